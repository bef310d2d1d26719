import { join } from "node:path";
import { copySources } from "../build-copy.ts";
import { isIn } from "../built-files.ts";
import {
  type Facts,
  folderOf,
  type Given,
  type Kind,
  NOTHING,
  type Project,
  type Workplace,
} from "./kind.ts";
import { type InstallFailure, pipInstall } from "./project-install.ts";

/**
 * A project that is not what its sources are: it has machine code (installed, or beside the sources), Python files that
 * only a build makes, or an editable install by means that cannot be led elsewhere. Each side is built from a copy of its
 * own tree, all sides with the same flags and tools. What the build only copied is led back to the tree.
 */
export const built: Kind = { name: "built", recognises, give };

function recognises(project: Project, { left }: Facts): boolean {
  const { editable, linked, sources } = project;
  if (project.compiled || inPlace(project, left.compiled) || (editable && !linked)) return true;
  // Base lacks what is new in head. What head, the first, lacks as well was made by a build.
  const known = sources.find((source) => source.folder !== null);
  return !editable && known !== undefined && (known.root === null || known.generated.length > 0);
}

function inPlace({ folder }: Project, compiled: readonly string[]): boolean {
  return compiled.some((file) => isIn(file, folder));
}

async function give(project: Project, sides: readonly Workplace[], facts: Facts): Promise<readonly Given[]> {
  const { name, version } = project;
  if (sides.length === 1) {
    const notice = `${name} is measured as it is installed: there is no other side that it must be built like`;
    return [{ ...NOTHING, notices: [notice] }];
  }
  const having = await Promise.all(
    sides.flatMap((side) => {
      const folder = folderOf(project, side);
      return folder === null ? [] : [copyOf(side, folder, name, facts)];
    }),
  );
  const install = (isolated: boolean) =>
    Promise.all(having.map(({ side, from }) => pipInstall(side.overlay, [from], { isolated, version })));
  // What is installed is what the caller built with. When it does not do for one side, it serves none.
  let failures = await install(false);
  if (failures.some((failure) => failure !== null)) failures = await install(true);
  const failed = having.flatMap(({ side: { side } }, index) => {
    const failure = failures[index] ?? null;
    return failure === null ? [] : [{ side, failure }];
  });
  const made = new Map(having.map((one) => [one.side, one]));
  return sides.map((side): Given => {
    const own = made.get(side);
    if (own === undefined) return { ...NOTHING, hidden: [name] };
    if (failed.length > 0) return withoutBuild(project, side, failed, facts);
    const { from, folder } = own;
    return { ...NOTHING, skip: [folder], built: [{ from, folder }], installed: true };
  });
}

async function copyOf(side: Workplace, folder: string, name: string, { scratch, env }: Facts) {
  const place = join(scratch, "builds", side.side, name.replace(/[^\w.-]/g, "_"));
  return { side, folder, from: join(await copySources(side.tree.top, place, env), folder) };
}

/**
 * What a side has when not all could be built. Pure Python can be taken from the tree and the few generated files from
 * the caller's install. Machine code cannot: the checkout goes on with the caller's, and base has nothing to compare.
 */
function withoutBuild(
  project: Project,
  side: Workplace,
  failed: readonly { readonly side: string; readonly failure: InstallFailure }[],
  facts: Facts,
): Given {
  const { name, editable, compiled, sources } = project;
  const [first] = failed;
  const mine = failed.find((one) => one.side === side.side) ?? first;
  const reason = mine?.failure.reason ?? "pip failed";
  const folder = folderOf(project, side) ?? "";
  const machine = compiled || inPlace(project, facts.left.compiled);
  const known = sources.filter((source) => source.folder !== null);
  const text = known.every(
    ({ root, generated }) => root !== null && generated.every((file) => file.endsWith(".py")),
  );
  if (!machine && !editable && text) {
    const root = sources[side.at]?.root ?? "";
    const notice =
      `${side.side}: ${name} could not be built (${reason}); its folders are used as they are, ` +
      "with the Python files that only the caller's install has";
    const took = { name, folder };
    return { ...NOTHING, first: [join(side.tree.top, folder, root)], copied: [took], notices: [notice] };
  }
  const callers = side.side === "head" && !side.tree.own && (editable || !compiled);
  if (callers) return NOTHING;
  const whose = mine?.side === side.side ? "" : `as on the other side, where it could not: `;
  return { ...NOTHING, failure: { reason: whose + reason, output: mine?.failure.output ?? "" } };
}
