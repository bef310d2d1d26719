import { LineCounter, parseDocument } from "yaml";
import type { Problem } from "../../record/record.ts";
import { type Path, problemAt } from "../mistake.ts";
import { yamlMistake } from "./errors.ts";
import { Walk } from "./walk.ts";

/** Bytes of a gate file that is read. */
export const MOST_BYTES = 256_000;

/** The plain value of a YAML file, and the way from a path in it back to the text. */
export interface YamlText {
  readonly value: unknown;
  /** What is wrong with the file as YAML. */
  readonly problems: readonly Problem[];
  /** Whether `value` is what was written: a key that stands twice leaves it so. */
  readonly sound: boolean;
  /** "scalene-gate.yml:7:5" of a key or a value; of the nearest thing around it when it is missing. */
  where(path: Path, atKey: boolean): string;
}

/**
 * Reads YAML 1.2 with the core schema into plain maps, lists and scalars. Numbers that begin with + stay text, for
 * `+50` is a limit and not the number 50. Never throws for what the text holds.
 */
export function readYaml(bytes: Uint8Array, path: string): YamlText {
  if (bytes.length > MOST_BYTES) {
    return broken(
      path,
      `the file has ${bytes.length} bytes, more than ${MOST_BYTES}`,
      "Divide it into several gate files.",
    );
  }
  const text = decoded(bytes);
  if (text === null) return broken(path, "the file is not UTF-8", "Save it as UTF-8.");
  try {
    return readText(text, path);
  } catch (error) {
    if (error instanceof RangeError) return broken(path, "the file is nested too deeply", "Write it flat.");
    throw error;
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

function broken(path: string, message: string, next: string): YamlText {
  const where = () => `${path}:1:1`;
  return { value: undefined, problems: [problemAt(where(), { message, next })], sound: false, where };
}

function readText(text: string, path: string): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    version: "1.2",
    schema: "core",
    merge: false,
    // the parser compares every key with every other: too slow for a file that is meant to be slow
    uniqueKeys: false,
    logLevel: "error",
  });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return `${path}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const errors = [...document.errors, ...document.warnings];
  const problems = errors.map((error) => problemAt(at(error.pos[0]), yamlMistake(error)));
  const directive = /^%[A-Z]+/m.exec(text.split(/^---/m)[0] ?? "");
  if (directive !== null && document.directives?.docStart === true)
    problems.push(
      problemAt(at(directive.index), {
        message: "YAML directives are not supported",
        next: "Remove the line: the file is read as YAML 1.2.",
      }),
    );
  const walk = new Walk(document);
  const value = errors.length === 0 ? walk.read(document.contents, [], null) : undefined;
  for (const mistake of walk.mistakes) problems.push(problemAt(at(mistake.offset), mistake));
  return {
    value,
    problems,
    sound: errors.length === 0 && walk.sound,
    where: (wanted, atKey) => at(walk.offsetOf(wanted, atKey)),
  };
}
