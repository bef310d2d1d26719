import { askPython, type Interpreter, whyNoAnswer } from "../processes/ask-python.ts";
import { SourceFacts } from "../record/facts.ts";

/** Reading a few files takes a tenth of a second. */
const TIME_LIMIT = 30_000;

/** What was read, or why nothing was: a notice in one sentence. */
export interface FactsRead {
  readonly facts: SourceFacts;
  readonly notices: readonly string[];
}

/**
 * Reads what the syntax trees of some files say, with the user's own interpreter (`ast`), which neither imports nor
 * runs them. `files` are paths relative to `root`. Facts only help to tell a fault from its look-alike: when they
 * cannot be read there are none, a notice says so, and the causes have less confidence.
 */
export async function readFacts(
  options: Interpreter & { readonly root: string; readonly files: readonly string[] },
): Promise<FactsRead> {
  const { root, files } = options;
  if (files.length === 0) return { facts: {}, notices: [] };
  const asked = { file: "facts.py", flags: ["-I"], question: { root, files }, timeout: TIME_LIMIT };
  const { answer, errors } = await askPython(options, asked);
  try {
    return { facts: SourceFacts.parse(JSON.parse(answer)), notices: [] };
  } catch {
    const notice = `the syntax of the source files could not be read (${whyNoAnswer(errors)}): causes are told from look-alikes with less confidence`;
    return { facts: {}, notices: [notice] };
  }
}
