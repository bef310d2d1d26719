import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TOOL } from "../../src/record/record.ts";

test("records carry the version of package.json", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  expect(TOOL).toEqual({ name: manifest.name, version: manifest.version });
});
