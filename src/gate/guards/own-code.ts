import { realpath } from "node:fs/promises";
import { importedCode } from "../../entry/imported-code.ts";
import { type NotOwn, notOwn, projectFiles } from "../../entry/own-code.ts";
import type { Target } from "../../entry/target.ts";
import type { WatchedSide } from "../../measure/watch.ts";
import { askInterpreter, Owners } from "../../python/ask-interpreter.ts";
import { GateError } from "../../record/gate-error.ts";
import type { ImportedCode } from "../../record/imported.ts";
import type { Side } from "../../record/location.ts";
import type { EntryJob } from "../job.ts";

/** Whose code a side ran. */
interface SeenCode {
  /** Why it is not shown that it was its own; null when it is shown, or when there is nothing to be compared. */
  readonly wrong: NotOwn | null;
  /** The project's code among it; null when that is not known. */
  readonly imported: ImportedCode | null;
}

export const NOT_SEEN: SeenCode = { wrong: null, imported: null };

/** Whose code a side ran, after its probe runs. */
export async function codeOf(
  { plan, trees, projects, made }: EntryJob,
  side: Side,
  watched: WatchedSide,
): Promise<SeenCode> {
  const target = plan[side];
  if (target === null || plan.base === null) return NOT_SEEN;
  if (watched.ledgers.length === 0) return unseen(side, target, watched.problems[0]?.message);
  if (watched.modulesLeftOut > 0) return unseen(side, target, "it imports too many modules");
  const all = { base: trees?.base ?? plan.base.root, head: trees?.head ?? plan.head.root };
  const own = await real([target.root, all[side]]);
  const listed = [all.base, all.head, plan.base.root, plan.head.root, trees?.checkout ?? plan.head.root];
  const others = (await real(listed)).filter((one) => !own.includes(one));
  try {
    const question = { do: "owners", files: watched.modules.map(([, ...paths]) => paths) };
    const { owners, distributions } = await askInterpreter(target, question, Owners);
    const files = watched.modules.map(([module, , path], index) => {
      const owner = owners[index];
      return { module, real: path, owner: typeof owner === "number" ? (distributions[owner] ?? null) : null };
    });
    const ofProject = projectFiles({ files, own, others, made: made[side], projects });
    return { wrong: notOwn(side, ofProject), imported: importedCode(ofProject, watched.modulesLeftOut) };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return unseen(side, target, error.message);
  }
}

function unseen(side: Side, target: Target, why = "the probe gave no ledger"): SeenCode {
  const wrong: NotOwn = {
    kind: "shared-install",
    problem: {
      fault: "program",
      message: `it could not be seen whose code the ${side} run executed: ${why}`.slice(0, 500),
      where: target.argv.join(" "),
      next: "See what the program does under the probe: scalene-gate diagnose -- with the same words.",
      output: null,
    },
  };
  return { wrong, imported: null };
}

function real(paths: readonly string[]): Promise<string[]> {
  return Promise.all([...new Set(paths)].map((path) => realpath(path).catch(() => path)));
}
