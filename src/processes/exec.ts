import { access, constants, stat } from "node:fs/promises";
import { delimiter, join, resolve, sep } from "node:path";
import { getExecOutput } from "@actions/exec";

/** How a program ended, and all it wrote. */
export interface ExecOutput {
  /** Exit status; null when a signal ended it or the system refused to start it. */
  readonly exit: number | null;
  readonly stdout: string;
  /** What it wrote there, or the system's words when it could not be started. */
  readonly stderr: string;
}

/**
 * Runs a program to its end without a shell, and prints nothing of it. There is no time limit, no bound on what it writes
 * and no end of its standard input (the toolkit fails when a program ends before it has read its input): it is for
 * questions with short answers to programs that do not wait for anybody, as git's about a clone. Others: run-command.ts.
 *
 * @param argv the program, by path or by its name on the PATH of `env`, and its arguments.
 * @param options `env` is the whole environment.
 * @returns null when there is no such program.
 */
export async function exec(
  argv: readonly string[],
  options: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv },
): Promise<ExecOutput | null> {
  const [name = "", ...rest] = argv;
  const program = await findProgram(name, options.env);
  if (program === null) return null;
  const env = Object.entries(options.env).filter((one): one is [string, string] => one[1] !== undefined);
  try {
    // the toolkit reads the first argument as a command line: a path may have blanks in it
    const { exitCode, stdout, stderr } = await getExecOutput(`"${program.replaceAll('"', '\\"')}"`, rest, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: Object.fromEntries(env),
      silent: true,
      ignoreReturnCode: true,
    });
    return { exit: exitCode, stdout, stderr };
  } catch (error) {
    return { exit: null, stdout: "", stderr: error instanceof Error ? error.message : String(error) };
  }
}

/** Absolute path of a program. The toolkit would look on the PATH of this process instead. */
async function findProgram(name: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  const isPath = name.includes("/") || name.includes(sep);
  const folders = isPath ? [""] : (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? ["", ...(env.PATHEXT ?? ".EXE").split(delimiter)] : [""];
  for (const folder of folders) {
    for (const ending of endings) {
      const path = resolve(join(folder, name + ending));
      if (await isProgram(path)) return path;
    }
  }
  return null;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false; // not there, or not ours to run
  }
}
