// Cuts GitHub's published OpenAPI description to what the gate calls: parameters, bodies and one example answer of each.
// The description is too large to depend on. In an empty folder: npm i @octokit/openapi@23.0.2, then there
//   node .../cut-openapi.mjs node_modules/@octokit/openapi/generated/api.github.com.deref.json > .../openapi.json
import { readFileSync } from "node:fs";

/** @type {Record<string, string[]>} */
const CALLED = {
  "/repos/{owner}/{repo}/issues/{issue_number}/comments": ["get", "post"],
  "/repos/{owner}/{repo}/issues/comments/{comment_id}": ["patch", "delete"],
  "/repos/{owner}/{repo}/issues/{issue_number}/labels": ["get"],
  "/repos/{owner}/{repo}/pulls": ["get"],
  "/repos/{owner}/{repo}/pulls/{pull_number}/commits": ["get"],
  "/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts": ["get"],
  "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}": ["get"],
  "/user": ["get"],
};
const NOISE = new Set(["description", "example", "examples", "x-github", "x-multi-segment", "title"]);

const spec = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));

/** @param {unknown} schema */
const bare = (schema) =>
  JSON.parse(
    JSON.stringify(schema, (key, value) => (NOISE.has(key) && typeof value !== "object" ? undefined : value)),
  );

/** @param {any} operation */
function cut(operation) {
  const [status = "", answer] =
    Object.entries(operation.responses).find(([code]) => /^[23]/.test(code)) ?? [];
  const examples = Object.values(answer?.content?.["application/json"]?.examples ?? {});
  return {
    operationId: operation.operationId,
    parameters: (operation.parameters ?? []).map(
      (/** @type {any} */ { name, in: place, required, schema }) => ({
        name,
        in: place,
        required: required === true,
        schema: bare(schema),
      }),
    ),
    body: bare(operation.requestBody?.content?.["application/json"]?.schema ?? null),
    status: Number(status),
    example: /** @type {any} */ (examples[0])?.value ?? null,
  };
}

/** @type {Record<string, Record<string, unknown>>} */
const paths = {};
for (const [path, methods] of Object.entries(CALLED)) {
  paths[path] = Object.fromEntries(
    methods.map((method) => [method.toUpperCase(), cut(spec.paths[path][method])]),
  );
}
console.log(JSON.stringify({ source: `@octokit/openapi ${spec.info.version}`, paths }, null, 1));
