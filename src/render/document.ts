/**
 * The report between record and page: sections of plain blocks. All renderers print the same document, so that a
 * terminal, a comment and a page of HTML say the same words. Every piece of text carries where it comes from,
 * because that decides how it is made harmless.
 */

/** How a word stands out where the page can show it; never the only carrier of a meaning. */
export type Tone = "strong" | "faint" | "bad" | "warn" | "good" | "accent";

/**
 * `gate`: words of this program. `name`: a path, a function, an entry: foreign as a whole. `prose`: a sentence
 * that may hold such names.
 */
export interface Part {
  readonly text: string;
  readonly from: "gate" | "name" | "prose";
  readonly tone: Tone | null;
}

export type Phrase = readonly Part[];

/** Words of the gate itself. Never pass text from a record. */
export function own(text: string, tone: Tone | null = null): Part {
  return { text, from: "gate", tone };
}

/** A foreign name: shown as code where the page can do that. */
export function name(text: string, tone: Tone | null = null): Part {
  return { text, from: "name", tone };
}

/** A foreign sentence. */
export function prose(text: string, tone: Tone | null = null): Part {
  return { text, from: "prose", tone };
}

/** Tagged template: the literal text is the gate's own, and a plain string cannot slip in as a value. */
export function say(words: TemplateStringsArray, ...values: readonly (Part | Phrase)[]): Phrase {
  return words.flatMap((text, index) => {
    const value = values[index];
    const before = text === "" ? [] : [own(text)];
    return value === undefined ? before : before.concat(value);
  });
}

/** Several phrases as one, with words of the gate between them. */
export function joined(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [own(between), ...phrase]));
}

export interface Table {
  readonly columns: readonly { readonly title: string; readonly align: "left" | "right" }[];
  readonly rows: readonly (readonly Phrase[])[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly phrase: Phrase }
  | { readonly kind: "list"; readonly items: readonly Phrase[] }
  | { readonly kind: "table"; readonly table: Table }
  /** The last lines of what a program said. */
  | { readonly kind: "output"; readonly text: string };

export interface Section {
  /** Words of the gate. */
  readonly title: string;
  /** Where space is short, the lowest rank goes first. */
  readonly rank: number;
  /** Opened on demand where the page can do that. */
  readonly folded: boolean;
  readonly blocks: readonly Block[];
}

/** A verdict, or the class of a diagnosis, in a word or two of the gate. */
export interface Label {
  readonly text: string;
  readonly tone: Tone;
  readonly icon: string;
}

/** One entry of the record. */
export interface Chapter {
  readonly label: Label;
  readonly headline: Phrase;
  readonly sections: readonly Section[];
}

export interface Report {
  /** The whole record in one sentence, with its verdict; null when the only chapter says it. */
  readonly summary: { readonly label: Label; readonly headline: Phrase } | null;
  /** The worst first. */
  readonly chapters: readonly Chapter[];
  /** What holds for all entries: problems, notices, machine and cost. */
  readonly closing: readonly Section[];
}
