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
  /** Lines of head that the part names, for pages that can link to them. */
  readonly at: Lines | null;
}

/** Lines of a file of head, both ends included; the path is relative to the side's root. */
export interface Lines {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

export type Phrase = readonly Part[];

/** Words of the gate itself. Never pass text from a record. */
export function own(text: string, tone: Tone | null = null): Part {
  return { text, from: "gate", tone, at: null };
}

/** A foreign name: shown as code where the page can do that, and as a link when it is a place in head. */
export function name(text: string, tone: Tone | null = null, at: Lines | null = null): Part {
  return { text, from: "name", tone, at };
}

/** A foreign sentence. */
export function prose(text: string, tone: Tone | null = null): Part {
  return { text, from: "prose", tone, at: null };
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
  | { readonly kind: "output"; readonly text: string }
  /** Lines of a program, each with its place. */
  | { readonly kind: "source"; readonly lines: readonly { readonly place: string; readonly text: string }[] }
  /** A unified diff. */
  | { readonly kind: "diff"; readonly text: string }
  /** Measured times of both sides in seconds, for pages that can draw. */
  | { readonly kind: "dots"; readonly base: readonly number[]; readonly head: readonly number[] };

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
  /** What a reader must know before any verdict. */
  readonly first: readonly Section[];
  /** The whole record in one sentence, with its verdict; null when the only chapter says it. */
  readonly summary: Summary | null;
  /** What was compared with what; null when the record does not say. */
  readonly compared: Phrase | null;
  /** The worst first. */
  readonly chapters: readonly Chapter[];
  /** What holds for all entries: problems, notices, machine and cost. */
  readonly closing: readonly Section[];
}

export interface Summary {
  readonly label: Label;
  readonly headline: Phrase;
  /** How the entries ended, by number. */
  readonly counts: Phrase;
  /** Entries of which there is something to say, a row each; null when the chapters say as much. */
  readonly changed: Table | null;
  /** Entries that passed, a row each; they have chapters without sections. */
  readonly passed: Table | null;
  /** What a reader must know before the entries. */
  readonly sections: readonly Section[];
}
