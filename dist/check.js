import { $ as bonferroniOdds, At as visible, B as SourceFacts, Bt as metricRow, Cn as unknown, Ct as withheldValues, Dn as __commonJSMin, Dt as GateError, En as NEVER, Et as problemAt, Ft as USUAL, Gt as counted$2, H as isAround, Ht as MB_PER_MIB, I as linesOfHead, It as certaintyOf, J as pairsNeeded, Jt as odds, K as worstOf, Kt as difference, L as namesOf$1, Lt as BARE_METRICS, M as worded, On as __require, Pt as MetricName, Q as pointOf, Qt as range, R as withProof, Rt as METRICS, Sn as union, St as withheldNames, Tn as globalRegistry, Tt as GateFileError, U as costOf, Ut as besideBound, V as innermostAround, Vt as metricsWhere, W as entryOf$1, Wt as change, X as ruleInOrder, Xt as percent, Y as DEFAULT_RULE, Yt as ofBase$1, Z as likelihoodsAt, Zt as quantityText, _n as object, _t as RunFigures, a as plainFile, an as CountedRun, bn as string, cn as sameLine, ct as TOOL, dn as _null, dt as LONGEST_PATH$1, en as setQuantity, et as checkLimits, fn as array, ft as isChanged, gn as number$1, gt as scaleneVersion, hn as literal, i as workflowPath, it as medianOfSorted, j as withEvidence, kt as isBelow, ln as simpleName, lt as asRule, mn as int, mt as wrote, n as readWorkflows, nn as Remedy, nt as smallestEffect, on as Ledger, ot as NOT_JUDGED, pn as boolean, pt as touches, q as getExecOutput, qt as differenceRange, r as workflowChanges, rn as CauseClass, rt as median, sn as linesOf$3, st as RECORD_SCHEMA, tn as times, tt as isWorse, un as _enum, ut as ruleChangesOf, vn as record, vt as absolutePath, wn as toJSONSchema, wt as redacted, xn as tuple, xt as movedPath, yn as strictObject, yt as childEnvironment, z as EVIDENCE_SCHEMA, zt as METRIC_NAMES } from "./problem-text.js";
import { access, chmod, constants, copyFile as copyFile$1, cp, lstat, mkdir, mkdtemp, readFile, readdir, readlink, realpath, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { basename, delimiter, dirname, isAbsolute, join, parse as parse$1, posix, relative, resolve, sep } from "node:path";
import { createHash } from "node:crypto";
import { constants as constants$1, copyFileSync, createReadStream, existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
// src/config/nearest.ts
function distance$1(one, other) {
	const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
	const at = (row, column) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
	for (let row = 1; row <= one.length; row += 1) {
		rows[row] = [row];
		for (let column = 1; column <= other.length; column += 1) {
			const same = one[row - 1] === other[column - 1] ? 0 : 1;
			const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			rows[row]?.push(Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same, swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY));
		}
	}
	return at(one.length, other.length);
}
const letters = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
function nearest(name, known) {
	const wanted = letters(name.slice(0, 100));
	return known.map((candidate) => ({
		candidate,
		apart: distance$1(wanted, letters(candidate))
	})).filter(({ candidate, apart }) => apart <= Math.max(1, Math.floor(candidate.length / 3))).sort((one, other) => one.apart - other.apart)[0]?.candidate ?? null;
}
function didYouMean(name, known) {
	const near = nearest(name, known);
	return near === null ? null : `Did you mean \`${near}\`?`;
}
// src/config/schema/units.ts
const DIMENSIONS = {
	s: "time",
	MB: "memory",
	share: "share",
	tasks: "count"
};
function dimensionOf(metric) {
	return DIMENSIONS[METRICS[metric].unit];
}
const ABSOLUTE = {
	time: {
		s: 1,
		ms: .001,
		min: 60
	},
	memory: {
		MB: 1,
		MiB: MB_PER_MIB,
		GB: 1e3,
		GiB: 1024 * MB_PER_MIB,
		kB: .001,
		KiB: .001024
	},
	share: {
		"%": .01,
		"": 1
	},
	count: {
		"": 1,
		tasks: 1
	}
};
const DIFFERENCE = {
	time: ABSOLUTE.time,
	memory: ABSOLUTE.memory,
	share: { points: .01 },
	count: ABSOLUTE.count
};
const FORMS = {
	time: [
		"2 s",
		"500 ms",
		"1.5 min",
		"+10%",
		"+0.5 s"
	],
	memory: [
		"512 MB",
		"400 MiB",
		"2 GB",
		"+10%",
		"+20 MB"
	],
	share: [
		"60%",
		"0.6",
		"+10%",
		"+5 points"
	],
	count: [
		"1000",
		"1000 tasks",
		"+10%",
		"+50"
	]
};
const AMOUNT = /^(\+?)\s*(\d{1,15}(?:\.\d{1,15})?|\.\d{1,15})\s*([A-Za-z%]*)$/;
const LARGEST$3 = 0x38d7ea4c68000;
function patternOf(dimension) {
	const number = "(\\d+(\\.\\d+)?|\\.\\d+)";
	const units = (of) => Object.keys(of).join("|");
	return `^(${`${number} *(${units(ABSOLUTE[dimension])})`}|${`\\+ *${number} *(%|${units(DIFFERENCE[dimension])})`})$`;
}
function readAmount(dimension, text) {
	const found = AMOUNT.exec(text.trim());
	if (found === null) return { refused: whyNoAmount(text.trim()) };
	const [, plus, digits = "", unit = ""] = found;
	const number = Number(digits);
	if (plus === "+" && unit === "%") return positive({
		kind: "ratio",
		value: rounded(number / 100)
	});
	const units = plus === "+" ? DIFFERENCE[dimension] : ABSOLUTE[dimension];
	const size = Object.hasOwn(units, unit) ? units[unit] : void 0;
	if (size === void 0) return { refused: wrongUnit(unit, units) };
	const value = rounded(number * size);
	if (plus === "+") return positive({
		kind: "difference",
		value
	});
	if (dimension === "share" && value > 1) return { refused: `a share is at most 100%${unit === "" ? `: perhaps ${digits}% was meant` : ""}` };
	if (value === 0 && (dimension === "time" || dimension === "memory")) return { refused: "a limit of nothing is always broken" };
	return value > LARGEST$3 ? { refused: "the number is too large" } : {
		kind: "absolute",
		value
	};
}
function rounded(value) {
	return Number(value.toPrecision(15));
}
function positive(amount) {
	if (amount.value === 0) return { refused: "a relative limit must be above 0" };
	return amount.value > LARGEST$3 ? { refused: "the number is too large" } : amount;
}
function whyNoAmount(text) {
	if (/^[-\u2212]/.test(text)) return "a limit cannot be negative: it says how much more is too much";
	if (/^[<>=]/.test(text)) return "a limit is written without a comparison sign";
	if (/^\+?\s*\d+,\d+/.test(text)) return "decimals are written with a point";
	return "that is no limit";
}
function wrongUnit(unit, units) {
	const meant = Object.keys(units).filter((name) => name !== "").find((name) => name.toLowerCase() === unit.toLowerCase());
	if (meant !== void 0) return `the unit is written ${meant}`;
	return unit === "" ? "the unit is missing" : `${unit} is no unit of this metric`;
}
const DURATION$1 = /^(\d{1,9}(?:\.\d{1,9})?)\s*(ms|s|min)$/;
const DURATION_PATTERN = "^\\d+(\\.\\d+)? *(ms|s|min)$";
function readDuration(text) {
	const [, digits, unit = ""] = DURATION$1.exec(text.trim()) ?? [];
	const seconds = Number(digits) * (ABSOLUTE.time[unit] ?? NaN);
	return seconds > 0 ? rounded(seconds) : null;
}
// src/config/schema/limits.ts
const LEVELS = ["warn", "fail"];
const MOST_LIMITS = 10;
function limitSchema(metric) {
	const dimension = dimensionOf(metric);
	const amount = { anyOf: [{
		type: "string",
		pattern: patternOf(dimension)
	}, ...dimension === "share" || dimension === "count" ? [{
		type: "number",
		minimum: 0
	}] : []] };
	const amounts = { anyOf: [...amount.anyOf, {
		type: "array",
		items: amount,
		minItems: 1,
		maxItems: MOST_LIMITS
	}] };
	return { anyOf: [...amounts.anyOf, {
		type: "object",
		properties: {
			warn: {
				...amounts,
				description: "Says so, never fails. A list: any of them."
			},
			fail: {
				...amounts,
				description: "Fails the check. A list: any of them."
			}
		},
		additionalProperties: false,
		minProperties: 1
	}] };
}
function readLimits(metric, value) {
	const limits = [];
	const mistakes = [];
	for (const [level, amounts, path] of levelsOf$1(metric, value, mistakes)) for (const [amount, at] of listed(metric, amounts, path, mistakes)) {
		const read = readOne(metric, level, amount);
		if ("message" in read) mistakes.push({
			...read,
			path: at
		});
		else limits.push(read);
	}
	return {
		limits,
		mistakes: [...mistakes, ...uselessWarnings(limits)]
	};
}
function levelsOf$1(metric, value, mistakes) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [[
		"fail",
		value,
		[]
	]];
	const keys = Object.keys(value);
	for (const key of keys.filter((one) => !isLevel(one))) mistakes.push({
		path: [key],
		atKey: true,
		message: `\`${key}\` is not a key of a limit`,
		next: [didYouMean(key, LEVELS), `A limit has \`warn\` and \`fail\`: ${metric}: { warn: ${example(metric)} }`].filter((part) => part !== null).join(" ")
	});
	if (keys.length === 0) mistakes.push({
		path: [],
		message: `${metric} has no limit`,
		next: forms(metric)
	});
	return keys.filter(isLevel).map((level) => [
		level,
		value[level],
		[level]
	]);
}
const isLevel = (key) => LEVELS.includes(key);
function listed(metric, amounts, path, mistakes) {
	if (!Array.isArray(amounts)) return [[amounts, path]];
	if (amounts.length === 0) mistakes.push({
		path,
		message: "the list of limits is empty",
		next: forms(metric)
	});
	if (amounts.length > MOST_LIMITS) {
		mistakes.push({
			path,
			message: `more than ${MOST_LIMITS} limits in one list`,
			next: "Keep those that matter."
		});
		return [];
	}
	return amounts.map((amount, index) => [amount, [...path, index]]);
}
function readOne(metric, level, amount) {
	if (typeof amount !== "string" && typeof amount !== "number") return {
		message: `${metric} needs a limit, not ${nameOf$3(amount)}`,
		next: forms(metric)
	};
	const text = String(amount).trim();
	const read = readAmount(dimensionOf(metric), text);
	if ("refused" in read) return {
		message: `${metric}: \`${text.slice(0, 40)}\`: ${read.refused}`,
		next: forms(metric)
	};
	return {
		metric,
		level,
		...read,
		text
	};
}
function uselessWarnings(limits) {
	return limits.filter(({ level }) => level === "warn").flatMap((warn) => {
		const fail = limits.find(({ level, kind, value }) => level === "fail" && kind === warn.kind && value < warn.value);
		if (fail === void 0) return [];
		return {
			path: ["warn"],
			message: `${warn.metric} warns at ${warn.text}, above its failure at ${fail.text}`,
			next: "Set `warn` below `fail`, or leave it out."
		};
	});
}
function example(metric) {
	return FORMS[dimensionOf(metric)][0] ?? "";
}
function forms(metric) {
	return `Forms of ${metric}: ${FORMS[dimensionOf(metric)].join(", ")}; or { warn: .., fail: .. }; or a list of them.`;
}
function nameOf$3(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "boolean") return "true or false";
	if (typeof value === "object") return "a map";
	return typeof value === "string" ? "a text" : "a number";
}
// src/config/schema/limit-keys.ts
const limitsOn = (metric) => unknown().meta({
	...limitSchema(metric),
	description: METRICS[metric].description,
	examples: [...FORMS[dimensionOf(metric)].slice(0, 1), {
		warn: "+5%",
		fail: "+10%"
	}]
}).transform((value, context) => {
	const { limits, mistakes } = readLimits(metric, value);
	for (const { message, path, next, atKey } of mistakes) context.addIssue({
		code: "custom",
		message,
		path: [...path],
		params: {
			next,
			atKey
		}
	});
	return limits;
}).optional();
const limits = Object.fromEntries(METRIC_NAMES.map((metric) => [metric, limitsOn(metric)]));
// src/config/schema/names.ts
const NAME$2 = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,99}$/u;
const NAME_RULE = "a name begins with a letter or digit and has letters, digits and . _ / - only, at most 100";
const NAME_PATTERN = "^[^\\s._/-]\\S{0,99}$";
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
// src/text/command-words.ts
function words(command) {
	return [...command.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g)].map(([word]) => word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, double, single, escaped) => double === void 0 ? single ?? escaped ?? "" : String(double).replace(/\\(.)/g, "$1")));
}
// src/config/schema/runners.ts
const RUNNERS = {
	uv: [
		"--frozen",
		"--locked",
		"--no-sync",
		"--active",
		"--offline",
		"--quiet",
		"-q"
	],
	poetry: [],
	pdm: [],
	hatch: []
};
const TOOLS = /^(uv|uvx|poetry|pdm|hatch|pipenv|pipx|rye|tox|nox|conda|mamba|micromamba|pixi)$/;
function withoutRunner(words) {
	const [tool = "", verb, ...rest] = words;
	const allowed = verb === "run" && Object.hasOwn(RUNNERS, tool) ? RUNNERS[tool] : void 0;
	if (allowed === void 0) return TOOLS.test(tool) ? noProgram(words) : {
		words,
		runner: null
	};
	const runner = `${tool} run`;
	const at = rest.findIndex((word) => !allowed.includes(word));
	const inner = at < 0 ? [] : rest.slice(rest[at] === "--" ? at + 1 : at);
	const [first] = inner;
	if (first === void 0) return {
		refused: `no program follows \`${runner}\``,
		next: `Write \`${runner} python prog.py\`.`
	};
	if (tool === "uv" && (first === "-m" || /\.pyw?$/.test(first))) return {
		words: ["python", ...inner],
		runner
	};
	if (tool === "hatch" && first.includes(":")) return {
		refused: `\`${runner} ${visible(first, 40)}\` names an environment, and the gate makes its own`,
		next: "Write the command that it stands for, as in `python prog.py`, and choose the environment by --python."
	};
	if (!first.startsWith("-")) return {
		words: inner,
		runner
	};
	return {
		refused: `\`${runner}\` has the option ${visible(first, 40)}, which is about an environment, and the gate makes its own`,
		next: `Prepare the environment before the gate or in \`setup:\`, and write the command without \`${runner}\`.`
	};
}
function noProgram([tool = "", verb = ""]) {
	return {
		refused: `\`${visible(verb === "" ? tool : `${tool} ${verb}`, 60)}\` is no program of the project: each of its runs would prepare an environment, which would be measured`,
		next: "Write the command that it starts, as in `python prog.py`; prepare environments before the gate or in `setup:`."
	};
}
// src/config/schema/program.ts
const SHELL = /^(\||\|\||&|&&|;|<|>|>>|\d>.*|`.*)$/;
const INTERPRETER = /^(python|python3)$/;
const CONSOLE_SCRIPT = /^[A-Za-z0-9_][\w.-]*$/;
function readProgram(command) {
	if (unbalanced(command)) return {
		refused: "a quotation mark is not closed",
		next: "Close it."
	};
	const all = words(command);
	if (all[0] === void 0 || all[0] === "") return {
		refused: "the command is empty",
		next: "Write it as in `python prog.py --rows 10`."
	};
	const shell = shellIn(all, "Put it into a Python script and run that");
	if (shell !== null) return shell;
	const inner = withoutRunner(all);
	if ("refused" in inner) return inner;
	const { runner } = inner;
	const [first = "", ...program] = inner.words;
	if (INTERPRETER.test(first)) {
		const argv = programOf$1(program);
		return "refused" in argv ? argv : {
			argv,
			consoleScript: false,
			runner
		};
	}
	if (!CONSOLE_SCRIPT.test(first) || NO_SCRIPT.test(first)) return notPython(first);
	return {
		argv: [first, ...program],
		consoleScript: true,
		runner
	};
}
function refusedSetup(command) {
	return shellIn(words(command), "Write each command as an item of its own");
}
function shellIn(all, instead) {
	const shell = all.find((word) => SHELL.test(word));
	if (shell === void 0) return null;
	return {
		refused: `\`${shell.slice(0, 10)}\` is for a shell, and none is involved`,
		next: `${instead}, or quote it when it is an argument of the program.`
	};
}
function programOf$1(program) {
	const [first, second] = program;
	if (first === void 0) return {
		refused: "no program follows python",
		next: "Write `python prog.py` or `python -m package`."
	};
	if (first === "-m") {
		if (second !== void 0 && !second.startsWith("-")) return program;
		return {
			refused: "no module follows -m",
			next: "Write `python -m package`."
		};
	}
	if (!first.startsWith("-")) return program;
	return {
		refused: `options of the interpreter such as ${visible(first, 20)} are not supported`,
		next: "Name a script or `-m` and a module; PYTHON... variables can be set under `env`."
	};
}
function notPython(first) {
	const refused = "the command does not begin with python, nor with the name of a console script";
	if (/^[A-Za-z_]\w*=/.test(first)) return {
		refused,
		next: "Set variables under `env`."
	};
	if (/(^|\/)python[\d.]+$|\/python3?$/.test(first)) return {
		refused,
		next: "Write `python`; the interpreter is chosen by the input `python` or by --python."
	};
	if (/\.pyw?$/.test(first)) return {
		refused,
		next: `Write \`python ${visible(first, 80)} ..\`.`
	};
	return {
		refused,
		next: "Name a script (`python prog.py ..`), a module (`python -m package ..`), or an installed console script without its path."
	};
}
const NO_SCRIPT = /^python[\d.]+$|\.pyw?$/;
function unbalanced(command) {
	return /["'\\]/.test(command.replace(/\\.|"(?:[^"\\]|\\.)*"|'[^']*'/g, ""));
}
// src/config/schema/values.ts
const text$1 = (longest) => string().min(1, { error: "the text is empty" }).max(longest, { error: `the text has more than ${longest} characters` });
const command = string().max(4e3, { error: "the command has more than 4000 characters" }).transform((value, context) => {
	const program = readProgram(value);
	if (!("refused" in program)) return program;
	context.addIssue({
		code: "custom",
		message: program.refused,
		params: { next: program.next }
	});
	return NEVER;
});
const setupCommand = text$1(4e3).superRefine((value, context) => {
	const refused = refusedSetup(value);
	if (refused === null) return;
	context.addIssue({
		code: "custom",
		message: refused.refused,
		params: { next: refused.next }
	});
});
const duration = unknown().meta({
	type: "string",
	pattern: DURATION_PATTERN
}).transform((value, context) => {
	const seconds = typeof value === "string" ? readDuration(value) : null;
	if (seconds !== null) return seconds;
	context.addIssue({
		code: "custom",
		message: "a time with its unit is expected"
	});
	return NEVER;
});
const proofTime = unknown().meta({
	type: "string",
	pattern: `^off$|${DURATION_PATTERN}`
}).transform((value, context) => {
	const seconds = typeof value === "string" ? readDuration(value) : null;
	if (value === "off" || seconds !== null) return seconds;
	context.addIssue({
		code: "custom",
		message: "`off` or a time with its unit is expected"
	});
	return NEVER;
});
const inside$1 = text$1(500).regex(/^(?![/~])(?!.*\\)(?!(.*\/)?\.\.(\/|$)).*$/, { error: "the path must lie inside the repository and be written with /" });
function isDate(value) {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(NaN);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}
// src/config/schema/schema.ts
const settings = {
	"working-directory": inside$1.meta({
		description: "Folder in which the program runs, inside the tree.",
		examples: ["services/shop"]
	}).optional(),
	setup: array(setupCommand).max(20, { error: "more than 20 commands" }).meta({
		description: "Commands that prepare each side in an environment of its own, before it is measured.",
		examples: [["pip install ."]]
	}).optional(),
	env: record(string().meta({ pattern: VARIABLE.source }), string().max(1e4, { error: "the value has more than 10000 characters" }).meta({
		description: "A text; what looks like a number goes into quotes.",
		examples: ["3.10"]
	})).meta({
		description: "Variables set for the program; numbers in quotes.",
		examples: [{ SHOP_DB: "test.sqlite" }]
	}).optional(),
	"time-limit": duration.meta({
		description: "A run is ended after this long. Default: 60 s.",
		examples: ["60 s", "5 min"]
	}).optional(),
	paths: array(inside$1).min(1, { error: "the list is empty" }).max(200, { error: "more than 200 patterns" }).meta({
		description: "Files that the entry depends on. It has no effect yet: an entry is measured whatever was changed.",
		examples: [["services/shop/**"]]
	}).optional(),
	certainty: _enum([
		"usual",
		"strict",
		"proof"
	]).meta({
		description: "`strict` bounds the rate of false alarms under every kind of noise, for more runs; `proof` is its old word. Default: usual.",
		examples: ["usual", "strict"]
	}).optional(),
	pairs: int().min(2, { error: "at least 2 pairs are needed" }).max(1e3, { error: "more than 1000 pairs" }).meta({
		description: `Most pairs of runs before it is called inconclusive. Default: ${USUAL.pairs}.`,
		examples: [USUAL.pairs]
	}).optional()
};
const entry = strictObject({
	run: command.meta({
		description: "The program, as it follows a prompt.",
		examples: ["python -m shop.nightly --rows 2000"]
	}).optional(),
	serve: command.meta({
		description: "A server, together with `load`.",
		examples: ["python -m shop.api --port $PORT"]
	}).optional(),
	load: command.meta({
		description: "The program that puts load on the server; what ends the run.",
		examples: ["python bench/load.py http://127.0.0.1:$PORT"]
	}).optional(),
	...settings,
	...limits
}).meta({
	description: "A program to be measured, with its limits.",
	examples: [{
		run: "python -m shop.nightly --rows 2000",
		"memory-peak": "512 MB"
	}],
	anyOf: [{
		type: "object",
		required: ["run"]
	}, {
		type: "object",
		required: ["serve", "load"]
	}]
});
const waiver = strictObject({
	entry: string().meta({
		description: "Name of the entry.",
		examples: ["api"]
	}),
	metric: MetricName.meta({
		description: "The metric that may be worse.",
		examples: ["cpu-time"]
	}).optional(),
	cause: CauseClass.meta({
		description: "The cause that is accepted.",
		examples: ["cpu-bound"]
	}).optional(),
	reason: text$1(500).meta({
		description: "Why it is accepted.",
		examples: ["stronger hashing, #812"]
	}),
	until: string().refine(isDate, { error: "that is no day of the calendar" }).meta({
		description: "Last day on which it holds.",
		examples: ["2027-01-31"],
		pattern: "^\\d{4}-\\d{2}-\\d{2}$"
	})
}).meta({
	description: "A regression that is accepted for a reason and for a time.",
	examples: [{
		entry: "api",
		cause: "cpu-bound",
		reason: "stronger hashing, #812",
		until: "2027-01-31"
	}]
});
const GateFileSchema = strictObject({
	version: literal(1).meta({
		description: "Version of this format.",
		examples: [1]
	}),
	id: string().refine((id) => NAME$2.test(id), { error: NAME_RULE }).meta({
		pattern: NAME_PATTERN,
		description: "Tells several gates of one repository apart. Default: the file's path in the repository.",
		examples: ["shop"]
	}).optional(),
	proof: proofTime.meta({
		description: "Time for finding the changed lines that did it, for each failing entry. Default: 2 min.",
		examples: ["2 min", "off"]
	}).optional(),
	defaults: strictObject({
		...settings,
		...limits
	}).meta({
		description: "Settings and limits of all entries that do not set their own.",
		examples: [{ "wall-time": {
			warn: "+5%",
			fail: "+10%"
		} }]
	}).optional(),
	entries: record(string().meta({ pattern: NAME_PATTERN }), entry).meta({
		description: "The programs to be measured, by name.",
		examples: [{ "nightly-import": { run: "python -m shop.nightly --rows 2000" } }],
		minProperties: 1,
		maxProperties: 200
	}),
	waivers: array(waiver).max(500, { error: "more than 500 waivers" }).meta({
		description: "Regressions that are accepted for a reason and for a time.",
		examples: [[{
			entry: "api",
			cause: "cpu-bound",
			reason: "stronger hashing, #812",
			until: "2027-01-31"
		}]]
	}).optional()
}).meta({
	title: "Gate file of Scalene gate",
	description: "What is measured on a pull request, and the limits."
});
// src/config/schema/json-schema.ts
function gateFileSchema() {
	return toJSONSchema(GateFileSchema, {
		io: "input",
		override: keepExamples
	});
}
function schemaText() {
	return `${JSON.stringify(gateFileSchema(), null, 2)}\n`;
}
let whole;
function partAt(path) {
	whole ??= gateFileSchema();
	let part = whole;
	for (const step of path) if (typeof step === "number") part = part?.items;
	else {
		const { properties = {}, additionalProperties } = part ?? {};
		const name = String(step);
		part = Object.hasOwn(properties, name) ? properties[name] : void 0;
		if (part === void 0 && typeof additionalProperties === "object") part = additionalProperties;
	}
	return part;
}
function keepExamples({ zodSchema, jsonSchema }) {
	const examples = globalRegistry.get(zodSchema)?.examples;
	if (Array.isArray(examples)) jsonSchema.examples = examples;
}
// src/files/leads-out.ts
async function leadsOut(path, top) {
	const real = await realpath(path).catch(() => null);
	if (real === null) return "is a link that leads nowhere";
	return isBelow(real, await realpath(top)) ? null : "is a link that leads out of the repository";
}
// src/files/real-folder.ts
async function realFolder(folder, what, next) {
	const path = resolve(folder);
	const found = await stat(path).catch(() => null);
	if (found?.isDirectory()) return realpath(path);
	throw new GateError({
		fault: "file",
		message: `the ${what} ${folder} ${found === null ? "does not exist" : "is not a folder"}`,
		where: path,
		next
	});
}
// src/files/repository-top.ts
function topOf(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, ".git"))) return at;
		if (dirname(at) === at) return null;
	}
}
// src/config/gate-key.ts
const MOST$2 = 200;
function gateKey(file, folder) {
	const top = topOf(folder) ?? folder;
	const path = (to) => relative(top, to).split(sep).join("/");
	const name = isBelow(file, top) ? path(file) : basename(file);
	return bounded$1(isBelow(file, folder) || folder === top ? name : `${name} for ${path(folder)}`);
}
async function keyOfGate(file, folder) {
	const real = await realpath(dirname(file)).catch(() => dirname(file));
	return gateKey(join(real, basename(file)), folder);
}
function namedKey(id, name) {
	return name === null ? id : bounded$1(`${id} (${name})`);
}
function bounded$1(key) {
	if (key.length <= MOST$2) return key;
	return `${key.slice(0, 100)}… ${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;
}
// src/files/exists.ts
function exists$1(path) {
	return stat(path).then(() => true, () => false);
}
// src/config/places.ts
const PLACES = [
	"scalene-gate.yml",
	"scalene-gate.yaml",
	".github/scalene-gate.yml",
	".github/scalene-gate.yaml"
];
const MOST_ENTRIES = 200;
async function placesIn(folder) {
	const found = await Promise.all(PLACES.map((place) => exists$1(join(folder, place))));
	return PLACES.filter((_, index) => found[index] === true);
}
function foldersUpToTop(folder) {
	const top = topOf(folder) ?? folder;
	const folders = [folder];
	for (let at = folder; at !== top; at = dirname(at)) folders.push(dirname(at));
	return folders;
}
async function checkoutsIn(folder) {
	const names = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory()).slice(0, MOST_ENTRIES).map(({ name }) => name).sort();
	const found = await Promise.all(names.map((name) => exists$1(join(folder, name, ".git"))));
	return names.filter((_, index) => found[index] === true);
}
// src/config/cross-checks.ts
function mapOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function crossChecks(root) {
	const file = mapOf(root);
	const entries = Object.entries(mapOf(file.entries));
	return [
		...entryCount(file, entries.length),
		...entries.flatMap(([name, entry]) => [
			...nameOf$2(name),
			...programOf(name, entry),
			...variablesOf([
				"entries",
				name,
				"env"
			], mapOf(entry).env)
		]),
		...variablesOf(["defaults", "env"], mapOf(file.defaults).env),
		...waivedEntries(file, entries.map(([name]) => name))
	];
}
const EXAMPLE = "Write, for example, `run: python -m shop.nightly --rows 2000`.";
function entryCount(file, count) {
	if (file.entries === void 0 || count > 0 && count <= 200) return [];
	if (count > 200) return [{
		path: ["entries"],
		message: "more than 200 entries",
		next: "Divide the file."
	}];
	return typeof file.entries === "object" && file.entries !== null && !Array.isArray(file.entries) ? [{
		path: ["entries"],
		message: "there is no entry",
		next: EXAMPLE
	}] : [];
}
function nameOf$2(name) {
	if (NAME$2.test(name)) return [];
	return [{
		path: ["entries", name],
		atKey: true,
		message: "that is no name of an entry",
		next: `Choose another: ${NAME_RULE}.`
	}];
}
function variablesOf(path, env) {
	return Object.keys(mapOf(env)).filter((name) => !VARIABLE.test(name)).map((name) => ({
		path: [...path, name],
		atKey: true,
		message: "that is no name of a variable",
		next: "Use letters, digits and _, and begin with a letter or _."
	}));
}
function programOf(name, entry) {
	if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return [];
	const has = (key) => Object.hasOwn(entry, key);
	const path = ["entries", name];
	if (has("run") && (has("serve") || has("load"))) {
		const other = has("serve") ? "serve" : "load";
		return [{
			path: [...path, other],
			atKey: true,
			message: `\`${name}\` has both \`run\` and \`${other}\``,
			next: "Keep `run` for a program that ends, or `serve` with `load` for a server."
		}];
	}
	if (has("serve") && !has("load")) return [{
		path: [...path, "serve"],
		atKey: true,
		message: `\`${name}\` has a server and no \`load\``,
		next: "Add `load`, the program that puts load on it and ends."
	}];
	if (has("load") && !has("serve")) return [{
		path: [...path, "load"],
		atKey: true,
		message: `\`${name}\` has \`load\` and no server`,
		next: "Add `serve`, or name the program with `run`."
	}];
	if (has("run") || has("serve")) return [];
	return [{
		path,
		atKey: true,
		message: `\`${name}\` has no program`,
		next: EXAMPLE
	}];
}
function waivedEntries(file, names) {
	return (Array.isArray(file.waivers) ? file.waivers : []).flatMap((waiver, index) => {
		const { entry } = mapOf(waiver);
		if (typeof entry !== "string" || names.includes(entry)) return [];
		const shown = names.filter((name) => NAME$2.test(name));
		const near = didYouMean(entry, shown);
		return {
			path: [
				"waivers",
				index,
				"entry"
			],
			message: `there is no entry \`${entry.slice(0, 60)}\``,
			next: near ?? `The entries are ${shown.slice(0, 10).join(", ")}.`
		};
	});
}
// src/config/issue-text.ts
function explainIssue(issue, root) {
	const { path } = issue;
	switch (issue.code) {
		case "unrecognized_keys": return issue.keys.map((key) => unknownKey(path, key));
		case "invalid_value": return [wrongWord(issue.values.map(String), path, valueAt(root, path))];
		case "invalid_type": return [wrongType(path, valueAt(root, path), issue.expected)];
		default: return [{
			path,
			...params(issue),
			message: said(issue.message, path),
			next: params(issue).next ?? expected(path)
		}];
	}
}
function params(issue) {
	return issue.code === "custom" ? {
		atKey: false,
		...issue.params
	} : {};
}
function said(message = "that is not right here", path = []) {
	const name = path.at(-1);
	return typeof name === "string" && !message.includes(`\`${name}\``) && !message.startsWith(name) ? `\`${name}\`: ${message}` : message;
}
function unknownKey(path, key) {
	const known = Object.keys(partAt(path)?.properties ?? {});
	const cure = key === "<<" ? "Merge keys are not supported: write what all entries share under `defaults`." : `${didYouMean(key, known) ?? ""} Known here: ${known.join(", ")}.`.trim();
	return {
		path: [...path, key],
		atKey: true,
		message: `\`${key.slice(0, 60)}\` is not a key here`,
		next: cure
	};
}
function wrongWord(known, path, value) {
	if (value === void 0) return wrongType(path, value, "string");
	const word = typeof value === "string" ? `\`${value.slice(0, 60)}\`` : nameOf$3(value);
	const near = typeof value === "string" ? didYouMean(value, known) : null;
	const choice = known.length === 1 ? `Write \`${path.at(-1)?.toString()}: ${known[0]}\`.` : `Choose one of ${known.join(", ")}.`;
	return {
		path,
		message: `${said("", path)}${word} is not known here`,
		next: near === null ? choice : `${near} ${choice}`
	};
}
function wrongType(path, value, wanted) {
	const name = path.at(-1)?.toString();
	const next = expected(path);
	if (value === void 0) return {
		path,
		message: `\`${name}\` is missing`,
		next
	};
	if (typeof value === "number" && wanted === "int") return {
		path,
		message: `\`${name}\` must be a whole number`,
		next
	};
	const scalar = typeof value === "number" || typeof value === "boolean";
	return {
		path,
		message: `${path.length === 0 ? "the file" : `\`${name}\``} cannot be ${nameOf$3(value)}`,
		next: scalar && wanted === "string" ? `${next} Put the value into quotes.` : next
	};
}
function expected(path) {
	const part = partAt(path);
	const example = part?.examples?.[0];
	if (part?.description === void 0 && path.length > 0) return expected(path.slice(0, -1));
	if (example === void 0) return part?.description ?? "See docs/gate-file.md.";
	const key = typeof path.at(-1) === "string" && !isNamed(path) ? `${String(path.at(-1))}: ` : "";
	return `${part?.description ?? ""} For example \`${key}${flow(example)}\`.`.trim();
}
const isNamed = (path) => path.length === 2 && path[0] === "entries";
function flow(value) {
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	if (typeof value !== "object" || value === null) return plain(value);
	return `{ ${Object.entries(value).map(([key, part]) => `${key}: ${flow(part)}`).join(", ")} }`;
}
function plain(value) {
	const text = String(value);
	return typeof value === "string" && (!Number.isNaN(Number(text)) || /[,[\]{}#]|: /.test(text)) ? `"${text}"` : text;
}
function valueAt(root, path) {
	return path.reduce((value, step) => typeof value === "object" && value !== null && Object.hasOwn(value, step) ? value[step] : void 0, root);
}
// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	visit.BREAK = BREAK;
	visit.SKIP = SKIP;
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	visitAsync.BREAK = BREAK;
	visitAsync.SKIP = SKIP;
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			this.docStart = null;
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJSMin(((exports) => {
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJSMin(((exports) => {
	var identity = require_identity();
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJSMin(((exports) => {
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			this.commentBefore = null;
			this.comment = null;
			this.errors = [];
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJSMin(((exports) => {
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	visit.BREAK = BREAK;
	visit.SKIP = SKIP;
	visit.REMOVE = REMOVE;
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	const BOM = "﻿";
	const DOCUMENT = "";
	const FLOW_END = "";
	const SCALAR = "";
	const isCollection = (token) => !!token && "items" in token;
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = new Set("0123456789ABCDEFabcdef");
	const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = new Set(",[]{}");
	const invalidAnchorChars = new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	var Lexer = class {
		constructor() {
			this.atEnd = false;
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			this.buffer = "";
			this.flowKey = false;
			this.flowLevel = 0;
			this.indentNext = 0;
			this.indentValue = 0;
			this.lineEndPos = null;
			this.next = null;
			this.pos = 0;
		}
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJSMin(((exports) => {
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			default: return [];
		}
	}
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	var Parser = class {
		constructor(onNewLine) {
			this.atNewLine = true;
			this.atScalar = false;
			this.indent = 0;
			this.offset = 0;
			this.onKeyLine = false;
			this.stack = [];
			this.source = "";
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/index.js
var require_dist = __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));
// src/config/yaml/errors.ts
var import_dist = require_dist();
const CURES = {
	TAB_AS_INDENT: {
		message: "a tab is used to indent",
		next: "Indent with spaces."
	},
	BAD_INDENT: { next: "Indent all keys of a map alike, and close every bracket." },
	MULTIPLE_DOCS: {
		message: "the file holds several documents",
		next: "Remove the `---`, and what follows it."
	},
	BLOCK_AS_IMPLICIT_KEY: { next: "Quote a value that holds a colon and a blank, and indent alike." },
	MULTILINE_IMPLICIT_KEY: { next: "Write `key: value` on one line; a colon may be missing." },
	MISSING_CHAR: { next: "Close the quotation mark or bracket, or add the missing sign." },
	IMPOSSIBLE: { next: "Begin the key on a line of its own." },
	TAG_RESOLVE_FAILED: {
		message: "tags such as !name are not supported",
		next: "Write the plain value."
	},
	BAD_SCALAR_START: { next: "Put the value into quotes: it begins with a sign that YAML keeps for itself." },
	UNEXPECTED_TOKEN: { next: "Check the quotation marks, brackets and indentation of this line." },
	BAD_DQ_ESCAPE: { next: "Use single quotes: no escapes are read there." },
	RESOURCE_EXHAUSTION: {
		message: "the file is nested too deeply",
		next: "Write it flat."
	}
};
function yamlMistake(error) {
	const cure = CURES[error.code];
	return {
		message: cure?.message ?? `this is not YAML: ${withoutText(error.message)}`,
		next: cure?.next ?? "Compare the line with an example of docs/gate-file.md."
	};
}
function withoutText(message) {
	return (message.split(/: |\n/)[0] ?? "").trim();
}
// src/config/yaml/walk.ts
const MOST_ALIASES = 50;
const MOST_VALUES = 2e4;
const DEEPEST$3 = 20;
var Walk = class {
	mistakes = [];
	sound = true;
	document;
	places = new Map();
	aliases = 0;
	values = 0;
	constructor(document) {
		this.document = document;
	}
	read(node, path, key) {
		const offset = node?.range?.[0] ?? key ?? 0;
		this.values += 1;
		if (this.values > MOST_VALUES || path.length > DEEPEST$3) {
			this.once(offset, "the file holds too many values, or values too deep", "Write it flat, with few anchors.");
			return null;
		}
		if ((0, import_dist.isAlias)(node)) return this.follow(node, path, offset);
		const empty = (0, import_dist.isScalar)(node) && node.value === null && node.source === "";
		this.places.set(JSON.stringify(path), {
			key,
			value: empty ? key ?? offset : offset
		});
		if ((0, import_dist.isMap)(node)) return this.readMap(node.items, path);
		if ((0, import_dist.isSeq)(node)) return node.items.map((item, index) => this.read(item, [...path, index], null));
		if (!(0, import_dist.isScalar)(node)) return null;
		return typeof node.value === "number" && node.source?.startsWith("+") ? node.source : node.value;
	}
	offsetOf(path, atKey) {
		for (let length = path.length; length >= 0; length -= 1) {
			const place = this.places.get(JSON.stringify(path.slice(0, length)));
			if (place === void 0) continue;
			const missing = length < path.length;
			return atKey || missing ? place.key ?? place.value : place.value;
		}
		return 0;
	}
	readMap(pairs, path) {
		const found = new Map();
		for (const { key, value } of pairs) {
			const offset = key?.range?.[0] ?? 0;
			const name = (0, import_dist.isScalar)(key) && key.value !== null ? key.source ?? String(key.value) : null;
			if (name === null || name === "__proto__") {
				this.unread(offset, "a key must be a plain name", "Write `name: value`.");
				continue;
			}
			if (found.has(name)) this.mistakes.push({
				offset,
				message: "this key is written twice in the same map",
				next: "Keep one of the two."
			});
			found.set(name, this.read(value, [...path, name], offset));
		}
		return Object.fromEntries(found);
	}
	follow(alias, path, offset) {
		this.aliases += 1;
		if (this.aliases > MOST_ALIASES) {
			this.once(offset, `more than ${MOST_ALIASES} aliases are followed`, "Write limits that all entries share under `defaults`.");
			return null;
		}
		const target = alias.resolve(this.document);
		if (target !== void 0) return this.read(target, path, offset);
		this.unread(offset, "this alias has no anchor before it", "Define the anchor (&name) before it is used, or write the value out.");
		return null;
	}
	unread(offset, message, next) {
		this.sound = false;
		this.mistakes.push({
			offset,
			message,
			next
		});
	}
	once(offset, message, next) {
		this.sound = false;
		if (!this.mistakes.some((mistake) => mistake.message === message)) this.mistakes.push({
			offset,
			message,
			next
		});
	}
};
// src/config/yaml/yaml.ts
const MOST_BYTES$1 = 256e3;
function readYaml(bytes, path) {
	if (bytes.length > 256e3) return broken(path, `the file has ${bytes.length} bytes, more than ${MOST_BYTES$1}`, "Divide it into several gate files.");
	const text = decoded(bytes);
	if (text === null) return broken(path, "the file is not UTF-8", "Save it as UTF-8.");
	try {
		return readText(text, path);
	} catch (error) {
		if (error instanceof RangeError) return broken(path, "the file is nested too deeply", "Write it flat.");
		throw error;
	}
}
function decoded(bytes) {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return text.includes("\0") ? null : text;
	} catch {
		return null;
	}
}
function broken(path, message, next) {
	const where = () => `${path}:1:1`;
	return {
		value: void 0,
		problems: [problemAt(where(), {
			message,
			next
		})],
		sound: false,
		where
	};
}
function readText(text, path) {
	const counter = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: counter,
		prettyErrors: false,
		version: "1.2",
		schema: "core",
		merge: false,
		uniqueKeys: false,
		logLevel: "error"
	});
	const at = (offset) => {
		const { line, col } = counter.linePos(offset);
		return `${path}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
	};
	const errors = [...document.errors, ...document.warnings];
	const problems = errors.map((error) => problemAt(at(error.pos[0]), yamlMistake(error)));
	const directive = /^%[A-Z]+/m.exec(text.split(/^---/m)[0] ?? "");
	if (directive !== null && document.directives?.docStart === true) problems.push(problemAt(at(directive.index), {
		message: "YAML directives are not supported",
		next: "Remove the line: the file is read as YAML 1.2."
	}));
	const walk = new Walk(document);
	const value = errors.length === 0 ? walk.read(document.contents, [], null) : void 0;
	for (const mistake of walk.mistakes) problems.push(problemAt(at(mistake.offset), mistake));
	return {
		value,
		problems,
		sound: errors.length === 0 && walk.sound,
		where: (wanted, atKey) => at(walk.offsetOf(wanted, atKey))
	};
}
// src/config/read.ts
const TIME_LIMIT$7 = 60;
const PROOF_SECONDS = 120;
const MOST_MISTAKES = 100;
const USUAL_LIMITS = BARE_METRICS.map((metric) => ({
	metric,
	level: "fail",
	kind: "ratio",
	value: USUAL.change,
	text: "+10%"
}));
function readGateFile(bytes, path) {
	const yaml = readYaml(bytes, path);
	const parsed = yaml.value === void 0 || !yaml.sound ? null : GateFileSchema.safeParse(yaml.value);
	const mistakes = parsed === null ? [] : [...(parsed.error?.issues ?? []).flatMap((issue) => explainIssue(issue, yaml.value)), ...crossChecks(yaml.value)];
	const problems = [...yaml.problems, ...mistakes.map((mistake) => problemAt(yaml.where(mistake.path, mistake.atKey === true), mistake))];
	if (problems.length > 0 || !parsed?.success) throw new GateFileError(inOrder$1(problems).slice(0, MOST_MISTAKES));
	return gateFileOf(parsed.data, path);
}
function inOrder$1(problems) {
	const place = ({ where }) => (where ?? "").split(":").slice(-2).map(Number);
	return [...new Map(problems.map((problem) => [`${problem.where} ${problem.message}`, problem])).values()].sort((one, other) => {
		const [line = 0, column = 0] = place(one);
		const [otherLine = 0, otherColumn = 0] = place(other);
		return line - otherLine || column - otherColumn;
	});
}
function gateFileOf(raw, path) {
	const defaults = raw.defaults ?? {};
	return {
		path,
		id: raw.id ?? null,
		certainty: certaintyOf(defaults.certainty ?? "usual"),
		mostPairs: defaults.pairs ?? USUAL.pairs,
		proof: raw.proof === null ? null : { seconds: raw.proof ?? PROOF_SECONDS },
		entries: Object.entries(raw.entries).map(([name, entry]) => entryOf(name, entry, defaults)),
		waivers: (raw.waivers ?? []).map(({ metric, cause, ...rest }) => ({
			...rest,
			metric: metric ?? null,
			cause: cause ?? null,
			source: "gate file"
		})),
		notices: [...oldWords(raw, path), ...withoutEffect(raw, path)]
	};
}
function oldWords({ defaults, entries }, path) {
	if (![defaults, ...Object.values(entries)].some((one) => one?.certainty === "proof")) return [];
	return [`${path}: \`certainty: proof\` is now written \`certainty: strict\`; the old word is still read.`];
}
function withoutEffect({ defaults, entries }, path) {
	const named = Object.entries(entries).flatMap(([name, { paths }]) => paths === void 0 ? [] : [name]);
	const where = defaults?.paths === void 0 ? named : ["defaults"];
	if (where.length === 0) return [];
	return [`${path}: \`paths\` of ${where.join(", ")} has no effect yet: every entry is measured, whatever was changed.`];
}
function entryOf(name, entry, defaults) {
	const merged = {
		...defaults,
		...entry
	};
	const limits = MetricName.options.flatMap((metric) => merged[metric] ?? []);
	return {
		name,
		program: entry.run?.argv ?? [],
		serve: entry.serve?.argv ?? null,
		load: entry.load?.argv ?? null,
		consoleScripts: {
			program: (entry.run ?? entry.serve)?.consoleScript ?? false,
			load: entry.load?.consoleScript ?? false
		},
		runners: [
			entry.run,
			entry.serve,
			entry.load
		].flatMap((one) => one?.runner ?? []),
		workingDirectory: merged["working-directory"] ?? null,
		setup: merged.setup ?? [],
		env: {
			...defaults.env,
			...entry.env
		},
		timeLimit: merged["time-limit"] ?? TIME_LIMIT$7,
		paths: merged.paths ?? null,
		limits: limits.length > 0 ? limits : USUAL_LIMITS,
		certainty: certaintyOf(merged.certainty ?? "usual"),
		mostPairs: merged.pairs ?? USUAL.pairs
	};
}
// src/config/find.ts
const WRITE_ONE = `Let \`scalene-gate init\` write one. The smallest is:\n${"version: 1\nentries:\n  import:\n    run: python -m shop.nightly --rows 2000\n".replace(/^/gm, "    ").trimEnd()}`;
async function findGateFile(folder, named) {
	const place = await locateGateFile(folder, named);
	await staysBelow(place);
	const gate = await readGateFileAt(place.file, place.path);
	return {
		gate,
		id: gate.id ?? await keyOfGate(place.file, place.folder),
		...place
	};
}
async function locateGateFile(folder, named) {
	const start = await realFolder(folder, "checkout", "Name the folder of the repository.");
	if (named !== null) return {
		folder: start,
		file: resolve(start, named),
		path: named,
		top: null
	};
	const folders = foldersUpToTop(start);
	for (const one of folders) {
		const [place, another] = await placesIn(one);
		if (place === void 0) continue;
		const shown = (name) => relative(start, join(one, name)).split(sep).join("/");
		if (another !== void 0) throw twoFiles(shown(place), shown(another));
		return {
			folder: one,
			file: join(one, place),
			path: shown(place),
			top: folders.at(-1) ?? start
		};
	}
	throw await noFile(start, folders.at(-1) ?? start);
}
async function readGateFileAt(file, path) {
	const found = await stat(file).catch(() => null);
	if (found === null) throw notRight(path, `the gate file ${path} does not exist`);
	if (!found.isFile()) throw notRight(path, "the gate file is not a file");
	if (found.size > 256e3) throw notRight(path, `the gate file has ${found.size} bytes, more than ${MOST_BYTES$1}`);
	return readGateFile(await readFile(file).catch((error) => {
		throw notRight(path, `the gate file cannot be read: ${error.message}`);
	}), path);
}
async function staysBelow({ top, file, path }) {
	if (top === null) return;
	const wrong = await leadsOut(file, top);
	if (wrong !== null) throw notRight(path, `the gate file ${path} ${wrong}`);
}
function twoFiles(one, another) {
	return notRight(`${one}, ${another}`, `there are two gate files, ${one} and ${another}`, "Remove one of them, or name the one that counts: the input `config`, or --config.");
}
async function noFile(start, top) {
	const looked = `${PLACES.join(", ")} in ${start}${top === start ? "" : ` and the folders above it up to ${top}`}`;
	const [below, another] = await withGateFile(start, await checkoutsIn(start));
	if (below === void 0) return notRight(looked, "this repository has no gate file", WRITE_ONE);
	const message = another === void 0 ? `the gate file is in a folder below: ${below}` : `there are gate files in two folders below: ${below} and ${another}`;
	const name = below.split("/")[0];
	return notRight(looked, message, `Say which checkout is meant: the input \`working-directory: ${name}\`, or run scalene-gate in ${name}.`);
}
async function withGateFile(start, checkouts) {
	return (await Promise.all(checkouts.map(async (name) => (await placesIn(join(start, name))).map((place) => `${name}/${place}`)))).flat();
}
function notRight(where, message, next = WRITE_ONE) {
	return new GateError({
		fault: "file",
		message,
		where,
		next
	});
}
// src/entry/bytecode.ts
const PACKAGES = [
	...[
		"asyncio",
		"collections",
		"concurrent",
		"concurrent/futures",
		"email",
		"html",
		"http",
		"importlib"
	],
	...[
		"importlib/metadata",
		"importlib/resources",
		"json",
		"logging",
		"multiprocessing",
		"pathlib",
		"re"
	],
	...[
		"sysconfig",
		"urllib",
		"zipfile",
		"zipfile/_path"
	]
];
function fillBytecode({ standardLibrary }, prefix) {
	const below = join(prefix, standardLibrary.slice(parse$1(standardLibrary).root.length));
	if (existsSync(below)) return;
	for (const folder of ["", ...PACKAGES]) copyBytecode(join(standardLibrary, folder), join(below, folder));
}
function copyBytecode(from, to) {
	try {
		const cached = join(from, "__pycache__");
		const compiled = readdirSync(cached).filter((name) => /^[^.]+\.[^.]+\.pyc$/.test(name));
		mkdirSync(to, { recursive: true });
		for (const name of compiled) copyFileSync(join(cached, name), join(to, name));
	} catch {}
}
// src/text/last-line.ts
const MOST$1 = 200;
function lastLine(said) {
	return said.split("\n").at(-1)?.slice(0, MOST$1) ?? "";
}
// src/processes/python-files.ts
function pythonFolder() {
	let folder = dirname(fileURLToPath(import.meta.url));
	for (;;) {
		const candidate = join(folder, "python");
		if (existsSync(join(candidate, "runner.py"))) return candidate;
		const parent = dirname(folder);
		if (parent === folder) throw new Error("the gate's python/ folder is missing beside dist/");
		folder = parent;
	}
}
function gateFolders() {
	const python = pythonFolder();
	return [
		python,
		join(dirname(python), "dist"),
		join(dirname(python), "report")
	];
}
function pythonFile(name) {
	return join(pythonFolder(), name);
}
function fromSource(name) {
	return [pythonFile("from_source.py"), name];
}
// src/processes/run-command.ts
function runCommand(request) {
	const { argv, cwd, env, timeLimit, input = "", mostAnswer } = request;
	const [command = "", ...rest] = argv;
	return new Promise((resolve) => {
		const group = request.ownGroup && process.platform !== "win32";
		const child = spawn(command, rest, {
			cwd,
			env,
			stdio: "pipe",
			detached: group
		});
		const said = {
			answer: "",
			output: ""
		};
		let timedOut = false;
		let tooLong = false;
		const end = () => {
			try {
				if (group && child.pid !== void 0) process.kill(-child.pid, "SIGKILL");
				else child.kill("SIGKILL");
			} catch {}
		};
		const timer = setTimeout(() => {
			timedOut = true;
			end();
		}, timeLimit);
		process.once("exit", end);
		const keepTail = (text) => {
			said.output = (said.output + text).slice(-65536);
		};
		const keepAnswer = (text) => {
			if (tooLong) return;
			said.answer += text;
			tooLong = said.answer.length > (mostAnswer ?? 0);
			if (tooLong) end();
		};
		child.stdout.setEncoding("utf8").on("data", mostAnswer === void 0 ? keepTail : keepAnswer);
		child.stderr.setEncoding("utf8").on("data", keepTail);
		child.stdin.on("error", () => void 0);
		child.stdin.end(input);
		const done = (ending) => {
			clearTimeout(timer);
			process.off("exit", end);
			resolve({
				...ending,
				timedOut,
				tooLong,
				...said
			});
		};
		child.on("error", (error) => done({
			exit: null,
			signal: null,
			startError: error.message
		}));
		child.on("close", (exit, signal) => done({
			exit,
			signal,
			startError: null
		}));
	});
}
// src/processes/ask-python.ts
const LARGEST_ANSWER$2 = 67108864;
async function askPython$1({ python, env }, asked) {
	const { answer, ...outcome } = await runCommand({
		argv: [
			python,
			...asked.flags,
			...fromSource(asked.file)
		],
		cwd: asked.cwd,
		env,
		timeLimit: asked.timeout,
		ownGroup: false,
		input: JSON.stringify(asked.question),
		mostAnswer: LARGEST_ANSWER$2
	});
	return {
		answer,
		errors: errorsOf(outcome, asked.timeout)
	};
}
function whyNoAnswer(errors) {
	return lastLine(errors.trimEnd()) || "its answer has another form";
}
function errorsOf(outcome, timeout) {
	if (outcome.startError !== null) return outcome.startError;
	const said = outcome.output.slice(-4e3);
	if (outcome.timedOut) return `${said}\nit did not answer within ${timeout / 1e3} s`.trimStart();
	if (outcome.tooLong) return `${said}\nits answer is longer than ${LARGEST_ANSWER$2} characters`.trimStart();
	return said;
}
// src/python/ask-interpreter.ts
const TIME_LIMIT$6 = 6e4;
const Description = object({
	folders: array(string()),
	projects: array(object({
		name: string(),
		folder: string(),
		editable: boolean(),
		linked: boolean(),
		compiled: boolean(),
		place: string(),
		origin: string().nullable(),
		version: string(),
		modules: array(string()),
		sources: array(object({
			folder: string().nullable(),
			root: string().nullable(),
			generated: array(string())
		}))
	})),
	linked: array(string()),
	distributions: record(string(), string())
});
const Checked = object({
	state: _enum([
		"missing",
		"broken",
		"refused"
	]),
	message: string(),
	path: string(),
	line: number$1(),
	column: number$1()
}).nullable();
const Scripts = array(object({
	file: string().nullable(),
	problem: Checked
}));
const Placed = object({
	file: string(),
	folder: string()
}).nullable();
const Linked = object({ missing: array(string()) });
const Adopted = object({ led: array(string()) });
const Owners = object({
	owners: array(number$1().int().nonnegative().nullable()),
	distributions: array(object({
		name: string(),
		version: string()
	}))
});
const ImportFolders = array(string());
async function askInterpreter(interpreter, question, form) {
	const { answer, errors } = await askPython$1(interpreter, {
		file: "plan.py",
		flags: [],
		cwd: parse$1(tmpdir()).root,
		question,
		timeout: TIME_LIMIT$6
	});
	try {
		return form.parse(JSON.parse(answer));
	} catch {
		throw new GateError({
			fault: "platform",
			message: "Python did not answer what its packages and programs are",
			where: interpreter.python,
			next: "Check that this interpreter starts: python -c 'import site'.",
			output: (errors || answer).slice(-2e3) || null
		});
	}
}
// src/entry/console-scripts.ts
async function findConsoleScripts(all, { caller, folder }) {
	const named = all.flatMap(({ target, consoleScripts }) => {
		const ofProgram = consoleScripts?.program ? [target.argv[0] ?? ""] : [];
		const ofLoad = consoleScripts?.load && target.load !== null ? [target.load.argv[0] ?? ""] : [];
		const names = [...ofProgram, ...ofLoad];
		return names.length === 0 ? [] : [{
			target,
			names,
			program: ofProgram.length > 0
		}];
	});
	const found = await Promise.all(named.map(async ({ target, names, program }, number) => {
		const answers = await askInterpreter(target, {
			do: "scripts",
			folder: join(folder, target.side, "console-scripts", String(number)),
			bins: [...new Set([dirname(target.python), dirname(caller)])],
			names
		}, Scripts.length(names.length));
		const files = answers.map(({ file }) => file);
		const wrong = answers.find(({ problem }) => problem !== null)?.problem ?? null;
		const unusable = wrong === null ? null : {
			state: wrong.state === "missing" ? "missing" : "broken",
			problem: problemOf$3(wrong)
		};
		return [target, {
			target: withFiles(target, files, program),
			unusable
		}];
	}));
	return new Map(found);
}
function withFiles(target, files, program) {
	const put = (argv, file) => file == null ? argv : [file, ...argv.slice(1)];
	const load = files[program ? 1 : 0];
	return {
		...target,
		argv: program ? put(target.argv, files[0]) : target.argv,
		load: target.load === null ? null : { argv: put(target.load.argv, load) }
	};
}
function problemOf$3(wrong) {
	const { state, message, path, line, column } = wrong;
	return {
		fault: line > 0 ? "program" : "file",
		message,
		where: line > 0 ? `${path}:${line}:${column}` : path,
		next: line > 0 ? "Mend the line." : state === "missing" ? "Install what has it into the Python of the check (before the gate, or by the entry's setup:), choose another with the input python or --python, or write `python` before the path of a script." : "Name a script of the repository, as in `python prog.py`, or a module, as in `python -m package`.",
		output: null
	};
}
// src/entry/entry-target.ts
async function targetOf(side, folder, request, python, caller, caches) {
	const next = `Name the folder that holds the ${side} version of the program.`;
	const root = await realFolder(folder, `${side} folder`, next);
	const environment = request.environments?.[side];
	const env = environment?.env ?? childEnvironment(caller, {});
	const cwd = request.callersFolder ?? await workingDirectory(side, root, request.workingDirectory ?? ".");
	const variables = {
		...env,
		...request.env
	};
	return {
		side,
		root,
		cwd,
		python: environment?.python ?? python.executable,
		argv: request.argv,
		load: request.load ? { argv: request.load } : null,
		env: {
			...variables,
			...absolutePath(variables, cwd),
			PYTHONPYCACHEPREFIX: join(caches, side)
		},
		timeLimit: request.timeLimit
	};
}
async function workingDirectory(side, root, relative) {
	const path = resolve(root, relative);
	const real = await realpath(path).catch(() => path);
	if (real === root || isBelow(real, root)) return real;
	throw new GateError({
		fault: "file",
		message: `the working directory ${relative} leads out of the ${side} tree`,
		where: real,
		next: "Name a folder below the root of the repository."
	});
}
// src/entry/program.ts
async function checkPrograms(programs) {
	for (const { argv } of programs) checkWords(argv);
	const groups = new Map();
	for (const [index, program] of programs.entries()) {
		const key = JSON.stringify([
			program.python,
			program.env.PYTHONPATH,
			program.env.VIRTUAL_ENV
		]);
		groups.set(key, [...groups.get(key) ?? [], {
			program,
			index
		}]);
	}
	const results = programs.map(() => null);
	await Promise.all([...groups.values()].map(async (group) => {
		const [first] = group;
		if (first === void 0) return;
		const question = {
			do: "check",
			programs: group.map(({ program: { cwd, argv, within } }) => ({
				cwd,
				argv,
				root: within
			}))
		};
		const answers = await askInterpreter(first.program, question, Checked.array().length(group.length));
		for (const [place, { index }] of group.entries()) results[index] = unusable$1(answers[place] ?? null);
	}));
	return results;
}
async function checkTargets(targets) {
	const asked = targets.flatMap(({ target, within, consoleScripts }) => [...consoleScripts?.program ? [] : [{
		target,
		program: {
			...target,
			within
		}
	}], ...target.load === null || consoleScripts?.load ? [] : [{
		target,
		program: {
			...target,
			...target.load,
			within
		}
	}]]);
	const found = await checkPrograms(asked.map(({ program }) => program));
	const first = new Map(targets.map(({ target }) => [target, null]));
	for (const [index, { target }] of asked.entries()) first.set(target, first.get(target) ?? found[index] ?? null);
	return first;
}
function unusable$1(found) {
	if (found === null) return null;
	const { state, message, path, line, column } = found;
	if (state === "refused") return {
		state: "broken",
		problem: {
			fault: "file",
			message,
			where: path,
			next: "Name a Python file of the repository, a module with -m, or a console script by its name alone, without python.",
			output: null
		}
	};
	return {
		state,
		problem: state === "broken" ? {
			fault: "program",
			message,
			where: `${path}:${line}:${column}`,
			next: "Mend the line.",
			output: null
		} : {
			fault: "file",
			message,
			where: path,
			next: "Check the name and the working directory; a module must be installed or lie below it.",
			output: null
		}
	};
}
function checkWords(argv) {
	const [first, second] = argv;
	if (first === void 0) throw new GateError({
		fault: "file",
		message: "there is no program to run",
		next: "Write it after --, as it would follow python: -- prog.py --rows 10, or -- -m package."
	});
	if (first.startsWith("-") && first !== "-m") throw new GateError({
		fault: "file",
		message: `the program cannot begin with the option ${first}`,
		where: argv.join(" "),
		next: "Name a script or -m and a module; options of the interpreter are not supported."
	});
	if (first === "-m" && (second === void 0 || second.startsWith("-"))) throw new GateError({
		fault: "file",
		message: "there is no module named after -m",
		where: argv.join(" "),
		next: "Write the module as python -m takes it: -m package.module."
	});
}
// src/entry/entry-plan.ts
async function planEntry(request, python, caller, caches) {
	const [plan] = await planEntries([request], python, caller, caches);
	if (plan === void 0) throw new GateError({
		fault: "gate",
		message: "no plan"
	});
	const problem = problemOfPlan(plan);
	if (problem !== null) throw new GateError(problem);
	return plan;
}
function problemOfPlan({ baseline, lacking, headProblem }) {
	return (baseline.state === "broken" ? baseline.problem : lacking) ?? headProblem;
}
async function planEntries(requests, python, caller, caches) {
	const drafts = await Promise.all(requests.map(async (request) => ({
		request,
		head: await targetOf("head", request.head, request, python, caller, caches),
		base: request.base === null ? null : await targetOf("base", request.base, request, python, caller, caches)
	})));
	const named = drafts.flatMap(({ request: { within, consoleScripts }, head, base }) => (base === null ? [head] : [head, base]).map((target) => ({
		target,
		within: within?.[target.side] ?? null,
		consoleScripts
	})));
	for (const side of new Set(named.map(({ target }) => target.side))) fillBytecode(python, join(caches, side));
	const scripts = await findConsoleScripts(named, {
		caller: python.executable,
		folder: caches
	});
	const found = (target) => scripts.get(target)?.target ?? target;
	const checked = await checkTargets(named.map((one) => ({
		...one,
		target: found(one.target)
	})));
	const unusable = new Map(named.map(({ target }) => [found(target), scripts.get(target)?.unusable ?? checked.get(found(target)) ?? null]));
	return drafts.map((draft) => {
		const { name, argv, environments } = draft.request;
		const head = found(draft.head);
		const base = draft.base === null ? null : found(draft.base);
		return {
			name,
			argv,
			head,
			headProblem: environments?.head.problem ?? unusable.get(head)?.problem ?? null,
			...baseOf$1(base, head, environments?.base, unusable)
		};
	});
}
function baseOf$1(base, head, environment, unusable) {
	if (base === null) return {
		base,
		baseline: { state: "none" },
		lacking: null
	};
	if (environment?.problem) return {
		base: null,
		baseline: {
			state: "broken",
			problem: environment.problem
		},
		lacking: null
	};
	const wrong = unusable.get(base) ?? absentArgument(base, head);
	if (wrong === null) return {
		base,
		baseline: { state: "compared" },
		lacking: null
	};
	const problem = {
		...wrong.problem,
		message: `in base, ${wrong.problem.message}`
	};
	if (wrong.state === "missing") return {
		base: null,
		baseline: { state: "new" },
		lacking: problem
	};
	const next = "It is wrong in base already: nothing can be compared with it.";
	return {
		base: null,
		baseline: {
			state: "broken",
			problem: {
				...problem,
				next
			}
		},
		lacking: null
	};
}
function absentArgument(base, head) {
	const absent = head.argv.slice(1).map((word) => word.split("::")[0] ?? "").find((file) => file.endsWith(".py") && existsSync(join(head.cwd, file)) && !existsSync(join(base.cwd, file)));
	if (absent === void 0) return null;
	return {
		state: "missing",
		problem: {
			fault: "file",
			message: `the file ${absent} does not exist`,
			where: join(base.cwd, absent),
			next: null,
			output: null
		}
	};
}
// src/files/remove-at-exit.ts
const paths = new Set();
function removeAtExit(path) {
	if (paths.size === 0) process.once("exit", removeAll);
	paths.add(path);
	return () => {
		paths.delete(path);
		if (paths.size === 0) process.off("exit", removeAll);
	};
}
function removeAll() {
	for (const path of paths) rmSync(path, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
}
// src/processes/line-process.ts
function startLineProcess(options) {
	const [command = "", ...rest] = options.argv;
	const child = spawn(command, rest, {
		env: options.env,
		stdio: "pipe"
	});
	let errors = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		errors = (errors + text).slice(-4e3);
	});
	const ended = new Promise((resolve) => child.once("close", () => resolve()));
	let failure = null;
	let waiting = null;
	const stop = (why) => {
		failure ??= options.onEnd(why, errors);
		waiting?.fail(failure);
	};
	child.once("error", (error) => stop(`could not be started: ${error.message}`));
	child.once("close", (status, signal) => stop(`ended early (${signal ?? `exit status ${status}`})`));
	child.stdin.on("error", () => void 0);
	createInterface({ input: child.stdout }).on("line", (line) => waiting?.answer(line));
	return {
		ask: (line) => new Promise((answer, fail) => {
			if (failure !== null) return fail(failure);
			waiting = {
				answer,
				fail
			};
			child.stdin.write(`${line}\n`);
		}),
		close: async () => {
			child.stdin.end();
			await ended;
		}
	};
}
// src/measure/runner.ts
const Ended = RunFigures.pick({
	exit: true,
	signal: true,
	timedOut: true
});
const Served = object({
	port: number$1().int(),
	seconds: number$1(),
	asked: boolean(),
	load: Ended.extend({ stderrTail: string() }).nullable()
});
const RunOutcome = RunFigures.extend({
	stdoutTail: string().nullable(),
	stderrTail: string(),
	served: Served.nullable()
});
function secondsOf({ wall, served }) {
	return served?.seconds ?? wall;
}
const Answer = union([object({
	id: number$1(),
	startError: object({ message: string() })
}), RunOutcome.extend({
	id: number$1(),
	startError: _null()
})]);
async function startRunner(python) {
	const child = startLineProcess({
		argv: [
			python,
			"-I",
			"-S",
			"-X",
			"utf8",
			...fromSource("runner.py")
		],
		env: {},
		onEnd: (why, output) => new GateError({
			fault: "platform",
			message: `the runner ${why}`,
			where: python,
			next: "Check that this Python runs.",
			output
		})
	});
	let last = Promise.resolve();
	let count = 0;
	const run = async ({ side: _side, ...request }) => {
		count += 1;
		const answer = Answer.parse(JSON.parse(await child.ask(JSON.stringify({
			id: count,
			keepStdout: false,
			...request
		}))));
		if (answer.startError === null) return answer;
		throw new GateError({
			fault: "platform",
			message: `${request.argv[0]} could not be started: ${answer.startError.message}`,
			where: request.argv.join(" "),
			next: "Check the path and its permissions."
		});
	};
	return {
		run: (request) => {
			const next = last.then(() => run(request));
			last = next.catch(() => void 0);
			return next;
		},
		close: child.close
	};
}
// src/python/interpreter.ts
const OLDEST = [3, 9];
const LARGEST_ANSWER$1 = 1e6;
const Python = object({
	version: string(),
	implementation: string(),
	executable: string(),
	prefix: string(),
	basePrefix: string(),
	standardLibrary: string(),
	paths: array(string())
});
async function findPython(name, env) {
	const names = name === null ? ["python", "python3"] : [name];
	for (const candidate of names) {
		const found = await askPython(candidate, env);
		if (found !== null) return newEnough(found);
	}
	throw new GateError({
		fault: name === null ? "platform" : "file",
		message: name === null ? "no Python was found on the PATH" : `no Python was found as ${name}`,
		where: names.join(", "),
		next: "Install Python 3.9 or newer, or name one with --python."
	});
}
const asked$1 = new Map();
function askPython(command, env) {
	const key = JSON.stringify([
		command,
		env.PATH,
		env.PYTHONHOME
	]);
	const answer = asked$1.get(key) ?? startPython(command, env);
	asked$1.set(key, answer);
	return answer;
}
async function startPython(command, env) {
	const outcome = await runCommand({
		argv: [
			command,
			"-I",
			pythonFile("identify.py")
		],
		env,
		timeLimit: 3e4,
		ownGroup: false,
		mostAnswer: LARGEST_ANSWER$1
	});
	if (outcome.exit !== 0) return null;
	try {
		return Python.parse(JSON.parse(outcome.answer));
	} catch {
		return null;
	}
}
function newEnough(python) {
	const [major = 0, minor = 0] = python.version.split(".").map(Number);
	if (major > OLDEST[0] || major === OLDEST[0] && minor >= OLDEST[1]) return python;
	throw new GateError({
		fault: "platform",
		message: `Python ${python.version} is too old: the gate needs ${OLDEST.join(".")} or newer`,
		where: python.executable,
		next: "Choose a newer one with --python."
	});
}
// src/scalene-install/path-trap.ts
function pathTrap(roots, python) {
	const prefixes = [python.prefix, python.basePrefix].filter((path) => path.length > 1);
	const folders = python.paths.filter((path) => path.length > 1);
	for (const root of roots) {
		const below = `${root}/`;
		const trap = prefixes.find((prefix) => below.startsWith(prefix)) ?? folders.find((folder) => below.includes(folder));
		if (trap === void 0) continue;
		return {
			fault: "platform",
			message: `Scalene would take ${root} for a library: its path has that of the Python installation, ${trap}, in it`,
			where: root,
			next: "Check the repository out elsewhere, or use a Python that is installed elsewhere. All but Scalene works on.",
			output: null
		};
	}
	return null;
}
// src/environment/pip-failure.ts
function noneFits(output) {
	return /No matching distribution|Could not find a version/.test(output);
}
function noNetwork(output) {
	return /NewConnectionError|ConnectTimeout|Temporary failure|getaddrinfo|Connection refused|ProxyError/.test(output);
}
function reasonOf$1(output, requirements) {
	if (/No module named pip/.test(output)) return "this Python has no pip";
	if (!noneFits(output)) return "pip could not install it";
	return noNetwork(output) ? "the package index cannot be reached" : `there is no wheel of ${requirements.join(" ")} for this platform and Python`;
}
function notInstalled(what, reason, output) {
	return new GateError({
		fault: "platform",
		message: `${what.startsWith("scalene==") ? "Scalene" : what} could not be installed: ${reason}`,
		where: what,
		next: "The gate works on with its own probe and bare runs; memory lines and system-time ratios are missing.",
		output: output.slice(-2e3) || null
	});
}
// src/environment/pip-settings.ts
const WHERE_FROM = /^PIP_(INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|TRUSTED_HOST|CONFIG_FILE|CERT|CLIENT_CERT|PROXY|KEYRING_PROVIDER|CACHE_DIR|NO_CACHE_DIR|(DEFAULT_)?TIMEOUT|RETRIES|USE_FEATURE|USE_DEPRECATED|PRE)$/i;
const BUILT_WITH = /^PIP_(CONSTRAINT|BUILD_CONSTRAINT|CONFIG_SETTINGS?|GLOBAL_OPTION|BUILD_OPTION|NO_BINARY|ONLY_BINARY)$/i;
const FILES = /^PIP_(CONSTRAINT|BUILD_CONSTRAINT|FIND_LINKS|CERT|CLIENT_CERT|CONFIG_FILE)$/i;
const ELSEWHERE = /^(PIP_(TARGET|PREFIX|ROOT|PYTHON|USER|REQUIRE_VIRTUALENV)|UV_(SYSTEM_PYTHON|PYTHON|TARGET|PREFIX|PROJECT_ENVIRONMENT|BREAK_SYSTEM_PACKAGES)|POETRY_VIRTUALENVS_\w+|PDM_(USE_VENV|PYTHON|IGNORE_SAVED_PYTHON|IGNORE_ACTIVE_VENV)|CONDA_(PREFIX|DEFAULT_ENV|SHLVL))$/i;
const FOR_PIP = /^(PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|COMSPEC|PATHEXT|WINDIR|TEMP|TMP|TMPDIR|LANG|LC_\w+|XDG_\w+|NETRC|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|(HTTPS?|ALL|NO)_PROXY|PIP_\w+)$/i;
function pipSettings(env, cwd, builds) {
	const kept = Object.entries(env).flatMap(([name, value]) => {
		if (value === void 0) return [];
		if (!/^PIP_/i.test(name)) return [[name, value]];
		if (!WHERE_FROM.test(name) && !(builds && BUILT_WITH.test(name))) return [];
		return [[name, FILES.test(name) ? absoluteNames(value, cwd) : value]];
	});
	return {
		...Object.fromEntries(kept),
		PIP_USER: "0",
		PIP_REQUIRE_VIRTUALENV: "0",
		PIP_REQUIRE_HASHES: "0"
	};
}
function toolSettings(env, cwd) {
	const needed = Object.entries(env).filter(([name]) => FOR_PIP.test(name));
	return pipSettings(Object.fromEntries(needed), cwd, false);
}
function settingsOf(env, folder, python) {
	const kept = Object.entries(env).filter((entry) => entry[1] !== void 0 && !ELSEWHERE.test(entry[0]));
	return {
		...Object.fromEntries(kept),
		VIRTUAL_ENV: folder,
		PIP_USER: "0",
		PIP_REQUIRE_VIRTUALENV: "0",
		UV_PROJECT_ENVIRONMENT: folder,
		UV_PYTHON: python,
		POETRY_VIRTUALENVS_CREATE: "false",
		PDM_IGNORE_SAVED_PYTHON: "1"
	};
}
function absoluteNames(value, cwd) {
	return value.split(/\s+/).filter((name) => name !== "").map((name) => /^[a-z][a-z0-9+.-]+:\/\//i.test(name) ? name : resolve(cwd, name)).join(" ");
}
// src/environment/packages.ts
const TIME_LIMIT$5 = 3e5;
function cacheFolder(env) {
	const base = env.RUNNER_TOOL_CACHE ?? env.XDG_CACHE_HOME ?? (env.HOME ? join(env.HOME, ".cache") : tmpdir());
	return join(base, "scalene-gate");
}
async function installPackages(python, requirements, env, onInstall) {
	const folder = toolFolder(python, requirements, env);
	if (await exists$1(folder)) return folder;
	const failure = await installInto(folder, python, {
		requirements,
		constraints: [],
		env,
		onInstall
	});
	if (failure !== null) throw notInstalled(requirements.join(" "), reasonOf$1(failure, requirements), failure);
	return folder;
}
function toolFolder(python, requirements, env) {
	const name = `${[
		...requirements,
		python.implementation,
		python.version.split(".").slice(0, 2).join(".")
	].join("-").replace(/[^\w.=-]/g, "_")}-${process.platform}-${process.arch}`;
	return join(cacheFolder(env), name);
}
async function installInto(folder, python, options) {
	const { requirements, constraints, env, onInstall } = options;
	onInstall();
	return madeBeside(folder, (part) => withConstraints(constraints, (file) => pip(python, "install", [
		"--target",
		part,
		"-c",
		file,
		...requirements
	], env)));
}
async function madeBeside(folder, make) {
	const part = `${folder}.${process.pid}`;
	await mkdir(part, { recursive: true });
	try {
		const failure = await make(part);
		if (failure !== null) return failure;
		await rename(part, folder).catch(async (error) => {
			if (!await exists$1(folder)) throw error;
		});
		return null;
	} finally {
		await rm(part, {
			recursive: true,
			force: true
		});
	}
}
async function withConstraints(constraints, use) {
	const folder = await mkdtemp(join(tmpdir(), "scalene-gate-pip-"));
	try {
		const file = join(folder, "constraints.txt");
		await writeFile(file, constraints.map((line) => `${line}\n`).join(""));
		return await use(file);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
async function pip(python, command, argv, env) {
	const start = [
		"-I",
		"-m",
		"pip",
		command,
		"--disable-pip-version-check",
		"--no-input"
	];
	const outcome = await runCommand({
		argv: [
			python.executable,
			...start,
			"--progress-bar",
			"off",
			"--only-binary",
			":all:",
			...argv
		],
		cwd: tmpdir(),
		env: toolSettings(env, process.cwd()),
		timeLimit: TIME_LIMIT$5,
		ownGroup: false
	});
	if (outcome.exit === 0) return null;
	if (outcome.timedOut) return `${outcome.output}\npip did not end within ${TIME_LIMIT$5 / 1e3} s`;
	return outcome.startError ?? outcome.output;
}
// src/files/mark.ts
function markOf(path) {
	try {
		const { ino, mode, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
		return `${ino} ${mode} ${size} ${mtimeNs} ${ctimeNs}`;
	} catch {
		return GONE;
	}
}
const GONE = "gone";
// src/environment/locked.ts
const PIN = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;#,\\]+)/;
const QUOTED = /["']([A-Za-z0-9][A-Za-z0-9._-]*\s*(?:\[[^\]]*\])?\s*={2,3}[^"']+)["']/g;
function isLockFile(name) {
	return /^(requirements[\w.-]*\.txt|constraints[\w.-]*\.txt|(poetry|uv|pdm|pylock(\.[\w-]+)?)\.(lock|toml)|Pipfile\.lock|pyproject\.toml)$/.test(name);
}
function pinsOf(name, text) {
	if (/\.txt$/.test(name)) return requirementPins(text.split(/\r?\n/));
	if (name === "Pipfile.lock") return pipfilePins(text);
	if (name === "pyproject.toml") return requirementPins([...text.matchAll(QUOTED)].map(([, pin]) => pin ?? ""));
	return packageTables(text);
}
function changedPins(base, head) {
	return [...new Set([...base.keys(), ...head.keys()])].sort().map((name) => ({
		name,
		base: base.get(name) ?? null,
		head: head.get(name) ?? null
	})).filter((one) => one.base !== one.head);
}
function normalName(name) {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
function requirementPins(lines) {
	const found = lines.map((line) => PIN.exec(line)).filter((pin) => pin !== null);
	return new Map(found.map(([, name = "", version = ""]) => [normalName(name), version]));
}
function packageTables(text) {
	const tables = text.split(/^\[\[packages?\]\]\s*$/m).slice(1);
	const value = (table, key) => {
		const own = table.split(/^\[/m)[0] ?? "";
		return new RegExp(`^${key}\\s*=\\s*["']([^"'\\n]*)["']`, "m").exec(own)?.[1];
	};
	const pins = new Map();
	for (const table of tables) {
		const [name, version] = [value(table, "name"), value(table, "version")];
		if (name !== void 0 && version !== void 0) pins.set(normalName(name), version);
	}
	return pins;
}
function pipfilePins(text) {
	const pins = new Map();
	let json;
	try {
		json = JSON.parse(text);
	} catch {
		return pins;
	}
	for (const group of ["develop", "default"]) for (const [name, locked] of entriesOf$1(entriesOf$1(json).find(([key]) => key === group)?.[1])) {
		const version = entriesOf$1(locked).find(([key]) => key === "version")?.[1];
		if (typeof version === "string") pins.set(normalName(name), version.replace(/^=+/, ""));
	}
	return pins;
}
function entriesOf$1(value) {
	return value !== null && typeof value === "object" ? Object.entries(value) : [];
}
// src/scalene-install/conflict.ts
function conflictOf(output) {
	if (!/ResolutionImpossible|conflicting dependencies/.test(output)) return null;
	const [, told = ""] = output.split(/^.*The conflict is caused by:\s*$/m);
	const lines = told.split("\n").map((line) => line.trim()).filter((line) => / depends on |The user requested/.test(line)).map((line) => line.replace(/^The user requested(?: \(constraint\))? (.*)$/, "installed is $1"));
	return [...new Set(lines)].slice(0, 4).join(", ") || "pip found no versions that fit together";
}
function constraintsOf(installed) {
	return Object.entries(installed).filter(([name, version]) => /^[a-z0-9][a-z0-9.-]*$/.test(name) && /^[0-9][\w.!]*$/.test(version)).map(([name, version]) => `${name}==${version}`).sort();
}
// src/scalene-install/beside.ts
const LOAD_LIMIT = 6e4;
async function loads(python, site, env) {
	return (await runCommand({
		argv: [
			python.executable,
			"-B",
			pythonFile("scalene_launch.py"),
			site
		],
		cwd: site,
		env: childEnvironment(env, {}),
		timeLimit: LOAD_LIMIT,
		ownGroup: false
	})).exit === 0;
}
async function inTheWay(site, constraints) {
	const own = new Map((await readdir(site)).flatMap((name) => {
		const [, project, version] = /^(.+)-([^-]+)\.dist-info$/.exec(name) ?? [];
		return project === void 0 || version === void 0 ? [] : [[normalName(project), version]];
	}));
	return constraints.filter((pin) => {
		const [name = "", version] = pin.split("==");
		return own.has(name) && own.get(name) !== version;
	});
}
async function knownConflict(python, requirement, folder, pins, env) {
	const answers = `${folder}.answers`;
	const answer = join(answers, digest(pins));
	let conflict = await readFile(answer, "utf8").catch(() => null);
	if (conflict === null) {
		const failure = await withConstraints(pins, (file) => pip(python, "install", [
			"--dry-run",
			"--target",
			join(answers, "none"),
			"-c",
			file,
			requirement
		], env));
		const found = failure === null ? "" : conflictOf(failure);
		if (found === null) return null;
		conflict = found;
		await mkdir(answers, { recursive: true });
		await writeFile(answer, conflict);
	}
	return conflict === "" ? null : conflict;
}
function digest(lines) {
	return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16);
}
async function readLock(file = pythonFile("scalene-lock.txt")) {
	return {
		file,
		hashes: [...(await readFile(file, "utf8")).matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map(([, hash = ""]) => hash)
	};
}
function notLocked(version, python) {
	if (version !== scaleneVersion(null)) return `the lock has version ${scaleneVersion(null)}`;
	const minor = Number(python.version.split(".")[1]);
	return python.implementation === "cpython" && minor <= 14 ? null : `the lock is for CPython 3.9 to 3.14`;
}
function mismatchOf(output) {
	if (!/DO NOT MATCH THE HASHES/.test(output)) return null;
	const [, told = ""] = output.split(/DO NOT MATCH THE HASHES/);
	return /^\s+(\S+)(?: from .*)?:\s*$/m.exec(told)?.[1] ?? "a package";
}
// src/scalene-install/wheels.ts
const TIME_LIMIT$4 = 3e5;
const Verified = object({
	wrong: array(tuple([string(), string()])),
	sha256: string().regex(/^[0-9a-f]{64}$/)
});
async function verified(python, folder, hashes, env) {
	if (!await exists$1(folder)) return null;
	return ask$1("verify", {
		python,
		folder,
		hashes,
		env
	});
}
async function downloadInto(folder, python, what) {
	return madeBeside(folder, async (part) => {
		const { argv, hashes, replaces, env } = what;
		await mkdir(join(part, "site"));
		const failure = await pip(python, "download", [
			"--dest",
			join(part, "wheels"),
			...argv
		], env);
		if (failure !== null) return failure;
		const made = await ask$1("unpack", {
			python,
			folder: part,
			hashes,
			env
		});
		if ("wrong" in made) return made.wrong;
		if (replaces !== "gone" && replaces === markOf(folder)) await rm(folder, { recursive: true });
		return null;
	});
}
async function ask$1(action, where) {
	const [site, wheels] = [join(where.folder, "site"), join(where.folder, "wheels")];
	const { answer, errors } = await askPython$1({
		python: where.python.executable,
		env: childEnvironment(where.env, {})
	}, {
		file: "wheels.py",
		flags: [
			"-I",
			"-S",
			"-B"
		],
		question: {
			do: action,
			folder: site,
			wheels,
			allowed: where.hashes
		},
		timeout: TIME_LIMIT$4
	});
	let said;
	try {
		said = Verified.parse(JSON.parse(answer));
	} catch {
		return { wrong: `its files could not be compared with their wheels (${whyNoAnswer(errors)})` };
	}
	const [first, ...more] = said.wrong;
	if (first !== void 0) {
		const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
		return { wrong: `${first[0]} ${first[1]}${others}` };
	}
	const [version] = (await readdir(site)).flatMap((name) => /^scalene-(.*)\.dist-info$/.exec(name)?.[1] ?? []);
	return version === void 0 ? { wrong: `${site} has no Scalene` } : {
		site,
		version,
		sha256: said.sha256
	};
}
// src/scalene-install/scalene-install.ts
async function installScalene(python, env, onInstall, wanted = {
	version: null,
	installed: {},
	lock: null
}) {
	const version = scaleneVersion(wanted.version);
	const requirement = `scalene==${version}`;
	const constraints = constraintsOf(wanted.installed);
	const machine = {
		python,
		env,
		onInstall
	};
	const outside = notLocked(version, python);
	if (outside !== null) return withoutLock(requirement, constraints, machine, outside);
	const locked = await fromLock(requirement, wanted.lock ?? await readLock(), machine);
	if (typeof locked === "string") return withoutLock(requirement, constraints, machine, locked);
	const pins = await inTheWay(locked.site, constraints);
	if (pins.length === 0 || await loads(python, locked.site, env)) return installOf(locked, []);
	const conflict = await knownConflict(python, requirement, dirname(locked.site), pins, env);
	if (conflict !== null) throw unusable(requirement, conflict);
	return withoutLock(requirement, constraints, machine, `the lock's versions do not work beside ${pins.slice(0, 4).join(", ")}`, digest(pins));
}
async function fromLock(requirement, lock, { python, env, onInstall }) {
	const folder = toolFolder(python, [requirement, `locked-${digest(lock.hashes)}`], env);
	const replaces = markOf(folder);
	const known = await verified(python, folder, lock.hashes, env);
	if (known !== null && !("wrong" in known)) return known;
	onInstall();
	const failure = await downloadInto(folder, python, {
		argv: [
			"--require-hashes",
			"--no-deps",
			"-r",
			lock.file
		],
		hashes: lock.hashes,
		replaces,
		env
	});
	if (failure !== null) {
		const other = mismatchOf(failure);
		if (other !== null) throw refused(other, failure);
		if (noneFits(failure) && !noNetwork(failure)) return "the package index has no file of it for this platform";
		throw notInstalled(requirement, reasonOf$1(failure, [requirement]), failure);
	}
	return complete(await verified(python, folder, lock.hashes, env), requirement);
}
async function withoutLock(requirement, constraints, { python, env, onInstall }, why, variant) {
	const folder = toolFolder(python, [requirement, ...variant === void 0 ? [] : [variant]], env);
	let conflict = null;
	const replaces = markOf(folder);
	const known = await verified(python, folder, null, env);
	if (known !== null && !("wrong" in known)) {
		const pins = await inTheWay(known.site, constraints);
		if (pins.length > 0) conflict = await knownConflict(python, requirement, folder, pins, env);
	} else {
		onInstall();
		conflict = await downloadBeside({
			folder,
			replaces
		}, requirement, constraints, {
			python,
			env
		});
	}
	const there = complete(await verified(python, folder, null, env), requirement);
	if (conflict !== null && !await loads(python, there.site, env)) throw unusable(requirement, conflict);
	return installOf(there, [`Scalene ${there.version} was installed without the gate's lock file, so its files are what the package index gave: ${why}`]);
}
async function downloadBeside({ folder, replaces }, requirement, constraints, { python, env }) {
	const download = (lines) => withConstraints(lines, (file) => downloadInto(folder, python, {
		argv: [
			"-c",
			file,
			requirement
		],
		hashes: null,
		replaces,
		env
	}));
	const failure = await download(constraints);
	const conflict = failure === null ? null : conflictOf(failure);
	const last = failure !== null && constraints.length > 0 && noneFits(failure) && !noNetwork(failure) || conflict !== null ? await download([]) : failure;
	if (last !== null) throw notInstalled(requirement, reasonOf$1(last, [requirement]), last);
	return conflict;
}
function complete(found, requirement) {
	if (found !== null && !("wrong" in found)) return found;
	throw notInstalled(requirement, found === null ? "its folder is gone" : found.wrong, "");
}
function installOf({ site, version, sha256 }, notices) {
	return {
		sitePath: site,
		version,
		sha256,
		notices
	};
}
function refused(requirement, output) {
	return new GateError({
		fault: "platform",
		message: `Scalene was not installed: the package index gave a file of ${requirement} that is not the one of the gate's lock file`,
		where: requirement,
		next: "Ask whoever keeps that index why its files differ from those that were published: nothing of it was unpacked. The gate works on without Scalene.",
		output: output.slice(-2e3) || null
	});
}
function unusable(requirement, conflict) {
	return new GateError({
		fault: "platform",
		message: `Scalene cannot work beside the installed packages: ${conflict}`,
		where: requirement,
		next: "The gate works on with its own probe and bare runs; memory lines and system-time ratios are missing."
	});
}
// src/gate/session.ts
async function openSession(request) {
	const interpreter = await findPython(request.python, request.env);
	const scratch = await mkdtemp(join(tmpdir(), "scalene-gate-"));
	const keep = removeAtExit(scratch);
	const remove = async () => {
		await rm(scratch, {
			recursive: true,
			force: true
		});
		keep();
	};
	const runner = await startRunner(interpreter.executable).catch(async (error) => {
		await remove();
		throw error;
	});
	const problems = [];
	let installed = null;
	return {
		...request,
		interpreter,
		scratch,
		runner,
		installScalene: async (use) => {
			installed = request.scalene ? await install(request, interpreter, use, problems) : null;
			return installed;
		},
		installed: () => installed,
		problems,
		close: async () => {
			await runner.close();
			await remove();
		}
	};
}
async function install(request, python, use, problems) {
	const trap = pathTrap(use.roots, python);
	if (trap !== null) {
		problems.push(trap);
		return null;
	}
	const onInstall = () => request.onProgress({
		entry: "scalene",
		stage: "install",
		done: 0,
		total: null
	});
	try {
		return await installScalene(python, request.env, onInstall, {
			version: request.scaleneVersion,
			installed: use.installed,
			lock: null
		});
	} catch (error) {
		problems.push(problemOf$2(error));
		return null;
	}
}
function problemOf$2(error) {
	if (error instanceof GateError) return error.problem;
	if (!(error instanceof Error) || !("syscall" in error)) throw error;
	return {
		fault: "platform",
		message: `Scalene could not be installed: ${error.message}`,
		where: "path" in error && typeof error.path === "string" ? error.path : null,
		next: "Let the gate write to that folder, or set RUNNER_TOOL_CACHE or XDG_CACHE_HOME to one that it may write to. It works on with its own probe and bare runs.",
		output: null
	};
}
function machineOf(python, scaleneInstall, samples) {
	return {
		platform: process.platform,
		arch: process.arch,
		cpus: availableParallelism(),
		python: python === null ? null : `${python.implementation} ${python.version}`,
		scalene: scaleneInstall === null ? null : {
			version: scaleneInstall.version,
			sha256: scaleneInstall.sha256
		},
		schedstat: samples.some((sample) => sample.delay !== null)
	};
}
// src/judge/quantities.ts
const MB = 1e6;
const LEAST = 1e-6;
const READERS$1 = {
	"wall-time": (sample) => Math.max(sample.wall - (sample.delay ?? 0), LEAST),
	"cpu-time": (sample) => Math.max(sample.user + sample.system, LEAST),
	"rss-peak": (sample) => Math.max(sample.rss / MB, LEAST)
};
function quantityOf(metric) {
	const { unit, floor } = METRICS[metric];
	return {
		metric,
		unit,
		of: READERS$1[metric],
		floor
	};
}
const WALL = quantityOf("wall-time");
const ELAPSED = {
	...WALL,
	of: (sample) => Math.max(sample.wall, LEAST)
};
const QUANTITIES = BARE_METRICS.map((metric) => metric === WALL.metric ? WALL : quantityOf(metric));
const RSS = quantityOf("rss-peak");
const ALONE$1 = {
	settings: null,
	entries: 1
};
function ruleFor({ settings, entries }, { metric }) {
	return {
		smallest: smallestEffect(settings?.limits ?? [], metric),
		mostPairs: settings?.mostPairs ?? DEFAULT_RULE.mostPairs,
		certainty: settings?.certainty ?? DEFAULT_RULE.certainty,
		odds: bonferroniOdds(entries * QUANTITIES.length)
	};
}
function floorFor({ settings }, { metric, floor }) {
	const stricter = (settings?.limits ?? []).filter((limit) => limit.metric === metric && limit.kind === "difference" && limit.value > 0);
	return Math.min(floor, ...stricter.map(({ value }) => value));
}
function runsOf$2(samples, side) {
	return samples.filter((sample) => sample.side === side && sample.pair >= 0);
}
function samplePairs(samples) {
	const heads = new Map(runsOf$2(samples, "head").map((sample) => [sample.pair, sample]));
	return runsOf$2(samples, "base").flatMap((base) => {
		const head = heads.get(base.pair);
		return head === void 0 ? [] : [[base, head]];
	});
}
function pairsOf$1(samples, quantity) {
	return samplePairs(samples).map(([base, head]) => [quantity.of(base), quantity.of(head)]);
}
// src/judge/machine-state.ts
const WILD = .25;
const CLEARLY$1 = 1.1;
const CLEAR_SECONDS = .02;
function computesElsewhere(samples) {
	return ["base", "head"].some((side) => {
		const excess = runsOf$2(samples, side).map(({ wall, delay, user, system }) => user + system - (CLEARLY$1 * (wall - (delay ?? 0)) + CLEAR_SECONDS));
		return excess.length > 0 && median(excess) > 0;
	});
}
function machineNotices(samples) {
	const pairs = samplePairs(samples);
	if (pairs.length === 0) return [];
	const taken = ({ wall, delay, steal }) => ((delay ?? 0) + (steal ?? 0)) / Math.max(wall, 1e-6);
	const wild = pairs.filter(([base, head]) => Math.abs(taken(base) - taken(head)) > WILD);
	const uncounted = samples.some(({ delay }) => delay === null);
	return [...wild.length === 0 ? [] : [`In ${wild.length} of ${pairs.length} pairs the machine was far busier during one run than during the other; they were kept.`], ...uncounted ? ["The kernel does not count run-queue delay here: plain wall time was judged."] : computesElsewhere(samples) ? ["The program computes in other threads or processes: wall time was judged with and without its run-queue delay, and the more careful answer holds."] : []];
}
// src/statistics/signed-rank.ts
function signedRankCounts(doubledRanks) {
	let counts = [1];
	for (const rank of doubledRanks) {
		const next = new Array(counts.length + rank).fill(0);
		counts.forEach((count, sum) => {
			next[sum] = (next[sum] ?? 0) + count;
			next[sum + rank] = (next[sum + rank] ?? 0) + count;
		});
		counts = next;
	}
	return counts;
}
// src/statistics/interval.ts
function ratioInterval(logRatios, wanted = .99) {
	const averages = logRatios.flatMap((one, index) => logRatios.slice(index).map((other) => (one + other) / 2)).sort((one, other) => one - other);
	const pairs = logRatios.length;
	const counts = signedRankCounts(logRatios.map((_, index) => 2 * (index + 1)));
	const all = 2 ** pairs;
	let outside = 0;
	let tail = (counts[0] ?? 0) / all;
	for (;;) {
		const next = tail + (counts[2 * (outside + 1)] ?? 0) / all;
		if (next > (1 - wanted) / 2 || outside + 1 >= averages.length / 2) break;
		tail = next;
		outside += 1;
	}
	const at = (index) => averages[index] ?? 0;
	return {
		ratio: Math.exp(medianOfSorted(averages)),
		low: Math.exp(at(outside)),
		high: Math.exp(at(averages.length - 1 - outside)),
		coverage: 1 - 2 * tail
	};
}
// src/judge/rule/ratio.ts
const FEWEST_EXACT = 8;
const OUTSIDE = .005;
const STEPS = 160;
const BEYOND = 4;
const LEAST_RANGE = .01;
function ratioOf(pairs) {
	const exact = ratioInterval(pairs.map(([base, head]) => Math.log(head / base)));
	if (pairs.length >= FEWEST_EXACT || pairs.length < 2) return exact;
	const points = pairs.map(pointOf);
	const differences = points.map(({ difference }) => difference);
	const [least, most] = [Math.min(...differences), Math.max(...differences)];
	const range = Math.max(most - least, LEAST_RANGE);
	const step = (most - least + 8 * range) / STEPS;
	const sizes = Array.from({ length: 161 }, (_, index) => least - BEYOND * range + index * step);
	const weights = likelihoodsAt(sizes, points);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let below = 0;
	const shares = weights.map((weight) => below += weight / total);
	const low = sizes[shares.findIndex((share) => share > OUTSIDE)] ?? least;
	const high = sizes[shares.findIndex((share) => share >= .995)] ?? most;
	return {
		ratio: exact.ratio,
		low: Math.min(exact.ratio, Math.exp(low)),
		high: Math.max(exact.ratio, Math.exp(high))
	};
}
// src/judge/rule/spread.ts
const STUDENT_995 = [
	63.6567,
	9.9248,
	5.8409,
	4.6041,
	4.0321,
	3.7074,
	3.4995,
	3.3554,
	3.2498,
	3.1693,
	3.1058,
	3.0545,
	3.0123,
	2.9768
];
const FEWEST_BY_ORDER = 8;
function medianInterval(values, fellows = []) {
	if (values.length >= FEWEST_BY_ORDER) return byOrder(values);
	const degrees = Math.max(0, values.length - 1) + Math.max(0, fellows.length - 1);
	const quantile = STUDENT_995[degrees - 1];
	if (values.length === 0 || quantile === void 0) return null;
	const deviation = Math.sqrt((squares(values) + squares(fellows)) / degrees);
	const width = Math.exp(quantile * deviation / Math.sqrt(values.length));
	return {
		low: median(values) / width,
		high: median(values) * width
	};
}
function squares(values) {
	const logs = values.map((value) => Math.log(Math.max(value, 1e-9)));
	const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
	return logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
}
function byOrder(values) {
	const sorted = [...values].sort((one, other) => one - other);
	const runs = sorted.length;
	let chance = .5 ** runs;
	let tail = chance;
	let outside = 0;
	for (;;) {
		chance *= (runs - outside) / (outside + 1);
		if (tail + chance > .005) break;
		tail += chance;
		outside += 1;
	}
	return {
		low: sorted[outside] ?? 0,
		high: sorted[runs - 1 - outside] ?? 0
	};
}
function shareInterval(values) {
	const quantile = STUDENT_995[values.length - 2];
	if (quantile === void 0) return null;
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
	const width = quantile * Math.sqrt(variance / values.length);
	const middle = median(values);
	return {
		low: Math.max(0, middle - width),
		high: Math.min(1, middle + width)
	};
}
// src/judge/judge.ts
const FEWEST_PAIRS$1 = 3;
const MAD_TO_DEVIATION = 1.4826;
function wantsPair(samples, judging = ALONE$1) {
	return QUANTITIES.some((quantity) => {
		const pairs = pairsOf$1(samples, quantity);
		if (pairs.length < FEWEST_PAIRS$1) return true;
		if (Math.abs(growthOf$1(pairs)) < floorFor(judging, quantity) && quantity !== WALL) return false;
		const { verdict } = rulingOf(samples, quantity, judging);
		return verdict === "inconclusive" && pairs.length < ruleFor(judging, quantity).mostPairs;
	});
}
function judgeSamples(samples, judging = ALONE$1) {
	return QUANTITIES.flatMap((quantity) => {
		return pairsOf$1(samples, quantity).length === 0 ? [] : [metricOf$1(samples, quantity, judging)];
	});
}
function metricOf$1(samples, quantity, judging) {
	const pairs = pairsOf$1(samples, quantity);
	const [bases, heads] = [pairs.map(([base]) => base), pairs.map(([, head]) => head)];
	const { ratio, low, high } = ratioOf(pairs);
	const { verdict, stop } = rulingOf(samples, quantity, judging);
	const own = medianInterval(heads, bases);
	return {
		metric: quantity.metric,
		unit: quantity.unit,
		base: median(bases),
		head: median(heads),
		ratio,
		low,
		high,
		runs: pairs.length,
		decision: verdict,
		stop,
		headLow: own?.low ?? null,
		headHigh: own?.high ?? null,
		noise: deviationOf(pairs),
		pairsNeeded: verdict === "inconclusive" ? neededFor(samples, quantity, judging) : null,
		plain: quantity === WALL ? elapsedOf(pairsOf$1(samples, ELAPSED)) : null
	};
}
function deviationOf(pairs) {
	const logRatios = pairs.map(([base, head]) => Math.log(head / base));
	const middle = median(logRatios);
	return MAD_TO_DEVIATION * median(logRatios.map((value) => Math.abs(value - middle)));
}
function elapsedOf(pairs) {
	return {
		base: median(pairs.map(([base]) => base)),
		head: median(pairs.map(([, head]) => head)),
		ratio: ratioOf(pairs).ratio
	};
}
function rulingOf(samples, quantity, judging) {
	const pairs = pairsOf$1(samples, quantity);
	const ruling = ruleInOrder(pairs, ruleFor(judging, quantity));
	const careful = quantity === WALL && computesElsewhere(samples) ? moreCareful(ruling, ruleInOrder(pairsOf$1(samples, ELAPSED), ruleFor(judging, quantity))) : ruling;
	const floor = floorFor(judging, quantity);
	if (Math.abs(growthOf$1(pairs)) >= floor) return careful;
	const open = quantity === WALL || pairs.length < FEWEST_PAIRS$1;
	if (careful.verdict === "inconclusive" && open) return careful;
	return {
		...careful,
		verdict: "same",
		stop: {
			why: "below-floor",
			floor,
			unit: quantity.unit
		}
	};
}
function neededFor(samples, quantity, judging) {
	const rule = ruleFor(judging, quantity);
	const open = (quantity === WALL ? [quantity, ELAPSED] : [quantity]).map((one) => pairsOf$1(samples, one)).find((pairs) => ruleInOrder(pairs, rule).verdict === "inconclusive");
	return open === void 0 ? null : pairsNeeded(open, rule);
}
function moreCareful(one, plain) {
	if (one.verdict === plain.verdict) return one.logOdds <= plain.logOdds ? one : plain;
	const open = [one, plain].find(({ verdict }) => verdict === "inconclusive");
	if (open !== void 0) return open;
	return {
		verdict: "inconclusive",
		stop: {
			why: "run-queue-delay",
			without: one.verdict,
			with: plain.verdict
		},
		pairs: Math.max(one.pairs, plain.pairs),
		logOdds: 0
	};
}
function growthOf$1(pairs) {
	return median(pairs.map(([, head]) => head)) - median(pairs.map(([base]) => base));
}
function figuresOf(samples) {
	const runs = samples.filter((sample) => sample.pair >= 0);
	return QUANTITIES.map((quantity) => {
		const values = runs.map(quantity.of);
		const own = medianInterval(values);
		const plain = median(runs.map(ELAPSED.of));
		return {
			metric: quantity.metric,
			unit: quantity.unit,
			base: null,
			head: median(values),
			ratio: null,
			low: null,
			high: null,
			runs: runs.length,
			...NOT_JUDGED,
			headLow: own?.low ?? null,
			headHigh: own?.high ?? null,
			plain: quantity === WALL ? {
				base: null,
				head: plain,
				ratio: null
			} : null
		};
	});
}
function bareOf(samples, side) {
	const runs = runsOf$2(samples, side);
	if (runs.length === 0) return null;
	return {
		wall: median(runs.map(WALL.of)),
		user: median(runs.map((sample) => sample.user)),
		system: median(runs.map((sample) => sample.system)),
		rssMb: median(runs.map(RSS.of))
	};
}
// src/measure/failure.ts
function failureOf$1(outcome, target, slower = 1) {
	const limit = target.timeLimit * slower;
	const reason = outcome.served === null ? alone$1(outcome, limit) : served(outcome, limit);
	if (reason === null) return null;
	const { message, next, of } = reason;
	const load = of === "load" ? outcome.served?.load : null;
	return {
		fault: "program",
		message: `the ${load ? "load program" : target.load === null ? "program" : "server"} of the ${target.side} side ${message}`,
		where: `python ${(load ? target.load?.argv ?? [] : target.argv).join(" ")} (in ${target.side})`,
		next,
		output: (load ?? outcome).stderrTail.trimEnd().split("\n").slice(-20).join("\n") || null
	};
}
function alone$1(outcome, timeLimit) {
	if (outcome.timedOut) return {
		message: `did not end within its time limit of ${timeLimit} s and was stopped`,
		next: "Give it less to do, or raise the limit with --time-limit.",
		of: "program"
	};
	return ending(outcome, "program", "Mend the program, or call it so that it ends with status 0.");
}
function served(outcome, timeLimit) {
	const load = outcome.served?.load ?? null;
	const died = ending(outcome, "program", "A server goes on until the gate ends it; see what it said.");
	if (load === null) return neverListened(outcome, timeLimit, died);
	if (died !== null) return {
		...died,
		message: `${died.message} while the load ran`
	};
	if (load.timedOut) return {
		message: `did not end within its time limit of ${timeLimit} s and was stopped`,
		next: "See whether the server answers it; give it less to do, or raise time-limit.",
		of: "load"
	};
	return ending(load, "load", "Mend it or the server: it shall end with status 0 when all was answered.");
}
function neverListened(outcome, timeLimit, died) {
	const port = outcome.served?.port;
	if (died !== null) return {
		...died,
		message: `${died.message} before it listened`
	};
	const listen = `Let it listen on 127.0.0.1 at the port that $PORT stands for (${port} in this run)`;
	if (outcome.served?.asked === false) return {
		message: "ended before it listened",
		next: `${listen}, and go on until it is ended.`,
		of: "program"
	};
	return {
		message: `did not listen within its time limit of ${timeLimit} s`,
		next: `${listen}, or raise time-limit.`,
		of: "program"
	};
}
function ending({ exit, signal, stderrTail }, of, next) {
	if (signal !== null) return {
		message: `was ended by ${signal}`,
		next: "Find out what ended it: SIGKILL is often a lack of memory.",
		of
	};
	if (exit === 0) return null;
	const missing = /ModuleNotFoundError: No module named '([^'\n]{1,100})'/.exec(stderrTail);
	if (missing !== null) return {
		message: `needs the module ${missing[1]}, which is not installed`,
		next: "Install it into the Python that runs the program (python -m pip install ...), or choose another with --python.",
		of
	};
	return {
		message: `ended with exit status ${exit}`,
		next,
		of
	};
}
// src/measure/request.ts
const GRACE$4 = 3;
function requestOf(target, launch) {
	const { side, python, argv, cwd, env, load } = target;
	return {
		side,
		argv: [
			python,
			...launch.launcher,
			...argv
		],
		cwd,
		env: {
			...env,
			...launch.env
		},
		timeLimit: launch.timeLimit,
		load: load === null ? null : {
			argv: [python, ...load.argv],
			env,
			grace: launch.grace ?? GRACE$4,
			window: launch.window ?? null
		}
	};
}
// src/measure/bare.ts
async function measurePairs(options) {
	const { base, head, nextPair, random } = options;
	const series = seriesOf(options);
	for (const target of [base, head]) if (!await series.run(target, -1, 0)) return series.result();
	for (let pair = 0;; pair += 1) {
		const pairOf = random() < .5 ? [base, head] : [head, base];
		for (const [order, target] of pairOf.entries()) if (!await series.run(target, pair, order)) return series.result();
		if (!nextPair(series.result().samples)) return series.result();
	}
}
async function measureSide(options) {
	const series = seriesOf(options);
	for (let pair = -1; pair < options.runs; pair += 1) if (!await series.run(options.target, pair, 0)) break;
	return series.result();
}
function seriesOf({ runner, onSample }) {
	const samples = [];
	let problem = null;
	let failed = null;
	let runs = 0;
	let seconds = 0;
	const run = async (target, pair, order) => {
		const outcome = await runner.run(requestOf(target, {
			launcher: [],
			timeLimit: target.timeLimit
		}));
		runs += 1;
		seconds += secondsOf(outcome);
		problem = failureOf$1(outcome, target);
		if (problem !== null) {
			failed = target.side;
			return false;
		}
		const sample = {
			side: target.side,
			pair,
			order,
			...RunFigures.parse(outcome)
		};
		samples.push(sample);
		onSample(sample);
		return true;
	};
	return {
		run,
		result: () => ({
			samples,
			problem,
			failed,
			runs,
			seconds
		})
	};
}
// node_modules/smol-toml/dist/error.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};
// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}
// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return new Date(this.getTime() - offset * 6e4).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};
// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}
// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}
// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}
// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
"".isWellFormed;
// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
// src/environment/build-files.ts
const BUILD_FILES = [
	"pyproject.toml",
	"setup.cfg",
	"setup.py"
];
const NO_NAME = {
	name: null,
	why: null
};
const NAME$1 = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9])?$/;
const LONGEST_WHY = 200;
const MOST_CALLS$1 = 20;
const MOST_WORDS = 2e4;
const named$2 = object({ name: string() });
const PyProject = object({
	project: named$2.optional().catch(void 0),
	tool: object({
		poetry: named$2.optional().catch(void 0),
		flit: object({ metadata: object({
			"dist-name": string().optional(),
			module: string().optional()
		}) }).optional().catch(void 0)
	}).optional().catch(void 0)
});
function nameIn(file, text) {
	if (file === "pyproject.toml") return fromToml(text);
	const name = file === "setup.cfg" ? fromConfig(text) : fromScript(text);
	return name === null ? NO_NAME : checked(name);
}
function fromToml(text) {
	let value;
	try {
		value = parse(text.replace(/^\uFEFF/, ""), { maxDepth: 100 });
	} catch (error) {
		return {
			name: null,
			why: `it is not valid TOML: ${(error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, LONGEST_WHY)}`
		};
	}
	const { project, tool } = PyProject.parse(value);
	const flit = tool?.flit?.metadata;
	const name = project?.name ?? tool?.poetry?.name ?? flit?.["dist-name"] ?? flit?.module;
	return name === void 0 ? NO_NAME : checked(name);
}
function fromConfig(text) {
	let section = "";
	for (const line of text.split(/\r?\n/)) {
		const header = /^\[([^\]]*)\]/.exec(line);
		if (header !== null) section = header[1] ?? "";
		const option = section === "metadata" ? /^name\s*[=:]\s*(.*?)\s*$/i.exec(line) : null;
		if (option !== null) return option[1] || null;
	}
	return null;
}
const TOKEN = /#[^\n]*|("""|'''|"|')(?:\\[\s\S]|(?!\1)[\s\S])*?(?:\1|$)|[A-Za-z_][\w.]*|\S/g;
function fromScript(text) {
	const words = [...text.matchAll(TOKEN)].map(([word]) => word).filter((word) => !word.startsWith("#"));
	const calls = [...words.keys()].filter((at) => /^(?:\w{1,100}\.)?setup$/.test(words[at] ?? "") && words[at + 1] === "(" && words[at - 1] !== "def");
	for (const at of calls.slice(0, MOST_CALLS$1)) {
		const literal = literalName(words.slice(at + 1, at + 1 + MOST_WORDS));
		if (literal !== null) return literal;
	}
	return null;
}
function literalName(words) {
	let depth = 0;
	for (const [at, sign] of words.entries()) {
		if ("([{".includes(sign)) depth += 1;
		if (")]}".includes(sign)) depth -= 1;
		if (depth === 0) return null;
		const literal = depth === 1 && sign === "name" && words[at + 1] === "=" ? words[at + 2] : void 0;
		if (/^[,)]$/.test(words[at + 3] ?? "") && literal !== void 0 && /^["']/.test(literal)) return literal.replace(/^("""|'''|"|')([\s\S]*)\1$/, "$2");
	}
	return null;
}
function checked(name) {
	const plain = name.trim();
	if (NAME$1.test(plain)) return {
		name: plain,
		why: null
	};
	return {
		name: null,
		why: `${JSON.stringify(plain.slice(0, 60))} is not a project's name`
	};
}
// src/environment/project-names.ts
const LARGEST_FILE$2 = 1048576;
const DEEPEST$2 = 4;
const MOST_FOLDERS = 3e3;
const MOST_BUILD_FILES = 500;
const MOST_NOTICES = 5;
const PASSED_OVER = /^(\..*|node_modules|site-packages|dist-packages|__pycache__|tests?|testing|testdata|fixtures)$/;
const ENVIRONMENT = ["pyvenv.cfg", "conda-meta"];
async function projectNames(tree, mostFolders = MOST_FOLDERS) {
	const root = await realpath(tree).catch(() => tree);
	const found = {
		projects: [],
		folders: [],
		notices: []
	};
	let visited = 0;
	let level = [""];
	for (let depth = 0; depth <= DEEPEST$2; depth += 1) {
		const next = [];
		for (const folder of level) {
			if (visited === mostFolders || found.folders.length === MOST_BUILD_FILES) {
				found.notices.push(`projects are looked for in ${visited} folders of the tree, those of others are not known`);
				return {
					...found,
					notices: shortened(found.notices)
				};
			}
			visited += 1;
			next.push(...await readFolder(root, folder, found));
		}
		level = next;
	}
	return {
		...found,
		notices: shortened(found.notices)
	};
}
function namesOfProjects(trees) {
	return [...new Set(trees.flatMap(({ projects }) => projects.map(({ name }) => name)))];
}
async function readFolder(root, folder, found) {
	const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
	const names = new Set(entries.map(({ name }) => name));
	if (folder !== "" && ENVIRONMENT.some((name) => names.has(name))) return [];
	const files = BUILD_FILES.filter((name) => names.has(name));
	if (files.length > 0) found.folders.push(folder);
	const name = await nameOf$1(root, folder, files, found.notices);
	if (name !== null) found.projects.push({
		name: normalName(name),
		folder
	});
	return entries.filter((entry) => entry.isDirectory() && !PASSED_OVER.test(entry.name)).map((entry) => folder === "" ? entry.name : `${folder}/${entry.name}`).sort();
}
async function nameOf$1(root, folder, files, notices) {
	for (const file of files) {
		const where = folder === "" ? file : `${folder}/${file}`;
		const text = await textOf$2(join(root, where), root);
		const { name, why } = typeof text === "string" ? nameIn(file, text) : {
			name: null,
			why: text.why
		};
		if (name !== null) return name;
		if (why !== null) notices.push(`${where} does not tell its project's name: ${why}`);
	}
	return null;
}
async function textOf$2(path, root) {
	try {
		const real = await realpath(path);
		if (!isBelow(real, root)) return { why: "it leads out of the tree" };
		const found = await stat(real);
		if (!found.isFile()) return { why: "it is no file" };
		if (found.size > LARGEST_FILE$2) return { why: `it has ${found.size} bytes` };
		return await readFile(real, "utf8");
	} catch (error) {
		return { why: `it cannot be read (${error.code ?? "unknown error"})` };
	}
}
function shortened(notices) {
	const more = notices.length - MOST_NOTICES;
	return more <= 0 ? [...notices] : [...notices.slice(0, MOST_NOTICES), `${more} more build files could not be read`];
}
// src/processes/exec.ts
async function exec(argv, options) {
	const [name = "", ...rest] = argv;
	const program = await findProgram(name, options.env);
	if (program === null) return null;
	const env = Object.entries(options.env).filter((one) => one[1] !== void 0);
	try {
		const { exitCode, stdout, stderr } = await getExecOutput(`"${program.replaceAll("\"", "\\\"")}"`, rest, {
			...options.cwd === void 0 ? {} : { cwd: options.cwd },
			env: Object.fromEntries(env),
			silent: true,
			ignoreReturnCode: true
		});
		return {
			exit: exitCode,
			stdout,
			stderr
		};
	} catch (error) {
		return {
			exit: null,
			stdout: "",
			stderr: error instanceof Error ? error.message : String(error)
		};
	}
}
async function findProgram(name, env) {
	const folders = name.includes("/") || name.includes(sep) ? [""] : (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	const endings = process.platform === "win32" ? ["", ...(env.PATHEXT ?? ".EXE").split(delimiter)] : [""];
	for (const folder of folders) for (const ending of endings) {
		const path = resolve(join(folder, name + ending));
		if (await isProgram(path)) return path;
	}
	return null;
}
async function isProgram(path) {
	try {
		await access(path, constants.X_OK);
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}
// src/git/repository/run-git.ts
const LOCAL_LIMIT = 12e4;
const CHECKOUT_LIMIT = 6e5;
const LARGEST_ANSWER = 67108864;
const SETTINGS = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.attributesFile=/dev/null",
	"core.alternateRefsCommand=true",
	"core.quotePath=true",
	"core.pager=cat",
	"core.untrackedCache=false",
	"core.commitGraph=false",
	"core.useReplaceRefs=false",
	"submodule.recurse=false",
	"fetch.recurseSubmodules=false",
	"fetch.prune=false",
	"fetch.pruneTags=false",
	"fetch.writeCommitGraph=false",
	"gc.auto=0",
	"maintenance.auto=false",
	"advice.detachedHead=false",
	"log.showSignature=false"
];
const OFFLINE = ["protocol.allow=never"];
const ONLINE = ["protocol.allow=never", ...[
	"https",
	"http",
	"ssh",
	"git",
	"file"
].map((name) => `protocol.${name}.allow=always`)];
const WAY = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|SSL_.*|HTTP_.*|PROXY_.*|ASKPASS|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/;
const ALWAYS = {
	GIT_TERMINAL_PROMPT: "0",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_LFS_SKIP_SMUDGE: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	LC_ALL: "C"
};
function localEnvironment(env, home) {
	return {
		...without$1(env, /^GIT_/),
		HOME: home,
		XDG_CONFIG_HOME: home,
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_ATTR_NOSYSTEM: "1",
		GIT_NO_LAZY_FETCH: "1",
		...ALWAYS
	};
}
function remoteEnvironment(env) {
	return {
		...without$1(env, /^GIT_/, WAY),
		...ALWAYS
	};
}
function without$1(env, names, but = /^$/) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name) || but.test(name)));
}
async function runGit(command) {
	const { cwd, timeLimit } = command;
	const outcome = await runCommand({
		...command,
		argv: ["git", ...command.argv],
		ownGroup: false,
		mostAnswer: LARGEST_ANSWER
	});
	const { exit, answer: stdout, output: stderr } = outcome;
	const answer = (failure) => ({
		stdout,
		stderr,
		exit,
		failure
	});
	if (outcome.startError !== null) {
		if (/\bENOENT\b/.test(outcome.startError) && existsSync(cwd)) throw noGit(cwd);
		return answer(outcome.startError);
	}
	if (outcome.timedOut) return answer(`ended after ${timeLimit / 1e3} s: ${stderr}`);
	if (outcome.tooLong) return answer(`the answer is longer than ${LARGEST_ANSWER} characters`);
	return answer(exit === 0 ? null : stderr.trim() || `git ${command.argv[0]} failed`);
}
async function askGit(argv, cwd, env) {
	const outcome = await exec(["git", ...argv], {
		cwd,
		env
	});
	if (outcome === null) throw noGit(cwd);
	const { exit, stdout, stderr } = outcome;
	return {
		stdout,
		stderr,
		exit,
		failure: exit === 0 ? null : stderr.trim() || `git ${argv[0]} failed`
	};
}
function asOptions(settings) {
	return settings.flatMap((setting) => ["-c", setting]);
}
function noGit(cwd) {
	return new GateError({
		fault: "platform",
		message: "git was not found on the PATH",
		where: cwd,
		next: "Install git, or name two folders with --base and --head."
	});
}
function gitError(argv, where, output) {
	return new GateError({
		fault: "tool",
		message: `git ${argv.join(" ")} failed`,
		where,
		next: "Run the command in that folder to see more, or name the base as a folder.",
		output: withoutPasswords(output).slice(-2e3) || null
	});
}
function withoutPasswords(text) {
	return text.replace(/(\/\/)[^/\s@]{1,500}@/g, "$1");
}
// src/git/repository/facts.ts
const PATHS = [
	"objects",
	"shallow",
	"index",
	"info/exclude",
	"info/sparse-checkout",
	"lfs"
];
const READ = "^(remote\\.origin\\.url|http\\.(.+\\.)?extraheader|core\\.sparsecheckout)$";
const NAME = /^refs\/[^\s~^:?*[\\\p{Cc}]{1,1000}$/u;
const SHA$1 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
async function factsOfRepository(top, env) {
	const gitDir = resolve(top, ".git");
	const options = [...asOptions([...SETTINGS, ...OFFLINE]), `--git-dir=${gitDir}`];
	const told = (argv, answer, no) => {
		if (answer.failure === null) return answer.stdout;
		if (no !== null && answer.exit === no && answer.stderr.trim() === "") return null;
		throw unreadable(gitError(argv, top, answer.failure));
	};
	const line = async (argv, no = null) => told(argv, await askGit([...options, ...argv], top, env), no);
	const list = async (argv, no = null) => told(argv, await runGit({
		argv: [...options, ...argv],
		cwd: top,
		env,
		timeLimit: LOCAL_LIMIT
	}), no);
	const paths = (await line(["rev-parse", ...PATHS.flatMap((name) => ["--git-path", name])]) ?? "").split("\n").slice(0, -1).map((path) => resolve(top, path));
	const [objects, shallow, index, exclude, sparse, lfs] = paths;
	if (lfs === void 0 || paths.length !== PATHS.length || !objects || !shallow || !index || !exclude) throw unreadable(gitError(["rev-parse", "--git-path"], top, "the repository's path has a line break"));
	const head = (await line([
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	], 1))?.trim() ?? null;
	const refs = await list(["for-each-ref", "--format=%(objectname) %(refname)"]);
	const settings = settingsIn(await list([
		"config",
		"--includes",
		"-z",
		"--get-regexp",
		READ
	], 1) ?? "");
	const last = (name) => settings.findLast((setting) => setting.name === name)?.value ?? null;
	const isSparse = /^(true|yes|on|1|)$/i.test(last("core.sparsecheckout") ?? "no");
	return {
		objects,
		shallow,
		index,
		exclude,
		common: resolve(lfs, ".."),
		head,
		refs: refsIn(refs ?? ""),
		origin: last("remote.origin.url"),
		headers: settings.filter(({ name }) => name.startsWith("http.")),
		sparse: isSparse && sparse !== void 0 ? await patternsIn(sparse) : null
	};
}
function settingsIn(text) {
	return text.split("\0").slice(0, -1).map((setting) => {
		const end = setting.indexOf("\n");
		return end < 0 ? {
			name: setting,
			value: ""
		} : {
			name: setting.slice(0, end),
			value: setting.slice(end + 1)
		};
	});
}
function refsIn(text) {
	return text.split("\n").flatMap((line) => {
		const [sha = "", name = ""] = line.split(" ");
		return SHA$1.test(sha) && NAME.test(name) && !name.startsWith("refs/replace/") ? [{
			name,
			sha
		}] : [];
	});
}
async function patternsIn(path) {
	return readFile(path, "utf8").catch((error) => {
		if (error.code === "ENOENT") return null;
		throw error;
	});
}
function unreadable({ problem }) {
	return new GateError({
		...problem,
		message: `the repository at ${problem.where} cannot be read`,
		next: "Check the folder out again (actions/checkout), use a newer git, or name two folders as base and head."
	});
}
// src/git/repository/origin.ts
function originOf({ origin, headers }, access) {
	const kept = {
		settings: ONLINE,
		secrets: headers
	};
	const own = access !== null && access.token !== "" && isFrom(origin, access) ? access : null;
	if (own !== null) return {
		url: `${own.server}/${own.repository}`,
		ways: [withToken(own), kept]
	};
	return {
		url: origin !== null && origin !== "" && !/^-|\p{Cc}/u.test(origin) ? origin : null,
		ways: [kept]
	};
}
function withToken({ server, token }) {
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	return {
		settings: [
			...ONLINE,
			"http.followRedirects=false",
			"credential.helper="
		],
		secrets: ["", `AUTHORIZATION: basic ${basic}`].map((value) => ({
			name: `http.${server}/.extraheader`,
			value
		}))
	};
}
function isFrom(origin, { server, repository }) {
	const host = /^https?:\/\/([^/@\s]+)$/i.exec(server)?.[1]?.toLowerCase();
	if (origin === null || host === void 0) return false;
	const [, at = "", path = ""] = /^(?:https?|ssh):\/\/(?:[^/@\s]+@)?([^/@\s]+)\/([^\s?#]+?)(?:\.git)?\/?$/i.exec(origin) ?? /^(?:[^/@\s:]+@)([^/@\s:]+):([^\s?#]+?)(?:\.git)?\/?$/.exec(origin) ?? [];
	return at.toLowerCase() === host && path.toLowerCase() === repository.toLowerCase();
}
function inEnvironment(env, secrets) {
	const given = Number(env.GIT_CONFIG_COUNT ?? 0);
	const first = Number.isSafeInteger(given) && given > 0 ? given : 0;
	const added = secrets.flatMap(({ name, value }, index) => [[`GIT_CONFIG_KEY_${first + index}`, name], [`GIT_CONFIG_VALUE_${first + index}`, value]]);
	return {
		...env,
		...Object.fromEntries(added),
		GIT_CONFIG_COUNT: String(first + secrets.length)
	};
}
// src/git/repository/private-repository.ts
const REMOTE = "gate";
async function writePrivateRepository(folder, facts, url) {
	const { objects, shallow, index, exclude, head, refs } = facts;
	const sha256 = (head ?? refs[0]?.sha)?.length === 64;
	const lines = [
		"[core]",
		`\trepositoryFormatVersion = ${sha256 ? 1 : 0}`,
		"	bare = true",
		...sha256 ? ["[extensions]", "	objectFormat = sha256"] : [],
		...url === null ? [] : [`[remote "${REMOTE}"]`, `\turl = ${quoted(url)}`]
	];
	for (const name of [
		"objects/info",
		"refs/heads",
		"info"
	]) await mkdir(join(folder, name), { recursive: true });
	await writeFile(join(folder, "config"), `${lines.join("\n")}\n`, { mode: 384 });
	await writeFile(join(folder, "HEAD"), `${head ?? "ref: refs/scalene-gate/no-commit-yet"}\n`);
	await writeFile(join(folder, "objects/info/alternates"), `${objects}\n`);
	await writeFile(join(folder, "packed-refs"), refs.map(({ sha, name }) => `${sha} ${name}\n`).join(""));
	await copyIfThere(shallow, join(folder, "shallow"));
	await copyIfThere(exclude, join(folder, "info/exclude"));
	await copyIfThere(index, join(folder, "index"));
	await asOldAs(index, join(folder, "index"));
	for (const name of await readdir(dirname(index))) if (/^sharedindex\.[0-9a-f]+$/.test(name)) await copyIfThere(join(dirname(index), name), join(folder, name));
}
async function isPartial(objects) {
	return (await readdir(join(objects, "pack")).catch(() => [])).some((name) => name.endsWith(".promisor"));
}
async function copyIfThere(from, to) {
	try {
		await copyFile$1(from, to, constants$1.COPYFILE_FICLONE);
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
	}
}
async function asOldAs(index, copy) {
	const found = await stat(index).catch(() => null);
	if (found === null) return;
	const seconds = Math.floor(found.mtimeMs / 1e3);
	await utimes(copy, seconds, seconds);
}
function quoted(value) {
	return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}
// src/git/git.ts
async function openGit(top, env, access = null) {
	const gitDir = await realpath(await mkdtemp(join(tmpdir(), "scalene-gate-git-")));
	const keep = removeAtExit(gitDir);
	const close = async () => {
		await rm(gitDir, {
			recursive: true,
			force: true
		});
		keep();
	};
	try {
		const facts = await factsOfRepository(top, localEnvironment(env, gitDir));
		const { url, ways } = originOf(facts, access);
		await writePrivateRepository(gitDir, facts, url);
		return await gitIn({
			top,
			gitDir,
			facts,
			env,
			url,
			ways,
			close
		});
	} catch (error) {
		await close();
		throw error;
	}
}
async function withGit(top, env, use) {
	const git = await openGit(top, env);
	try {
		return await use(git);
	} finally {
		await git.close();
	}
}
async function gitIn(opened) {
	const { top, gitDir, facts, env, url, ways, close } = opened;
	const local = localEnvironment(env, gitDir);
	const partial = await isPartial(facts.objects);
	const lazy = partial ? [`remote.${REMOTE}.promisor=true`, `remote.${REMOTE}.partialCloneFilter=blob:none`] : [];
	const wordsOf = (argv, settings, call) => [
		...asOptions([
			...SETTINGS,
			...settings,
			...call.settings ?? []
		]),
		...call.worktree === void 0 ? [`--git-dir=${gitDir}`, `--work-tree=${top}`] : [],
		...argv
	];
	const callLocal = (argv, call) => runGit({
		argv: wordsOf(argv, OFFLINE, call),
		cwd: call.worktree ?? top,
		env: local,
		timeLimit: call.timeLimit ?? 12e4,
		...call.input === void 0 ? {} : { input: call.input }
	});
	const remote = async (argv, call = {}) => {
		const failures = [];
		for (const { settings, secrets } of url === null ? [] : ways) {
			const { stdout, failure } = await runGit({
				argv: wordsOf(argv, [...settings, ...lazy], call),
				cwd: call.worktree ?? top,
				env: inEnvironment(remoteEnvironment(env), secrets),
				timeLimit: call.timeLimit ?? 3e5
			});
			if (failure === null) return {
				stdout,
				failure
			};
			failures.push(withoutPasswords(failure));
		}
		return {
			stdout: "",
			failure: failures[0] ?? "the checkout has no remote named origin"
		};
	};
	const run = async (argv, call = {}) => {
		const answer = await callLocal(argv, call);
		if (answer.failure === null) return answer.stdout;
		throw gitError(argv, top, answer.failure);
	};
	const { head, common, sparse } = facts;
	return {
		top,
		gitDir,
		head,
		common,
		sparse,
		run,
		remote,
		close,
		fetching: async (argv, call = {}) => {
			if (!partial) return {
				stdout: await run(argv, call),
				failure: null
			};
			const attributes = join(gitDir, "info", "attributes");
			await writeFile(attributes, "* -filter\n");
			return remote(argv, call).finally(() => rm(attributes));
		},
		ask: async (argv, call = {}) => {
			const answer = await callLocal(argv, call);
			if (answer.failure === null) return answer.stdout;
			if (answer.exit === 1 && !/^(error|fatal):/m.test(answer.stderr)) return null;
			throw gitError(argv, top, answer.failure);
		}
	};
}
async function runPrivateGit(argv, options) {
	const { gitDir, workTree } = options;
	const where = workTree === void 0 ? [] : [`--work-tree=${workTree}`];
	const answer = await runGit({
		argv: [
			...asOptions([...SETTINGS, ...OFFLINE]),
			`--git-dir=${gitDir}`,
			...where,
			...argv
		],
		cwd: workTree ?? dirname(gitDir),
		env: localEnvironment(options.env, gitDir),
		timeLimit: LOCAL_LIMIT
	});
	if (answer.failure === null) return answer.stdout;
	throw gitError(argv, workTree ?? gitDir, answer.failure);
}
function whyGitFailed({ problem }) {
	return lastLine(problem.output?.trimEnd() ?? "") || problem.message;
}
// src/git/hunks.ts
const MOST_HUNKS$1 = 2e4;
const LONGEST_PATH = 1024;
const NO_PATHS = {
	base: null,
	head: null
};
const ESCAPES = {
	a: 7,
	b: 8,
	t: 9,
	n: 10,
	v: 11,
	f: 12,
	r: 13
};
function parseHunks(diff) {
	const hunks = [];
	let paths = NO_PATHS;
	let body = 0;
	for (const line of diff.split("\n")) {
		if (hunks.length >= MOST_HUNKS$1) break;
		if (body > 0 && /^[-+]/.test(line)) {
			body -= 1;
			continue;
		}
		paths = headerOf(line, paths);
		const hunk = hunkOf$1(line, paths);
		if (hunk === null) continue;
		body = hunk.base.length + hunk.head.length;
		if (Math.max(hunk.file.length, hunk.oldFile?.length ?? 0) <= LONGEST_PATH) hunks.push(hunk);
	}
	return hunks;
}
function headerOf(line, paths) {
	if (line.startsWith("diff --git ")) return NO_PATHS;
	if (line.startsWith("--- ")) return {
		...paths,
		base: pathOf(line.slice(4), "a/")
	};
	if (line.startsWith("+++ ")) return {
		...paths,
		head: pathOf(line.slice(4), "b/")
	};
	return paths;
}
function hunkOf$1(line, paths) {
	const found = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
	const file = paths.head ?? paths.base;
	if (found === null || file === null) return null;
	return {
		file,
		oldFile: paths.base !== null && paths.head !== null && paths.base !== paths.head ? paths.base : null,
		base: {
			start: Number(found[1]),
			length: Number(found[2] ?? 1)
		},
		head: {
			start: Number(found[3]),
			length: Number(found[4] ?? 1)
		}
	};
}
function pathOf(text, prefix) {
	const path = text.startsWith("\"") ? unquote(text) : text.replace(/\t?\r?$/, "");
	return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}
function unquote(text) {
	const inner = text.slice(1, Math.max(1, text.lastIndexOf("\"")));
	const bytes = [];
	const encoder = new TextEncoder();
	for (const [part, octal, letter] of inner.matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]+/gsu)) if (octal !== void 0) bytes.push(Number.parseInt(octal, 8));
	else if (letter === void 0) bytes.push(...encoder.encode(part));
	else if (ESCAPES[letter] !== void 0) bytes.push(ESCAPES[letter]);
	else bytes.push(...encoder.encode(letter));
	return new TextDecoder().decode(new Uint8Array(bytes));
}
// src/git/diff.ts
const FORM = [
	"-U0",
	"--inter-hunk-context=0",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--src-prefix=a/",
	"--dst-prefix=b/",
	"--ignore-submodules=all",
	"-M"
];
const PYTHON = ["--", "*.py"];
const FOREIGN$2 = [
	".venv/",
	"venv/",
	"site-packages/",
	"node_modules/",
	"__pycache__/",
	".git/",
	".tox/",
	".nox/"
];
async function orNotice(diff) {
	try {
		return {
			hunks: await diff(),
			notices: []
		};
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return {
			hunks: null,
			notices: [`git could not say which lines changed (${whyGitFailed(error)}): no cause is matched with the change, and no part of it is undone for a proof`]
		};
	}
}
async function changedLines(options) {
	const { git, base, head, folder } = options;
	const relative = folder === "" ? "--no-relative" : `--relative=${folder}/`;
	const revisions = head === null ? [base] : [base, head];
	const inFolder = folder === "" ? PYTHON : ["--", `${folder}/*.py`];
	const argv = [
		"diff",
		...FORM,
		relative,
		"--end-of-options",
		...revisions,
		...inFolder
	];
	const { stdout, failure } = await git.fetching(argv);
	if (failure !== null) throw gitError(argv, git.top, failure);
	return parseHunks(stdout);
}
async function changesIn(git) {
	if (await git.ask([
		"diff",
		"--quiet",
		"--no-ext-diff",
		"--no-textconv",
		"HEAD",
		"--"
	]) === null) return true;
	return await git.run([
		"ls-files",
		"--others",
		"--exclude-standard",
		...PYTHON
	]) !== "";
}
async function changedLinesOfFolders(options) {
	const { base, head, scratch, env } = options;
	const gitDir = join(scratch, "folders.git");
	await mkdir(scratch, { recursive: true });
	try {
		await runPrivateGit([
			"init",
			"--quiet",
			"--bare",
			"--template=",
			gitDir
		], {
			gitDir,
			env
		});
		await mkdir(join(gitDir, "info"), { recursive: true });
		await writeFile(join(gitDir, "info", "exclude"), `${FOREIGN$2.join("\n")}\n`);
		await writeFile(join(gitDir, "info", "attributes"), "* -text -filter -ident -working-tree-encoding\n");
		const treeOf = async (workTree) => {
			const options = {
				gitDir,
				workTree,
				env
			};
			await runPrivateGit(["read-tree", "--empty"], options);
			if ((await runPrivateGit([
				"ls-files",
				"-z",
				"--others",
				"--exclude-standard",
				...PYTHON
			], options)).split("\0").filter((file) => file.endsWith(".py")).length > 0) await runPrivateGit([
				"add",
				"--",
				":(glob)**/*.py"
			], options);
			return (await runPrivateGit(["write-tree"], options)).trim();
		};
		const trees = [await treeOf(base), await treeOf(head)];
		return parseHunks(await runPrivateGit([
			"diff",
			...FORM,
			"--end-of-options",
			...trees,
			"--"
		], {
			gitDir,
			env
		}));
	} finally {
		await rm(gitDir, {
			recursive: true,
			force: true
		});
	}
}
// src/git/other-files.ts
const MOST_FILES$4 = 50;
const LARGEST$2 = 262144;
const MOST_SEEN = 2e4;
const FOREIGN$1 = /^(?:\..*|venv|node_modules|__pycache__|site-packages|build|dist)$/;
async function othersOrNotice(find) {
	try {
		return {
			others: (await find()).filter((file) => !file.endsWith(".py")).sort().slice(0, MOST_FILES$4),
			notices: []
		};
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return {
			others: [],
			notices: [`git could not say which other files changed (${whyGitFailed(error)}): no settings and no data are undone for a proof`]
		};
	}
}
async function otherFilesOfCommits(options) {
	const { git, base, head, folder } = options;
	const argv = [
		"diff",
		"--name-only",
		"-z",
		"--no-renames",
		"--diff-filter=AMD",
		"--no-ext-diff",
		"--no-textconv",
		"--ignore-submodules=all",
		folder === "" ? "--no-relative" : `--relative=${folder}/`,
		"--end-of-options",
		...head === null ? [base] : [base, head],
		"--",
		...folder === "" ? [] : [`:(literal)${folder}`]
	];
	const { stdout, failure } = await git.fetching(argv);
	if (failure !== null) throw gitError(argv, git.top, failure);
	return stdout.split("\0").filter((file) => file !== "");
}
async function otherFilesOfFolders(options) {
	const found = [];
	let seen = 0;
	for await (const name of filesBelow(options.base, "")) {
		seen += 1;
		if (seen > MOST_SEEN) break;
		if (await differ(join(options.base, name), join(options.head, name))) found.push(name);
	}
	return found;
}
async function* filesBelow(root, folder) {
	const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
	for (const entry of entries) {
		const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory() && !FOREIGN$1.test(entry.name)) yield* filesBelow(root, name);
		else if (entry.isFile() && !name.endsWith(".py")) yield name;
	}
}
async function differ(one, other) {
	try {
		const sizes = await Promise.all([one, other].map((path) => stat(path)));
		if (sizes.some((found) => !found.isFile() || found.size > LARGEST$2)) return false;
		if (sizes[0]?.size !== sizes[1]?.size) return true;
		const [first, second] = await Promise.all([readFile(one), readFile(other)]);
		return !first.equals(second);
	} catch {
		return false;
	}
}
// src/measure/fingerprint.ts
const MOST_FILES$3 = 5e4;
function fingerprintOf(folders, without = []) {
	const found = new Map();
	const open = [...folders];
	for (let folder = open.pop(); folder !== void 0; folder = open.pop()) for (const entry of entriesOf(folder)) {
		const path = join(folder, entry.name);
		if (without.includes(path)) continue;
		if (entry.isDirectory()) open.push(path);
		else found.set(path, markOf(path));
		if (found.size > MOST_FILES$3) return null;
	}
	return found;
}
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function changedFiles(before, after) {
	const changed = [...after].filter(([path, mark]) => before.get(path) !== mark).map(([path]) => path);
	const removed = [...before.keys()].filter((path) => !after.has(path));
	return [...changed, ...removed].sort();
}
// src/measure/guarded-runner.ts
const TOO_MANY = "base has too many files to see whether a run of head changes one of them";
function guardedRunner(runner, { base, shared, sealed, without }) {
	const notices = base.length > 0 && fingerprintOf(base, without) === null ? [TOO_MANY] : [];
	const before = new Map([...shared, ...sealed].map((folder) => [folder, fingerprintOf([folder], without)]));
	const byHead = new Set();
	return {
		notices,
		run: async (request) => {
			const known = request.side === "head" && base.length > 0 ? fingerprintOf(base, without) : null;
			const outcome = await runner.run(request);
			const after = known === null ? null : fingerprintOf(base, without);
			if (known !== null && after !== null) for (const file of changedFiles(known, after)) byHead.add(file);
			return outcome;
		},
		close: () => runner.close(),
		found: () => {
			const byAny = [...before].flatMap(([folder, known]) => {
				const after = known === null ? null : fingerprintOf([folder], without);
				before.set(folder, after);
				return known === null || after === null ? [] : changedFiles(known, after).filter(sealed.includes(folder) ? countsSealed : counts);
			});
			const told = [problemOf$1([...byHead].sort(), "head"), problemOf$1(byAny, null)];
			byHead.clear();
			return told.filter((problem) => problem !== null);
		}
	};
}
function counts(path) {
	return !path.includes("__pycache__") && /\.(pyc?|pth|so|pyd|dylib|egg-link|zip|egg|m?js|json)$/.test(path);
}
function countsSealed(path) {
	return !path.includes("__pycache__");
}
function problemOf$1(changed, by) {
	const [first, ...more] = changed;
	if (first === void 0) return null;
	const files = more.length === 0 ? "a file" : `${changed.length} files`;
	return {
		fault: "program",
		message: by === null ? `while the programs ran, ${files} changed that both sides or the gate itself use: ${first}` : `a run of ${by} changed ${files} that base runs with: ${first}`,
		where: first,
		next: "What base did afterwards says nothing about base. Let the program write below its own tree or a temporary folder.",
		output: more.length === 0 ? null : changed.slice(0, 20).join("\n")
	};
}
// src/judge/instrument-metrics.ts
const WINDOW = METRICS["memory-peak"].repeatsWithin;
const PROOF_RUNS = 3;
const ofLedgers = (read, spread) => ({ ledgers }) => {
	const values = ledgers.map(read);
	return {
		values,
		interval: spread(values)
	};
};
const ofShares = ({ profile }) => {
	const values = profile?.systemRuns ?? [];
	return {
		values,
		interval: shareInterval(values)
	};
};
const ofFootprints = ({ profile }) => {
	const values = (profile?.footprintRuns ?? []).map((mib) => mib * MB_PER_MIB);
	return {
		values,
		interval: footprintInterval(values)
	};
};
const READERS = {
	"memory-peak": ofFootprints,
	"system-time": ofShares,
	"blocked-time": ofLedgers(blockedShare, shareInterval),
	"import-time": ofLedgers(importSeconds, (values) => timeInterval(values)),
	tasks: ofLedgers(({ counters }) => counters.tasks, countInterval)
};
const NAMES = METRIC_NAMES.filter((name) => Object.hasOwn(READERS, name));
function instrumentMetrics(base, head) {
	return NAMES.flatMap((metric) => {
		const [unit, read] = [METRICS[metric].unit, READERS[metric]];
		const [before, after] = [base === null ? null : read(base), read(head)];
		return after.values.length === 0 ? [] : [{
			metric,
			unit,
			...compared$1(unit, before, after)
		}];
	});
}
const NO_SHARE = .005;
function compared$1(unit, before, after) {
	const head = median(after.values);
	const base = before === null || before.values.length === 0 ? null : median(before.values);
	const ratio = base === null || base <= (unit === "share" ? NO_SHARE : 0) ? null : head / base;
	const bounds = ratio === null ? null : ratioBounds(before?.interval ?? null, after.interval);
	return {
		base,
		head,
		ratio,
		low: bounds?.low ?? null,
		high: bounds?.high ?? null,
		runs: after.values.length,
		...NOT_JUDGED,
		headLow: after.interval?.low ?? null,
		headHigh: after.interval?.high ?? null
	};
}
function ratioBounds(base, head) {
	if (base === null || head === null || base.low <= 0) return null;
	return {
		low: head.low / base.high,
		high: head.high / base.low
	};
}
function blockedShare({ totals, wall }) {
	return wall <= 0 ? 0 : Math.min(1, totals.blocked / wall);
}
function importSeconds({ accounts }) {
	return accounts.reduce((sum, row) => sum + (row.account === "import" ? row.seconds : 0), 0);
}
function timeInterval(values) {
	return values.every((value) => value > 0) ? medianInterval(values) : null;
}
function countInterval(values) {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	if (values.length >= PROOF_RUNS && low === high) return {
		low,
		high
	};
	return values.length >= PROOF_RUNS ? medianInterval(values.map((value) => Math.max(value, .5))) : null;
}
function footprintInterval(values) {
	if (values.length === 0) return null;
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const middle = median(values);
	return high - low <= WINDOW ? {
		low: middle - WINDOW,
		high: middle + WINDOW
	} : {
		low: low - WINDOW,
		high: high + WINDOW
	};
}
// src/judge/judgement.ts
function judgement(metrics, settings) {
	const limits = settings === null ? null : checkLimits(settings.limits, metrics);
	const outcomes = limits ?? [];
	return {
		metrics,
		settings,
		limits,
		worse: (name) => metrics.some((one) => one.metric === name && isWorse(one, outcomes)),
		broken: (name) => outcomes.some(({ metric, outcome }) => metric === name && outcome === "broken")
	};
}
function toExplain({ worse, broken }, { state }) {
	const asks = (metric) => worse(metric) || METRICS[metric].source !== "bare" && broken(metric);
	const asked = (question) => state !== "compared" || metricsWhere((row) => row.asks === question).some(asks);
	return {
		time: asked("time"),
		cpu: asked("cpu"),
		memory: asked("memory")
	};
}
const EXPLAINED_IN = {
	s: "s",
	share: "s",
	MB: "MB",
	tasks: "tasks"
};
function holds(waiver, today) {
	return waiver.until === null || today <= waiver.until;
}
function covers(waiver, worse) {
	if (waiver.entry !== "*" && waiver.entry !== worse.entry) return false;
	if (waiver.metric !== null && waiver.metric !== worse.metric) return false;
	if (waiver.cause === null) return true;
	const row = metricRow(worse.metric);
	return worse.causes.find(({ amount }) => row !== void 0 && amount.unit === EXPLAINED_IN[row.unit])?.class === waiver.cause;
}
function worseMetrics({ limits, metrics }) {
	const broken = limits.filter(({ outcome }) => outcome === "broken").map(({ metric }) => metric);
	const regressed = metrics.filter(({ decision }) => decision === "regressed").map(({ metric }) => metric);
	return [...new Set([...broken, ...regressed])];
}
function waiverNotices(waivers, entries, today) {
	return waivers.flatMap((waiver) => {
		const measured = entries.filter(({ name }) => waiver.entry === "*" || waiver.entry === name);
		const needed = measured.some((entry) => worseMetrics(entry).some((metric) => covers(waiver, {
			entry: entry.name,
			metric,
			causes: entry.causes
		})));
		if (!holds(waiver, today)) return [`${named$1(waiver)} ended on ${waiver.until}${needed ? ", and what it accepted is still there" : ""}: remove or renew it.`];
		if (waiver.source !== "gate file" && measured.length === 0) return [`${named$1(waiver)} is about an entry that was not measured.`];
		return needed || measured.length === 0 ? [] : [`${named$1(waiver)} is not needed: nothing that it covers became worse. Remove it.`];
	});
}
function named$1({ entry, metric, cause, reason, source }) {
	const about = [metric, cause].filter((part) => part !== null).join(", ");
	return `The waiver of ${entry === "*" ? "all entries" : entry} (${about === "" ? "" : `${about}, `}${source}: ${reason})`;
}
function isMetric(word) {
	return MetricName.safeParse(word).success;
}
// src/judge/verdict.ts
const TOO_SHORT = .05;
function decide(parts) {
	const failed = failureOf(parts);
	if (failed !== null) return {
		verdict: "error",
		reason: failed,
		waiver: null
	};
	const found = [...standing(parts), ...parts.limits === null ? ruled(parts) : limited(parts, parts.limits)];
	const waived = [];
	const findings = found.map((finding) => {
		const waiver = waiverOf(finding, parts);
		if (waiver === void 0) return finding;
		waived.push(waiver);
		return {
			...finding,
			verdict: "waived",
			reason: `${finding.reason}; waived: ${waiver.reason}`
		};
	});
	if (findings.length === 0) return {
		...sound(parts),
		waiver: null
	};
	const verdict = worstOf(findings.map((finding) => finding.verdict));
	const [first, ...more] = findings.filter((finding) => finding.verdict === verdict);
	return {
		verdict,
		reason: `${first?.reason}${more.length > 0 ? `; and ${more.length} more` : ""}`,
		waiver: waived[0] ?? null
	};
}
function failureOf({ metrics, problems }) {
	const stopped = problems.find((problem) => problem.fault === "program");
	if (stopped !== void 0) return stopped.message;
	return metrics.length > 0 ? null : problems[0]?.message ?? "nothing could be measured";
}
function standing(parts) {
	const found = [];
	const wall = parts.metrics.find((metric) => metric.metric === "wall-time");
	if (Math.max(wall?.head ?? 0, wall?.base ?? 0) < TOO_SHORT) {
		const reason = `the program ends within ${setQuantity(TOO_SHORT, "s")}: too short to judge`;
		found.push({
			verdict: "no-data",
			reason,
			metric: null
		});
	}
	const { state } = parts.baseline;
	if (state === "new") found.push({
		verdict: "new",
		reason: "base has no such entry: measured alone",
		metric: null
	});
	if (state === "none" || state === "broken") found.push({
		verdict: "no-baseline",
		reason: "there is no base: absolute limits only",
		metric: null
	});
	return found;
}
const named = (metric) => `${metric.metric}: ${metric.reason ?? metric.decision}`;
function ruled({ metrics, baseline }) {
	if (baseline.state !== "compared") return [];
	const regressed = metrics.filter(({ decision }) => decision === "regressed");
	if (regressed.length > 0) return regressed.map((metric) => ({
		verdict: "fail",
		reason: named(metric),
		metric: metric.metric
	}));
	const wall = metrics.find((metric) => metric.metric === "wall-time");
	if (wall?.decision !== "inconclusive" || metrics.some(({ decision }) => decision === "improved")) return [];
	return [{
		verdict: "inconclusive",
		reason: named(wall),
		metric: null
	}];
}
function limited(parts, limits) {
	const unlimited = parts.metrics.filter(({ decision }) => decision === "regressed").filter(({ metric }) => !limits.some((limit) => limit.metric === metric && limit.kind !== "absolute"));
	return [...limits.flatMap((limit) => ofLimit(limit, limits, parts)), ...unlimited.map((metric) => ({
		verdict: "warn",
		reason: `${named(metric)}, and it has no relative limit`,
		metric: metric.metric
	}))];
}
function ofLimit(limit, all, parts) {
	const reason = `${limit.metric}: ${limit.message}`;
	const found = (verdict) => [{
		verdict,
		reason,
		metric: limit.metric
	}];
	if (limit.outcome === "broken") return found(limit.level);
	if (limit.outcome === "kept") return [];
	const failsToo = all.some((other) => other.metric === limit.metric && other.level === "fail");
	if (limit.level === "warn" && failsToo) return [];
	const alone = parts.baseline.state !== "compared";
	if (limit.outcome === "not-measured" && limit.kind !== "absolute" && alone) return [];
	if (parts.metrics.some(({ metric, decision }) => metric === limit.metric && decision === "regressed") && limit.kind !== "absolute") return found("warn");
	return [{
		verdict: "inconclusive",
		reason,
		metric: null
	}];
}
function waiverOf({ verdict, metric }, { waivers = [], entry, causes = [] }) {
	if (metric === null || entry === void 0 || verdict !== "fail" && verdict !== "warn") return void 0;
	return waivers.find((waiver) => covers(waiver, {
		entry,
		metric,
		causes
	}));
}
function sound(parts) {
	const { metrics, limits } = parts;
	const compared = parts.baseline.state === "compared";
	const improved = metrics.find(({ decision }) => decision === "improved");
	if (compared && improved !== void 0) return {
		verdict: "improved",
		reason: named(improved)
	};
	if (limits !== null && limits.length > 0) return {
		verdict: "pass",
		reason: "within all limits"
	};
	if (!compared) return {
		verdict: "pass",
		reason: "measured"
	};
	const wall = metrics.find((metric) => metric.metric === "wall-time");
	return {
		verdict: "pass",
		reason: wall === void 0 ? "nothing changed" : named(wall)
	};
}
// src/files/source-text.ts
const LARGEST_FILE$1 = 524288;
const LARGEST$1 = 8388608;
const LONGEST_LINE$1 = 300;
async function readSource(root, files) {
	const source = {};
	let room = LARGEST$1;
	for (const file of new Set(files)) {
		const text = await read(root, file);
		if (text === null || text.length > room) continue;
		room -= text.length;
		source[file] = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd().slice(0, LONGEST_LINE$1));
	}
	return source;
}
async function read(root, file) {
	try {
		const path = await realpath(join(root, file));
		if (!isBelow(path, root)) return null;
		const found = await stat(path);
		if (!found.isFile() || found.size > LARGEST_FILE$1) return null;
		return await readFile(path, "utf8");
	} catch {
		return null;
	}
}
// src/measure/facts.ts
const TIME_LIMIT$3 = 3e4;
async function readFacts(options) {
	const { root, files } = options;
	if (files.length === 0) return {
		facts: {},
		notices: []
	};
	const { answer, errors } = await askPython$1(options, {
		file: "facts.py",
		flags: ["-I"],
		question: {
			root,
			files
		},
		timeout: TIME_LIMIT$3
	});
	try {
		return {
			facts: SourceFacts.parse(JSON.parse(answer)),
			notices: []
		};
	} catch {
		return {
			facts: {},
			notices: [`the syntax of the source files could not be read (${whyNoAnswer(errors)}): causes are told from look-alikes with less confidence`]
		};
	}
}
// src/measure/probe.ts
const LARGEST_LEDGER = 67108864;
const SLOWER_AT_MOST$1 = 4;
const GRACE$3 = 30;
const Imported = object({
	modules: array(tuple([
		string().max(256),
		string().max(4096),
		string().max(4096)
	])).max(2e4),
	modulesLeftOut: number$1().int().min(0)
});
async function probeSide(options) {
	const { target, runner, runs, scratch } = options;
	const result = {
		ledgers: [],
		modules: [],
		modulesLeftOut: 0,
		problems: [],
		notices: [],
		runs: 0,
		seconds: 0
	};
	const spoilt = [];
	const wanted = () => runs === 1 ? 1 + spoilt.length : runs;
	for (let number = 0; number < wanted(); number += 1) {
		const file = join(scratch, `ledger-${target.side}-${number}.json`);
		const window = `${file}.window`;
		const outcome = await runner.run(requestOf(target, {
			launcher: [
				pythonFile("launch.py"),
				file,
				target.root,
				...target.load === null ? [] : [window],
				"--"
			],
			timeLimit: target.timeLimit * SLOWER_AT_MOST$1,
			grace: GRACE$3,
			window
		}));
		result.runs += 1;
		result.seconds += secondsOf(outcome);
		await rm(window, { force: true });
		const read = await readLedger(file, target, outcome);
		if ("ledger" in read) {
			result.ledgers.push(read.ledger);
			const known = new Set(result.modules.map(([, path]) => path));
			result.modules.push(...read.imported.modules.filter(([, path]) => !known.has(path)));
			result.modulesLeftOut += read.imported.modulesLeftOut;
		} else spoilt.push(read.problem);
		options.onRun?.(Math.min(number + 1, runs));
		if ("problem" in read && (spoilt.length > 1 || read.problem.fault !== "gate")) break;
	}
	const [first, ...more] = spoilt;
	if (first === void 0) return result;
	if (first.fault === "gate" && more.length === 0 && result.ledgers.length > 0) result.notices.push(noticeOf$1(first, target, result));
	else result.problems.push(first);
	return result;
}
function noticeOf$1({ message }, { side }, { runs, ledgers }) {
	const rest = ledgers.length === 1 ? "the other one is used" : `the other ${ledgers.length} are used`;
	return `one of ${runs} probe runs of ${side} is left out, by a fault of the gate: ${message.slice(0, 200)}; ${rest}`;
}
async function readLedger(file, target, outcome) {
	const problem = (fault, message, next) => ({ problem: {
		fault,
		message,
		where: `${target.side}: ${target.argv.join(" ")}`,
		next,
		output: outcome.stderrTail
	} });
	try {
		const failed = target.load === null ? null : failureOf$1(outcome, target, SLOWER_AT_MOST$1);
		if (failed !== null) {
			const fault = outcome.signal === null ? failed.fault : "gate";
			return { problem: {
				...failed,
				fault,
				message: `under the probe ${failed.message}`
			} };
		}
		const failure = await readFile(`${file}.error`, "utf8").catch(() => null);
		const ended = endOf$1(outcome);
		if (target.load === null && ended !== null && failure === null) return problem("gate", `under the probe the program ${ended}, which its bare runs did not`, "Please report this, unless the program ends so by chance.");
		const { size } = await stat(file);
		if (size > LARGEST_LEDGER) return problem("program", `the ledger is ${size} bytes long`, "Run less work in one entry.");
		const text = await readFile(file, "utf8");
		const json = JSON.parse(text);
		const parsed = Ledger.and(Imported).safeParse(json);
		if (!parsed.success) return problem("gate", `the probe wrote a ledger that is not valid: ${parsed.error.message.slice(0, 300)}`, "Please report this.");
		return {
			ledger: Ledger.parse(json),
			imported: Imported.parse(json)
		};
	} catch (error) {
		return problem(...await reasonOf(file, outcome, error));
	} finally {
		await rm(file, { force: true });
	}
}
async function reasonOf(file, outcome, error) {
	const failure = await readFile(`${file}.error`, "utf8").catch(() => null);
	await rm(`${file}.error`, { force: true });
	if (failure !== null) return [
		"gate",
		`the probe failed: ${failure.slice(-500)}`,
		"Please report this."
	];
	if (outcome.timedOut) return [
		"program",
		"under the probe the program did not end within its time limit",
		"Raise the time limit."
	];
	const text = error instanceof Error ? error.message : String(error);
	return [
		"gate",
		`${`under the probe the program left no ledger (exit status ${outcome.exit}), though its bare runs ended well`}: ${text}`,
		"Please report this."
	];
}
function endOf$1({ exit, signal, timedOut }) {
	if (timedOut || exit === 0) return null;
	return signal === null ? `ended with exit status ${exit}` : `was ended by ${signal}`;
}
// src/measure/scalene-json.ts
const number = number$1().catch(0);
const ScaleneJson = object({
	args: unknown().optional(),
	max_footprint_mb: number.optional(),
	max_footprint_fname: string().max(4096).nullish(),
	max_footprint_lineno: number$1().int().nullish(),
	files: record(string().max(4096), object({
		functions: array(object({
			line: string().max(512),
			lineno: number$1().int()
		})).catch([]).optional(),
		lines: array(object({
			lineno: number$1().int(),
			n_cpu_percent_python: number,
			n_cpu_percent_c: number,
			n_sys_percent: number,
			n_peak_mb: number.optional(),
			start_function_line: number.optional()
		}))
	})),
	stacks: array(tuple([unknown(), object({ count: number })]).rest(unknown())).catch([]).optional()
});
function readRun(json, relative) {
	const nameOf = (file, line) => file.functions?.find((one) => one.lineno === line)?.line ?? "<module>";
	const lines = Object.entries(json.files).flatMap(([path, file]) => file.lines.filter((line) => line.n_cpu_percent_python + line.n_cpu_percent_c + line.n_sys_percent > 0 || (line.n_peak_mb ?? 0) > 0).map((line) => ({
		location: {
			file: relative(path) ?? path,
			line: line.lineno,
			function: nameOf(file, line.start_function_line ?? 0)
		},
		python: line.n_cpu_percent_python / 100,
		native: line.n_cpu_percent_c / 100,
		system: line.n_sys_percent / 100,
		peakMib: line.n_peak_mb ?? 0
	})));
	const footprint = json.max_footprint_fname ?? null;
	const at = json.max_footprint_lineno ?? null;
	const own = footprint === null ? null : relative(footprint);
	return {
		samples: (json.stacks ?? []).reduce((sum, [, seen]) => sum + seen.count, 0),
		lines,
		footprintMib: json.max_footprint_mb ?? 0,
		footprintLocation: own === null || at === null ? null : {
			file: own,
			line: at,
			function: functionAt$1(json, footprint, at)
		},
		complete: json.args !== null
	};
}
function functionAt$1(json, path, at) {
	const file = path === null ? void 0 : json.files[path];
	const start = file?.lines.find((line) => line.lineno === at)?.start_function_line ?? 0;
	return file?.functions?.find((one) => one.lineno === start)?.line ?? "<module>";
}
// src/measure/scalene.ts
const LARGEST_PROFILE = 67108864;
const SLOWER = 8;
const START$1 = 10;
const GRACE$2 = 30;
const FEW_SAMPLES = 100;
const MOST_LINES$1 = 50;
async function profileSide(options) {
	const { target, scaleneInstall, runner, runs, scratch } = options;
	const found = [];
	const notices = [];
	let seconds = 0;
	let count = 0;
	for (; count < runs; count += 1) {
		const file = join(scratch, `scalene-${target.side}-${count}.json`);
		await rm(file, { force: true });
		const outcome = await runner.run(requestOf(target, launchOf(target, scaleneInstall.sitePath, file)));
		seconds += secondsOf(outcome);
		const read = await readProfile(file, target, outcome);
		if (typeof read === "string") {
			notices.push(`no Scalene profile of ${target.side}: ${read}`);
			count += 1;
			break;
		}
		found.push(read);
	}
	const profile = merge(found, scaleneInstall.version);
	if (profile !== null && profile.samples < FEW_SAMPLES) notices.push(`Scalene took only ${profile.samples === 1 ? "1 sample" : `${profile.samples} samples`} of the ${target.side} side: its shares say little`);
	return {
		profile,
		problems: [],
		notices,
		runs: count,
		seconds
	};
}
function launchOf(target, site, file) {
	const scalene = [
		"run",
		"--memory",
		"--no-async",
		"--program-path",
		target.root,
		"-o",
		file,
		"---"
	];
	const preload = process.platform === "darwin" ? {} : {
		LD_PRELOAD: "libscalene.so",
		LD_LIBRARY_PATH: join(site, "scalene"),
		SCALENE_ALLOCATION_SAMPLING_WINDOW: "1048576"
	};
	return {
		launcher: [
			pythonFile("scalene_launch.py"),
			site,
			...scalene
		],
		env: preload,
		timeLimit: target.timeLimit * SLOWER + START$1,
		grace: GRACE$2
	};
}
async function readProfile(file, target, outcome) {
	const failed = target.load === null ? null : failureOf$1(outcome, target, SLOWER);
	if (failed !== null) return failed.message;
	if (outcome.timedOut) return "the program did not end within its time limit under Scalene";
	const size = await stat(file).then((found) => found.size, () => null);
	if (size === null) return `Scalene left no file (exit status ${outcome.exit ?? outcome.signal})`;
	if (size > LARGEST_PROFILE) return `the profile is ${size} bytes long`;
	let json;
	try {
		json = JSON.parse(await readFile(file, "utf8"));
	} catch {
		return "the profile is not valid JSON";
	} finally {
		await rm(file, { force: true });
	}
	if (json !== null && typeof json === "object" && Object.keys(json).length === 0) return "the program did not run for long enough, or none of its files was traced";
	const parsed = ScaleneJson.safeParse(json);
	if (!parsed.success) return "the profile has another form than Scalene 2.4 writes";
	const run = readRun(parsed.data, (path) => {
		const inside = relative(target.root, path);
		return inside.startsWith("..") || inside === path ? null : inside.split(sep).join(posix.sep);
	});
	if (run.samples === 0) return "the profile has files but no processor samples";
	return run;
}
function merge(runs, version) {
	if (runs.length === 0) return null;
	const share = (run, part) => run.lines.reduce((sum, line) => sum + line[part], 0);
	const footprints = runs.map((run) => run.footprintMib);
	const middle = runs[Math.floor(runs.length / 2)] ?? runs[0];
	const weight = (line) => line.python + line.native + line.system;
	const lines = [...middle?.lines ?? []].sort((one, other) => weight(other) - weight(one)).slice(0, MOST_LINES$1);
	return {
		version,
		runs: runs.length,
		samples: runs.reduce((sum, run) => sum + run.samples, 0),
		python: median(runs.map((run) => share(run, "python"))),
		native: median(runs.map((run) => share(run, "native"))),
		system: median(runs.map((run) => share(run, "system"))),
		systemRuns: runs.map((run) => share(run, "system")),
		footprintMib: median(footprints),
		footprintRuns: footprints,
		footprintLocation: middle?.footprintLocation ?? null,
		lines: lines.map((line) => ({ ...line }))
	};
}
// src/measure/watch.ts
const MOST_FILES$2 = 200;
async function runBare(plan, instruments, nextPair) {
	const { runner, onProgress } = instruments;
	let done = 0;
	const onSample = (sample) => {
		done += sample.pair < 0 ? 0 : 1;
		onProgress({
			entry: plan.name,
			stage: sample.pair < 0 ? "warm-up" : "runs",
			done,
			total: null
		});
	};
	if (plan.base === null) return measureSide({
		target: plan.head,
		runner,
		runs: 3,
		onSample
	});
	return measurePairs({
		base: plan.base,
		head: plan.head,
		runner,
		onSample,
		nextPair,
		random: Math.random
	});
}
async function watchSide(name, target, instruments, needed) {
	const { runner, scratch, onProgress, scalene } = instruments;
	const probeRuns = needed.probe === "all" ? instruments.probeRuns : 1;
	const probed = await probeSide({
		target,
		runner,
		scratch,
		runs: probeRuns,
		onRun: (done) => onProgress({
			entry: name,
			stage: "probe",
			done,
			total: probeRuns
		})
	});
	const scaleneInstall = needed.scalene > 0 && probed.problems.length === 0 ? scalene : null;
	if (scaleneInstall !== null) onProgress({
		entry: name,
		stage: "scalene",
		done: 0,
		total: needed.scalene
	});
	const profiled = scaleneInstall === null ? {
		profile: null,
		problems: [],
		notices: [],
		runs: 0,
		seconds: 0
	} : await profileSide({
		target,
		scaleneInstall,
		runner,
		runs: needed.scalene,
		scratch
	});
	onProgress({
		entry: name,
		stage: "source",
		done: 0,
		total: null
	});
	const named = [...filesOf(probed.ledgers), ...needed.files];
	const read = await readFacts({
		python: target.python,
		root: target.root,
		files: [...new Set(named)].slice(0, MOST_FILES$2),
		env: target.env
	});
	return {
		ledgers: probed.ledgers,
		modules: probed.modules,
		modulesLeftOut: probed.modulesLeftOut,
		profile: profiled.profile,
		facts: read.facts,
		source: await readSource(target.root, [...named, ...linesOf$2(profiled.profile)]),
		problems: [...probed.problems, ...profiled.problems],
		notices: [...new Set([
			...probed.notices,
			...probed.ledgers.flatMap((ledger) => ledger.notices),
			...profiled.notices,
			...read.notices
		])],
		runs: probed.runs + profiled.runs,
		seconds: probed.seconds + profiled.seconds
	};
}
function linesOf$2(profile) {
	const lines = (profile?.lines ?? []).map(({ location }) => location.file);
	return profile?.footprintLocation ? [...lines, profile.footprintLocation.file] : lines;
}
function filesOf(ledgers) {
	const places = ledgers.flatMap((ledger) => [...ledger.accounts, ...ledger.waits]).flatMap((row) => [row.location, ...row.via]);
	return [...new Set(places.flatMap((place) => place === null ? [] : [place.file]))];
}
// src/render/vocabulary/limits.ts
function limitInWords(finding) {
	return {
		...finding,
		message: limitSentence(finding)
	};
}
function limitSentence(finding) {
	const { figures, lacks } = finding;
	if (figures === null) return `${lacks === "base" ? "there is no base to compare with" : "was not measured"}, limit ${textOf$1(finding)}`;
	if (lacks === "positive-base") return `${sides(figures)}, limit ${textOf$1(finding)}: base is nothing, so that an absolute limit is needed`;
	return (finding.kind === "absolute" ? ofHead(figures) : ofChange(finding, figures)) + intervalText(finding, figures) + (lacks === "spread" ? `, ${tooFew(figures)}` : "");
}
function textOf$1({ text }) {
	return text.replace(/(\d)%/, "$1 %");
}
function ofHead({ head, bound, unit }) {
	return `${besideBound(head, bound, unit)}, limit ${setQuantity(bound, unit)}`;
}
function ofChange(finding, figures) {
	return `${changeText$1(figures)} (${sides(figures)}), limit ${textOf$1(finding)}`;
}
function changeText$1({ ratio, base, head, unit }) {
	if (ratio !== null) return change(ratio);
	return base === null || base <= 0 ? "from nothing" : difference(head - base, unit);
}
function sides({ base, head, unit }) {
	return `${quantityText(base ?? 0, unit)} -> ${quantityText(head, unit)}`;
}
function intervalText({ kind }, { interval, unit }) {
	if (interval === null) return "";
	const { low, high } = interval;
	if (kind === "ratio") return `, 99 % interval ${change(low)} to ${change(high)}`;
	return `, 99 % interval ${kind === "absolute" ? range(low, high, unit) : differenceRange(low, high, unit)}`;
}
function tooFew({ runs }) {
	return `${runs} ${runs === 1 ? "run is" : "runs are"} too few to know its spread`;
}
// src/render/vocabulary/judged.ts
function stopWords(stop) {
	switch (stop.why) {
		case "change": return `${odds(stop.logOdds)} for ${stop.of === "slowdown" ? "a slowdown" : "an improvement"}`;
		case "no-change": return `${odds(stop.logOdds)} against a slowdown of ${setQuantity(stop.smallest, "share")}`;
		case "below-floor": return `the difference is below ${setQuantity(stop.floor, stop.unit)}`;
		case "open": return `${counted$2(stop.pairs, "pair")} ${stop.pairs === 1 ? "was" : "were"} not enough`;
		case "run-queue-delay": return `${stop.without} without the run-queue delay, ${stop.with} with it`;
	}
}
function metricInWords(metric) {
	return {
		...metric,
		reason: metric.stop === null ? null : stopWords(metric.stop)
	};
}
const JUDGE_WORDS = {
	limit: limitInWords,
	metric: metricInWords
};
// src/explain/claim.ts
function claimAt(place, made) {
	return {
		kind: null,
		unit: "s",
		syntaxAgrees: null,
		location: place?.location ?? null,
		via: place?.via ?? [],
		call: place?.call ?? null,
		...made
	};
}
function sumOf(accounts, names) {
	return accounts.reduce((sum, row) => names.includes(row.account) ? sum + row.seconds : sum, 0);
}
function ownWall({ wall, accounts }) {
	return Math.round((wall - sumOf(accounts, ["run-queue"])) * 1e9) / 1e9;
}
// src/explain/blame/changed-code.ts
function changedCode({ file, head }, facts) {
	const of = facts[file];
	if (of === void 0 || head.start < 1) return null;
	const to = head.start + Math.max(0, head.length - 1);
	const meets = ({ line, endLine }) => line <= to && head.start <= endLine;
	const code = (line, name) => ({
		location: {
			file,
			line,
			function: name ?? "<module>"
		},
		to,
		name: name === null ? null : simpleName(name)
	});
	const around = functionAt(of, head.start);
	if (around !== null) {
		const line = firstOf(around, head);
		return line === null ? null : code(line, around.name);
	}
	if (head.length === 0 || of.statements.some(meets) || of.imports.some(meets)) return code(head.start, null);
	const first = of.functions.find((one) => meets({
		line: one.from,
		endLine: one.endLine
	}));
	if (first === void 0) return null;
	const from = Math.max(head.start, first.from);
	return code(firstOf(first, {
		start: from,
		length: to - from + 1
	}) ?? from, first.name);
}
function firstOf({ line, docstring }, { start, length }) {
	const body = (docstring?.endLine ?? line) + 1;
	if (length === 0) return docstring !== null && docstring.line <= start && start < docstring.endLine ? null : start;
	const to = start + length - 1;
	if (start <= line && body <= to) return body;
	if (docstring === null || start < docstring.line || start > docstring.endLine) return start;
	return body <= to ? body : null;
}
function functionAt(facts, line) {
	return innermostAround(facts?.functions ?? [], line);
}
function inChangedFunction({ file, line }, hunks, facts) {
	const around = functionAt(facts[file], line);
	return around !== null && hunks.some((hunk) => hunk.file === file && functionAt(facts[file], hunk.head.start)?.line === around.line);
}
function callsIn(facts, line) {
	const around = functionAt(facts, line);
	const from = around?.line ?? 1;
	const to = around?.endLine ?? Number.POSITIVE_INFINITY;
	const calls = (facts?.calls ?? []).filter((call) => from <= call.line && call.line <= to);
	return new Set(calls.map(({ name }) => simpleName(name)));
}
// src/explain/blame/keeping.ts
const CACHES = [
	"lru_cache",
	"cache",
	"cached",
	"memoize"
];
function cacheIn(hunks, facts) {
	for (const hunk of hunks) for (const { name, decorators } of facts[hunk.file]?.functions ?? []) for (const { line, name: decorator } of decorators) {
		const at = {
			file: hunk.file,
			line
		};
		if (wrote(hunk, at) && CACHES.includes(simpleName(decorator))) return {
			...at,
			function: name
		};
	}
	return null;
}
const KEEPING = [
	"append",
	"extend",
	"add",
	"insert",
	"setdefault",
	"put",
	"put_nowait",
	"lru_cache",
	"cache",
	"Queue",
	"deque"
];
function keepingIn(changed, facts) {
	return changed.find(({ name, location }) => {
		if (name === null) return false;
		const called = callsIn(facts[location.file], location.line);
		return KEEPING.some((one) => called.has(one));
	});
}
// src/explain/blame/imports.ts
function imports(lines, { file }, facts) {
	const module = file.replace(/(\/__init__)?\.py$/, "").split("/").at(-1) ?? "";
	return lines.some((line) => (facts[line.file]?.imports ?? []).some((one) => isAround(one, line.line) && one.modules.some((name) => name.split(".").includes(module))));
}
function isImport({ file, line }, facts) {
	return (facts[file]?.imports ?? []).some((one) => isAround(one, line));
}
function loadedCode(lines, hunks, facts) {
	const changed = new Set(hunks.map((hunk) => changedCode(hunk, facts)?.name ?? null));
	const defined = new Set(hunks.flatMap((hunk) => (facts[hunk.file]?.functions ?? []).filter(({ line }) => wrote(hunk, {
		file: hunk.file,
		line
	})).map(({ name }) => simpleName(name))));
	const calls = hunks.flatMap((hunk) => {
		const { file, head } = hunk;
		const place = {
			file,
			line: head.start,
			function: "<module>"
		};
		if (!lines.some((line) => line.file === file) && !imports(lines, place, facts)) return [];
		return (facts[file]?.calls ?? []).filter(({ line }) => wrote(hunk, {
			file,
			line
		}) && functionAt(facts[file], line) === null).map(({ line, name }) => ({
			location: {
				...place,
				line
			},
			own: simpleName(name)
		}));
	});
	return (calls.find(({ own }) => changed.has(own) || defined.has(own)) ?? calls[0])?.location ?? null;
}
function loadedAtTop(lines, changed, facts) {
	return changed.find(({ location, name }) => name === null && (imports(lines, location, facts) || lines.some((line) => imports([location], line, facts))));
}
// src/explain/blame/suspects.ts
function makerIn(makers, hunks, facts) {
	for (const hunk of hunks) {
		const { file } = hunk;
		const made = facts[file]?.calls.find(({ line, name }) => wrote(hunk, {
			file,
			line
		}) && makers.includes(simpleName(name)));
		if (made !== void 0) return {
			file,
			line: made.line,
			function: functionAt(facts[file], made.line)?.name ?? "<module>"
		};
	}
	return null;
}
function related(lines, changed, facts) {
	return calling(lines, changed, facts) ?? onlyFunction(changed, facts);
}
function calling(lines, changed, facts, atCall = true) {
	const functions = changed.filter(({ name }) => name !== null);
	for (const line of lines) {
		const own = simpleName(line.function);
		const calls = callsIn(facts[line.file], line.line);
		const found = functions.find(({ name, location }) => calls.has(name ?? "") || callsIn(facts[location.file], location.line).has(own));
		if (found !== void 0) return atCall ? callOf(found, own, facts) : found;
	}
}
function callOf(code, called, facts) {
	const { location, to } = code;
	const call = facts[location.file]?.calls.find(({ line, name }) => simpleName(name) === called && location.line <= line && line <= to);
	return call === void 0 ? code : {
		...code,
		location: {
			...location,
			line: call.line
		}
	};
}
function onlyFunction(changed, facts) {
	if (changed.some(({ name, location }) => name === null && !isImport(location, facts))) return void 0;
	const functions = changed.filter(({ name }) => name !== null);
	return new Set(functions.map(({ location }) => `${location.file} ${location.function}`)).size === 1 ? functions[0] : void 0;
}
function atAwaitingLoop(changed, facts) {
	for (const code of changed) {
		const { location, to } = code;
		const line = (facts[location.file]?.loops.find(({ line, awaits }) => location.line <= line && line <= to && awaits.length > 0))?.awaits[0];
		if (line !== void 0) return {
			...code,
			location: {
				...location,
				line
			}
		};
	}
}
// src/explain/growth/memory-curve.ts
const EACH_QUARTER = .12;
const FEWEST_SAMPLES = 8;
function steadyGrowth(curve) {
	const samples = curve?.samples ?? [];
	const [first, last] = [samples[0], samples.at(-1)];
	if (first === void 0 || last === void 0 || samples.length < FEWEST_SAMPLES) return null;
	const span = last.at - first.at;
	const at = (part) => samples.findLast((one) => one.at <= first.at + part * span)?.resident ?? 0;
	const quarters = [
		0,
		.25,
		.5,
		.75,
		1
	].map(at);
	const growth = last.resident - first.resident;
	if (growth <= 0) return null;
	return quarters.slice(1).every((resident, index) => resident - (quarters[index] ?? 0) >= EACH_QUARTER * growth) ? quarters.slice(1) : null;
}
// src/explain/classes/memory.ts
const TASK_MB = .002;
const INTERPRETER_MB = 20;
const MUCH_MB = 50;
const MANY_TASKS = 8;
const MB_EACH = 1;
const MOST = .5;
const BEFORE_TIME_MB = 30;
const LEAST_MB = 1;
const OF_KERNEL = .5;
const memory = {
	name: "memory",
	accounts: [],
	levelFrom: 0,
	waiting: false,
	suspects: {
		first: ({ kind, hunks, facts }) => kind === "leak" ? cacheIn(hunks, facts) : null,
		related: (lines, changed, facts) => calling(lines, changed, facts, false) ?? keepingIn(changed, facts) ?? onlyFunction(changed, facts)
	},
	remedies: ["bounded gather", "bounded queue"]
};
function withMemory(base, head, claims) {
	const found = memoryGrowth(base, head);
	const kernel = (head.bare?.system ?? 0) - (base.bare?.system ?? 0);
	const first = claims[0];
	if (found.value < LEAST_MB) return [...claims];
	if (first === void 0) return [found];
	if (first.class === "cpu-bound" && kernel >= OF_KERNEL * first.value) {
		const facts = [...found.facts, {
			fact: "kernel-time",
			seconds: kernel
		}];
		return [{
			...found,
			facts
		}, ...claims.slice(1)];
	}
	return found.value >= BEFORE_TIME_MB && grown$1("rssMb", base, head) > grown$1("wall", base, head) && !ofImports(first, found) ? [found, ...claims] : [...claims, found];
}
function ofImports(time, found) {
	return time.class === "slow-import" && (found.location?.function ?? "<module>") === "<module>";
}
function grown$1(figure, base, head) {
	const before = base.bare?.[figure] ?? 0;
	return before > 0 && head.bare !== null ? head.bare[figure] / before : 1;
}
function memoryGrowth(base, head) {
	const [before, now] = [base.bare?.rssMb ?? 0, head.bare?.rssMb ?? 0];
	const heads = footprintMb(head);
	const bases = footprintMb(base);
	const tasks = peakTasks(head) - peakTasks(base);
	const facts = [{
		fact: "resident-peak",
		mb: now,
		base: before
	}];
	if (heads !== null && bases !== null) facts.push({
		fact: "heap-peak",
		mb: heads,
		base: bases
	});
	if (tasks > 0) facts.push({
		fact: "tasks-alive",
		tasks: peakTasks(head),
		base: peakTasks(base)
	});
	const heap = heads === null ? 0 : heads - (bases ?? 0);
	return claimOf$5(head, base, Math.max(0, now - before - Math.max(0, tasks) * TASK_MB), heap, facts);
}
function memoryLevel(head) {
	const tasks = peakTasks(head);
	const heap = footprintMb(head) ?? Math.max(0, (head.bare?.rssMb ?? 0) - INTERPRETER_MB);
	const each = (heap - tasks * TASK_MB) / Math.max(1, tasks);
	if (heap < MUCH_MB || tasks < MANY_TASKS || each < MB_EACH) return null;
	return claimOf$5(head, null, heap, heap, [{
		fact: "heap-of-tasks",
		mb: heap,
		tasks,
		each
	}]);
}
function claimOf$5(head, base, value, heap, facts) {
	const last = head.profile?.footprintLocation ?? null;
	const location = allocating(head, base, heap) ?? last;
	const places = last === null ? [] : [{
		fact: "peak-at",
		location: last
	}];
	if (location !== null && last !== null && !sameLine(location, last)) places.push({
		fact: "allocated-at",
		location
	});
	const curves = head.ledgers.map((ledger) => steadyGrowth(ledger.memory)).sort((one, other) => (one?.at(-1) ?? 0) - (other?.at(-1) ?? 0));
	const steady = curves[Math.floor((curves.length - 1) / 2)] ?? null;
	const leak = curves.every((curve) => curve !== null);
	if (leak && steady !== null) places.push({
		fact: "steady-growth",
		mb: steady.map((bytes) => bytes / 1e6)
	});
	return claimAt(null, {
		class: "memory",
		kind: leak ? "leak" : "peak",
		value,
		unit: "MB",
		location,
		facts: [...facts, ...places]
	});
}
function allocating(head, base, heap) {
	const before = new Map();
	for (const { location, peakMib } of base?.profile?.lines ?? []) before.set(location.function, Math.max(before.get(location.function) ?? 0, peakMib));
	const largest = (head.profile?.lines ?? []).map(({ location, peakMib }) => ({
		location,
		mib: peakMib - (before.get(location.function) ?? 0)
	})).sort((one, other) => other.mib - one.mib)[0];
	if (largest === void 0 || largest.mib <= 0 || largest.mib * 1.048576 < MOST * heap) return null;
	return largest.location;
}
function peakTasks(side) {
	return Math.max(0, ...side.ledgers.map((ledger) => ledger.counters.peakTasks));
}
function footprintMb({ profile }) {
	const mib = profile?.footprintMib ?? null;
	return mib === null ? null : mib * MB_PER_MIB;
}
// src/explain/growth/rows.ts
function identity(row) {
	return `${simpleName(row.location?.function ?? "")}|${row.call ?? ""}`;
}
function grownRows(base, head, names) {
	const before = new Map();
	for (const row of base) if (names.includes(row.account)) before.set(identity(row), (before.get(identity(row)) ?? 0) + row.seconds);
	const rows = head.filter((row) => names.includes(row.account));
	const now = new Map();
	for (const row of rows) now.set(identity(row), (now.get(identity(row)) ?? 0) + row.seconds);
	const grown = rows.map((row) => {
		const all = now.get(identity(row)) ?? row.seconds;
		const had = (before.get(identity(row)) ?? 0) * row.seconds / Math.max(all, 1e-9);
		return {
			row,
			growth: row.seconds - had
		};
	});
	const ofLine = new Map();
	for (const { row, growth } of grown) ofLine.set(lineOf$1(row), (ofLine.get(lineOf$1(row)) ?? 0) + growth);
	return grown.sort((one, other) => Number(other.row.location !== null) - Number(one.row.location !== null) || (ofLine.get(lineOf$1(other.row)) ?? 0) - (ofLine.get(lineOf$1(one.row)) ?? 0) || other.growth - one.growth);
}
function lineOf$1({ location }) {
	return `${location?.file}:${location?.line}`;
}
// src/explain/growth/computing-growth.ts
const COMPUTING = ["computing-step", "main-computing"];
const MOST_COMPUTED = .5;
const MOST_IN_JOBS = .5;
function computingGrowth(base, head, tiny) {
	const jobs = jobsComputing(base, head);
	const seconds = sumOf(head.accounts, COMPUTING) - sumOf(base.accounts, COMPUTING) - tiny + jobs;
	const names = jobs > MOST_IN_JOBS * seconds ? ["executor-run"] : COMPUTING;
	return {
		seconds,
		jobs,
		delayed: delayedBy(head) - delayedBy(base),
		onLoop: head.totals.loopCpu - base.totals.loopCpu,
		row: grownRows(base.accounts, head.accounts, names)[0]?.row ?? null
	};
}
function delayedBy(ledger) {
	return ledger.accounts.reduce((sum, row) => row.account === "computing-step" ? sum + row.delayed : sum, 0);
}
function jobsComputing(base, head) {
	const longer = sumOf(head.accounts, ["executor-run"]) - sumOf(base.accounts, ["executor-run"]);
	const computed = head.totals.otherCpu - base.totals.otherCpu;
	return longer > 0 && computed >= MOST_COMPUTED * longer ? longer : 0;
}
const TINY_STEP = 5e-5;
const TINY_JOB = 15e-5;
const MAKING = 4;
function tinyWork(base, head) {
	const scheduling = grown(base, head, ["scheduling"]);
	const garbage = grown(base, head, ["garbage-collection"]);
	const computing = grown(base, head, COMPUTING);
	const steps = head.counters.steps - base.counters.steps;
	const jobs = head.counters.executorJobs - base.counters.executorJobs;
	const tinySteps = steps >= 1e3 && head.totals.loopCpu - base.totals.loopCpu <= TINY_STEP * steps;
	const tinyJobs = jobs >= 1e3 && head.totals.processCpu - base.totals.processCpu <= TINY_JOB * jobs;
	const taken = tinyJobs ? computing : tinySteps ? Math.min(computing, MAKING * scheduling) : 0;
	const collected = tinySteps || tinyJobs ? garbage : 0;
	return {
		seconds: scheduling + Math.max(0, taken) + collected,
		computing: Math.max(0, taken),
		garbage: garbage - collected
	};
}
function grown(base, head, names) {
	return sumOf(head.accounts, names) - sumOf(base.accounts, names);
}
// src/explain/growth/places.ts
const byName = (place) => `${simpleName(place.location?.function ?? "")}|${place.call ?? ""}`;
const byCall = (place) => place.call ?? "";
function matchedPlaces(base, head) {
	const before = gathered(placesOf$1(base), byName);
	const now = gathered(placesOf$1(head), byName);
	const pairs = [];
	for (const [key, place] of [...now]) {
		const same = before.get(key);
		if (same === void 0) continue;
		pairs.push([same, place]);
		before.delete(key);
		now.delete(key);
	}
	const rest = gathered([...before.values()], byCall);
	for (const [key, place] of gathered([...now.values()], byCall)) pairs.push([rest.get(key) ?? null, place]);
	return pairs;
}
function placesOf$1(ledger) {
	const places = ledger.waits.filter(({ account }) => account !== "executor-run").map((wait) => ({
		...wait,
		locked: wait.account === "lock-wait" ? wait.pathSeconds : 0
	}));
	const jobs = executorPlace(ledger);
	return jobs === null ? places : [...places, jobs];
}
function executorPlace(ledger) {
	const rows = ledger.accounts.filter(({ account }) => account === "executor-run");
	const pathSeconds = rows.reduce((sum, row) => sum + row.seconds, 0);
	const longestRow = [...rows].sort((one, other) => other.seconds - one.seconds)[0];
	if (longestRow === void 0 || pathSeconds <= 0) return null;
	const pathCount = Math.max(1, ...rows.map(({ count }) => count));
	const count = Math.max(ledger.counters.executorJobs, pathCount);
	const asked = ledger.waits.filter(({ account }) => account === "executor-run").sort((one, other) => other.seconds - one.seconds)[0];
	const typical = pathSeconds / pathCount;
	return {
		account: "executor-run",
		location: asked?.location ?? longestRow.location,
		via: [...asked?.via ?? [], ...longestRow.location === null ? [] : [longestRow.location]],
		call: "an executor's job",
		count,
		pathCount,
		seconds: typical * count,
		pathSeconds,
		typical,
		longest: typical,
		tasks: 0,
		pathTasks: 0,
		inFlight: null,
		locked: 0
	};
}
function gathered(places, key) {
	const found = new Map();
	for (const place of places) {
		const known = found.get(key(place));
		found.set(key(place), known === void 0 ? place : together(known, place));
	}
	return found;
}
function together(one, other) {
	const larger = one.pathSeconds >= other.pathSeconds ? one : other;
	const all = [one, other].filter(({ account }) => account !== "lock-wait");
	const counted = all.length > 0 ? all : [one, other];
	const sum = (part, of = counted) => of.reduce((total, place) => total + part(place), 0);
	const seconds = sum((place) => place.seconds);
	return {
		...larger,
		account: counted.includes(larger) ? larger.account : (counted[0] ?? larger).account,
		count: sum((place) => place.count),
		seconds,
		tasks: sum((place) => place.tasks),
		typical: sum((place) => place.typical * place.seconds) / Math.max(1e-9, seconds),
		longest: Math.max(one.longest, other.longest),
		pathCount: one.pathCount + other.pathCount,
		pathSeconds: one.pathSeconds + other.pathSeconds,
		pathTasks: one.pathTasks + other.pathTasks,
		inFlight: inFlightOf(counted),
		locked: one.locked + other.locked
	};
}
function inFlightOf(places) {
	const known = places.map(({ inFlight }) => inFlight).filter((one) => one !== null);
	const [first, ...more] = known;
	if (first === void 0 || more.length === 0) return first ?? null;
	return {
		counted: known.reduce((all, { counted }) => all + counted, 0),
		peak: Math.max(...known.map(({ peak }) => peak)),
		span: known.reduce((all, { span }) => all + span, 0),
		every: null,
		lines: known.flatMap(({ lines }) => lines).sort((one, other) => other.seconds - one.seconds)
	};
}
// src/explain/growth/wait-growth.ts
const ALIKE$1 = 1.2;
function waitGrowth(base, head, withJobs = true) {
	const grown = matchedPlaces(base, head).filter(([, { account, location }]) => location !== null && (withJobs || account !== "executor-run")).map(([before, now]) => growthAt(before, now));
	const total = (part) => grown.reduce((sum, one) => sum + part(one), 0);
	const largest = (part) => grown.reduce((best, one) => part(one) > (best === null ? 0 : part(best)) ? one : best, null);
	return {
		longer: total((growth) => growth.longer),
		locked: total((growth) => growth.locked),
		more: total((growth) => growth.more),
		longerAt: largest((growth) => growth.longer),
		lockedAt: largest((growth) => growth.locked),
		moreAt: largest((growth) => growth.more),
		places: grown
	};
}
function growthAt(base, head) {
	if (base === null || base.count === 0) return newPlace(base, head);
	const growth = head.pathSeconds - base.pathSeconds;
	const ratio = Math.max(base.typical / Math.max(head.typical, 1e-9), base.seconds / Math.max(head.seconds, 1e-9));
	const longer = bounded(head.pathSeconds * (1 - ratio), growth);
	const held = head.locked - base.locked / Math.min(1, Math.max(ratio, 1e-9));
	const locked = Math.max(0, Math.min(held, growth - longer));
	return {
		head,
		base,
		longer,
		locked,
		more: growth - longer - locked
	};
}
function newPlace(base, head) {
	const rest = head.pathSeconds - head.locked;
	const single = head.pathCount <= 1;
	return {
		head,
		base,
		longer: single ? rest : 0,
		locked: head.locked,
		more: single ? 0 : rest
	};
}
function bounded(value, growth) {
	return growth >= 0 ? Math.max(0, Math.min(value, growth)) : Math.min(0, Math.max(value, growth));
}
function isUnchanged({ head, base }) {
	if (base === null) return false;
	const alike = (one, other) => one <= ALIKE$1 * other && other <= ALIKE$1 * one;
	return alike(head.count, base.count) && alike(head.typical, base.typical);
}
function countsOf({ head, base }) {
	const { location, pathCount, count } = head;
	return {
		fact: "waits-in-turn",
		location,
		pathCount,
		count,
		base: base === null ? null : {
			pathCount: base.pathCount,
			count: base.count
		}
	};
}
function unplaced(ledger, name) {
	const placed = ledger.waits.reduce((sum, { account, pathSeconds }) => sum + (account === name ? pathSeconds : 0), 0);
	return sumOf(ledger.accounts, [name]) - placed;
}
// src/explain/growth/growth.ts
function growthBetween(base, head, facts = {}, hunks = null) {
	const tiny = tinyWork(base, head);
	const computing = computingGrowth(base, head, tiny.computing - tiny.garbage);
	return {
		base,
		head,
		facts,
		hunks,
		tiny,
		computing,
		waits: waitGrowth(base, head, computing.jobs <= 0)
	};
}
function ofBase({ base }, value) {
	return base.wall > 0 ? value : null;
}
// src/explain/syntax.ts
function awaitsInTurn(facts, lines, overlapped = false) {
	let row = null;
	for (const location of lines) {
		const file = facts[location.file];
		if (file === void 0) continue;
		const loop = inLoop(file, location);
		if (loop !== null) return loop;
		row ??= inRow(file, location);
		if (row !== null && !(overlapped && row.verdict === "dependent")) return row;
	}
	return row;
}
function inLoop(file, location) {
	const loop = innermostAround(file.loops, location.line);
	if (loop === null) return null;
	const verdict = loop.dependent ? "dependent" : loop.paced ? "paced" : "independent";
	return {
		location,
		from: loop.line,
		verdict,
		dependence: loop.dependence
	};
}
function inRow(file, location) {
	const row = file.sequences.find((sequence) => sequence.lines.includes(location.line));
	if (row === void 0) return null;
	return {
		location,
		from: row.lines[0] ?? location.line,
		verdict: row.independent ? "independent" : "dependent",
		dependence: null
	};
}
function blockingCallAt(facts, location) {
	if (location === null) return null;
	return (facts[location.file]?.calls ?? []).filter((call) => isAround(call, location.line) && !call.awaited && !call.offloaded).find((call) => call.replacement !== null) ?? null;
}
// src/explain/growth/turns.ts
const AS_MANY$1 = 1.2;
function onlyOfThreads(turn, { head }) {
	return turn === null && head.account === "main-waiting";
}
function turnOf({ facts, hunks }, { head: now, base: before }) {
	const lines = linesOf$3(now);
	const overlapped = before !== null && before.pathCount < before.count;
	if (overlapped && hunks !== null && now.count <= AS_MANY$1 * before.count) {
		const turn = awaitsInTurn(facts, lines.filter((line) => inChangedFunction(line, hunks, facts)), true);
		if (turn !== null) return turn;
	}
	return awaitsInTurn(facts, lines, overlapped);
}
// src/explain/classes/blocking-call.ts
const ENDED_OVERLAP = .5;
const blockingCall = {
	name: "blocking-call",
	accounts: ["blocked-step"],
	levelFrom: .1,
	waiting: true,
	claims: (growth) => [claimOf$4(growth)],
	takesInTurn: takesInTurn$3,
	remedies: ["asyncio.sleep", "to_thread"]
};
function claimOf$4(growth) {
	const { base, head, facts: source } = growth;
	const before = sumOf(base.accounts, ["blocked-step"]);
	const now = sumOf(head.accounts, ["blocked-step"]);
	const worst = grownRows(base.accounts, head.accounts, ["blocked-step"])[0]?.row ?? null;
	const known = blockingCallAt(source, worst?.location ?? null);
	const called = worst?.call?.startsWith("asyncio.") ? null : worst?.call ?? null;
	const call = known?.name ?? called;
	const facts = [{
		fact: "account",
		account: "blocked-step",
		seconds: now,
		base: ofBase(growth, before)
	}];
	if (call !== null && worst !== null) facts.push({
		fact: "call-holds-loop",
		call,
		location: worst.location
	});
	const outer = worst?.via[0];
	if (outer !== void 0) facts.push({
		fact: "reached-from",
		location: outer
	});
	return claimAt(worst, {
		class: "blocking-call",
		value: now - before,
		call,
		facts,
		syntaxAgrees: known === null ? null : true
	});
}
function takesInTurn$3(growth, place) {
	const { facts, hunks } = growth;
	const claim = claimOf$4(growth);
	if (!(place.base !== null && place.base.pathCount < place.base.count) || !isUnchanged(place) || claim.value < ENDED_OVERLAP * growth.waits.more) return null;
	const turn = turnOf(growth, place);
	if (turn !== null && hunks !== null && inChangedFunction(turn.location, hunks, facts)) return null;
	const { location, pathCount } = place.head;
	const fact = {
		fact: "waits-on-path",
		location,
		count: pathCount,
		base: place.base?.pathCount ?? 0
	};
	return {
		...claim,
		value: growth.waits.more,
		facts: [...claim.facts, fact]
	};
}
// src/explain/classes/context-switching.ts
const MANY_ALONE = 5e3;
const OWN_PART = .2;
const contextSwitching = {
	name: "context-switching",
	accounts: [
		"scheduling",
		"garbage-collection",
		"computing-step",
		"main-computing"
	],
	levelFrom: .4,
	isRemarkable: ({ counters }) => counters.steps >= MANY_ALONE,
	waiting: false,
	claims: (growth) => [claimOf$3(growth)],
	processorClaim: processorClaim$1,
	suspects: { related: (lines, changed, facts) => calling(lines, changed, facts) ?? atAwaitingLoop(changed, facts) ?? onlyFunction(changed, facts) },
	remedies: []
};
function claimOf$3({ base, head, tiny }) {
	const scheduled = grownRows(base.accounts, head.accounts, ["scheduling"])[0];
	const made = grownRows(base.accounts, head.accounts, COMPUTING)[0];
	const worst = (scheduled?.growth ?? 0) >= OWN_PART * tiny.seconds ? scheduled : made ?? scheduled;
	const { steps, tasks, peakTasks, executorJobs } = head.counters;
	const before = base.counters;
	const facts = [{
		fact: "steps",
		steps,
		tasks,
		peakTasks,
		base: base.wall > 0 ? {
			steps: before.steps,
			tasks: before.tasks
		} : null
	}, {
		fact: "scheduling",
		seconds: sumOf(head.accounts, ["scheduling"]),
		garbageCollection: sumOf(head.accounts, ["garbage-collection"])
	}];
	if (executorJobs - before.executorJobs >= 1e3) facts.push({
		fact: "jobs-handed-over",
		jobs: executorJobs,
		base: before.executorJobs
	});
	return claimAt(worst?.row ?? null, {
		class: "context-switching",
		value: tiny.seconds,
		facts
	});
}
function processorClaim$1(base, head) {
	const growth = head.totals.processCpu - base.totals.processCpu;
	const scheduling = Math.min(growth, head.totals.scheduling - base.totals.scheduling);
	return claimAt(grownRows(base.accounts, head.accounts, ["scheduling"])[0]?.row ?? null, {
		class: "context-switching",
		value: scheduling,
		facts: [{
			fact: "steps-processor-time",
			steps: head.counters.steps,
			base: base.counters.steps,
			seconds: scheduling
		}, {
			fact: "resumptions",
			count: head.counters.waits,
			base: base.counters.waits
		}]
	});
}
// src/explain/growth/children.ts
const WORTH_SAYING = .15;
function factsOfChildren(growth, grown) {
	const now = growth.head.children;
	if (now === null) return [];
	const had = growth.base.children;
	const more = (part) => now[part] - (had?.[part] ?? 0);
	const large = (part) => more(part) > 0 && more(part) >= WORTH_SAYING * grown;
	const before = (part) => ofBase(growth, had?.[part] ?? 0);
	const facts = [];
	if (large("computing")) facts.push({
		fact: "in-children",
		seconds: now.computing,
		base: before("computing"),
		processes: now.started
	});
	if (large("pickling")) facts.push({
		fact: "pickling",
		seconds: now.pickling,
		base: before("pickling")
	});
	if (large("starting")) facts.push({
		fact: "processes-started",
		count: now.started,
		base: before("started"),
		seconds: now.starting
	});
	return facts;
}
// src/explain/growth/groups.ts
const FALL = .85;
const EXCESS = 1.2;
const OF_PLACE = .5;
const ALIKE = 1.5;
function unevenGroup(base, head, place, before) {
	const group = [...head.groups].sort((one, other) => other.pathSeconds - one.pathSeconds)[0];
	if (group === void 0 || group.size < 2 || group.pathSeconds < OF_PLACE * place.pathSeconds) return null;
	const was = base.groups.filter(({ size }) => size >= 2 && alike$1(size, group.size)).sort((one, other) => other.pathSeconds - one.pathSeconds)[0];
	if (was === void 0) return null;
	return group.efficiency < FALL * was.efficiency || apart(place, group, before, was) ? {
		head: group,
		base: was
	} : null;
}
function apart(place, group, before, was) {
	if (before === null || place.tasks === 0 || was.pathSeconds < OF_PLACE * before.pathSeconds) return false;
	const members = Math.max(place.tasks, group.size);
	const membersBefore = Math.max(before.tasks, was.size);
	if (!alike$1(members, membersBefore)) return false;
	return imbalance(place, members) > EXCESS * Math.max(1, imbalance(before, membersBefore));
}
function alike$1(one, other) {
	return one <= ALIKE * other && other <= ALIKE * one;
}
function imbalance(place, members) {
	if (place.pathTasks === 0 || place.seconds <= 0) return 1;
	return place.pathSeconds / place.pathTasks / (place.seconds / members);
}
// src/explain/classes/starvation.ts
const HELD_UP = .5;
const SAME_WORK = .5;
const LONG_STEP = .025;
const HOGGED = .5;
const HOGGED_ALONE = .15;
const UNEVEN = .7;
const MOST_OF_WALL = .5;
const MOST_WAITS = .5;
const starvation = {
	name: "starvation",
	accounts: [
		"computing-step",
		"timer-wait",
		"io-wait",
		"thread-wait",
		"main-waiting"
	],
	levelFrom: .15,
	waiting: false,
	claims: (growth) => holdsOthersUp(growth) ? [computingHog(growth)] : [],
	takesInTurn: (growth, place) => waitsHog(growth, place) ?? longPole(growth, place),
	levelOfWaits: longPoleAlone,
	remedies: []
};
function holdsOthersUp({ head, computing: { seconds, delayed, onLoop } }) {
	return seconds > 0 && delayed >= HELD_UP * seconds && (onLoop < SAME_WORK * seconds || hasLongSteps(head));
}
function hasLongSteps(ledger) {
	const rows = ledger.accounts.filter((row) => row.account === "computing-step" && row.delayed > 0);
	const steps = rows.reduce((sum, row) => sum + row.count, 0);
	return rows.reduce((sum, row) => sum + row.delayed, 0) > LONG_STEP * Math.max(1, steps);
}
function computingHog(growth) {
	const { base, head, computing } = growth;
	return claimAt(computing.row, {
		class: "starvation",
		kind: "loop hog",
		value: computing.seconds,
		facts: [{
			fact: "held-up",
			seconds: computing.delayed,
			base: null
		}, {
			fact: "computing-on-loop",
			seconds: sumOf(head.accounts, COMPUTING),
			base: ofBase(growth, sumOf(base.accounts, COMPUTING)),
			all: head.totals.loopCpu
		}]
	});
}
function waitsHog({ base, head, computing, waits }, place) {
	const value = waits.more;
	const alone = place.base?.tasks === 1 && place.head.tasks === 1;
	if (computing.delayed < (alone ? HOGGED_ALONE : HOGGED) * value) return null;
	const worst = head.accounts.filter((row) => row.account === "computing-step").sort((one, other) => other.delayed - one.delayed)[0];
	const rows = grownRows(base.accounts, head.accounts, ["computing-step"]);
	return claimAt(worst ?? rows[0]?.row ?? null, {
		class: "starvation",
		kind: "loop hog",
		value,
		facts: [{
			fact: "held-up",
			seconds: delayedBy(head),
			base: delayedBy(base)
		}, {
			fact: "waits-after-computing",
			seconds: value
		}]
	});
}
function longPole({ base, head, waits }, place) {
	const uneven = unevenGroup(base, head, place.head, place.base);
	if (uneven === null) return null;
	const { head: group, base: was } = uneven;
	const { location, via } = place.head;
	const own = linesOf$3(place.head).find((line) => simpleName(line.function) === simpleName(group.longest.name));
	return claimAt(place.head, {
		class: "starvation",
		kind: "long pole",
		value: waits.more,
		location: own ?? location,
		via: [...via, ...group.location === null ? [] : [group.location]],
		facts: [countsOf(place), {
			fact: "group-efficiency",
			size: group.size,
			efficiency: group.efficiency,
			base: was.efficiency
		}]
	});
}
function longPoleAlone(ledger) {
	const group = ledger.groups.find((one) => one.efficiency <= UNEVEN && one.pathMembers === 1 && one.pathSeconds >= MOST_OF_WALL * ownWall(ledger));
	if (group === void 0) return null;
	if (ledger.waits.reduce((sum, place) => sum + place.pathSeconds, 0) < MOST_WAITS * group.pathSeconds) return null;
	const { longest, size, mean, efficiency } = group;
	return claimAt(null, {
		class: "starvation",
		kind: "long pole",
		value: group.makespan - mean,
		location: longest.location ?? group.location,
		via: group.location === null ? [] : [group.location],
		facts: [{
			fact: "longest-of-group",
			name: longest.name,
			seconds: longest.seconds,
			size,
			mean
		}, {
			fact: "group-efficiency",
			size,
			efficiency,
			base: null
		}]
	});
}
// src/explain/classes/cpu-bound.ts
const NATIVE = .6;
const cpuBound = {
	name: "cpu-bound",
	accounts: [
		"computing-step",
		"main-computing",
		"executor-run",
		"garbage-collection"
	],
	levelFrom: .3,
	waiting: false,
	claims: (growth) => holdsOthersUp(growth) ? [] : [claimOf$2(growth)],
	processorClaim,
	remedies: []
};
function claimOf$2(growth) {
	const { base, head, computing } = growth;
	const worst = computing.row;
	return claimAt(worst, {
		class: "cpu-bound",
		kind: worst !== null && (worst.native ?? 0) > NATIVE * worst.seconds ? "native" : "python",
		value: computing.seconds,
		facts: [{
			fact: "computing",
			seconds: sumOf(head.accounts, COMPUTING) + computing.jobs,
			base: ofBase(growth, sumOf(base.accounts, COMPUTING)),
			location: worst?.location ?? null
		}, ...factsOfChildren(growth, computing.seconds)]
	});
}
function processorClaim(base, head) {
	const growth = head.totals.processCpu - base.totals.processCpu;
	const scheduling = Math.min(growth, head.totals.scheduling - base.totals.scheduling);
	const row = grownRows(base.accounts, head.accounts, [...COMPUTING, "executor-run"])[0]?.row ?? null;
	return claimAt(row, {
		class: "cpu-bound",
		value: growth - Math.max(0, scheduling),
		facts: [{
			fact: "processor-time",
			seconds: growth,
			location: row?.location ?? null
		}]
	});
}
// src/explain/blame/limit-given.ts
const HOW_MANY = /limit|max|size|pool|conn|concurren|parallel|worker|thread|slot|permit|token|capacity|lane|at_?a_?time|at_?once|at_?most|simultan|in_?flight|num|count|semaphore|executor|width|handles|uploads|downloads/i;
const HOW_LONG = /(?<!at_?a_?)time|delay|second|interval|retr|attempt|period|ttl|wait|pause|sleep|port|version|range/i;
const LETS_THROUGH = /semaphore|limit|pool|connector|executor|throttle|bucket|slots|workers/i;
function limitGiven({ evidence, hunks, facts }) {
	const peak = evidence.find((fact) => fact.fact === "at-once")?.peak;
	return (peak === void 0 ? null : numberGiven(peak, hunks, facts)) ?? makerGiven(hunks, facts);
}
function numberGiven(value, hunks, facts) {
	const fitting = hunks.flatMap((hunk) => numbersIn(hunk, facts[hunk.file])).filter((number) => number.value === value && !HOW_LONG.test(number.name));
	const only = fitting.length === 1 && value !== 1 ? fitting[0] : void 0;
	return (fitting.find(({ name }) => HOW_MANY.test(name)) ?? only)?.location ?? null;
}
function makerGiven(hunks, facts) {
	for (const hunk of hunks) {
		const { file } = hunk;
		const maker = facts[file]?.calls.find(({ line, endLine, name }) => LETS_THROUGH.test(simpleName(name)) && meets$1(hunk, line, endLine));
		if (maker !== void 0) return locationOf(file, maker.line, facts[file]);
	}
	return null;
}
function numbersIn(hunk, of) {
	const { file } = hunk;
	return (of?.numbers ?? []).filter(({ line }) => wrote(hunk, {
		file,
		line
	})).map(({ line, name, value }) => ({
		name,
		value,
		location: locationOf(file, line, of)
	}));
}
function meets$1(hunk, from, to) {
	const { file } = hunk;
	for (let line = from; line <= to; line += 1) if (touches(hunk, {
		file,
		line
	})) return true;
	return false;
}
function locationOf(file, line, of) {
	return {
		file,
		line,
		function: functionAt(of, line)?.name ?? "<module>"
	};
}
// src/explain/classes/executor-saturation.ts
const SATURATED = .2;
const QUEUED = .5;
const executorSaturation = {
	name: "executor-saturation",
	accounts: ["executor-queue", "executor-run"],
	levelFrom: .3,
	waiting: false,
	claims: (growth) => [claimOf$1(growth)],
	takesInTurn: takesInTurn$2,
	suspects: {
		first: ({ evidence, hunks, facts }) => {
			const peak = evidence.find((fact) => fact.fact === "jobs-at-once")?.peak;
			const replacing = hunks.filter(({ base }) => base.length > 0);
			return peak === void 0 ? null : numberGiven(peak, replacing, facts);
		},
		makers: [
			"ThreadPoolExecutor",
			"ProcessPoolExecutor",
			"ThreadPool",
			"set_default_executor"
		]
	},
	remedies: []
};
function claimOf$1(growth) {
	const { base, head } = growth;
	const before = sumOf(base.accounts, ["executor-queue"]);
	const now = sumOf(head.accounts, ["executor-queue"]);
	return claimAt(queueRow(growth), {
		class: "executor-saturation",
		value: now - before - queueOfJobs(base, head),
		facts: [...jobsAtOnce(base, head), {
			fact: "account",
			account: "executor-queue",
			seconds: now,
			base: ofBase(growth, before)
		}]
	});
}
function takesInTurn$2(growth, place) {
	const { account, pathSeconds, pathCount } = place.head;
	const queue = queueRow(growth);
	if (account !== "executor-run" || queue === null) return null;
	if (sumOf(growth.head.accounts, ["executor-queue"]) < QUEUED * pathSeconds || queue.count < QUEUED * pathCount) return null;
	return claimAt(queue, {
		class: "executor-saturation",
		value: growth.waits.more,
		facts: [...jobsAtOnce(growth.base, growth.head), countsOf(place)]
	});
}
function jobsAtOnce(base, head) {
	const [peak, was] = [head.counters.peakJobs, base.counters.peakJobs];
	if (peak === null || was === null || peak < 1 || peak >= was) return [];
	return [{
		fact: "jobs-at-once",
		count: head.counters.executorJobs,
		peak,
		base: was
	}];
}
function queueRow({ base, head }) {
	return grownRows(base.accounts, head.accounts, ["executor-queue"])[0]?.row ?? null;
}
function queueOfJobs(base, head) {
	const before = sumOf(base.accounts, ["executor-queue"]);
	const now = sumOf(head.accounts, ["executor-queue"]);
	const each = jobLengths(base, head);
	const longer = each.head / Math.max(each.base, 1e-9);
	return before >= SATURATED * ownWall(base) && longer > 1 ? Math.min(Math.max(0, now - before), before * (longer - 1)) : 0;
}
function jobLengths(base, head) {
	const fewer = jobsAtOnce(base, head).length > 0;
	const of = (ledger) => (fewer ? lengthOfAll(ledger) : null) ?? lengthOnPath(ledger);
	return {
		base: of(base),
		head: of(head)
	};
}
function lengthOfAll({ totals, counters }) {
	return totals.jobs === null ? null : totals.jobs / Math.max(1, counters.executorJobs);
}
function lengthOnPath(ledger) {
	const rows = ledger.accounts.filter(({ account }) => account === "executor-run");
	const jobs = Math.max(0, ...rows.map(({ count }) => count));
	return jobs === 0 ? 0 : sumOf(rows, ["executor-run"]) / jobs;
}
// src/explain/classes/external-wait.ts
const externalWait = {
	name: "external-wait",
	accounts: [
		"timer-wait",
		"io-wait",
		"thread-wait",
		"main-waiting",
		"executor-run",
		"executor-queue"
	],
	levelFrom: .3,
	waiting: true,
	claims: (growth, inTurn) => [
		queueClaim(growth),
		longerClaim(growth, inTurn),
		outsideClaim(growth)
	].filter((one) => one !== null),
	takesInTurn: takesInTurn$1,
	takesPlace: takesPlace$1,
	remedies: []
};
function takesInTurn$1(growth, place) {
	const turn = turnOf(growth, place);
	const ofThread = onlyOfThreads(turn, place);
	if (!ofThread && (turn === null || turn.verdict === "independent")) return null;
	return claimAt(place.head, {
		class: "external-wait",
		value: growth.waits.more,
		facts: ofThread ? [threadsWaited(place)] : [countsOf(place)]
	});
}
function threadsWaited({ head, base }) {
	const { location, seconds } = head;
	return {
		fact: "threads-waited",
		location,
		seconds,
		base: base?.seconds ?? 0
	};
}
function longerClaim({ waits }, inTurn) {
	const taken = inTurn?.class === "external-wait" ? inTurn.value : 0;
	const value = waits.longer + taken;
	const { longerAt, moreAt } = waits;
	const place = taken > (longerAt?.longer ?? 0) ? moreAt : longerAt;
	if (place === null || value <= 0) return null;
	const { head: now, base: before } = place;
	const { location, count } = now;
	return claimAt(now, {
		class: "external-wait",
		value,
		facts: [now.account === "main-waiting" ? threadsWaited(place) : {
			fact: "wait-length",
			location,
			count,
			seconds: now.typical,
			base: before === null ? null : {
				count: before.count,
				seconds: before.typical
			}
		}]
	});
}
function queueClaim({ base, head }) {
	const each = jobLengths(base, head);
	return claimAt(grownRows(base.accounts, head.accounts, ["executor-queue"])[0]?.row ?? null, {
		class: "external-wait",
		value: queueOfJobs(base, head),
		facts: [{
			fact: "job-length",
			seconds: each.head,
			base: each.base
		}]
	});
}
function outsideClaim({ base, head }) {
	const row = grownRows(base.accounts, head.accounts, ["main-waiting"])[0]?.row ?? null;
	const value = unplaced(head, "main-waiting") - unplaced(base, "main-waiting");
	const place = row?.location ?? null;
	return claimAt(row, {
		class: "external-wait",
		value,
		facts: place !== null && head.waits.some(({ location }) => location !== null && sameLine(location, place)) ? [] : [{
			fact: "waited",
			location: place,
			seconds: row?.seconds ?? 0
		}]
	});
}
function takesPlace$1(place) {
	const { location, pathCount, pathSeconds } = place;
	return claimAt(place, {
		class: "external-wait",
		value: pathSeconds,
		facts: [{
			fact: "waits-in-row",
			location,
			count: pathCount,
			mean: pathSeconds / Math.max(1, pathCount)
		}]
	});
}
// src/explain/growth/account-claim.ts
function accountClaim(growth, account, name) {
	const { base, head } = growth;
	const before = sumOf(base.accounts, [account]);
	const now = sumOf(head.accounts, [account]);
	return claimAt(grownRows(base.accounts, head.accounts, [account])[0]?.row ?? null, {
		class: name,
		value: now - before,
		facts: [{
			fact: "account",
			account,
			seconds: now,
			base: ofBase(growth, before)
		}]
	});
}
// src/explain/classes/gil-contention.ts
const gilContention = {
	name: "gil-contention",
	accounts: ["gil-wait"],
	levelFrom: .3,
	waiting: false,
	claims: (growth) => [accountClaim(growth, "gil-wait", "gil-contention")],
	remedies: []
};
// src/explain/growth/limits.ts
const FELL = .75;
const FULL = .6;
const AS_MANY = 1.2;
const AS_LONG = 1.5;
const IN_LINE = .8;
function limitAt(growth, place) {
	const grown = place.head.pathSeconds - (place.base?.pathSeconds ?? 0);
	const fewer = fewerThreads(growth.base, growth.head, place);
	if (fewer !== null) return fewer;
	const fall = fallenPeak(place);
	if (fall === null || !isAsMany(place) || !isFull(fall)) return paced(growth, place, grown);
	const others = growth.waits.places.map(fallenPeak).filter((one) => one?.peak === fall.peak);
	for (const one of [fall, ...others]) {
		const line = one === null ? null : lineAt(one.place, IN_LINE * grown);
		if (line !== null) return {
			...fall,
			line,
			workers: null,
			every: null
		};
	}
	const workers = fewerWorkers(growth.base, growth.head, fall);
	const isWritten = fall.peak > 1 && numberGiven(fall.peak, growth.hunks ?? [], growth.facts) !== null;
	return workers !== null || isWritten ? {
		...fall,
		line: null,
		workers,
		every: null
	} : null;
}
function paced({ waits }, stood, grown) {
	for (const place of waits.places) {
		const fall = place === stood || !isAsMany(place) ? null : fallenPeak(place);
		const every = place.head.inFlight?.every ?? null;
		const line = fall === null || every === null ? null : lineAt(place, IN_LINE * grown);
		const isHere = line?.head.location?.line === stood.head.location?.line;
		if (fall !== null && line?.head.timer && isHere) return {
			...fall,
			line,
			workers: null,
			every
		};
	}
	return null;
}
function fallenPeak(place) {
	const [now, was] = [place.head.inFlight, place.base?.inFlight ?? null];
	if (now === null || was === null || now.peak < 1 || now.peak > FELL * was.peak) return null;
	return {
		place,
		peak: now.peak,
		base: was.peak
	};
}
function isAsMany({ head, base }) {
	const [now, was] = [head.inFlight?.counted ?? 0, base?.inFlight?.counted ?? 0];
	return now <= AS_MANY * was && was <= AS_MANY * now;
}
function isFull({ place: { head }, peak }) {
	const { inFlight, typical } = head;
	return inFlight !== null && inFlight.counted * typical >= FULL * peak * inFlight.span;
}
function lineAt({ head, base }, atLeast) {
	for (const line of head.inFlight?.lines ?? []) {
		const was = base?.inFlight?.lines.find((one) => isSameLine(one, line)) ?? null;
		if (line.seconds > 0 && line.seconds - (was?.seconds ?? 0) >= atLeast) return {
			head: line,
			base: was
		};
	}
	return null;
}
function isSameLine(one, other) {
	const name = ({ location }) => simpleName(location?.function ?? "");
	return one.call === other.call && (one.call !== null || name(one) === name(other));
}
function fewerWorkers(base, head, { place, peak }) {
	const [now, was] = [ofPath(head), ofPath(base)];
	if (now === void 0 || was === void 0 || place.head.tasks !== now.size) return null;
	if (peak < 2 || now.size !== peak || now.size > FELL * was.size) return null;
	return {
		head: now.size,
		base: was.size
	};
}
function fewerThreads(base, head, place) {
	const [now, was] = [ofPath(head), ofPath(base)];
	const { account, tasks: threads, seconds } = place.head;
	const before = place.base;
	if (account !== "main-waiting" || before === null || now === void 0 || was === void 0) return null;
	if (threads < 2 || threads !== now.size || now.size > FELL * was.size || before.tasks <= threads) return null;
	if (seconds > AS_LONG * before.seconds || before.seconds > AS_LONG * seconds) return null;
	const workers = {
		head: now.size,
		base: was.size
	};
	return {
		place,
		peak: now.size,
		base: was.size,
		line: null,
		workers,
		every: null
	};
}
function ofPath({ groups }) {
	return [...groups].sort((one, other) => other.pathSeconds - one.pathSeconds)[0];
}
// src/explain/classes/lock-contention.ts
const lockContention = {
	name: "lock-contention",
	accounts: ["lock-wait"],
	levelFrom: .5,
	waiting: false,
	claims: (growth) => [claimOf(growth)],
	takesInTurn: limitClaim,
	suspects: {
		first: (scene) => scene.kind === LIMIT ? limitGiven(scene) : null,
		makers: [
			"Lock",
			"RLock",
			"Semaphore",
			"BoundedSemaphore",
			"Condition"
		],
		ordered: (lines, facts) => {
			const isHeld = ({ file, line }) => (facts[file]?.sections ?? []).some((section) => isAround(section, line));
			return [...lines.filter(isHeld), ...lines.filter((line) => !isHeld(line))];
		}
	},
	remedies: ["release lock"]
};
const LIMIT = "limit";
function claimOf(growth) {
	const { base, head, waits } = growth;
	const worst = grownRows(base.accounts, head.accounts, ["lock-wait"])[0]?.row ?? null;
	const facts = [{
		fact: "account",
		account: "lock-wait",
		seconds: sumOf(head.accounts, ["lock-wait"]),
		base: ofBase(growth, sumOf(base.accounts, ["lock-wait"]))
	}];
	const { head: place, base: was } = waits.lockedAt ?? {
		head: null,
		base: null
	};
	if (place !== null) facts.push({
		fact: "waits-on-path",
		location: place.location,
		count: place.pathCount,
		base: was?.pathCount ?? 0
	});
	const limit = waits.lockedAt === null ? null : limitAt(growth, waits.lockedAt);
	if (limit !== null) facts.unshift(atOnce(limit));
	const contended = worst?.contended ?? null;
	if (contended !== null) facts.push({
		fact: "contended-at",
		location: contended
	});
	const more = unplaced(head, "lock-wait") - unplaced(base, "lock-wait");
	const claim = claimAt(worst ?? place, {
		class: "lock-contention",
		kind: limit === null || limit.peak < 2 ? null : LIMIT,
		value: waits.locked + Math.max(0, more),
		facts
	});
	return {
		...claim,
		via: contended === null ? claim.via : [...claim.via, contended]
	};
}
function limitClaim(growth, place) {
	const limit = limitAt(growth, place);
	if (limit === null) return null;
	const { line, workers, every } = limit;
	const facts = [atOnce(limit)];
	if (line !== null) facts.push({
		fact: "stood-in-line",
		location: line.head.location,
		seconds: line.head.seconds,
		base: line.base?.seconds ?? 0
	});
	if (every !== null) facts.push({
		fact: "at-a-pace",
		every
	});
	if (workers !== null) facts.push({
		fact: "workers",
		workers: workers.head,
		base: workers.base
	});
	const claim = claimAt(place.head, {
		class: "lock-contention",
		kind: LIMIT,
		value: growth.waits.more,
		facts
	});
	const stood = line?.head.location ?? null;
	return stood === null ? claim : {
		...claim,
		via: [stood, ...claim.via]
	};
}
function atOnce({ place, peak, base }) {
	const { location, count } = place.head;
	return {
		fact: "at-once",
		location,
		count,
		peak,
		base
	};
}
// src/explain/classes/sequential-awaits.ts
const AT_LEAST_IN_TURN = 3;
const ONE_AT_A_TIME = 1.3;
const sequentialAwaits = {
	name: "sequential-awaits",
	accounts: [
		"timer-wait",
		"io-wait",
		"thread-wait",
		"main-waiting",
		"executor-run"
	],
	levelFrom: .5,
	waiting: true,
	takesInTurn,
	takesPlace,
	remedies: ["gather"]
};
function takesInTurn(growth, place) {
	const turn = turnOf(growth, place);
	if (onlyOfThreads(turn, place)) return null;
	const { location, pathSeconds, longest } = place.head;
	return claimAt(place.head, {
		class: "sequential-awaits",
		value: growth.waits.more,
		location: turn?.location ?? location,
		facts: [countsOf(place), {
			fact: "waits-together",
			seconds: pathSeconds,
			longest
		}],
		syntaxAgrees: turn === null ? null : true
	});
}
function takesPlace(place, source) {
	const turn = awaitsInTurn(source, linesOf$3(place));
	const { pathCount, pathSeconds, seconds, call, location } = place;
	const oneAtATime = seconds <= ONE_AT_A_TIME * pathSeconds;
	if (pathCount < AT_LEAST_IN_TURN || !oneAtATime || call === null) return null;
	if (turn?.verdict !== "independent") return null;
	return claimAt(place, {
		class: "sequential-awaits",
		value: pathSeconds,
		location: turn.location,
		facts: [{
			fact: "waits-in-row",
			location,
			count: pathCount,
			mean: pathSeconds / Math.max(1, pathCount)
		}, { fact: "independent" }],
		syntaxAgrees: true
	});
}
// src/explain/classes.ts
const CLASSES = [
	blockingCall,
	contextSwitching,
	starvation,
	cpuBound,
	gilContention,
	{
		name: "slow-import",
		accounts: ["import"],
		levelFrom: .3,
		waiting: false,
		claims: (growth) => [accountClaim(growth, "import", "slow-import")],
		suspects: {
			first: ({ lines, written, hunks, facts }) => written === void 0 || isImport(written, facts) ? loadedCode(lines, hunks, facts) : null,
			related: loadedAtTop
		},
		remedies: ["lazy import"]
	},
	executorSaturation,
	externalWait,
	lockContention,
	sequentialAwaits,
	memory
];
const IN_TURN = [
	executorSaturation,
	lockContention,
	starvation,
	blockingCall,
	externalWait,
	sequentialAwaits
];
const AT_PLACE = [sequentialAwaits, externalWait];
function rulesOf(name) {
	return CLASSES.find((one) => one.name === name) ?? null;
}
// src/explain/regression.ts
const SMALLEST = .01;
function regressionClaims(base, head, facts, hunks = null) {
	return combined(allClaims(growthBetween(base, head, facts, hunks))).filter((claim) => claim.value >= SMALLEST);
}
function allClaims(growth) {
	const inTurn = inTurnClaim(growth);
	const claims = CLASSES.flatMap((rules) => rules.claims?.(growth, inTurn) ?? []);
	return inTurn === null || inTurn.class === "external-wait" ? claims : [...claims, inTurn];
}
function inTurnClaim(growth) {
	const { more, moreAt } = growth.waits;
	if (moreAt === null || more <= 0) return null;
	for (const rules of IN_TURN) {
		const claim = rules.takesInTurn(growth, moreAt);
		if (claim !== null) return claim;
	}
	return null;
}
function processorClaims(base, head) {
	return CLASSES.flatMap((rules) => rules.processorClaim?.(base, head) ?? []).filter((claim) => claim.value > SMALLEST);
}
function combined(claims) {
	const found = new Map();
	for (const claim of claims) {
		const key = `${claim.class} ${claim.kind}`;
		const known = found.get(key);
		const larger = known !== void 0 && known.value >= claim.value ? known : claim;
		const both = claim.value > 0 && known && known.value > 0 ? [...known.facts, ...claim.facts] : [];
		found.set(key, {
			...larger,
			value: claim.value + (known?.value ?? 0),
			facts: different([...larger.facts, ...both])
		});
	}
	return [...found.values()];
}
function different(values) {
	return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
// src/explain/bottleneck.ts
function bottleneckClaims(side, ledger) {
	const ofPlaces = AT_PLACE.map(({ name }) => name);
	const claims = regressionClaims(emptyLedger(ledger), ledger, side.facts).filter((claim) => !ofPlaces.includes(claim.class));
	const waits = waitLevels(ledger, side.facts);
	const memory = memoryLevel(side);
	const passing = [...claims, ...waits].filter((claim) => isLarge(claim, ledger));
	passing.sort((one, other) => other.value - one.value);
	return memory === null ? passing : [memory, ...passing];
}
function emptyLedger(like) {
	const counters = Object.fromEntries(Object.keys(like.counters).map((name) => [name, 0]));
	const totals = Object.fromEntries(Object.keys(like.totals).map((name) => [name, 0]));
	return {
		...like,
		wall: 0,
		accounts: [],
		waits: [],
		groups: [],
		counters,
		totals
	};
}
function isLarge(claim, ledger) {
	const rules = rulesOf(claim.class);
	if (rules === null || rules.isRemarkable?.(ledger) === false) return false;
	return claim.value >= rules.levelFrom * ownWall(ledger);
}
function waitLevels(ledger, facts) {
	for (const { levelOfWaits } of CLASSES) {
		const claim = levelOfWaits?.(ledger) ?? null;
		if (claim !== null) return [claim];
	}
	return ledger.waits.filter((place) => place.pathSeconds > 0).flatMap((place) => {
		return AT_PLACE.map((rules) => rules.takesPlace(place, facts)).find((claim) => claim !== null) ?? [];
	});
}
// src/explain/blame/blame.ts
function blamedLine(claim, hunks, facts) {
	const suspects = rulesOf(claim.class)?.suspects ?? {};
	const inside = linesOf$3(claim);
	const lines = suspects.ordered?.(inside, facts) ?? inside;
	const own = claim.location === null ? null : lines[0] ?? null;
	if (hunks === null || hunks.length === 0) return own;
	const written = lines.find((line) => hunks.some((hunk) => touches(hunk, line)));
	const first = suspects.first?.({
		kind: claim.kind,
		evidence: claim.facts ?? [],
		lines,
		written,
		hunks,
		facts
	}) ?? null;
	if (first !== null) return first;
	if (written !== void 0) return written;
	const around = lines.find((line) => inChangedFunction(line, hunks, facts));
	if (around !== void 0) return around;
	const made = makerIn(suspects.makers ?? [], hunks, facts);
	if (made !== null) return made;
	const changed = hunks.map((hunk) => changedCode(hunk, facts)).filter((code) => code !== null);
	return (suspects.related ?? related)(lines, changed, facts)?.location ?? own;
}
// src/explain/consensus.ts
const WORTH_NAMING = .15;
const ENOUGH$1 = .3;
const SHOWN_LINES = 2;
function consensus(runs, question) {
	const chosen = spokesman(runs);
	const first = chosen?.claims[0];
	if (chosen === void 0 || first === void 0) return [];
	if (first.unit !== "MB" && first.value < ENOUGH$1 * chosen.whole) return [];
	return chosen.claims.filter((claim, index) => index === 0 || claim.unit === "MB" || claim.value >= WORTH_NAMING * chosen.whole).map((claim, index) => findingOf(claim, index === 0, chosen, runs, question));
}
function spokesman(runs) {
	const sorted = [...runs].sort((one, other) => one.whole - other.whole || byText(one, other));
	const middle = sorted.slice(Math.floor((sorted.length - 1) / 2));
	const ordered = [...middle, ...sorted.slice(0, sorted.length - middle.length)];
	const winner = mostFrequent(ordered.map((run) => run.claims[0]?.class));
	return ordered.find((run) => run.claims[0]?.class === winner);
}
function findingOf(claim, isFirst, chosen, runs, { head, hunks }) {
	const { unit } = claim;
	const values = runs.map((run) => alike(run, claim)).filter((one) => one !== void 0);
	const agree = runs.filter(({ claims }) => isFirst ? claims[0]?.class === claim.class : claims.some((one) => one.class === claim.class)).length;
	const location = blamedLine(claim, hunks, head.facts);
	return {
		class: claim.class,
		kind: claim.kind,
		confidence: confidenceOf(claim, agree, runs.length),
		amount: {
			value: median(values.map((one) => one.value)),
			unit
		},
		share: unit === "MB" ? 1 : Math.min(1, claim.value / Math.max(chosen.whole, 1e-9)),
		location,
		changed: isChanged(location, hunks),
		lines: linesShown(claim, location, head.source),
		facts: [...claim.facts, {
			fact: "runs-agree",
			agree,
			runs: runs.length
		}],
		runnerUp: isFirst ? runnerUpOf(chosen) : null,
		advised: {
			call: claim.call,
			replacement: blockingCallAt(head.facts, claim.location)?.replacement ?? null,
			location: claim.location
		},
		proof: null,
		remedy: null
	};
}
function byText(one, other) {
	return JSON.stringify(one.claims) < JSON.stringify(other.claims) ? -1 : 1;
}
function alike({ claims }, { class: name, kind }) {
	const ofClass = claims.filter((one) => one.class === name);
	return ofClass.find((one) => one.kind === kind) ?? ofClass[0];
}
function linesShown(claim, blamed, source) {
	const places = linesOf$3({
		location: blamed,
		via: linesOf$3(claim)
	});
	return places.filter((place, index) => places.findIndex((other) => sameLine(place, other)) === index).slice(0, SHOWN_LINES).flatMap((place) => {
		const text = source[place.file]?.[place.line - 1];
		return text === void 0 ? [] : [{
			location: place,
			text
		}];
	});
}
function confidenceOf(claim, agree, runs) {
	if (agree < runs) return agree * 2 > runs ? "medium" : "low";
	return claim.syntaxAgrees === true ? "high" : "medium";
}
function runnerUpOf({ claims }) {
	const second = claims[1];
	if (second === void 0) return null;
	const { value, unit, location } = second;
	return {
		class: second.class,
		amount: {
			value,
			unit
		},
		location
	};
}
function mostFrequent(values) {
	const counts = new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
// src/explain/counts/rows.ts
function ownKey(file, name) {
	return `own ${file} ${name}`;
}
function keyOf({ own, file, name }) {
	if (own && file !== null) return ownKey(file, name);
	return file === null ? `compiled ${name}` : `library ${file} ${name}`;
}
function rowsOf(counts, mixed) {
	const { functions, ofNumber } = functionsOf(counts);
	const rows = mixed ? withoutCallers(functions) : rowsOfEdges(counts, ofNumber);
	return {
		functions,
		rows,
		ofCaller: byCaller(rows.values())
	};
}
function byCaller(rows) {
	const found = new Map();
	for (const row of rows) {
		if (row.caller === null) continue;
		const known = found.get(row.caller.key);
		if (known === void 0) found.set(row.caller.key, [row]);
		else known.push(row);
	}
	return found;
}
function functionsOf(counts) {
	const functions = new Map();
	const keys = counts.functions.map((one) => {
		const key = keyOf(one);
		const known = functions.get(key);
		const calls = one.calls + (known?.calls ?? 0);
		const repeats = known === void 0 ? one.repeats : both(known.repeats, one.repeats);
		functions.set(key, {
			...one,
			...known,
			key,
			calls,
			repeats
		});
		return key;
	});
	return {
		functions,
		ofNumber: (number) => functions.get(keys[number] ?? "")
	};
}
function withoutCallers(functions) {
	const unknown = {
		caller: null,
		self: null,
		total: null,
		lines: []
	};
	return new Map([...functions.values()].map((callee) => {
		const { calls, repeats } = callee;
		return [rowKey(null, callee.key), {
			...unknown,
			callee,
			calls,
			repeats
		}];
	}));
}
function rowsOfEdges({ edges }, ofNumber) {
	const rows = new Map();
	for (const edge of edges) {
		const caller = ofNumber(edge.caller);
		const callee = ofNumber(edge.callee);
		if (caller === void 0 || callee === void 0 || !(caller.own || callee.own)) continue;
		const key = rowKey(caller.key, callee.key);
		rows.set(key, added(rows.get(key), {
			...edge,
			caller,
			callee
		}));
	}
	return rows;
}
function added(known, row) {
	if (known === void 0) return row;
	return {
		...row,
		calls: row.calls + known.calls,
		self: (row.self ?? 0) + (known.self ?? 0),
		total: (row.total ?? 0) + (known.total ?? 0),
		lines: [...new Set([...known.lines, ...row.lines])],
		repeats: both(known.repeats, row.repeats)
	};
}
function rowKey(caller, callee) {
	return `${caller ?? ""} > ${callee}`;
}
function both(one, other) {
	return one === null || other === null ? null : one && other;
}
function namesInBase(base, head) {
	const gone = alone(base, head);
	const come = alone(head, base);
	const renamed = new Map();
	for (const [name, keys] of come) {
		const [from, another] = gone.get(name) ?? [];
		const [to] = keys;
		if (keys.length === 1 && from !== void 0 && another === void 0 && to !== void 0) renamed.set(to, from);
	}
	return (key) => renamed.get(key) ?? key;
}
function alone(one, other) {
	const found = new Map();
	for (const { key, name, own } of one.functions.values()) {
		const simple = simpleName(name);
		if (!own || other.functions.has(key) || /^<|^__/.test(simple)) continue;
		found.set(simple, [...found.get(simple) ?? [], key]);
	}
	return found;
}
// src/explain/counts/asked.ts
const MORE$1 = {
	process: {
		atLeast: 2,
		times: 1.5
	},
	connection: {
		atLeast: 2,
		times: 1.5
	},
	database: {
		atLeast: 2,
		times: 1.5
	},
	lookup: {
		atLeast: 2,
		times: 1.5
	},
	compile: {
		atLeast: 10,
		times: 2
	},
	import: {
		atLeast: 10,
		times: 2
	},
	file: {
		atLeast: 10,
		times: 2
	},
	folder: {
		atLeast: 10,
		times: 2
	}
};
const ORDER = Object.keys(MORE$1);
function askedMore(base, head, inBase) {
	if (base !== null && base.leftOut.events > 0) return [];
	const before = base === null ? null : sumsOf(base, (key) => key);
	return [...sumsOf(head, inBase)].flatMap(([key, { event, names, count, location, exact }]) => {
		const was = before === null ? null : before.get(key)?.count ?? 0;
		const { atLeast, times } = MORE$1[event];
		if (!exact || count < times * (was ?? 0) || count - (was ?? 0) < atLeast) return [];
		const [name = "", another] = names;
		return [{
			event,
			name: another === void 0 && name !== "" ? name : null,
			count,
			base: was,
			location
		}];
	}).sort((one, other) => ORDER.indexOf(one.event) - ORDER.indexOf(other.event) || other.count - one.count);
}
function sumsOf(counts, named) {
	const found = new Map();
	for (const { event, name, count, location, repeats } of counts.events) {
		const key = `${event} ${location === null ? "" : named(ownKey(location.file, location.function))}`;
		const known = found.get(key);
		const first = known === void 0 || count > known.largest;
		found.set(key, {
			event,
			names: new Set([...known?.names ?? [], name]),
			count: count + (known?.count ?? 0),
			largest: Math.max(count, known?.largest ?? 0),
			location: first ? location : known.location,
			exact: repeats === true && (known?.exact ?? true)
		});
	}
	return found;
}
// src/explain/counts/moved.ts
function lostCalls(before, now, inBase) {
	const still = new Map([...now.rows.values()].map(({ caller, callee, calls }) => [rowKey(caller && inBase(caller.key), inBase(callee.key)), calls]));
	const lost = new Map();
	for (const [key, row] of before.rows) {
		const calls = row.calls - (still.get(key) ?? 0);
		if (calls <= 0) continue;
		const known = lost.get(row.callee.key);
		const seconds = (of) => {
			const all = row[of];
			return all === null ? null : (known?.[of] ?? 0) + all * calls / row.calls;
		};
		lost.set(row.callee.key, {
			...row,
			caller: null,
			calls: calls + (known?.calls ?? 0),
			self: seconds("self"),
			total: seconds("total")
		});
	}
	return lost;
}
// src/explain/counts/changes.ts
const MORE = 1.2;
const SAME = 1.05;
const LONGER = 2;
const SQUARE_FROM = 20;
function changesOf(base, head) {
	const mixed = head.mixed || (base?.mixed ?? false);
	const now = rowsOf(head, mixed);
	if (base === null) return {
		changes: exact(now).map((row) => changed$1("alone", row, null, null, row.total ?? 0)),
		gone: [],
		inBase: (key) => key
	};
	const before = rowsOf(base, mixed);
	const inBase = namesInBase(before, now);
	const known = new Set([...now.functions.keys()].map(inBase));
	const moved = lostCalls(before, now, inBase);
	const comparable = base.complete && head.complete;
	const changes = exact(now).flatMap((row) => {
		const was = before.rows.get(rowKey(row.caller && inBase(row.caller.key), inBase(row.callee.key))) ?? null;
		return comparable && (was !== null || base.leftOut.edges === 0) ? compared(row, was ?? moved.get(inBase(row.callee.key)) ?? null, before, now, inBase) : [];
	});
	const all = [...now.rows.values()];
	return {
		changes,
		gone: comparable && head.leftOut.edges === 0 && all.every(({ repeats }) => repeats === true) ? goneRows(before, known) : [],
		inBase
	};
}
function exact({ rows }) {
	return [...rows.values()].filter(({ repeats }) => repeats === true);
}
function compared(row, was, before, now, inBase) {
	const added = Math.max(0, (row.total ?? 0) - (was?.total ?? 0));
	if (was === null) return [changed$1("new", row, null, insteadOf(row, before, now, inBase), added)];
	if (row.calls > MORE * was.calls && !follows(row, was)) return [changed$1("more", row, was, null, added)];
	const [each, eachBefore] = [ofCall(row), ofCall(was)];
	if (each === null || eachBefore === null || each <= 0 || each < LONGER * eachBefore) return [];
	return [changed$1("longer", row, was, null, (each - eachBefore) * row.calls)];
}
function ofCall({ callee, self, total, calls }) {
	const seconds = callee.own || callee.callsOwn ? self : total;
	return seconds === null || calls === 0 ? null : seconds / calls;
}
function follows(row, was) {
	if (row.caller === null || was.caller === null) return false;
	const [each, eachBefore] = [row.calls / Math.max(1, row.caller.calls), was.calls / Math.max(1, was.caller.calls)];
	return each < SAME * eachBefore;
}
function insteadOf(row, before, now, inBase) {
	const { caller } = row;
	if (caller === null) return null;
	const still = new Set((now.ofCaller.get(caller.key) ?? []).map((one) => inBase(one.callee.key)));
	const replaced = (before.ofCaller.get(inBase(caller.key)) ?? []).filter((one) => one.calls === row.calls && !still.has(one.callee.key));
	return replaced.length === 1 ? replaced[0] ?? null : null;
}
function goneRows(before, known) {
	return [...before.rows.values()].filter(({ caller, callee }) => callee.own && caller?.own === true && known.has(caller.key) && !known.has(callee.key)).sort((one, other) => other.calls - one.calls);
}
function changed$1(change, head, base, instead, added) {
	const square = isSquare(head) && !(base !== null && isSquare(base));
	return {
		change,
		head,
		base,
		instead,
		added,
		square,
		perCall: square || instead !== null ? null : perCallOf(head)
	};
}
function perCallOf({ caller, calls }) {
	if (caller === null || caller.calls < 2) return null;
	const each = calls / caller.calls;
	return Number.isInteger(each) && each > 1 ? each : null;
}
function isSquare({ caller, calls }) {
	const each = caller?.calls ?? 0;
	if (each < SQUARE_FROM) return false;
	return [
		each * each,
		each * (each - 1),
		each * (each - 1) / 2,
		each * (each + 1) / 2
	].includes(calls);
}
// src/explain/counts/facts.ts
const EXPLAINS = .1;
const EXPLAINS_THERE = .03;
const EXPLAINS_LONGER = .2;
const MOST_CALLS = 3;
const MOST_ASKED = 2;
const DEAR = new Set([
	"process",
	"connection",
	"database",
	"lookup"
]);
const MANY$1 = 10;
function withCounts$1(findings, { base, head }) {
	if (!head.counts || base !== null && !base.counts) return [...findings];
	const { changes, gone, inBase } = changesOf(base?.counts ?? null, head.counts);
	const asked = askedMore(base?.counts ?? null, head.counts, inBase);
	const slower = (head.bare?.wall ?? 0) - (base?.bare?.wall ?? 0);
	return findings.map((finding, index) => {
		if (finding.amount.unit === "MB") return finding;
		const near = nearby(finding);
		const whole = finding.amount.value > 0 ? finding.amount.value : slower;
		const facts = [
			...callsOf(changes, whole, near, index === 0).map(calledFact),
			...asked.filter((one) => near(one.location) || index === 0 && DEAR.has(one.event)).slice(0, MOST_ASKED).map(askedFact),
			...gone.filter(({ caller }) => near(caller)).slice(0, 1).map(goneFact)
		];
		return {
			...finding,
			facts: beforeAgreement(finding.facts, facts)
		};
	});
}
function nearby({ location, advised, lines }) {
	const places = [
		location,
		advised.location,
		...lines.map((line) => line.location)
	];
	const named = new Set(places.flatMap((place) => place === null ? [] : [nameOf(place.file, place.function)]));
	return (place) => place !== null && place.file !== null && named.has(nameOf(place.file, "name" in place ? place.name : place.function));
}
function nameOf(file, name) {
	return `${file} ${simpleName(name)}`;
}
function callsOf(changes, whole, near, first) {
	if (whole <= 0) return [];
	return changes.map((change) => {
		const there = isThere(change, near);
		return {
			change,
			weight: there || first ? weightOf(change, whole, there) : 0
		};
	}).filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight).slice(0, MOST_CALLS).map(({ change }) => change);
}
function isThere({ head: { caller, callee } }, near) {
	return near(caller) || callee.own && near(callee);
}
function weightOf(change, whole, there) {
	const { head, added } = change;
	if (change.change === "alone" && head.calls < MANY$1) return 0;
	if (head.callee.callsOwn && !head.callee.own && head.calls < MANY$1) return 0;
	if (head.caller === null) return isMany(change) ? head.calls : 0;
	return added < (change.change === "longer" ? EXPLAINS_LONGER : there ? EXPLAINS_THERE : EXPLAINS) * whole ? 0 : added * (there ? 2 : 1);
}
function isMany({ head, base, change }) {
	return head.callee.own && (change === "new" || change === "more") && head.calls >= MANY$1 * Math.max(1, base?.calls ?? 0);
}
function calledFact(told) {
	const { change, head, perCall, square } = told;
	const { callee, caller } = head;
	return {
		fact: "called",
		change,
		...figures(head, change),
		itself: change === "longer" && (callee.own || callee.callsOwn),
		resumed: callee.resumed,
		base: baseOf(told),
		caller: caller === null ? null : shown(caller),
		location: lineOf(head),
		perCall,
		square
	};
}
function figures(row, change) {
	const all = row.total === null || row.calls === 0 ? null : row.total / row.calls;
	return {
		callee: shown(row.callee),
		count: row.calls,
		each: change === "longer" ? ofCall(row) : all
	};
}
function baseOf({ change, head, base, instead }) {
	if (change === "alone") return null;
	const was = base ?? instead;
	return was === null ? {
		callee: shown(head.callee),
		count: 0,
		each: null
	} : figures(was, change);
}
function askedFact({ event, name, count, base, location }) {
	return {
		fact: "asked",
		event,
		name,
		count,
		base,
		location
	};
}
function goneFact({ callee, caller, calls }) {
	return {
		fact: "no-longer-called",
		callee: shown(callee),
		count: calls,
		caller: caller === null ? "" : shown(caller)
	};
}
function lineOf({ caller, lines }) {
	if (caller === null || !caller.own || caller.file === null) return null;
	const [line, another] = lines;
	const known = line !== void 0 && another === void 0;
	return {
		file: caller.file,
		line: known ? line : caller.line,
		function: caller.name
	};
}
function shown({ name, file, own }) {
	const made = name.endsWith(".__init__") ? name.slice(0, -9) : name;
	if (own || file === null) return made;
	return `${file.replace(/(?:\/__init__)?\.py$/u, "").replaceAll("/", ".")}.${made}`;
}
function beforeAgreement(facts, more) {
	const agreement = facts.findIndex(({ fact }) => fact === "runs-agree");
	const place = agreement < 0 ? facts.length : agreement;
	return [
		...facts.slice(0, place),
		...more,
		...facts.slice(place)
	];
}
// src/explain/net-waiting.ts
const WAITING = [
	"timer-wait",
	"io-wait",
	"thread-wait",
	"lock-wait",
	"executor-queue",
	"executor-run",
	"main-waiting"
];
const OF_WAITS = [
	"external-wait",
	"sequential-awaits",
	"lock-contention",
	"executor-saturation"
];
function netOfWaiting(claims, base, head) {
	const names = growthBetween(base, head).computing.jobs > 0 ? WAITING.filter((name) => name !== "executor-run") : WAITING;
	const grown = Math.max(0, sumOf(head.accounts, names) - sumOf(base.accounts, names));
	const claimed = claims.reduce((sum, claim) => isOfWaits(claim) ? sum + claim.value : sum, 0);
	if (claimed <= grown) return [...claims];
	return claims.map((claim) => isOfWaits(claim) ? {
		...claim,
		value: claim.value * grown / claimed
	} : claim).filter(({ value }) => value > 0);
}
function isOfWaits({ class: name, kind }) {
	return OF_WAITS.includes(name) || name === "starvation" && kind === "long pole";
}
// src/explain/reconcile.ts
const ALONE = .1;
const OWN = .5;
const MOSTLY_COMPUTING = .5;
function reconciled(claims, base, head) {
	const growth = growthOf(base, head);
	const elsewhere = Math.max(...[base, head].map(otherShare));
	if (growth === null || growth.wall <= 0 || elsewhere > ALONE) return [...claims];
	if (ownCpu(head) - ownCpu(base) < OWN * growth.cpu) return [...claims];
	const waited = claims.reduce((sum, claim) => sum + (isWaiting(claim) ? claim.value : 0), 0);
	const most = Math.max(0, growth.wall - growth.cpu) + ALONE * growth.wall;
	const computing = claims.find(({ class: name }) => name === "cpu-bound");
	if (waited <= most || computing === void 0 || growth.cpu < MOSTLY_COMPUTING * growth.wall) return [...claims];
	const kept = most / waited;
	return claims.map((claim) => {
		if (isWaiting(claim)) return {
			...claim,
			value: claim.value * kept
		};
		if (claim !== computing) return claim;
		const facts = [...claim.facts, {
			fact: "bare-runs",
			...growth
		}];
		return {
			...claim,
			value: claim.value + waited - most,
			facts
		};
	});
}
function isWaiting(claim) {
	return rulesOf(claim.class)?.waiting ?? false;
}
function growthOf(base, head) {
	if (base.bare === null || head.bare === null) return null;
	const cpu = (of) => of.user + of.system;
	return {
		cpu: cpu(head.bare) - cpu(base.bare),
		wall: head.bare.wall - base.bare.wall
	};
}
function ownCpu({ ledgers }) {
	return ledgers.length === 0 ? 0 : median(ledgers.map(({ totals }) => totals.processCpu));
}
function otherShare({ ledgers }) {
	return Math.max(0, ...ledgers.map(({ totals }) => totals.otherCpu / Math.max(totals.processCpu, 1e-9)));
}
// src/explain/explain.ts
function explain(question) {
	const { base, head } = question;
	if (head.ledgers.length === 0 || base !== null && base.ledgers.length === 0) return [nameless("insufficient-data", { fact: "no-probe-run" })];
	const causes = consensus(head.ledgers.map((ledger, index) => base === null ? {
		claims: bottleneckClaims(head, ledger),
		whole: ownWall(ledger)
	} : regressionOf(question, base, base.ledgers[index % base.ledgers.length] ?? ledger, ledger)), question);
	return withCounts$1(causes.length > 0 ? causes : [nameless("unknown", { fact: "nothing-grew" })], question);
}
function regressionOf(question, base, before, now) {
	const { head, hunks, time, cpu, memory } = question;
	let claims = [];
	let whole = ownWall(now) - ownWall(before);
	if (time) claims = reconciled(netOfWaiting(regressionClaims(before, now, head.facts, hunks), before, now), base, head);
	else if (cpu) {
		claims = processorClaims(before, now);
		whole = now.totals.processCpu - before.totals.processCpu;
	}
	claims.sort((one, other) => other.value - one.value);
	const claimed = claims.reduce((sum, claim) => sum + claim.value, 0);
	return {
		claims: memory ? withMemory(base, head, claims) : claims,
		whole: Math.max(whole, claimed)
	};
}
function insufficient(reason) {
	return nameless("insufficient-data", {
		fact: "too-little",
		reason
	});
}
function nameless(name, fact) {
	return {
		class: name,
		kind: null,
		confidence: "low",
		amount: {
			value: 0,
			unit: "s"
		},
		share: 0,
		location: null,
		changed: null,
		lines: [],
		facts: [fact],
		runnerUp: null,
		advised: {
			call: null,
			replacement: null,
			location: null
		},
		proof: null,
		remedy: null
	};
}
// src/gate/causes.ts
function causesOf({ question, tooLittle, experiment }) {
	if (question === null) return tooLittle === null ? [] : [worded(insufficient(tooLittle))];
	const [first, ...others] = explain(question).map(worded);
	if (first === void 0) return [];
	return [experiment?.class === first.class ? afterExperiment(first, experiment) : first, ...others];
}
function afterExperiment(cause, { proof, line, remedy }) {
	return {
		...proof === null ? cause : withEvidence(withProof(cause, proof, line)),
		remedy
	};
}
function questionOf$1({ plan, hunks }, samples, judged, { base, head }) {
	const asked = toExplain(judged, plan.baseline);
	if (!asked.time && !asked.cpu && !asked.memory) return null;
	return {
		hunks,
		base: plan.baseline.state === "compared" ? evidenceOf(base, samples, "base") : null,
		head: evidenceOf(head, samples, "head"),
		...asked
	};
}
function evidenceOf({ ledgers, facts, profile, source }, samples, side) {
	return {
		ledgers: [...ledgers],
		facts,
		profile,
		bare: bareOf(samples, side),
		source,
		counts: null
	};
}
// src/entry/imported-code.ts
function importedCode(all, unlisted) {
	const told = all.filter(({ file }) => file.length <= LONGEST_PATH$1).sort((one, other) => rank(one.from) - rank(other.from) || (one.file < other.file ? -1 : 1)).slice(0, 200);
	return {
		imported: told.map(({ module, file, from }) => ({
			module: module.slice(0, 256),
			path: file,
			from: typeof from === "string" ? from : {
				name: from.name.slice(0, 200),
				version: from.version.slice(0, 100)
			}
		})),
		leftOut: all.length - told.length + unlisted
	};
}
function rank(from) {
	return from === "other-tree" ? 0 : from === "tree" ? 2 : 1;
}
// src/entry/own-code.ts
const INSTALLED = /\/(site|dist)-packages\//;
const FINDER = /\/__editable__[^/]*$/;
function projectFiles({ files, own: trees, others, made, projects }) {
	const own = new Set(trees.map(slashed));
	const roots = [...new Set([...own, ...others.map(slashed)])].sort((one, other) => other.length - one.length);
	const madeFolder = made === null ? null : slashed(made);
	return files.flatMap(({ module, real, owner }) => {
		const file = slashed(real);
		const root = roots.find((one) => file.startsWith(`${one}/`));
		const inMade = madeFolder !== null && file.startsWith(`${madeFolder}/`);
		const from = whose(file, root, owner, inMade);
		return from === null ? [] : [{
			module,
			file,
			from,
			root,
			made: inMade
		}];
	});
	function whose(file, root, owner, inMade) {
		const installed = owner !== null && projects.includes(owner.name) && !FINDER.test(file) ? owner : null;
		if (inMade) return installed;
		if (root !== void 0 && own.has(root) && !INSTALLED.test(file)) return "tree";
		if (root !== void 0 && owner === null && !INSTALLED.test(file)) return "other-tree";
		return installed;
	}
}
function notOwn(side, files) {
	const foreign = files.filter(({ made }) => !made);
	const strayed = foreign.filter(({ from }) => from === "other-tree");
	if (strayed[0] !== void 0) return otherTree(side, strayed[0].file, strayed[0].root ?? "", strayed);
	for (const { file, from } of foreign) if (typeof from === "object") return sharedInstall(side, file, from);
	return null;
}
function otherTree(side, file, root, all) {
	const more = all.length > 1 ? ` and ${all.length - 1} more of its files` : "";
	return {
		kind: "other-tree",
		problem: {
			fault: "program",
			message: `the ${side} run executed code of another tree: ${file.slice(root.length + 1)}${more}`,
			where: file,
			next: "What is installed, or PYTHONPATH, leads there. Give the entry setup: commands that install its own tree (setup: pip install --no-deps -e .), install the project in editable mode, or use paths relative to the tree.",
			output: null
		}
	};
}
function sharedInstall(side, file, owner) {
	return {
		kind: "shared-install",
		problem: {
			fault: "program",
			message: `the ${side} run executed ${owner.name} ${owner.version} as it is installed, which was not made from ${side}'s tree`,
			where: file,
			next: "Both sides would run the same code. Give the entry setup: commands that install each side's own tree (setup: pip install --no-deps .), or install the project in editable mode.",
			output: null
		}
	};
}
function slashed(path) {
	return path.replace(/\\/g, "/").replace(/(?<=.)\/+$/, "");
}
// src/gate/guards/own-code.ts
const NOT_SEEN = {
	wrong: null,
	imported: null
};
async function codeOf$1({ plan, trees, projects, made }, side, watched) {
	const target = plan[side];
	if (target === null || plan.base === null) return NOT_SEEN;
	if (watched.ledgers.length === 0) return unseen(side, target, watched.problems[0]?.message);
	if (watched.modulesLeftOut > 0) return unseen(side, target, "it imports too many modules");
	const all = {
		base: trees?.base ?? plan.base.root,
		head: trees?.head ?? plan.head.root
	};
	const own = await real([target.root, all[side]]);
	const others = (await real([
		all.base,
		all.head,
		plan.base.root,
		plan.head.root,
		trees?.checkout ?? plan.head.root
	])).filter((one) => !own.includes(one));
	try {
		const { owners, distributions } = await askInterpreter(target, {
			do: "owners",
			files: watched.modules.map(([, ...paths]) => paths)
		}, Owners);
		const ofProject = projectFiles({
			files: watched.modules.map(([module, , path], index) => {
				const owner = owners[index];
				return {
					module,
					real: path,
					owner: typeof owner === "number" ? distributions[owner] ?? null : null
				};
			}),
			own,
			others,
			made: made[side],
			projects
		});
		return {
			wrong: notOwn(side, ofProject),
			imported: importedCode(ofProject, watched.modulesLeftOut)
		};
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return unseen(side, target, error.message);
	}
}
function unseen(side, target, why = "the probe gave no ledger") {
	return {
		wrong: {
			kind: "shared-install",
			problem: {
				fault: "program",
				message: `it could not be seen whose code the ${side} run executed: ${why}`.slice(0, 500),
				where: target.argv.join(" "),
				next: "See what the program does under the probe: scalene-gate diagnose -- with the same words.",
				output: null
			}
		},
		imported: null
	};
}
function real(paths) {
	return Promise.all([...new Set(paths)].map((path) => realpath(path).catch(() => path)));
}
// src/record/counts/merged.ts
function mergedCounts(first, second, seconds) {
	const once = numbersOf(first);
	const again = second === null ? null : numbersOf(second);
	const same = (key) => again === null ? null : again.get(key) === once.get(key);
	const edgeKey = edgeKeyOf(first);
	const { complete, mixed, functions, leftOut } = first;
	return {
		runs: second === null ? 1 : 2,
		seconds,
		complete: complete && (second?.complete ?? true),
		mixed: mixed || (second?.mixed ?? false),
		functions: functions.map((one) => ({
			...one,
			repeats: same(functionKey(one))
		})),
		leftOut,
		edges: first.edges.map((edge) => ({
			...edge,
			repeats: same(edgeKey(edge))
		})),
		events: first.events.map((event) => ({
			...event,
			repeats: same(eventKey(event))
		}))
	};
}
function summaryOf(counts, seconds, bare) {
	const { runs, complete, mixed, functions, edges } = counts;
	const own = edges.filter(({ caller, callee }) => functions[caller]?.own || functions[callee]?.own);
	return {
		runs,
		seconds,
		ratio: bare === null || bare <= 0 ? null : counts.seconds / bare,
		calls: functions.reduce((sum, { calls }) => sum + calls, 0),
		edges: edges.length,
		repeats: runs < 2 ? null : own.every(({ repeats }) => repeats === true),
		complete,
		mixed
	};
}
function edgeKeyOf({ functions }) {
	const named = functions.map(functionKey);
	return ({ caller, callee }) => `${named[caller]} > ${named[callee]}`;
}
function functionKey({ file, name, line }) {
	return `${file}:${line}:${name}`;
}
function eventKey({ event, name, location }) {
	return `${event} ${name} ${location?.file}:${location?.line}`;
}
function numbersOf(run) {
	const found = new Map();
	const key = edgeKeyOf(run);
	const add = (what, count) => found.set(what, (found.get(what) ?? 0) + count);
	for (const edge of run.edges) add(key(edge), edge.calls);
	for (const one of run.functions) add(functionKey(one), one.calls);
	for (const event of run.events) add(eventKey(event), event.count);
	return found;
}
// src/measure/counts.ts
const LARGEST = 16777216;
const SLOWER_AT_MOST = 3;
const START = 2;
const GRACE$1 = 30;
const NOT_COUNTED = {
	counts: null,
	summary: null,
	notices: [],
	runs: 0,
	seconds: 0
};
async function countSide(options) {
	const { target, runner, bare, scratch } = options;
	const limit = bare === null ? target.timeLimit : Math.min(target.timeLimit, SLOWER_AT_MOST * bare + START);
	const found = [];
	let [runs, seconds, longest] = [
		0,
		0,
		0
	];
	let why = null;
	while (why === null && runs < options.runs) {
		const file = join(scratch, `counts-${target.side}-${runs}.json`);
		const launcher = [
			pythonFile("counts.py"),
			file,
			target.root,
			"--"
		];
		const outcome = await runner.run(requestOf(target, {
			launcher,
			timeLimit: limit,
			grace: GRACE$1
		}));
		runs += 1;
		seconds += secondsOf(outcome);
		if (runs === 1) longest = outcome.wall;
		const read = await readCounts(file, outcome, limit);
		if (typeof read === "string") why = read;
		else found.push(read);
		options.onRun?.(runs);
	}
	const [first, second] = found;
	const notices = why === null ? [] : [noticeOf(target, why, first !== void 0)];
	if (first === void 0) return {
		...NOT_COUNTED,
		notices,
		runs,
		seconds
	};
	const counts = mergedCounts(first, second ?? null, longest);
	if (!counts.complete) notices.push(`calls of ${target.side} were not all counted: the program sets a profiler itself`);
	return {
		counts,
		summary: summaryOf(counts, seconds, bare),
		notices,
		runs,
		seconds
	};
}
function noticeOf({ side }, why, some) {
	return some ? `calls of ${side} were counted once only, so that nothing of them is called exact: ${why}` : `no counts of calls of ${side}: ${why}`;
}
async function readCounts(file, outcome, limit) {
	const failure = await readFile(`${file}.error`, "utf8").catch(() => null);
	try {
		if (failure !== null) return `the counter failed, please report this: ${failure.trimEnd().slice(-300)}`;
		if (outcome.timedOut || outcome.served?.load?.timedOut) return `with the counting it took more than ${limit.toFixed(1)} s, and was given up`;
		const load = outcome.served?.load ?? null;
		if (outcome.served !== null && (load === null || load.exit !== 0)) return "the load on the server failed";
		if (outcome.exit !== 0) return `the program ended with ${endOf(outcome)}, as its bare runs did not`;
		const { size } = await stat(file);
		if (size > LARGEST) return `what was counted has ${size} bytes`;
		const parsed = CountedRun.safeParse(JSON.parse(await readFile(file, "utf8")));
		if (!parsed.success) return "what was counted has another form than the counter writes";
		const { functions, edges } = parsed.data;
		return edges.every(({ caller, callee }) => Math.max(caller, callee) < functions.length) ? parsed.data : "what was counted names functions that it does not have";
	} catch {
		return "the program left no counts: it ended by os._exit, or by itself";
	} finally {
		for (const left of [
			file,
			`${file}.error`,
			`${file}.part`
		]) await rm(left, { force: true });
	}
}
function endOf({ exit, signal }) {
	return signal === null ? `exit status ${exit}` : `the signal ${signal}`;
}
// src/gate/instruments.ts
const OF_PROBE = metricsWhere(({ source }) => source === "probe");
const OF_SCALENE = metricsWhere(({ source }) => source === "scalene");
const LIMITED_SCALENE_RUNS = 3;
const NOTHING$2 = {
	ledgers: [],
	modules: [],
	modulesLeftOut: 0,
	profile: null,
	facts: {},
	source: {},
	problems: [],
	notices: [],
	runs: 0,
	seconds: 0
};
const NOT_WATCHED = {
	base: NOTHING$2,
	head: NOTHING$2
};
function needs(job, judged) {
	const limited = (names) => job.settings?.limits.some(({ metric }) => names.includes(metric)) ?? false;
	const worse = job.always || judged.metrics.some(({ metric }) => judged.worse(metric));
	const alone = job.plan.baseline.state !== "compared";
	const probe = worse || alone || limited(OF_PROBE) ? "all" : "guard";
	const files = (job.hunks ?? []).map(({ file }) => file);
	return {
		probe,
		scalene: limited(OF_SCALENE) ? LIMITED_SCALENE_RUNS : worse ? 1 : 0,
		files
	};
}
async function watched({ plan }, needed, instruments) {
	const side = (target) => target === null ? NOTHING$2 : watchSide(plan.name, target, instruments, needed);
	return {
		base: await side(plan.base),
		head: await side(plan.head)
	};
}
const NOTHING_COUNTED = {
	base: NOT_COUNTED,
	head: NOT_COUNTED
};
async function counted$1({ plan }, question, samples, { runner, scratch, onProgress }) {
	if (question === null || !(question.time || question.cpu)) return NOTHING_COUNTED;
	let done = 0;
	const total = plan.base === null ? 2 : 3;
	const onRun = () => onProgress({
		entry: plan.name,
		stage: "counts",
		done: ++done,
		total
	});
	const side = (target, runs) => target === null ? NOT_COUNTED : countSide({
		target,
		runner,
		scratch,
		runs,
		bare: bareWall(samples, target.side),
		onRun
	});
	return {
		base: await side(plan.base, 1),
		head: await side(plan.head, 2)
	};
}
function bareWall(samples, side) {
	const walls = samples.filter((sample) => sample.side === side && sample.pair >= 0).map(({ wall }) => wall);
	return walls.length === 0 ? null : median(walls);
}
function withCounts(question, { base, head }) {
	return question && {
		...question,
		base: question.base && {
			...question.base,
			counts: base.counts
		},
		head: {
			...question.head,
			counts: head.counts
		}
	};
}
// src/gate/entry.ts
async function runEntry(job, instruments) {
	const { plan } = job;
	if (plan.headProblem !== null) return unmeasured(job, plan.headProblem);
	const bare = await runBare(plan, instruments, (samples) => wantsPair(samples, judgingOf(job)));
	const tampered = instruments.tampered();
	if (tampered.length > 0) return concluded(job, bare, instruments, tampered);
	if (bare.failed === "base" && bare.problem !== null && !job.always) {
		const baseline = {
			state: "broken",
			problem: bare.problem
		};
		return runEntry({
			...job,
			plan: {
				...plan,
				base: null,
				baseline
			}
		}, instruments);
	}
	return concluded(job, bare, instruments, []);
}
async function unshown(job, problem, instruments, seen) {
	const baseline = {
		state: "broken",
		problem
	};
	const { entry, evidence } = await runEntry({
		...job,
		plan: {
			...job.plan,
			base: null,
			baseline
		}
	}, instruments);
	return {
		entry: {
			...entry,
			sides: seen
		},
		evidence
	};
}
async function concluded(job, bare, instruments, tampered) {
	const { plan } = job;
	const figures = plan.base === null ? figuresOf(bare.samples) : judgeSamples(bare.samples, judgingOf(job)).map(metricInWords);
	const problems = [...tampered, ...bare.problem === null ? [] : [bare.problem]];
	const ofBareRuns = judged(job, figures);
	const first = decisionOf(job, ofBareRuns, problems, []);
	const needed = first.verdict === "error" || first.verdict === "no-data" ? null : needs(job, ofBareRuns);
	const sides = needed === null ? NOT_WATCHED : await watched(job, needed, instruments);
	const ofAll = judged(job, [...figures, ...profileMetrics(plan, sides)]);
	const [ofBase, ofHead] = needed === null ? [NOT_SEEN, NOT_SEEN] : await Promise.all([codeOf$1(job, "base", sides.base), codeOf$1(job, "head", sides.head)]);
	const seen = {
		base: ofBase.imported,
		head: ofHead.imported
	};
	if (ofBase.wrong !== null && ofHead.wrong?.kind !== "other-tree") return unshown(job, ofBase.wrong.problem, instruments, seen);
	const strayed = [ofBase, ofHead].flatMap(({ wrong }) => wrong === null ? [] : [wrong.problem]);
	const asked = needed === null ? null : questionOf$1(job, bare.samples, ofAll, sides);
	const counts = await counted$1(job, strayed.length > 0 ? null : asked, bare.samples, instruments);
	const allProblems = [
		...instruments.tampered(),
		...problems,
		...sides.base.problems,
		...sides.head.problems,
		...strayed
	];
	const question = withCounts(asked, counts);
	const tooLittle = first.verdict === "no-data" ? first.reason : null;
	const evidence = {
		name: plan.name,
		question,
		tooLittle,
		experiment: null
	};
	const causes = causesOf(evidence);
	const decided = decisionOf(job, ofAll, allProblems, causes);
	return {
		entry: entryOf$1({
			...partsOf(job, ofAll),
			causes,
			ledgers: {
				base: sides.base.ledgers,
				head: sides.head.ledgers
			},
			profiles: {
				base: sides.base.profile,
				head: sides.head.profile
			},
			counts: {
				base: counts.base.summary,
				head: counts.head.summary
			},
			sides: plan.base === null || needed === null ? null : seen,
			samples: bare.samples,
			problems: allProblems,
			notices: [
				...noticesOf(plan),
				...machineNotices(bare.samples),
				...sides.base.notices,
				...sides.head.notices,
				...counts.base.notices,
				...counts.head.notices
			],
			runs: bare.runs + sides.base.runs + sides.head.runs + counts.base.runs + counts.head.runs,
			seconds: bare.seconds + sides.base.seconds + sides.head.seconds + counts.base.seconds + counts.head.seconds
		}, decided),
		evidence
	};
}
function judged({ settings }, metrics) {
	const found = judgement(metrics, settings);
	return {
		...found,
		limits: found.limits?.map(limitInWords) ?? null
	};
}
function partsOf({ plan: { name, argv, baseline } }, { metrics, settings, limits }) {
	return {
		name,
		run: argv,
		baseline,
		metrics,
		settings,
		limits: limits ?? []
	};
}
function unmeasured(job, problem) {
	const ofNothing = judged(job, []);
	const decided = decisionOf(job, ofNothing, [problem], []);
	const entry = entryOf$1({
		...partsOf(job, ofNothing),
		causes: [],
		ledgers: {
			base: [],
			head: []
		},
		profiles: {
			base: null,
			head: null
		},
		samples: [],
		problems: [problem],
		notices: noticesOf(job.plan),
		runs: 0,
		seconds: 0
	}, decided);
	return {
		entry,
		evidence: {
			name: entry.name,
			question: null,
			tooLittle: null,
			experiment: null
		}
	};
}
function noticesOf({ baseline }) {
	if (baseline.state !== "broken") return [];
	const { message, output } = baseline.problem;
	return [`base could not be measured, which is not head's fault: ${message}${output === null ? "" : `; it said: ${output.split("\n").at(-1)}`}`];
}
function judgingOf({ settings, entries = 1 }) {
	return {
		settings,
		entries
	};
}
function decisionOf({ plan, waivers }, { metrics, limits }, problems, causes) {
	return decide({
		metrics,
		limits,
		problems,
		baseline: plan.baseline,
		waivers,
		entry: plan.name,
		causes
	});
}
function profileMetrics({ base }, sides) {
	return instrumentMetrics(base === null ? null : sides.base, sides.head);
}
// src/experiments/search/undone-text.ts
function linesOf$1(text) {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function startOf(side) {
	return side.length === 0 ? side.start : side.start - 1;
}
function linesOfHunk(hunk, side, texts) {
	const range = hunk[side];
	return linesOf$1(texts[side] ?? "").slice(startOf(range), startOf(range) + range.length);
}
function withoutHunks(texts, hunks) {
	const base = linesOf$1(texts.base ?? "");
	const head = linesOf$1(texts.head ?? "");
	const done = [];
	let next = 0;
	for (const hunk of [...hunks].sort((one, other) => startOf(one.head) - startOf(other.head))) {
		const from = startOf(hunk.head);
		const baseFrom = startOf(hunk.base);
		if (!(from >= next && from + hunk.head.length <= head.length && baseFrom + hunk.base.length <= base.length)) throw new RangeError(`the hunk at ${hunk.file}:${hunk.head.start} does not fit the file`);
		done.push(...head.slice(next, from), ...base.slice(baseFrom, baseFrom + hunk.base.length));
		next = from + hunk.head.length;
	}
	done.push(...head.slice(next));
	const last = done.length - 1;
	const text = done.map((line, index) => index < last && !line.endsWith("\n") ? `${line}\n` : line).join("");
	if (text !== "" || hunks.length === 0) return hunks.length === 0 ? texts.head : text;
	return texts.base === null ? null : "";
}
function hunksFit(texts, hunks) {
	try {
		return withoutHunks(texts, hunks) === texts.base;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}
// src/experiments/changed-texts.ts
const LARGEST_OTHER = 262144;
async function pythonTexts(plan, hunks) {
	const files = new Map();
	for (const hunk of hunks) {
		const found = files.get(hunk.file);
		if (found !== void 0) {
			found.hunks.push(hunk);
			continue;
		}
		const [base, head] = await Promise.all([textOf(plan.base?.root ?? "", hunk.oldFile ?? hunk.file), textOf(plan.head.root, hunk.file)]);
		if (base === void 0 || head === void 0) continue;
		files.set(hunk.file, {
			texts: {
				base,
				head
			},
			hunks: [hunk]
		});
	}
	return [...files.values()].every((file) => hunksFit(file.texts, file.hunks)) ? files : null;
}
async function otherTexts(plan, names) {
	const found = new Map();
	for (const file of names) {
		const [base, head] = await Promise.all([textOf(plan.base?.root ?? "", file, LARGEST_OTHER), textOf(plan.head.root, file, LARGEST_OTHER)]);
		if (base === void 0 || head === void 0 || base === head) continue;
		const side = (text) => {
			const length = linesOf$1(text ?? "").length;
			return {
				start: Math.min(length, 1),
				length
			};
		};
		const hunk = {
			file,
			oldFile: null,
			base: side(base),
			head: side(head)
		};
		found.set(file, {
			texts: {
				base,
				head
			},
			hunks: [hunk]
		});
	}
	return found;
}
async function textOf(root, file, most = Number.POSITIVE_INFINITY) {
	let bytes;
	try {
		const path = await realpath(join(root, file));
		if (!isBelow(path, root)) return null;
		if ((await stat(path)).size > most) return void 0;
		bytes = await readFile(path);
	} catch {
		return null;
	}
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return;
	}
}
// src/experiments/edits.ts
const TIME_LIMIT$2 = 3e4;
const Change = object({
	valid: boolean(),
	alike: boolean(),
	unbound: array(string())
});
async function compareTexts(reader, texts) {
	if (texts.length === 0) return [];
	const therefore = "experiments also try changes that cannot run or that change nothing";
	const form = array(Change).length(texts.length);
	return ask(reader, {
		task: "changes",
		texts
	}, therefore, form);
}
async function ask(reader, question, therefore, form) {
	const { answer, errors } = await askPython$1(reader, {
		file: "remedy.py",
		flags: ["-I"],
		question,
		timeout: TIME_LIMIT$2
	});
	try {
		return form.parse(JSON.parse(answer));
	} catch {
		reader.onNotice(`changes of the source could not be read (${whyNoAnswer(errors)}): ${therefore}`);
		return null;
	}
}
// src/experiments/search/links.ts
const WORD = /[A-Za-z_]\w*/g;
const BINDINGS = [
	/^\s*(?:async\s+)?def\s+(\w+)/,
	/^\s*class\s+(\w+)/,
	/^\s*((?:self\.|cls\.)?\w+(?:\s*,\s*(?:self\.)?\w+)*)\s*(?::[^=]+)?=(?!=)/,
	/^\s*import\s+(.+)$/,
	/^\s*from\s+\S+\s+import\s+(.+)$/,
	/\bfor\s+(\w+(?:\s*,\s*\w+)*)\s+in\b/,
	/\bas\s+(\w+)/
];
function codeOf(line) {
	return line.replace(/(?<![fF\w])[bruBRU]?("[^"\n]*"|'[^'\n]*')/g, "\"\"").replace(/#.*$/, "");
}
function wordsOf(lines) {
	return new Set(lines.flatMap((line) => codeOf(line).match(WORD) ?? []));
}
function boundIn(lines) {
	const code = lines.map(codeOf);
	const names = code.flatMap((line) => BINDINGS.flatMap((pattern) => pattern.exec(line)?.[1]?.match(WORD) ?? []));
	return new Set([...names, ...code.flatMap(parametersOf)].filter((name) => name !== "self" && name !== "cls"));
}
function parametersOf(line) {
	return (/^\s*(?:async\s+)?def\s+\w+\(([^)]*)/.exec(line)?.[1] ?? "").match(/(?<=^\s*|,\s*|\*)[A-Za-z_]\w*/g) ?? [];
}
function signaturesOf(hunk) {
	const heads = (lines) => lines.flatMap((line) => /^\s*(?:async\s+)?(?:def|class)\s+(\w+)/.exec(line)?.[1] ?? []);
	return new Set([...heads(hunk.base), ...heads(hunk.head)]);
}
function namesOfLines(lines) {
	const side = (of) => ({
		bound: boundIn(of),
		used: wordsOf(of)
	});
	return {
		base: side(lines.base),
		head: side(lines.head),
		signature: signaturesOf(lines)
	};
}
function linked$1(one, other) {
	const lost = without(one.base.bound, one.head.bound);
	const won = without(one.head.bound, one.base.bound);
	const before = other.base.used;
	const after = other.head.used;
	return some$1(lost, (name) => before.has(name) && !after.has(name)) || some$1(won, (name) => after.has(name) && !before.has(name)) || some$1(one.signature, (name) => before.has(name) || after.has(name));
}
function groupsOf(parts) {
	const groupOf = parts.map((_, index) => index);
	parts.forEach((one, index) => {
		parts.forEach((other, second) => {
			if (index === second || groupOf[index] === groupOf[second] || !linked$1(one, other)) return;
			const [from, to] = [groupOf[second], groupOf[index] ?? index];
			groupOf.forEach((group, member) => {
				if (group === from) groupOf[member] = to;
			});
		});
	});
	const groups = new Map();
	groupOf.forEach((group, index) => {
		groups.set(group, [...groups.get(group) ?? [], index]);
	});
	return [...groups.values()];
}
function without(names, others) {
	return new Set([...names].filter((name) => !others.has(name)));
}
function some$1(names, test) {
	return [...names].some(test);
}
// src/experiments/search/segments.ts
function rendered(segments, undone) {
	return segments.map((one) => typeof one === "string" ? one : rendered(undone.has(one[0]) ? one[2] : one[1], undone)).join("");
}
function runsOf$1(file, segments, undone) {
	const head = rendered(segments, new Set());
	const other = rendered(segments, undone);
	const joined = [];
	for (const edit of editsOf(segments, undone)) {
		const last = joined.at(-1);
		if (last !== void 0 && meet(inLines(last, head, other), inLines(edit, head, other))) {
			last.head = [last.head[0], edit.head[1]];
			last.other = [last.other[0], edit.other[1]];
		} else joined.push(edit);
	}
	return joined.map((edit) => inLines(edit, head, other)).flatMap((edit) => hunkOf(file, edit, head, other));
}
function meet(one, next) {
	return one.head[1] === next.head[0] && one.other[1] === next.other[0] || next.head[0] < one.head[1] || next.other[0] < one.other[1];
}
function* editsOf(segments, undone) {
	let [at, to] = [0, 0];
	const walk = function* (list) {
		for (const one of list) if (typeof one === "string") {
			at += one.length;
			to += one.length;
		} else if (undone.has(one[0])) {
			const lengths = [rendered(one[1], new Set()).length, rendered(one[2], undone).length];
			yield {
				head: [at, at + lengths[0]],
				other: [to, to + lengths[1]]
			};
			at += lengths[0];
			to += lengths[1];
		} else yield* walk(one[1]);
	};
	yield* walk(segments);
}
function inLines({ head, other }, headText, otherText) {
	const startOf = (text, at) => at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
	const starts = (text, at) => at === 0 || text[at - 1] === "\n";
	const end = (text, at) => text.indexOf("\n", at) + 1 || text.length;
	const from = starts(headText, head[0]) && starts(otherText, other[0]) ? [head[0], other[0]] : [startOf(headText, head[0]), startOf(otherText, other[0])];
	const to = starts(headText, head[1]) && starts(otherText, other[1]) ? [head[1], other[1]] : [end(headText, head[1]), end(otherText, other[1])];
	return {
		head: [from[0], to[0]],
		other: [from[1], to[1]]
	};
}
function hunkOf(file, edit, headText, otherText) {
	const headLines = linesOf$1(headText.slice(...edit.head));
	const otherLines = linesOf$1(otherText.slice(...edit.other));
	const same = (count) => headLines[count] === otherLines[count];
	let first = 0;
	while (first < headLines.length && first < otherLines.length && same(first)) first += 1;
	let last = 0;
	const most = Math.min(headLines.length, otherLines.length) - first;
	while (last < most && headLines.at(-1 - last) === otherLines.at(-1 - last)) last += 1;
	const lines = {
		head: headLines.slice(first, headLines.length - last),
		base: otherLines.slice(first, otherLines.length - last)
	};
	if (lines.head.length + lines.base.length === 0) return [];
	const side = (text, from, length) => {
		const before = linesOf$1(text.slice(0, from)).length + first;
		return {
			start: length === 0 ? before : before + 1,
			length
		};
	};
	return [{
		hunk: {
			file,
			oldFile: null,
			head: side(headText, edit.head[0], lines.head.length),
			base: side(otherText, edit.other[0], lines.base.length)
		},
		lines
	}];
}
// src/experiments/units.ts
const MOST_SEGMENTS = 2e5;
const DEEPEST$1 = 60;
const Names = array(string().max(1e3)).max(1e4);
const SideNames = object({
	bound: Names,
	used: Names
}).transform(({ bound, used }) => ({
	bound: new Set(bound),
	used: new Set(used)
}));
const Divided = object({
	segments: array(unknown()).max(MOST_SEGMENTS),
	units: array(object({
		kind: string(),
		alike: boolean(),
		base: SideNames,
		head: SideNames,
		signature: Names.transform((names) => new Set(names))
	})),
	cut: object({
		base: boolean(),
		head: boolean()
	})
});
const LAYOUT = 0;
async function divided(reader, files) {
	if (files.length === 0) return [];
	const therefore = "experiments undo whole hunks of the diff, not single statements";
	const form = array(Divided.nullable()).length(files.length);
	const answer = await ask(reader, {
		task: "units",
		files
	}, therefore, form);
	return files.map(({ base, head }, index) => {
		const found = answer?.[index];
		const segments = found && segmentsOf(found.segments, found.units.length, 0);
		if (!segments) return null;
		const undone = (units) => {
			const text = rendered(segments, units);
			return found.cut[units.has(LAYOUT) ? "base" : "head"] ? text.slice(0, -1) : text;
		};
		const every = new Set(found.units.keys());
		if (undone(new Set()) !== head || undone(every) !== base) return null;
		return {
			segments,
			units: found.units.map(({ kind, alike, ...names }) => ({
				kind,
				alike,
				names
			})),
			undone
		};
	});
}
function segmentsOf(list, units, depth) {
	if (!Array.isArray(list) || depth > DEEPEST$1) return null;
	const found = [];
	for (const one of list) {
		if (typeof one === "string") {
			found.push(one);
			continue;
		}
		if (!Array.isArray(one) || one.length !== 3) return null;
		const [unit, head, base] = [
			one[0],
			segmentsOf(one[1], units, depth + 1),
			segmentsOf(one[2], units, depth + 1)
		];
		if (!Number.isInteger(unit) || unit < 0 || unit >= units || head === null || base === null) return null;
		found.push([
			unit,
			head,
			base
		]);
	}
	return found;
}
// src/experiments/proof-files.ts
async function changeOf(reader, plan, { hunks, others }) {
	const python = await pythonTexts(plan, hunks);
	if (python === null) return null;
	const read = new Map([...python, ...await otherTexts(plan, others)]);
	const both = [...read].filter(([, { texts }]) => texts.base !== null && texts.head !== null);
	const parts = await divided(reader, both.map(([name, { texts }]) => ({
		base: texts.base ?? "",
		head: texts.head ?? "",
		form: isPython(name) ? "python" : "text"
	})));
	const found = new Map(both.map(([name], index) => [name, parts[index] ?? null]));
	const files = new Map();
	const units = [];
	for (const [name, file] of read) {
		const fine = found.get(name) ?? null;
		if (fine === null) files.set(name, byHunks(file));
		else {
			files.set(name, byUnits(name, file, fine));
			units.push(...unitsIn(name, fine));
		}
	}
	const whole = [...read].flatMap(([name, file]) => found.get(name) ? [] : file.hunks);
	units.push(...await hunksThatRun(reader, files, whole));
	return {
		files,
		units
	};
}
const HARMLESS = new Set([
	"renamed",
	"moved",
	"annotation"
]);
const isPython = (file) => file.endsWith(".py");
function byHunks({ texts, hunks }) {
	const chosen = (units) => hunks.filter((_, number) => units.has(number));
	return {
		texts,
		hunks,
		undone: (units) => withoutHunks(texts, chosen(units)),
		places: (units) => chosen(units).map((hunk) => knownOf$1(hunk, texts))
	};
}
function byUnits(name, { texts, hunks }, { segments, undone }) {
	return {
		texts,
		hunks,
		undone,
		places: (units) => runsOf$1(name, segments, units)
	};
}
function unitsIn(file, { units, segments }) {
	return units.flatMap(({ kind, alike, names }, number) => {
		const places = alike ? [] : runsOf$1(file, segments, new Set([number]));
		const harmless = HARMLESS.has(kind);
		return places.length === 0 ? [] : [{
			file,
			number,
			places,
			names,
			harmless
		}];
	});
}
function knownOf$1(hunk, texts) {
	return {
		hunk,
		lines: {
			base: linesOfHunk(hunk, "base", texts),
			head: linesOfHunk(hunk, "head", texts)
		}
	};
}
async function hunksThatRun(reader, files, hunks) {
	const parts = hunks.flatMap((hunk) => {
		const file = files.get(hunk.file);
		return file === void 0 ? [] : [{
			hunk,
			file,
			number: file.hunks.indexOf(hunk)
		}];
	});
	const python = parts.filter(({ hunk }) => isPython(hunk.file));
	const changes = await compareTexts(reader, python.map(({ file, number }) => [file.texts.head ?? "", file.undone(new Set([number])) ?? ""]));
	const idle = new Set(python.filter((_, index) => changes?.[index]?.alike === true));
	return parts.filter((part) => !idle.has(part)).map(({ hunk, file, number }) => {
		const place = knownOf$1(hunk, file.texts);
		const lines = isPython(hunk.file) ? place.lines : {
			base: [],
			head: []
		};
		return {
			file: hunk.file,
			number,
			places: [place],
			names: namesOfLines(lines),
			harmless: false
		};
	});
}
function byFile(parts) {
	const found = new Map();
	for (const { file, number } of parts) found.set(file, (found.get(file) ?? new Set()).add(number));
	return found;
}
function undo(files, parts) {
	return new Map([...byFile(parts)].map(([name, numbers]) => [name, files.get(name)?.undone(numbers) ?? null]));
}
function placesOfParts(files, parts) {
	return [...byFile(parts)].flatMap(([name, numbers]) => files.get(name)?.places(numbers) ?? []);
}
// src/experiments/search/change-text.ts
const AROUND = 2;
const MOST_LINES = 60;
const LONGEST_LINE = 200;
function changeText(places, headOf) {
	const found = [];
	let file = "";
	let next = 0;
	for (const [index, { hunk, lines }] of places.entries()) {
		if (hunk.file !== file) {
			file = hunk.file;
			next = 0;
			found.push(`--- a/${file}`, `+++ b/${file}`);
		}
		const head = linesOf$1(headOf(file));
		const from = hunk.head.length === 0 ? hunk.head.start : hunk.head.start - 1;
		const end = from + hunk.head.length;
		const following = places[index + 1]?.hunk;
		const until = following?.file === file ? following.head.start - 1 : head.length;
		const before = head.slice(Math.max(next, from - AROUND), from);
		const behind = head.slice(end, Math.min(end + AROUND, Math.max(until, end)));
		next = end + behind.length;
		const [first, other] = [from - before.length, baseStart(hunk) - before.length];
		const around = before.length + behind.length;
		found.push(`@@ -${side(other, around + lines.base.length)} +${side(first, around + lines.head.length)} @@`, ...before.map((line) => ` ${line}`), ...lines.base.map((line) => `-${line}`), ...lines.head.map((line) => `+${line}`), ...behind.map((line) => ` ${line}`));
	}
	const left = found.length - MOST_LINES;
	return (left > 0 ? [...found.slice(0, MOST_LINES), `… ${left} more lines`] : found).map((line) => `${cut(line.replace(/\r?\n$/, ""))}\n`).join("");
}
function baseStart({ base }) {
	return base.length === 0 ? base.start : base.start - 1;
}
function side(from, length) {
	return `${length === 0 ? from : from + 1},${length}`;
}
function cut(line) {
	return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
// src/experiments/search/experiments.ts
var BudgetEnded = class extends Error {};
// src/experiments/search/goal.ts
const ENOUGH = .8;
const ENOUGH_ALONE = .6;
const UNSURE = .3;
const ENOUGH_IF_SAME = .65;
const PRECISION = .12;
const MOST_EXPLORING = 4;
const USUAL_NOISE = .05;
const LEAST_NOISE = .005;
function goalOf(metric) {
	if (metric.ratio === null || metric.ratio <= 1) return null;
	return {
		metric: metric.metric,
		from: metric.ratio,
		to: 1,
		enough: ENOUGH,
		noise: noiseOf(metric)
	};
}
function goalOfCause(metric, cause) {
	const { value, unit } = cause.amount;
	if (metric.head === null || metric.head <= 0 || unit !== metric.unit || value <= 0) return null;
	const to = Math.max(0, 1 - value / metric.head);
	return {
		metric: metric.metric,
		from: 1,
		to,
		enough: ENOUGH_ALONE,
		noise: noiseOf(metric)
	};
}
const DEVIATIONS_WIDE = 5.2;
function noiseOf({ noise, low, high, runs }) {
	if (noise !== null) return Math.max(noise, LEAST_NOISE);
	if (low === null || high === null || low <= 0) return USUAL_NOISE;
	return Math.max(Math.log(high / low) * Math.max(Math.sqrt(runs), 3) / DEVIATIONS_WIDE, LEAST_NOISE);
}
function shareAt(goal, ratio) {
	return (goal.from - ratio) / (goal.from - goal.to);
}
function errorOf(goal, pairs) {
	return goal.noise * Math.max(goal.to, .2) / (goal.from - goal.to) / Math.sqrt(pairs);
}
function pairsToExplore(goal) {
	return Math.min(MOST_EXPLORING, Math.max(1, Math.ceil((errorOf(goal, 1) / PRECISION) ** 2)));
}
function isOpen(goal, low) {
	return low > goal.to * 1.03;
}
function isBack(goal, { ratio, low, high, decision }) {
	if (ratio === null || low === null || high === null) return null;
	const share = shareAt(goal, ratio);
	if (share >= goal.enough && shareAt(goal, high) >= goal.enough - UNSURE) return "yes";
	if (goal.to === 1 && decision === "same" && share >= ENOUGH_IF_SAME) return "yes";
	return shareAt(goal, low) < Math.min(goal.enough, ENOUGH_IF_SAME) ? "no" : null;
}
// src/experiments/search/order.ts
const REMOTEST = 1e3;
function placesOf(cause) {
	const named = cause.lines.map(({ location, text }) => ({
		location,
		text
	}));
	const own = cause.location;
	if (own === null) return named;
	return [{
		location: own,
		text: named.find(({ location }) => sameLine(location, own))?.text ?? ""
	}, ...named.filter(({ location }) => !sameLine(location, own))];
}
function distance(hunk, location) {
	if (hunk.file !== location.file) return Number.POSITIVE_INFINITY;
	if (touches(hunk, location)) return 0;
	const { start, length } = hunk.head;
	return Math.max(start - location.line, location.line - (start + length - 1), 1);
}
function speaksOf({ lines }, place) {
	const words = wordsOf([place.text]);
	return [...new Set([...boundIn(lines.base), ...boundIn(lines.head)])].some((name) => words.has(name) || place.location.function.split(".").includes(name));
}
function remotenessOf({ places, harmless }, cause) {
	return Math.min(REMOTEST, ...places.map((place) => remoteness(place, cause))) + (harmless ? REMOTEST : 0);
}
function remoteness(known, cause) {
	const values = placesOf(cause).map((place, index) => {
		const lines = distance(known.hunk, place.location);
		if (lines === 0) return .1 * index;
		if (speaksOf(known, place)) return 2 + index;
		return Number.isFinite(lines) ? 10 + index + Math.min(lines, 500) : REMOTEST;
	});
	return Math.min(REMOTEST, ...values);
}
function likeliestFirst(groups, parts, cause) {
	if (cause === null) return {
		groups: groups.map((group) => [...group]),
		sure: false
	};
	const score = (group) => Math.min(...group.map((index) => parts[index] ? remotenessOf(parts[index], cause) : REMOTEST));
	const sorted = groups.map((group) => ({
		group: [...group],
		value: score(group)
	}));
	sorted.sort((one, other) => one.value - other.value);
	return {
		groups: sorted.map(({ group }) => group),
		sure: (sorted[0]?.value ?? REMOTEST) < 1
	};
}
function agreement(cause, proved) {
	const places = placesOf(cause);
	if (places.length === 0 || proved.length === 0) return null;
	const some = (holds) => places.some((place) => proved.some((known) => holds(known, place)));
	if (some(({ hunk }, { location }) => distance(hunk, location) === 0)) return true;
	return cause.class === "memory" || proved.some(ofModule) || some(speaksOf) ? null : false;
}
function ofModule({ lines }) {
	return boundIn([...lines.base, ...lines.head].filter((line) => /^\S/.test(line))).size > 0;
}
const NEGLIGIBLE = .15;
function explorations(experiments) {
	const known = new Map();
	const share = async (set) => {
		const sorted = inOrder(set);
		const key = sorted.join(",");
		const found = known.get(key);
		const value = found === void 0 ? await experiments.explore(sorted) : found;
		known.set(key, value);
		return value;
	};
	const forget = (set, value) => {
		known.clear();
		known.set(inOrder(set).join(","), value);
	};
	return {
		share,
		forget
	};
}
async function oneByOne(groups, share) {
	const guilty = [];
	for (const group of groups) {
		const value = await share(group);
		if (value !== null && value >= .75) return [...group];
		if (value !== null && value >= .15) guilty.push(...group);
	}
	return inOrder(guilty);
}
async function halving(groups, { whole, least }, share) {
	const descend = async (set, expected, cut) => {
		if (expected < least) return [];
		if (set.length <= 1) return [...set];
		const [left, right] = [set.slice(0, cut), set.slice(cut)];
		let ofLeft = await share(left.flat());
		if (ofLeft === null) {
			const ofRight = await share(right.flat());
			if (ofRight === null) return [...set];
			ofLeft = expected - ofRight;
		}
		const middle = (list) => Math.ceil(list.length / 2);
		const guilty = await descend(left, ofLeft, middle(left));
		const rest = expected - Math.max(ofLeft, 0);
		return ofLeft >= .75 * whole ? guilty : [...guilty, ...await descend(right, rest, middle(right))];
	};
	return inOrder((await descend(groups, whole, 1)).flat());
}
function inOrder(set) {
	return [...set].sort((one, other) => one - other);
}
// src/experiments/search/ddmin.ts
async function ddmin(items, attempt) {
	const known = new Map();
	const tried = async (subset) => {
		const key = subset.join(",");
		const found = known.get(key) ?? await attempt(subset.flatMap((index) => items.slice(index, index + 1)));
		known.set(key, found);
		return found;
	};
	const firstThatHas = async (subsets) => {
		for (const subset of subsets) if (await tried(subset) === "yes") return subset;
		return null;
	};
	let set = items.map((_, index) => index);
	let parts = 2;
	while (set.length > 1) {
		const subsets = inParts(set, parts);
		const smaller = await firstThatHas(subsets);
		if (smaller !== null) {
			set = smaller;
			parts = 2;
			continue;
		}
		const whole = set;
		const left = await firstThatHas(parts === 2 ? [] : subsets.map((part) => whole.filter((one) => !part.includes(one))));
		if (left !== null) {
			set = left;
			parts = Math.max(parts - 1, 2);
		} else if (parts >= set.length) break;
		else parts = Math.min(parts * 2, set.length);
	}
	return set.flatMap((index) => items.slice(index, index + 1));
}
function inParts(list, parts) {
	const cut = (part) => Math.round(part * list.length / parts);
	return Array.from({ length: parts }, (_, part) => list.slice(cut(part), cut(part + 1)));
}
// src/experiments/search/search.ts
const CLEARLY = 4;
const MANY = 2;
async function searchProof(levels, experiments) {
	const explored = explorations(experiments);
	const found = await firstSet(levels, experiments, explored);
	if (found.set === null || !found.confirmation.open) return found;
	try {
		return await withTheRest(levels.fine, found, experiments, explored) ?? found;
	} catch (error) {
		if (error instanceof BudgetEnded) return found;
		throw error;
	}
}
const promising = (value) => value !== null && value >= .75;
async function firstSet({ coarse: groups, fine, sure }, experiments, { share, forget }) {
	const all = inOrder(groups.flat());
	const first = groups[0] ?? [];
	const confirmed = async (set) => {
		const confirmation = await experiments.confirm(set);
		if (confirmation?.back) return {
			set,
			confirmation
		};
		forget(set, confirmation?.share ?? null);
		return null;
	};
	const settle = async (set) => {
		const whole = inOrder(set);
		const small = await smallest(whole, fine, experiments, share);
		return await confirmed(small) ?? (same$1(small, whole) ? null : await confirmed(whole));
	};
	if ((sure || groups.length === 1) && promising(await share(first))) {
		const found = await settle(first);
		if (found !== null) return found;
	}
	const whole = await share(all);
	if (whole !== null && !promising(whole)) return {
		set: null,
		reason: nothing$1(groups.length, whole)
	};
	const candidate = whole === null ? await oneByOne(groups, share) : await halving(groups, {
		whole,
		least: NEGLIGIBLE
	}, share);
	const found = candidate.length > 0 && promising(await share(candidate)) ? await settle(candidate) : null;
	if (found !== null) return found;
	return (whole === null || same$1(candidate, all) ? null : await settle(all)) ?? {
		set: null,
		reason: "no set of parts brought it back for certain"
	};
}
async function smallest(set, fine, experiments, share) {
	const spared = async (subset) => experiments.spare() ? share(subset) : null;
	const attempt = async (subset) => {
		const value = await spared(subset);
		return value === null ? "unresolved" : promising(value) ? "yes" : "no";
	};
	const groups = fine.map((group) => group.filter((one) => set.includes(one))).filter(({ length }) => length > 0);
	const whole = groups.length > MANY ? await spared(set) : null;
	const halved = whole === null ? [] : await halving(groups, {
		whole,
		least: NEGLIGIBLE
	}, spared);
	const holds = halved.length > 0 && promising(await spared(halved));
	return inOrder(await ddmin((await ddmin(groups.filter((group) => !holds || group.some((one) => halved.includes(one))), (some) => attempt(inOrder(some.flat())))).flat(), (some) => attempt(inOrder(some))));
}
async function withTheRest(groups, { set, confirmation }, experiments, { share }) {
	const others = groups.map((group) => group.filter((one) => !set.includes(one))).filter((one) => one.length > 0);
	const whole = others.length === 0 ? null : await share(inOrder([...set, ...others.flat()]));
	const missing = (whole ?? 0) - confirmation.share;
	if (whole === null || missing < CLEARLY * experiments.error) return null;
	const gain = async (more) => {
		const value = await share([...set, ...more]);
		return value === null ? null : value - confirmation.share;
	};
	const needed = await ddmin(await halving(others, {
		whole: missing,
		least: missing / 3
	}, gain), async (subset) => {
		const value = await gain(subset);
		return value === null ? "unresolved" : value >= 2 * missing / 3 ? "yes" : "no";
	});
	if (needed.length === 0) return null;
	const together = inOrder([...set, ...needed]);
	const better = await experiments.confirm(together);
	return better?.back && better.high < confirmation.low ? {
		set: together,
		confirmation: better
	} : null;
}
function nothing$1(count, share) {
	return `undoing ${count === 1 ? "the only part of the change" : `all ${count} parts of the change`} takes back ${percent(Math.max(0, share))} of it: what else differs (packages, data that is no text) decides`;
}
function same$1(one, other) {
	return one.length === other.length && one.every((value, index) => value === other[index]);
}
// src/experiments/search/unit.ts
function coarseGroups(units, fine, hunks) {
	const sets = fine.map((group) => {
		const places = group.filter((index) => units[index]?.harmless === false).flatMap((index) => units[index]?.places ?? []);
		const touched = hunks.flatMap((hunk, number) => places.some((place) => meets(place.hunk, hunk)) ? [number] : []);
		return {
			group: [...group],
			touched: new Set(touched)
		};
	});
	const joined = [];
	for (const set of sets) {
		const meeting = joined.filter((one) => [...set.touched].some((number) => one.touched.has(number)));
		for (const one of meeting) {
			joined.splice(joined.indexOf(one), 1);
			set.group.push(...one.group);
			for (const number of one.touched) set.touched.add(number);
		}
		joined.push(set);
	}
	return joined.map(({ group }) => group.sort((one, other) => one - other));
}
function meets(one, other) {
	const linesOf = ({ file, head }) => Array.from({ length: Math.max(head.length, 1) }, (_, index) => ({
		file,
		line: head.start + index
	}));
	return linesOf(one).some((line) => touches(other, line)) || linesOf(other).some((line) => touches(one, line));
}
// src/experiments/copied-target.ts
async function targetInCopy(root, head) {
	const own = (path) => path === head.root || isBelow(path, head.root);
	const moved = (path) => own(path) ? root + path.slice(head.root.length) : path;
	const given = (head.env.PYTHONPATH ?? "").split(delimiter).filter((path) => path !== "");
	const installed = (await askInterpreter(head, { do: "imports" }, ImportFolders)).filter((path) => own(path) && !given.includes(path));
	const folders = [...given, ...installed].map(moved);
	return {
		...head,
		root,
		cwd: moved(head.cwd),
		argv: head.argv.map(moved),
		load: head.load === null ? null : { argv: head.load.argv.map(moved) },
		env: {
			...head.env,
			...folders.length === 0 ? {} : { PYTHONPATH: folders.join(delimiter) },
			SCALENE_GATE_MOVED: [head.root, root].join(delimiter)
		}
	};
}
// src/experiments/scratch-copy.ts
const LEFT_OUT = new Set([".git .hg .svn .jj node_modules .venv venv .tox .nox __pycache__ .mypy_cache .pytest_cache .ruff_cache .cache".split(" ")].flat());
const MOST_BYTES = 1e9;
const MOST_FILES$1 = 5e4;
async function copyTree(tree, scratch) {
	await mkdir(scratch, { recursive: true });
	const root = await realpath(await mkdtemp(join(scratch, "copy-")));
	const remove = () => rm(root, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	try {
		await copyFolder(await realpath(tree), root, "", {
			bytes: 0,
			files: 0
		});
	} catch (error) {
		await remove();
		throw error instanceof GateError ? error : notCopied(tree, error);
	}
	let time = Math.floor(Date.now() / 1e3) - 1e6;
	const write = async (texts) => {
		for (const [file, text] of texts) {
			const path = inside(root, file);
			if (text === null) {
				await rm(path, { force: true });
				continue;
			}
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, text);
			time += 1;
			await utimes(path, time, time);
		}
	};
	return {
		root,
		write,
		remove
	};
}
function inside(root, file) {
	const path = resolve(root, file);
	if (isBelow(path, root)) return path;
	throw new RangeError(`${file} is outside of the tree`);
}
async function copyFolder(tree, root, folder, sum) {
	for (const entry of await readdir(join(tree, folder), { withFileTypes: true })) {
		const name = join(folder, entry.name);
		const from = join(tree, name);
		if (entry.isDirectory()) {
			if (await leftOut(from, entry)) continue;
			await mkdir(join(root, name));
			await copyFolder(tree, root, name, sum);
		} else if (entry.isSymbolicLink()) await copyLink(tree, root, name);
		else if (entry.isFile() && !LEFT_OUT.has(entry.name)) {
			sum.bytes += (await stat(from)).size;
			sum.files += 1;
			if (sum.bytes > MOST_BYTES || sum.files > MOST_FILES$1) throw tooLarge(tree);
			await copyFile$1(from, join(root, name), constants$1.COPYFILE_FICLONE);
		}
	}
}
async function leftOut(path, entry) {
	if (LEFT_OUT.has(entry.name)) return true;
	return await stat(join(path, "pyvenv.cfg")).catch(() => null) !== null;
}
async function copyLink(tree, root, name) {
	const target = await readlink(join(tree, name));
	const absolute = isAbsolute(target) ? target : resolve(dirname(join(tree, name)), target);
	if (![absolute, await realpath(join(tree, name)).catch(() => absolute)].every((path) => isBelow(path, tree))) return;
	await symlink(relative(dirname(join(tree, name)), absolute), join(root, name));
}
function notCopied(tree, cause) {
	return new GateError({
		fault: "platform",
		message: `the tree could not be copied for an experiment: ${cause instanceof Error ? cause.message : cause}`,
		where: tree,
		next: "Make its files readable and some room in the temporary folder, or turn the proof off."
	}, { cause });
}
function tooLarge(tree) {
	return new GateError({
		fault: "platform",
		message: "the tree is too large to be copied for an experiment",
		where: tree,
		next: `More than ${MOST_BYTES / 1e9} GB or ${MOST_FILES$1} files: keep data outside of the tree, or turn the proof off.`
	});
}
// src/experiments/search/output.ts
const NUMBER = /0x[0-9a-fA-F]+|\d+(?:[.,:]\d+)*(?:e[+-]?\d+)?/g;
const DURATION = /\d+(?:\.\d+)?(?:e-?\d+)?\s*(?:ns|us|µs|ms|s|secs?|seconds?|min|minutes?)\b|\d+(?:\.\d+)?\s*(?:\w+\s*)?(?:\/|per )\s*s(?:ec|econd)?\b|\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?/g;
const TIMED = /\b(?:took|elapsed|times?|durations?|seconds|wall|latency)\b/i;
function withoutTimes(line) {
	const plain = line.replace(DURATION, "#");
	return TIMED.test(plain) ? plain.replace(/\d+\.\d+/g, "#") : plain;
}
function lastWritten(line) {
	return line.includes("\r") ? (line.split("\r").findLast((text) => text !== "") ?? "").trimEnd() : line;
}
function linesOf({ stdout, stderr }) {
	const of = (mark, text) => text === "" ? [] : text.replace(/\n$/, "").split("\n").map((line) => `${mark} ${withoutTimes(lastWritten(line))}`);
	return [...of("o", stdout), ...of("e", stderr)];
}
const shapeOf = (line) => line.replace(NUMBER, "#");
function counted(lines) {
	const counts = new Map();
	for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
	return counts;
}
function varying(runs) {
	const counts = runs.map(counted);
	const differs = [...new Set(runs.flat())].filter((line) => new Set(counts.map((one) => one.get(line) ?? 0)).size > 1);
	return new Set(differs.map(shapeOf));
}
function differInNumbers(one, other) {
	const shapes = (ending) => counted(linesOf(ending).map(shapeOf));
	return one.exit === other.exit && sameLines(shapes(one), shapes(other));
}
function compareAnswers(run, answers) {
	const sides = [answers.head, answers.base].filter((runs) => runs.length > 0);
	if (!sides.flat().some((known) => known.exit === run.exit)) return "differs";
	const shapes = new Set(sides.flatMap((runs) => [...varying(runs.map(linesOf))]));
	const plain = (ending) => linesOf(ending).map((line) => shapes.has(shapeOf(line)) ? shapeOf(line) : line);
	const known = sides.map((runs) => runs.map((one) => counted(plain(one))));
	const stable = (runs) => runs.every((one) => sameLines(one, runs[0] ?? one));
	if (!known.every(stable)) return "varies";
	return between(counted(plain(run).map(unmixed(known))), known.flat()) ? "same" : "differs";
}
function unmixed([head = [], base = []]) {
	const of = (runs) => [...(runs[0] ?? new Map()).keys()];
	const [headLines, baseLines] = [of(head), of(base)];
	const headOnly = headLines.filter((line) => !baseLines.includes(line));
	const baseOnly = baseLines.filter((line) => !headLines.includes(line));
	const words = (line) => line.split(/\b/);
	return (line) => {
		if (headLines.includes(line) || baseLines.includes(line)) return line;
		const mine = words(line);
		const mixes = (one, other) => mine.every((word) => one.includes(word) || other.includes(word)) && one.every((word) => mine.includes(word) || !other.includes(word));
		const shared = (one) => words(one).filter((word) => mine.includes(word)).length;
		return headOnly.filter((one) => baseOnly.some((other) => mixes(words(one), words(other)))).sort((one, other) => shared(other) - shared(one))[0] ?? line;
	};
}
function sameLines(one, other) {
	return one.size === other.size && [...one].every(([line, count]) => other.get(line) === count);
}
function between(lines, known) {
	const all = new Set([...lines.keys(), ...known.flatMap((one) => [...one.keys()])]);
	const total = (one) => [...one.values()].reduce((sum, count) => sum + count, 0);
	const within = (value, counts) => Math.min(...counts) <= value && value <= Math.max(...counts);
	return [...all].every((line) => within(lines.get(line) ?? 0, known.map((one) => one.get(line) ?? 0))) && within(total(lines), known.map(total));
}
// src/experiments/trial-runs.ts
const PATIENCE = 3;
const GRACE = 2;
const MOST_ANSWERS = 8;
function runsOf(options, copy) {
	const { head, reference } = options;
	const answers = {
		base: [],
		head: []
	};
	const { spent } = options;
	const started = Date.now();
	const secondsLeft = () => options.budgetSeconds - (Date.now() - started) / 1e3;
	let longest = 0;
	let lastReference = 0;
	let refusal = "";
	const run = async (target) => {
		const remaining = secondsLeft();
		if (remaining <= 0) throw new BudgetEnded();
		const patience = longest === 0 ? target.timeLimit : Math.min(target.timeLimit, PATIENCE * longest + GRACE);
		const request = requestOf(target, {
			launcher: [],
			timeLimit: Math.min(patience, remaining)
		});
		const outcome = await options.runner.run({
			...request,
			keepStdout: true
		});
		spent.runs += 1;
		spent.seconds += secondsOf(outcome);
		options.onRun(spent.runs);
		const sample = sampleOf(outcome);
		if (target === reference) lastReference = sample.wall;
		if (sample.timedOut && remaining < patience) throw new BudgetEnded();
		return {
			sample,
			ending: endingOf(outcome, [
				copy.root,
				head.root,
				reference.root
			])
		};
	};
	const learn = async (side) => {
		const { sample, ending } = await run(side === "head" ? head : reference);
		longest = Math.max(longest, sample.wall);
		answers[side].push(ending);
		return sample;
	};
	const sides = async () => {
		const sample = await learn("head");
		return {
			head: sample,
			reference: reference === head ? sample : await learn("base")
		};
	};
	const refused = (why) => {
		refusal = why;
		return null;
	};
	const changed = async () => {
		const { sample, ending } = await run(copy);
		if (sample.timedOut) return refused("it did not end in time");
		if (compareAnswers(ending, answers) === "same") return sample;
		if (ending.exit !== answers.head[0]?.exit) return refused(`it ended with ${sample.signal ?? ending.exit}`);
		if (answers.head.length === 1) await sides();
		const wrong = saidOf(compareAnswers(ending, answers));
		return wrong === null ? sample : refused(wrong);
	};
	return {
		sides,
		reference: async () => {
			const { sample, ending } = await run(reference);
			const known = answers[reference === head ? "head" : "base"];
			if (known[0] !== void 0 && differInNumbers(known[0], ending) && known.length < MOST_ANSWERS) known.push(ending);
			return sample;
		},
		changed,
		secondsLeft,
		seconds: () => ({
			reference: lastReference,
			longest
		}),
		get refusal() {
			return refusal;
		}
	};
}
function saidOf(comparison) {
	if (comparison === "same") return null;
	return comparison === "varies" ? "head itself answers differently from run to run" : "it answers differently";
}
function sampleOf(outcome) {
	const timedOut = outcome.timedOut || (outcome.served?.load?.timedOut ?? false);
	return {
		side: "head",
		pair: 0,
		order: 0,
		...RunFigures.parse(outcome),
		timedOut
	};
}
function endingOf(outcome, roots) {
	const plain = (text) => {
		const whole = Buffer.byteLength(text) < 65532 ? text : text.slice(text.indexOf("\n") + 1);
		return roots.reduce((found, root) => found.replaceAll(root, "<tree>"), whole);
	};
	if (outcome.served === null) return {
		exit: outcome.exit,
		stdout: plain(outcome.stdoutTail ?? ""),
		stderr: plain(outcome.stderrTail)
	};
	const { load } = outcome.served;
	return {
		exit: outcome.exit === 0 ? load?.exit ?? null : outcome.exit,
		stdout: "",
		stderr: plain(load?.stderrTail ?? outcome.stderrTail)
	};
}
// src/experiments/trial.ts
const FEWEST_PAIRS = 3;
const MOST_PAIRS = 10;
const SPARE = 1.5;
const OFF = .15;
const MOST_LOOKS = 3;
async function startTrials(options) {
	const copy = await copyTree(options.head.root, options.scratch);
	try {
		return await trialsOf(options, copy, runsOf(options, await targetInCopy(copy.root, options.head)));
	} catch (error) {
		await copy.remove();
		throw error;
	}
}
async function trialsOf(options, copy, runs) {
	const { goal } = options;
	const quantity = (sample) => figuresOf([sample]).find(({ metric }) => metric === goal.metric)?.head ?? NaN;
	const { levels, headRatios } = await lookAtBoth(goal, runs, quantity);
	const apply = (texts) => copy.write(new Map([...options.texts, ...texts]));
	const beside = async () => {
		const sample = await runs.reference();
		levels.push(quantity(sample));
		return sample;
	};
	const measurePair = async (pair) => {
		const early = Math.random() < .5 ? await beside() : null;
		const changed = await runs.changed();
		if (changed === null) return null;
		const base = early ?? await beside();
		const order = early === null ? 0 : 1;
		return [{
			...base,
			side: "base",
			pair,
			order: order === 0 ? 1 : 0
		}, {
			...changed,
			side: "head",
			pair,
			order
		}];
	};
	const explore = async (texts) => {
		await apply(texts);
		const wanted = pairsToExplore(goal);
		if (wanted === 1) {
			const sample = await runs.changed();
			return sample === null ? null : shareAt(goal, quantity(sample) / median(levels));
		}
		const ratios = [];
		for (let number = 0; number < wanted; number += 1) {
			const pair = await measurePair(number);
			if (pair === null) return null;
			ratios.push(quantity(pair[1]) / quantity(pair[0]));
		}
		return shareAt(goal, median(ratios));
	};
	const confirm = async (texts) => {
		await apply(texts);
		const samples = [];
		for (let pairs = 1;; pairs += 1) {
			const pair = await measurePair(pairs - 1);
			if (pair === null) return null;
			samples.push(...pair);
			if (pairs < FEWEST_PAIRS) continue;
			const trial = trialOf(goal, samples, pairs);
			if (trial === null || trial.decided || pairs === MOST_PAIRS) return trial?.trial ?? null;
		}
	};
	return {
		error: errorOf(goal, pairsToExplore(goal)),
		headRatios,
		spare: () => {
			const { reference, longest } = runs.seconds();
			const near = reference + .25 * Math.max(0, longest - reference);
			const exploring = pairsToExplore(goal) * longest;
			return runs.secondsLeft() > SPARE * FEWEST_PAIRS * (reference + near) + exploring;
		},
		explore,
		confirm,
		get refusal() {
			return runs.refusal;
		},
		close: () => copy.remove()
	};
}
async function lookAtBoth(goal, runs, quantity) {
	const levels = [];
	for (let looks = 1;; looks += 1) {
		const { head, reference } = await runs.sides();
		levels.push(quantity(reference));
		const ratio = quantity(head) / quantity(reference);
		const trusted = Math.abs(shareAt(goal, ratio)) <= OFF;
		if (!trusted && looks < MOST_LOOKS) continue;
		const headRatios = ratiosOf(head, reference);
		return {
			levels: trusted ? levels.slice(-1) : levels,
			headRatios
		};
	}
}
function ratiosOf(head, reference) {
	const before = new Map(figuresOf([reference]).map(({ metric, head: value }) => [metric, value ?? 0]));
	return new Map(figuresOf([head]).map(({ metric, head: value }) => [metric, (value ?? 0) / (before.get(metric) || 1)]));
}
function trialOf(goal, samples, pairs) {
	const metrics = judgeSamples(samples);
	const metric = metrics.find((one) => one.metric === goal.metric);
	if (metric === void 0) return null;
	const { ratio, low, high } = metric;
	if (ratio === null || low === null || high === null) return null;
	const back = isBack(goal, metric);
	return {
		trial: {
			back: back === "yes",
			share: shareAt(goal, ratio),
			open: isOpen(goal, low),
			ratio,
			low,
			high,
			pairs,
			metrics
		},
		decided: back !== null
	};
}
// src/experiments/worth-a-run.ts
const MOST_READ = 3e6;
async function checkOf(reader, { files, units }, groups) {
	const partsOf = (set) => set.flatMap((index) => units[index] ?? []);
	const known = [...units.map((_, index) => [index]), ...groups.filter(({ length }) => length > 1)];
	const affordable = known.map((set) => [...new Set(partsOf(set).map(({ file }) => file))].reduce((sum, file) => sum + (files.get(file)?.texts.head?.length ?? 0), 0)).reduce((sum, size) => sum + size, 0) <= MOST_READ;
	const texts = affordable ? known.map((set) => pairsOf(files, undo(files, partsOf(set)))) : [];
	const answers = await compareTexts(reader, texts.flat()) ?? [];
	let next = 0;
	const fine = known.filter((_, index) => {
		const mine = answers.slice(next, next + (texts[index]?.length ?? 0));
		next += texts[index]?.length ?? 0;
		return affordable && mine.length === texts[index]?.length && mine.every(isFine);
	});
	return async (set, changed) => {
		const covered = new Set(fine.filter((one) => one.every((index) => set.includes(index))).flat());
		if (set.every((index) => covered.has(index))) return true;
		const alone = known.some((one) => one.length === set.length && one.every((index) => set.includes(index)));
		if (affordable && answers.length > 0 && alone) return false;
		return (await compareTexts(reader, pairsOf(files, changed)))?.every(isFine) ?? true;
	};
}
function isFine({ valid, unbound }) {
	return valid && unbound.length === 0;
}
function pairsOf(files, changed) {
	return [...changed].flatMap(([file, text]) => text === null || !isPython(file) ? [] : [[files.get(file)?.texts.head ?? "", text]]);
}
// src/experiments/proof.ts
const MOST_HUNKS = 200;
async function proveEntry(request) {
	const { plan, metric } = request;
	const goal = goalOf(metric);
	if (plan.base === null || goal === null) return nothing(request, "there is no regression to undo");
	if (request.hunks.length > MOST_HUNKS) return nothing(request, `${request.hunks.length} hunks are too many to be tried`);
	const { python, env } = plan.head;
	const reader = {
		python,
		env,
		onNotice: request.onNotice
	};
	const change = await changeOf(reader, plan, request);
	if (change === null) return nothing(request, "the hunks do not fit the two trees");
	if (change.units.length === 0) return nothing(request, "no part of the change alters what the files do");
	return prove(request, goal, change, reader);
}
async function prove(request, goal, change, reader) {
	const { plan, cause, onProgress, budgetSeconds } = request;
	const base = plan.base ?? plan.head;
	const spent = {
		runs: 0,
		seconds: 0
	};
	let trials = null;
	let ended;
	try {
		trials = await startTrials({
			head: plan.head,
			reference: base,
			texts: new Map([...change.files].map(([file, { texts }]) => [file, texts.head])),
			goal,
			runner: request.runner,
			scratch: request.scratch,
			budgetSeconds,
			spent,
			onRun: (done) => onProgress({
				entry: plan.name,
				stage: "proof",
				done,
				total: null
			})
		});
		ended = await search(trials, change, reader, cause);
	} catch (error) {
		if (error instanceof BudgetEnded) ended = "budget";
		else if (error instanceof GateError) ended = error.problem.message;
		else throw error;
	} finally {
		await trials?.close();
	}
	const { proved, ...outcome } = proofOf$1(request, ended, change, trials?.refusal ?? "");
	return {
		proof: {
			...outcome,
			...spent
		},
		proved
	};
}
function levelsOf({ files, units }, cause) {
	const groups = groupsOf(units.map(({ names }) => names));
	const { groups: coarse, sure } = likeliestFirst(coarseGroups(units, groups, [...files.values()].flatMap((file) => file.hunks)), units, cause);
	const single = likeliestFirst(units.map((_, index) => [index]), units, cause).groups.flat();
	return {
		coarse,
		sure,
		fine: likeliestFirst(groups, units, cause).groups.map((group) => single.filter((index) => group.includes(index)))
	};
}
async function search(trials, change, reader, cause) {
	const { files, units } = change;
	const levels = levelsOf(change, cause);
	const runs = await checkOf(reader, change, levels.fine);
	const texts = async (set) => {
		const changed = undo(files, set.flatMap((index) => units[index] ?? []));
		return await runs(set, changed) ? changed : null;
	};
	return searchProof(levels, {
		error: trials.error,
		spare: trials.spare,
		explore: async (set) => {
			const changed = await texts(set);
			return changed === null ? null : trials.explore(changed);
		},
		confirm: async (set) => {
			const changed = await texts(set);
			return changed === null ? null : trials.confirm(changed);
		}
	});
}
function proofOf$1({ metric, cause, budgetSeconds }, ended, { files, units }, refusal) {
	const open = {
		hunks: [],
		change: "",
		metric: metric.metric,
		ratio: null,
		low: null,
		high: null,
		pairs: 0,
		agrees: null,
		proved: []
	};
	if (ended === "budget") {
		const reason = `the search among ${units.length} parts of the change did not end within ${setQuantity(budgetSeconds, "s")}`;
		return {
			...open,
			outcome: "budget-ended",
			reason
		};
	}
	if (typeof ended === "string") return {
		...open,
		outcome: "not-proved",
		reason: ended
	};
	if (ended.set === null) {
		const reason = refusal === "" ? ended.reason : `${ended.reason}; of a revert that was run: ${refusal}`;
		return {
			...open,
			outcome: "not-proved",
			reason
		};
	}
	const proved = placesOfParts(files, ended.set.flatMap((index) => units[index] ?? []));
	const { ratio, low, high, pairs, share } = ended.confirmation;
	const places = proved.map(({ hunk }) => linesOfHead(hunk));
	const of = units.length === 1 ? "the only part that runs" : `${ended.set.length} of ${units.length} parts of the change`;
	return {
		outcome: "proved",
		hunks: places,
		change: changeText(proved, (file) => files.get(file)?.texts.head ?? ""),
		metric: metric.metric,
		ratio,
		low,
		high,
		pairs,
		agrees: cause === null ? null : agreement(cause, proved),
		proved,
		reason: `undoing only ${namesOf$1(places)} (${of}) takes back ${percent(share)}: ${ofBase$1(ratio, low, high, pairs)}`
	};
}
function nothing(request, reason) {
	const { proved, ...outcome } = proofOf$1(request, reason, {
		files: new Map(),
		units: []
	}, "");
	return {
		proof: {
			...outcome,
			runs: 0,
			seconds: 0
		},
		proved
	};
}
// src/experiments/search/remedy.ts
const MOST_FILES = 50;
function questionOf(cause, hunks, argv) {
	const own = cause.location;
	const remedies = rulesOf(cause.class)?.remedies ?? [];
	if (own === null || remedies.length === 0) return null;
	const places = [own, ...cause.lines.map(({ location }) => location).filter((one) => !sameLine(one, own))];
	const files = [
		...places.map(({ file }) => file),
		...(hunks ?? []).map(({ file }) => file),
		...argv.slice(0, 1).filter((name) => name.endsWith(".py") && !name.startsWith("/"))
	];
	return {
		class: cause.class,
		files: [...new Set(files)].slice(0, MOST_FILES),
		places: places.map((one) => [
			one.file,
			one.line,
			one.function
		])
	};
}
const WORSE_THAN_HEAD = 1.1;
const WORSE = 1.2;
function bringsAnother(metrics, mended, headRatios) {
	const worse = ({ metric, ratio }) => (ratio ?? 1) >= Math.max(WORSE, WORSE_THAN_HEAD * (headRatios.get(metric) ?? 1));
	return metrics.find((one) => one.metric !== mended && one.decision === "regressed" && worse(one)) ?? null;
}
// src/experiments/remedy.ts
const Candidate = Remedy.pick({
	kind: true,
	file: true,
	from: true,
	to: true,
	replacement: true,
	diff: true
}).extend({ text: string() });
const NEARLY = .1;
async function tryRemedies(request) {
	const { plan, cause, metric } = request;
	const goal = plan.base === null ? goalOfCause(metric, cause) : goalOf(metric);
	const question = questionOf(cause, request.hunks, plan.argv);
	const candidates = goal === null || question === null ? [] : await candidatesOf(request, question);
	if (goal === null || candidates.length === 0) return {
		remedy: null,
		tried: [],
		runs: 0,
		seconds: 0
	};
	const spent = {
		runs: 0,
		seconds: 0
	};
	const tried = [];
	let trials = null;
	let remedy = null;
	try {
		trials = await startTrials({
			head: plan.head,
			reference: plan.base ?? plan.head,
			texts: await textsOf(plan.head.root, candidates),
			goal,
			runner: request.runner,
			scratch: request.scratch,
			budgetSeconds: request.budgetSeconds,
			spent,
			onRun: (done) => request.onProgress({
				entry: plan.name,
				stage: "remedy",
				done,
				total: null
			})
		});
		remedy = await firstThatMends(trials, candidates, goal, tried);
	} catch (error) {
		const outcome = stoppedBy(error);
		if (outcome === null) throw error;
		tried.push({
			kind: candidates[tried.length]?.kind ?? "",
			outcome
		});
	} finally {
		await trials?.close();
	}
	return {
		remedy,
		tried,
		...spent
	};
}
function stoppedBy(error) {
	if (error instanceof BudgetEnded) return "the budget ended";
	return error instanceof GateError ? error.problem.message : null;
}
async function firstThatMends(trials, candidates, goal, tried) {
	for (const candidate of candidates) {
		const found = await tryOne(trials, candidate, goal);
		const { kind } = candidate;
		tried.push({
			kind,
			outcome: typeof found === "string" ? found : "offered"
		});
		if (typeof found !== "string") return found;
	}
	return null;
}
async function tryOne(trials, candidate, goal) {
	const texts = new Map([[candidate.file, candidate.text]]);
	const { metric } = goal;
	const share = await trials.explore(texts);
	if (share === null) return trials.refusal;
	if (share < goal.enough - NEARLY) return `it takes back ${percent(share)}`;
	const trial = await trials.confirm(texts);
	if (trial === null) return trials.refusal;
	if (!trial.back || trial.share < goal.enough) return `it takes back ${percent(trial.share)} at most`;
	const other = bringsAnother(trial.metrics, metric, trials.headRatios);
	if (other !== null) return `it brings ${other.metric} to ${times(other.ratio ?? 1)}`;
	const { kind, file, from, to, replacement, diff } = candidate;
	const { ratio, low, high, pairs, share: takesBack } = trial;
	return {
		kind,
		file,
		from,
		to,
		replacement,
		diff,
		metric,
		ratio,
		low,
		high,
		pairs,
		takesBack
	};
}
async function candidatesOf({ plan, onNotice }, question) {
	const { python, env, root } = plan.head;
	const asked = {
		task: "candidates",
		root,
		...question
	};
	return await ask({
		python,
		env,
		onNotice
	}, asked, "no change that may mend the cause was written or tried", array(Candidate)) ?? [];
}
async function textsOf(root, candidates) {
	const files = [...new Set(candidates.map(({ file }) => file))];
	return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), "utf8")])));
}
// src/experiments/search/headline.ts
const MEASURED = 100;
const WITHIN = 50;
const NAMES_IT = 20;
const GUESSED = 10;
const AWAITS = 5;
const CALLS = 3;
const NO_STATEMENT = /^\s*(?:#.*|@.*|[)\]},]*|(?:async\s+)?def\b.*|class\b.*|(?:from|import)\b.*|(?:else|try|finally):)\s*$/;
const DECORATOR = /^\s*@/;
const QUOTE = /^\s*[rRuUbB]?("""|'''|"|')/;
function headline(cause, proved, facts, guess = null) {
	const scoreOf = scoring(cause, facts, guess);
	const best = proved.flatMap(({ hunk, lines }) => candidates(hunk, lines).map((one) => ({
		file: hunk.file,
		size: hunk.head.length,
		...one,
		score: scoreOf(hunk.file, one)
	}))).sort((one, other) => other.score - one.score || other.size - one.size)[0];
	if (best === void 0) return null;
	const { file, line } = best;
	return {
		file,
		line,
		function: innermostAround(facts[file]?.functions ?? [], line)?.name ?? "<module>"
	};
}
function isProved({ location }, proved) {
	const known = location && proved.find(({ hunk }) => distance(hunk, location) === 0);
	if (location === null || known === null || known === void 0) return false;
	const own = candidates(known.hunk, known.lines).find(({ line }) => line === location.line);
	if (own === void 0 || own.statement) return true;
	return !proved.some(({ hunk, lines }) => candidates(hunk, lines).some(({ statement }) => statement));
}
function scoring(cause, facts, guess) {
	const guesses = cause.changed === true ? 1 : 0;
	const places = placesOf(cause).filter((_, index, all) => all.length === 1 || index >= guesses);
	const functions = new Set(places.map(({ location }) => simpleName(location.function)));
	const around = places.map(({ location }) => ({
		file: location.file,
		span: innermostAround(facts[location.file]?.functions ?? [], location.line)
	}));
	const used = wordsOf(places.map(({ text }) => text));
	return (file, { line, text, statement }) => {
		const measured = places.some(({ location }) => sameLine(location, {
			file,
			line
		}));
		const names = some(wordsOf([text]), functions) || some(boundIn([text]), used);
		const guessed = guess !== null && sameLine(guess, {
			file,
			line
		});
		const within = around.some((one) => one.file === file && one.span !== null && one.span.from <= line && line <= one.span.endLine);
		const about = (measured ? MEASURED : 0) + (within ? WITHIN : 0) + (names ? NAMES_IT : 0) + (guessed ? GUESSED : 0);
		return statement || measured || within && DECORATOR.test(text) ? about + 1 + doing(text) : about - MEASURED;
	};
}
function doing(text) {
	if (/\b(?:await|async)\b/.test(text)) return AWAITS;
	return /\w\(/.test(text) ? CALLS : 0;
}
function candidates(hunk, lines) {
	const at = Math.max(1, hunk.head.start);
	if (hunk.head.length === 0) return statements(lines.base).map(({ text, statement }) => ({
		line: at,
		text,
		statement
	}));
	return statements(lines.head).map((one, index) => ({
		line: at + index,
		...one
	}));
}
function statements(lines) {
	let open = null;
	return lines.map((text) => {
		if (open !== null) {
			if (text.includes(open)) open = null;
			return {
				text,
				statement: false
			};
		}
		const quote = QUOTE.exec(text)?.[1];
		if (quote === void 0) return {
			text,
			statement: !NO_STATEMENT.test(text)
		};
		const rest = text.slice(text.indexOf(quote) + quote.length);
		if (quote.length === 3 && !rest.includes(quote)) open = quote;
		return {
			text,
			statement: false
		};
	});
}
function some(words, others) {
	return [...words].some((word) => others.has(word));
}
// src/gate/experiments.ts
const LONGEST_TEXT = 300;
const FOR_PROOF = .7;
async function withExperiments(job, entry, question, instruments) {
	const [cause, ...others] = entry.causes;
	const metric = cause === void 0 ? void 0 : metricOf(entry, cause);
	if (job.proof === null || cause === void 0 || metric === void 0) return {
		entry,
		experiment: null
	};
	const { plan, hunks } = job;
	const { runner, scratch, onProgress } = instruments;
	const notices = new Set(entry.notices);
	const onNotice = (text) => void notices.add(text);
	const common = {
		plan,
		cause,
		metric,
		runner,
		scratch,
		onProgress,
		onNotice
	};
	const searched = plan.base !== null && hunks !== null && hunks.length + job.others.length > 0 ? await proveEntry({
		...common,
		hunks,
		others: job.others,
		budgetSeconds: FOR_PROOF * job.proof.seconds
	}) : null;
	const left = job.proof.seconds - (searched?.proof.seconds ?? 0);
	const mended = await tryRemedies({
		...common,
		hunks,
		budgetSeconds: left
	});
	const experiment = {
		class: cause.class,
		proof: searched?.proof ?? null,
		line: searched === null ? null : provedLine(cause, searched, question),
		remedy: mended.remedy
	};
	const causes = [afterExperiment(cause, experiment), ...others];
	return {
		entry: {
			...entry,
			cause: causes[0] ?? null,
			causes,
			notices: [...notices],
			cost: {
				runs: entry.cost.runs + (searched?.proof.runs ?? 0) + mended.runs,
				seconds: entry.cost.seconds + (searched?.proof.seconds ?? 0) + mended.seconds
			}
		},
		experiment
	};
}
function provedLine(cause, { proved }, question) {
	if (question === null || isProved(cause, proved)) return null;
	const again = explain({
		...question,
		hunks: proved.map(({ hunk }) => hunk)
	}).find((one) => one.class === cause.class && isProved(one, proved));
	const { facts, source } = question.head;
	const location = headline(cause, proved, facts, again?.location);
	const text = source[location?.file ?? ""]?.[(location?.line ?? 1) - 1];
	return location && {
		location,
		text: text ?? textIn(proved, location)
	};
}
function textIn(proved, { file, line }) {
	const known = proved.find(({ hunk }) => wrote(hunk, {
		file,
		line
	}));
	return (known?.lines.head[line - known.hunk.head.start] ?? "").trimEnd().slice(0, LONGEST_TEXT);
}
function metricOf({ metrics }, { amount }) {
	const unit = amount.unit === "MB" ? "MB" : "s";
	const about = metrics.filter(({ metric }) => {
		const row = metricRow(metric);
		return row?.source === "bare" && row.unit === unit;
	});
	return about.every(({ base }) => base === null) ? about[0] : about.find(({ decision }) => decision === "regressed");
}
// src/gate/guards/protected.ts
function protectedOf(jobs, { interpreter }, scalene) {
	const compared = jobs.flatMap(({ plan: { base, head }, trees, made }) => base === null || base.root === head.root ? [] : [{
		base,
		made: made.base,
		tree: trees?.base ?? base.root,
		heads: trees?.head ?? head.root
	}]);
	const heads = compared.map((one) => one.heads);
	const base = unique$1(compared.flatMap(({ base: { env }, made, tree }) => [tree, ...[env.PYTHONPYCACHEPREFIX, made].filter((path) => path != null)]));
	const shared = unique$1(interpreter.paths.filter((path) => /[\\/](site|dist)-packages$/.test(path)));
	const sealed = [...gateFolders(), ...scalene === null ? [] : [dirname(scalene.sitePath)]];
	return {
		base: outermost(base),
		shared: outermost(shared),
		sealed,
		without: [...heads.filter((head) => base.some((one) => isBelow(head, one))), ...base.map((one) => join(one, ".git"))]
	};
}
function unique$1(values) {
	return [...new Set(values)];
}
function outermost(folders) {
	return folders.filter((folder) => !folders.some((other) => isBelow(folder, other)));
}
// src/gate/guards/withheld.ts
function withWithheld(entry, names) {
	const problems = entry.problems.map((problem) => adviceFor(problem, names));
	return {
		...entry,
		problems
	};
}
function adviceFor(problem, names) {
	if (problem.fault !== "program" || problem.output === null) return problem;
	const words = new Set(problem.output.match(/\w+/g));
	const missed = names.filter((name) => words.has(name));
	const [first] = missed;
	if (first === void 0) return problem;
	return {
		...problem,
		fault: "file",
		next: `The gate withholds variables that look like secrets from measured programs, ${missed.slice(0, 5).join(", ")} among them. Give the entry a stand-in in the gate file, never the secret itself: \`env: { ${first}: "test" }\`.`
	};
}
// src/gate/gate.ts
const PROBE_RUNS = 3;
async function measureEntries(plan, session) {
	const instruments = await instrumentsOf(session, plan);
	const measured = [];
	const secrets = withheldNames(session.env);
	for (const job of plan.jobs) {
		const { entry, evidence } = await measureEntry(job, instruments);
		const withheld = secrets.filter((name) => !Object.hasOwn(job.plan.head.env, name));
		measured.push({
			entry: withWithheld(entry, withheld),
			evidence
		});
	}
	return measured;
}
async function measureEntry(job, instruments) {
	const { entry, evidence } = await runEntry(job, instruments);
	const { entry: tried, experiment } = entry.verdict === "fail" || entry.baseline.state === "alone" ? await withExperiments(job, entry, evidence.question, instruments) : {
		entry,
		experiment: null
	};
	const notices = [...tried.notices, ...instruments.notices];
	return {
		entry: {
			...withProblems(tried, instruments.tampered()),
			notices
		},
		evidence: {
			...evidence,
			experiment
		}
	};
}
function withProblems(entry, problems) {
	const [first] = problems;
	if (first === void 0) return entry;
	return {
		...entry,
		verdict: "error",
		reason: first.message,
		waiver: null,
		problems: [...problems, ...entry.problems]
	};
}
async function instrumentsOf(session, plan) {
	const { scratch, onProgress } = session;
	const targets = plan.jobs.flatMap(({ plan: { base, head } }) => base === null ? [head] : [base, head]);
	const use = {
		roots: [...new Set(targets.map(({ root }) => root))],
		installed: plan.installed ?? {}
	};
	const scalene = plan.jobs.length > 0 ? await session.installScalene(use) : null;
	const runner = guardedRunner(session.runner, protectedOf(plan.jobs, session, scalene));
	return {
		runner,
		tampered: () => runner.found(),
		notices: runner.notices,
		scalene,
		probeRuns: PROBE_RUNS,
		scratch,
		onProgress
	};
}
function outcomeOf(ended) {
	const { command, session, plan, measured, notices } = ended;
	const entries = measured.map(({ entry }) => entry);
	const samples = entries.flatMap((entry) => entry.samples);
	const made = {
		tool: TOOL,
		created: new Date().toISOString()
	};
	const record = {
		schema: RECORD_SCHEMA,
		...made,
		command,
		machine: machineOf(session.interpreter, session.installed(), samples),
		verdict: worstOf(entries.map((entry) => entry.verdict)),
		...plan.gate === void 0 ? {} : { gate: plan.gate },
		comparison: plan.comparison,
		rules: plan.rules ?? null,
		entries,
		problems: [...session.problems],
		notices: [
			...plan.notices,
			...session.installed()?.notices ?? [],
			...notices
		],
		cost: costOf(entries)
	};
	const evidence = measured.map((one) => one.evidence);
	return redacted({
		record,
		evidence: {
			schema: EVIDENCE_SCHEMA,
			...made,
			entries: evidence,
			notices: []
		}
	}, withheldValues(session.env));
}
// src/config/likely-gate.ts
const ID_LINE = /^id:[ \t]*(["']?)([^\s"'#]{1,100})\1[ \t]*(?:#.*)?\r?$/mu;
async function likelyGate(folder, named) {
	const start = await realpath(resolve(folder)).catch(() => null);
	if (start === null) return null;
	const usual = {
		folder: start,
		file: join(start, PLACES[0]),
		path: PLACES[0],
		top: topOf(start) ?? start
	};
	const place = await locateGateFile(start, named).catch(() => usual);
	return {
		id: await idIn(place) ?? await keyOfGate(place.file, place.folder),
		folder: relative(topOf(start) ?? start, start).split(sep).join("/")
	};
}
async function idIn(place) {
	const { file } = place;
	const found = await staysBelow(place).then(() => false, () => true) ? null : await stat(file).catch(() => null);
	if (!found?.isFile() || found.size > 256e3) return null;
	const text = await readFile(file, "utf8").catch(() => "");
	const id = ID_LINE.exec(text)?.[2] ?? null;
	return id !== null && NAME$2.test(id) ? id : null;
}
// src/gate/error-record.ts
function errorRecord(error, about) {
	const record = {
		schema: RECORD_SCHEMA,
		tool: TOOL,
		created: new Date().toISOString(),
		command: about.command,
		machine: machineOf(null, null, []),
		verdict: "error",
		...about.gate == null ? {} : { gate: about.gate },
		comparison: null,
		rules: null,
		entries: [],
		problems: problemsOf(error),
		notices: [],
		cost: {
			runs: 0,
			seconds: 0
		}
	};
	return redacted(record, withheldValues(about.env));
}
function problemsOf(error) {
	if (error instanceof GateFileError) return [...error.problems];
	if (error instanceof GateError) return [error.problem];
	return [{
		fault: "gate",
		message: error instanceof Error ? error.message : String(error),
		where: null,
		next: "Please report it, with what is printed here.",
		output: error instanceof Error ? error.stack ?? null : null
	}];
}
// src/git/lfs.ts
const LONGEST_POINTER = 1024;
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\n(?:[^\n]*\n)*?size \d+\n/;
const MOST_NAMES = 3;
async function fillInLfs(git, worktree, checkout) {
	const listed = await git.run([
		"ls-files",
		"-z",
		"--",
		":(attr:filter=lfs)"
	], { worktree });
	const lacking = [];
	for (const file of listed.split("\0").filter((name) => name !== "")) {
		const target = join(worktree, file);
		const oid = await pointerIn(target);
		if (oid === null || await pointerIn(join(checkout, file)) !== null) continue;
		if (!await putObject(join(git.common, "lfs", "objects", oid.slice(0, 2), oid.slice(2, 4), oid), oid, target)) lacking.push(file);
	}
	if (lacking.length === 0) return [];
	const more = lacking.length > MOST_NAMES ? ` and ${lacking.length - MOST_NAMES} more` : "";
	return [`LFS files of base are only pointers there, for the checkout does not have their content: ${lacking.slice(0, MOST_NAMES).join(", ")}${more}. A program that reads them is not compared: run git lfs fetch for base's commit before`];
}
async function pointerIn(path) {
	const found = await plainFile(path);
	if (found === null || found.size > LONGEST_POINTER) return null;
	return POINTER.exec(await readFile(path, "utf8"))?.[1] ?? null;
}
async function putObject(object, oid, target) {
	const copy = `${target}.scalene-gate`;
	try {
		const { mode } = await lstat(target);
		await copyFile$1(object, copy, constants$1.COPYFILE_EXCL | constants$1.COPYFILE_FICLONE);
		const hash = createHash("sha256");
		await pipeline(createReadStream(copy), hash);
		if (hash.digest("hex") !== oid) return false;
		await rename(copy, target);
		await chmod(target, mode);
		return true;
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	} finally {
		await rm(copy, { force: true });
	}
}
// src/git/revision.ts
const DEEPEN = 500;
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const REVISION = /^(?!-)(?!.*\.\.)[^\s:?*[\\\p{Cc}]{1,255}$/u;
const FETCH = [
	"fetch",
	"--quiet",
	"--no-tags",
	"--no-write-fetch-head",
	"--no-recurse-submodules",
	"--upload-pack=git-upload-pack"
];
function isSha(text) {
	return SHA.test(text);
}
function isRevision(text) {
	return REVISION.test(text);
}
async function commitOf(git, name) {
	if (!isRevision(name)) throw notOne(name, "is not the name of a revision");
	const argv = ["cat-file", "--batch-check=%(objectname) %(objecttype)"];
	const answer = await git.run(argv, { input: `${name}^{commit}\n` });
	const [sha = "", said] = answer.trimEnd().split(" ");
	if (said === "commit" && isSha(sha)) return sha;
	if (answer.endsWith(" missing\n")) return null;
	if (answer.endsWith(" ambiguous\n")) throw notOne(name, "stands for several objects");
	throw gitError([...argv, name], git.top, answer);
}
async function isShallow(git) {
	return (await git.run(["rev-parse", "--is-shallow-repository"])).trim() === "true";
}
async function readCommit(git, sha) {
	const commit = await git.run([
		"cat-file",
		"commit",
		sha
	]);
	const end = commit.indexOf("\n\n");
	return {
		parents: [...commit.slice(0, end).matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? ""),
		message: commit.slice(end + 2)
	};
}
async function obtain(git, sha) {
	if (!isSha(sha)) return "the event names no SHA";
	if (await commitOf(git, sha) !== null) return null;
	const depth = await isShallow(git) ? ["--depth=1"] : [];
	const { failure } = await git.remote([
		...FETCH,
		...depth,
		"--end-of-options",
		REMOTE,
		sha
	]);
	if (failure !== null) return failure;
	return await commitOf(git, sha) === null ? `origin did not send ${sha}` : null;
}
async function mergeBaseOf(git, commit, tips) {
	const wanted = tips.filter(isSha);
	if (wanted.length === 0) return {
		sha: null,
		failure: "the event names no SHA"
	};
	const known = await knownOf(git, wanted);
	const shallow = await isShallow(git);
	const local = known.length === wanted.length ? await bestOf(git, commit, known) : null;
	if (local !== null) return {
		sha: local,
		failure: null
	};
	if (!shallow && known.length === wanted.length) return {
		sha: null,
		failure: null
	};
	const depth = shallow ? [`--deepen=${DEEPEN}`] : [];
	const from = (shallow ? await git.run([
		"rev-list",
		"--max-parents=0",
		"--max-count=100",
		commit
	]) : "").split("\n").filter(isSha);
	const fetch = (shas) => git.remote([
		...FETCH,
		...depth,
		"--end-of-options",
		REMOTE,
		...shas,
		...from
	]);
	const { failure } = await fetch(wanted);
	if (failure !== null && wanted.length > 1) for (const tip of wanted) await fetch([tip]);
	const found = await bestOf(git, commit, await knownOf(git, wanted));
	return {
		sha: found,
		failure: found === null ? failure : null
	};
}
async function knownOf(git, shas) {
	const known = [];
	for (const sha of shas) if (await commitOf(git, sha) !== null) known.push(sha);
	return known;
}
async function bestOf(git, commit, tips) {
	if (tips.length === 0) return null;
	return (await git.ask([
		"merge-base",
		commit,
		...tips
	]))?.trim() ?? null;
}
async function remoteCommitOf(git, name) {
	const refs = [
		`refs/heads/${name}`,
		`refs/tags/${name}^{}`,
		`refs/tags/${name}`
	];
	const { stdout, failure } = await git.remote([
		"ls-remote",
		...[
			"--quiet",
			"--upload-pack=git-upload-pack",
			"--end-of-options"
		],
		REMOTE,
		...refs
	]);
	const listed = new Map(stdout.split("\n").map((line) => [line.slice(line.indexOf("	") + 1), line]));
	const ref = refs.find((candidate) => listed.has(candidate));
	return {
		sha: (ref === void 0 ? void 0 : listed.get(ref)?.split("	")[0]) ?? null,
		branch: ref === refs[0],
		failure
	};
}
async function newestTip(git, branch) {
	if (!isRevision(branch)) return {
		sha: null,
		failure: "the event names no branch"
	};
	const tracked = await commitOf(git, `refs/remotes/origin/${branch}`);
	if (tracked !== null) return {
		sha: tracked,
		failure: null
	};
	const found = await remoteCommitOf(git, branch);
	return {
		sha: found.branch ? found.sha : null,
		failure: found.failure
	};
}
function notOne(name, what) {
	return new GateError({
		fault: "file",
		message: `${name} ${what}`,
		next: "Write a branch, a tag, a commit's SHA, or a folder."
	});
}
// src/git/baseline-answer.ts
function none(reason) {
	return {
		ref: null,
		reason
	};
}
async function exactly(question, ref, sha, depth = 0) {
	const failure = await obtain(question.git, sha);
	return failure === null ? {
		ref,
		sha,
		notices: []
	} : none(unreachable(sha, failure, depth));
}
async function mergeBase(question, ref, tip) {
	const { sha, failure } = await mergeBaseOf(question.git, question.head, [tip]);
	return sha !== null ? {
		ref,
		sha,
		notices: []
	} : noCommonCommit(ref, tip, failure);
}
function noCommonCommit(ref, tip, failure) {
	if (failure !== null) return none(unreachable(tip, failure, 0));
	return none(`${ref} and head have no common commit within reach: check out with fetch-depth: 0, or name a commit with base`);
}
function unreachable(what, failure, depth) {
	const said = lastLine(failure);
	return `${isSha(what) ? `commit ${what.slice(0, 12)}` : what} is not in this clone and could not be fetched (${said}): give actions/checkout fetch-depth: ${depth}, or name another base`;
}
// src/git/pull-request-baseline.ts
const SHORT = 12;
async function pullRequestBaseline(question, event) {
	const { git, head } = question;
	const { headSha, baseSha, baseRef } = event;
	if (head === baseSha && head !== headSha) throw baseCheckedOut(question, event);
	const { parents, message } = await readCommit(git, head);
	const [first, second] = parents;
	if (head !== headSha && parents.length === 2 && first !== void 0 && second === headSha) {
		if (await isMergedInto(git, first, message, event)) return exactly(question, baseRef, first, 2);
	}
	const tip = await newestTip(git, baseRef);
	if (tip.sha === null && (head !== headSha || parents.length > 1)) return none(unreachable(baseRef, tip.failure ?? "origin has no such branch", 0));
	const found = await branchPoint(question, event, tip.sha);
	if (found.sha === null) return noCommonCommit(baseRef, tip.sha ?? baseSha, found.failure);
	if (found.sha === head) {
		if (head !== headSha) throw baseCheckedOut(question, event);
		return none(`${baseRef} already has all commits of this pull request: there is nothing to compare`);
	}
	return {
		ref: baseRef,
		sha: found.sha,
		notices: await notices(question, event, tip)
	};
}
async function isOfEvent(git, head, headSha) {
	if (head === headSha) return true;
	const { parents } = await readCommit(git, head);
	return parents.length === 2 && parents[1] === headSha;
}
async function isMergedInto(git, first, message, { headSha, baseSha }) {
	if (first === baseSha || message.startsWith(`Merge ${headSha} into ${first}`)) return true;
	if (await commitOf(git, first) === null || await commitOf(git, baseSha) === null) return false;
	const common = (await git.ask([
		"merge-base",
		first,
		baseSha
	]))?.trim();
	return common === first || common === baseSha;
}
async function branchPoint({ git, head }, event, tip) {
	const { baseSha, headSha } = event;
	const found = await mergeBaseOf(git, head, tip === null ? [baseSha] : [...new Set([tip, baseSha])]);
	return found.sha === head && head === headSha && tip !== baseSha ? mergeBaseOf(git, head, [baseSha]) : found;
}
async function notices({ git, head }, { headSha, baseRef }, tip) {
	const told = [];
	if (!await isOfEvent(git, head, headSha)) told.push(`the checkout is ${head.slice(0, SHORT)}, and the event is about ${headSha.slice(0, SHORT)}: the pull request has moved on, or another commit was checked out. It was compared with where it left ${baseRef}`);
	if (tip.sha === null) told.push(`origin could not be asked for ${baseRef}: base is where head left the branch that the event knew`);
	return told;
}
function baseCheckedOut({ git, head }, { baseRef }) {
	return new GateError({
		fault: "file",
		message: `the checkout is ${baseRef} itself (${head.slice(0, SHORT)}), not the pull request: compared with itself it would always pass`,
		where: git.top,
		next: "Measure in on: pull_request, whose checkout is the pull request. pull_request_target checks the base branch out: give actions/checkout the ref refs/pull/NUMBER/merge there, which runs the pull request's code with the job's token."
	});
}
// src/git/baseline.ts
const NOTHING$1 = /^0+$/;
async function findBaseline(options) {
	const { base, event, head } = options;
	if (base !== null) return namedBaseline(options, base);
	if (event === null) return defaultBaseline(options);
	const found = await eventBaseline(options, event);
	if (found.ref === null || found.sha !== head) return found;
	return none(`head is ${head.slice(0, 12)}, which is what this event would compare it with: there is nothing to compare. Check out what the event is about, or name another commit with base`);
}
async function eventBaseline(question, event) {
	switch (event.kind) {
		case "pull_request": return pullRequestBaseline(question, event);
		case "push": return pushBaseline(question, event);
		case "merge_group": return exactly(question, event.baseSha, event.baseSha);
		default: return none(`a ${event.name} event has no earlier version to compare with: name one with base`);
	}
}
async function pushBaseline(question, event) {
	const { before, ref, deleted } = event;
	if (deleted) return none("this push deleted the branch, so that there is nothing to compare");
	if (ref?.startsWith("refs/tags/") === true) return none("this push is of a tag, and nothing says which version came before it: name one with base (base: v1.0)");
	if (NOTHING$1.test(before)) return none("this push made a new branch, so that there is no earlier version of it: name one with base");
	return event.forced ?? await replaced(question, before) ? forcedBaseline(question, event) : exactly(question, before, before);
}
async function forcedBaseline(question, { before, ref, defaultBranch }) {
	if (defaultBranch === null || ref === `refs/heads/${defaultBranch}`) return mergeBase(question, before, before);
	const { git, head } = question;
	const tip = await newestTip(git, defaultBranch);
	if (tip.sha === null) return none(unreachable(defaultBranch, tip.failure ?? "origin has no such branch", 0));
	const found = await mergeBaseOf(git, head, [tip.sha, before]);
	if (found.sha === null) return noCommonCommit(defaultBranch, tip.sha, found.failure);
	return {
		ref: await git.ask([
			"merge-base",
			"--is-ancestor",
			found.sha,
			tip.sha
		]) !== null ? defaultBranch : before,
		sha: found.sha,
		notices: []
	};
}
async function replaced({ git, head }, before) {
	if (!isSha(before) || await isShallow(git) || await commitOf(git, before) === null) return false;
	return await git.ask([
		"merge-base",
		"--is-ancestor",
		before,
		head
	]) === null;
}
async function namedBaseline(question, name) {
	const { git } = question;
	if (isSha(name)) return exactly(question, name, name);
	const local = await commitOf(git, name);
	if (local !== null) {
		const full = await git.run([
			"rev-parse",
			"--symbolic-full-name",
			"--end-of-options",
			name
		]);
		return /^refs\/(heads|remotes)\//m.test(full) ? mergeBase(question, name, local) : {
			ref: name,
			sha: local,
			notices: []
		};
	}
	const tracked = await commitOf(git, `refs/remotes/origin/${name}`);
	if (tracked !== null) return mergeBase(question, name, tracked);
	const { sha, branch, failure } = await remoteCommitOf(git, name);
	if (sha !== null) return branch ? mergeBase(question, name, sha) : exactly(question, name, sha);
	throw new GateError({
		fault: "file",
		message: `there is no revision ${name}`,
		where: git.top,
		next: "Write a branch, a tag or a SHA that this clone or its origin has, or a folder (./NAME).",
		output: failure
	});
}
async function defaultBaseline(question) {
	const sha = await commitOf(question.git, "refs/remotes/origin/HEAD");
	if (sha !== null) return mergeBase(question, "origin/HEAD", sha);
	return none("nothing says what to compare with: name it with --base, for example --base main");
}
// src/git/locate.ts
async function headSide(request, folder, git, checkout) {
	const named = request.head;
	if (named !== null) {
		const directory = await namedFolder(named, folder, git);
		if (directory !== null) return {
			side: await folderSide(directory, named, request.env),
			notices: []
		};
		const sha = git === null ? null : await commitOf(git, named);
		if (git === null || sha === null) throw noSuchSide("head", named, folder);
		const made = await checkout("head", git, {
			ref: named,
			sha
		});
		if (made.side !== null) return made;
		throw new GateError({
			fault: "tool",
			message: `the head ${named} cannot be checked out: ${made.reason}`,
			where: folder,
			next: "Check it out yourself, and name its folder (./NAME)."
		});
	}
	const side = {
		root: folder,
		top: git?.top ?? folder,
		own: false,
		ref: "HEAD",
		sha: git?.head ?? null
	};
	const event = request.event;
	if (event?.kind !== "pull_request") return {
		side,
		notices: []
	};
	return {
		side: git === null || side.sha === null || await isOfEvent(git, side.sha, event.headSha) ? {
			...side,
			sha: event.headSha
		} : side,
		notices: []
	};
}
async function baseSide(request, folder, git, head, checkout) {
	const named = request.base;
	const none = (noBase) => ({
		side: null,
		notices: [],
		noBase
	});
	const directory = named === null ? null : await namedFolder(named, folder, git);
	if (named !== null && directory !== null) return {
		side: await folderSide(directory, named, request.env),
		notices: [],
		noBase: null
	};
	if (git === null) {
		if (named !== null) throw noSuchSide("base", named, folder);
		return none("the folder is no git checkout: run actions/checkout before, or name a folder with base");
	}
	const headCommit = request.head !== null && head.own ? head.sha : git.head;
	if (headCommit === null) return none("the repository has no commit yet");
	const found = await findBaseline({
		git,
		head: headCommit,
		base: named,
		event: request.event
	});
	if (found.ref === null) return none(found.reason);
	if (found.sha === headCommit && (head.own || !await changesIn(git))) return none(`${found.ref} and head are the same commit, and nothing was changed: there is nothing to compare`);
	const made = await checkout("base", git, found);
	if (made.side === null) return none(made.reason);
	return {
		side: made.side,
		notices: [...found.notices, ...made.notices],
		noBase: null
	};
}
async function namedFolder(name, folder, git) {
	if (name === "") return null;
	const path = resolve(folder, name);
	if (!(await stat(path).catch(() => null))?.isDirectory()) return null;
	if (!/^\.{1,2}$|^\.{0,2}[\\/]|^[A-Za-z]:[\\/]/.test(name) && git !== null && isRevision(name) && await commitOf(git, name) !== null) return null;
	return realpath(path);
}
async function folderSide(root, ref, env) {
	const top = topOf(root);
	if (top === null) return {
		root,
		top: root,
		own: false,
		ref,
		sha: null
	};
	return {
		root,
		top,
		own: false,
		ref,
		sha: await withGit(top, env, async ({ head }) => head)
	};
}
function noSuchSide(side, name, folder) {
	return new GateError({
		fault: "file",
		message: `the ${side} ${name} is neither a folder nor a revision of this repository`,
		where: folder,
		next: "Write a branch, a tag, a commit's SHA, or a folder (./NAME)."
	});
}
// src/git/worktree.ts
async function addWorktree(options) {
	const { git, sha, parent, name, likePath } = options;
	await mkdir(parent, { recursive: true });
	const folder = await realpath(parent);
	const top = join(folder, name.padEnd(likePath.length - folder.length - 1, "-"));
	const keep = removeAtExit(top);
	const remove = async () => {
		await rm(top, {
			recursive: true,
			force: true
		});
		keep();
	};
	try {
		await git.run([
			"worktree",
			"add",
			"--no-checkout",
			"--detach",
			"--quiet",
			"--end-of-options",
			top,
			sha
		]);
		const failure = await writeTree(git, top);
		if (failure === null) return {
			top,
			failure,
			remove
		};
		await remove();
		return {
			top: null,
			failure
		};
	} catch (error) {
		await remove();
		throw error;
	}
}
async function writeTree(git, top) {
	const { sparse } = git;
	if (sparse !== null) {
		const info = join(git.gitDir, "worktrees", basename(top), "info");
		await mkdir(info, { recursive: true });
		await writeFile(join(info, "sparse-checkout"), sparse);
	}
	const call = {
		settings: sparse === null ? [] : ["core.sparseCheckout=true", "core.sparseCheckoutCone=false"],
		worktree: top,
		timeLimit: CHECKOUT_LIMIT
	};
	return (await git.fetching([
		"read-tree",
		"-m",
		"-u",
		"HEAD"
	], call)).failure;
}
// src/git/submodules.ts
const DEEPEST = 5;
async function addSubmodules(nest, depth = 1) {
	const { git, worktree, checkout } = nest;
	if (await plainFile(join(worktree, ".gitmodules")) === null) return {
		notices: [],
		failure: null
	};
	const notices = [];
	for (const { path, sha } of linksIn(await git.run([
		"ls-files",
		"--stage",
		"-z"
	], { worktree }))) {
		const own = join(checkout, path);
		if (!await exists(own)) notices.push(`the submodule ${path} is empty in base: the checkout has none there`);
		if (!await exists(join(own, ".git"))) continue;
		if (depth > DEEPEST) {
			notices.push(`the submodule ${path} is empty in base: it lies too deep`);
			continue;
		}
		const filled = await addSubmodule(nest, {
			path,
			sha
		}, depth);
		notices.push(...filled.notices);
		if (filled.failure !== null) return {
			notices,
			failure: filled.failure
		};
	}
	return {
		notices,
		failure: null
	};
}
async function addSubmodule(nest, { path, sha }, depth) {
	const checkout = join(nest.checkout, path);
	const worktree = join(nest.worktree, path);
	const git = await openGit(checkout, nest.env, nest.access);
	nest.opened.push(git);
	const missing = await obtain(git, sha) ?? (await addWorktree({
		git,
		sha,
		parent: dirname(worktree),
		name: basename(path),
		likePath: ""
	})).failure;
	if (missing !== null) return lacking(git, path, sha, missing);
	const moved = git.head === sha ? [] : [`the submodule ${path} is at another commit in base: its lines are not among the changed ones`];
	const lfs = await fillInLfs(git, worktree, checkout);
	const below = await addSubmodules({
		...nest,
		git,
		worktree,
		checkout
	}, depth + 1);
	return {
		notices: [
			...moved,
			...lfs,
			...below.notices
		],
		failure: below.failure
	};
}
async function lacking(git, path, sha, failure) {
	const said = lastLine(failure);
	const what = `the submodule ${path} is at commit ${sha.slice(0, 12)} in base, which is not in this clone and could not be fetched (${said})`;
	if (await git.run([
		"ls-files",
		"-z",
		"--",
		"*.py"
	]) === "") return {
		notices: [`${what}: it is empty there`],
		failure: null
	};
	return {
		notices: [],
		failure: `${what}: give actions/checkout fetch-depth: 0, or a token that may read the submodule`
	};
}
function linksIn(stage) {
	return [...stage.matchAll(/(?:^|\0)160000 ([0-9a-f]+) 0\t([^\0]+)/g)].map(([, sha = "", path = ""]) => ({
		path,
		sha
	}));
}
async function exists(path) {
	return lstat(path).then(() => true, () => false);
}
// src/git/sides.ts
async function prepareSides(request) {
	const folder = await realFolder(request.folder, "checkout", "Name the folder of the repository.");
	await mkdir(request.scratch, { recursive: true });
	const top = topOf(folder);
	const git = top === null ? null : await openGit(top, request.env, request.access ?? null);
	const opened = git === null ? [] : [git];
	const made = [];
	const dispose = async () => {
		for (const worktree of made.splice(0)) await worktree.remove();
		for (const one of opened.splice(0)) await one.close();
	};
	const checkout = checkoutInto(request, folder, made, opened);
	try {
		const head = await headSide(request, folder, git, checkout);
		const base = await baseSide(request, folder, git, head.side, checkout);
		const changed = base.side === null ? {
			hunks: null,
			notices: []
		} : await hunksOf(request, folder, git, {
			base: base.side,
			head: head.side
		});
		const { others, notices } = base.side === null ? {
			others: [],
			notices: []
		} : await othersOf(folder, git, {
			base: base.side,
			head: head.side
		});
		return {
			base: base.side === null ? null : treeOf(base.side),
			head: treeOf(head.side),
			checkout: top ?? folder,
			git,
			comparison: {
				base: base.side === null ? null : {
					ref: base.side.ref,
					sha: base.side.sha
				},
				head: {
					ref: head.side.ref,
					sha: head.side.sha
				},
				noBase: base.noBase,
				hunks: changed.hunks,
				dependencies: []
			},
			others,
			notices: [
				...changed.notices,
				...notices,
				...head.notices,
				...base.notices
			],
			dispose
		};
	} catch (error) {
		await dispose();
		throw error;
	}
}
function checkoutInto({ scratch, env, access = null }, folder, made, opened) {
	return async (name, git, found) => {
		const parent = join(scratch, "trees");
		const worktree = await addWorktree({
			git,
			sha: found.sha,
			parent,
			name,
			likePath: git.top
		});
		if (worktree.top === null) {
			const said = lastLine(worktree.failure);
			return {
				side: null,
				reason: `objects of commit ${found.sha.slice(0, 12)} were left out of this clone and could not be fetched (${said}): check out without filter, or give the action a token that may read the repository`
			};
		}
		made.push(worktree);
		const { top } = worktree;
		const filters = await filterNotices(top);
		const lfs = await fillInLfs(git, top, git.top);
		const submodules = await addSubmodules({
			git,
			worktree: top,
			checkout: git.top,
			env,
			access,
			opened
		});
		if (submodules.failure !== null) return {
			side: null,
			reason: submodules.failure
		};
		const root = join(top, relative(git.top, folder));
		await mkdir(root, { recursive: true });
		return {
			side: {
				root,
				top,
				own: true,
				...found
			},
			notices: [
				...submodules.notices,
				...lfs,
				...filters
			]
		};
	};
}
function treeOf({ root, top, own }) {
	return {
		root,
		top,
		own
	};
}
async function hunksOf(request, folder, git, sides) {
	const { base, head } = sides;
	const { scratch, env } = request;
	return orNotice(async () => {
		if (git === null || !base.own || base.sha === null || !head.own && head.root !== folder) return changedLinesOfFolders({
			base: base.root,
			head: head.root,
			scratch,
			env
		});
		const below = relative(git.top, folder).split(sep).join("/");
		const hunks = await changedLines({
			git,
			base: base.sha,
			head: head.own ? head.sha : null,
			folder: below
		});
		const there = (root, file) => existsSync(join(root, file));
		return git.sparse === null ? hunks : hunks.filter(({ file, oldFile }) => there(head.root, file) || there(base.root, oldFile ?? file));
	});
}
function othersOf(folder, git, { base, head }) {
	const sha = base.own ? base.sha : null;
	if (git === null || sha === null || !head.own && head.root !== folder) return othersOrNotice(() => otherFilesOfFolders({
		base: base.root,
		head: head.root
	}));
	const below = relative(git.top, folder).split(sep).join("/");
	const revision = head.own ? head.sha : null;
	return othersOrNotice(() => otherFilesOfCommits({
		git,
		base: sha,
		head: revision,
		folder: below
	}));
}
async function filterNotices(top) {
	const path = join(top, ".gitattributes");
	const attributes = await plainFile(path) === null ? "" : await readFile(path, "utf8");
	const filters = new Set([...attributes.matchAll(/\bfilter=([^\s#]+)/g)].map(([, name]) => name));
	filters.delete("lfs");
	if (filters.size === 0) return [];
	return [`files with the filter ${[...filters].join(", ")} are as they are stored in base`];
}
// src/judge/accepted.ts
const TRAILER = /^perf-accepted:(.*)$/i;
const LONGEST_REASON$1 = 500;
const LABEL = "perf-accepted";
function acceptedByCommit(message) {
	const waivers = [];
	const notices = [];
	for (const text of trailersOf(message)) {
		const [entry = "", about = "", ...rest] = text.split(/\s+/).filter((word) => word !== "");
		const subject = subjectOf(about);
		const reason = rest.join(" ").slice(0, LONGEST_REASON$1);
		if (subject === null) notices.push(`Perf-Accepted: ${about === "" ? "no metric is named" : `${about.slice(0, 60)} is no metric and no cause`}. Write \`Perf-Accepted: entry metric reason\`.`);
		else if (reason === "") notices.push(`Perf-Accepted: ${entry.slice(0, 100)} ${about} has no reason. Write it behind the metric.`);
		else waivers.push({
			entry,
			...subject,
			reason,
			until: null,
			source: "commit trailer"
		});
	}
	return {
		waivers,
		notices
	};
}
function trailersOf(message) {
	const found = [];
	let open = false;
	for (const line of message.split(/\r\n|\n|\r/)) {
		const value = TRAILER.exec(line)?.[1];
		if (value !== void 0) found.push(value);
		else if (open && /^[ \t]+\S/.test(line)) found.push(`${found.pop() ?? ""} ${line.trim()}`);
		open = value !== void 0 || open && /^[ \t]+\S/.test(line);
	}
	return found;
}
function subjectOf(word) {
	if (word === "*") return {
		metric: null,
		cause: null
	};
	if (isMetric(word)) return {
		metric: word,
		cause: null
	};
	const cause = CauseClass.safeParse(word);
	return cause.success ? {
		metric: null,
		cause: cause.data
	} : null;
}
function acceptedByLabels(labels) {
	return labels.flatMap((label) => {
		const [name, entry = "*"] = label.split(/:(.*)/).map((part) => part.trim());
		if (name?.toLowerCase() !== LABEL || entry === "") return [];
		return {
			entry,
			metric: null,
			cause: null,
			reason: `label ${label.trim()}`,
			until: null,
			source: "label"
		};
	});
}
// src/gate/accepted-commits.ts
const MOST_COMMITS = 250;
async function acceptedByCommits({ git, comparison, head }, readMessages) {
	const base = comparison.base?.sha ?? null;
	const tip = head.own ? comparison.head.sha : git?.head ?? null;
	if (git === null || base === null || tip === null || head.top !== git.top && !head.own) return accepted([], []);
	try {
		const log = await messagesBetween(git, base, tip);
		if (!log.cutOff) return accepted(log.messages, []);
		if (readMessages === null) return accepted(log.messages, [unread("its commits are not in this shallow clone")]);
		const { messages, failure } = await readMessages();
		if (failure !== null) return accepted(log.messages, [unread(failure)]);
		return accepted([...new Set([...log.messages, ...messages])], []);
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return accepted([], [unread(whyGitFailed(error))]);
	}
}
function accepted(messages, notices) {
	const found = messages.map(acceptedByCommit);
	return {
		waivers: found.flatMap(({ waivers }) => waivers),
		notices: [...notices, ...found.flatMap((one) => one.notices)]
	};
}
function unread(why) {
	return `the commits between base and head could not be read (${why}): what their Perf-Accepted trailers accept does not count. Check out with fetch-depth: 0`;
}
async function messagesBetween(git, base, tip) {
	const range = ["--end-of-options", `${base}..${tip}`];
	const commits = (await git.run([
		"log",
		`--max-count=${MOST_COMMITS}`,
		"--format=%H %B%x00",
		...range
	])).split("\0").map((commit) => commit.trimStart()).filter((commit) => commit !== "");
	const edge = new Set((await edgeOf(git)).split("\n"));
	return {
		messages: commits.map((commit) => commit.slice(commit.indexOf(" ") + 1)),
		cutOff: commits.some((commit) => edge.has(commit.slice(0, commit.indexOf(" "))))
	};
}
async function edgeOf(git) {
	return readFile(join(git.gitDir, "shallow"), "utf8").catch((error) => {
		if (error.code === "ENOENT") return "";
		throw error;
	});
}
// src/environment/built-files.ts
const MOST_BUILT = 200;
const FOREIGN = /(^|\/)(site-packages|dist-packages|node_modules|\.tox|\.nox|build)\//;
const COMPILED = /\.(so|pyd)$/;
async function builtFiles(tree, env) {
	if (topOf(tree) !== tree) return {
		text: [],
		compiled: [],
		tree
	};
	const query = [
		"ls-files",
		"-z",
		"--others",
		"--ignored",
		"--exclude-standard",
		"--",
		...[
			"*.py",
			"*.so",
			"*.pyd"
		].map((pattern) => `:(glob)**/${pattern}`)
	];
	const own = (await withGit(tree, env, (git) => git.ask(query)) ?? "").split("\0").filter((file) => file !== "").filter((file) => !FOREIGN.test(file));
	const text = own.filter((file) => file.endsWith(".py"));
	return {
		tree,
		text: text.length > MOST_BUILT ? [] : text,
		compiled: own.filter((file) => COMPILED.test(file))
	};
}
function isIn(file, folder) {
	return folder === "" || file === folder || file.startsWith(`${folder}/`);
}
async function bring(files, checkout, tree) {
	let copied = 0;
	for (const file of files) {
		const target = join(tree, file);
		if (await exists$1(target)) continue;
		await mkdir(dirname(target), { recursive: true });
		await copyFile$1(join(checkout, file), target);
		copied += 1;
	}
	return copied;
}
// src/environment/dependencies.ts
const LARGEST_FILE = 16777216;
async function changedLocks(base, head) {
	const ofHead = await pinsBelow(head, (name, what) => {
		throw new GateError({
			fault: "file",
			message: `${name} ${what}, so that the versions it pins are not read`,
			where: join(head, name),
			next: "Make it a plain file of the repository: what a link leads to outside of it would be shown in the report."
		});
	});
	return changedPins(await pinsBelow(base, () => void 0), ofHead);
}
function changedInstalls(base, head, own) {
	const mine = new Set(own.map(normalName));
	const others = (versions) => new Map(Object.entries(versions).filter(([name]) => !mine.has(normalName(name))));
	return changedPins(others(base), others(head));
}
function namesOf(dependencies) {
	const shown = dependencies.slice(0, 10).map(({ name, base, head }) => `${name} ${base ?? "(absent)"} -> ${head ?? "(absent)"}`);
	const more = dependencies.length - shown.length;
	return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
async function pinsBelow(root, refuse) {
	const names = (await readdir(root).catch(() => [])).filter(isLockFile).sort();
	const pins = new Map();
	for (const name of names) {
		const path = join(root, name);
		const wrong = await leadsOut(path, root) ?? wrongWith(await stat(path).catch(() => null));
		if (wrong !== null) {
			refuse(name, wrong);
			continue;
		}
		for (const [pinned, version] of pinsOf(name, await readFile(path, "utf8"))) pins.set(pinned, version);
	}
	return pins;
}
function wrongWith(found) {
	if (!found?.isFile()) return "is not a plain file";
	return found.size > LARGEST_FILE ? `is larger than ${LARGEST_FILE / 1024 / 1024} MB` : null;
}
// src/environment/build-copy.ts
const NO_SOURCES = /^(\.git|\.tox|\.nox|\.venv|node_modules|__pycache__|build|dist|.*\.egg-info|.*\.(so|pyd|o|obj))$/;
const AT_ONCE = 32;
async function copySources(tree, folder, env) {
	await rm(folder, {
		recursive: true,
		force: true
	});
	await mkdir(folder, { recursive: true });
	const files = await sourcesOf(tree, env);
	if (files === null) await cp(tree, folder, {
		recursive: true,
		verbatimSymlinks: true,
		filter: isSource
	});
	else for (let start = 0; start < files.length; start += AT_ONCE) await Promise.all(files.slice(start, start + AT_ONCE).map((file) => copyFile(tree, folder, file)));
	return realpath(folder);
}
async function sourcesOf(tree, env) {
	if (topOf(tree) !== tree) return null;
	const query = [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	];
	const listed = await withGit(tree, env, (git) => git.ask(query));
	return listed === null ? null : [...new Set(listed.split("\0").filter((file) => file !== ""))];
}
async function copyFile(tree, folder, file) {
	const source = join(tree, file);
	if (await lstat(source).catch(() => null) === null) return;
	const target = join(folder, file);
	await mkdir(dirname(target), { recursive: true });
	const mode = constants$1.COPYFILE_FICLONE;
	await cp(source, target, {
		recursive: true,
		verbatimSymlinks: true,
		filter: isSource,
		mode
	});
}
async function isSource(path) {
	return !NO_SOURCES.test(basename(path)) && !await exists$1(join(path, "pyvenv.cfg"));
}
// src/environment/kinds/kind.ts
const NOTHING = {
	first: [],
	skip: [],
	built: [],
	copied: [],
	hidden: [],
	installed: false,
	notices: [],
	failure: null
};
function folderOf(project, { at }) {
	return project.sources[at]?.folder ?? null;
}
// src/environment/kinds/project-install.ts
const TIME_LIMIT$1 = 6e5;
const LONGEST_REASON = 200;
const PIP = [
	"-m",
	"pip",
	"install",
	"--quiet",
	"--no-deps",
	"--no-input",
	"--disable-pip-version-check"
];
const VERSIONS = [
	"SETUPTOOLS_SCM_PRETEND_VERSION",
	"PBR_VERSION",
	"PDM_BUILD_SCM_VERSION"
];
async function pipInstall(overlay, what, how) {
	const version = how.version ? Object.fromEntries(VERSIONS.map((name) => [name, how.version ?? ""])) : {};
	const isolation = how.isolated ? [] : ["--no-build-isolation"];
	const outcome = await runCommand({
		argv: [
			overlay.python,
			"-I",
			...PIP,
			...isolation,
			...what
		],
		cwd: dirname(dirname(overlay.python)),
		env: {
			...pipSettings(overlay.env, process.cwd(), true),
			...version
		},
		timeLimit: TIME_LIMIT$1,
		ownGroup: true
	});
	if (outcome.exit === 0) return null;
	const output = outcome.startError ?? outcome.output;
	return {
		reason: outcome.timedOut ? "it did not end in time" : reasonIn(output),
		output
	};
}
function reasonIn(output) {
	const lines = output.split("\n").map((line) => line.trim());
	return (lines.find((line) => /fatal error|No such file or directory: |^(ModuleNotFound|Import)Error|(Compiler|Compile)\w*Error/.test(line)) ?? lines.findLast((line) => /error|no module/i.test(line)) ?? lines.findLast((line) => line !== "") ?? "pip failed").slice(0, LONGEST_REASON);
}
// src/environment/kinds/built.ts
const built = {
	name: "built",
	recognises,
	give: give$2
};
function recognises(project, { left }) {
	const { editable, linked, sources } = project;
	if (project.compiled || inPlace(project, left.compiled) || editable && !linked) return true;
	const known = sources.find((source) => source.folder !== null);
	return !editable && known !== void 0 && (known.root === null || known.generated.length > 0);
}
function inPlace({ folder }, compiled) {
	return compiled.some((file) => isIn(file, folder));
}
async function give$2(project, sides, facts) {
	const { name, version } = project;
	if (sides.length === 1) {
		const notice = `${name} is measured as it is installed: there is no other side that it must be built like`;
		return [{
			...NOTHING,
			notices: [notice]
		}];
	}
	const having = await Promise.all(sides.flatMap((side) => {
		const folder = folderOf(project, side);
		return folder === null ? [] : [copyOf(side, folder, name, facts)];
	}));
	const install = (isolated) => Promise.all(having.map(({ side, from }) => pipInstall(side.overlay, [from], {
		isolated,
		version
	})));
	let failures = await install(false);
	if (failures.some((failure) => failure !== null)) failures = await install(true);
	const failed = having.flatMap(({ side: { side } }, index) => {
		const failure = failures[index] ?? null;
		return failure === null ? [] : [{
			side,
			failure
		}];
	});
	const made = new Map(having.map((one) => [one.side, one]));
	return sides.map((side) => {
		const own = made.get(side);
		if (own === void 0) return {
			...NOTHING,
			hidden: [name]
		};
		if (failed.length > 0) return withoutBuild(project, side, failed, facts);
		const { from, folder } = own;
		return {
			...NOTHING,
			skip: [folder],
			built: [{
				from,
				folder
			}],
			installed: true
		};
	});
}
async function copyOf(side, folder, name, { scratch, env }) {
	const place = join(scratch, "builds", side.side, name.replace(/[^\w.-]/g, "_"));
	return {
		side,
		folder,
		from: join(await copySources(side.tree.top, place, env), folder)
	};
}
function withoutBuild(project, side, failed, facts) {
	const { name, editable, compiled, sources } = project;
	const [first] = failed;
	const mine = failed.find((one) => one.side === side.side) ?? first;
	const reason = mine?.failure.reason ?? "pip failed";
	const folder = folderOf(project, side) ?? "";
	const machine = compiled || inPlace(project, facts.left.compiled);
	const text = sources.filter((source) => source.folder !== null).every(({ root, generated }) => root !== null && generated.every((file) => file.endsWith(".py")));
	if (!machine && !editable && text) {
		const root = sources[side.at]?.root ?? "";
		const notice = `${side.side}: ${name} could not be built (${reason}); its folders are used as they are, with the Python files that only the caller's install has`;
		const took = {
			name,
			folder
		};
		return {
			...NOTHING,
			first: [join(side.tree.top, folder, root)],
			copied: [took],
			notices: [notice]
		};
	}
	if (side.side === "head" && !side.tree.own && (editable || !compiled)) return NOTHING;
	const whose = mine?.side === side.side ? "" : `as on the other side, where it could not: `;
	return {
		...NOTHING,
		failure: {
			reason: whose + reason,
			output: mine?.failure.output ?? ""
		}
	};
}
// src/environment/kinds/same-build.ts
async function sameBuildFiles(one, other, folder) {
	const texts = (tree) => Promise.all(BUILD_FILES.map((name) => readFile(join(tree, folder, name), "utf8").catch(() => null)));
	const [mine, theirs] = await Promise.all([texts(one), texts(other)]);
	return mine.every((text, index) => text === theirs[index]);
}
// src/environment/kinds/copied.ts
const copied = {
	name: "copied",
	recognises: (project) => !project.editable,
	give: (project, sides, facts) => Promise.all(sides.map((side) => give$1(project, side, facts)))
};
async function give$1(project, side, { checkout }) {
	const { tree, overlay, at } = side;
	const folder = folderOf(project, side);
	if (folder === null) return {
		...NOTHING,
		hidden: [project.name]
	};
	const root = project.sources[at]?.root ?? null;
	const first = root === null ? [] : [join(tree.top, folder, root)];
	if (root !== null && (!tree.own || await sameBuildFiles(tree.top, checkout, folder))) return {
		...NOTHING,
		first
	};
	if (!tree.own) return {
		...NOTHING,
		failure: {
			reason: "its packages were not found in the tree",
			output: ""
		}
	};
	const failure = await pipInstall(overlay, [join(tree.top, folder)], { isolated: false });
	if (failure === null) return {
		...NOTHING,
		first,
		installed: true
	};
	if (root === null) return {
		...NOTHING,
		failure
	};
	const notice = `${side.side}: ${project.name} could not be built (${failure.reason}); its folders are used as they are`;
	return {
		...NOTHING,
		first,
		notices: [notice]
	};
}
// src/environment/kinds/linked.ts
const linked = {
	name: "linked",
	recognises: (project) => project.editable && project.linked,
	give: (project, sides, facts) => Promise.all(sides.map((side) => give(project, side, facts)))
};
async function give(project, side, { checkout }) {
	const { tree, overlay, missing } = side;
	const { folder } = project;
	if (!tree.own || !await exists$1(join(tree.top, folder))) return NOTHING;
	if (!missing.some((part) => isIn(part, folder)) && await sameBuildFiles(tree.top, checkout, folder)) return NOTHING;
	const failure = await pipInstall(overlay, ["-e", join(tree.top, folder)], { isolated: false });
	if (failure === null) return {
		...NOTHING,
		skip: [folder],
		installed: true
	};
	const notice = `${side.side}: ${project.name} could not be built (${failure.reason}); its folders are used as they are`;
	return {
		...NOTHING,
		notices: [notice]
	};
}
// src/environment/kinds/kinds.ts
const KINDS = [
	built,
	linked,
	copied
];
function kindOf(project, facts) {
	return KINDS.find((kind) => kind.recognises(project, facts)) ?? null;
}
// src/environment/left-beside.ts
function projectLeftBeside(compiled, installed, names) {
	const [head] = names;
	const folders = new Set();
	const homeless = [];
	for (const file of compiled) {
		if (installed.some(({ folder }) => isIn(file, folder))) continue;
		const [nearest] = (head?.folders ?? []).filter((folder) => isIn(file, folder)).sort((one, other) => other.length - one.length);
		if (nearest === void 0) homeless.push(file);
		else folders.add(nearest);
	}
	const named = (folder) => head?.projects.find((one) => one.folder === folder)?.name;
	return {
		projects: [...folders].sort().map((folder) => {
			const sources = names.map((side) => ({
				folder: side.folders.includes(folder) ? folder : null,
				root: null,
				generated: []
			}));
			const name = named(folder) ?? (folder === "" ? "the project" : folder);
			return {
				...UNINSTALLED,
				name,
				folder,
				sources
			};
		}),
		homeless
	};
}
const UNINSTALLED = {
	editable: false,
	linked: false,
	compiled: false,
	place: "",
	origin: null,
	version: "",
	modules: []
};
// src/environment/install.ts
async function installProjects(sides, caller) {
	const { description, roots, checkout, left, scratch, env } = caller;
	const facts = {
		checkout,
		left,
		scratch,
		env
	};
	const workplaces = sides.map((one, at) => ({
		...one,
		at
	}));
	const done = await Promise.all(sides.map((side) => doneBySetup(side, env)));
	const beside = projectLeftBeside(left.compiled, description.projects, sides.map(({ names }) => names));
	const given = sides.map(() => []);
	const failures = sides.map(() => []);
	for (const project of [...description.projects, ...beside.projects]) {
		if (done.every((own) => own(project))) continue;
		const answers = await kindOf(project, facts)?.give(project, workplaces, facts) ?? [];
		for (const [at, one] of answers.entries()) {
			given[at]?.push(one);
			if (one.failure !== null) failures[at]?.push({
				project,
				failure: one.failure
			});
		}
	}
	return Promise.all(workplaces.map(async (place) => {
		const { side, tree, overlay, at } = place;
		const all = given[at] ?? [];
		const own = description.projects.filter((project) => done[at]?.(project));
		const skip = [...all.flatMap((one) => one.skip), ...own.map(({ folder }) => folder)];
		const extra = all.flatMap((one) => one.first);
		await overlay.link({
			roots,
			tree: tree.top,
			skip,
			extra
		});
		const [built, copied, hidden] = [
			all.flatMap((one) => one.built),
			all.flatMap((one) => one.copied),
			all.flatMap((one) => one.hidden)
		];
		if (built.length + copied.length + hidden.length > 0) await overlay.adopt({
			tree: tree.top,
			built,
			copied,
			hidden
		});
		const notices = [...all.flatMap((one) => one.notices), ...await brought(place, all, left, description)];
		const lost = side === "base" && !sides[at]?.setUp ? beside.homeless : [];
		const [failed] = failures[at] ?? [];
		return {
			installed: all.some((one) => one.installed),
			notices: [...notices, ...lost.length === 0 ? [] : [lostNotice(lost)]],
			problem: failed === void 0 ? null : problemOf(side, tree, failed)
		};
	}));
}
async function doneBySetup({ tree, overlay, names, setUp }, env) {
	if (!setUp) return () => false;
	const trees = [{
		path: tree.top,
		projects: names.projects,
		unnamed: []
	}];
	const { projects } = await askInterpreter(overlay, {
		do: "describe",
		roots: [tree.top],
		trees
	}, Description);
	const inOverlay = projects.filter(({ place, origin }) => origin !== null && isIn(place, overlay.top));
	const inEgg = projects.filter(({ place, linked }) => linked && isIn(place, tree.top));
	const own = new Set([...inOverlay, ...inEgg].map(({ name }) => name));
	const left = await builtFiles(tree.top, env);
	return ({ name, place, folder }) => own.has(name) || place === "" && left.compiled.some((file) => isIn(file, folder));
}
async function brought({ side, tree }, given, left, { linked }) {
	const skip = given.flatMap((one) => one.skip);
	const files = left.text.filter((file) => linked.some((part) => isIn(file, part)) && !skip.some((folder) => isIn(file, folder)));
	const count = tree.own ? await bring(files, left.tree, tree.top) : 0;
	if (count === 0) return [];
	return [`${side}: files that the build made and git does not know were taken from the checkout (${count})`];
}
function lostNotice(files) {
	return `base: compiled files that git ignores are not in base, and no build file says how they are made (${files[0]}${files.length > 1 ? ` and ${files.length - 1} more` : ""}): give the entry setup: commands that build them`;
}
function problemOf(side, { top }, { project, failure }) {
	return {
		fault: "platform",
		message: `${side} cannot run its own ${project.name}, which could not be built from its tree: ${failure.reason}`,
		where: `${top}${project.folder === "" ? "" : `/${project.folder}`}`,
		next: "Install what the build needs before the gate (a compiler, the build requirements of pyproject.toml), or give the entry setup: commands that install it for each side (setup: pip install --no-deps .).",
		output: failure.output.slice(-4e3) || null
	};
}
// src/environment/overlay.ts
const TIME_LIMIT = 12e4;
async function makeOverlay(options) {
	const { caller, folder } = options;
	await rm(folder, {
		recursive: true,
		force: true
	});
	await mkdir(dirname(folder), { recursive: true });
	const made = await runCommand({
		argv: [
			caller.python,
			"-I",
			"-m",
			"venv",
			"--without-pip",
			folder
		],
		cwd: dirname(folder),
		env: caller.env,
		timeLimit: TIME_LIMIT,
		ownGroup: true
	});
	if (made.exit !== 0) return made.output || made.startError || "it ended early";
	const top = await realpath(folder);
	const scripts = join(top, process.platform === "win32" ? "Scripts" : "bin");
	const python = join(scripts, process.platform === "win32" ? "python.exe" : "python");
	await writePip(scripts);
	const { PYTHONHOME: _home, ...rest } = caller.env;
	const env = {
		...rest,
		VIRTUAL_ENV: top,
		PATH: `${scripts}${delimiter}${caller.env.PATH ?? ""}`
	};
	return {
		top,
		python,
		env,
		setupEnv: settingsOf(env, top, python),
		adopt: async (adoption) => {
			await askInterpreter(caller, {
				do: "adopt",
				overlay: top,
				...adoption
			}, Adopted);
		},
		link: async (links) => (await askInterpreter(caller, {
			do: "link",
			overlay: top,
			...links
		}, Linked)).missing
	};
}
async function writePip(scripts) {
	if (process.platform === "win32") {
		await writeFile(join(scripts, "pip.bat"), "@\"%~dp0python.exe\" -m pip %*\r\n");
		return;
	}
	await writeFile(join(scripts, "pip"), "#!/bin/sh\nexec \"$(dirname \"$0\")/python\" -m pip \"$@\"\n", { mode: 493 });
	await symlink("pip", join(scripts, "pip3"));
}
// src/environment/setup.ts
async function runSetup(options) {
	const { side, commands, cwd, env, limit } = options;
	for (const command of commands) {
		const outcome = await runCommand({
			argv: words(command),
			cwd,
			env,
			timeLimit: limit * 1e3,
			ownGroup: true
		});
		if (outcome.exit === 0) continue;
		return {
			fault: "program",
			message: `the setup of ${side} ${outcome.timedOut ? `did not end within ${limit} s` : outcome.startError !== null ? `could not be started (${outcome.startError})` : `failed (${outcome.signal ?? `exit status ${outcome.exit}`})`}: ${command}`,
			where: cwd,
			next: side === "base" ? "The change under test is not to blame: the setup must work in base too, or base is measured without it." : "Run the command in a fresh checkout to see why; it gets no secrets, and no shell reads it.",
			output: outcome.output.slice(-4e3) || null
		};
	}
	return null;
}
// src/environment/environments.ts
async function prepareEnvironments(options) {
	const { python, sides, setup } = options;
	const trees = [sides.head, ...sides.base === null ? [] : [sides.base]];
	const roots = [...new Set([sides.checkout, ...trees.map(({ top }) => top)])];
	const caller = {
		python: python.executable,
		env: childEnvironment(options.env, {})
	};
	const names = await Promise.all(trees.map(({ top }) => projectNames(top)));
	const description = await askInterpreter(caller, {
		do: "describe",
		roots,
		trees: trees.map((tree, at) => asked(tree, names[at]))
	}, Description);
	const asks = description.projects.length + description.linked.length + setup.length > 0;
	const left = asks || sides.base !== null ? await builtFiles(sides.checkout, options.env) : null;
	const own = asks || sides.base !== null && left !== null && left.compiled.length > 0;
	const [head, base = null] = await equipped(await Promise.all(trees.map(async (tree, at) => {
		const side = at === 0 ? "head" : "base";
		const env = {
			...caller.env,
			...await movedPath(caller.env, roots, tree.top)
		};
		const projects = names[at] ?? NO_NAMES;
		if (!own) return {
			side,
			tree,
			overlay: null,
			python: caller.python,
			env,
			projects
		};
		const folder = join(options.scratch, "overlays", side);
		const overlay = await makeOverlay({
			caller: {
				...caller,
				env
			},
			folder
		});
		if (typeof overlay === "string") throw noOverlay(caller.python, overlay);
		return {
			side,
			tree,
			overlay,
			python: overlay.python,
			env: overlay.env,
			projects
		};
	})), {
		...options,
		description,
		roots,
		left
	});
	if (head === void 0) throw new GateError({
		fault: "gate",
		message: "no environment was made"
	});
	const told = await differences(base, head, sides, description);
	const notices = [...new Set([...names.flatMap((one) => one.notices), ...told.notices])];
	return {
		base,
		head,
		...told,
		notices,
		ofProject: asks || isBelow(python.prefix, sides.checkout),
		projects: namesOfProjects(names),
		installed: description.distributions
	};
}
const NO_NAMES = {
	projects: [],
	folders: [],
	notices: []
};
function asked({ top }, names = NO_NAMES) {
	const named = new Set(names.projects.map(({ folder }) => folder));
	return {
		path: top,
		projects: names.projects,
		unnamed: names.folders.filter((folder) => !named.has(folder))
	};
}
async function equipped(places, options) {
	const { setup, roots, description, left } = options;
	const set = await Promise.all(places.map(async ({ overlay, tree, side, projects }) => {
		if (overlay === null) return null;
		const missing = await overlay.link({
			roots,
			tree: tree.top,
			skip: [],
			extra: []
		});
		const { setupEnv: env } = overlay;
		const problem = await runSetup({
			side,
			commands: setup,
			cwd: tree.root,
			env,
			limit: options.setupLimit
		});
		return {
			side,
			tree,
			overlay,
			names: projects,
			missing,
			setUp: setup.length > 0,
			problem
		};
	}));
	const ready = set.filter((one) => one !== null && one.problem === null);
	const { checkout } = options.sides;
	const installed = left === null || ready[0]?.side !== "head" ? [] : await installProjects(ready, {
		description,
		roots,
		checkout,
		left,
		scratch: options.scratch,
		env: options.env
	});
	return places.map(({ python, env, overlay }, at) => {
		const own = set[at] ?? null;
		const outcome = own === null ? void 0 : installed[ready.findIndex(({ side }) => side === own.side)];
		return {
			python,
			env,
			made: overlay?.top ?? null,
			problem: own?.problem ?? outcome?.problem ?? null,
			notices: outcome?.notices ?? [],
			installed: (outcome?.installed ?? false) || setup.length > 0
		};
	});
}
async function differences(base, head, sides, description) {
	const notices = [...base?.notices ?? [], ...head.notices];
	if (base === null || sides.base === null) return {
		dependencies: [],
		notices
	};
	if (base.installed || head.installed) {
		const ask = async (side) => (await askInterpreter(side, {
			do: "describe",
			roots: [],
			trees: []
		}, Description)).distributions;
		const [ofBase, ofHead] = await Promise.all([ask(base), ask(head)]);
		return {
			dependencies: changedInstalls(ofBase, ofHead, description.projects.map(({ name }) => name)),
			notices
		};
	}
	const dependencies = await changedLocks(sides.base.root, sides.head.root);
	if (dependencies.length > 0) notices.push(`pinned versions differ (${namesOf(dependencies)}), but both sides ran with the same installed packages: give the entry setup: commands that install each side's own`);
	return {
		dependencies,
		notices
	};
}
function noOverlay(python, output) {
	return new GateError({
		fault: "platform",
		message: "this Python cannot make a virtual environment, which each side needs to run its own code",
		where: python,
		next: "Install its venv module (Debian: python3-venv), or use actions/setup-python.",
		output: output.slice(-2e3)
	});
}
// src/gate/runners.ts
const INTERPRETERS = {
	"uv run": "after `uv sync`: .venv/bin/python",
	"pdm run": "after `pdm install`: .venv/bin/python",
	"poetry run": "after `poetry install`: what `poetry env info --executable` says",
	"hatch run": "bin/python in the folder that `hatch env find` says"
};
function refusedRunner({ runners }, ofProject, python) {
	const [runner] = runners;
	if (runner === void 0 || ofProject) return null;
	return {
		fault: "file",
		message: `\`${runner}\` is for the project's environment, and the Python of the check is not in one: the project is not installed there`,
		where: python,
		next: `Choose that environment's interpreter by the input python or --python (${INTERPRETERS[runner]}), prepare each side in \`setup:\`, or write the command without \`${runner}\`.`,
		output: null
	};
}
function runnerNotices({ name, runners }, ofProject) {
	if (!ofProject) return [];
	return [...new Set(runners)].map((runner) => `${name}: \`${runner}\` is left out: each side's program is started in its own environment by the Python of the check`);
}
// src/gate/check-plan.ts
const SETUP_LIMIT = 600;
async function planCheck(check, sides, session) {
	const { gate, id, specs, waivers, ref } = check;
	const equipped = await withEnvironments(specs, sides, session);
	const jobs = (await planEntries(equipped.map(({ spec, environments }) => ({
		name: spec.name,
		argv: spec.serve ?? spec.program,
		load: spec.load,
		consoleScripts: spec.consoleScripts,
		base: sides.base?.root ?? null,
		head: sides.head.root,
		within: {
			base: sides.base?.top ?? null,
			head: sides.head.top
		},
		...spec.workingDirectory === null ? {} : { workingDirectory: spec.workingDirectory },
		timeLimit: spec.timeLimit,
		env: spec.env,
		environments
	})), session.interpreter, session.env, join(session.scratch, "bytecode"))).map((plan, index) => {
		const { spec, environments } = equipped[index];
		const { limits, certainty, mostPairs } = spec;
		const refused = refusedRunner(spec, environments.ofProject, session.interpreter.executable);
		return {
			plan: refused === null ? plan : {
				...plan,
				headProblem: refused
			},
			settings: {
				limits: [...limits],
				certainty,
				mostPairs
			},
			entries: specs.length,
			waivers,
			always: false,
			hunks: sides.comparison.hunks,
			others: sides.others,
			trees: {
				base: sides.base?.top ?? null,
				head: sides.head.top,
				checkout: sides.checkout
			},
			made: {
				base: environments.base?.made ?? null,
				head: environments.head.made
			},
			projects: environments.projects,
			proof: gate.proof
		};
	});
	const told = [...new Set(equipped.map(({ environments }) => environments))];
	return {
		jobs,
		gate: {
			id,
			folder: relative(sides.head.top, sides.head.root).split(sep).join("/")
		},
		comparison: {
			...sides.comparison,
			head: {
				...sides.comparison.head,
				ref: ref ?? sides.comparison.head.ref
			},
			dependencies: unique(told.flatMap((one) => one.dependencies))
		},
		notices: [
			...sides.notices,
			...unique(told.flatMap((one) => one.notices)),
			...equipped.flatMap(({ spec, environments }) => runnerNotices(spec, environments.ofProject))
		],
		installed: Object.assign({}, ...told.map((one) => one.installed))
	};
}
async function withEnvironments(specs, sides, session) {
	const { interpreter: python, env } = session;
	const prepared = new Map();
	const equipped = [];
	for (const spec of specs) {
		const { setup } = spec;
		const key = JSON.stringify(setup);
		const scratch = join(session.scratch, `environments-${prepared.size}`);
		const environments = prepared.get(key) ?? await prepareEnvironments({
			python,
			sides,
			setup,
			setupLimit: SETUP_LIMIT,
			scratch,
			env
		});
		prepared.set(key, environments);
		equipped.push({
			spec,
			environments
		});
	}
	return equipped;
}
function unique(values) {
	return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
// src/config/rule-changes.ts
function gateFileChanges(before, after) {
	const moved = before.name !== after.name;
	const old = new Map(before.gate.entries.map((entry) => [entry.name, entry]));
	const now = new Map(after.gate.entries.map((entry) => [entry.name, entry]));
	const common = [...now.values()].flatMap((entry) => {
		const earlier = old.get(entry.name);
		return earlier === void 0 ? [] : [[earlier, entry]];
	});
	return [
		...moved ? [{
			what: "moved-gate-file",
			before: asRule(before.name),
			after: asRule(after.name)
		}] : [],
		...[...old.keys()].filter((name) => !now.has(name)).map((name) => entryChange(name, "removed")),
		...common.flatMap(([one, other]) => limitChanges(one, other)),
		...waiverChanges(before.gate.waivers, after.gate.waivers),
		...common.flatMap(([one, other]) => settingChanges(one, other)),
		...changed(null, "proof", proofOf(before.gate), proofOf(after.gate)),
		...changed(null, "id", before.gate.id, after.gate.id),
		...[...now.keys()].filter((name) => !old.has(name)).map((name) => entryChange(name, "added"))
	];
}
function acceptance(waiver) {
	return waiverChange(waiver, "added");
}
function entryChange(name, change) {
	return {
		what: "entry",
		entry: asRule(name),
		change
	};
}
function limitChanges(before, after) {
	return MetricName.options.flatMap((metric) => ["fail", "warn"].flatMap((level) => {
		const of = ({ limits }) => limits.filter((limit) => limit.metric === metric && limit.level === level);
		const [old, now] = [of(before), of(after)];
		if (same(old.map(bound), now.map(bound))) return [];
		return [{
			what: "limit",
			entry: asRule(after.name),
			metric,
			level,
			before: text(old),
			after: text(now)
		}];
	}));
}
const bound = ({ kind, value }) => `${kind} ${value}`;
function text(limits) {
	return limits.length === 0 ? null : asRule(limits.map((limit) => limit.text).join(" or "));
}
function waiverChanges(before, after) {
	const among = (waivers) => new Set(waivers.map((waiver) => JSON.stringify(waiver)));
	const [old, now] = [among(before), among(after)];
	return [...after.filter((waiver) => !old.has(JSON.stringify(waiver))).map((one) => waiverChange(one, "added")), ...before.filter((waiver) => !now.has(JSON.stringify(waiver))).map((one) => waiverChange(one, "removed"))];
}
function waiverChange(waiver, change) {
	const { entry, reason } = waiver;
	return {
		what: "waiver",
		change,
		waiver: {
			...waiver,
			entry: asRule(entry),
			reason: asRule(reason)
		}
	};
}
function settingChanges(before, after) {
	const entry = asRule(after.name);
	const words = (argv, script) => argv === null || argv.length === 0 ? null : `${argv.join(" ")}${script ? " (console script)" : ""}`;
	const ofProgram = ({ consoleScripts }, argv) => words(argv, consoleScripts.program);
	const lines = (list) => list === null || list.length === 0 ? null : list.join(", ");
	return [
		...changed(entry, "run", ofProgram(before, before.program), ofProgram(after, after.program)),
		...changed(entry, "serve", ofProgram(before, before.serve), ofProgram(after, after.serve)),
		...changed(entry, "load", words(before.load, before.consoleScripts.load), words(after.load, after.consoleScripts.load)),
		...changed(entry, "working-directory", before.workingDirectory, after.workingDirectory),
		...changed(entry, "setup", lines(before.setup), lines(after.setup)),
		...envChanges(entry, before.env, after.env),
		...changed(entry, "paths", lines(before.paths), lines(after.paths)),
		...changed(entry, "certainty", before.certainty, after.certainty),
		...changed(entry, "pairs", String(before.mostPairs), String(after.mostPairs)),
		...changed(entry, "time-limit", `${before.timeLimit} s`, `${after.timeLimit} s`)
	];
}
function changed(entry, key, before, after) {
	if (before === after) return [];
	const cut = (value) => value === null ? null : asRule(value);
	return [{
		what: "setting",
		entry,
		key,
		before: cut(before),
		after: cut(after)
	}];
}
function envChanges(entry, before, after) {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).map(asRule);
	return names.length === 0 ? [] : [{
		what: "env",
		entry,
		names: names.slice(0, 100)
	}];
}
function proofOf({ proof }) {
	return proof === null ? "off" : `${proof.seconds} s`;
}
function same(one, other) {
	return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}
// src/gate/rules.ts
async function changedRules(found, { base, head, checkout }, accepted, env) {
	if (base === null) return null;
	const marks = ["scalene-gate", ...env.GITHUB_ACTION_REPOSITORY ? [env.GITHUB_ACTION_REPOSITORY] : []];
	const running = workflowPath(env.GITHUB_WORKFLOW_REF);
	const [before = new Map(), after = new Map()] = await Promise.all([base, head].map(({ top }) => readWorkflows(top)));
	return ruleChangesOf([
		...await ofGateFile(found, base.root, checkout),
		...accepted.map(acceptance),
		...workflowChanges(before, after, {
			marks,
			running
		})
	]);
}
async function ofGateFile(found, baseRoot, checkout) {
	const { folder, file, gate } = found;
	if (!isBelow(await realpath(file), await realpath(checkout))) return [];
	const name = relative(folder, file).split(sep).join("/");
	const inBase = await nameInBase(baseRoot, name);
	if (inBase === null) return [{
		what: "new-gate-file",
		path: asRule(name)
	}];
	try {
		return gateFileChanges({
			gate: await readGateFileAt(join(baseRoot, inBase), inBase),
			name: inBase
		}, {
			gate,
			name
		});
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		const { message, where } = error.problem;
		const why = where === null ? message : `${message} (${where})`;
		return [{
			what: "unreadable-gate-file",
			path: asRule(inBase),
			why: asRule(why)
		}];
	}
}
async function nameInBase(root, name) {
	if (await exists$1(join(root, name))) return name;
	const [place] = await placesIn(root);
	return place ?? null;
}
// src/gate/check.ts
async function runCheck(request) {
	const found = await findGateFile(request.folder, request.config);
	const { gate, folder } = found;
	const id = namedKey(found.id, request.name ?? null);
	const specs = chosen(gate, request.entries);
	const today = new Date().toISOString().slice(0, 10);
	const session = await openSession(request);
	try {
		const sides = await prepareSides({
			...request,
			folder,
			scratch: join(session.scratch, "sides")
		});
		try {
			const commits = await acceptedByCommits(sides, request.readMessages ?? null);
			const accepted = [...acceptedByLabels(request.labels), ...commits.waivers];
			const rules = await changedRules(found, sides, accepted, request.env);
			const given = [...gate.waivers, ...accepted];
			const plan = {
				...await planCheck({
					gate,
					id,
					specs,
					waivers: given.filter((waiver) => holds(waiver, today)),
					ref: refOf(request)
				}, sides, session),
				rules
			};
			const measured = await measureEntries(plan, session);
			const entries = measured.map(({ entry }) => entry);
			return outcomeOf({
				command: "check",
				session,
				plan,
				measured,
				notices: [
					...gate.notices,
					...commits.notices,
					...waiverNotices(given, entries, today)
				]
			});
		} finally {
			await sides.dispose();
		}
	} finally {
		await session.close();
	}
}
function refOf({ event, env }) {
	return event?.kind === "pull_request" && /^refs\/pull\//.test(env.GITHUB_REF ?? "") ? env.GITHUB_REF ?? null : null;
}
function chosen(gate, names) {
	const known = gate.entries.map(({ name }) => name);
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== void 0) throw new GateError({
		fault: "file",
		message: `the gate file has no entry named ${unknown}`,
		where: gate.path,
		next: didYouMean(unknown, known) ?? `Its entries are: ${known.join(", ")}.`
	});
	return gate.entries.filter(({ name }) => names.length === 0 || names.includes(name));
}
export { ruleFor as A, USUAL_LIMITS as B, judgeSamples as C, QUANTITIES as D, ELAPSED as E, planEntry as F, schemaText as G, PLACES as H, checkWords as I, Placed as L, installPackages as M, findPython as N, WALL as O, planEntries as P, askInterpreter as R, figuresOf as S, ALONE$1 as T, namedKey as U, require_dist as V, realFolder as W, orNotice as _, outcomeOf as a, measurePairs as b, stopWords as c, waiverNotices as d, judgement as f, changedLinesOfFolders as g, othersOrNotice as h, measureEntries as i, openSession as j, pairsOf$1 as k, decide as l, otherFilesOfFolders as m, errorRecord as n, causesOf as o, toExplain as p, likelyGate as r, JUDGE_WORDS as s, runCheck as t, holds as u, namesOfProjects as v, ratioOf as w, deviationOf as x, projectNames as y, findGateFile as z };
