import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { GateError } from "./errors.ts";
import { explain, insufficient } from "./explain/explain.ts";
import { bareOf, figuresOf, judgeSamples, wantsPair } from "./judge/judge.ts";
import { decide } from "./judge/verdict.ts";
import { type Account, explainSide, type Instruments, type MeasuredSide, runBare } from "./measure/entry.ts";
import type { OnProgress } from "./measure/progress.ts";
import { startRunner } from "./measure/runner.ts";
import { type EntryPlan, type EntryRequest, planEntry } from "./plan/entry.ts";
import { findPython, type Python } from "./plan/python.ts";
import { installScalene, type Toolbox } from "./plan/toolbox.ts";
import type { Cause } from "./record/cause.ts";
import { costOf, entryOf, worstOf } from "./record/entry.ts";
import { footprintMetric, shareMetric } from "./record/figures.ts";
import type { Entry, Record as GateRecord, Metric, Problem, Verdict } from "./record/record.ts";
import { RECORD_SCHEMA } from "./record/record.ts";
import type { Sample } from "./record/sample.ts";
import { VERSION } from "./version.ts";

/** What a face asks of the gate. */
export interface GateRequest {
  readonly command: string;
  readonly entries: readonly EntryRequest[];
  /** Interpreter by name or path; null for the one on the PATH. */
  readonly python: string | null;
  /** Whether Scalene is to be used. */
  readonly scalene: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: OnProgress;
}

const PROBE_RUNS = 3;
const SCALENE_RUNS = 1;
const NOTHING: MeasuredSide & Account = {
  ledgers: [],
  profile: null,
  facts: {},
  problems: [],
  notices: [],
  runs: 0,
  seconds: 0,
};

/**
 * The story: plan each entry, measure it, judge, explain, and put all of it into the record. What goes wrong with a
 * program is in the record; a GateError is thrown only for what keeps the gate from measuring at all.
 */
export async function runGate(request: GateRequest): Promise<GateRecord> {
  const python = await findPython(request.python, request.env);
  const scratch = await mkdtemp(join(tmpdir(), "scalene-gate-"));
  const runner = await startRunner(python.executable);
  try {
    const plans: EntryPlan[] = [];
    for (const entry of request.entries) {
      plans.push(await planEntry(entry, python, request.env, join(scratch, "bytecode")));
    }
    const { toolbox, problems } = await toolsFor(request, python);
    const instruments: Instruments = {
      runner,
      scalene: toolbox,
      probeRuns: PROBE_RUNS,
      scaleneRuns: SCALENE_RUNS,
      scratch,
      onProgress: request.onProgress,
    };
    const entries: Entry[] = [];
    for (const plan of plans) entries.push(await runEntry(plan, instruments));
    return {
      schema: RECORD_SCHEMA,
      tool: { name: "scalene-gate", version: VERSION },
      command: request.command,
      created: new Date().toISOString(),
      machine: machineOf(
        python,
        toolbox,
        entries.flatMap((entry) => entry.samples),
      ),
      verdict: worstOf(entries.map((entry) => entry.verdict)),
      comparison: null,
      entries,
      problems,
      notices: [],
      cost: costOf(entries),
    };
  } finally {
    await runner.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Installs Scalene; without it the gate goes on, and says what is missing. */
async function toolsFor(
  request: GateRequest,
  python: Python,
): Promise<{ toolbox: Toolbox | null; problems: Problem[] }> {
  if (!request.scalene) return { toolbox: null, problems: [] };
  const onInstall = () => request.onProgress({ entry: "scalene", stage: "install", done: 0, total: null });
  try {
    return { toolbox: await installScalene(python, request.env, onInstall), problems: [] };
  } catch (error) {
    if (error instanceof GateError) return { toolbox: null, problems: [error.problem] };
    throw error;
  }
}

/** Measures, judges and explains one entry. A program that fails leaves what was measured until then. */
async function runEntry(plan: EntryPlan, instruments: Instruments): Promise<Entry> {
  const bare = await runBare(plan, instruments, wantsPair);
  const compared = plan.base !== null;
  const figures = compared ? judgeSamples(bare.samples) : figuresOf(bare.samples);
  const measured = bare.problem === null ? figures : [];
  const short = bare.problem === null ? decide({ metrics: figures, problems: [], compared }) : null;
  const worthExplaining = short !== null && short.verdict !== "no-data";
  const base = worthExplaining && plan.base ? await explainSide(plan.name, plan.base, instruments) : NOTHING;
  const head = worthExplaining ? await explainSide(plan.name, plan.head, instruments) : NOTHING;
  const sides = { base, head };
  const problems = [...(bare.problem === null ? [] : [bare.problem]), ...base.problems, ...head.problems];
  const metrics = [...measured, ...profileMetrics(plan, sides)];
  const decided = decide({ metrics, problems, compared });
  const asked = decided.verdict !== "error" && decided.verdict !== "no-data";
  return entryOf(
    {
      name: plan.name,
      run: plan.argv,
      metrics: metrics.length > 0 ? metrics : figures,
      causes: asked ? causesOf(plan, bare.samples, metrics, sides) : tooLittle(decided),
      ledgers: { base: base.ledgers, head: head.ledgers },
      profiles: { base: base.profile, head: head.profile },
      samples: bare.samples,
      problems,
      notices: [...base.notices, ...head.notices],
      runs: bare.runs + base.runs + head.runs,
      seconds: bare.seconds + base.seconds + head.seconds,
    },
    decided,
  );
}

/** A program that was too short has a cause of its own, which says so. */
function tooLittle(decided: { verdict: Verdict; reason: string }): Cause[] {
  return decided.verdict === "no-data" ? [insufficient(decided.reason)] : [];
}

function profileMetrics(plan: EntryPlan, sides: { base: MeasuredSide; head: MeasuredSide }): Metric[] {
  const base = plan.base === null ? null : sides.base.profile;
  return sides.head.profile === null
    ? []
    : [footprintMetric(base, sides.head.profile), shareMetric(base, sides.head.profile)];
}

function causesOf(
  plan: EntryPlan,
  samples: readonly Sample[],
  metrics: readonly Metric[],
  sides: { base: MeasuredSide; head: MeasuredSide },
) {
  const regressed = (name: string) =>
    metrics.some((one) => one.metric === name && one.decision === "regressed");
  const compared = plan.base !== null;
  const question = {
    base: compared ? { ...sides.base, bare: bareOf(samples, "base") } : null,
    head: { ...sides.head, bare: bareOf(samples, "head") },
    time: !compared || regressed("wall-time"),
    cpu: !compared || regressed("cpu-time"),
    memory: !compared || regressed("rss-peak"),
  };
  return question.time || question.cpu || question.memory ? explain(question) : [];
}

function machineOf(
  python: Python,
  toolbox: Toolbox | null,
  samples: readonly Sample[],
): GateRecord["machine"] {
  return {
    platform: process.platform,
    arch: process.arch,
    cpus: availableParallelism(),
    python: `${python.implementation} ${python.version}`,
    scalene: toolbox === null ? null : { version: toolbox.version, sha256: toolbox.sha256 },
    schedstat: samples.some((sample) => sample.delay !== null),
  };
}
