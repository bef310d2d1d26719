import type { Hunk } from "../../record/comparison.ts";
import { type FileFacts, innermostAround, type SourceFacts } from "../../record/facts.ts";
import { type Location, simpleName } from "../../record/location.ts";

/** A function, or the top level of a file, that the change under review wrote in. */
export interface ChangedCode {
  /** The first line that was written, but for docstrings, and for the head of a function whose body was written as well. */
  readonly location: Location;
  /** The last line that was written. */
  readonly to: number;
  /** Simple name of the function; null at the top level of a file. */
  readonly name: string | null;
}

/** The code that a hunk of head lies in; null where its file was not read, and for a hunk of comments and docstrings. */
export function changedCode({ file, head }: Hunk, facts: SourceFacts): ChangedCode | null {
  const of = facts[file];
  if (of === undefined || head.start < 1) return null;
  const to = head.start + Math.max(0, head.length - 1);
  const meets = ({ line, endLine }: { line: number; endLine: number }) => line <= to && head.start <= endLine;
  const code = (line: number, name: string | null): ChangedCode => ({
    location: { file, line, function: name ?? "<module>" },
    to,
    name: name === null ? null : simpleName(name),
  });
  const around = functionAt(of, head.start);
  if (around !== null) {
    const line = firstOf(around, head);
    return line === null ? null : code(line, around.name);
  }
  // what was removed is not known
  if (head.length === 0 || of.statements.some(meets) || of.imports.some(meets)) return code(head.start, null);
  const first = of.functions.find((one) => meets({ line: one.from, endLine: one.endLine }));
  if (first === undefined) return null;
  const from = Math.max(head.start, first.from);
  return code(firstOf(first, { start: from, length: to - from + 1 }) ?? from, first.name);
}

/** The first line of a function that a hunk wrote and that does something; null where it wrote its docstring alone. */
function firstOf(
  { line, docstring }: FileFacts["functions"][number],
  { start, length }: Hunk["head"],
): number | null {
  const body = (docstring?.endLine ?? line) + 1;
  if (length === 0)
    return docstring !== null && docstring.line <= start && start < docstring.endLine ? null : start;
  const to = start + length - 1;
  if (start <= line && body <= to) return body;
  if (docstring === null || start < docstring.line || start > docstring.endLine) return start;
  return body <= to ? body : null;
}

/** The innermost function around a line; null at the top level. */
export function functionAt(
  facts: FileFacts | undefined,
  line: number,
): FileFacts["functions"][number] | null {
  return innermostAround(facts?.functions ?? [], line);
}

/** Whether the change wrote in the function around a line. */
export function inChangedFunction(
  { file, line }: Location,
  hunks: readonly Hunk[],
  facts: SourceFacts,
): boolean {
  const around = functionAt(facts[file], line);
  return (
    around !== null &&
    hunks.some((hunk) => hunk.file === file && functionAt(facts[file], hunk.head.start)?.line === around.line)
  );
}

/** Simple names of what is called in the function around a line. */
export function callsIn(facts: FileFacts | undefined, line: number): Set<string> {
  const around = functionAt(facts, line);
  const from = around?.line ?? 1;
  const to = around?.endLine ?? Number.POSITIVE_INFINITY;
  const calls = (facts?.calls ?? []).filter((call) => from <= call.line && call.line <= to);
  return new Set(calls.map(({ name }) => simpleName(name)));
}
