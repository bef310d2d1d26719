import { d as getInput, f as info, l as readPayload, m as setFailed, n as targetOf, o as failsStep, r as refuseStrangers, s as checkInputs, t as publishRecord, u as factsOf } from "./publish.js";
import { D as withoutCommands, T as visible, o as headlineOf, t as problemText } from "./problem-text.js";
import { t as runCheck } from "./check.js";
import { join, resolve } from "node:path";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
// src/github/progress.ts
function logProgress() {
	let last = "";
	return ({ entry, stage }) => {
		const line = withoutCommands(`${visible(entry)}: ${stage}`);
		if (line !== last) info(line);
		last = line;
	};
}
// src/github/token.ts
const INPUT = "INPUT_GITHUB-TOKEN";
const TOKENS = [
	INPUT,
	"ACTIONS_RUNTIME_TOKEN",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN"
];
const HANDED_OVER = "SCALENE_GATE_HANDED_OVER";
function takeToken(env) {
	const file = env[HANDED_OVER];
	if (file !== void 0) {
		delete env[HANDED_OVER];
		return takeFile(file);
	}
	const token = env[INPUT] ?? "";
	const had = TOKENS.filter((name) => env[name] !== void 0);
	for (const name of had) delete env[name];
	if (had.length > 0 && process.platform === "linux") startAgain(token, env);
	return token;
}
function startAgain(token, env) {
	if (typeof process.execve !== "function") return;
	const file = join(env.RUNNER_TEMP || tmpdir(), `scalene-gate-${process.pid}-${performance.now()}`);
	try {
		writeFileSync(file, token, {
			mode: 384,
			flag: "wx"
		});
		const argv = [
			process.execPath,
			...process.execArgv,
			...process.argv.slice(1)
		];
		process.execve(process.execPath, argv, {
			...env,
			[HANDED_OVER]: file
		});
	} catch {
		rmSync(file, { force: true });
	}
}
function takeFile(file) {
	const token = readFileSync(file, "utf8");
	rmSync(file);
	return token;
}
// src/action.ts
async function main(env) {
	const token = takeToken(env);
	endWhenCancelled(env);
	const inputs = checkInputs((name) => name === "github-token" ? token : getInput(name));
	const event = factsOf(await readPayload(env), env);
	refuseStrangers(event);
	const record = await runCheck({
		folder: resolve(inputs.folder),
		config: inputs.config,
		base: inputs.base,
		head: null,
		entries: inputs.entries,
		event: event.name === "" ? null : event.sides,
		labels: event.pullRequest?.labels ?? [],
		python: inputs.python,
		scalene: true,
		scaleneVersion: inputs.scaleneVersion,
		env,
		onProgress: logProgress()
	});
	await publishRecord(record, {
		inputs,
		event,
		target: targetOf(event),
		env
	});
	if (failsStep(record, inputs.failOn)) setFailed(headlineOf(record));
}
try {
	await main(process.env);
} catch (error) {
	setFailed(problemText(error));
}
export {};
