import type { LimitFigures, LimitFinding, LimitOutcome } from "../../record/rules/limit.ts";
import {
  besideBound,
  change,
  difference,
  differenceRange,
  quantityText,
  range,
  setQuantity,
} from "../../text/quantity.ts";

/** The outcome of a limit with the sentence that the record keeps for its readers. */
export function limitInWords(finding: LimitFinding): LimitOutcome {
  return { ...finding, message: limitSentence(finding) };
}

/**
 * The figures beside the limit, without a full stop: "1.93 s, limit 1.5 s, 99 % interval 1.90 to 1.97 s".
 *
 * @internal for its tests
 */
export function limitSentence(finding: LimitFinding): string {
  const { figures, lacks } = finding;
  if (figures === null) {
    const why = lacks === "base" ? "there is no base to compare with" : "was not measured";
    return `${why}, limit ${textOf(finding)}`;
  }
  if (lacks === "positive-base")
    return `${sides(figures)}, limit ${textOf(finding)}: base is nothing, so that an absolute limit is needed`;
  const said = finding.kind === "absolute" ? ofHead(figures) : ofChange(finding, figures);
  return said + intervalText(finding, figures) + (lacks === "spread" ? `, ${tooFew(figures)}` : "");
}

/** As the user wrote it, with the blank that figures have: "+10%" -> "+10 %". */
function textOf({ text }: LimitFinding): string {
  return text.replace(/(\d)%/, "$1 %");
}

/** "1.93 s, limit 1.5 s". */
function ofHead({ head, bound, unit }: LimitFigures): string {
  return `${besideBound(head, bound, unit)}, limit ${setQuantity(bound, unit)}`;
}

/** "+64 % (1.05 s -> 1.72 s), limit +10 %". */
function ofChange(finding: LimitFinding, figures: LimitFigures): string {
  return `${changeText(figures)} (${sides(figures)}), limit ${textOf(finding)}`;
}

function changeText({ ratio, base, head, unit }: LimitFigures): string {
  if (ratio !== null) return change(ratio);
  return base === null || base <= 0 ? "from nothing" : difference(head - base, unit);
}

function sides({ base, head, unit }: LimitFigures): string {
  return `${quantityText(base ?? 0, unit)} -> ${quantityText(head, unit)}`;
}

function intervalText({ kind }: LimitFinding, { interval, unit }: LimitFigures): string {
  if (interval === null) return "";
  const { low, high } = interval;
  if (kind === "ratio") return `, 99 % interval ${change(low)} to ${change(high)}`;
  return `, 99 % interval ${kind === "absolute" ? range(low, high, unit) : differenceRange(low, high, unit)}`;
}

function tooFew({ runs }: LimitFigures): string {
  return `${runs} ${runs === 1 ? "run is" : "runs are"} too few to know its spread`;
}
