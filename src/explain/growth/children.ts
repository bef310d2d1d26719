import type { Fact } from "../../record/cause/classes.ts";
import type { Children } from "../../record/ledger.ts";
import { type Growth, ofBase } from "./growth.ts";

/** A part of what grew that is worth a sentence: less decides nothing. */
const WORTH_SAYING = 0.15;

/** What of the growth of computing, in seconds, lies in processes that the program started: nothing where none does. */
export function factsOfChildren(growth: Growth, grown: number): Fact[] {
  const now = growth.head.children;
  if (now === null) return [];
  const had = growth.base.children;
  const more = (part: keyof Children) => now[part] - (had?.[part] ?? 0);
  const large = (part: keyof Children) => more(part) > 0 && more(part) >= WORTH_SAYING * grown;
  const before = (part: keyof Children) => ofBase(growth, had?.[part] ?? 0);
  const facts: Fact[] = [];
  if (large("computing"))
    facts.push({
      fact: "in-children",
      seconds: now.computing,
      base: before("computing"),
      processes: now.started,
    });
  if (large("pickling")) facts.push({ fact: "pickling", seconds: now.pickling, base: before("pickling") });
  if (large("starting"))
    facts.push({
      fact: "processes-started",
      count: now.started,
      base: before("started"),
      seconds: now.starting,
    });
  return facts;
}
