import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Hunk } from "../../src/record/comparison.ts";
import { hunksOf, programs } from "./hunks.ts";

/** A pull request to be built: one program of test/programs, or two that run one after the other. */
export interface Plan {
  readonly cases: readonly string[];
  readonly seed: number;
  /** How many hunks it shall have. */
  readonly hunks: number;
  /** What the guilty hunks must hold, one for each fault; the other hunks of the case only make them run. */
  readonly faults: readonly RegExp[];
}

const plan = (cases: string, hunks: number, ...faults: RegExp[]): Plan => ({
  cases: cases.split("+"),
  seed: Number(cases.replace(/\D/g, "")) * 7 + hunks,
  hunks,
  faults,
});

/** Twenty pull requests: fifteen with one fault in time, processor time or memory, five with two. */
export const PLANS: readonly Plan[] = [
  plan("01", 4, /time\.sleep/),
  plan("02", 5, /await fetch/),
  plan("04", 6, /RECENT/),
  plan("05", 7, /Semaphore/),
  plan("06", 5, /sleep\(SETTLE/),
  plan("08", 8, /while job\.state/),
  plan("09", 3, /HIGH_WATER/),
  plan("10", 5, /_requests\.append/),
  plan("11", 6, /still_running/),
  plan("12", 7, /ROUNDS/),
  plan("13", 4, /followers/),
  plan("16", 5, /_load/),
  plan("17", 6, /REFRESH_SECONDS/),
  plan("18", 8, /_pool = /),
  plan("23", 7, /for model in MODELS/),
  plan("24", 8, /CONFIRMATION/, /read_weight/),
  plan("01+11", 7, /time\.sleep/, /still_running/),
  plan("04+12", 6, /RECENT/, /ROUNDS/),
  plan("16+22", 5, /_load/, /FIRST_PAUSE/),
  plan("09+17", 8, /HIGH_WATER/, /REFRESH_SECONDS/),
];

export interface PullRequest {
  readonly name: string;
  readonly base: string;
  readonly head: string;
  readonly run: readonly string[];
  readonly service: { readonly argv: readonly string[]; readonly cwd: string } | null;
  readonly hunks: readonly Hunk[];
  /** Whether each hunk belongs to a fault; the others are harmless. */
  readonly guilty: readonly boolean[];
  /** Indices of the hunks that hold the faults. */
  readonly faults: readonly number[];
  readonly edits: readonly string[];
}

interface Case {
  readonly run: string[];
  readonly service: string[] | null;
}

const ENTRY = `"""Runs both programs, one after the other."""
import runpy
import sys

for folder, name, argv in PARTS:
    sys.path.insert(0, folder)
    sys.argv = argv
    if name.endswith(".py"):
        runpy.run_path(folder + "/" + name, run_name="__main__")
    else:
        runpy.run_module(name, run_name="__main__")
    sys.path.remove(folder)
`;

/** Builds a pull request below `folder`; the same plan gives the same trees. */
export async function build(
  { cases, seed, hunks: wanted, faults }: Plan,
  folder: string,
  python: string,
): Promise<PullRequest> {
  const name = cases.join("+");
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  const [base, head] = [join(root, "base"), join(root, "head")];
  const sources = cases.map((one) =>
    join(programs, readdirSync(programs).find((path) => path.startsWith(one)) ?? one),
  );
  const described = sources.map((path) => JSON.parse(readFileSync(join(path, "case.json"), "utf8")) as Case);
  for (const [index, path] of sources.entries()) {
    const part = sources.length === 1 ? "" : `part${index}`;
    for (const side of ["base", "head"])
      cpSync(join(path, side), join(root, side, part), { recursive: true });
  }
  if (sources.length > 1) writeEntries([base, head], described);
  const first = await hunksOf(base, head);
  const edits = await addEdits({ base, head, wanted, seed, python });
  const hunks = await hunksOf(base, head);
  const guilty = hunks.map((hunk) =>
    first.some((one) => one.file === hunk.file && touches(one.base, hunk.base)),
  );
  const holds = (hunk: Hunk, fault: RegExp) =>
    fault.test([textOf(base, hunk.file, hunk.base), textOf(head, hunk.file, hunk.head)].join("\n"));
  const held = faults.map((fault) => hunks.findIndex((hunk, index) => guilty[index] && holds(hunk, fault)));
  if (held.includes(-1)) throw new Error(`${name}: no hunk holds ${faults[held.indexOf(-1)]}`);
  const service = described.find((one) => one.service !== null)?.service ?? null;
  return {
    name,
    base,
    head,
    run: sources.length === 1 ? (described[0]?.run ?? []) : ["entry.py"],
    service: service === null ? null : { argv: service, cwd: sources[0] ?? "" },
    hunks,
    guilty,
    faults: held,
    edits,
  };
}

function writeEntries(roots: readonly string[], cases: readonly Case[]): void {
  const parts = cases.map(({ run }, index) => {
    const argv = run[0] === "-m" ? run.slice(1) : run;
    return `    ("part${index}", ${JSON.stringify(argv[0])}, ${JSON.stringify(argv)}),\n`;
  });
  for (const root of roots)
    writeFileSync(join(root, "entry.py"), ENTRY.replace("PARTS", `(\n${parts.join("")})`));
}

/** Harmless edits of head until it has the wanted number of hunks; an edit that would give too many is taken back. */
async function addEdits(options: {
  base: string;
  head: string;
  wanted: number;
  seed: number;
  python: string;
}): Promise<string[]> {
  const { base, head, wanted, python } = options;
  const edits: string[] = [];
  const before = `${head}.before`;
  let hunks = await hunksOf(base, head);
  for (let tries = 0; tries < 40 && hunks.length < wanted; tries += 1) {
    cpSync(head, before, { recursive: true });
    const request = JSON.stringify({ root: head, seed: options.seed * 100 + tries, taken: takenBy(hunks) });
    const done = spawnSync(python, [join(import.meta.dirname, "harmless.py")], {
      input: request,
      encoding: "utf8",
    });
    if (done.status !== 0) throw new Error(done.stderr);
    const changed = done.stdout === "" ? hunks : await hunksOf(base, head);
    if (changed.length > wanted) {
      rmSync(head, { recursive: true });
      cpSync(before, head, { recursive: true });
    } else {
      hunks = changed;
      if (done.stdout !== "") edits.push(done.stdout.trim());
    }
    rmSync(before, { recursive: true });
  }
  return edits;
}

/** Lines of head that hunks cover, by file: both lines at the seam of a removal. */
function takenBy(hunks: readonly Hunk[]): Record<string, [number, number][]> {
  const taken: Record<string, [number, number][]> = {};
  for (const { file, head } of hunks) {
    const last = head.start + (head.length === 0 ? 1 : head.length - 1);
    taken[file] = [...(taken[file] ?? []), [head.start, last]];
  }
  return taken;
}

/** Whether two ranges of base overlap or meet. */
function touches(one: Hunk["base"], other: Hunk["base"]): boolean {
  const end = ({ start, length }: Hunk["base"]) => start + Math.max(length, 1) - 1;
  return one.start <= end(other) && other.start <= end(one);
}

function textOf(root: string, file: string, { start, length }: Hunk["base"]): string {
  const path = join(root, file);
  if (!existsSync(path)) return "";
  return readFileSync(path, "utf8")
    .split("\n")
    .slice(Math.max(start - 1, 0), start - 1 + length)
    .join("\n");
}

/** Makes sure that a folder exists. */
export function folderAt(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
