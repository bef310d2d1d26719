import { askPython, type Interpreter } from "../processes/ask-python.ts";
import { SourceFacts } from "../record/facts.ts";

/** Reading a few files takes a tenth of a second. */
const TIME_LIMIT = 30_000;

/**
 * Reads what the syntax trees of some files say, with the user's own interpreter (`ast`), which neither imports nor
 * runs them. `files` are paths relative to `root`. Facts only help to tell a fault from its look-alike: when they
 * cannot be read the answer is empty, and the causes have less confidence.
 */
export async function readFacts(
  options: Interpreter & { readonly root: string; readonly files: readonly string[] },
): Promise<SourceFacts> {
  const { root, files } = options;
  if (files.length === 0) return {};
  const asked = { file: "facts.py", flags: ["-I"], question: { root, files }, timeout: TIME_LIMIT };
  const { answer } = await askPython(options, asked);
  try {
    return SourceFacts.parse(JSON.parse(answer));
  } catch {
    return {};
  }
}
