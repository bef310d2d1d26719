import { expect, test } from "vitest";
import type { ImportedModule } from "../../src/record/imported.ts";
import { whoseCode } from "../../src/render/sections/whose-code.ts";
import { makeEntry } from "../factories.ts";

test("a reader is told where each side's code came from, and that the list is not complete", () => {
  const module = (from: ImportedModule["from"]) => ({ module: "shop", path: "/tree/shop.py", from });
  const base = { imported: [module({ name: "shop", version: "1.0" }), module("tree")], leftOut: 0 };
  const head = { imported: [module("tree"), module("tree")], leftOut: 7 };
  const told = whoseCode(makeEntry({ sides: { base, head } }));
  expect(told.map((phrase) => phrase.map(({ text }) => text).join(""))).toEqual([
    "base imported the project's code: 1 module from shop 1.0, 1 module from base's tree",
    "head imported the project's code: 2 modules from head's tree, 7 more not listed",
  ]);
  expect(whoseCode(makeEntry())).toEqual([]);
});
