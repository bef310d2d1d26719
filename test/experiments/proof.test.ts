import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { proveEntry } from "../../src/experiments/proof.ts";
import { changedLinesOfFolders } from "../../src/git/diff.ts";
import { otherFilesOfFolders } from "../../src/git/other-files.ts";
import type { Proof } from "../../src/record/cause.ts";
import { laboratory, measured, type Tree } from "./laboratory.ts";

const pairOf = laboratory();

/** Measures a change and proves it; nothing may be left behind. */
async function prove(base: Tree, head: Tree, budgetSeconds = 60): Promise<Proof> {
  const pair = await pairOf(base, head);
  const { plan, runner, scratch } = pair;
  const { proof } = await proveEntry({
    plan,
    hunks: await changedLinesOfFolders({ base: pair.base, head: pair.head, scratch, env: process.env }),
    others: await otherFilesOfFolders(pair),
    cause: null,
    metric: await measured(pair),
    runner,
    scratch,
    budgetSeconds,
    onProgress: () => undefined,
    onNotice: (text) => expect.unreachable(text),
  });
  expect(await readdir(scratch).catch(() => [])).toEqual([]);
  return proof;
}

const MAIN = `"""A job."""
import time

PAUSE = 0.05


def work(rows):
    return sum(rows)


def main():
    print("begin")
    time.sleep(PAUSE)
    print(work([1, 2, 3]))


main()
`;
const slower = (text: string) => text.replace("PAUSE = 0.05", "PAUSE = 0.4");
const harmless = (text: string) =>
  text.replace("return sum(rows)", "total = sum(rows)\n    return total").replace("begin", "start");

describe("a proof by experiment", () => {
  test("names the one hunk of several that made the entry slower", async () => {
    const proof = await prove({ "main.py": MAIN }, { "main.py": slower(harmless(MAIN)) });
    expect(proof).toMatchObject({ outcome: "proved", hunks: [{ file: "main.py", from: 4, to: 4 }] });
    expect(proof.ratio).toBeLessThan(3);
    expect(proof.pairs).toBeGreaterThanOrEqual(3);
    expect(proof.runs).toBeGreaterThan(2 * proof.pairs);
    expect(proof.reason).toContain("main.py:4");
  });

  test("leaves out hunks that change comments, blank lines and docstrings alone", async () => {
    const head = MAIN.replace('"""A job."""', '"""A small job."""\n# see below\n');
    const proof = await prove({ "main.py": MAIN }, { "main.py": slower(head) });
    expect(proof).toMatchObject({
      outcome: "proved",
      reason: expect.stringContaining("the only part that runs"),
    });
    const nothing = await prove({ "main.py": MAIN }, { "main.py": head });
    expect(nothing).toMatchObject({ outcome: "not-proved", runs: 0 });
  });

  test("names only the line of a refactored file that made the entry slower", async () => {
    const base = `import time


def load(count):
    rows = []
    for number in range(count):
        rows.append(number)
    return rows


def price(rows, pause=0.05):
    total = 0
    for row in rows:
        total += row
    time.sleep(pause)
    return total


print("sum", price(load(100)))
`;
    const head = `"""Prices of all rows."""
import time
from typing import List


def price_of_all(
    numbers: List[int],
    pause: float = 0.45,
) -> int:
    """The sum of all prices."""
    amount = 0
    for number in numbers:
        amount += number
    time.sleep(pause)
    return amount


def load(count: int) -> List[int]:
    """As many rows."""
    return [number for number in range(count)]


print("sum", price_of_all(load(100)))
`;
    const proof = await prove({ "main.py": base }, { "main.py": head });
    expect(proof).toMatchObject({ outcome: "proved", hunks: [{ file: "main.py", from: 8, to: 8 }] });
    expect(proof.reason).toMatch(/1 of \d+ parts of the change/);
  });

  test("names the line of a settings file that the program reads", async () => {
    const main = MAIN.replace("PAUSE = 0.05", 'import json\nPAUSE = json.load(open("job.json"))["pause"]');
    const settings = (pause: number, title: string) =>
      `{\n  "title": "${title}",\n  "lines": 3,\n  "pause": ${pause}\n}\n`;
    const proof = await prove(
      { "main.py": main, "job.json": settings(0.05, "a"), "data.bin": "\0\xff" },
      { "main.py": harmless(main), "job.json": settings(0.6, "b"), "data.bin": "\0\xfe" },
    );
    expect(proof).toMatchObject({ outcome: "proved", hunks: [{ file: "job.json", from: 4, to: 4 }] });
    expect(proof.change).toContain('-  "pause": 0.05\n+  "pause": 0.6\n');
  });

  test("says so when what decides is nothing that it can undo", async () => {
    const main = MAIN.replace("PAUSE = 0.05", 'PAUSE = len(open("pause.bin", "rb").read()) / 1e6');
    const proof = await prove(
      { "main.py": main, "pause.bin": "x".repeat(50_000) },
      { "main.py": harmless(main), "pause.bin": "x".repeat(600_000) },
    );
    expect(proof).toMatchObject({ outcome: "not-proved", hunks: [], change: "", agrees: null });
    expect(proof.reason).toContain("takes back");
  });

  test("a revert that never ends is stopped and proves nothing, and the others still can", async () => {
    const base =
      'STEP = 0\nPAUSE = 0.05\nimport time\nfor _ in range(2):\n    time.sleep(PAUSE)\nprint("ok")\n';
    const head =
      'STEP = 1\nPAUSE = 0.05\nimport time\ncount = 0\nwhile count < 2:\n    count += STEP\n    time.sleep(0.3)\nprint("ok")\n';
    const proof = await prove({ "main.py": base }, { "main.py": head });
    expect(proof).toMatchObject({ outcome: "proved", hunks: [{ file: "main.py", from: 4, to: 7 }] });
  });

  test("a revert that answers otherwise is no proof, however fast it is", async () => {
    // without the line of `work` alone the program is fast, and prints what neither side prints
    const base = MAIN.replace("print(work([1, 2, 3]))", "print(work([1, 2, 3]) + 4)");
    const head = MAIN.replace("return sum(rows)", "return sum(rows) + 4 + (time.sleep(0.4) or 0)");
    const proof = await prove({ "main.py": base }, { "main.py": head });
    expect(proof.outcome).toBe("proved");
    expect(proof.hunks.map(({ from }) => from)).toEqual([8, 14]);
  });

  test("a revert that takes away the file that the program needs is no proof", async () => {
    const proof = await prove(
      { "main.py": MAIN },
      { "main.py": "import job\n", "job.py": slower(harmless(MAIN)) },
    );
    expect(proof).toMatchObject({ outcome: "proved" });
    expect(proof.hunks.map(({ file }) => file)).toEqual(["main.py"]);
  });

  test("a program that removes its own files in the copy proves nothing of its other hunks", async () => {
    // the head that is measured stays; in a copy the first run takes the rest of the program away
    const hostile = `import os, shutil
if "/copy-" in os.path.abspath(__file__):
    shutil.rmtree(os.path.dirname(os.path.abspath(__file__)), ignore_errors=True)
    raise SystemExit(0)
`;
    const head = `${hostile}${slower(MAIN.replace('"""A job."""\n', ""))}`;
    const proof = await prove({ "main.py": MAIN }, { "main.py": head });
    const named = proof.hunks.map(({ from }) => from);
    // one of the lines that take the rest away and end the program has to be undone for anything to come out
    const lines = hostile.trimEnd().split("\n").length;
    expect(proof.outcome === "proved" ? named.some((from) => from <= lines) : named.length === 0).toBe(true);
  });

  test("ends with its budget", async () => {
    const proof = await prove({ "main.py": MAIN }, { "main.py": slower(harmless(MAIN)) }, 1);
    expect(proof).toMatchObject({ outcome: "budget-ended", hunks: [], ratio: null });
    expect(proof.reason).toContain("1 s");
  });
});
