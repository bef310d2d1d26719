/**
 * Splits a command into its words at blanks, as a shell does for quotes and nothing else: '...' and "..." hold words
 * together, a backslash takes the next character as it is. No variables, no patterns: no shell is involved.
 */
export function words(command: string): string[] {
  const found = command.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g);
  return [...found].map(([word]) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, double, single, escaped) =>
      double === undefined ? (single ?? escaped ?? "") : String(double).replace(/\\(.)/g, "$1"),
    ),
  );
}
