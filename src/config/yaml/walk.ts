import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Mistake, Path } from "../mistake.ts";

const MOST_ALIASES = 50;
const MOST_VALUES = 20_000;
const DEEPEST = 20;

/** Offsets of a value, and of the key it stands behind. */
interface Place {
  readonly key: number | null;
  readonly value: number;
}

/** Turns the nodes of a document into plain values and remembers where each was. */
export class Walk {
  readonly mistakes: (Omit<Mistake, "path"> & { offset: number })[] = [];
  /** False once a part could not be read: what is missing then is not the user's mistake. */
  sound = true;
  private readonly document: Document.Parsed;
  private readonly places = new Map<string, Place>();
  private aliases = 0;
  private values = 0;

  constructor(document: Document.Parsed) {
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
