import { type Limit, MetricName } from "../record/rules/limit.ts";
import { asRule, type RuleChange } from "../record/rules/rules.ts";
import type { Waiver } from "../record/rules/waiver.ts";
import type { EntrySpec, GateFile } from "./gate-file.ts";

/** A gate file, and what it is called in its own tree. */
export interface NamedGateFile {
  readonly gate: GateFile;
  readonly name: string;
}

/** What differs between the gate files of two trees, what is no longer measured first. */
export function gateFileChanges(before: NamedGateFile, after: NamedGateFile): RuleChange[] {
  const moved = before.name !== after.name;
  const old = new Map(before.gate.entries.map((entry) => [entry.name, entry]));
  const now = new Map(after.gate.entries.map((entry) => [entry.name, entry]));
  const common = [...now.values()].flatMap((entry) => {
    const earlier = old.get(entry.name);
    return earlier === undefined ? [] : [[earlier, entry] as const];
  });
  return [
    ...(moved
      ? [{ what: "moved-gate-file", before: asRule(before.name), after: asRule(after.name) } as const]
      : []),
    ...[...old.keys()].filter((name) => !now.has(name)).map((name) => entryChange(name, "removed")),
    ...common.flatMap(([one, other]) => limitChanges(one, other)),
    ...waiverChanges(before.gate.waivers, after.gate.waivers),
    ...common.flatMap(([one, other]) => settingChanges(one, other)),
    ...changed(null, "proof", proofOf(before.gate), proofOf(after.gate)),
    ...changed(null, "id", before.gate.id, after.gate.id),
    ...[...now.keys()].filter((name) => !old.has(name)).map((name) => entryChange(name, "added")),
  ];
}

/** A waiver that the pull request itself brings. */
export function acceptance(waiver: Waiver): RuleChange {
  return waiverChange(waiver, "added");
}

function entryChange(name: string, change: "added" | "removed"): RuleChange {
  return { what: "entry", entry: asRule(name), change };
}

function limitChanges(before: EntrySpec, after: EntrySpec): RuleChange[] {
  return MetricName.options.flatMap((metric) =>
    (["fail", "warn"] as const).flatMap((level): RuleChange[] => {
      const of = ({ limits }: EntrySpec) =>
        limits.filter((limit) => limit.metric === metric && limit.level === level);
      const [old, now] = [of(before), of(after)];
      if (same(old.map(bound), now.map(bound))) return [];
      return [
        { what: "limit", entry: asRule(after.name), metric, level, before: text(old), after: text(now) },
      ];
    }),
  );
}

/** What a limit demands, however it is written. */
const bound = ({ kind, value }: Limit) => `${kind} ${value}`;

function text(limits: readonly Limit[]): string | null {
  return limits.length === 0 ? null : asRule(limits.map((limit) => limit.text).join(" or "));
}

function waiverChanges(before: readonly Waiver[], after: readonly Waiver[]): RuleChange[] {
  const among = (waivers: readonly Waiver[]) => new Set(waivers.map((waiver) => JSON.stringify(waiver)));
  const [old, now] = [among(before), among(after)];
  return [
    ...after.filter((waiver) => !old.has(JSON.stringify(waiver))).map((one) => waiverChange(one, "added")),
    ...before.filter((waiver) => !now.has(JSON.stringify(waiver))).map((one) => waiverChange(one, "removed")),
  ];
}

function waiverChange(waiver: Waiver, change: "added" | "removed"): RuleChange {
  const { entry, reason } = waiver;
  return { what: "waiver", change, waiver: { ...waiver, entry: asRule(entry), reason: asRule(reason) } };
}

function settingChanges(before: EntrySpec, after: EntrySpec): RuleChange[] {
  const entry = asRule(after.name);
  // `python shop` and the console script `shop` are two programs
  const words = (argv: readonly string[] | null, script: boolean) =>
    argv === null || argv.length === 0 ? null : `${argv.join(" ")}${script ? " (console script)" : ""}`;
  const ofProgram = ({ consoleScripts }: EntrySpec, argv: readonly string[] | null) =>
    words(argv, consoleScripts.program);
  const lines = (list: readonly string[] | null) =>
    list === null || list.length === 0 ? null : list.join(", ");
  return [
    ...changed(entry, "run", ofProgram(before, before.program), ofProgram(after, after.program)),
    ...changed(entry, "serve", ofProgram(before, before.serve), ofProgram(after, after.serve)),
    ...changed(
      entry,
      "load",
      words(before.load, before.consoleScripts.load),
      words(after.load, after.consoleScripts.load),
    ),
    ...changed(entry, "working-directory", before.workingDirectory, after.workingDirectory),
    ...changed(entry, "setup", lines(before.setup), lines(after.setup)),
    ...envChanges(entry, before.env, after.env),
    ...changed(entry, "paths", lines(before.paths), lines(after.paths)),
    ...changed(entry, "certainty", before.certainty, after.certainty),
    ...changed(entry, "pairs", String(before.mostPairs), String(after.mostPairs)),
    ...changed(entry, "time-limit", `${before.timeLimit} s`, `${after.timeLimit} s`),
  ];
}

type Setting = Extract<RuleChange, { what: "setting" }>;

function changed(
  entry: string | null,
  key: Setting["key"],
  before: string | null,
  after: string | null,
): Setting[] {
  if (before === after) return [];
  const cut = (value: string | null) => (value === null ? null : asRule(value));
  return [{ what: "setting", entry, key, before: cut(before), after: cut(after) }];
}

function envChanges(entry: string, before: EntrySpec["env"], after: EntrySpec["env"]): RuleChange[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const names = all.filter((name) => before[name] !== after[name]).map(asRule);
  return names.length === 0 ? [] : [{ what: "env", entry, names: names.slice(0, 100) }];
}

function proofOf({ proof }: GateFile): string {
  return proof === null ? "off" : `${proof.seconds} s`;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}
