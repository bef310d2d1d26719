import { setTimeout as sleep } from "node:timers/promises";
import { getOctokit } from "@actions/github";
import { z } from "zod";
import { type Failure, waitBefore } from "./retry.ts";

export type Client = ReturnType<typeof getOctokit>;

/** Milliseconds: one request, and all requests of a client with their waits. */
export interface Patience {
  readonly request: number;
  readonly total: number;
}

const USUAL: Patience = { request: 20_000, total: 60_000 };

/**
 * A client of GitHub's API that gives up in time. Octokit has no time limit of its own, and its `request` option would
 * throw away the toolkit's proxy, so both come in by hooks.
 */
export function createClient(token: string, patience: Patience = USUAL): Client {
  const client = getOctokit(token);
  const end = performance.now() + patience.total;
  const left = () => Math.ceil(end - performance.now());
  client.hook.wrap("request", async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const limit = Math.min(patience.request, left());
        // in place: the hooks below this one are bound to this very object
        options.request = { ...options.request, signal: deadline(limit) };
        return checkWhole(await request(options));
      } catch (error) {
        const failure = failureOf(error, options.method);
        const wait = failure === null ? null : waitBefore(failure, attempt, left(), Date.now() / 1000);
        if (wait === null) throw error;
        await sleep(wait);
      }
    }
  });
  return client;
}

/** Aborts after this many milliseconds; at once when there are none left. */
function deadline(milliseconds: number): AbortSignal {
  return milliseconds > 0
    ? AbortSignal.timeout(milliseconds)
    : AbortSignal.abort(new Error("no time is left"));
}

/** A JSON answer that was cut off arrives from Octokit as a text: to us that is a bad gateway. */
function checkWhole<Answer extends { data: unknown; headers: { "content-type"?: string } }>(
  answer: Answer,
): Answer {
  const isJson = /^application\/(?:[\w.+-]*\+)?json/.test(answer.headers["content-type"] ?? "");
  if (!isJson || typeof answer.data !== "string") return answer;
  throw Object.assign(new Error("the answer was cut off"), { status: 502, response: { headers: {} } });
}

const RequestError = z.object({
  status: z.number(),
  message: z.string(),
  response: z
    .object({ headers: z.record(z.string(), z.union([z.string(), z.number()]).optional()) })
    .optional(),
});

/** What a thrown request error says; null for anything else. A time-out or a broken connection has status 500. */
export function failureOf(error: unknown, method: string): Failure | null {
  const { data } = RequestError.safeParse(error);
  if (data === undefined) return null;
  return { method, status: data.status, message: data.message, headers: data.response?.headers ?? {} };
}
