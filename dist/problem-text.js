import { createRequire } from "node:module";
import { promisify } from "node:util";
import { delimiter, dirname, isAbsolute as isAbsolute$1, join, posix, relative as relative$1, resolve, sep } from "node:path";
import { access, copyFile, mkdir, mkdtemp, readFile, readdir, readlink, realpath, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { execFile, spawn } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { availableParallelism, tmpdir } from "node:os";
import { createInterface } from "node:readline";
import { createHash } from "node:crypto";
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require = (() => createRequire(import.meta.url))();
// src/errors.ts
var GateError = class extends Error {
	problem;
	constructor(problem, options) {
		super(problem.message, options);
		this.name = "GateError";
		this.problem = {
			where: null,
			next: null,
			output: null,
			...problem
		};
	}
};
function exitStatusOf$1(error) {
	if (!(error instanceof GateError)) return 4;
	if (error.problem.fault === "gate") return 4;
	return error.problem.fault === "file" ? 2 : 3;
}
// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [BigInt("-9223372036854775808"), BigInt("9223372036854775807")],
	uint64: [BigInt(0), BigInt("18446744073709551615")]
};
function pick$1(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge$1(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
function own$1(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
function hide(inst, key, value) {
	return own$1(inst, key, value, false);
}
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own$1(this, key, compute(this));
			},
			set(value) {
				own$1(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own$1(this, key, fn.bind(this));
		},
		set(value) {
			own$1(this, key, value);
		}
	});
}
function claim$1(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim$1(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
const CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}
// node_modules/zod/v4/core/core.js
var _a$1;
const NEVER = Object.freeze({ status: "aborted" });
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = $constructor("$ZodError", initializer$1);
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}
// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};
// node_modules/zod/v4/core/regexes.js
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
const uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const httpProtocol = /^https?$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date = anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number$2 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
const _null$2 = /^null$/i;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;
// node_modules/zod/v4/core/checks.js
const $ZodCheck = $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMultipleOf = $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});
// node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};
// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
const $ZodType = $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own$1(this, "~standard", value);
	}
});
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID = $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCIDRv4 = $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodNumber = $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$2;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodNull = $constructor("$ZodNull", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = _null$2;
	inst._zod.values = new Set([null]);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (input === null) return payload;
		payload.issues.push({
			expected: "null",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const fastEnabled = jit && allowsEval.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodIntersection = $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = new Map();
	let unrecIssue;
	const keyIssues = new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodTuple = $constructor("$ZodTuple", (inst, def) => {
	$ZodType.init(inst, def);
	const items = def.items;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				input,
				inst,
				expected: "tuple",
				code: "invalid_type"
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
		const proms = [];
		const optinStart = getTupleOptStart(items, "optin");
		const optoutStart = getTupleOptStart(items, "optout");
		if (!def.rest) {
			if (input.length < optinStart) {
				payload.issues.push({
					code: "too_small",
					minimum: optinStart,
					inclusive: true,
					input,
					inst,
					origin: "array"
				});
				return payload;
			}
			if (input.length > items.length) payload.issues.push({
				code: "too_big",
				maximum: items.length,
				inclusive: true,
				input,
				inst,
				origin: "array"
			});
		}
		const itemResults = new Array(items.length);
		const abortEarly = def.rest ? ctx?.abortEarly : void 0;
		let itemAborted = false;
		for (let i = 0; i < items.length; i++) {
			const r = items[i]._zod.run({
				value: input[i],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((rr) => {
				itemResults[i] = rr;
			}));
			else {
				itemResults[i] = r;
				if (abortEarly && !itemAborted && r.issues.length) itemAborted = aborted(r);
			}
		}
		if (def.rest && !itemAborted) {
			let i = items.length - 1;
			const rest = input.slice(items.length);
			let seen = payload.issues.length;
			for (const el of rest) {
				if (abortEarly && payload.issues.length !== seen) {
					if (aborted(payload, seen)) break;
					seen = payload.issues.length;
				}
				i++;
				const result = def.rest._zod.run({
					value: el,
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((r) => handleTupleResult(r, payload, i)));
				else handleTupleResult(result, payload, i);
			}
		}
		if (proms.length) return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
		return handleTupleResults(itemResults, payload, items, input, optoutStart);
	};
});
function getTupleOptStart(items, key) {
	for (let i = items.length - 1; i >= 0; i--) if (!(key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional")) return i + 1;
	return 0;
}
function handleTupleResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
	for (let i = 0; i < items.length; i++) {
		const r = itemResults[i];
		const isPresent = i < input.length;
		if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
			final.value.length = i;
			break;
		}
		if (r.issues.length) {
			if (!isPresent && i >= optoutStart) {
				final.value.length = i;
				break;
			}
			final.issues.push(...prefixIssues(i, r.issues));
		}
		final.value[i] = r.value;
	}
	for (let i = final.value.length - 1; i >= input.length; i--) if (items[i]._zod.optout === "optional" && final.value[i] === void 0) final.value.length = i;
	else break;
	return final;
}
const $ZodRecord = $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$2.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodPipe = $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodReadonly = $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
const $ZodCustom = $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = new WeakMap();
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open = [];
const memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, new Set(), false);
					if (walked === NONE) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open.length > depth ? open.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
function memoizer() {
	return memo;
}
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
// node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}
// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = new WeakMap();
		this._idmap = new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = new WeakMap();
		this._idmap = new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
function _null$1(Class, params) {
	return new Class({
		type: "null",
		...normalizeParams(params)
	});
}
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
function _normalize(form) {
	return _overwrite((input) => input.normalize(form));
}
function _trim() {
	return _overwrite((input) => input.trim());
}
function _toLowerCase() {
	return _overwrite((input) => input.toLowerCase());
}
function _toUpperCase() {
	return _overwrite((input) => input.toUpperCase());
}
function _slugify() {
	return _overwrite((input) => slugify(input));
}
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
function _superRefine(fn, params) {
	const ch = _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
const FOLDABLE_KEYS = new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			assignProp(properties, key, parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts });
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
// node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
	if (ctx.target === "openapi-3.0") {
		json.type = "string";
		json.nullable = true;
		json.enum = [null];
	} else json.type = "null";
};
const undefinedProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {};
const unknownProcessor = (_schema, _ctx, _json, _params) => {};
const dateProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
const nanProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
	const _json = json;
	const pattern = schema._zod.pattern;
	if (!pattern) throw new Error("Pattern not found in template literal");
	_json.type = "string";
	_json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
	const _json = json;
	_json.type = "string";
	_json.format = "binary";
	_json.contentEncoding = "binary";
	const { minimum, maximum, mime } = aggregateChecks(schema);
	if (minimum !== void 0) _json.minLength = minimum;
	if (maximum !== void 0) _json.maxLength = maximum;
	if (!mime) return;
	if (mime.length === 0) _json.not = {};
	else if (mime.length === 1) _json.contentMediaType = mime[0];
	else _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "array";
	const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
	const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
	const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			prefixPath,
			i
		]
	}));
	const rest = def.rest ? processSchema(def.rest, ctx, {
		...params,
		path: [
			...params.path,
			restPath,
			...ctx.target === "openapi-3.0" ? [def.items.length] : []
		]
	}) : null;
	let minItems = def.items.length;
	while (minItems > 0) {
		const item = def.items[minItems - 1];
		if (!(ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional")) break;
		minItems--;
	}
	const maxItems = def.items.length;
	const isClosed = !def.rest;
	if (ctx.target === "draft-2020-12") {
		json.prefixItems = prefixItems;
		if (isClosed) json.items = false;
		else if (rest) json.items = rest;
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	} else if (ctx.target === "openapi-3.0") {
		json.items = { anyOf: prefixItems };
		if (rest) json.items.anyOf.push(rest);
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	} else {
		json.items = prefixItems;
		if (isClosed) json.additionalItems = false;
		else if (rest) json.additionalItems = rest;
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	}
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
};
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$2 : integer).source;
	return rest;
}
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
	const innerType = schema._zod.innerType;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const allProcessors = {
	string: stringProcessor,
	number: numberProcessor,
	boolean: booleanProcessor,
	bigint: bigintProcessor,
	symbol: symbolProcessor,
	null: nullProcessor,
	undefined: undefinedProcessor,
	void: voidProcessor,
	never: neverProcessor,
	any: anyProcessor,
	unknown: unknownProcessor,
	date: dateProcessor,
	enum: enumProcessor,
	literal: literalProcessor,
	nan: nanProcessor,
	template_literal: templateLiteralProcessor,
	file: fileProcessor,
	success: successProcessor,
	custom: customProcessor,
	function: functionProcessor,
	transform: transformProcessor,
	map: mapProcessor,
	set: setProcessor,
	array: arrayProcessor,
	object: objectProcessor,
	union: unionProcessor,
	intersection: intersectionProcessor,
	tuple: tupleProcessor,
	record: recordProcessor,
	nullable: nullableProcessor,
	nonoptional: nonoptionalProcessor,
	default: defaultProcessor,
	prefault: prefaultProcessor,
	catch: catchProcessor,
	pipe: pipeProcessor,
	readonly: readonlyProcessor,
	promise: promiseProcessor,
	optional: optionalProcessor,
	lazy: lazyProcessor
};
function toJSONSchema(input, params) {
	if ("_idmap" in input) {
		const registry = input;
		const ctx = initializeContext({
			...params,
			processors: allProcessors
		});
		const defs = {};
		for (const entry of registry._idmap.entries()) {
			const [_, schema] = entry;
			processSchema(schema, ctx);
		}
		const schemas = {};
		ctx.external = {
			registry,
			uri: params?.uri,
			defs
		};
		for (const entry of registry._idmap.entries()) {
			const [key, schema] = entry;
			extractDefs(ctx, schema);
			assignProp(schemas, key, finalize(ctx, schema));
		}
		if (Object.keys(defs).length > 0) schemas.__shared = { [ctx.target === "draft-2020-12" ? "$defs" : "definitions"]: defs };
		return { schemas };
	}
	const ctx = initializeContext({
		...params,
		processors: allProcessors
	});
	processSchema(input, ctx);
	extractDefs(ctx, input);
	return finalize(ctx, input);
}
// node_modules/zod/v4/classic/errors.js
const _installedErrorProtos = new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodRealError = $constructor("ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/classic/parse.js
const parse = _parse(ZodRealError);
const parseAsync = _parseAsync(ZodRealError);
const safeParse = _safeParse(ZodRealError);
const safeParseAsync = _safeParseAsync(ZodRealError);
const encode = _encode(ZodRealError);
const decode = _decode(ZodRealError);
const encodeAsync = _encodeAsync(ZodRealError);
const decodeAsync = _decodeAsync(ZodRealError);
const safeEncode = _safeEncode(ZodRealError);
const safeDecode = _safeDecode(ZodRealError);
const safeEncodeAsync = _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = _safeDecodeAsync(ZodRealError);
// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
const ZodType = $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(_overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own$1(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own$1(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
const _ZodString = $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(_regex(...args));
	},
	includes(...args) {
		return this.check(_includes(...args));
	},
	startsWith(...args) {
		return this.check(_startsWith(...args));
	},
	endsWith(...args) {
		return this.check(_endsWith(...args));
	},
	min(...args) {
		return this.check(_minLength(...args));
	},
	max(...args) {
		return this.check(_maxLength(...args));
	},
	length(...args) {
		return this.check(_length(...args));
	},
	nonempty(...args) {
		return this.check(_minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(_lowercase(params));
	},
	uppercase(params) {
		return this.check(_uppercase(params));
	},
	trim() {
		return this.check(_trim());
	},
	normalize(...args) {
		return this.check(_normalize(...args));
	},
	toLowerCase() {
		return this.check(_toLowerCase());
	},
	toUpperCase() {
		return this.check(_toUpperCase());
	},
	slugify() {
		return this.check(_slugify());
	}
}));
const ZodString = $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(_email(ZodEmail, params));
	},
	url(params) {
		return this.check(_url(ZodURL, params));
	},
	jwt(params) {
		return this.check(_jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(_emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(_guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(_uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(_uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(_uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(_uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(_nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(_cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(_cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(_ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(_base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(_base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(_xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(_ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(_ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(_ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(_cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(_cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(_e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(_isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(_isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(_isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(_isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return _string(ZodString, params);
}
const ZodStringFormat = $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodGUID = $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodUUID = $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodURL = $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmoji = $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNanoID = $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID = $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID2 = $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodULID = $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodXID = $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodKSUID = $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv4 = $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv6 = $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv4 = $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv6 = $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64 = $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64URL = $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodE164 = $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodJWT = $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNumber = $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(_gt(value, params));
	},
	gte(value, params) {
		return this.check(_gte(value, params));
	},
	min(value, params) {
		return this.check(_gte(value, params));
	},
	lt(value, params) {
		return this.check(_lt(value, params));
	},
	lte(value, params) {
		return this.check(_lte(value, params));
	},
	max(value, params) {
		return this.check(_lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(_gt(0, params));
	},
	nonnegative(params) {
		return this.check(_gte(0, params));
	},
	negative(params) {
		return this.check(_lt(0, params));
	},
	nonpositive(params) {
		return this.check(_lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(_multipleOf(value, params));
	},
	step(value, params) {
		return this.check(_multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number$1(params) {
	return _number(ZodNumber, params);
}
const ZodNumberFormat = $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return _int(ZodNumberFormat, params);
}
const ZodBoolean = $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return _boolean(ZodBoolean, params);
}
const ZodNull = $constructor("ZodNull", (inst, def) => {
	$ZodNull.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullProcessor(inst, ctx, json, params);
});
function _null(params) {
	return _null$1(ZodNull, params);
}
const ZodUnknown = $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => void 0;
});
function unknown() {
	return _unknown(ZodUnknown);
}
const ZodNever = $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return _never(ZodNever, params);
}
const ZodArray = $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(_minLength(n, params));
	},
	nonempty(params) {
		return this.check(_minLength(1, params));
	},
	max(n, params) {
		return this.check(_maxLength(n, params));
	},
	length(n, params) {
		return this.check(_length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return _array(ZodArray, element, params);
}
const ZodObject = $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge$1(this, other);
	},
	pick(mask) {
		return pick$1(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
const ZodUnion = $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodIntersection = $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodTuple = $constructor("ZodTuple", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTuple.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
	rest(rest) {
		return this.clone({
			...this._zod.def,
			rest
		});
	},
	partial() {
		const def = this._zod.def;
		if (def.checks?.length) throw new Error(".partial() cannot be used on tuple schemas containing refinements");
		return this.clone({
			...def,
			items: def.items.map((item) => new ZodOptional({
				type: "optional",
				innerType: item
			}))
		});
	}
});
function tuple(items, _paramsOrRest, _params) {
	const hasRest = _paramsOrRest instanceof $ZodType;
	return new ZodTuple({
		type: "tuple",
		items,
		rest: hasRest ? _paramsOrRest : null,
		...normalizeParams(hasRest ? _params : _paramsOrRest)
	});
}
const ZodRecord = $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodLiteral = $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodTransform = $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
const ZodDefault = $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodCatch = $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodPipe = $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodReadonly = $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodCustom = $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}
// src/record/limit.ts
const MetricName = _enum([
	"wall-time",
	"cpu-time",
	"memory-peak",
	"rss-peak",
	"system-time",
	"blocked-time",
	"tasks",
	"import-time"
]);
const Limit = object({
	metric: MetricName,
	level: _enum(["warn", "fail"]),
	kind: _enum([
		"absolute",
		"ratio",
		"difference"
	]),
	value: number$1(),
	text: string().max(100)
});
const LimitOutcome = Limit.extend({
	outcome: _enum([
		"kept",
		"broken",
		"undecided",
		"not-measured"
	]),
	message: string()
});
const Settings = object({
	limits: array(Limit),
	certainty: _enum(["usual", "proof"]),
	mostPairs: number$1().int().min(2).max(1e3)
});
// src/record/location.ts
const Location = object({
	file: string().max(1024),
	line: number$1().int().nonnegative(),
	function: string().max(512)
});
const Side = _enum(["base", "head"]);
// src/record/cause.ts
const CauseClass = _enum([
	"blocking-call",
	"sequential-awaits",
	"context-switching",
	"starvation",
	"memory",
	"cpu-bound",
	"executor-saturation",
	"lock-contention",
	"gil-contention",
	"slow-import",
	"external-wait",
	"unknown",
	"insufficient-data"
]);
const SourceLine = object({
	location: Location,
	text: string().max(300)
});
const Proof = object({
	outcome: _enum([
		"proved",
		"not-proved",
		"budget-ended"
	]),
	hunks: array(object({
		file: string(),
		from: number$1().int(),
		to: number$1().int()
	})),
	metric: string(),
	ratio: number$1().nullable(),
	low: number$1().nullable(),
	high: number$1().nullable(),
	pairs: number$1().int(),
	agrees: boolean().nullable(),
	reason: string(),
	runs: number$1().int(),
	seconds: number$1()
});
const Remedy = object({
	kind: string(),
	file: string(),
	from: number$1().int(),
	to: number$1().int(),
	replacement: string(),
	diff: string(),
	metric: string(),
	ratio: number$1(),
	low: number$1(),
	high: number$1(),
	pairs: number$1().int(),
	takesBack: number$1()
});
const Cause = object({
	class: CauseClass,
	kind: string().nullable(),
	confidence: _enum([
		"high",
		"medium",
		"low"
	]),
	amount: object({
		value: number$1(),
		unit: _enum([
			"s",
			"MB",
			"tasks"
		])
	}),
	share: number$1(),
	location: Location.nullable(),
	changed: boolean().nullable().default(null),
	lines: array(SourceLine).default([]),
	evidence: array(string()),
	runnerUp: object({
		class: CauseClass,
		reason: string()
	}).nullable(),
	advice: string(),
	proof: Proof.nullable().default(null),
	remedy: Remedy.nullable().default(null)
});
// src/render/inert.ts
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const PILES = /(\p{M}{2})\p{M}+/gu;
const LONGEST_NAME = 160;
const LONGEST_SENTENCE = 600;
function visible(text, longest = LONGEST_NAME) {
	const line = (text.length > 8 * longest ? `${text.slice(0, 4 * longest)}${text.slice(-4 * longest)}` : text).replace(BREAKS, " ").replace(UNSEEN, "").replace(PILES, "$1").trim();
	return line === "" ? "(empty)" : shortened(line, longest);
}
function visibleSentence(text) {
	return visible(text, LONGEST_SENTENCE);
}
function shortened(text, longest) {
	const characters = [...text];
	if (characters.length <= longest) return text;
	const tail = Math.floor((longest - 1) / 2);
	const head = longest - 1 - tail;
	return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - tail).join("")}`;
}
function visibleOutput(text, most = 20, longest = 200) {
	const lines = text.slice(-most * longest * 4).split(/\r\n|\n|\r/u);
	while (lines.length > 0 && lines[lines.length - 1]?.trim() === "") lines.pop();
	return lines.slice(-most).map((line) => visibleLine(line, longest));
}
function visibleLine(line, longest = 200) {
	return shortened((line.length > 8 * longest ? line.slice(0, 8 * longest) : line).replaceAll("	", "    ").replace(BREAKS, " ").replace(UNSEEN, "").replace(PILES, "$1").trimEnd(), longest);
}
function withoutCommands(page) {
	return page.replace(/^([^\S\n]*)::/gmu, "$1: :").replaceAll("##[", "## [");
}
// src/words.ts
function words(command) {
	return [...command.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g)].map(([word]) => word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, double, single, escaped) => double === void 0 ? single ?? escaped ?? "" : String(double).replace(/\\(.)/g, "$1")));
}
// src/config/mistake.ts
var GateFileError = class extends GateError {
	problems;
	constructor(problems) {
		const [first] = problems;
		super(first ?? {
			fault: "file",
			message: "the gate file is not right"
		});
		this.name = "GateFileError";
		this.problems = problems;
	}
};
function problemAt(where, mistake) {
	return {
		fault: "file",
		message: mistake.message,
		where,
		next: mistake.next,
		output: null
	};
}
// src/explain/proof-report.ts
function linesOfHead(hunk) {
	const { start, length } = hunk.head;
	const from = Math.max(1, start);
	return {
		file: hunk.file,
		from,
		to: from + Math.max(0, length - 1)
	};
}
function named$2({ file, from, to }) {
	return from === to ? `${file}:${from}` : `${file}:${from}-${to}`;
}
function namesOf(hunks) {
	const names = hunks.map(named$2);
	const last = names.pop();
	return last === void 0 ? "nothing" : names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
function times$1(ratio) {
	return `${ratio.toFixed(2)}x`;
}
function percent$3(share) {
	return `${Math.round(100 * share)} %`;
}
const STEPS = [
	"low",
	"medium",
	"high"
];
function withProof(cause, proof) {
	if (proof.outcome !== "proved" || proof.agrees === null) return {
		...cause,
		proof
	};
	const step = STEPS.indexOf(cause.confidence) + (proof.agrees ? 1 : -1);
	const confidence = STEPS[Math.min(Math.max(step, 0), STEPS.length - 1)] ?? cause.confidence;
	const said = `undoing ${namesOf(proof.hunks)} brings it back, which the line named here does not explain`;
	const evidence = proof.agrees ? cause.evidence : [...cause.evidence, said];
	return {
		...cause,
		confidence,
		evidence,
		proof
	};
}
// src/explain/proof-experiments.ts
var BudgetEnded = class extends Error {};
// src/explain/proof-goal.ts
const ENOUGH$2 = .8;
const SURELY = .5;
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
		noise: noiseOf(metric)
	};
}
function goalOfCause(metric, cause) {
	const { value, unit } = cause.amount;
	if (metric.head === null || metric.head <= 0 || unit !== metric.unit || value <= 0) return null;
	return {
		metric: metric.metric,
		from: 1,
		to: Math.max(0, 1 - value / metric.head),
		noise: noiseOf(metric)
	};
}
function noiseOf({ noise, low, high, runs }) {
	if (noise !== null) return Math.max(noise, LEAST_NOISE);
	if (low === null || high === null || low <= 0) return USUAL_NOISE;
	return Math.max(Math.log(high / low) * Math.max(Math.sqrt(runs), 3) / 5.2, LEAST_NOISE);
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
	if (share >= ENOUGH$2 && shareAt(goal, high) >= SURELY) return "yes";
	if (goal.to === 1 && decision === "same" && share >= ENOUGH_IF_SAME) return "yes";
	return shareAt(goal, low) < ENOUGH_IF_SAME ? "no" : null;
}
// src/explain/proof-links.ts
const WORD$1 = /[A-Za-z_]\w*/g;
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
function wordsOf$2(lines) {
	return new Set(lines.flatMap((line) => codeOf(line).match(WORD$1) ?? []));
}
function boundIn(lines) {
	const code = lines.map(codeOf);
	const names = code.flatMap((line) => BINDINGS.flatMap((pattern) => pattern.exec(line)?.[1]?.match(WORD$1) ?? []));
	return new Set([...names, ...code.flatMap(parametersOf)].filter((name) => name !== "self" && name !== "cls"));
}
function parametersOf(line) {
	return (/^\s*(?:async\s+)?def\s+\w+\(([^)]*)/.exec(line)?.[1] ?? "").match(/(?<=^\s*|,\s*|\*)[A-Za-z_]\w*/g) ?? [];
}
function signaturesOf(hunk) {
	const heads = (lines) => lines.flatMap((line) => /^\s*(?:async\s+)?(?:def|class)\s+(\w+)/.exec(line)?.[1] ?? []);
	return new Set([...heads(hunk.base), ...heads(hunk.head)]);
}
function linked(one, other) {
	const lost = without(boundIn(one.base), boundIn(one.head));
	const won = without(boundIn(one.head), boundIn(one.base));
	const before = wordsOf$2(other.base);
	const after = wordsOf$2(other.head);
	const changed = signaturesOf(one);
	return some(lost, (name) => before.has(name) && !after.has(name)) || some(won, (name) => after.has(name) && !before.has(name)) || some(changed, (name) => before.has(name) || after.has(name));
}
function groupsOf(hunks) {
	const groupOf = hunks.map((_, index) => index);
	hunks.forEach((one, index) => {
		hunks.forEach((other, second) => {
			if (index === second || !linked(one, other)) return;
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
function some(names, test) {
	return [...names].some(test);
}
// src/explain/changed.ts
function touches({ file, head }, { file: of, line }) {
	if (file !== of) return false;
	if (head.length === 0) return line === head.start || line === head.start + 1;
	return head.start <= line && line < head.start + head.length;
}
function isChanged(location, hunks) {
	if (location === null || hunks === null) return null;
	return hunks.some((hunk) => touches(hunk, location));
}
// src/explain/proof-order.ts
function placesOf$1(cause) {
	const named = cause.lines.map(({ location, text }) => ({
		location,
		text
	}));
	const own = cause.location;
	if (own === null) return named;
	const same = (one) => one.file === own.file && one.line === own.line;
	return [{
		location: own,
		text: named.find(({ location }) => same(location))?.text ?? ""
	}, ...named.filter(({ location }) => !same(location))];
}
function distance(hunk, location) {
	if (hunk.file !== location.file) return Number.POSITIVE_INFINITY;
	if (touches(hunk, location)) return 0;
	const { start, length } = hunk.head;
	return Math.max(start - location.line, location.line - (start + length - 1), 1);
}
function speaksOf({ lines }, place) {
	const words = wordsOf$2([place.text]);
	return [...new Set([...boundIn(lines.base), ...boundIn(lines.head)])].some((name) => words.has(name) || place.location.function.split(".").includes(name));
}
function remoteness(known, cause) {
	const values = placesOf$1(cause).map((place, index) => {
		const lines = distance(known.hunk, place.location);
		if (lines === 0) return .1 * index;
		if (speaksOf(known, place)) return 2 + index;
		return Number.isFinite(lines) ? 10 + index + Math.min(lines, 500) : 1e3;
	});
	return Math.min(1e3, ...values);
}
function likeliestFirst(groups, hunks, cause) {
	if (cause === null) return {
		groups: groups.map((group) => [...group]),
		sure: false
	};
	const score = (group) => Math.min(...group.map((index) => hunks[index] ? remoteness(hunks[index], cause) : 1e3));
	const sorted = groups.map((group) => ({
		group: [...group],
		value: score(group)
	}));
	sorted.sort((one, other) => one.value - other.value);
	return {
		groups: sorted.map(({ group }) => group),
		sure: (sorted[0]?.value ?? 1e3) < 1
	};
}
function agreement(cause, proved) {
	const places = placesOf$1(cause);
	if (places.length === 0 || proved.length === 0) return null;
	const agrees = places.some((place) => proved.some((known) => distance(known.hunk, place.location) === 0 || speaksOf(known, place)));
	const open = cause.class === "memory" || proved.some(ofModule);
	return agrees || !open ? agrees : null;
}
function ofModule({ lines }) {
	return boundIn([...lines.base, ...lines.head].filter((line) => /^\S/.test(line))).size > 0;
}
// src/explain/ddmin.ts
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
// src/explain/proof-search.ts
const CLEARLY$1 = 4;
async function searchProof(groups, sure, experiments) {
	const explored = explorations(experiments);
	const found = await firstSet(groups, sure, experiments, explored);
	if (found.set === null || !found.confirmation.open) return found;
	try {
		return await withTheRest(groups, found, experiments, explored) ?? found;
	} catch (error) {
		if (error instanceof BudgetEnded) return found;
		throw error;
	}
}
const promising = (value) => value !== null && value >= .75;
async function firstSet(groups, sure, experiments, { share, forget }) {
	const all = inOrder(groups.flat());
	const first = groups[0] ?? [];
	const settle = async (set) => {
		const small = await ddmin(inOrder(set), async (subset) => {
			const value = await share(subset);
			return value === null ? "unresolved" : promising(value) ? "yes" : "no";
		});
		const confirmation = await experiments.confirm(small);
		if (confirmation?.back) return {
			set: small,
			confirmation
		};
		forget(small, confirmation?.share ?? null);
		return null;
	};
	if ((sure || groups.length === 1) && promising(await share(first))) {
		const found = await settle(first);
		if (found !== null) return found;
	}
	const whole = await share(all);
	if (whole !== null && !promising(whole)) return {
		set: null,
		reason: nothing$1(all.length, whole)
	};
	const candidate = whole === null ? await oneByOne(groups, share) : await halving(groups, {
		whole,
		least: NEGLIGIBLE
	}, share);
	const found = candidate.length > 0 && promising(await share(candidate)) ? await settle(candidate) : null;
	if (found !== null) return found;
	return (whole === null || same$1(candidate, all) ? null : await settle(all)) ?? {
		set: null,
		reason: "no set of hunks brought it back for certain"
	};
}
async function withTheRest(groups, { set, confirmation }, experiments, { share }) {
	const others = groups.map((group) => group.filter((one) => !set.includes(one))).filter((one) => one.length > 0);
	const whole = others.length === 0 ? null : await share(inOrder([...set, ...others.flat()]));
	const missing = (whole ?? 0) - confirmation.share;
	if (whole === null || missing < CLEARLY$1 * experiments.error) return null;
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
	const gone = Math.max(0, Math.round(100 * share));
	return `undoing ${count === 1 ? "the only hunk" : `all ${count} hunks`} takes back ${gone} % of it: what else differs (data, packages, other files) decides`;
}
function same$1(one, other) {
	return one.length === other.length && one.every((value, index) => value === other[index]);
}
// src/explain/proof-text.ts
function linesOf$3(text) {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function startOf(side) {
	return side.length === 0 ? side.start : side.start - 1;
}
function linesOfHunk(hunk, side, texts) {
	const range = hunk[side];
	return linesOf$3(texts[side] ?? "").slice(startOf(range), startOf(range) + range.length);
}
function withoutHunks(texts, hunks) {
	const base = linesOf$3(texts.base ?? "");
	const head = linesOf$3(texts.head ?? "");
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
// src/measure/python-files.ts
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
function pythonFile(name) {
	return join(pythonFolder(), name);
}
// src/measure/edits.ts
const TIME_LIMIT$4 = 3e4;
const LARGEST_ANSWER$3 = 16777216;
const Change = object({
	valid: boolean(),
	alike: boolean(),
	unbound: array(string())
});
async function compareTexts(reader, texts) {
	if (texts.length === 0) return [];
	const answer = array(Change).safeParse(await ask$1(reader, {
		task: "changes",
		texts
	}));
	return answer.success && answer.data.length === texts.length ? answer.data : null;
}
function ask$1({ python, env }, request) {
	return new Promise((resolve) => {
		const child = spawn(python, ["-I", pythonFile("remedy.py")], {
			env,
			timeout: TIME_LIMIT$4
		});
		let answer = "";
		child.stdout.setEncoding("utf8").on("data", (text) => {
			answer += text;
			if (answer.length > LARGEST_ANSWER$3) child.kill("SIGKILL");
		});
		child.stderr.resume();
		child.on("error", () => resolve(void 0));
		child.on("close", () => resolve(parsed(answer)));
		child.stdin.on("error", () => void 0);
		child.stdin.end(JSON.stringify(request));
	});
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/measure/proof-files.ts
async function filesOf$1(plan, hunks) {
	const files = new Map();
	for (const hunk of hunks) {
		const found = files.get(hunk.file);
		if (found !== void 0) {
			found.hunks.push(hunk);
			continue;
		}
		const [base, head] = await Promise.all([textOf$3(plan.base?.root ?? "", hunk.oldFile ?? hunk.file), textOf$3(plan.head.root, hunk.file)]);
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
async function textOf$3(root, file) {
	try {
		const path = await realpath(join(root, file));
		return path.startsWith(root + sep) ? await readFile(path, "utf8") : null;
	} catch {
		return null;
	}
}
function undo(files, chosen) {
	const named = [...new Set(chosen.map((hunk) => hunk.file))];
	return new Map(named.flatMap((name) => {
		const file = files.get(name);
		const mine = chosen.filter((hunk) => hunk.file === name);
		return file === void 0 ? [] : [[name, withoutHunks(file.texts, mine)]];
	}));
}
async function thatRun(reader, files, hunks) {
	const changes = await compareTexts(reader, hunks.map((hunk) => [files.get(hunk.file)?.texts.head ?? "", undo(files, [hunk]).get(hunk.file) ?? ""]));
	return hunks.flatMap((hunk, index) => {
		const texts = files.get(hunk.file)?.texts;
		if (texts === void 0 || changes?.[index]?.alike === true) return [];
		return [{
			hunk,
			lines: {
				base: linesOfHunk(hunk, "base", texts),
				head: linesOfHunk(hunk, "head", texts)
			}
		}];
	});
}
async function runnable(reader, files, changed) {
	const pairs = [...changed].flatMap(([file, text]) => text === null ? [] : [[files.get(file)?.texts.head ?? "", text]]);
	const fine = (change) => change.valid && change.unbound.length === 0;
	return (await compareTexts(reader, pairs))?.every(fine) ?? true;
}
// src/judge/signed-rank.ts
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
// src/judge/interval.ts
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
function medianOfSorted(sorted) {
	const middle = Math.floor(sorted.length / 2);
	const high = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}
function median$1(values) {
	return medianOfSorted([...values].sort((one, other) => one - other));
}
// src/record/comparison.ts
const Revision = object({
	ref: string(),
	sha: string().nullable()
});
const Hunk = object({
	file: string().max(1024),
	oldFile: string().max(1024).nullable(),
	base: object({
		start: number$1().int(),
		length: number$1().int()
	}),
	head: object({
		start: number$1().int(),
		length: number$1().int()
	})
});
const Comparison = object({
	base: Revision.nullable(),
	head: Revision,
	noBase: string().nullable(),
	hunks: array(Hunk).nullable(),
	dependencies: array(object({
		name: string(),
		base: string().nullable(),
		head: string().nullable()
	}))
});
// src/record/ledger.ts
const AccountName = _enum([
	"import",
	"blocked-step",
	"computing-step",
	"scheduling",
	"timer-wait",
	"io-wait",
	"thread-wait",
	"lock-wait",
	"executor-queue",
	"executor-run",
	"gil-wait",
	"garbage-collection",
	"main-computing",
	"main-waiting",
	"run-queue",
	"unexplained"
]);
const seconds$1 = number$1().min(0).max(1e7);
const count = number$1().int().min(0);
const stack = array(Location).max(12);
const Account = object({
	account: AccountName,
	seconds: seconds$1,
	count,
	location: Location.nullable(),
	via: stack,
	call: string().max(256).nullable(),
	scope: _enum(["loop", "main"]),
	delayed: seconds$1.default(0),
	native: seconds$1.nullable().default(null)
});
const WaitPlace = object({
	account: AccountName,
	location: Location.nullable(),
	via: stack,
	call: string().max(256).nullable(),
	count,
	pathCount: count,
	seconds: seconds$1,
	pathSeconds: seconds$1,
	typical: seconds$1,
	longest: seconds$1,
	tasks: count,
	pathTasks: count
});
const TaskGroup = object({
	location: Location.nullable(),
	size: count,
	makespan: seconds$1,
	mean: seconds$1,
	efficiency: number$1().min(0).max(1.001),
	pathSeconds: seconds$1,
	pathMembers: count,
	longest: object({
		seconds: seconds$1,
		location: Location.nullable(),
		name: string().max(256)
	})
});
const Counters = object({
	steps: count,
	tasks: count,
	peakTasks: count,
	waits: count,
	pathWaits: count,
	executorJobs: count,
	collections: count
});
const Ledger = object({
	schema: literal("scalene-gate/ledger@1"),
	python: string().max(64),
	wall: seconds$1,
	loop: object({
		wall: seconds$1,
		kinds: array(string().max(128)).max(16),
		runs: count
	}).nullable(),
	accounts: array(Account).max(2e3),
	waits: array(WaitPlace).max(500),
	groups: array(TaskGroup).max(100),
	counters: Counters,
	totals: object({
		loopCpu: seconds$1,
		scheduling: seconds$1,
		otherCpu: seconds$1,
		processCpu: seconds$1,
		blocked: seconds$1,
		garbageCollection: seconds$1,
		runQueue: seconds$1.nullable(),
		probe: seconds$1
	}),
	rssPeak: number$1().nonnegative(),
	files: array(string().max(1024)).max(5e3),
	notices: array(string().max(500)).max(50)
});
// src/record/profile.ts
const ProfileLine = object({
	location: Location,
	python: number$1(),
	native: number$1(),
	system: number$1(),
	peakMib: number$1()
});
const Profile = object({
	version: string().max(64),
	runs: number$1().int().positive(),
	samples: number$1().int().nonnegative(),
	python: number$1(),
	native: number$1(),
	system: number$1(),
	systemRuns: array(number$1()),
	footprintMib: number$1().nullable(),
	footprintRuns: array(number$1()),
	footprintLocation: Location.nullable(),
	lines: array(ProfileLine).max(50)
});
// src/record/sample.ts
const Sample = object({
	side: Side,
	pair: number$1().int(),
	order: number$1().int().min(0).max(1),
	wall: number$1().nonnegative(),
	user: number$1().nonnegative(),
	system: number$1().nonnegative(),
	rss: number$1().nonnegative(),
	rssFloor: number$1().nonnegative(),
	delay: number$1().nonnegative().nullable(),
	voluntarySwitches: number$1().nonnegative(),
	involuntarySwitches: number$1().nonnegative(),
	steal: number$1().nonnegative().nullable(),
	exit: number$1().int().nullable(),
	signal: string().nullable(),
	timedOut: boolean()
});
// src/record/waiver.ts
const Waiver = object({
	entry: string(),
	metric: MetricName.nullable(),
	cause: CauseClass.nullable(),
	reason: string(),
	until: string().nullable(),
	source: _enum([
		"gate file",
		"commit trailer",
		"label"
	])
});
// src/record/record.ts
const RECORD_SCHEMA = "scalene-gate/record@1";
const Verdict = _enum([
	"pass",
	"improved",
	"warn",
	"fail",
	"inconclusive",
	"new",
	"no-baseline",
	"no-data",
	"error",
	"waived"
]);
const Metric = object({
	metric: string(),
	unit: string(),
	base: number$1().nullable(),
	head: number$1().nullable(),
	ratio: number$1().nullable(),
	low: number$1().nullable(),
	high: number$1().nullable(),
	runs: number$1().int(),
	decision: _enum([
		"regressed",
		"same",
		"improved",
		"inconclusive"
	]).nullable().default(null),
	reason: string().nullable().default(null),
	headLow: number$1().nullable().default(null),
	headHigh: number$1().nullable().default(null),
	noise: number$1().nullable().default(null),
	plain: object({
		base: number$1().nullable(),
		head: number$1(),
		ratio: number$1().nullable()
	}).nullable().default(null)
});
const NOT_JUDGED = {
	decision: null,
	reason: null,
	headLow: null,
	headHigh: null,
	noise: null,
	plain: null
};
const LedgerSummary = object({
	wall: number$1(),
	loop: Ledger.shape.loop,
	accounts: array(Account),
	counters: Counters,
	groups: array(TaskGroup),
	runs: number$1().int()
});
const Problem = object({
	fault: _enum([
		"file",
		"program",
		"tool",
		"platform",
		"gate"
	]),
	message: string(),
	where: string().nullable(),
	next: string().nullable(),
	output: string().nullable()
});
const Entry = object({
	name: string(),
	run: array(string()),
	verdict: Verdict,
	reason: string(),
	metrics: array(Metric),
	cause: Cause.nullable(),
	causes: array(Cause),
	ledger: object({
		base: LedgerSummary.nullable(),
		head: LedgerSummary.nullable()
	}),
	profile: object({
		base: Profile.nullable(),
		head: Profile.nullable()
	}),
	samples: array(Sample),
	settings: Settings.nullable().default(null),
	limits: array(LimitOutcome).default([]),
	waiver: Waiver.nullable().default(null),
	problems: array(Problem),
	notices: array(string()),
	cost: object({
		runs: number$1().int(),
		seconds: number$1()
	})
});
const Record = object({
	schema: literal(RECORD_SCHEMA),
	tool: object({
		name: literal("scalene-gate"),
		version: string()
	}),
	command: string(),
	created: string(),
	machine: object({
		platform: string(),
		arch: string(),
		cpus: number$1().int(),
		python: string().nullable(),
		scalene: object({
			version: string(),
			sha256: string()
		}).nullable(),
		schedstat: boolean()
	}),
	verdict: Verdict,
	comparison: Comparison.nullable().default(null),
	entries: array(Entry),
	problems: array(Problem),
	notices: array(string()),
	cost: object({
		runs: number$1().int(),
		seconds: number$1()
	})
});
// src/judge/family.ts
const ANY_FALSE = .05;
const ODDS_ALONE = 100;
function oddsAmong(figures) {
	return Math.max(ODDS_ALONE, figures / ANY_FALSE);
}
// src/judge/figure-text.ts
function figureText(value, unit) {
	const [scaled, sign] = shown(value, unit);
	if (sign === "") return Number.isInteger(value) ? String(value) : digits(value);
	return `${digits(scaled)} ${sign}`;
}
function rangeText(low, high, unit) {
	return unit === "s" && Math.abs(low) < .1 !== Math.abs(high) < .1 ? `${figureText(low, unit)} to ${figureText(high, unit)}` : `${digits(shown(low, unit)[0])} to ${digits(shown(high, unit)[0])}`;
}
function changeText(ratio) {
	const percent = (ratio - 1) * 100;
	const text = Math.abs(percent) < 9.95 ? percent.toFixed(1) : percent.toFixed(0);
	return `${percent >= 0 ? "+" : ""}${text} %`.replace("-0.0 %", "+0.0 %");
}
function shown(value, unit) {
	if (unit === "s") return Math.abs(value) < .1 ? [value * 1e3, "ms"] : [value, "s"];
	if (unit === "share") return [value * 100, "%"];
	return [value, unit === "count" || unit === "tasks" ? "" : unit];
}
function digits(value) {
	const size = Math.abs(value) < 1e-9 ? 0 : Math.floor(Math.log10(Math.abs(value)));
	return value.toFixed(Math.min(Math.max(2 - Math.max(size, 0), 0), 2));
}
// src/judge/limits.ts
function checkLimits(limits, metrics) {
	return limits.map((limit) => {
		const metric = metrics.find((one) => one.metric === limit.metric);
		const { outcome, message } = metric === void 0 ? missing("was not measured", limit) : check(limit, metric);
		return {
			...limit,
			outcome,
			message
		};
	});
}
function smallestEffect(limits, metric) {
	const values = limits.filter((limit) => limit.metric === metric && limit.kind === "ratio").map(({ value }) => value);
	return values.length === 0 ? 1.1 : 1 + Math.max(Math.min(...values), .01);
}
function textOf$2({ text }) {
	return text.replace(/(\d)%/, "$1 %");
}
function missing(why, limit) {
	return {
		outcome: "not-measured",
		message: `${why}, limit ${textOf$2(limit)}`
	};
}
function check(limit, metric) {
	if (metric.head === null) return missing("was not measured", limit);
	if (limit.kind === "absolute") return absolute(limit, metric, metric.head);
	if (metric.base === null) return missing("there is no base to compare with", limit);
	return relative(limit, metric, metric.base, metric.head);
}
function rangeByNature({ metric, unit }, value) {
	if (metric === "tasks") return {
		low: value,
		high: value
	};
	if (metric !== "memory-peak") return null;
	const window = unit === "MiB" ? 1 : MIB$1;
	return {
		low: value - window,
		high: value + window
	};
}
const MIB$1 = 1.048576;
function inUnitOf(metric, value) {
	return metric.unit === "MiB" ? value / MIB$1 : value;
}
function absolute(limit, metric, head) {
	const { headLow, headHigh, unit } = metric;
	const bound = inUnitOf(metric, limit.value);
	const given = headLow === null || headHigh === null ? null : {
		low: headLow,
		high: headHigh
	};
	const range = given ?? rangeByNature(metric, head);
	const both = `${figureText(head, unit)}, limit ${figureText(bound, unit)}`;
	if (range === null) return {
		outcome: "undecided",
		message: `${both}, ${tooFew(metric)}`
	};
	const interval = given === null ? "" : `, 99 % interval ${rangeText(given.low, given.high, unit)}`;
	return {
		outcome: against(range, bound),
		message: both + interval
	};
}
function tooFew({ runs }) {
	return `${runs} ${runs === 1 ? "run is" : "runs are"} too few to know its spread`;
}
function against({ low, high }, bound) {
	if (low > bound) return "broken";
	return high <= bound ? "kept" : "undecided";
}
function relative(limit, metric, base, head) {
	const change = limit.kind === "ratio" ? ratioChange(metric, base, head) : differenceOf(metric, base, head);
	if (change === null) {
		const message = `${figureText(base, metric.unit)} -> ${figureText(head, metric.unit)}, limit ${textOf$2(limit)}: base is nothing, so that an absolute limit is needed`;
		return {
			outcome: head > base ? "undecided" : "kept",
			message
		};
	}
	const bound = limit.kind === "ratio" ? limit.value : inUnitOf(metric, limit.value);
	const message = messageOf(limit, metric, base, head);
	if (metric.decision !== null) return {
		outcome: judged(metric, change, bound),
		message
	};
	if (change.range === null) return {
		outcome: "undecided",
		message: `${message}, ${tooFew(metric)}`
	};
	return {
		outcome: against(change.range, bound),
		message
	};
}
function judged({ decision }, { value, range }, bound) {
	if (decision === "same" || decision === "improved") return "kept";
	const reaches = range === null ? value > bound : range.high > bound;
	if (decision === "regressed" && value > bound) return "broken";
	return reaches ? "undecided" : "kept";
}
function ratioChange(metric, base, head) {
	if (base <= 0) return null;
	const value = (metric.ratio ?? head / base) - 1;
	if (metric.low !== null && metric.high !== null) return {
		value,
		range: {
			low: metric.low - 1,
			high: metric.high - 1
		}
	};
	const [one, other] = [rangeByNature(metric, base), rangeByNature(metric, head)];
	if (one === null || other === null || one.low <= 0) return {
		value,
		range: null
	};
	return {
		value,
		range: {
			low: other.low / one.high - 1,
			high: other.high / one.low - 1
		}
	};
}
function differenceOf(metric, base, head) {
	const value = head - base;
	if (metric.low !== null && metric.high !== null) return {
		value,
		range: {
			low: base * (metric.low - 1),
			high: base * (metric.high - 1)
		}
	};
	const [one, other] = [rangeByNature(metric, base), rangeByNature(metric, head)];
	if (one === null || other === null) return {
		value,
		range: null
	};
	return {
		value,
		range: {
			low: other.low - one.high,
			high: other.high - one.low
		}
	};
}
function messageOf(limit, metric, base, head) {
	const { unit, ratio, low, high } = metric;
	const sides = `${figureText(base, unit)} -> ${figureText(head, unit)}`;
	const change = limit.kind === "ratio" || base <= 0 ? `${base > 0 ? changeText(ratio ?? head / base) : "from nothing"} (${sides})` : `${head >= base ? "+" : "-"}${differenceText(Math.abs(head - base), unit)} (${sides})`;
	const interval = low === null || high === null ? "" : `, 99 % interval ${intervalText(limit, metric, base)}`;
	return `${change}, limit ${textOf$2(limit)}${interval}`;
}
function differenceText(value, unit) {
	return unit === "share" ? figureText(value, unit).replace("%", "points") : figureText(value, unit);
}
function intervalText({ kind }, { low, high, unit }, base) {
	const [from, to] = [low ?? 1, high ?? 1];
	if (kind === "ratio") return `${changeText(from)} to ${changeText(to)}`;
	return rangeText(base * (from - 1), base * (to - 1), unit);
}
// src/judge/evidence.ts
const SCALES = Array.from({ length: 16 }, (_, index) => .004 * 150 ** (index / 15));
const COUPLINGS = [
	[1, .9],
	[.5, .035],
	[.3, .04],
	[.07, .025]
];
const IF_CHANGED = noisePrior(.07, .95);
const IF_SAME = noisePrior(.15, 1);
const MODES_WEIGHT = 1.6;
const SAME_MODE = .5;
const DISTINCT = .5;
const QUIET = [.025, .04];
const LARGER = [
	[1.15, .15],
	[1.2, .12],
	[1.28, .096],
	[1.38, .077],
	[1.5, .077],
	[2, .1],
	[4, .04],
	[10, .03]
];
const LARGEST_DISTANCE = 1.5;
function noisePrior(median, spread) {
	const raw = SCALES.map((scale) => Math.exp(-((Math.log(scale / median) / spread) ** 2) / 2));
	const total = raw.reduce((sum, weight) => sum + weight, 0);
	return Float64Array.from(raw.flatMap((weight) => COUPLINGS.map(([, share]) => weight / total * share)));
}
const GRID = (() => {
	const of = (value) => Float64Array.from(SCALES.flatMap((scale) => COUPLINGS.map(([coupling]) => value(scale, scale / (2 * coupling)))));
	return {
		scale: of((scale) => scale),
		middleScale: of((_, middle) => middle),
		difference: of((scale) => 1 / (4 * scale ** 2)),
		middle: of((_, middle) => 1 / (4 * middle ** 2)),
		peak: of((scale, middle) => 1 / (scale * middle))
	};
})();
const POINTS = GRID.scale.length;
function effectsOf(smallest) {
	const wanted = [
		[(1 + smallest) / 2, .5],
		[smallest, .42],
		...LARGER.filter(([ratio]) => ratio > smallest * 1.04).map(([ratio, weight]) => [ratio, weight])
	];
	const stretch = Math.log(smallest) / Math.log(1.1);
	const quiet = GRID.scale.map((scale) => quietness(scale / stretch));
	const shareOf = (index, point) => index === 0 ? quiet[point] ?? 0 : 1;
	const totals = quiet.map((_, point) => wanted.reduce((sum, [, weight], index) => sum + weight * shareOf(index, point), 0));
	return wanted.map(([ratio, weight], index) => {
		const size = Math.log(ratio);
		const prior = IF_CHANGED.map((noise, point) => noise * weight * shareOf(index, point) / (totals[point] ?? 1));
		const least = [quiet, quiet.map((share) => 1 - share)][index];
		const distinct = GRID.scale.map((scale) => ratio <= LARGEST_DISTANCE && scale <= DISTINCT * size ? MODES_WEIGHT : 0);
		return {
			size,
			prior,
			least: IF_CHANGED.map((noise, point) => noise * (least?.[point] ?? 0)),
			modes: prior.map((one, point) => one * (distinct[point] ?? 0))
		};
	});
}
function quietness(scale) {
	const [low, high] = QUIET;
	return Math.min(1, Math.max(0, Math.log(high / scale) / Math.log(high / low)));
}
function pointOf([base, head]) {
	const [one, other] = [Math.log(Math.max(base, 1e-9)), Math.log(Math.max(head, 1e-9))];
	return {
		difference: other - one,
		middle: (one + other) / 2
	};
}
const ROWS = {
	slower: 0,
	faster: 1,
	modes: 2
};
const rowOf = (effect, row) => (1 + 3 * effect + ROWS[row]) * POINTS;
const SETTLED = 6;
function follow(before, points, effects) {
	const centre = median$1(points.map(({ middle }) => middle));
	const anew = before === null || points.length <= SETTLED;
	const all = anew ? start(effects) : before.slice();
	for (const point of anew ? points : points.slice(-1)) multiply(all, point, centre, effects);
	return all;
}
function start(effects) {
	const all = new Float64Array((1 + 3 * effects.length) * POINTS);
	for (let row = 0; row < all.length; row += POINTS) all.set(GRID.middleScale, row);
	return all;
}
function multiply(all, { difference, middle }, centre, effects) {
	const aside = (middle - centre) ** 2;
	const still = densities(difference, aside);
	const largest = [times(all, 0, still)];
	for (const [index, { size }] of effects.entries()) {
		const slower = densities(difference - size, aside);
		const faster = densities(difference + size, aside);
		largest.push(times(all, rowOf(index, "slower"), slower));
		largest.push(times(all, rowOf(index, "faster"), faster));
		for (let point = 0; point < POINTS; point += 1) {
			const apart = (slower[point] ?? 0) + (faster[point] ?? 0);
			slower[point] = SAME_MODE * (still[point] ?? 0) + .5 / 2 * apart;
		}
		times(all, rowOf(index, "modes"), slower);
	}
	const most = Math.max(...largest);
	if (most > 1e100 || most < 1e-100) for (let at = 0; at < all.length; at += 1) all[at] = (all[at] ?? 0) / most;
}
function densities(residual, aside) {
	const square = residual ** 2;
	const { difference, middle, peak } = GRID;
	const found = new Float64Array(POINTS);
	for (let point = 0; point < POINTS; point += 1) {
		const near = 1 / (1 + square * (difference[point] ?? 0) + aside * (middle[point] ?? 0));
		found[point] = near * near * near * (peak[point] ?? 0);
	}
	return found;
}
function times(all, row, factors) {
	let largest = 0;
	for (let point = 0; point < POINTS; point += 1) {
		const value = (all[row + point] ?? 0) * (factors[point] ?? 0);
		all[row + point] = value;
		if (value > largest) largest = value;
	}
	return largest;
}
function evidenceOf(all, effects) {
	const sum = (row, prior) => effects.reduce((total, effect, index) => total + averaged(all, rowOf(index, row), effect[prior]), 0);
	const same = Math.log(Math.max(averaged(all, 0, IF_SAME), sum("modes", "modes")));
	const none = Math.log(averaged(all, 0, IF_CHANGED));
	const [half, smallest] = effects.map(({ size, least }) => ({
		size,
		weight: averaged(all, 0, least)
	}));
	const inQuiet = (half?.weight ?? 0) > (smallest?.weight ?? 0);
	return {
		slower: Math.log(sum("slower", "prior")) - same,
		faster: Math.log(sum("faster", "prior")) - same,
		notSlower: none - Math.log(sum("slower", "least")),
		notFaster: none - Math.log(sum("faster", "least")),
		smallest: Math.exp((inQuiet ? half : smallest)?.size ?? 0)
	};
}
function averaged(all, row, prior) {
	let total = 0;
	for (let point = 0; point < POINTS; point += 1) total += (all[row + point] ?? 0) * (prior[point] ?? 0);
	return total;
}
// src/judge/sequential.ts
const DEFAULT_RULE = {
	smallest: 1.1,
	mostPairs: 30,
	certainty: "usual",
	odds: 100
};
const ODDS_SAME$1 = Math.log(5);
const FEWEST_CHANGED = 3;
const FEWEST_SAME = 2;
function ruleInOrder(pairs, rule = DEFAULT_RULE) {
	const effects = effectsFor(rule.smallest);
	const points = pairs.slice(0, rule.mostPairs).map(pointOf);
	const strict = rule.certainty === "proof";
	let likelihoods = null;
	let proof = NO_PROOF;
	for (let count = 1; count <= points.length; count += 1) {
		const seen = points.slice(0, count);
		const before = likelihoods;
		likelihoods = follow(before, seen, effects);
		if (count < FEWEST_SAME) continue;
		const evidence = evidenceOf(likelihoods, effects);
		if (strict) proof = betterProof(proof, evidence, evidenceOf(follow(before, turned(seen), effects), effects));
		const ruling = stop(strict ? {
			...evidence,
			...proof
		} : evidence, count, rule);
		if (ruling !== null) return ruling;
	}
	return ruled$1("inconclusive", `${points.length} pairs were not enough`, points.length);
}
let last = null;
function effectsFor(smallest) {
	if (last?.smallest !== smallest) last = {
		smallest,
		effects: effectsOf(smallest)
	};
	return last.effects;
}
function ruled$1(verdict, reason, pairs, logOdds = 0) {
	return {
		verdict,
		reason,
		pairs,
		logOdds
	};
}
function stop(evidence, count, rule) {
	const { slower, faster, notSlower, notFaster, smallest } = evidence;
	const wanted = Math.log(rule.odds);
	if (count >= FEWEST_CHANGED && slower >= wanted) return ruled$1("regressed", `${odds(slower)} for a slowdown`, count, slower);
	if (count >= FEWEST_CHANGED && faster >= wanted) return ruled$1("improved", `${odds(faster)} for an improvement`, count, faster);
	if (notSlower >= ODDS_SAME$1 && (notFaster >= ODDS_SAME$1 || faster < 0)) return ruled$1("same", `${odds(notSlower)} against a slowdown of ${percent$2(smallest)}`, count);
	return null;
}
const NO_PROOF = {
	slower: 0,
	faster: 0
};
function betterProof(before, came, other) {
	return {
		slower: before.slower + bet(came.slower, other.slower),
		faster: before.faster + bet(came.faster, other.faster)
	};
}
function turned(points) {
	return points.map((point, index) => index === points.length - 1 ? {
		...point,
		difference: -point.difference
	} : point);
}
function bet(came, other) {
	return Math.LN2 - Math.log1p(Math.exp(other - came));
}
function odds(logOdds) {
	return logOdds > Math.log(9999) ? "more than 9999 : 1" : `${Math.floor(Math.exp(logOdds))} : 1`;
}
function percent$2(ratio) {
	return `${Math.round((ratio - 1) * 1e3) / 10} %`;
}
// src/judge/quantities.ts
const MB = 1e6;
const LEAST$1 = 1e-6;
const WALL$1 = {
	metric: "wall-time",
	unit: "s",
	of: (sample) => Math.max(sample.wall - (sample.delay ?? 0), LEAST$1),
	floor: .02
};
const PLAIN_WALL = {
	...WALL$1,
	of: (sample) => Math.max(sample.wall, LEAST$1)
};
const CPU = {
	metric: "cpu-time",
	unit: "s",
	of: (sample) => Math.max(sample.user + sample.system, LEAST$1),
	floor: .05
};
const RSS = {
	metric: "rss-peak",
	unit: "MB",
	of: (sample) => Math.max(sample.rss / MB, LEAST$1),
	floor: 8
};
const QUANTITIES = [
	WALL$1,
	CPU,
	RSS
];
const ALONE$1 = {
	settings: null,
	entries: 1
};
function ruleFor({ settings, entries }, { metric }) {
	return {
		smallest: smallestEffect(settings?.limits ?? [], metric),
		mostPairs: settings?.mostPairs ?? DEFAULT_RULE.mostPairs,
		certainty: settings?.certainty ?? DEFAULT_RULE.certainty,
		odds: oddsAmong(entries * QUANTITIES.length)
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
function pairsOf(samples, quantity) {
	return samplePairs(samples).map(([base, head]) => [quantity.of(base), quantity.of(head)]);
}
// src/judge/machine-state.ts
const WILD = .25;
const CLEARLY = 1.1;
const CLEAR_SECONDS = .02;
function computesElsewhere(samples) {
	return ["base", "head"].some((side) => {
		const excess = runsOf$2(samples, side).map(({ wall, delay, user, system }) => user + system - (CLEARLY * (wall - (delay ?? 0)) + CLEAR_SECONDS));
		return excess.length > 0 && median$1(excess) > 0;
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
// src/judge/spread.ts
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
		low: median$1(values) / width,
		high: median$1(values) * width
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
	const middle = median$1(values);
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
		const pairs = pairsOf(samples, quantity);
		if (pairs.length < FEWEST_PAIRS$1) return true;
		if (Math.abs(growthOf$1(pairs)) < floorFor(judging, quantity) && quantity !== WALL$1) return false;
		const { verdict } = rulingOf(samples, quantity, judging);
		return verdict === "inconclusive" && pairs.length < ruleFor(judging, quantity).mostPairs;
	});
}
function judgeSamples(samples, judging = ALONE$1) {
	return QUANTITIES.flatMap((quantity) => {
		return pairsOf(samples, quantity).length === 0 ? [] : [metricOf$1(samples, quantity, judging)];
	});
}
function metricOf$1(samples, quantity, judging) {
	const pairs = pairsOf(samples, quantity);
	const [bases, heads] = [pairs.map(([base]) => base), pairs.map(([, head]) => head)];
	const logRatios = pairs.map(([base, head]) => Math.log(head / base));
	const middle = median$1(logRatios);
	const { ratio, low, high } = ratioInterval(logRatios);
	const { verdict, reason } = rulingOf(samples, quantity, judging);
	const own = medianInterval(heads, bases);
	return {
		metric: quantity.metric,
		unit: quantity.unit,
		base: median$1(bases),
		head: median$1(heads),
		ratio,
		low,
		high,
		runs: pairs.length,
		decision: verdict,
		reason,
		headLow: own?.low ?? null,
		headHigh: own?.high ?? null,
		noise: MAD_TO_DEVIATION * median$1(logRatios.map((value) => Math.abs(value - middle))),
		plain: quantity === WALL$1 ? plainOf(pairsOf(samples, PLAIN_WALL)) : null
	};
}
function plainOf(pairs) {
	return {
		base: median$1(pairs.map(([base]) => base)),
		head: median$1(pairs.map(([, head]) => head)),
		ratio: ratioInterval(pairs.map(([base, head]) => Math.log(head / base))).ratio
	};
}
function rulingOf(samples, quantity, judging) {
	const pairs = pairsOf(samples, quantity);
	const ruling = ruleInOrder(pairs, ruleFor(judging, quantity));
	const careful = quantity === WALL$1 && computesElsewhere(samples) ? moreCareful(ruling, ruleInOrder(pairsOf(samples, PLAIN_WALL), ruleFor(judging, quantity))) : ruling;
	const floor = floorFor(judging, quantity);
	if (careful.verdict === "inconclusive" || Math.abs(growthOf$1(pairs)) >= floor) return careful;
	return {
		...careful,
		verdict: "same",
		reason: `the difference is below ${floor} ${quantity.unit}`
	};
}
function moreCareful(one, plain) {
	if (one.verdict === plain.verdict) return one.logOdds <= plain.logOdds ? one : plain;
	const open = [one, plain].find(({ verdict }) => verdict === "inconclusive");
	if (open !== void 0) return open;
	return {
		verdict: "inconclusive",
		reason: `${one.verdict} without the run-queue delay, ${plain.verdict} with it`,
		pairs: Math.max(one.pairs, plain.pairs),
		logOdds: 0
	};
}
function growthOf$1(pairs) {
	return median$1(pairs.map(([, head]) => head)) - median$1(pairs.map(([base]) => base));
}
function figuresOf(samples) {
	const runs = samples.filter((sample) => sample.pair >= 0);
	return QUANTITIES.map((quantity) => {
		const values = runs.map(quantity.of);
		const own = medianInterval(values);
		const plain = median$1(runs.map(PLAIN_WALL.of));
		return {
			metric: quantity.metric,
			unit: quantity.unit,
			base: null,
			head: median$1(values),
			ratio: null,
			low: null,
			high: null,
			runs: runs.length,
			...NOT_JUDGED,
			headLow: own?.low ?? null,
			headHigh: own?.high ?? null,
			plain: quantity === WALL$1 ? {
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
		wall: median$1(runs.map(WALL$1.of)),
		user: median$1(runs.map((sample) => sample.user)),
		system: median$1(runs.map((sample) => sample.system)),
		rssMb: median$1(runs.map(RSS.of))
	};
}
// src/measure/copied-target.ts
const ASK$1 = `import json, os, sys
found = list(sys.path)
for name, module in list(sys.modules.items()):
    if name.startswith("__editable__"):
        found += [os.path.dirname(path) for path in getattr(module, "MAPPING", {}).values()]
print(json.dumps([os.path.realpath(path) for path in found if path and os.path.isdir(path)]))`;
const TIME_LIMIT$3 = 3e4;
async function targetInCopy(root, head) {
	const own = (path) => path === head.root || path.startsWith(head.root + sep);
	const moved = (path) => own(path) ? root + path.slice(head.root.length) : path;
	const given = (head.env.PYTHONPATH ?? "").split(delimiter).filter((path) => path !== "");
	const installed = (await importedFrom(head)).filter((path) => own(path) && !given.includes(path));
	const folders = [...given, ...installed].map(moved);
	return {
		...head,
		root,
		cwd: join(root, relative$1(head.root, head.cwd)),
		argv: head.argv.map(moved),
		env: folders.length === 0 ? head.env : {
			...head.env,
			PYTHONPATH: folders.join(delimiter)
		}
	};
}
async function importedFrom({ python, env }) {
	try {
		const options = {
			env,
			cwd: sep,
			timeout: TIME_LIMIT$3
		};
		const { stdout } = await promisify(execFile)(python, ["-c", ASK$1], options);
		return array(string()).parse(JSON.parse(stdout));
	} catch {
		return [];
	}
}
// src/measure/scratch-copy.ts
const LEFT_OUT = new Set([".git .hg .svn .jj node_modules .venv venv .tox .nox __pycache__ .mypy_cache .pytest_cache .ruff_cache .cache".split(" ")].flat());
const MOST_BYTES$1 = 1e9;
const MOST_FILES$2 = 5e4;
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
		throw error;
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
	if (path.startsWith(root + sep)) return path;
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
		else if (entry.isFile()) {
			sum.bytes += (await stat(from)).size;
			sum.files += 1;
			if (sum.bytes > MOST_BYTES$1 || sum.files > MOST_FILES$2) throw tooLarge(tree);
			await copyFile(from, join(root, name), constants.COPYFILE_FICLONE);
		}
	}
}
async function leftOut(path, entry) {
	if (LEFT_OUT.has(entry.name)) return true;
	return await stat(join(path, "pyvenv.cfg")).catch(() => null) !== null;
}
async function copyLink(tree, root, name) {
	const target = await readlink(join(tree, name));
	const absolute = isAbsolute$1(target) ? target : resolve(dirname(join(tree, name)), target);
	if (![absolute, await realpath(join(tree, name)).catch(() => absolute)].every((path) => path.startsWith(tree + sep))) return;
	await symlink(relative$1(dirname(join(tree, name)), absolute), join(root, name));
}
function tooLarge(tree) {
	return new GateError({
		fault: "platform",
		message: "the tree is too large to be copied for an experiment",
		where: tree,
		next: `More than ${MOST_BYTES$1 / 1e9} GB or ${MOST_FILES$2} files: keep data outside of the tree, or turn the proof off.`
	});
}
// src/explain/proof-output.ts
const NUMBER$1 = /0x[0-9a-fA-F]+|\d+(?:[.,:]\d+)*(?:e[+-]?\d+)?/g;
const DURATION = /\d+(?:\.\d+)?(?:e-?\d+)?\s*(?:ns|us|µs|ms|s|secs?|seconds?|min|minutes?)\b|\d+(?:\.\d+)?\s*(?:\w+\s*)?(?:\/|per )\s*s(?:ec|econd)?\b|\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?/g;
const TIMED = /\b(?:took|elapsed|times?|durations?|seconds|wall|latency)\b/i;
function withoutTimes(line) {
	const plain = line.replace(DURATION, "#");
	return TIMED.test(plain) ? plain.replace(/\d+\.\d+/g, "#") : plain;
}
function linesOf$2({ stdout, stderr }) {
	const of = (mark, text) => text === "" ? [] : text.replace(/\n$/, "").split("\n").map((line) => `${mark} ${withoutTimes(line)}`);
	return [...of("o", stdout), ...of("e", stderr)];
}
const shapeOf = (line) => line.replace(NUMBER$1, "#");
function counted$1(lines) {
	const counts = new Map();
	for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
	return counts;
}
function varying(runs) {
	const counts = runs.map(counted$1);
	const differs = [...new Set(runs.flat())].filter((line) => new Set(counts.map((one) => one.get(line) ?? 0)).size > 1);
	return new Set(differs.map(shapeOf));
}
function compareAnswers(run, answers) {
	const sides = [answers.head, answers.base].filter((runs) => runs.length > 0);
	if (!sides.flat().some((known) => known.exit === run.exit)) return "differs";
	const shapes = new Set(sides.flatMap((runs) => [...varying(runs.map(linesOf$2))]));
	const plain = (ending) => linesOf$2(ending).map((line) => shapes.has(shapeOf(line)) ? shapeOf(line) : line);
	const known = sides.map((runs) => runs.map((one) => counted$1(plain(one))));
	const stable = (runs) => runs.every((one) => sameLines(one, runs[0] ?? one));
	if (!known.every(stable)) return "varies";
	return between(counted$1(plain(run).map(unmixed(known))), known.flat()) ? "same" : "differs";
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
// src/measure/trial-runs.ts
const PATIENCE = 3;
const GRACE = 2;
function runsOf$1(options, copy) {
	const { head, reference } = options;
	const answers = {
		base: [],
		head: []
	};
	const { spent } = options;
	const started = Date.now();
	let longest = 0;
	let refusal = "";
	const run = async (target) => {
		const remaining = options.budgetSeconds - (Date.now() - started) / 1e3;
		if (remaining <= 0) throw new BudgetEnded();
		const patience = longest === 0 ? target.timeLimit : Math.min(target.timeLimit, PATIENCE * longest + GRACE);
		const outcome = await options.runner.run({
			argv: [target.python, ...target.argv],
			cwd: target.cwd,
			env: target.env,
			timeLimit: Math.min(patience, remaining),
			keepStdout: true
		});
		spent.runs += 1;
		spent.seconds += outcome.wall;
		options.onRun(spent.runs);
		if (outcome.timedOut && remaining < patience) throw new BudgetEnded();
		return {
			sample: sampleOf(outcome),
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
		reference: async () => (await run(reference)).sample,
		changed,
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
	const { stdoutTail: _out, stderrTail: _err, ...figures } = outcome;
	return {
		side: "head",
		pair: 0,
		order: 0,
		...figures
	};
}
function endingOf(outcome, roots) {
	const plain = (text) => {
		const whole = Buffer.byteLength(text) < 65532 ? text : text.slice(text.indexOf("\n") + 1);
		return roots.reduce((found, root) => found.replaceAll(root, "<tree>"), whole);
	};
	return {
		exit: outcome.exit,
		stdout: plain(outcome.stdoutTail ?? ""),
		stderr: plain(outcome.stderrTail)
	};
}
// src/measure/trial.ts
const FEWEST_PAIRS = 3;
const MOST_PAIRS$1 = 10;
const OFF = .15;
const MOST_LOOKS = 3;
async function startTrials(options) {
	const copy = await copyTree(options.head.root, options.scratch);
	try {
		return await trialsOf(options, copy, runsOf$1(options, await targetInCopy(copy.root, options.head)));
	} catch (error) {
		await copy.remove();
		throw error;
	}
}
async function trialsOf(options, copy, runs) {
	const { goal } = options;
	const quantity = (sample) => figuresOf([sample]).find(({ metric }) => metric === goal.metric)?.head ?? NaN;
	const levels = await levelsOf(goal, runs, quantity);
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
			return sample === null ? null : shareAt(goal, quantity(sample) / median$1(levels));
		}
		const ratios = [];
		for (let number = 0; number < wanted; number += 1) {
			const pair = await measurePair(number);
			if (pair === null) return null;
			ratios.push(quantity(pair[1]) / quantity(pair[0]));
		}
		return shareAt(goal, median$1(ratios));
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
			if (trial === null || trial.decided || pairs === MOST_PAIRS$1) return trial?.trial ?? null;
		}
	};
	return {
		error: errorOf(goal, pairsToExplore(goal)),
		explore,
		confirm,
		get refusal() {
			return runs.refusal;
		},
		close: () => copy.remove()
	};
}
async function levelsOf(goal, runs, quantity) {
	const levels = [];
	for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
		const { head, reference } = await runs.sides();
		const level = quantity(reference);
		if (Math.abs(shareAt(goal, quantity(head) / level)) <= OFF) return [level];
		levels.push(level);
	}
	return levels;
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
// src/measure/proof.ts
const MOST_HUNKS$2 = 200;
async function proveEntry(request) {
	const { plan, metric } = request;
	const goal = goalOf(metric);
	if (plan.base === null || goal === null) return nothing(request, "there is no regression to undo");
	const files = await filesOf$1(plan, request.hunks);
	if (files === null) return nothing(request, "the hunks do not fit the two trees");
	const reader = {
		python: plan.head.python,
		env: plan.head.env
	};
	const hunks = await thatRun(reader, files, request.hunks.filter((hunk) => files.has(hunk.file)));
	if (hunks.length === 0) return nothing(request, "no hunk changes what the Python files do");
	if (hunks.length > MOST_HUNKS$2) return nothing(request, `${hunks.length} hunks are too many to be tried`);
	return prove(request, goal, files, hunks, reader);
}
async function prove(request, goal, files, hunks, reader) {
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
			texts: new Map([...files].map(([file, { texts }]) => [file, texts.head])),
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
		ended = await search(trials, files, hunks, reader, cause);
	} catch (error) {
		if (error instanceof BudgetEnded) ended = "budget";
		else if (error instanceof GateError) ended = error.problem.message;
		else throw error;
	} finally {
		await trials?.close();
	}
	return {
		...proofOf(request, ended, hunks, trials?.refusal ?? ""),
		...spent
	};
}
async function search(trials, files, hunks, reader, cause) {
	const order = likeliestFirst(groupsOf(hunks.map(({ lines }) => lines)), hunks, cause);
	const texts = async (set) => {
		const changed = undo(files, set.flatMap((index) => hunks[index]?.hunk ?? []));
		return await runnable(reader, files, changed) ? changed : null;
	};
	return searchProof(order.groups, order.sure, {
		error: trials.error,
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
function proofOf({ metric, cause, budgetSeconds }, ended, hunks, refusal) {
	const open = {
		hunks: [],
		metric: metric.metric,
		ratio: null,
		low: null,
		high: null,
		pairs: 0,
		agrees: null
	};
	if (ended === "budget") {
		const reason = `the search among ${hunks.length} hunks did not end within ${budgetSeconds} s`;
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
	const proved = ended.set.flatMap((index) => hunks[index] ?? []);
	const { ratio, low, high, pairs, share } = ended.confirmation;
	const places = proved.map(({ hunk }) => linesOfHead(hunk));
	const of = hunks.length === 1 ? "the only hunk that runs" : `${proved.length} of ${hunks.length} hunks`;
	return {
		outcome: "proved",
		hunks: places,
		metric: metric.metric,
		ratio,
		low,
		high,
		pairs,
		agrees: cause === null ? null : agreement(cause, proved),
		reason: `undoing only ${namesOf(places)} (${of}) takes back ${percent$3(share)}: ${times$1(ratio)} of base (${pairs} pairs, ${times$1(low)} to ${times$1(high)})`
	};
}
function nothing(request, reason) {
	return {
		...proofOf(request, reason, [], ""),
		runs: 0,
		seconds: 0
	};
}
// src/explain/remedy.ts
const MECHANICAL = [
	"blocking-call",
	"sequential-awaits",
	"memory",
	"lock-contention",
	"slow-import"
];
const MOST_FILES$1 = 50;
function questionOf(cause, hunks, argv) {
	const own = cause.location;
	if (own === null || !MECHANICAL.includes(cause.class)) return null;
	const places = [own, ...cause.lines.map(({ location }) => location).filter((one) => one.file !== own.file || one.line !== own.line)];
	const files = [
		...places.map(({ file }) => file),
		...(hunks ?? []).map(({ file }) => file),
		...argv.slice(0, 1).filter((name) => name.endsWith(".py") && !name.startsWith("/"))
	];
	return {
		class: cause.class,
		files: [...new Set(files)].slice(0, MOST_FILES$1),
		places: places.map((one) => [
			one.file,
			one.line,
			one.function
		])
	};
}
const WORSE = 1.2;
function bringsAnother(metrics, mended) {
	return metrics.find(({ metric, decision, ratio }) => metric !== mended && decision === "regressed" && (ratio ?? 1) >= WORSE) ?? null;
}
// src/measure/remedy.ts
const Candidate = object({
	kind: string(),
	file: string(),
	from: number$1().int(),
	to: number$1().int(),
	replacement: string(),
	diff: string(),
	text: string()
});
const PROMISING = .7;
async function tryRemedies(request) {
	const { plan, cause, metric } = request;
	const goal = plan.base === null ? goalOfCause(metric, cause) : goalOf(metric);
	const question = questionOf(cause, request.hunks, plan.argv);
	const candidates = goal === null || question === null ? [] : await candidatesOf(plan, question);
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
		remedy = await firstThatMends(trials, candidates, goal.metric, tried);
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
async function firstThatMends(trials, candidates, metric, tried) {
	for (const candidate of candidates) {
		const found = await tryOne(trials, candidate, metric);
		const { kind } = candidate;
		tried.push({
			kind,
			outcome: typeof found === "string" ? found : "offered"
		});
		if (typeof found !== "string") return found;
	}
	return null;
}
async function tryOne(trials, candidate, metric) {
	const texts = new Map([[candidate.file, candidate.text]]);
	const share = await trials.explore(texts);
	if (share === null) return trials.refusal;
	if (share < PROMISING) return `it takes back ${Math.round(100 * share)} %`;
	const trial = await trials.confirm(texts);
	if (trial === null) return trials.refusal;
	if (!trial.back || trial.share < .8) return `it takes back ${Math.round(100 * trial.share)} % at most`;
	const other = bringsAnother(trial.metrics, metric);
	if (other !== null) return `it brings ${other.metric} to ${other.ratio?.toFixed(2)}x`;
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
async function candidatesOf({ head }, question) {
	const answer = await ask$1({
		python: head.python,
		env: head.env
	}, {
		task: "candidates",
		root: head.root,
		...question
	});
	return array(Candidate).safeParse(answer).data ?? [];
}
async function textsOf(root, candidates) {
	const files = [...new Set(candidates.map(({ file }) => file))];
	return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), "utf8")])));
}
// src/experiments.ts
const FOR_PROOF = .7;
async function withExperiments(job, entry, instruments) {
	const [cause, ...others] = entry.causes;
	const metric = cause === void 0 ? void 0 : metricOf(entry, cause);
	if (job.proof === null || cause === void 0 || metric === void 0) return entry;
	const { plan, hunks } = job;
	const { runner, scratch, onProgress } = instruments;
	const common = {
		plan,
		cause,
		metric,
		runner,
		scratch,
		onProgress
	};
	const searched = plan.base !== null && hunks !== null && hunks.length > 1 ? await proveEntry({
		...common,
		hunks,
		budgetSeconds: FOR_PROOF * job.proof.seconds
	}) : null;
	const left = job.proof.seconds - (searched?.seconds ?? 0);
	const mended = await tryRemedies({
		...common,
		hunks,
		budgetSeconds: left
	});
	const causes = [{
		...searched === null ? cause : withProof(cause, searched),
		remedy: mended.remedy
	}, ...others];
	return {
		...entry,
		cause: causes[0] ?? null,
		causes,
		cost: {
			runs: entry.cost.runs + (searched?.runs ?? 0) + mended.runs,
			seconds: entry.cost.seconds + (searched?.seconds ?? 0) + mended.seconds
		}
	};
}
function metricOf({ metrics }, { amount }) {
	const names = amount.unit === "MB" ? ["rss-peak"] : ["wall-time", "cpu-time"];
	const about = metrics.filter(({ metric }) => names.includes(metric));
	return about.every(({ base }) => base === null) ? about[0] : about.find(({ decision }) => decision === "regressed");
}
// src/record/entry.ts
function summaryOf(ledgers) {
	const sorted = [...ledgers].sort((one, other) => one.wall - other.wall);
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	if (middle === void 0) return null;
	const { wall, loop, accounts, counters, groups } = middle;
	return {
		wall,
		loop,
		accounts,
		counters,
		groups,
		runs: ledgers.length
	};
}
function entryOf(parts, decided) {
	return {
		name: parts.name,
		run: [...parts.run],
		verdict: decided.verdict,
		reason: decided.reason,
		metrics: [...parts.metrics],
		cause: parts.causes[0] ?? null,
		causes: [...parts.causes],
		ledger: {
			base: summaryOf(parts.ledgers.base),
			head: summaryOf(parts.ledgers.head)
		},
		profile: {
			base: parts.profiles.base,
			head: parts.profiles.head
		},
		samples: [...parts.samples],
		settings: parts.settings ?? null,
		limits: [...parts.limits ?? []],
		waiver: decided.waiver ?? null,
		problems: [...parts.problems],
		notices: [...new Set(parts.notices)],
		cost: {
			runs: parts.runs,
			seconds: parts.seconds
		}
	};
}
const SEVERITY = [
	"improved",
	"pass",
	"new",
	"waived",
	"no-baseline",
	"inconclusive",
	"warn",
	"no-data",
	"fail",
	"error"
];
function worstOf(verdicts) {
	const worst = Math.max(-1, ...verdicts.map((verdict) => SEVERITY.indexOf(verdict)));
	return SEVERITY[worst] ?? "error";
}
function exitStatusOf(verdict) {
	if (verdict === "fail") return 1;
	return verdict === "error" || verdict === "no-data" ? 3 : 0;
}
function costOf(entries) {
	return {
		runs: entries.reduce((sum, entry) => sum + entry.cost.runs, 0),
		seconds: entries.reduce((sum, entry) => sum + entry.cost.seconds, 0)
	};
}
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
function seconds(value) {
	return `${Number(value.toPrecision(3))} s`;
}
function at$1(location) {
	return location === null ? "no line of the program" : `${location.file}:${location.line}`;
}
function sumOf(accounts, names) {
	return accounts.reduce((sum, row) => names.includes(row.account) ? sum + row.seconds : sum, 0);
}
// src/explain/advice.ts
const SENTENCES = {
	"blocking-call": (claim, replacement) => replacement === null ? `Move ${claim.call ?? "the call"} off the event loop with asyncio.to_thread, or use an asynchronous library.` : `Use ${replacement} in place of ${claim.call ?? "the call"}, or move it off the loop with asyncio.to_thread.`,
	"sequential-awaits": (claim) => `Start the awaits at ${at$1(claim.location)} together, with asyncio.gather or a TaskGroup and a bound on how many run at once.`,
	"context-switching": (claim) => claim.location === null ? "Do more work in each task, or wait for an event in place of polling." : `Give each task made at ${at$1(claim.location)} more to do (batches), or wait for an event in place of polling.`,
	starvation: (claim) => claim.kind === "loop hog" ? "Let the computing yield now and then (await asyncio.sleep(0)), or move it to a process." : "Share the work out evenly: let workers take the next piece from a queue in place of a fixed split.",
	memory: () => "Bound how many of these objects are alive at once (a semaphore, batches, a generator), or drop them sooner.",
	"cpu-bound": (claim) => claim.kind === "native" ? "Do less of this native work, or move it to a thread or a process." : "Look at what this line does more often or with more data than before; a process pool takes it off the loop.",
	"executor-saturation": () => "Give long and short jobs separate pools, or raise max_workers.",
	"lock-contention": () => "Do the slow work before the lock is taken or after it is released.",
	"gil-contention": () => "Move the computing threads to processes, or let them pause.",
	"slow-import": () => "Import it in the function that needs it, or make the module do less when it is imported.",
	"external-wait": () => "What is awaited takes longer: look at the peer, the pause or the back-off, and at what is asked of it.",
	unknown: () => "Nothing in the books stands out: profile both sides, or undo the change piece by piece.",
	"insufficient-data": () => "Give the entry more work, so that it runs for half a second or more."
};
function adviceFor(claim, replacement) {
	return SENTENCES[claim.class](claim, replacement);
}
// src/explain/lines.ts
function identity(row) {
	return `${row.location?.function.split(".").at(-1) ?? ""}|${row.call ?? ""}`;
}
function grownRows(base, head, names) {
	const before = new Map();
	for (const row of base) if (names.includes(row.account)) before.set(identity(row), (before.get(identity(row)) ?? 0) + row.seconds);
	const rows = head.filter((row) => names.includes(row.account));
	const now = new Map();
	for (const row of rows) now.set(identity(row), (now.get(identity(row)) ?? 0) + row.seconds);
	return rows.map((row) => {
		const all = now.get(identity(row)) ?? row.seconds;
		const had = (before.get(identity(row)) ?? 0) * row.seconds / Math.max(all, 1e-9);
		return {
			row,
			growth: row.seconds - had
		};
	}).sort((one, other) => Number(other.row.location !== null) - Number(one.row.location !== null) || other.growth - one.growth);
}
// src/explain/cpu.ts
function cpuClaims(base, head) {
	const growth = head.totals.processCpu - base.totals.processCpu;
	const scheduling = Math.min(growth, head.totals.scheduling - base.totals.scheduling);
	const scheduled = grownRows(base.accounts, head.accounts, ["scheduling"])[0]?.row;
	const computed = grownRows(base.accounts, head.accounts, [
		"computing-step",
		"main-computing",
		"executor-run"
	])[0]?.row;
	return [{
		class: "context-switching",
		kind: null,
		value: scheduling,
		unit: "s",
		location: scheduled?.location ?? null,
		via: scheduled?.via ?? [],
		call: scheduled?.call ?? null,
		evidence: [`${base.counters.steps} -> ${head.counters.steps} loop steps, which take ${seconds(scheduling)} more processor time`, `tasks are resumed ${base.counters.waits} -> ${head.counters.waits} times`],
		syntaxAgrees: null
	}, {
		class: "cpu-bound",
		kind: null,
		value: growth - Math.max(0, scheduling),
		unit: "s",
		location: computed?.location ?? null,
		via: computed?.via ?? [],
		call: computed?.call ?? null,
		evidence: [`computing takes ${seconds(growth)} more processor time, most of it at ${at$1(computed?.location ?? null)}`],
		syntaxAgrees: null
	}].filter((claim) => claim.value > .01);
}
// src/explain/culprit.ts
function culpritOf(claim, hunks, facts) {
	const lines = claim.location === null ? [...claim.via] : [claim.location, ...claim.via];
	if (hunks === null || hunks.length === 0) return ownLine$1(claim, lines, facts);
	const written = lines.find((line) => hunks.some((hunk) => touches(hunk, line)));
	if (written !== void 0) return written;
	const changed = hunks.map((hunk) => changedCode(hunk, facts)).filter((code) => code !== null);
	const inside = lines.find((line) => {
		const around = functionAt$1(facts[line.file], line.line);
		return around !== null && hunks.some(({ file, head }) => file === line.file && functionAt$1(facts[file], head.start)?.line === around.line);
	});
	if (inside !== void 0) return inside;
	return related(claim, lines, changed, facts)?.location ?? ownLine$1(claim, lines, facts);
}
function ownLine$1(claim, lines, facts) {
	if (claim.class !== "lock-contention") return claim.location;
	return lines.find(({ file, line }) => (facts[file]?.sections ?? []).some((section) => section.line <= line && line <= section.endLine)) ?? claim.location;
}
function changedCode({ file, head }, facts) {
	const of = facts[file];
	if (of === void 0 || head.start < 1) return null;
	const around = functionAt$1(of, head.start) ?? of.functions.find(({ line }) => line === head.start + head.length);
	return {
		location: {
			file,
			line: head.start,
			function: around?.name ?? "<module>"
		},
		name: around === void 0 ? null : simple$1(around.name)
	};
}
function functionAt$1(facts, line) {
	return (facts?.functions ?? []).filter((one) => one.line <= line && line <= one.endLine).sort((one, other) => one.endLine - one.line - (other.endLine - other.line))[0] ?? null;
}
function related(claim, lines, changed, facts) {
	if (claim.class === "slow-import") return changed.find(({ location, name }) => name === null && imports(lines, location, facts));
	const functions = changed.filter(({ name }) => name !== null);
	for (const line of lines) {
		const own = simple$1(line.function);
		const calls = callsIn(facts[line.file], line.line);
		const found = functions.find(({ name, location }) => calls.has(name ?? "") || callsIn(facts[location.file], location.line).has(own));
		if (found !== void 0) return found;
	}
	if (claim.class === "memory") {
		const keeping = functions.find((code) => keeps(code, facts));
		if (keeping !== void 0) return keeping;
	}
	if (changed.some(({ name, location }) => name === null && !isImport(location, facts))) return void 0;
	return new Set(functions.map(({ location }) => `${location.file} ${location.function}`)).size === 1 ? functions[0] : void 0;
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
function keeps({ location }, facts) {
	const called = callsIn(facts[location.file], location.line);
	return KEEPING.some((name) => called.has(name));
}
function callsIn(facts, line) {
	const around = functionAt$1(facts, line);
	const from = around?.line ?? 1;
	const to = around?.endLine ?? Number.POSITIVE_INFINITY;
	const calls = (facts?.calls ?? []).filter((call) => from <= call.line && call.line <= to);
	return new Set(calls.map(({ name }) => simple$1(name)));
}
function imports(lines, { file }, facts) {
	const module = file.replace(/(\/__init__)?\.py$/, "").split("/").at(-1) ?? "";
	return lines.some((line) => (facts[line.file]?.imports ?? []).some((one) => one.line <= line.line && line.line <= one.endLine && one.modules.some((name) => name.split(".").includes(module))));
}
function isImport({ file, line }, facts) {
	return (facts[file]?.imports ?? []).some((one) => one.line <= line && line <= one.endLine);
}
function simple$1(name) {
	return name.split(".").at(-1) ?? name;
}
// src/explain/computing.ts
const COMPUTING = ["computing-step", "main-computing"];
const LONG_STEP = .025;
function delayedBy(ledger) {
	return ledger.accounts.reduce((sum, row) => row.account === "computing-step" ? sum + row.delayed : sum, 0);
}
function computingClaim(base, head, switching) {
	const before = sumOf(base.accounts, COMPUTING);
	const now = sumOf(head.accounts, COMPUTING);
	const jobs = jobsComputing(base, head);
	const growth = now - before - switching + jobs;
	const delayed = delayedBy(head) - delayedBy(base);
	const all = head.totals.loopCpu - base.totals.loopCpu;
	const names = jobs > .5 * growth ? ["executor-run"] : COMPUTING;
	const worst = grownRows(base.accounts, head.accounts, names)[0]?.row ?? null;
	const levels = base.wall > 0 ? ` (base ${seconds(before)})` : "";
	if (growth > 0 && delayed >= .5 * growth && (all < .5 * growth || longSteps(head))) return claimAt(worst, {
		class: "starvation",
		kind: "loop hog",
		value: growth,
		evidence: [`other tasks were ready but waited ${seconds(delayed)} for steps that computed without a pause`, `computing on the critical path ${seconds(now)}${levels}, all computing on the loop ${seconds(head.totals.loopCpu)}`]
	});
	return claimAt(worst, {
		class: "cpu-bound",
		kind: worst !== null && (worst.native ?? 0) > .6 * worst.seconds ? "native" : "python",
		value: growth,
		evidence: [`computing on the critical path took ${seconds(now + jobs)}${levels}, most of it at ${at$1(worst?.location ?? null)}`]
	});
}
function jobsComputing(base, head) {
	const longer = sumOf(head.accounts, ["executor-run"]) - sumOf(base.accounts, ["executor-run"]);
	const computed = head.totals.otherCpu - base.totals.otherCpu;
	return longer > 0 && computed >= .5 * longer ? longer : 0;
}
function longSteps(ledger) {
	const rows = ledger.accounts.filter((row) => row.account === "computing-step" && row.delayed > 0);
	const steps = rows.reduce((sum, row) => sum + row.count, 0);
	return rows.reduce((sum, row) => sum + row.delayed, 0) > LONG_STEP * Math.max(1, steps);
}
// src/explain/executor.ts
const SATURATED = .2;
function executorClaims(base, head) {
	const before = sumOf(base.accounts, ["executor-queue"]);
	const now = sumOf(head.accounts, ["executor-queue"]);
	const row = grownRows(base.accounts, head.accounts, ["executor-queue"])[0]?.row ?? null;
	const longer = jobLength(head) / Math.max(jobLength(base), 1e-9);
	const ofJobs = before >= SATURATED * base.wall && longer > 1 ? Math.min(Math.max(0, now - before), before * (longer - 1)) : 0;
	return [claimAt(row, {
		class: "executor-saturation",
		value: now - before - ofJobs,
		evidence: [`jobs stood in the executor's queue for ${seconds(now)}${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`]
	}), claimAt(row, {
		class: "external-wait",
		value: ofJobs,
		evidence: [`each job in the queue takes ${seconds(jobLength(head))} (base ${seconds(jobLength(base))}), so that those behind it wait longer`]
	})];
}
function jobLength(ledger) {
	const rows = ledger.accounts.filter(({ account }) => account === "executor-run");
	const jobs = Math.max(0, ...rows.map(({ count }) => count));
	return jobs === 0 ? 0 : sumOf(rows, ["executor-run"]) / jobs;
}
// src/explain/switching.ts
const MANY = 1e3;
const TINY_STEP = 5e-5;
const TINY_JOB = 15e-5;
const MAKING = 4;
function switching(base, head) {
	const scheduling = growth$2(base, head, ["scheduling"]);
	const garbage = growth$2(base, head, ["garbage-collection"]);
	const computing = growth$2(base, head, ["computing-step", "main-computing"]);
	const steps = head.counters.steps - base.counters.steps;
	const jobs = head.counters.executorJobs - base.counters.executorJobs;
	const tinySteps = steps >= MANY && head.totals.loopCpu - base.totals.loopCpu <= TINY_STEP * steps;
	const tinyJobs = jobs >= MANY && head.totals.processCpu - base.totals.processCpu <= TINY_JOB * jobs;
	const taken = tinyJobs ? computing : tinySteps ? Math.min(computing, MAKING * scheduling) : 0;
	const collected = tinySteps || tinyJobs ? garbage : 0;
	return {
		claim: claimOf(base, head, scheduling + Math.max(0, taken) + collected),
		computing: Math.max(0, taken),
		garbage: garbage - collected
	};
}
function claimOf(base, head, value) {
	const scheduled = grownRows(base.accounts, head.accounts, ["scheduling"])[0];
	const made = grownRows(base.accounts, head.accounts, ["computing-step", "main-computing"])[0];
	const worst = (scheduled?.growth ?? 0) >= .2 * value ? scheduled : made ?? scheduled;
	const { steps, tasks, peakTasks, executorJobs } = head.counters;
	const collected = sumOf(head.accounts, ["garbage-collection"]);
	const before = base.counters;
	const evidence = [`${steps} loop steps for ${tasks} tasks (at most ${peakTasks} at once)` + (base.wall > 0 ? `, base ${before.steps} steps for ${before.tasks} tasks` : ""), `scheduling them took ${seconds(sumOf(head.accounts, ["scheduling"]))} of the path, garbage collection ${seconds(collected)}`];
	if (executorJobs - before.executorJobs >= MANY) evidence.push(`${executorJobs} jobs were handed to executors (base ${before.executorJobs})`);
	return claimAt(worst?.row ?? null, {
		class: "context-switching",
		value,
		evidence
	});
}
function growth$2(base, head, names) {
	return sumOf(head.accounts, names) - sumOf(base.accounts, names);
}
// src/explain/syntax.ts
function loopAround(facts, line) {
	return facts.loops.filter((loop) => loop.line <= line && line <= loop.endLine).sort((one, other) => one.endLine - one.line - (other.endLine - other.line))[0] ?? null;
}
function awaitsInTurn(facts, lines) {
	for (const location of lines) {
		const file = facts[location.file];
		const found = file === void 0 ? null : inLoop(file, location) ?? inRow(file, location);
		if (found !== null) return found;
	}
	return null;
}
function inLoop(file, location) {
	const loop = loopAround(file, location.line);
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
	return (facts[location.file]?.calls ?? []).filter((call) => call.line <= location.line && location.line <= call.endLine && !call.awaited && !call.offloaded).find((call) => call.replacement !== null) ?? null;
}
// src/explain/groups.ts
const FALL = .85;
const EXCESS = 1.2;
function unevenGroup(base, head, place, before) {
	const group = [...head.groups].sort((one, other) => other.pathSeconds - one.pathSeconds)[0];
	if (group === void 0 || group.size < 2 || group.pathSeconds < .5 * place.pathSeconds) return null;
	const was = base.groups.filter(({ size }) => size >= 2 && alike(size, group.size)).sort((one, other) => other.pathSeconds - one.pathSeconds)[0];
	if (was === void 0) return null;
	const fell = group.efficiency < FALL * was.efficiency;
	const apart = before !== null && place.tasks >= 2 && alike(place.tasks, before.tasks) && imbalance(place) > EXCESS * imbalance(before);
	return fell || apart ? {
		head: group,
		base: was
	} : null;
}
function alike(one, other) {
	return one <= 1.5 * other && other <= 1.5 * one;
}
function imbalance(place) {
	if (place.tasks === 0 || place.pathTasks === 0 || place.seconds <= 0) return 1;
	return place.pathSeconds / place.pathTasks / (place.seconds / place.tasks);
}
// src/explain/places.ts
const byName = (place) => `${place.location?.function.split(".").at(-1) ?? ""}|${place.call ?? ""}`;
const byCall = (place) => place.call ?? "";
function matchedPlaces(base, head) {
	const before = gathered(placesOf(base), byName);
	const now = gathered(placesOf(head), byName);
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
function placesOf(ledger) {
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
		count: sum((place) => place.count),
		seconds,
		tasks: sum((place) => place.tasks),
		typical: sum((place) => place.typical * place.seconds) / Math.max(1e-9, seconds),
		longest: Math.max(one.longest, other.longest),
		pathCount: one.pathCount + other.pathCount,
		pathSeconds: one.pathSeconds + other.pathSeconds,
		pathTasks: one.pathTasks + other.pathTasks,
		locked: one.locked + other.locked
	};
}
// src/explain/waits.ts
function waitGrowth(base, head, withJobs = true) {
	const grown = matchedPlaces(base, head).filter(([, { account }]) => withJobs || account !== "executor-run").map(([before, now]) => growthAt(before, now));
	const total = (part) => grown.reduce((sum, one) => sum + part(one), 0);
	const largest = (part) => grown.reduce((best, one) => part(one) > (best === null ? 0 : part(best)) ? one : best, null);
	return {
		longer: total((growth) => growth.longer),
		locked: total((growth) => growth.locked),
		more: total((growth) => growth.more),
		longerAt: largest((growth) => growth.longer),
		lockedAt: largest((growth) => growth.locked),
		moreAt: largest((growth) => growth.more)
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
// src/explain/waiting.ts
const HOGGED = .5;
const HOGGED_ALONE = .15;
function linesOf$1(place) {
	return place.location === null ? [...place.via] : [place.location, ...place.via];
}
function waitingClaims(sides) {
	const growth = waitGrowth(sides.base, sides.head, !sides.jobsCompute);
	const claims = [lockClaim(sides, growth)];
	let { longer, longerAt } = growth;
	if (growth.moreAt !== null && growth.more > 0) {
		const claim = moreClaim(sides, growth.moreAt, growth.more);
		if (claim.class === "external-wait") {
			longer += claim.value;
			longerAt ??= growth.moreAt;
		} else claims.push(claim);
	}
	claims.push(longerClaim(longerAt, longer), outsideClaim(sides));
	return claims.filter((claim) => claim !== null);
}
function lockClaim({ base, head }, growth) {
	const now = sumOf(head.accounts, ["lock-wait"]);
	const before = sumOf(base.accounts, ["lock-wait"]);
	const worst = grownRows(base.accounts, head.accounts, ["lock-wait"])[0];
	const unplaced = now - placed(head, "lock-wait") - (before - placed(base, "lock-wait"));
	const evidence = [`the path waited ${seconds(now)} while a lock was held that others stood before${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`];
	const { head: place, base: was } = growth.lockedAt ?? {
		head: null,
		base: null
	};
	if (place !== null) evidence.push(`${place.pathCount} waits at ${at$1(place.location)} follow one another (base ${was?.pathCount ?? 0})`);
	return claimAt(worst?.row ?? place, {
		class: "lock-contention",
		value: growth.locked + Math.max(0, unplaced),
		evidence
	});
}
function placed(ledger, name) {
	return ledger.waits.reduce((sum, { account, pathSeconds }) => sum + (account === name ? pathSeconds : 0), 0);
}
function moreClaim(sides, place, value) {
	return hogClaim(sides, place, value) ?? poleClaim(sides, place, value) ?? turnClaim(sides, place, value);
}
function hogClaim({ base, head }, place, value) {
	if (delayedBy(head) - delayedBy(base) < (place.base?.tasks === 1 && place.head.tasks === 1 ? HOGGED_ALONE : HOGGED) * value) return null;
	const computing = ["computing-step"];
	const worst = [...head.accounts].filter((row) => row.account === "computing-step").sort((one, other) => other.delayed - one.delayed)[0];
	const rows = grownRows(base.accounts, head.accounts, computing);
	return claimAt(worst ?? rows[0]?.row ?? null, {
		class: "starvation",
		kind: "loop hog",
		value,
		evidence: [`other tasks were ready but waited ${seconds(delayedBy(head))} for steps that computed without a pause (base ${seconds(delayedBy(base))})`, `waits that went on beside the computing now come after it: ${seconds(value)} more`]
	});
}
function poleClaim({ base, head }, { head: now, base: before }, value) {
	const uneven = unevenGroup(base, head, now, before);
	if (uneven === null) return null;
	const { head: group, base: was } = uneven;
	const balance = (of) => of === null ? "" : ` (base ${percent$1(of.efficiency)})`;
	const lines = linesOf$1(now);
	return {
		...claimAt(now, {
			class: "starvation",
			kind: "long pole",
			value,
			evidence: [countsOf(now, before), `${group.size} tasks share the time with an efficiency of ${percent$1(group.efficiency)}${balance(was)}`]
		}),
		location: ownLine(lines, group.longest.name) ?? now.location,
		via: [...now.via, ...group.location === null ? [] : [group.location]]
	};
}
function turnClaim({ facts }, { head: now, base: before }, value) {
	const turn = awaitsInTurn(facts, linesOf$1(now));
	const counts = countsOf(now, before);
	if (turn !== null && turn.verdict !== "independent") return claimAt(now, {
		class: "external-wait",
		value,
		evidence: [counts]
	});
	return {
		...claimAt(now, {
			class: "sequential-awaits",
			value,
			evidence: [counts, `together they take ${seconds(now.pathSeconds)}, the longest ${seconds(now.longest)}`]
		}),
		location: turn?.location ?? now.location,
		syntaxAgrees: turn === null ? null : true
	};
}
function countsOf(now, before) {
	if (before === null) return `${now.pathCount} waits follow one another at ${at$1(now.location)}`;
	return `${now.pathCount} of ${now.count} waits at ${at$1(now.location)} follow one another (base ${before.pathCount} of ${before.count})`;
}
function ownLine(lines, coroutine) {
	const name = coroutine.split(".").at(-1);
	return lines.find((line) => line.function.split(".").at(-1) === name);
}
function longerClaim(place, value) {
	if (place === null) return null;
	const { head: now, base: before } = place;
	const was = before === null ? "" : ` (base ${seconds(before.typical)}, ${before.count} waits)`;
	return claimAt(now, {
		class: "external-wait",
		value,
		evidence: [`each of ${now.count} waits at ${at$1(now.location)} takes ${seconds(now.typical)}${was}`]
	});
}
function outsideClaim({ base, head }) {
	const names = ["main-waiting"];
	const unplaced = (ledger) => sumOf(ledger.accounts, names) - placed(ledger, "main-waiting");
	const worst = grownRows(base.accounts, head.accounts, names)[0];
	return claimAt(worst?.row ?? null, {
		class: "external-wait",
		value: unplaced(head) - unplaced(base),
		evidence: [`waiting at ${at$1(worst?.row.location ?? null)} took ${seconds(worst?.row.seconds ?? 0)}`]
	});
}
function percent$1(share) {
	return `${Math.round(100 * share)} %`;
}
// src/explain/growth.ts
const SMALLEST = .01;
function growthClaims(base, head, facts) {
	const tiny = switching(base, head);
	return combined([
		blockingCall(base, head, facts),
		tiny.claim,
		computingClaim(base, head, tiny.computing - tiny.garbage),
		simple(base, head, "gil-wait", "gil-contention", "the path waited for the interpreter lock"),
		simple(base, head, "import", "slow-import", "importing modules"),
		...executorClaims(base, head),
		...waitingClaims({
			base,
			head,
			facts,
			jobsCompute: jobsComputing(base, head) > 0
		})
	]).filter((claim) => claim.value >= SMALLEST);
}
function combined(claims) {
	const found = new Map();
	for (const claim of claims) {
		const key = `${claim.class} ${claim.kind}`;
		const known = found.get(key);
		const larger = known !== void 0 && known.value >= claim.value ? known : claim;
		const evidence = [...new Set([...larger.evidence, ...claim.value > 0 && known && known.value > 0 ? [...known.evidence, ...claim.evidence] : []])];
		found.set(key, {
			...larger,
			value: claim.value + (known?.value ?? 0),
			evidence
		});
	}
	return [...found.values()];
}
function blockingCall(base, head, facts) {
	const before = sumOf(base.accounts, ["blocked-step"]);
	const now = sumOf(head.accounts, ["blocked-step"]);
	const worst = grownRows(base.accounts, head.accounts, ["blocked-step"])[0]?.row ?? null;
	const known = blockingCallAt(facts, worst?.location ?? null);
	const name = known?.name ?? worst?.call ?? null;
	const evidence = [`the event loop was held by waiting calls for ${seconds(now)}${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`];
	if (name !== null && worst !== null) evidence.push(`${name} holds the loop at ${at$1(worst.location)}`);
	const outer = worst?.via[0];
	if (outer !== void 0) evidence.push(`reached from ${at$1(outer)} (${outer.function})`);
	return {
		...claimAt(worst, {
			class: "blocking-call",
			value: now - before,
			evidence,
			syntaxAgrees: known === null ? null : true
		}),
		call: name
	};
}
function simple(base, head, account, name, text) {
	const before = sumOf(base.accounts, [account]);
	const now = sumOf(head.accounts, [account]);
	const worst = grownRows(base.accounts, head.accounts, [account])[0]?.row ?? null;
	const evidence = [`${text} for ${seconds(now)}${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`];
	return claimAt(worst, {
		class: name,
		value: now - before,
		evidence
	});
}
// src/explain/memory.ts
const TASK_MB = .002;
const MUCH_MB = 50;
const MANY_TASKS = 8;
const MB_EACH = 1;
const MIB = 1.048576;
function peakTasks(side) {
	return Math.max(0, ...(side?.ledgers ?? []).map((ledger) => ledger.counters.peakTasks));
}
function footprintMb(side) {
	const mib = side?.profile?.footprintMib ?? null;
	return mib === null ? null : mib * MIB;
}
function memoryGrowth(base, head) {
	const rss = (head.bare?.rssMb ?? 0) - (base.bare?.rssMb ?? 0);
	const heads = footprintMb(head);
	const bases = footprintMb(base);
	const tasks = peakTasks(head) - peakTasks(base);
	const evidence = [`peak of resident memory ${mb(base.bare?.rssMb ?? 0)} -> ${mb(head.bare?.rssMb ?? 0)}`];
	if (heads !== null && bases !== null) evidence.push(`peak of the heap under Scalene ${mb(bases)} -> ${mb(heads)}`);
	if (tasks > 0) evidence.push(`at most ${peakTasks(base)} -> ${peakTasks(head)} tasks alive at once`);
	return claim(head, Math.max(0, rss - Math.max(0, tasks) * TASK_MB), evidence);
}
function memoryLevel(head) {
	const tasks = peakTasks(head);
	const heap = footprintMb(head) ?? Math.max(0, (head.bare?.rssMb ?? 0) - 20);
	const each = (heap - tasks * TASK_MB) / Math.max(1, tasks);
	if (heap < MUCH_MB || tasks < MANY_TASKS || each < MB_EACH) return null;
	return claim(head, heap, [`peak of the heap ${mb(heap)} with ${tasks} tasks alive at once: ${mb(each)} for each`]);
}
function claim(head, value, evidence) {
	const location = head.profile?.footprintLocation ?? null;
	if (location !== null) evidence.push(`the peak was set at ${at$1(location)}`);
	return {
		class: "memory",
		kind: "peak",
		value,
		unit: "MB",
		location,
		via: [],
		call: null,
		evidence,
		syntaxAgrees: null
	};
}
function mb(value) {
	return `${Number(value.toPrecision(3))} MB`;
}
// src/explain/levels.ts
const THRESHOLDS = {
	"blocking-call": .1,
	"sequential-awaits": .5,
	"context-switching": .4,
	starvation: .15,
	"lock-contention": .5,
	"executor-saturation": .3,
	"gil-contention": .3,
	"slow-import": .3,
	"cpu-bound": .3,
	"external-wait": .3
};
const MANY_STEPS = 5e3;
const UNEVEN = .7;
const AT_LEAST_IN_TURN = 3;
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
function levelClaims(side, ledger) {
	const claims = growthClaims(emptyLedger(ledger), ledger, side.facts).filter((claim) => claim.class !== "sequential-awaits" && claim.class !== "external-wait");
	const waits = waitLevel(ledger, side.facts);
	const memory = memoryLevel(side);
	const passing = [...claims, ...waits].filter((claim) => passes(claim, ledger));
	passing.sort((one, other) => other.value - one.value);
	return memory === null ? passing : [memory, ...passing];
}
function passes(claim, ledger) {
	if (claim.class === "context-switching" && ledger.counters.steps < MANY_STEPS) return false;
	return claim.value >= (THRESHOLDS[claim.class] ?? 1) * ledger.wall;
}
function waitLevel(ledger, facts) {
	const pole = longPole(ledger);
	if (pole !== null) return [pole];
	return ledger.waits.filter((place) => place.pathSeconds > 0).map((place) => {
		const turn = awaitsInTurn(facts, place.location === null ? place.via : [place.location, ...place.via]);
		const oneAtATime = place.seconds <= 1.3 * place.pathSeconds;
		const inTurn = place.pathCount >= AT_LEAST_IN_TURN && oneAtATime && turn?.verdict === "independent" && place.call !== null;
		const mean = place.pathSeconds / Math.max(1, place.pathCount);
		return {
			class: inTurn ? "sequential-awaits" : "external-wait",
			kind: null,
			value: place.pathSeconds,
			unit: "s",
			location: (inTurn ? turn?.location : place.location) ?? null,
			via: place.via,
			call: place.call,
			evidence: [`${place.pathCount} waits of ${seconds(mean)} follow one another at ${at$1(place.location)}`, ...inTurn ? ["none of them needs the result of the one before"] : []],
			syntaxAgrees: inTurn ? true : null
		};
	});
}
function longPole(ledger) {
	const group = ledger.groups.find((one) => one.efficiency <= UNEVEN && one.pathMembers === 1 && one.pathSeconds >= .5 * ledger.wall);
	if (group === void 0) return null;
	if (ledger.waits.reduce((sum, place) => sum + place.pathSeconds, 0) < .5 * group.pathSeconds) return null;
	return {
		class: "starvation",
		kind: "long pole",
		value: group.makespan - group.mean,
		unit: "s",
		location: group.longest.location ?? group.location,
		via: group.location === null ? [] : [group.location],
		call: null,
		evidence: [`${group.longest.name} took ${seconds(group.longest.seconds)}, the mean of its group of ${group.size} is ${seconds(group.mean)}`, `the group shares its time with an efficiency of ${Math.round(100 * group.efficiency)} %`],
		syntaxAgrees: null
	};
}
// src/explain/reconcile.ts
const WAITING = [
	"external-wait",
	"blocking-call",
	"sequential-awaits"
];
const ALONE = .1;
function reconciled(claims, base, head) {
	const growth = growthOf(base, head);
	const elsewhere = Math.max(...[base, head].map(otherShare));
	if (growth === null || elsewhere > ALONE) return [...claims];
	const waited = claims.reduce((sum, { class: name, value }) => sum + (WAITING.includes(name) ? value : 0), 0);
	const most = Math.max(0, growth.wall - growth.cpu) + ALONE * growth.wall;
	const computing = claims.find(({ class: name }) => name === "cpu-bound");
	if (waited <= most || computing === void 0 || growth.cpu < .5 * growth.wall) return [...claims];
	const kept = most / waited;
	return claims.map((claim) => {
		if (WAITING.includes(claim.class)) return {
			...claim,
			value: claim.value * kept
		};
		if (claim !== computing) return claim;
		const evidence = [...claim.evidence, `bare runs use ${seconds(growth.cpu)} more processor time in ${seconds(growth.wall)} more wall time`];
		return {
			...claim,
			value: claim.value + waited - most,
			evidence
		};
	});
}
function growthOf(base, head) {
	if (base.bare === null || head.bare === null) return null;
	const cpu = (of) => of.user + of.system;
	return {
		wall: head.bare.wall - base.bare.wall,
		cpu: cpu(head.bare) - cpu(base.bare)
	};
}
function otherShare({ ledgers }) {
	return Math.max(0, ...ledgers.map(({ totals }) => totals.otherCpu / Math.max(totals.processCpu, 1e-9)));
}
// src/explain/explain.ts
const WORTH_NAMING = .15;
const ENOUGH = .3;
function explain(question) {
	const { base, head } = question;
	if (head.ledgers.length === 0 || base !== null && base.ledgers.length === 0) return [insufficient("no run under the probe was complete")];
	const causes = agreed(head.ledgers.map((ledger, index) => base === null ? levels(head, ledger) : growth$1(question, base, base.ledgers[index % base.ledgers.length] ?? ledger, ledger)), question);
	return causes.length > 0 ? causes : [bare$1("unknown", "no account of the ledger grew enough to explain it")];
}
function levels(head, ledger) {
	return {
		claims: levelClaims(head, ledger),
		whole: ledger.wall
	};
}
function growth$1(question, base, before, now) {
	const robbed = sumOf(now.accounts, ["run-queue"]) - sumOf(before.accounts, ["run-queue"]);
	const slower = now.wall - before.wall - robbed;
	let claims = [];
	let whole = slower;
	if (question.time) claims = reconciled(growthClaims(before, now, question.head.facts), base, question.head);
	else if (question.cpu) {
		claims = cpuClaims(before, now);
		whole = now.totals.processCpu - before.totals.processCpu;
	}
	claims.sort((one, other) => other.value - one.value);
	whole = Math.max(whole, claims.reduce((sum, claim) => sum + claim.value, 0));
	return {
		claims: question.memory ? withMemory(base, question.head, claims) : claims,
		whole
	};
}
function withMemory(base, head, claims) {
	const memory = memoryGrowth(base, head);
	const kernel = (head.bare?.system ?? 0) - (base.bare?.system ?? 0);
	const first = claims[0];
	if (memory.value < 1) return [...claims];
	if (first === void 0) return [memory];
	if (first.class === "cpu-bound" && kernel >= .5 * first.value) {
		const evidence = [...memory.evidence, `the kernel used ${seconds(kernel)} more, which is the time slower`];
		return [{
			...memory,
			evidence
		}, ...claims.slice(1)];
	}
	return [...claims, memory];
}
function agreed(opinions, { head, hunks }) {
	const middle = [...opinions].sort((one, other) => one.whole - other.whole)[Math.floor((opinions.length - 1) / 2)];
	const winner = mostFrequent(opinions.map((opinion) => opinion.claims[0]?.class));
	const chosen = middle?.claims[0]?.class === winner ? middle : opinions.find((opinion) => opinion.claims[0]?.class === winner);
	if (chosen === void 0 || chosen.claims.length === 0) return [];
	const first = chosen.claims[0];
	if (!(first !== void 0 && (first.unit === "MB" || first.value >= ENOUGH * chosen.whole))) return [];
	return chosen.claims.filter((claim, index) => index === 0 || claim.unit === "MB" || claim.value >= WORTH_NAMING * chosen.whole).map((claim, index) => {
		const values = opinions.flatMap((opinion) => opinion.claims.filter((one) => one.class === claim.class));
		const agree = opinions.filter((opinion) => index === 0 ? opinion.claims[0]?.class === claim.class : opinion.claims.some((one) => one.class === claim.class)).length;
		const value = median(values.map((one) => one.value));
		const location = culpritOf(claim, hunks, head.facts);
		const replacement = blockingCallAt(head.facts, claim.location)?.replacement ?? null;
		return {
			class: claim.class,
			kind: claim.kind,
			confidence: confidenceOf(claim, agree, opinions.length),
			amount: {
				value,
				unit: claim.unit
			},
			share: claim.unit === "MB" ? 1 : Math.min(1, claim.value / Math.max(chosen.whole, 1e-9)),
			location,
			changed: isChanged(location, hunks),
			lines: linesOf(claim, location),
			evidence: [...claim.evidence, `${agree} of ${opinions.length} runs agree`],
			runnerUp: index === 0 ? runnerUpOf(chosen) : null,
			advice: adviceFor(claim, replacement),
			proof: null,
			remedy: null
		};
	});
}
function linesOf({ location, via }, culprit) {
	const places = [
		culprit,
		location,
		...via
	].filter((place) => place !== null);
	return places.filter((place, index) => places.findIndex((other) => same(place, other)) === index).slice(0, 2).map((place) => ({
		location: place,
		text: ""
	}));
}
function same(one, other) {
	return one.file === other.file && one.line === other.line;
}
function confidenceOf(claim, agree, runs) {
	if (agree < runs) return agree * 2 > runs ? "medium" : "low";
	return claim.syntaxAgrees === true ? "high" : "medium";
}
function runnerUpOf(opinion) {
	const second = opinion.claims[1];
	if (second === void 0) return null;
	const amount = second.unit === "s" ? seconds(second.value) : `${Math.round(second.value)} MB`;
	return {
		class: second.class,
		reason: `it accounts for ${amount} at ${at$1(second.location)}`
	};
}
function insufficient(reason) {
	return bare$1("insufficient-data", reason);
}
function bare$1(name, evidence) {
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
		evidence: [evidence],
		runnerUp: null,
		advice: adviceFor({
			class: name,
			kind: null,
			value: 0,
			unit: "s",
			location: null,
			via: [],
			call: null,
			evidence: [],
			syntaxAgrees: null
		}, null),
		proof: null,
		remedy: null
	};
}
function mostFrequent(values) {
	const counts = new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
function median(values) {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const high = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}
// src/judge/figures.ts
const WINDOW = 1.048576;
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
	const values = (profile?.footprintRuns ?? []).map((mib) => mib * WINDOW);
	return {
		values,
		interval: footprintInterval(values)
	};
};
const READERS = [
	[
		"memory-peak",
		"MB",
		ofFootprints
	],
	[
		"system-time",
		"share",
		ofShares
	],
	[
		"blocked-time",
		"share",
		ofLedgers(blockedShare, shareInterval)
	],
	[
		"import-time",
		"s",
		ofLedgers(importSeconds, (values) => timeInterval(values))
	],
	[
		"tasks",
		"tasks",
		ofLedgers(({ counters }) => counters.tasks, countInterval)
	]
];
function watchedMetrics(base, head) {
	return READERS.flatMap(([metric, unit, read]) => {
		const [before, after] = [base === null ? null : read(base), read(head)];
		return after.values.length === 0 ? [] : [{
			metric,
			unit,
			...compared(before, after)
		}];
	});
}
function compared(before, after) {
	const head = median$1(after.values);
	const base = before === null || before.values.length === 0 ? null : median$1(before.values);
	const ratio = base === null || base <= 0 ? null : head / base;
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
	const middle = median$1(values);
	return high - low <= WINDOW ? {
		low: middle - WINDOW,
		high: middle + WINDOW
	} : {
		low: low - WINDOW,
		high: high + WINDOW
	};
}
const EXPLAINED = {
	s: [
		"wall-time",
		"cpu-time",
		"system-time",
		"blocked-time",
		"import-time"
	],
	MB: ["memory-peak", "rss-peak"],
	tasks: ["tasks"]
};
function holds(waiver, today) {
	return waiver.until === null || today <= waiver.until;
}
function covers$1(waiver, worse) {
	if (waiver.entry !== "*" && waiver.entry !== worse.entry) return false;
	if (waiver.metric !== null && waiver.metric !== worse.metric) return false;
	if (waiver.cause === null) return true;
	return worse.causes.find(({ amount }) => EXPLAINED[amount.unit].includes(worse.metric))?.class === waiver.cause;
}
function worseMetrics({ limits, metrics }) {
	const broken = limits.filter(({ outcome }) => outcome === "broken").map(({ metric }) => metric);
	const regressed = metrics.filter(({ decision }) => decision === "regressed").map(({ metric }) => metric);
	return [...new Set([...broken, ...regressed])];
}
function waiverNotices(waivers, entries, today) {
	return waivers.flatMap((waiver) => {
		const measured = entries.filter(({ name }) => waiver.entry === "*" || waiver.entry === name);
		const needed = measured.some((entry) => worseMetrics(entry).some((metric) => covers$1(waiver, {
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
	const failed = failureOf$1(parts);
	if (failed !== null) return {
		verdict: "error",
		reason: failed,
		waiver: null
	};
	const found = [...standing(parts), ...parts.limits === void 0 ? ruled(parts) : limited(parts, parts.limits)];
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
function failureOf$1({ metrics, problems }) {
	const stopped = problems.find((problem) => problem.fault === "program");
	if (stopped !== void 0) return stopped.message;
	return metrics.length > 0 ? null : problems[0]?.message ?? "nothing could be measured";
}
function baselineOf({ baseline, compared }) {
	return baseline ?? (compared ? "compared" : "alone");
}
function standing(parts) {
	const found = [];
	const wall = parts.metrics.find((metric) => metric.metric === "wall-time");
	if (Math.max(wall?.head ?? 0, wall?.base ?? 0) < TOO_SHORT) {
		const reason = `the program ends within ${TOO_SHORT} s: too short to judge`;
		found.push({
			verdict: "no-data",
			reason,
			metric: null
		});
	}
	const baseline = baselineOf(parts);
	if (baseline === "new") found.push({
		verdict: "new",
		reason: "base has no such entry: measured alone",
		metric: null
	});
	if (baseline === "no-baseline") found.push({
		verdict: "no-baseline",
		reason: "there is no base: absolute limits only",
		metric: null
	});
	return found;
}
const named = (metric) => `${metric.metric}: ${metric.reason ?? metric.decision}`;
function ruled({ metrics, ...parts }) {
	if (baselineOf({
		metrics,
		...parts
	}) !== "compared") return [];
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
	if (limit.outcome === "not-measured" && limit.kind !== "absolute" && baselineOf(parts) !== "compared") return [];
	if (parts.metrics.some(({ metric, decision }) => metric === limit.metric && decision === "regressed") && limit.kind !== "absolute") return found("warn");
	return [{
		verdict: "inconclusive",
		reason,
		metric: null
	}];
}
function waiverOf({ verdict, metric }, { waivers = [], entry, causes = [] }) {
	if (metric === null || entry === void 0 || verdict !== "fail" && verdict !== "warn") return void 0;
	return waivers.find((waiver) => covers$1(waiver, {
		entry,
		metric,
		causes
	}));
}
function sound(parts) {
	const { metrics, limits = [] } = parts;
	const baseline = baselineOf(parts);
	const improved = metrics.find(({ decision }) => decision === "improved");
	if (baseline === "compared" && improved !== void 0) return {
		verdict: "improved",
		reason: named(improved)
	};
	if (limits.length > 0) return {
		verdict: "pass",
		reason: "within all limits"
	};
	if (baseline !== "compared") return {
		verdict: "pass",
		reason: "measured"
	};
	const wall = metrics.find((metric) => metric.metric === "wall-time");
	return {
		verdict: "pass",
		reason: wall === void 0 ? "nothing changed" : named(wall)
	};
}
// src/measure/failure.ts
function failureOf(outcome, target) {
	const found = reasonOf$2(outcome, target);
	if (found === null) return null;
	const [message, next] = found;
	return {
		fault: "program",
		message: `the program of the ${target.side} side ${message}`,
		where: `python ${target.argv.join(" ")} (in ${target.side})`,
		next,
		output: outcome.stderrTail.trimEnd().split("\n").slice(-20).join("\n") || null
	};
}
function reasonOf$2(outcome, target) {
	if (outcome.timedOut) return [`did not end within its time limit of ${target.timeLimit} s and was stopped`, "Give it less to do, or raise the limit with --time-limit."];
	if (outcome.signal !== null) return [`was ended by ${outcome.signal}`, "Find out what ended it: SIGKILL is often a lack of memory."];
	if (outcome.exit === 0) return null;
	const missing = /ModuleNotFoundError: No module named '([^'\n]{1,100})'/.exec(outcome.stderrTail);
	if (missing !== null) return [`needs the module ${missing[1]}, which is not installed`, `Install it into the Python that runs the program (python -m pip install ...), or choose another with --python.`];
	return [`ended with exit status ${outcome.exit}`, "Mend the program, or call it so that it ends with status 0."];
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
		const { argv, cwd, env, timeLimit, python } = target;
		const outcome = await runner.run({
			argv: [python, ...argv],
			cwd,
			env,
			timeLimit
		});
		runs += 1;
		seconds += outcome.wall;
		problem = failureOf(outcome, target);
		if (problem !== null) {
			failed = target.side;
			return false;
		}
		const { stdoutTail: _out, stderrTail: _err, ...figures } = outcome;
		const sample = {
			side: target.side,
			pair,
			order,
			...pick(figures)
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
function pick(figures) {
	const { wall, user, system, rss, rssFloor, delay, voluntarySwitches, involuntarySwitches } = figures;
	const { steal, exit, signal, timedOut } = figures;
	return {
		wall,
		user,
		system,
		rss,
		rssFloor,
		delay,
		voluntarySwitches,
		involuntarySwitches,
		steal,
		exit,
		signal,
		timedOut
	};
}
// src/record/facts.ts
const line = number$1().int().positive();
const span = {
	line,
	endLine: line
};
const name$1 = string().max(512);
const FileFacts = object({
	error: string().max(500).nullable(),
	functions: array(object({
		...span,
		name: name$1,
		async: boolean()
	})),
	loops: array(object({
		...span,
		function: name$1,
		kind: _enum([
			"for",
			"while",
			"async for",
			"comprehension"
		]),
		awaits: array(line),
		dependent: boolean(),
		dependence: name$1.nullable(),
		paced: boolean()
	})),
	sequences: array(object({
		function: name$1,
		lines: array(line),
		independent: boolean()
	})),
	calls: array(object({
		...span,
		name: name$1,
		awaited: boolean(),
		offloaded: boolean(),
		replacement: name$1.nullable()
	})),
	groups: array(object({
		...span,
		kind: name$1,
		overCollection: boolean(),
		bounded: boolean()
	})),
	sections: array(object({
		...span,
		lock: name$1,
		async: boolean()
	})),
	imports: array(object({
		...span,
		modules: array(name$1),
		topLevel: boolean()
	}))
});
const SourceFacts = record(string(), FileFacts);
// src/measure/facts.ts
const TIME_LIMIT$2 = 3e4;
const LARGEST_ANSWER$2 = 67108864;
async function readFacts(options) {
	const { python, root, files, env } = options;
	if (files.length === 0) return {};
	const answer = await ask(python, env, JSON.stringify({
		root,
		files
	}));
	try {
		return SourceFacts.parse(JSON.parse(answer));
	} catch {
		return {};
	}
}
function ask(python, env, request) {
	return new Promise((resolve) => {
		const child = spawn(python, ["-I", pythonFile("facts.py")], {
			env,
			timeout: TIME_LIMIT$2
		});
		let answer = "";
		child.stdout.setEncoding("utf8").on("data", (text) => {
			answer += text;
			if (answer.length > LARGEST_ANSWER$2) child.kill("SIGKILL");
		});
		child.stderr.resume();
		child.on("error", () => resolve(""));
		child.on("close", () => resolve(answer));
		child.stdin.on("error", () => void 0);
		child.stdin.end(request);
	});
}
// src/measure/probe.ts
const LARGEST_LEDGER = 67108864;
const SLOWER_AT_MOST = 4;
async function probeSide(options) {
	const { target, runner, runs, scratch } = options;
	const result = {
		ledgers: [],
		problems: [],
		runs: 0,
		seconds: 0
	};
	for (let number = 0; number < runs; number += 1) {
		const file = join(scratch, `ledger-${target.side}-${number}.json`);
		const outcome = await runner.run({
			argv: [
				target.python,
				pythonFile("launch.py"),
				file,
				target.root,
				"--",
				...target.argv
			],
			cwd: target.cwd,
			env: { ...target.env },
			timeLimit: target.timeLimit * SLOWER_AT_MOST
		});
		result.runs += 1;
		result.seconds += outcome.wall;
		const read = await readLedger(file, target, outcome);
		if ("ledger" in read) result.ledgers.push(read.ledger);
		else result.problems.push(read.problem);
		options.onRun?.(number + 1);
		if ("problem" in read) break;
	}
	return result;
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
		const { size } = await stat(file);
		if (size > LARGEST_LEDGER) return problem("program", `the ledger is ${size} bytes long`, "Run less work in one entry.");
		const text = await readFile(file, "utf8");
		const parsed = Ledger.safeParse(JSON.parse(text));
		if (!parsed.success) return problem("gate", `the probe wrote a ledger that is not valid: ${parsed.error.message.slice(0, 300)}`, "Please report this.");
		return { ledger: parsed.data };
	} catch (error) {
		return problem(...await reasonOf$1(file, outcome, error));
	} finally {
		await rm(file, { force: true });
	}
}
async function reasonOf$1(file, outcome, error) {
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
	if (outcome.signal !== null) return [
		"program",
		`under the probe the program was ended by ${outcome.signal}`,
		"See what ended it."
	];
	const text = error instanceof Error ? error.message : String(error);
	return [
		"program",
		`the program left no ledger (exit status ${outcome.exit}): ${text}`,
		"See its output."
	];
}
// src/record/scalene-json.ts
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
			function: functionAt(json, footprint, at)
		},
		complete: json.args !== null
	};
}
function functionAt(json, path, at) {
	const file = path === null ? void 0 : json.files[path];
	const start = file?.lines.find((line) => line.lineno === at)?.start_function_line ?? 0;
	return file?.functions?.find((one) => one.lineno === start)?.line ?? "<module>";
}
// src/measure/scalene.ts
const LARGEST_PROFILE = 67108864;
const SLOWER = 8;
const START = 10;
const FEW_SAMPLES = 100;
const MOST_LINES$2 = 50;
async function profileSide(options) {
	const { target, toolbox, runner, runs, scratch } = options;
	const found = [];
	const notices = [];
	let seconds = 0;
	let count = 0;
	for (; count < runs; count += 1) {
		const file = join(scratch, `scalene-${target.side}-${count}.json`);
		await rm(file, { force: true });
		const outcome = await runner.run(requestOf(target, toolbox.sitePath, file));
		seconds += outcome.wall;
		const read = await readProfile(file, target, outcome);
		if (typeof read === "string") {
			notices.push(`no Scalene profile of ${target.side}: ${read}`);
			count += 1;
			break;
		}
		found.push(read);
	}
	const profile = merge(found, toolbox.version);
	if (profile !== null && profile.samples < FEW_SAMPLES) notices.push(`Scalene saw the ${target.side} side only ${profile.samples} times: its shares say little`);
	return {
		profile,
		problems: [],
		notices,
		runs: count,
		seconds
	};
}
function requestOf(target, site, file) {
	const scalene = [
		"run",
		"--memory",
		"--no-async",
		"--program-path",
		target.root,
		"-o",
		file,
		"---",
		...target.argv
	];
	const preload = process.platform === "darwin" ? {} : {
		LD_PRELOAD: "libscalene.so",
		LD_LIBRARY_PATH: join(site, "scalene"),
		SCALENE_ALLOCATION_SAMPLING_WINDOW: "1048576"
	};
	return {
		argv: [
			target.python,
			pythonFile("scalene_launch.py"),
			site,
			...scalene
		],
		cwd: target.cwd,
		env: {
			...target.env,
			...preload
		},
		timeLimit: target.timeLimit * SLOWER + START
	};
}
async function readProfile(file, target, outcome) {
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
		const inside = relative$1(target.root, path);
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
	const lines = [...middle?.lines ?? []].sort((one, other) => weight(other) - weight(one)).slice(0, MOST_LINES$2);
	return {
		version,
		runs: runs.length,
		samples: runs.reduce((sum, run) => sum + run.samples, 0),
		python: median$1(runs.map((run) => share(run, "python"))),
		native: median$1(runs.map((run) => share(run, "native"))),
		system: median$1(runs.map((run) => share(run, "system"))),
		systemRuns: runs.map((run) => share(run, "system")),
		footprintMib: median$1(footprints),
		footprintRuns: footprints,
		footprintLocation: middle?.footprintLocation ?? null,
		lines: lines.map((line) => ({ ...line }))
	};
}
// src/measure/entry.ts
const MOST_FILES = 200;
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
async function explainSide(name, target, instruments, needed) {
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
	const toolbox = needed.scalene > 0 && probed.problems.length === 0 ? await scalene() : null;
	if (toolbox !== null) onProgress({
		entry: name,
		stage: "scalene",
		done: 0,
		total: needed.scalene
	});
	const profiled = toolbox === null ? {
		profile: null,
		problems: [],
		notices: [],
		runs: 0,
		seconds: 0
	} : await profileSide({
		target,
		toolbox,
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
	const facts = await readFacts({
		python: target.python,
		root: target.root,
		files: [...new Set([...filesOf(probed.ledgers), ...needed.files])].slice(0, MOST_FILES),
		env: target.env
	});
	return {
		ledgers: probed.ledgers,
		profile: profiled.profile,
		facts,
		problems: [...probed.problems, ...profiled.problems],
		notices: [...new Set([...probed.ledgers.flatMap((ledger) => ledger.notices), ...profiled.notices])],
		runs: probed.runs + profiled.runs,
		seconds: probed.seconds + profiled.seconds
	};
}
function filesOf(ledgers) {
	const places = ledgers.flatMap((ledger) => [...ledger.accounts, ...ledger.waits]).flatMap((row) => [row.location, ...row.via]);
	return [...new Set(places.flatMap((place) => place === null ? [] : [place.file]))];
}
// src/measure/source-text.ts
const LARGEST_FILE = 4194304;
const LONGEST_LINE = 300;
async function withSourceText(causes, root) {
	const files = new Map();
	const linesOf = (file) => {
		const known = files.get(file) ?? read(root, file);
		files.set(file, known);
		return known;
	};
	const filled = async (line) => {
		const text = (await linesOf(line.location.file))?.[line.location.line - 1];
		return text === void 0 ? [] : [{
			...line,
			text: text.trimEnd().slice(0, LONGEST_LINE)
		}];
	};
	return Promise.all(causes.map(async (cause) => ({
		...cause,
		lines: (await Promise.all(cause.lines.map(filled))).flat()
	})));
}
async function read(root, file) {
	try {
		const path = await realpath(join(root, file));
		if (!path.startsWith(root + sep)) return null;
		const found = await stat(path);
		if (!found.isFile() || found.size > LARGEST_FILE) return null;
		return (await readFile(path, "utf8")).split(/\r\n|\n|\r/);
	} catch {
		return null;
	}
}
// src/plan/wrong-tree.ts
function wrongTree(options) {
	const { side, root, files, trees } = options;
	const own = new Set([slashed(trees[side]), slashed(root)]);
	const roots = [...new Set([...own, ...Object.values(trees).map(slashed)])].sort((one, other) => other.length - one.length);
	const strayed = files.map((file) => isAbsolute(file) ? slashed(file) : `${slashed(root)}/${slashed(file)}`).flatMap((file) => {
		const home = roots.find((one) => file.startsWith(`${one}/`));
		return home === void 0 || own.has(home) ? [] : [{
			file,
			home
		}];
	});
	const [first] = strayed;
	if (first === void 0) return null;
	const other = side === "base" ? "head" : "base";
	const whose = first.home === slashed(trees[other]) ? `${other}'s tree` : "the checkout";
	const others = strayed.length > 1 ? ` and ${strayed.length - 1} more of its files` : "";
	return {
		fault: "platform",
		message: `the ${side} run executed code of ${whose}: ${first.file.slice(first.home.length + 1)}${others}`,
		where: first.file,
		next: "What is installed, or PYTHONPATH, leads there. Give the entry setup: commands that install its own tree (setup: pip install --no-deps -e .), install the project in editable mode, or use paths relative to the tree.",
		output: null
	};
}
function slashed(path) {
	return path.replace(/\\/g, "/").replace(/(?<=.)\/+$/, "");
}
function isAbsolute(path) {
	return /^([\\/]|[A-Za-z]:[\\/])/.test(path);
}
// src/run-entry.ts
const OF_PROBE = [
	"blocked-time",
	"tasks",
	"import-time"
];
const OF_SCALENE = ["memory-peak", "system-time"];
const LIMITED_SCALENE_RUNS = 3;
const NOTHING = {
	ledgers: [],
	profile: null,
	facts: {},
	problems: [],
	notices: [],
	runs: 0,
	seconds: 0
};
async function runEntry(job, instruments) {
	const { plan } = job;
	if (plan.headProblem !== null) return unmeasured(job, plan.headProblem);
	const bare = await runBare(plan, instruments, (samples) => wantsPair(samples, judgingOf(job)));
	if (bare.failed === "base" && bare.problem !== null && job.settings !== null) {
		const alone = {
			...plan,
			base: null,
			baseState: "broken",
			baseProblem: bare.problem
		};
		return runEntry({
			...job,
			plan: alone,
			baseline: "no-baseline"
		}, instruments);
	}
	return concluded(job, bare, instruments);
}
async function concluded(job, bare, instruments) {
	const { plan } = job;
	const figures = plan.base === null ? figuresOf(bare.samples) : judgeSamples(bare.samples, judgingOf(job));
	const problems = bare.problem === null ? [] : [bare.problem];
	const first = decisionOf(job, figures, problems, []);
	const asked = first.verdict === "error" || first.verdict === "no-data" ? null : needs(job, figures);
	const sides = asked === null ? {
		base: NOTHING,
		head: NOTHING
	} : await explained(job, asked, instruments);
	const metrics = [...figures, ...profileMetrics(plan, sides)];
	const strayed = strayedRuns(job, sides);
	const allProblems = [
		...problems,
		...sides.base.problems,
		...sides.head.problems,
		...strayed
	];
	const causes = asked === null ? tooLittle(first) : causesOf(job, bare.samples, metrics, sides);
	const decided = decisionOf(job, metrics, allProblems, causes);
	return entryOf({
		...partsOf(job, metrics),
		causes: await withSourceText(causes, plan.head.root),
		ledgers: {
			base: sides.base.ledgers,
			head: sides.head.ledgers
		},
		profiles: {
			base: sides.base.profile,
			head: sides.head.profile
		},
		samples: bare.samples,
		problems: allProblems,
		notices: [
			...noticesOf(plan),
			...machineNotices(bare.samples),
			...sides.base.notices,
			...sides.head.notices
		],
		runs: bare.runs + sides.base.runs + sides.head.runs,
		seconds: bare.seconds + sides.base.seconds + sides.head.seconds
	}, decided);
}
function partsOf({ plan, settings }, metrics) {
	const limits = settings === null ? [] : checkLimits(settings.limits, metrics);
	return {
		name: plan.name,
		run: plan.argv,
		metrics,
		settings,
		limits
	};
}
function unmeasured(job, problem) {
	const decided = decisionOf(job, [], [problem], []);
	return entryOf({
		...partsOf(job, []),
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
}
function noticesOf({ baseState, baseProblem }) {
	if (baseState !== "broken" || baseProblem === null) return [];
	const said = baseProblem.output === null ? "" : `; it said: ${baseProblem.output.split("\n").at(-1)}`;
	return [`base could not be measured, which is not head's fault: ${baseProblem.message}${said}`];
}
function strayedRuns({ plan, trees }, sides) {
	if (trees === null || trees.base === null) return [];
	const all = {
		base: trees.base,
		head: trees.head,
		checkout: trees.checkout
	};
	return ["base", "head"].flatMap((side) => {
		const target = plan[side];
		const files = sides[side].ledgers.flatMap((ledger) => ledger.files);
		const problem = target === null ? null : wrongTree({
			side,
			root: target.root,
			files,
			trees: all
		});
		return problem === null ? [] : [problem];
	});
}
function judgingOf({ settings, entries = 1 }) {
	return {
		settings,
		entries
	};
}
function decisionOf({ plan, settings, baseline, waivers }, metrics, problems, causes) {
	return decide({
		metrics,
		problems,
		compared: plan.base !== null,
		baseline,
		...settings === null ? {} : { limits: checkLimits(settings.limits, metrics) },
		waivers,
		entry: plan.name,
		causes
	});
}
function needs(job, figures) {
	const limited = (names) => job.settings?.limits.some(({ metric }) => names.includes(metric)) ?? false;
	const worse = job.always || figures.some(({ decision }) => decision === "regressed");
	const alone = job.baseline === "new" || job.baseline === "no-baseline";
	const probe = worse || alone || limited(OF_PROBE) ? "all" : "guard";
	const files = (job.hunks ?? []).map(({ file }) => file);
	return {
		probe,
		scalene: limited(OF_SCALENE) ? LIMITED_SCALENE_RUNS : worse ? 1 : 0,
		files
	};
}
async function explained({ plan }, needed, instruments) {
	const side = (target) => target === null ? NOTHING : explainSide(plan.name, target, instruments, needed);
	return {
		base: await side(plan.base),
		head: needed.probe === "guard" && needed.scalene === 0 ? NOTHING : await side(plan.head)
	};
}
function tooLittle(decided) {
	return decided.verdict === "no-data" ? [insufficient(decided.reason)] : [];
}
function profileMetrics({ base }, sides) {
	return watchedMetrics(base === null ? null : sides.base, sides.head);
}
function causesOf({ plan, always, hunks }, samples, metrics, { base, head }) {
	const compared = plan.base !== null;
	if (head.ledgers.length === 0) return [];
	const asked = (name) => compared ? metrics.some((one) => one.metric === name && one.decision === "regressed") : always || plan.baseState !== "ready";
	const question = {
		hunks,
		base: compared ? {
			...base,
			bare: bareOf(samples, "base")
		} : null,
		head: {
			...head,
			bare: bareOf(samples, "head")
		},
		time: asked("wall-time"),
		cpu: asked("cpu-time"),
		memory: asked("rss-peak") || asked("memory-peak")
	};
	return question.time || question.cpu || question.memory ? explain(question) : [];
}
// src/measure/runner.ts
const RunOutcome = object({
	wall: number$1(),
	user: number$1(),
	system: number$1(),
	rss: number$1(),
	rssFloor: number$1(),
	delay: number$1().nullable(),
	voluntarySwitches: number$1(),
	involuntarySwitches: number$1(),
	steal: number$1().nullable(),
	exit: number$1().int().nullable(),
	signal: string().nullable(),
	timedOut: boolean(),
	stdoutTail: string().nullable(),
	stderrTail: string()
});
const Answer = union([object({
	id: number$1(),
	startError: object({ message: string() })
}), RunOutcome.extend({
	id: number$1(),
	startError: _null()
})]);
async function startRunner(python) {
	const child = spawn(python, [
		"-I",
		"-S",
		"-X",
		"utf8",
		pythonFile("runner.py")
	], {
		env: {},
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	let errors = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		errors = (errors + text).slice(-4e3);
	});
	const ended = new Promise((resolve) => child.once("close", () => resolve()));
	let failure = null;
	let waiting = null;
	const stop = (message) => {
		failure ??= new GateError({
			fault: "platform",
			message,
			where: python,
			next: "Check that this Python runs.",
			output: errors
		});
		waiting?.fail(failure);
	};
	child.once("error", (error) => stop(`the runner could not be started: ${error.message}`));
	child.once("close", (status, signal) => stop(`the runner ended early (${signal ?? `exit status ${status}`})`));
	child.stdin.on("error", () => void 0);
	createInterface({ input: child.stdout }).on("line", (line) => waiting?.answer(line));
	const ask = (id, request) => new Promise((answer, fail) => {
		if (failure !== null) return fail(failure);
		waiting = {
			answer,
			fail
		};
		child.stdin.write(`${JSON.stringify({
			id,
			keepStdout: false,
			...request
		})}\n`);
	});
	let last = Promise.resolve();
	let count = 0;
	const run = async (request) => {
		count += 1;
		const answer = Answer.parse(JSON.parse(await ask(count, request)));
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
		close: async () => {
			child.stdin.end();
			await ended;
		}
	};
}
// src/plan/path-trap.ts
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
// src/plan/python.ts
const OLDEST = [3, 9];
const ASK = `import os, sys, platform, json, sysconfig
print(json.dumps({"version": platform.python_version(), "implementation": sys.implementation.name,
 "executable": sys.executable, "prefix": sys.prefix, "basePrefix": sys.base_prefix,
 "paths": sorted({os.path.realpath(path) for scheme in sysconfig.get_scheme_names()
  for path in sysconfig.get_paths(scheme).values()})}))`;
const Python = object({
	version: string(),
	implementation: string(),
	executable: string(),
	prefix: string(),
	basePrefix: string(),
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
const asked = new Map();
function askPython(command, env) {
	const key = JSON.stringify([
		command,
		env.PATH,
		env.PYTHONHOME
	]);
	const answer = asked.get(key) ?? startPython(command, env);
	asked.set(key, answer);
	return answer;
}
async function startPython(command, env) {
	try {
		const { stdout } = await promisify(execFile)(command, [
			"-I",
			"-c",
			ASK
		], {
			env,
			timeout: 3e4
		});
		return Python.parse(JSON.parse(stdout));
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
// src/plan/conflict.ts
function conflictOf(output) {
	if (!/ResolutionImpossible|conflicting dependencies/.test(output)) return null;
	const [, told = ""] = output.split(/^.*The conflict is caused by:\s*$/m);
	const lines = told.split("\n").map((line) => line.trim()).filter((line) => / depends on |The user requested/.test(line)).map((line) => line.replace(/^The user requested(?: \(constraint\))? (.*)$/, "installed is $1"));
	return [...new Set(lines)].slice(0, 4).join(", ") || "pip found no versions that fit together";
}
function constraintsOf(installed) {
	return Object.entries(installed).filter(([name, version]) => /^[a-z0-9][a-z0-9.-]*$/.test(name) && /^[0-9][\w.!]*$/.test(version)).map(([name, version]) => `${name}==${version}`).sort();
}
// src/plan/environment.ts
const RUNNERS = /^(INPUT_|ACTIONS_|RUNNER_TRACKING_ID$|GITHUB_(TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/i;
const SECRET = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY|_PAT$|_DSN$)/i;
const DISTURBING = /^(PYTHONDONTWRITEBYTECODE|PYTHONPYCACHEPREFIX|PYTHONPROFILEIMPORTTIME|PYTHONTRACEMALLOC|PYTHONMALLOC|PYTHONMALLOCSTATS|PYTHONDUMPREFS|PYTHONINSPECT|PYTHONVERBOSE|LD_PRELOAD|DYLD_INSERT_LIBRARIES|NODE_OPTIONS)$/;
function childEnvironment(caller, extra) {
	const kept = Object.entries(caller).filter((entry) => entry[1] !== void 0 && !RUNNERS.test(entry[0]) && !SECRET.test(entry[0]) && !DISTURBING.test(entry[0]));
	return {
		...Object.fromEntries(kept),
		...extra
	};
}
function movedPath(env, roots, tree) {
	const path = env.PYTHONPATH;
	if (path === void 0) return {};
	return { PYTHONPATH: path.split(delimiter).map((entry) => {
		const root = roots.find((one) => entry === one || entry.startsWith(one + sep));
		return root === void 0 ? entry : tree + entry.slice(root.length);
	}).join(delimiter) };
}
// src/plan/locked.ts
const PIN = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;#,\\]+)/;
const QUOTED$1 = /["']([A-Za-z0-9][A-Za-z0-9._-]*\s*(?:\[[^\]]*\])?\s*={2,3}[^"']+)["']/g;
function isLockFile(name) {
	return /^(requirements[\w.-]*\.txt|constraints[\w.-]*\.txt|(poetry|uv|pdm|pylock(\.[\w-]+)?)\.(lock|toml)|Pipfile\.lock|pyproject\.toml)$/.test(name);
}
function pinsOf(name, text) {
	if (/\.txt$/.test(name)) return requirementPins(text.split(/\r?\n/));
	if (name === "Pipfile.lock") return pipfilePins(text);
	if (name === "pyproject.toml") return requirementPins([...text.matchAll(QUOTED$1)].map(([, pin]) => pin ?? ""));
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
	for (const group of ["develop", "default"]) for (const [name, locked] of entriesOf(entriesOf(json).find(([key]) => key === group)?.[1])) {
		const version = entriesOf(locked).find(([key]) => key === "version")?.[1];
		if (typeof version === "string") pins.set(normalName(name), version.replace(/^=+/, ""));
	}
	return pins;
}
function entriesOf(value) {
	return value !== null && typeof value === "object" ? Object.entries(value) : [];
}
// src/plan/packages.ts
const TIME_LIMIT$1 = 3e5;
function cacheFolder(env) {
	const base = env.RUNNER_TOOL_CACHE ?? env.XDG_CACHE_HOME ?? (env.HOME ? join(env.HOME, ".cache") : tmpdir());
	return join(base, "scalene-gate");
}
async function installPackages(python, requirements, env, onInstall) {
	const folder = toolFolder(python, requirements, env);
	if (await exists(folder)) return folder;
	const failure = await installInto(folder, python, {
		requirements,
		constraints: [],
		env,
		onInstall
	});
	if (failure !== null) throw notInstalled(requirements.join(" "), reasonOf(failure, requirements), failure);
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
	const part = `${folder}.${process.pid}`;
	await mkdir(part, { recursive: true });
	try {
		const failure = await withConstraints(constraints, (file) => pip(python, [
			"--target",
			part,
			"-c",
			file,
			...requirements
		], env));
		if (failure !== null) return failure;
		await rename(part, folder).catch(async (error) => {
			if (!await exists(folder)) throw error;
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
async function pip(python, argv, env) {
	const command = [
		"-I",
		"-m",
		"pip",
		"install",
		"--disable-pip-version-check",
		"--no-input"
	];
	return new Promise((resolve) => {
		execFile(python.executable, [
			...command,
			"--progress-bar",
			"off",
			"--only-binary",
			":all:",
			...argv
		], {
			env: {
				...env,
				PIP_TARGET: "",
				PYTHONDONTWRITEBYTECODE: ""
			},
			cwd: tmpdir(),
			timeout: TIME_LIMIT$1,
			maxBuffer: 16777216
		}, (error, stdout, stderr) => resolve(error === null ? null : `${stdout}\n${stderr || error.message}`));
	});
}
function noneFits(output) {
	return /No matching distribution|Could not find a version/.test(output);
}
function noNetwork(output) {
	return /NewConnectionError|ConnectTimeout|Temporary failure|getaddrinfo|Connection refused|ProxyError/.test(output);
}
function reasonOf(output, requirements) {
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
function exists(path) {
	return access(path).then(() => true, () => false);
}
// src/plan/scalene-version.ts
const TESTED = "2.4.0";
function scaleneVersion(given) {
	if (given === null || given.trim() === "") return TESTED;
	const version = given.trim().replace(/^(==|v)/, "");
	const [, major, minor] = /^(\d{1,4})\.(\d{1,4})(\.\d{1,4})*$/.exec(version) ?? [];
	if (major === "2" && Number(minor) >= 4) return version;
	throw new GateError({
		fault: "file",
		message: `scalene-version ${given} is not an exact version from 2.4.0 to below 3`,
		next: `Write one, for example ${TESTED}, or leave it out.`
	});
}
// src/plan/toolbox.ts
const LOAD_LIMIT = 6e4;
async function installScalene(python, env, onInstall, wanted = {
	version: null,
	installed: {}
}) {
	const version = scaleneVersion(wanted.version);
	const requirement = `scalene==${version}`;
	const constraints = constraintsOf(wanted.installed);
	const folder = toolFolder(python, [requirement], env);
	let conflict = null;
	if (await exists(folder)) conflict = await knownConflict(python, requirement, folder, constraints, env);
	else {
		const failure = await installInto(folder, python, {
			requirements: [requirement],
			constraints,
			env,
			onInstall
		});
		conflict = failure === null ? null : conflictOf(failure);
		if (failure !== null && constraints.length > 0 && noneFits(failure) && !noNetwork(failure) || conflict !== null) await installPackages(python, [requirement], env, onInstall);
		else if (failure !== null) throw notInstalled(requirement, reasonOf(failure, [requirement]), failure);
	}
	if (conflict !== null && !await loads(python, folder, env)) throw unusable$1(requirement, conflict);
	const info = (await readdir(folder)).find((name) => /^scalene-.*\.dist-info$/.test(name));
	if (info === void 0) throw notInstalled(requirement, "the install left no Scalene behind", "");
	const listed = await readFile(join(folder, info, "RECORD"));
	return {
		sitePath: folder,
		version: /^scalene-(.*)\.dist-info$/.exec(info)?.[1] ?? version,
		sha256: createHash("sha256").update(listed).digest("hex")
	};
}
async function loads(python, folder, env) {
	return promisify(execFile)(python.executable, [
		"-c",
		"import sys; sys.path.append(sys.argv[1]); from scalene import scalene_profiler",
		folder
	], {
		cwd: tmpdir(),
		env: childEnvironment(env, {}),
		timeout: LOAD_LIMIT
	}).then(() => true, () => false);
}
async function knownConflict(python, requirement, folder, constraints, env) {
	const own = new Map((await readdir(folder)).flatMap((name) => {
		const [, project, version] = /^(.+)-([^-]+)\.dist-info$/.exec(name) ?? [];
		return project === void 0 || version === void 0 ? [] : [[normalName(project), version]];
	}));
	const pins = constraints.filter((pin) => {
		const [name = "", version] = pin.split("==");
		return own.has(name) && own.get(name) !== version;
	});
	if (pins.length === 0) return null;
	const answers = `${folder}.answers`;
	const answer = join(answers, createHash("sha256").update(pins.join("\n")).digest("hex"));
	let conflict = await readFile(answer, "utf8").catch(() => null);
	if (conflict === null) {
		const failure = await withConstraints(pins, (file) => pip(python, [
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
function unusable$1(requirement, conflict) {
	return new GateError({
		fault: "platform",
		message: `Scalene cannot work beside the installed packages: ${conflict}`,
		where: requirement,
		next: "The gate works on with its own probe and bare runs; memory lines and system-time ratios are missing."
	});
}
// src/session.ts
async function withSession(request, work) {
	const interpreter = await findPython(request.python, request.env);
	const scratch = await mkdtemp(join(tmpdir(), "scalene-gate-"));
	const runner = await startRunner(interpreter.executable);
	const problems = [];
	let installing = null;
	let installed = null;
	const toolbox = async (use) => {
		installing ??= request.scalene ? install(request, interpreter, use, problems) : Promise.resolve(null);
		installed = await installing;
		return installed;
	};
	try {
		return await work({
			...request,
			interpreter,
			scratch,
			runner,
			toolbox,
			installed: () => installed,
			problems
		});
	} finally {
		await runner.close();
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
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
			installed: use.installed
		});
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		problems.push(error.problem);
		return null;
	}
}
function machineOf(python, toolbox, samples) {
	return {
		platform: process.platform,
		arch: process.arch,
		cpus: availableParallelism(),
		python: `${python.implementation} ${python.version}`,
		scalene: toolbox === null ? null : {
			version: toolbox.version,
			sha256: toolbox.sha256
		},
		schedstat: samples.some((sample) => sample.delay !== null)
	};
}
// src/version.ts
const VERSION = "0.1.0";
// src/gate.ts
const PROBE_RUNS = 3;
function runGate(request) {
	return withSession(request, (session) => request.plan(session, async (plan) => {
		const instruments = instrumentsOf(session, plan);
		const measured = [];
		for (const job of plan.jobs) measured.push(await measuredEntry(job, instruments));
		const { entries, notices } = request.conclude?.(measured) ?? {
			entries: measured,
			notices: []
		};
		return {
			schema: RECORD_SCHEMA,
			tool: {
				name: "scalene-gate",
				version: VERSION
			},
			command: request.command,
			created: new Date().toISOString(),
			machine: machineOf(session.interpreter, session.installed(), entries.flatMap((entry) => entry.samples)),
			verdict: worstOf(entries.map((entry) => entry.verdict)),
			comparison: plan.comparison,
			entries: [...entries],
			problems: [...plan.problems, ...session.problems],
			notices: [...plan.notices, ...notices],
			cost: costOf(entries)
		};
	}));
}
async function measuredEntry(job, instruments) {
	const entry = await runEntry(job, instruments);
	return entry.verdict === "fail" || job.baseline === "alone" ? withExperiments(job, entry, instruments) : entry;
}
function instrumentsOf({ runner, toolbox, scratch, onProgress }, plan) {
	const targets = plan.jobs.flatMap(({ plan: { base, head } }) => base === null ? [head] : [base, head]);
	const use = {
		roots: [...new Set(targets.map(({ root }) => root))],
		installed: plan.installed ?? {}
	};
	return {
		runner,
		scalene: () => toolbox(use),
		probeRuns: PROBE_RUNS,
		scratch,
		onProgress
	};
}
// src/plan/git.ts
const LOCAL_LIMIT = 12e4;
const FETCH_LIMIT = 3e5;
const LARGEST_ANSWER$1 = 67108864;
const SETTINGS = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.quotePath=true",
	"core.pager=cat",
	"core.untrackedCache=false",
	"protocol.ext.allow=never",
	"submodule.recurse=false",
	"fetch.recurseSubmodules=false",
	"gc.auto=0",
	"maintenance.auto=false",
	"advice.detachedHead=false",
	"log.showSignature=false"
];
const KEPT = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|SSL_.*|HTTP_.*|PROXY_.*|ASKPASS|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/;
function topOf(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, ".git"))) return at;
		if (dirname(at) === at) return null;
	}
}
async function openGit(top, env) {
	const settings = [...SETTINGS, `safe.directory=${top}`].flatMap((setting) => ["-c", setting]);
	const local = {
		...gitEnvironment(env),
		GIT_CONFIG_NOSYSTEM: "1"
	};
	const call = (argv) => execGit([...settings, ...argv], top, local, LOCAL_LIMIT);
	const names = await call([
		"config",
		"--name-only",
		"-z",
		"--get-regexp",
		"^filter\\..*"
	]);
	settings.push(...filtersOff(names.code === 0 ? names.stdout : ""));
	return {
		top,
		run: async (argv) => {
			const answer = await call(argv);
			if (answer.code === 0) return answer.stdout;
			throw gitError(argv, top, answer.stderr);
		},
		ask: async (argv) => {
			const answer = await call(argv);
			return answer.code === 0 ? answer.stdout : null;
		},
		remote: async (argv) => {
			const answer = await execGit([...settings, ...argv], top, gitEnvironment(env), FETCH_LIMIT);
			const failure = answer.code === 0 ? null : answer.stderr.trim() || `git ${argv[0]} failed`;
			return {
				stdout: answer.stdout,
				failure
			};
		}
	};
}
async function runPrivateGit(argv, options) {
	const where = options.workTree === void 0 ? [] : [`--work-tree=${options.workTree}`];
	const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
	const env = {
		...gitEnvironment(options.env),
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null"
	};
	const answer = await execGit([
		...settings,
		`--git-dir=${options.gitDir}`,
		...where,
		...argv
	], options.workTree ?? dirname(options.gitDir), env, LOCAL_LIMIT);
	if (answer.code === 0) return answer.stdout;
	throw gitError(argv, options.workTree ?? options.gitDir, answer.stderr);
}
function filtersOff(names) {
	const drivers = new Set(names.split("\0").map((name) => /^filter\.(.+)\.[^.]+$/.exec(name)?.[1]).filter((driver) => driver !== void 0 && !/[=\n]/.test(driver)));
	const nothing = [
		"smudge=",
		"clean=",
		"process=",
		"required=false"
	];
	return [...drivers].flatMap((driver) => nothing.flatMap((value) => ["-c", `filter.${driver}.${value}`]));
}
function gitEnvironment(env) {
	const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") || KEPT.test(name));
	return {
		...Object.fromEntries(kept),
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_LFS_SKIP_SMUDGE: "1",
		LC_ALL: "C"
	};
}
function execGit(argv, cwd, env, timeout) {
	return new Promise((resolve, reject) => {
		execFile("git", argv, {
			cwd,
			env,
			timeout,
			maxBuffer: LARGEST_ANSWER$1,
			killSignal: "SIGKILL"
		}, (error, stdout, stderr) => {
			if (error === null) return resolve({
				code: 0,
				stdout,
				stderr
			});
			if (error.code === "ENOENT") return reject(noGit(cwd));
			const reason = error.killed ? `ended after ${timeout / 1e3} s: ${stderr}` : stderr || error.message;
			resolve({
				code: typeof error.code === "number" ? error.code : 1,
				stdout,
				stderr: reason
			});
		});
	});
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
	const next = /dubious ownership/.test(output) ? `Run git config --global --add safe.directory ${where} before.` : "Run the command in that folder to see more, or name the base as a folder.";
	return new GateError({
		fault: "tool",
		message: `git ${argv.join(" ")} failed`,
		where,
		next,
		output: output.slice(-2e3) || null
	});
}
// src/plan/ask-python.ts
const TIME_LIMIT = 6e4;
const LARGEST_ANSWER = 67108864;
const Description = object({
	folders: array(string()),
	projects: array(object({
		name: string(),
		folder: string(),
		editable: boolean(),
		compiled: boolean(),
		modules: array(string())
	})),
	linked: array(string()),
	distributions: record(string(), string())
});
const Checked = object({
	state: _enum(["missing", "broken"]),
	message: string(),
	path: string(),
	line: number$1(),
	column: number$1()
}).nullable();
const Linked = object({ missing: array(string()) });
async function askPlan(interpreter, question, form) {
	const { stdout, stderr } = await answerOf(interpreter, JSON.stringify(question));
	try {
		return form.parse(JSON.parse(stdout));
	} catch {
		throw new GateError({
			fault: "platform",
			message: "Python did not answer what its packages and programs are",
			where: interpreter.python,
			next: "Check that this interpreter starts: python -c 'import site'.",
			output: (stderr || stdout).slice(-2e3) || null
		});
	}
}
function answerOf({ python, env }, question) {
	return new Promise((resolve) => {
		const child = spawn(python, [pythonFile("plan.py")], {
			env,
			cwd: tmpdir(),
			timeout: TIME_LIMIT
		});
		const said = {
			stdout: "",
			stderr: ""
		};
		child.stdout.setEncoding("utf8").on("data", (text) => {
			said.stdout += text;
			if (said.stdout.length > LARGEST_ANSWER) child.kill("SIGKILL");
		});
		child.stderr.setEncoding("utf8").on("data", (text) => {
			said.stderr = (said.stderr + text).slice(-4e3);
		});
		child.on("error", (error) => resolve({
			...said,
			stderr: error.message
		}));
		child.on("close", () => resolve(said));
		child.stdin.on("error", () => void 0);
		child.stdin.end(question);
	});
}
// src/plan/program.ts
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
			programs: group.map(({ program: { cwd, argv } }) => ({
				cwd,
				argv
			}))
		};
		const answers = await askPlan(first.program, question, Checked.array().length(group.length));
		for (const [place, { index }] of group.entries()) results[index] = unusable(answers[place] ?? null);
	}));
	return results;
}
function unusable(found) {
	if (found === null) return null;
	const { state, message, path, line, column } = found;
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
// src/plan/entry.ts
async function planEntry(request, python, caller, caches) {
	const [plan] = await planEntries([request], python, caller, caches);
	const problem = plan?.baseProblem ?? plan?.headProblem ?? null;
	if (plan === void 0 || problem !== null) throw new GateError(problem ?? {
		fault: "gate",
		message: "no plan"
	});
	return plan;
}
async function planEntries(requests, python, caller, caches) {
	const drafts = await Promise.all(requests.map(async (request) => ({
		request,
		head: await draft("head", request.head, request, python, caller, caches),
		base: request.base === null ? null : await draft("base", request.base, request, python, caller, caches)
	})));
	const targets = drafts.flatMap(({ head, base }) => base === null ? [head] : [head, base]);
	const found = await checkPrograms(targets);
	const unusable = new Map(targets.map((target, index) => [target, found[index] ?? null]));
	return drafts.map(({ request, head, base }) => {
		const { name, argv, environments } = request;
		return {
			name,
			argv,
			head,
			headProblem: environments?.head.problem ?? unusable.get(head)?.problem ?? null,
			...baseOf(base, head, environments?.base, unusable)
		};
	});
}
function baseOf(base, head, environment, unusable) {
	if (base === null) return {
		base: null,
		baseState: "none",
		baseProblem: null
	};
	if (environment?.problem) return {
		base: null,
		baseState: "broken",
		baseProblem: environment.problem
	};
	const wrong = unusable.get(base) ?? absentArgument(base, head);
	if (wrong === null) return {
		base,
		baseState: "ready",
		baseProblem: null
	};
	const next = wrong.state === "missing" ? wrong.problem.next : "It is wrong in base already: nothing can be compared with it.";
	return {
		base: null,
		baseState: wrong.state,
		baseProblem: {
			...wrong.problem,
			message: `in base, ${wrong.problem.message}`,
			next
		}
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
async function draft(side, folder, request, python, caller, caches) {
	const root = await folderOf(side, folder);
	const environment = request.environments?.[side];
	const env = environment?.env ?? childEnvironment(caller, {});
	return {
		side,
		root,
		cwd: await workingDirectory(side, root, request.workingDirectory ?? "."),
		python: environment?.python ?? python.executable,
		argv: request.argv,
		env: {
			...env,
			...request.env,
			PYTHONPYCACHEPREFIX: join(caches, side)
		},
		timeLimit: request.timeLimit
	};
}
async function workingDirectory(side, root, relative) {
	const path = resolve(root, relative);
	const real = await realpath(path).catch(() => path);
	if (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)) return real;
	throw new GateError({
		fault: "file",
		message: `the working directory ${relative} leads out of the ${side} tree`,
		where: real,
		next: "Name a folder below the root of the repository."
	});
}
async function folderOf(side, folder) {
	const path = resolve(folder);
	const found = await stat(path).catch(() => null);
	if (found?.isDirectory()) return realpath(path);
	throw new GateError({
		fault: "file",
		message: `the ${side} folder ${folder} ${found === null ? "does not exist" : "is not a folder"}`,
		where: path,
		next: `Name the folder that holds the ${side} version of the program.`
	});
}
// src/plan/hunks.ts
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
		const hunk = hunkOf(line, paths);
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
function hunkOf(line, paths) {
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
// src/plan/diff.ts
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
const FOREIGN = [
	".venv/",
	"venv/",
	"site-packages/",
	"node_modules/",
	"__pycache__/",
	".git/",
	".tox/",
	".nox/"
];
async function changedLines(options) {
	const { git, base, head, folder } = options;
	const relative = folder === "" ? "--no-relative" : `--relative=${folder}/`;
	const revisions = head === null ? [base] : [base, head];
	const inFolder = folder === "" ? PYTHON : ["--", `${folder}/*.py`];
	return parseHunks(await git.run([
		"diff",
		...FORM,
		relative,
		"--end-of-options",
		...revisions,
		...inFolder
	]));
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
		await writeFile(join(gitDir, "info", "exclude"), `${FOREIGN.join("\n")}\n`);
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
// src/programs.ts
async function hunksOf({ base, head }, scratch, env) {
	if (base === null) return null;
	try {
		return await changedLinesOfFolders({
			base: resolve(base),
			head: resolve(head),
			scratch,
			env
		});
	} catch (error) {
		if (error instanceof GateError) return null;
		throw error;
	}
}
function programs(entries, proof = null) {
	return async ({ interpreter, env, scratch }, measure) => {
		const jobs = [];
		for (const entry of entries) {
			const hunks = await hunksOf(entry, join(scratch, "hunks"), env);
			const plan = await planEntry(entry, interpreter, env, join(scratch, "bytecode"));
			const baseline = plan.base === null ? "alone" : "compared";
			jobs.push({
				plan,
				baseline,
				settings: null,
				waivers: [],
				always: true,
				hunks,
				trees: null,
				proof
			});
		}
		return measure({
			jobs,
			comparison: null,
			problems: [],
			notices: []
		});
	};
}
// src/render/fitting.ts
const NOTE_BYTES = 600;
const BETWEEN = "\n\n";
const utf8 = new TextEncoder();
function bytesOf(text) {
	return utf8.encode(text).length;
}
function fitting(pieces, mostBytes) {
	const sizes = new Map(pieces.map((piece) => [piece, bytesOf(piece.text) + 2]));
	let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	if (total <= mostBytes) return textOf$1(pieces);
	const dropped = new Set();
	const position = new Map(pieces.map((piece, index) => [piece, index]));
	const cheapestFirst = pieces.filter((piece) => piece.rank < Number.POSITIVE_INFINITY).sort((one, other) => one.rank - other.rank || (position.get(other) ?? 0) - (position.get(one) ?? 0));
	for (const piece of cheapestFirst) {
		if (total + NOTE_BYTES <= mostBytes) break;
		dropped.add(piece);
		total -= sizes.get(piece) ?? 0;
	}
	return `${textOf$1(pieces.filter((piece) => !dropped.has(piece)))}${BETWEEN}${note([...dropped])}`;
}
function textOf$1(pieces) {
	return pieces.map((piece) => piece.text).join(BETWEEN);
}
function note(dropped) {
	const counts = new Map();
	for (const { what } of dropped) counts.set(what, (counts.get(what) ?? 0) + 1);
	return `Left out because the page would be too long: ${[...counts].map(([what, count]) => `${what} (${count})`).join(", ")}. The record holds all of it.`;
}
// src/render/inert-words.ts
function wordsOf$1(text) {
	return (visibleSentence(text).match(TOKEN) ?? []).map((token, index) => isPlain(token, index === 0) ? {
		before: token,
		code: null,
		after: ""
	} : asCode(token));
}
const TOKEN = /[(]?`[^`]+`[),.;:!?]*(?= |$)|[^ ]+/gu;
const QUOTED = /^([(]?)`([^`]+)`([),.;:!?]*)$/u;
const WORD = /^[("']*[A-Za-z]+(?:['-][A-Za-z]+)*[)"']*[.,;:!?]?[)]?$/u;
const NUMBER = /^[(]*[+-]?\d{1,6}(?:[.,]\d{1,6})*[%x×]?[)]*[.,;:]?$/u;
const DATE = /^\d{4}-\d\d-\d\d[.,;:]?$/u;
const SIGN = /^(?:%|=|\+|-|–|->|→|×|:)[.,;:)]?$/u;
const COMMIT = /[0-9a-f]{7}/iu;
const MARKER = /^(?:\d+[.)]|[^\p{L}\d("'].*)$/u;
function isPlain(token, first) {
	if (first && MARKER.test(token)) return false;
	if (DATE.test(token)) return true;
	if (COMMIT.test(token.replace(/\W/gu, ""))) return false;
	return WORD.test(token) || NUMBER.test(token) || SIGN.test(token);
}
function asCode(token) {
	const [, before = "", quoted = "", after = ""] = QUOTED.exec(token) ?? [];
	if (quoted !== "") return {
		before,
		code: quoted,
		after
	};
	const [, open = "", core = token, close = ""] = /^([(]?)(.+?)([),.;:!?]*)$/u.exec(token) ?? [];
	const missing = core.split("(").length - core.split(")").length;
	const brackets = /^\)*/u.exec(close)?.[0].slice(0, Math.max(missing, 0)) ?? "";
	return {
		before: open,
		code: core + brackets,
		after: close.slice(brackets.length)
	};
}
// src/render/inert-markdown.ts
function codeSpan(text) {
	const line = visible(text).replaceAll("|", "│");
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
function sentence(text) {
	return wordsOf$1(text).map(({ before, code, after }) => code === null ? before : `${before}${codeSpan(code)}${after}`).join(" ");
}
function codeBlock(lines, language) {
	const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
	return [
		`${fence}${language}`,
		...lines,
		fence
	].join("\n");
}
function longestRun(text) {
	return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
// src/render/links.ts
function addressOf(lines, links) {
	const path = repositoryPath(lines.file, links.folder ?? "");
	if (path === null || lines.from <= 0 || !/^[0-9a-f]{40}$/u.test(links.headSha)) return null;
	const encoded = path.split("/").map(escaped).join("/");
	const end = lines.to > lines.from ? `-L${lines.to}` : "";
	return `${links.server}/${links.repository}/blob/${links.headSha}/${encoded}#L${lines.from}${end}`;
}
function repositoryPath(file, folder) {
	const segments = [...folder.split("/").filter((segment) => segment !== ""), ...file.split("/")];
	if (segments.some((segment) => segment === "" || segment === "." || segment === "..") || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\<>]|##\[|^\s*::/u.test(file) || /^[A-Za-z]:/u.test(file)) return null;
	return segments.join("/");
}
function escaped(segment) {
	return encodeURIComponent(segment).replace(/[!'()*~_]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/render/columns.ts
const WIDE = /[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u2614\u2615\u2705\u274c\u2753-\u2755\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{M}/u;
function columnsOf(text) {
	let columns = 0;
	for (const character of text) columns += widthOf(character);
	return columns;
}
function widthOf(character) {
	if (character < "̀") return 1;
	if (COMBINING.test(character)) return 0;
	return WIDE.test(character) ? 2 : 1;
}
function fitted(text, columns) {
	if (columnsOf(text) <= columns) return text;
	const characters = [...text];
	const room = Math.max(columns - 1, 0);
	const head = taken(characters, Math.ceil(room / 2));
	return `${head}…${[...taken(characters.reverse(), room - columnsOf(head))].reverse().join("")}`;
}
function taken(characters, columns) {
	let text = "";
	let left = columns;
	for (const character of characters) {
		left -= widthOf(character);
		if (left < 0) break;
		text += character;
	}
	return text;
}
function padding(text, columns) {
	return " ".repeat(Math.max(columns - columnsOf(text), 0));
}
// src/render/listing.ts
const MOST_DIFF = 40;
const LONGEST_SOURCE = 160;
const LONGEST_PLACE = 60;
function sourceLines(lines) {
	const shown = lines.map(({ place, text }) => ({
		place: visible(place, LONGEST_PLACE),
		text: visibleLine(text, LONGEST_SOURCE).trim()
	}));
	const widest = Math.max(0, ...shown.map(({ place }) => columnsOf(place)));
	return shown.map(({ place, text }) => `${place}${padding(place, widest)}  ${text}`.trimEnd());
}
function diffLines(diff) {
	const lines = diff.slice(0, MOST_DIFF * 1e3).split(/\r\n|\n|\r/u);
	while (lines.length > 0 && lines[lines.length - 1]?.trim() === "") lines.pop();
	const shown = lines.slice(0, MOST_DIFF).map((line) => visibleLine(line));
	const left = lines.length - shown.length;
	return left > 0 ? [...shown, `(${left} more lines in the record)`] : shown;
}
function diffTone(line) {
	if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("@@")) return "faint";
	return line.startsWith("+") ? "good" : line.startsWith("-") ? "bad" : null;
}
// src/render/document.ts
function own(text, tone = null) {
	return {
		text,
		from: "gate",
		tone,
		at: null
	};
}
function name(text, tone = null, at = null) {
	return {
		text,
		from: "name",
		tone,
		at
	};
}
function prose(text, tone = null) {
	return {
		text,
		from: "prose",
		tone,
		at: null
	};
}
function say(words, ...values) {
	return words.flatMap((text, index) => {
		const value = values[index];
		const before = text === "" ? [] : [own(text)];
		return value === void 0 ? before : before.concat(value);
	});
}
function joined(phrases, between) {
	return phrases.flatMap((phrase, index) => index === 0 ? phrase : [own(between), ...phrase]);
}
// src/render/numbers.ts
function significant(value, digits) {
	const size = Math.abs(value) < 1e-12 ? 0 : Math.floor(Math.log10(Math.abs(value)));
	const decimals = Math.min(Math.max(digits - 1 - Math.max(size, 0), 0), 3);
	return grouped(value.toFixed(decimals));
}
function grouped(digits) {
	const [whole = "0", rest] = digits.replace(/^-(?=[0.]*$)/, "").split(".");
	const apart = whole.length > 15 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return rest === void 0 ? apart : `${apart}.${rest}`;
}
function secondsText(value) {
	if (Math.abs(value) < 5e-5) return "0 s";
	if (Math.abs(value) >= .0995) return `${significant(value, 3)} s`;
	const milliseconds = value * 1e3;
	return `${Math.abs(milliseconds) < 9.95 ? significant(milliseconds, 2) : significant(milliseconds, 1)} ms`;
}
function percent(share) {
	const value = share * 100;
	return `${Math.abs(value) < 9.95 && Math.abs(value) >= .05 ? value.toFixed(1) : grouped(value.toFixed(0))} %`;
}
const MB_PER_MIB = 2 ** 20 / 1e6;
const UNITS = {
	s: secondsText,
	MB: (value) => `${significant(value, 3)} MB`,
	MiB: (value) => `${significant(value * MB_PER_MIB, 3)} MB`,
	share: percent,
	count: (value) => grouped(value.toFixed(Number.isInteger(value) ? 0 : 1)),
	tasks: (value) => `${grouped(value.toFixed(0))} tasks`
};
function quantity(value, unit) {
	const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : void 0;
	return known === void 0 ? prose(`${significant(value, 3)} ${unit}`) : own(known(value));
}
function partOf(seconds, whole) {
	const [part, all] = [secondsText(seconds), secondsText(whole)];
	const unit = all.slice(all.indexOf(" "));
	return `${part.endsWith(unit) ? part.slice(0, -unit.length) : part} of ${all}`;
}
function change(ratio) {
	if (ratio >= 3) return `${significant(ratio, 3)}×`;
	const text = percent(ratio - 1);
	return ratio > 1 && text !== "0 %" ? `+${text}` : text;
}
function ratioWithInterval({ ratio, low, high }) {
	if (ratio === null) return "";
	const text = ratioText(ratio);
	return low === null || high === null ? text : `${text} (${ratioText(low)} to ${ratioText(high)})`;
}
function ofBase(ratio, low, high, pairs) {
	const interval = low === null || high === null ? "" : `, 99 % interval ${ratioText(low)} to ${ratioText(high)}`;
	return `${ratioText(ratio)}× of base (${counted(pairs, "pair")}${interval})`;
}
function ratioText(ratio) {
	return Math.abs(ratio) >= 10 ? significant(ratio, 3) : ratio.toFixed(2);
}
function columnSeconds(value, largest) {
	const decimals = largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
	return grouped(value.toFixed(decimals));
}
function counted(count, one, many = `${one}s`) {
	return `${grouped(count.toFixed(0))} ${count === 1 ? one : many}`;
}
// src/render/review.ts
const UNREVIEWED = {
	what: "this change",
	hunks: null
};
function reviewOf({ comparison }) {
	if (comparison === null) return UNREVIEWED;
	return {
		what: /^refs\/pull\//u.test(comparison.head.ref) ? "this pull request" : "this change",
		hunks: comparison.hunks
	};
}
function touched(cause, { what, hunks }) {
	const { changed, location } = cause;
	if (changed === null || location === null || location.line <= 0) return "";
	if (!changed) return `, a line that ${what} did not touch`;
	return (hunks?.find((one) => one.file === location.file && covers(one, location.line, location.line)))?.base.length === 0 ? `, which ${what} added` : `, which ${what} changed`;
}
function covers({ head }, from, to, context = 0) {
	if (head.length === 0 && context === 0) return false;
	return from >= head.start - context && to < head.start + head.length + context;
}
// src/render/words.ts
const METRICS = {
	"wall-time": "wall time",
	"cpu-time": "processor time",
	"rss-peak": "peak memory",
	"memory-peak": "peak heap",
	"system-time": "system share",
	"blocked-time": "blocked share",
	"import-time": "import time",
	tasks: "tasks",
	steps: "loop steps"
};
function metricLabel(metric) {
	const label = Object.hasOwn(METRICS, metric) ? METRICS[metric] : void 0;
	return label === void 0 ? name(metric) : own(label);
}
function metricOrder(metric) {
	const index = Object.keys(METRICS).indexOf(metric);
	return index === -1 ? Number.MAX_SAFE_INTEGER : index;
}
const ACCOUNTS = {
	import: "importing",
	"blocked-step": "blocking calls on the loop",
	"computing-step": "computing on the loop",
	scheduling: "scheduling of tasks",
	"timer-wait": "waiting for a timer",
	"io-wait": "waiting for input or output",
	"thread-wait": "waiting for a thread",
	"lock-wait": "waiting for a lock",
	"executor-queue": "queued for a worker thread",
	"executor-run": "work in worker threads",
	"gil-wait": "waiting for the interpreter lock",
	"garbage-collection": "garbage collection",
	"main-computing": "computing outside the loop",
	"main-waiting": "waiting outside the loop",
	"run-queue": "waiting for a processor",
	unexplained: "unexplained"
};
function causeWords(cause, kind) {
	return KINDS[`${cause}, ${kind}`] ?? CAUSES[cause];
}
function kindWords(kind) {
	return Object.hasOwn(MEANINGS, kind) ? MEANINGS[kind] ?? null : null;
}
const MEANINGS = {
	"long pole": "one task lasts far longer than the others, and all wait for it",
	"loop hog": "one task keeps the event loop to itself",
	peak: "too much is alive at once",
	leak: "it is never released",
	python: "in Python code",
	native: "in native code"
};
const KINDS = {
	"starvation, loop hog": {
		grew: "a task that hogs the event loop",
		level: "in a task that hogs the event loop"
	},
	"memory, leak": {
		grew: "a leak",
		level: "never released"
	},
	"cpu-bound, python": {
		grew: "more computing in Python",
		level: "computing in Python"
	},
	"cpu-bound, native": {
		grew: "more computing in native code",
		level: "computing in native code"
	}
};
const CAUSES = {
	"blocking-call": {
		grew: "a blocking call",
		level: "in a blocking call"
	},
	"sequential-awaits": {
		grew: "awaits that run one after another",
		level: "in awaits that run one after another"
	},
	"context-switching": {
		grew: "switching between tiny tasks",
		level: "switching between tiny tasks"
	},
	starvation: {
		grew: "unevenly shared work",
		level: "waiting for the longest of its tasks"
	},
	memory: {
		grew: "too much alive at once",
		level: "alive at once"
	},
	"cpu-bound": {
		grew: "more computing",
		level: "computing"
	},
	"executor-saturation": {
		grew: "a full thread pool",
		level: "queueing for a full thread pool"
	},
	"lock-contention": {
		grew: "queueing for a lock",
		level: "queueing for a lock"
	},
	"gil-contention": {
		grew: "threads that compete for the interpreter lock",
		level: "competing for the interpreter lock"
	},
	"slow-import": {
		grew: "slower imports",
		level: "importing"
	},
	"external-wait": {
		grew: "a longer wait",
		level: "waiting for something outside"
	},
	unknown: {
		grew: "the cause is unknown",
		level: "on nothing that has a name"
	},
	"insufficient-data": {
		grew: "too little was recorded to name a cause",
		level: "on nothing that could be recorded"
	}
};
const FAULTS = {
	file: "what was written for the gate",
	program: "the measured program",
	tool: "a tool (Scalene, git, Python)",
	platform: "the platform",
	gate: "Scalene gate, please report it"
};
const VERDICTS = {
	error: {
		text: "ERROR",
		tone: "bad",
		icon: "🛑"
	},
	fail: {
		text: "FAIL",
		tone: "bad",
		icon: "❌"
	},
	warn: {
		text: "WARN",
		tone: "warn",
		icon: "⚠️"
	},
	inconclusive: {
		text: "INCONCLUSIVE",
		tone: "warn",
		icon: "❔"
	},
	"no-data": {
		text: "NO DATA",
		tone: "warn",
		icon: "❔"
	},
	"no-baseline": {
		text: "NO BASELINE",
		tone: "warn",
		icon: "❔"
	},
	waived: {
		text: "WAIVED",
		tone: "warn",
		icon: "☑️"
	},
	new: {
		text: "NEW",
		tone: "accent",
		icon: "🆕"
	},
	improved: {
		text: "IMPROVED",
		tone: "good",
		icon: "✅"
	},
	pass: {
		text: "PASS",
		tone: "good",
		icon: "✅"
	}
};
function urgency(verdict) {
	return Object.keys(VERDICTS).indexOf(verdict);
}
// src/render/headline.ts
function isAlone(entry) {
	return entry.ledger.base === null && entry.profile.base === null && entry.metrics.every((metric) => metric.base === null) && entry.samples.every((sample) => sample.side === "head");
}
function place(location, side = "head") {
	const { file, line } = location;
	const text = line > 0 ? `${file}:${line}` : file;
	const at = side === "head" && line > 0 ? {
		file,
		from: line,
		to: line
	} : null;
	return location.function === "" || location.function === "<module>" ? [name(text, null, at)] : say`${name(text, null, at)} (${name(location.function)})`;
}
function headline(entry, review = UNREVIEWED) {
	const subject = name(entry.name, "strong");
	switch (entry.verdict) {
		case "error": return say`${subject} could not be measured: ${prose(entry.problems[0]?.message ?? entry.reason)}`;
		case "fail":
		case "warn": return isAlone(entry) && entry.cause !== null ? say`${diagnosis(entry)}; ${prose(entry.reason)}` : regression(entry, review);
		case "waived": return say`${regression(entry, review)}; waived: ${prose(entry.waiver?.reason ?? entry.reason)}`;
		case "improved": return changed(entry, "improved") ?? say`${subject}: ${prose(entry.reason)}`;
		case "inconclusive": return say`${subject} cannot be decided yet: ${prose(entry.reason)}`;
		case "no-data": return say`${subject} gave too little to judge: ${prose(entry.reason)}`;
		case "new": return say`${diagnosis(entry)}; base has no such entry`;
		case "no-baseline": return say`${diagnosis(entry)}; there is no base to compare with`;
		case "pass": return isAlone(entry) ? diagnosis(entry) : passed(entry);
	}
}
function diagnosis(entry) {
	const subject = name(entry.name, "strong");
	const { cause } = entry;
	if (cause?.class === "insufficient-data") return say`${subject} gave too little data to name a bottleneck`;
	if (cause === null || cause.class === "unknown") {
		const wall = metric(entry, "wall-time")?.head;
		const nothing = own("no bottleneck of the known classes");
		return wall == null ? say`${subject} has ${nothing}` : say`${subject} runs for ${quantity(wall, "s")}: ${nothing}`;
	}
	const { value, unit } = cause.amount;
	const words = own(causeWords(cause.class, cause.kind).level);
	if (unit === "MB") return say`${subject} needs ${quantity(metric(entry, "rss-peak")?.head ?? value, "MB")} of memory, ${quantity(value, "MB")} of it ${words}${at(cause)}`;
	if (unit === "tasks") return say`${subject} makes ${quantity(value, "tasks")}: ${words}${at(cause)}`;
	return say`${subject} spends ${own(partOf(value, cause.share > 0 ? value / cause.share : entry.ledger.head?.wall ?? value))} (${own(percent(cause.share))}) ${words}${at(cause)}`;
}
function regression(entry, review) {
	const clause = changed(entry, "regressed") ?? broken(entry);
	const { cause } = entry;
	if (cause === null) return clause;
	const whose = own(touched(cause, review));
	return say`${clause}: ${own(causeWords(cause.class, cause.kind).grew)}${at(cause)}${whose}`;
}
function broken(entry) {
	const [worst] = decisive(entry);
	const subject = name(entry.name, "strong");
	return worst === void 0 ? say`${subject}: ${prose(entry.reason)}` : say`${subject} breaks its limit of ${metricLabel(worst.metric)}: ${prose(worst.message)}`;
}
function decisive({ limits, verdict }) {
	const broken = limits.filter((limit) => limit.outcome === "broken");
	const failing = broken.filter((limit) => limit.level === "fail");
	return verdict === "warn" || failing.length === 0 ? broken : failing;
}
function at(cause) {
	return cause.location === null ? [] : say` at ${place(cause.location)}`;
}
function changed(entry, decision) {
	const memoryFirst = entry.cause?.amount.unit === "MB" && decision === "regressed";
	const limits = decision === "regressed" ? decisive(entry) : [];
	const rank = (one) => metricOrder(one.metric) - (memoryFirst && isMemory(one) ? 100 : 0);
	const deciding = entry.metrics.filter((one) => one.decision === decision).filter((one) => limits.length === 0 || limits.some((limit) => limit.metric === one.metric)).sort((one, other) => rank(one) - rank(other))[0];
	if (deciding === void 0 || deciding.base === null || deciding.head === null) return null;
	return difference(name(entry.name, "strong"), deciding, deciding.base, deciding.head);
}
function difference(subject, { metric, unit, ratio }, base, head) {
	const amount = quantity(Math.abs(head - base), unit);
	const relative = ratio === null ? [] : say` (${own(change(ratio))})`;
	const more = own(head >= base ? "more" : "less");
	if (metric === "wall-time") return say`${subject} is ${amount}${relative} ${own(head >= base ? "slower" : "faster")}`;
	if (metric === "cpu-time") return say`${subject} uses ${amount}${relative} ${more} processor time`;
	if (isMemory({ metric })) return say`${subject} needs ${amount}${relative} ${more} memory`;
	return say`${subject}: ${metricLabel(metric)} went from ${quantity(base, unit)} to ${quantity(head, unit)}`;
}
function passed(entry) {
	const subject = name(entry.name, "strong");
	const wall = metric(entry, "wall-time");
	if (wall?.head == null || wall.ratio === null) return say`${subject} passed: ${prose(entry.reason)}`;
	return say`${subject} runs for ${quantity(wall.head, "s")}, ${own(ratioWithInterval(wall))} of base`;
}
function metric(entry, wanted) {
	return entry.metrics.find((one) => one.metric === wanted);
}
function isMemory({ metric }) {
	return metric === "rss-peak" || metric === "memory-peak";
}
// src/render/tried-section.ts
const MOST_HUNKS = 5;
function proofBlocks({ proof }) {
	return proof === null ? [] : [{
		kind: "paragraph",
		phrase: proofSentence(proof)
	}];
}
function proofSentence(proof) {
	const spent = own(` (cost: ${counted(proof.runs, "run")}, ${quantity(proof.seconds, "s").text})`, "faint");
	if (proof.outcome !== "proved" || proof.ratio === null) {
		const ended = proof.outcome === "budget-ended" ? "the time for it ended" : "no proof";
		return say`${own("Put to the test:", "strong")} ${own(ended)}: ${prose(proof.reason)}${spent}`;
	}
	const hunks = joined(proof.hunks.slice(0, MOST_HUNKS).map(hunkName), ", ");
	const more = proof.hunks.length > MOST_HUNKS ? ` and ${proof.hunks.length - MOST_HUNKS} more` : "";
	const effect = ofBase(proof.ratio, proof.low, proof.high, proof.pairs);
	const agreement = proof.agrees === null ? "." : proof.agrees ? ". The line of the cause is in it." : ". The line of the cause is not in it: trust the experiment more than the line.";
	return say`${own("Proved:", "strong")} reverting only ${hunks}${own(more)} brings it back to ${own(effect)}${own(agreement)}${spent}`;
}
function hunkName({ file, from, to }) {
	return [name(`${file}:${to > from ? `${from}-${to}` : String(from)}`, null, {
		file,
		from,
		to
	})];
}
function remedyBlocks({ remedy, amount }, alone) {
	if (remedy === null) return [];
	return [{
		kind: "paragraph",
		phrase: remedySentence(remedy, amount.unit === "s", alone)
	}, {
		kind: "diff",
		text: remedy.diff
	}];
}
function remedySentence({ ratio, low, high, pairs, takesBack }, time, alone) {
	const same = say`${own("Tried:", "good")} with this change exit status and output stay the same`;
	if (alone) return say`${same}, and it needs ${own(`${ratioText(ratio)}× of ${time ? "the time" : "the memory"} (${counted(pairs, "pair")}, 99 % interval ${ratioText(low)} to ${ratioText(high)})`)}.`;
	return say`${same}, and ${own(`${percent(Math.min(takesBack, 1))} of the ${time ? "slowdown" : "growth"}`)} is gone: ${own(ofBase(ratio, low, high, pairs))}.`;
}
// src/render/cause-section.ts
const MOST$5 = 10;
const MOST_CAUSES = 4;
const MOST_LINES$1 = 2;
const HONEST = ["unknown", "insufficient-data"];
function causeSections(entry, alone, review) {
	return (entry.causes.length > 0 ? entry.causes : entry.cause === null ? [] : [entry.cause]).slice(0, MOST_CAUSES).map((cause, index) => ({
		title: `${index === 0 ? "Cause" : "Also"}: ${cause.class}${HONEST.includes(cause.class) ? "" : `, ${cause.confidence} confidence`}`,
		rank: index === 0 ? 80 : 60,
		folded: false,
		blocks: blocks$1(cause, alone, index === 0 && !alone ? "" : touched(cause, review))
	}));
}
function blocks$1(cause, alone, whose) {
	return [
		amount(cause, alone, whose),
		sourceBlock(cause),
		cause.evidence.length === 0 ? null : {
			kind: "list",
			items: cause.evidence.slice(0, MOST$5).map((sentence) => [prose(sentence)])
		},
		...proofBlocks(cause),
		cause.advice === "" ? null : {
			kind: "paragraph",
			phrase: say`${own("What to do:", "accent")} ${prose(cause.advice)}`
		},
		...remedyBlocks(cause, alone),
		cause.runnerUp === null ? null : {
			kind: "paragraph",
			phrase: say`Also considered: ${own(cause.runnerUp.class)}, but ${prose(cause.runnerUp.reason)}`
		}
	].filter((block) => block !== null);
}
function sourceBlock({ lines }) {
	if (lines.length === 0) return null;
	return {
		kind: "source",
		lines: lines.slice(0, MOST_LINES$1).map(({ location, text }, index) => ({
			place: `${index === 0 ? "" : "from "}${location.file}:${location.line}`,
			text
		}))
	};
}
function amount(cause, alone, whose) {
	const { value, unit } = cause.amount;
	const phrases = [];
	if (value !== 0) {
		phrases.push(alone ? [quantity(value, unit)] : say`${quantity(value, unit)} more than base`);
		phrases.push([own(`${percent(cause.share)} of ${whole(unit, alone)}`)]);
	}
	if (cause.location !== null) phrases.push(say`at ${place(cause.location)}${own(whose)}`);
	if (phrases.length === 0 && cause.kind === null) return null;
	const said = joined(phrases, ", ");
	if (cause.kind === null) return {
		kind: "paragraph",
		phrase: said
	};
	const words = kindWords(cause.kind);
	const meaning = [words === null ? name(cause.kind) : own(words)];
	return {
		kind: "paragraph",
		phrase: phrases.length === 0 ? meaning : say`${said}: ${meaning}`
	};
}
function whole(unit, alone) {
	if (alone) return unit === "s" ? "the wall time" : unit === "MB" ? "its memory" : "its tasks";
	return unit === "s" ? "the slowdown" : unit === "MB" ? "the growth" : "the additional tasks";
}
// src/render/ledger-section.ts
const TINY = .01;
const MOST$4 = 6;
function ledgerSection(entry) {
	const { base, head } = entry.ledger;
	if (base === null && head === null) return null;
	const runs = Math.max(base?.runs ?? 0, head?.runs ?? 0);
	const which = runs > 1 ? `; the run with the median wall time of ${runs}${base === null ? "" : " a side"}` : "";
	return {
		title: "Where the time goes",
		rank: 50,
		folded: ![
			"fail",
			"warn",
			"waived"
		].includes(entry.verdict),
		blocks: [{
			kind: "table",
			table: ledgerTable(base, head)
		}, {
			kind: "paragraph",
			phrase: [own(`Measured by the probe inside the program, which costs a little time itself${which}.`, "faint")]
		}]
	};
}
function ledgerTable(base, head) {
	const lines = accountLines(base?.accounts ?? [], head?.accounts ?? []);
	const wall = {
		label: "wall time",
		base: base?.wall ?? 0,
		head: head?.wall ?? 0,
		where: []
	};
	const large = Math.max(wall.base, wall.head);
	const shown = lines.filter((line) => Math.max(line.base, line.head) >= TINY * large).slice(0, MOST$4);
	const rest = lines.filter((line) => !shown.includes(line));
	const other = {
		label: "other",
		base: sum(rest, "base"),
		head: sum(rest, "head"),
		where: []
	};
	const all = [
		...shown,
		...rest.length > 0 ? [other] : [],
		wall
	];
	const seconds = (value) => [own(columnSeconds(value, large))];
	const both = base !== null && head !== null;
	return {
		columns: [
			{
				title: "seconds",
				align: "left"
			},
			...base === null ? [] : [{
				title: "base",
				align: "right"
			}],
			...head === null ? [] : [{
				title: "head",
				align: "right"
			}],
			...both ? [{
				title: "more",
				align: "right"
			}] : [],
			{
				title: "mostly at",
				align: "left"
			}
		],
		rows: all.map((line) => [
			[own(line.label, line === wall ? "strong" : null)],
			...base === null ? [] : [seconds(line.base)],
			...head === null ? [] : [seconds(line.head)],
			...both ? [growth(line, large)] : [],
			line.where
		])
	};
}
function accountLines(base, head) {
	return [...new Set([...head, ...base].map((row) => row.account))].map((account) => {
		const [before, now] = [base, head].map((rows) => rows.filter((row) => row.account === account));
		const line = {
			base: sum(before ?? [], "seconds"),
			head: sum(now ?? [], "seconds")
		};
		const larger = line.head >= line.base ? now : before;
		return {
			label: ACCOUNTS[account],
			...line,
			where: mostlyAt(larger ?? [], larger === now ? "head" : "base")
		};
	}).sort((one, other) => Math.abs(other.head - other.base) - Math.abs(one.head - one.base));
}
function mostlyAt(rows, side) {
	const largest = rows.reduce((best, row) => best === null || row.seconds > best.seconds ? row : best, null);
	return largest === null || largest.location === null ? [] : place(largest.location, side);
}
function growth(line, large) {
	const text = columnSeconds(line.head - line.base, large);
	const grew = line.head - line.base >= TINY * large;
	return [own(/[1-9]/.test(text) && !text.startsWith("-") ? `+${text}` : text, grew ? "warn" : null)];
}
function sum(rows, key) {
	return rows.reduce((total, row) => total + row[key], 0);
}
// src/render/limits-section.ts
const MOST$3 = 12;
const OUTCOMES = {
	broken: {
		text: "broken",
		tone: "bad",
		place: 0
	},
	undecided: {
		text: "undecided",
		tone: "warn",
		place: 1
	},
	"not-measured": {
		text: "not measured",
		tone: "warn",
		place: 2
	},
	kept: {
		text: "kept",
		tone: null,
		place: 3
	}
};
function limitsSection({ limits }) {
	if (limits.length === 0) return null;
	const loud = limits.filter((limit) => limit.outcome !== "kept").sort((one, other) => OUTCOMES[one.outcome].place - OUTCOMES[other.outcome].place);
	const kept = limits.length - loud.length;
	const items = loud.slice(0, MOST$3).map(item);
	if (loud.length > MOST$3) items.push([own(`${loud.length - MOST$3} more in the record`)]);
	if (kept > 0) items.push([own(loud.length > 0 ? `${kept} more kept` : `${counted(kept, "limit")} kept`)]);
	return {
		title: "Limits",
		rank: 75,
		folded: loud.length === 0,
		blocks: [{
			kind: "list",
			items
		}]
	};
}
function item({ outcome, metric, level, message }) {
	const { text, tone } = OUTCOMES[outcome];
	const mild = level === "warn" ? " (a warning)" : "";
	return say`${own(text, tone)}${own(mild)}: ${metricLabel(metric)}: ${prose(message)}`;
}
// src/render/comparison-section.ts
const MOST_PACKAGES = 30;
const FEW = 5;
function comparedPhrase({ comparison }) {
	if (comparison === null) return null;
	return say`${comparison.base === null ? [own("no base")] : say`base ${revision(comparison.base)}`} .. head ${revision(comparison.head)}`;
}
function revision({ ref: given, sha }) {
	const [, pullRequest] = /^refs\/pull\/(\d{1,9})\//u.exec(given) ?? [];
	const ref = pullRequest === void 0 ? name(given) : own(`pull request ${pullRequest}`);
	if (sha === null) return [ref];
	const short = name(sha.slice(0, 7));
	return given === "" || sha.startsWith(given) ? [short] : say`${short} (${ref})`;
}
function noBaseSections({ comparison }) {
	if (comparison === null || comparison.noBase === null) return [];
	return [{
		title: "No base",
		rank: 95,
		folded: false,
		blocks: [{
			kind: "paragraph",
			phrase: say`Only absolute limits were checked: ${prose(comparison.noBase)}`
		}]
	}];
}
function packageSections({ comparison }) {
	const dependencies = comparison?.dependencies ?? [];
	if (dependencies.length === 0) return [];
	return [{
		title: `${counted(dependencies.length, "package differs", "packages differ")} between base and head`,
		rank: 45,
		folded: dependencies.length > FEW,
		blocks: [{
			kind: "table",
			table: packages(dependencies)
		}]
	}];
}
function packages(dependencies) {
	const version = (text) => text === null ? [own("-")] : [name(text)];
	const rows = dependencies.slice(0, MOST_PACKAGES).map((one) => [
		[name(one.name)],
		version(one.base),
		version(one.head)
	]);
	const left = dependencies.length - MOST_PACKAGES;
	if (left > 0) rows.push([
		[own(`and ${left} more`)],
		[],
		[]
	]);
	return {
		columns: [
			{
				title: "package",
				align: "left"
			},
			{
				title: "base",
				align: "left"
			},
			{
				title: "head",
				align: "left"
			}
		],
		rows
	};
}
// src/render/method-section.ts
const MOST_RULES = 10;
function methodSection(entry, only) {
	const items = [
		...["base", "head"].flatMap((side) => bareRuns(entry, side)),
		...otherRuns(entry),
		...rules(entry)
	];
	if (items.length === 0) return null;
	if (!only) items.push(say`Cost: ${cost(entry.cost)}`);
	return {
		title: "How it was measured",
		rank: 20,
		folded: true,
		blocks: [{
			kind: "list",
			items
		}]
	};
}
function machineSection(record) {
	const { machine } = record;
	const versions = [prose(machine.python ?? "no Python")];
	if (machine.scalene !== null) versions.push(own(", Scalene "), prose(machine.scalene.version));
	const compared = comparedPhrase(record);
	const items = [
		...compared === null ? [] : [compared],
		say`${prose(`${machine.platform} ${machine.arch}`)}, ${own(counted(machine.cpus, "processor"))}`,
		say`${versions}, Scalene gate ${prose(record.tool.version)}`,
		say`${moment(record.created)}; cost: ${cost(record.cost)}`
	];
	if (!machine.schedstat && record.entries.some(({ samples }) => samples.length > 0)) items.push([own("This kernel does not count the time a program waits for a processor.", "warn")]);
	return {
		title: "Machine and cost",
		rank: 10,
		folded: true,
		blocks: [{
			kind: "list",
			items
		}]
	};
}
function rules(entry) {
	const judged = entry.metrics.filter((metric) => metric.decision !== null);
	const phrases = judged.slice(0, MOST_RULES).flatMap(({ metric, reason, noise }) => {
		if (reason === null) return [];
		const chance = noise === null ? "" : `; two runs of a pair differ by ${percent(noise)} by chance`;
		return [say`${metricLabel(metric)}: measuring stopped at ${prose(reason)}${own(chance)}`];
	});
	if (entry.settings?.certainty === "proof") phrases.push([own("Decided by the strict rule (certainty: proof), which bounds errors under any noise.")]);
	if (judged.some(({ plain }) => plain !== null)) phrases.push([own("Wall time is told without the time in which the main thread waited for a processor.")]);
	if (judged.some(({ low, high }) => low !== null && high !== null)) phrases.push([own("Ranges in brackets are 99 % intervals, or the widest there is for less than 8 pairs.")]);
	return phrases;
}
function moment(created) {
	const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):[\d.]{2,10}Z$/u.exec(created) ?? [];
	return day === void 0 ? prose(created) : own(`${day} ${minute} UTC`);
}
function cost({ runs, seconds }) {
	return say`${own(counted(runs, "program run"))}, ${quantity(seconds, "s")}`;
}
function bare(entry, side) {
	return entry.samples.filter((sample) => sample.side === side && sample.pair >= 0);
}
function bareRuns(entry, side) {
	const runs = bare(entry, side);
	if (runs.length === 0) return [];
	const facts = [say`${own(counted(runs.length, "bare run"))} of ${own(side)}`];
	const spread = variation(runs.map((run) => run.wall));
	if (spread !== null) facts.push(say`wall time varied by ${own(percent(spread))}`);
	const delayed = shareDelayed(runs);
	if (delayed !== null) facts.push(say`${own(percent(delayed))} of it went by waiting for a processor`);
	const broken = runs.filter((run) => run.timedOut || run.signal !== null || run.exit !== 0).length;
	if (broken > 0) facts.push([own(`${broken} did not end well`, "bad")]);
	return [joined(facts, "; ")];
}
function otherRuns(entry) {
	const aSide = entry.ledger.base === null && entry.profile.base === null ? "" : " a side";
	const runs = (of) => Math.max(entry[of].base?.runs ?? 0, entry[of].head?.runs ?? 0);
	return [[runs("ledger"), "under the loop probe"], [runs("profile"), "under Scalene"]].filter(([count]) => count > 0).map(([count, how]) => [own(`${counted(count, "run")}${aSide} ${how}: for the cause, never for a time`)]);
}
function variation(values) {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	if (values.length < 2 || mean <= 0) return null;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1)) / mean;
}
function shareDelayed(runs) {
	const known = runs.filter((run) => run.delay !== null);
	const wall = known.reduce((sum, run) => sum + run.wall, 0);
	return wall <= 0 ? null : known.reduce((sum, run) => sum + (run.delay ?? 0), 0) / wall;
}
// src/render/metrics-section.ts
const DECISIONS = {
	regressed: {
		text: "worse",
		tone: "bad"
	},
	improved: {
		text: "better",
		tone: "good"
	},
	same: {
		text: "same",
		tone: null
	},
	inconclusive: {
		text: "undecided",
		tone: "warn"
	}
};
const UNJUDGED = {
	text: "not judged",
	tone: "faint"
};
const WORTH_SAYING = .03;
const MOST$2 = 20;
function metricsSection(entry, alone) {
	const metrics = entry.metrics.filter((metric) => metric.base !== null || metric.head !== null).sort((one, other) => metricOrder(one.metric) - metricOrder(other.metric)).slice(0, MOST$2);
	if (metrics.length === 0) return null;
	const blocks = [{
		kind: "table",
		table: alone ? ofOneSide(metrics) : ofBothSides(metrics)
	}];
	const dots = {
		base: walls(entry, "base"),
		head: walls(entry, "head")
	};
	if (dots.head.length > 1) blocks.push({
		kind: "dots",
		...dots
	});
	return {
		title: "Figures",
		rank: 70,
		folded: false,
		blocks
	};
}
function walls({ samples }, side) {
	return samples.filter((sample) => sample.side === side && sample.pair >= 0).map(({ wall, delay }) => Math.max(wall - (delay ?? 0), 0));
}
function ofOneSide(metrics) {
	return {
		columns: [
			{
				title: "figure",
				align: "left"
			},
			{
				title: "value",
				align: "right"
			},
			{
				title: "runs",
				align: "right"
			}
		],
		rows: metrics.map((metric) => [
			[metricLabel(metric.metric)],
			figure$1(metric.head, metric.unit),
			[own(String(metric.runs))]
		])
	};
}
function ofBothSides(metrics) {
	return {
		columns: [
			{
				title: "figure",
				align: "left"
			},
			{
				title: "base",
				align: "right"
			},
			{
				title: "head",
				align: "right"
			},
			{
				title: "head / base",
				align: "left"
			},
			{
				title: "runs",
				align: "right"
			},
			{
				title: "decision",
				align: "left"
			}
		],
		rows: metrics.flatMap((metric) => {
			const { text, tone } = metric.decision === null ? UNJUDGED : DECISIONS[metric.decision];
			return [[
				[metricLabel(metric.metric)],
				figure$1(metric.base, metric.unit),
				figure$1(metric.head, metric.unit, tone),
				[own(ratioWithInterval(metric))],
				[own(String(metric.runs))],
				[own(text, tone)]
			], ...plainRow(metric)];
		})
	};
}
function plainRow({ plain, base, head, unit, runs }) {
	if (plain === null) return [];
	const differs = (clock, judged) => clock !== null && judged !== null && Math.abs(clock - judged) > WORTH_SAYING * judged;
	if (!differs(plain.base, base) && !differs(plain.head, head)) return [];
	return [[
		[own("wall on the clock", "faint")],
		figure$1(plain.base, unit),
		figure$1(plain.head, unit),
		[own(ratioWithInterval({
			ratio: plain.ratio,
			low: null,
			high: null
		}))],
		[own(String(runs))],
		[own(UNJUDGED.text, UNJUDGED.tone)]
	]];
}
function figure$1(value, unit, tone = null) {
	return value === null ? [own("-")] : [{
		...quantity(value, unit),
		tone
	}];
}
// src/render/problem-section.ts
const MOST$1 = 5;
const MOST_NOTICES = 10;
const NOTICES = "Notices";
function problemSections(problems, inHeadline) {
	return problems.slice(0, MOST$1).map((problem, index) => ({
		title: `Problem: fault of ${FAULTS[problem.fault]}`,
		rank: 90,
		folded: false,
		blocks: blocks(problem, inHeadline && index === 0)
	}));
}
function blocks({ message, where, next, output }, said) {
	const all = said ? [] : [{
		kind: "paragraph",
		phrase: [prose(message)]
	}];
	if (where !== null) all.push({
		kind: "paragraph",
		phrase: say`Where: ${name(where)}`
	});
	if (next !== null) all.push({
		kind: "paragraph",
		phrase: say`${own("What to do:", "accent")} ${prose(next)}`
	});
	if (output !== null && output.trim() !== "") all.push({
		kind: "output",
		text: output
	});
	return all;
}
function noticeSection(notices) {
	if (notices.length === 0) return null;
	const items = notices.slice(0, MOST_NOTICES).map((notice) => [prose(notice)]);
	if (notices.length > MOST_NOTICES) items.push([own(`${notices.length - MOST_NOTICES} more in the record`)]);
	return {
		title: NOTICES,
		rank: 40,
		folded: false,
		blocks: [{
			kind: "list",
			items
		}]
	};
}
// src/render/profile-section.ts
const ENOUGH_SAMPLES = 100;
const MOST_LINES = 5;
const SHARE = .02;
const PEAK_MIB = 10;
function profileSection(entry) {
	const sides = ["base", "head"].flatMap((side) => {
		const profile = entry.profile[side];
		return profile === null ? [] : [{
			side,
			profile
		}];
	});
	if (sides.length === 0) return null;
	const blocks = [{
		kind: "table",
		table: sharesTable(sides)
	}];
	const last = sides[sides.length - 1];
	const lines = last?.profile.lines.filter(isHeavy).slice(0, MOST_LINES) ?? [];
	if (last !== void 0 && lines.length > 0) blocks.push({
		kind: "table",
		table: linesTable(lines, last.side)
	});
	for (const { side, profile } of sides) if (profile.samples < ENOUGH_SAMPLES) blocks.push({
		kind: "paragraph",
		phrase: few(side, profile)
	});
	return {
		title: "What Scalene says",
		rank: 30,
		folded: true,
		blocks
	};
}
function few(side, profile) {
	return [own(`Scalene took only ${counted(profile.samples, "sample")} of ${side}, so its shares are rough.`, "warn")];
}
function sharesTable(sides) {
	return {
		columns: [
			{
				title: "side",
				align: "left"
			},
			{
				title: "python",
				align: "right"
			},
			{
				title: "native",
				align: "right"
			},
			{
				title: "system",
				align: "right"
			},
			{
				title: "█ py ▒ native ░ system",
				align: "left"
			},
			{
				title: "peak heap",
				align: "right"
			},
			{
				title: "at",
				align: "left"
			}
		],
		rows: sides.map(({ side, profile }) => [
			[own(side)],
			...shares(profile),
			[own(picture(profile))],
			profile.footprintMib === null ? [own("-")] : [quantity(profile.footprintMib, "MiB")],
			profile.footprintLocation === null ? [] : place(profile.footprintLocation, side)
		])
	};
}
function linesTable(lines, side) {
	return {
		columns: [
			{
				title: "line",
				align: "left"
			},
			{
				title: "python",
				align: "right"
			},
			{
				title: "native",
				align: "right"
			},
			{
				title: "system",
				align: "right"
			},
			{
				title: "peak",
				align: "right"
			}
		],
		rows: lines.map((line) => [
			place(line.location, side),
			...shares(line),
			line.peakMib > 0 ? [quantity(line.peakMib, "MiB")] : []
		])
	};
}
function shares(of) {
	return [
		of.python,
		of.native,
		of.system
	].map((share) => [own(percent(share))]);
}
function isHeavy(line) {
	return line.python + line.native + line.system >= SHARE || line.peakMib >= PEAK_MIB;
}
function picture({ python, native, system }) {
	const width = 20;
	const at = (share) => Math.round(Math.min(Math.max(share, 0), 1) * width);
	const [first = 0, second = 0, third = 0] = [
		python,
		python + native,
		python + native + system
	].map(at);
	return "█".repeat(first) + "▒".repeat(Math.max(second - first, 0)) + "░".repeat(Math.max(third - second, 0));
}
// src/render/undecided-section.ts
const USUAL_EFFECT = 1.1;
const ODDS_CHANGED = 100;
const ODDS_SAME = 7;
const PRICE = 1.93;
const MOST_PAIRS = 300;
function undecidedSection(entry) {
	if (entry.verdict !== "inconclusive") return null;
	const items = entry.metrics.filter((metric) => metric.decision === "inconclusive").map((metric) => advice(metric, effectOf(entry, metric)));
	const across = entry.limits.filter((limit) => limit.outcome === "undecided");
	for (const { metric } of items.length === 0 ? across : []) items.push(say`${metricLabel(metric)}: the figure lies too close to its limit to tell. More runs can tell it, or a limit further away.`);
	if (items.length === 0) items.push([own("Run the check again when the machine has less to do.")]);
	return {
		title: "What to do",
		rank: 85,
		folded: false,
		blocks: [{
			kind: "list",
			items
		}]
	};
}
function advice(metric, effect) {
	const label = metricLabel(metric.metric);
	const wanted = percent(effect - 1);
	const quiet = own("run it on a quieter machine, or give the entry more work");
	if (metric.noise === null || metric.ratio === null) return say`${label}: allow more pairs than ${own(String(metric.runs))}, or ${quiet}.`;
	const seen = say`${label}: two runs of one pair differ by ${own(percent(metric.noise))} by chance`;
	const more = morePairs(metric.ratio, metric.noise, metric.runs, effect);
	if (more === null) return say`${seen}, and the change lies half-way to ${own(wanted)}: more runs would hardly decide it. Set a limit that is clearly above or below it, or ${quiet}.`;
	return say`${seen}. To tell a change of ${own(wanted)} from none, about ${own(counted(more, "more pair"), "strong")} of runs are needed; or ${quiet}.`;
}
function effectOf({ settings }, { metric }) {
	const limits = (settings?.limits ?? []).filter((limit) => limit.metric === metric && limit.kind === "ratio" && limit.value > 0);
	return limits.length === 0 ? USUAL_EFFECT : 1 + Math.min(...limits.map((limit) => limit.value));
}
function morePairs(ratio, noise, done, effect) {
	const wanted = Math.log(effect);
	const drift = (Math.abs(Math.log(ratio)) * wanted - wanted ** 2 / 2) / noise ** 2;
	const needed = PRICE * Math.log(drift > 0 ? ODDS_CHANGED : ODDS_SAME) / Math.abs(drift);
	if (!Number.isFinite(needed) || needed > MOST_PAIRS) return null;
	return Math.max(Math.ceil(needed) - done, Math.ceil(done / 2));
}
// src/render/waiver-section.ts
function waiverSection({ waiver }) {
	if (waiver === null) return null;
	const metric = waiver.metric === null ? [] : say` of ${metricLabel(waiver.metric)}`;
	const cause = waiver.cause === null ? "" : ` (cause: ${waiver.cause})`;
	const until = waiver.until === null ? [own("for this change only")] : say`until ${prose(waiver.until)}`;
	const phrase = say`A regression${metric}${own(cause)} is accepted ${until}: ${prose(waiver.reason)}`;
	const source = [own(`It stands in the ${waiver.source}.`, "faint")];
	return {
		title: "Waived",
		rank: 85,
		folded: false,
		blocks: [{
			kind: "paragraph",
			phrase
		}, {
			kind: "paragraph",
			phrase: source
		}]
	};
}
// src/render/chapter.ts
function chapterOf(entry, view) {
	const title = titleOf(entry, view);
	if (isQuiet(entry, view)) return {
		...title,
		sections: []
	};
	const alone = isAlone(entry);
	const sections = [
		...problemSections(entry.problems, entry.verdict === "error"),
		waiverSection(entry),
		undecidedSection(entry),
		...causeSections(entry, alone, view.review),
		limitsSection(entry),
		metricsSection(entry, alone),
		ledgerSection(entry),
		profileSection(entry),
		noticeSection(entry.notices),
		methodSection(entry, view.only)
	].filter((section) => section !== null);
	return {
		...title,
		sections: needsOneLine(entry, view) ? sections.map(onDemand) : sections
	};
}
function isQuiet(entry, { diagnosed, only }) {
	return entry.verdict === "pass" && !diagnosed && !only;
}
function titleOf(entry, { diagnosed, review }) {
	return diagnosed && entry.verdict !== "error" && entry.verdict !== "no-data" ? {
		label: classLabel(entry),
		headline: diagnosis(entry)
	} : {
		label: VERDICTS[entry.verdict],
		headline: headline(entry, review)
	};
}
function classLabel({ cause }) {
	if (cause === null || cause.class === "unknown") return {
		text: "NOTHING FOUND",
		tone: "good",
		icon: "✅"
	};
	if (cause.class === "insufficient-data") return VERDICTS["no-data"];
	return {
		text: cause.class.toUpperCase(),
		tone: "warn",
		icon: "🔎"
	};
}
function needsOneLine(entry, { diagnosed }) {
	return !diagnosed && !isAlone(entry) && (entry.verdict === "pass" || entry.verdict === "improved");
}
function onDemand(section) {
	return section.title === "Notices" ? section : {
		...section,
		folded: true
	};
}
// src/render/overview.ts
const MOST = 50;
function changedTable(entries) {
	const rows = entries.slice(0, MOST).map((entry) => {
		const { text, tone } = VERDICTS[entry.verdict];
		return [
			[own(text, tone)],
			[name(entry.name)],
			wall(entry),
			memory(entry),
			cause(entry)
		];
	});
	return table([
		VERDICT,
		ENTRY,
		WALL,
		MEMORY,
		CAUSE
	], rows, entries.length - rows.length);
}
function passedTable(entries) {
	const rows = entries.slice(0, MOST).map((entry) => [
		[name(entry.name)],
		wall(entry),
		memory(entry)
	]);
	return table([
		ENTRY,
		WALL,
		MEMORY
	], rows, entries.length - rows.length);
}
const VERDICT = {
	title: "verdict",
	align: "left"
};
const ENTRY = {
	title: "entry",
	align: "left"
};
const WALL = {
	title: "wall time",
	align: "right"
};
const MEMORY = {
	title: "peak memory",
	align: "right"
};
const CAUSE = {
	title: "cause",
	align: "left"
};
function table(columns, rows, left) {
	if (left > 0) rows.push(columns.map((column) => column === ENTRY ? [own(`and ${left} more`)] : []));
	return {
		columns,
		rows
	};
}
function wall(entry) {
	return figure(entry.metrics.find((metric) => metric.metric === "wall-time"));
}
function memory(entry) {
	return figure(entry.metrics.find((metric) => metric.metric === "rss-peak"));
}
function figure(metric) {
	if (metric === void 0 || metric.head === null) return [own("-")];
	const value = quantity(metric.head, metric.unit);
	const tone = metric.decision === "regressed" ? "bad" : metric.decision === "improved" ? "good" : null;
	if (metric.ratio === null) return [value];
	return say`${value} ${own(`(${change(metric.ratio)})`, tone)}`;
}
function cause({ cause: main }) {
	if (main === null) return [];
	return main.location === null ? [own(main.class)] : say`${own(main.class)} at ${place(main.location)}`;
}
// src/render/report.ts
function reportOf(record) {
	const entries = [...record.entries].sort((one, other) => urgency(one.verdict) - urgency(other.verdict));
	const view = {
		diagnosed: record.command === "diagnose",
		only: entries.length === 1,
		review: reviewOf(record)
	};
	const chapters = entries.map((entry) => chapterOf(entry, view));
	const first = [...problemSections(record.problems, entries.length === 0), ...noBaseSections(record)];
	const notices = [noticeSection(record.notices)].filter((section) => section !== null);
	const last = [...packageSections(record), machineSection(record)];
	const compared = comparedPhrase(record);
	if (view.only) return {
		summary: null,
		compared,
		chapters: chapters.map((chapter) => ({
			...chapter,
			sections: [...first, ...chapter.sections]
		})),
		closing: [...notices, ...last]
	};
	const sections = [...first, ...notices];
	return {
		summary: {
			...summary(record, entries, view),
			sections
		},
		compared,
		chapters: withoutRepetition(chapters, entries),
		closing: last
	};
}
function withoutRepetition(chapters, entries) {
	const [worst] = entries;
	return chapters.map((chapter, index) => index > 0 || worst === void 0 || chapter.sections.length === 0 ? chapter : {
		...chapter,
		headline: [name(worst.name, "strong")]
	});
}
function summary(record, entries, view) {
	const quiet = entries.filter((entry) => isQuiet(entry, view));
	const loud = entries.filter((entry) => !isQuiet(entry, view));
	const [worst] = loud;
	return {
		label: VERDICTS[record.verdict],
		headline: worst === void 0 ? nothingChanged(record, quiet.length) : withOthers(worst, loud, view),
		counts: loud.length > 0 ? counts(entries) : [],
		changed: loud.length > 1 ? changedTable(loud) : null,
		passed: quiet.length > 0 ? passedTable(quiet) : null
	};
}
function nothingChanged(record, passed) {
	if (passed > 0) return [own(`nothing got slower or hungrier in ${counted(passed, "entry", "entries")}`)];
	const [problem] = record.problems;
	return problem === void 0 ? [own("nothing was measured")] : say`nothing was measured: ${prose(problem.message)}`;
}
function withOthers(worst, loud, view) {
	const { headline: sentence } = titleOf(worst, view);
	const others = loud.filter((entry) => entry.verdict === worst.verdict).length - 1;
	return others === 0 ? sentence : say`${sentence}; ${own(`${counted(others, "more", "more")} ${SAID[worst.verdict]}`)}`;
}
function counts(entries) {
	if (entries.length === 0) return [];
	const of = new Map();
	for (const { verdict } of entries) of.set(verdict, (of.get(verdict) ?? 0) + 1);
	const parts = [...of].map(([verdict, count]) => `${count} ${SAID[verdict]}`);
	return say`${own(counted(entries.length, "entry", "entries"), "strong")}: ${own(parts.join(", "))}`;
}
const SAID = {
	error: "could not be measured",
	fail: "failed",
	warn: "with a warning",
	inconclusive: "inconclusive",
	"no-data": "with too little data",
	"no-baseline": "without a base",
	waived: "waived",
	new: "new",
	improved: "improved",
	pass: "passed"
};
// src/render/markdown.ts
const MOST_BYTES = 65e3;
function renderMarkdown(record, mostBytes = MOST_BYTES, links = null) {
	const { summary, chapters, closing } = reportOf(record);
	const page = new MarkdownPage(links);
	const loud = chapters.filter((chapter) => chapter.sections.length > 0);
	return withoutCommands(`${fitting([
		...summary === null ? [] : page.summary(summary),
		...loud.flatMap((chapter, index) => page.chapter(chapter, index, summary === null)),
		...summary?.passed == null ? [] : [page.passed(summary.passed, chapters.length - loud.length)],
		...closing.map((section) => page.section(section))
	], mostBytes)}\n`);
}
var MarkdownPage = class {
	#links;
	constructor(links) {
		this.#links = links;
	}
	summary(summary) {
		const pieces = [this.#heading("##", summary, Number.POSITIVE_INFINITY)];
		if (summary.counts.length > 0) pieces.push({
			text: this.#inline(summary.counts),
			rank: 110,
			what: "numbers of entries"
		});
		if (summary.changed !== null) pieces.push({
			text: this.#table(summary.changed),
			rank: 105,
			what: "table of entries"
		});
		pieces.push(...summary.sections.map((section) => this.section(section)));
		return pieces;
	}
	chapter(chapter, index, only) {
		const rank = index === 0 && only ? Number.POSITIVE_INFINITY : 100;
		return [this.#heading(only ? "##" : "###", chapter, rank), ...chapter.sections.map((section) => this.section(section))];
	}
	passed(table, count) {
		return {
			text: folded(`${counted(count, "entry", "entries")} passed`, this.#table(table)),
			rank: 15,
			what: "entries that passed"
		};
	}
	section(section) {
		const body = section.blocks.map((block) => this.#block(block)).filter((text) => text !== "").join("\n\n");
		const text = section.folded ? folded(section.title, body) : `**${section.title}**\n\n${body}`;
		const [what = section.title] = section.title.split(":");
		return {
			text,
			rank: section.rank,
			what
		};
	}
	#heading(marks, { label, headline }, rank) {
		return {
			text: `${marks} ${label.icon} ${label.text}: ${this.#inline(headline)}`,
			rank,
			what: "entries"
		};
	}
	#block(block) {
		switch (block.kind) {
			case "paragraph": return this.#inline(block.phrase);
			case "list": return block.items.map((item) => `- ${this.#inline(item)}`).join("\n");
			case "table": return this.#table(block.table);
			case "output": return codeBlock(visibleOutput(block.text), "text");
			case "source": return codeBlock(sourceLines(block.lines), "text");
			case "diff": return codeBlock(diffLines(block.text), "diff");
			case "dots": return "";
		}
	}
	#table({ columns, rows }) {
		const line = (cells) => `| ${cells.join(" | ")} |`;
		return [
			line(columns.map((column) => column.title)),
			line(columns.map((column) => column.align === "right" ? "--:" : ":--")),
			...rows.map((row) => line(row.map((cell, index) => this.#inline(columns[index]?.align === "right" ? unbroken(cell) : cell))))
		].join("\n");
	}
	#inline(phrase) {
		return phrase.map((part) => this.#part(part)).join("");
	}
	#part({ text, from, tone, at }) {
		if (from === "prose") return sentence(text);
		if (from === "name") {
			const address = at === null || this.#links === null ? null : addressOf(at, this.#links);
			return address === null ? codeSpan(text) : `[${codeSpan(text)}](${address})`;
		}
		return tone === "bad" || tone === "accent" || tone === "strong" ? `**${text}**` : text;
	}
};
function unbroken(cell) {
	return cell.map((part) => part.from === "gate" ? {
		...part,
		text: part.text.replaceAll(" ", "\xA0")
	} : part);
}
function folded(title, body) {
	return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
// src/render/paragraph.ts
function wrapped(phrase, width, paint) {
	const lines = [[]];
	let used = 0;
	for (const word of wordsOf(phrase)) {
		const columns = word.reduce((sum, atom) => sum + columnsOf(atom.text), 0);
		if (used > 0 && used + 1 + columns > width) {
			lines.push([]);
			used = 0;
		}
		lines[lines.length - 1]?.push(word);
		used += columns + (used > 0 ? 1 : 0);
	}
	return lines.map((words) => runsOf(words).map(({ text, tone }) => paint(text, tone)).join(""));
}
function runsOf(words) {
	const runs = [];
	words.forEach((word, index) => {
		word.forEach((atom, position) => {
			const space = index > 0 && position === 0 ? " " : "";
			const last = runs.pop();
			if (last === void 0) runs.push(atom);
			else if (last.tone === atom.tone) runs.push({
				text: last.text + space + atom.text,
				tone: atom.tone
			});
			else runs.push({
				...last,
				text: last.text + space
			}, atom);
		});
	});
	return runs;
}
function wordsOf(phrase) {
	const words = [[]];
	for (const { text, tone } of phrase) text.split(" ").forEach((piece, index) => {
		if (index > 0) words.push([]);
		if (piece !== "") words[words.length - 1]?.push({
			text: piece,
			tone
		});
	});
	return words.filter((word) => word.length > 0);
}
// src/render/sgr.ts
const CODES = {
	strong: "1",
	faint: "2",
	bad: "31",
	good: "32",
	warn: "33",
	accent: "36"
};
const inColour = (text, tone) => tone === null || text === "" ? text : `\u001b[${CODES[tone]}m${text}\u001b[0m`;
const withoutColour = (text) => text;
// src/render/table.ts
const GAP = "  ";
const LEAST = 8;
function visibleParts(phrase) {
	return phrase.map((part) => {
		if (part.from === "gate") return part;
		return {
			...part,
			text: part.from === "name" ? visible(part.text) : visibleSentence(part.text)
		};
	});
}
function tableLines(table, width, paint) {
	const rows = table.rows.map((row) => row.map(visibleParts));
	const titles = table.columns.map((column) => column.title);
	const widths = table.columns.map((column, index) => Math.max(columnsOf(column.title), ...rows.map((row) => columnsOf(textOf(row[index] ?? [])))));
	shrink(widths, table, width);
	const line = (cells) => cells.map(({ text, painted }, index) => {
		const fill = padding(text, widths[index] ?? 0);
		return table.columns[index]?.align === "right" ? fill + painted : painted + fill;
	}).join(GAP).trimEnd();
	return [titles.map((title, index) => {
		const text = fitted(title, widths[index] ?? 0);
		return {
			text,
			painted: paint(text, "faint")
		};
	}), ...rows.map((row) => row.map((cell, index) => paintedCell(cell, widths[index] ?? 0, paint)))].map(line);
}
function shrink(widths, table, width) {
	const cuttable = table.columns.flatMap((_, index) => holdsForeignText(table, index) ? [index] : []);
	let excess = widths.reduce((sum, one) => sum + one, 0) + 2 * (widths.length - 1) - width;
	while (excess > 0) {
		const widest = cuttable.reduce((best, index) => (widths[index] ?? 0) > (widths[best] ?? 0) ? index : best, cuttable[0] ?? -1);
		const now = widths[widest] ?? 0;
		if (now <= LEAST) return;
		widths[widest] = now - 1;
		excess -= 1;
	}
}
function holdsForeignText(table, column) {
	return table.rows.some((row) => row[column]?.some((part) => part.from !== "gate"));
}
function paintedCell(cell, width, paint) {
	const whole = textOf(cell);
	const text = fitted(whole, width);
	if (text !== whole) return {
		text,
		painted: paint(text, cell[0]?.tone ?? null)
	};
	return {
		text,
		painted: cell.map((part) => paint(part.text, part.tone)).join("")
	};
}
function textOf(cell) {
	return cell.map((part) => part.text).join("");
}
// src/render/terminal.ts
function renderTerminal(record, page) {
	const width = Math.max(page.width, 40);
	const paint = page.color ? inColour : withoutColour;
	const report = reportOf(record);
	const compared = report.compared === null ? [] : wrapped(visibleParts(report.compared), width, paint);
	return withoutCommands(`${apart([
		...report.summary === null ? [] : [summaryLines(report.summary, width, paint)],
		...compared.length === 0 ? [] : [compared],
		...report.chapters.map((chapter) => chapterLines(chapter, width, paint)),
		...report.closing.map((section) => sectionLines(section, width, paint))
	]).join("\n")}\n`);
}
function apart(pieces) {
	return pieces.flatMap((lines, index) => {
		const before = pieces[index - 1] ?? [];
		return index > 0 && (lines.length > 1 || before.length > 1) ? ["", ...lines] : [...lines];
	});
}
function summaryLines(summary, width, paint) {
	const { counts, changed, sections } = summary;
	return [
		...titleLines(summary, width, paint),
		...counts.length === 0 ? [] : wrapped(visibleParts(counts), width, paint),
		...changed === null ? [] : ["", ...tableLines(changed, width - 2, paint).map((line) => `  ${line}`.trimEnd())],
		...sections.flatMap((section) => ["", ...sectionLines(section, width, paint)])
	];
}
function chapterLines(chapter, width, paint) {
	return [...titleLines(chapter, width, paint), ...chapter.sections.flatMap((section) => ["", ...sectionLines(section, width, paint)])];
}
function titleLines({ label, headline }, width, paint) {
	const indent = columnsOf(label.text) + 2;
	return wrapped(visibleParts(headline), width - indent, paint).map((line, index) => (index === 0 ? `${paint(label.text, label.tone)}  ` : " ".repeat(indent)) + line);
}
function sectionLines({ title, blocks }, width, paint) {
	const body = blocks.flatMap((block, index) => {
		const lines = blockLines(block, width - 4, paint);
		return index > 0 && block.kind === "table" ? ["", ...lines] : lines;
	});
	return [`  ${paint(title, "strong")}`, ...body.map((line) => `    ${line}`.trimEnd())];
}
function blockLines(block, width, paint) {
	switch (block.kind) {
		case "paragraph": return wrapped(visibleParts(block.phrase), width, paint);
		case "list": return block.items.flatMap((item) => wrapped(visibleParts(item), width - 2, paint).map((line, index) => (index === 0 ? "- " : "  ") + line));
		case "table": return tableLines(block.table, width, paint);
		case "output": return visibleOutput(block.text).map((line) => paint("│ ", "faint") + line);
		case "source": return sourceLines(block.lines).map((line) => paint("│ ", "faint") + fitted(line, width - 2));
		case "diff": return diffLines(block.text).map((line) => paint("│ ", "faint") + paint(fitted(line, width - 2), diffTone(line)));
		case "dots": return [];
	}
}
// src/publish.ts
async function publish(record, files) {
	if (files.json !== void 0) await writeFile(files.json, `${JSON.stringify(record, null, 1)}\n`);
	if (files.markdown !== void 0) await writeFile(files.markdown, renderMarkdown(record));
	const color = process.stdout.isTTY === true && process.env.NO_COLOR === void 0;
	process.stdout.write(renderTerminal(record, {
		color,
		width: process.stdout.columns ?? 100
	}));
}
// src/problem-text.ts
const WHOSE = {
	file: "In what you wrote",
	program: "In the program",
	tool: "In a tool",
	platform: "In this environment",
	gate: "A bug of the gate"
};
function problemText(error) {
	if (!(error instanceof GateError)) {
		const text = error instanceof Error ? error.stack ?? error.message : String(error);
		return `${WHOSE.gate}, please report it:\n${text}\n`;
	}
	return (error instanceof GateFileError ? error.problems : [error.problem]).map(oneProblem).join("");
}
function oneProblem({ fault, message, where, next, output }) {
	const said = output === null ? "" : `  it said: ${visibleOutput(output, 12).join("\n    ")}\n`;
	return withoutCommands(`${WHOSE[fault]}: ${visibleSentence(message)}\n` + (where === null ? "" : `  where: ${visibleSentence(where)}\n`) + said + (next === null ? "" : `  next:  ${next}\n`));
}
export { globalRegistry as $, DEFAULT_RULE as A, MetricName as B, holds as C, worstOf as D, exitStatusOf as E, GateFileError as F, number$1 as G, array as H, problemAt as I, strictObject as J, object as K, words as L, checkLimits as M, Record as N, figuresOf as O, ratioInterval as P, toJSONSchema as Q, visible as R, decide as S, waiverNotices as T, int as U, _enum as V, literal as W, tuple as X, string as Y, unknown as Z, normalName as _, changedLines as a, __toESM as at, movedPath as b, Description as c, openGit as d, NEVER as et, topOf as f, isLockFile as g, changedPins as h, programs as i, __require as it, ruleInOrder as j, judgeSamples as k, Linked as l, installPackages as m, publish as n, exitStatusOf$1 as nt, changedLinesOfFolders as o, runGate as p, record as q, renderMarkdown as r, __commonJSMin as rt, planEntries as s, problemText as t, GateError as tt, askPlan as u, pinsOf as v, isMetric as w, findPython as x, childEnvironment as y, CauseClass as z };
