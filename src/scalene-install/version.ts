import { GateError } from "../record/gate-error.ts";

/** Pinned exactly: without a bound a platform that has no wheel silently gets a version that is years old. */
const TESTED = "2.4.0";

/**
 * The version of Scalene to install: the tested one, or the given one when it is an exact version from 2.4.0 to below 3,
 * whose profiles this gate can read.
 *
 * @throws GateError (file) for any other text.
 */
export function scaleneVersion(given: string | null): string {
  if (given === null || given.trim() === "") return TESTED;
  const version = given.trim().replace(/^(==|v)/, "");
  const [, major, minor] = /^(\d{1,4})\.(\d{1,4})(\.\d{1,4})*$/.exec(version) ?? [];
  if (major === "2" && Number(minor) >= 4) return version;
  throw new GateError({
    fault: "file",
    message: `scalene-version ${given} is not an exact version from 2.4.0 to below 3`,
    next: `Write one, for example ${TESTED}, or leave it out.`,
  });
}
