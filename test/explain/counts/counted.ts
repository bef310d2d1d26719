import type { Counts, EventName } from "../../../src/record/counts/counts.ts";

/** Counts made by hand: calls as "shop.py take > list.pop", a caller or callee with a file being the program's own. */
export interface Call {
  readonly calls: number;
  /** Seconds of all these calls, without and with what the callee calls; the same when one is left out. */
  readonly self?: number;
  readonly total?: number;
  readonly lines?: readonly number[];
  readonly repeats?: boolean | null;
}

export interface Made {
  readonly calls?: Readonly<Record<string, Call>>;
  /** As "process git app.py:25 dates" -> how often; without the last two at no line of the program. */
  readonly events?: Readonly<Record<string, number>>;
  /** Of functions that nobody is counted to call, and of those that are called by others as well. */
  readonly functions?: Readonly<Record<string, number>>;
  readonly more?: Partial<Counts>;
}

/** Counts of one side that ran twice and was the same both times, unless a call says otherwise. */
export function countsOf({ calls = {}, events = {}, functions = {}, more = {} }: Made): Counts {
  const names = [...new Set(Object.keys(calls).flatMap((key) => key.split(" > ")))];
  const sums = new Map(names.map((name) => [name, functions[name] ?? 0]));
  for (const [key, call] of Object.entries(calls)) {
    const callee = key.split(" > ")[1] ?? "";
    if (functions[callee] === undefined) sums.set(callee, (sums.get(callee) ?? 0) + call.calls);
  }
  return {
    runs: 2,
    seconds: 1,
    complete: true,
    mixed: false,
    leftOut: { edges: 0, events: 0 },
    functions: names.map((name) => functionOf(name, sums.get(name) ?? 0)),
    edges: Object.entries(calls).map(([key, call]) => {
      const [caller = "", callee = ""] = key.split(" > ");
      const seconds = call.total ?? call.self ?? 0;
      return {
        caller: names.indexOf(caller),
        callee: names.indexOf(callee),
        calls: call.calls,
        self: call.self ?? seconds,
        total: seconds,
        lines: [...(call.lines ?? [])],
        repeats: call.repeats === undefined ? true : call.repeats,
      };
    }),
    events: Object.entries(events).map(([key, count]) => {
      const [event = "", name = "", place, where = ""] = key.split(" ");
      const [file = "", line = "0"] = (place ?? "").split(":");
      const location = place === undefined ? null : { file, line: Number(line), function: where };
      return { event: event as EventName, name: name === "-" ? "" : name, count, location, repeats: true };
    }),
    ...more,
  };
}

/** "shop.py take": the program's own; "lib:json/decoder.py decode": a library's; "list.pop": compiled. */
function functionOf(text: string, calls: number): Counts["functions"][number] {
  const [file = "", name] = text.split(" ");
  const plain = { calls, self: 0, resumed: false, callsOwn: false, repeats: true };
  if (name === undefined) return { ...plain, name: text, file: null, line: 0, own: false };
  const library = file.startsWith("lib:");
  return { ...plain, name, file: file.replace("lib:", ""), line: 10, own: !library };
}
