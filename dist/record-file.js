import { A as readStored, at as GateRecord, k as parseStored } from "./problem-text.js";
// src/files/record-file.ts
const MOST_RECORD_BYTES = 2e7;
const RECORD = {
	what: "a record",
	schema: GateRecord,
	mostBytes: MOST_RECORD_BYTES,
	next: "Give a record that --json wrote, or the one that the measuring step names in its output `record`."
};
async function readRecord(path) {
	return parseRecord(await readStored(RECORD, path), path);
}
function parseRecord(bytes, where) {
	return parseStored(RECORD, bytes, where);
}
export { parseRecord as n, readRecord as r, MOST_RECORD_BYTES as t };
