import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { childEnvironment } from "../environment/child-environment.ts";
import { madeBeside, pip } from "../environment/packages.ts";
import { exists } from "../files/exists.ts";
import { GONE, markOf } from "../files/mark.ts";
import { askPython, whyNoAnswer } from "../processes/ask-python.ts";
import type { Python } from "../python/interpreter.ts";

/** Hashing 80 MB takes half a second; a busy machine may need longer. */
const TIME_LIMIT = 300_000;

/** A private folder of packages, and the wheels that it was unpacked from. */
export interface Unpacked {
  readonly site: string;
  readonly version: string;
  /** SHA-256 of the paths and hashes of all its files. */
  readonly sha256: string;
}

/** Files that are not what they were, with how: "is missing" (python/gate_wheels/packages.py). */
const Verified = z.object({
  wrong: z.array(z.tuple([z.string(), z.string()])),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * What is in a folder that `downloadInto` made, if each of its files is still what its wheel has, and each wheel one
 * that may be there; else what is wrong, as a clause. Null where there is no such folder.
 *
 * Whoever can write to the folder can change a list of hashes beside it as well. A wheel he cannot change: `hashes`
 * are those of the lock, which is part of the gate. With null (no lock) the wheels are believed.
 */
export async function verified(
  python: Python,
  folder: string,
  hashes: readonly string[] | null,
  env: NodeJS.ProcessEnv,
): Promise<Unpacked | { readonly wrong: string } | null> {
  if (!(await exists(folder))) return null;
  return ask("verify", { python, folder, hashes, env });
}

/**
 * Downloads wheels with pip and unpacks them into a folder: `site` of the packages beside `wheels`. What was there is
 * replaced; but not what another gate has put there meanwhile, which may be using it. Returns all that pip said when it
 * failed, or what is wrong with a wheel.
 */
export async function downloadInto(
  folder: string,
  python: Python,
  what: {
    /** pip's arguments: what is to be downloaded. */
    readonly argv: readonly string[];
    readonly hashes: readonly string[] | null;
    /** The folder that was found wanting (`markOf`). */
    readonly replaces: string;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<string | null> {
  return madeBeside(folder, async (part) => {
    const { argv, hashes, replaces, env } = what;
    await mkdir(join(part, "site"));
    const failure = await pip(python, "download", ["--dest", join(part, "wheels"), ...argv], env);
    if (failure !== null) return failure;
    const made = await ask("unpack", { python, folder: part, hashes, env });
    if ("wrong" in made) return made.wrong;
    if (replaces !== GONE && replaces === markOf(folder)) await rm(folder, { recursive: true });
    return null;
  });
}

async function ask(
  action: "unpack" | "verify",
  where: {
    readonly python: Python;
    readonly folder: string;
    readonly hashes: readonly string[] | null;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<Unpacked | { readonly wrong: string }> {
  const [site, wheels] = [join(where.folder, "site"), join(where.folder, "wheels")];
  const { answer, errors } = await askPython(
    { python: where.python.executable, env: childEnvironment(where.env, {}) },
    {
      file: "wheels.py",
      // no site module: what lies among the user's packages does not run here
      flags: ["-I", "-S", "-B"],
      question: { do: action, folder: site, wheels, allowed: where.hashes },
      timeout: TIME_LIMIT,
    },
  );
  let said: z.infer<typeof Verified>;
  try {
    said = Verified.parse(JSON.parse(answer));
  } catch {
    return { wrong: `its files could not be compared with their wheels (${whyNoAnswer(errors)})` };
  }
  const [first, ...more] = said.wrong;
  if (first !== undefined) {
    const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
    return { wrong: `${first[0]} ${first[1]}${others}` };
  }
  const found = (await readdir(site)).flatMap((name) => /^scalene-(.*)\.dist-info$/.exec(name)?.[1] ?? []);
  const [version] = found;
  return version === undefined ? { wrong: `${site} has no Scalene` } : { site, version, sha256: said.sha256 };
}
