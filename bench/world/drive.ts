import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Job, runJob } from "../../test/e2e/action-runner.ts";
import { startFake } from "../../test/fake-github/server.ts";
import { ended, type Place } from "./place.ts";
import type { Observed, RecordSeen } from "./situation.ts";
import { witnessed } from "./witness.ts";

const Problem = z.object({
  fault: z.string(),
  message: z.string(),
  where: z.string().nullable(),
  next: z.string().nullable(),
});
const Imported = z.array(z.looseObject({ path: z.string() }));
/** Written for what a reader of the record needs, not taken from the gate's own schema: the two may disagree. */
const Seen = z.looseObject({
  verdict: z.string(),
  comparison: z
    .looseObject({
      base: z.looseObject({ sha: z.string().nullable() }).nullable(),
      noBase: z.string().nullable(),
    })
    .nullable(),
  entries: z.array(
    z.looseObject({
      problems: z.array(Problem),
      notices: z.array(z.string()),
      baseline: z.looseObject({ problem: Problem.optional() }),
      sides: z
        .looseObject({
          base: z.looseObject({ imported: Imported }).nullable(),
          head: z.looseObject({ imported: Imported }).nullable(),
        })
        .nullish(),
    }),
  ),
  problems: z.array(Problem),
  notices: z.array(z.string()),
});

/** How a user starts a check on the command line. */
interface Check {
  /** What is said after `check`; base is `main` unless something else is said. */
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it is started: the checkout, unless it is somewhere else. */
  readonly cwd?: string;
  /** With Scalene, which costs two more runs; without when it is left out. */
  readonly scalene?: boolean;
}

/** Runs `scalene-gate check` in a checkout, by the built command line. */
export async function check(place: Place, asked: Check = {}): Promise<Observed> {
  const { argv = ["--base", "main"], scalene = false, ...start } = asked;
  return commandLine(place, { ...start, argv: ["check", ...(scalene ? [] : ["--no-scalene"]), ...argv] });
}

/** Runs any command of the built command line that can write a record. */
export async function commandLine(
  place: Place,
  { argv = [], env = {}, cwd = place.checkout }: Check,
): Promise<Observed> {
  const file = join(place.folder, "record.json");
  const [command = "", ...rest] = argv;
  const words = [join(place.gate, "dist/cli.js"), command, "--json", file, ...rest];
  const { status, said } = await ended(process.execPath, words, { cwd, env: { ...place.env, ...env } });
  const text = await readFile(file, "utf8").catch(() => null);
  return { status, said, page: "", facts: {}, ...recordIn(text), witnessed: await witnessed(place) };
}

/** What a workflow's step says: the event, and what it sets. */
export type Step = Pick<Job, "event"> & Partial<Pick<Job, "cwd" | "env" | "inputs" | "run">>;

/**
 * Runs the built action in a checkout as a runner does, against a GitHub of its own on the loopback address.
 *
 * @param before comments that are there already
 */
export async function act(place: Place, asked: Step, github = startFake()): Promise<Observed> {
  const fake = await github;
  try {
    const job = await runJob({
      face: "action",
      gate: place.gate,
      inputs: {},
      cwd: place.checkout,
      api: fake.url,
      ...asked,
      env: { ...place.env, GITHUB_WORKSPACE: place.checkout, ...asked.env } as Record<string, string>,
    });
    const text = job.outputs.record === undefined ? null : await readFile(job.outputs.record, "utf8");
    const comments = fake.state.comments.map(({ body }) => body);
    return {
      status: job.status,
      said: job.log,
      page: [job.summary, ...comments].join("\n"),
      facts: {
        verdict: job.outputs.verdict ?? "",
        comments: String(comments.length),
        left: await leftBy(job),
      },
      ...recordIn(text),
      witnessed: await witnessed(place),
    };
  } finally {
    await fake.close();
  }
}

/** What the step left for the steps after it, as it is. */
async function leftBy({ temp }: Awaited<ReturnType<typeof runJob>>): Promise<string> {
  const texts = ["env", "path", "output"].map((name) => readFile(join(temp, "..", name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

function recordIn(text: string | null): { verdict: string | null; record: RecordSeen | null } {
  if (text === null) return { verdict: null, record: null };
  const { verdict, comparison, entries, problems, notices } = Seen.parse(JSON.parse(text));
  const paths = (side: "base" | "head") =>
    entries.flatMap(({ sides }) => sides?.[side]?.imported.map(({ path }) => path) ?? []);
  const said = entries.some(({ sides }) => sides !== undefined && sides !== null);
  return {
    verdict,
    record: {
      comparison,
      problems: [
        ...problems,
        ...entries.flatMap((entry) => [
          ...entry.problems,
          ...(entry.baseline.problem ? [entry.baseline.problem] : []),
        ]),
      ],
      notices: [...notices, ...entries.flatMap((entry) => entry.notices)],
      imported: said ? { base: paths("base"), head: paths("head") } : null,
    },
  };
}
