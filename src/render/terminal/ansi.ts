import type { Tone } from "../document/document.ts";

/** "Select graphic rendition" parameters (ECMA-48, 8.3.117) that every terminal of today knows. */
const CODES: Readonly<Record<Tone, string>> = {
  strong: "1",
  faint: "2",
  bad: "31",
  good: "32",
  warn: "33",
  accent: "36",
};

export type Paint = (text: string, tone: Tone | null) => string;

/** Text in the colour of its tone. */
export const inColour: Paint = (text, tone) =>
  tone === null || text === "" ? text : `\u001b[${CODES[tone]}m${text}\u001b[0m`;

/** Text as it is, for logs and files. */
export const withoutColour: Paint = (text) => text;
