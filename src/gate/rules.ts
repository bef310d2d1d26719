import { realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type FoundGateFile, readGateFileAt } from "../config/find.ts";
import { placesIn } from "../config/places.ts";
import { acceptance, gateFileChanges } from "../config/rule-changes.ts";
import { readWorkflows, workflowChanges, workflowPath } from "../config/workflow-changes.ts";
import { exists } from "../files/exists.ts";
import { isBelow } from "../files/is-below.ts";
import type { Sides } from "../git/sides.ts";
import { GateError } from "../record/gate-error.ts";
import { asRule, type RuleChange, type RuleChanges, ruleChangesOf } from "../record/rules/rules.ts";
import type { Waiver } from "../record/rules/waiver.ts";

/**
 * What the change under review changed of its own rules: the gate file, workflows that run the gate, and what its commits
 * and labels accept. Base's files are read from base's tree, before anything was run. Null when nothing changed, and where
 * there is no base.
 */
export async function changedRules(
  found: FoundGateFile,
  { base, head, checkout }: Pick<Sides, "base" | "head" | "checkout">,
  accepted: readonly Waiver[],
  env: NodeJS.ProcessEnv,
): Promise<RuleChanges | null> {
  if (base === null) return null;
  const marks = ["scalene-gate", ...(env.GITHUB_ACTION_REPOSITORY ? [env.GITHUB_ACTION_REPOSITORY] : [])];
  const running = workflowPath(env.GITHUB_WORKFLOW_REF);
  const workflows = await Promise.all([base, head].map(({ top }) => readWorkflows(top)));
  const [before = new Map(), after = new Map()] = workflows;
  return ruleChangesOf([
    ...(await ofGateFile(found, base.root, checkout)),
    ...accepted.map(acceptance),
    ...workflowChanges(before, after, { marks, running }),
  ]);
}

/** Nothing for a gate file that lies outside of the repository, which no change of it can change. */
async function ofGateFile(found: FoundGateFile, baseRoot: string, checkout: string): Promise<RuleChange[]> {
  const { folder, file, gate } = found;
  if (!isBelow(await realpath(file), await realpath(checkout))) return [];
  const name = relative(folder, file).split(sep).join("/");
  const inBase = await nameInBase(baseRoot, name);
  if (inBase === null) return [{ what: "new-gate-file", path: asRule(name) }];
  try {
    const earlier = await readGateFileAt(join(baseRoot, inBase), inBase);
    return gateFileChanges({ gate: earlier, name: inBase }, { gate, name });
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const { message, where } = error.problem;
    const why = where === null ? message : `${message} (${where})`;
    return [{ what: "unreadable-gate-file", path: asRule(inBase), why: asRule(why) }];
  }
}

/** What the gate file is called in base: as in head, else as it was before it was moved from one usual place to another. */
async function nameInBase(root: string, name: string): Promise<string | null> {
  if (await exists(join(root, name))) return name;
  const [place] = await placesIn(root);
  return place ?? null;
}
