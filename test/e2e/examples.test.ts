import { beforeAll, describe, expect, test } from "vitest";
import { answerFor, diagnose, FAULTS, faultsOf, type Laboratory, openLaboratory } from "./article.ts";

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await openLaboratory();
});

describe("diagnose on the article's five programs", () => {
  test.each(FAULTS)("names %s with its line, and not for the sound twin", async (name) => {
    const unsound = await diagnose(laboratory, `examples/${name}/unsound.py`);
    const { said, right } = answerFor(name, unsound);
    expect(said).toEqual(right);
    const sound = await diagnose(laboratory, `examples/${name}/sound.py`);
    expect(faultsOf(sound)).toEqual([]);
    for (const { ledger } of [unsound, sound]) {
      const total = ledger.head?.accounts.reduce((sum, row) => sum + row.seconds, 0) ?? 0;
      expect(total / (ledger.head?.wall ?? 1)).toBeCloseTo(1, 2);
    }
  });
});
