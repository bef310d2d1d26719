import type { Mistake } from "./mistake.ts";
import { didYouMean } from "./nearest.ts";
import { NAME, NAME_RULE, VARIABLE } from "./schema/names.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A map of the file, or an empty one for whatever else stands there. */
function mapOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/**
 * What one key alone does not tell: an entry's program, and the entries that waivers are about. It looks at the file
 * as it is, so that it speaks also when other parts are wrong.
 */
export function crossChecks(root: unknown): Mistake[] {
  const file = mapOf(root);
  const entries = Object.entries(mapOf(file.entries));
  return [
    ...entryCount(file, entries.length),
    ...entries.flatMap(([name, entry]) => [
      ...nameOf(name),
      ...programOf(name, entry),
      ...variablesOf(["entries", name, "env"], mapOf(entry).env),
    ]),
    ...variablesOf(["defaults", "env"], mapOf(file.defaults).env),
    ...waivedEntries(
      file,
      entries.map(([name]) => name),
    ),
  ];
}

const EXAMPLE = "Write, for example, `run: python -m shop.nightly --rows 2000`.";

function entryCount(file: Fields, count: number): Mistake[] {
  if (file.entries === undefined || (count > 0 && count <= 200)) return [];
  if (count > 200) return [{ path: ["entries"], message: "more than 200 entries", next: "Divide the file." }];
  const isMap = typeof file.entries === "object" && file.entries !== null && !Array.isArray(file.entries);
  return isMap ? [{ path: ["entries"], message: "there is no entry", next: EXAMPLE }] : [];
}

function nameOf(name: string): Mistake[] {
  if (NAME.test(name)) return [];
  return [
    {
      path: ["entries", name],
      atKey: true,
      message: "that is no name of an entry",
      next: `Choose another: ${NAME_RULE}.`,
    },
  ];
}

function variablesOf(path: readonly string[], env: unknown): Mistake[] {
  return Object.keys(mapOf(env))
    .filter((name) => !VARIABLE.test(name))
    .map((name) => ({
      path: [...path, name],
      atKey: true,
      message: "that is no name of a variable",
      next: "Use letters, digits and _, and begin with a letter or _.",
    }));
}

function programOf(name: string, entry: unknown): Mistake[] {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return [];
  const has = (key: string) => Object.hasOwn(entry, key);
  const path = ["entries", name];
  if (has("run") && (has("serve") || has("load"))) {
    const other = has("serve") ? "serve" : "load";
    return [
      {
        path: [...path, other],
        atKey: true,
        message: `\`${name}\` has both \`run\` and \`${other}\``,
        next: "Keep `run` for a program that ends, or `serve` with `load` for a server.",
      },
    ];
  }
  if (has("serve") && !has("load"))
    return [
      {
        path: [...path, "serve"],
        atKey: true,
        message: `\`${name}\` has a server and no \`load\``,
        next: "Add `load`, the program that puts load on it and ends.",
      },
    ];
  if (has("load") && !has("serve"))
    return [
      {
        path: [...path, "load"],
        atKey: true,
        message: `\`${name}\` has \`load\` and no server`,
        next: "Add `serve`, or name the program with `run`.",
      },
    ];
  if (has("run") || has("serve")) return [];
  return [{ path, atKey: true, message: `\`${name}\` has no program`, next: EXAMPLE }];
}

function waivedEntries(file: Fields, names: readonly string[]): Mistake[] {
  const waivers = Array.isArray(file.waivers) ? file.waivers : [];
  return waivers.flatMap((waiver, index) => {
    const { entry } = mapOf(waiver);
    if (typeof entry !== "string" || names.includes(entry)) return [];
    const shown = names.filter((name) => NAME.test(name));
    const near = didYouMean(entry, shown);
    return {
      path: ["waivers", index, "entry"],
      message: `there is no entry \`${entry.slice(0, 60)}\``,
      next: near ?? `The entries are ${shown.slice(0, 10).join(", ")}.`,
    };
  });
}
