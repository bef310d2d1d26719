// Set-ups that real repositories have, each built for real, with the answer that is right and the one that the built gate
// gives: `dist/` of the current folder. Takes long (CONTRIBUTING.md); ends with 1 when an answer is not as expected.
//   npm run world [-- GROUP|ID|PATTERN...] [--jobs N] [--fast] [--keep] [--list] [--without NEED,...]
import { parseArgs } from "node:util";
import { runSituations } from "./world/run.ts";
import type { Need } from "./world/situation.ts";
import { SITUATIONS } from "./world/situations.ts";
import { line, table } from "./world/table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: "string", default: "1" },
    fast: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    without: { type: "string", default: "" },
  },
});

const asked = SITUATIONS.filter(
  ({ id, fast }) =>
    (!values.fast || fast === true) &&
    (positionals.length === 0 || positionals.some((name) => new RegExp(`^(?:${name})(?:/|$)`).test(id))),
);
if (asked.length === 0) throw new Error(`No situation is called ${positionals.join(", ")}.`);
if (values.list) {
  for (const { id, source, says } of asked) console.log(`${id.padEnd(44)} ${source.padEnd(10)} ${says}`);
} else {
  const outcomes = await runSituations(asked, {
    gate: process.cwd(),
    jobs: Number(values.jobs),
    keep: values.keep,
    lacking: new Set(values.without.split(",").filter((name) => name !== "") as Need[]),
    seen: (outcome) => console.log(line(outcome)),
  });
  console.log(`\n${table(outcomes)}`);
  process.exitCode = outcomes.every(({ kind }) => kind === "right" || kind === "not run") ? 0 : 1;
}
