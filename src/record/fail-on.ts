import { exitStatusOfVerdict } from "./entry.ts";
import type { GateRecord, Verdict } from "./record.ts";

const LEAST = ["fail", "warn", "inconclusive", "never"] as const;
const NO_BASELINE = "no-baseline";

/** What fails the step, or the command. */
export interface FailOn {
  /** The least of what was measured. */
  readonly least: (typeof LEAST)[number];
  /** Whether it fails too when there was nothing to compare with. */
  readonly noBaseline: boolean;
}

/** What fails when nobody chose. */
export const USUAL_FAIL_ON: FailOn = { least: "fail", noBaseline: false };

/** What may be written, for a message. */
export const FAIL_ON_WORDS = `Use one of: ${[...LEAST, NO_BASELINE].join(", ")}; ${NO_BASELINE} may also stand beside one of the others but never: fail, ${NO_BASELINE}.`;

/** Verdicts that fail, by the least that is to fail. What could not be measured has not passed. */
const FAILING: Readonly<Record<FailOn["least"], readonly Verdict[]>> = {
  never: [],
  fail: ["fail", "error", "no-data"],
  warn: ["fail", "error", "no-data", "warn"],
  inconclusive: ["fail", "error", "no-data", "warn", "inconclusive"],
};

/** One word of how much, and beside it or alone `no-baseline`; `never` stands alone. Null for anything else. */
export function failOnOf(words: readonly string[]): FailOn | null {
  const noBaseline = words.includes(NO_BASELINE);
  const [word = "fail", ...others] = words.filter((one) => one !== NO_BASELINE);
  const least = LEAST.find((one) => one === word);
  const wrong = least === undefined || others.length > 0 || (least === "never" && noBaseline);
  return wrong ? null : { least, noBaseline };
}

/** Whether a record fails by what was chosen: for the check's verdict, or for that of one of its entries. */
export function failsBy(
  { verdict, entries }: Pick<GateRecord, "verdict" | "entries">,
  failOn: FailOn,
): boolean {
  const verdicts = [verdict, ...entries.map((entry) => entry.verdict)];
  const failing = FAILING[failOn.least];
  return verdicts.some((one) => failing.includes(one) || (failOn.noBaseline && one === NO_BASELINE));
}

/** Exit status of a command that measured: 0 when nothing failed by what was chosen, 3 when it could not be measured, else 1. */
export function exitStatusOf(record: Pick<GateRecord, "verdict" | "entries">, failOn: FailOn): 0 | 1 | 3 {
  return failsBy(record, failOn) ? exitStatusOfVerdict(record.verdict) || 1 : 0;
}
