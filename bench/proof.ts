// Builds twenty pull requests with 3 to 8 hunks from test/programs and proves each: which hunks are guilty?
//   npm run bench:proof -- [--python NAME] [--cases 01,24] [--folder DIR] [--seconds 120]
//   npm run bench:proof -- remedies [--python NAME] [--cases 01,24]
// Records of the comparisons are kept in the folder, so that the proofs can be repeated cheaply. The interpreter needs
// aiohttp for 02. Right: the proof names a hunk of every fault and no harmless one.
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { planEntry } from "../src/entry/entry-plan.ts";
import { proveEntry } from "../src/experiments/proof.ts";
import { startRunner } from "../src/measure/runner.ts";
import { findPython } from "../src/python/interpreter.ts";
import { otherCosts } from "./proof/costs.ts";
import { build, folderAt, PLANS, type Plan, type PullRequest } from "./proof/pull-requests.ts";
import { entryOf, regressedMetric } from "./proof/records.ts";
import { remediesOfCorpus } from "./proof/remedies.ts";
import { freePort, startService } from "./service.ts";

const { values, positionals } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    cases: { type: "string" },
    folder: { type: "string", default: ".cache/proof" },
    seconds: { type: "string", default: "120" },
  },
  allowPositionals: true,
});
const folder = folderAt(resolve(values.folder));
const wanted = values.cases?.split(",") ?? null;
const python = await findPython(values.python, process.env);

interface Result {
  readonly answer: "right" | "wrong" | "undecided";
  readonly runs: number;
  readonly plainDdmin: number;
  readonly everyHunk: number;
}

async function prove(plan: Plan): Promise<Result> {
  const pull = await build(plan, join(folder, "trees"), python.executable);
  const env = { ...process.env, PORT: String(await freePort()) };
  const { service } = pull;
  const stop =
    service === null
      ? () => undefined
      : await startService(python.executable, service.cwd, service.argv, env);
  const scratch = folderAt(join(folder, "scratch"));
  const runner = await startRunner(python.executable);
  try {
    const { base, head, run } = pull;
    const file = join(folder, "records", `${pull.name}.json`);
    const entry = entryOf({ base, head, run, python: python.executable, env, file });
    const metric = regressedMetric(entry);
    if (metric === null) return said(pull, "undecided", `no regression: ${entry.reason}`, 0, 3);
    const request = { name: pull.name, argv: run, base, head, timeLimit: 60, env: {} };
    const { proof } = await proveEntry({
      plan: await planEntry(request, python, env, join(scratch, "bytecode")),
      hunks: pull.hunks,
      others: [],
      cause: entry.cause,
      metric,
      runner,
      scratch: join(scratch, "copies"),
      budgetSeconds: Number(values.seconds),
      onProgress: () => undefined,
      onNotice: console.error,
    });
    const named = pull.hunks.map((hunk) =>
      proof.hunks.some(
        ({ file, from, to }) =>
          file === hunk.file &&
          from <= Math.max(1, hunk.head.start + Math.max(hunk.head.length, 1) - 1) &&
          to >= Math.max(1, hunk.head.start),
      ),
    );
    const harmless = named.some((one, index) => one && !pull.guilty[index]);
    const complete = pull.faults.every((index) => named[index]);
    const answer = proof.outcome !== "proved" ? "undecided" : harmless || !complete ? "wrong" : "right";
    return said(
      pull,
      answer,
      `${metric.metric} ${proof.reason}, agrees: ${proof.agrees}`,
      proof.runs,
      proof.pairs,
      proof.seconds,
    );
  } finally {
    await runner.close();
    stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function said(
  pull: PullRequest,
  answer: Result["answer"],
  reason: string,
  runs: number,
  pairs: number,
  seconds = 0,
): Promise<Result> {
  const guilty = pull.hunks.map((_, index) => index).filter((index) => pull.guilty[index]);
  const costs = await otherCosts(pull.hunks.length, pull.faults, Math.max(pairs, 3));
  const { plainDdmin, everyHunk } = costs;
  console.log(
    `${answer.padEnd(9)} ${pull.name.padEnd(6)} ${guilty.length} of ${pull.hunks.length} hunks guilty; runs ${runs} (plain ddmin ${plainDdmin}, every hunk ${everyHunk}), ${seconds.toFixed(0)} s; ${reason}`,
  );
  return { answer, runs, ...costs };
}

if (positionals[0] === "remedies") await remediesOfCorpus({ python, folder, wanted });
else {
  const results: Result[] = [];
  for (const plan of PLANS) {
    if (wanted === null || wanted.includes(plan.cases.join("+"))) results.push(await prove(plan));
  }
  const count = (answer: Result["answer"]) => results.filter((one) => one.answer === answer).length;
  const sum = (of: (one: Result) => number) => results.reduce((total, one) => total + of(one), 0);
  console.log(
    `\nright ${count("right")}, wrong ${count("wrong")}, undecided ${count("undecided")} of ${results.length}`,
  );
  console.log(
    `program runs: ${sum((one) => one.runs)}; plain ddmin ${sum((one) => one.plainDdmin)}; every hunk ${sum((one) => one.everyHunk)}`,
  );
}
