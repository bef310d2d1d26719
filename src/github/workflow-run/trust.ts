import { GateError } from "../../record/gate-error.ts";
import type { EventFacts } from "../event.ts";

/** Events that run in the base repository with its token and secrets, whoever wrote the code. */
const PRIVILEGED = new Set(["pull_request_target", "workflow_run"]);

/**
 * Refuses to measure a stranger's code in a job that holds the repository's token and secrets: a measured program can
 * read whatever the job can.
 *
 * @throws GateError (file) that names the workflows to use instead.
 */
export function refuseStrangers(event: EventFacts): void {
  if (!PRIVILEGED.has(event.name) || !bringsForeignCode(event)) return;
  throw new GateError({
    fault: "file",
    message: `${event.name} would run a fork's code in a job that holds this repository's token and secrets`,
    where: "the workflow's `on:`",
    next: "Measure in `on: pull_request` and comment from a second workflow: examples/workflows/fork-safe.yml.",
  });
}

/** What cannot be told counts as foreign. */
function bringsForeignCode({ name, pullRequest, followed, repository }: EventFacts): boolean {
  if (name === "pull_request_target") return pullRequest === null || pullRequest.fork;
  if (followed === null) return true;
  return followed.event.startsWith("pull_request") && followed.head.repository !== repository;
}

/**
 * Whether GitHub usually gives this run a token that cannot write, whatever the workflow's `permissions:` say. A private
 * repository may be set to give forks' runs one that can: only trying tells.
 */
export function isUsuallyReadOnly({ name, pullRequest, dependabot }: EventFacts): boolean {
  return name === "pull_request" && (dependabot || pullRequest?.fork === true);
}
