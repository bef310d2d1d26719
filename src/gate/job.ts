import type { EntryPlan } from "../entry/entry-plan.ts";
import type { Comparison } from "../record/comparison.ts";
import type { Side } from "../record/location.ts";
import type { Settings } from "../record/rules/limit.ts";
import type { Waiver } from "../record/rules/waiver.ts";

/** One entry, ready to be measured, and how it is to be judged. */
export interface EntryJob {
  readonly plan: EntryPlan;
  /** Limits of the gate file; null where there is none: then the rule alone decides. */
  readonly settings: Settings | null;
  /** Entries of the check, which share its error rate; 1 when it is left out. */
  readonly entries?: number;
  /** Waivers that hold today. */
  readonly waivers: readonly Waiver[];
  /**
   * Asked about by name: it is looked into also where nothing is worse and no limit asks for it, and a base that fails
   * is an error.
   */
  readonly always: boolean;
  readonly hunks: Comparison["hunks"];
  /** Changed files that are no Python, by path relative to the sides' roots: experiments undo them as well. */
  readonly others: readonly string[];
  /** Tops of the trees that a run could stray into; null when there is nothing to stray from. */
  readonly trees: { readonly base: string | null; readonly head: string; readonly checkout: string } | null;
  /** Real paths of the environments that were made for one side alone; null for the caller's, which both may share. */
  readonly made: { readonly [side in Side]: string | null };
  /** Names of the projects of both trees, whose installed files are the trees' code as well. */
  readonly projects: readonly string[];
  /** Time to find the hunk that did it, when the entry fails; null: off. */
  readonly proof: { readonly seconds: number } | null;
}
