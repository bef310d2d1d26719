import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { readEvidence, writeEvidence } from "../../src/files/evidence-file.ts";
import type { Evidence, Question } from "../../src/record/evidence.ts";
import { anyParts, made } from "../explain/generated.ts";
import { ledger, loopFacts, row, side } from "../explain/ledgers.ts";
import { makeProfile } from "../factories.ts";

const folder = mkdtempSync(join(tmpdir(), "evidence-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const question: Question = {
  hunks: [{ file: "main.py", oldFile: null, base: { start: 7, length: 0 }, head: { start: 7, length: 1 } }],
  base: side(ledger([row("timer-wait", 0.2)])),
  head: {
    ...side(ledger([row("timer-wait", 0.2), row("blocked-step", 1 / 3)]), loopFacts()),
    profile: makeProfile(),
    bare: { wall: 0.53, user: 0.1, system: 0.02, rssMb: 20.25 },
    source: { "main.py": ["import time", "time.sleep(1 / 3)  # ñ"] },
  },
  time: true,
  cpu: false,
  memory: false,
};

const evidenceOf = (...entries: Evidence["entries"]): Evidence => ({
  schema: "scalene-gate/evidence@1",
  tool: { name: "scalene-gate", version: "0.1.0" },
  created: "2026-11-24T02:08:00Z",
  entries,
  notices: [],
});
const evidence = evidenceOf(
  { name: "api", question, tooLittle: null, experiment: null },
  { name: "short", question: null, tooLittle: "the program ends within 0.05 s", experiment: null },
  { name: "sound", question: null, tooLittle: null, experiment: null },
);

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("evidence in a file", () => {
  test.each(["evidence.json", "evidence.json.gz"])("is read as it was written, as %s", async (name) => {
    const path = join(folder, name);
    await writeEvidence(path, evidence);
    expect(await readEvidence(path)).toEqual(evidence);
  });

  test("is packed when its name says so", async () => {
    await writeEvidence(join(folder, "plain.json"), evidence);
    await writeEvidence(join(folder, "packed.json.gz"), evidence);
    expect(JSON.parse(readFileSync(join(folder, "plain.json"), "utf8"))).toEqual(evidence);
    expect([...readFileSync(join(folder, "packed.json.gz")).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  });

  test("gives the causes that the run found, whatever was measured", async () => {
    const path = join(folder, "any.json.gz");
    await fc.assert(
      fc.asyncProperty(anyParts, anyParts, fc.boolean(), async (before, after, memory) => {
        const asked = { ...question, base: side(made(before)), head: side(made(after)), memory };
        await writeEvidence(
          path,
          evidenceOf({ name: "any", question: asked, tooLittle: null, experiment: null }),
        );
        const [entry] = (await readEvidence(path)).entries;
        expect(entry?.question == null ? null : explain(entry.question)).toEqual(explain(asked));
      }),
      { numRuns: 50 },
    );
  });

  test("leaves out what does not fit, and says which", async () => {
    const source = { "large.py": Array.from({ length: 5000 }, (_, index) => `x = ${index}`) };
    const large = { ...question, head: { ...question.head, source } };
    const path = join(folder, "bounded.json");
    const most = 1_000_000 + 20_000;
    await writeEvidence(
      path,
      evidenceOf(
        { name: "large", question: large, tooLittle: null, experiment: null },
        { name: "api", question, tooLittle: null, experiment: null },
      ),
      most,
    );
    const read = await readEvidence(path);
    expect(read.entries.map(({ name }) => name)).toEqual(["api"]);
    expect(read.notices).toEqual([expect.stringContaining("large is left out")]);
  });
});

describe("a file that is no evidence", () => {
  test.each([
    ["nothing", "it is not JSON"],
    [JSON.stringify({ ...evidence, schema: "scalene-gate/evidence@2" }), "at schema"],
    [JSON.stringify({ ...evidence, entries: [{ name: "api", question: {} }] }), "at entries.0.question"],
    [gzipSync("{"), "it is not JSON"],
    [gzipSync(JSON.stringify(evidence)).subarray(0, 60), "it cannot be unpacked"],
    [gzipSync(Buffer.alloc(65_000_000)), "it cannot be unpacked"],
    [Buffer.alloc(64_000_001), "it has 64000001 bytes"],
  ])("is refused with the reason: case %#", async (content, said) => {
    const work = readEvidence(written("bad", content));
    await expect(work).rejects.toThrow(said);
    await expect(work).rejects.toMatchObject({ problem: { fault: "file", next: expect.any(String) } });
  });

  test("is refused when it is a link, or not there", async () => {
    const link = join(folder, "link.json");
    symlinkSync(written("real.json", JSON.stringify(evidence)), link);
    await expect(readEvidence(link)).rejects.toThrow("not a plain file");
    await expect(readEvidence(join(folder, "nowhere.json"))).rejects.toThrow("no such file");
  });
});
