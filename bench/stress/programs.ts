import { type Program, programsOf } from "./program.ts";

/** Loops and stacks of other people, in one environment for each interpreter. */
const PACKAGES = ["greenlet==3.2.4", "gevent==25.9.1", "uvloop==0.22.1"];
/** Three lines on standard input, and some more. */
const PIPED = 'printf "one\\ntwo\\nthree\\nfour\\nfive\\n" | "$@"';

/** All programs of the suite. What each does is in the first line of its file. */
export const PROGRAMS: readonly Program[] = [
  ...programsOf("server_threads", ["1500"], { weight: 4 }),
  ...programsOf("short_threads", [], { weight: 4 }),
  ...programsOf("many_loops", [], { weight: 3 }),
  ...programsOf("loop_life", [], { weight: 2 }),
  ...programsOf("forks", [], { weight: 2 }),
  ...programsOf("processes", ["fork", "spawn", "forkserver"]),
  ...programsOf("commands", []),
  ...programsOf("children", [], { weight: 2 }),
  ...programsOf("at_exit", ["as-they-are 0", "unregister 0", "exit 0", "as-they-are 4"]),
  // It takes the probe's own function away as well.
  ...programsOf("at_exit", ["clear 3"], { ledger: false }),
  ...programsOf("leaves", ["main", "thread", "handler", "atexit", "finally", "loop"]),
  ...programsOf("leaves", ["while-main-ends", "thread-that-is-waited-for", "twice"], { weight: 2 }),
  ...programsOf("statuses", ["text", "big", "negative", "list", "true", "own", "zero", "thread"]),
  ...programsOf("statuses", ["in-finally", "caught", "unflushed"]),
  ...programsOf("statuses", ["SIGTERM", "SIGKILL", "SIGABRT", "SIGUSR1", "exec"], { ledger: false }),
  ...programsOf("uncaught", ["chained", "context", "recursion", "syntax", "base", "thread", "unraisable"]),
  ...programsOf("uncaught", ["exit-in-handler", "bad-str", "interrupt", "interrupt-waits", "interrupt-own"]),
  ...programsOf("uncaught", ["group"], { since: 11 }),
  ...programsOf("hooks", ["tell", "fail", "leave", "interrupt", "none", "string", "missing"]),
  ...programsOf("hooks", ["thread", "thread-fails", "no-stderr", "closed-stderr"]),
  ...programsOf("late_threads", ["waited-for", "pool"]),
  ...programsOf("late_threads", ["daemons", "daemons-with-loops"], { weight: 2 }),
  ...programsOf("handlers", ["exits", "interrupt-is-caught", "counts", "sigwait", "wakeup", "threads"]),
  ...programsOf("handlers", ["children", "loop-interrupted"]),
  ...programsOf("handlers", ["raises", "raises-in-rlock", "loop-raises"], { weight: 2 }),
  ...programsOf("holds_gil", [], { weight: 2 }),
  // The interface of 3.14 is another one.
  ...programsOf("interpreters", [], { until: 13, weight: 2 }),
  ...programsOf("recursion", ["1000", "150"]),
  ...programsOf("closed", ["standard", "all", "unknown", "few", "pipe", "stdout-is-broken"]),
  ...programsOf("closed", ["inherited"], { shell: '"$@" <&-' }),
  ...programsOf("closed", ["inherited without-output"], { shell: '"$@" >&-' }),
  ...programsOf("closed", ["inherited without-errors"], { shell: '"$@" 2>&-' }),
  ...programsOf("closed", ["inherited without-any"], { shell: '"$@" <&- >&- 2>&-' }),
  ...programsOf("reads_input", [], { shell: PIPED }),
  ...programsOf("faults", ["ends"]),
  ...programsOf("faults", ["exits"], { ledger: false }),
  ...programsOf("tracers", []),
  ...programsOf("monitoring", [], { since: 12 }),
  ...programsOf("audits", []),
  ...programsOf("lock_kinds", []),
  ...programsOf("memory", []),
  ...programsOf("patched", ["clocks", "files", "modules", "path", "streams", "gone"]),
  ...programsOf("limits", ["memory", "stack", "deaf"]),
  ...programsOf("limits", ["files"], { ledger: false }),
  ...programsOf("own_names", [], { argv: ["own_names/main.py"] }),
  ...programsOf("package", ["a -b"], { argv: ["-m", "package"] }),
  ...programsOf("greenlets", [], { packages: PACKAGES, weight: 2 }),
  ...programsOf("gevent_tasks", [], { packages: PACKAGES, weight: 2 }),
  ...programsOf("uvloop_loops", [], { packages: PACKAGES, weight: 2 }),
];
