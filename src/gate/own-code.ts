import { realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { type NotOwn, notOwn } from "../entry/own-code.ts";
import type { Target } from "../entry/target.ts";
import { isBelow } from "../files/is-below.ts";
import type { WatchedSide } from "../measure/watch.ts";
import { askInterpreter, Owners } from "../python/ask-interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import type { Side } from "../record/location.ts";
import type { EntryJob } from "./job.ts";

/**
 * Why it is not shown that a side ran its own code, after its probe runs; null when it is shown, or when there is nothing
 * to be compared. `scratch`: the private folder below which environments of a side are made.
 */
export async function codeOf(
  { plan, trees, projects }: EntryJob,
  side: Side,
  watched: WatchedSide,
  scratch: string,
): Promise<NotOwn | null> {
  const target = plan[side];
  if (target === null || plan.base === null) return null;
  if (watched.ledgers.length === 0) return unseen(side, target, watched.problems[0]?.message);
  if (watched.modulesLeftOut > 0) return unseen(side, target, "it imports too many modules");
  const all = { base: trees?.base ?? plan.base.root, head: trees?.head ?? plan.head.root };
  const own = await real([target.root, all[side]]);
  const listed = [all.base, all.head, plan.base.root, plan.head.root, trees?.checkout ?? plan.head.root];
  const others = (await real(listed)).filter((one) => !own.includes(one));
  const environment = dirname(dirname(target.python));
  const [home = scratch] = await real([scratch]);
  const made = isBelow(environment, home) ? environment : null;
  try {
    const question = { do: "owners", files: watched.modules };
    const { owners, distributions } = await askInterpreter(target, question, Owners);
    const files = watched.modules.map(([, path], index) => {
      const owner = owners[index];
      return { real: path, owner: typeof owner === "number" ? (distributions[owner] ?? null) : null };
    });
    return notOwn({ side, files, own, others, made, projects });
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return unseen(side, target, error.message);
  }
}

function unseen(side: Side, target: Target, why = "the probe gave no ledger"): NotOwn {
  return {
    kind: "shared-install",
    problem: {
      fault: "program",
      message: `it could not be seen whose code the ${side} run executed: ${why}`.slice(0, 500),
      where: target.argv.join(" "),
      next: "See what the program does under the probe: scalene-gate diagnose -- with the same words.",
      output: null,
    },
  };
}

function real(paths: readonly string[]): Promise<string[]> {
  return Promise.all([...new Set(paths)].map((path) => realpath(path).catch(() => path)));
}
