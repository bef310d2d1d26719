import { join } from "node:path";
import { isBelow } from "../files/is-below.ts";
import type { Sides } from "../git/sides.ts";
import type { Tree } from "../git/tree.ts";
import { askInterpreter, Description } from "../python/ask-interpreter.ts";
import type { Python } from "../python/interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";
import { type BuiltFiles, builtFiles } from "./built-files.ts";
import { childEnvironment, movedPath } from "./child-environment.ts";
import { changedInstalls, changedLocks, type Dependencies, namesOf } from "./dependencies.ts";
import { type Equipped, installProjects } from "./install.ts";
import { makeOverlay, type Overlay } from "./overlay.ts";
import { namesOfProjects, type ProjectNames, projectNames } from "./project-names.ts";
import { runSetup } from "./setup.ts";

/** What the programs of one side run with. */
export interface SideEnvironment {
  /** Absolute path of the interpreter. */
  readonly python: string;
  /** All variables: the caller's without secrets, and what leads to the side's own tree. */
  readonly env: Readonly<Record<string, string>>;
  /** Why nothing of this side can be run. */
  readonly problem: Problem | null;
  /** Real path of the environment that was made for this side alone; null when it runs with the caller's. */
  readonly made: string | null;
}

/** What both sides of an entry run with. */
export interface Environments {
  readonly base: SideEnvironment | null;
  readonly head: SideEnvironment;
  /** Packages that differ between the sides: installed, or only pinned when both run with the same ones. */
  readonly dependencies: Dependencies;
  readonly notices: readonly string[];
  /** Whether the programs run in an environment of the project: in its folder, with it installed, or set up for it. */
  readonly ofProject: boolean;
  /** Names of the projects of both trees, normalised. */
  readonly projects: readonly string[];
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
  const names = await Promise.all(trees.map(({ top }) => projectNames(top)));
  const question = { do: "describe", roots, trees: trees.map((tree, at) => asked(tree, names[at])) };
  const description = await askInterpreter(caller, question, Description);
  const asks = description.projects.length + description.linked.length + setup.length > 0;
  // with a base, machine code beside the sources is reason enough: base must not run head's
  const left = asks || sides.base !== null ? await builtFiles(sides.checkout, options.env) : null;
  const own = asks || (sides.base !== null && left !== null && left.compiled.length > 0);
  const places = await Promise.all(
    trees.map(async (tree, at): Promise<Place> => {
      const side = at === 0 ? "head" : "base";
      const env = { ...caller.env, ...(await movedPath(caller.env, roots, tree.top)) };
      const projects = names[at] ?? NO_NAMES;
      if (!own) return { side, tree, overlay: null, python: caller.python, env, projects };
      const folder = join(options.scratch, "overlays", side);
      const overlay = await makeOverlay({ caller: { ...caller, env }, folder });
      if (typeof overlay === "string") throw noOverlay(caller.python, overlay);
      return { side, tree, overlay, python: overlay.python, env: overlay.env, projects };
    }),
  );
  const [head, base = null] = await equipped(places, { ...options, description, roots, left });
  if (head === undefined) throw new GateError({ fault: "gate", message: "no environment was made" });
  const told = await differences(base, head, sides, description);
  const notices = [...new Set([...names.flatMap((one) => one.notices), ...told.notices])];
  return {
    base,
    head,
    ...told,
    notices,
    ofProject: asks || isBelow(python.prefix, sides.checkout),
    projects: namesOfProjects(names),
    installed: description.distributions,
  };
}

/** A side, before its setup commands run. */
interface Place {
  readonly side: Side;
  readonly tree: Tree;
  /** Null when the caller's environment serves as it is. */
  readonly overlay: Overlay | null;
  readonly python: string;
  readonly env: Readonly<Record<string, string>>;
  readonly projects: ProjectNames;
}

const NO_NAMES: ProjectNames = { projects: [], folders: [], notices: [] };

function asked({ top }: Tree, names: ProjectNames = NO_NAMES) {
  const named = new Set(names.projects.map(({ folder }) => folder));
  return {
    path: top,
    projects: names.projects,
    unnamed: names.folders.filter((folder) => !named.has(folder)),
  };
}

/** Runs the setup commands of each side, then gives each its own install of the projects. */
async function equipped(
  places: readonly Place[],
  options: {
    readonly description: Description;
    readonly roots: readonly string[];
    readonly sides: Pick<Sides, "checkout">;
    /** What a build left in the checkout; null when no side gets an overlay. */
    readonly left: BuiltFiles | null;
    readonly setup: readonly string[];
    readonly setupLimit: number;
    readonly scratch: string;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<Made[]> {
  const { setup, roots, description, left } = options;
  const set = await Promise.all(
    places.map(async ({ overlay, tree, side, projects }) => {
      if (overlay === null) return null;
      const missing = await overlay.link({ roots, tree: tree.top, skip: [], extra: [] });
      const { setupEnv: env } = overlay;
      const problem = await runSetup({
        side,
        commands: setup,
        cwd: tree.root,
        env,
        limit: options.setupLimit,
      });
      return { side, tree, overlay, names: projects, missing, setUp: setup.length > 0, problem };
    }),
  );
  const ready = set.filter((one) => one !== null && one.problem === null) as Equipped[];
  // A side that is not to be run needs nothing; the other is then measured alone.
  const { checkout } = options.sides;
  const installed =
    left === null || ready[0]?.side !== "head"
      ? []
      : await installProjects(ready, {
          description,
          roots,
          checkout,
          left,
          scratch: options.scratch,
          env: options.env,
        });
  return places.map(({ python, env, overlay }, at) => {
    const own = set[at] ?? null;
    const outcome = own === null ? undefined : installed[ready.findIndex(({ side }) => side === own.side)];
    return {
      python,
      env,
      made: overlay?.top ?? null,
      problem: own?.problem ?? outcome?.problem ?? null,
      notices: outcome?.notices ?? [],
      installed: (outcome?.installed ?? false) || setup.length > 0,
    };
  });
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
      (await askInterpreter(side, { do: "describe", roots: [], trees: [] }, Description)).distributions;
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
