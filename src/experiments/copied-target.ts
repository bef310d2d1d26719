import { execFile } from "node:child_process";
import { delimiter, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { Target } from "../entry/target.ts";

/** Folders that the interpreter imports from: sys.path, and those that the finders of editable installs lead to. */
const ASK = `import json, os, sys
found = list(sys.path)
for name, module in list(sys.modules.items()):
    if name.startswith("__editable__"):
        found += [os.path.dirname(path) for path in getattr(module, "MAPPING", {}).values()]
print(json.dumps([os.path.realpath(path) for path in found if path and os.path.isdir(path)]))`;
const TIME_LIMIT = 30_000;

/**
 * The target of head, moved into a copy of its tree at `root`: working directory, arguments, and where it imports from.
 * An editable install leads to head itself; the same folders of the copy come before it on the module search path.
 */
export async function targetInCopy(root: string, head: Target): Promise<Target> {
  const own = (path: string) => path === head.root || path.startsWith(head.root + sep);
  const moved = (path: string) => (own(path) ? root + path.slice(head.root.length) : path);
  const given = (head.env.PYTHONPATH ?? "").split(delimiter).filter((path) => path !== "");
  const installed = (await importedFrom(head)).filter((path) => own(path) && !given.includes(path));
  const folders = [...given, ...installed].map(moved);
  return {
    ...head,
    root,
    cwd: join(root, relative(head.root, head.cwd)),
    argv: head.argv.map(moved),
    load: head.load === null ? null : { argv: head.load.argv.map(moved) },
    env: folders.length === 0 ? head.env : { ...head.env, PYTHONPATH: folders.join(delimiter) },
  };
}

/** Empty when the interpreter does not answer: then nothing but the copy's own folder is imported from. */
async function importedFrom({ python, env }: Target): Promise<string[]> {
  try {
    const options = { env, cwd: sep, timeout: TIME_LIMIT };
    const { stdout } = await promisify(execFile)(python, ["-c", ASK], options);
    return z.array(z.string()).parse(JSON.parse(stdout));
  } catch {
    return [];
  }
}
