import type { CauseClass, Fact } from "../../record/cause/classes.ts";
import type { Cause, Finding } from "../../record/cause.ts";
import { quantityText } from "../../text/quantity.ts";
import { COUNT_SENTENCES } from "./counts.ts";
import { GENERAL_SENTENCES, GENERAL_WORDS } from "./general.ts";
import { LOOP_SENTENCES, LOOP_WORDS } from "./loop.ts";
import { MEMORY_SENTENCES, MEMORY_WORDS } from "./memory.ts";
import { at } from "./places.ts";
import type { ClassWords, Sentences } from "./says.ts";
import { WAIT_SENTENCES, WAIT_WORDS } from "./waits.ts";

const CLASSES: Readonly<Record<CauseClass, ClassWords>> = {
  ...LOOP_WORDS,
  ...WAIT_WORDS,
  ...MEMORY_WORDS,
  ...GENERAL_WORDS,
};

const SENTENCES: Sentences<Fact["fact"]> = {
  ...LOOP_SENTENCES,
  ...WAIT_SENTENCES,
  ...MEMORY_SENTENCES,
  ...GENERAL_SENTENCES,
  ...COUNT_SENTENCES,
};

/** A cause in a few words, to which "at file:line" can be added; `kind` may be one that is not known. */
export function causeWords(name: CauseClass, kind: string | null): Pick<ClassWords, "grew" | "level"> {
  const { grew, level, kinds = {} } = CLASSES[name];
  const own = kind !== null && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return { grew: own?.grew ?? grew, level: own?.level ?? level };
}

/** What the kind of a cause means, for readers who do not know the term; null for one that is not known. */
export function kindWords(name: CauseClass, kind: string): string | null {
  const { kinds = {} } = CLASSES[name];
  return Object.hasOwn(kinds, kind) ? (kinds[kind]?.meaning ?? null) : null;
}

/**
 * A fact as a sentence, without a full stop.
 *
 * @internal for its tests
 */
export function sentence(fact: Fact): string {
  // the table has a function for each name, which takes facts of that name alone
  return (SENTENCES[fact.fact] as (fact: Fact) => string)(fact);
}

/** Facts in a sentence each; figures that read alike are said once. */
function evidenceOf(facts: readonly Fact[]): string[] {
  return [...new Set(facts.map(sentence))];
}

/** A cause whose facts changed, with their sentences. One of an older record, which has no facts, keeps its own. */
export function withEvidence(cause: Cause): Cause {
  return cause.facts.length === 0 ? cause : { ...cause, evidence: evidenceOf(cause.facts) };
}

/** A cause with the sentences that the record keeps for its readers. */
export function worded(finding: Finding): Cause {
  const { runnerUp } = finding;
  return {
    ...finding,
    evidence: evidenceOf(finding.facts),
    runnerUp: runnerUp === null ? null : { ...runnerUp, reason: reasonOf(runnerUp) },
    advice: CLASSES[finding.class].advice(finding),
  };
}

function reasonOf({ amount, location }: NonNullable<Finding["runnerUp"]>): string {
  return `it accounts for ${quantityText(amount.value, amount.unit)} at ${at(location)}`;
}
