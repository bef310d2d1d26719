import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { environment } from "../../scripts/environments.mjs";
import { interpreters } from "../../scripts/interpreters.mjs";

/** A Python that programs are run with. */
export interface Interpreter {
  /** "3.13", "3.13t" for a free-threaded build. */
  readonly name: string;
  readonly path: string;
  readonly version: string;
  readonly minor: number;
  readonly freeThreaded: boolean;
}

const QUESTION =
  "import sys, sysconfig; print(*sys.version_info[:3], sep='.'); print(sysconfig.get_config_var('Py_GIL_DISABLED') or 0)";

/** The interpreters that were asked for by path or version ("3.13", "/opt/python/bin/python3.14t"); all that are found when none was. */
export function interpretersNamed(names: readonly string[]): Interpreter[] {
  const found = interpreters().map(({ path }) => ask(path));
  if (names.length === 0) return found;
  return names.map((name) => found.find((one) => one.name === name) ?? ask(name));
}

function ask(path: string): Interpreter {
  const [version = "", freeThreaded] = execFileSync(path, ["-I", "-c", QUESTION], { encoding: "utf8" }).split(
    "\n",
  );
  const [major, minor] = version.split(".").map(Number);
  if (major !== 3 || minor === undefined) throw new Error(`${path} is no Python 3.`);
  const free = freeThreaded === "1";
  return { name: `3.${minor}${free ? "t" : ""}`, path, version, minor, freeThreaded: free };
}

/** The Python of a private environment with these packages; the interpreter itself where there are none. */
export function pythonWith(packages: readonly string[], { path, version, minor }: Interpreter): string {
  return packages.length === 0
    ? path
    : resolve(environment("stress", { path, version, minor }, [...packages]));
}
