import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { explainCommand } from "../../src/commands/explain.ts";
import { explain } from "../../src/explain/explain.ts";
import type { Question } from "../../src/record/evidence.ts";
import { worded } from "../../src/render/vocabulary/worded.ts";
import { ledger, row, side } from "../explain/ledgers.ts";

const folder = mkdtempSync(join(tmpdir(), "explain-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const question: Question = {
  hunks: null,
  base: side(ledger([row("timer-wait", 0.2)])),
  head: side(ledger([row("timer-wait", 0.2), row("blocked-step", 1)])),
  time: true,
  cpu: false,
  memory: false,
};
const alone: Question = { ...question, base: null };

function stored(name: string, more: object = {}): string {
  const evidence = {
    schema: "scalene-gate/evidence@1",
    tool: { name: "scalene-gate", version: "0.1.0" },
    created: "2026-11-24T02:08:00Z",
    entries: [
      { name: "api", question },
      { name: "job", question: alone },
      { name: "short", question: null, tooLittle: "the program ends within 0.05 s" },
      { name: "sound", question: null },
    ],
    ...more,
  };
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(evidence));
  return path;
}

/** Runs the command and returns its exit status and what it wrote. */
async function explained(...argv: string[]): Promise<{ status: number; stdout: string }> {
  let stdout = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  const status = await explainCommand(argv);
  vi.restoreAllMocks();
  return { status, stdout };
}

describe("explain EVIDENCE", () => {
  test("says the causes of every entry, and that there is nothing to say of some", async () => {
    const { status, stdout } = await explained(stored("evidence.json"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/BLOCKING-CALL {2}api: what became worse[\s\S]*more than base/);
    expect(stdout).toMatch(/job: what it spends/);
    expect(stdout).toMatch(/INSUFFICIENT-DATA {2}short[\s\S]*ends within 0\.05 s/);
    expect(stdout).toContain("sound: nothing was to be explained");
  });

  test("writes the causes, which are those of the rule", async () => {
    const json = join(folder, "causes.json");
    await explained(stored("evidence.json"), "--json", json);
    const { schema, entries } = JSON.parse(readFileSync(json, "utf8"));
    expect(schema).toBe("scalene-gate/causes@1");
    expect(entries.slice(0, 2)).toEqual([
      { name: "api", causes: explain(question).map(worded) },
      { name: "job", causes: explain(alone).map(worded) },
    ]);
    expect(entries[2]).toMatchObject({ name: "short", causes: [{ class: "insufficient-data" }] });
    expect(entries[3]).toEqual({ name: "sound", causes: [] });
  });

  test("of some entries only, when they are named", async () => {
    const { stdout } = await explained(stored("evidence.json"), "--entry", "job", "--entry", "sound");
    expect(stdout).not.toContain("api");
    expect(stdout).toContain("job");
  });

  test("tells what the evidence leaves out", async () => {
    const { stdout } = await explained(stored("notices.json", { notices: ["web is left out"] }));
    expect(stdout).toContain("web is left out");
  });

  test("names of hostile evidence give no orders to a terminal or a runner", async () => {
    const entries = [{ name: "\u001b[2J\n::error::x", question: null }];
    const { stdout } = await explained(stored("hostile.json", { entries }));
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toMatch(/^::error/m);
  });

  test.each([
    [[], "needs evidence"],
    [["one.json", "two.json"], "the evidence of one record"],
    [["--nonsense"], "--nonsense"],
    [[join(folder, "nowhere.json")], "this is not evidence that can be read"],
  ])("wrong usage is told: %j", async (argv, said) => {
    await expect(explainCommand(argv)).rejects.toThrow(said);
  });

  test("an entry that the evidence does not have is told with those that it has", async () => {
    const work = explainCommand([stored("evidence.json"), "--entry", "web"]);
    await expect(work).rejects.toThrow("no entry web; it has: api, job, short, sound");
  });
});
