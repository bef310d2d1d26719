import type { z } from "zod";
import type { Mistake, Path } from "./mistake.ts";
import { didYouMean } from "./nearest.ts";
import { partAt } from "./schema/json-schema.ts";
import { nameOf } from "./schema/limits.ts";

type Issue = z.core.$ZodIssue;

/** What a schema found, in a reader's words: what is wrong, what is expected, and what was perhaps meant. */
export function explainIssue(issue: Issue, root: unknown): Mistake[] {
  const { path } = issue;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(path, key));
    case "invalid_value":
      return [wrongWord(issue.values.map(String), path, valueAt(root, path))];
    case "invalid_type":
      return [wrongType(path, valueAt(root, path), issue.expected)];
    default:
      return [
        {
          path,
          ...params(issue),
          message: said(issue.message, path),
          next: params(issue).next ?? expected(path),
        },
      ];
  }
}

function params(issue: Issue): { next?: string; atKey?: boolean } {
  return issue.code === "custom" ? { atKey: false, ...issue.params } : {};
}

function said(message = "that is not right here", path: Path = []): string {
  const name = path.at(-1);
  return typeof name === "string" && !message.includes(`\`${name}\``) && !message.startsWith(name)
    ? `\`${name}\`: ${message}`
    : message;
}

function unknownKey(path: Path, key: string): Mistake {
  const known = Object.keys(partAt(path)?.properties ?? {});
  const cure =
    key === "<<"
      ? "Merge keys are not supported: write what all entries share under `defaults`."
      : `${didYouMean(key, known) ?? ""} Known here: ${known.join(", ")}.`.trim();
  return {
    path: [...path, key],
    atKey: true,
    message: `\`${key.slice(0, 60)}\` is not a key here`,
    next: cure,
  };
}

function wrongWord(known: readonly string[], path: Path, value: unknown): Mistake {
  if (value === undefined) return wrongType(path, value, "string");
  const word = typeof value === "string" ? `\`${value.slice(0, 60)}\`` : nameOf(value);
  const near = typeof value === "string" ? didYouMean(value, known) : null;
  const choice =
    known.length === 1
      ? `Write \`${path.at(-1)?.toString()}: ${known[0]}\`.`
      : `Choose one of ${known.join(", ")}.`;
  return {
    path,
    message: `${said("", path)}${word} is not known here`,
    next: near === null ? choice : `${near} ${choice}`,
  };
}

function wrongType(path: Path, value: unknown, wanted: string): Mistake {
  const name = path.at(-1)?.toString();
  const next = expected(path);
  if (value === undefined) return { path, message: `\`${name}\` is missing`, next };
  if (typeof value === "number" && wanted === "int")
    return { path, message: `\`${name}\` must be a whole number`, next };
  const scalar = typeof value === "number" || typeof value === "boolean";
  return {
    path,
    message: `${path.length === 0 ? "the file" : `\`${name}\``} cannot be ${nameOf(value)}`,
    next: scalar && wanted === "string" ? `${next} Put the value into quotes.` : next,
  };
}

/** What belongs at a path, with an example: both from the schema. */
function expected(path: Path): string {
  const part = partAt(path);
  const example = part?.examples?.[0];
  if (part?.description === undefined && path.length > 0) return expected(path.slice(0, -1));
  if (example === undefined) return part?.description ?? "See docs/gate-file.md.";
  const key = typeof path.at(-1) === "string" && !isNamed(path) ? `${String(path.at(-1))}: ` : "";
  return `${part?.description ?? ""} For example \`${key}${flow(example)}\`.`.trim();
}

/** Whether the last step is a name that the user chose, and not a key. */
const isNamed = (path: Path) => path.length === 2 && path[0] === "entries";

/** A value as YAML writes it on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return plain(value);
  const pairs = Object.entries(value).map(([key, part]) => `${key}: ${flow(part)}`);
  return `{ ${pairs.join(", ")} }`;
}

function plain(value: unknown): string {
  const text = String(value);
  const taken = typeof value === "string" && (!Number.isNaN(Number(text)) || /[,[\]{}#]|: /.test(text));
  return taken ? `"${text}"` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    root,
  );
}
