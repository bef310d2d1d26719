import { z } from "zod";
import { askPython, type Interpreter } from "../processes/ask-python.ts";

const TIME_LIMIT = 30_000;

/** What python/remedy.py says of a changed text. */
const Change = z.object({
  /** Whether the changed text is Python at all. */
  valid: z.boolean(),
  /** Whether both texts run alike: they differ in comments, blank lines and docstrings only. */
  alike: z.boolean(),
  /** Names that are used after the change and defined nowhere, and were not so before. */
  unbound: z.array(z.string()),
});
export type Change = z.infer<typeof Change>;

/** The interpreter that reads the syntax trees: the user's own, since only it knows its syntax. */
export type Reader = Interpreter;

/** Compares texts before and after a change; null when the answer could not be had. */
export async function compareTexts(
  reader: Reader,
  texts: readonly (readonly [before: string, after: string])[],
): Promise<Change[] | null> {
  if (texts.length === 0) return [];
  const answer = z.array(Change).safeParse(await ask(reader, { task: "changes", texts }));
  return answer.success && answer.data.length === texts.length ? answer.data : null;
}

/** Asks python/remedy.py, which neither imports nor runs what it reads; undefined when it has no answer. */
export async function ask(reader: Reader, question: object): Promise<unknown> {
  const asked = { file: "remedy.py", flags: ["-I"], question, timeout: TIME_LIMIT };
  return parsed((await askPython(reader, asked)).answer);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
