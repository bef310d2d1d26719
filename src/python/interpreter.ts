import { z } from "zod";
import { pythonFile } from "../processes/python-files.ts";
import { runCommand } from "../processes/run-command.ts";
import { GateError } from "../record/gate-error.ts";

const OLDEST = [3, 9] as const;
/** Characters; more than what any Python says of itself. */
const LARGEST_ANSWER = 1_000_000;
/** What an interpreter says of itself (python/identify.py). */
const Python = z.object({
  version: z.string(),
  implementation: z.string(),
  /** Absolute path. */
  executable: z.string(),
  prefix: z.string(),
  basePrefix: z.string(),
  /** Absolute folder of the standard library as the interpreter names it, links and all. */
  standardLibrary: z.string(),
  /** sysconfig's folders of all schemes: the standard library, site-packages, the user's and so on; real paths. */
  paths: z.array(z.string()),
});
export type Python = z.infer<typeof Python>;

/**
 * Finds the interpreter that runs the programs: the given one, or `python` and then `python3` on the PATH.
 *
 * @throws GateError (platform) when none is found or it is older than 3.9.
 */
export async function findPython(name: string | null, env: NodeJS.ProcessEnv): Promise<Python> {
  const names = name === null ? ["python", "python3"] : [name];
  for (const candidate of names) {
    const found = await askPython(candidate, env);
    if (found !== null) return newEnough(found);
  }
  throw new GateError({
    fault: name === null ? "platform" : "file",
    message: name === null ? "no Python was found on the PATH" : `no Python was found as ${name}`,
    where: names.join(", "),
    next: "Install Python 3.9 or newer, or name one with --python.",
  });
}

/** Answers of this process, by what was asked where: starting an interpreter takes longer than all of its answers. */
const asked = new Map<string, Promise<Python | null>>();

function askPython(command: string, env: NodeJS.ProcessEnv): Promise<Python | null> {
  const key = JSON.stringify([command, env.PATH, env.PYTHONHOME]);
  const answer = asked.get(key) ?? startPython(command, env);
  asked.set(key, answer);
  return answer;
}

/** Null when there is no such program, or it is no Python: then it may wait for anything, so that it has a time limit. */
async function startPython(command: string, env: NodeJS.ProcessEnv): Promise<Python | null> {
  const argv = [command, "-I", pythonFile("identify.py")];
  const outcome = await runCommand({
    argv,
    env,
    timeLimit: 30_000,
    ownGroup: false,
    mostAnswer: LARGEST_ANSWER,
  });
  if (outcome.exit !== 0) return null;
  try {
    return Python.parse(JSON.parse(outcome.answer));
  } catch {
    return null; // the caller says which names were tried
  }
}

function newEnough(python: Python): Python {
  const [major = 0, minor = 0] = python.version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return python;
  throw new GateError({
    fault: "platform",
    message: `Python ${python.version} is too old: the gate needs ${OLDEST.join(".")} or newer`,
    where: python.executable,
    next: "Choose a newer one with --python.",
  });
}
