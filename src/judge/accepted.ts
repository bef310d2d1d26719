import { CauseClass } from "../record/cause.ts";
import type { Waiver } from "../record/rules/waiver.ts";
import { EVERY_ENTRY, isMetric } from "./waivers.ts";

/** What a pull request itself accepts: in trailers of its commits and by its labels. */
export interface Accepted {
  readonly waivers: readonly Waiver[];
  /** Trailers that could not be understood, one sentence each. */
  readonly notices: readonly string[];
}

const TRAILER = /^perf-accepted:(.*)$/i;
const LONGEST_REASON = 500;
const LABEL = "perf-accepted";

/**
 * Reads `Perf-Accepted: entry metric reason` from a commit message. It may stand on any line that begins with it, for
 * squashing moves trailers into the middle; lines after it that begin with a blank belong to it, as for git. In place
 * of the metric a cause class or `*` may stand; `*` in place of the entry is every entry.
 */
export function acceptedByCommit(message: string): Accepted {
  const waivers: Waiver[] = [];
  const notices: string[] = [];
  for (const text of trailersOf(message)) {
    const [entry = "", about = "", ...rest] = text.split(/\s+/).filter((word) => word !== "");
    const subject = subjectOf(about);
    const reason = rest.join(" ").slice(0, LONGEST_REASON);
    if (subject === null) {
      notices.push(
        `Perf-Accepted: ${about === "" ? "no metric is named" : `${about.slice(0, 60)} is no metric and no cause`}. Write \`Perf-Accepted: entry metric reason\`.`,
      );
    } else if (reason === "") {
      notices.push(
        `Perf-Accepted: ${entry.slice(0, 100)} ${about} has no reason. Write it behind the metric.`,
      );
    } else waivers.push({ entry, ...subject, reason, until: null, source: "commit trailer" });
  }
  return { waivers, notices };
}

function trailersOf(message: string): string[] {
  const found: string[] = [];
  let open = false;
  for (const line of message.split(/\r\n|\n|\r/)) {
    const value = TRAILER.exec(line)?.[1];
    if (value !== undefined) found.push(value);
    else if (open && /^[ \t]+\S/.test(line)) found.push(`${found.pop() ?? ""} ${line.trim()}`);
    open = value !== undefined || (open && /^[ \t]+\S/.test(line));
  }
  return found;
}

function subjectOf(word: string): Pick<Waiver, "metric" | "cause"> | null {
  if (word === "*") return { metric: null, cause: null };
  if (isMetric(word)) return { metric: word, cause: null };
  const cause = CauseClass.safeParse(word);
  return cause.success ? { metric: null, cause: cause.data } : null;
}

/** The waivers of a pull request's labels: `perf-accepted` for every entry, `perf-accepted:api` for one. */
export function acceptedByLabels(labels: readonly string[]): Waiver[] {
  return labels.flatMap((label) => {
    const [name, entry = EVERY_ENTRY] = label.split(/:(.*)/).map((part) => part.trim());
    if (name?.toLowerCase() !== LABEL || entry === "") return [];
    const reason = `label ${label.trim()}`;
    return { entry, metric: null, cause: null, reason, until: null, source: "label" };
  });
}
