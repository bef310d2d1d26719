import { lstat, readFile } from "node:fs/promises";
import type { z } from "zod";
import { GateError } from "../record/gate-error.ts";

/** A kind of file that the gate wrote, and that somebody else may have written when it is read back. */
export interface StoredKind<Value> {
  /** "a record": what it is called in an error. */
  readonly what: string;
  readonly schema: z.ZodType<Value>;
  /** Bytes of the largest one that is read. */
  readonly mostBytes: number;
  /** Where a usable one comes from. */
  readonly next: string;
}

/**
 * The bytes of such a file.
 *
 * @throws GateError (file) when it is not a plain file of a sensible size.
 */
export async function readStored<Value>(kind: StoredKind<Value>, path: string): Promise<Buffer> {
  const stat = await lstat(path).catch(() => null);
  if (stat === null) throw unusable(kind, path, "there is no such file");
  if (!stat.isFile()) throw unusable(kind, path, "it is not a plain file");
  if (stat.size > kind.mostBytes) throw unusable(kind, path, `it has ${stat.size} bytes`);
  return readFile(path);
}

/**
 * The value in such a file's bytes; `where` is what they are called in the error.
 *
 * @throws GateError (file) when they are no JSON that the schema accepts.
 */
export function parseStored<Value>(kind: StoredKind<Value>, bytes: Uint8Array, where: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw unusable(kind, where, "it is not JSON");
  }
  const parsed = kind.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unusable(kind, where, `at ${issue?.path.join(".") || "the top"}: ${issue?.message ?? "not valid"}`);
}

/** Says why a file is not such a one. */
export function unusable<Value>({ what, next }: StoredKind<Value>, where: string, why: string): GateError {
  return new GateError({
    fault: "file",
    message: `this is not ${what} that can be read: ${why}`,
    where,
    next,
  });
}
