import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";
import { changedFiles, fingerprintOf } from "./fingerprint.ts";
import type { Runner } from "./runner.ts";

/** What no run may change but those of its own side. */
export interface Protected {
  /** Absolute folders of base: its tree, its bytecode, what was installed for it. None where head is measured alone. */
  readonly base: readonly string[];
  /** Absolute folders whose code no run may change: packages that both sides import. */
  readonly shared: readonly string[];
  /** Absolute folders that nobody has to write to at all: the gate's own files, its private Scalene. */
  readonly sealed: readonly string[];
  /** Paths below these that are not watched: a folder of head's that lies in one of them. */
  readonly without: readonly string[];
}

const TOO_MANY = "base has too many files to see whether a run of head changes one of them";

/** A runner that sees what its runs change. */
export interface GuardedRunner extends Runner {
  /** What runs changed that is not theirs, since it was asked last; and the runs' side where it is known. */
  found(): Problem[];
  /** What cannot be watched. */
  readonly notices: readonly string[];
}

/**
 * Makes a runner that looks at base's files before and after each run of head, and at what both sides share whenever it
 * is asked. Base's own runs may write to its tree, and the gate's own questions to its bytecode. Nothing is looked at
 * during a run.
 */
export function guardedRunner(runner: Runner, { base, shared, sealed, without }: Protected): GuardedRunner {
  const tooMany = base.length > 0 && fingerprintOf(base, without) === null;
  const notices = tooMany ? [TOO_MANY] : [];
  const before = new Map([...shared, ...sealed].map((folder) => [folder, fingerprintOf([folder], without)]));
  const byHead = new Set<string>();
  return {
    notices,
    run: async (request) => {
      const watches = request.side === "head" && base.length > 0;
      const known = watches ? fingerprintOf(base, without) : null;
      const outcome = await runner.run(request);
      const after = known === null ? null : fingerprintOf(base, without);
      if (known !== null && after !== null) for (const file of changedFiles(known, after)) byHead.add(file);
      return outcome;
    },
    close: () => runner.close(),
    found: () => {
      const byAny = [...before].flatMap(([folder, known]) => {
        const after = known === null ? null : fingerprintOf([folder], without);
        before.set(folder, after);
        return known === null || after === null
          ? []
          : changedFiles(known, after).filter(sealed.includes(folder) ? countsSealed : counts);
      });
      const told = [problemOf([...byHead].sort(), "head"), problemOf(byAny, null)];
      byHead.clear();
      return told.filter((problem) => problem !== null);
    },
  };
}

/**
 * Whether a file of shared packages is code. Packages keep caches there (numba, fonts), and bytecode that an interpreter
 * writes beside its source is its own doing.
 */
function counts(path: string): boolean {
  return !path.includes("__pycache__") && /\.(pyc?|pth|so|pyd|dylib|egg-link|zip|egg|m?js|json)$/.test(path);
}

/** Bytecode beside a source is never read there: the gate's programs run from their source, and sides have their own. */
function countsSealed(path: string): boolean {
  return !path.includes("__pycache__");
}

/** `by`: whose runs they were; null where both may have. */
function problemOf(changed: readonly string[], by: Side | null): Problem | null {
  const [first, ...more] = changed;
  if (first === undefined) return null;
  const files = more.length === 0 ? "a file" : `${changed.length} files`;
  return {
    fault: "program",
    message:
      by === null
        ? `while the programs ran, ${files} changed that both sides or the gate itself use: ${first}`
        : `a run of ${by} changed ${files} that base runs with: ${first}`,
    where: first,
    next: "What base did afterwards says nothing about base. Let the program write below its own tree or a temporary folder.",
    output: more.length === 0 ? null : changed.slice(0, 20).join("\n"),
  };
}
