import type { Claim } from "../../src/explain/claim.ts";
import { explain } from "../../src/explain/explain.ts";
import type { Cause } from "../../src/record/cause.ts";
import type { Hunk } from "../../src/record/comparison.ts";
import type { Question, SideEvidence } from "../../src/record/evidence.ts";
import type { FileFacts, SourceFacts } from "../../src/record/facts.ts";
import type {
  Account,
  AccountName,
  Counters,
  Ledger,
  TaskGroup,
  WaitPlace,
} from "../../src/record/ledger.ts";
import type { Location } from "../../src/record/location.ts";
import { sentence, worded } from "../../src/render/vocabulary/worded.ts";

/** Ledgers for tests, made by hand: every builder gives a valid value, and takes what a test wants otherwise. */

/** A line of main.py, in `main` unless said otherwise. */
export function lineAt(line: number, name = "main", file = "main.py"): Location {
  return { file, line, function: name };
}

export const LINE = lineAt(7);

export function row(account: AccountName, seconds: number, more: Partial<Account> = {}): Account {
  return {
    account,
    seconds,
    count: 1,
    location: LINE,
    via: [],
    call: null,
    scope: "loop",
    delayed: 0,
    native: 0,
    contended: null,
    ...more,
  };
}

/** All waits at one place: one of a second on the path, unless said otherwise. */
function place(more: Partial<WaitPlace> = {}): WaitPlace {
  return {
    account: "timer-wait",
    location: LINE,
    via: [],
    call: "asyncio.sleep",
    count: 1,
    pathCount: 1,
    seconds: 1,
    pathSeconds: 1,
    typical: 1,
    longest: 1,
    tasks: 1,
    pathTasks: 1,
    inFlight: null,
    ...more,
  };
}

/** `count` waits of `each` seconds at one place, `onPath` of them on the critical path. */
export function waitsOf(
  count: number,
  each: number,
  onPath: number,
  more: Partial<WaitPlace> = {},
): WaitPlace {
  return place({
    count,
    pathCount: onPath,
    seconds: count * each,
    pathSeconds: onPath * each,
    typical: each,
    longest: each,
    tasks: count,
    pathTasks: onPath,
    ...more,
  });
}

/** Two tasks that share their time evenly. */
export function group(more: Partial<TaskGroup> = {}): TaskGroup {
  return {
    location: LINE,
    size: 2,
    makespan: 1,
    mean: 1,
    efficiency: 1,
    pathSeconds: 1,
    pathMembers: 1,
    longest: { seconds: 1, location: LINE, name: "main" },
    ...more,
  };
}

/** What a ledger may have beside its rows. */
export interface Books {
  readonly waits?: WaitPlace[];
  readonly groups?: TaskGroup[];
  readonly counters?: Partial<Counters>;
  readonly totals?: Partial<Ledger["totals"]>;
}

/** A ledger whose wall time is the sum of its rows, as the probe's is. */
export function ledger(
  accounts: Account[],
  { waits = [], groups = [], counters, totals }: Books = {},
): Ledger {
  const wall = accounts.reduce((sum, one) => sum + one.seconds, 0);
  return {
    schema: "scalene-gate/ledger@1",
    python: "3.11.7",
    wall,
    loop: { wall, kinds: [], runs: 1 },
    accounts,
    waits,
    groups,
    counters: {
      steps: 10,
      tasks: 1,
      peakTasks: 1,
      waits: 1,
      pathWaits: 1,
      executorJobs: 0,
      peakJobs: null,
      collections: 0,
      ...counters,
    },
    totals: {
      loopCpu: 0,
      scheduling: 0,
      otherCpu: 0,
      processCpu: 0,
      jobs: null,
      blocked: 0,
      garbageCollection: 0,
      runQueue: 0,
      probe: 0,
      ...totals,
    },
    rssPeak: 2e7,
    memory: null,
    children: null,
    notices: [],
  };
}

/** A ledger that only waits, with a row for what each place has on the path. */
export function waiting(waits: WaitPlace[], books: Books = {}, others: Account[] = []): Ledger {
  const rows = waits
    .filter(({ pathSeconds }) => pathSeconds > 0)
    .map(({ account, pathSeconds, pathCount, location, via, call }) =>
      row(account, pathSeconds, { count: pathCount, location, via, call }),
    );
  return ledger([...rows, ...others], { ...books, waits });
}

/** One side, of three runs that are alike unless several are given. */
export function side(runs: Ledger | Ledger[], facts: SourceFacts = {}): SideEvidence {
  return {
    ledgers: Array.isArray(runs) ? runs : [runs, runs, runs],
    facts,
    profile: null,
    counts: null,
    bare: null,
    source: {},
  };
}

/** The causes of a slower wall time; without a base, those of a diagnosis. */
export function ask(
  base: Ledger | null,
  head: Ledger,
  facts: SourceFacts = {},
  more: Partial<Question> = {},
): Cause[] {
  return explain({
    hunks: null,
    base: base === null ? null : side(base),
    head: side(head, facts),
    time: true,
    cpu: false,
    memory: false,
    ...more,
  }).map(worded);
}

/** The facts of a claim as a reader gets them. */
export function said(claim: Claim | undefined): string[] {
  return (claim?.facts ?? []).map(sentence);
}

/** What the syntax tree says of one file; nothing unless said otherwise. */
export function fileFacts(more: Partial<FileFacts> = {}): FileFacts {
  return {
    error: null,
    functions: [],
    statements: [],
    loops: [],
    sequences: [],
    calls: [],
    groups: [],
    sections: [],
    numbers: [],
    imports: [],
    ...more,
  };
}

/** A function of a file, decorated from line `from` on. */
export function functionFacts(
  line: number,
  endLine: number,
  name: string,
  from = line,
  decorators: FileFacts["functions"][number]["decorators"] = [],
): FileFacts["functions"][number] {
  return { from, line, endLine, name, async: true, decorators, docstring: null };
}

/** A file with a loop that awaits on the line of the tests. */
export function loopFacts(more: Partial<FileFacts["loops"][number]> = {}): SourceFacts {
  const loop = {
    line: LINE.line - 1,
    endLine: LINE.line,
    function: "main",
    kind: "for" as const,
    awaits: [LINE.line],
    dependent: false,
    dependence: null,
    paced: false,
    ...more,
  };
  return { "main.py": fileFacts({ loops: [loop] }) };
}

/** A call as the syntax tree lists it. */
export function call(
  line: number,
  name: string,
  more: Partial<FileFacts["calls"][number]> = {},
): FileFacts["calls"][number] {
  return { line, endLine: line, name, awaited: false, offloaded: false, replacement: null, ...more };
}

/** Lines of head that a change wrote; a length of 0 for a mere removal after `start`. */
export function hunk(start: number, length = 1, file = "main.py"): Hunk {
  return { file, oldFile: null, base: { start, length }, head: { start, length } };
}
