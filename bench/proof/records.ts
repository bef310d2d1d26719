import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Entry, GateRecord, type Metric } from "../../src/record/record.ts";
import { gate } from "../run-case.ts";

/** The entry of a comparison that the built command line made: stored, and read again the next time. */
export function entryOf(options: {
  readonly base: string;
  readonly head: string;
  readonly run: readonly string[];
  readonly python: string;
  readonly env: NodeJS.ProcessEnv;
  readonly file: string;
}): Entry {
  const { base, head, run, python, env, file } = options;
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) {
    const argv = ["compare", "--base", base, "--head", head, "--python", python, "--json", file];
    const said = gate([...argv, "--", ...run], env);
    if (!existsSync(file)) throw new Error(said);
  }
  const entry = GateRecord.parse(JSON.parse(readFileSync(file, "utf8"))).entries[0];
  if (entry === undefined) throw new Error(`${file} has no entry`);
  return entry;
}

/** The metric that regressed: what the cause is about, memory for a cause of memory. */
export function regressedMetric({ metrics, cause }: Entry): Metric | null {
  const order = ["wall-time", "cpu-time", "rss-peak"];
  if (cause?.class === "memory") order.unshift("rss-peak");
  const found = order.map((name) =>
    metrics.find((one) => one.metric === name && one.decision === "regressed"),
  );
  return found.find((one) => one !== undefined) ?? null;
}
