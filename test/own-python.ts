import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { copyOfEnvironment, environment, isolated } from "../scripts/environments.mjs";
import { usualInterpreter } from "../scripts/interpreters.mjs";

/**
 * Puts a Python first on PATH that is made for this run of the tests: it has pip and no other package, so that what is
 * installed on the machine changes nothing. It goes with the temporary folder of the run.
 *
 * @throws when there is no CPython 3.9 to 3.14 to make it from
 */
export default function setup(): void {
  const interpreter = usualInterpreter();
  if (interpreter === undefined) throw new Error("No CPython 3.9 to 3.14 was found on PATH.");
  const folder = join(mkdtempSync(join(tmpdir(), "own-python-")), "environment");
  const python = copyOfEnvironment(environment("test-python", interpreter, []), folder);
  const env = isolated(process.env);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env, { PATH: [dirname(python), process.env.PATH].join(delimiter) });
}
