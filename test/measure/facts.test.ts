import { expect, test } from "vitest";
import { readFacts } from "../../src/measure/facts.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { temporaryFolder, write } from "../git/repository.ts";

async function scene() {
  const root = await temporaryFolder("facts");
  await write(root, { "job.py": "import time\ntime.sleep(1)\n" });
  return { root, files: ["job.py"], env: {} };
}

test("the facts of the named files come without a notice", async () => {
  const { executable: python } = await findPython(null, process.env);
  const { facts, notices } = await readFacts({ ...(await scene()), python });
  expect(facts["job.py"]?.calls.map(({ name }) => name)).toEqual(["time.sleep"]);
  expect(notices).toEqual([]);
});

test("facts that cannot be read are missing with a word on why and on what follows", async () => {
  const { facts, notices } = await readFacts({ ...(await scene()), python: "/no/such/python" });
  expect(facts).toEqual({});
  expect(notices).toEqual([expect.stringMatching(/ENOENT.*less confidence$/)]);
});
