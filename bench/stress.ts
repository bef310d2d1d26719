// Programs that a probe could harm, run without it and under it as the gate does: no run may end otherwise. Prints a table
// by program and interpreter; ends with 1 when a run differed.
//   npm run stress [-- PATTERN...] [--runs N] [--python 3.13,/path/to/python,...] [--jobs N] [--list]
import { parseArgs } from "node:util";
import { cellsOf } from "./stress/cells.ts";
import { interpretersNamed } from "./stress/interpreters.ts";
import { PROGRAMS } from "./stress/programs.ts";
import { runCells } from "./stress/suite.ts";
import { details, sound, table } from "./stress/table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "1000" },
    python: { type: "string", default: "" },
    jobs: { type: "string", default: "2" },
    list: { type: "boolean", default: false },
  },
});

const asked = PROGRAMS.filter(
  ({ id }) =>
    positionals.length === 0 || positionals.some((name) => new RegExp(`^(?:${name})(?:/|$)`).test(id)),
);
if (asked.length === 0) throw new Error(`No program is called ${positionals.join(", ")}.`);
if (values.list) for (const { id } of asked) console.log(id);
else {
  const pythons = interpretersNamed(values.python.split(",").filter((name) => name !== ""));
  const outcomes = await runCells(
    cellsOf(asked, pythons, Number(values.runs)),
    Number(values.jobs),
    (outcome) => {
      const wrong = details(outcome);
      const name = `${outcome.cell.program.id} on ${outcome.cell.interpreter.name}`;
      console.error(wrong.length === 0 ? `${name}: ok` : wrong.join("\n"));
    },
  );
  console.log(table(outcomes));
  process.exitCode = sound(outcomes) ? 0 : 1;
}
