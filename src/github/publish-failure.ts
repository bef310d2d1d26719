import { resolve } from "node:path";
import { warning } from "@actions/core";
import { namedKey } from "../config/gate-key.ts";
import { likelyGate } from "../config/likely-gate.ts";
import { errorRecord } from "../gate/error-record.ts";
import { visibleSentence } from "../text/escape.ts";
import type { EventFacts } from "./event.ts";
import { type Read, soundInputs } from "./inputs.ts";
import { publishRecord, targetOf } from "./publish.ts";

/**
 * Shows what kept the gate from measuring in all places where a verdict would be, so that no older verdict stands for
 * this commit: outputs, files, summary, annotations at the lines of mistakes, and the gate's comment. Never throws: the
 * error itself is the caller's to tell.
 */
export async function publishFailure(
  failure: unknown,
  { read, event, env }: { readonly read: Read; readonly event: EventFacts; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  try {
    const { name, ...inputs } = soundInputs(read);
    const found = await likelyGate(resolve(read("working-directory") || "."), read("config") || null);
    const gate = found === null ? null : { ...found, id: namedKey(found.id, name) };
    const record = errorRecord(failure, { command: "check", gate, env });
    // without a gate there is no telling which comment it would be
    const target = gate === null ? null : targetOf(event);
    await publishRecord(record, { evidence: null, inputs, event, target, env });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    warning(`The error could not be shown everywhere: ${visibleSentence(said)}`);
  }
}
