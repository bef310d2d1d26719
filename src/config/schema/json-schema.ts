import { z } from "zod";
import type { Path } from "../mistake.ts";
import { GateFileSchema } from "./schema.ts";

/** A part of the JSON Schema, as far as errors need it. */
export interface SchemaPart {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: SchemaPart | boolean;
  readonly items?: SchemaPart;
}

/**
 * The JSON Schema (draft 2020-12) of the gate file, made from the schema that reads it.
 *
 * @internal for its tests
 */
export function gateFileSchema(): SchemaPart & Record<string, unknown> {
  return z.toJSONSchema(GateFileSchema, { io: "input", override: keepExamples }) as SchemaPart &
    Record<string, unknown>;
}

/** The schema as it is published: two blanks, one line end at its end. */
export function schemaText(): string {
  return `${JSON.stringify(gateFileSchema(), null, 2)}\n`;
}

/** Made once: a file with many mistakes asks for many parts. */
let whole: SchemaPart | undefined;

/** The part of the schema that a path of the file leads to; undefined where the schema has none. */
export function partAt(path: Path): SchemaPart | undefined {
  whole ??= gateFileSchema();
  let part: SchemaPart | undefined = whole;
  for (const step of path) {
    if (typeof step === "number") part = part?.items;
    else {
      const { properties = {}, additionalProperties }: SchemaPart = part ?? {};
      const name = String(step);
      part = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (part === undefined && typeof additionalProperties === "object") part = additionalProperties;
    }
  }
  return part;
}

/** zod leaves the examples of values that are transformed out: these are examples of what is written. */
function keepExamples({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: { examples?: unknown[] };
}) {
  const examples = z.globalRegistry.get(zodSchema)?.examples;
  if (Array.isArray(examples)) jsonSchema.examples = examples;
}
