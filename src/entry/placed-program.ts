import { delimiter, isAbsolute, relative, resolve } from "node:path";
import { childEnvironment } from "../environment/child-environment.ts";
import { isBelow } from "../files/is-below.ts";
import { realFolder } from "../files/real-folder.ts";
import { askInterpreter, Placed } from "../python/ask-interpreter.ts";
import type { Python } from "../python/interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import type { EntryRequest } from "./entry-target.ts";
import { checkWords } from "./program.ts";
import { isTooWide, projectRoot } from "./project-root.ts";

/** A program that was named on a command line. */
export interface NamedProgram extends Omit<EntryRequest, "head"> {
  /** The folder that was named for head; null for none: the current one. */
  readonly head: string | null;
}

type Place = NonNullable<Placed>;

/**
 * The tree of a program that was named on a command line. One that lies in head's folder is measured there. One that lies
 * elsewhere has its own project as its tree, or its own folder where there is no project; alone it runs in the folder where
 * the caller stands, as it would by itself, and compared in each side's tree. Programs that an installer put where they are,
 * and those that are not there, are left as they are.
 *
 * @throws GateError (file) when head's folder does not exist, or when both sides would run one and the same file.
 */
export async function placeProgram(
  program: NamedProgram,
  python: Python,
  caller: NodeJS.ProcessEnv,
): Promise<EntryRequest> {
  const next = "Name the folder that holds the head version of the program.";
  const folder = await realFolder(program.head ?? ".", "head folder", next);
  const asGiven = { ...program, head: folder };
  checkWords(program.argv);
  const env = { ...childEnvironment(caller, {}), ...program.env };
  const question = { do: "place", cwd: folder, argv: program.argv };
  const place = await askInterpreter({ python: python.executable, env }, question, Placed);
  if (place === null) return asGiven;
  if (program.base !== null) return compared(program, program.base, folder, place, env.PYTHONPATH ?? "");
  if (isBelow(place.file, folder) && !(await isTooWide(folder))) return asGiven;
  const [first = "", ...rest] = program.argv;
  // its lines have the path by which it is run: that must lead into its tree
  const argv = first === "-m" ? program.argv : [place.file, ...rest];
  return { ...program, head: await treeOf(place), argv, callersFolder: folder };
}

async function treeOf({ folder }: Place): Promise<string> {
  return (await projectRoot(folder)) ?? folder;
}

/** The same program by a path that leads to each side's own file. Modules are looked up on each side anyway. */
async function compared(
  program: NamedProgram,
  base: string,
  head: string,
  { file, folder }: Place,
  path: string,
): Promise<EntryRequest> {
  const asGiven = { ...program, head };
  const [script = "", ...rest] = program.argv;
  if (script === "-m" || (!isAbsolute(script) && isBelow(resolve(head, script), head))) return asGiven;
  if (isBelow(file, head)) return { ...asGiven, argv: [relative(head, file), ...rest] };
  const next = "Name the folder that holds the base version of the program.";
  const baseFolder = await realFolder(base, "base folder", next);
  if (isBelow(file, baseFolder)) return { ...asGiven, argv: [relative(baseFolder, file), ...rest] };
  if (program.head === null) {
    const tree = await treeOf({ file, folder });
    return { ...program, head: tree, argv: [relative(tree, file), ...rest] };
  }
  // a program that belongs to neither side may still import each side's code from where it runs
  if (path.split(delimiter).some((one) => one !== "" && !isAbsolute(one))) return asGiven;
  throw new GateError({
    fault: "file",
    message: `base and head would both run ${script}, which lies in neither of their folders`,
    where: file,
    next: "Write the program relative to the folders of --base and --head.",
  });
}
