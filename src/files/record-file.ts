import { GateRecord } from "../record/record.ts";
import { parseStored, readStored, type StoredKind } from "./stored-file.ts";

/** Bytes of a record that is read back; one of a hundred entries has about 3 MB. */
export const MOST_RECORD_BYTES = 20_000_000;

const RECORD: StoredKind<GateRecord> = {
  what: "a record",
  schema: GateRecord,
  mostBytes: MOST_RECORD_BYTES,
  next: "Give a record that --json wrote, or the one that the measuring step names in its output `record`.",
};

/**
 * A record from a file that somebody else may have written.
 *
 * @throws GateError (file) when it is not a plain file of a sensible size with a valid record in it.
 */
export async function readRecord(path: string): Promise<GateRecord> {
  return parseRecord(await readStored(RECORD, path), path);
}

/** @throws GateError (file) when the bytes are no valid record; `where` is what they are called in the error. */
export function parseRecord(bytes: Uint8Array, where: string): GateRecord {
  return parseStored(RECORD, bytes, where);
}
