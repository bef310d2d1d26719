import { mkdir, mkdtemp, readFile, realpath, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { init } from "../../src/commands/init.ts";
import { findGateFile } from "../../src/config/find.ts";
import { gateKey, namedKey } from "../../src/config/gate-key.ts";
import { nearest } from "../../src/config/nearest.ts";
import { PLACES } from "../../src/config/places.ts";
import { readGateFile, USUAL_LIMITS } from "../../src/config/read.ts";
import { gateFileSchema, schemaText } from "../../src/config/schema/json-schema.ts";
import { dimensionOf, FORMS, patternOf, readAmount, readDuration } from "../../src/config/schema/units.ts";
import { likelyEntry, starterGateFile } from "../../src/config/starter.ts";
import { Verdict } from "../../src/record/record.ts";
import { MetricName } from "../../src/record/rules/limit.ts";
import { problemOf } from "../problem-of.ts";

const read = (text: string, path = "scalene-gate.yml") => readGateFile(new TextEncoder().encode(text), path);

const WHOLE = `version: 1
id: shop
proof: 90 s
defaults:
  wall-time:   { warn: +5%, fail: +10% }
  memory-peak: { fail: 512 MB }
  time-limit: 2 min
  env: { A: "1", B: "2" }
entries:
  nightly-import:
    run: python3 -m shop.nightly --rows 2000 --name "two words"
    working-directory: services/shop
    setup: [pip install .]
    env: { B: "3" }
    paths: ["services/shop/**"]
    certainty: strict
    pairs: 50
    system-time: { fail: 60% }
    memory-peak: { warn: +10%, fail: [400 MiB, +20%] }
    tasks: +50
  api:
    serve: python -m shop.api --port $PORT
    load: python bench/load.py http://127.0.0.1:$PORT
    time-limit: 500 ms
waivers:
  - { entry: api, cause: cpu-bound, reason: "stronger hashing, #812", until: 2027-01-31 }
`;

describe("a gate file that is right", () => {
  test("is read whole, with the defaults put in", () => {
    const file = read(WHOLE);
    expect(file).toMatchObject({ path: "scalene-gate.yml", id: "shop", proof: { seconds: 90 } });
    expect(file.waivers).toEqual([
      {
        entry: "api",
        metric: null,
        cause: "cpu-bound",
        reason: "stronger hashing, #812",
        until: "2027-01-31",
        source: "gate file",
      },
    ]);
    const [nightly, api] = file.entries;
    expect(nightly).toMatchObject({
      name: "nightly-import",
      program: ["-m", "shop.nightly", "--rows", "2000", "--name", "two words"],
      serve: null,
      workingDirectory: "services/shop",
      setup: ["pip install ."],
      env: { A: "1", B: "3" },
      timeLimit: 120,
      paths: ["services/shop/**"],
      certainty: "strict",
      mostPairs: 50,
    });
    expect(nightly?.limits.map(({ metric, level, kind, value }) => [metric, level, kind, value])).toEqual([
      ["wall-time", "warn", "ratio", 0.05],
      ["wall-time", "fail", "ratio", 0.1],
      ["memory-peak", "warn", "ratio", 0.1],
      ["memory-peak", "fail", "absolute", 419.4304],
      ["memory-peak", "fail", "ratio", 0.2],
      ["system-time", "fail", "absolute", 0.6],
      ["tasks", "fail", "difference", 50],
    ]);
    expect(api).toMatchObject({
      program: [],
      serve: ["-m", "shop.api", "--port", "$PORT"],
      load: ["bench/load.py", "http://127.0.0.1:$PORT"],
      timeLimit: 0.5,
      certainty: "usual",
      mostPairs: 30,
    });
  });

  test("without limits is judged by the statistical rule on time and memory, at +10 %", () => {
    const file = read("version: 1\nentries: { a: { run: python a.py } }");
    expect(file.entries[0]?.limits).toEqual(USUAL_LIMITS);
    expect(file).toMatchObject({ id: null, proof: { seconds: 120 }, waivers: [] });
  });

  test.each([
    ["python -m shop --rows 5", { program: ["-m", "shop", "--rows", "5"], script: false, runners: [] }],
    ["shop-run --rows 5", { program: ["shop-run", "--rows", "5"], script: true, runners: [] }],
    ["poetry run shop-run", { program: ["shop-run"], script: true, runners: ["poetry run"] }],
    ["pdm run python a.py", { program: ["a.py"], script: false, runners: ["pdm run"] }],
    ["hatch run -- shop-run", { program: ["shop-run"], script: true, runners: ["hatch run"] }],
    ["uv run --frozen a.py -q", { program: ["a.py", "-q"], script: false, runners: ["uv run"] }],
    ["uv run -m shop", { program: ["-m", "shop"], script: false, runners: ["uv run"] }],
  ])("reads %s", (command, expected) => {
    const [one] = read(`version: 1\nentries:\n  a:\n    run: ${command}\n`).entries;
    const { program, consoleScripts, runners } = one ?? {};
    expect({ program, script: consoleScripts?.program, runners }).toEqual(expected);
  });

  test("anchors and names of every script and of JavaScript's own are plain names", () => {
    const file = read(
      "version: 1\nentries:\n  constructor: &a { run: python a.py }\n  toString: *a\n  größe: *a\n  007: *a\nproof: off",
    );
    expect(file.entries.map(({ name }) => name)).toEqual(["constructor", "toString", "größe", "007"]);
    expect(file.proof).toBeNull();
  });
});

test("the guide for users has a file that is right, and names every key, metric and verdict", async () => {
  const guide = await readFile("docs/gate-file.md", "utf8");
  expect(read(/```yaml\n(.*?)```/s.exec(guide)?.[1] ?? "").entries).toHaveLength(2);
  const schema = gateFileSchema();
  const entry = schema.properties?.entries?.additionalProperties;
  const keys = [schema, typeof entry === "object" ? entry : {}].flatMap((part) =>
    Object.keys(part.properties ?? {}),
  );
  for (const name of [...keys, ...Verdict.options]) expect(guide).toContain(`\`${name}\``);
});

test("the old word for the strict rule is read, and the new one is told", () => {
  const file = read("version: 1\nentries:\n  a: { run: python a.py, certainty: proof }\n");
  expect(file.entries[0]?.certainty).toBe("strict");
  expect(file.notices).toEqual([
    "scalene-gate.yml: `certainty: proof` is now written `certainty: strict`; the old word is still read.",
  ]);
  expect(read("version: 1\nentries:\n  a: { run: python a.py, certainty: strict }\n").notices).toEqual([]);
});

describe("amounts", () => {
  const dimensions = [...new Set(MetricName.options.map(dimensionOf))];

  test("every form that a message shows is read, and the pattern for editors knows it", () => {
    for (const dimension of dimensions) {
      for (const form of FORMS[dimension]) {
        expect(readAmount(dimension, form), form).toHaveProperty("value");
        expect(form).toMatch(new RegExp(patternOf(dimension), "u"));
      }
    }
  });

  test("what is read is what was written, in any unit, with and without blanks", () => {
    const units: [string, number][] = [
      ["MB", 1],
      ["MiB", 1.048576],
      ["GB", 1000],
      ["GiB", 1073.741824],
      ["kB", 0.001],
      ["KiB", 0.001024],
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...units),
        fc.constantFrom("", " ", "  "),
        fc.boolean(),
        (whole, decimals, [unit, size], blank, plus) => {
          const number = (whole / 10 ** decimals).toFixed(decimals);
          const text = `${plus ? "+" : ""}${number}${blank}${unit}`;
          const amount = readAmount("memory", text);
          expect(amount).toHaveProperty("kind", plus ? "difference" : "absolute");
          expect("value" in amount ? amount.value / (Number(number) * size) : 0).toBeCloseTo(1, 9);
          expect(text).toMatch(new RegExp(patternOf("memory")));
        },
      ),
    );
  });

  test("a per cent is a ratio for every metric, and exact in decimals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(...MetricName.options),
        (tenths, metric) => {
          const amount = readAmount(dimensionOf(metric), `+${tenths / 10}%`);
          expect(amount).toEqual({ kind: "ratio", value: tenths / 1000 });
        },
      ),
    );
  });

  test("any text at all is an amount or refused with a reason, and the pattern agrees on what is refused", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.constantFrom(...dimensions), (text, dimension) => {
        const amount = readAmount(dimension, text);
        if ("refused" in amount) expect(amount.refused).not.toBe("");
        else expect(amount.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("durations have a unit and an end", () => {
    expect([readDuration("90 s"), readDuration("2min"), readDuration("250 ms")]).toEqual([90, 120, 0.25]);
    for (const text of ["90", "0 s", "-1 s", "1 h", ""]) expect(readDuration(text)).toBeNull();
  });
});

test("the nearest name forgives case, separators, a letter too many and two that are swapped", () => {
  const known = MetricName.options;
  expect(nearest("wallTime", known)).toBe("wall-time");
  expect(nearest("rss_peak", known)).toBe("rss-peak");
  expect(nearest("taks", known)).toBe("tasks");
  expect(nearest("memmory-peak", known)).toBe("memory-peak");
  expect(nearest("colour", known)).toBeNull();
});

/**
 * The published schema as a validator. zod reads `anyOf` beside `properties` as an intersection, in which unknown keys
 * pass; so the choice between a program and a server is left out here, and has its own test.
 */
function schemaValidator() {
  const schema = structuredClone(gateFileSchema());
  const entry = schema.properties?.entries?.additionalProperties as Record<string, unknown>;
  delete entry.anyOf;
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
}

describe("the JSON Schema", () => {
  test("that is committed is the one that reads the gate file", async () => {
    expect(await readFile("schema/scalene-gate.schema.json", "utf8")).toBe(schemaText());
  });

  /** A whole file whose only entry has this key with this value, and a program. */
  const fileWith = (key: string, value: unknown) => {
    const others = { serve: { load: "python b.py" }, load: { serve: "python b.py" } };
    const program = key === "serve" || key === "load" ? others[key] : { run: "python a.py" };
    return { version: 1, entries: { a: { ...program, [key]: value } } };
  };

  test("describes every key, and its examples are accepted by it and by the reader", () => {
    const schema = gateFileSchema();
    const entry = schema.properties?.entries?.additionalProperties;
    const keys = typeof entry === "object" ? Object.entries(entry.properties ?? {}) : [];
    const validator = schemaValidator();
    expect(keys.map(([key]) => key)).toEqual(expect.arrayContaining(["run", ...MetricName.options]));
    for (const [key, { description, examples = [] }] of keys) {
      expect(description, key).toMatch(/\.$/);
      expect(examples.length, key).toBeGreaterThan(0);
      for (const example of examples) {
        const file = fileWith(key, example);
        expect(validator.safeParse(file).error, `${key}: ${JSON.stringify(example)}`).toBeUndefined();
        // JSON is YAML
        expect(read(JSON.stringify(file)).entries).toHaveLength(1);
      }
    }
  });

  test("refuses what the reader refuses in an unknown key, a unit and a version", () => {
    const validator = schemaValidator();
    const file = (body: object, version = 1) => ({
      version,
      entries: { a: { run: "python a.py", ...body } },
    });
    expect(validator.safeParse(file({})).success).toBe(true);
    for (const wrong of [file({ zzz: 1 }), file({ "wall-time": "2 MB" }), file({}, 2), { version: 1 }]) {
      expect(validator.safeParse(wrong).success).toBe(false);
    }
  });

  test("wants a program, or a server with its load", () => {
    const entry = gateFileSchema().properties?.entries?.additionalProperties;
    expect(entry).toHaveProperty("anyOf", [
      { type: "object", required: ["run"] },
      { type: "object", required: ["serve", "load"] },
    ]);
  });
});

describe("in a folder", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "gate-file-"));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const SMALL = "version: 1\nentries: { a: { run: python a.py } }\n";

  test.each(PLACES)("the gate file is found at %s", async (place) => {
    await put(place, SMALL);
    expect(await findGateFile(folder, null)).toMatchObject({ gate: { path: place, id: null }, id: place });
  });

  test("is not read through a link that leads out of the repository, unless it was named", async () => {
    await writeFile(join(folder, "outside.yml"), "root:x:0:0\n");
    const checkout = join(folder, "checkout");
    await mkdir(checkout);
    await symlink("../outside.yml", join(checkout, "scalene-gate.yml"));
    const problem = await problemOf(findGateFile(checkout, null));
    expect(problem).toMatchObject({ fault: "file", where: "scalene-gate.yml" });
    expect(problem.message).toBe("the gate file scalene-gate.yml is a link that leads out of the repository");
    expect(JSON.stringify(problem)).not.toContain("root:x");
    await expect(findGateFile(checkout, "scalene-gate.yml")).rejects.not.toThrow("leads out");
  });

  test("may be a link to another place of the repository", async () => {
    await mkdir(join(folder, "perf"));
    await writeFile(join(folder, "perf/gate.yml"), "version: 1\nentries:\n  a:\n    run: python a.py\n");
    await symlink("perf/gate.yml", join(folder, "scalene-gate.yml"));
    expect((await findGateFile(folder, null)).gate).toMatchObject({ path: "scalene-gate.yml" });
  });

  test("is refused by its size before it is read", async () => {
    await writeFile(join(folder, "scalene-gate.yml"), "");
    await truncate(join(folder, "scalene-gate.yml"), 3_000_000_000);
    const { message } = await problemOf(findGateFile(folder, null));
    expect(message).toBe("the gate file has 3000000000 bytes, more than 256000");
  });

  test("the gate file is found where it is named", async () => {
    await put("perf/gate.yml", SMALL);
    const found = await findGateFile(folder, "perf/gate.yml");
    expect(found).toMatchObject({ id: "perf/gate.yml", folder: await realpath(folder) });
  });

  test("two in the usual places are an error that names both, and one of them can be named", async () => {
    await put(".github/scalene-gate.yaml", SMALL);
    await put("scalene-gate.yml", SMALL);
    expect(await problemOf(findGateFile(folder, null))).toMatchObject({
      fault: "file",
      message: "there are two gate files, scalene-gate.yml and .github/scalene-gate.yaml",
      next: expect.stringContaining("`config`"),
    });
    expect((await findGateFile(folder, "scalene-gate.yml")).gate.path).toBe("scalene-gate.yml");
  });

  test("it is found from a subfolder of its repository, and its programs are where it lies", async () => {
    await put("scalene-gate.yml", SMALL);
    await put("repo/.git", "gitdir: elsewhere");
    await put("repo/services/shop/app.py", "");
    const shop = join(folder, "repo/services/shop");
    // above the top of the repository lies somebody else's
    expect(await problemOf(findGateFile(shop, null))).toMatchObject({
      message: "this repository has no gate file",
      where: expect.stringContaining(join(folder, "repo")),
    });
    await put("repo/.github/scalene-gate.yml", SMALL);
    expect(await findGateFile(shop, null)).toMatchObject({
      gate: { path: "../../.github/scalene-gate.yml" },
      id: ".github/scalene-gate.yml",
      folder: await realpath(join(folder, "repo")),
    });
    // the nearest one counts
    await put("repo/services/shop/scalene-gate.yml", SMALL);
    expect((await findGateFile(shop, null)).folder).toBe(await realpath(shop));
  });

  test("what tells gates apart is the file's path in the repository, wherever the step stands", async () => {
    await put("repo/.git", "gitdir: elsewhere");
    for (const path of ["one/scalene-gate.yml", "two/scalene-gate.yml", "two/deep/a.py", "shared.yml"])
      await put(`repo/${path}`, SMALL);
    const idIn = async (from: string, named: string | null = null) =>
      (await findGateFile(join(folder, "repo", from), named)).id;
    expect(await idIn("one")).toBe("one/scalene-gate.yml");
    expect(await idIn("two")).toBe("two/scalene-gate.yml");
    expect(await idIn("two/deep")).toBe("two/scalene-gate.yml");
    expect(await idIn("", "two/scalene-gate.yml")).toBe("two/scalene-gate.yml");
    // one file for the programs of two folders is two gates
    expect(await idIn("one", "../shared.yml")).toBe("shared.yml for one");
    expect(await idIn("two", "../shared.yml")).toBe("shared.yml for two");
  });

  test("an id of its own is the gate's, and a path of this machine never", async () => {
    await put("repo/.git", "gitdir: elsewhere");
    await put("repo/one/scalene-gate.yml", `id: shop\n${SMALL}`);
    await put("elsewhere/gate.yml", SMALL);
    expect((await findGateFile(join(folder, "repo/one"), null)).id).toBe("shop");
    expect((await findGateFile(join(folder, "repo"), join(folder, "elsewhere/gate.yml"))).id).toBe(
      "gate.yml",
    );
    expect((await findGateFile(join(folder, "repo/one"), join(folder, "elsewhere/gate.yml"))).id).toBe(
      "gate.yml for one",
    );
  });

  test("of any depth it fits into a record, and two deep files have two", () => {
    const deep = (name: string) => gateKey(join(folder, `${"services/".repeat(40)}${name}`), folder);
    expect(deep("a.yml").length).toBeLessThanOrEqual(200);
    expect(deep("a.yml")).not.toBe(deep("b.yml"));
  });

  test("the name that a step gives tells gates with one file apart, however long both are", () => {
    expect(namedKey("scalene-gate.yml", null)).toBe("scalene-gate.yml");
    expect(namedKey("scalene-gate.yml", "Python 3.13")).toBe("scalene-gate.yml (Python 3.13)");
    const [one, other] = ["a", "b"].map((name) => namedKey("k".repeat(200), name));
    expect(one).not.toBe(other);
    expect(one?.length).toBeLessThanOrEqual(200);
  });

  test("a mistake in one that was found above names it as it is seen from here", async () => {
    await put("repo/.git", "gitdir: elsewhere");
    await put("repo/jobs/a.py", "");
    await put("repo/scalene-gate.yml", "version: 2\n");
    const problem = await problemOf(findGateFile(join(folder, "repo/jobs"), null));
    expect(problem.where).toMatch(/^\.\.\/scalene-gate\.yml:1:/);
  });

  test("that lies in a checkout below is not guessed: the error says which input to set", async () => {
    await put("shop/.git", "gitdir: elsewhere");
    await put("shop/scalene-gate.yml", SMALL);
    expect(await problemOf(findGateFile(folder, null))).toMatchObject({
      message: "the gate file is in a folder below: shop/scalene-gate.yml",
      next: expect.stringContaining("`working-directory: shop`"),
      where: expect.stringContaining(folder),
    });
    await put("tool/.git", "gitdir: elsewhere");
    await put("tool/.github/scalene-gate.yml", SMALL);
    expect((await problemOf(findGateFile(folder, null))).message).toBe(
      "there are gate files in two folders below: shop/scalene-gate.yml and tool/.github/scalene-gate.yml",
    );
  });

  test("it is not looked for above a folder that does not exist", async () => {
    await put(".git", "gitdir: elsewhere");
    await put("scalene-gate.yml", SMALL);
    expect((await problemOf(findGateFile(join(folder, "servces"), null))).message).toContain(
      "does not exist",
    );
  });

  test("a missing one is the user's to write, and the smallest one that is shown is right", async () => {
    const error = await findGateFile(folder, null).catch((thrown) => thrown);
    expect(error.problem).toMatchObject({ fault: "file", message: "this repository has no gate file" });
    const shown = error.problem.next.slice(error.problem.next.indexOf("version:")).replaceAll("\n    ", "\n");
    expect(read(shown).entries).toHaveLength(1);
    await expect(findGateFile(folder, "none.yml")).rejects.toThrow("none.yml does not exist");
    await expect(findGateFile(folder, ".")).rejects.toThrow("is not a file");
  });

  test("init writes a gate file that can be read and a workflow, and never over anything", async () => {
    await put("src/shop/__main__.py", "");
    const said = await init(folder, "someone/scalene-gate@0123456789012345678901234567890123456789");
    expect(said).toMatch(
      /^wrote {2}scalene-gate\.yml: measures `python -m shop`\nwrote {2}\.github\/workflows/,
    );
    expect((await findGateFile(folder, null)).gate.entries[0]).toMatchObject({
      program: ["-m", "shop"],
      setup: ["pip install ."],
    });
    const workflow = await readFile(join(folder, ".github/workflows/scalene-gate.yml"), "utf8");
    expect(workflow).toContain("uses: someone/scalene-gate@0123456789");
    await put("scalene-gate.yml", SMALL);
    expect(await init(folder, null)).toMatch(/^kept .*\nkept /);
    expect(await readFile(join(folder, "scalene-gate.yml"), "utf8")).toBe(SMALL);
    await expect(init(folder, "x y")).rejects.toThrow("--action");
  });
});

test("a benchmark is measured first, then a package, then a script; a guess says so", () => {
  const main = 'if __name__ == "__main__":\n    main()\n';
  const files = ["tests/test_a.py", "bench/load.py", "app.py"].map((path) => ({ path, text: main }));
  const packaged = [...files.slice(2), { path: "shop/__main__.py", text: "" }];
  expect(likelyEntry(files).run).toBe("python bench/load.py");
  expect(likelyEntry(packaged).run).toBe("python -m shop");
  expect(likelyEntry(files.slice(2)).run).toBe("python app.py");
  expect(likelyEntry([])).toMatchObject({ found: false });
  for (const some of [files, packaged, []])
    expect(read(starterGateFile(likelyEntry(some))).entries).toHaveLength(1);
});
