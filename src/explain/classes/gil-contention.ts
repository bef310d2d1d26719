import type { ClassRules } from "../class-rules.ts";
import { accountClaim } from "../growth/account-claim.ts";

/** Threads that compute take the interpreter lock from each other, and from the loop. */
export const gilContention: ClassRules = {
  name: "gil-contention",
  accounts: ["gil-wait"],
  // any two threads that compute take turns of 5 ms: less than this is no reason to move one (chosen on test/programs)
  levelFrom: 0.3,
  waiting: false,
  claims: (growth) => [accountClaim(growth, "gil-wait", "gil-contention")],
  remedies: [],
};
