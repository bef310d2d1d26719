import { chmod, writeFile } from "node:fs/promises";

/**
 * Writes an interpreter whose runner has a clock that is a thousand times too slow: to the gate every program is as
 * short as on a machine a thousand times as fast, however busy this one is.
 *
 * @param file where it is written; what it says of itself when it is asked
 * @param python absolute path of the interpreter that does the work
 */
export async function writeQuickPython(file: string, python: string): Promise<void> {
  await writeFile(file, `#!${python} -I\nPYTHON = ${JSON.stringify(python)}\n${SOURCE}`);
  await chmod(file, 0o755);
}

const SOURCE = `
import os, sys

SLOW_CLOCK = """
import runpy, sys, time
exact = time.perf_counter
time.perf_counter = lambda: exact() / 1000
sys.argv.pop(0)
sys.path.insert(0, sys.argv[0].rpartition("/")[0])
runpy.run_path(sys.argv[0], run_name="__main__")
"""

flags = sys.argv[1:]
runner = next((n for n, argument in enumerate(flags) if argument.endswith("/from_source.py")), None)
if runner is not None and flags[runner + 1 :][:1] != ["runner.py"]:
    runner = None
if runner is not None:
    flags[runner:runner] = ["-c", SLOW_CLOCK]
elif "-c" in flags:
    code = flags.index("-c") + 1
    flags[code] = f"import sys; sys.executable = {os.path.abspath(__file__)!r}\\n" + flags[code]
os.execv(PYTHON, [PYTHON, *flags])
`;
