import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** Files by which a step tells the runner what later steps get, and what the job's page shows. */
const STEP_FILES = [
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_STATE",
  "GITHUB_OUTPUT",
  "GITHUB_STEP_SUMMARY",
] as const;

/**
 * Does work that runs strangers' programs, and puts the step's files back as they were before: what later steps get must
 * not be what a measured program wrote. A file that was replaced by a link or removed is made anew, so that nothing is
 * written through it. They are put back when the work throws, too.
 *
 * @returns what the work gave, and the variables of the files that it had changed.
 */
export async function withStepFiles<Result>(
  env: NodeJS.ProcessEnv,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly changed: readonly string[] }> {
  const held = STEP_FILES.flatMap((name) => {
    const path = env[name];
    const bytes = path ? bytesOf(path) : null;
    return path && bytes !== null ? [{ name, path, bytes }] : [];
  });
  const changed: string[] = [];
  try {
    return { result: await work(), changed };
  } finally {
    for (const { name, path, bytes } of held) {
      if (bytesOf(path, bytes.length)?.equals(bytes) === true) continue;
      rmSync(path, { recursive: true, force: true });
      writeFileSync(path, bytes, { flag: "wx" });
      changed.push(name);
    }
  }
}

/** Bytes of a plain file, of this size if one is given; null for anything else, which is not read, and for none. */
function bytesOf(path: string, size?: number): Buffer | null {
  try {
    const found = lstatSync(path);
    return found.isFile() && (size ?? found.size) === found.size ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

/** What is to be said of step files that were changed, or nothing. */
export function stepFileNotices(changed: readonly string[]): string[] {
  if (changed.length === 0) return [];
  return [
    `a measured program wrote into the files by which this step talks to the runner (${changed.join(", ")}): they were put back as they were. Look at what it does before you rely on anything that this job made`,
  ];
}
