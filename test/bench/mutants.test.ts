import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Constant, constantsIn } from "../../bench/mutants/constants.ts";
import { reaching } from "../../bench/mutants/imports.ts";
import { mutantsOf, mutated } from "../../bench/mutants/mutate.ts";
import { scoreOf } from "../../bench/mutants/survivors.ts";

const found = (text: string) => constantsIn("a.ts", text).map(({ name, raw }) => `${name} ${raw}`);
const one = (raw: string): Constant => {
  const [constant] = constantsIn("a.ts", `const A = ${raw};`);
  if (constant === undefined) throw new Error(`${raw} is no constant`);
  return constant;
};
const values = (raw: string) => mutantsOf(one(raw)).map(({ value }) => value);

describe("constants of a source", () => {
  test("are numbers that a module's constants hold, in arrays and objects too, with their lines", () => {
    const text = "export const A = 2;\nconst B = [0.5, [1, 3]] as const;\nconst C: Rule = { least: 1e2 };";
    expect(found(text)).toEqual(["A 2", "B 0.5", "B 1", "B 3", "C 1e2"]);
    expect(constantsIn("a.ts", text).map(({ line }) => line)).toEqual([1, 2, 2, 2, 3]);
  });

  test("are numbers inside functions, but not those that only count, halve or point at an element", () => {
    const text = `function enough(values: number[]) {
      if (values.length === 0 || values[3] < 0) return 2 * (values[values.length - 1] ?? 1);
      return values.slice(0, 60).some((value) => value > 1.3 * 100);
    }`;
    expect(found(text)).toEqual(["enough 60", "enough 1.3", "enough 100"]);
  });

  test("are named after the function or constant of the module that they stand in", () => {
    const text =
      "const f = (x: number) => { const g = () => 7 * x; return g; };\nclass K { m() { return 8; } }";
    expect(found(text)).toEqual(["f 7", "module 8"]);
  });

  test("are neither types, nor text, nor guards against a division by zero", () => {
    const text = `type Side = 3 | 4;
      const a = (x: 5 | 6) => Math.max(x, 1e-9) as 7;
      const b = "8" + \`9\`.replace(/10/, "");`;
    expect(found(text)).toEqual([]);
  });

  test("are found behind `as`, `satisfies` and `!`", () => {
    expect(found("const a = { b: 5 } satisfies T; const c = (x!).y * 6;")).toEqual(["a 5", "c 6"]);
  });

  test("stand where they say, whatever is in front of them", () => {
    const [constant] = constantsIn("a.ts", 'const A = "ä 😀"; const B = 42;');
    expect(constant).toMatchObject({ name: "B", raw: "42", value: 42 });
    expect('const A = "ä 😀"; const B = 42;'.slice(constant?.start, constant?.end)).toBe("42");
  });
});

describe("mutants", () => {
  test("are half as large again and two thirds as large", () => {
    expect(values("10")).toEqual([15, 7]);
    expect(values("0.3").map((value) => value.toFixed(6))).toEqual(["0.450000", "0.200000"]);
  });

  test("of an integer are integers that differ by one at least", () => {
    expect(values("1")).toEqual([2, 0]);
    expect(values("0")).toEqual([1, -1]);
  });

  test("of a share are shares", () => {
    expect(values("0.9")[0]).toBeCloseTo(0.95);
    expect(values("0.99")[0]).toBeCloseTo(0.995);
  });

  test("of any number are one larger and one smaller, and change nothing else of the text", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e9, noNaN: true }), fc.string(), (value, comment) => {
        const text = `/*${comment.replaceAll("*/", "")}*/ const A = x - ${value};`;
        const constants = constantsIn("a.ts", text);
        for (const constant of constants) {
          const [larger, smaller] = mutantsOf(constant);
          expect(larger.value).toBeGreaterThan(constant.value);
          expect(smaller.value).toBeLessThan(constant.value);
          const [again] = constantsIn("a.ts", mutated(text, larger));
          expect(again?.value).toBe(larger.value);
          expect(mutated(text, larger).slice(0, constant.start)).toBe(text.slice(0, constant.start));
        }
      }),
    );
  });

  test("below zero stay the number that they are beside a minus", () => {
    const [constant] = constantsIn("a.ts", "const A = [0];");
    if (constant === undefined) throw new Error("no constant");
    expect(mutated("const A = [0];", mutantsOf(constant)[1])).toBe("const A = [(-1)];");
  });
});

test("a test file reaches what it imports, itself or through others", () => {
  const texts = new Map([
    ["src/a/deep.ts", ""],
    ["src/a/middle.ts", 'import { x } from "./deep.ts";\nexport { y } from "../b/other.ts";'],
    ["src/b/other.ts", 'import { m } from "../a/middle.ts";'],
    ["test/a/one.test.ts", 'import { test } from "vitest";\nimport { m } from "../../src/a/middle.ts";'],
    ["test/a/two.test.ts", 'import { test } from "vitest";'],
  ]);
  expect([...reaching(texts, "src/a/deep.ts")].sort()).toEqual([
    "src/a/deep.ts",
    "src/a/middle.ts",
    "src/b/other.ts",
    "test/a/one.test.ts",
  ]);
});

test("the score leaves out equivalent mutants, and counts survivors that nobody explained", () => {
  const [known, other] = constantsIn("a.ts", "const KNOWN = 10;\nconst OTHER = 20;\n");
  if (known === undefined || other === undefined) throw new Error("two constants");
  const fates = [
    ...mutantsOf(known).map((mutant) => ({ mutant, failed: null })),
    ...mutantsOf(other).map((mutant, index) => ({ mutant, failed: index === 0 ? "a.test.ts" : null })),
  ];
  const explained = (equivalent: boolean) => [
    { file: "a.ts", name: "KNOWN", number: "10", equivalent, reason: "only its order counts" },
  ];
  expect(scoreOf(fates, explained(true))).toEqual({ noticed: 1, counted: 2, unexplained: 1 });
  expect(scoreOf(fates, explained(false))).toEqual({ noticed: 1, counted: 4, unexplained: 1 });
  expect(scoreOf(fates, [])).toEqual({ noticed: 1, counted: 4, unexplained: 3 });
});
