// Scores as text for a terminal.
import type { Answer, Scored, Scores } from "./score.ts";

/** One line for a case: whether class and place are right, what was wanted, what the gate said and where. */
export function lineOf({ expected, answer, verdict, confidence, location, right, place }: Scored): string {
  return [
    right ? "right" : "WRONG",
    (place === null || place === "inside" ? "" : place).padEnd(9),
    expected.id.padEnd(40),
    `want ${expected.accept.join(" or ") || expected.expect}`.padEnd(26),
    `got ${answer === "none" ? (verdict ?? answer) : answer}`.padEnd(24),
    (confidence ?? "").padEnd(6),
    location === null ? "" : `${location.file}:${location.line}`,
  ]
    .join(" ")
    .trimEnd();
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const ids = (some: readonly Scored[]) =>
  some.length === 0 ? "0" : `${some.length} (${some.map(({ expected }) => expected.id).join(", ")})`;

/** The confusion matrix: a row for each expected class, a column for each answer that was given. */
function matrixOf({ confusion }: Scores): string[] {
  const order = (names: Iterable<Answer>) =>
    [...new Set(names)].sort(
      (one, other) => Number(one === "none") - Number(other === "none") || (one < other ? -1 : 1),
    );
  const rows = order(confusion.keys());
  const columns = order([...confusion.values()].flatMap((row) => [...row.keys()]));
  const heading = ["expected \\ answer".padEnd(20), ...columns.map((name) => name.slice(0, 7).padStart(8))];
  const body = rows.map((name) => {
    const row = confusion.get(name);
    return [name.padEnd(20), ...columns.map((answer) => String(row?.get(answer) ?? ".").padStart(8))].join(
      "",
    );
  });
  return [heading.join(""), ...body];
}

/** The summary of a corpus, several lines. */
export function summaryOf(scores: Scores): string {
  const classes = scores.classes.map(
    (one) =>
      `${one.class.padEnd(20)}${[one.precision, one.recall, one.f1].map((value) => value.toFixed(3).padStart(11)).join("")}${String(one.cases).padStart(8)}`,
  );
  return [
    "",
    ...matrixOf(scores),
    "",
    `${"class".padEnd(20)}${["precision", "recall", "F1"].map((name) => name.padStart(11)).join("")}${"cases".padStart(8)}`,
    ...classes,
    "",
    `cases: ${scores.cases}, of which regressed: ${scores.regressed}`,
    `macro-averaged F1 over ${scores.classes.length} classes: ${scores.macroF1.toFixed(3)}`,
    `line inside the culprit's range: ${percent(scores.linesInside)}, in its file: ${percent(scores.linesInFile)}`,
    `unknown: ${percent(scores.unknown)}`,
    `false findings on negatives: ${ids(scores.falseFindings)}`,
    `wrong class with high confidence: ${ids(scores.confidentlyWrong)}`,
    `without a result: ${ids(scores.unmeasured)}`,
  ].join("\n");
}
