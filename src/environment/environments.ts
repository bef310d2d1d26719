import { join } from "node:path";
import type { Sides } from "../git/sides.ts";
import type { Tree } from "../git/tree.ts";
import { askInterpreter, Description } from "../python/ask-interpreter.ts";
import type { Python } from "../python/interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";
import { childEnvironment, movedPath } from "./child-environment.ts";
import { changedInstalls, changedLocks, type Dependencies, namesOf } from "./dependencies.ts";
import { installProjects } from "./install.ts";
import { makeOverlay, type Overlay } from "./overlay.ts";
import { runSetup } from "./setup.ts";

/** What the programs of one side run with. */
export interface SideEnvironment {
  /** Absolute path of the interpreter. */
  readonly python: string;
  /** All variables: the caller's without secrets, and what leads to the side's own tree. */
  readonly env: Readonly<Record<string, string>>;
  /** Why nothing of this side can be run. */
  readonly problem: Problem | null;
}

/** What both sides of an entry run with. */
export interface Environments {
  readonly base: SideEnvironment | null;
  readonly head: SideEnvironment;
  /** Packages that differ between the sides: installed, or only pinned when both run with the same ones. */
  readonly dependencies: Dependencies;
  readonly notices: readonly string[];
  /** Versions of the caller's packages by normalised name: what Scalene must get along with. */
  readonly installed: Readonly<Record<string, string>>;
}

interface Made extends SideEnvironment {
  readonly notices: readonly string[];
  /** Something was installed, so that packages may differ. */
  readonly installed: boolean;
}

/**
 * Makes an environment for each side. The caller's own serves both as long as nothing in it leads to one of the trees;
 * otherwise, or with `setup` commands, each side gets an overlay in which the same links lead to its own tree. A side
 * whose setup fails has a `problem`; the other is not blamed for it. Docs: docs/sides.md.
 *
 * `setupLimit`: seconds for one command. `scratch` is a private folder.
 *
 * @throws GateError (platform) when the interpreter cannot make a virtual environment.
 */
export async function prepareEnvironments(options: {
  readonly python: Python;
  readonly sides: Pick<Sides, "base" | "head" | "checkout">;
  readonly setup: readonly string[];
  readonly setupLimit: number;
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
}): Promise<Environments> {
  const { python, sides, setup } = options;
  const trees = [sides.head, ...(sides.base === null ? [] : [sides.base])];
  const roots = [...new Set([sides.checkout, ...trees.map(({ top }) => top)])];
  const caller = { python: python.executable, env: childEnvironment(options.env, {}) };
  const description = await askInterpreter(caller, { do: "describe", roots }, Description);
  const linked = description.projects.length > 0 || description.linked.length > 0;
  const make = (side: Side, tree: Tree): Promise<Made> => {
    const env = { ...caller.env, ...movedPath(caller.env, roots, tree.top) };
    if (!linked && setup.length === 0) {
      return Promise.resolve({ ...caller, env, problem: null, notices: [], installed: false });
    }
    return overlayOf({ ...options, side, tree, roots, caller: { ...caller, env }, description });
  };
  const [head, base] = await Promise.all([
    make("head", sides.head),
    sides.base === null ? null : make("base", sides.base),
  ]);
  const told = await differences(base, head, sides, description);
  return { base, head, ...told, installed: description.distributions };
}

async function overlayOf(options: {
  readonly side: Side;
  readonly tree: Tree;
  readonly roots: readonly string[];
  readonly caller: { readonly python: string; readonly env: Readonly<Record<string, string>> };
  readonly description: Description;
  readonly sides: Pick<Sides, "checkout">;
  readonly setup: readonly string[];
  readonly setupLimit: number;
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
}): Promise<Made> {
  const { side, tree, caller, setup, setupLimit } = options;
  const overlay = await makeOverlay({ caller, folder: join(options.scratch, "overlays", side) });
  if (typeof overlay === "string") throw noOverlay(caller.python, overlay);
  const { notices, installed } = await installProjects({
    side,
    tree,
    overlay,
    projects: options.description.projects,
    linked: options.description.linked,
    roots: options.roots,
    checkout: options.sides.checkout,
    env: options.env,
  });
  const problem = await runSetup({
    side,
    commands: setup,
    cwd: tree.root,
    env: overlay.env,
    limit: setupLimit,
  });
  return { ...interpreterOf(overlay), problem, notices, installed: installed || setup.length > 0 };
}

function interpreterOf({ python, env }: Overlay) {
  return { python, env };
}

async function differences(
  base: Made | null,
  head: Made,
  sides: Pick<Sides, "base" | "head">,
  description: Description,
): Promise<{ dependencies: Dependencies; notices: string[] }> {
  const notices = [...(base?.notices ?? []), ...head.notices];
  if (base === null || sides.base === null) return { dependencies: [], notices };
  if (base.installed || head.installed) {
    const ask = async (side: Made) =>
      (await askInterpreter(side, { do: "describe", roots: [] }, Description)).distributions;
    const [ofBase, ofHead] = await Promise.all([ask(base), ask(head)]);
    const own = description.projects.map(({ name }) => name);
    return { dependencies: changedInstalls(ofBase, ofHead, own), notices };
  }
  const dependencies = await changedLocks(sides.base.root, sides.head.root);
  if (dependencies.length > 0) {
    notices.push(
      `pinned versions differ (${namesOf(dependencies)}), but both sides ran with the same installed packages: ` +
        "give the entry setup: commands that install each side's own",
    );
  }
  return { dependencies, notices };
}

function noOverlay(python: string, output: string): GateError {
  return new GateError({
    fault: "platform",
    message: "this Python cannot make a virtual environment, which each side needs to run its own code",
    where: python,
    next: "Install its venv module (Debian: python3-venv), or use actions/setup-python.",
    output: output.slice(-2000),
  });
}
