import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runPrograms } from "../../src/gate/programs.ts";
import type { Entry } from "../../src/record/record.ts";
import { SESSION } from "./requests.ts";

/** What every program here does: a fifth of a second, so that a few pairs are enough. */
const WORK = "import time\ntime.sleep(0.2)\n";
let folder: string;
let base: string;
/** Its packages are these tests' own: others that run at the same time must not see them change. */
let python: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tampering-"));
  base = join(folder, "base");
  mkdirSync(base);
  execFileSync("python3", ["-m", "venv", "--without-pip", join(folder, "venv")], { stdio: "pipe" });
  python = join(folder, "venv/bin/python");
  writeFileSync(join(base, "main.py"), `import shop\n${WORK}`);
  writeFileSync(join(base, "shop.py"), "price = 1\n");
});

/** Compares base with a head whose main.py does something beside its work. */
async function compared(name: string, attack: string): Promise<Entry> {
  const head = join(folder, name);
  mkdirSync(head);
  writeFileSync(join(head, "main.py"), `import shop\n${attack}\n${WORK}`);
  writeFileSync(join(head, "shop.py"), "price = 1\n");
  const { record } = await runPrograms({
    command: "compare",
    programs: [{ name: "main", argv: ["main.py"], base, head, timeLimit: 60, env: {} }],
    proof: null,
    ...SESSION,
    // as an activated environment is
    env: { ...process.env, VIRTUAL_ENV: join(folder, "venv") },
    python,
  });
  const [entry] = record.entries;
  if (entry === undefined) throw new Error("no entry");
  return entry;
}

describe("a run of head", () => {
  test("that writes to its own tree only is judged like any other", async () => {
    const entry = await compared("honest", "open('out.txt', 'w').write('1')");
    expect(entry.verdict).not.toBe("error");
    expect(entry.problems).toEqual([]);
  });

  test("that keeps a cache in the caller's environment, which is neither side's own, is judged like any other", async () => {
    const cache = join(folder, "venv/cache.json");
    const entry = await compared("caching", `open(${JSON.stringify(cache)}, 'a').write('1')`);
    expect(entry.verdict).not.toBe("error");
    expect(entry.problems).toEqual([]);
  });

  test("that changes base's code is an error which names the file, and the runs are kept", async () => {
    const shop = join(base, "shop.py");
    const entry = await compared("rewriting", `open(${JSON.stringify(shop)}, 'a').write('tax = 2\\n')`);
    expect(entry).toMatchObject({ verdict: "error", problems: [{ fault: "program", where: shop }] });
    expect(entry.samples.length).toBeGreaterThan(0);
  });

  test("that makes base fail is not told as a fault of base", async () => {
    const main = join(base, "other.py");
    const break_ = `open(${JSON.stringify(main)}, 'w').write('')\nopen(${JSON.stringify(join(base, "main.py"))}, 'w').write('raise SystemExit(1)')`;
    const entry = await compared("breaking", break_);
    writeFileSync(join(base, "main.py"), `import shop\n${WORK}`);
    expect(entry.verdict).toBe("error");
    expect(entry.reason).toContain("a run of head changed 2 files that base runs with");
  });

  test("that puts bytecode where base looks for its own is an error", async () => {
    const attack = `
import os, pathlib, sys
other = pathlib.Path(str(sys.pycache_prefix)).with_name("base")
for file in other.rglob("shop*.pyc"):
    file.write_bytes(file.read_bytes())`;
    const entry = await compared("bytecode", attack);
    expect(entry.verdict).toBe("error");
    expect(entry.problems[0]?.where).toMatch(/shop.*\.pyc$/);
  });

  test("that puts a .pth file among the packages of both sides is an error", async () => {
    const attack = `
import pathlib, sysconfig
pathlib.Path(sysconfig.get_path("purelib"), "zz_planted.pth").write_text("# planted\\n")`;
    const entry = await compared("pth", attack);
    expect(entry.verdict).toBe("error");
    expect(entry.problems[0]?.where).toMatch(/zz_planted\.pth$/);
  });
});
