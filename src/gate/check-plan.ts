import { join, relative, sep } from "node:path";
import type { EntrySpec, GateFile } from "../config/gate-file.ts";
import { planEntries } from "../entry/entry-plan.ts";
import { type Environments, prepareEnvironments } from "../environment/environments.ts";
import type { Sides } from "../git/sides.ts";
import type { Waiver } from "../record/rules/waiver.ts";
import type { Plan } from "./gate.ts";
import type { EntryJob } from "./job.ts";
import { refusedRunner, runnerNotices } from "./runners.ts";
import type { Session } from "./session.ts";

/** Seconds for one `setup:` command: installing a project can take minutes. */
const SETUP_LIMIT = 600;

/** The entries of a gate file that are to be measured, and how they are to be judged. */
export interface CheckSpecs {
  readonly gate: GateFile;
  /** Tells the gate from the others of its repository. */
  readonly id: string;
  readonly specs: readonly EntrySpec[];
  /** Waivers that hold today. */
  readonly waivers: readonly Waiver[];
  /** What head is called in place of its own ref; null for that. */
  readonly ref: string | null;
}

/**
 * Plans the entries of a gate file on both sides; makes the environments that they run in.
 *
 * @throws GateError for what keeps it from measuring at all: Python, `setup:`.
 */
export async function planCheck(check: CheckSpecs, sides: Sides, session: Session): Promise<Plan> {
  const { gate, id, specs, waivers, ref } = check;
  const equipped = await withEnvironments(specs, sides, session);
  const plans = await planEntries(
    equipped.map(({ spec, environments }) => ({
      name: spec.name,
      argv: spec.serve ?? spec.program,
      load: spec.load,
      consoleScripts: spec.consoleScripts,
      base: sides.base?.root ?? null,
      head: sides.head.root,
      within: { base: sides.base?.top ?? null, head: sides.head.top },
      ...(spec.workingDirectory === null ? {} : { workingDirectory: spec.workingDirectory }),
      timeLimit: spec.timeLimit,
      env: spec.env,
      environments,
    })),
    session.interpreter,
    session.env,
    join(session.scratch, "bytecode"),
  );
  const jobs = plans.map((plan, index): EntryJob => {
    const { spec, environments } = equipped[index] as (typeof equipped)[number];
    const { limits, certainty, mostPairs } = spec;
    const refused = refusedRunner(spec, environments.ofProject, session.interpreter.executable);
    return {
      plan: refused === null ? plan : { ...plan, headProblem: refused },
      settings: { limits: [...limits], certainty, mostPairs },
      entries: specs.length,
      waivers,
      always: false,
      hunks: sides.comparison.hunks,
      others: sides.others,
      trees: { base: sides.base?.top ?? null, head: sides.head.top, checkout: sides.checkout },
      made: { base: environments.base?.made ?? null, head: environments.head.made },
      projects: environments.projects,
      proof: gate.proof,
    };
  });
  const told = [...new Set(equipped.map(({ environments }) => environments))];
  return {
    jobs,
    gate: { id, folder: relative(sides.head.top, sides.head.root).split(sep).join("/") },
    comparison: {
      ...sides.comparison,
      head: { ...sides.comparison.head, ref: ref ?? sides.comparison.head.ref },
      dependencies: unique(told.flatMap((one) => one.dependencies)),
    },
    notices: [
      ...sides.notices,
      ...unique(told.flatMap((one) => one.notices)),
      ...equipped.flatMap(({ spec, environments }) => runnerNotices(spec, environments.ofProject)),
    ],
    installed: Object.assign({}, ...told.map((one) => one.installed)),
  };
}

/** Each entry with its environments: those with the same setup share them. */
async function withEnvironments(specs: readonly EntrySpec[], sides: Sides, session: Session) {
  const { interpreter: python, env } = session;
  const prepared = new Map<string, Environments>();
  const equipped: { spec: EntrySpec; environments: Environments }[] = [];
  for (const spec of specs) {
    const { setup } = spec;
    const key = JSON.stringify(setup);
    const scratch = join(session.scratch, `environments-${prepared.size}`);
    const environments =
      prepared.get(key) ??
      (await prepareEnvironments({ python, sides, setup, setupLimit: SETUP_LIMIT, scratch, env }));
    prepared.set(key, environments);
    equipped.push({ spec, environments });
  }
  return equipped;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
