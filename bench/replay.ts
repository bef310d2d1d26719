// Explains recordings again with the rules of this checkout and scores the answers: seconds, without running a program.
//   npm run replay [-- FOLDER]      FOLDER: of recordings, as `npm run corpus -- ... --recordings FOLDER` makes them
import { join } from "node:path";
import { causesAgain, readRecordings } from "./recording.ts";
import { scoreCase, scoresOf } from "./score.ts";
import { lineOf, summaryOf } from "./score-text.ts";

const folder = process.argv[2] ?? join(import.meta.dirname, "../test/recordings/3.11");
const scored = readRecordings(folder).map((recording) =>
  scoreCase(recording.case, { verdict: recording.verdict, cause: causesAgain(recording)[0] ?? null }),
);
for (const one of scored) console.log(lineOf(one));
console.log(summaryOf(scoresOf(scored)));
