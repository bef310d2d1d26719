import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { likelyGate } from "../../src/config/likely-gate.ts";
import { GateFileError, problemAt } from "../../src/config/mistake.ts";
import { errorRecord } from "../../src/gate/error-record.ts";
import { GateError } from "../../src/record/gate-error.ts";
import { GateRecord } from "../../src/record/record.ts";
import { annotationsOf } from "../../src/render/annotations/annotations.ts";

const about = {
  command: "check",
  gate: { id: "shop", folder: "jobs" },
  env: { SHOP_TOKEN: "hunter2hunter2" },
};
const mistake = (where: string) =>
  problemAt(where, { message: "`pears` is not a key here", next: "Known: run." });

/** A repository with these files. */
function repository(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "likely-"));
  for (const [name, text] of Object.entries({ ".git/HEAD": "", ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test("every mistake of a gate file is in the record, which can be read again", () => {
  const error = new GateFileError([mistake("scalene-gate.yml:4:5"), mistake("scalene-gate.yml:7:5")]);
  const record = errorRecord(error, about);
  expect(GateRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  expect(record).toMatchObject({ verdict: "error", gate: about.gate, problems: error.problems });
});

test("what is no error of its own is a bug of the gate, with where it came from", () => {
  const { problems } = errorRecord(new TypeError("x is not a function"), { ...about, gate: null });
  expect(problems).toEqual([
    expect.objectContaining({
      fault: "gate",
      message: "x is not a function",
      output: expect.stringContaining("error-record.test.ts"),
    }),
  ]);
});

test("a secret that an error quotes is not in it", () => {
  const said = new GateError({ fault: "tool", message: "pip could not reach index?auth=hunter2hunter2" });
  expect(JSON.stringify(errorRecord(said, about))).not.toContain("hunter2");
});

test("mistakes are marked at their lines, wherever the file lies in the repository", () => {
  const marks = (where: string, folder: string) => {
    const record = errorRecord(new GateFileError([mistake(where)]), {
      ...about,
      gate: { id: "shop", folder },
    });
    return annotationsOf(record, folder).map(({ file, line, column }) => [file, line, column]);
  };
  expect(marks("scalene-gate.yml:4:5", "")).toEqual([["scalene-gate.yml", 4, 5]]);
  expect(marks("scalene-gate.yml:4:5", "jobs")).toEqual([["jobs/scalene-gate.yml", 4, 5]]);
  expect(marks("../../.github/scalene-gate.yml:4:5", "jobs/deep")).toEqual([
    [".github/scalene-gate.yml", 4, 5],
  ]);
  for (const elsewhere of ["/etc/gate.yml:4:5", "../gate.yml:4:5", "scalene-gate.yml", "a\n::set-env::b:1:1"])
    expect(marks(elsewhere, "")).toEqual([]);
});

test.each([
  ["its path, when it cannot be read", "version: [\n", "jobs/scalene-gate.yml"],
  ["its own id, whatever is wrong below it", "version: 1\nid: shop # ours\nentries: [\n", "shop"],
  ["its path, when the id is no id", 'id: "--><b>"\n', "jobs/scalene-gate.yml"],
])("a broken gate file is known by %s", async (_, text, id) => {
  const folder = repository({ "jobs/scalene-gate.yml": text, "jobs/deep/a.py": "" });
  expect(await likelyGate(join(folder, "jobs"), null)).toEqual({ id, folder: "jobs" });
  expect(await likelyGate(join(folder, "jobs/deep"), null)).toEqual({ id, folder: "jobs/deep" });
});

test("a gate file that is not there is known by where it would be, and a folder that is not there by nothing", async () => {
  const folder = repository({ "jobs/a.py": "" });
  expect((await likelyGate(folder, "perf/gate.yml"))?.id).toBe("perf/gate.yml");
  expect((await likelyGate(join(folder, "jobs"), null))?.id).toBe("jobs/scalene-gate.yml");
  expect(await likelyGate(join(folder, "nowhere"), null)).toBeNull();
});
