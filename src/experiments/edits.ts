import { z } from "zod";
import { askPython, type Interpreter, whyNoAnswer } from "../processes/ask-python.ts";

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
export interface Reader extends Interpreter {
  /** Told what could not be read, and what follows from it, in one sentence. */
  readonly onNotice: (text: string) => void;
}

/** Compares texts before and after a change; null, with a notice, when the answer could not be had. */
export async function compareTexts(
  reader: Reader,
  texts: readonly (readonly [before: string, after: string])[],
): Promise<Change[] | null> {
  if (texts.length === 0) return [];
  const therefore = "experiments also try changes that cannot run or that change nothing";
  const form = z.array(Change).length(texts.length);
  return ask(reader, { task: "changes", texts }, therefore, form);
}

/**
 * Asks python/remedy.py, which neither imports nor runs what it reads; null, with a notice that says what follows from
 * it (`therefore`), when it has no answer of this form.
 */
export async function ask<Answer>(
  reader: Reader,
  question: object,
  therefore: string,
  form: z.ZodType<Answer>,
): Promise<Answer | null> {
  const asked = { file: "remedy.py", flags: ["-I"], question, timeout: TIME_LIMIT };
  const { answer, errors } = await askPython(reader, asked);
  try {
    return form.parse(JSON.parse(answer));
  } catch {
    reader.onNotice(`changes of the source could not be read (${whyNoAnswer(errors)}): ${therefore}`);
    return null;
  }
}
