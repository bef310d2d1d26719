import type { Outcome } from "./suite.ts";

/** One row for each program, one column for each interpreter: runs that differ of all runs; then each difference. */
export function table(outcomes: readonly Outcome[]): string {
  const names = [...new Set(outcomes.map(({ cell }) => cell.interpreter.name))];
  const programs = [...new Set(outcomes.map(({ cell }) => cell.program.id))];
  const rows = programs.map((id) => [
    id,
    ...names.map((name) =>
      inShort(outcomes.find(({ cell }) => cell.program.id === id && cell.interpreter.name === name)),
    ),
  ]);
  const widths = [["program", ...names], ...rows].reduce<number[]>(
    (known, row) => row.map((text, column) => Math.max(known[column] ?? 0, text.length)),
    [],
  );
  const line = (row: readonly string[]) =>
    row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ");
  return [
    line(["program", ...names]),
    ...rows.map(line),
    "",
    ...outcomes.flatMap(details),
    summary(outcomes),
  ].join("\n");
}

/** Whether every run under the probe ended as one without it did. */
export function sound(outcomes: readonly Outcome[]): boolean {
  return outcomes.every(({ differing }) => differing.length === 0);
}

function inShort(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "-";
  const { cell, differing, varies } = outcome;
  const mark = varies === null ? "" : " (varies bare)";
  return differing.length === 0
    ? `${cell.runs} ok${mark}`
    : `${differing.length} of ${cell.runs} differ${mark}`;
}

/** What differed in one program on one interpreter, line by line. */
export function details({ cell, differing, varies }: Outcome): string[] {
  const name = `${cell.program.id} on ${cell.interpreter.name}`;
  const kinds = [...new Set(differing.map((found) => found.join("\n    ")))];
  return [
    ...kinds.map((kind) => `${name}:\n    ${kind}`),
    ...(varies === null
      ? []
      : [`${name} ends in several ways without the probe:\n    ${varies.replaceAll("\n", "\n    ")}`]),
  ];
}

function summary(outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  const runs = sum(({ cell }) => cell.runs);
  const bare = sum(({ bareRuns }) => bareRuns);
  const pythons = [
    ...new Set(
      outcomes.map(({ cell }) => cell.interpreter.version + (cell.interpreter.freeThreaded ? "t" : "")),
    ),
  ];
  const differ = sum(({ differing }) => differing.length);
  return `\nPython ${pythons.join(", ")}; ${bare} runs without the probe to compare with\n${runs} runs, ${differ} ends that differ`;
}
