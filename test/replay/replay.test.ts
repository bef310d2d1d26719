import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { causesAgain, type Recording, readRecordings } from "../../bench/recording.ts";
import { scoreCase, scoresOf } from "../../bench/score.ts";
import { lineOf, summaryOf } from "../../bench/score-text.ts";
import type { Cause } from "../../src/record/cause.ts";

const RECORDINGS = join(import.meta.dirname, "../recordings");

/** What a reader is told first, and the figures behind it with as many digits as any rule could mean. */
function told({ class: name, kind, confidence, location, share, amount }: Cause): string {
  const place = location === null ? "no line" : `${location.file}:${location.line}`;
  const value = `${amount.value.toPrecision(4)} ${amount.unit}`;
  return `${name}${kind === null ? "" : ` (${kind})`} at ${place}, ${value}, ${share.toFixed(3)}, ${confidence}`;
}

function answerOf(recording: Recording, causes: readonly Cause[]): string {
  const scored = scoreCase(recording.case, { verdict: recording.verdict, cause: causes[0] ?? null });
  return [lineOf(scored), ...causes.map((cause) => `    ${told(cause)}`)].join("\n");
}

describe.each(readdirSync(RECORDINGS).sort())(
  "programs with known answers, recorded on Python %s",
  (version) => {
    const recordings = readRecordings(join(RECORDINGS, version));
    const replayed = recordings.map((recording) => ({ recording, causes: causesAgain(recording) }));

    test("are explained today as the stored answers say", async () => {
      const lines = replayed.map(({ recording, causes }) => answerOf(recording, causes));
      const scores = scoresOf(
        replayed.map(({ recording, causes }) =>
          scoreCase(recording.case, { verdict: recording.verdict, cause: causes[0] ?? null }),
        ),
      );
      const text = [...lines, summaryOf(scores), ""].join("\n");
      await expect(text).toMatchFileSnapshot(`answers-${version}.txt`);
    });

    test("are explained alike when asked twice, whichever run comes first", () => {
      for (const { recording, causes } of replayed) {
        const { question } = recording;
        if (question === null) continue;
        const turned = (ledgers: typeof question.head.ledgers) => [...ledgers].reverse();
        const head = { ...question.head, ledgers: turned(question.head.ledgers) };
        const base = question.base && { ...question.base, ledgers: turned(question.base.ledgers) };
        expect(causesAgain({ ...recording, question: { ...question, base, head } })).toEqual(causes);
      }
    });
  },
);
