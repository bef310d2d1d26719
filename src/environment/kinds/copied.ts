import { join } from "node:path";
import {
  type Facts,
  folderOf,
  type Given,
  type Kind,
  NOTHING,
  type Project,
  type Workplace,
} from "./kind.ts";
import { pipInstall } from "./project-install.ts";
import { sameBuildFiles } from "./same-build.ts";

/**
 * A copy of pure Python that lies in site-packages: installed from the folder, a wheel, an sdist, an index, by tox or
 * nox, or with the image. All its files are in the tree as well, so that the tree's folder of packages comes first;
 * metadata and entry points are found behind it. Where base says another build than the checkout, it is installed too,
 * for these.
 */
export const copied: Kind = {
  name: "copied",
  recognises: (project) => !project.editable,
  give: (project, sides, facts) => Promise.all(sides.map((side) => give(project, side, facts))),
};

async function give(project: Project, side: Workplace, { checkout }: Facts): Promise<Given> {
  const { tree, overlay, at } = side;
  const folder = folderOf(project, side);
  if (folder === null) return { ...NOTHING, hidden: [project.name] };
  const root = project.sources[at]?.root ?? null;
  const first = root === null ? [] : [join(tree.top, folder, root)];
  if (root !== null && (!tree.own || (await sameBuildFiles(tree.top, checkout, folder)))) {
    return { ...NOTHING, first };
  }
  if (!tree.own)
    return { ...NOTHING, failure: { reason: "its packages were not found in the tree", output: "" } };
  const failure = await pipInstall(overlay, [join(tree.top, folder)], { isolated: false });
  if (failure === null) return { ...NOTHING, first, installed: true };
  if (root === null) return { ...NOTHING, failure };
  const notice = `${side.side}: ${project.name} could not be built (${failure.reason}); its folders are used as they are`;
  return { ...NOTHING, first, notices: [notice] };
}
