import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { GateError } from "../errors.ts";
import type { Python } from "./python.ts";

/** Pinned exactly: without a bound a platform that has no wheel silently gets a version that is years old. */
const SCALENE_VERSION = "2.4.0";
const TIME_LIMIT = 300_000;

/** A private folder of packages, to be put behind the user's own on sys.path. */
export interface Toolbox {
  readonly sitePath: string;
  readonly version: string;
  /** SHA-256 of the RECORD of the installed package, which lists the hash of each of its files. */
  readonly sha256: string;
}

/** Where tools are kept between runs: RUNNER_TOOL_CACHE, XDG_CACHE_HOME, ~/.cache, or the temporary folder. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base =
    env.RUNNER_TOOL_CACHE ?? env.XDG_CACHE_HOME ?? (env.HOME ? join(env.HOME, ".cache") : tmpdir());
  return join(base, "scalene-gate");
}

/**
 * Installs Scalene into a private folder with the interpreter's own pip, or finds it there from an earlier run; then
 * nothing is downloaded. Written beside and renamed, so that two runs at once or a kill leave no half install.
 *
 * @throws GateError (platform or tool) when it cannot be had; the gate works on without Scalene.
 */
export async function installScalene(
  python: Python,
  env: NodeJS.ProcessEnv,
  onInstall: () => void,
): Promise<Toolbox> {
  const sitePath = await installPackages(python, [`scalene==${SCALENE_VERSION}`], env, onInstall);
  const info = (await readdir(sitePath)).find((name) => /^scalene-.*\.dist-info$/.test(name));
  if (info === undefined) throw notInstalled("the install left no Scalene behind", "");
  const listed = await readFile(join(sitePath, info, "RECORD"));
  const version = /^scalene-(.*)\.dist-info$/.exec(info)?.[1] ?? SCALENE_VERSION;
  return { sitePath, version, sha256: createHash("sha256").update(listed).digest("hex") };
}

/** Installs requirements into a private folder of their own and returns its path. */
export async function installPackages(
  python: Python,
  requirements: readonly string[],
  env: NodeJS.ProcessEnv,
  onInstall: () => void,
): Promise<string> {
  const key = [...requirements, python.implementation, python.version.split(".").slice(0, 2).join(".")];
  const name = `${key.join("-").replace(/[^\w.=-]/g, "_")}-${process.platform}-${process.arch}`;
  const folder = join(cacheFolder(env), name);
  if (await exists(folder)) return folder;
  onInstall();
  const part = `${folder}.${process.pid}`;
  await mkdir(part, { recursive: true });
  try {
    await pip(python, ["--target", part, ...requirements], env);
    await rename(part, folder).catch(async (error) => {
      if (!(await exists(folder))) throw error; // another run was faster: its folder is as good
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return folder;
}

async function pip(python: Python, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const command = ["-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
  try {
    await promisify(execFile)(python.executable, [...command, "--only-binary", ":all:", ...argv], {
      // pip's own settings name the index; nothing else of the caller is needed
      env: { ...env, PIP_TARGET: "", PYTHONDONTWRITEBYTECODE: "" },
      cwd: tmpdir(),
      timeout: TIME_LIMIT,
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw notInstalled(reasonOf(output), output);
  }
}

function reasonOf(output: string): string {
  if (/No module named pip/.test(output)) return "this Python has no pip";
  if (/No matching distribution|Could not find a version/.test(output)) {
    return /NewConnectionError|ConnectTimeout|Temporary failure|getaddrinfo|Connection refused|ProxyError/.test(
      output,
    )
      ? "the package index cannot be reached"
      : `there is no wheel of Scalene ${SCALENE_VERSION} for this platform and Python`;
  }
  return "pip could not install it";
}

function notInstalled(reason: string, output: string): GateError {
  return new GateError({
    fault: "platform",
    message: `Scalene could not be installed: ${reason}`,
    where: `scalene==${SCALENE_VERSION}`,
    next: "The gate works on with its own probe and bare runs; memory lines and system-time ratios are missing.",
    output: output.slice(-2000) || null,
  });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
