import type { Limit, Settings } from "../record/rules/limit.ts";
import type { Waiver } from "../record/rules/waiver.ts";

/** One program to be measured, as the gate file names it. */
export interface EntrySpec {
  readonly name: string;
  /** What follows the interpreter: ["-m", "shop.nightly", "--rows", "2000"]; empty when the entry is a server. */
  readonly program: readonly string[];
  /** A server and the program that puts load on it, both as what follows the interpreter; both or none. */
  readonly serve: readonly string[] | null;
  readonly load: readonly string[] | null;
  /** Whether what is measured, and the load, begin with the name of a console script, and no interpreter stands before. */
  readonly consoleScripts: { readonly program: boolean; readonly load: boolean };
  /** What was taken off before its programs, such as "uv run". */
  readonly runners: readonly string[];
  /** Folder inside the tree, POSIX, never above it; null for the tree's root. */
  readonly workingDirectory: string | null;
  /** Commands, as they were written, that prepare a side before it is measured. */
  readonly setup: readonly string[];
  /** Variables set for the program. May hold what nobody should read: never shown. */
  readonly env: Readonly<Record<string, string>>;
  /** Seconds after which a run is ended. */
  readonly timeLimit: number;
  /** Patterns of files that the entry depends on, relative to the tree's root; without effect yet. */
  readonly paths: readonly string[] | null;
  /** Its own limits and, for metrics without one, those of `defaults`. */
  readonly limits: readonly Limit[];
  readonly certainty: Settings["certainty"];
  readonly mostPairs: number;
}

/** A gate file that was read and is right. */
export interface GateFile {
  /** As it was named. */
  readonly path: string;
  /** What it calls itself, which tells the comments of several gates in one repository apart; null for nothing. */
  readonly id: string | null;
  readonly certainty: Settings["certainty"];
  readonly mostPairs: number;
  /** Time for finding the hunk that did it, for each failing entry; null: off. */
  readonly proof: { readonly seconds: number } | null;
  readonly entries: readonly EntrySpec[];
  readonly waivers: readonly Waiver[];
  /** What is read and should be written otherwise, or has no effect; one sentence each. */
  readonly notices: readonly string[];
}
