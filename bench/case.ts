// What a case of a corpus says about itself, and which cases of a folder are wanted.
import { z } from "zod";
import { CauseClass } from "../src/record/cause.ts";

/** The answer in case.json. Keys that only people read (`source`, `hard`, `measured`) are left out. */
export const Case = z.object({
  id: z.string(),
  /** Arguments after the interpreter. */
  run: z.array(z.string()),
  /** Packages beyond the standard library, by the name they are imported with. */
  requires: z.array(z.string()),
  /** Arguments of the helper server that both sides talk to. */
  service: z.array(z.string()).nullable(),
  expect: z.enum(["regressed", "same", "improved"]),
  class: CauseClass.nullable(),
  /** Every class that counts as right, `class` among them. */
  accept: z.array(CauseClass),
  /** File of head and its first and last line in which a good report points. */
  culprit: z.object({ file: z.string(), lines: z.tuple([z.number(), z.number()]) }).nullable(),
});
export type Case = z.infer<typeof Case>;

const MARKS: { readonly [mark: string]: string } = { "*": ".*", "?": ".", "[": "[", "]": "]" };

/** Whether a folder's whole name fits one of the patterns (`*`, `?` and `[0-4]`, with commas between patterns). */
export function fits(name: string, patterns: string): boolean {
  return patterns.split(",").some((pattern) => {
    const source = pattern.replaceAll(/[^\w-]/g, (mark) => MARKS[mark] ?? `\\${mark}`);
    return new RegExp(`^${source}$`).test(name);
  });
}
