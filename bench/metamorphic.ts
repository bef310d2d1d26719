// Does to each short program of test/e2e/metamorphic.ts one thing after another that must not change its cause, asks the
// built command line, and prints what it said: the class, and the code of the line, both as before or not.
//   node bench/metamorphic.ts [--python NAME] [--cases 01,15] [--kinds rename,neighbours]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answerFor, type Kind, PROGRAMS, rewritten, type ShortProgram } from "../test/e2e/metamorphic.ts";

const { values } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    cases: { type: "string" },
    kinds: { type: "string", default: "none,rename,reorder,move,idle,neighbours,all" },
  },
});
const columns = values.kinds.split(",");
const wanted = values.cases?.split(",");
const programs = PROGRAMS.filter(({ id }) => !wanted || wanted.some((start) => id.startsWith(start)));

function kindsOf(column: string, { kinds }: ShortProgram): readonly Kind[] | null {
  if (column === "none") return [];
  if (column === "all") return kinds;
  const found = kinds.filter((kind) => kind === column);
  return found.length > 0 ? found : null;
}

/** Whether class and line are right, or what was said instead; a dash where the program cannot be changed that way. */
async function cell(column: string, program: ShortProgram): Promise<string> {
  const kinds = kindsOf(column, program);
  if (kinds === null) return "-";
  const folder = mkdtempSync(join(tmpdir(), "metamorphic-"));
  try {
    const pair = await rewritten(program, kinds, folder, values.python);
    const answer = await answerFor(pair, values.python, kinds.includes("neighbours") ? 2 : 0);
    if (answer.class === null || !pair.classes.includes(answer.class)) return `NOT ${answer.class}`;
    return answer.line !== null && pair.culprit.includes(answer.line) ? "right" : `LINE ${answer.line}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let asked = 0;
let right = 0;
console.log(["program".padEnd(30), ...columns.map((column) => column.padEnd(12))].join(" "));
for (const program of programs) {
  process.stdout.write(program.id.padEnd(30));
  for (const column of columns) {
    const said = await cell(column, program);
    if (said !== "-") asked += 1;
    if (said === "right") right += 1;
    process.stdout.write(` ${said.padEnd(12)}`);
  }
  process.stdout.write("\n");
}
console.log(`same class and same code: ${right} of ${asked}`);
