import type { MetricFinding } from "../../src/record/record.ts";
import type { Sample } from "../../src/record/sample.ts";
import { rateText } from "./score.ts";
import { SLOWDOWNS, WAYS, type Way } from "./slow-program.ts";

/** One check: what ran, and all its samples. */
export interface Series {
  readonly way: Way;
  readonly slowdown: number;
  readonly busy: boolean;
  readonly samples: readonly Sample[];
}

interface Judged {
  readonly metrics: readonly MetricFinding[];
  /** Program runs until the verdict. */
  readonly runs: number;
}

export interface Decided extends Omit<Series, "samples"> {
  /** With run-queue delay taken out, and with plain wall time. */
  readonly removed: Judged;
  readonly plain: Judged;
}

const WAY_WORDS: Readonly<Record<Way, string>> = { sleep: "sleeping", computing: "computing", mixed: "both" };

/** The tables of bench:self as Markdown. */
export function selfTables(checks: readonly Decided[]): string {
  return [...falseTable(checks.filter(({ slowdown }) => slowdown === 0)), "", ...foundTable(checks)].join(
    "\n",
  );
}

const wallOf = ({ metrics }: Judged) => metrics.find(({ metric }) => metric === "wall-time");
const failed = ({ metrics }: Judged) => metrics.some(({ decision }) => decision === "regressed");
const slower = (judged: Judged) => wallOf(judged)?.decision === "regressed";
const open = (judged: Judged) => wallOf(judged)?.decision === "inconclusive";
const meanOf = (values: readonly number[]) =>
  values.length === 0 ? "-" : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);

/** Base against itself: how many checks failed, with exact 95 % bounds of the rate. */
function falseTable(checks: readonly Decided[]): string[] {
  const rows = [false, true].flatMap((busy) =>
    (["removed", "plain"] as const).map((way) => {
      const all = checks.filter((one) => one.busy === busy).map((one) => one[way]);
      const rate = (bad: (one: Judged) => boolean) =>
        all.length === 0
          ? "-"
          : `${all.filter(bad).length} of ${all.length}, ${rateText(all.filter(bad).length / all.length, all.length)}`;
      const cells = [
        busy ? "beside busy neighbours" : "as it is",
        way === "removed" ? "delay removed" : "plain",
        rate(slower),
        rate(failed),
        rate(open),
        meanOf(all.map(({ runs }) => runs)),
      ];
      return `| ${cells.join(" | ")} |`;
    }),
  );
  return [
    "| base against itself | wall time | wall time called slower | any metric | inconclusive | runs |",
    "|---|---|---|---|---|---|",
    ...rows,
  ];
}

/** Real slowdowns: how many were found, and what it cost. */
function foundTable(checks: readonly Decided[]): string[] {
  const rows = SLOWDOWNS.flatMap((slowdown) =>
    WAYS.flatMap((way) =>
      [false, true].flatMap((busy) => {
        const all = checks.filter((one) => one.slowdown === slowdown && one.way === way && one.busy === busy);
        if (all.length === 0) return [];
        const found = (of: "removed" | "plain") => {
          const judged = all.map((one) => one[of]);
          return `${judged.filter(slower).length} of ${all.length}; ${meanOf(judged.map(({ runs }) => runs))}`;
        };
        const name = `+${slowdown * 100} %, ${WAY_WORDS[way]}${busy ? ", busy" : ""}`;
        return [`| ${name} | ${found("removed")} | ${found("plain")} |`];
      }),
    ),
  );
  return rows.length === 0
    ? []
    : ["| slowdown | found; runs, delay removed | plain wall time |", "|---|---|---|", ...rows];
}
