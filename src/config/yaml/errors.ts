import type { YAMLParseError, YAMLWarning } from "yaml";

/** The cure of each mistake that the YAML parser can name; its codes are in the `yaml` package's documentation. */
const CURES: Readonly<Record<string, { readonly message?: string; readonly next: string }>> = {
  TAB_AS_INDENT: { message: "a tab is used to indent", next: "Indent with spaces." },
  BAD_INDENT: { next: "Indent all keys of a map alike, and close every bracket." },
  MULTIPLE_DOCS: {
    message: "the file holds several documents",
    next: "Remove the `---`, and what follows it.",
  },
  BLOCK_AS_IMPLICIT_KEY: { next: "Quote a value that holds a colon and a blank, and indent alike." },
  MULTILINE_IMPLICIT_KEY: { next: "Write `key: value` on one line; a colon may be missing." },
  MISSING_CHAR: { next: "Close the quotation mark or bracket, or add the missing sign." },
  IMPOSSIBLE: { next: "Begin the key on a line of its own." },
  TAG_RESOLVE_FAILED: { message: "tags such as !name are not supported", next: "Write the plain value." },
  BAD_SCALAR_START: { next: "Put the value into quotes: it begins with a sign that YAML keeps for itself." },
  UNEXPECTED_TOKEN: { next: "Check the quotation marks, brackets and indentation of this line." },
  BAD_DQ_ESCAPE: { next: "Use single quotes: no escapes are read there." },
  RESOURCE_EXHAUSTION: { message: "the file is nested too deeply", next: "Write it flat." },
};

/** What is wrong as YAML and what to do. Nothing of the file's text is repeated: it may hold what is secret. */
export function yamlMistake(error: YAMLParseError | YAMLWarning): { message: string; next: string } {
  const cure = CURES[error.code];
  return {
    message: cure?.message ?? `this is not YAML: ${withoutText(error.message)}`,
    next: cure?.next ?? "Compare the line with an example of docs/gate-file.md.",
  };
}

/** The parser's sentence without what it quotes from the file behind a colon. */
function withoutText(message: string): string {
  return (message.split(/: |\n/)[0] ?? "").trim();
}
