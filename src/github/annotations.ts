import { error, notice, warning } from "@actions/core";
import type { Annotation } from "../render/annotations/annotations.ts";
import { withoutCommands } from "../text/escape.ts";

const LEVELS = { error, warning, notice } as const;

/** Writes remarks at lines as commands of the runner's, whose text the toolkit escapes. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, file, line, column, title, message } of annotations) {
    const place = { file, startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
    LEVELS[level](message, { ...place, title: withoutCommands(title) });
  }
}
