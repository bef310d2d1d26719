import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { Problem } from "../record/record.ts";
import { type Mistake, type Path, problemAt } from "./mistake.ts";
import { yamlMistake } from "./yaml-errors.ts";

const MOST_BYTES = 256_000;
const MOST_ALIASES = 50;
const MOST_VALUES = 20_000;
const DEEPEST = 20;

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

interface Place {
  readonly key: number | null;
  readonly value: number;
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

/** Turns the nodes of a document into plain values and remembers where each was. */
class Walk {
  readonly mistakes: (Omit<Mistake, "path"> & { offset: number })[] = [];
  /** False once a part could not be read: what is missing then is not the user's mistake. */
  sound = true;
  private readonly document: ReturnType<typeof parseDocument>;
  private readonly places = new Map<string, Place>();
  private aliases = 0;
  private values = 0;

  constructor(document: ReturnType<typeof parseDocument>) {
    this.document = document;
  }

  /** The plain value of a node; `key` is the offset of the key it stands behind. */
  read(node: unknown, path: readonly (string | number)[], key: number | null): unknown {
    const start = (node as Node | null)?.range?.[0];
    const offset = start ?? key ?? 0;
    this.values += 1;
    if (this.values > MOST_VALUES || path.length > DEEPEST) {
      this.once(
        offset,
        "the file holds too many values, or values too deep",
        "Write it flat, with few anchors.",
      );
      return null;
    }
    if (isAlias(node)) return this.follow(node, path, offset);
    // an empty value has its place behind the colon: its key is what a reader looks for
    const empty = isScalar(node) && node.value === null && node.source === "";
    this.places.set(JSON.stringify(path), { key, value: empty ? (key ?? offset) : offset });
    if (isMap(node)) return this.readMap(node.items, path);
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index], null));
    if (!isScalar(node)) return null;
    return typeof node.value === "number" && node.source?.startsWith("+") ? node.source : node.value;
  }

  /** Offset of a path, or of the deepest part of it that is in the file. */
  offsetOf(path: Path, atKey: boolean): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const place = this.places.get(JSON.stringify(path.slice(0, length)));
      if (place === undefined) continue;
      const missing = length < path.length;
      return atKey || missing ? (place.key ?? place.value) : place.value;
    }
    return 0;
  }

  private readMap(pairs: readonly Pair[], path: readonly (string | number)[]): unknown {
    const found = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const offset = (key as Node | null)?.range?.[0] ?? 0;
      const name = isScalar(key) && key.value !== null ? (key.source ?? String(key.value)) : null;
      if (name === null || name === "__proto__") {
        this.unread(offset, "a key must be a plain name", "Write `name: value`.");
        continue;
      }
      if (found.has(name)) {
        const message = "this key is written twice in the same map";
        this.mistakes.push({ offset, message, next: "Keep one of the two." });
      }
      found.set(name, this.read(value, [...path, name], offset));
    }
    return Object.fromEntries(found);
  }

  /** What an alias stands for; every one that is followed costs, since an anchor may hold aliases itself. */
  private follow(
    alias: { resolve(document: unknown): unknown },
    path: readonly (string | number)[],
    offset: number,
  ) {
    this.aliases += 1;
    if (this.aliases > MOST_ALIASES) {
      this.once(
        offset,
        `more than ${MOST_ALIASES} aliases are followed`,
        "Write limits that all entries share under `defaults`.",
      );
      return null;
    }
    const target = alias.resolve(this.document);
    if (target !== undefined) return this.read(target, path, offset);
    const next = "Define the anchor (&name) before it is used, or write the value out.";
    this.unread(offset, "this alias has no anchor before it", next);
    return null;
  }

  /** A part that is left out. */
  private unread(offset: number, message: string, next: string): void {
    this.sound = false;
    this.mistakes.push({ offset, message, next });
  }

  /** A bound of the whole file, which is said once. */
  private once(offset: number, message: string, next: string): void {
    this.sound = false;
    if (!this.mistakes.some((mistake) => mistake.message === message))
      this.mistakes.push({ offset, message, next });
  }
}
