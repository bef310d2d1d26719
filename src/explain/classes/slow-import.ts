import { isImport, loadedAtTop, loadedCode } from "../blame/imports.ts";
import type { ClassRules } from "../class-rules.ts";
import { accountClaim } from "../growth/account-claim.ts";

/** Importing modules. */
export const slowImport: ClassRules = {
  name: "slow-import",
  accounts: ["import"],
  // a short program imports for a good part of its time as a matter of course: chosen on test/programs
  levelFrom: 0.3,
  waiting: false,
  claims: (growth) => [accountClaim(growth, "import", "slow-import")],
  suspects: {
    // an import statement is no more than the way to what the module does when it is loaded
    first: ({ lines, written, hunks, facts }) =>
      written === undefined || isImport(written, facts) ? loadedCode(lines, hunks, facts) : null,
    related: loadedAtTop,
  },
  remedies: ["lazy import"],
};
