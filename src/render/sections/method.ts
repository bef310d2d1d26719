import type { Side } from "../../record/location.ts";
import type { Entry, GateRecord } from "../../record/record.ts";
import type { Sample } from "../../record/sample.ts";
import { counted, percent, times } from "../../text/quantity.ts";
import { joined, own, type Part, type Phrase, prose, type Section, say } from "../document/document.ts";
import { quantity } from "../document/numbers.ts";
import { metricLabel } from "../document/words.ts";
import { comparedPhrase } from "./comparison.ts";
import { whoseCode } from "./whose-code.ts";

/** Metrics whose end of measuring is told; the gate judges fewer. */
const MOST_RULES = 10;

/** How the figures of one entry came about: runs of each kind, their noise, and (of one among others) the cost. */
export function methodSection(entry: Entry, only: boolean): Section | null {
  const items = [
    ...(["base", "head"] as const).flatMap((side) => bareRuns(entry, side)),
    ...otherRuns(entry),
    ...countedRuns(entry),
    ...whoseCode(entry),
    ...rules(entry),
  ];
  if (items.length === 0) return null;
  if (!only) items.push(say`Cost: ${cost(entry.cost)}`);
  return { title: "How it was measured", rank: 20, folded: true, blocks: [{ kind: "list", items }] };
}

/** What was compared, machine, versions and cost of the whole record. */
export function machineSection(record: GateRecord): Section {
  const { machine, gate } = record;
  const versions: Part[] = [prose(machine.python ?? "no Python")];
  if (machine.scalene !== null) versions.push(own(", Scalene "), prose(machine.scalene.version));
  const compared = comparedPhrase(record);
  const items = [
    ...(compared === null ? [] : [compared]),
    ...(gate === undefined ? [] : [say`Gate: ${prose(gate.id)}`]),
    say`${prose(`${machine.platform} ${machine.arch}`)}, ${own(counted(machine.cpus, "processor"))}`,
    say`${versions}, Scalene gate ${prose(record.tool.version)}`,
    say`${moment(record.created)}; cost: ${cost(record.cost)}`,
  ];
  if (!machine.schedstat && record.entries.some(({ samples }) => samples.length > 0)) {
    items.push([own("This kernel does not count the time a program waits for a processor.", "warn")]);
  }
  return { title: "Machine and cost", rank: 10, folded: true, blocks: [{ kind: "list", items }] };
}

/** Why measuring stopped, and what the ranges are. */
function rules(entry: Entry): Phrase[] {
  const judged = entry.metrics.filter((metric) => metric.decision !== null);
  const phrases: Phrase[] = judged.slice(0, MOST_RULES).flatMap(({ metric, reason, noise }) => {
    if (reason === null) return [];
    const chance = noise === null ? "" : `; two runs of a pair differ by ${percent(noise)} by chance`;
    return [say`${metricLabel(metric)}: measuring stopped at ${prose(reason)}${own(chance)}`];
  });
  if (entry.settings?.certainty === "strict") {
    phrases.push([
      own("Decided by the strict rule (certainty: strict), which bounds errors under any noise."),
    ]);
  }
  if (judged.some(({ plain }) => plain !== null)) {
    phrases.push([
      own("Wall time is told without the time in which the main thread waited for a processor."),
    ]);
  }
  if (judged.some(({ low, high }) => low !== null && high !== null)) {
    phrases.push([
      own("Ranges in brackets are 99 % intervals, or the widest there is for less than 8 pairs."),
    ]);
  }
  return phrases;
}

/** "2026-11-25 01:32 UTC" of an ISO time stamp. */
function moment(created: string): Part {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):[\d.]{2,10}Z$/u.exec(created) ?? [];
  return day === undefined ? prose(created) : own(`${day} ${minute} UTC`);
}

function cost({ runs, seconds }: Entry["cost"]): Phrase {
  if (runs === 0) return [own("no program was run")];
  return say`${own(counted(runs, "program run"))}, ${quantity(seconds, "s")}`;
}

/** The runs that count: not the warm-up. */
function bare(entry: Entry, side: Side): Sample[] {
  return entry.samples.filter((sample) => sample.side === side && sample.pair >= 0);
}

function bareRuns(entry: Entry, side: Side): Phrase[] {
  const runs = bare(entry, side);
  if (runs.length === 0) return [];
  const facts: Phrase[] = [say`${own(counted(runs.length, "bare run"))} of ${own(side)}`];
  const walls = runs.map((run) => run.wall);
  const spread = variation(walls);
  if (spread !== null) facts.push(say`wall time varied by ${own(percent(spread))}`);
  const delayed = shareDelayed(runs);
  if (delayed !== null) facts.push(say`${own(percent(delayed))} of it went by waiting for a processor`);
  const broken = runs.filter((run) => run.timedOut || run.signal !== null || run.exit !== 0).length;
  if (broken > 0) facts.push([own(`${broken} did not end well`, "bad")]);
  return [joined(facts, "; ")];
}

function otherRuns(entry: Entry): Phrase[] {
  const aSide = entry.ledger.base === null && entry.profile.base === null ? "" : " a side";
  const runs = (of: "ledger" | "profile") => Math.max(entry[of].base?.runs ?? 0, entry[of].head?.runs ?? 0);
  return [[runs("ledger"), "under the loop probe"] as const, [runs("profile"), "under Scalene"] as const]
    .filter(([count]) => count > 0)
    .map(([count, how]) => [own(`${counted(count, "run")}${aSide} ${how}: for the cause, never for a time`)]);
}

/** What the counting of calls took, and whether it says the same again. */
function countedRuns({ counts }: Entry): Phrase[] {
  if (counts?.head == null) return [];
  const { base, head } = counts;
  const runs = (base?.runs ?? 0) + head.runs;
  const cost = say`${own(counted(runs, "run"))} that counted calls: ${quantity((base?.seconds ?? 0) + head.seconds, "s")}`;
  const facts: Phrase[] = [cost];
  if (head.ratio !== null) facts.push(say`one takes ${own(times(head.ratio))} as long as a bare run`);
  if (head.repeats !== null)
    facts.push([own(head.repeats ? "all calls repeat exactly" : "calls that do not repeat are not told")]);
  return [joined(facts, "; ")];
}

/** Standard deviation over mean (n - 1 in the denominator); null for fewer than two runs. */
function variation(values: readonly number[]): number | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2 || mean <= 0) return null;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1)) / mean;
}

/** Part of the wall time in which the main thread could have run but had no processor; null where unknown. */
function shareDelayed(runs: readonly Sample[]): number | null {
  const known = runs.filter((run) => run.delay !== null);
  const wall = known.reduce((sum, run) => sum + run.wall, 0);
  return wall <= 0 ? null : known.reduce((sum, run) => sum + (run.delay ?? 0), 0) / wall;
}
