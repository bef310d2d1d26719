import { tmpdir } from "node:os";
import { parse } from "node:path";
import { z } from "zod";
import { askPython, type Interpreter } from "../processes/ask-python.ts";
import { GateError } from "../record/gate-error.ts";

/** Reading the packages of a large environment takes a second; a busy machine may need longer. */
const TIME_LIMIT = 60_000;

/** What an interpreter says of its packages (python/gate_plan/environment.py). */
export const Description = z.object({
  /** Folders of packages, in the order of sys.path. */
  folders: z.array(z.string()),
  /** Installed projects whose source is in one of the asked trees, however they were installed. */
  projects: z.array(
    z.object({
      name: z.string(),
      /** Folder of the project, relative to its tree; "" for the tree itself. */
      folder: z.string(),
      editable: z.boolean(),
      /** Editable by a .pth file or a finder that can be led elsewhere. */
      linked: z.boolean(),
      /** It has machine code. */
      compiled: z.boolean(),
      /** Real path of the folder of packages that it is in. */
      place: z.string(),
      /** The folder or archive of a tree that it was installed from, relative; null when it came from elsewhere. */
      origin: z.string().nullable(),
      version: z.string(),
      modules: z.array(z.string()),
      /** Of each asked tree: the project's folder in it, the folder of its packages in that, what only a build makes. */
      sources: z.array(
        z.object({
          folder: z.string().nullable(),
          root: z.string().nullable(),
          generated: z.array(z.string()),
        }),
      ),
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
    state: z.enum(["missing", "broken", "refused"]),
    message: z.string(),
    path: z.string(),
    line: z.number(),
    column: z.number(),
  })
  .nullable();
export type Checked = z.infer<typeof Checked>;

/** The Python file of each console script, or what is wrong with it (python/gate_plan/scripts.py). */
export const Scripts = z.array(z.object({ file: z.string().nullable(), problem: Checked }));
export type Scripts = z.infer<typeof Scripts>;

/** Where the source of a program lies, absolute real paths; null for an installed one (python/gate_plan/place.py). */
export const Placed = z
  .object({
    /** Its script, or the file or folder of its module. */
    file: z.string(),
    /** The folder that its modules are imported from. */
    folder: z.string(),
  })
  .nullable();
export type Placed = z.infer<typeof Placed>;

/** Linked parts of the checkout that this tree does not have (python/gate_plan/links.py). */
export const Linked = z.object({ missing: z.array(z.string()) });

/** Modules and packages whose Python files were led to the tree (python/gate_plan/adopted.py). */
export const Adopted = z.object({ led: z.array(z.string()) });
/** Of each file the number of its distribution (python/gate_plan/owners.py). */
export const Owners = z.object({
  owners: z.array(z.number().int().nonnegative().nullable()),
  distributions: z.array(z.object({ name: z.string(), version: z.string() })),
});

/** Real paths of the folders that an interpreter imports from (python/gate_plan/environment.py). */
export const ImportFolders = z.array(z.string());

/**
 * Asks an interpreter one question of python/plan.py, with the environment that programs will have.
 *
 * @throws GateError (platform) when it gives no answer.
 */
export async function askInterpreter<Answer>(
  interpreter: Interpreter,
  question: object,
  form: z.ZodType<Answer>,
): Promise<Answer> {
  // A folder without modules, in which nobody else can put one: a tree, or a folder for temporary files, may have a
  // json.py that is not the library's, and a PYTHONPATH an entry that is relative.
  const cwd = parse(tmpdir()).root;
  const asked = { file: "plan.py", flags: [], cwd, question, timeout: TIME_LIMIT };
  const { answer, errors } = await askPython(interpreter, asked);
  try {
    return form.parse(JSON.parse(answer));
  } catch {
    throw new GateError({
      fault: "platform",
      message: "Python did not answer what its packages and programs are",
      where: interpreter.python,
      next: "Check that this interpreter starts: python -c 'import site'.",
      output: (errors || answer).slice(-2000) || null,
    });
  }
}
