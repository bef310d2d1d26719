import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { childEnvironment } from "../environment/child-environment.ts";
import { normalName } from "../environment/locked.ts";
import { installInto, installPackages, pip, toolFolder, withConstraints } from "../environment/packages.ts";
import { noNetwork, noneFits, notInstalled, reasonOf } from "../environment/pip-failure.ts";
import { exists } from "../files/exists.ts";
import { pythonFile } from "../processes/python-files.ts";
import { runCommand } from "../processes/run-command.ts";
import type { Python } from "../python/interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import { conflictOf, constraintsOf } from "./conflict.ts";
import { scaleneVersion } from "./version.ts";

const LOAD_LIMIT = 60_000;

/** A private folder of packages, to be put behind the user's own on sys.path. */
export interface ScaleneInstall {
  readonly sitePath: string;
  readonly version: string;
  /** SHA-256 of the RECORD of the installed package, which lists the hash of each of its files. */
  readonly sha256: string;
}

/**
 * Installs Scalene into a private folder with the interpreter's own pip, or finds it there from an earlier run; then
 * nothing is downloaded. Written beside and renamed, so that two runs at once or a kill leave no half install.
 *
 * The packages that are there stand before Scalene's own on sys.path, so that Scalene must work with their versions.
 * `installed` has them, by normalised name (`prepareEnvironments` knows them); pip refuses what cannot fit before it
 * writes anything. What it said of a folder that is there already is kept beside it.
 *
 * @throws GateError: file for a wrong version; platform when Scalene cannot be had or used; the gate works on without.
 */
export async function installScalene(
  python: Python,
  env: NodeJS.ProcessEnv,
  onInstall: () => void,
  wanted: { readonly version: string | null; readonly installed: Readonly<Record<string, string>> } = {
    version: null,
    installed: {},
  },
): Promise<ScaleneInstall> {
  const version = scaleneVersion(wanted.version);
  const requirement = `scalene==${version}`;
  const constraints = constraintsOf(wanted.installed);
  const folder = toolFolder(python, [requirement], env);
  let conflict: string | null = null;
  if (await exists(folder)) conflict = await knownConflict(python, requirement, folder, constraints, env);
  else {
    const failure = await installInto(folder, python, {
      requirements: [requirement],
      constraints,
      env,
      onInstall,
    });
    conflict = failure === null ? null : conflictOf(failure);
    // An installed version that no index has says nothing about Scalene: pip is asked again without. And what pip calls
    // a conflict may work all the same, which is seen below.
    const again = failure !== null && constraints.length > 0 && noneFits(failure) && !noNetwork(failure);
    if (again || conflict !== null) await installPackages(python, [requirement], env, onInstall);
    else if (failure !== null) throw notInstalled(requirement, reasonOf(failure, [requirement]), failure);
  }
  if (conflict !== null && !(await loads(python, folder, env))) throw unusable(requirement, conflict);
  const info = (await readdir(folder)).find((name) => /^scalene-.*\.dist-info$/.test(name));
  if (info === undefined) throw notInstalled(requirement, "the install left no Scalene behind", "");
  const listed = await readFile(join(folder, info, "RECORD"));
  const found = /^scalene-(.*)\.dist-info$/.exec(info)?.[1] ?? version;
  return { sitePath: folder, version: found, sha256: createHash("sha256").update(listed).digest("hex") };
}

/**
 * Whether Scalene can be imported behind the packages that are there, by the program that runs it later. It has a time
 * limit, since it imports those packages.
 */
async function loads(python: Python, folder: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const outcome = await runCommand({
    argv: [python.executable, pythonFile("scalene_launch.py"), folder],
    // nobody else can put a module there, which a relative PYTHONPATH would find
    cwd: folder,
    env: childEnvironment(env, {}),
    timeLimit: LOAD_LIMIT,
    ownGroup: false,
  });
  return outcome.exit === 0;
}

/** What pip says of an install that is there beside the packages that are there, or null; the answer is kept. */
async function knownConflict(
  python: Python,
  requirement: string,
  folder: string,
  constraints: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  const own = new Map(
    (await readdir(folder)).flatMap((name) => {
      const [, project, version] = /^(.+)-([^-]+)\.dist-info$/.exec(name) ?? [];
      return project === undefined || version === undefined ? [] : [[normalName(project), version] as const];
    }),
  );
  // Only packages that Scalene needs can be in its way, and those it was installed with are not.
  const pins = constraints.filter((pin) => {
    const [name = "", version] = pin.split("==");
    return own.has(name) && own.get(name) !== version;
  });
  if (pins.length === 0) return null;
  const answers = `${folder}.answers`;
  const answer = join(answers, createHash("sha256").update(pins.join("\n")).digest("hex"));
  let conflict = await readFile(answer, "utf8").catch(() => null);
  if (conflict === null) {
    const failure = await withConstraints(pins, (file) =>
      pip(python, ["--dry-run", "--target", join(answers, "none"), "-c", file, requirement], env),
    );
    const found = failure === null ? "" : conflictOf(failure);
    if (found === null) return null; // no network, or a pip that knows no --dry-run: nothing is known
    conflict = found;
    await mkdir(answers, { recursive: true });
    await writeFile(answer, conflict);
  }
  return conflict === "" ? null : conflict;
}

function unusable(requirement: string, conflict: string): GateError {
  return new GateError({
    fault: "platform",
    message: `Scalene cannot work beside the installed packages: ${conflict}`,
    where: requirement,
    next: "The gate works on with its own probe and bare runs; memory lines and system-time ratios are missing.",
  });
}
