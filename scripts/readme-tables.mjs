// Writes the tables of inputs and outputs in README.md from action.yml; with `--check` fails when they are stale.
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

/** @typedef {{description: string, default?: string, required?: boolean}} Field */

/** @param {string} text */
const cell = (text) => text.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");

/** @param {Field} field */
function presence({ required, default: value }) {
  if (required) return "required";
  return value ? `\`${value}\`` : "";
}

/** @type {{inputs: Record<string, Field>, outputs: Record<string, Field>}} */
const { inputs, outputs } = parse(readFileSync("action.yml", "utf8"));
const tables = {
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
};

const readme = readFileSync("README.md", "utf8");
let fresh = readme;
for (const [name, rows] of Object.entries(tables)) {
  const [start, end] = [`<!-- ${name}: written by npm run tables -->`, `<!-- end of ${name} -->`];
  const [from, to] = [fresh.indexOf(start), fresh.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no "${start}" ... "${end}"`);
  fresh = [fresh.slice(0, from + start.length), ...rows, fresh.slice(to)].join("\n");
}

if (fresh !== readme && process.argv[2] === "--check") {
  console.error("The tables in README.md are not what action.yml says: npm run tables");
  process.exitCode = 1;
} else if (fresh !== readme) writeFileSync("README.md", fresh);
