import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GateRecord } from "../../src/record/record.ts";
import { gate } from "./command-line.ts";

/** Asks another process for its version and stores rows; `perRow` is what happens for each row. */
const program = (start: string, once: string, perRow: string) => `
import sqlite3, subprocess, sys

def version():
    return subprocess.run([sys.executable, "-I", "-S", "-c", "print(3)"], capture_output=True, text=True).stdout

def store(database, rows):
    ${once}
    for row in rows:
        ${perRow}

def main():
    database = sqlite3.connect(":memory:")
    database.execute("create table rows (name text)")
    ${start}
    store(database, [f"row {number}" for number in range(30)])
    print(database.execute("select count(*) from rows").fetchone())

main()
`;
const INSERT = 'database.execute("insert into rows values (?)", (mark + row,))';

test("a process that is started for each row is told with its number, its line and base's number", async () => {
  const folder = await mkdtemp(join(tmpdir(), "counts-e2e-"));
  for (const side of ["base", "head"]) await mkdir(join(folder, side));
  await writeFile(join(folder, "base/main.py"), program("", "mark = version()", INSERT));
  await writeFile(join(folder, "head/main.py"), program("", "pass", `mark = version(); ${INSERT}`));
  const record = join(folder, "record.json");
  const sides = ["--base", join(folder, "base"), "--head", join(folder, "head")];
  const options = ["--no-scalene", "--no-proof", "--json", record];
  const { stdout, stderr } = await gate(["compare", ...sides, ...options, "--", "main.py"], { cwd: folder });
  const [entry] = GateRecord.parse(JSON.parse(await readFile(record, "utf8"))).entries;

  const told = entry?.causes[0]?.evidence ?? [];
  expect(told, stderr).toContainEqual(
    expect.stringMatching(/^python[\w.]* is started 30 times \(base once\), from main\.py:5 \(version\)$/),
  );
  expect(told).toContainEqual(
    expect.stringMatching(
      /^version is called 30 times, .* each \(base once, .*\), from main\.py:10 \(store\)/,
    ),
  );
  expect(stdout.replace(/\s+/g, " ")).toContain("is started 30 times (base once), from main.py:5 (version)");
  expect(entry?.counts).toMatchObject({
    base: { runs: 1 },
    head: { runs: 2, repeats: true, complete: true },
  });
  expect(stdout).toContain("3 runs that counted calls");

  const again = await gate([
    "explain",
    "--json",
    join(folder, "causes.json"),
    join(folder, "record.evidence.json.gz"),
  ]);
  expect(again.status, again.stderr).toBe(0);
  const causes = JSON.parse(await readFile(join(folder, "causes.json"), "utf8")).entries[0].causes;
  expect(causes).toEqual(entry?.causes);
});
