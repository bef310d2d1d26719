import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acceptedByCommits } from "../../src/gate/accepted-commits.ts";
import { commit, git, temporaryFolder } from "../git/repository.ts";

async function scene() {
  const top = await temporaryFolder("accepted");
  git(top, "init", "--quiet");
  const base = await commit(top, { "prog.py": "print(0)\n" }, "first");
  const sha = await commit(
    top,
    { "prog.py": "print(1)\n" },
    "second\n\nPerf-Accepted: job wall-time as agreed",
  );
  const side = (sha: string) => ({ ref: sha, sha });
  const comparison = { base: side(base), head: side(sha), noBase: null, hunks: [], dependencies: [] };
  return { top, comparison, head: { root: top, top, own: false } };
}

test("trailers of the commits after base are accepted", async () => {
  const { waivers, notices } = await acceptedByCommits(await scene(), process.env);
  expect(waivers).toEqual([expect.objectContaining({ entry: "job", reason: "as agreed" })]);
  expect(notices).toEqual([]);
});

test("commits that cannot be read accept nothing, and a notice says so", async () => {
  const sides = await scene();
  await rm(join(sides.top, ".git/objects"), { recursive: true });
  const { waivers, notices } = await acceptedByCommits(sides, process.env);
  expect(waivers).toEqual([]);
  expect(notices).toEqual([
    expect.stringMatching(/could not be read \(.+\): what .* accept does not count$/),
  ]);
});
