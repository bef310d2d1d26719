#!/usr/bin/env node
import { a as runGate, c as GateError, d as number, f as object, h as tuple, i as programs, l as exitStatusOf$1, m as string, n as publish, o as installPackages, p as record, s as findPython, t as problemText, u as exitStatusOf } from "./problem-text.js";
import { parseArgs } from "node:util";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// src/progress.ts
const STAGES = {
	install: "installing Scalene into a private folder (once)",
	"warm-up": "warm-up",
	runs: "bare runs",
	probe: "runs under the probe",
	scalene: "run under Scalene",
	source: "reading the source"
};
function terminalProgress(out) {
	let last = "";
	const show = ({ entry, stage, done, total }) => {
		const count = total === null ? done > 0 ? ` ${done}` : "" : ` ${done} of ${total}`;
		const name = entry.replace(/[^\x20-\x7e]/g, "?").slice(0, 60);
		if (out.isTTY) out.write(`\r\x1b[K${name}: ${STAGES[stage]}${count}`);
		else if (last !== `${entry} ${stage}`) out.write(`${name}: ${STAGES[stage]}\n`);
		last = `${entry} ${stage}`;
	};
	return {
		show,
		clear: () => void (out.isTTY && out.write("\r\x1B[K"))
	};
}
// src/demo.ts
const Expected = record(string(), object({
	class: string(),
	file: string(),
	lines: tuple([number(), number()])
}));
const PACKAGES = ["aiohttp==3.13.2"];
function examplesFolder() {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, "examples", "expected.json"))) folder = dirname(folder);
	return join(folder, "examples");
}
async function demo(options) {
	const examples = examplesFolder();
	const expected = Expected.parse(JSON.parse(await readFile(join(examples, "expected.json"), "utf8")));
	const python = await findPython(options.python, process.env);
	const progress = terminalProgress(process.stderr);
	const onInstall = () => progress.show({
		entry: "aiohttp",
		stage: "install",
		done: 0,
		total: null
	});
	const site = await installPackages(python, PACKAGES, process.env, onInstall);
	const scratch = await mkdtemp(join(tmpdir(), "scalene-gate-demo-"));
	try {
		const entries = await Promise.all(Object.keys(expected).map(async (name) => ({
			name,
			...await sidesOf(examples, name, scratch)
		})));
		const record = await runGate({
			command: "compare",
			plan: programs(entries.map((entry) => ({
				...entry,
				argv: ["program.py"],
				timeLimit: 60,
				env: { PYTHONPATH: site }
			}))),
			python: options.python,
			scalene: true,
			env: process.env,
			onProgress: progress.show
		}).finally(progress.clear);
		await publish(record, options.json === void 0 ? {} : { json: options.json });
		const right = record.entries.filter((entry) => isRight(entry, expected[entry.name]));
		process.stdout.write(`\n${right.length} of ${record.entries.length} programs got their right name and line.\n`);
		return right.length === record.entries.length ? 0 : 1;
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function sidesOf(examples, name, scratch) {
	const sides = {
		base: join(scratch, name, "base"),
		head: join(scratch, name, "head")
	};
	for (const [side, file] of [[sides.base, "sound.py"], [sides.head, "unsound.py"]]) {
		await cp(join(examples, name), side, { recursive: true });
		await cp(join(side, file), join(side, "program.py"));
	}
	return sides;
}
function isRight(entry, expected) {
	const { cause } = entry;
	const line = cause?.location?.line ?? 0;
	return expected !== void 0 && cause?.class === expected.class && expected.lines[0] <= line && line <= expected.lines[1];
}
// src/commands.ts
const HELP = `scalene-gate: did this change make a Python program slower or hungrier, by how much, and why?

  scalene-gate diagnose [options] -- prog.py args      name the bottleneck of one program
  scalene-gate compare --base DIR --head DIR [options] -- prog.py args
                                                       two versions of a program, and why head is slower
  scalene-gate demo                                    five programs, measured and explained

What follows -- is what would follow python: prog.py a b, -m package.

Options
  --python NAME        the interpreter (default: python on the PATH)
  --time-limit SECONDS end a run after this long (default: 60)
  --no-scalene         leave Scalene out: no memory lines, no system-time ratio
  --json FILE          write the record, with everything measured
  --markdown FILE      write the report in Markdown
  --help

Exit status: 0 passed, 1 a regression is confirmed, 2 wrong usage, 3 it could not be measured, 4 a bug of the gate.

Example
  scalene-gate compare --base ../main --head . -- bench/import.py --rows 2000
`;
const OPTIONS = {
	base: { type: "string" },
	head: { type: "string" },
	python: { type: "string" },
	"time-limit": { type: "string" },
	"no-scalene": { type: "boolean" },
	json: { type: "string" },
	markdown: { type: "string" },
	help: {
		type: "boolean",
		short: "h"
	}
};
const COMMANDS = {
	diagnose,
	compare,
	demo: runDemo
};
function commandOf(name) {
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
	if (command !== void 0) return command;
	throw wrongUsage(`there is no command ${name}`);
}
function wrongUsage(message) {
	return new GateError({
		fault: "file",
		message,
		next: "See scalene-gate --help."
	});
}
function read(argv) {
	const mark = argv.indexOf("--");
	const before = mark < 0 ? argv : argv.slice(0, mark);
	const program = mark < 0 ? [] : argv.slice(mark + 1);
	try {
		return {
			program,
			options: parseArgs({
				args: [...before],
				options: OPTIONS,
				allowPositionals: false
			}).values
		};
	} catch (error) {
		throw wrongUsage(error instanceof Error ? error.message : String(error));
	}
}
function timeLimitOf(options) {
	const seconds = Number(options["time-limit"] ?? 60);
	if (Number.isFinite(seconds) && seconds > 0) return seconds;
	throw wrongUsage(`--time-limit takes a number of seconds, not ${options["time-limit"]}`);
}
async function diagnose(argv) {
	const { program, options } = read(argv);
	if (options.help) return help();
	return measure("diagnose", program, options, {
		base: null,
		head: options.head ?? "."
	});
}
async function compare(argv) {
	const { program, options } = read(argv);
	if (options.help) return help();
	if (options.base === void 0) throw wrongUsage("compare needs --base, the folder with the earlier version");
	return measure("compare", program, options, {
		base: options.base,
		head: options.head ?? "."
	});
}
async function measure(command, program, options, sides) {
	const progress = terminalProgress(process.stderr);
	const record = await runGate({
		command,
		plan: programs([{
			name: program.join(" "),
			argv: program,
			...sides,
			timeLimit: timeLimitOf(options),
			env: {}
		}]),
		python: options.python ?? null,
		scalene: options["no-scalene"] !== true,
		env: process.env,
		onProgress: progress.show
	}).finally(progress.clear);
	await publish(record, options);
	return exitStatusOf(record.verdict);
}
async function runDemo(argv) {
	const { options } = read(argv);
	if (options.help) return help();
	return demo({
		python: options.python ?? null,
		...options.json === void 0 ? {} : { json: options.json }
	});
}
async function help() {
	process.stdout.write(HELP);
	return 0;
}
// src/cli.ts
async function main() {
	const [name = "--help", ...rest] = process.argv.slice(2);
	if (name === "--help" || name === "-h" || name === "help") {
		process.stdout.write(HELP);
		return 0;
	}
	return commandOf(name)(rest);
}
try {
	process.exitCode = await main();
} catch (error) {
	process.stderr.write(problemText(error));
	process.exitCode = exitStatusOf$1(error);
}
export {};
