import { expect, test } from "vitest";
import { awaitsInTurn } from "../../src/explain/syntax.ts";
import type { FileFacts, SourceFacts } from "../../src/record/facts.ts";
import { locationOf } from "../factories.ts";

/** client.py: a row of awaits on lines 4 to 6 of fetch; main.py: a loop on lines 10 to 11 that calls it. */
function factsWith(
  row: Partial<FileFacts["sequences"][number]>,
  loop: Partial<FileFacts["loops"][number]>,
): SourceFacts {
  const lists = {
    functions: [],
    statements: [],
    loops: [],
    sequences: [],
    calls: [],
    groups: [],
    sections: [],
    numbers: [],
    imports: [],
  };
  const nothing = { error: null, ...lists };
  const sequence = { function: "fetch", lines: [4, 5, 6], independent: false, ...row };
  const around = {
    line: 10,
    endLine: 11,
    function: "main",
    kind: "for" as const,
    awaits: [11],
    dependent: false,
    dependence: null,
    paced: false,
    ...loop,
  };
  return {
    "client.py": { ...nothing, sequences: [sequence] },
    "main.py": { ...nothing, loops: [around] },
  };
}

const lines = [locationOf("client.py:6 fetch"), locationOf("main.py:11 main")];

test("where waits of one line overlapped before, the loop around the call decides, not the row that the line is in", () => {
  expect(awaitsInTurn(factsWith({}, {}), lines, true)).toMatchObject({ verdict: "independent", from: 10 });
  expect(awaitsInTurn(factsWith({}, { dependent: true }), lines, true)).toMatchObject({
    verdict: "dependent",
    from: 10,
  });
});

test("where they did not, the innermost decides", () => {
  expect(awaitsInTurn(factsWith({}, {}), lines)).toMatchObject({ verdict: "dependent", from: 4 });
});

test("a row of independent awaits decides in any case", () => {
  const facts = factsWith({ independent: true }, { dependent: true });
  expect(awaitsInTurn(facts, lines, true)).toMatchObject({ verdict: "independent", from: 4 });
});
