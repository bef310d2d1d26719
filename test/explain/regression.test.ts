import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, sumOf } from "../../src/explain/claim.ts";
import { matchedPlaces } from "../../src/explain/growth/places.ts";
import { regressionClaims } from "../../src/explain/regression.ts";
import type { CauseClass } from "../../src/record/cause.ts";
import type { Account, AccountName, Ledger } from "../../src/record/ledger.ts";
import { anyParts, both, made, type Parts, PLAIN, placed } from "./generated.ts";
import { call, fileFacts, LINE, ledger, lineAt, row, waitsOf } from "./ledgers.ts";

const claims = (base: Ledger, head: Ledger) =>
  regressionClaims(base, head, {}).sort((one, other) => other.value - one.value);
const total = (of: readonly Claim[]) => of.reduce((sum, { value }) => sum + value, 0);
/** Claims of less than ten milliseconds are dropped, and there are a dozen at most. */
const DROPPED = 0.12;

describe("the claims on the growth of two ledgers", () => {
  test("of one class and kind are one, at the place of the larger", () => {
    const head = ledger([
      row("main-waiting", 0.3, { location: lineAt(3) }),
      row("executor-run", 0.5, { location: lineAt(30, "fetch") }),
    ]);
    const [claim, ...others] = claims(ledger([]), {
      ...head,
      counters: { ...head.counters, executorJobs: 1 },
    });
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ class: "external-wait", location: lineAt(30, "fetch") });
    expect(claim?.value).toBeCloseTo(0.8, 9);
    expect(claim?.facts.length).toBeGreaterThan(1);
  });

  test("below ten milliseconds are none", () => {
    expect(claims(ledger([]), ledger([row("import", 0.009)]))).toEqual([]);
    expect(claims(ledger([]), ledger([row("import", 0.011)]))).toHaveLength(1);
  });

  test("name the blocking call as the syntax tree knows it", () => {
    const head = ledger([row("blocked-step", 1, { call: "socket.recv" })]);
    const facts = { "main.py": fileFacts({ calls: [call(7, "requests.get", { replacement: "httpx" })] }) };
    expect(regressionClaims(ledger([]), head, facts)[0]).toMatchObject({
      call: "requests.get",
      syntaxAgrees: true,
    });
    expect(regressionClaims(ledger([]), head, {})[0]).toMatchObject({
      call: "socket.recv",
      syntaxAgrees: null,
    });
  });

  test("do not take a call for blocking that is awaited, or only handed to a thread", () => {
    const head = ledger([row("blocked-step", 1)]);
    for (const more of [{ awaited: true }, { offloaded: true }]) {
      const known = call(7, "time.sleep", { replacement: "asyncio.sleep", ...more });
      const facts = { "main.py": fileFacts({ calls: [known] }) };
      expect(regressionClaims(ledger([]), head, facts)[0]).toMatchObject({ call: null, syntaxAgrees: null });
    }
  });

  test("are none where code only moved to another file", () => {
    const moved = { location: { ...LINE, file: "hub.py", line: 90 } };
    const head = ledger([row("computing-step", 1, moved), row("import", 0.9)]);
    const found = claims(ledger([row("computing-step", 1), row("import", 0.1)]), head);
    expect(found.map((claim) => claim.class)).toEqual(["slow-import"]);
  });
});

/** Seconds of an account that no place accounts for. */
function unplaced({ accounts, waits }: Ledger, name: AccountName): number {
  const places = waits.filter(({ account }) => account === name);
  return sumOf(accounts, [name]) - places.reduce((sum, { pathSeconds }) => sum + pathSeconds, 0);
}

/** Growth of every account and place that grew, in seconds. */
function grown(base: Ledger, head: Ledger): number {
  const names = PLAIN.filter((name) => name !== "run-queue" && name !== "unexplained");
  const growth = ([name]: readonly [AccountName]) => Math.max(0, unplaced(head, name) - unplaced(base, name));
  const accounts = names.reduce((sum, name) => sum + growth([name]), growth(["executor-run"]));
  const places = matchedPlaces(base, head).filter(([, { account }]) => account !== "executor-run");
  return places.reduce(
    (sum, [was, now]) => sum + Math.max(0, now.pathSeconds - (was?.pathSeconds ?? 0)),
    accounts,
  );
}

describe("of any two ledgers, the claims", () => {
  test("are positive, finite, and one for a class and kind", () => {
    fc.assert(
      fc.property(anyParts, anyParts, (before, now) => {
        const found = claims(made(before), made(now));
        for (const { value } of found) expect(value > 0 && Number.isFinite(value)).toBe(true);
        expect(new Set(found.map((claim) => `${claim.class} ${claim.kind}`)).size).toBe(found.length);
      }),
    );
  });

  test("are never more than what grew: no second is claimed twice", () => {
    fc.assert(
      fc.property(anyParts, anyParts, (before, now) => {
        const [base, head] = [made(before), made(now)];
        expect(total(claims(base, head))).toBeLessThanOrEqual(grown(base, head) + 1e-6);
      }),
    );
  });

  test("and what the machine took add up to the slowdown, where nothing got faster", () => {
    fc.assert(
      fc.property(anyParts, anyParts, (before, added) => {
        const [base, head] = [made(before), made(both(before, added))];
        const robbed = ["run-queue", "unexplained"] as const;
        const others = sumOf(head.accounts, robbed) - sumOf(base.accounts, robbed);
        const unexplained = head.wall - base.wall - others - total(claims(base, head));
        expect(unexplained).toBeGreaterThan(-1e-6);
        expect(unexplained).toBeLessThan(DROPPED);
      }),
    );
  });

  test("of a ledger against itself are none", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(claims(made(parts), made(parts))).toEqual([]);
      }),
    );
  });
});

/** Classes that an account argues for. */
const ARGUES: readonly (readonly [AccountName, readonly CauseClass[]])[] = [
  ["import", ["slow-import"]],
  ["blocked-step", ["blocking-call"]],
  ["computing-step", ["cpu-bound", "starvation"]],
  ["main-computing", ["cpu-bound"]],
  ["scheduling", ["context-switching"]],
  ["gil-wait", ["gil-contention"]],
  ["main-waiting", ["external-wait"]],
  ["lock-wait", ["lock-contention"]],
  ["executor-queue", ["executor-saturation", "external-wait"]],
];

/** How many other classes claim more than the best of `names`. */
function rank(found: readonly Claim[], names: readonly CauseClass[]): number {
  const best = Math.max(0, ...found.filter((one) => names.includes(one.class)).map((one) => one.value));
  return found.filter((one) => !names.includes(one.class) && one.value > best + 1e-9).length;
}

describe("more time in one account", () => {
  test.each(ARGUES)("%s never lowers the rank of %s", (account, names) => {
    const seconds = fc.double({ min: 0.1, max: 3, noNaN: true });
    fc.assert(
      fc.property(anyParts, anyParts, seconds, (before, now, more) => {
        const calm = account === "main-computing" ? undelayed : (parts: Parts) => parts;
        const delayed = account === "computing-step" ? more : 0;
        const added: Account = row(account, more, { location: placed(3), delayed });
        const [base, head] = [made(calm(before)), made(calm(now))];
        const longer = { ...head, wall: head.wall + more, accounts: [...head.accounts, added] };
        expect(rank(claims(base, longer), names)).toBeLessThanOrEqual(rank(claims(base, head), names));
      }),
    );
  });
});

describe("one more wait on the path", () => {
  test("never lowers the rank of external waits", () => {
    const seconds = fc.double({ min: 0.1, max: 3, noNaN: true });
    fc.assert(
      fc.property(anyParts, anyParts, seconds, (before, now, each) => {
        const added = waitsOf(1, each, 1, { location: placed(3), call: "peer.read" });
        const [base, head] = [made(before), made(now)];
        const longer = made({ ...now, waits: [...now.waits, added] });
        const names = ["external-wait"] as const;
        expect(rank(claims(base, longer), names)).toBeLessThanOrEqual(rank(claims(base, head), names));
      }),
    );
  });
});

/** Without steps that hold up others: computing on the main thread argues for another class beside them. */
function undelayed(parts: Parts): Parts {
  return { ...parts, rows: parts.rows.map((one) => ({ ...one, delayed: 0 })) };
}

/** Powers of two scale without rounding, so that what lies on a threshold stays there. */
const FACTOR = fc.constantFrom(1, 2, 4);

describe("both ledgers scaled alike", () => {
  const worth = (found: readonly Claim[], factor: number) =>
    found
      .filter(({ value }) => value > 0.0101 * factor)
      .map((claim) => ({
        class: claim.class,
        kind: claim.kind,
        value: Number((claim.value / factor).toFixed(6)),
      }));

  test("on a slower machine give the same classes, in the same order, with the same shares", () => {
    fc.assert(
      fc.property(anyParts, anyParts, FACTOR, (before, now, factor) => {
        const slow = worth(claims(made(before, factor), made(now, factor)), factor);
        expect(slow).toEqual(worth(claims(made(before), made(now)), 1));
      }),
    );
  });

  test("with a multiple of the same tiny steps give the same classes", () => {
    const tiny = fc.record({
      steps: fc.integer({ min: 2000, max: 50_000 }),
      scheduling: fc.integer({ min: 1, max: 40 }),
      computing: fc.integer({ min: 1, max: 40 }),
      each: fc.double({ min: 1e-6, max: 1e-4, noNaN: true }),
    });
    fc.assert(
      fc.property(tiny, FACTOR, ({ steps, scheduling, computing, each }, times) => {
        const run = (factor: number) =>
          ledger(
            [
              row("scheduling", (factor * scheduling) / 10),
              row("computing-step", (factor * computing) / 10, { count: factor * steps }),
            ],
            { counters: { steps: factor * steps }, totals: { loopCpu: factor * steps * each } },
          );
        const nothing = ledger([], { counters: { steps: 0 } });
        expect(worth(claims(nothing, run(times)), times)).toEqual(worth(claims(nothing, run(1)), 1));
      }),
    );
  });
});
