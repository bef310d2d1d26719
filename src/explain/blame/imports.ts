import { type Hunk, wrote } from "../../record/comparison.ts";
import { isAround, type SourceFacts } from "../../record/facts.ts";
import { type Location, simpleName } from "../../record/location.ts";
import { type ChangedCode, changedCode, functionAt } from "./changed-code.ts";

/** Whether one of the lines imports the module that a file holds. */
function imports(lines: readonly Location[], { file }: Location, facts: SourceFacts): boolean {
  const module =
    file
      .replace(/(\/__init__)?\.py$/, "")
      .split("/")
      .at(-1) ?? "";
  return lines.some((line) =>
    (facts[line.file]?.imports ?? []).some(
      (one) => isAround(one, line.line) && one.modules.some((name) => name.split(".").includes(module)),
    ),
  );
}

/** Whether a line is part of an import statement. */
export function isImport({ file, line }: Location, facts: SourceFacts): boolean {
  return (facts[file]?.imports ?? []).some((one) => isAround(one, line));
}

/**
 * The changed call at the top level of a module that one of the lines imports: loading the module does that work. A call
 * of a function that was changed as well comes first.
 */
export function loadedCode(
  lines: readonly Location[],
  hunks: readonly Hunk[],
  facts: SourceFacts,
): Location | null {
  const changed = new Set(hunks.map((hunk) => changedCode(hunk, facts)?.name ?? null));
  const defined = new Set(
    hunks.flatMap((hunk) =>
      (facts[hunk.file]?.functions ?? [])
        .filter(({ line }) => wrote(hunk, { file: hunk.file, line }))
        .map(({ name }) => simpleName(name)),
    ),
  );
  const calls = hunks.flatMap((hunk) => {
    const { file, head } = hunk;
    const place = { file, line: head.start, function: "<module>" };
    if (!lines.some((line) => line.file === file) && !imports(lines, place, facts)) return [];
    return (facts[file]?.calls ?? [])
      .filter(({ line }) => wrote(hunk, { file, line }) && functionAt(facts[file], line) === null)
      .map(({ line, name }) => ({ location: { ...place, line }, own: simpleName(name) }));
  });
  const first = calls.find(({ own }) => changed.has(own) || defined.has(own)) ?? calls[0];
  return first?.location ?? null;
}

/** Changed code at the top level of a file that one of the lines imports, or that imports one of theirs. */
export function loadedAtTop(
  lines: readonly Location[],
  changed: readonly ChangedCode[],
  facts: SourceFacts,
): ChangedCode | undefined {
  return changed.find(
    ({ location, name }) =>
      name === null &&
      (imports(lines, location, facts) || lines.some((line) => imports([location], line, facts))),
  );
}
