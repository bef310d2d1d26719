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

/** Names of one side of a part of the change: those that it gives a meaning to, and those that it uses. */
interface SideNames {
  readonly bound: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
}

/** By what a part of the change hangs together with others. */
export interface UnitNames {
  readonly base: SideNames;
  readonly head: SideNames;
  /** Functions and classes that are called otherwise. */
  readonly signature: ReadonlySet<string>;
}

/** The names of a hunk, guessed from its words. */
export function namesOfLines(lines: HunkLines): UnitNames {
  const side = (of: readonly string[]) => ({ bound: boundIn(of), used: wordsOf(of) });
  return { base: side(lines.base), head: side(lines.head), signature: signaturesOf(lines) };
}

/** Whether undoing one of two parts without the other would leave a name without its meaning. */
function linked(one: UnitNames, other: UnitNames): boolean {
  const lost = without(one.base.bound, one.head.bound);
  const won = without(one.head.bound, one.base.bound);
  const before = other.base.used;
  const after = other.head.used;
  return (
    some(lost, (name) => before.has(name) && !after.has(name)) ||
    some(won, (name) => after.has(name) && !before.has(name)) ||
    some(one.signature, (name) => before.has(name) || after.has(name))
  );
}

/**
 * Groups parts that are likely to run only together: what one of them defines, the other uses. A guess: it orders the
 * search and saves runs, and decides nothing.
 *
 * @returns groups of indices, each in ascending order.
 */
export function groupsOf(parts: readonly UnitNames[]): number[][] {
  const groupOf = parts.map((_, index) => index);
  parts.forEach((one, index) => {
    parts.forEach((other, second) => {
      if (index === second || groupOf[index] === groupOf[second] || !linked(one, other)) return;
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

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...names].filter((name) => !others.has(name)));
}

function some(names: ReadonlySet<string>, test: (name: string) => boolean): boolean {
  return [...names].some(test);
}
