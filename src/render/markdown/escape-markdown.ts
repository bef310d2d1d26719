import { visible } from "../../text/escape.ts";
import { wordsOf } from "../../text/escape-words.ts";

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
  return wordsOf(text)
    .map(({ before, code, after }) => (code === null ? before : `${before}${codeSpan(code)}${after}`))
    .join(" ");
}

/** Lines of foreign text that were made visible, as a block; the fence is longer than any run of backticks in it. */
export function codeBlock(lines: readonly string[], language: "text" | "diff" | "suggestion"): string {
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${fence}${language}`, ...lines, fence].join("\n");
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
