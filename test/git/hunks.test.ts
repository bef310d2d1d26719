import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changedLinesOfFolders } from "../../src/git/diff.ts";
import { parseHunks } from "../../src/git/hunks.ts";
import { temporaryFolder, write } from "./repository.ts";

const hunk = (
  file: string,
  base: [number, number],
  head: [number, number],
  oldFile: string | null = null,
) => ({
  file,
  oldFile,
  base: { start: base[0], length: base[1] },
  head: { start: head[0], length: head[1] },
});

async function hunksBetween(base: Record<string, string>, head: Record<string, string>) {
  const folder = await temporaryFolder("hunks");
  await mkdir(join(folder, "base"));
  await mkdir(join(folder, "head"));
  await write(join(folder, "base"), base);
  await write(join(folder, "head"), head);
  return changedLinesOfFolders({
    base: join(folder, "base"),
    head: join(folder, "head"),
    scratch: join(folder, "scratch"),
    env: process.env,
  });
}

test("changed, added and removed lines of two folders are counted on each side", async () => {
  const hunks = await hunksBetween(
    { "a.py": "1\n2\n3\n4\n5\n6\n", "gone.py": "x\ny\n" },
    { "a.py": "1\nTWO\n3\n4\n5\n6\n7\n8\n", "sub/new.py": "z\n", "text.txt": "no Python\n" },
  );
  expect(hunks).toEqual([
    hunk("a.py", [2, 1], [2, 1]),
    hunk("a.py", [6, 0], [7, 2]),
    hunk("gone.py", [1, 2], [0, 0]),
    hunk("sub/new.py", [0, 0], [1, 1]),
  ]);
});

test("a renamed file keeps its old name beside the new one", async () => {
  const text = Array.from({ length: 40 }, (_, index) => `line_${index} = ${index}\n`).join("");
  const hunks = await hunksBetween(
    { "old.py": text },
    { "pkg/new.py": text.replace("line_3 = 3", "line_3 = 4") },
  );
  expect(hunks).toEqual([hunk("pkg/new.py", [4, 1], [4, 1], "old.py")]);
});

test.each([
  ["blanks", "a b.py"],
  ["umlauts", "größe.py"],
  ["quotes and backslashes", 'q"\\.py'],
  ["tabs and line ends", "t\tn\n.py"],
  ["the words of a header", "b/a -> c.py"],
])("a name with %s comes back as it is", async (_, name) => {
  expect(await hunksBetween({}, { [name]: "x\n" })).toEqual([hunk(name, [0, 0], [1, 1])]);
});

test("binary files and changes of mode have no lines; a missing line end counts as a line", async () => {
  expect(
    await hunksBetween({ "b.py": "\0\x01", "n.py": "x\ny" }, { "b.py": "\0\x02", "n.py": "x\nz" }),
  ).toEqual([hunk("n.py", [2, 1], [2, 1])]);
});

test("lines that look like headers are lines of the file", async () => {
  const hunks = await hunksBetween(
    { "a.py": "-- a/evil.py\n-- a/evil.py\nkept\n" },
    { "a.py": "++ b/evil.py\n@@ -1 +1 @@\nkept\ndiff --git a/x b/x\n" },
  );
  expect(new Set(hunks.map(({ file }) => file))).toEqual(new Set(["a.py"]));
});

test("attributes of the folder run no program and change no line", async () => {
  const hunks = await hunksBetween(
    { ".gitattributes": "*.py diff=evil filter=evil\n*.py text eol=crlf\n", "a.py": "1\n" },
    { ".gitattributes": "*.py binary\n", "a.py": "2\n" },
  );
  expect(hunks.map(({ file }) => file)).toEqual(["a.py"]);
});

test("says of any two texts the same number of changed lines as git --numstat", () => {
  const line = fc.constantFrom(
    "a",
    "b",
    "--- a/x.py",
    "+++ b/x.py",
    "@@ -1,2 +3 @@",
    "diff --git a/y b/y",
    "",
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.map((one) => `${one}\n`).join(""));
  fc.assert(
    fc.property(text, text, (base, head) => {
      const diff = diffOf(base, head);
      const hunks = parseHunks(diff.text);
      const sum = (side: "base" | "head") => hunks.reduce((total, one) => total + one[side].length, 0);
      expect([sum("head"), sum("base")]).toEqual(diff.numbers);
      expect(hunks.every(({ file }) => file === "head.py")).toBe(true);
    }),
    { numRuns: 40 },
  );
});

function diffOf(base: string, head: string): { text: string; numbers: number[] } {
  const script =
    'd=$(mktemp -d); cd "$d"; printf %s "$1" >base.py; printf %s "$2" >head.py; git diff --no-index "$3" base.py head.py; rm -r "$d"';
  const run = (form: string) =>
    execFileSync("sh", ["-c", script, "sh", base, head, form], { encoding: "utf8" });
  const [added = 0, removed = 0] = run("--numstat").split("\t").map(Number);
  return { text: run("-U0"), numbers: [added || 0, removed || 0] };
}

test("never throws, whatever it is given", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('--- "a/\\', "+++ b/x", "@@ -1 +1 @@"))),
      (lines) => {
        parseHunks(lines.join("\n"));
      },
    ),
  );
});
