import { z } from "zod";
import { workflowPath } from "../config/workflow-changes.ts";
import type { CheckEvent } from "../git/check-event.ts";

const Sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const RepositoryName = z
  .string()
  .max(200)
  .regex(/^[\w.-]+\/[\w.-]+$/);
const Ref = z.string().min(1).max(500);
const Login = z.string().max(200);

const Revision = z.object({ sha: Sha, ref: Ref, repo: z.object({ full_name: RepositoryName }).nullable() });
const PullRequestEvent = z.object({
  pull_request: z.object({
    number: z.number().int().positive(),
    draft: z.boolean().nullish(),
    locked: z.boolean().nullish(),
    user: z.object({ login: Login }).nullish(),
    labels: z.array(z.object({ name: z.string().max(200) })).nullish(),
    head: Revision,
    base: Revision,
  }),
});
const PushEvent = z.object({
  before: Sha,
  ref: Ref.nullish().catch(null),
  forced: z.boolean().nullish().catch(null),
  deleted: z.boolean().nullish().catch(null),
  repository: z.object({ default_branch: Ref }).nullish().catch(null),
  commits: z
    .array(z.object({ message: z.string().max(100_000) }))
    .nullish()
    .catch(null),
});
const MergeGroupEvent = z.object({ merge_group: z.object({ base_sha: Sha, head_sha: Sha }) });
const WorkflowRunEvent = z.object({
  workflow_run: z.object({
    id: z.number().int().positive(),
    run_number: z.number().int().positive(),
    run_attempt: z.number().int().positive(),
    path: z.string().max(500),
    event: z.string().max(100),
    head_sha: Sha,
    head_branch: Ref.nullable(),
    head_repository: z.object({ full_name: RepositoryName }).nullable(),
  }),
});

/** A pull request as the event tells it; everything in it was chosen by its author. */
interface PullRequest {
  readonly number: number;
  /** `sha` is what links point to: the checkout of a `pull_request` event is a merge commit instead. */
  readonly head: { readonly sha: string; readonly ref: string; readonly repository: string | null };
  readonly base: { readonly sha: string; readonly ref: string };
  /** Its code comes from another repository, or from one that was deleted. */
  readonly fork: boolean;
  readonly draft: boolean;
  readonly locked: boolean;
  readonly labels: readonly string[];
  readonly author: string | null;
}

/** Which run of which workflow this is. Of two runs of one workflow the one with the greater pair is newer. */
export interface Run {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** Path of the workflow's file; run numbers of two workflows cannot be compared. */
  readonly workflow: string;
}

/** The run that a `workflow_run` event follows. */
export interface FollowedRun extends Run {
  readonly event: string;
  readonly head: { readonly sha: string; readonly branch: string | null; readonly repository: string | null };
}

/** What started the job, as plain facts. */
export interface EventFacts {
  /** `pull_request`, `push` ...; empty outside GitHub Actions. */
  readonly name: string;
  /** `owner/name`; null outside GitHub Actions. */
  readonly repository: string | null;
  readonly serverUrl: string;
  readonly pullRequest: PullRequest | null;
  /** Messages of the commits that were pushed; null when the event has none. */
  readonly messages: readonly string[] | null;
  /** What the event says about the two sides. */
  readonly sides: CheckEvent;
  /** The commit that links point to. */
  readonly head: string | null;
  readonly run: Run;
  readonly followed: FollowedRun | null;
  /** Started by Dependabot, whose token is read-only as a fork's is. */
  readonly dependabot: boolean;
  /** What is missing in the event and what follows from it. */
  readonly notices: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;
type Parts = Pick<EventFacts, "pullRequest" | "messages" | "sides" | "followed" | "notices"> & {
  head?: string;
};

/**
 * Reads what started the job from the runner's variables and the event's payload. The payload is hostile: what is
 * missing or malformed becomes a notice, and never an error, since a check can go on without a comment.
 */
export function factsOf(payload: unknown, env: Env): EventFacts {
  const name = env.GITHUB_EVENT_NAME ?? "";
  const { head, ...parts } = partsOf(name, payload);
  return {
    name,
    repository: RepositoryName.safeParse(env.GITHUB_REPOSITORY).data ?? null,
    serverUrl: (env.GITHUB_SERVER_URL ?? "https://github.com").replace(/\/+$/, ""),
    ...parts,
    head: head ?? Sha.safeParse(env.GITHUB_SHA).data ?? null,
    run: {
      id: count(env.GITHUB_RUN_ID),
      number: count(env.GITHUB_RUN_NUMBER),
      attempt: count(env.GITHUB_RUN_ATTEMPT),
      workflow: workflowPath(env.GITHUB_WORKFLOW_REF) ?? env.GITHUB_WORKFLOW ?? "",
    },
    dependabot: env.GITHUB_ACTOR === "dependabot[bot]",
  };
}

/** Positive, or 0 when the runner says nothing usable. */
function count(text: string | undefined): number {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}

const TARGET = "pull_request_target";
const PRIVILEGED =
  "pull_request_target checks out the base branch by default, and runs with this repository's token and secrets: the " +
  "measured programs could read them. Measure in on: pull_request.";

function partsOf(name: string, payload: unknown): Parts {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return pullRequestParts(name, payload);
    case "push": {
      const push = PushEvent.safeParse(payload);
      if (!push.success) return missing(name, push.error, "there is nothing to compare with");
      const { before, ref = null, forced = null, deleted, repository, commits } = push.data;
      const messages = commits?.map(({ message }) => message) ?? null;
      return {
        ...nothing(name),
        messages,
        sides: {
          kind: "push",
          before,
          ref,
          forced,
          deleted: deleted === true,
          defaultBranch: repository?.default_branch ?? null,
        },
      };
    }
    case "merge_group": {
      const group = MergeGroupEvent.safeParse(payload);
      if (!group.success) return missing(name, group.error, "there is nothing to compare with");
      const { base_sha: baseSha, head_sha: head } = group.data.merge_group;
      return { ...nothing(name), sides: { kind: "merge_group", baseSha }, head };
    }
    case "workflow_run":
      return followedParts(name, payload);
    default:
      return nothing(name);
  }
}

function nothing(name: string): Parts {
  return { pullRequest: null, messages: null, sides: { kind: "other", name }, followed: null, notices: [] };
}

function pullRequestParts(name: string, payload: unknown): Parts {
  const event = PullRequestEvent.safeParse(payload);
  if (!event.success) return missing(name, event.error, "there is no comment");
  const { number, head, base, draft, locked, labels, user } = event.data.pull_request;
  const pullRequest = {
    number,
    head: { sha: head.sha, ref: head.ref, repository: head.repo?.full_name ?? null },
    base: { sha: base.sha, ref: base.ref },
    fork: head.repo === null || head.repo.full_name !== base.repo?.full_name,
    draft: draft === true,
    locked: locked === true,
    labels: (labels ?? []).map((label) => label.name),
    author: user?.login ?? null,
  };
  const sides = { kind: "pull_request", headSha: head.sha, baseSha: base.sha, baseRef: base.ref } as const;
  return {
    ...nothing(name),
    pullRequest,
    sides,
    head: head.sha,
    notices: name === TARGET ? [PRIVILEGED] : [],
  };
}

function followedParts(name: string, payload: unknown): Parts {
  const event = WorkflowRunEvent.safeParse(payload);
  if (!event.success) return missing(name, event.error, "there is no comment");
  const { id, run_number, run_attempt, path, head_sha, head_branch, head_repository, ...run } =
    event.data.workflow_run;
  const head = { sha: head_sha, branch: head_branch, repository: head_repository?.full_name ?? null };
  const followed = { id, number: run_number, attempt: run_attempt, workflow: path, event: run.event, head };
  return { ...nothing(name), followed, head: head_sha };
}

function missing(name: string, error: z.ZodError, therefore: string): Parts {
  const place = error.issues[0]?.path.join(".") || "its top";
  const notice = `The event file is not that of a ${name} event (at ${place}): ${therefore}.`;
  return { ...nothing(name), notices: [notice] };
}
