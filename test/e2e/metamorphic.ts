import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { GateRecord } from "../../src/record/record.ts";
import { ended, gate } from "./command-line.ts";

/** What can be done to a pair of programs without changing what is wrong with the second. */
export type Kind = "rename" | "reorder" | "move" | "idle" | "neighbours";

/** A program of test/programs, made short: the texts to replace on both sides, and what may be done to it. */
export interface ShortProgram {
  readonly id: string;
  readonly smaller: readonly (readonly [string, string, string])[];
  readonly kinds: readonly Kind[];
  /** A line of the culprit that lies in a function, where the culprit's first one does not. */
  readonly inside?: number;
}

const ALL: readonly Kind[] = ["rename", "reorder", "move", "idle", "neighbours"];

export const PROGRAMS: readonly ShortProgram[] = [
  { id: "01-blocking-sleep-in-jobs", smaller: [["main.py", "(0.6)", "(0.15)"]], kinds: ALL },
  {
    id: "06-settle-time-per-register",
    smaller: [["main.py", "REGISTERS = 30", "REGISTERS = 10"]],
    kinds: ALL,
  },
  {
    id: "23-model-sizes",
    smaller: [
      ["main.py", "(0.14)", "(0.07)"],
      ["main.py", "TENSORS = 500", "TENSORS = 50"],
    ],
    kinds: ALL,
  },
  { id: "03-task-per-reading", smaller: [], kinds: ALL },
  { id: "04-uneven-page-split", smaller: [["main.py", "(0.1)", "(0.04)"]], kinds: ALL },
  { id: "15-tenant-rate-limiter", smaller: [["main.py", "0.06", "0.03"]], kinds: ALL },
  {
    id: "14-one-worker-pool",
    smaller: [["main.py", "REQUESTS = 80", "REQUESTS = 40"]],
    kinds: ALL,
    inside: 9,
  },
  // what its module does when it is imported cannot be moved into another one
  { id: "20-exporter-imports", smaller: [], kinds: ALL.filter((kind) => kind !== "move") },
  {
    id: "11-running-jobs-list",
    smaller: [
      ["main.py", "JOBS = 25_000", "JOBS = 10_000"],
      ["main.py", "SLOTS = 3_500", "SLOTS = 2_000"],
    ],
    kinds: ALL,
  },
];

/** A pair of programs on disk that does the same as the one it was made of. */
export interface Pair {
  readonly folder: string;
  readonly run: readonly string[];
  /** The classes that are right, and the source lines of the culprit, in the names of the original. */
  readonly classes: readonly string[];
  readonly culprit: readonly string[];
  /** Old names by the new ones. */
  readonly names: Readonly<Record<string, string>>;
}

/** What the gate said of a pair: the class, and the text of the line in the names of the original. */
export interface Answer {
  readonly class: string | null;
  readonly line: string | null;
}

/** Writes a short program, rewritten in some ways, into an empty folder; throws when that cannot be done. */
export async function rewritten(
  { id, smaller, inside }: ShortProgram,
  kinds: readonly Kind[],
  folder: string,
  python: string,
): Promise<Pair> {
  const from = resolve("test/programs", id);
  const { run, accept, culprit } = JSON.parse(readFileSync(join(from, "case.json"), "utf8"));
  for (const side of ["base", "head"]) {
    const filter = (path: string) => !path.endsWith("__pycache__");
    cpSync(join(from, side), join(folder, side), { recursive: true, filter });
    for (const [file, before, after] of smaller) {
      const path = join(folder, side, file);
      const text = readFileSync(path, "utf8");
      if (!text.includes(before)) throw new Error(`${id}: ${before} is not in ${side}/${file}`);
      writeFileSync(path, text.replaceAll(before, after));
    }
  }
  const [first, last] = culprit.lines;
  const lines = readFileSync(join(folder, "head", culprit.file), "utf8").split("\n");
  const rewrites = kinds.filter((kind) => kind !== "neighbours");
  const argv = [resolve("test/e2e/rewrite.py"), folder, culprit.file, String(inside ?? first), ...rewrites];
  const { status, stdout, stderr } = await ended(python, argv);
  if (status !== 0) throw new Error(`${id}: ${stderr}`);
  return {
    folder,
    run,
    classes: accept,
    culprit: lines.slice(first - 1, last).map((line) => line.trim()),
    names: JSON.parse(stdout),
  };
}

/** Asks the built command line why head of a pair is slower; `neighbours` processes compute all the while. */
export async function answerFor(pair: Pair, python: string, neighbours = 0): Promise<Answer> {
  const busy = Array.from({ length: neighbours }, () => spawn(python, ["-c", "while True: pass"]));
  try {
    const record = join(pair.folder, "record.json");
    const sides = ["base", "head"].flatMap((side) => [`--${side}`, join(pair.folder, side)]);
    const options = ["--python", python, "--no-scalene", "--json", record];
    const { stderr } = await gate(["compare", "--no-proof", ...sides, ...options, "--", ...pair.run]);
    const text = (() => {
      try {
        return readFileSync(record, "utf8");
      } catch {
        throw new Error(`no record was written: ${stderr}`);
      }
    })();
    const cause = GateRecord.parse(JSON.parse(text)).entries[0]?.cause ?? null;
    return { class: cause?.class ?? null, line: cause?.location ? lineOf(pair, cause.location) : null };
  } finally {
    for (const process of busy) process.kill("SIGKILL");
  }
}

function lineOf({ folder, names }: Pair, { file, line }: { file: string; line: number }): string {
  const text = readFileSync(join(folder, "head", file), "utf8").split("\n")[line - 1] ?? "";
  return text.trim().replace(/\bitem\d+\b/g, (name) => names[name] ?? name);
}
