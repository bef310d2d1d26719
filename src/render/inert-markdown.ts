import { visible, visibleSentence } from "./inert.ts";

/**
 * Foreign text in GitHub-flavoured Markdown. A code span, with a fence longer than any run of backticks in it,
 * stops Markdown, HTML, links, references and mentions; a backslash does not stop a mention, and `\|` does not
 * hold a table cell together in all cases, so a vertical bar is shown as U+2502.
 */
export function codeSpan(text: string): string {
  const line = visible(text).replaceAll("|", "\u2502");
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/**
 * A foreign sentence: plain words and numbers stay as they are, everything else becomes code word by word, and what
 * stands between backticks becomes code as a whole. So a sentence reads as a sentence, with its paths, calls and
 * names set as code.
 */
export function sentence(text: string): string {
  const tokens = visibleSentence(text).match(TOKEN) ?? [];
  return tokens.map((token, index) => (isPlain(token, index === 0) ? token : tokenAsCode(token))).join(" ");
}

/** Lines of foreign text that were made visible, as a block; the fence is longer than any run of backticks in it. */
export function codeBlock(lines: readonly string[], language: "text" | "diff" | "suggestion"): string {
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${fence}${language}`, ...lines, fence].join("\n");
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

function isPlain(token: string, first: boolean): boolean {
  if (first && MARKER.test(token)) return false;
  if (DATE.test(token)) return true;
  if (COMMIT.test(token.replace(/\W/gu, ""))) return false;
  return WORD.test(token) || NUMBER.test(token) || SIGN.test(token);
}

/** Brackets and punctuation around a name stay outside of its code span: `(read_rows),` but not `sleep(0)`. */
function tokenAsCode(token: string): string {
  const [, before = "", quoted = "", after = ""] = QUOTED.exec(token) ?? [];
  if (quoted !== "") return `${before}${codeSpan(quoted)}${after}`;
  const [, open = "", core = token, close = ""] = /^([(]?)(.+?)([),.;:!?]*)$/u.exec(token) ?? [];
  const missing = core.split("(").length - core.split(")").length;
  const brackets = /^\)*/u.exec(close)?.[0].slice(0, Math.max(missing, 0)) ?? "";
  return `${open}${codeSpan(core + brackets)}${close.slice(brackets.length)}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
