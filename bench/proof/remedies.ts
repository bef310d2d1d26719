import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { planEntry } from "../../src/entry/entry-plan.ts";
import { ask } from "../../src/experiments/edits.ts";
import { tryRemedies } from "../../src/experiments/remedy.ts";
import { readFacts } from "../../src/measure/facts.ts";
import { startRunner } from "../../src/measure/runner.ts";
import type { Python } from "../../src/python/interpreter.ts";
import type { Remedy } from "../../src/record/cause.ts";
import { freePort, startService } from "../service.ts";
import { hunksOf, programs } from "./hunks.ts";
import { folderAt } from "./pull-requests.ts";
import { entryOf, regressedMetric } from "./records.ts";

const Case = z.object({
  run: z.array(z.string()),
  service: z.array(z.string()).nullable(),
  class: z.string().nullable(),
});

interface Options {
  readonly python: Python;
  readonly folder: string;
  readonly wanted: readonly string[] | null;
}

/** Whose cure the gate should know: half of them at least. */
const CURABLE = ["blocking-call", "sequential-awaits", "memory"];
/** Awaits that have to follow one another: by data (21, 26, 95), by pace (22, 25, 94), by order (28). */
const IN_TURN = ["21", "22", "25", "26", "28", "94", "95"];

/** Tries remedies on every case of the corpus that regressed, and asks for some where none may be offered. */
export async function remediesOfCorpus(options: Options): Promise<void> {
  const results: Result[] = [];
  for (const name of readdirSync(programs).sort()) {
    const wanted = options.wanted === null || options.wanted.some((start) => name.startsWith(start));
    if (wanted && existsSync(join(programs, name, "case.json"))) results.push(await scoreOf(name, options));
  }
  const offered = results.filter(({ remedy }) => remedy !== null);
  console.log(`\noffered ${offered.length}, of these apply ${offered.filter((one) => one.applies).length}`);
  for (const name of new Set(results.flatMap((one) => one.class ?? []))) {
    const cases = results.filter((one) => one.class === name);
    const mended = cases.filter(({ remedy }) => remedy !== null).length;
    const goal = CURABLE.includes(name) ? " (goal: half)" : "";
    console.log(`${name.padEnd(20)} ${mended} of ${cases.length}${goal}`);
  }
}

interface Result {
  readonly class: string | null;
  readonly remedy: Remedy | null;
  readonly applies: boolean;
}

async function scoreOf(name: string, options: Options): Promise<Result> {
  const path = join(programs, name);
  const described = Case.parse(JSON.parse(readFileSync(join(path, "case.json"), "utf8")));
  if (IN_TURN.some((start) => name.startsWith(start))) {
    const count = await forcedCandidates(path, options.python);
    console.log(`${name}: ${count} candidates for awaits that follow one another (goal: none)`);
  }
  const remedy = described.class === null ? null : await tryCase(name, path, described, options);
  return {
    class: described.class,
    remedy,
    applies: remedy !== null && applies(path, remedy, options.folder),
  };
}

async function tryCase(
  name: string,
  path: string,
  { run, service }: z.infer<typeof Case>,
  { python, folder }: Options,
): Promise<Remedy | null> {
  const env = { ...process.env, PORT: String(await freePort()) };
  const stop = service === null ? () => undefined : await startService(python.executable, path, service, env);
  const scratch = folderAt(join(folder, "scratch-remedies"));
  const runner = await startRunner(python.executable);
  const [base, head] = [join(path, "base"), join(path, "head")];
  try {
    const file = join(folder, "records", `${name}.json`);
    const entry = entryOf({ base, head, run, python: python.executable, env, file });
    const metric = regressedMetric(entry);
    if (metric === null || entry.cause === null) {
      console.log(`${name}: no regression: ${entry.reason}`);
      return null;
    }
    const request = { name, argv: run, base, head, timeLimit: 60, env: {} };
    const { remedy, tried, runs, seconds } = await tryRemedies({
      plan: await planEntry(request, python, env, join(scratch, "bytecode")),
      cause: entry.cause,
      metric,
      hunks: await hunksOf(base, head),
      runner,
      scratch: join(scratch, "copies"),
      budgetSeconds: 120,
      onProgress: () => undefined,
      onNotice: console.error,
    });
    const outcomes = tried.map(({ kind, outcome }) => `${kind}: ${outcome}`).join("; ");
    const figures =
      remedy === null
        ? ""
        : ` takes back ${Math.round(100 * remedy.takesBack)} %: ${remedy.ratio.toFixed(2)}x of base (${remedy.pairs} pairs, ${remedy.low.toFixed(2)} to ${remedy.high.toFixed(2)})`;
    const place = entry.cause.location;
    const where = place === null ? "no line" : `${place.file}:${place.line}`;
    console.log(
      `${name}: ${entry.cause.class} at ${where}, ${metric.metric}: ${outcomes || "no candidate"}${figures}; ${runs} runs, ${seconds.toFixed(0)} s`,
    );
    return remedy;
  } finally {
    await runner.close();
    stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Whether git can apply the diff to head, and comes to the lines that the remedy names. */
function applies(path: string, remedy: Remedy, folder: string): boolean {
  const copy = join(folder, "applied");
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(path, "head"), copy, { recursive: true });
  const before = readFileSync(join(copy, remedy.file), "utf8").split("\n");
  const done = spawnSync("git", ["apply", "--unsafe-paths", `--directory=${copy}`, "-"], {
    cwd: "/",
    input: remedy.diff,
    encoding: "utf8",
  });
  const expected = [
    ...before.slice(0, remedy.from - 1),
    ...remedy.replacement.split("\n"),
    ...before.slice(remedy.to),
  ];
  return done.status === 0 && readFileSync(join(copy, remedy.file), "utf8") === expected.join("\n");
}

/** Candidates for every awaiting line of every loop, as if each were the cause. */
async function forcedCandidates(path: string, python: Python): Promise<number> {
  let count = 0;
  for (const side of ["base", "head"]) {
    const root = join(path, side);
    const files = readdirSync(root).filter((file) => file.endsWith(".py"));
    const reader = { python: python.executable, env: {}, onNotice: console.error };
    const { facts } = await readFacts({ ...reader, root, files });
    for (const file of files) {
      const lines = (facts[file]?.loops ?? []).flatMap((loop) => loop.awaits);
      for (const line of new Set(lines)) {
        const question = { class: "sequential-awaits", files, places: [[file, line, "f"]] };
        const asked = { task: "candidates", root, ...question };
        const answer = await ask(reader, asked, "none are counted", z.array(z.unknown()));
        count += answer?.length ?? 0;
      }
    }
  }
  return count;
}
