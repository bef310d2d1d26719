import { namesOf } from "../../experiments/search/report.ts";
import type { AccountName } from "../../record/ledger.ts";
import { seconds } from "../../text/quantity.ts";
import { ACCOUNTS } from "../document/words.ts";
import { at, ofBase } from "./places.ts";
import type { Sentences, Words } from "./says.ts";

/** Imports, and the answers that name no cause. */
export const GENERAL_WORDS: Words<"slow-import" | "unknown" | "insufficient-data"> = {
  "slow-import": {
    grew: "slower imports",
    level: "importing",
    advice: () => "Import it in the function that needs it, or make the module do less when it is imported.",
  },
  unknown: {
    grew: "the cause is unknown",
    level: "on nothing that has a name",
    advice: () => "Nothing in the books stands out: profile both sides, or undo the change piece by piece.",
  },
  "insufficient-data": {
    grew: "too little was recorded to name a cause",
    level: "on nothing that could be recorded",
    advice: () => "Give the entry more work, so that it runs for half a second or more.",
  },
};

/** What took the seconds of an account, and what stands behind them; others are "importing took 0.2 s". */
const CHARGED: Partial<Record<AccountName, readonly [before: string, after: string]>> = {
  "blocked-step": ["the event loop was held by waiting calls for ", ""],
  "executor-queue": ["jobs stood in the executor's queue for ", ""],
  "gil-wait": ["the path waited for the interpreter lock for ", ""],
  import: ["importing modules for ", ""],
  "lock-wait": ["the path waited ", " while a lock was held that others stood before"],
};

export const GENERAL_SENTENCES: Sentences<
  | "account"
  | "reached-from"
  | "runs-agree"
  | "measured-at"
  | "proved-elsewhere"
  | "nothing-grew"
  | "no-probe-run"
  | "too-little"
> = {
  account: ({ account, seconds: now, base }) => {
    const [before, after] = CHARGED[account] ?? [`${ACCOUNTS[account]} took `, ""];
    return `${before}${seconds(now)}${after}${ofBase(base)}`;
  },
  "reached-from": ({ location }) => `reached from ${at(location)} (${location.function})`,
  "runs-agree": ({ agree, runs }) => `${agree} of ${runs} runs agree`,
  "measured-at": ({ location }) => `measured at ${at(location)} (${location.function})`,
  "proved-elsewhere": ({ hunks }) =>
    `undoing ${namesOf(hunks)} brings it back, which the line named here does not explain`,
  "nothing-grew": () => "no account of the ledger grew enough to explain it",
  "no-probe-run": () => "no run under the probe was complete",
  "too-little": ({ reason }) => reason,
};
