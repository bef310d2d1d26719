import { spawn } from "node:child_process";
import { z } from "zod";
import { pythonFile } from "../python-files.ts";

const TIME_LIMIT = 30_000;
const LARGEST_ANSWER = 16 * 1024 * 1024;

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
export interface Reader {
  readonly python: string;
  readonly env: Readonly<Record<string, string>>;
}

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
export function ask({ python, env }: Reader, request: object): Promise<unknown> {
  return new Promise((resolve) => {
    const child = spawn(python, ["-I", pythonFile("remedy.py")], { env, timeout: TIME_LIMIT });
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
      if (answer.length > LARGEST_ANSWER) child.kill("SIGKILL");
    });
    child.stderr.resume();
    child.on("error", () => resolve(undefined));
    child.on("close", () => resolve(parsed(answer)));
    child.stdin.on("error", () => undefined);
    child.stdin.end(JSON.stringify(request));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
