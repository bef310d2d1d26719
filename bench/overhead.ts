// What the action itself costs: its time from start to end without that of the measured programs, on a repository with
// ten entries. Scalene is installed by a first run that does not count.
//   npm run bench:overhead [-- ENTRIES]
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { GateRecord } from "../src/record/record.ts";
import { runJob } from "../test/e2e/action-runner.ts";
import { GitRepository } from "../test/e2e/git-repository.ts";
import { startFake } from "../test/fake-github/server.ts";

const GOAL = 3;
/** The interpreter itself, as setup-python gives it, and not a version manager's script in front of it. */
const PYTHON = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], {
  encoding: "utf8",
}).trim();
const count = Number(process.argv[2] ?? 10);
const PROGRAM = (pause: number) =>
  `import asyncio\n\n\nasync def main() -> None:\n    await asyncio.sleep(${pause})\n\n\nasyncio.run(main())\n`;

function filesOf(entries: number, pause: number): Record<string, string> {
  const names = Array.from({ length: entries }, (_, index) => `entry-${index}`);
  const gate = names.map((name) => `  ${name}:\n    run: python ${name}.py\n`).join("");
  const programs = names.map((name) => [`${name}.py`, PROGRAM(pause)]);
  return { "scalene-gate.yml": `version: 1\nentries:\n${gate}`, ...Object.fromEntries(programs) };
}

const github = await startFake();

/** Seconds from the action's start to its end, and those of them that are in the record as runs of programs. */
async function measure(entries: number): Promise<{ total: number; programs: number; runs: number }> {
  const repository = new GitRepository(filesOf(entries, 0.2));
  repository.push("topic", { "README.md": "A change.\n", "entry-0.py": PROGRAM(0.21) });
  const { event, env } = repository.checkOutMerge("topic", 7);
  const start = performance.now();
  const job = {
    face: "action",
    event,
    env,
    cwd: repository.folder,
    api: github.url,
    inputs: { python: PYTHON },
  } as const;
  const step = await runJob(job);
  const total = (performance.now() - start) / 1000;
  if (step.outputs.record === undefined) throw new Error(step.log);
  const { cost } = GateRecord.parse(JSON.parse(readFileSync(step.outputs.record, "utf8")));
  return { total, programs: cost.seconds, runs: cost.runs };
}

await measure(1);
const { total, programs, runs } = await measure(count);
await github.close();
const own = total - programs;
const load = `${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`;
console.log(`${count} entries, ${runs} runs of programs; load of the machine: ${load}`);
console.log(`  the action, start to end   ${total.toFixed(2)} s`);
console.log(`  of it measured programs    ${programs.toFixed(2)} s`);
console.log(
  `  the action's own time      ${own.toFixed(2)} s (goal: below ${GOAL} s) ${own < GOAL ? "ok" : "MISSED"}`,
);
