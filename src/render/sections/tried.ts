import type { Cause, Proof, Remedy } from "../../record/cause.ts";
import { counted, ofBase, percent } from "../../text/quantity.ts";
import { type Block, joined, name, own, type Phrase, prose, say } from "../document/document.ts";
import { quantity } from "../document/numbers.ts";

/** Hunks that are named; a smallest set is smaller as a rule. */
const MOST_HUNKS = 5;

/** The experiment that undid parts of the change, in a sentence, and these parts; nothing when there was none. */
export function proofBlocks({ proof, location }: Cause): Block[] {
  if (proof === null) return [];
  const sentence: Block = { kind: "paragraph", phrase: proofSentence(proof, location) };
  return proof.change === "" ? [sentence] : [sentence, { kind: "diff", text: proof.change }];
}

/** "Proved: reverting only etl.py:38-44 brings it back to 1.01× of base (10 pairs, 99 % interval 0.99 to 1.03)". */
function proofSentence(proof: Proof, line: Cause["location"]): Phrase {
  const spent = own(` (cost: ${counted(proof.runs, "run")}, ${quantity(proof.seconds, "s").text})`, "faint");
  if (proof.outcome !== "proved" || proof.ratio === null) {
    const ended = proof.outcome === "budget-ended" ? "the time for it ended" : "no proof";
    return say`${own("Put to the test:", "strong")} ${own(ended)}: ${prose(proof.reason)}${spent}`;
  }
  const hunks = joined(proof.hunks.slice(0, MOST_HUNKS).map(hunkName), ", ");
  const more = proof.hunks.length > MOST_HUNKS ? ` and ${proof.hunks.length - MOST_HUNKS} more` : "";
  const effect = ofBase(proof.ratio, proof.low, proof.high, proof.pairs);
  const within = proof.hunks.some(
    ({ file, from, to }) => line?.file === file && from <= line.line && line.line <= to,
  );
  // records from before the experiment led have a line beside it
  const doubt = ". The line of the cause is not in it: trust the experiment more than the line.";
  const agreement =
    proof.agrees === true
      ? ". The line of the cause is in it."
      : proof.agrees === null || within
        ? "."
        : doubt;
  return say`${own("Proved:", "strong")} reverting only ${hunks}${own(more)} brings it back to ${own(effect)}${own(agreement)}${spent}`;
}

function hunkName({ file, from, to }: Proof["hunks"][number]): Phrase {
  const lines = to > from ? `${from}-${to}` : String(from);
  return [name(`${file}:${lines}`, null, { file, from, to })];
}

/** The change that was written, run and measured, as a diff to copy; nothing when none was found. */
export function remedyBlocks({ remedy, amount }: Cause, alone: boolean): Block[] {
  if (remedy === null) return [];
  return [
    { kind: "paragraph", phrase: remedySentence(remedy, amount.unit === "s", alone) },
    { kind: "diff", text: remedy.diff },
  ];
}

/** "Tried: with this change exit status and output stay the same, and 97 % of the slowdown is gone: 1.02× of ...". */
function remedySentence(
  { ratio, low, high, pairs, takesBack }: Remedy,
  time: boolean,
  alone: boolean,
): Phrase {
  const same = say`${own("Tried:", "good")} with this change exit status and output stay the same`;
  if (alone) {
    const effect = ofBase(ratio, low, high, pairs, time ? "the time" : "the memory");
    return say`${same}, and it needs ${own(effect)}.`;
  }
  const part = `${percent(Math.min(takesBack, 1))} of the ${time ? "slowdown" : "growth"}`;
  return say`${same}, and ${own(part)} is gone: ${own(ofBase(ratio, low, high, pairs))}.`;
}
