import { act } from "../drive.ts";
import {
  checkOut,
  forcePush,
  type Hosted,
  host,
  merge,
  NOBODY,
  pullRequest,
  push,
  pushEvent,
  shaOf,
} from "../hosted.ts";
import { git, type Place } from "../place.ts";
import { SLOW } from "../project.ts";
import type { Claim, Observed, Situation } from "../situation.ts";

const MERGE = "refs/pull/7/merge";

/** Every run that was not head's ran in the tree of this commit. */
function baseIs(label: string): Claim {
  return {
    says: `base is the commit "${label}"`,
    holds: ({ witnessed, verdict }) => {
      const others = new Set(witnessed.map(({ tree }) => tree).filter((tree) => tree !== "head"));
      return verdict === "no-baseline" || verdict === "error" || (others.size === 1 && others.has(label));
    },
  };
}
const NOTHING_RAN: Claim = {
  says: "no program of the pull request ran",
  holds: ({ witnessed }) => witnessed.length === 0,
};
const LOUD: Claim = { says: "the step fails", holds: ({ status }) => status !== 0 };

function event(
  name: string,
  source: string,
  says: string,
  verdicts: readonly string[],
  because: string,
  claims: readonly Claim[],
  build: (hosted: Hosted, place: Place) => Promise<Observed>,
): Situation {
  const run = async (place: Place) => build(await host(place), place);
  return { id: `events/${name}`, source, says, verdicts, because, claims, run };
}

/** GITHUB_SHA and GITHUB_REF of a step. */
const at = (sha: string, ref: string) => ({ GITHUB_SHA: sha, GITHUB_REF: ref });

export const EVENTS: readonly Situation[] = [
  event(
    "merge-ref",
    "B",
    "the default checkout; main became slow after the pull request was opened",
    ["pass"],
    "the merge contains what main got since: compared with its first parent only the pull request differs",
    [baseIs("main")],
    async (hosted, place) => {
      const head = await push(hosted, "topic", "head");
      const base = await push(hosted, "main", "main", { pause: SLOW });
      const sha = await merge(hosted, base, head, { label: "head", ref: MERGE });
      await checkOut(hosted, { ref: MERGE });
      return act(place, { event: pullRequest({ sha: base }, { sha: head }), env: at(sha, MERGE) });
    },
  ),
  event(
    "merge-ref-slower",
    "B",
    "the default checkout of a pull request that is slow",
    ["fail"],
    "the merge's first parent is what main is now",
    [baseIs("main")],
    async (hosted, place) => {
      const head = await push(hosted, "topic", "head", { pause: SLOW });
      const base = await push(hosted, "main", "main");
      const sha = await merge(hosted, base, head, { label: "head", ref: MERGE });
      await checkOut(hosted, { ref: MERGE });
      return act(place, { event: pullRequest({ sha: base }, { sha: head }), env: at(sha, MERGE) });
    },
  ),
  event(
    "head-ref",
    "B",
    "checkout of the pull request's head, depth 1, which is slow; so is main by now",
    ["fail"],
    "the checkout lacks what main got since: base is where the two parted",
    [baseIs("start")],
    async (hosted, place) => {
      const head = await push(hosted, "topic", "head", { pause: SLOW });
      const base = await push(hosted, "main", "main", { pause: SLOW });
      await checkOut(hosted, { ref: head });
      return act(place, { event: pullRequest({ sha: base }, { sha: head }), env: at(head, MERGE) });
    },
  ),
  event(
    "updated-branch",
    "F5",
    "checkout of the pull request's head after its author pressed Update branch; main became slow, the pull request did not",
    ["pass"],
    "the head has two parents and is no test merge of GitHub's: base is main, which was merged into it",
    [baseIs("main")],
    async (hosted, place) => {
      await push(hosted, "topic", "mine");
      const base = await push(hosted, "main", "main", { pause: SLOW });
      const head = await merge(hosted, "topic", "main", { label: "head" });
      await checkOut(hosted, { ref: "refs/heads/topic", depth: 0 });
      return act(place, { event: pullRequest({ sha: base }, { sha: head }), env: at(head, MERGE) });
    },
  ),
  event(
    "updated-branch-slower",
    "F5",
    "the same with a pull request that is slow, and a main that is not",
    ["fail"],
    "compared with its own first parent the pull request would pass",
    [baseIs("main")],
    async (hosted, place) => {
      await push(hosted, "topic", "mine", { pause: SLOW });
      const base = await push(hosted, "main", "main");
      const head = await merge(hosted, "topic", "main", { label: "head" });
      await checkOut(hosted, { ref: "refs/heads/topic" });
      return act(place, { event: pullRequest({ sha: base }, { sha: head }), env: at(head, MERGE) });
    },
  ),
  event(
    "updated-after-the-event",
    "F5",
    "Update branch was pressed between the event and a checkout of the branch; main became slow, the pull request did not",
    ["pass", "no-baseline", "error"],
    "the event's head is the first parent of what is checked out: that is no test merge either",
    [baseIs("main")],
    async (hosted, place) => {
      const head = await push(hosted, "topic", "mine");
      const base = await shaOf(hosted, "main");
      await push(hosted, "main", "main", { pause: SLOW });
      const updated = await merge(hosted, "topic", "main", { label: "head" });
      await checkOut(hosted, { ref: "refs/heads/topic", depth: 0 });
      return act(place, { event: pullRequest({ sha: base }, { sha: head }), env: at(updated, MERGE) });
    },
  ),
  event(
    "merge-ref-of-a-later-head",
    "F5",
    "the branch was pushed to between the event and a checkout of refs/pull/7/merge",
    ["fail", "no-baseline", "error"],
    "the merge's second parent is not the event's head: what is measured has to be right, or told",
    [baseIs("main")],
    async (hosted, place) => {
      const head = await push(hosted, "topic", "head");
      const base = await push(hosted, "main", "main");
      const first = await merge(hosted, base, head, { label: "head", ref: MERGE });
      const later = await push(hosted, "topic", "head", { pause: SLOW });
      await merge(hosted, base, later, { label: "head", ref: MERGE });
      await checkOut(hosted, { ref: MERGE });
      return act(place, { event: pullRequest({ sha: base }, { sha: head }), env: at(first, MERGE) });
    },
  ),
  event(
    "target-default-checkout",
    "F5",
    "pull_request_target of the same repository with the default checkout: main, whose last commit merged a slow pull request",
    ["error", "no-baseline", "pass"],
    "the pull request is not even checked out: nobody may be blamed for the pull request before, and no pass without a word",
    [
      {
        says: "it is told that the pull request is not what is checked out",
        holds: ({ verdict, page, said }) =>
          verdict !== "pass" || /pull_request_target|not checked out/.test(page + said),
      },
    ],
    async (hosted, place) => {
      await push(hosted, "before", "slow", { pause: SLOW });
      const base = await merge(hosted, "main", "before", { label: "main" });
      const head = await push(hosted, "topic", "head");
      await checkOut(hosted, { ref: "refs/heads/main" });
      const { payload } = pullRequest({ sha: base }, { sha: head });
      return act(place, {
        event: { name: "pull_request_target", payload },
        env: at(base, "refs/heads/main"),
      });
    },
  ),
  event(
    "target-head-checkout",
    "F5",
    "pull_request_target of the same repository with a checkout of the pull request's head, which is slow",
    ["fail", "error"],
    "it is the repository's own branch: compared rightly, or refused",
    [baseIs("main")],
    async (hosted, place) => {
      await push(hosted, "before", "before");
      const base = await merge(hosted, "main", "before", { label: "main" });
      const head = await push(hosted, "topic", "head", { pause: SLOW });
      await checkOut(hosted, { ref: head });
      const { payload } = pullRequest({ sha: base }, { sha: head });
      return act(place, {
        event: { name: "pull_request_target", payload },
        env: at(base, "refs/heads/main"),
      });
    },
  ),
  event(
    "target-fork",
    "B",
    "pull_request_target with a checkout of a fork's code",
    ["error"],
    "a program of the fork's could read the token",
    [NOTHING_RAN, LOUD],
    async (hosted, place) => {
      const base = await shaOf(hosted, "main");
      const head = await push(hosted, "topic", "head");
      await checkOut(hosted, { ref: head });
      const { payload } = pullRequest({ sha: base }, { sha: head, repository: "mallory/shop" });
      return act(place, {
        event: { name: "pull_request_target", payload },
        env: at(base, "refs/heads/main"),
      });
    },
  ),
  event(
    "push",
    "B",
    "a push of two commits to main, the first of which is slow",
    ["fail"],
    "the state before the push is what it is compared with",
    [baseIs("start")],
    async (hosted, place) => {
      const before = await shaOf(hosted, "main");
      await push(hosted, "main", "first", { pause: SLOW });
      const after = await push(hosted, "main", "head");
      await checkOut(hosted, { ref: after });
      return act(place, {
        event: pushEvent("refs/heads/main", before, after),
        env: at(after, "refs/heads/main"),
      });
    },
  ),
  event(
    "force-push-amended",
    "F6",
    "a slow commit was amended and is still slow; the branch was pushed with force",
    ["fail"],
    "what was there before is no ancestor: base is where the two parted, or a slow branch passes for ever",
    [baseIs("start")],
    async (hosted, place) => {
      const start = await shaOf(hosted, "main");
      const before = await push(hosted, "topic", "amended", { pause: SLOW });
      const after = await push(hosted, "again", "head", { pause: SLOW }, start);
      await forcePush(hosted, "topic", after);
      await checkOut(hosted, { ref: after });
      const event = pushEvent("refs/heads/topic", before, after, true);
      return act(place, { event, env: at(after, "refs/heads/topic") });
    },
  ),
  event(
    "force-push-rebased",
    "F6",
    "a branch was rebased onto a main that became slow, and pushed with force; its own commit changes nothing",
    ["pass"],
    "nobody may be blamed for what main changed: base is the newest commit that the branch had before or that main has",
    [baseIs("main")],
    async (hosted, place) => {
      const before = await push(hosted, "topic", "mine");
      await push(hosted, "main", "main", { pause: SLOW });
      const after = await push(hosted, "again", "head");
      await forcePush(hosted, "topic", after);
      await checkOut(hosted, { ref: after, depth: 0 });
      const event = pushEvent("refs/heads/topic", before, after, true);
      return act(place, { event, env: at(after, "refs/heads/topic") });
    },
  ),
  event(
    "tag-push",
    "F6",
    "a tag is pushed",
    ["no-baseline", "pass"],
    "a tag is no branch, and has nothing before it unless the release before is named",
    [
      { says: "it is called a tag", holds: ({ page, said }) => /\btag\b/.test(page + said) },
      {
        says: "it is not called a new branch",
        holds: ({ page, said }) => !/new branch|branch is new/.test(page + said),
      },
    ],
    async (hosted, place) => {
      const after = await push(hosted, "main", "head");
      await git(place, hosted.origin, "tag", "v2", after);
      await checkOut(hosted, { ref: "refs/tags/v2" });
      const event = pushEvent("refs/tags/v2", NOBODY, after);
      return act(place, {
        event,
        env: { ...at(after, "refs/tags/v2"), GITHUB_REF_TYPE: "tag", GITHUB_REF_NAME: "v2" },
      });
    },
  ),
  event(
    "new-branch",
    "B",
    "the first push of a branch that is slow",
    ["fail", "no-baseline"],
    "a new branch has no state before: it is compared with where it left the default branch, or told",
    [baseIs("start")],
    async (hosted, place) => {
      const after = await push(hosted, "topic", "head", { pause: SLOW });
      await checkOut(hosted, { ref: after, depth: 0 });
      const event = pushEvent("refs/heads/topic", NOBODY, after);
      return act(place, { event, env: at(after, "refs/heads/topic") });
    },
  ),
  event(
    "first-commit",
    "B",
    "the first push of a repository",
    ["no-baseline"],
    "there is nothing before it",
    [],
    async (hosted, place) => {
      const after = await shaOf(hosted, "main");
      await checkOut(hosted, { ref: after });
      const event = pushEvent("refs/heads/main", NOBODY, after);
      return act(place, { event, env: at(after, "refs/heads/main") });
    },
  ),
  event(
    "no-baseline-fails",
    "F8",
    "the same with fail-on: no-baseline",
    ["no-baseline", "error"],
    "a team that wants a comparison for certain can say so",
    [LOUD],
    async (hosted, place) => {
      const after = await shaOf(hosted, "main");
      await checkOut(hosted, { ref: after });
      const event = pushEvent("refs/heads/main", NOBODY, after);
      return act(place, { event, inputs: { "fail-on": "no-baseline" }, env: at(after, "refs/heads/main") });
    },
  ),
  event(
    "stacked",
    "issue 3",
    "a pull request into another pull request's branch, which is slow; the default checkout",
    ["pass"],
    "its base is the other branch",
    [baseIs("lower")],
    async (hosted, place) => {
      const base = await push(hosted, "lower", "lower", { pause: SLOW });
      const head = await push(hosted, "upper", "head", {}, "lower");
      const sha = await merge(hosted, base, head, { label: "head", ref: MERGE });
      await checkOut(hosted, { ref: MERGE });
      return act(place, {
        event: pullRequest({ sha: base, ref: "lower" }, { sha: head }),
        env: at(sha, MERGE),
      });
    },
  ),
  event(
    "stacked-head-ref",
    "issue 3",
    "the same with a checkout of the head, depth 1",
    ["pass"],
    "its base is where it left the other branch, and not main",
    [baseIs("lower")],
    async (hosted, place) => {
      const base = await push(hosted, "lower", "lower", { pause: SLOW });
      const head = await push(hosted, "upper", "head", {}, "lower");
      await checkOut(hosted, { ref: head });
      return act(place, {
        event: pullRequest({ sha: base, ref: "lower" }, { sha: head }),
        env: at(head, MERGE),
      });
    },
  ),
  event(
    "merge-group",
    "B",
    "a merge queue with a slow pull request before this one, which is not",
    ["pass"],
    "the queue says what comes before: base_sha",
    [baseIs("queued")],
    async (hosted, place) => {
      const base = await push(hosted, "queue-6", "queued", { pause: SLOW });
      const topic = await push(hosted, "topic", "mine");
      const head = await merge(hosted, base, topic, {
        label: "head",
        ref: "refs/heads/gh-readonly-queue/main/pr-7",
      });
      await checkOut(hosted, { ref: head });
      const merge_group = { base_sha: base, head_sha: head, base_ref: "refs/heads/main" };
      const event = { name: "merge_group", payload: { merge_group, repository: { full_name: "acme/shop" } } };
      return act(place, { event, env: at(head, "refs/heads/gh-readonly-queue/main/pr-7") });
    },
  ),
  event(
    "dispatch-without-base",
    "B",
    "workflow_dispatch, and no base is named",
    ["no-baseline"],
    "nothing says what to compare with",
    [],
    async (hosted, place) => {
      const sha = await shaOf(hosted, "main");
      await checkOut(hosted, { ref: sha });
      const event = { name: "workflow_dispatch", payload: { repository: { full_name: "acme/shop" } } };
      return act(place, { event, env: at(sha, "refs/heads/main") });
    },
  ),
  event(
    "empty-pull-request",
    "B",
    "head equals base: a branch without a commit of its own",
    ["pass", "no-baseline"],
    "the same code twice is not slower",
    [],
    async (hosted, place) => {
      const base = await shaOf(hosted, "main");
      await checkOut(hosted, { ref: base });
      return act(place, { event: pullRequest({ sha: base }, { sha: base }), env: at(base, MERGE) });
    },
  ),
];
