import { join, relative, sep } from "node:path";
import { findGateFile } from "../config/find.ts";
import type { EntrySpec, GateFile } from "../config/gate-file.ts";
import { didYouMean } from "../config/nearest.ts";
import { planEntries } from "../entry/entry-plan.ts";
import { type Environments, prepareEnvironments } from "../environment/environments.ts";
import type { CheckEvent } from "../git/check-event.ts";
import { type Sides, withSides } from "../git/sides.ts";
import { acceptedByLabels } from "../judge/accepted.ts";
import { holds, waiverNotices } from "../judge/waivers.ts";
import { GateError } from "../record/gate-error.ts";
import type { GateRecord } from "../record/record.ts";
import type { Waiver } from "../record/waiver.ts";
import { acceptedByCommits } from "./accepted-commits.ts";
import { type GateRequest, type Plan, runGate } from "./gate.ts";
import type { EntryJob } from "./job.ts";
import type { Session, SessionRequest } from "./session.ts";

/** Seconds for one `setup:` command: installing a project can take minutes. */
const SETUP_LIMIT = 600;

/** What a check is asked for, by the action or on the command line. */
export interface CheckRequest extends SessionRequest {
  /** The checkout, or the folder in it that programs run in. */
  readonly folder: string;
  /** Path of the gate file; null for the usual places. */
  readonly config: string | null;
  readonly base: string | null;
  readonly head: string | null;
  /** Names of the entries to measure; none for all. */
  readonly entries: readonly string[];
  readonly event: CheckEvent | null;
  /** Labels of the pull request. */
  readonly labels: readonly string[];
}

/**
 * Measures the entries of the gate file on both sides and judges them by its limits. Nothing is run before the whole
 * file is right.
 *
 * @throws GateError for what keeps it from measuring at all: the gate file, git, Python.
 */
export async function runCheck(request: CheckRequest): Promise<GateRecord> {
  const gate = await findGateFile(request.folder, request.config);
  const specs = chosen(gate, request.entries);
  const today = new Date().toISOString().slice(0, 10);
  const accepted: Waiver[] = [...gate.waivers, ...acceptedByLabels(request.labels)];
  const plan: GateRequest["plan"] = (session, measure) =>
    withSides({ ...request, scratch: join(session.scratch, "sides") }, async (sides) => {
      const commits = await acceptedByCommits(sides, request.env);
      accepted.push(...commits.waivers);
      const waivers = accepted.filter((waiver) => holds(waiver, today));
      const planned = await planSpecs(specs, sides, session, { gate, waivers, ref: refOf(request) });
      return measure({ ...planned, notices: [...sides.notices, ...commits.notices, ...planned.notices] });
    });
  return runGate({
    ...request,
    command: "check",
    plan,
    conclude: (entries) => ({ entries, notices: waiverNotices(accepted, entries, today) }),
  });
}

/** The ref of a pull request, by which a report knows that it is about one; null for anything else. */
function refOf({ event, env }: CheckRequest): string | null {
  return event?.kind === "pull_request" && /^refs\/pull\//.test(env.GITHUB_REF ?? "")
    ? (env.GITHUB_REF ?? null)
    : null;
}

function chosen(gate: GateFile, names: readonly string[]): readonly EntrySpec[] {
  const known = gate.entries.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new GateError({
      fault: "file",
      message: `the gate file has no entry named ${unknown}`,
      where: gate.path,
      next: didYouMean(unknown, known) ?? `Its entries are: ${known.join(", ")}.`,
    });
  }
  return gate.entries.filter(({ name }) => names.length === 0 || names.includes(name));
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

async function planSpecs(
  specs: readonly EntrySpec[],
  sides: Sides,
  session: Session,
  context: { gate: GateFile; waivers: readonly Waiver[]; ref: string | null },
): Promise<Plan> {
  const { gate, waivers } = context;
  const equipped = await withEnvironments(specs, sides, session);
  const plans = await planEntries(
    equipped.map(({ spec, environments }) => ({
      name: spec.name,
      argv: spec.serve ?? spec.program,
      load: spec.load,
      base: sides.base?.root ?? null,
      head: sides.head.root,
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
    const { limits, certainty, mostPairs } = specs[index] as EntrySpec;
    return {
      plan,
      settings: { limits: [...limits], certainty, mostPairs },
      entries: specs.length,
      waivers,
      always: false,
      hunks: sides.comparison.hunks,
      trees: { base: sides.base?.top ?? null, head: sides.head.top, checkout: sides.checkout },
      proof: gate.proof,
    };
  });
  const told = [...new Set(equipped.map(({ environments }) => environments))];
  const dependencies = told.flatMap((one) => one.dependencies);
  return {
    jobs,
    gate: { id: gate.id, folder: relative(sides.head.top, sides.head.root).split(sep).join("/") },
    comparison: {
      ...sides.comparison,
      head: { ...sides.comparison.head, ref: context.ref ?? sides.comparison.head.ref },
      dependencies: unique(dependencies),
    },
    problems: [],
    notices: unique(told.flatMap((one) => one.notices)),
    installed: Object.assign({}, ...told.map((one) => one.installed)),
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
