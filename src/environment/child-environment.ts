import { realpath } from "node:fs/promises";
import { delimiter, isAbsolute, resolve } from "node:path";
import { isBelow } from "../files/is-below.ts";
import { hasSecret } from "../text/redact.ts";

/** Variables of the runner and its workflow that a measured program must not see. */
const RUNNERS = /^(INPUT_|ACTIONS_|RUNNER_TRACKING_ID$|GITHUB_(TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/i;
/** Names that secrets usually have. */
const SECRET = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY|_PAT$|_DSN$)/i;
/** What would disturb measuring: no bytecode caches, other allocators, tracing, preloaded libraries, node's options. */
const DISTURBING =
  /^(PYTHONDONTWRITEBYTECODE|PYTHONPYCACHEPREFIX|PYTHONPROFILEIMPORTTIME|PYTHONTRACEMALLOC|PYTHONMALLOC|PYTHONMALLOCSTATS|PYTHONDUMPREFS|PYTHONINSPECT|PYTHONVERBOSE|LD_PRELOAD|DYLD_INSERT_LIBRARIES|NODE_OPTIONS)$/;

/**
 * The environment of a measured program: the caller's, without what is a secret, belongs to the workflow's runner
 * or disturbs measuring, and with `extra` on top. Scrubbing is depth, not a wall: see SECURITY.md.
 */
export function childEnvironment(
  caller: Readonly<Record<string, string | undefined>>,
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = Object.entries(caller).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !RUNNERS.test(entry[0]) &&
      !isSecret(entry[0], entry[1]) &&
      !DISTURBING.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/** Whether a variable is withheld from programs: its name is that of a secret, or its value has the shape of one. */
export function isSecret(name: string, value: string): boolean {
  return SECRET.test(name) || hasSecret(value);
}

/** Names of the caller's variables that are withheld from programs because they are secrets. */
export function withheldNames(caller: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(caller).filter(
    (name) => isSecret(name, caller[name] ?? "") && caller[name] !== undefined,
  );
}

/** Values of the caller's variables that are withheld from programs because they are secrets. */
export function withheldValues(caller: Readonly<Record<string, string | undefined>>): string[] {
  return withheldNames(caller).flatMap((name) => caller[name] || []);
}

/**
 * PYTHONPATH of a side: absolute entries that lead into one of `roots` (real paths), by whatever links, lead to the same
 * place of `tree`. Relative ones are relative to the working directory, which is the side's own.
 */
export async function movedPath(
  env: Readonly<Record<string, string>>,
  roots: readonly string[],
  tree: string,
): Promise<Record<string, string>> {
  const path = env.PYTHONPATH;
  if (path === undefined) return {};
  const moved = path.split(delimiter).map(async (entry) => {
    if (!isAbsolute(entry)) return entry;
    const real = await realpath(entry).catch(() => resolve(entry));
    const root = innermost(real, roots);
    return root === undefined ? entry : tree + real.slice(root.length);
  });
  return { PYTHONPATH: (await Promise.all(moved)).join(delimiter) };
}

/** The entries of PYTHONPATH as a program in `cwd` reads them: who asks about the program may be elsewhere. */
export function absolutePath(env: Readonly<Record<string, string>>, cwd: string): Record<string, string> {
  const path = env.PYTHONPATH;
  if (!path) return {};
  return {
    PYTHONPATH: path
      .split(delimiter)
      .map((entry) => resolve(cwd, entry))
      .join(delimiter),
  };
}

function innermost(path: string, roots: readonly string[]): string | undefined {
  return roots
    .filter((root) => path === root || isBelow(path, root))
    .sort((one, other) => other.length - one.length)[0];
}
