import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPython } from "../../src/python/interpreter.ts";
import { answerFor, PROGRAMS, rewritten } from "./metamorphic.ts";

let folder: string;
let python: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "metamorphic-"));
  python = (await findPython(null, process.env)).executable;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// A few of them: `node bench/metamorphic.ts` does each thing to each program.
const few = ["01", "04", "14", "15", "20", "23"];

describe("the same program with other names, in another order, in other modules, with more idle time", () => {
  test.concurrent.each(PROGRAMS.filter(({ id }) => few.includes(id.slice(0, 2))))(
    "$id has the same cause at the same code",
    async (program) => {
      const kinds = program.kinds.filter((kind) => kind !== "neighbours");
      const pair = await rewritten(program, kinds, join(folder, program.id), python);
      const answer = await answerFor(pair, python);
      expect(pair.classes).toContain(answer.class);
      expect(pair.culprit).toContain(answer.line);
    },
  );
});
