import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import { GateError } from "../errors.ts";

/** Compiles a file without running it; prints where a syntax error is. */
const COMPILE = `import sys, json
with open(sys.argv[1], "rb") as file: source = file.read()
try: compile(source, sys.argv[1], "exec", dont_inherit=True)
except (SyntaxError, ValueError) as error:
    print(json.dumps([getattr(error, "lineno", None), getattr(error, "offset", None), str(getattr(error, "msg", error))]))`;
/** Looks a module up as `-m` does, from the working directory. */
const FIND = `import sys, importlib.util
sys.path.insert(0, "")
try: found = importlib.util.find_spec(sys.argv[1])
except (ImportError, ValueError): found = None
sys.exit(0 if found else 1)`;

/**
 * Checks what follows the interpreter before anything is run: a script that exists and compiles, or a module that can
 * be found.
 *
 * @throws GateError: file when the command names nothing that can run, program when it does not compile.
 */
export async function checkProgram(options: {
  readonly python: string;
  readonly cwd: string;
  readonly argv: readonly string[];
}): Promise<void> {
  const [first, second] = options.argv;
  if (first === undefined) {
    throw new GateError({
      fault: "file",
      message: "there is no program to run",
      next: "Write it after --, as it would follow python: -- prog.py --rows 10, or -- -m package.",
    });
  }
  if (first === "-m") return checkModule(options.python, options.cwd, second);
  if (first.startsWith("-")) {
    throw new GateError({
      fault: "file",
      message: `the program cannot begin with the option ${first}`,
      where: options.argv.join(" "),
      next: "Name a script or -m and a module; options of the interpreter are not supported.",
    });
  }
  return checkScript(options.python, options.cwd, first);
}

async function checkModule(python: string, cwd: string, name: string | undefined): Promise<void> {
  const missing = new GateError({
    fault: "file",
    message: `there is no module named ${name ?? "after -m"}`,
    where: cwd,
    next: "Check the name, the working directory, and that the package is installed.",
  });
  if (name === undefined) throw missing;
  await promisify(execFile)(python, ["-c", FIND, name.split(".")[0] ?? name], { cwd, timeout: 30_000 }).catch(
    () => {
      throw missing;
    },
  );
}

async function checkScript(python: string, cwd: string, script: string): Promise<void> {
  const path = isAbsolute(script) ? script : join(cwd, script);
  const found = await stat(path).catch(() => null);
  const wrong = (message: string) =>
    new GateError({
      fault: "file",
      message,
      where: path,
      next: "Check the path; it is relative to the working directory.",
    });
  if (found === null) throw wrong(`the program ${script} does not exist`);
  if (found.isDirectory()) {
    const main = await stat(join(path, "__main__.py")).catch(() => null);
    if (main === null) throw wrong(`the program ${script} is a folder without a __main__.py`);
    return;
  }
  await access(path, constants.R_OK).catch(() => {
    throw wrong(`the program ${script} cannot be read`);
  });
  if (!/\.pyw?$/.test(path)) return; // an archive, or a script that only Python can tell
  const { stdout } = await promisify(execFile)(python, ["-I", "-c", COMPILE, path], { timeout: 30_000 });
  if (stdout.trim() === "") return;
  const [line, column, message] = JSON.parse(stdout) as [number | null, number | null, string];
  throw new GateError({
    fault: "program",
    message: `${script} is not valid Python: ${message}`,
    where: `${path}:${line ?? 1}:${column ?? 1}`,
    next: "Mend the line.",
  });
}
