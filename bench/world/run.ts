import { decide, type Outcome } from "./decide.ts";
import { closePlace, openPlace } from "./place.ts";
import type { Need, Situation } from "./situation.ts";

/** How situations are run. */
export interface Options {
  /** Folder of the gate that is driven. */
  readonly gate: string;
  /** Needs that this machine cannot meet. */
  readonly lacking?: ReadonlySet<Need>;
  /** Leaves a situation's folder where it is. */
  readonly keep?: boolean;
}

/** @internal Builds one situation, drives the gate through it, and compares what came out with what is right. */
export async function runSituation(situation: Situation, { gate, lacking, keep }: Options): Promise<Outcome> {
  const lacks = situation.needs?.find((need) => lacking?.has(need));
  if (lacks !== undefined) {
    return { situation, kind: "not run", observed: `this machine lacks: ${lacks}`, wrong: [], seconds: 0 };
  }
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const place = await openPlace({ gate, tools: situation.needs?.includes("tools") ?? false });
  try {
    return decide(situation, await situation.run(place), seconds());
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      situation,
      kind: "broken",
      observed: "it could not be built or driven",
      wrong: [message],
      seconds: seconds(),
    };
  } finally {
    if (keep === true) console.error(`${situation.id} is in ${place.folder}`);
    else await closePlace(place);
  }
}

/** Runs many, `jobs` at a time; `seen` is called as each ends. Gives them in the order in which they were given. */
export async function runSituations(
  situations: readonly Situation[],
  { jobs, seen, ...options }: Options & { jobs: number; seen: (outcome: Outcome) => void },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const left = [...situations.entries()];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, situation] = next;
      const outcome = await runSituation(situation, options);
      outcomes[index] = outcome;
      seen(outcome);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return outcomes;
}
