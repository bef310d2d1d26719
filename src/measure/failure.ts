import type { Target } from "../entry/target.ts";
import type { Problem } from "../record/record.ts";
import type { RunOutcome } from "./runner.ts";

/** Lines of the program's own words that a problem quotes. */
const QUOTED_LINES = 20;

/** What went wrong, what to do next, and the program whose fault it is: the measured one, or the one with the load. */
interface Reason {
  readonly message: string;
  readonly next: string;
  readonly of: "program" | "load";
}

/** How one program of a run ended. */
type Ended = Pick<RunOutcome, "exit" | "signal" | "timedOut" | "stderrTail">;

/**
 * What is wrong with a run, as a problem of the program: its exit status, a signal, its time limit; else null. `slower`:
 * by how much an instrument stretched the time limit.
 */
export function failureOf(outcome: RunOutcome, target: Target, slower = 1): Problem | null {
  const limit = target.timeLimit * slower;
  const reason = outcome.served === null ? alone(outcome, limit) : served(outcome, limit);
  if (reason === null) return null;
  const { message, next, of } = reason;
  const load = of === "load" ? outcome.served?.load : null;
  const name = load ? "load program" : target.load === null ? "program" : "server";
  return {
    fault: "program",
    message: `the ${name} of the ${target.side} side ${message}`,
    where: `python ${(load ? (target.load?.argv ?? []) : target.argv).join(" ")} (in ${target.side})`,
    next,
    output: (load ?? outcome).stderrTail.trimEnd().split("\n").slice(-QUOTED_LINES).join("\n") || null,
  };
}

function alone(outcome: RunOutcome, timeLimit: number): Reason | null {
  if (outcome.timedOut) {
    return {
      message: `did not end within its time limit of ${timeLimit} s and was stopped`,
      next: "Give it less to do, or raise the limit with --time-limit.",
      of: "program",
    };
  }
  return ending(outcome, "program", "Mend the program, or call it so that it ends with status 0.");
}

/** A server's own failure comes first: it is why the load failed. */
function served(outcome: RunOutcome, timeLimit: number): Reason | null {
  const load = outcome.served?.load ?? null;
  const died = ending(outcome, "program", "A server goes on until the gate ends it; see what it said.");
  if (load === null) return neverListened(outcome, timeLimit, died);
  if (died !== null) return { ...died, message: `${died.message} while the load ran` };
  if (load.timedOut) {
    return {
      message: `did not end within its time limit of ${timeLimit} s and was stopped`,
      next: "See whether the server answers it; give it less to do, or raise time-limit.",
      of: "load",
    };
  }
  return ending(load, "load", "Mend it or the server: it shall end with status 0 when all was answered.");
}

function neverListened(outcome: RunOutcome, timeLimit: number, died: Reason | null): Reason {
  const port = outcome.served?.port;
  if (died !== null) return { ...died, message: `${died.message} before it listened` };
  const listen = `Let it listen on 127.0.0.1 at the port that $PORT stands for (${port} in this run)`;
  if (outcome.served?.asked === false) {
    return {
      message: "ended before it listened",
      next: `${listen}, and go on until it is ended.`,
      of: "program",
    };
  }
  return {
    message: `did not listen within its time limit of ${timeLimit} s`,
    next: `${listen}, or raise time-limit.`,
    of: "program",
  };
}

/** A signal, a module that is missing, or an exit status. */
function ending({ exit, signal, stderrTail }: Ended, of: Reason["of"], next: string): Reason | null {
  if (signal !== null) {
    const message = `was ended by ${signal}`;
    return { message, next: "Find out what ended it: SIGKILL is often a lack of memory.", of };
  }
  if (exit === 0) return null;
  const missing = /ModuleNotFoundError: No module named '([^'\n]{1,100})'/.exec(stderrTail);
  if (missing !== null) {
    return {
      message: `needs the module ${missing[1]}, which is not installed`,
      next: "Install it into the Python that runs the program (python -m pip install ...), or choose another with --python.",
      of,
    };
  }
  return { message: `ended with exit status ${exit}`, next, of };
}
