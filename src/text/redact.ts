/**
 * Stands in place of what must not be published.
 *
 * @internal for its tests
 */
export const REDACTED = "[redacted]";

/** Shapes of secrets that say by themselves what they are. Each is linear in the length of a text. */
const SHAPES: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{20,255}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
  /\bglpat-[A-Za-z0-9_-]{20,255}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
  /\bpypi-[A-Za-z0-9_-]{16,512}/g,
  /\beyJ[A-Za-z0-9_-]{8,4096}\.eyJ[A-Za-z0-9_-]{8,4096}\.[A-Za-z0-9_-]{8,4096}/g,
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[^-]{0,20000}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?)?/g,
];
const NAMES = "password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?";
/** `password=x`, `--api-key x`, `DB_PASSWORD: x`, `postgres://user:x@host`. */
const ASSIGNED = new RegExp(`((?:${NAMES})["']?\\s{0,3}[=:]\\s{0,3}["']?)([^\\s"'&,;)]{3,500})`, "gi");
const OPTION = new RegExp(`(--?[\\w-]{0,40}(?:${NAMES})\\s{1,3})([^\\s-][^\\s]{0,499})`, "gi");
const IN_ADDRESS = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,100}:)([^\s@/]{1,200})(?=@)/gi;
/** A whole word of a command line whose next word is the secret. */
const OPTION_WORD = new RegExp(`^--?[\\w-]{0,40}(?:${NAMES})$`, "i");
/** Shorter values of variables stand in ordinary words. */
const SHORTEST_VALUE = 8;

/** Keys whose texts are lines of the program: `token = read()` is no secret there, and a remedy must stay as it was tried. */
const CODE = new Set(["source", "text", "diff", "replacement", "facts", "syntax"]);

/** Whether a secret that says by itself what it is stands in a text. */
export function hasSecret(text: string): boolean {
  return SHAPES.some((shape) => text.search(shape) !== -1);
}

/**
 * A text without what has the shape of a secret, and without any of `values`, which are secrets themselves.
 *
 * @internal for its tests
 */
export function redactedText(text: string, values: readonly string[]): string {
  return [ASSIGNED, OPTION, IN_ADDRESS].reduce(
    (left, pattern) => left.replace(pattern, (_, before: string) => before + REDACTED),
    withoutShapes(text, values),
  );
}

function withoutShapes(text: string, values: readonly string[]): string {
  const known = values.filter((value) => value.length >= SHORTEST_VALUE);
  const named = [...known]
    .sort((one, other) => other.length - one.length)
    .reduce((left, value) => left.replaceAll(value, REDACTED), text);
  return SHAPES.reduce((left, shape) => left.replace(shape, REDACTED), named);
}

/** Plain data with all its texts redacted; the word behind an option such as `--password` is redacted as a whole. */
export function redacted<Data>(data: Data, values: readonly string[]): Data {
  const walk = (value: unknown, isCode: boolean): unknown => {
    if (typeof value === "string") return isCode ? withoutShapes(value, values) : redactedText(value, values);
    if (Array.isArray(value))
      return value.map((one, index) => (isSecretWord(value, index) ? REDACTED : walk(one, isCode)));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, walk(one, isCode || CODE.has(key))]),
    );
  };
  return walk(data, false) as Data;
}

function isSecretWord(list: readonly unknown[], index: number): boolean {
  const before = list[index - 1];
  return typeof list[index] === "string" && typeof before === "string" && OPTION_WORD.test(before);
}
