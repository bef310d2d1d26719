import { a as refuseStrangers, c as createClient, f as soundInputs, g as info, h as getInput, i as targetOf, l as failureOf, m as factsOf, n as takeToken, p as readPayload, r as publishRecord, s as quotedFailure, t as masked, u as checkInputs, v as setFailed, y as warning } from "./token.js";
import { At as visible, Mt as visibleSentence, Nt as withoutCommands, t as problemText, u as failsBy, v as headlineOf } from "./problem-text.js";
import { U as namedKey, n as errorRecord, r as likelyGate, t as runCheck } from "./check.js";
import { resolve } from "node:path";
import { appendFileSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
// src/github/cancel.ts
const STATUS = {
	SIGINT: 130,
	SIGTERM: 143
};
function endWhenCancelled(env) {
	for (const [signal, status] of Object.entries(STATUS)) process.once(signal, () => {
		note(env, "Scalene gate was cancelled before it came to a verdict.\n");
		process.exit(status);
	});
}
function note(env, text) {
	process.stdout.write(text);
	try {
		if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, text);
	} catch {}
}
// src/github/log-progress.ts
function logProgress() {
	let last = "";
	return ({ entry, stage }) => {
		const line = withoutCommands(`${visible(entry)}: ${stage}`);
		if (line !== last) info(line);
		last = line;
	};
}
// src/github/publish-failure.ts
async function publishFailure(failure, { read, event, env }) {
	try {
		const { name, ...inputs } = soundInputs(read);
		const found = await likelyGate(resolve(read("working-directory") || "."), read("config") || null);
		const gate = found === null ? null : {
			...found,
			id: namedKey(found.id, name)
		};
		const record = errorRecord(failure, {
			command: "check",
			gate,
			env
		});
		const target = gate === null ? null : targetOf(event);
		await publishRecord(record, {
			evidence: null,
			inputs,
			event,
			target,
			env
		});
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		warning(`The error could not be shown everywhere: ${visibleSentence(said)}`);
	}
}
// src/github/pull-request.ts
const MOST_PAGES = 3;
async function withFreshLabels(event, token) {
	const { pullRequest, run } = event;
	const asked = questionOf(event, token);
	if (asked === null || pullRequest === null || run.attempt < 2) return event;
	const { owner, repo, number } = asked;
	try {
		const request = {
			owner,
			repo,
			issue_number: number,
			per_page: 100
		};
		const { data } = await createClient(token).rest.issues.listLabelsOnIssue(request);
		return {
			...event,
			pullRequest: {
				...pullRequest,
				labels: data.map(({ name }) => name)
			}
		};
	} catch (error) {
		const notice = `The labels of this pull request could not be asked for again (${said(error)}): those of the first run count.`;
		return {
			...event,
			notices: [...event.notices, notice]
		};
	}
}
function messageReader(event, token) {
	const { messages } = event;
	if (messages !== null) return async () => ({
		messages,
		failure: null
	});
	const asked = questionOf(event, token);
	if (asked === null) return null;
	const { owner, repo, number } = asked;
	return async () => {
		const client = createClient(token);
		const found = [];
		try {
			for (let page = 1; page <= MOST_PAGES; page += 1) {
				const request = {
					owner,
					repo,
					pull_number: number,
					per_page: 100,
					page
				};
				const { data } = await client.rest.pulls.listCommits(request);
				found.push(...data.map(({ commit }) => commit.message));
				if (data.length < request.per_page) break;
			}
			return {
				messages: found,
				failure: null
			};
		} catch (error) {
			return {
				messages: [],
				failure: said(error)
			};
		}
	};
}
function questionOf({ repository, pullRequest }, token) {
	const [owner, repo] = (repository ?? "").split("/");
	if (owner === void 0 || repo === void 0 || pullRequest === null || token === "") return null;
	return {
		owner,
		repo,
		number: pullRequest.number
	};
}
function said(error) {
	const failure = failureOf(error, "GET");
	if (failure !== null) return quotedFailure({
		...failure,
		message: failure.message.slice(0, 200)
	});
	return error instanceof Error ? error.message : String(error);
}
// src/github/step-files.ts
const STEP_FILES = [
	"GITHUB_ENV",
	"GITHUB_PATH",
	"GITHUB_STATE",
	"GITHUB_OUTPUT",
	"GITHUB_STEP_SUMMARY"
];
async function withStepFiles(env, work) {
	const held = STEP_FILES.flatMap((name) => {
		const path = env[name];
		const bytes = path ? bytesOf(path) : null;
		return path && bytes !== null ? [{
			name,
			path,
			bytes
		}] : [];
	});
	const changed = [];
	try {
		return {
			result: await work(),
			changed
		};
	} finally {
		for (const { name, path, bytes } of held) {
			if (bytesOf(path, bytes.length)?.equals(bytes) === true) continue;
			rmSync(path, {
				recursive: true,
				force: true
			});
			writeFileSync(path, bytes, { flag: "wx" });
			changed.push(name);
		}
	}
}
function bytesOf(path, size) {
	try {
		const found = lstatSync(path);
		return found.isFile() && (size ?? found.size) === found.size ? readFileSync(path) : null;
	} catch {
		return null;
	}
}
function stepFileNotices(changed) {
	if (changed.length === 0) return [];
	return [`a measured program wrote into the files by which this step talks to the runner (${changed.join(", ")}): they were put back as they were. Look at what it does before you rely on anything that this job made`];
}
// src/action.ts
async function main(env) {
	const token = masked(takeToken(env));
	endWhenCancelled(env);
	const read = (name) => name === "github-token" ? token : getInput(name);
	const told = factsOf(await readPayload(env), env);
	const { record, ...publication } = await check(read, told, env).catch(async (error) => {
		await publishFailure(error, {
			read,
			event: told,
			env
		});
		throw error;
	});
	await publishRecord(record, publication);
	if (failsBy(record, publication.inputs.failOn)) setFailed(headlineOf(record));
}
async function check(read, told, env) {
	const inputs = checkInputs(read);
	const { token } = inputs;
	refuseStrangers(told);
	const event = await withFreshLabels(told, token);
	const request = {
		folder: resolve(inputs.folder),
		config: inputs.config,
		name: inputs.name,
		base: inputs.base,
		head: null,
		entries: inputs.entries,
		event: event.name === "" ? null : event.sides,
		labels: event.pullRequest?.labels ?? [],
		access: event.repository === null ? null : {
			server: event.serverUrl,
			repository: event.repository,
			token
		},
		readMessages: messageReader(event, token),
		python: inputs.python,
		scalene: true,
		scaleneVersion: inputs.scaleneVersion,
		env,
		onProgress: logProgress()
	};
	const { result, changed } = await withStepFiles(env, () => runCheck(request));
	const { evidence } = result;
	return {
		record: {
			...result.record,
			notices: [...result.record.notices, ...stepFileNotices(changed)]
		},
		evidence,
		inputs,
		event,
		target: targetOf(event),
		env
	};
}
try {
	await main(process.env);
} catch (error) {
	setFailed(problemText(error));
}
export {};
