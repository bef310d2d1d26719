import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../src");

/**
 * The rooms from the ground up. A room may import from itself and from the rooms before it; the entry points beside them
 * may import from all. This list is the only place where the order is written down for a machine.
 */
const STAGES = [
  "text",
  "statistics",
  "record",
  "files",
  "processes",
  "config",
  "git",
  "python",
  "environment",
  "scalene-install",
  "entry",
  "measure",
  "judge",
  "explain",
  "experiments",
  "render",
  "gate",
  "github",
  "commands",
] as const;

/** A folder with more files than this needs rooms of its own. */
const MOST_FILES = 15;

const ENTRY_POINTS = ["action.ts", "cli.ts", "report.ts"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.split(sep).join("/"))
    .sort();
}

/** Files that a file of src imports, relative to src. */
function importsOf(file: string): string[] {
  const found = readFileSync(join(SRC, file), "utf8").matchAll(/(?:from|import\() ?"(\.[^"]*)"/g);
  return [...found].map(([, path = ""]) =>
    relative(SRC, normalize(join(SRC, dirname(file), path)))
      .split(sep)
      .join("/"),
  );
}

const roomOf = (file: string) => file.split("/")[0] ?? "";
const files = filesBelow(SRC);

describe("the structure of src", () => {
  it("has entry points at the top and every other file in a room whose place in the order is known", () => {
    const strangers = files.filter(
      (file) => !ENTRY_POINTS.includes(file) && !STAGES.some((stage) => stage === roomOf(file)),
    );
    expect(strangers).toEqual([]);
  });

  it("never imports from a lower stage to a higher one", () => {
    const place = (file: string) => STAGES.map(String).indexOf(roomOf(file));
    const upwards = files
      .filter((file) => !ENTRY_POINTS.includes(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => place(target) > place(file))
          .map((target) => `${file} -> ${target}`),
      );
    expect(upwards).toEqual([]);
  });

  it("has no room of more than fifteen files", () => {
    const folders = [...new Set(files.map((file) => dirname(file)))];
    const crowded = folders.filter(
      (folder) =>
        readdirSync(join(SRC, folder)).filter((name) => statSync(join(SRC, folder, name)).isFile()).length >
        MOST_FILES,
    );
    expect(crowded).toEqual([]);
  });

  it("starts child processes in one room", () => {
    const starting = files.filter((file) =>
      /from "(?:node:)?child_process"|from "@actions\/exec"/.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect([...new Set(starting.map(roomOf))]).toEqual(["processes"]);
  });

  it("has no Python text in its TypeScript", () => {
    const texts = files.filter((file) =>
      /^\s*import [a-z_]+(?:, [a-z_]+)*$|import [a-z_, ]+;|json\.dumps\(/m.test(
        readFileSync(join(SRC, file), "utf8"),
      ),
    );
    expect(texts).toEqual([]);
  });
});
