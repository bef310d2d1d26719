// Changes every constant of the rooms that decide and asks whether a test fails: a constant that no test holds can drift.
//   npm run bench:mutants [-- FOLDER...] [--only NAME] [--without NAME,NAME] [--list]
//     FOLDER          of src/ (usual: judge, statistics, explain, experiments/search)
//     --only NAME     constants whose name, or file:line, has NAME in it
//     --without NAMES leaves out test files with one of these in their path: some simulate for a minute
//     --list          names the constants and runs nothing
// Survivors need a reason in bench/mutants/survivors.json. Ends with 1 when less than 90 % were noticed, or one has no reason.
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
import { type Constant, constantsIn } from "./mutants/constants.ts";
import { reaching } from "./mutants/imports.ts";
import { type Mutant, mutantsOf } from "./mutants/mutate.ts";
import { Explained, explanationOf, type Score, scoreOf } from "./mutants/survivors.ts";
import { Trials, textOf } from "./mutants/trial.ts";

const ROOT = join(import.meta.dirname, "..");
const ROOMS = ["judge", "statistics", "explain", "experiments/search"];
/** Tests of a room that stand elsewhere. */
const ALSO: Record<string, readonly string[]> = { explain: ["test/replay"], judge: ["test/statistics"] };
const WANTED = 0.9;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", default: "" },
    without: { type: "string" },
    list: { type: "boolean", default: false },
  },
});

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith(".ts"))
    .map((one) => relative(ROOT, join(one.parentPath, one.name)).split(sep).join("/"))
    .sort();

const placeOf = ({ file, line, name, raw }: Constant) => `${file}:${line} ${name} ${raw}`;

const texts = new Map(["src", "test", "bench"].flatMap(filesIn).map((path) => [path, textOf(path)]));
const without = values.without?.split(",") ?? [];

/** The test files of a room, those that are of no use for its constants left out. */
function testsOf(room: string): string[] {
  return [`test/${room}`, ...(ALSO[room] ?? [])]
    .flatMap(filesIn)
    .filter((path) => path.endsWith(".test.ts") && !without.some((part) => path.includes(part)));
}

function scoreText({ noticed, counted, unexplained }: Score): string {
  const share = counted === 0 ? 1 : noticed / counted;
  return `${noticed} of ${counted} noticed (${(100 * share).toFixed(1)} %), ${unexplained} survivors without a reason`;
}

interface Fate {
  readonly mutant: Mutant;
  readonly failed: string | null;
}

async function fatesIn(room: string, trials: Trials): Promise<Fate[]> {
  const constants = filesIn(`src/${room}`)
    .flatMap((file) => constantsIn(file, textOf(file)))
    .filter((one) => placeOf(one).includes(values.only));
  if (values.list) for (const one of constants) console.log(placeOf(one));
  if (values.list || constants.length === 0) return [];
  const { seconds, failed } = await trials.run(null, testsOf(room));
  if (failed !== null) throw new Error(`${failed} fails without a mutant. Mend it first.`);
  const quickFirst = testsOf(room).sort((one, other) => (seconds.get(one) ?? 0) - (seconds.get(other) ?? 0));
  const fates: Fate[] = [];
  for (const mutant of constants.flatMap(mutantsOf)) {
    const reached = reaching(texts, mutant.constant.file);
    const tests = quickFirst.filter((path) => reached.has(path));
    const fate = tests.length === 0 ? null : (await trials.run(mutant, tests)).failed;
    fates.push({ mutant, failed: fate });
    console.log(`${placeOf(mutant.constant)} -> ${mutant.value}: ${fate ?? "SURVIVES"}`);
  }
  return fates;
}

const explained = Explained.parse(JSON.parse(textOf("bench/mutants/survivors.json")));
const trials = new Trials();
const rooms = positionals.length > 0 ? positionals.map((one) => one.replace(/^src\/|\/$/g, "")) : ROOMS;
const all: Fate[] = [];
for (const room of rooms) {
  const fates = await fatesIn(room, trials);
  if (fates.length > 0) console.log(`${room}: ${scoreText(scoreOf(fates, explained))}\n`);
  all.push(...fates);
}
await trials.close();

console.log("| survivor | as | why |\n| --- | --- | --- |");
for (const { mutant, failed } of all) {
  if (failed !== null) continue;
  const reason = explanationOf(mutant, explained)?.reason ?? "NO REASON YET";
  console.log(`| ${placeOf(mutant.constant)} | ${mutant.value} | ${reason} |`);
}
const score = scoreOf(all, explained);
console.log(`\nall: ${scoreText(score)}`);
process.exitCode = score.noticed < WANTED * score.counted || score.unexplained > 0 ? 1 : 0;
