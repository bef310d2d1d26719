import { join } from "node:path";
import { expect, test } from "vitest";
import { changedLinesOfFolders, orNotice } from "../../src/git/diff.ts";
import { temporaryFolder, write } from "./repository.ts";

async function scene() {
  const folder = await temporaryFolder("folders");
  await write(folder, { "base/prog.py": "print(0)\n", "head/prog.py": "print(1)\n", file: "" });
  return { base: join(folder, "base"), head: join(folder, "head"), scratch: join(folder, "scratch"), folder };
}

test("two folders that no repository knows have changed lines", async () => {
  const { base, head, scratch } = await scene();
  const changed = await orNotice(() => changedLinesOfFolders({ base, head, scratch, env: process.env }));
  expect(changed.hunks).toHaveLength(1);
  expect(changed.notices).toEqual([]);
});

test("where git cannot tell, a notice says why and what is left out for it", async () => {
  const { base, head, scratch } = await scene();
  const changed = await orNotice(() =>
    changedLinesOfFolders({ base, head, scratch, env: { PATH: "/none" } }),
  );
  expect(changed.hunks).toBeNull();
  expect(changed.notices).toEqual([expect.stringMatching(/git was not found.*no cause is matched/)]);
});
