import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findGateFile } from "../../src/config/find.ts";
import { changedRules } from "../../src/gate/rules.ts";
import { prepareSides } from "../../src/git/sides.ts";
import type { RuleChanges } from "../../src/record/rules/rules.ts";
import { GitRepository } from "../e2e/git-repository.ts";
import { makeWaiver } from "../factories.ts";

const GATE = "version: 1\nentries:\n  api:\n    run: python api.py\n    wall-time: +5%\n";
const WORKFLOW = "on: pull_request\njobs: { gate: { steps: [{ uses: acme/gate@v1 }] } }\n";

function repository(): GitRepository {
  return new GitRepository({
    "scalene-gate.yml": GATE,
    ".github/workflows/gate.yml": WORKFLOW,
    ".github/workflows/other.yml": "on: push\n",
  });
}

async function rulesOf(
  made: GitRepository,
  config: string | null = null,
  accepted: Parameters<typeof changedRules>[2] = [],
): Promise<RuleChanges | null> {
  const scratch = mkdtempSync(join(tmpdir(), "rules-"));
  const found = await findGateFile(made.folder, config);
  const { folder } = found;
  const sides = await prepareSides({
    folder,
    base: "main",
    head: null,
    event: null,
    scratch,
    env: process.env,
  });
  try {
    return await changedRules(found, sides, accepted, { GITHUB_ACTION_REPOSITORY: "acme/gate" });
  } finally {
    await sides.dispose();
  }
}

describe("what a branch changed of its rules", () => {
  test("is nothing where it changed neither the gate file nor a workflow that runs the gate", async () => {
    const made = repository();
    made.push("topic", { "api.py": "print(1)\n", ".github/workflows/other.yml": "on: []\n" });
    expect(await rulesOf(made)).toBeNull();
  });

  test("is read from base's own files", async () => {
    const made = repository();
    made.push("topic", {
      "scalene-gate.yml": GATE.replace("+5%", "+50%"),
      ".github/workflows/gate.yml": WORKFLOW.replace("pull_request", "[]"),
    });
    expect(await rulesOf(made)).toMatchObject({
      left: 0,
      changes: [
        { what: "limit", entry: "api", metric: "wall-time", before: "+5%", after: "+50%" },
        { what: "workflow", path: ".github/workflows/gate.yml", added: ["on: []"] },
      ],
    });
  });

  test("is that there were none, where base has no gate file", async () => {
    const made = new GitRepository({ "api.py": "" });
    made.push("topic", { "scalene-gate.yml": GATE });
    expect(await rulesOf(made)).toMatchObject({
      changes: [{ what: "new-gate-file", path: "scalene-gate.yml" }],
    });
  });

  test("is said to be unknown, where base's gate file is not right", async () => {
    const made = new GitRepository({ "scalene-gate.yml": "version: 1\nentris: {}\n" });
    made.push("topic", { "scalene-gate.yml": GATE });
    expect(await rulesOf(made)).toMatchObject({
      changes: [{ what: "unreadable-gate-file", why: expect.stringContaining("scalene-gate.yml:1:1") }],
    });
  });

  test("is found also when the gate file was moved", async () => {
    const made = repository();
    made.git("checkout", "--quiet", "-b", "topic");
    made.git("mv", "scalene-gate.yml", ".github/scalene-gate.yml");
    made.commit("Move it");
    expect(await rulesOf(made)).toMatchObject({
      changes: [{ what: "moved-gate-file", before: "scalene-gate.yml", after: ".github/scalene-gate.yml" }],
    });
  });

  test("has what its commits and labels accept, and nothing of a gate file outside of the repository", async () => {
    const made = repository();
    made.push("topic", { "scalene-gate.yml": GATE.replace("+5%", "+50%") });
    const outside = join(mkdtempSync(join(tmpdir(), "rules-")), "gate.yml");
    writeFileSync(outside, GATE);
    const waiver = makeWaiver({ source: "label", until: null });
    expect(await rulesOf(made, outside, [waiver])).toEqual({
      left: 0,
      changes: [{ what: "waiver", change: "added", waiver }],
    });
  });
});
