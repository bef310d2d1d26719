import { expect, test } from "vitest";
import { z } from "zod";
import { ask, compareTexts, type Reader } from "../../src/experiments/edits.ts";
import { findPython } from "../../src/python/interpreter.ts";

async function reader(python: string | null): Promise<Reader & { readonly notices: string[] }> {
  const notices: string[] = [];
  const { executable } = await findPython(null, process.env);
  return { python: python ?? executable, env: {}, onNotice: (text) => notices.push(text), notices };
}

const TEXTS = [["a = 1\n", "a = 1  # one\n"]] as const;

test("texts that differ in a comment run alike", async () => {
  const asked = await reader(null);
  expect(await compareTexts(asked, TEXTS)).toEqual([{ valid: true, alike: true, unbound: [] }]);
  expect(asked.notices).toEqual([]);
});

test("an interpreter that does not answer is named in a notice, with what follows", async () => {
  const asked = await reader("/no/such/python");
  expect(await compareTexts(asked, TEXTS)).toBeNull();
  expect(asked.notices).toEqual([
    expect.stringMatching(/ENOENT.*: experiments also try changes that cannot run/),
  ]);
});

test("so is an answer of another form", async () => {
  const asked = await reader(null);
  expect(await ask(asked, { task: "changes", texts: TEXTS }, "nothing is tried", z.string())).toBeNull();
  expect(asked.notices).toEqual([expect.stringMatching(/another form.*nothing is tried$/)]);
});
