import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds the gate's Python: beside dist/ for a user, above src/ in development. */
function pythonFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "python");
    if (existsSync(join(candidate, "runner.py"))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the gate's python/ folder is missing beside dist/");
    folder = parent;
  }
}

/** The folders of the gate's own code, of which nobody else may change a file: its Python and its bundles. */
export function gateFolders(): string[] {
  const python = pythonFolder();
  return [python, join(dirname(python), "dist"), join(dirname(python), "report")];
}

/** Absolute path of one of the gate's Python programs, by its name in python/. */
export function pythonFile(name: string): string {
  return join(pythonFolder(), name);
}

/**
 * The words behind an interpreter's options that start one of the gate's own programs from its source: bytecode beside
 * it, which anybody may have put there, is not read (python/from_source.py). Measured programs have bytecode of their own.
 */
export function fromSource(name: string): string[] {
  return [pythonFile("from_source.py"), name];
}
