// What is done to a constant: made noticeably larger and noticeably smaller.
import type { Constant } from "./constants.ts";

export interface Mutant {
  readonly constant: Constant;
  readonly direction: "larger" | "smaller";
  readonly value: number;
}

const FACTOR = 1.5;

/**
 * Two mutants: half as large again and two thirds as large. An integer stays one and changes by at least 1, and a share
 * stays below 1: where half as much again would not, it goes half the way.
 */
export function mutantsOf(constant: Constant): [Mutant, Mutant] {
  const { value } = constant;
  return [
    { constant, direction: "larger", value: larger(value) },
    { constant, direction: "smaller", value: smaller(value) },
  ];
}

/** The text with a mutant's number in the place of the constant's. */
export function mutated(text: string, { constant, value }: Mutant): string {
  return `${text.slice(0, constant.start)}${value < 0 ? `(${value})` : value}${text.slice(constant.end)}`;
}

function larger(value: number): number {
  if (Number.isInteger(value)) return Math.max(value + 1, Math.round(FACTOR * value));
  const more = FACTOR * value;
  return value < 1 && more >= 1 ? (1 + value) / 2 : more;
}

function smaller(value: number): number {
  return Number.isInteger(value) ? Math.min(value - 1, Math.round(value / FACTOR)) : value / FACTOR;
}
