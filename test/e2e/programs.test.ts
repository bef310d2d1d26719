import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { freePort, startService } from "../../bench/service.ts";
import { installPackages } from "../../src/environment/packages.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { Ledger } from "../../src/record/ledger.ts";

const PROGRAMS = "test/programs";
let folder: string;
let python: string;
let site: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "programs-"));
  const found = await findPython(null, process.env);
  python = found.executable;
  site = await installPackages(found, ["aiohttp==3.13.2"], process.env, () => undefined);
});

function run(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((done) => {
    spawn(python, argv, { cwd, env, stdio: "ignore" }).on("close", done);
  });
}

/** All that were given, and every fifth of our own: each takes seconds of real time on both sides. */
const cases = (await readdir(PROGRAMS))
  .map((name) => ({ name, number: Number.parseInt(name, 10) }))
  .filter(({ number }) => number <= 40 || number % 5 === 0)
  .map(({ name }) => name)
  .sort();

describe("the ledger of a program", () => {
  test.concurrent.each(cases)("%s: its rows add up to the wall time on both sides", async (name) => {
    const path = resolve(PROGRAMS, name);
    const described = JSON.parse(await readFile(join(path, "case.json"), "utf8"));
    const env = {
      ...process.env,
      PORT: String(await freePort()),
      PYTHONPATH: site,
      PYTHONPYCACHEPREFIX: join(folder, "bytecode"),
    };
    const stop = described.service === null ? null : await startService(python, path, described.service, env);
    try {
      for (const side of ["base", "head"]) {
        const file = join(folder, `${name}-${side}.json`);
        const argv = [resolve("python/launch.py"), file, join(path, side), "--", ...described.run];
        expect(await run(argv, join(path, side), env)).toBe(0);
        const ledger = Ledger.parse(JSON.parse(await readFile(file, "utf8")));
        const total = ledger.accounts.reduce((sum, row) => sum + row.seconds, 0);
        expect(Math.abs(total / ledger.wall - 1)).toBeLessThan(0.01);
        // what children did while the loop waited for them stands in the place of that wait
        const inLoop = ledger.accounts.reduce(
          (sum, row) => (row.scope === "loop" || row.scope === "child" ? sum + row.seconds : sum),
          0,
        );
        if (ledger.loop !== null) expect(inLoop).toBeGreaterThan(0.9 * ledger.loop.wall - 0.05);
      }
    } finally {
      stop?.();
    }
  });
});
