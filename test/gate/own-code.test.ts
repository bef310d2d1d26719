import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCheck } from "../../src/gate/check.ts";
import { GateRecord } from "../../src/record/record.ts";
import { GitRepository } from "../e2e/git-repository.ts";
import { write } from "../git/repository.ts";
import { checkOf } from "./requests.ts";

test("a package of the project that is installed for both sides is run from each side's own tree", async () => {
  const repository = new GitRepository({
    "scalene-gate.yml": "version: 1\nentries:\n  shop:\n    run: python run.py\n    pairs: 6\n",
    "pyproject.toml": '[project]\nname = "Shop_Core"\nversion = "1"\n',
    "run.py": "import shop\nshop.main()\n",
    "src/shop/__init__.py": "import time\ndef main():\n    time.sleep(0.1)\n",
  });
  repository.push("topic", { "src/shop/__init__.py": "import time\ndef main():\n    time.sleep(0.3)\n" });
  const folder = mkdtempSync(join(tmpdir(), "shared-"));
  execFileSync("python3", ["-m", "venv", "--without-pip", folder], { stdio: "pipe" });
  const python = join(folder, "bin", "python");
  const asked = "import sysconfig; print(sysconfig.get_path('purelib'), end='')";
  const site = execFileSync(python, ["-c", asked], { encoding: "utf8" });
  await write(site, {
    "shop/__init__.py": "import time\ndef main():\n    time.sleep(0.3)\n",
    "shop_core-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: shop.core\nVersion: 1\n",
    "shop_core-1.dist-info/RECORD": "shop/__init__.py,,\nshop_core-1.dist-info/METADATA,,\n",
  });
  const { record } = await runCheck(checkOf(repository.folder, { python }));
  const [entry] = record.entries;
  expect(entry).toMatchObject({ verdict: "fail", baseline: { state: "compared" } });
  const wall = entry?.metrics.find(({ metric }) => metric === "wall-time");
  expect(wall?.ratio).toBeGreaterThan(1.5);
  // the record lists whose code that was
  const { base, head } = entry?.sides ?? {};
  const ofHead = join(realpathSync(repository.folder), "src/shop/__init__.py");
  expect(head?.imported).toContainEqual({ module: "shop", path: ofHead, from: "tree" });
  expect(base?.imported).toHaveLength(head?.imported.length ?? 0);
  expect(base?.imported.find(({ module }) => module === "shop")).toMatchObject({ from: "tree" });
  expect(base?.imported.map(({ path }) => path)).not.toContain(ofHead);
  // one that an older version left is read as one that does not say
  const { sides: _, ...older } = entry ?? {};
  expect(GateRecord.parse({ ...record, entries: [older] }).entries[0]?.sides).toBeNull();
});
