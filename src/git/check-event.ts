/** What the event that started the workflow says about the two sides; plain data, made by the faces. */
export type CheckEvent =
  | {
      readonly kind: "pull_request";
      /** `pull_request.head.sha`: what links point to. The checkout may be the merge of it into base. */
      readonly headSha: string;
      /** `pull_request.base.sha`: the base branch's tip, as the event knew it. */
      readonly baseSha: string;
      /** `pull_request.base.ref`: the base branch's name. */
      readonly baseRef: string;
    }
  /** `before`: the branch's tip before the push; all zeros for a new branch. */
  | { readonly kind: "push"; readonly before: string }
  /** `merge_group.base_sha`. */
  | { readonly kind: "merge_group"; readonly baseSha: string }
  /** Events that have no earlier version: schedule, workflow_dispatch, release. */
  | { readonly kind: "other"; readonly name: string };
