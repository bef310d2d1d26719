import fc from "fast-check";
import { expect, test } from "vitest";
import { importedCode } from "../../src/entry/imported-code.ts";
import { type Imports, projectFiles } from "../../src/entry/own-code.ts";
import { ImportedSides, MOST_IMPORTED } from "../../src/record/imported.ts";

const SITE = "/venv/lib/python3.12/site-packages";
const OVERLAY = "/scratch/overlays/base";
const file = (module: string, real: string, owner: string | null = null) => ({
  module,
  real,
  owner: owner === null ? null : { name: owner, version: "1.0" },
});
const base = (files: Imports["files"], unlisted = 0) =>
  importedCode(
    projectFiles({
      files,
      own: ["/scratch/base"],
      others: ["/home/me/repo"],
      made: OVERLAY,
      projects: ["shop"],
    }),
    unlisted,
  );

test("the code of the project is listed by where it is from, libraries are not, and what could be wrong comes first", () => {
  const { imported, leftOut } = base([
    file("shop", "/scratch/base/shop/__init__.py"),
    file("requests", `${SITE}/requests/__init__.py`, "requests"),
    file("_virtualenv", `${OVERLAY}/lib/site-packages/_virtualenv.py`),
    file("shop._fast", `${OVERLAY}/lib/site-packages/shop/_fast.so`, "shop"),
    file("shop.old", `${SITE}/shop/old.py`, "shop"),
    file("shop.api", "/home/me/repo/shop/api.py"),
  ]);
  const release = { name: "shop", version: "1.0" };
  expect(leftOut).toBe(0);
  expect(imported).toEqual([
    { module: "shop.api", path: "/home/me/repo/shop/api.py", from: "other-tree" },
    { module: "shop._fast", path: `${OVERLAY}/lib/site-packages/shop/_fast.so`, from: release },
    { module: "shop.old", path: `${SITE}/shop/old.py`, from: release },
    { module: "shop", path: "/scratch/base/shop/__init__.py", from: "tree" },
  ]);
});

test("whatever the modules are called and however many there are, the list fits the record and says what it lacks", () => {
  const long = fc.integer({ min: 1, max: 5000 }).map((length) => "x".repeat(length));
  const one = fc.tuple(long, long).map(([module, name]) => file(module, `/scratch/base/${name}.py`, "shop"));
  const many = fc.array(one, { minLength: 0, maxLength: 2 * MOST_IMPORTED, size: "max" });
  fc.assert(
    fc.property(many, fc.nat(9), (files, unlisted) => {
      const code = base(files, unlisted);
      expect(ImportedSides.parse({ base: code, head: null }).base).toEqual(code);
      expect(code.imported.length + code.leftOut).toBe(files.length + unlisted);
    }),
    { numRuns: 30 },
  );
});
