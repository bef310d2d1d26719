import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { idOf, pageOf } from "./page.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Built or installed files, programs that are only measured, and reports whose links lead into a user's repository. */
const LEFT_OUT = ["dist", "node_modules", "coverage", "test/programs", "test/render/snapshots"];

/** Rooms whose files the pages name in backticks, from the root of the repository. */
const NAMED = /^(?:src|python|docs|scripts|bench|test|schema|examples|\.ci)\/[\w./-]*$/;

/** Paths of the files below a folder, from the root, with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (LEFT_OUT.includes(path) || entry.name === ".cache" || entry.name === ".git") return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const files = filesBelow("");
const names = new Set(files.map((file) => basename(file)));
const pages = new Map(
  files
    .filter((file) => file.endsWith(".md"))
    .map((file) => [file, pageOf(readFileSync(join(ROOT, file), "utf8"))] as const),
);

/** What is wrong with a link of a page; null for a link that leads somewhere, or out of the repository. */
function faultOf(page: string, target: string): string | null {
  if (/^[a-z]+:/.test(target)) return null;
  const [path = "", anchor] = target.split("#");
  const file =
    path === ""
      ? page
      : relative(ROOT, join(ROOT, dirname(page), path))
          .split(sep)
          .join("/");
  if (!existsSync(join(ROOT, file))) return `${page}: ${target} leads to no file`;
  if (anchor === undefined || statSync(join(ROOT, file)).isDirectory()) return null;
  const ids = pages.get(file)?.ids ?? [];
  return ids.includes(decodeURIComponent(anchor)) ? null : `${page}: ${target} leads to no heading`;
}

describe("the pages of this repository", () => {
  it("are read: there are links, anchors and paths to check", () => {
    const all = [...pages.values()];
    expect(all.flatMap(({ links }) => links).length).toBeGreaterThan(50);
    expect(all.flatMap(({ links }) => links).filter((link) => link.includes("#")).length).toBeGreaterThan(0);
    expect(all.flatMap(({ words }) => words).filter((word) => NAMED.test(word)).length).toBeGreaterThan(30);
  });

  it("link to files and headings that exist", () => {
    const faults = [...pages].flatMap(([page, { links }]) => links.map((link) => faultOf(page, link)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it("name in backticks only paths that exist", () => {
    const faults = [...pages].flatMap(([page, { words }]) =>
      words
        .filter((word) => NAMED.test(word) && !existsSync(join(ROOT, word)))
        .map((word) => `${page}: ${word}`),
    );
    expect(faults).toEqual([]);
  });

  // Python files without a folder may be a user's ("prog.py"), TypeScript is always ours
  it("name in backticks only TypeScript files that exist, also without their folder", () => {
    const faults = [...pages].flatMap(([page, { words }]) =>
      words
        .filter((word) => /^[\w.-]+\.ts$/.test(word) && !names.has(word))
        .map((word) => `${page}: ${word}`),
    );
    expect(faults).toEqual([]);
  });

  it("exist where the source names them", () => {
    const sources = files.filter((file) => /^(?:src|python|bench|scripts)\/.*\.(?:ts|mjs|py|sh)$/.test(file));
    const faults = sources.flatMap((source) =>
      [...readFileSync(join(ROOT, source), "utf8").matchAll(/\bdocs\/[\w/.-]+\.md\b/g)]
        .filter(([page]) => !pages.has(page))
        .map(([page]) => `${source}: ${page}`),
    );
    expect(faults).toEqual([]);
  });

  it("are reached from the README by links, decisions by their folder", () => {
    const reached = new Set(["README.md"]);
    for (const page of reached) {
      for (const link of pages.get(page)?.links ?? []) {
        const file = relative(ROOT, join(ROOT, dirname(page), link.split("#")[0] ?? ""))
          .split(sep)
          .join("/");
        const index = `${file}/README.md`;
        if (pages.has(file)) reached.add(file);
        if (pages.has(index)) reached.add(index);
      }
    }
    const wanted = [...pages.keys()].filter((page) => /^docs\/[^/]+$/.test(page));
    expect(wanted.filter((page) => !reached.has(page))).toEqual([]);
  });
});

describe("the ids of headings", () => {
  it("are those that GitHub gives them", () => {
    expect(idOf("4. The bound, and what is open")).toBe("4-the-bound-and-what-is-open");
    expect(idOf("`python/launch.py` & co.")).toBe("pythonlaunchpy--co");
    expect(idOf("Über snake_case-Namen")).toBe("über-snake_case-namen");
  });

  it("are numbered where a page has one heading twice", () => {
    expect(pageOf("# Why\n\n## Why\n\n## Why").ids).toEqual(["why", "why-1", "why-2"]);
  });

  it("are not taken from code", () => {
    expect(pageOf("```\n# Not a heading\n[no](link.md) `src/nothing.ts`\n```")).toEqual({
      ids: [],
      links: [],
      words: [],
    });
  });
});
