import { visible } from "../../text/escape.ts";
import { wordsOf } from "../../text/escape-words.ts";

/** Foreign text in HTML: nothing in it is a tag, an entity or the end of an attribute. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it is, for any place between tags or within a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
}

/** A name on one line, without invisible characters. */
export function htmlName(text: string): string {
  return `<code>${escaped(visible(text))}</code>`;
}

/** A foreign sentence on one line, with its paths, calls and names set as code. */
export function htmlSentence(text: string): string {
  return wordsOf(text)
    .map(({ before, code, after }) =>
      code === null ? escaped(before) : `${escaped(before)}<code>${escaped(code)}</code>${escaped(after)}`,
    )
    .join(" ");
}

/** Lines of a listing that were made visible. */
export function htmlLines(lines: readonly { readonly text: string; readonly tone: string | null }[]): string {
  const body = lines.map(({ text, tone }) =>
    tone === null ? escaped(text) : `<span class="${tone}">${escaped(text)}</span>`,
  );
  return `<pre tabindex="0"><code>${body.join("\n")}</code></pre>`;
}
