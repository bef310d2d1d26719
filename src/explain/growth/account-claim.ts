import type { CauseClass } from "../../record/cause/classes.ts";
import type { AccountName } from "../../record/ledger.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import { type Growth, ofBase } from "./growth.ts";
import { grownRows } from "./rows.ts";

/** The claim of a class on all growth of one account, at the line that grew most. */
export function accountClaim(growth: Growth, account: AccountName, name: CauseClass): Claim {
  const { base, head } = growth;
  const before = sumOf(base.accounts, [account]);
  const now = sumOf(head.accounts, [account]);
  return claimAt(grownRows(base.accounts, head.accounts, [account])[0]?.row ?? null, {
    class: name,
    value: now - before,
    facts: [{ fact: "account", account, seconds: now, base: ofBase(growth, before) }],
  });
}
