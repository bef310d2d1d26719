import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** What a Markdown page refers to and what others can refer to in it, as a reader on GitHub has it. */
export interface Page {
  /** Targets of links and pictures, as they are written. */
  readonly links: readonly string[];
  /** Ids of the headings, in order. */
  readonly ids: readonly string[];
  /** Words in backticks; code blocks are left out. */
  readonly words: readonly string[];
}

const ENTITIES: { readonly [entity: string]: string } = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
};

/** The text that a piece of rendered HTML shows. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, "").replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The id that GitHub gives a heading: lower case, no punctuation but `-` and `_`, hyphens for spaces. */
export function idOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** Ids of headings in the order of the page: the second of a name gets `-1`, the third `-2`. */
function idsOf(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const id = idOf(heading);
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  });
}

/** Reads a page by rendering it as GitHub does. */
export function pageOf(markdown: string): Page {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  }).replaceAll(/<pre>.*?<\/pre>/gs, "");
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = ""]) => textOf(found));
  return {
    links: all(/(?:href|src)="([^"]*)"/g),
    ids: idsOf(all(/<h[1-6]>(.*?)<\/h[1-6]>/gs)),
    words: all(/<code>(.*?)<\/code>/gs).flatMap((code) => code.split(/\s+/)),
  };
}
