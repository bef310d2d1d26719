import { setTimeout as sleep } from "node:timers/promises";
import { getOctokit } from "@actions/github";
import { throttling } from "@octokit/plugin-throttling";
import { z } from "zod";
import { type Failure, isRateLimit, isWorthWaiting, waitBefore } from "./retry.ts";

export type Client = ReturnType<typeof getOctokit>;

/** Milliseconds: one request, and all requests of a client with their waits. */
interface Patience {
  readonly request: number;
  readonly total: number;
  /** The clock that both are counted by: milliseconds since any moment. */
  readonly now?: () => number;
}

const USUAL: Patience = { request: 20_000, total: 60_000 };

/**
 * A client of GitHub's API that gives up in time. Octokit's throttling plugin spaces requests as GitHub asks for, and
 * waits where a rate limit says how long; server errors are repeated here. Octokit has no time limit of its own, and its
 * `request` option would throw away the toolkit's proxy, so all of this comes in by hooks: what is registered first is
 * nearest to the network, and each attempt that the plugin makes has a time limit of its own.
 */
export function createClient(token: string, patience: Patience = USUAL): Client {
  const { now = () => performance.now() } = patience;
  const end = now() + patience.total;
  const left = () => Math.ceil(end - now());
  const mayWait = (seconds: number, _request: unknown, _client: unknown, retries: number) =>
    isWorthWaiting(seconds, retries, left());
  const limited = (...[client, options]: Parameters<typeof throttling>) => {
    client.hook.wrap("request", async (request, asked) => {
      // in place: the hooks below this one are bound to this very object
      asked.request = { ...asked.request, signal: deadline(Math.min(patience.request, left())) };
      return Promise.resolve(request(asked)).catch((error) => {
        throw namedLimit(error);
      });
    });
    return throttling(client, options);
  };
  const throttle = { onRateLimit: mayWait, onSecondaryRateLimit: mayWait };
  const client = getOctokit(token, { throttle }, limited);
  client.hook.wrap("request", async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return checkWhole(await request(options));
      } catch (error) {
        const failure = failureOf(error, options.method);
        const wait = failure === null ? null : waitBefore(failure, attempt, left());
        if (wait === null) throw error;
        await sleep(wait);
      }
    }
  });
  return client;
}

/**
 * GitHub's documentation calls every 403 or 429 with `Retry-After` a secondary rate limit; the plugin knows one by the
 * words of the message alone, which a proxy or an older server may lack.
 */
function namedLimit(error: unknown): unknown {
  const failure = failureOf(error, "");
  const unnamed =
    failure?.headers["retry-after"] !== undefined &&
    isRateLimit(failure) &&
    !/\bsecondary rate\b/i.test(failure.message);
  if (unnamed && error instanceof Error) error.message = `${error.message} (secondary rate limit)`;
  return error;
}

/** Aborts after this many milliseconds; at once when there are none left. */
function deadline(milliseconds: number): AbortSignal {
  return milliseconds > 0
    ? AbortSignal.timeout(milliseconds)
    : AbortSignal.abort(new Error("no time is left"));
}

/** A JSON answer that was cut off arrives from Octokit as a text: to us that is a bad gateway. */
function checkWhole<
  Answer extends { status: number; url: string; data: unknown; headers: { "content-type"?: string } },
>(answer: Answer): Answer {
  const isJson = /^application\/(?:[\w.+-]*\+)?json/.test(answer.headers["content-type"] ?? "");
  // 204 is an answer without a text
  if (!isJson || answer.status === 204 || typeof answer.data !== "string") return answer;
  throw Object.assign(new Error("the answer was cut off"), { status: 502, request: { url: answer.url } });
}

const RequestError = z.object({
  status: z.number(),
  message: z.string(),
  response: z
    .object({ headers: z.record(z.string(), z.union([z.string(), z.number()]).optional()) })
    .optional(),
  request: z.object({ url: z.string() }).optional().catch(undefined),
  cause: z
    .object({ cause: z.object({ code: z.string() }) })
    .optional()
    .catch(undefined),
});

/**
 * What a thrown request error says; null for anything else. A time-out or a broken connection has status 500 from Octokit,
 * which GitHub did not give: then there is no response.
 */
export function failureOf(error: unknown, method: string): Failure | null {
  const { data } = RequestError.safeParse(error);
  if (data === undefined) return null;
  const { status, response, request, cause } = data;
  // several addresses that were all refused have no message of their own
  const message = data.message || (cause?.cause.code ?? "no reason is known");
  const host = request === undefined || !URL.canParse(request.url) ? null : new URL(request.url).host;
  return {
    method,
    status,
    answered: response !== undefined,
    host,
    message,
    headers: response?.headers ?? {},
  };
}
