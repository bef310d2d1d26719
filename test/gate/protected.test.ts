import { expect, test } from "vitest";
import type { EntryPlan } from "../../src/entry/entry-plan.ts";
import type { Target } from "../../src/entry/target.ts";
import { protectedOf } from "../../src/gate/guards/protected.ts";
import type { EntryJob } from "../../src/gate/job.ts";

const interpreter = {
  executable: "/venv/bin/python",
  version: "3.12.1",
  implementation: "CPython",
  prefix: "/venv",
  basePrefix: "/usr",
  standardLibrary: "/usr/lib/python3.12",
  paths: ["/usr/lib/python3.12", "/venv/lib/python3.12/site-packages"],
};

function job(made: EntryJob["made"]): EntryJob {
  const target = (side: "base" | "head"): Target => ({
    side,
    root: `/trees/${side}`,
    cwd: `/trees/${side}`,
    python: "/venv/bin/python",
    argv: ["run.py"],
    load: null,
    env: { VIRTUAL_ENV: made[side] ?? "/venv", PYTHONPYCACHEPREFIX: `/scratch/bytecode/${side}` },
    timeLimit: 60,
  });
  const plan: EntryPlan = {
    name: "work",
    argv: ["run.py"],
    base: target("base"),
    head: target("head"),
    baseline: { state: "compared" },
    lacking: null,
    headProblem: null,
  };
  const trees = { base: "/trees/base", head: "/trees/head", checkout: "/trees/head" };
  return {
    plan,
    trees,
    made,
    settings: null,
    waivers: [],
    always: false,
    hunks: null,
    others: [],
    projects: [],
    proof: null,
  };
}

test("an environment that was made for base is base's, whatever lies in it", () => {
  const made = { base: "/scratch/overlays/base", head: "/scratch/overlays/head" };
  const { base } = protectedOf([job(made)], { interpreter }, null);
  expect(base).toEqual(["/trees/base", "/scratch/bytecode/base", "/scratch/overlays/base"]);
});

test("the caller's environment is both sides': its packages are watched for code, the rest of it is nobody's", () => {
  const { base, shared } = protectedOf([job({ base: null, head: null })], { interpreter }, null);
  expect(base).toEqual(["/trees/base", "/scratch/bytecode/base"]);
  expect(shared).toContain("/venv/lib/python3.12/site-packages");
  expect([...base, ...shared]).not.toContain("/venv");
});
