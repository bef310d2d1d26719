import { describe, expect, test } from "vitest";
import { regressionClaims } from "../../../src/explain/regression.ts";
import { type Children, Ledger } from "../../../src/record/ledger.ts";
import { ledger, lineAt, row, said } from "../ledgers.ts";

const AT = lineAt(7, "score", "rules.py");
const none: Children = { started: 1, followed: 1, computing: 0, starting: 0, pickling: 0 };
const inChild = (seconds: number, children: Partial<Children> = {}): Ledger => ({
  ...ledger([row("main-computing", seconds, { scope: "child", location: AT, via: [lineAt(3, "main")] })]),
  children: { ...none, computing: seconds, ...children },
});
const claimOf = (base: Ledger, head: Ledger) => regressionClaims(base, head, {})[0];

describe("computing in processes that the program started", () => {
  test("is computing, at the line of the process's code", () => {
    const claim = claimOf(inChild(0.2), inChild(1.2));
    expect(claim).toMatchObject({ class: "cpu-bound", location: AT, via: [lineAt(3, "main")] });
    expect(claim?.value).toBeCloseTo(1, 9);
    expect(said(claim)).toContain("a process of its own computed 1.20 s of it (base 0.20 s)");
  });

  test("is not said of them where it grew elsewhere", () => {
    const own = ledger([row("main-computing", 1)]);
    expect(claimOf(ledger([]), own)?.facts.map(({ fact }) => fact)).toEqual(["computing"]);
    const beside = { ...own, children: { ...none, computing: 0.1 } };
    expect(claimOf(ledger([]), beside)?.facts.map(({ fact }) => fact)).toEqual(["computing"]);
  });

  test("says how much of it is pickling, and the start of processes", () => {
    const head = inChild(1.2, { pickling: 0.9, starting: 0.2, started: 40 });
    const text = said(claimOf(inChild(0.2), head));
    expect(text).toContain("pickling arguments and results for other processes took 0.90 s (base 0 s)");
    expect(text).toContain("1 -> 40 Python processes were started, which took 0.20 s");
  });

  test("has an unknown amount in ledgers of before they were followed", () => {
    const { children: _, ...old } = inChild(1);
    expect(Ledger.parse(old).children).toBeNull();
    expect(claimOf(Ledger.parse(old), inChild(2))?.value).toBeCloseTo(1, 9);
  });
});
