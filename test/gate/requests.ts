import type { CheckRequest } from "../../src/gate/check.ts";
import type { SessionRequest } from "../../src/gate/session.ts";

/** This machine's Python and environment, without Scalene and without a word. */
export const SESSION: SessionRequest = {
  python: null,
  scalene: false,
  scaleneVersion: null,
  env: process.env,
  onProgress: () => undefined,
};

/** A check of a folder's gate file against its branch `main`, started on a command line. */
export function checkOf(folder: string, more: Partial<CheckRequest> = {}): CheckRequest {
  const sides = { folder, config: null, base: "main", head: null };
  return { ...SESSION, ...sides, entries: [], event: null, labels: [], ...more };
}
