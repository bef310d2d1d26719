// Recordings of programs with known answers: what one comparison saw, so that it can be explained again without running.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { causesOf } from "../src/gate/causes.ts";
import type { Cause } from "../src/record/cause.ts";
import { Question } from "../src/record/evidence.ts";
import { Verdict } from "../src/record/record.ts";
import { Case } from "./case.ts";

const ENDING = ".json.gz";

/** One comparison: the known answer, the verdict of the run, and what there was to explain; null for nothing. */
export const Recording = z.object({ case: Case, verdict: Verdict, question: Question.nullable() });
export type Recording = z.infer<typeof Recording>;

/** Writes a recording as `<id>.json.gz`; the same recording gives the same bytes. */
export function writeRecording(folder: string, recording: Recording): void {
  // level 9 and no time stamp, which Node's gzip leaves out
  const bytes = gzipSync(JSON.stringify(recording), { level: 9 });
  writeFileSync(join(folder, `${recording.case.id}${ENDING}`), bytes);
}

/** All recordings of a folder, in the order of their numbers. */
export function readRecordings(folder: string): Recording[] {
  const inOrder = new Intl.Collator("en", { numeric: true });
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return names
    .sort(inOrder.compare)
    .map((name) =>
      Recording.parse(JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString("utf8"))),
    );
}

/** The causes that today's rules name for a recording. */
export function causesAgain({ question }: Recording): Cause[] {
  return causesOf({ question, tooLittle: null, experiment: null });
}
