import { lstat, readFile } from "node:fs/promises";
import { GateError } from "../record/gate-error.ts";
import { GateRecord } from "../record/record.ts";

/** Bytes of a record that is read back; one of a hundred entries has about 3 MB. */
export const MOST_RECORD_BYTES = 20_000_000;

/**
 * A record from a file that somebody else may have written.
 *
 * @throws GateError (file) when it is not a plain file of a sensible size with a valid record in it.
 */
export async function readRecord(path: string): Promise<GateRecord> {
  const stat = await lstat(path).catch(() => null);
  if (stat === null) throw unusable(path, "there is no such file");
  if (!stat.isFile()) throw unusable(path, "it is not a plain file");
  if (stat.size > MOST_RECORD_BYTES) throw unusable(path, `it has ${stat.size} bytes`);
  return parseRecord(await readFile(path), path);
}

/** @throws GateError (file) when the bytes are no valid record; `where` is what they are called in the error. */
export function parseRecord(bytes: Uint8Array, where: string): GateRecord {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw unusable(where, "it is not JSON");
  }
  const parsed = GateRecord.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unusable(where, `at ${issue?.path.join(".") || "the top"}: ${issue?.message ?? "not valid"}`);
}

function unusable(where: string, why: string): GateError {
  return new GateError({
    fault: "file",
    message: `this is not a record that can be read: ${why}`,
    where,
    next: "Give a record that --json wrote, or the one that the measuring step names in its output `record`.",
  });
}
