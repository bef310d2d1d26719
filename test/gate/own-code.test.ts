import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCheck } from "../../src/gate/check.ts";
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
});
