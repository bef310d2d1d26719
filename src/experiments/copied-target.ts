import { delimiter } from "node:path";
import type { Target } from "../entry/target.ts";
import { isBelow } from "../files/is-below.ts";
import { askInterpreter, ImportFolders } from "../python/ask-interpreter.ts";

/**
 * The target of head, moved into a copy of its tree at `root`: working directory, arguments, and where it imports from.
 * An editable install leads to head itself; the same folders of the copy come before it on the module search path.
 *
 * @throws GateError (platform) when the interpreter does not say where it imports from: the copy might then run the code
 * of head, and every experiment with it would mean nothing.
 */
export async function targetInCopy(root: string, head: Target): Promise<Target> {
  const own = (path: string) => path === head.root || isBelow(path, head.root);
  const moved = (path: string) => (own(path) ? root + path.slice(head.root.length) : path);
  const given = (head.env.PYTHONPATH ?? "").split(delimiter).filter((path) => path !== "");
  const installed = (await askInterpreter(head, { do: "imports" }, ImportFolders)).filter(
    (path) => own(path) && !given.includes(path),
  );
  const folders = [...given, ...installed].map(moved);
  return {
    ...head,
    root,
    cwd: moved(head.cwd),
    argv: head.argv.map(moved),
    load: head.load === null ? null : { argv: head.load.argv.map(moved) },
    env: {
      ...head.env,
      ...(folders.length === 0 ? {} : { PYTHONPATH: folders.join(delimiter) }),
      // what was built for head leads to its tree (python/gate_plan/built_finder.py)
      SCALENE_GATE_MOVED: [head.root, root].join(delimiter),
    },
  };
}
