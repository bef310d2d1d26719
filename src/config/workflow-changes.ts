import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { plainFile } from "../files/plain-file.ts";
import { asRule, MOST_WORKFLOW_LINES, type RuleChange } from "../record/rules/rules.ts";

const FOLDER = ".github/workflows";
/** Workflows that are read, and bytes of one: GitHub takes no larger ones. */
const MOST_FILES = 200;
const MOST_BYTES = 512 * 1024;

/** Texts of workflows by their path in the repository, with plain line ends. */
export type Workflows = ReadonlyMap<string, string>;

/** The workflows of a tree: plain files of a sensible size. */
export async function readWorkflows(top: string): Promise<Workflows> {
  const names = await readdir(join(top, FOLDER)).catch((): string[] => []);
  const wanted = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  const read = new Map<string, string>();
  for (const name of wanted.slice(0, MOST_FILES)) {
    const path = join(top, FOLDER, name);
    const found = await plainFile(path);
    if (found === null || found.size > MOST_BYTES) continue;
    read.set(`${FOLDER}/${name}`, (await readFile(path, "utf8")).replaceAll("\r\n", "\n"));
  }
  return read;
}

/** "acme/shop/.github/workflows/gate.yml@refs/heads/main" -> ".github/workflows/gate.yml"; null for anything else. */
export function workflowPath(reference: string | undefined): string | null {
  return /^[^/]+\/[^/]+\/(.+?)@/.exec(reference ?? "")?.[1] ?? null;
}

/**
 * The workflows that run the gate and differ between two trees. `marks`: texts by which a workflow that runs it is known,
 * for example the action's name; `running`: path of the one that runs now, which is one for sure, or null.
 */
export function workflowChanges(
  before: Workflows,
  after: Workflows,
  { marks, running }: { readonly marks: readonly string[]; readonly running: string | null },
): RuleChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path): RuleChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === now) return [];
    const texts = `${old ?? ""}\n${now ?? ""}`.toLowerCase();
    if (path !== running && !marks.some((mark) => texts.includes(mark.toLowerCase()))) return [];
    return [{ what: "workflow", path: asRule(path), ...difference(old, now) }];
  });
}

function difference(old: string | undefined, now: string | undefined) {
  if (old === undefined) return { change: "added" as const, removed: [], added: [] };
  if (now === undefined) return { change: "removed" as const, removed: [], added: [] };
  return { change: "changed" as const, removed: linesMissing(old, now), added: linesMissing(now, old) };
}

/** The first lines of a text that another one has less often. */
function linesMissing(text: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const line of other.split("\n")) left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
  const missing: string[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    else if (line !== "" && missing.length < MOST_WORKFLOW_LINES) missing.push(asRule(line));
  }
  return missing;
}
