// What the loop probe costs in processor time: medians of ratios over alternating runs, never an absolute time.
//   npm run bench:probe [-- --python NAME] [--runs N]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startRunner } from "../src/measure/runner.ts";
import { findPython } from "../src/python/interpreter.ts";
import { median } from "../src/statistics/median.ts";

const { values } = parseArgs({
  options: { python: { type: "string" }, runs: { type: "string", default: "7" } },
});

/** Programs by what they stress; the second one is the article's third program. */
const PROGRAMS = {
  "10,000 steps of 0.2 ms": `import asyncio
async def work():
    for _ in range(100):
        sum(range(10_000))
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*(work() for _ in range(98)))
asyncio.run(main())
`,
  "100,000 tiny tasks": `import asyncio
async def tick():
    await asyncio.sleep(0.0001)
async def main():
    await asyncio.gather(*(tick() for _ in range(100_000)))
asyncio.run(main())
`,
};

const python = await findPython(values.python ?? null, process.env);
const runner = await startRunner(python.executable);
const folder = mkdtempSync(join(tmpdir(), "bench-probe-"));
const launcher = resolve("python/launch.py");
try {
  for (const [name, text] of Object.entries(PROGRAMS)) {
    const program = join(folder, "program.py");
    writeFileSync(program, text);
    const cpuOf = async (argv: readonly string[]) => {
      const env = { PATH: process.env.PATH ?? "" };
      const { user, system } = await runner.run({
        side: "head",
        argv: [python.executable, ...argv],
        cwd: folder,
        env,
        timeLimit: 120,
      });
      return user + system;
    };
    const ratios: number[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      const bare = await cpuOf([program]);
      const probed = await cpuOf([launcher, join(folder, "ledger.json"), folder, "--", program]);
      ratios.push(probed / bare);
    }
    const shown = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(3));
    console.log(
      `${name.padEnd(24)} probed / bare processor time: median ${shown[0]} (${shown[1]} to ${shown[2]})`,
    );
  }
} finally {
  await runner.close();
  rmSync(folder, { recursive: true, force: true });
}
