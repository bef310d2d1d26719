import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";

/** The Node that the tests run on; through npm that is Node 24, the runner's. */
export const NODE = process.execPath;
/** The Node that npm itself was started with: 20 or newer, see "engines" in package.json. */
export const OTHER_NODE = process.env.npm_node_execpath ?? process.execPath;

export interface Job {
  readonly face: "action" | "report";
  /** Folder of the built gate; the current folder when it is left out. */
  readonly gate?: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Name and payload of what started the workflow. */
  readonly event: { readonly name: string; readonly payload: unknown };
  /** Address of the API. */
  readonly api: string;
  readonly cwd?: string;
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Run number and attempt. */
  readonly run?: readonly [number, number];
}

/** What a runner would have seen of a step. */
export interface Step {
  readonly status: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** All but the masking of the token, which the runner carries out in silence. */
  readonly commands: readonly Command[];
  /** Whether the step asked the runner to hide the token in the log. */
  readonly masksToken: boolean;
  readonly temp: string;
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** A step before it is started: what is run, where, with which environment; `temp` is the runner's RUNNER_TEMP. */
interface Prepared {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly temp: string;
}

/** Makes the environment of a step as the runner of GitHub Actions does: inputs, event and files for commands. */
export async function prepareJob(job: Job): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), "runner-"));
  const file = async (name: string, text = "") => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const temp = join(folder, "temp");
  await mkdir(temp);
  const inputs = Object.entries({ ...(await defaultsOf(job.face)), ...job.inputs });
  const [number, attempt] = job.run ?? [1, 1];
  const env = {
    ...withoutRunner(process.env),
    ...Object.fromEntries(inputs.map(([input, text]) => [`INPUT_${input.toUpperCase()}`, text])),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: job.api,
    GITHUB_SERVER_URL: "https://github.test",
    GITHUB_EVENT_NAME: job.event.name,
    GITHUB_EVENT_PATH: await file("event.json", JSON.stringify(job.event.payload)),
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_ID: String(1000 + number),
    GITHUB_RUN_NUMBER: String(number),
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_WORKFLOW: "gate",
    GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/gate.yml@refs/pull/7/merge",
    GITHUB_OUTPUT: await file("output"),
    GITHUB_STEP_SUMMARY: await file("summary"),
    GITHUB_ENV: await file("env"),
    GITHUB_PATH: await file("path"),
    GITHUB_STATE: await file("state"),
    RUNNER_TEMP: temp,
    ...job.env,
  };
  return {
    argv: [job.node ?? NODE, resolve(job.gate ?? ".", `dist/${job.face}.js`)],
    cwd: job.cwd ?? temp,
    env,
    temp,
  };
}

/** Runs a built action to its end, and reads what it left as the runner would. */
export async function runJob(job: Job): Promise<Step> {
  const prepared = await prepareJob(job);
  const { status, log } = await run(prepared);
  const left = (name: string) => readFile(join(prepared.temp, "..", name), "utf8");
  return {
    status,
    log,
    outputs: outputsIn(await left("output")),
    summary: await left("summary"),
    commands: commandsIn(log).filter((command) => !isMask(command)),
    masksToken: commandsIn(log).some(isMask),
    temp: prepared.temp,
  };
}

const METADATA = { action: "action.yml", report: "report/action.yml" } as const;
export const TOKEN = "ghs_token_of_the_test";

const isMask = ({ name, message }: Command) => name === "add-mask" && message === TOKEN;

/** What the runner fills in for inputs that a workflow leaves out. */
async function defaultsOf(face: Job["face"]): Promise<Record<string, string>> {
  const { inputs }: { inputs: { [name: string]: { default?: string } } } = parse(
    await readFile(METADATA[face], "utf8"),
  );
  const named = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""] as const);
  return Object.fromEntries(named.map(([name, text]) => [name, text.startsWith("$") ? TOKEN : text]));
}

/** The tests themselves may run in a workflow. */
function withoutRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const runners = /^(?:INPUT_|GITHUB_|RUNNER_TEMP$|ACTIONS_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !runners.test(name)));
}

function run({ argv, cwd, env }: Prepared): Promise<{ status: number | null; log: string }> {
  return new Promise((done, fail) => {
    const child = spawn(argv[0] ?? "", argv.slice(1), { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (log += text));
    }
    child.on("error", fail).on("close", (status) => done({ status, log }));
  });
}

/** The file command's form: a name, a delimiter of its own, the value on lines of its own, the delimiter. */
function outputsIn(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}

/** Commands at the start of a line, decoded as ActionCommand.cs of actions/runner does. */
function commandsIn(log: string): Command[] {
  return [...log.matchAll(/^\s*::([\w-]+)(?: (.*?))?::(.*)$/gm)].map(
    ([, name = "", properties = "", text = ""]) => ({
      name,
      properties: Object.fromEntries(
        properties
          .split(",")
          .filter((pair) => pair.includes("="))
          .map((pair) => [pair.slice(0, pair.indexOf("=")), decoded(pair.slice(pair.indexOf("=") + 1))]),
      ),
      message: decoded(text),
    }),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

/** The payload of a `pull_request` event as far as the gate reads it. */
export function pullRequestEvent(
  changes: { number?: number; head?: string; base?: string; headRepository?: string | null } = {},
): { name: string; payload: unknown } {
  const { number = 7, head = "1".repeat(40), base = "2".repeat(40), headRepository = "acme/shop" } = changes;
  const repo = headRepository === null ? null : { full_name: headRepository };
  const payload = {
    action: "synchronize",
    number,
    pull_request: {
      number,
      draft: false,
      locked: false,
      user: { login: "dora" },
      labels: [{ name: "performance" }],
      head: { sha: head, ref: "topic", repo },
      base: { sha: base, ref: "main", repo: { full_name: "acme/shop" } },
    },
    repository: { full_name: "acme/shop", default_branch: "main" },
  };
  return { name: "pull_request", payload };
}
