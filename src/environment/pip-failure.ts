import { GateError } from "../record/gate-error.ts";

/** Whether pip, by what it said, found no version that fits. */
export function noneFits(output: string): boolean {
  return /No matching distribution|Could not find a version/.test(output);
}

/** Whether pip, by what it said, could not reach the package index. */
export function noNetwork(output: string): boolean {
  return /NewConnectionError|ConnectTimeout|Temporary failure|getaddrinfo|Connection refused|ProxyError/.test(
    output,
  );
}

/** Why pip failed, in one clause, by what it said of these requirements. */
export function reasonOf(output: string, requirements: readonly string[]): string {
  if (/No module named pip/.test(output)) return "this Python has no pip";
  if (!noneFits(output)) return "pip could not install it";
  return noNetwork(output)
    ? "the package index cannot be reached"
    : `there is no wheel of ${requirements.join(" ")} for this platform and Python`;
}

/** The error (platform) that says what is missing without the package; `output` is what pip said. */
export function notInstalled(what: string, reason: string, output: string): GateError {
  return new GateError({
    fault: "platform",
    message: `${what.startsWith("scalene==") ? "Scalene" : what} could not be installed: ${reason}`,
    where: what,
    next: "The gate works on with its own probe and bare runs; memory lines and system-time ratios are missing.",
    output: output.slice(-2000) || null,
  });
}
