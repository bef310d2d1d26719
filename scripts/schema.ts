// Writes schema/scalene-gate.schema.json from the schema that reads the gate file; test/config says when it is stale.
import { writeFileSync } from "node:fs";
import { schemaText } from "../src/config/schema/json-schema.ts";

writeFileSync("schema/scalene-gate.schema.json", schemaText());
