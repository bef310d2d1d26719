import { describe, expect, test } from "vitest";
import { blamedLine } from "../../../src/explain/blame/blame.ts";
import type { CauseClass } from "../../../src/record/cause.ts";
import type { Hunk } from "../../../src/record/comparison.ts";
import type { SourceFacts } from "../../../src/record/facts.ts";
import type { Location } from "../../../src/record/location.ts";
import { call, fileFacts, functionFacts, hunk, lineAt, loopFacts } from "../ledgers.ts";

/**
 * main.py: `main` (1-10) calls fetch on 5; `fetch` (12-20) calls send on 15 and sleeps on 17; `send` (22-30) sleeps on
 * 25; `unrelated` (32-40). Line 45 is a constant at the top level, line 46 an import of settings.
 */
const FACTS: SourceFacts = {
  "main.py": fileFacts({
    functions: [
      functionFacts(1, 10, "main"),
      functionFacts(12, 20, "fetch"),
      functionFacts(22, 30, "send"),
      functionFacts(32, 40, "unrelated", 31),
    ],
    statements: [{ line: 45, endLine: 45 }],
    calls: [call(5, "fetch"), call(15, "send"), call(17, "asyncio.sleep"), call(25, "asyncio.sleep")],
    imports: [{ line: 46, endLine: 46, modules: ["shop.settings"], topLevel: true }],
  }),
};
const MAIN = lineAt(5, "main");
const FETCH = lineAt(15, "fetch");
const SEND = lineAt(25, "send");

const culprit = (
  hunks: Hunk[] | null,
  { name = "external-wait", facts = FACTS }: { name?: CauseClass; facts?: SourceFacts } = {},
  lines: readonly Location[] = [SEND, FETCH, MAIN],
) => blamedLine({ class: name, kind: null, location: lines[0] ?? null, via: lines.slice(1) }, hunks, facts);

describe("the line of a cause, where the change is known, is", () => {
  test("the innermost one that the change wrote", () => {
    expect(culprit([hunk(25)])).toEqual(SEND);
    expect(culprit([hunk(15)])).toEqual(FETCH);
    expect(culprit([hunk(15), hunk(5)])).toEqual(FETCH);
  });

  test("the innermost one in a function that the change wrote in", () => {
    expect(culprit([hunk(19), hunk(9)])).toEqual(FETCH);
    expect(culprit([hunk(9)])).toEqual(MAIN);
  });

  test("a written line before one whose function was written in", () => {
    expect(culprit([hunk(29), hunk(5)])).toEqual(MAIN);
  });

  test("where lines were removed, the one beside the gap", () => {
    expect(culprit([hunk(14, 0)])).toEqual(FETCH);
  });

  test("the written line that makes the pool, or the lock, of a claim about one", () => {
    const facts = {
      ...FACTS,
      "pools.py": fileFacts({
        calls: [call(3, "concurrent.futures.ThreadPoolExecutor"), call(4, "asyncio.Lock")],
      }),
    };
    const made = { ...hunk(3, 2), file: "pools.py" };
    const at = (line: number) => ({ file: "pools.py", line, function: "<module>" });
    expect(culprit([made], { name: "executor-saturation", facts })).toEqual(at(3));
    expect(culprit([made], { name: "lock-contention", facts })).toEqual(at(4));
    expect(culprit([made], { name: "external-wait", facts })).toEqual(SEND);
  });

  test("for a slow import the written call at the top level of what is imported, first that of a written function", () => {
    const facts = {
      "main.py": fileFacts({ imports: [{ line: 1, endLine: 1, modules: ["shop.table"], topLevel: true }] }),
      "shop/table.py": fileFacts({
        functions: [functionFacts(5, 8, "build")],
        calls: [call(3, "datetime.date"), call(6, "sorted"), call(10, "build")],
      }),
    };
    const written = { ...hunk(2, 9), file: "shop/table.py" };
    const at = (line: number) => ({ file: "shop/table.py", line, function: "<module>" });
    const asked = { name: "slow-import" as const, facts };
    expect(culprit([written], asked, [lineAt(1, "<module>")])).toEqual(at(10));
    expect(culprit([{ ...hunk(2, 2), file: "shop/table.py" }], asked, [lineAt(1, "<module>")])).toEqual(
      at(3),
    );
  });

  test("for a lock first a written line in the section that holds it", () => {
    const facts = {
      "main.py": fileFacts({ sections: [{ line: 14, endLine: 16, lock: "self._lock", async: true }] }),
    };
    expect(culprit([hunk(25), hunk(15)], { name: "lock-contention", facts })).toEqual(FETCH);
    expect(culprit([hunk(25), hunk(15)], { facts })).toEqual(SEND);
  });

  test("for a lock a section in a function that was written in before what its holder waits for", () => {
    const facts = {
      "main.py": fileFacts({
        functions: FACTS["main.py"]?.functions ?? [],
        sections: [{ line: 33, endLine: 36, lock: "self._lock", async: true }],
      }),
    };
    const standing = lineAt(33, "unrelated");
    const lines = [SEND, FETCH, standing];
    expect(culprit([hunk(35), hunk(19)], { name: "lock-contention", facts }, lines)).toEqual(standing);
    expect(culprit([hunk(35), hunk(19)], { facts }, lines)).toEqual(FETCH);
  });

  test("for context switching a written loop that awaits, when nothing else joins it to the claim", () => {
    const facts = {
      "main.py": fileFacts({
        functions: FACTS["main.py"]?.functions ?? [],
        loops: loopFacts({ line: 34, endLine: 36, awaits: [35] })["main.py"]?.loops ?? [],
      }),
    };
    const change = [hunk(33, 4), hunk(2)];
    expect(culprit(change, { name: "context-switching", facts }, [SEND])).toEqual(lineAt(35, "unrelated"));
    expect(culprit(change, { facts }, [SEND])).toEqual(SEND);
  });

  test("the written function that calls the claim's", () => {
    expect(culprit([hunk(19)], {}, [SEND])).toEqual(lineAt(19, "fetch"));
  });

  test("the written function that the claim's own calls", () => {
    expect(culprit([hunk(28)], {}, [FETCH])).toEqual(lineAt(28, "send"));
  });

  test("the only function that was written in, even where nothing joins it to the claim", () => {
    expect(culprit([hunk(35)])).toEqual(lineAt(35, "unrelated"));
    expect(culprit([hunk(35), hunk(46)])).toEqual(lineAt(35, "unrelated"));
  });

  test("a decorator's function, where the decorator was written", () => {
    expect(culprit([hunk(31)])).toEqual(lineAt(31, "unrelated"));
  });

  test("the written call of the claim's function, where there is one", () => {
    expect(culprit([hunk(14, 3)], {}, [SEND])).toEqual(FETCH);
    expect(culprit([hunk(14, 3)], { name: "memory" }, [SEND])).toEqual(lineAt(14, "fetch"));
  });

  test("not changed by what only explains: a docstring at the top says nothing of a constant", () => {
    expect(culprit([hunk(35), hunk(42)])).toEqual(lineAt(35, "unrelated"));
  });

  test("the first line in a function that was added behind an empty line", () => {
    expect(culprit([hunk(11, 3)], {}, [MAIN])).toEqual(lineAt(13, "fetch"));
  });

  test("its own, where a constant was written: it can be behind anything", () => {
    expect(culprit([hunk(45)])).toEqual(SEND);
    expect(culprit([hunk(35), hunk(45)])).toEqual(SEND);
  });

  test("its own, where the change is in a file that is no part of it", () => {
    expect(culprit([hunk(25, 1, "elsewhere.py")])).toEqual(SEND);
  });
});

describe("the line of a cause, where no change is known, is its own", () => {
  test.each([[null], [[]]])("%s", (hunks) => {
    expect(culprit(hunks)).toEqual(SEND);
    expect(culprit(hunks, {}, [])).toBeNull();
  });

  const facts = {
    "main.py": fileFacts({ sections: [{ line: 14, endLine: 18, lock: "self._lock", async: true }] }),
  };

  test("except for a lock: what is called while it is held is not at fault, the section is", () => {
    expect(culprit(null, { name: "lock-contention", facts })).toEqual(FETCH);
    expect(culprit(null, { name: "external-wait", facts })).toEqual(SEND);
    expect(culprit(null, { name: "lock-contention" })).toEqual(SEND);
  });
});

describe("what is imported", () => {
  const facts: SourceFacts = {
    ...FACTS,
    "shop/settings.py": fileFacts({ statements: [{ line: 3, endLine: 3 }] }),
  };
  const importing = [lineAt(46, "<module>")];

  test("is slow by the written top level of the imported module", () => {
    const written = [hunk(3, 1, "shop/settings.py")];
    expect(culprit(written, { name: "slow-import", facts }, importing)).toEqual(
      lineAt(3, "<module>", "shop/settings.py"),
    );
  });

  test("is not explained by another module's", () => {
    const other = { ...facts, "shop/other.py": fileFacts() };
    const written = [hunk(3, 1, "shop/other.py")];
    expect(culprit(written, { name: "slow-import", facts: other }, importing)).toEqual(importing[0]);
  });
});

describe("memory", () => {
  const facts: SourceFacts = {
    "main.py": fileFacts({
      functions: [
        functionFacts(1, 10, "load"),
        functionFacts(12, 20, "handle"),
        functionFacts(22, 30, "report"),
      ],
      statements: [{ line: 32, endLine: 32 }],
      calls: [call(15, "self.seen.append"), call(25, "print")],
    }),
  };
  const allocates = [lineAt(3, "load")];

  test("that is kept belongs to a written decorator that caches, bare or with a size", () => {
    const cached = (name: string) => ({
      "main.py": fileFacts({ functions: [functionFacts(12, 14, "digest", 11, [{ line: 11, name }])] }),
    });
    const claim = { class: "memory" as const, location: lineAt(13, "digest"), via: [] };
    const of = (kind: "leak" | "peak", name: string) =>
      blamedLine({ ...claim, kind }, [hunk(11, 3)], cached(name));
    expect(of("leak", "functools.lru_cache")).toEqual(lineAt(11, "digest"));
    expect(of("leak", "property")).toEqual(lineAt(13, "digest"));
    expect(of("peak", "functools.cache")).toEqual(lineAt(13, "digest"));
  });

  test("belongs to the written function that keeps what another one makes", () => {
    expect(culprit([hunk(26), hunk(16)], { name: "memory", facts }, allocates)).toEqual(lineAt(16, "handle"));
  });

  test("stays where it is made when no written function keeps anything, and two were written in", () => {
    const two = [hunk(26), hunk(32)];
    expect(culprit(two, { name: "memory", facts }, allocates)).toEqual(lineAt(3, "load"));
  });

  test("and time is not looked for in what keeps things", () => {
    expect(culprit([hunk(26), hunk(16)], { name: "cpu-bound", facts }, allocates)).toEqual(lineAt(3, "load"));
  });
});
