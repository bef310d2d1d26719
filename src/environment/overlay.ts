import { mkdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { runCommand } from "../processes/run-command.ts";
import { Adopted, askInterpreter, Linked } from "../python/ask-interpreter.ts";
import { settingsOf } from "./pip-settings.ts";

const TIME_LIMIT = 120_000;

/** An environment of one side on top of the caller's: its own interpreter, scripts and folder of packages. */
export interface Overlay {
  /** Real path of its folder. */
  readonly top: string;
  readonly python: string;
  /** Variables of the side's programs. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables of setup commands: installers are led here and nowhere else. */
  readonly setupEnv: Readonly<Record<string, string>>;
  /** Shows it the caller's packages; see python/gate_plan/links.py. Returns the parts that the tree lacks. */
  link(links: Links): Promise<readonly string[]>;
  /** Leads the Python files of what was built to the tree; see python/gate_plan/adopted.py. */
  adopt(adoption: Adoption): Promise<void>;
}

/** Projects of a side that are neither links nor plain installs. Folders are relative to `tree`. */
interface Adoption {
  readonly built: readonly { readonly from: string; readonly folder: string }[];
  readonly copied: readonly { readonly name: string; readonly folder: string }[];
  readonly hidden: readonly string[];
  readonly tree: string;
}

/** Where an overlay's links lead. */
interface Links {
  /** Trees that the caller's environment may lead to. */
  readonly roots: readonly string[];
  /** The side's tree, which they shall lead to. */
  readonly tree: string;
  /** Parts of it that the overlay has an install of its own for. */
  readonly skip: readonly string[];
  /** Folders that come before all. */
  readonly extra: readonly string[];
}

/**
 * Makes a virtual environment at `folder` from the caller's interpreter, without packages of its own and without pip:
 * `pip` there is the caller's, but installs into the overlay. `env` is what programs get.
 *
 * Returns the end of Python's words instead when it cannot be made.
 */
export async function makeOverlay(options: {
  readonly caller: { readonly python: string; readonly env: Readonly<Record<string, string>> };
  readonly folder: string;
}): Promise<Overlay | string> {
  const { caller, folder } = options;
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  const made = await runCommand({
    argv: [caller.python, "-I", "-m", "venv", "--without-pip", folder],
    cwd: dirname(folder),
    env: caller.env,
    timeLimit: TIME_LIMIT,
    ownGroup: true,
  });
  if (made.exit !== 0) return made.output || made.startError || "it ended early";
  const top = await realpath(folder);
  const scripts = join(top, process.platform === "win32" ? "Scripts" : "bin");
  const python = join(scripts, process.platform === "win32" ? "python.exe" : "python");
  await writePip(scripts);
  const { PYTHONHOME: _home, ...rest } = caller.env;
  const env = { ...rest, VIRTUAL_ENV: top, PATH: `${scripts}${delimiter}${caller.env.PATH ?? ""}` };
  return {
    top,
    python,
    env,
    setupEnv: settingsOf(env, top, python),
    adopt: async (adoption: Adoption) => {
      await askInterpreter(caller, { do: "adopt", overlay: top, ...adoption }, Adopted);
    },
    link: async (links: Links) =>
      (await askInterpreter(caller, { do: "link", overlay: top, ...links }, Linked)).missing,
  };
}

/** A `pip` that a setup command finds first and that installs here; the caller's own would change his environment. */
async function writePip(scripts: string): Promise<void> {
  if (process.platform === "win32") {
    await writeFile(join(scripts, "pip.bat"), '@"%~dp0python.exe" -m pip %*\r\n');
    return;
  }
  const text = '#!/bin/sh\nexec "$(dirname "$0")/python" -m pip "$@"\n';
  await writeFile(join(scripts, "pip"), text, { mode: 0o755 });
  await symlink("pip", join(scripts, "pip3"));
}
