import type { CauseClass } from "../record/cause/classes.ts";
import type { ClassRules, TakesInTurn, TakesPlace } from "./class-rules.ts";
import { blockingCall } from "./classes/blocking-call.ts";
import { contextSwitching } from "./classes/context-switching.ts";
import { cpuBound } from "./classes/cpu-bound.ts";
import { executorSaturation } from "./classes/executor-saturation.ts";
import { externalWait } from "./classes/external-wait.ts";
import { gilContention } from "./classes/gil-contention.ts";
import { lockContention } from "./classes/lock-contention.ts";
import { memory } from "./classes/memory.ts";
import { sequentialAwaits } from "./classes/sequential-awaits.ts";
import { slowImport } from "./classes/slow-import.ts";
import { starvation } from "./classes/starvation.ts";

/** All classes that can be claimed. Claims that are as large as each other come in this order. */
export const CLASSES: readonly ClassRules[] = [
  blockingCall,
  contextSwitching,
  starvation,
  cpuBound,
  gilContention,
  slowImport,
  executorSaturation,
  externalWait,
  lockContention,
  sequentialAwaits,
  memory,
];

/**
 * Who is asked first for waits that follow one another: what had no thread to run on cannot overlap; nor what a limit
 * keeps back, and what a busy loop or a single member of a group holds up; then what has to, and the rest is a fault.
 */
export const IN_TURN: readonly TakesInTurn[] = [
  executorSaturation,
  lockContention,
  starvation,
  blockingCall,
  externalWait,
  sequentialAwaits,
];

/** Who is asked first for the waits at a place of one side alone. */
export const AT_PLACE: readonly TakesPlace[] = [sequentialAwaits, externalWait];

/** The rules of a class; null for an answer that names no cause. */
export function rulesOf(name: CauseClass): ClassRules | null {
  return CLASSES.find((one) => one.name === name) ?? null;
}
