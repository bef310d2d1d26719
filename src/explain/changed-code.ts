import type { Hunk } from "../record/comparison.ts";
import type { FileFacts, SourceFacts } from "../record/facts.ts";
import type { Location } from "../record/location.ts";

/** A function, or the top level of a file, that the change under review wrote in. */
export interface ChangedCode {
  readonly location: Location;
  /** Simple name of the function; null at the top level of a file. */
  readonly name: string | null;
}

/** The code that a hunk of head lies in; null where its file was not read. */
export function changedCode({ file, head }: Hunk, facts: SourceFacts): ChangedCode | null {
  const of = facts[file];
  if (of === undefined || head.start < 1) return null;
  // a decorator belongs to the function that follows it
  const around =
    functionAt(of, head.start) ?? of.functions.find(({ line }) => line === head.start + head.length);
  const location = { file, line: head.start, function: around?.name ?? "<module>" };
  return { location, name: around === undefined ? null : simple(around.name) };
}

/** The innermost function around a line; null at the top level. */
export function functionAt(
  facts: FileFacts | undefined,
  line: number,
): FileFacts["functions"][number] | null {
  const around = (facts?.functions ?? []).filter((one) => one.line <= line && line <= one.endLine);
  return around.sort((one, other) => one.endLine - one.line - (other.endLine - other.line))[0] ?? null;
}

/** Simple names of what is called in the function around a line. */
export function callsIn(facts: FileFacts | undefined, line: number): Set<string> {
  const around = functionAt(facts, line);
  const from = around?.line ?? 1;
  const to = around?.endLine ?? Number.POSITIVE_INFINITY;
  const calls = (facts?.calls ?? []).filter((call) => from <= call.line && call.line <= to);
  return new Set(calls.map(({ name }) => simple(name)));
}

/** Whether one of the lines imports the module that a file holds. */
export function imports(lines: readonly Location[], { file }: Location, facts: SourceFacts): boolean {
  const module =
    file
      .replace(/(\/__init__)?\.py$/, "")
      .split("/")
      .at(-1) ?? "";
  return lines.some((line) =>
    (facts[line.file]?.imports ?? []).some(
      (one) =>
        one.line <= line.line &&
        line.line <= one.endLine &&
        one.modules.some((name) => name.split(".").includes(module)),
    ),
  );
}

/** Whether a line is part of an import statement. */
export function isImport({ file, line }: Location, facts: SourceFacts): boolean {
  return (facts[file]?.imports ?? []).some((one) => one.line <= line && line <= one.endLine);
}

/** "shop.cache.get" -> "get". */
export function simple(name: string): string {
  return name.split(".").at(-1) ?? name;
}
