import { z } from "zod";
import { CauseClass, Proof, Remedy, SourceLine } from "./cause.ts";
import { Hunk } from "./comparison.ts";
import { Counts } from "./counts/counts.ts";
import { SourceFacts } from "./facts.ts";
import { Ledger } from "./ledger.ts";
import { Profile } from "./profile.ts";

/** Name and version of the form in which evidence is stored. */
export const EVIDENCE_SCHEMA = "scalene-gate/evidence@1";

/** Medians over the bare runs of one side. */
const BareFigures = z.object({
  /** Seconds of wall time without the time on a run queue, of user and of kernel processor time. */
  wall: z.number(),
  user: z.number(),
  system: z.number(),
  /** MB (10^6 bytes) at the peak. */
  rssMb: z.number(),
});

/** Lines of source files by path relative to the side's root, the first line first; foreign text. */
export const SourceText = z.record(z.string().max(1024), z.array(z.string()));
export type SourceText = z.infer<typeof SourceText>;

/** All that is known of one side when a cause is looked for. */
export const SideEvidence = z.object({
  /** One ledger per probe run. */
  ledgers: z.array(Ledger),
  facts: SourceFacts,
  profile: Profile.nullable(),
  /** Null when no bare run of the side was complete. */
  bare: BareFigures.nullable(),
  /** Files that the ledgers, the profile and the hunks name; what could not be read is missing. */
  source: SourceText.default({}),
  /** Null when nothing was counted, and in older evidence. */
  counts: Counts.nullable().default(null),
});
export type SideEvidence = z.infer<typeof SideEvidence>;

/** What is to be explained, with everything that the answer depends on: `explain` is a function of this value alone. */
export const Question = z.object({
  /** Lines that the change wrote; null when that is not known. */
  hunks: z.array(Hunk).nullable(),
  /** Null: head has nothing to be compared with, and its bottleneck is asked for. */
  base: SideEvidence.nullable(),
  head: SideEvidence,
  /** Which kinds of metric the judge calls regressed; all true for `diagnose`. */
  time: z.boolean(),
  cpu: z.boolean(),
  memory: z.boolean(),
});
export type Question = z.infer<typeof Question>;

/** What experiments with the leading cause showed: nothing of it can be found again without running them. */
export const Experiment = z.object({
  /** Of the cause that was put to the test. */
  class: CauseClass,
  proof: Proof.nullable(),
  /** The line of the proved change, for a cause whose own line is not in it. */
  line: SourceLine.nullable(),
  remedy: Remedy.nullable(),
});
export type Experiment = z.infer<typeof Experiment>;

/** What the causes of one entry were looked for with. */
const EntryEvidence = z.object({
  name: z.string(),
  /** Null: nothing is to be explained, or nothing can be. */
  question: Question.nullable(),
  /** Why there was too little to look at; null where that is not so. */
  tooLittle: z.string().nullable().default(null),
  /** Null: none was made. */
  experiment: Experiment.nullable().default(null),
});
export type EntryEvidence = z.infer<typeof EntryEvidence>;

/** What causes were looked for with, entry by entry: enough to look again without running anything. */
export const Evidence = z.object({
  schema: z.literal(EVIDENCE_SCHEMA),
  tool: z.object({ name: z.literal("scalene-gate"), version: z.string() }),
  /** ISO 8601, UTC; that of the record it belongs to. */
  created: z.string(),
  entries: z.array(EntryEvidence),
  /** What is left out, in plain words. */
  notices: z.array(z.string()).default([]),
});
export type Evidence = z.infer<typeof Evidence>;
