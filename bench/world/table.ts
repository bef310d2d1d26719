import type { Outcome } from "./decide.ts";

/** One line for each situation, then what was wrong with each that was, then how many there were. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ situation, kind, seconds }) => [
    situation.id,
    situation.source,
    situation.verdicts.join(" | "),
    kind,
    `${Math.round(seconds)} s`,
  ]);
  return [
    inColumns([["situation", "from", "expected", "observed", ""], ...rows]),
    ...details(outcomes),
    counts(outcomes),
  ].join("\n");
}

/** What one situation showed, as soon as it ended. */
export function line({ situation, kind, observed, wrong, seconds }: Outcome): string {
  const details = wrong.map((one) => `\n${" ".repeat(12)}- ${one}`).join("");
  return `${kind.padEnd(11)} ${situation.id.padEnd(44)} ${observed} [${Math.round(seconds)} s]${details}`;
}

function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function details(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ situation, kind, observed, wrong }) =>
      [
        "",
        `${situation.id}: ${kind}`,
        `  ${situation.says}`,
        `  expected ${situation.verdicts.join(" or ")}, because ${situation.because}`,
        `  observed ${observed}`,
        ...wrong.map((one) => `  - ${one}`),
      ].join("\n"),
    );
}

function counts(outcomes: readonly Outcome[]): string {
  const kinds = ["right", "false green", "wrong", "broken", "not run"] as const;
  const parts = kinds.map((kind) => `${outcomes.filter((one) => one.kind === kind).length} ${kind}`);
  return `\n${outcomes.length} situations: ${parts.join(", ")}`;
}
