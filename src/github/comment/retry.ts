/** An answer, or its absence, that ended an attempt. */
export interface Failure {
  readonly method: string;
  /** GitHub's; 500 or 502 where no good answer came, which nobody said. */
  readonly status: number;
  /** Whether GitHub, or something between, gave this status; else the network failed. */
  readonly answered: boolean;
  /** Host and port that were asked; null where that is not known. */
  readonly host: string | null;
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
 * Milliseconds to wait before the next attempt after a server error, or null to give up. `attempt` counts from 1, `left`
 * is what remains of the time for all requests together, in milliseconds.
 *
 * A POST is not repeated: after a 5xx or a broken connection it may have been done, and whoever sent it has to look first.
 */
export function waitBefore(
  { method, status }: Pick<Failure, "method" | "status">,
  attempt: number,
  left: number,
): number | null {
  if (attempt >= MOST_ATTEMPTS || method === "POST" || !PASSING.has(status)) return null;
  const wait = FIRST_WAIT * GROWTH ** (attempt - 1);
  return wait < left ? wait : null;
}

/**
 * Whether to wait for a rate limit, which GitHub says before it does anything: also before a POST. `seconds` is how long
 * it lasts, `retries` how often this request was repeated for one, `left` the milliseconds that remain for all requests.
 */
export function isWorthWaiting(seconds: number, retries: number, left: number): boolean {
  return retries + 1 < MOST_ATTEMPTS && seconds * 1000 < left;
}

/** Whether the request may have been carried out although no good answer came. */
export function mayHaveHappened({ status }: Pick<Failure, "status">): boolean {
  return status >= 500;
}

/** Whether GitHub refused for the number of requests: primary limit, or the secondary one, which has two statuses. */
export function isRateLimit({
  status,
  headers,
  message,
}: Pick<Failure, "status" | "headers" | "message">): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers["retry-after"] !== undefined ||
    String(headers["x-ratelimit-remaining"]) === "0" ||
    /secondary rate limit/i.test(message)
  );
}
