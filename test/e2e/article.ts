import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { installPackages } from "../../src/environment/packages.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { type Entry, GateRecord } from "../../src/record/record.ts";
import { gate } from "./command-line.ts";

const Expected = z.object({ class: z.string(), file: z.string(), lines: z.tuple([z.int(), z.int()]) });

/** The five programs of the article, with the class and the lines (first and last) that are right. */
const EXPECTED = z
  .record(z.string(), Expected)
  .parse(JSON.parse(await readFile("examples/expected.json", "utf8")));

/** Their names. */
export const FAULTS = ["blocking-call", "sequential-awaits", "context-switching", "starvation", "memory"];

/** Where the programs' packages are, and a folder for records. */
export interface Laboratory {
  readonly folder: string;
  readonly site: string;
}

/** Installs what the programs need. */
export async function openLaboratory(): Promise<Laboratory> {
  const folder = await mkdtemp(join(tmpdir(), "examples-"));
  const python = await findPython(null, process.env);
  return { folder, site: await installPackages(python, ["aiohttp==3.13.2"], process.env, () => undefined) };
}

interface Call {
  readonly cwd?: string;
  readonly options?: readonly string[];
}

/** Times that a program is diagnosed until the gate can tell. */
const MOST = 3;

/**
 * What the built command line says of one program, called from `cwd`. `unknown` is the right answer of a gate whose runs
 * do not agree, as on a machine that lets none of them run: it is asked again then. A wrong answer is one at once.
 */
export async function diagnose(laboratory: Laboratory, program: string, call: Call = {}): Promise<Entry> {
  for (let times = 1; ; times += 1) {
    const entry = await diagnosed(laboratory, program, call);
    if (entry.cause?.class !== "unknown" || times === MOST) return entry;
    console.log(`${program}: the gate could not tell, ${times} of ${MOST}`);
  }
}

async function diagnosed(
  { folder, site }: Laboratory,
  program: string,
  { cwd = ".", options = [] }: Call,
): Promise<Entry> {
  const file = join(folder, `${program.replace(/\W/g, "_")}.json`);
  const argv = ["diagnose", "--no-proof", ...options, "--json", file, "--", program];
  await gate(argv, { cwd, env: { ...process.env, PYTHONPATH: site } });
  const entry = GateRecord.parse(JSON.parse(await readFile(file, "utf8"))).entries[0];
  if (entry === undefined) throw new Error(`no entry in the record of ${program}`);
  return entry;
}

/** The classes of the article among the causes of an entry. */
export function faultsOf({ causes }: Entry): string[] {
  return causes.map((cause) => cause.class).filter((one) => FAULTS.includes(one));
}

/** The cause of an entry beside what is right: equal when the class, the file and a line of the culprit are named. */
export function answerFor(name: string, { cause }: Entry) {
  const expected = EXPECTED[name];
  const [first = 0, last = 0] = expected?.lines ?? [];
  const line = cause?.location?.line ?? 0;
  const inside = line >= first && line <= last ? "inside" : `${line} is not in ${first} to ${last}`;
  return {
    said: { class: cause?.class, file: cause?.location?.file, line: inside },
    right: { class: expected?.class, file: `examples/${name}/${expected?.file}`, line: "inside" },
  };
}
