import { readFileSync } from "node:fs";
import { z } from "zod";

/** The part of a JSON Schema that GitHub's description uses for parameters and bodies. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}
interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: Schema;
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  readonly status: number;
  readonly example: unknown;
}

const Description = z.object({
  source: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.custom<Operation>())),
});

/** The cut of GitHub's OpenAPI description that cut-openapi.mjs made. */
const DESCRIPTION = Description.parse(
  JSON.parse(readFileSync(new URL("openapi.json", import.meta.url), "utf8")),
);

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

interface Match {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

/** The operation that a request calls, with the values in its path; null when GitHub has none such. */
export function operationOf({ method, path }: Pick<Request, "method" | "path">): Match | null {
  for (const [template, operations] of Object.entries(DESCRIPTION.paths)) {
    const pattern = template.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const found = new RegExp(`^${pattern}$`).exec(path);
    const operation = operations[method];
    if (found !== null && operation !== undefined) return { operation, path: { ...found.groups } };
  }
  return null;
}

/** Where a request is not what GitHub describes; stricter than GitHub, which ignores names it does not know. */
export function violationsOf(request: Request): string[] {
  const match = operationOf(request);
  if (match === null) return [`${request.method} ${request.path} is not described`];
  const { operation, path } = match;
  const known = new Set(operation.parameters.filter((one) => one.in === "query").map((one) => one.name));
  const unknown = [...request.query.keys()].filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `unknown query parameter ${name}`),
    ...operation.parameters.flatMap((one) => {
      const value = one.in === "path" ? path[one.name] : request.query.get(one.name);
      if (value === undefined || value === null) return one.required ? [`${one.name} is missing`] : [];
      return textViolations(one.schema, value, one.name);
    }),
    ...(operation.body === null ? [] : bodyViolations(operation.body, request.body, "body")),
  ];
}

/** A value in an address is text: what type it has is a question of how it reads. */
function textViolations(schema: Schema, value: string, at: string): string[] {
  if (schema.type === "integer" && !/^\d+$/.test(value)) return [`${at} is not an integer`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${at} is not one of its words`];
  return [];
}

function bodyViolations(schema: Schema, value: unknown, at: string): string[] {
  if (schema.oneOf !== undefined) {
    const tried = schema.oneOf.map((one) => bodyViolations(one, value, at));
    return tried.some((found) => found.length === 0) ? [] : (tried[0] ?? []);
  }
  if (schema.type === "object") return objectViolations(schema, value, at);
  const type = Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
  return type === schema.type || (schema.type === "number" && type === "integer")
    ? []
    : [`${at} is ${type}, not ${schema.type}`];
}

function objectViolations({ properties = {}, required = [] }: Schema, value: unknown, at: string): string[] {
  if (typeof value !== "object" || value === null) return [`${at} is not an object`];
  const fields = Object.entries(value);
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`),
    ...fields.flatMap(([name, one]) => {
      const schema = properties[name];
      return schema === undefined
        ? [`${at}.${name} is unknown`]
        : bodyViolations(schema, one, `${at}.${name}`);
    }),
  ];
}

/** The example answer that GitHub publishes for an operation, with other values in some of its fields. */
export function exampleOf<Fields extends object>(operationId: string, fields: Fields): Fields & object {
  for (const operations of Object.values(DESCRIPTION.paths)) {
    for (const { operationId: id, example } of Object.values(operations)) {
      if (id === operationId) return { ...(example as object), ...fields };
    }
  }
  throw new Error(`There is no operation ${operationId}`);
}
