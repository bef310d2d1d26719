import { proveEntry, type Searched } from "../experiments/proof.ts";
import { tryRemedies } from "../experiments/remedy.ts";
import { headline, isProved } from "../experiments/search/headline.ts";
import { explain } from "../explain/explain.ts";
import type { Instruments } from "../measure/watch.ts";
import type { Cause } from "../record/cause.ts";
import { wrote } from "../record/comparison.ts";
import type { Experiment, Question } from "../record/evidence.ts";
import { metricRow } from "../record/metrics.ts";
import type { Entry, Metric } from "../record/record.ts";
import { afterExperiment } from "./causes.ts";
import type { EntryJob } from "./job.ts";

/** Characters of a line that a record holds. */
const LONGEST_TEXT = 300;
/** Part of the time for experiments that the search for the guilty part may use; what it leaves is for remedies as well. */
const FOR_PROOF = 0.7;

/**
 * Puts an explanation to the test, where the job has time for it: undoes parts of the change until the entry is back at base, and tries
 * the change that its leading cause asks for. Without a base only the change is tried. The entry is as it was where there
 * is nothing to be tried.
 */
export async function withExperiments(
  job: EntryJob,
  entry: Entry,
  question: Question | null,
  instruments: Instruments,
): Promise<{ entry: Entry; experiment: Experiment | null }> {
  const [cause, ...others] = entry.causes;
  const metric = cause === undefined ? undefined : metricOf(entry, cause);
  if (job.proof === null || cause === undefined || metric === undefined) return { entry, experiment: null };
  const { plan, hunks } = job;
  const { runner, scratch, onProgress } = instruments;
  const notices = new Set(entry.notices);
  const onNotice = (text: string) => void notices.add(text);
  const common = { plan, cause, metric, runner, scratch, onProgress, onNotice };
  const searched =
    plan.base !== null && hunks !== null && hunks.length + job.others.length > 0
      ? await proveEntry({
          ...common,
          hunks,
          others: job.others,
          budgetSeconds: FOR_PROOF * job.proof.seconds,
        })
      : null;
  const left = job.proof.seconds - (searched?.proof.seconds ?? 0);
  const mended = await tryRemedies({ ...common, hunks, budgetSeconds: left });
  const experiment: Experiment = {
    class: cause.class,
    proof: searched?.proof ?? null,
    line: searched === null ? null : provedLine(cause, searched, question),
    remedy: mended.remedy,
  };
  const causes = [afterExperiment(cause, experiment), ...others];
  const tried: Entry = {
    ...entry,
    cause: causes[0] ?? null,
    causes,
    notices: [...notices],
    cost: {
      runs: entry.cost.runs + (searched?.proof.runs ?? 0) + mended.runs,
      seconds: entry.cost.seconds + (searched?.proof.seconds ?? 0) + mended.seconds,
    },
  };
  return { entry: tried, experiment };
}

/** The line of the proved change, as it stands in head, for a cause whose own line is not in it. Null for any other. */
function provedLine(
  cause: Cause,
  { proved }: Searched,
  question: Question | null,
): Cause["lines"][number] | null {
  if (question === null || isProved(cause, proved)) return null;
  const again = explain({ ...question, hunks: proved.map(({ hunk }) => hunk) }).find(
    (one) => one.class === cause.class && isProved(one, proved),
  );
  const { facts, source } = question.head;
  const location = headline(cause, proved, facts, again?.location);
  // the evidence has the source of Python alone
  const text = source[location?.file ?? ""]?.[(location?.line ?? 1) - 1];
  return location && { location, text: text ?? textIn(proved, location) };
}

/** A line of head as the proved change has it; empty for another line. */
function textIn(proved: Searched["proved"], { file, line }: { file: string; line: number }): string {
  const known = proved.find(({ hunk }) => wrote(hunk, { file, line }));
  const text = known?.lines.head[line - known.hunk.head.start] ?? "";
  return text.trimEnd().slice(0, LONGEST_TEXT);
}

/** The figure that the cause is about: what regressed, or without a base what the cause is a part of. */
function metricOf({ metrics }: Entry, { amount }: Cause): Metric | undefined {
  const unit = amount.unit === "MB" ? "MB" : "s";
  const about = metrics.filter(({ metric }) => {
    const row = metricRow(metric);
    return row?.source === "bare" && row.unit === unit;
  });
  const alone = about.every(({ base }) => base === null);
  return alone ? about[0] : about.find(({ decision }) => decision === "regressed");
}
