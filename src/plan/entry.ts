import { realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { GateError } from "../errors.ts";
import { childEnvironment } from "./environment.ts";
import { checkProgram } from "./program.ts";
import type { Python } from "./python.ts";
import type { Target } from "./target.ts";

/** What a caller wants measured: a program, in one tree or in two. */
export interface EntryRequest {
  readonly name: string;
  /** What follows the interpreter. */
  readonly argv: readonly string[];
  /** Folder of the base tree; null when there is nothing to compare with. */
  readonly base: string | null;
  readonly head: string;
  /** Seconds after which a run is ended. */
  readonly timeLimit: number;
  /** Variables set for the program on top of the caller's. */
  readonly env: Readonly<Record<string, string>>;
}

/** An entry whose program was found and compiles, with everything that is needed to run it. */
export interface EntryPlan {
  readonly name: string;
  readonly argv: readonly string[];
  readonly base: Target | null;
  readonly head: Target;
}

/**
 * Makes the targets of an entry and checks its program on each side before anything is run. `caches` is a private
 * folder for bytecode: each side gets its own, so that no side sees the other's and no tree is written to.
 *
 * @throws GateError when a folder or the program is missing, or does not compile.
 */
export async function planEntry(
  request: EntryRequest,
  python: Python,
  caller: NodeJS.ProcessEnv,
  caches: string,
): Promise<EntryPlan> {
  const target = async (side: Target["side"], folder: string): Promise<Target> => {
    const root = await folderOf(side, folder);
    const env = childEnvironment(caller, { ...request.env, PYTHONPYCACHEPREFIX: join(caches, side) });
    await checkProgram({ python: python.executable, cwd: root, argv: request.argv });
    return {
      side,
      root,
      cwd: root,
      python: python.executable,
      argv: request.argv,
      env,
      timeLimit: request.timeLimit,
    };
  };
  const base = request.base === null ? null : await target("base", request.base);
  return { name: request.name, argv: request.argv, base, head: await target("head", request.head) };
}

async function folderOf(side: Target["side"], folder: string): Promise<string> {
  const path = resolve(folder);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return realpath(path);
  throw new GateError({
    fault: "file",
    message: `the ${side} folder ${folder} ${found === null ? "does not exist" : "is not a folder"}`,
    where: path,
    next: `Name the folder that holds the ${side} version of the program.`,
  });
}
