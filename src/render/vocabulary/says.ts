import type { CauseClass, Fact } from "../../record/cause/classes.ts";
import type { Cause } from "../../record/cause.ts";

/** A fact of one name. */
type FactOf<Name extends Fact["fact"]> = Extract<Fact, { fact: Name }>;

/** A sentence for each of some facts. */
export type Sentences<Names extends Fact["fact"]> = {
  readonly [Name in Names]: (fact: FactOf<Name>) => string;
};

/** What is said of a kind of cause where that differs from what is said of its class. */
interface KindWords {
  readonly grew: string;
  readonly level: string;
}

/** A class in words. */
export interface ClassWords {
  /** After "is 1.93 s slower: "; "at file:line" can be added. */
  readonly grew: string;
  /** After "spends 0.92 of 1.05 s (88 %) "; of memory: after "300 MB of it ". */
  readonly level: string;
  /** Kinds, and what each means for a reader who does not know the term. */
  readonly kinds?: Readonly<Record<string, Partial<KindWords> & { readonly meaning: string }>>;
  /** One sentence that says what to do. */
  readonly advice: (cause: Advisable) => string;
}

/** What an advice depends on. */
type Advisable = Pick<Cause, "kind" | "facts"> & { readonly advised: NonNullable<Cause["advised"]> };

/** The words of some classes. */
export type Words<Names extends CauseClass> = { readonly [Name in Names]: ClassWords };
