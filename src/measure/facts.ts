import { spawn } from "node:child_process";
import { pythonFile } from "../python-files.ts";
import { SourceFacts } from "../record/facts.ts";

/** Reading a few files takes a tenth of a second. */
const TIME_LIMIT = 30_000;
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Reads what the syntax trees of some files say, with the user's own interpreter (`ast`), which neither imports nor
 * runs them. `files` are paths relative to `root`. Facts only help to tell a fault from its look-alike: when they
 * cannot be read the answer is empty, and the causes have less confidence.
 */
export async function readFacts(options: {
  readonly python: string;
  readonly root: string;
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}): Promise<SourceFacts> {
  const { python, root, files, env } = options;
  if (files.length === 0) return {};
  const answer = await ask(python, env, JSON.stringify({ root, files }));
  try {
    return SourceFacts.parse(JSON.parse(answer));
  } catch {
    return {};
  }
}

function ask(python: string, env: Readonly<Record<string, string>>, request: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(python, ["-I", pythonFile("facts.py")], { env, timeout: TIME_LIMIT });
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
      if (answer.length > LARGEST_ANSWER) child.kill("SIGKILL");
    });
    child.stderr.resume();
    child.on("error", () => resolve(""));
    child.on("close", () => resolve(answer));
    child.stdin.on("error", () => undefined);
    child.stdin.end(request);
  });
}
