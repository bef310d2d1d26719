import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { offline } from "../commands.ts";
import { act, check } from "../drive.ts";
import { checkOut, host, merge, pullRequest, push } from "../hosted.ts";
import { commit, git, type Place, step, write } from "../place.ts";
import {
  codeFiles,
  gateFile,
  mark,
  PLAIN,
  packageOf,
  program,
  projectFiles,
  QUICK,
  SLOW,
} from "../project.ts";
import type { Claim, Observed, Situation } from "../situation.ts";

const FLAT = { layout: "flat", backend: "none" } as const;
const HOSTILE = join(import.meta.dirname, "../hostile");

/** What a hostile program left where this situation looks for it. */
const noEffect = (says: string): Claim => ({ says, holds: ({ facts }) => (facts.planted ?? "") === "" });
/** An error has to say which file was changed. */
const NAMED: Claim = {
  says: "an error names the file",
  holds: ({ verdict, record }) =>
    verdict === "fail" ||
    (record?.problems ?? []).some((one) =>
      /[\w.-]+\.(?:js|pth|pyc?)\b/.test(`${one.where} ${one.message} ${one.next}`),
    ),
};

interface Attack {
  readonly name: string;
  readonly source: string;
  readonly says: string;
  /** File of bench/world/hostile that head's program runs first. */
  readonly program: string;
  readonly because: string;
  readonly claims?: readonly Claim[];
  /** With Scalene, as the action always is. */
  readonly scalene?: boolean;
  /** Steps after the check; a second one is told in `planted`. */
  readonly afterwards?: (place: Place, first: Observed) => Promise<Observed>;
  readonly fast?: boolean;
}

/** Head is three times as slow, and its program attacks; the gate is a copy, so that nothing of this one is harmed. */
function attack({
  name,
  source,
  says,
  program: file,
  because,
  claims = [],
  afterwards,
  fast,
  scalene,
}: Attack): Situation {
  return {
    id: `poison/${name}`,
    source,
    says,
    verdicts: ["fail", "error"],
    because,
    claims: [NAMED, ...claims],
    ...(fast === undefined ? {} : { fast }),
    run: async (given) => {
      const place = await ownGate(given);
      await repository(place, await hostile(place, file));
      const first = await check(place, scalene === undefined ? {} : { scalene });
      const seen = afterwards === undefined ? first : await afterwards(place, first);
      const planted = await readFile(planting(place), "utf8").catch(() => "");
      return { ...seen, facts: { ...seen.facts, planted } };
    },
  };
}

const planting = ({ folder }: Place) => join(folder, "planted");

/** The gate's own files, in a folder of the situation. */
async function ownGate(place: Place): Promise<Place> {
  const gate = join(place.folder, "gate");
  await mkdir(gate);
  for (const part of ["dist", "python", "package.json"]) {
    await cp(resolve(place.gate, part), join(gate, part), { recursive: true });
  }
  // A tool cache of its own as well: what is planted there must not stay.
  const cache = join(place.folder, "tool-cache");
  const shared = place.env.RUNNER_TOOL_CACHE ?? "";
  await cp(shared, cache, { recursive: true, verbatimSymlinks: true }).catch(() => mkdir(cache));
  return { ...place, gate, env: { ...place.env, RUNNER_TOOL_CACHE: cache } };
}

/** Head's program: the attack, then its work. */
async function hostile(place: Place, file: string): Promise<string> {
  const text = await readFile(join(HOSTILE, file), "utf8");
  const head = `PLANTED = ${JSON.stringify(planting(place))}\nGATE = ${JSON.stringify(place.gate)}\nQUICK, SLOW = ${QUICK}, ${SLOW}\n`;
  return `${head}${text}\n\n${program(packageOf(FLAT), place.witness)}`;
}

async function repository(place: Place, main: string): Promise<void> {
  const { checkout } = place;
  await mkdir(checkout);
  await git(place, checkout, "init", "--quiet");
  const gate = { "scalene-gate.yml": gateFile({ run: "python -m shop" }) };
  await commit(place, checkout, { ...projectFiles(FLAT, QUICK, place.witness), ...gate, ...mark("base") });
  await git(place, checkout, "checkout", "--quiet", "-b", "topic");
  await commit(place, checkout, { ...codeFiles(FLAT, SLOW), "shop/__main__.py": main, ...mark("head") });
}

/** The next check, with an honest program: what the first one told loudly need not be told again. */
async function again(place: Place, first: Observed): Promise<Observed> {
  if (first.verdict === "error") await rm(planting(place), { force: true });
  await write(place.checkout, { "shop/__main__.py": program(packageOf(FLAT), place.witness) });
  const second = await check(place, { scalene: true });
  return { ...first, facts: { second: second.verdict ?? "no record" } };
}

const AGAIN: Claim = {
  says: "the next check does not pass",
  holds: ({ facts }) => !["pass", "improved"].includes(facts.second ?? ""),
};

/** Secrets by their names, and one by the shape of its value. */
const SECRETS = {
  DEPLOY_TOKEN: "hunter2-of-the-job",
  AWS_SECRET_ACCESS_KEY: "hunter2-of-the-job",
  RELEASES: `https://x:ghp_${"a1".repeat(18)}@github.test`,
};

export const POISON: readonly Situation[] = [
  attack({
    name: "control",
    source: "drill",
    says: "head is three times as slow and does nothing else",
    program: "nothing.py",
    because: "it is slow",
    fast: true,
  }),
  attack({
    name: "base-tree",
    source: "drill 1",
    says: "head's program rewrites base's worktree, which it finds by git",
    program: "base_tree.py",
    because: "base must not be slowed down by head: no effect, or an error that names the file",
    fast: true,
  }),
  attack({
    name: "base-bytecode",
    source: "drill 2",
    says: "head's program writes slow code into base's bytecode",
    program: "base_bytecode.py",
    because: "no side may reach the other's bytecode",
  }),
  attack({
    name: "pth",
    source: "drill 3",
    says: "head's program drops a .pth file into site-packages that slows down whoever is not head",
    program: "pth.py",
    because: "a file that appears in site-packages during a check has to be told, or do nothing",
    fast: true,
  }),
  attack({
    name: "base-site-packages",
    source: "drill 3",
    says: "head's program drops a module into site-packages that base imports in its place",
    program: "site_module.py",
    because: "a module that appears in site-packages during a check has to be told, or do nothing",
  }),
  attack({
    name: "scalene",
    source: "drill 4",
    says: "head's program writes into the private folder of Scalene, which base and the next pull request run",
    program: "scalene_folder.py",
    because: "what is kept between checks has to be what was installed",
    scalene: true,
    claims: [noEffect("what was planted did not run outside head, now or in the next check"), AGAIN],
    afterwards: again,
  }),
  attack({
    name: "gate-python",
    source: "drill 5",
    says: "head's program rewrites the gate's python/ and dist/",
    program: "gate_files.py",
    because: "the gate's own files are part of the answer",
    claims: [
      {
        says: "what was planted did not run, or it was told",
        holds: ({ verdict, facts }) => verdict === "error" || facts.planted === "",
      },
    ],
    afterwards: async (place, first) => (first.verdict === "error" ? first : again(place, first)),
  }),
  {
    id: "poison/secrets-in-environment",
    source: "drill 6",
    says: "head's program looks for the job's secrets in its environment and in that of the processes above it, up to the action",
    verdicts: ["fail", "error"],
    // What a person starts on a command line has a shell above it, whose environment is nothing of the gate's. And a
    // variable whose name and value do not say that it is a secret is what programs are configured with.
    because: "a measured program must not be able to read what is known to be a secret",
    claims: [
      {
        says: "it looked, and found none",
        holds: ({ facts }) =>
          /^looked at [1-9]/.test(facts.planted ?? "") && !/secret/.test(facts.planted ?? ""),
      },
    ],
    run: async (given) => {
      const env = { ...SECRETS, ACTIONS_RUNTIME_TOKEN: "hunter2-of-the-job" };
      const { place, observed } = await asAction(given, "secrets.py", env);
      return { ...observed, facts: { planted: await readFile(planting(place), "utf8").catch(() => "") } };
    },
  },
  {
    id: "poison/pip-with-secrets",
    source: "drill 7",
    says: "setup.py, which pip runs for the gate to build a C extension, writes down the variables of the job",
    verdicts: ["fail", "error", "no-baseline"],
    because: "pip gets none of the job's secrets",
    claims: [
      {
        says: "pip ran for the gate, and had no secret of the job",
        holds: ({ facts }) => /pip ran/.test(facts.planted ?? "") && !/pip had/.test(facts.planted ?? ""),
      },
    ],
    needs: ["compiler"],
    run: pipWithSecrets,
  },
  attack({
    name: "temporary-modules",
    source: "drill 19",
    says: "head's program leaves modules named json, re and runpy in the temporary folder",
    program: "temporary_modules.py",
    because: "nothing is imported from a folder that everybody can write to, now or in the next check",
    // Scalene is among what could be imported from there
    scalene: true,
    claims: [noEffect("no module of the temporary folder was imported"), AGAIN],
    afterwards: again,
  }),
  attack({
    name: "verdict-file",
    source: "drill 9, 10",
    says: "head's program leaves a process behind that rewrites the record",
    program: "record.py",
    because: "nothing of head may write the answer",
    afterwards: async (place, first) => {
      await new Promise((done) => setTimeout(done, 4000));
      const text = await readFile(join(place.folder, "record.json"), "utf8");
      const verdict: unknown = (JSON.parse(text) as { verdict: unknown }).verdict;
      return { ...first, verdict: String(verdict) };
    },
  }),
  {
    id: "poison/step-files",
    source: "drill 9",
    says: "head's program writes into the files by which a step talks to the runner",
    verdicts: ["fail", "error"],
    because: "what a later step of the job gets must not be head's",
    claims: [
      noEffect("GITHUB_ENV, GITHUB_PATH and GITHUB_OUTPUT have nothing of head's"),
      { says: "it is told", holds: ({ page }) => /GITHUB_ENV/.test(page) },
    ],
    run: stepFiles,
  },
];

/** A project with a C extension, which pip has to build for base's side, while the job holds secrets. */
async function pipWithSecrets(place: Place): Promise<Observed> {
  const { checkout } = place;
  const project = { ...PLAIN, backend: "c" } as const;
  const spy = await readFile(join(HOSTILE, "setup_spy.py"), "utf8");
  const files = projectFiles(project, QUICK, place.witness);
  await mkdir(checkout);
  await git(place, checkout, "init", "--quiet");
  const setup = `PLANTED = ${JSON.stringify(planting(place))}\n${spy}\n${files["setup.py"]}`;
  await commit(place, checkout, { ...files, "setup.py": setup, ...mark("base") });
  await git(place, checkout, "checkout", "--quiet", "-b", "topic");
  await commit(place, checkout, { ...codeFiles(project, SLOW), ...mark("head") });
  await step(place, checkout, offline("-e", "."));
  // what the job's own pip ran is not the gate's doing
  await rm(planting(place), { force: true });
  const observed = await check(place, { env: SECRETS });
  const planted = await readFile(planting(place), "utf8").catch(() => "");
  return { ...observed, facts: { planted } };
}

async function stepFiles(given: Place): Promise<Observed> {
  const { observed } = await asAction(given, "step_files.py");
  const { left = "" } = observed.facts;
  return { ...observed, facts: { planted: left.includes("planted") ? left : "" } };
}

/** The attack in a pull request that the action measures. */
async function asAction(given: Place, file: string, env: Readonly<Record<string, string>> = {}) {
  const place = await ownGate(given);
  const hosted = await host(place);
  const main = await hostile(place, file);
  const head = await push(hosted, "topic", "head", { pause: SLOW, files: { "shop/__main__.py": main } });
  const base = await push(hosted, "main", "main");
  const ref = "refs/pull/7/merge";
  const sha = await merge(hosted, base, head, { label: "head", ref });
  await checkOut(hosted, { ref });
  const observed = await act(place, {
    event: pullRequest({ sha: base }, { sha: head }),
    env: { ...env, GITHUB_SHA: sha, GITHUB_REF: ref },
  });
  return { place, observed };
}
