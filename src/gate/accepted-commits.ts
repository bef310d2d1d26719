import { openGit, whyGitFailed } from "../git/git.ts";
import type { Sides } from "../git/sides.ts";
import { type Accepted, acceptedByCommit } from "../judge/accepted.ts";
import { GateError } from "../record/gate-error.ts";

/** More commits than a pull request has. */
const MOST_COMMITS = 250;

/** What the commits between base and head accept by their trailers; nothing where git does not know both, and nothing but a notice where it cannot read them. */
export async function acceptedByCommits(
  { comparison, head }: Pick<Sides, "comparison" | "head">,
  env: NodeJS.ProcessEnv,
): Promise<Accepted> {
  const base = comparison.base?.sha ?? null;
  if (base === null || comparison.head.sha === null) return { waivers: [], notices: [] };
  try {
    const git = await openGit(head.top, env);
    const range = ["--end-of-options", `${base}..HEAD`];
    const log = await git.read(["log", `--max-count=${MOST_COMMITS}`, "--format=%B%x00", ...range]);
    const accepted = log.split("\0").map(acceptedByCommit);
    return {
      waivers: accepted.flatMap(({ waivers }) => waivers),
      notices: accepted.flatMap(({ notices }) => notices),
    };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const notice = `the commits between base and head could not be read (${whyGitFailed(error)}): what their Perf-Accepted trailers accept does not count`;
    return { waivers: [], notices: [notice] };
  }
}
