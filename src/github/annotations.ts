import { type AnnotationProperties, error, notice, warning } from "@actions/core";

/** A message at a line of head, as GitHub shows it beside the change. */
export interface LineMessage {
  readonly level: "error" | "warning" | "notice";
  /** Relative to the repository's root, POSIX. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

/** GitHub keeps ten of each level from one step and drops the rest in silence (ExecutionContext.cs of actions/runner). */
const MOST_OF_A_LEVEL = 10;
const LEVELS = { error, warning, notice } as const;

/** The messages that GitHub will keep, the first of each level, and how many it would drop. */
export function withinLimits(messages: readonly LineMessage[]): { kept: LineMessage[]; dropped: number } {
  const kept = Object.keys(LEVELS).flatMap((level) =>
    messages.filter((message) => message.level === level).slice(0, MOST_OF_A_LEVEL),
  );
  return { kept, dropped: messages.length - kept.length };
}

/** Writes the messages, which come worst first, as commands of the runner's; their text is escaped on the way. */
export function annotate(messages: readonly LineMessage[]): void {
  for (const { level, file, line, title, message } of messages) {
    const place: AnnotationProperties = { file, startLine: line, title };
    LEVELS[level](message, place);
  }
}
