import { mkdtempSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGateFile } from "../../src/config/read.ts";
import { gateFileChanges } from "../../src/config/rule-changes.ts";
import { readWorkflows, workflowChanges } from "../../src/config/workflow-changes.ts";
import { RuleChanges, ruleChangesOf } from "../../src/record/rules/rules.ts";

const named = (text: string, name = "scalene-gate.yml") => ({
  gate: readGateFile(new TextEncoder().encode(`version: 1\n${text}`), name),
  name,
});
const changes = (before: string, after: string) => gateFileChanges(named(before), named(after));
const API = "entries: { api: { run: python api.py } }\n";

describe("between two gate files", () => {
  test("nothing is told where only the way of writing differs", () => {
    expect(changes(API, `# the same\nentries:\n  api:\n    run: "python  api.py"\n`)).toEqual([]);
    expect(
      changes(
        "entries: { api: { run: python a.py, wall-time: { fail: 2 s } } }",
        "defaults: { wall-time: 2000 ms }\nentries: { api: { run: python a.py } }",
      ),
    ).toEqual([]);
  });

  test("a raised, a new and a dropped limit have their text before and after", () => {
    const found = changes(
      "entries: { api: { run: python a.py, wall-time: { warn: +5%, fail: +10% }, rss-peak: 1 GB } }",
      "entries: { api: { run: python a.py, wall-time: { warn: +5%, fail: [+50%, 9 s] }, tasks: 10 } }",
    );
    const limit = { what: "limit", entry: "api", level: "fail" };
    expect(found).toEqual([
      { ...limit, metric: "wall-time", before: "+10%", after: "+50% or 9 s" },
      { ...limit, metric: "rss-peak", before: "1 GB", after: null },
      { ...limit, metric: "tasks", before: null, after: "10" },
    ]);
  });

  test("a default that changes is a change of each entry that has it", () => {
    const two = "entries: { api: { run: python a.py }, job: { run: python b.py, pairs: 9 } }";
    expect(changes(`defaults: { pairs: 20 }\n${two}`, `defaults: { pairs: 5 }\n${two}`)).toEqual([
      { what: "setting", entry: "api", key: "pairs", before: "20", after: "5" },
    ]);
  });

  test("entries that are gone come first, new ones last", () => {
    const found = changes(
      "entries: { api: { run: python a.py }, job: { run: python b.py } }",
      "entries: { new: { run: python c.py }, api: { run: python a.py --quick } }",
    );
    expect(found).toEqual([
      { what: "entry", entry: "job", change: "removed" },
      { what: "setting", entry: "api", key: "run", before: "a.py", after: "a.py --quick" },
      { what: "entry", entry: "new", change: "added" },
    ]);
  });

  test("a server, its load, its folder, setup, paths, time limit, certainty, proof and id are told", () => {
    const found = changes(
      "id: one\nproof: 60 s\nentries: { api: { serve: python a.py $PORT, load: python l.py, setup: [make] } }",
      `id: two\nproof: off\nentries: { api: { serve: python b.py $PORT, load: python l.py --few, working-directory: jobs,
         paths: ["src/**"], time-limit: 90 s, certainty: strict } }`,
    );
    expect(found.map((one) => one.what === "setting" && [one.key, one.before, one.after])).toEqual([
      ["serve", "a.py $PORT", "b.py $PORT"],
      ["load", "l.py", "l.py --few"],
      ["working-directory", null, "jobs"],
      ["setup", "make", null],
      ["paths", null, "src/**"],
      ["certainty", "usual", "strict"],
      ["time-limit", "60 s", "90 s"],
      ["proof", "60 s", "off"],
      ["id", "one", "two"],
    ]);
  });

  test("variables are told by their names, and their values never", () => {
    const found = changes(
      'entries: { api: { run: python a.py, env: { A: "1", KEY: s3cret, GONE: "1" } } }',
      'entries: { api: { run: python a.py, env: { A: "1", KEY: 0ther, MORE: "1" } } }',
    );
    expect(found).toEqual([{ what: "env", entry: "api", names: ["KEY", "GONE", "MORE"] }]);
    expect(JSON.stringify(found)).not.toMatch(/s3cret|0ther/);
  });

  test("a waiver that was added, and one that was given another end, are told", () => {
    const waiver = (reason: string, until: string) =>
      `${API}waivers: [{ entry: api, reason: ${reason}, until: ${until} }]`;
    const found = (before: string, after: string) =>
      changes(before, after).map((one) => one.what === "waiver" && [one.change, one.waiver.until]);
    expect(found(API, waiver("agreed", "2027-01-31"))).toEqual([["added", "2027-01-31"]]);
    expect(found(waiver("agreed", "2027-01-31"), waiver("agreed", "2030-01-31"))).toEqual([
      ["added", "2030-01-31"],
      ["removed", "2027-01-31"],
    ]);
  });

  test("a file that was moved is told, and that its comment has another key is no change of its own", () => {
    expect(gateFileChanges(named(API, ".github/scalene-gate.yml"), named(API))).toEqual([
      { what: "moved-gate-file", before: ".github/scalene-gate.yml", after: "scalene-gate.yml" },
    ]);
  });

  test("an id that a file gets, or loses, is told", () => {
    expect(gateFileChanges(named(API), named(`id: shop\n${API}`))).toEqual([
      { what: "setting", entry: null, key: "id", before: null, after: "shop" },
    ]);
  });

  test("however much changed, what is told fits into a record", () => {
    const name = fc.stringMatching(/^[a-z]{1,12}$/);
    const entries = fc.dictionary(
      name,
      fc.string({ maxLength: 900 }).map((text) => text.replace(/[^ -~]/g, "x")),
      {
        minKeys: 1,
        maxKeys: 150,
        noNullPrototype: true,
      },
    );
    const file = (programs: Record<string, string>) =>
      `entries: ${JSON.stringify(
        Object.fromEntries(
          Object.keys(programs).map((one) => [
            one,
            { run: ["python", "a.py"].join(" "), env: { A: programs[one] } },
          ]),
        ),
      )}`;
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const told = ruleChangesOf(changes(file(before), file(after)));
        if (told !== null) expect(RuleChanges.parse(told)).toEqual(told);
      }),
      { numRuns: 30 },
    );
  });
});

describe("between the workflows of two trees", () => {
  const GATE =
    "jobs:\n  gate:\n    steps:\n      - uses: acme/scalene-gate@v1\n        with:\n          fail-on: fail\n";
  const marks = ["scalene-gate"];
  const told = (
    before: Record<string, string>,
    after: Record<string, string>,
    running: string | null = null,
  ) => workflowChanges(new Map(Object.entries(before)), new Map(Object.entries(after)), { marks, running });

  test("one that runs the gate is told with the lines that changed", () => {
    expect(
      told({ "w/gate.yml": GATE }, { "w/gate.yml": GATE.replace("fail-on: fail", "fail-on: never") }),
    ).toEqual([
      {
        what: "workflow",
        path: "w/gate.yml",
        change: "changed",
        removed: ["fail-on: fail"],
        added: ["fail-on: never"],
      },
    ]);
  });

  test("one that no longer runs it, one that is new and one that is gone are told", () => {
    const without = GATE.replace("acme/scalene-gate@v1", "acme/other@v1");
    expect(told({ "w/gate.yml": GATE }, { "w/gate.yml": without })).toHaveLength(1);
    expect(told({ "w/gate.yml": GATE }, {})).toMatchObject([{ change: "removed", removed: [], added: [] }]);
    expect(told({}, { "w/gate.yml": GATE })).toMatchObject([{ change: "added" }]);
  });

  test("others are left alone, but not the one that runs now", () => {
    const [before, after] = [{ "w/a.yml": "on: push" }, { "w/a.yml": "on: []" }];
    expect(told(before, after)).toEqual([]);
    expect(told(before, after, "w/a.yml")).toHaveLength(1);
  });

  test("are read whatever their line ends are, and links are not followed", async () => {
    const top = mkdtempSync(join(tmpdir(), "workflows-"));
    await mkdir(join(top, ".github/workflows/folder.yml"), { recursive: true });
    await writeFile(join(top, ".github/workflows/gate.yml"), "on: push\r\n");
    await writeFile(join(top, ".github/workflows/notes.txt"), "on: push");
    await symlink("/etc/hostname", join(top, ".github/workflows/linked.yml"));
    expect([...(await readWorkflows(top))]).toEqual([[".github/workflows/gate.yml", "on: push\n"]]);
    expect([...(await readWorkflows(join(top, "nowhere")))]).toEqual([]);
  });
});
