import type { EntryPlan } from "../entry/entry-plan.ts";
import type { Target } from "../entry/target.ts";
import { readSource } from "../files/source-text.ts";
import type { SourceText } from "../record/evidence.ts";
import type { SourceFacts } from "../record/facts.ts";
import type { Ledger } from "../record/ledger.ts";
import type { Profile } from "../record/profile.ts";
import type { Problem } from "../record/record.ts";
import type { Sample } from "../record/sample.ts";
import { type Bare, measurePairs, measureSide } from "./bare.ts";
import { readFacts } from "./facts.ts";
import { probeSide } from "./probe.ts";
import type { OnProgress } from "./progress.ts";
import type { Runner } from "./runner.ts";
import { profileSide } from "./scalene.ts";

/** Files whose syntax is read: those that any account or wait stands in. */
const MOST_FILES = 200;

/** One side under the probe and Scalene. */
export interface WatchedSide {
  readonly ledgers: readonly Ledger[];
  /** (name, path as the interpreter sees it, real path) of the imported modules, and how many are not listed. */
  readonly modules: readonly (readonly [string, string, string])[];
  readonly modulesLeftOut: number;
  readonly profile: Profile | null;
  readonly facts: SourceFacts;
  readonly source: SourceText;
  /** What went wrong, and what limits the results. */
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
  /** Runs of the program, and the wall seconds they took. */
  readonly runs: number;
  readonly seconds: number;
}

/** What measures, and where it may write. */
export interface Instruments {
  readonly runner: Runner;
  /** What runs changed that is not theirs, since it was asked last. */
  readonly tampered: () => Problem[];
  /** What cannot be seen of that. */
  readonly notices: readonly string[];
  /** Where Scalene is installed; null when it is not to be had or not wanted. */
  readonly scalene: { readonly sitePath: string; readonly version: string } | null;
  readonly probeRuns: number;
  /** A private folder for what the instruments write. */
  readonly scratch: string;
  readonly onProgress: OnProgress;
}

/** What is wanted of the probe and of Scalene. `guard`: one probe run of the side, to see whose code it runs. */
export interface Needed {
  readonly probe: "all" | "guard";
  /** Runs under Scalene; 0 for none. */
  readonly scalene: number;
  /** Files whose syntax is wanted beside those that the ledgers name. */
  readonly files: readonly string[];
}

/** The bare runs of an entry: pairs until `nextPair` says that it is enough, or a few runs of head alone. */
export async function runBare(
  plan: EntryPlan,
  instruments: Instruments,
  nextPair: (samples: readonly Sample[]) => boolean,
): Promise<Bare> {
  const { runner, onProgress } = instruments;
  let done = 0;
  const onSample = (sample: Sample) => {
    done += sample.pair < 0 ? 0 : 1;
    onProgress({ entry: plan.name, stage: sample.pair < 0 ? "warm-up" : "runs", done, total: null });
  };
  if (plan.base === null) return measureSide({ target: plan.head, runner, runs: 3, onSample });
  return measurePairs({ base: plan.base, head: plan.head, runner, onSample, nextPair, random: Math.random });
}

/** Runs one side under the probe and Scalene, and reads the syntax of the files that its ledgers name. */
export async function watchSide(
  name: string,
  target: Target,
  instruments: Instruments,
  needed: Needed,
): Promise<WatchedSide> {
  const { runner, scratch, onProgress, scalene } = instruments;
  const probeRuns = needed.probe === "all" ? instruments.probeRuns : 1;
  const probed = await probeSide({
    target,
    runner,
    scratch,
    runs: probeRuns,
    onRun: (done) => onProgress({ entry: name, stage: "probe", done, total: probeRuns }),
  });
  const scaleneInstall = needed.scalene > 0 && probed.problems.length === 0 ? scalene : null;
  if (scaleneInstall !== null) onProgress({ entry: name, stage: "scalene", done: 0, total: needed.scalene });
  const profiled =
    scaleneInstall === null
      ? { profile: null, problems: [], notices: [], runs: 0, seconds: 0 }
      : await profileSide({ target, scaleneInstall, runner, runs: needed.scalene, scratch });
  onProgress({ entry: name, stage: "source", done: 0, total: null });
  const named = [...filesOf(probed.ledgers), ...needed.files];
  const read = await readFacts({
    python: target.python,
    root: target.root,
    files: [...new Set(named)].slice(0, MOST_FILES),
    env: target.env,
  });
  return {
    ledgers: probed.ledgers,
    modules: probed.modules,
    modulesLeftOut: probed.modulesLeftOut,
    profile: profiled.profile,
    facts: read.facts,
    source: await readSource(target.root, [...named, ...linesOf(profiled.profile)]),
    problems: [...probed.problems, ...profiled.problems],
    notices: [
      ...new Set([
        ...probed.notices,
        ...probed.ledgers.flatMap((ledger) => ledger.notices),
        ...profiled.notices,
        ...read.notices,
      ]),
    ],
    runs: probed.runs + profiled.runs,
    seconds: probed.seconds + profiled.seconds,
  };
}

/** Files in which Scalene saw something, those of libraries among them: those lie outside of the root. */
function linesOf(profile: Profile | null): string[] {
  const lines = (profile?.lines ?? []).map(({ location }) => location.file);
  return profile?.footprintLocation ? [...lines, profile.footprintLocation.file] : lines;
}

function filesOf(ledgers: readonly Ledger[]): string[] {
  const rows = ledgers.flatMap((ledger) => [...ledger.accounts, ...ledger.waits]);
  const places = rows.flatMap((row) => [row.location, ...row.via]);
  return [...new Set(places.flatMap((place) => (place === null ? [] : [place.file])))];
}
