import { BARE_METRICS } from "../record/metrics.ts";
import type { Problem } from "../record/record.ts";
import { certaintyOf, type Limit, MetricName, USUAL } from "../record/rules/limit.ts";
import type { Waiver } from "../record/rules/waiver.ts";
import { crossChecks } from "./cross-checks.ts";
import type { EntrySpec, GateFile } from "./gate-file.ts";
import { explainIssue } from "./issue-text.ts";
import { GateFileError, problemAt } from "./mistake.ts";
import { GateFileSchema, type RawDefaults, type RawEntry, type RawGateFile } from "./schema/schema.ts";
import { readYaml } from "./yaml/yaml.ts";

const TIME_LIMIT = 60;
const PROOF_SECONDS = 120;
const MOST_MISTAKES = 100;

/** What holds when nobody set a limit: the statistical rule on time and memory of the process. */
export const USUAL_LIMITS: readonly Limit[] = BARE_METRICS.map((metric) => ({
  metric,
  level: "fail",
  kind: "ratio",
  value: USUAL.change,
  text: "+10%",
}));

/**
 * Reads and checks a gate file. `path` is how it is named in messages.
 *
 * @throws GateFileError with every mistake in it, each with file:line:column and its cure.
 */
export function readGateFile(bytes: Uint8Array, path: string): GateFile {
  const yaml = readYaml(bytes, path);
  const parsed = yaml.value === undefined || !yaml.sound ? null : GateFileSchema.safeParse(yaml.value);
  const mistakes =
    parsed === null
      ? []
      : [
          ...(parsed.error?.issues ?? []).flatMap((issue) => explainIssue(issue, yaml.value)),
          ...crossChecks(yaml.value),
        ];
  const problems = [
    ...yaml.problems,
    ...mistakes.map((mistake) => problemAt(yaml.where(mistake.path, mistake.atKey === true), mistake)),
  ];
  if (problems.length > 0 || !parsed?.success)
    throw new GateFileError(inOrder(problems).slice(0, MOST_MISTAKES));
  return gateFileOf(parsed.data, path);
}

/** Sorted by line and column, each said once. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const place = ({ where }: Problem) => (where ?? "").split(":").slice(-2).map(Number);
  const unique = new Map(problems.map((problem) => [`${problem.where} ${problem.message}`, problem]));
  return [...unique.values()].sort((one, other) => {
    const [line = 0, column = 0] = place(one);
    const [otherLine = 0, otherColumn = 0] = place(other);
    return line - otherLine || column - otherColumn;
  });
}

function gateFileOf(raw: RawGateFile, path: string): GateFile {
  const defaults = raw.defaults ?? {};
  return {
    path,
    id: raw.id ?? null,
    certainty: certaintyOf(defaults.certainty ?? "usual"),
    mostPairs: defaults.pairs ?? USUAL.pairs,
    proof: raw.proof === null ? null : { seconds: raw.proof ?? PROOF_SECONDS },
    entries: Object.entries(raw.entries).map(([name, entry]) => entryOf(name, entry, defaults)),
    waivers: (raw.waivers ?? []).map(
      ({ metric, cause, ...rest }): Waiver => ({
        ...rest,
        metric: metric ?? null,
        cause: cause ?? null,
        source: "gate file",
      }),
    ),
    notices: [...oldWords(raw, path), ...withoutEffect(raw, path)],
  };
}

/** Words of earlier versions, which are still read. */
function oldWords({ defaults, entries }: RawGateFile, path: string): string[] {
  const settings = [defaults, ...Object.values(entries)];
  if (!settings.some((one) => one?.certainty === "proof")) return [];
  return [`${path}: \`certainty: proof\` is now written \`certainty: strict\`; the old word is still read.`];
}

/** What may be written, and changes nothing yet: who wrote it must not count on it. */
function withoutEffect({ defaults, entries }: RawGateFile, path: string): string[] {
  const named = Object.entries(entries).flatMap(([name, { paths }]) => (paths === undefined ? [] : [name]));
  const where = defaults?.paths === undefined ? named : ["defaults"];
  if (where.length === 0) return [];
  return [
    `${path}: \`paths\` of ${where.join(", ")} has no effect yet: every entry is measured, whatever was changed.`,
  ];
}

function entryOf(name: string, entry: RawEntry, defaults: RawDefaults): EntrySpec {
  const merged = { ...defaults, ...entry };
  const limits = MetricName.options.flatMap((metric) => merged[metric] ?? []);
  return {
    name,
    program: entry.run?.argv ?? [],
    serve: entry.serve?.argv ?? null,
    load: entry.load?.argv ?? null,
    consoleScripts: {
      program: (entry.run ?? entry.serve)?.consoleScript ?? false,
      load: entry.load?.consoleScript ?? false,
    },
    runners: [entry.run, entry.serve, entry.load].flatMap((one) => one?.runner ?? []),
    workingDirectory: merged["working-directory"] ?? null,
    setup: merged.setup ?? [],
    env: { ...defaults.env, ...entry.env },
    timeLimit: merged["time-limit"] ?? TIME_LIMIT,
    paths: merged.paths ?? null,
    limits: limits.length > 0 ? limits : USUAL_LIMITS,
    certainty: certaintyOf(merged.certainty ?? "usual"),
    mostPairs: merged.pairs ?? USUAL.pairs,
  };
}
