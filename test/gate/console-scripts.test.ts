import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCheck } from "../../src/gate/check.ts";
import { refusedRunner, runnerNotices } from "../../src/gate/runners.ts";
import { GitRepository } from "../e2e/git-repository.ts";
import { write } from "../git/repository.ts";
import { checkOf } from "./requests.ts";

const GATE = `version: 1
proof: off
defaults: { pairs: 6, wall-time: { fail: +50% } }
entries:
  work: { run: uv run shop-run 3 }
  fresh: { run: shop-new }
  unknown: { run: shop-rum }
`;
const code = (seconds: number) =>
  `import sys, time\ndef main():\n    assert sys.argv[1:] == ["3"]\n    time.sleep(${seconds})\n`;

test("a console script of an installed project runs each side's own code, and one that nobody has is told", async () => {
  const repository = new GitRepository({
    "scalene-gate.yml": GATE,
    "pyproject.toml": '[project]\nname = "shop"\nversion = "1"\n',
    "src/shop/__init__.py": code(0.1),
  });
  repository.push("topic", {
    "src/shop/__init__.py": code(0.3),
    "src/shop/new.py": "def main():\n    pass\n",
  });
  const folder = mkdtempSync(join(tmpdir(), "scripts-"));
  execFileSync("python3", ["-m", "venv", "--without-pip", folder], { stdio: "pipe" });
  const python = join(folder, "bin", "python");
  const asked = "import sysconfig; print(sysconfig.get_path('purelib'), end='')";
  await write(execFileSync(python, ["-c", asked], { encoding: "utf8" }), {
    "shop.pth": `${join(repository.folder, "src")}\n`,
    "shop-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: shop\nVersion: 1\n",
    "shop-1.dist-info/entry_points.txt":
      "[console_scripts]\nshop-run = shop:main\nshop-new = shop.new:main\n",
    "shop-1.dist-info/direct_url.json": JSON.stringify({
      url: `file://${repository.folder}`,
      dir_info: { editable: true },
    }),
    "shop-1.dist-info/RECORD": "shop.pth,,\n",
  });
  const { record } = await runCheck(checkOf(repository.folder, { python }));
  const [work, fresh, unknown] = record.entries;
  expect(work).toMatchObject({
    verdict: "fail",
    run: ["shop-run", "3"],
    baseline: { state: "compared" },
    sides: { base: { imported: [{ module: "shop", from: "tree" }] } },
  });
  expect(record.notices).toContainEqual(expect.stringMatching(/^work: `uv run` is left out/));
  // its metadata are in both sides' sight, its module is in head's alone
  expect(fresh?.baseline).toEqual({ state: "new" });
  expect(unknown).toMatchObject({
    verdict: "error",
    problems: [{ fault: "file", message: "no installed package has a console script shop-rum" }],
  });
  expect(unknown?.problems[0]?.next).toMatch(/setup:.*--python/);
});

test("a command behind uv run is refused where the Python of the check is not the project's, with the way to it", () => {
  const spec = { name: "work", runners: ["uv run"] };
  expect(refusedRunner(spec, false, "/usr/bin/python3")).toMatchObject({
    fault: "file",
    where: "/usr/bin/python3",
    next: expect.stringMatching(/--python.*\.venv\/bin\/python.*without `uv run`/),
  });
  expect(runnerNotices(spec, false)).toEqual([]);
  expect(refusedRunner(spec, true, "/usr/bin/python3")).toBeNull();
  expect(refusedRunner({ ...spec, runners: [] }, false, "/usr/bin/python3")).toBeNull();
});
