/** What the event that started the workflow says about the two sides; plain data, made by the faces. */
export type CheckEvent = PullRequestEvent | PushEvent | MergeGroupEvent | OtherEvent;

export interface PullRequestEvent {
  readonly kind: "pull_request";
  /** `pull_request.head.sha`: what links point to. The checkout may be the merge of it into base. */
  readonly headSha: string;
  /** `pull_request.base.sha`: the base branch's tip, as the event knew it; it may be older than the checkout. */
  readonly baseSha: string;
  /** `pull_request.base.ref`: the base branch's name; of a stacked pull request that of another one. */
  readonly baseRef: string;
}

export interface PushEvent {
  readonly kind: "push";
  /** The branch's tip before the push; all zeros for a new branch. */
  readonly before: string;
  /** `refs/heads/main`, `refs/tags/v1`; null when the event does not say. */
  readonly ref: string | null;
  /** Whether it replaced commits; null when the event does not say. */
  readonly forced: boolean | null;
  /** Whether it removed the branch. */
  readonly deleted: boolean;
  /** `repository.default_branch`; null when the event does not say. */
  readonly defaultBranch: string | null;
}

interface MergeGroupEvent {
  readonly kind: "merge_group";
  /** `merge_group.base_sha`. */
  readonly baseSha: string;
}

/** Events that have no earlier version: schedule, workflow_dispatch, release. */
interface OtherEvent {
  readonly kind: "other";
  readonly name: string;
}
