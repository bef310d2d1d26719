import type { CountedRun, Counts, CountsSummary } from "./counts.ts";

/** The counted runs of one side as one: figures of the first, and whether the second had the same. */
export function mergedCounts(first: CountedRun, second: CountedRun | null, seconds: number): Counts {
  const once = numbersOf(first);
  const again = second === null ? null : numbersOf(second);
  const same = (key: string) => (again === null ? null : again.get(key) === once.get(key));
  const edgeKey = edgeKeyOf(first);
  const { complete, mixed, functions, leftOut } = first;
  return {
    runs: second === null ? 1 : 2,
    seconds,
    complete: complete && (second?.complete ?? true),
    mixed: mixed || (second?.mixed ?? false),
    functions: functions.map((one) => ({ ...one, repeats: same(functionKey(one)) })),
    leftOut,
    edges: first.edges.map((edge) => ({ ...edge, repeats: same(edgeKey(edge)) })),
    events: first.events.map((event) => ({ ...event, repeats: same(eventKey(event)) })),
  };
}

/** What the record says of a side's counts. `bare`: seconds of a bare run; `seconds`: of all counted ones. */
export function summaryOf(counts: Counts, seconds: number, bare: number | null): CountsSummary {
  const { runs, complete, mixed, functions, edges } = counts;
  const own = edges.filter(({ caller, callee }) => functions[caller]?.own || functions[callee]?.own);
  return {
    runs,
    seconds,
    ratio: bare === null || bare <= 0 ? null : counts.seconds / bare,
    calls: functions.reduce((sum, { calls }) => sum + calls, 0),
    edges: edges.length,
    repeats: runs < 2 ? null : own.every(({ repeats }) => repeats === true),
    complete,
    mixed,
  };
}

type AnyEdge = CountedRun["edges"][number];

function edgeKeyOf({ functions }: CountedRun): (edge: AnyEdge) => string {
  const named = functions.map(functionKey);
  return ({ caller, callee }) => `${named[caller]} > ${named[callee]}`;
}

function functionKey({ file, name, line }: CountedRun["functions"][number]): string {
  return `${file}:${line}:${name}`;
}

function eventKey({ event, name, location }: CountedRun["events"][number]): string {
  return `${event} ${name} ${location?.file}:${location?.line}`;
}

/** Numbers of one run by what is counted. Functions that are written in one line have one name: their calls are added up. */
function numbersOf(run: CountedRun): Map<string, number> {
  const found = new Map<string, number>();
  const key = edgeKeyOf(run);
  const add = (what: string, count: number) => found.set(what, (found.get(what) ?? 0) + count);
  for (const edge of run.edges) add(key(edge), edge.calls);
  for (const one of run.functions) add(functionKey(one), one.calls);
  for (const event of run.events) add(eventKey(event), event.count);
  return found;
}
