// Scores the gate's answers on a corpus: plain data in, plain data out.
import type { Cause, CauseClass } from "../src/record/cause.ts";
import type { Location } from "../src/record/location.ts";
import type { Entry, Verdict } from "../src/record/record.ts";
import type { Case } from "./case.ts";

/** What the gate said, or `none` when it named no cause, or `unmeasured` when it came to no result. */
export type Answer = CauseClass | "none" | "unmeasured";

/** One case with its answer; everything but `expected` is taken from the record. */
export interface Scored {
  readonly expected: Case;
  readonly answer: Answer;
  readonly verdict: Verdict | null;
  readonly confidence: Cause["confidence"] | null;
  readonly location: Location | null;
  /** Regressed: the class is accepted. Otherwise: nothing was found. */
  readonly right: boolean;
  /** The first cause's place: inside the culprit's lines, in its file, elsewhere; null unless regressed. */
  readonly place: "inside" | "in-file" | "elsewhere" | null;
}

const UNMEASURED: readonly Verdict[] = ["error", "no-data", "no-baseline"];
const ALARMS: readonly Verdict[] = ["fail", "warn"];

/** Scores one case by the entry of its record; `null` is a gate that left no record. */
export function scoreCase(expected: Case, entry: Pick<Entry, "verdict" | "cause"> | null): Scored {
  const measured = entry !== null && !UNMEASURED.includes(entry.verdict);
  const cause = measured ? entry.cause : null;
  const answer: Answer = measured ? (cause?.class ?? "none") : "unmeasured";
  return {
    expected,
    answer,
    verdict: entry?.verdict ?? null,
    confidence: cause?.confidence ?? null,
    location: cause?.location ?? null,
    right: measured && isRight(expected, cause, entry.verdict),
    place: placeOf(expected, cause?.location ?? null),
  };
}

function isRight(expected: Case, cause: Cause | null, verdict: Verdict): boolean {
  if (expected.expect === "regressed") return cause !== null && expected.accept.includes(cause.class);
  return cause === null && !ALARMS.includes(verdict);
}

function placeOf(expected: Case, location: Location | null): Scored["place"] {
  if (expected.expect !== "regressed" || expected.culprit === null) return null;
  const { file, lines } = expected.culprit;
  if (location === null || location.file !== file) return "elsewhere";
  return lines[0] <= location.line && location.line <= lines[1] ? "inside" : "in-file";
}

/** How well one class is told; each figure is 0 to 1, and 0 where nothing can be divided. */
export interface ClassScore {
  readonly class: CauseClass;
  readonly cases: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores of a whole corpus. Shares are 0 to 1, of the regressed cases. */
export interface Scores {
  readonly cases: number;
  readonly regressed: number;
  /** Cases by expected class (`none` for what did not regress) and counted answer. */
  readonly confusion: ReadonlyMap<Answer, ReadonlyMap<Answer, number>>;
  readonly classes: readonly ClassScore[];
  /** Mean of the classes' F1, each class counting as much as any other. */
  readonly macroF1: number;
  readonly linesInside: number;
  readonly linesInFile: number;
  readonly unknown: number;
  /** Cases that did not regress, but for which a cause or an alarm was given. */
  readonly falseFindings: readonly Scored[];
  /** Wrong classes that the gate called certain, on whatever kind of case. */
  readonly confidentlyWrong: readonly Scored[];
  readonly unmeasured: readonly Scored[];
}

const UNDECIDED: readonly Answer[] = ["unknown", "insufficient-data"];

/** An answer that is accepted counts as the expected class, so that two right answers do not look confused. */
function countedAnswer({ expected, answer, right }: Scored): Answer {
  return right && expected.class !== null ? expected.class : answer;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Adds up scored cases. */
export function scoresOf(scored: readonly Scored[]): Scores {
  const regressed = scored.filter(({ expected }) => expected.expect === "regressed");
  const partOf = (wanted: (one: Scored) => boolean) =>
    share(regressed.filter(wanted).length, regressed.length);
  const classes = [...new Set(regressed.flatMap(({ expected }) => expected.class ?? []))]
    .sort()
    .map((name) => classScore(name, scored));
  return {
    cases: scored.length,
    regressed: regressed.length,
    confusion: confusionOf(scored),
    classes,
    macroF1: share(
      classes.reduce((sum, { f1 }) => sum + f1, 0),
      classes.length,
    ),
    linesInside: partOf(({ place }) => place === "inside"),
    linesInFile: partOf(({ place }) => place === "inside" || place === "in-file"),
    unknown: partOf(({ answer }) => UNDECIDED.includes(answer)),
    falseFindings: scored.filter(
      ({ expected, answer, right }) => expected.expect !== "regressed" && answer !== "unmeasured" && !right,
    ),
    confidentlyWrong: scored.filter(
      ({ answer, right, confidence }) =>
        confidence === "high" && !right && answer !== "none" && !UNDECIDED.includes(answer),
    ),
    unmeasured: scored.filter(({ answer }) => answer === "unmeasured"),
  };
}

function classScore(name: CauseClass, scored: readonly Scored[]): ClassScore {
  const truly = scored.filter(({ expected }) => expected.class === name);
  const said = scored.filter((one) => countedAnswer(one) === name);
  const hits = truly.filter(({ right }) => right).length;
  return {
    class: name,
    cases: truly.length,
    precision: share(hits, said.length),
    recall: share(hits, truly.length),
    f1: share(2 * hits, truly.length + said.length),
  };
}

function confusionOf(scored: readonly Scored[]): Scores["confusion"] {
  const rows = new Map<Answer, Map<Answer, number>>();
  for (const one of scored) {
    const name: Answer = one.expected.class ?? "none";
    const row = rows.get(name) ?? new Map<Answer, number>();
    const answer = countedAnswer(one);
    rows.set(name, row.set(answer, (row.get(answer) ?? 0) + 1));
  }
  return rows;
}
