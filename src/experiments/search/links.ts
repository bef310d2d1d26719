/** The lines of a hunk on both sides. */
export interface HunkLines {
  readonly base: readonly string[];
  readonly head: readonly string[];
}

const WORD = /[A-Za-z_]\w*/g;
const BINDINGS = [
  /^\s*(?:async\s+)?def\s+(\w+)/,
  /^\s*class\s+(\w+)/,
  /^\s*((?:self\.|cls\.)?\w+(?:\s*,\s*(?:self\.)?\w+)*)\s*(?::[^=]+)?=(?!=)/,
  /^\s*import\s+(.+)$/,
  /^\s*from\s+\S+\s+import\s+(.+)$/,
  /\bfor\s+(\w+(?:\s*,\s*\w+)*)\s+in\b/,
  /\bas\s+(\w+)/,
];

/** Code of a line without its comment and plain strings; what stands in an f-string stays. */
function codeOf(line: string): string {
  return line.replace(/(?<![fF\w])[bruBRU]?("[^"\n]*"|'[^'\n]*')/g, '""').replace(/#.*$/, "");
}

/** All words of some lines of code. */
export function wordsOf(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => codeOf(line).match(WORD) ?? []));
}

/** Names that some lines give a meaning to: functions, classes, variables, attributes of self, imports, parameters. */
export function boundIn(lines: readonly string[]): Set<string> {
  const code = lines.map(codeOf);
  const names = code.flatMap((line) =>
    BINDINGS.flatMap((pattern) => pattern.exec(line)?.[1]?.match(WORD) ?? []),
  );
  return new Set(
    [...names, ...code.flatMap(parametersOf)].filter((name) => name !== "self" && name !== "cls"),
  );
}

/** Names of a function's parameters, as far as they stand in its first line. */
function parametersOf(line: string): string[] {
  const inside = /^\s*(?:async\s+)?def\s+\w+\(([^)]*)/.exec(line)?.[1] ?? "";
  return inside.match(/(?<=^\s*|,\s*|\*)[A-Za-z_]\w*/g) ?? [];
}

/** Functions and classes whose first line differs between the sides: their callers may differ with them. */
function signaturesOf(hunk: HunkLines): Set<string> {
  const heads = (lines: readonly string[]) =>
    lines.flatMap((line) => /^\s*(?:async\s+)?(?:def|class)\s+(\w+)/.exec(line)?.[1] ?? []);
  return new Set([...heads(hunk.base), ...heads(hunk.head)]);
}

/** Whether undoing one of two hunks without the other would leave a name without its meaning. */
function linked(one: HunkLines, other: HunkLines): boolean {
  const lost = without(boundIn(one.base), boundIn(one.head));
  const won = without(boundIn(one.head), boundIn(one.base));
  const before = wordsOf(other.base);
  const after = wordsOf(other.head);
  const changed = signaturesOf(one);
  return (
    some(lost, (name) => before.has(name) && !after.has(name)) ||
    some(won, (name) => after.has(name) && !before.has(name)) ||
    some(changed, (name) => before.has(name) || after.has(name))
  );
}

/**
 * Groups hunks that are likely to run only together: what one of them defines, the other uses. A guess by words: it
 * orders the search and saves runs, and decides nothing.
 *
 * @returns groups of indices, each in ascending order.
 */
export function groupsOf(hunks: readonly HunkLines[]): number[][] {
  const groupOf = hunks.map((_, index) => index);
  hunks.forEach((one, index) => {
    hunks.forEach((other, second) => {
      if (index === second || !linked(one, other)) return;
      const [from, to] = [groupOf[second], groupOf[index] ?? index];
      groupOf.forEach((group, member) => {
        if (group === from) groupOf[member] = to;
      });
    });
  });
  const groups = new Map<number, number[]>();
  groupOf.forEach((group, index) => {
    groups.set(group, [...(groups.get(group) ?? []), index]);
  });
  return [...groups.values()];
}

function without(names: Set<string>, others: Set<string>): Set<string> {
  return new Set([...names].filter((name) => !others.has(name)));
}

function some(names: Set<string>, test: (name: string) => boolean): boolean {
  return [...names].some(test);
}
