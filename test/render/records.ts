import type { GateRecord } from "../../src/record/record.ts";
import { CHECKED } from "./checked.ts";
import { COMPARED } from "./compared.ts";
import { DIAGNOSED } from "./diagnosed.ts";
import { REVIEWED } from "./reviewed.ts";

/** One record for each thing a reader can be told, by its title; the snapshots beside this file show how they read. */
export const RECORDS: Readonly<Record<string, GateRecord>> = {
  ...COMPARED,
  ...DIAGNOSED,
  ...CHECKED,
  ...REVIEWED,
};

/** The file that shows how a case reads: "compare: a blocking call" -> snapshots/compare-a-blocking-call.txt. */
export function snapshotOf(title: string, extension: "txt" | "md"): string {
  return `snapshots/${title.replace(/\W+/gu, "-")}.${extension}`;
}

export function recordOf(title: string): GateRecord {
  const record = RECORDS[title];
  if (record === undefined) throw new Error(`there is no case "${title}"`);
  return record;
}
