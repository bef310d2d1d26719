// Error rates and costs of the rule and of other tools' rules on the same simulated samples.
//   npm run bench:judge [-- --repetitions N]
import { parseArgs } from "node:util";
import { SHAPES, USUAL_SHAPES } from "./judge/noise.ts";
import { type Decide, OWN, RULES } from "./judge/rivals.ts";
import { rateText, type Score, scoreOf, short, waldRuns } from "./judge/score.ts";

const { values } = parseArgs({ options: { repetitions: { type: "string", default: "600" } } });
const repetitions = Number(values.repetitions);
const [USUAL = ""] = Object.keys(USUAL_SHAPES);
const VARIATIONS = [0.02, 0.05, 0.1];
const EFFECTS = [1, 1 / 1.1, 1.05, 1.1, 1.2];

const effectText = (effect: number) => `${effect >= 1 ? "+" : ""}${Math.round((effect - 1) * 100)} %`;
const row = (cells: readonly string[]) => console.log(`| ${cells.join(" | ")} |`);
const head = (cells: readonly string[]) => {
  row(cells);
  row(cells.map(() => "---"));
};

function ownTable(decide: Decide): void {
  console.log(`\n## This rule: regressed / inconclusive; runs. ${repetitions} series a cell\n`);
  head(["noise", "variation", ...EFFECTS.map(effectText), "false, 95 % bounds"]);
  for (const shape of Object.keys(SHAPES)) {
    for (const variation of VARIATIONS) {
      const scores = EFFECTS.map((effect) => scoreOf(decide, { shape, variation, effect }, repetitions));
      const cells = scores.map(
        (one) => `${short(one.regressed)} / ${short(one.inconclusive)}; ${one.runs.toFixed(1)}`,
      );
      const [none] = scores as [Score];
      row([shape, `${variation * 100} %`, ...cells, rateText(none.regressed, repetitions)]);
    }
  }
}

function rivalsTable(): void {
  console.log("\n## All rules. Found and runs: log-normal with outliers, variation 5 %\n");
  head([
    "rule",
    "worst false rate",
    "on",
    "found +5 % (2 %)",
    "found +10 %",
    "found +20 %",
    "runs 0 / +10 / +20 %",
  ]);
  for (const [name, decide] of Object.entries(RULES)) {
    const times = name === OWN ? repetitions : Math.ceil(repetitions / 2);
    const score = (shape: string, variation: number, effect: number) =>
      scoreOf(decide, { shape, variation, effect }, times);
    const kinds = Object.keys(SHAPES).flatMap((shape) =>
      VARIATIONS.map((variation) => ({ shape, variation })),
    );
    const [worst] = kinds
      .map((kind) => ({ ...kind, rate: score(kind.shape, kind.variation, 1).regressed }))
      .sort((one, other) => other.rate - one.rate);
    const [none, ten, twenty] = [1, 1.1, 1.2].map((effect) => score(USUAL, 0.05, effect)) as [
      Score,
      Score,
      Score,
    ];
    row([
      name,
      rateText(worst?.rate ?? 0, times),
      `${worst?.shape}, ${(worst?.variation ?? 0) * 100} %`,
      short(score(USUAL, 0.02, 1.05).regressed),
      short(ten.regressed),
      short(twenty.regressed),
      [none, ten, twenty].map(({ runs }) => runs.toFixed(1)).join(" / "),
    ]);
  }
  const bound = [1, 1.1, 1.2].map((effect) => waldRuns(0.05, effect).toFixed(1)).join(" / ");
  row(["Wald's bound: noise known and normal, 1 % false", ".010", "", "", ".900", "", bound]);
}

const start = performance.now();
rivalsTable();
ownTable(RULES[OWN] as Decide);
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
