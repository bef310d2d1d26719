import { symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changedLocks } from "../../src/environment/dependencies.ts";
import { temporaryFolder, write } from "../git/repository.ts";
import { problemOf } from "../problem-of.ts";

/** A repository in two versions, and a file beside it. */
async function trees() {
  const folder = await temporaryFolder("lock-files");
  const [base, head] = [join(folder, "base"), join(folder, "head")];
  await write(folder, {
    "private.txt": "token==hunter2\n",
    "base/requirements.txt": "rich==13.0\n",
    "head/pins.txt": "rich==14.0\n",
  });
  return { folder, base, head };
}

describe("a requirements file of head", () => {
  test("is read through a link that stays in the tree", async () => {
    const { base, head } = await trees();
    await symlink("pins.txt", join(head, "requirements.txt"));
    expect(await changedLocks(base, head)).toEqual([{ name: "rich", base: "13.0", head: "14.0" }]);
  });

  test.each([
    ["a link out of the tree", "../private.txt", "is a link that leads out of the repository"],
    ["a link to nowhere", "nothing.txt", "is a link that leads nowhere"],
    ["a link to a folder", ".", "is a link that leads out of the repository"],
    ["a device", "/dev/zero", "is a link that leads out of the repository"],
  ])("that is %s is an error which shows nothing of it", async (_what, target, told) => {
    const { base, head } = await trees();
    await symlink(target, join(head, "requirements.txt"));
    const problem = await problemOf(changedLocks(base, head));
    expect(problem).toMatchObject({ fault: "file", where: join(head, "requirements.txt") });
    expect(problem.message).toBe(`requirements.txt ${told}, so that the versions it pins are not read`);
    expect(JSON.stringify(problem)).not.toContain("hunter2");
  });

  test("that is no file, or huge, is an error", async () => {
    const { base, head } = await trees();
    await write(head, { "requirements.txt/a": "" });
    expect((await problemOf(changedLocks(base, head))).message).toContain("is not a plain file");
    await write(head, { "constraints.txt": "" });
    await truncate(join(head, "constraints.txt"), 17 * 1024 * 1024);
    expect((await problemOf(changedLocks(base, head))).message).toContain(
      "constraints.txt is larger than 16 MB",
    );
  });

  test("counts alone when it is base's that leads out of the tree: nobody can mend that any more", async () => {
    const { folder, head } = await trees();
    await write(folder, { "old/x": "", "head/requirements.txt": "rich==14.0\n" });
    await symlink("../private.txt", join(folder, "old/requirements.txt"));
    expect(await changedLocks(join(folder, "old"), head)).toEqual([
      { name: "rich", base: null, head: "14.0" },
    ]);
  });
});
