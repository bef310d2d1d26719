import { join } from "node:path";
import { findGateFile } from "../config/find.ts";
import type { EntrySpec, GateFile } from "../config/gate-file.ts";
import { namedKey } from "../config/gate-key.ts";
import { didYouMean } from "../config/nearest.ts";
import type { CheckEvent } from "../git/check-event.ts";
import type { OriginAccess } from "../git/repository/origin.ts";
import { prepareSides } from "../git/sides.ts";
import { acceptedByLabels } from "../judge/accepted.ts";
import { holds, waiverNotices } from "../judge/waivers.ts";
import { GateError } from "../record/gate-error.ts";
import { acceptedByCommits, type ReadMessages } from "./accepted-commits.ts";
import { planCheck } from "./check-plan.ts";
import { measureEntries, type Outcome, outcomeOf } from "./gate.ts";
import { changedRules } from "./rules.ts";
import { openSession, type SessionRequest } from "./session.ts";

/** What a check is asked for, by the action or on the command line. */
export interface CheckRequest extends SessionRequest {
  /** The checkout, or the folder in it that programs run in. */
  readonly folder: string;
  /** Path of the gate file; null for the usual places. */
  readonly config: string | null;
  readonly base: string | null;
  readonly head: string | null;
  /** Tells this run from others of the same gate file, as those of a matrix; null or left out for nothing. */
  readonly name?: string | null;
  /** Names of the entries to measure; none for all. */
  readonly entries: readonly string[];
  readonly event: CheckEvent | null;
  /** Labels of the pull request. */
  readonly labels: readonly string[];
  /** How commits may be fetched with the job's token; without it what the checkout and the user have is used. */
  readonly access?: OriginAccess | null;
  /** Asks for the messages of the commits that a shallow clone lacks; without it they stay unread. */
  readonly readMessages?: ReadMessages | null;
}

/**
 * Measures the entries of the gate file on both sides and judges them by its limits. Nothing is run before the whole
 * file is right, and nothing is left behind however it ends.
 *
 * @throws GateError for what keeps it from measuring at all: the gate file, git, Python.
 */
export async function runCheck(request: CheckRequest): Promise<Outcome> {
  const found = await findGateFile(request.folder, request.config);
  const { gate, folder } = found;
  const id = namedKey(found.id, request.name ?? null);
  const specs = chosen(gate, request.entries);
  const today = new Date().toISOString().slice(0, 10);
  const session = await openSession(request);
  try {
    const sides = await prepareSides({ ...request, folder, scratch: join(session.scratch, "sides") });
    try {
      const commits = await acceptedByCommits(sides, request.readMessages ?? null);
      const accepted = [...acceptedByLabels(request.labels), ...commits.waivers];
      const rules = await changedRules(found, sides, accepted, request.env);
      const given = [...gate.waivers, ...accepted];
      const waivers = given.filter((waiver) => holds(waiver, today));
      const planned = await planCheck({ gate, id, specs, waivers, ref: refOf(request) }, sides, session);
      const plan = { ...planned, rules };
      const measured = await measureEntries(plan, session);
      const entries = measured.map(({ entry }) => entry);
      const notices = [...gate.notices, ...commits.notices, ...waiverNotices(given, entries, today)];
      return outcomeOf({ command: "check", session, plan, measured, notices });
    } finally {
      await sides.dispose();
    }
  } finally {
    await session.close();
  }
}

/** The ref of a pull request, by which a report knows that it is about one; null for anything else. */
function refOf({ event, env }: CheckRequest): string | null {
  return event?.kind === "pull_request" && /^refs\/pull\//.test(env.GITHUB_REF ?? "")
    ? (env.GITHUB_REF ?? null)
    : null;
}

function chosen(gate: GateFile, names: readonly string[]): readonly EntrySpec[] {
  const known = gate.entries.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new GateError({
      fault: "file",
      message: `the gate file has no entry named ${unknown}`,
      where: gate.path,
      next: didYouMean(unknown, known) ?? `Its entries are: ${known.join(", ")}.`,
    });
  }
  return gate.entries.filter(({ name }) => names.length === 0 || names.includes(name));
}
