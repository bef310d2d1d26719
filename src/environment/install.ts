import type { Tree } from "../git/tree.ts";
import { askInterpreter, Description } from "../python/ask-interpreter.ts";
import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";
import { type BuiltFiles, bring, builtFiles, isIn } from "./built-files.ts";
import type { Facts, Given, Project, Workplace } from "./kinds/kind.ts";
import { kindOf } from "./kinds/kinds.ts";
import type { InstallFailure } from "./kinds/project-install.ts";
import { projectLeftBeside } from "./left-beside.ts";
import type { Overlay } from "./overlay.ts";
import type { ProjectNames } from "./project-names.ts";

/** A side with its overlay, in which its setup commands have run. */
export interface Equipped {
  readonly side: Side;
  readonly tree: Tree;
  readonly overlay: Overlay;
  readonly names: ProjectNames;
  readonly missing: readonly string[];
  /** Setup commands ran, so that the overlay may have installs already. */
  readonly setUp: boolean;
}

/** What a side's overlay has after this. */
export interface Installed {
  readonly installed: boolean;
  readonly notices: readonly string[];
  readonly problem: Problem | null;
}

/**
 * Gives each side its own install of the projects that the caller's environment has from the trees, by the kind of each
 * (kinds/). What setup commands have installed from a side's own tree stays. The answers are in the order of `sides`,
 * head first. Only worktrees of the gate are ever written to.
 */
export async function installProjects(
  sides: readonly Equipped[],
  caller: {
    readonly description: Description;
    readonly roots: readonly string[];
    readonly checkout: string;
    readonly left: BuiltFiles;
    readonly scratch: string;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<readonly Installed[]> {
  const { description, roots, checkout, left, scratch, env } = caller;
  const facts: Facts = { checkout, left, scratch, env };
  const workplaces = sides.map((one, at): Workplace => ({ ...one, at }));
  const done = await Promise.all(sides.map((side) => doneBySetup(side, env)));
  const beside = projectLeftBeside(
    left.compiled,
    description.projects,
    sides.map(({ names }) => names),
  );
  const given: Given[][] = sides.map(() => []);
  const failures: { project: Project; failure: InstallFailure }[][] = sides.map(() => []);
  for (const project of [...description.projects, ...beside.projects]) {
    // One side by setup and the other by us would not be the same build.
    if (done.every((own) => own(project))) continue;
    const kind = kindOf(project, facts);
    const answers = (await kind?.give(project, workplaces, facts)) ?? [];
    for (const [at, one] of answers.entries()) {
      given[at]?.push(one);
      if (one.failure !== null) failures[at]?.push({ project, failure: one.failure });
    }
  }
  return Promise.all(
    workplaces.map(async (place) => {
      const { side, tree, overlay, at } = place;
      const all = given[at] ?? [];
      const own = description.projects.filter((project) => done[at]?.(project));
      const skip = [...all.flatMap((one) => one.skip), ...own.map(({ folder }) => folder)];
      const extra = all.flatMap((one) => one.first);
      await overlay.link({ roots, tree: tree.top, skip, extra });
      const [built, copied, hidden] = [
        all.flatMap((one) => one.built),
        all.flatMap((one) => one.copied),
        all.flatMap((one) => one.hidden),
      ];
      if (built.length + copied.length + hidden.length > 0) {
        await overlay.adopt({ tree: tree.top, built, copied, hidden });
      }
      const notices = [
        ...all.flatMap((one) => one.notices),
        ...(await brought(place, all, left, description)),
      ];
      const lost = side === "base" && !sides[at]?.setUp ? beside.homeless : [];
      const [failed] = failures[at] ?? [];
      return {
        installed: all.some((one) => one.installed),
        notices: [...notices, ...(lost.length === 0 ? [] : [lostNotice(lost)])],
        problem: failed === undefined ? null : problemOf(side, tree, failed),
      };
    }),
  );
}

/** Which projects a side's setup commands have installed from its own tree. */
async function doneBySetup(
  { tree, overlay, names, setUp }: Equipped,
  env: NodeJS.ProcessEnv,
): Promise<(project: Project) => boolean> {
  if (!setUp) return () => false;
  const trees = [{ path: tree.top, projects: names.projects, unnamed: [] }];
  const question = { do: "describe", roots: [tree.top], trees };
  const { projects } = await askInterpreter(overlay, question, Description);
  const inOverlay = projects.filter(({ place, origin }) => origin !== null && isIn(place, overlay.top));
  const inEgg = projects.filter(({ place, linked }) => linked && isIn(place, tree.top));
  const own = new Set([...inOverlay, ...inEgg].map(({ name }) => name));
  const left = await builtFiles(tree.top, env);
  return ({ name, place, folder }) =>
    own.has(name) || (place === "" && left.compiled.some((file) => isIn(file, folder)));
}

/** Takes along pure Python that a build left beside the sources of linked folders. */
async function brought(
  { side, tree }: Workplace,
  given: readonly Given[],
  left: BuiltFiles,
  { linked }: Description,
): Promise<string[]> {
  const skip = given.flatMap((one) => one.skip);
  const files = left.text.filter(
    (file) => linked.some((part) => isIn(file, part)) && !skip.some((folder) => isIn(file, folder)),
  );
  const count = tree.own ? await bring(files, left.tree, tree.top) : 0;
  if (count === 0) return [];
  return [`${side}: files that the build made and git does not know were taken from the checkout (${count})`];
}

function lostNotice(files: readonly string[]): string {
  return (
    `base: compiled files that git ignores are not in base, and no build file says how they are made (${files[0]}` +
    `${files.length > 1 ? ` and ${files.length - 1} more` : ""}): give the entry setup: commands that build them`
  );
}

function problemOf(
  side: Side,
  { top }: Tree,
  { project, failure }: { readonly project: Project; readonly failure: InstallFailure },
): Problem {
  return {
    fault: "platform",
    message: `${side} cannot run its own ${project.name}, which could not be built from its tree: ${failure.reason}`,
    where: `${top}${project.folder === "" ? "" : `/${project.folder}`}`,
    next:
      "Install what the build needs before the gate (a compiler, the build requirements of pyproject.toml), " +
      "or give the entry setup: commands that install it for each side (setup: pip install --no-deps .).",
    output: failure.output.slice(-4000) || null,
  };
}
