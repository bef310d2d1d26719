import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { z } from "zod";
import { GateError } from "../errors.ts";
import { pythonFile } from "../python-files.ts";

/** Reading the packages of a large environment takes a second; a busy machine may need longer. */
const TIME_LIMIT = 60_000;
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** What an interpreter says of its packages (python/gate_plan/environment.py). */
export const Description = z.object({
  /** Folders of packages, in the order of sys.path. */
  folders: z.array(z.string()),
  /** Installed projects whose source is in one of the asked trees. */
  projects: z.array(
    z.object({
      name: z.string(),
      /** Folder of the project, relative to its tree; "" for the tree itself. */
      folder: z.string(),
      editable: z.boolean(),
      compiled: z.boolean(),
      modules: z.array(z.string()),
    }),
  ),
  /** Parts of the trees that .pth files and finders lead to. */
  linked: z.array(z.string()),
  distributions: z.record(z.string(), z.string()),
});
export type Description = z.infer<typeof Description>;

/** What is wrong with a program; null when it can be run (python/gate_plan/programs.py). */
export const Checked = z
  .object({
    state: z.enum(["missing", "broken"]),
    message: z.string(),
    path: z.string(),
    line: z.number(),
    column: z.number(),
  })
  .nullable();
export type Checked = z.infer<typeof Checked>;

export const Linked = z.object({ missing: z.array(z.string()) });

/**
 * Asks an interpreter one question of python/plan.py, with the environment that programs will have.
 *
 * @throws GateError (platform) when it gives no answer.
 */
export async function askPlan<Answer>(
  interpreter: { readonly python: string; readonly env: Readonly<Record<string, string>> },
  question: object,
  form: z.ZodType<Answer>,
): Promise<Answer> {
  const { stdout, stderr } = await answerOf(interpreter, JSON.stringify(question));
  try {
    return form.parse(JSON.parse(stdout));
  } catch {
    throw new GateError({
      fault: "platform",
      message: "Python did not answer what its packages and programs are",
      where: interpreter.python,
      next: "Check that this interpreter starts: python -c 'import site'.",
      output: (stderr || stdout).slice(-2000) || null,
    });
  }
}

function answerOf(
  { python, env }: { readonly python: string; readonly env: Readonly<Record<string, string>> },
  question: string,
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    // A folder without modules: the working directory may be a tree whose json.py is not the library's.
    const child = spawn(python, [pythonFile("plan.py")], { env, cwd: tmpdir(), timeout: TIME_LIMIT });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.stdout += text;
      if (said.stdout.length > LARGEST_ANSWER) child.kill("SIGKILL");
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.stderr = (said.stderr + text).slice(-4000);
    });
    child.on("error", (error) => resolve({ ...said, stderr: error.message }));
    child.on("close", () => resolve(said));
    child.stdin.on("error", () => undefined);
    child.stdin.end(question);
  });
}
