import { GateFileError } from "../config/mistake.ts";
import { withheldValues } from "../environment/child-environment.ts";
import { GateError } from "../record/gate-error.ts";
import { type GateRecord, type Problem, RECORD_SCHEMA, TOOL } from "../record/record.ts";
import { redacted } from "../text/redact.ts";
import { machineOf } from "./session.ts";

/**
 * What kept the gate from measuring, as a record: who asks for one gets an answer, and no old one stays in its place.
 * `gate`: the gate that it is about, null where that cannot be told or there is none.
 */
export function errorRecord(
  error: unknown,
  about: {
    readonly command: string;
    readonly gate: GateRecord["gate"] | null;
    readonly env: NodeJS.ProcessEnv;
  },
): GateRecord {
  const record: GateRecord = {
    schema: RECORD_SCHEMA,
    tool: TOOL,
    created: new Date().toISOString(),
    command: about.command,
    machine: machineOf(null, null, []),
    verdict: "error",
    ...(about.gate == null ? {} : { gate: about.gate }),
    comparison: null,
    rules: null,
    entries: [],
    problems: problemsOf(error),
    notices: [],
    cost: { runs: 0, seconds: 0 },
  };
  return redacted(record, withheldValues(about.env));
}

/** What is not a GateError is a bug of the gate. */
function problemsOf(error: unknown): Problem[] {
  if (error instanceof GateFileError) return [...error.problems];
  if (error instanceof GateError) return [error.problem];
  return [
    {
      fault: "gate",
      message: error instanceof Error ? error.message : String(error),
      where: null,
      next: "Please report it, with what is printed here.",
      output: error instanceof Error ? (error.stack ?? null) : null,
    },
  ];
}
