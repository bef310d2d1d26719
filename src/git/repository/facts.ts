import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { GateError } from "../../record/gate-error.ts";
import {
  type Answer,
  askGit,
  asOptions,
  gitError,
  LOCAL_LIMIT,
  OFFLINE,
  runGit,
  SETTINGS,
} from "./run-git.ts";

/** What is taken from the repository of a checkout: data, and of its settings the few that are named here. */
export interface RepositoryFacts {
  /** Absolute paths: the objects, the list of a shallow clone's edge, the index. */
  readonly objects: string;
  readonly shallow: string;
  readonly index: string;
  /** The excluded files that are not in the tree's own lists. */
  readonly exclude: string;
  /** Where modules of submodules and LFS objects lie. */
  readonly common: string;
  /** The commit that is checked out; null when there is none yet. */
  readonly head: string | null;
  /** All refs but those that stand for other objects. */
  readonly refs: readonly { readonly name: string; readonly sha: string }[];
  /** `remote.origin.url`. */
  readonly origin: string | null;
  /** Headers for some addresses, as actions/checkout leaves its credentials: name of the setting and value. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The patterns of a sparse checkout; null when the whole tree is checked out. */
  readonly sparse: string | null;
}

const PATHS = ["objects", "shallow", "index", "info/exclude", "info/sparse-checkout", "lfs"] as const;
const READ = "^(remote\\.origin\\.url|http\\.(.+\\.)?extraheader|core\\.sparsecheckout)$";
/** A ref's name as it may stand in packed-refs. */
const NAME = /^refs\/[^\s~^:?*[\\\p{Cc}]{1,1000}$/u;
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * Asks the repository of a checkout what is needed to work without it. The four questions run nothing that a setting
 * could name, and being asked by its path the repository may belong to another user, as in a job container.
 *
 * @param top the working tree's top, which holds a `.git`.
 * @throws GateError (tool) when it is no repository, or one that this git cannot read.
 */
export async function factsOfRepository(top: string, env: NodeJS.ProcessEnv): Promise<RepositoryFacts> {
  const gitDir = resolve(top, ".git");
  const options = [...asOptions([...SETTINGS, ...OFFLINE]), `--git-dir=${gitDir}`];
  const told = (argv: readonly string[], answer: Answer, no: number | null) => {
    if (answer.failure === null) return answer.stdout;
    if (no !== null && answer.exit === no && answer.stderr.trim() === "") return null;
    throw unreadable(gitError(argv, top, answer.failure));
  };
  const line = async (argv: readonly string[], no: number | null = null) =>
    told(argv, await askGit([...options, ...argv], top, env), no);
  const list = async (argv: readonly string[], no: number | null = null) =>
    told(argv, await runGit({ argv: [...options, ...argv], cwd: top, env, timeLimit: LOCAL_LIMIT }), no);
  const listed = await line(["rev-parse", ...PATHS.flatMap((name) => ["--git-path", name])]);
  const paths = (listed ?? "")
    .split("\n")
    .slice(0, -1)
    .map((path) => resolve(top, path));
  const [objects, shallow, index, exclude, sparse, lfs] = paths;
  if (lfs === undefined || paths.length !== PATHS.length || !objects || !shallow || !index || !exclude) {
    throw unreadable(gitError(["rev-parse", "--git-path"], top, "the repository's path has a line break"));
  }
  const head = (await line(["rev-parse", "--verify", "--quiet", "HEAD"], 1))?.trim() ?? null;
  const refs = await list(["for-each-ref", "--format=%(objectname) %(refname)"]);
  const settings = settingsIn((await list(["config", "--includes", "-z", "--get-regexp", READ], 1)) ?? "");
  const last = (name: string) => settings.findLast((setting) => setting.name === name)?.value ?? null;
  const isSparse = /^(true|yes|on|1|)$/i.test(last("core.sparsecheckout") ?? "no");
  return {
    objects,
    shallow,
    index,
    exclude,
    common: resolve(lfs, ".."),
    head,
    refs: refsIn(refs ?? ""),
    origin: last("remote.origin.url"),
    headers: settings.filter(({ name }) => name.startsWith("http.")),
    sparse: isSparse && sparse !== undefined ? await patternsIn(sparse) : null,
  };
}

function settingsIn(text: string): { name: string; value: string }[] {
  const settings = text.split("\0").slice(0, -1);
  return settings.map((setting) => {
    const end = setting.indexOf("\n");
    return end < 0
      ? { name: setting, value: "" }
      : { name: setting.slice(0, end), value: setting.slice(end + 1) };
  });
}

function refsIn(text: string): { name: string; sha: string }[] {
  return text.split("\n").flatMap((line) => {
    const [sha = "", name = ""] = line.split(" ");
    return SHA.test(sha) && NAME.test(name) && !name.startsWith("refs/replace/") ? [{ name, sha }] : [];
  });
}

/** Without its list a sparse checkout is everything, as git reads it. */
async function patternsIn(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

function unreadable({ problem }: GateError): GateError {
  return new GateError({
    ...problem,
    message: `the repository at ${problem.where} cannot be read`,
    next: "Check the folder out again (actions/checkout), use a newer git, or name two folders as base and head.",
  });
}
