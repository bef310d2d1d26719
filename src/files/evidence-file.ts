import { writeFile } from "node:fs/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { Evidence } from "../record/evidence.ts";
import { parseStored, readStored, type StoredKind, unusable } from "./stored-file.ts";

/** Bytes of JSON; an entry has 0.1 to 3 MB, most of it ledgers and the source text that they name. */
const MOST_EVIDENCE_BYTES = 64_000_000;

const EVIDENCE: StoredKind<Evidence> = {
  what: "evidence",
  schema: Evidence,
  mostBytes: MOST_EVIDENCE_BYTES,
  next: "Give the evidence that was written beside a record, or the one that the measuring step names in its output `evidence`.",
};

/**
 * Writes evidence as JSON, packed with gzip when the path ends in `.gz`. Entries that do not fit into `mostBytes` of JSON
 * are left out, and the evidence says so.
 */
export async function writeEvidence(
  path: string,
  evidence: Evidence,
  mostBytes: number = MOST_EVIDENCE_BYTES,
): Promise<void> {
  const text = `${JSON.stringify(fitting(evidence, mostBytes))}\n`;
  await writeFile(path, path.endsWith(".gz") ? gzipSync(text) : text);
}

/** Bytes for what stands around the entries, notices about a thousand of them included. */
const FRAME = 1_000_000;

function fitting(evidence: Evidence, mostBytes: number): Evidence {
  let room = Math.max(0, mostBytes - FRAME);
  const entries: Evidence["entries"] = [];
  const notices = [...evidence.notices];
  for (const entry of evidence.entries) {
    const bytes = Buffer.byteLength(JSON.stringify(entry));
    if (bytes <= room) {
      room -= bytes;
      entries.push(entry);
    } else notices.push(`${entry.name} is left out: its ${bytes} bytes do not fit`);
  }
  return { ...evidence, entries, notices };
}

/**
 * Evidence from a file that somebody else may have written, packed with gzip or not.
 *
 * @throws GateError (file) when it is not a plain file of a sensible size with valid evidence in it.
 */
export async function readEvidence(path: string): Promise<Evidence> {
  return parseStored(EVIDENCE, unpacked(await readStored(EVIDENCE, path), path), path);
}

function unpacked(bytes: Buffer, path: string): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_EVIDENCE_BYTES });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw unusable(EVIDENCE, path, `it cannot be unpacked: ${said}`);
  }
}
