import { C as GateError, h as GateRecord } from "./problem-text.js";
import { lstat, readFile } from "node:fs/promises";
// src/files/record-file.ts
const MOST_RECORD_BYTES = 2e7;
async function readRecord(path) {
	const stat = await lstat(path).catch(() => null);
	if (stat === null) throw unusable(path, "there is no such file");
	if (!stat.isFile()) throw unusable(path, "it is not a plain file");
	if (stat.size > 2e7) throw unusable(path, `it has ${stat.size} bytes`);
	return parseRecord(await readFile(path), path);
}
function parseRecord(bytes, where) {
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw unusable(where, "it is not JSON");
	}
	const parsed = GateRecord.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw unusable(where, `at ${issue?.path.join(".") || "the top"}: ${issue?.message ?? "not valid"}`);
}
function unusable(where, why) {
	return new GateError({
		fault: "file",
		message: `this is not a record that can be read: ${why}`,
		where,
		next: "Give a record that --json wrote, or the one that the measuring step names in its output `record`."
	});
}
export { parseRecord as n, readRecord as r, MOST_RECORD_BYTES as t };
