import { copyFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exists } from "../files/exists.ts";
import { openGit } from "../git/git.ts";
import type { Tree } from "../git/tree.ts";
import { runCommand } from "../processes/run-command.ts";
import type { Description } from "../python/ask-interpreter.ts";
import type { Side } from "../record/location.ts";
import type { Overlay } from "./overlay.ts";

const TIME_LIMIT = 300_000;
const BUILD_FILES = ["pyproject.toml", "setup.py", "setup.cfg"];
const MOST_BUILT = 200;
const FOREIGN = /(^|\/)(site-packages|\.tox|\.nox|build)\//;
const PIP = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-input"];

type Project = Description["projects"][number];

/**
 * Shows an overlay the caller's packages, with the projects of the tree in place of those they were installed from.
 *
 * Where the sides build alike, changing the links of the caller's editable install is exact, takes no time and works
 * without a network. Where they do not (other build files, compiled parts, folders that this side does not have), the
 * side's own build backend is asked by pip; when that fails, the links serve, and a notice says so. Only worktrees of
 * the gate are built in: a build writes into the tree.
 */
export async function installProjects(options: {
  readonly side: Side;
  readonly tree: Tree;
  readonly overlay: Overlay;
  readonly projects: readonly Project[];
  readonly linked: readonly string[];
  readonly roots: readonly string[];
  readonly checkout: string;
  readonly env: NodeJS.ProcessEnv;
}): Promise<{ readonly notices: readonly string[]; readonly installed: boolean }> {
  const { side, tree, overlay, projects, roots, checkout } = options;
  const notices: string[] = [];
  const extra = (await Promise.all(projects.map((project) => sourceOf(project, tree.top)))).flat();
  const links = { roots, tree: tree.top, extra };
  const missing = await overlay.link({ ...links, skip: [] });
  const built = tree.own ? await builtFiles(options) : [];
  const installed: string[] = [];
  for (const project of tree.own ? projects : []) {
    if (!(await differs(project, { tree: tree.top, checkout, missing, built }))) continue;
    const failure = await pipInstall(overlay, project, tree.top);
    if (failure === null) installed.push(project.folder);
    else
      notices.push(
        `${side}: ${project.name} could not be built (${failure}); its folders are used as they are`,
      );
  }
  if (installed.length > 0) await overlay.link({ ...links, skip: installed });
  const copied = await bring(
    built.filter((file) => !installed.some((folder) => isBelow(file, folder))),
    checkout,
    tree.top,
  );
  if (copied > 0) {
    notices.push(
      `${side}: files that the build made and git does not know were taken from the checkout (${copied})`,
    );
  }
  return { notices, installed: installed.length > 0 };
}

/** Of a project that is installed as a copy: the folder of the tree that holds its modules. */
async function sourceOf(project: Project, tree: string): Promise<string[]> {
  if (project.editable || project.modules.length === 0) return [];
  for (const folder of [join(tree, project.folder, "src"), join(tree, project.folder)]) {
    const found = await Promise.all(
      project.modules.map(
        async (name) => (await exists(join(folder, name))) || exists(join(folder, `${name}.py`)),
      ),
    );
    if (found.some(Boolean)) return [folder];
  }
  return [];
}

/** Whether this side's project must be built to be what its own build files say. */
async function differs(
  project: Project,
  at: {
    readonly tree: string;
    readonly checkout: string;
    readonly missing: readonly string[];
    readonly built: readonly string[];
  },
): Promise<boolean> {
  const { tree, checkout } = at;
  if (!(await exists(join(tree, project.folder)))) return false;
  const compiled = at.built.some((file) => /\.(so|pyd)$/.test(file) && isBelow(file, project.folder));
  if (project.compiled || compiled) return true;
  if (at.missing.some((part) => isBelow(part, project.folder))) return true;
  if (!project.editable && (await sourceOf(project, tree)).length === 0) return true;
  for (const name of BUILD_FILES) {
    const [own, other] = await Promise.all(
      [tree, checkout].map((top) => readFile(join(top, project.folder, name), "utf8").catch(() => null)),
    );
    if (own !== other) return true;
  }
  return false;
}

async function pipInstall(overlay: Overlay, project: Project, tree: string): Promise<string | null> {
  const what = project.editable ? ["-e", join(tree, project.folder)] : [join(tree, project.folder)];
  const outcome = await runCommand({
    argv: [overlay.python, "-I", ...PIP, "--disable-pip-version-check", ...what],
    cwd: dirname(dirname(overlay.python)),
    env: { ...overlay.env, PIP_TARGET: "", PIP_PREFIX: "", PIP_USER: "0" },
    timeLimit: TIME_LIMIT,
    ownGroup: true,
  });
  if (outcome.exit === 0) return null;
  const lines = (outcome.startError ?? outcome.output).split("\n").map((line) => line.trim());
  const said =
    lines.findLast((line) => /error|no module/i.test(line)) ?? lines.findLast((line) => line !== "");
  return (outcome.timedOut ? "it did not end in time" : (said ?? "pip failed")).slice(0, 200);
}

/** What a build left beside the sources of the checkout (`_version.py`, extension modules), relative to its top. */
async function builtFiles(options: {
  readonly linked: readonly string[];
  readonly checkout: string;
  readonly env: NodeJS.ProcessEnv;
}): Promise<string[]> {
  const { linked, checkout, env } = options;
  if (linked.length === 0) return [];
  const git = await openGit(checkout, env);
  const pathspecs = linked.map((part) => `:(literal)${part === "" ? "." : part}`);
  const query = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--", ...pathspecs];
  const listed = ((await git.ask(query)) ?? "").split("\0");
  const built = listed.filter((file) => /\.(py|so|pyd)$/.test(file) && !FOREIGN.test(file));
  return built.length > MOST_BUILT ? [] : built;
}

/** Copies files of the checkout into a tree that lacks them; returns how many. */
async function bring(files: readonly string[], checkout: string, tree: string): Promise<number> {
  let copied = 0;
  for (const file of files) {
    const target = join(tree, file);
    if (await exists(target)) continue;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(checkout, file), target);
    copied += 1;
  }
  return copied;
}

function isBelow(file: string, folder: string): boolean {
  return folder === "" || file === folder || file.startsWith(`${folder}/`);
}
