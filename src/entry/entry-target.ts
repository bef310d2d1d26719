import { realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { absolutePath, childEnvironment } from "../environment/child-environment.ts";
import type { SideEnvironment } from "../environment/environments.ts";
import { isBelow } from "../files/is-below.ts";
import { realFolder } from "../files/real-folder.ts";
import type { Python } from "../python/interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import type { Side } from "../record/location.ts";
import type { ConsoleScripts, Target } from "./target.ts";

/** What a caller wants measured: a program, in one tree or in two. */
export interface EntryRequest {
  readonly name: string;
  /** What follows the interpreter. */
  readonly argv: readonly string[];
  /** What follows the interpreter in the program that puts load on it, when it is a server. */
  readonly load?: readonly string[] | null;
  /** Neither when left out. */
  readonly consoleScripts?: ConsoleScripts;
  /** Folder of the base tree; null when there is nothing to compare with. */
  readonly base: string | null;
  readonly head: string;
  /** The program's working directory, relative to either tree; the tree itself when it is left out. */
  readonly workingDirectory?: string;
  /** An absolute folder in place of that, which need not lie in either tree: where the caller stands. */
  readonly callersFolder?: string;
  /**
   * The trees that its program must lie in, where a gate file names it: a pull request may name anything. On the command
   * line the caller chose it.
   */
  readonly within?: { readonly base: string | null; readonly head: string };
  /** Seconds after which a run is ended. */
  readonly timeLimit: number;
  /** Variables set for the program on top of the caller's. */
  readonly env: Readonly<Record<string, string>>;
  /** What each side runs with (prepareEnvironments); the caller's interpreter and variables when left out. */
  readonly environments?: { readonly base: SideEnvironment | null; readonly head: SideEnvironment };
}

/**
 * What an entry runs on one side. `caches` is a private folder for bytecode: each side gets its own, so that no side
 * sees the other's and no tree is written to.
 *
 * @throws GateError (file) when the side's folder does not exist, or the working directory leads out of it. Base may
 * lack the working directory that head has: then its entries are new.
 */
export async function targetOf(
  side: Side,
  folder: string,
  request: EntryRequest,
  python: Python,
  caller: NodeJS.ProcessEnv,
  caches: string,
): Promise<Target> {
  const next = `Name the folder that holds the ${side} version of the program.`;
  const root = await realFolder(folder, `${side} folder`, next);
  const environment = request.environments?.[side];
  const env = environment?.env ?? childEnvironment(caller, {});
  const cwd = request.callersFolder ?? (await workingDirectory(side, root, request.workingDirectory ?? "."));
  const variables = { ...env, ...request.env };
  return {
    side,
    root,
    cwd,
    python: environment?.python ?? python.executable,
    argv: request.argv,
    load: request.load ? { argv: request.load } : null,
    env: { ...variables, ...absolutePath(variables, cwd), PYTHONPYCACHEPREFIX: join(caches, side) },
    timeLimit: request.timeLimit,
  };
}

/** Real path of the working directory; one that is missing is left to the check of the program. */
async function workingDirectory(side: Side, root: string, relative: string): Promise<string> {
  const path = resolve(root, relative);
  const real = await realpath(path).catch(() => path);
  if (real === root || isBelow(real, root)) return real;
  throw new GateError({
    fault: "file",
    message: `the working directory ${relative} leads out of the ${side} tree`,
    where: real,
    next: "Name a folder below the root of the repository.",
  });
}
