import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { removeAtExit } from "../files/remove-at-exit.ts";
import type { OnProgress } from "../measure/progress.ts";
import { type Runner, startRunner } from "../measure/runner.ts";
import { findPython, type Python } from "../python/interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import type { GateRecord, Problem } from "../record/record.ts";
import type { Sample } from "../record/sample.ts";
import { pathTrap } from "../scalene-install/path-trap.ts";
import { installScalene, type ScaleneInstall } from "../scalene-install/scalene-install.ts";

/** What a face says about the machine and the tools. */
export interface SessionRequest {
  /** Interpreter by name or path; null for the one on the PATH. */
  readonly python: string | null;
  /** Whether Scalene is to be used. */
  readonly scalene: boolean;
  /** Its version; null for the one that was tried. */
  readonly scaleneVersion: string | null;
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: OnProgress;
}

/** What Scalene is to be used on: roots of the trees, and versions of the packages that stand before its own. */
interface ScaleneUse {
  readonly roots: readonly string[];
  readonly installed: Readonly<Record<string, string>>;
}

/** What a measuring job holds open: an interpreter, a private folder, the runner, and Scalene once it is needed. */
export interface Session extends SessionRequest {
  readonly interpreter: Python;
  readonly scratch: string;
  readonly runner: Runner;
  /** Installs Scalene; null when it is not wanted, not to be had, or blind to one of the trees. */
  readonly installScalene: (use: ScaleneUse) => Promise<ScaleneInstall | null>;
  /** What that gave; null before. */
  readonly installed: () => ScaleneInstall | null;
  /** What went wrong with the tools. */
  readonly problems: Problem[];
  /** Ends what is open: no process and no file is left. */
  close(): Promise<void>;
}

/**
 * Opens a session. Whoever opens one closes it, whatever happens; its files are also removed when a signal ends this
 * process in the middle of the work.
 *
 * @throws GateError when there is no usable Python or the runner does not start.
 */
export async function openSession(request: SessionRequest): Promise<Session> {
  const interpreter = await findPython(request.python, request.env);
  const scratch = await mkdtemp(join(tmpdir(), "scalene-gate-"));
  const keep = removeAtExit(scratch);
  const remove = async () => {
    await rm(scratch, { recursive: true, force: true });
    keep();
  };
  const runner = await startRunner(interpreter.executable).catch(async (error) => {
    await remove();
    throw error;
  });
  const problems: Problem[] = [];
  let installed: ScaleneInstall | null = null;
  return {
    ...request,
    interpreter,
    scratch,
    runner,
    installScalene: async (use) => {
      installed = request.scalene ? await install(request, interpreter, use, problems) : null;
      return installed;
    },
    installed: () => installed,
    problems,
    close: async () => {
      await runner.close();
      await remove();
    },
  };
}

/** Without Scalene the gate goes on, and says what is missing. */
async function install(
  request: SessionRequest,
  python: Python,
  use: ScaleneUse,
  problems: Problem[],
): Promise<ScaleneInstall | null> {
  const trap = pathTrap(use.roots, python);
  if (trap !== null) {
    problems.push(trap);
    return null;
  }
  const onInstall = () => request.onProgress({ entry: "scalene", stage: "install", done: 0, total: null });
  try {
    return await installScalene(python, request.env, onInstall, {
      version: request.scaleneVersion,
      installed: use.installed,
      lock: null,
    });
  } catch (error) {
    problems.push(problemOf(error));
    return null;
  }
}

/**
 * Why there is no Scalene. Its folder may be one that cannot be written, in whatever way a file system says so.
 *
 * @throws what is neither: a bug of the gate.
 */
function problemOf(error: unknown): Problem {
  if (error instanceof GateError) return error.problem;
  if (!(error instanceof Error) || !("syscall" in error)) throw error;
  return {
    fault: "platform",
    message: `Scalene could not be installed: ${error.message}`,
    where: "path" in error && typeof error.path === "string" ? error.path : null,
    next: "Let the gate write to that folder, or set RUNNER_TOOL_CACHE or XDG_CACHE_HOME to one that it may write to. It works on with its own probe and bare runs.",
    output: null,
  };
}

/** The machine as the record describes it; without a Python where none was found. */
export function machineOf(
  python: Python | null,
  scaleneInstall: ScaleneInstall | null,
  samples: readonly Sample[],
): GateRecord["machine"] {
  return {
    platform: process.platform,
    arch: process.arch,
    cpus: availableParallelism(),
    python: python === null ? null : `${python.implementation} ${python.version}`,
    scalene:
      scaleneInstall === null ? null : { version: scaleneInstall.version, sha256: scaleneInstall.sha256 },
    schedstat: samples.some((sample) => sample.delay !== null),
  };
}
