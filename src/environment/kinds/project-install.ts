import { dirname } from "node:path";
import { runCommand } from "../../processes/run-command.ts";
import type { Overlay } from "../overlay.ts";
import { pipSettings } from "../pip-settings.ts";

const TIME_LIMIT = 600_000;
const LONGEST_REASON = 200;
const PIP = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-input", "--disable-pip-version-check"];
/** A copy has no history: what asks git for a version is told the one that the caller's install has. */
const VERSIONS = ["SETUPTOOLS_SCM_PRETEND_VERSION", "PBR_VERSION", "PDM_BUILD_SCM_VERSION"];

/** Why pip could not install a project: in one clause, and the end of all it said. Foreign text. */
export interface InstallFailure {
  readonly reason: string;
  readonly output: string;
}

/**
 * Installs one project into an overlay with its own build backend, without what it depends on. `isolated`: pip fetches
 * the build requirements; otherwise they are the caller's. Returns null when it went well.
 */
export async function pipInstall(
  overlay: Overlay,
  what: readonly string[],
  how: { readonly isolated: boolean; readonly version?: string },
): Promise<InstallFailure | null> {
  const version = how.version ? Object.fromEntries(VERSIONS.map((name) => [name, how.version ?? ""])) : {};
  const isolation = how.isolated ? [] : ["--no-build-isolation"];
  const outcome = await runCommand({
    argv: [overlay.python, "-I", ...PIP, ...isolation, ...what],
    cwd: dirname(dirname(overlay.python)),
    env: { ...pipSettings(overlay.env, process.cwd(), true), ...version },
    timeLimit: TIME_LIMIT,
    ownGroup: true,
  });
  if (outcome.exit === 0) return null;
  const output = outcome.startError ?? outcome.output;
  return { reason: outcome.timedOut ? "it did not end in time" : reasonIn(output), output };
}

/** The line of pip's words that says most; it tells what it does after the error as well. */
function reasonIn(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  const said =
    lines.find((line) =>
      /fatal error|No such file or directory: |^(ModuleNotFound|Import)Error|(Compiler|Compile)\w*Error/.test(
        line,
      ),
    ) ??
    lines.findLast((line) => /error|no module/i.test(line)) ??
    lines.findLast((line) => line !== "");
  return (said ?? "pip failed").slice(0, LONGEST_REASON);
}
