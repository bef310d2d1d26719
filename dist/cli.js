#!/usr/bin/env node
import { A as ruleFor, B as USUAL_LIMITS, C as judgeSamples, D as QUANTITIES, E as ELAPSED, F as planEntry, G as schemaText, H as PLACES, I as checkWords, L as Placed, M as installPackages, N as findPython, O as WALL, P as planEntries, R as askInterpreter, S as figuresOf, T as ALONE, V as require_dist, W as realFolder, _ as orNotice, a as outcomeOf, b as measurePairs, c as stopWords, d as waiverNotices, f as judgement, g as changedLinesOfFolders, h as othersOrNotice, i as measureEntries, j as openSession, k as pairsOf, l as decide, m as otherFilesOfFolders, n as errorRecord, o as causesOf, p as toExplain, r as likelyGate, s as JUDGE_WORDS, t as runCheck, u as holds, v as namesOfProjects, w as ratioOf, x as deviationOf, y as projectNames, z as findGateFile } from "./check.js";
import { $t as setChange, D as readEvidence, Dt as GateError, F as say, G as exitStatusOfVerdict, It as certaintyOf, K as worstOf, O as writeEvidence, Ot as exitStatusOfError, P as name, T as UNREVIEWED, U as costOf, X as ruleInOrder, Xt as percent, Y as DEFAULT_RULE, _ as renderHtml, _n as object, b as causeSections, bn as string, c as exitStatusOf, d as renderReport, f as renderTerminal, fn as array, gn as number, ht as mulberry32, kt as isBelow, l as failOnOf, o as FAIL_ON_WORDS, p as renderMarkdown, t as problemText, ut as ruleChangesOf, vn as record, w as noticeSection, xn as tuple, yt as childEnvironment } from "./problem-text.js";
import { r as readRecord } from "./record-file.js";
import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { createReadStream, existsSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { once } from "node:events";
// src/config/set-limits.ts
var import_dist = require_dist();
function withLimits(text, wanted) {
	const document = (0, import_dist.parseDocument)(text);
	for (const { entry, fail, pairs } of wanted) {
		if (!(0, import_dist.isMap)(document.getIn(["entries", entry]))) return null;
		for (const [metric, limit] of Object.entries(fail)) {
			const path = [
				"entries",
				entry,
				metric
			];
			const node = document.createNode({ fail: limit }, { flow: true });
			const before = document.getIn(path, true);
			if ((0, import_dist.isNode)(before) && before.comment) node.comment = before.comment;
			document.setIn(path, node);
		}
		document.setIn([
			"entries",
			entry,
			"pairs"
		], pairs);
	}
	return document.toString({ lineWidth: 0 });
}
function limitsText(wanted) {
	return [
		"entries:",
		...wanted.flatMap(({ entry, fail, pairs }) => [
			`  ${entry}:`,
			...Object.entries(fail).map(([metric, limit]) => `    ${metric}: { fail: ${limit} }`),
			`    pairs: ${pairs}`
		]),
		""
	].join("\n");
}
// src/judge/calibrate.ts
const LADDER = [
	.05,
	.1,
	.15,
	.2,
	.3,
	.5,
	1
];
const SERIES = 100;
const FOUND = .9;
const FALSE = .01;
const NEARLY_ALL = .95;
const FEWEST_PAIRS = 10;
function calibrate(samples) {
	return QUANTITIES.flatMap((quantity) => {
		const pairs = pairsOf(samples, quantity);
		if (pairs.length < FEWEST_PAIRS) return [];
		const noise = deviationOf(pairs);
		const plainNoise = quantity === WALL ? deviationOf(pairsOf(samples, ELAPSED)) : null;
		return [{
			metric: quantity.metric,
			noise,
			plainNoise,
			...proposed(pairs, quantity)
		}];
	});
}
function proposed(pairs, quantity) {
	const rule = ruleFor(ALONE, quantity);
	for (const limit of LADDER) {
		const own = {
			...rule,
			smallest: 1 + limit
		};
		const changed = played(pairs, 1 + limit, own);
		if (shareOf(changed, "regressed") < FOUND || shareOf(played(pairs, 1, own), "regressed") > FALSE) continue;
		const most = changed.map((ruling) => ruling.pairs).sort((one, other) => one - other)[Math.ceil(NEARLY_ALL * SERIES) - 1] ?? rule.mostPairs;
		return {
			limit,
			pairs: Math.max(FEWEST_PAIRS, 5 * Math.ceil(most / 5))
		};
	}
	return {
		limit: null,
		pairs: rule.mostPairs
	};
}
function shareOf(rulings, verdict) {
	return rulings.filter((ruling) => ruling.verdict === verdict).length / rulings.length;
}
function played(pairs, effect, rule) {
	const uniform = mulberry32(1);
	const drawn = () => {
		const [one, other] = pairs[Math.floor(uniform() * pairs.length)];
		return uniform() < .5 ? [one, effect * other] : [other, effect * one];
	};
	return Array.from({ length: SERIES }, () => ruleInOrder(Array.from({ length: rule.mostPairs }, drawn), rule));
}
// src/commands/command.ts
function command(spec) {
	return async (argv) => {
		const mark = spec.takes === "files" ? -1 : argv.indexOf("--");
		const args = mark < 0 ? [...argv] : argv.slice(0, mark);
		const options = {
			...spec.options,
			help: {
				type: "boolean",
				short: "h"
			}
		};
		const { values, positionals } = parsed(spec.name, () => parseArgs({
			args,
			options,
			allowPositionals: spec.takes === "files"
		}));
		if (values.help === true) {
			process.stdout.write(spec.help);
			return 0;
		}
		const program = mark < 0 ? [] : argv.slice(mark + 1);
		return spec.run({
			options: values,
			files: positionals,
			program
		});
	};
}
function parsed(name, parse) {
	try {
		return parse();
	} catch (error) {
		throw wrongUsage(name, error instanceof Error ? error.message : String(error));
	}
}
function wrongUsage(name, message) {
	const next = `See scalene-gate ${name === null ? "" : `${name} `}--help.`;
	return new GateError({
		fault: "file",
		message,
		next
	});
}
// src/commands/terminal-progress.ts
const STAGES = {
	install: "installing Scalene into a private folder (once)",
	"warm-up": "warm-up",
	runs: "bare runs",
	probe: "runs under the probe",
	scalene: "run under Scalene",
	counts: "runs that count calls",
	source: "reading the source",
	proof: "runs with parts of the change undone",
	remedy: "runs with a remedy"
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
// src/commands/calibrate.ts
const HELP$4 = `scalene-gate calibrate: how noisy this machine is for these programs, and limits that fit it

  scalene-gate calibrate [options]                     the entries of the gate file, each against itself
  scalene-gate calibrate [options] -- prog.py args     one program

Options
  --config FILE        the gate file (default: the usual places)
  --entry NAME         only this entry; may be repeated
  --pairs NUMBER       pairs to measure for each entry, at least 10 (default: 20)
  --python NAME        the interpreter (default: python on the PATH)
  --write              write the limits into the gate file, in place of the entry's own
  --help

Example
  scalene-gate calibrate --entry nightly-import --pairs 30
`;
const FEWEST = 10;
const TIME_LIMIT = 60;
const calibrateCommand = command({
	name: "calibrate",
	help: HELP$4,
	options: {
		config: { type: "string" },
		entry: {
			type: "string",
			multiple: true
		},
		pairs: {
			type: "string",
			default: "20"
		},
		python: { type: "string" },
		write: { type: "boolean" }
	},
	takes: "a program",
	run: async ({ options, program }) => {
		const pairs = Number(options.pairs);
		if (!Number.isInteger(pairs) || pairs < FEWEST) throw wrongUsage("calibrate", `--pairs takes a number from ${FEWEST} on`);
		if (program.length > 0 && options.write) throw wrongUsage("calibrate", "--write needs a gate file, and no program after --");
		const found = program.length > 0 ? null : await findGateFile(".", options.config ?? null);
		const subjects = found === null ? [{
			name: program.join(" "),
			argv: program,
			timeLimit: TIME_LIMIT,
			env: {}
		}] : subjectsOf(found.gate, options.entry ?? null);
		if (subjects.length === 0) throw wrongUsage("calibrate", "no entry of the gate file has this name");
		const wanted = await measured$1(subjects, found?.folder ?? ".", pairs, options.python ?? null);
		process.stdout.write(options.write && found !== null ? await writtenTo(found.gate.path, wanted) : `\n${limitsText(wanted)}`);
		return 0;
	}
});
function subjectsOf({ entries }, names) {
	return entries.filter(({ name }) => (names ?? [name]).includes(name)).map(({ name, program, serve, load, workingDirectory, timeLimit, env }) => ({
		name,
		argv: serve ?? program,
		load,
		...workingDirectory === null ? {} : { workingDirectory },
		timeLimit,
		env
	}));
}
async function writtenTo(path, wanted) {
	const text = withLimits(await readFile(path, "utf8"), wanted);
	if (text === null) return `\nThe gate file has no place of their own for these limits. Copy them:\n${limitsText(wanted)}`;
	await writeFile(path, text);
	return `\nwrote  ${path}\n`;
}
async function measured$1(subjects, folder, count, python) {
	const progress = terminalProgress(process.stderr);
	const request = {
		python,
		scalene: false,
		scaleneVersion: null,
		env: process.env,
		onProgress: progress.show
	};
	const session = await openSession(request);
	try {
		const requests = subjects.map((subject) => ({
			...subject,
			base: folder,
			head: folder
		}));
		const plans = await planEntries(requests, session.interpreter, session.env, join(session.scratch, "bytecode"));
		const wanted = [];
		for (const plan of plans) {
			const proposals = await againstItself(plan, session, count).finally(progress.clear);
			process.stdout.write(proposalText(plan.name, count, proposals));
			wanted.push(wantedOf(plan.name, proposals));
		}
		return wanted;
	} finally {
		await session.close();
	}
}
async function againstItself(plan, session, count) {
	if (plan.headProblem !== null) throw new GateError(plan.headProblem);
	if (plan.base === null) throw new GateError({
		fault: "gate",
		message: `${plan.name} has no base`
	});
	let done = 0;
	const bare = await measurePairs({
		runner: session.runner,
		base: plan.base,
		head: plan.head,
		nextPair: (samples) => samples.filter(({ pair, side }) => pair >= 0 && side === "head").length < count,
		random: Math.random,
		onSample: () => {
			done += 1;
			session.onProgress({
				entry: plan.name,
				stage: "runs",
				done,
				total: 2 * count + 2
			});
		}
	});
	if (bare.problem !== null) throw new GateError(bare.problem);
	return calibrate(bare.samples);
}
function proposalText(name, count, proposals) {
	return `${name}, ${count} pairs against itself\n${proposals.map(({ metric, noise, plainNoise, limit, pairs }) => {
		const plain = plainNoise === null ? "" : `, ${percent(plainNoise)} with run-queue delay`;
		const fits = limit === null ? "no limit below +100 % can be held here" : `${setChange(limit)} can be held with ${pairs} pairs`;
		return `  ${metric.padEnd(10)} noise of a pair ${percent(noise)}${plain}: ${fits}\n`;
	}).join("")}`;
}
function wantedOf(entry, proposals) {
	const held = proposals.filter(({ limit }) => limit !== null);
	return {
		entry,
		fail: Object.fromEntries(held.map(({ metric, limit }) => [metric, `+${Math.round(100 * (limit ?? 0))}%`])),
		pairs: Math.max(FEWEST, ...held.map(({ pairs }) => pairs))
	};
}
// src/entry/project-root.ts
const TOP = [
	"pyproject.toml",
	"setup.cfg",
	"setup.py",
	".git"
];
const REQUIREMENTS = /^requirements[^/]*\.txt$/;
async function projectRoot(folder) {
	const home = await realpath(homedir()).catch(() => null);
	let listed = null;
	for (let at = folder; at !== home && at !== dirname(at); at = dirname(at)) {
		const names = await readdir(at).catch(() => []);
		if (TOP.some((name) => names.includes(name))) return at;
		if (names.some((name) => REQUIREMENTS.test(name))) listed ??= at;
	}
	return listed;
}
async function isTooWide(folder) {
	return folder === dirname(folder) || folder === await realpath(homedir()).catch(() => null);
}
// src/entry/placed-program.ts
async function placeProgram(program, python, caller) {
	const folder = await realFolder(program.head ?? ".", "head folder", "Name the folder that holds the head version of the program.");
	const asGiven = {
		...program,
		head: folder
	};
	checkWords(program.argv);
	const env = {
		...childEnvironment(caller, {}),
		...program.env
	};
	const question = {
		do: "place",
		cwd: folder,
		argv: program.argv
	};
	const place = await askInterpreter({
		python: python.executable,
		env
	}, question, Placed);
	if (place === null) return asGiven;
	if (program.base !== null) return compared(program, program.base, folder, place, env.PYTHONPATH ?? "");
	if (isBelow(place.file, folder) && !await isTooWide(folder)) return asGiven;
	const [first = "", ...rest] = program.argv;
	const argv = first === "-m" ? program.argv : [place.file, ...rest];
	return {
		...program,
		head: await treeOf(place),
		argv,
		callersFolder: folder
	};
}
async function treeOf({ folder }) {
	return await projectRoot(folder) ?? folder;
}
async function compared(program, base, head, { file, folder }, path) {
	const asGiven = {
		...program,
		head
	};
	const [script = "", ...rest] = program.argv;
	if (script === "-m" || !isAbsolute(script) && isBelow(resolve(head, script), head)) return asGiven;
	if (isBelow(file, head)) return {
		...asGiven,
		argv: [relative(head, file), ...rest]
	};
	const baseFolder = await realFolder(base, "base folder", "Name the folder that holds the base version of the program.");
	if (isBelow(file, baseFolder)) return {
		...asGiven,
		argv: [relative(baseFolder, file), ...rest]
	};
	if (program.head === null) {
		const tree = await treeOf({
			file,
			folder
		});
		return {
			...program,
			head: tree,
			argv: [relative(tree, file), ...rest]
		};
	}
	if (path.split(delimiter).some((one) => one !== "" && !isAbsolute(one))) return asGiven;
	throw new GateError({
		fault: "file",
		message: `base and head would both run ${script}, which lies in neither of their folders`,
		where: file,
		next: "Write the program relative to the folders of --base and --head."
	});
}
// src/gate/programs.ts
async function hunksOf({ base, head }, scratch, env) {
	if (base === null) return {
		hunks: null,
		notices: []
	};
	return orNotice(() => changedLinesOfFolders({
		base: resolve(base),
		head: resolve(head),
		scratch,
		env
	}));
}
const USUAL = {
	limits: [...USUAL_LIMITS],
	certainty: "usual",
	mostPairs: 30
};
async function runPrograms(request) {
	const session = await openSession(request);
	try {
		const plan = await planPrograms(request, session);
		const measured = await measureEntries(plan, session);
		return outcomeOf({
			command: request.command,
			session,
			plan,
			measured,
			notices: []
		});
	} finally {
		await session.close();
	}
}
async function planPrograms({ programs, proof }, session) {
	const { interpreter, env, scratch } = session;
	const jobs = [];
	const notices = [];
	for (const named of programs) {
		const entry = await placeProgram(named, interpreter, env);
		const { hunks, notices: told } = await hunksOf(entry, join(scratch, "hunks"), env);
		const { base, head } = entry;
		const { others } = await othersOrNotice(async () => base === null ? [] : otherFilesOfFolders({
			base: resolve(base),
			head: resolve(head)
		}));
		notices.push(...told);
		const planned = await planEntry(entry, interpreter, env, join(scratch, "bytecode"));
		const alone = entry.base === null;
		const trees = planned.base === null ? [] : [planned.base.root, planned.head.root];
		const projects = namesOfProjects(await Promise.all(trees.map((tree) => projectNames(tree))));
		jobs.push({
			plan: alone ? {
				...planned,
				baseline: { state: "alone" }
			} : planned,
			settings: alone ? null : USUAL,
			waivers: [],
			always: true,
			hunks,
			others,
			trees: null,
			made: {
				base: null,
				head: null
			},
			projects,
			proof
		});
	}
	return {
		jobs,
		comparison: null,
		notices
	};
}
// src/commands/publish.ts
async function publish(record, files) {
	await writeAsked(record, files);
	process.stdout.write(renderTerminal(record, terminalPage()));
}
async function writeAsked(record, files) {
	if (files.json !== void 0) await writeFile(files.json, `${JSON.stringify(record, null, 1)}\n`);
	if (files.markdown !== void 0) await writeFile(files.markdown, renderMarkdown(record));
	if (files.html !== void 0) await writeFile(files.html, renderHtml(record));
}
function terminalPage() {
	return {
		color: process.stdout.isTTY === true && process.env.NO_COLOR === void 0,
		width: process.stdout.columns ?? 100
	};
}
async function publishEvidence(found, { json, evidence }) {
	const path = evidence ?? (json === void 0 ? null : await beside(json));
	if (path === null) return;
	await writeEvidence(path, found);
	process.stdout.write(`\nEvidence: ${path} (scalene-gate explain looks into it again)\n`);
}
async function beside(json) {
	return (await stat(json)).isFile() ? `${json.replace(/\.json$/, "")}.evidence.json.gz` : null;
}
// src/commands/demo.ts
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
async function demo(interpreter, json) {
	const examples = examplesFolder();
	const expected = Expected.parse(JSON.parse(await readFile(join(examples, "expected.json"), "utf8")));
	const python = await findPython(interpreter, process.env);
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
		const { record, evidence } = await runPrograms({
			command: "compare",
			programs: (await Promise.all(Object.keys(expected).map(async (name) => ({
				name,
				...await sidesOf(examples, name, scratch)
			})))).map((entry) => ({
				...entry,
				argv: ["program.py"],
				timeLimit: 60,
				env: { PYTHONPATH: site }
			})),
			proof: null,
			python: interpreter,
			scalene: true,
			scaleneVersion: null,
			env: process.env,
			onProgress: progress.show
		}).finally(progress.clear);
		await publish(record, { json });
		await publishEvidence(evidence, { json });
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
// src/render/report/explanation.ts
function explanationOf(entries, notices) {
	const closing = [noticeSection(notices)].filter((section) => section !== null);
	return {
		first: [],
		summary: null,
		compared: null,
		chapters: entries.map(chapterOf),
		closing
	};
}
function chapterOf({ name: entry, alone, causes }) {
	const [first] = causes;
	const subject = name(entry, "strong");
	if (first === void 0) return {
		label: {
			text: "NOTHING ASKED",
			tone: "good",
			icon: "✅"
		},
		headline: say`${subject}: nothing was to be explained`,
		sections: []
	};
	return {
		label: {
			text: first.class.toUpperCase(),
			tone: "warn",
			icon: "🔎"
		},
		headline: alone ? say`${subject}: what it spends` : say`${subject}: what became worse`,
		sections: causeSections({
			cause: first,
			causes: [...causes]
		}, alone, UNREVIEWED)
	};
}
const explainCommand = command({
	name: "explain",
	help: `scalene-gate explain: looks for the causes again in stored evidence; runs nothing

  scalene-gate explain [--entry NAME]... [--json FILE] EVIDENCE
        the causes that the run named, from what it had measured; a version that explains otherwise shows what it changes
        Evidence is what a measuring command writes beside its record: record.json has record.evidence.json.gz.
        Experiments are not repeated: what a proof or a remedy showed is in the evidence.

Options
  --entry NAME         only this entry; may be repeated
  --json FILE          write the causes
  --help

Exit status: 0, and 2 when the evidence cannot be used.

Example
  scalene-gate explain --entry nightly-import record.evidence.json.gz
`,
	options: {
		entry: {
			type: "string",
			multiple: true
		},
		json: { type: "string" }
	},
	takes: "files",
	run: async ({ files, options }) => {
		const [path, another] = files;
		if (path === void 0) throw wrongUsage("explain", "explain needs evidence");
		if (another !== void 0) throw wrongUsage("explain", "explain takes the evidence of one record");
		const evidence = await readEvidence(path);
		const explained = chosen(evidence, options.entry ?? []).map((entry) => ({
			name: entry.name,
			alone: entry.question?.base == null,
			causes: causesOf(entry)
		}));
		if (options.json !== void 0) {
			const entries = explained.map(({ name, causes }) => ({
				name,
				causes
			}));
			const { tool, created } = evidence;
			const text = JSON.stringify({
				schema: "scalene-gate/causes@1",
				tool,
				created,
				entries
			}, null, 1);
			await writeFile(options.json, `${text}\n`);
		}
		process.stdout.write(renderReport(explanationOf(explained, evidence.notices), terminalPage()));
		return 0;
	}
});
function chosen({ entries }, names) {
	const known = entries.map(({ name }) => name);
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== void 0) throw wrongUsage("explain", `the evidence has no entry ${unknown}; it has: ${known.join(", ")}`);
	return entries.filter(({ name }) => names.length === 0 || names.includes(name));
}
// src/commands/general.ts
const HELP$2 = `scalene-gate: did this change make a Python program slower or hungrier, by how much, and why?

  scalene-gate diagnose [options] -- prog.py args      name the bottleneck of one program
  scalene-gate compare --base DIR --head DIR [options] -- prog.py args
                                                       two versions of a program, and why head is slower
  scalene-gate check [--config FILE] [--base REF] [--head REF] [--entry NAME]...
                                                       all entries of the gate file, as the action runs them
  scalene-gate judge [--config FILE] RECORD...         decides stored records again, or --samples FILE; runs nothing
  scalene-gate explain EVIDENCE                        looks for the causes again in what a run measured; runs nothing
  scalene-gate report RECORD...                        shows stored records, several as one; runs nothing
  scalene-gate calibrate [--write]                     the noise on this machine, and limits that fit it
  scalene-gate demo                                    five programs, measured and explained
  scalene-gate init [--action OWNER/REPOSITORY@COMMIT] writes a gate file and a workflow for this repository
  scalene-gate schema                                  prints the JSON Schema of the gate file

What follows -- is what would follow python: prog.py a b, -m package.

Options
  --python NAME        the interpreter (default: python on the PATH)
  --config FILE        the gate file (default: scalene-gate.yml, then .github/scalene-gate.yml)
  --base, --head       for check: a revision or a folder (default: the merge base with the default branch, the checkout)
  --entry NAME         measure this entry of the gate file; may be repeated
  --fail-on WORDS      for check and compare: the least that fails it: fail (the default), warn, inconclusive or never; beside
                       it no-baseline, for when there is nothing to compare with: --fail-on fail,no-baseline
  --time-limit SECONDS end a run after this long (default: 60)
  --proof SECONDS      try this long to prove the cause (default: 30): undo parts of the change (compare), try remedies
                       (compare, diagnose). The gate file has it for check
  --no-proof           only measure and explain
  --no-scalene         leave Scalene out: no memory lines, no system-time ratio
  --json FILE          write the record, with everything that was concluded; beside it its evidence, of which causes can be
                       looked for again: record.json has record.evidence.json.gz
  --evidence FILE      write the evidence here (.json, or .json.gz packed)
  --markdown FILE      write the report in Markdown
  --html FILE          write the report as a page of HTML
  --help

Exit status: 0 passed, 1 a regression is confirmed (or what --fail-on names), 2 wrong usage, 3 it could not be measured, 4 a bug of the gate.

Example
  scalene-gate compare --base ../main --head . -- bench/import.py --rows 2000
`;
const OPTIONS = {
	base: { type: "string" },
	head: { type: "string" },
	config: { type: "string" },
	entry: {
		type: "string",
		multiple: true
	},
	python: { type: "string" },
	"fail-on": { type: "string" },
	"time-limit": { type: "string" },
	proof: { type: "string" },
	"no-proof": { type: "boolean" },
	"no-scalene": { type: "boolean" },
	json: { type: "string" },
	evidence: { type: "string" },
	markdown: { type: "string" },
	html: { type: "string" },
	action: { type: "string" }
};
function general(run) {
	return command({
		name: null,
		help: HELP$2,
		options: OPTIONS,
		takes: "a program",
		run
	});
}
function secondsOf(option, text) {
	const seconds = Number(text);
	if (Number.isFinite(seconds) && seconds > 0) return seconds;
	throw wrongUsage(null, `--${option} takes a number of seconds, not ${text}`);
}
function failOnOption(text) {
	const words = text.split(",").map((word) => word.trim());
	const failOn = failOnOf([...new Set(words.filter((word) => word !== ""))]);
	if (failOn !== null) return failOn;
	throw wrongUsage(null, `--fail-on does not take ${text}. ${FAIL_ON_WORDS}`);
}
async function measureAndPublish(command, options, measure) {
	const failOn = failOnOption(options["fail-on"] ?? "");
	const { record, evidence } = await measuredWithProgress(options, measure).catch(async (error) => {
		const gate = command === "check" ? await likelyGate(".", options.config ?? null) : null;
		await writeAsked(errorRecord(error, {
			command,
			gate,
			env: process.env
		}), options).catch(() => void 0);
		throw error;
	});
	await publish(record, options);
	await publishEvidence(evidence, options);
	return exitStatusOf(record, failOn);
}
async function measuredWithProgress(options, measure) {
	const progress = terminalProgress(process.stderr);
	return measure({
		python: options.python ?? null,
		scalene: options["no-scalene"] !== true,
		scaleneVersion: null,
		env: process.env,
		onProgress: progress.show
	}).finally(progress.clear);
}
// src/config/starter.ts
const RUNS = /^if __name__ == ["']__main__["']\s*:/m;
const BENCH = /(^|\/)(bench|benches|benchmark|benchmarks|perf)\//;
const TESTS = /(^|\/)(tests?|docs|examples)\/|(^|\/)(setup|conftest|noxfile|test_\w+)\.py$/;
function likelyEntry(files) {
	const ours = files.filter(({ path }) => !TESTS.test(path) && /^[\w./-]+$/.test(path) && !path.startsWith("-")).sort((one, other) => one.path.length - other.path.length || (one.path < other.path ? -1 : 1));
	const runnable = ours.filter(({ path, text }) => RUNS.test(text) && !path.endsWith("/__main__.py"));
	const script = (file) => ({
		name: nameOf(file.path),
		run: `python ${file.path}`,
		found: true,
		install: false
	});
	const bench = runnable.find(({ path }) => BENCH.test(path));
	if (bench !== void 0) return script(bench);
	const main = ours.find(({ path }) => /^(src\/)?[A-Za-z_]\w*\/__main__\.py$/.test(path));
	if (main !== void 0) {
		const name = main.path.split("/").at(-2) ?? "main";
		return {
			name,
			run: `python -m ${name}`,
			found: true,
			install: main.path.startsWith("src/")
		};
	}
	const [first] = runnable;
	return first === void 0 ? {
		name: "main",
		run: "python main.py",
		found: false,
		install: false
	} : script(first);
}
function nameOf(path) {
	const stem = (path.split("/").at(-1) ?? path).replace(/\.py$/, "");
	return /^[A-Za-z0-9]/.test(stem) ? stem : `program-${stem}`;
}
function starterGateFile(entry) {
	return `# What Scalene gate measures on a pull request, and the limits: docs/gate-file.md of Scalene gate.
version: 1
defaults:
  wall-time: { warn: +5%, fail: +10% }
  cpu-time: { fail: +10% }
  rss-peak: { fail: +10% }
entries:
  ${entry.name}:
    run: ${entry.run}
${entry.install ? "    setup: [\"pip install .\"]\n" : ""}`;
}
function starterWorkflow(action) {
	return `name: Scalene gate

on: pull_request

permissions: {}

concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read # to check the code out
      pull-requests: write # to write the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0
        with:
          python-version: "3.13"
      # install what the programs need here, for example: - run: pip install -r requirements.txt
      - uses: ${action}
`;
}
// src/commands/init.ts
const WORKFLOW = ".github/workflows/scalene-gate.yml";
const NO_ACTION = "OWNER/scalene-gate@COMMIT";
const MOST_FILES = 2e3;
const DEEPEST = 3;
const SKIPPED = /^(\.|_?build$|dist$|node_modules$|venv$|env$|site-packages$|__pycache__$)/;
async function init(folder, action) {
	if (action !== null && !/^[\w.-]+\/[\w./-]+@[\w./-]+$/.test(action)) throw new GateError({
		fault: "file",
		message: "--action does not name an action",
		next: "Write --action owner/repository@commit, with the whole commit."
	});
	const entry = likelyEntry(await pythonFiles(folder));
	const said = [];
	const existing = await firstThatExists(folder, PLACES);
	if (existing !== null) said.push(`kept   ${existing}: there is a gate file`);
	else if (await written(folder, PLACES[0], starterGateFile(entry))) {
		said.push(`wrote  ${PLACES[0]}: measures \`${entry.run}\``);
		if (!entry.found) said.push("       no program was found: put yours behind `run:`");
	}
	if (!await written(folder, WORKFLOW, starterWorkflow(action ?? NO_ACTION))) said.push(`kept   ${WORKFLOW}: it exists`);
	else {
		said.push(`wrote  ${WORKFLOW}: runs the gate on every pull request`);
		if (action === null) said.push(`       put the action's repository and commit in place of ${NO_ACTION}`);
	}
	return `${said.join("\n")}\n`;
}
async function firstThatExists(folder, places) {
	for (const place of places) if (await readFile(join(folder, place)).catch(() => null) !== null) return place;
	return null;
}
async function written(folder, path, text) {
	const file = join(folder, path);
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text, { flag: "wx" });
		return true;
	} catch (error) {
		if (error.code === "EEXIST") return false;
		throw new GateError({
			fault: "file",
			message: `${path} could not be written: ${error.message}`,
			where: file,
			next: "Run init in a folder that can be written to."
		}, { cause: error });
	}
}
async function pythonFiles(folder) {
	const paths = (await pathsIn(folder, "", 0)).slice(0, MOST_FILES);
	return Promise.all(paths.map(async (path) => ({
		path,
		text: await readFile(join(folder, path), "utf8").catch(() => "")
	})));
}
async function pathsIn(folder, path, depth) {
	if (depth > DEEPEST) return [];
	const inside = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
	const found = [];
	for (const one of inside.filter(({ name }) => !SKIPPED.test(name))) {
		const place = path === "" ? one.name : `${path}/${one.name}`;
		if (one.isDirectory()) found.push(...await pathsIn(folder, place, depth + 1));
		else if (one.isFile() && one.name.endsWith(".py")) found.push(place);
	}
	return found;
}
// src/judge/rejudge.ts
function rejudge(record, gate, today, words) {
	const names = new Set(gate?.entries.map(({ name }) => name) ?? []);
	const foreign = record.entries.filter(({ name }) => gate !== null && !names.has(name));
	const entries = record.entries.map((entry) => entryAgain(entry, record.entries.length, gate, today, words));
	const waivers = gate?.waivers ?? [];
	return {
		...record,
		verdict: worstOf([...entries.map(({ verdict }) => verdict), ...record.entries.length === 0 ? [record.verdict] : []]),
		entries,
		notices: [
			...record.notices,
			...gate?.notices ?? [],
			...foreign.map(({ name }) => `${name} is not in ${gate?.path}: it was judged by its stored limits.`),
			...gate === null ? [] : waiverNotices(waivers, entries, today)
		]
	};
}
function entryAgain(entry, size, gate, today, words) {
	if (entry.samples.length === 0) return entry;
	const spec = gate?.entries.find(({ name }) => name === entry.name);
	const settings = spec === void 0 ? entry.settings : {
		limits: [...spec.limits],
		certainty: spec.certainty,
		mostPairs: spec.mostPairs
	};
	const metrics = metricsAgain(entry, {
		settings,
		entries: size
	}, words);
	const judged = judgement(metrics, settings);
	const limits = judged.limits?.map(words.limit) ?? null;
	const decided = decide({
		metrics,
		problems: entry.problems,
		baseline: entry.baseline,
		limits,
		waivers: waiversFor(entry, gate, today),
		entry: entry.name,
		causes: entry.causes
	});
	const causes = decided.verdict === "no-data" ? entry.causes : standing(entry, judged);
	return {
		...entry,
		...decided,
		metrics,
		settings,
		limits: limits ?? [],
		cause: causes[0] ?? null,
		causes
	};
}
function standing({ causes, baseline }, judged) {
	const { time, cpu, memory } = toExplain(judged, baseline);
	return causes.filter(({ amount }) => amount.unit === "MB" ? memory : time || cpu || memory);
}
function metricsAgain(entry, judging, words) {
	const fresh = entry.baseline.state === "compared" ? judgeSamples(entry.samples, judging).map(words.metric) : figuresOf(entry.samples);
	const of = new Map(fresh.map((metric) => [metric.metric, metric]));
	const known = new Set(entry.metrics.map(({ metric }) => metric));
	return [...entry.metrics.map((metric) => of.get(metric.metric) ?? metric), ...fresh.filter(({ metric }) => entry.metrics.length > 0 && !known.has(metric))];
}
function waiversFor({ waiver }, gate, today) {
	if (gate === null) return waiver === null ? [] : [waiver];
	const ofPullRequest = waiver === null || waiver.source === "gate file" ? [] : [waiver];
	return [...gate.waivers.filter((one) => holds(one, today)), ...ofPullRequest];
}
// src/judge/sample-line.ts
const Line = object({
	name: string().max(1e3),
	unit: string().max(100).optional(),
	pairs: array(tuple([number().positive(), number().positive()])).max(1e5)
});
function answerTo(text, rule = DEFAULT_RULE) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return { error: "it is not JSON" };
	}
	const parsed = Line.safeParse(value);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return { error: `${issue?.path.join(".") || "the line"}: ${issue?.message}` };
	}
	const { name, pairs } = parsed.data;
	const { verdict, stop, pairs: needed } = ruleInOrder(pairs, rule);
	const { ratio, low, high } = needed === 0 ? {
		ratio: null,
		low: null,
		high: null
	} : ratioOf(pairs.slice(0, needed));
	return {
		name,
		verdict,
		ratio,
		low,
		high,
		pairs: needed,
		stop
	};
}
const judgeCommand = command({
	name: "judge",
	help: `scalene-gate judge: decides again from what was stored; runs nothing

  scalene-gate judge [--config FILE] [--json FILE] [--markdown FILE] RECORD...
        records, by the limits stored in them, or by those of a gate file
  scalene-gate judge --samples FILE [--certainty strict]
        samples of any harness, a line of JSON each: {"name": "parse", "unit": "s", "pairs": [[1.02, 1.13], ...]}
        with base and head of each pair in the order they were measured; answers a line of JSON each. - is standard input

Exit status: as of the stored check; with --samples 0, and 2 when a line could not be read.

Example
  scalene-gate judge --config stricter.yml record.json
`,
	options: {
		samples: { type: "string" },
		certainty: {
			type: "string",
			default: "usual"
		},
		config: { type: "string" },
		json: { type: "string" },
		markdown: { type: "string" }
	},
	takes: "files",
	run: async ({ files, options }) => {
		const { samples, certainty, config, json, markdown } = options;
		if (samples !== void 0) {
			if (files.length > 0) throw wrongUsage("judge", "--samples takes one file, and no records");
			return judgeLines(samples, {
				...DEFAULT_RULE,
				certainty: certaintyIn(certainty)
			});
		}
		if (files.length === 0) throw wrongUsage("judge", "judge needs a record, or --samples");
		if (files.length > 1 && (json ?? markdown) !== void 0) throw wrongUsage("judge", "--json and --markdown take the answer to one record");
		return judgeRecords(files, config === void 0 ? null : (await findGateFile(".", config)).gate, {
			json,
			markdown
		});
	}
});
function certaintyIn(word) {
	if (word === "usual" || word === "strict" || word === "proof") return certaintyOf(word);
	throw wrongUsage("judge", `--certainty is usual or strict, not ${word}`);
}
async function judgeRecords(paths, gate, files) {
	const verdicts = [];
	for (const path of paths) {
		const record = rejudge(await readRecord(path), gate, new Date().toISOString().slice(0, 10), JUDGE_WORDS);
		await publish(record, files);
		verdicts.push(record.verdict);
	}
	return exitStatusOfVerdict(worstOf(verdicts));
}
function inWords({ stop, ...answer }) {
	return {
		...answer,
		reason: stopWords(stop)
	};
}
async function judgeLines(path, rule) {
	const input = path === "-" ? process.stdin : createReadStream(path);
	let number = 0;
	let bad = 0;
	try {
		for await (const line of createInterface({
			input,
			crlfDelay: Number.POSITIVE_INFINITY
		})) {
			number += 1;
			if (line.trim() === "") continue;
			const answer = answerTo(line, rule);
			if ("error" in answer) bad += 1;
			const said = "error" in answer ? {
				line: number,
				error: `line ${number}: ${answer.error}`
			} : inWords(answer);
			if (!process.stdout.write(`${JSON.stringify(said)}\n`)) await once(process.stdout, "drain");
		}
	} catch (error) {
		throw new GateError({
			fault: "file",
			message: `the samples cannot be read: ${error instanceof Error ? error.message : String(error)}`,
			where: path,
			next: "Name a file with a line of JSON for each series."
		});
	}
	return bad > 0 ? 2 : 0;
}
// src/commands/measuring.ts
const diagnoseCommand = general(({ program, options }) => measured("diagnose", program, options, {
	base: null,
	head: options.head ?? null
}));
const compareCommand = general(async ({ program, options }) => {
	const { base, head = null } = options;
	if (base === void 0) throw wrongUsage(null, "compare needs --base, the folder with the earlier version");
	return measured("compare", program, options, {
		base,
		head
	});
});
const checkCommand = general(({ options }) => measureAndPublish("check", options, (session) => runCheck({
	...session,
	folder: ".",
	config: options.config ?? null,
	base: options.base ?? null,
	head: options.head ?? null,
	entries: options.entry ?? [],
	event: null,
	labels: []
})));
async function measured(command, program, options, sides) {
	const timeLimit = secondsOf("time-limit", options["time-limit"] ?? "60");
	const proof = options["no-proof"] === true ? null : { seconds: secondsOf("proof", options.proof ?? "30") };
	const entry = {
		name: program.join(" "),
		argv: program,
		...sides,
		timeLimit,
		env: {}
	};
	return measureAndPublish(command, options, (session) => runPrograms({
		...session,
		command,
		programs: [entry],
		proof
	}));
}
// src/record/merge.ts
function mergeRecords(records) {
	const [first, ...others] = records;
	if (first === void 0) return {
		record: null,
		twice: null
	};
	const entries = records.flatMap((record) => record.entries);
	const names = entries.map(({ name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) !== index) ?? null;
	if (twice !== null) return {
		record: null,
		twice
	};
	const machineOf = ({ machine }) => `${machine.platform} ${machine.arch}, ${machine.python}`;
	const strangers = others.filter((record) => machineOf(record) !== machineOf(first));
	const notices = records.flatMap((record) => record.notices);
	return {
		record: {
			...first,
			rules: rulesOf(records),
			entries,
			verdict: worstOf(records.map(({ verdict }) => verdict)),
			problems: records.flatMap((record) => record.problems),
			notices: [...new Set(notices), ...strangers.map((record) => `${record.entries.map(({ name }) => name).join(", ")}: measured on ${machineOf(record)}`)],
			cost: costOf(entries)
		},
		twice: null
	};
}
function rulesOf(records) {
	const all = records.flatMap(({ rules }) => rules?.changes ?? []);
	const unique = new Map(all.map((change) => [JSON.stringify(change), change]));
	const merged = ruleChangesOf([...unique.values()]);
	const left = Math.max(0, ...records.map(({ rules }) => rules?.left ?? 0));
	return merged === null ? null : {
		...merged,
		left: merged.left + left
	};
}
// src/commands/commands.ts
const COMMANDS = {
	diagnose: diagnoseCommand,
	compare: compareCommand,
	check: checkCommand,
	judge: judgeCommand,
	explain: explainCommand,
	calibrate: calibrateCommand,
	report: command({
		name: "report",
		help: `scalene-gate report: shows stored records; runs nothing

  scalene-gate report [--json FILE] [--markdown FILE] [--html FILE] RECORD...
        several records, as the jobs of a matrix leave them, become one; their entries are then judged together, so that
        the chance of any false failure stays below 5 %

Exit status: as of the check.

Example
  scalene-gate report --html report.html records/*.json
`,
		options: {
			json: { type: "string" },
			markdown: { type: "string" },
			html: { type: "string" }
		},
		takes: "files",
		run: async ({ files, options }) => {
			const records = await Promise.all(files.map(readRecord));
			const { record, twice } = mergeRecords(records);
			if (twice !== null) throw wrongUsage("report", `two records have an entry named ${twice}`);
			if (record === null) throw wrongUsage("report", "report needs a record");
			const today = new Date().toISOString().slice(0, 10);
			const shown = records.length > 1 ? rejudge(record, null, today, JUDGE_WORDS) : record;
			await publish(shown, options);
			return exitStatusOfVerdict(shown.verdict);
		}
	}),
	demo: general(({ options }) => demo(options.python ?? null, options.json)),
	init: general(async ({ options }) => said(await init(".", options.action ?? null))),
	schema: general(async () => said(schemaText()))
};
function commandOf(name) {
	const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
	if (found !== void 0) return found;
	throw wrongUsage(null, `there is no command ${name}`);
}
function said(text) {
	process.stdout.write(text);
	return 0;
}
// src/cli.ts
async function main() {
	const [name = "--help", ...rest] = process.argv.slice(2);
	if (name === "--help" || name === "-h" || name === "help") {
		process.stdout.write(HELP$2);
		return 0;
	}
	return commandOf(name)(rest);
}
try {
	process.exitCode = await main();
} catch (error) {
	process.stderr.write(problemText(error));
	process.exitCode = exitStatusOfError(error);
}
export {};
