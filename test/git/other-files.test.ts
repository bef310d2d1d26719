import { join } from "node:path";
import { expect, test } from "vitest";
import { otherFilesOfFolders, othersOrNotice } from "../../src/git/other-files.ts";
import { GateError } from "../../src/record/gate-error.ts";
import { temporaryFolder, write } from "./repository.ts";

test("files of two folders that are no Python and differ are named; what one alone has is not", async () => {
  const folder = await temporaryFolder("others");
  await write(folder, {
    "base/job.json": "1",
    "base/conf/a.toml": "x = 1",
    "base/same.txt": "",
    "base/gone.txt": "",
    "base/prog.py": "1",
    "base/node_modules/a.json": "1",
    "base/large.csv": "x".repeat(300_000),
    "head/job.json": "2",
    "head/conf/a.toml": "x = 20",
    "head/same.txt": "",
    "head/out.txt": "",
    "head/prog.py": "2",
    "head/node_modules/a.json": "2",
    "head/large.csv": "y".repeat(300_000),
  });
  const sides = { base: join(folder, "base"), head: join(folder, "head") };
  expect((await othersOrNotice(() => otherFilesOfFolders(sides))).others).toEqual([
    "conf/a.toml",
    "job.json",
  ]);
});

test("at most fifty are named, and a list that git cannot make is a notice", async () => {
  const many = Array.from({ length: 80 }, (_, index) => `${index + 100}.txt`);
  expect((await othersOrNotice(async () => many)).others).toEqual(many.slice(0, 50));
  const failing = async () => {
    throw new GateError({ fault: "tool", message: "git failed", where: "git diff", next: "Try again." });
  };
  expect(await othersOrNotice(failing)).toEqual({
    others: [],
    notices: [expect.stringContaining("no settings and no data are undone")],
  });
});
