import type { ClassRules } from "../class-rules.ts";
import { accountClaim } from "../growth/account-claim.ts";

/** Threads that compute take the interpreter lock from each other, and from the loop. */
export const gilContention: ClassRules = {
  name: "gil-contention",
  accounts: ["gil-wait"],
  // below this any program with a second thread would be told of it: the lock changes hands every 5 ms
  levelFrom: 0.3,
  waiting: false,
  claims: (growth) => [accountClaim(growth, "gil-wait", "gil-contention")],
  remedies: [],
};
