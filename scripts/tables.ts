// Writes the tables of inputs and outputs in README.md from action.yml, and that of the metrics in docs/gate-file.md
// from src/record/metrics.ts; with `--check` fails when one is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { dimensionOf, FORMS } from "../src/config/schema/units.ts";
import { METRIC_NAMES, METRICS } from "../src/record/metrics.ts";

interface Field {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
}

const cell = (text: string) => text.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");
const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(" ");

function presence({ required, default: value }: Field): string {
  if (required) return "required";
  return value ? `\`${value}\`` : "";
}

const { inputs, outputs }: { inputs: Record<string, Field>; outputs: Record<string, Field> } = parse(
  readFileSync("action.yml", "utf8"),
);

const SOURCES = { bare: "bare runs", probe: "the probe", scalene: "Scalene" };
const isRelative = (form: string) => form.startsWith("+");

/** Rows of each table, by the file that it stands in and its name there. */
const tables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "README.md": {
    inputs: [
      "| input | default | meaning |",
      "|---|---|---|",
      ...Object.entries(inputs).map(
        ([name, field]) => `| \`${name}\` | ${presence(field)} | ${cell(field.description)} |`,
      ),
    ],
    outputs: [
      "| output | meaning |",
      "|---|---|",
      ...Object.entries(outputs).map(([name, field]) => `| \`${name}\` | ${cell(field.description)} |`),
    ],
  },
  "docs/gate-file.md": {
    metrics: [
      "| metric | what it is | from | absolute | relative to base |",
      "|---|---|---|---|---|",
      ...METRIC_NAMES.map((name) => {
        const { description, source } = METRICS[name];
        const forms = FORMS[dimensionOf(name)];
        const [relative, absolute] = [forms.filter(isRelative), forms.filter((form) => !isRelative(form))];
        return `| \`${name}\` | ${cell(description)} | ${SOURCES[source]} | ${code(absolute)} | ${code(relative)} |`;
      }),
    ],
  },
};

for (const [file, parts] of Object.entries(tables)) {
  const before = readFileSync(file, "utf8");
  let fresh = before;
  for (const [name, rows] of Object.entries(parts)) {
    const [start, end] = [`<!-- ${name}: written by npm run tables -->`, `<!-- end of ${name} -->`];
    const [from, to] = [fresh.indexOf(start), fresh.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${file} has no "${start}" ... "${end}"`);
    fresh = [fresh.slice(0, from + start.length), ...rows, fresh.slice(to)].join("\n");
  }
  if (fresh === before) continue;
  if (process.argv[2] === "--check") {
    console.error(`The tables in ${file} are stale: npm run tables`);
    process.exitCode = 1;
  } else writeFileSync(file, fresh);
}
