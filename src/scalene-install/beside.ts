import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { childEnvironment } from "../environment/child-environment.ts";
import { normalName } from "../environment/locked.ts";
import { pip, withConstraints } from "../environment/packages.ts";
import { pythonFile } from "../processes/python-files.ts";
import { runCommand } from "../processes/run-command.ts";
import type { Python } from "../python/interpreter.ts";
import { conflictOf } from "./conflict.ts";

const LOAD_LIMIT = 60_000;

/**
 * Whether Scalene can be imported behind the packages that are there, by the program that runs it later. It has a time
 * limit, since it imports those packages.
 */
export async function loads(python: Python, site: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const outcome = await runCommand({
    // without bytecode, which nobody could compare with anything
    argv: [python.executable, "-B", pythonFile("scalene_launch.py"), site],
    // nobody else can put a module there, which a relative PYTHONPATH would find
    cwd: site,
    env: childEnvironment(env, {}),
    timeLimit: LOAD_LIMIT,
    ownGroup: false,
  });
  return outcome.exit === 0;
}

/**
 * Those of the packages that are there, as lines of a constraints file, that stand before another version of Scalene's
 * own. Only packages that Scalene needs can be in its way, and those it was installed with are not.
 */
export async function inTheWay(site: string, constraints: readonly string[]): Promise<string[]> {
  const own = new Map(
    (await readdir(site)).flatMap((name) => {
      const [, project, version] = /^(.+)-([^-]+)\.dist-info$/.exec(name) ?? [];
      return project === undefined || version === undefined ? [] : [[normalName(project), version] as const];
    }),
  );
  return constraints.filter((pin) => {
    const [name = "", version] = pin.split("==");
    return own.has(name) && own.get(name) !== version;
  });
}

/** What pip says of an install that is there beside packages that stand in its way, or null; the answer is kept. */
export async function knownConflict(
  python: Python,
  requirement: string,
  folder: string,
  pins: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  const answers = `${folder}.answers`;
  const answer = join(answers, digest(pins));
  let conflict = await readFile(answer, "utf8").catch(() => null);
  if (conflict === null) {
    const failure = await withConstraints(pins, (file) =>
      pip(python, "install", ["--dry-run", "--target", join(answers, "none"), "-c", file, requirement], env),
    );
    const found = failure === null ? "" : conflictOf(failure);
    if (found === null) return null; // no network, or a pip that knows no --dry-run: nothing is known
    conflict = found;
    await mkdir(answers, { recursive: true });
    await writeFile(answer, conflict);
  }
  return conflict === "" ? null : conflict;
}

/** A short name for a list of lines. */
export function digest(lines: readonly string[]): string {
  return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16);
}
