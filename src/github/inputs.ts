import { z } from "zod";
import { FAIL_ON_WORDS, type FailOn, failOnOf, USUAL_FAIL_ON } from "../record/fail-on.ts";
import { GateError } from "../record/gate-error.ts";
import { scaleneVersion } from "../scalene-install/version.ts";

const COMMENT = ["always", "on-change", "on-failure", "never"] as const;
/** Characters of an input `name`. */
const MOST_NAME = 80;

export type CommentMode = (typeof COMMENT)[number];
/** What both actions are told about publishing. */
export interface PublishInputs {
  readonly token: string;
  readonly comment: CommentMode;
  readonly failOn: FailOn;
}

/** The inputs of the action that measures; null where the gate is to find the value itself. */
export interface CheckInputs extends PublishInputs {
  readonly config: string | null;
  /** Tells the comments of several jobs with one gate file apart. */
  readonly name: string | null;
  readonly python: string | null;
  readonly base: string | null;
  /** Names of entries; empty for all. */
  readonly entries: readonly string[];
  readonly folder: string;
  readonly scaleneVersion: string;
}

/** Gives an input's text, without blanks around it; empty when it is not set. */
export type Read = (name: string) => string;

/** @throws GateError (file) that names the input, what it holds and what it may hold. */
export function checkInputs(read: Read): CheckInputs {
  return {
    ...publishInputs(read),
    config: read("config") || null,
    name: nameOf(read("name")),
    python: read("python") || null,
    base: baseOf(read("base")),
    entries: listOf(read("entries")),
    folder: read("working-directory") || ".",
    scaleneVersion: scaleneVersion(read("scalene-version")),
  };
}

/** @throws GateError (file) that names the input, what it holds and what it may hold. */
export function publishInputs(read: Read): PublishInputs {
  const failOn = failOnOf(listOf(read("fail-on")));
  if (failOn === null) throw wrong("fail-on", read("fail-on"), FAIL_ON_WORDS);
  return {
    token: read("github-token"),
    comment: wordOf("comment", read("comment") || "always", COMMENT),
    failOn,
  };
}

/**
 * What an error is published with: the inputs that are right, whatever is wrong with the others. A word that is not known
 * counts as not set.
 */
export function soundInputs(read: Read): PublishInputs & Pick<CheckInputs, "name"> {
  return {
    token: read("github-token"),
    comment: COMMENT.find((word) => word === read("comment")) ?? "always",
    failOn: USUAL_FAIL_ON,
    name: isName(read("name")) ? read("name") : null,
  };
}

function wordOf<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const { data } = z.enum(words).safeParse(text);
  if (data !== undefined) return data as Word;
  throw wrong(name, text, `Use one of: ${words.join(", ")}.`);
}

/** One name a line, or separated by commas. */
function listOf(text: string): string[] {
  const names = text.split(/[\n,]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** A job's name, in a line of its comment. */
function nameOf(text: string): string | null {
  if (text === "") return null;
  if (isName(text)) return text;
  throw wrong("name", text, `Use one line of at most ${MOST_NAME} characters, as \${{ matrix.python }}.`);
}

function isName(text: string): boolean {
  return text !== "" && text.length <= MOST_NAME && !/\p{Cc}/u.test(text);
}

/** Git would take a leading hyphen for an option, and a line break ends a line of its protocol. */
function baseOf(text: string): string | null {
  if (text === "") return null;
  if (!/^-|\p{Cc}/u.test(text)) return text;
  throw wrong("base", text, "Use a branch, a tag, a commit or a folder.");
}

function wrong(name: string, text: string, next: string): GateError {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return new GateError({
    fault: "file",
    message: `the input ${name} cannot be ${JSON.stringify(shown)}`,
    where: `the step's \`with: ${name}\``,
    next,
  });
}
