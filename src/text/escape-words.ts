import { visibleSentence } from "./escape.ts";

/** One word of a sentence; `code` is what has to be set as code between the signs around it, null for a plain word. */
export interface Word {
  readonly before: string;
  readonly code: string | null;
  readonly after: string;
}

/**
 * The words of a foreign sentence on one line. A plain word (English, a number, a date, a sign) can do no harm on any
 * page; every other one is `code`.
 */
export function wordsOf(text: string): Word[] {
  const tokens = visibleSentence(text).match(TOKEN) ?? [];
  return tokens.map((token, index) =>
    isPlain(token, index === 0) ? { before: token, code: null, after: "" } : asCode(token),
  );
}

/** Between spaces, so that two code spans never touch: their fences would run together. */
const TOKEN = /[(]?`[^`]+`[),.;:!?]*(?= |$)|[^ ]+/gu;
const QUOTED = /^([(]?)`([^`]+)`([),.;:!?]*)$/u;

const WORD = /^[("']*[A-Za-z]+(?:['-][A-Za-z]+)*[)"']*[.,;:!?]?[)]?$/u;
const NUMBER = /^[(]*[+-]?\d{1,6}(?:[.,]\d{1,6})*[%x×]?[)]*[.,;:]?$/u;
const DATE = /^\d{4}-\d\d-\d\d[.,;:]?$/u;
const SIGN = /^(?:%|=|\+|-|–|->|→|×|:)[.,;:)]?$/u;
/** GitHub makes a link of anything that could be a commit. */
const COMMIT = /[0-9a-f]{7}/iu;
/** At the start of a paragraph a bare sign or "1." begins a list, and "1)" too. */
const MARKER = /^(?:\d+[.)]|[^\p{L}\d("'].*)$/u;
/** A list needs a blank behind its sign: "+118" begins none. */
const SIGNED = /^[+-]\d[\d.,]*%?$/u;

function isPlain(token: string, first: boolean): boolean {
  if (first && MARKER.test(token) && !SIGNED.test(token)) return false;
  if (DATE.test(token)) return true;
  if (COMMIT.test(token.replace(/\W/gu, ""))) return false;
  return WORD.test(token) || NUMBER.test(token) || SIGN.test(token);
}

/** Brackets and punctuation around a name stay outside of its code: `(read_rows),` but not `sleep(0)`. */
function asCode(token: string): Word {
  const [, before = "", quoted = "", after = ""] = QUOTED.exec(token) ?? [];
  if (quoted !== "") return { before, code: quoted, after };
  const [, open = "", core = token, close = ""] = /^([(]?)(.+?)([),.;:!?]*)$/u.exec(token) ?? [];
  const missing = core.split("(").length - core.split(")").length;
  const brackets = /^\)*/u.exec(close)?.[0].slice(0, Math.max(missing, 0)) ?? "";
  return { before: open, code: core + brackets, after: close.slice(brackets.length) };
}
