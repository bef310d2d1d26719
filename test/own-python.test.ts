import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { findPython } from "../src/python/interpreter.ts";

test("the Python that tests find has pip, and nothing that is installed on the machine", async () => {
  const { executable, prefix, basePrefix } = await findPython(null, process.env);
  expect(prefix).not.toBe(basePrefix);
  const code =
    "import json, site; from importlib import metadata; print(json.dumps([site.ENABLE_USER_SITE, *sorted(d.metadata['Name'] for d in metadata.distributions())]))";
  const [userSite, ...packages] = JSON.parse(execFileSync(executable, ["-c", code], { encoding: "utf8" }));
  expect(userSite).toBe(false);
  // ensurepip brought setuptools along until 3.12
  expect(packages.filter((name: string) => name !== "setuptools")).toEqual(["pip"]);
});

test.each(["python", "python3", "pip"])("%s on PATH is its own", (name) => {
  const found = execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  expect(found).toContain("/own-python-");
});

test("its pip is the one of this run, which can be written to", () => {
  const told = execFileSync("pip", ["--version"], { encoding: "utf8" });
  expect(told).toContain("/own-python-");
});
