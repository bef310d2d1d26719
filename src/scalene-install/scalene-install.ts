import { dirname } from "node:path";
import { toolFolder, withConstraints } from "../environment/packages.ts";
import { noNetwork, noneFits, notInstalled, reasonOf } from "../environment/pip-failure.ts";
import { markOf } from "../files/mark.ts";
import type { Python } from "../python/interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import { digest, inTheWay, knownConflict, loads } from "./beside.ts";
import { conflictOf, constraintsOf } from "./conflict.ts";
import { type Lock, mismatchOf, notLocked, readLock } from "./lock.ts";
import { scaleneVersion } from "./version.ts";
import { downloadInto, type Unpacked, verified } from "./wheels.ts";

/** A private folder of packages, to be put behind the user's own on sys.path. */
export interface ScaleneInstall {
  readonly sitePath: string;
  readonly version: string;
  /** SHA-256 of the paths and hashes of all files of the folder. */
  readonly sha256: string;
  /** What is to be told of where it came from: why it is not from the lock. */
  readonly notices: readonly string[];
}

/** What is asked for by whom. */
interface Wanted {
  /** Null for the version that the lock has. */
  readonly version: string | null;
  /** Versions of the packages that are there, by normalised name. */
  readonly installed: Readonly<Record<string, string>>;
  /** Null for the gate's own. */
  readonly lock: Lock | null;
}

/** Where it is installed with what. */
interface Machine {
  readonly python: Python;
  readonly env: NodeJS.ProcessEnv;
  readonly onInstall: () => void;
}

/**
 * Installs Scalene into a private folder with the interpreter's own pip, or finds it there from an earlier run; then
 * nothing is downloaded. pip takes only files whose hash the lock has, and a folder from an earlier run is compared
 * with those files, one by one: whatever was changed in it, it is made again.
 *
 * The packages that are there stand before Scalene's own on sys.path, so that Scalene must work with their versions
 * (`prepareEnvironments` knows them). Where it does not, and where the lock has nothing for this Python or this
 * platform, pip looks for versions that fit, without the lock; that is told.
 *
 * @throws GateError: file for a wrong version; platform when Scalene cannot be had or used; the gate works on without.
 */
export async function installScalene(
  python: Python,
  env: NodeJS.ProcessEnv,
  onInstall: () => void,
  wanted: Wanted = { version: null, installed: {}, lock: null },
): Promise<ScaleneInstall> {
  const version = scaleneVersion(wanted.version);
  const requirement = `scalene==${version}`;
  const constraints = constraintsOf(wanted.installed);
  const machine = { python, env, onInstall };
  const outside = notLocked(version, python);
  if (outside !== null) return withoutLock(requirement, constraints, machine, outside);
  const locked = await fromLock(requirement, wanted.lock ?? (await readLock()), machine);
  if (typeof locked === "string") return withoutLock(requirement, constraints, machine, locked);
  const pins = await inTheWay(locked.site, constraints);
  if (pins.length === 0 || (await loads(python, locked.site, env))) return installOf(locked, []);
  const folder = dirname(locked.site);
  const conflict = await knownConflict(python, requirement, folder, pins, env);
  if (conflict !== null) throw unusable(requirement, conflict);
  const why = `the lock's versions do not work beside ${pins.slice(0, 4).join(", ")}`;
  return withoutLock(requirement, constraints, machine, why, digest(pins));
}

/** The install that has what the lock names, or why the lock has nothing for this machine, as a clause. */
async function fromLock(
  requirement: string,
  lock: Lock,
  { python, env, onInstall }: Machine,
): Promise<Unpacked | string> {
  const folder = toolFolder(python, [requirement, `locked-${digest(lock.hashes)}`], env);
  const replaces = markOf(folder);
  const known = await verified(python, folder, lock.hashes, env);
  if (known !== null && !("wrong" in known)) return known;
  onInstall();
  const argv = ["--require-hashes", "--no-deps", "-r", lock.file];
  const failure = await downloadInto(folder, python, { argv, hashes: lock.hashes, replaces, env });
  if (failure !== null) {
    const other = mismatchOf(failure);
    if (other !== null) throw refused(other, failure);
    if (noneFits(failure) && !noNetwork(failure))
      return "the package index has no file of it for this platform";
    throw notInstalled(requirement, reasonOf(failure, [requirement]), failure);
  }
  return complete(await verified(python, folder, lock.hashes, env), requirement);
}

/**
 * The install of what the index has, told with the reason. pip refuses what cannot fit the packages that are there
 * before it writes anything. What it said of a folder that is there already is kept beside it. `variant` keeps installs
 * for different packages apart.
 */
async function withoutLock(
  requirement: string,
  constraints: readonly string[],
  { python, env, onInstall }: Machine,
  why: string,
  variant?: string,
): Promise<ScaleneInstall> {
  const folder = toolFolder(python, [requirement, ...(variant === undefined ? [] : [variant])], env);
  let conflict: string | null = null;
  const replaces = markOf(folder);
  const known = await verified(python, folder, null, env);
  if (known !== null && !("wrong" in known)) {
    const pins = await inTheWay(known.site, constraints);
    if (pins.length > 0) conflict = await knownConflict(python, requirement, folder, pins, env);
  } else {
    onInstall();
    conflict = await downloadBeside({ folder, replaces }, requirement, constraints, { python, env });
  }
  const there = complete(await verified(python, folder, null, env), requirement);
  if (conflict !== null && !(await loads(python, there.site, env))) throw unusable(requirement, conflict);
  return installOf(there, [
    `Scalene ${there.version} was installed without the gate's lock file, so its files are what the package index gave: ${why}`,
  ]);
}

/**
 * Downloads what fits beside the packages that are there. An installed version that no index has says nothing about
 * Scalene: pip is asked again without. And what pip calls a conflict may work all the same: then the conflict is
 * returned, to be looked at, else null.
 */
async function downloadBeside(
  { folder, replaces }: { readonly folder: string; readonly replaces: string },
  requirement: string,
  constraints: readonly string[],
  { python, env }: Pick<Machine, "python" | "env">,
): Promise<string | null> {
  const download = (lines: readonly string[]) =>
    withConstraints(lines, (file) =>
      downloadInto(folder, python, { argv: ["-c", file, requirement], hashes: null, replaces, env }),
    );
  const failure = await download(constraints);
  const conflict = failure === null ? null : conflictOf(failure);
  const again = failure !== null && constraints.length > 0 && noneFits(failure) && !noNetwork(failure);
  const last = again || conflict !== null ? await download([]) : failure;
  if (last !== null) throw notInstalled(requirement, reasonOf(last, [requirement]), last);
  return conflict;
}

/** @throws GateError (platform) when somebody changed a folder while it was being made. */
function complete(found: Awaited<ReturnType<typeof verified>>, requirement: string): Unpacked {
  if (found !== null && !("wrong" in found)) return found;
  throw notInstalled(requirement, found === null ? "its folder is gone" : found.wrong, "");
}

function installOf({ site, version, sha256 }: Unpacked, notices: readonly string[]): ScaleneInstall {
  return { sitePath: site, version, sha256, notices };
}

function refused(requirement: string, output: string): GateError {
  return new GateError({
    fault: "platform",
    message: `Scalene was not installed: the package index gave a file of ${requirement} that is not the one of the gate's lock file`,
    where: requirement,
    next: "Ask whoever keeps that index why its files differ from those that were published: nothing of it was unpacked. The gate works on without Scalene.",
    output: output.slice(-2000) || null,
  });
}

function unusable(requirement: string, conflict: string): GateError {
  return new GateError({
    fault: "platform",
    message: `Scalene cannot work beside the installed packages: ${conflict}`,
    where: requirement,
    next: "The gate works on with its own probe and bare runs; memory lines and system-time ratios are missing.",
  });
}
