import { join } from "node:path";
import { exists } from "../../files/exists.ts";
import { isIn } from "../built-files.ts";
import { type Facts, type Given, type Kind, NOTHING, type Project, type Workplace } from "./kind.ts";
import { pipInstall } from "./project-install.ts";
import { sameBuildFiles } from "./same-build.ts";

/**
 * An editable install of pure Python: a `.pth` file or a finder of setuptools leads to the sources. The overlay has the
 * same links, and they lead to the side's own tree: exact, at once, and without a network. Only where base says another
 * build than the checkout is its backend asked; when that fails the links serve, and a notice says so.
 */
export const linked: Kind = {
  name: "linked",
  recognises: (project) => project.editable && project.linked,
  give: (project, sides, facts) => Promise.all(sides.map((side) => give(project, side, facts))),
};

async function give(project: Project, side: Workplace, { checkout }: Facts): Promise<Given> {
  const { tree, overlay, missing } = side;
  const { folder } = project;
  if (!tree.own || !(await exists(join(tree.top, folder)))) return NOTHING;
  const moved = missing.some((part) => isIn(part, folder));
  if (!moved && (await sameBuildFiles(tree.top, checkout, folder))) return NOTHING;
  const failure = await pipInstall(overlay, ["-e", join(tree.top, folder)], { isolated: false });
  if (failure === null) return { ...NOTHING, skip: [folder], installed: true };
  const notice = `${side.side}: ${project.name} could not be built (${failure.reason}); its folders are used as they are`;
  return { ...NOTHING, notices: [notice] };
}
