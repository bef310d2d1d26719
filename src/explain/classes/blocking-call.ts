import type { Fact } from "../../record/cause/classes.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import type { ClassRules } from "../class-rules.ts";
import { type Growth, ofBase } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";
import { blockingCallAt } from "../syntax.ts";

/** A call that waits while it holds the event loop. */
export const blockingCall: ClassRules = {
  name: "blocking-call",
  accounts: ["blocked-step"],
  // a loop that stands still for a tenth of the run holds up whatever else it serves
  levelFrom: 0.1,
  waiting: true,
  claims: (growth) => [claimOf(growth)],
  remedies: ["asyncio.sleep", "to_thread"],
};

function claimOf(growth: Growth): Claim {
  const { base, head, facts: source } = growth;
  const before = sumOf(base.accounts, ["blocked-step"]);
  const now = sumOf(head.accounts, ["blocked-step"]);
  const worst = grownRows(base.accounts, head.accounts, ["blocked-step"])[0]?.row ?? null;
  const known = blockingCallAt(source, worst?.location ?? null);
  // what asyncio itself stands in is no call that anybody could replace
  const called = worst?.call?.startsWith("asyncio.") ? null : (worst?.call ?? null);
  const call = known?.name ?? called;
  const facts: Fact[] = [
    { fact: "account", account: "blocked-step", seconds: now, base: ofBase(growth, before) },
  ];
  if (call !== null && worst !== null)
    facts.push({ fact: "call-holds-loop", call, location: worst.location });
  const outer = worst?.via[0];
  if (outer !== undefined) facts.push({ fact: "reached-from", location: outer });
  return claimAt(worst, {
    class: "blocking-call",
    value: now - before,
    call,
    facts,
    syntaxAgrees: known === null ? null : true,
  });
}
