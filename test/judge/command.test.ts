import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { diceOf, SHAPES, seriesOf } from "../../bench/judge/noise.ts";
import { judgeCommand } from "../../src/commands/judge.ts";
import { makeEntry, makeRecord } from "../factories.ts";

const folder = mkdtempSync(join(tmpdir(), "judge-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command and returns its exit status and what it wrote. */
async function judged(...argv: string[]): Promise<{ status: number; stdout: string }> {
  let stdout = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  const status = await judgeCommand(argv);
  vi.restoreAllMocks();
  return { status, stdout };
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("judge --samples", () => {
  test("answers thousands of lines in their order", async () => {
    const shape = SHAPES["log-normal, outliers"];
    if (shape === undefined) throw new Error("no shape");
    const dice = diceOf(8);
    const text = Array.from({ length: 2000 }, (_, index) => {
      const pairs = seriesOf(shape, 0.02, index % 2 === 0 ? 1 : 1.5, dice);
      return JSON.stringify({ name: `series ${index}`, unit: "s", pairs });
    });
    const { status, stdout } = await judged("--samples", written("many.jsonl", `${text.join("\n")}\n`));
    const answers = lines(stdout);
    expect(status).toBe(0);
    expect(answers.map(({ name }) => name)).toEqual(text.map((_, index) => `series ${index}`));
    const regressed = answers.filter(({ verdict }) => verdict === "regressed");
    expect(regressed.every(({ name }) => Number(name.slice(7)) % 2 === 1)).toBe(true);
    expect(regressed).toHaveLength(1000);
  });

  test("a bad line is answered by an error that names it, and the others are judged", async () => {
    const good = '{"name":"a","unit":"ms","pairs":[[1,1],[1,1]]}';
    const { status, stdout } = await judged(
      "--samples",
      written("bad.jsonl", `${good}\n\nnonsense\n${good}`),
    );
    expect(status).toBe(2);
    expect(lines(stdout)).toMatchObject([
      { name: "a", verdict: "same", pairs: 2 },
      { line: 3, error: "line 3: it is not JSON" },
      { name: "a", verdict: "same" },
    ]);
  });

  test.each([
    [["--samples", join(folder, "nowhere.jsonl")], "cannot be read"],
    [["--samples", "x", "record.json"], "no records"],
    [["--samples", "x", "--certainty", "perhaps"], "usual or strict"],
    [[], "needs a record"],
    [["--nonsense"], "--nonsense"],
  ])("wrong usage is told: %j", async (argv, said) => {
    await expect(judgeCommand(argv)).rejects.toThrow(said);
  });
});

describe("judge RECORD", () => {
  test("shows the verdict again, with the exit status of the check", async () => {
    const failed = makeRecord([makeEntry({ verdict: "fail", reason: "wall-time: too slow" })], {
      verdict: "fail",
    });
    const path = written("record.json", JSON.stringify(failed));
    const { status, stdout } = await judged(path);
    expect(status).toBe(1);
    expect(stdout).toContain("too slow");
  });

  test("says which file is no record", async () => {
    await expect(judgeCommand([written("other.json", '{"a": 1}')])).rejects.toThrow("not a record");
    await expect(judgeCommand([join(folder, "nowhere.json")])).rejects.toThrow("not a record");
  });

  test("reads plain files only, of a size that a record can have", async () => {
    const link = join(folder, "link.json");
    symlinkSync(written("good.json", JSON.stringify(makeRecord([makeEntry()]))), link);
    await expect(judgeCommand([link])).rejects.toThrow("not a plain file");
    const large = written("large.json", " ".repeat(20_000_001));
    await expect(judgeCommand([large])).rejects.toThrow("it has 20000001 bytes");
  });
});
