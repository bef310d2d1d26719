import { _ as notice, c as createClient, d as publishInputs, h as getInput, i as targetOf, l as failureOf, m as factsOf, o as REACH_IT, p as readPayload, r as publishRecord, s as quotedFailure, t as masked, v as setFailed } from "./token.js";
import { Dt as GateError, t as problemText, u as failsBy, v as headlineOf } from "./problem-text.js";
import { n as parseRecord, r as readRecord, t as MOST_RECORD_BYTES } from "./record-file.js";
import { inflateRawSync } from "node:zlib";
// src/github/workflow-run/zip.ts
const END = 101010256;
const ENTRY = 33639248;
const LOCAL = 67324752;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65535;
const ENCRYPTED = 1;
function onlyFile(archive, name, mostBytes) {
	const zip = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
	const end = endOf(zip);
	if (zip.readUInt16LE(end + 10) !== 1) throw new Error("it does not hold exactly one file");
	const entry = zip.readUInt32LE(end + 16);
	if (read32(zip, entry) !== ENTRY) throw new Error("its directory is broken");
	const [method, packed, size] = [
		zip.readUInt16LE(entry + 10),
		zip.readUInt32LE(entry + 20),
		zip.readUInt32LE(entry + 24)
	];
	const nameLength = zip.readUInt16LE(entry + 28);
	if (zip.toString("utf8", entry + 46, entry + 46 + nameLength) !== name) throw new Error(`its file is not ${name}`);
	if (zip.readUInt16LE(entry + 8) & ENCRYPTED) throw new Error("its file is encrypted");
	if (size > mostBytes) throw new Error("its file is too large");
	const from = contentOf(zip, zip.readUInt32LE(entry + 42));
	return unpacked(zip.subarray(from, from + packed), method, mostBytes);
}
function endOf(zip) {
	const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
	for (let at = zip.length - END_LENGTH; at >= first; at -= 1) if (zip.readUInt32LE(at) === END) return at;
	throw new Error("it is not a zip archive");
}
function contentOf(zip, header) {
	if (read32(zip, header) !== LOCAL) throw new Error("its directory is broken");
	return header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
}
function read32(zip, at) {
	return at + 46 <= zip.length ? zip.readUInt32LE(at) : null;
}
function unpacked(bytes, method, mostBytes) {
	if (method === 0 && bytes.length <= mostBytes) return bytes;
	if (method !== 8) throw new Error("its file is packed in an unknown way");
	return inflateRawSync(bytes, { maxOutputLength: mostBytes });
}
// src/github/workflow-run/workflow-run-record.ts
const FILE = "record.json";
async function readFollowedRun(run, repository, token, artifact) {
	const [owner = "", repo = ""] = (repository ?? "").split("/");
	if (token === "") throw unavailable("the input github-token is empty");
	const client = createClient(token);
	try {
		return {
			record: artifact === null ? null : await downloadRecord(client, {
				owner,
				repo
			}, run, artifact),
			target: run.event.startsWith("pull_request") ? await pullRequestOf(client, {
				owner,
				repo
			}, run) : null
		};
	} catch (error) {
		const failure = failureOf(error, "");
		if (failure === null) throw error;
		throw failure.answered ? unavailable(quotedFailure(failure)) : unavailable(quotedFailure(failure), REACH_IT);
	}
}
const PERMISSIONS = "Give the job `permissions:` with `actions: read` and `pull-requests: write`.";
function unavailable(why, next = PERMISSIONS) {
	return new GateError({
		fault: "platform",
		message: `what the measuring run left could not be read: ${why}`,
		where: "the reporting job",
		next
	});
}
async function downloadRecord(client, { owner, repo }, run, name) {
	const where = `artifact ${name} of run ${run.id}`;
	const refused = (why) => new GateError({
		fault: "file",
		message: `there is no record to show: ${why}`,
		where,
		next: "Upload the measuring step's output `record`, and nothing else, under this name."
	});
	const [artifact, another] = (await client.rest.actions.listWorkflowRunArtifacts({
		owner,
		repo,
		run_id: run.id,
		name
	})).data.artifacts.filter((one) => one.name === name && !one.expired);
	if (artifact === void 0) throw refused("the run left no such artifact");
	if (another !== void 0) throw refused("there are two of this name");
	if (artifact.size_in_bytes > 2e7) throw refused(`it has ${artifact.size_in_bytes} bytes`);
	const { data } = await client.rest.actions.downloadArtifact({
		owner,
		repo,
		artifact_id: artifact.id,
		archive_format: "zip"
	});
	if (!(data instanceof ArrayBuffer)) throw refused("the download is not an archive");
	try {
		return parseRecord(onlyFile(new Uint8Array(data), FILE, MOST_RECORD_BYTES), where);
	} catch (error) {
		if (error instanceof GateError) throw error;
		throw refused(error instanceof Error ? error.message : String(error));
	}
}
async function pullRequestOf(client, { owner, repo }, { head, id, number, attempt, workflow }) {
	if (head.branch === null || head.repository === null) return null;
	const [from] = head.repository.split("/");
	const { data } = await client.rest.pulls.list({
		owner,
		repo,
		state: "open",
		head: `${from}:${head.branch}`,
		per_page: 100
	});
	const [pull, another] = data.filter((one) => one.head.sha === head.sha && one.head.repo?.full_name === head.repository && one.base.repo.full_name === `${owner}/${repo}`);
	if (pull === void 0 || another !== void 0) return null;
	return {
		number: pull.number,
		head: head.sha,
		run: {
			id,
			number,
			attempt,
			workflow
		}
	};
}
// src/report.ts
async function main(event) {
	const inputs = publishInputs((name) => name === "github-token" ? masked(getInput(name)) : getInput(name));
	const shown = await recordAndTarget(event, inputs.token);
	const { record, target } = shown;
	await publishRecord(record, {
		evidence: null,
		inputs,
		event,
		target,
		env: process.env
	});
	if (failsBy(shown.record, inputs.failOn)) setFailed(headlineOf(shown.record));
}
async function recordAndTarget(event, token) {
	const path = getInput("record");
	if (event.followed === null) return {
		record: await readRecord(path),
		target: targetOf(event)
	};
	const artifact = path === "" ? getInput("artifact") || "scalene-gate" : null;
	const { record, target } = await readFollowedRun(event.followed, event.repository, token, artifact);
	return {
		record: record ?? await readRecord(path),
		target
	};
}
const event = factsOf(await readPayload(process.env), process.env);
try {
	await main(event);
} catch (error) {
	if (event.followed !== null && error instanceof GateError) notice(problemText(error));
	else setFailed(problemText(error));
}
export {};
