import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemText } from "../../src/commands/problem-text.ts";
import { GateFileError } from "../../src/config/mistake.ts";
import { readGateFile } from "../../src/config/read.ts";
import { GateError } from "../../src/record/gate-error.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** All mistakes of a file as "line:column message | cure". */
function mistakesIn(text: string | Uint8Array): string[] {
  try {
    readGateFile(typeof text === "string" ? bytes(text) : text, "gate.yml");
  } catch (error) {
    if (!(error instanceof GateFileError)) throw error;
    return error.problems.map(
      ({ where, message, next }) => `${where?.replace("gate.yml:", "")} ${message} | ${next}`,
    );
  }
  return [];
}

/** A right file with the body of one entry; the body begins at line 4, column 5. */
const entry = (body: string) => `version: 1\nentries:\n  a:\n    ${body.replaceAll("\n", "\n    ")}\n`;
const program = (body: string) => entry(`run: python a.py\n${body}`);
const top = (body: string) => `version: 1\nentries: { a: { run: python a.py } }\n${body}\n`;
const waiver = (body: string) => top(`waivers:\n  - { ${body} }`);

/** What is wrong, the file, the place, and parts of the message and of the cure. */
const MISTAKES: readonly [string, string, string, RegExp, RegExp][] = [
  ["an empty file", "", "1:1", /cannot be nothing/, /What is measured/],
  ["only a comment", "# later\n", "1:1", /cannot be nothing/, /What is measured/],
  ["a list instead of a map", "- run: python a.py\n", "1:1", /the file cannot be a list/, /What is measured/],
  ["no version", "entries: { a: { run: python a.py } }\n", "1:1", /`version` is missing/, /`version: 1`/],
  ["another version", top("").replace("1", "2"), "1:10", /`version`: a number is not known/, /`version: 1`/],
  ["a version in quotes", top("").replace("1", '"1"'), "1:10", /`version`: `1` is not known/, /`version: 1`/],
  ["no entries", "version: 1\n", "1:1", /`entries` is missing/, /nightly-import/],
  ["entries without one", "version: 1\nentries: {}\n", "2:10", /there is no entry/, /run: python/],
  [
    "entries as a list",
    "version: 1\nentries:\n  - run: python a.py\n",
    "3:3",
    /`entries` cannot be a list/,
    /by name/,
  ],
  [
    "an unknown key at the top",
    top("default: {}"),
    "3:1",
    /`default` is not a key/,
    /Did you mean `defaults`\?/,
  ],
  [
    "an unknown metric",
    program("wall_time: +10%"),
    "5:5",
    /`wall_time` is not a key/,
    /Did you mean `wall-time`\?/,
  ],
  ["a swapped letter", program("memroy-peak: 5 MB"), "5:5", /`memroy-peak`/, /Did you mean `memory-peak`\?/],
  ["a key like no other", program("zzz: 5"), "5:5", /`zzz` is not a key/, /^Known here: run, serve/],
  ["a merge key", program("<<: { tasks: 5 }"), "5:5", /`<<` is not a key/, /`defaults`/],
  ["a key of a limit", program("tasks: { wran: 5 }"), "5:14", /`wran` is not a key of a limit/, /`warn`\?/],
  ["a limit without a unit", program("wall-time: 2"), "5:16", /the unit is missing/, /500 ms/],
  ["a unit of another metric", program("memory-peak: 2 s"), "5:18", /s is no unit of this metric/, /512 MB/],
  ["a unit in small letters", program("rss-peak: 2 mb"), "5:15", /the unit is written MB/, /512 MB/],
  ["a negative limit", program("wall-time: -10%"), "5:16", /cannot be negative/, /\+10%/],
  ["a relative limit of nothing", program("wall-time: +0%"), "5:16", /above 0/, /\+10%/],
  ["an absolute limit of nothing", program("wall-time: 0 s"), "5:16", /always broken/, /2 s/],
  ["a comparison sign", program('tasks: "< 5"'), "5:12", /comparison sign/, /1000 tasks/],
  ["a decimal comma", program("wall-time: 1,5 s"), "5:16", /with a point/, /1\.5 min/],
  ["a share above the whole", program("system-time: 60"), "5:18", /perhaps 60% was meant/, /60%/],
  ["no limit behind a metric", program("cpu-time:"), "5:5", /cpu-time needs a limit, not nothing/, /2 s/],
  ["a limit that is no limit", program("cpu-time: on"), "5:15", /`on`: that is no limit/, /2 s/],
  ["an empty list of limits", program("cpu-time: []"), "5:15", /list of limits is empty/, /2 s/],
  ["a list in a list", program("cpu-time: [[2 s]]"), "5:16", /not a list/, /2 s/],
  [
    "a warning above the failure",
    program("tasks: { warn: 9, fail: 8 }"),
    "5:20",
    /above its failure/,
    /below/,
  ],
  ["an entry without a program", entry("tasks: 5"), "3:3", /`a` has no program/, /`run: python/],
  ["an entry of nothing", "version: 1\nentries:\n  a:\n", "3:3", /`a` cannot be nothing/, /run: python/],
  [
    "a program twice",
    program("serve: python b.py\nload: python c.py"),
    "5:5",
    /both `run` and `serve`/,
    /Keep `run`/,
  ],
  ["a server without load", entry("serve: python b.py"), "4:5", /no `load`/, /Add `load`/],
  ["load without a server", entry("load: python b.py"), "4:5", /no server/, /Add `serve`/],
  [
    "a program that is not Python's",
    entry("run: ./bench.sh tests"),
    "4:10",
    /begin with python/,
    /console script without its path/,
  ],
  [
    "an environment for each run",
    entry("run: uv run --with rich python a.py"),
    "4:10",
    /`uv run` has the option --with/,
    /without `uv run`/,
  ],
  ["a runner alone", entry("run: poetry run"), "4:10", /no program follows `poetry run`/, /python prog\.py/],
  [
    "an environment of hatch's",
    entry("run: hatch run test:cov"),
    "4:10",
    /`hatch run test:cov` names an/,
    /--python/,
  ],
  [
    "a tool that makes environments",
    entry("run: tox run -e py"),
    "4:10",
    /`tox run` is no program/,
    /python prog/,
  ],
  [
    "a script without python",
    entry("run: bench/a.py 5"),
    "4:10",
    /begin with python/,
    /`python bench\/a\.py/,
  ],
  ["an interpreter of its own", entry("run: python3.11 a.py"), "4:10", /begin with python/, /--python/],
  ["variables before the program", entry("run: A=1 python a.py"), "4:10", /begin with python/, /`env`/],
  ["python alone", entry("run: python"), "4:10", /no program follows/, /python -m package/],
  ["a module without a name", entry("run: python -m"), "4:10", /no module follows/, /python -m package/],
  ["an option of python", entry("run: python -X dev a.py"), "4:10", /options of the interpreter/, /`env`/],
  ["a pipe", entry("run: python a.py | tee x"), "4:10", /`\|` is for a shell/, /Python script/],
  ["an open quotation mark", entry("run: python a.py 'x"), "4:10", /is not closed/, /Close it/],
  ["a command as a list", entry("run: [python, a.py]"), "4:10", /`run` cannot be a list/, /run: python -m/],
  [
    "setup as a text",
    program("setup: pip install ."),
    "5:12",
    /`setup` cannot be a text/,
    /\[pip install \.\]/,
  ],
  ["a variable as a number", program("env: { V: 3.10 }"), "5:15", /`V` cannot be a number/, /into quotes/],
  ["a variable's name", program("env: { 1V: x }"), "5:12", /no name of a variable/, /begin with a letter/],
  ["a time without a unit", program("time-limit: 60"), "5:17", /time with its unit/, /`time-limit: 60 s`/],
  ["a folder outside", program("working-directory: ../b"), "5:24", /inside the repository/, /services\/shop/],
  ["a pattern outside", program("paths: [/etc/x]"), "5:13", /inside the repository/, /services\/shop/],
  ["part of a pair", program("pairs: 2.5"), "5:12", /whole number/, /`pairs: 30`/],
  ["too few pairs", program("pairs: 1"), "5:12", /at least 2/, /`pairs: 30`/],
  ["a certainty", program("certainty: strikt"), "5:16", /`strikt` is not known/, /Did you mean `strict`\?/],
  [
    "a name with a blank",
    "version: 1\nentries:\n  a b: { run: python a.py }\n",
    "3:3",
    /no name of an entry/,
    /letters, digits/,
  ],
  ["an id with a blank", top("id: a b"), "3:5", /`id`: a name begins/, /`id: shop`/],
  ["a proof without an end", top("proof: yes"), "3:8", /`off` or a time/, /`proof: 2 min`/],
  ["a waiver without a reason", waiver("entry: a, until: 2027-01-31"), "4:5", /`reason` is missing/, /Why/],
  ["a waiver for ever", waiver("entry: a, reason: x"), "4:5", /`until` is missing/, /2027-01-31/],
  ["a day that is none", waiver("entry: a, reason: x, until: 2027-02-30"), "4:35", /no day/, /2027-01-31/],
  ["a waived entry", waiver("entry: b, reason: x, until: 2027-02-01"), "4:14", /no entry `b`/, /`a`\?|are a/],
  [
    "a waived cause",
    waiver("entry: a, cause: cpu-bond, reason: x, until: 2027-02-01"),
    "4:24",
    /`cpu-bond`/,
    /`cpu-bound`\?/,
  ],
  ["a key twice", program("tasks: 5\ntasks: 6"), "6:5", /written twice/, /Keep one/],
  ["a tab", "version: 1\nentries:\n\ta: 5\n", "3:1", /a tab is used to indent/, /spaces/],
  ["several documents", `${top("")}---\nversion: 1\n`, "4:1", /several documents/, /---/],
  ["an anchor that is missing", program("tasks: *x"), "5:12", /no anchor before it/, /Define/],
  ["a bracket left open", program("tasks: [5"), "6:1", /not YAML/, /close every bracket/],
  ["a tag", program("tasks: !big 5"), "5:12", /tags such as/, /plain value/],
  ["a directive", `%YAML 1.1\n---\n${top("")}`, "1:1", /directives/, /Remove/],
  ["a map as a key", top("? { a: 1 }\n: 5"), "3:3", /plain name/, /name: value/],
];

describe("a mistake in the gate file is told with its line, its column and the cure", () => {
  test.each(MISTAKES)("%s", (_, text, place, message, cure) => {
    const found = mistakesIn(text).map((mistake) => mistake.split(" | "));
    const there = found.filter(([what = ""]) => what.startsWith(`${place} `));
    expect(there.map(([what]) => what).join("\n"), JSON.stringify(found)).toMatch(message);
    expect(there.map(([, next]) => next).join("\n")).toMatch(cure);
  });

  test("each of these files has that one mistake and no other", () => {
    const alone = MISTAKES.filter(([what]) => !/empty file|comment|entry of nothing/.test(what));
    for (const [what, text] of alone) expect([what, ...mistakesIn(text)]).toHaveLength(2);
  });

  test("all mistakes of a file are told at once, in their order", () => {
    const text = `version: 2\ndefault: 1\nentries:\n  a:\n    run: x | y\n    tasks: 5 s\n    tasks: 6 s\n`;
    const places = mistakesIn(text).map((mistake) => mistake.split(" ")[0]);
    expect(places).toEqual(["1:10", "2:1", "5:10", "7:5", "7:12"]);
  });
});

describe("what is no text at all", () => {
  test("is told: too large, not UTF-8, nothing but brackets, anchors that multiply", () => {
    expect(mistakesIn(`#${"x".repeat(300_000)}`)[0]).toMatch(/^1:1 the file has 300001 bytes/);
    expect(mistakesIn(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))[0]).toMatch(/^1:1 the file is not UTF-8/);
    expect(mistakesIn("[".repeat(200_000))[0]).toMatch(/deep/);
    const bomb = Array.from({ length: 12 }, (_, level) => {
      const inside = level === 0 ? "x" : `*a${level - 1}`;
      return `k${level}: &a${level} [${Array.from({ length: 9 }, () => inside).join(",")}]`;
    });
    expect(mistakesIn(bomb.join("\n")).join("\n")).toMatch(/aliases are followed|too many values/);
    expect(mistakesIn("a: &a [*a]\n").join("\n")).toMatch(/too deep|aliases/);
  });

  test("tells no more than a hundred mistakes, and one when there are too many values", () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join("\n");
    expect(mistakesIn(keys(2000))).toHaveLength(100);
    expect(mistakesIn(keys(21_000))).toEqual([expect.stringMatching(/holds too many values/)]);
  });

  test("a byte order mark and Windows line ends do no harm", () => {
    const text = `\uFEFF${program("tasks: 5")}`.replaceAll("\n", "\r\n");
    expect(readGateFile(bytes(text), "gate.yml").entries).toHaveLength(1);
    expect(mistakesIn(text.replace("tasks", "taks"))[0]).toMatch(/^5:5 `taks`/);
  });
});

test("values of variables are never repeated, whatever is wrong with the file", () => {
  const secret = "s3cr3t-value";
  const files = [
    program(`env: { TOKEN: ${secret} }\nzzz: 1`),
    program(`env: { TOKEN: [${secret}] }`),
    program(`env: { TOKEN: "${secret} }`),
    program(`env: { TOKEN: *${secret} }`),
    program(`env: { TOKEN: !${secret} x }`),
    program(`env: ${secret}`),
  ];
  for (const text of files) {
    expect(mistakesIn(text).length).toBeGreaterThan(0);
    expect(mistakesIn(text).join("\n")).not.toContain(secret);
  }
});

test("the command line prints every mistake with its place and what to do", () => {
  try {
    readGateFile(bytes(program("taks: 5\nwall-tme: 2 s")), "gate.yml");
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(GateError);
    const text = problemText(error);
    expect(text).toContain("where: gate.yml:5:5");
    expect(text).toContain("where: gate.yml:6:5");
    expect(text).toContain("Did you mean `wall-time`?");
  }
});

test("whatever the file holds, it is read or every mistake has a place in it", () => {
  const words = [
    "version: 1",
    "entries:",
    "  a:",
    "    run: python a.py",
    "    wall-time: ",
    "+10%",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "- ",
    ": ",
    "&x ",
    "*x",
    "\n",
    "\t",
    "'",
    '"',
    "? ",
    "!t ",
    "#",
    "|",
    ">",
    "---\n",
    "...",
    "%YAML",
    "\u0000",
    "\uFEFF",
    "\\",
    "__proto__: ",
    "<<: ",
    "~",
    "0x1",
    ".nan",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 25 }),
      (parts) => {
        const text = parts.join("");
        const lines = text.split("\n").length;
        for (const mistake of mistakesIn(text)) {
          const [, line, column, cure] = /^(\d+):(\d+) .+ \| (.+)$/s.exec(mistake) ?? [];
          expect(Number(line), mistake).toBeGreaterThan(0);
          expect(Number(line)).toBeLessThanOrEqual(lines);
          expect(Number(column)).toBeGreaterThan(0);
          expect(cure).not.toBe("");
        }
      },
    ),
    { numRuns: 1000 },
  );
});
