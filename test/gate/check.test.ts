import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readGateFile } from "../../src/config/read.ts";
import { causesOf } from "../../src/gate/causes.ts";
import { type CheckRequest, runCheck } from "../../src/gate/check.ts";
import type { Outcome } from "../../src/gate/gate.ts";
import { rejudge } from "../../src/judge/rejudge.ts";
import { Evidence } from "../../src/record/evidence.ts";
import { JUDGE_WORDS } from "../../src/render/vocabulary/judged.ts";
import { GitRepository } from "../e2e/git-repository.ts";
import { checkOf } from "./requests.ts";

const GATE = `version: 1
entries:
  closed:
    run: python closed.py
  fresh:
    run: python fresh.py
  wrong:
    run: python wrong.py
`;
const SLEEPS = "import asyncio\n\nasync def main():\n    await asyncio.sleep(0.2)\n\nasyncio.run(main())\n";

const repository = new GitRepository({
  "scalene-gate.yml": GATE,
  "closed.py": "raise SystemExit('the shop is closed')\n",
  "wrong.py": SLEEPS,
});
repository.push("topic", { "closed.py": SLEEPS, "fresh.py": SLEEPS, "wrong.py": "def f(:\n" });

/** Where a check makes its private folder. */
const scratch = mkdtempSync(join(tmpdir(), "check-"));

function check(more: Partial<CheckRequest> = {}): Promise<Outcome> {
  return runCheck(checkOf(repository.folder, more));
}

/** Does something while the system's folder for temporary files is one of our own. */
async function inScratch<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = scratch;
  try {
    return await work();
  } finally {
    process.env.TMPDIR = before;
  }
}

const worktrees = () => repository.git("worktree", "list").split("\n").length;

describe("a check", () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await inScratch(() => check());
  });
  const entryOf = (name: string) => outcome.record.entries.find((entry) => entry.name === name);

  test("stores what each entry was compared with", () => {
    expect(entryOf("closed")?.baseline).toMatchObject({
      state: "broken",
      problem: { fault: "program", output: expect.stringContaining("the shop is closed") },
    });
    expect(entryOf("fresh")?.baseline).toEqual({ state: "new" });
    expect(entryOf("wrong")).toMatchObject({ baseline: { state: "compared" }, verdict: "error" });
  });

  test("blames no head for a base that does not run, also when it is judged again by other limits", () => {
    const stricter = GATE.replace("closed.py", "closed.py\n    wall-time: { warn: +5%, fail: +20% }");
    const gate = readGateFile(new TextEncoder().encode(stricter), "stricter.yml");
    const again = rejudge(outcome.record, gate, "2026-11-25", JUDGE_WORDS);
    for (const record of [outcome.record, again])
      expect(record.entries.map(({ name, verdict }) => [name, verdict])).toEqual([
        ["closed", "no-baseline"],
        ["fresh", "new"],
        ["wrong", "error"],
      ]);
  });

  test("leaves evidence that gives the causes of its record, also after it was stored", () => {
    const stored = Evidence.parse(JSON.parse(JSON.stringify(outcome.evidence)));
    expect(stored.created).toBe(outcome.record.created);
    expect(stored.entries.map((entry) => [entry.name, causesOf(entry)])).toEqual(
      outcome.record.entries.map(({ name, causes }) => [name, causes]),
    );
    expect(entryOf("fresh")?.causes).not.toEqual([]);
  });

  test("leaves no worktree and no file behind", () => {
    expect(worktrees()).toBe(1);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test("leaves nothing behind either when it cannot go on", async () => {
    await inScratch(async () => {
      await expect(check({ base: "no-such-revision" })).rejects.toThrow("no revision no-such-revision");
      await expect(check({ entries: ["api"] })).rejects.toThrow("no entry named api");
      await expect(check({ python: "no-such-python" })).rejects.toThrow("no-such-python");
    });
    expect(worktrees()).toBe(1);
    expect(readdirSync(scratch)).toEqual([]);
  });
});
