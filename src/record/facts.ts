import { z } from "zod";

const line = z.number().int().positive();
const span = { line, endLine: line };
const name = z.string().max(512);

/** What the syntax tree of one file says; made by python/facts.py with the user's own interpreter. */
export const FileFacts = z.object({
  /** Set when the file could not be read or parsed; all lists are empty then. */
  error: z.string().max(500).nullable(),
  /** `from`: the line of the first decorator, or that of the function itself. */
  functions: z.array(
    z.object({
      from: line,
      ...span,
      name,
      async: z.boolean(),
      decorators: z.array(z.object({ line, name })),
      /** Null without one, and in evidence from before it was looked at. */
      docstring: z.object(span).nullable().default(null),
    }),
  ),
  /** Statements outside of functions that can change what a program does: settings, class heads, not imports. */
  statements: z.array(z.object(span)),
  /** Loops and comprehensions that await something. */
  loops: z.array(
    z.object({
      ...span,
      function: name,
      kind: z.enum(["for", "while", "async for", "comprehension"]),
      /** Lines of the awaits (also async with, async for) inside, nested loops included. */
      awaits: z.array(line),
      /** An awaited call needs what an earlier turn of the loop produced; `dependence` names it. */
      dependent: z.boolean(),
      dependence: name.nullable(),
      /** The body pauses on purpose: a sleep or a rate limiter in it. */
      paced: z.boolean(),
    }),
  ),
  /** Two or more awaits in neighbouring statements of one block. */
  sequences: z.array(z.object({ function: name, lines: z.array(line), independent: z.boolean() })),
  /** Calls, by the dotted name that the imports of the file resolve to. */
  calls: z.array(
    z.object({
      ...span,
      name,
      awaited: z.boolean(),
      /** Only handed over: an argument of to_thread, run_in_executor, submit. */
      offloaded: z.boolean(),
      /** For calls known to block: the asynchronous way to write it. */
      replacement: name.nullable(),
    }),
  ),
  /** gather, TaskGroup, wait, as_completed, create_task. */
  groups: z.array(z.object({ ...span, kind: name, overCollection: z.boolean(), bounded: z.boolean() })),
  /** `async with lock:` and `with lock:` blocks, by the text of the lock expression. */
  sections: z.array(z.object({ ...span, lock: name, async: z.boolean() })),
  /** Whole numbers that are given a name: constants, defaults, arguments (by the function's name), keys of dictionaries. */
  numbers: z.array(z.object({ line, name, value: z.number().int() })).default([]),
  imports: z.array(z.object({ ...span, modules: z.array(name), topLevel: z.boolean() })),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** Facts of one side, by the file's path relative to the root. */
export const SourceFacts = z.record(z.string(), FileFacts);
export type SourceFacts = z.infer<typeof SourceFacts>;

/** Whether a statement, a function or a call of a file lies around a line. */
export function isAround(span: { readonly line: number; readonly endLine: number }, line: number): boolean {
  return span.line <= line && line <= span.endLine;
}

/** The innermost of some loops or functions that lies around a line; null when none does. */
export function innermostAround<T extends { readonly line: number; readonly endLine: number }>(
  spans: readonly T[],
  line: number,
): T | null {
  const around = spans.filter((span) => isAround(span, line));
  return around.sort((one, other) => one.endLine - one.line - (other.endLine - other.line))[0] ?? null;
}
