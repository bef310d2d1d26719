/** An answer, or its absence, that ended an attempt. */
export interface Failure {
  readonly method: string;
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/** GitHub, or something between, was not able to; the same request may succeed a moment later. */
const PASSING = new Set([500, 502, 503, 504]);
const FIRST_WAIT = 500;
const GROWTH = 3;
const MOST_ATTEMPTS = 4;

/**
 * Milliseconds to wait before the next attempt, or null to give up. `attempt` counts from 1, `left` is what remains of
 * the time for all requests together, `now` is in seconds since 1970.
 *
 * A POST is repeated only when GitHub refused it for its rate limit, before doing anything. After a 5xx or a broken
 * connection it may have been done: whoever sent it has to look first.
 */
export function waitBefore(failure: Failure, attempt: number, left: number, now: number): number | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  const told = limitWait(failure, now);
  if (told === null && (failure.method === "POST" || !PASSING.has(failure.status))) return null;
  const wait = told ?? FIRST_WAIT * GROWTH ** (attempt - 1);
  return wait < left ? wait : null;
}

/** Whether the request may have been carried out although no good answer came. */
export function mayHaveHappened({ status }: Pick<Failure, "status">): boolean {
  return status >= 500;
}

/** Whether GitHub refused for the number of requests: primary limit, or the secondary one, which has two statuses. */
export function isRateLimit({ status, headers, message }: Omit<Failure, "method">): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers["retry-after"] !== undefined ||
    String(headers["x-ratelimit-remaining"]) === "0" ||
    /secondary rate limit/i.test(message)
  );
}

/**
 * Milliseconds that a rate limit asks for: `Retry-After` first, then the reset of the primary limit, else one minute
 * (GitHub's "Best practices for using the REST API"); null when it is not about a rate limit.
 */
function limitWait(failure: Failure, now: number): number | null {
  if (!isRateLimit(failure)) return null;
  const after = Number(failure.headers["retry-after"]);
  if (Number.isFinite(after) && after >= 0) return after * 1000;
  const reset = Number(failure.headers["x-ratelimit-reset"]);
  if (String(failure.headers["x-ratelimit-remaining"]) === "0" && Number.isFinite(reset)) {
    return Math.max(0, reset - now) * 1000 + 1000;
  }
  return 60_000;
}
