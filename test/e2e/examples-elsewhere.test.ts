import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findPython } from "../../src/python/interpreter.ts";
import type { Entry } from "../../src/record/record.ts";
import { answerFor, diagnose, FAULTS, faultsOf, type Laboratory, openLaboratory } from "./article.ts";

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await openLaboratory();
});

function counters({ ledger }: Entry) {
  const { steps, tasks, peakTasks, waits, pathWaits } = ledger.head?.counters ?? {};
  return { steps, tasks, peakTasks, waits, pathWaits };
}

describe("diagnose from another folder", () => {
  const other = process.env.FROM_ANOTHER_FOLDER === "all" ? FAULTS : ["blocking-call", "starvation"];

  test.each(other)("names %s with the line that it has from inside", async (name) => {
    const cwd = laboratory.folder;
    // the line of memory is Scalene's to tell
    const options = name === "memory" ? [] : ["--no-scalene"];
    const unsound = await diagnose(laboratory, resolve(`examples/${name}/unsound.py`), { cwd, options });
    const { said, right } = answerFor(name, unsound);
    expect(said).toEqual(right);
    const sound = await diagnose(laboratory, resolve(`examples/${name}/sound.py`), { cwd, options });
    expect(faultsOf(sound)).toEqual([]);
    if (name !== "starvation") return;
    // and from inside it counts the same steps, tasks and waits
    const inside = await diagnose(laboratory, "examples/starvation/unsound.py", { options });
    expect(counters(inside)).toEqual(counters(unsound));
  });
});

describe("on a machine kept busy by three spinning processes", () => {
  test("a blocking call is still named, and a sound program is not called one", async () => {
    const python = (await findPython(null, process.env)).executable;
    const busy: ChildProcess[] = [1, 2, 3].map(() =>
      spawn(
        python,
        ["-I", "-c", "import os\nparent = os.getppid()\nwhile os.getppid() == parent: sum(range(10000))"],
        { stdio: "ignore" },
      ),
    );
    try {
      const options = ["--no-scalene"];
      const unsound = await diagnose(laboratory, "examples/blocking-call/unsound.py", { options });
      const sound = await diagnose(laboratory, "examples/blocking-call/sound.py", { options });
      expect(unsound.cause?.class).toBe("blocking-call");
      expect(sound.causes.map((cause) => cause.class)).not.toContain("blocking-call");
    } finally {
      for (const process of busy) process.kill("SIGKILL");
    }
  });
});
