import { a as refuseStrangers, c as failsStep, d as readPayload, f as factsOf, g as setFailed, i as targetOf, l as checkInputs, m as info, n as takeToken, p as getInput, r as publishRecord, t as masked } from "./token.js";
import { ct as withoutCommands, ot as visible, s as headlineOf, t as problemText } from "./problem-text.js";
import { t as runCheck } from "./check.js";
import { resolve } from "node:path";
import { appendFileSync } from "node:fs";
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
// src/action.ts
async function main(env) {
	const token = masked(takeToken(env));
	endWhenCancelled(env);
	const inputs = checkInputs((name) => name === "github-token" ? token : getInput(name));
	const event = factsOf(await readPayload(env), env);
	refuseStrangers(event);
	const { record, evidence } = await runCheck({
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
		evidence,
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
