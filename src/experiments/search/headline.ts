import type { Cause } from "../../record/cause.ts";
import type { Hunk } from "../../record/comparison.ts";
import { innermostAround, type SourceFacts } from "../../record/facts.ts";
import { type Location, sameLine, simpleName } from "../../record/location.ts";
import { boundIn, type HunkLines, wordsOf } from "./links.ts";
import { distance, type Pointer, placesOf } from "./order.ts";
import type { KnownHunk } from "./unit.ts";

/** What a cause points at, and whether the change wrote its line. */
type Blamed = Pointer & Pick<Cause, "changed">;

/** What a line can have in common with what was measured; what is in it twice counts once. */
const MEASURED = 100;
const WITHIN = 50;
const NAMES_IT = 20;
const GUESSED = 10;
const AWAITS = 5;
const CALLS = 3;

const NO_STATEMENT =
  /^\s*(?:#.*|@.*|[)\]},]*|(?:async\s+)?def\b.*|class\b.*|(?:from|import)\b.*|(?:else|try|finally):)\s*$/;
const DECORATOR = /^\s*@/;
const QUOTE = /^\s*[rRuUbB]?("""|'''|"|')/;

/**
 * The line of a proved change that the evidence of a cause speaks of: one that was measured, else one of the function that
 * was, its decorators included, else one that names that function or gives a name its meaning that the measured line uses,
 * else `guess`, what the class would name had this been all of the change, else one that waits or calls something.
 * Never a docstring, a comment, the decorator of another function or the head of one, as long as the change has another
 * line. Where lines were only removed, it is the line at the seam. Null when the proved hunks have no line at all.
 */
export function headline(
  cause: Blamed,
  proved: readonly KnownHunk[],
  facts: SourceFacts,
  guess: Location | null = null,
): Location | null {
  const scoreOf = scoring(cause, facts, guess);
  const scored = proved.flatMap(({ hunk, lines }) =>
    candidates(hunk, lines).map((one) => ({
      file: hunk.file,
      size: hunk.head.length,
      ...one,
      score: scoreOf(hunk.file, one),
    })),
  );
  const best = scored.sort((one, other) => other.score - one.score || other.size - one.size)[0];
  if (best === undefined) return null;
  const { file, line } = best;
  const around = innermostAround(facts[file]?.functions ?? [], line);
  return { file, line, function: around?.name ?? "<module>" };
}

/**
 * Whether a cause's own line is one that a proved hunk wrote, or lies at the seam of one that removed lines; not the
 * docstring, decorator or head of a function when there is another.
 */
export function isProved({ location }: Pointer, proved: readonly KnownHunk[]): boolean {
  const known = location && proved.find(({ hunk }) => distance(hunk, location) === 0);
  if (location === null || known === null || known === undefined) return false;
  const own = candidates(known.hunk, known.lines).find(({ line }) => line === location.line);
  if (own === undefined || own.statement) return true;
  return !proved.some(({ hunk, lines }) => candidates(hunk, lines).some(({ statement }) => statement));
}

/** How much a line has in common with what was measured. */
function scoring(
  cause: Blamed,
  facts: SourceFacts,
  guess: Location | null,
): (file: string, one: Candidate) => number {
  // a changed line may be a guess; those that it was reached from were measured
  const guesses = cause.changed === true ? 1 : 0;
  const places = placesOf(cause).filter((_, index, all) => all.length === 1 || index >= guesses);
  const functions = new Set(places.map(({ location }) => simpleName(location.function)));
  const around = places.map(({ location }) => ({
    file: location.file,
    span: innermostAround(facts[location.file]?.functions ?? [], location.line),
  }));
  const used = wordsOf(places.map(({ text }) => text));
  return (file, { line, text, statement }) => {
    const measured = places.some(({ location }) => sameLine(location, { file, line }));
    const names = some(wordsOf([text]), functions) || some(boundIn([text]), used);
    const guessed = guess !== null && sameLine(guess, { file, line });
    const within = around.some(
      (one) => one.file === file && one.span !== null && one.span.from <= line && line <= one.span.endLine,
    );
    const about =
      (measured ? MEASURED : 0) + (within ? WITHIN : 0) + (names ? NAMES_IT : 0) + (guessed ? GUESSED : 0);
    return statement || measured || (within && DECORATOR.test(text))
      ? about + 1 + doing(text)
      : about - MEASURED;
  };
}

function doing(text: string): number {
  if (/\b(?:await|async)\b/.test(text)) return AWAITS;
  return /\w\(/.test(text) ? CALLS : 0;
}

/** A line of a hunk, and whether it is a statement or a part of one. */
interface Candidate {
  readonly line: number;
  readonly text: string;
  readonly statement: boolean;
}

/** The lines of a hunk in head; what was only removed stands for its seam. */
function candidates(hunk: Hunk, lines: HunkLines): Candidate[] {
  const at = Math.max(1, hunk.head.start);
  if (hunk.head.length === 0) {
    return statements(lines.base).map(({ text, statement }) => ({ line: at, text, statement }));
  }
  return statements(lines.head).map((one, index) => ({ line: at + index, ...one }));
}

/** Which lines are statements or parts of one, not docstrings, comments or heads. */
function statements(lines: readonly string[]): { text: string; statement: boolean }[] {
  let open: string | null = null;
  return lines.map((text) => {
    if (open !== null) {
      if (text.includes(open)) open = null;
      return { text, statement: false };
    }
    const quote = QUOTE.exec(text)?.[1];
    if (quote === undefined) return { text, statement: !NO_STATEMENT.test(text) };
    const rest = text.slice(text.indexOf(quote) + quote.length);
    if (quote.length === 3 && !rest.includes(quote)) open = quote;
    return { text, statement: false };
  });
}

function some(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].some((word) => others.has(word));
}
