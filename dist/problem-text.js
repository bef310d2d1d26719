import { createRequire } from "node:module";
import { lstat as lstat$1, readFile, readdir as readdir$1, realpath, writeFile } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve, sep } from "node:path";
import { StringDecoder } from "string_decoder";
import * as os from "os";
import * as events from "events";
import * as child from "child_process";
import * as path from "path";
import * as fs from "fs";
import { setTimeout } from "timers";
import { gunzipSync, gzipSync } from "node:zlib";
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
function pick(schema, mask) {
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
function merge(a, b) {
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
function claim(inst, sentinel) {
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
	const proto = claim(inst, key);
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
const validate$1 = ((schema, value, _ctx) => {
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
const number$3 = /^-?\d+(?:\.\d+)?$/;
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
	inst._zod.pattern = number$3;
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
function discriminatorMap(def) {
	const map = new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
const $ZodDiscriminatedUnion = $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
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
				if (typeof key === "string" && number$3.test(key) && keyResult.issues.length) {
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
const open$1 = [];
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
		open$1.push(entry);
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
				const depth = open$1.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open$1.length > depth ? open$1.pop() : void 0;
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
	if (!values) rest.pattern = (types.includes("number") ? number$3 : integer).source;
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
		return validate$1(this, data, params);
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
function number$2(params) {
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
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
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
const ZodDiscriminatedUnion = $constructor("ZodDiscriminatedUnion", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
	return new ZodDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
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
// src/record/location.ts
const Location = object({
	file: string().max(1024),
	line: number$2().int().nonnegative(),
	function: string().max(512)
});
function sameLine(one, other) {
	return one.file === other.file && one.line === other.line;
}
function linesOf(place) {
	return place.location === null ? [...place.via] : [place.location, ...place.via];
}
function simpleName(name) {
	return name.split(".").at(-1) ?? name;
}
const Side = _enum(["base", "head"]);
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
const seconds$2 = number$2().min(0).max(1e7);
const count$2 = number$2().int().min(0);
const stack = array(Location).max(12);
const Account = object({
	account: AccountName,
	seconds: seconds$2,
	count: count$2,
	location: Location.nullable(),
	via: stack,
	call: string().max(256).nullable(),
	scope: _enum([
		"loop",
		"main",
		"child"
	]),
	delayed: seconds$2.default(0),
	native: seconds$2.nullable().default(null),
	contended: Location.nullable().default(null)
});
const InFlight = object({
	counted: count$2,
	peak: count$2,
	span: seconds$2,
	every: seconds$2.nullable(),
	lines: array(object({
		location: Location.nullable(),
		call: string().max(256).nullable(),
		timer: boolean(),
		count: count$2,
		seconds: seconds$2
	})).max(3)
});
const WaitPlace = object({
	account: AccountName,
	location: Location.nullable(),
	via: stack,
	call: string().max(256).nullable(),
	count: count$2,
	pathCount: count$2,
	seconds: seconds$2,
	pathSeconds: seconds$2,
	typical: seconds$2,
	longest: seconds$2,
	tasks: count$2,
	pathTasks: count$2,
	inFlight: InFlight.nullable().default(null)
});
const TaskGroup = object({
	location: Location.nullable(),
	size: count$2,
	makespan: seconds$2,
	mean: seconds$2,
	efficiency: number$2().min(0).max(1.001),
	pathSeconds: seconds$2,
	pathMembers: count$2,
	longest: object({
		seconds: seconds$2,
		location: Location.nullable(),
		name: string().max(256)
	})
});
const Counters = object({
	steps: count$2,
	tasks: count$2,
	peakTasks: count$2,
	waits: count$2,
	pathWaits: count$2,
	executorJobs: count$2,
	peakJobs: count$2.nullable().default(null),
	collections: count$2
});
const MemoryCurve = object({ samples: array(object({
	at: seconds$2,
	resident: number$2().nonnegative()
})).max(512) });
const Children = object({
	started: count$2,
	followed: count$2,
	computing: seconds$2,
	starting: seconds$2,
	pickling: seconds$2
});
const Ledger = object({
	schema: literal("scalene-gate/ledger@1"),
	python: string().max(64),
	wall: seconds$2,
	loop: object({
		wall: seconds$2,
		kinds: array(string().max(128)).max(16),
		runs: count$2
	}).nullable(),
	accounts: array(Account).max(2e3),
	waits: array(WaitPlace).max(500),
	groups: array(TaskGroup).max(100),
	counters: Counters,
	totals: object({
		loopCpu: seconds$2,
		scheduling: seconds$2,
		otherCpu: seconds$2,
		processCpu: seconds$2,
		jobs: seconds$2.nullable().default(null),
		blocked: seconds$2,
		garbageCollection: seconds$2,
		runQueue: seconds$2.nullable(),
		probe: seconds$2
	}),
	rssPeak: number$2().nonnegative(),
	memory: MemoryCurve.nullable().default(null),
	children: Children.nullable().default(null),
	notices: array(string().max(500)).max(50)
});
// src/record/counts/counts.ts
const EventName = _enum([
	"process",
	"connection",
	"database",
	"lookup",
	"compile",
	"import",
	"file",
	"folder"
]);
const count$1 = number$2().int().nonnegative();
const seconds$1 = number$2().nonnegative();
const CountedFunction = object({
	name: string().max(400),
	file: string().max(1e3).nullable(),
	line: count$1,
	own: boolean(),
	resumed: boolean(),
	callsOwn: boolean(),
	calls: count$1,
	self: seconds$1
});
const CountedEdge = object({
	caller: count$1,
	callee: count$1,
	calls: count$1,
	self: seconds$1,
	total: seconds$1,
	lines: array(count$1).max(5)
});
const CountedEvent = object({
	event: EventName,
	name: string().max(240),
	count: count$1,
	location: Location.nullable()
});
const parts = {
	complete: boolean(),
	mixed: boolean(),
	leftOut: object({
		edges: count$1,
		events: count$1
	})
};
const CountedRun = object({
	version: literal(1),
	...parts,
	functions: array(CountedFunction).max(9e3),
	edges: array(CountedEdge).max(4300),
	events: array(CountedEvent).max(1e3)
});
const repeats = boolean().nullable();
const Counts = object({
	runs: count$1,
	seconds: seconds$1,
	...parts,
	functions: array(CountedFunction.extend({ repeats })).max(9e3),
	edges: array(CountedEdge.extend({ repeats })).max(4300),
	events: array(CountedEvent.extend({ repeats })).max(1e3)
});
const CountsSummary = object({
	runs: count$1,
	seconds: seconds$1,
	ratio: number$2().nullable(),
	calls: count$1,
	edges: count$1,
	repeats,
	complete: boolean(),
	mixed: boolean()
});
// src/record/cause/count-facts.ts
const text$1 = string().max(512);
const number$1 = number$2();
const Called = object({
	callee: text$1,
	count: number$1,
	each: number$1.nullable()
});
const COUNT_FACTS = [
	object({
		fact: literal("called"),
		change: _enum([
			"new",
			"more",
			"longer",
			"alone"
		]),
		...Called.shape,
		itself: boolean(),
		resumed: boolean(),
		base: Called.nullable(),
		caller: text$1.nullable(),
		location: Location.nullable(),
		perCall: number$1.nullable(),
		square: boolean()
	}),
	object({
		fact: literal("no-longer-called"),
		callee: text$1,
		count: number$1,
		caller: text$1
	}),
	object({
		fact: literal("asked"),
		event: EventName,
		name: text$1.nullable(),
		count: number$1,
		base: number$1.nullable(),
		location: Location.nullable()
	})
];
// src/record/cause/classes.ts
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
function namesCause(name) {
	return name !== "unknown" && name !== "insufficient-data";
}
const number = number$2();
const location = Location.nullable();
const text = string().max(512);
const fact = (name, shape) => object({
	fact: literal(name),
	...shape
});
const before = number.nullable();
const Fact = discriminatedUnion("fact", [
	fact("account", {
		account: AccountName,
		seconds: number,
		base: before
	}),
	fact("reached-from", { location: Location }),
	fact("runs-agree", {
		agree: number,
		runs: number
	}),
	fact("measured-at", { location: Location }),
	fact("proved-elsewhere", { hunks: array(object({
		file: string(),
		from: number,
		to: number
	})) }),
	fact("nothing-grew", {}),
	fact("no-probe-run", {}),
	fact("too-little", { reason: string() }),
	fact("call-holds-loop", {
		call: text,
		location
	}),
	fact("steps", {
		steps: number,
		tasks: number,
		peakTasks: number,
		base: object({
			steps: number,
			tasks: number
		}).nullable()
	}),
	fact("scheduling", {
		seconds: number,
		garbageCollection: number
	}),
	fact("jobs-handed-over", {
		jobs: number,
		base: number
	}),
	fact("steps-processor-time", {
		steps: number,
		base: number,
		seconds: number
	}),
	fact("resumptions", {
		count: number,
		base: number
	}),
	fact("computing", {
		seconds: number,
		base: before,
		location
	}),
	fact("processor-time", {
		seconds: number,
		location
	}),
	fact("in-children", {
		seconds: number,
		base: before,
		processes: number
	}),
	fact("pickling", {
		seconds: number,
		base: before
	}),
	fact("processes-started", {
		count: number,
		base: before,
		seconds: number
	}),
	fact("bare-runs", {
		cpu: number,
		wall: number
	}),
	fact("held-up", {
		seconds: number,
		base: before
	}),
	fact("computing-on-loop", {
		seconds: number,
		base: before,
		all: number
	}),
	fact("waits-after-computing", { seconds: number }),
	fact("waits-in-turn", {
		location,
		pathCount: number,
		count: number,
		base: object({
			pathCount: number,
			count: number
		}).nullable()
	}),
	fact("waits-together", {
		seconds: number,
		longest: number
	}),
	fact("waits-in-row", {
		location,
		count: number,
		mean: number
	}),
	fact("independent", {}),
	fact("wait-length", {
		location,
		count: number,
		seconds: number,
		base: object({
			count: number,
			seconds: number
		}).nullable()
	}),
	fact("threads-waited", {
		location,
		seconds: number,
		base: number
	}),
	fact("waited", {
		location,
		seconds: number
	}),
	fact("group-efficiency", {
		size: number,
		efficiency: number,
		base: before
	}),
	fact("longest-of-group", {
		name: text,
		seconds: number,
		size: number,
		mean: number
	}),
	fact("waits-on-path", {
		location,
		count: number,
		base: number
	}),
	fact("contended-at", { location: Location }),
	fact("at-once", {
		location,
		count: number,
		peak: number,
		base: number
	}),
	fact("stood-in-line", {
		location,
		seconds: number,
		base: number
	}),
	fact("jobs-at-once", {
		count: number,
		peak: number,
		base: number
	}),
	fact("at-a-pace", { every: number }),
	fact("workers", {
		workers: number,
		base: number
	}),
	fact("job-length", {
		seconds: number,
		base: number
	}),
	fact("resident-peak", {
		mb: number,
		base: number
	}),
	fact("heap-peak", {
		mb: number,
		base: number
	}),
	fact("tasks-alive", {
		tasks: number,
		base: number
	}),
	fact("heap-of-tasks", {
		mb: number,
		tasks: number,
		each: number
	}),
	fact("peak-at", { location: Location }),
	fact("allocated-at", { location: Location }),
	fact("steady-growth", { mb: array(number).max(4) }),
	fact("kernel-time", { seconds: number }),
	...COUNT_FACTS
]);
// src/record/cause.ts
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
		from: number$2().int(),
		to: number$2().int()
	})),
	metric: string(),
	change: string().max(16384).default(""),
	ratio: number$2().nullable(),
	low: number$2().nullable(),
	high: number$2().nullable(),
	pairs: number$2().int(),
	agrees: boolean().nullable(),
	reason: string(),
	runs: number$2().int(),
	seconds: number$2()
});
const Remedy = object({
	kind: string(),
	file: string(),
	from: number$2().int(),
	to: number$2().int(),
	replacement: string(),
	diff: string(),
	metric: string(),
	ratio: number$2(),
	low: number$2(),
	high: number$2(),
	pairs: number$2().int(),
	takesBack: number$2()
});
const Amount = object({
	value: number$2(),
	unit: _enum([
		"s",
		"MB",
		"tasks"
	])
});
const RunnerUp = object({
	class: CauseClass,
	reason: string(),
	amount: Amount.nullable().default(null),
	location: Location.nullable().default(null)
});
const Advised = object({
	call: string().max(512).nullable(),
	replacement: string().max(512).nullable(),
	location: Location.nullable()
});
const Cause = object({
	class: CauseClass,
	kind: string().nullable(),
	confidence: _enum([
		"high",
		"medium",
		"low"
	]),
	amount: Amount,
	share: number$2(),
	location: Location.nullable(),
	changed: boolean().nullable().default(null),
	lines: array(SourceLine).default([]),
	facts: array(Fact).default([]),
	evidence: array(string()),
	runnerUp: RunnerUp.nullable(),
	advised: Advised.nullable().default(null),
	advice: string(),
	proof: Proof.nullable().default(null),
	remedy: Remedy.nullable().default(null)
});
// src/text/quantity.ts
const MB_PER_MIB = 1.048576;
function significant(value, digits, more = 0) {
	const size = Math.abs(value) < 1e-12 ? 0 : Math.floor(Math.log10(Math.abs(value)));
	const decimals = Math.min(Math.max(digits - 1 - Math.max(size, 0), 0), 3);
	return grouped(value.toFixed(decimals + more));
}
function grouped(digits) {
	const [whole = "0", rest] = digits.replace(/^-(?=[0.]*$)/, "").split(".");
	const apart = whole.length > 15 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return rest === void 0 ? apart : `${apart}.${rest}`;
}
const MILLISECONDS_BELOW = .0995;
function seconds(value, more = 0) {
	if (Math.abs(value) < 5e-5 && more === 0) return "0 s";
	if (Math.abs(value) >= MILLISECONDS_BELOW) return `${significant(value, 3, more)} s`;
	const milliseconds = value * 1e3;
	return `${significant(milliseconds, Math.abs(milliseconds) < 9.95 ? 2 : 1, more)} ms`;
}
function callSeconds(value) {
	return value >= .001 || value <= 0 ? seconds(value) : `${significant(value * 1e6, 2)} µs`;
}
function megabytes(value, more = 0) {
	return `${significant(value, 3, more)} MB`;
}
function percent(share, more = 0) {
	const value = share * 100;
	const small = Math.abs(value) < 9.95 && Math.abs(value) >= .05;
	return `${grouped(value.toFixed((small ? 1 : 0) + more))} %`;
}
function count(value) {
	return grouped(value.toFixed(Number.isInteger(value) ? 0 : 1));
}
function counted(value, one, many = `${one}s`) {
	return `${count(value)} ${value === 1 ? one : many}`;
}
const UNITS = {
	s: seconds,
	MB: megabytes,
	MiB: (value, more) => megabytes(value * MB_PER_MIB, more),
	share: percent,
	count,
	tasks: (value) => counted(value, "task")
};
function isKnownUnit(unit) {
	return Object.hasOwn(UNITS, unit);
}
function quantityText(value, unit, more = 0) {
	const known = isKnownUnit(unit) ? UNITS[unit] : void 0;
	return known === void 0 ? `${significant(value, 3, more)} ${unit}` : known(value, more);
}
function besideBound(value, bound, unit) {
	const different = [
		0,
		1,
		2,
		3
	].find((more) => quantityText(value, unit, more) !== quantityText(bound, unit, more));
	return quantityText(value, unit, value === bound ? 0 : different);
}
function setQuantity(value, unit) {
	if (unit === "s" && Math.abs(value) < MILLISECONDS_BELOW) return `${shortest(value * 1e3)} ms`;
	if (unit === "MiB") return `${shortest(value * MB_PER_MIB)} MB`;
	if (unit === "share") return `${shortest(value * 100)} %`;
	if (unit === "tasks") return counted(Number(shortest(value).replaceAll(",", "")), "task");
	return unit === "count" ? shortest(value) : `${shortest(value)} ${unit}`;
}
function shortest(value) {
	return grouped(String(Number(value.toPrecision(6))));
}
function setChange(share) {
	return `+${setQuantity(share, "share")}`;
}
function range(low, high, unit) {
	return withUnitOnce(quantityText(low, unit), "to", quantityText(high, unit));
}
function differenceRange(low, high, unit) {
	return withUnitOnce(difference$2(low, unit), "to", difference$2(high, unit));
}
function partOf(part, whole) {
	return withUnitOnce(seconds(part), "of", seconds(whole));
}
function withUnitOnce(first, word, second) {
	const unit = second.includes(" ") ? second.slice(second.indexOf(" ")) : "";
	return `${unit !== "" && first.endsWith(unit) ? first.slice(0, -unit.length) : first} ${word} ${second}`;
}
function difference$2(value, unit) {
	const text = quantityText(value, unit);
	const signed = value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
	return unit === "share" ? signed.replace(" %", " points") : signed;
}
const MULTIPLE = 3;
function change(ratio) {
	if (ratio >= MULTIPLE) return times(ratio);
	const text = percent(ratio - 1);
	return ratio > 1 && text !== "0 %" ? `+${text}` : text;
}
function ratioText(ratio) {
	return significant(ratio, 3);
}
function times(ratio) {
	return `${ratioText(ratio)}×`;
}
function ratioWithInterval(of) {
	if (of.ratio === null) return "";
	const text = ratioText(of.ratio);
	return of.low === null || of.high === null ? text : `${text} (${ratioText(of.low)} to ${ratioText(of.high)})`;
}
function ofBase$1(ratio, low, high, pairs, whole = "base") {
	const interval = low === null || high === null ? "" : `, 99 % interval ${ratioText(low)} to ${ratioText(high)}`;
	return `${times(ratio)} of ${whole} (${counted(pairs, "pair")}${interval})`;
}
function odds(logOdds) {
	return logOdds > Math.log(9999) ? "more than 9,999 : 1" : `${count(Math.floor(Math.exp(logOdds)))} : 1`;
}
function columnSeconds(value, largest) {
	const decimals = largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
	return grouped(value.toFixed(decimals));
}
// src/record/metrics.ts
const METRICS = {
	"wall-time": {
		unit: "s",
		better: "lower",
		source: "bare",
		floor: .02,
		repeatsWithin: null,
		label: "wall time",
		description: "Time from start to end, without the time spent waiting for a processor.",
		asks: "time"
	},
	"cpu-time": {
		unit: "s",
		better: "lower",
		source: "bare",
		floor: .05,
		repeatsWithin: null,
		label: "processor time",
		description: "Processor time of the program, user and system.",
		asks: "cpu"
	},
	"rss-peak": {
		unit: "MB",
		better: "lower",
		source: "bare",
		floor: 8,
		repeatsWithin: null,
		label: "peak memory",
		description: "Peak of the memory that the process held.",
		asks: "memory"
	},
	"memory-peak": {
		unit: "MB",
		better: "lower",
		source: "scalene",
		floor: null,
		repeatsWithin: MB_PER_MIB,
		label: "peak heap",
		description: "Scalene's peak of the heap.",
		asks: "memory"
	},
	"system-time": {
		unit: "share",
		better: "lower",
		source: "scalene",
		floor: null,
		repeatsWithin: null,
		label: "system share",
		description: "Scalene's system share of all sampled time, the idle event loop included.",
		asks: null
	},
	"blocked-time": {
		unit: "share",
		better: "lower",
		source: "probe",
		floor: null,
		repeatsWithin: null,
		label: "blocked share",
		description: "Share of the wall time in which a synchronous call held the event loop.",
		asks: null
	},
	"import-time": {
		unit: "s",
		better: "lower",
		source: "probe",
		floor: null,
		repeatsWithin: null,
		label: "import time",
		description: "Time spent importing modules.",
		asks: null
	},
	tasks: {
		unit: "tasks",
		better: "lower",
		source: "probe",
		floor: null,
		repeatsWithin: 0,
		label: "tasks",
		description: "Number of asyncio tasks that were made.",
		asks: null
	}
};
const METRIC_NAMES = Object.keys(METRICS);
function metricRow(name) {
	return Object.hasOwn(METRICS, name) ? METRICS[name] : void 0;
}
function metricsWhere(has) {
	return METRIC_NAMES.filter((name) => has(METRICS[name]));
}
const BARE_METRICS = metricsWhere(({ source }) => source === "bare");
// src/record/rules/limit.ts
const MetricName = _enum(METRIC_NAMES);
const USUAL = {
	change: .1,
	pairs: 30
};
const Limit = object({
	metric: MetricName,
	level: _enum(["warn", "fail"]),
	kind: _enum([
		"absolute",
		"ratio",
		"difference"
	]),
	value: number$2(),
	text: string().max(100)
});
const LimitFigures = object({
	unit: string(),
	base: number$2().nullable(),
	head: number$2(),
	bound: number$2(),
	ratio: number$2().nullable(),
	interval: object({
		low: number$2(),
		high: number$2()
	}).nullable(),
	runs: number$2().int()
});
const LimitOutcome = Limit.extend({
	outcome: _enum([
		"kept",
		"broken",
		"undecided",
		"not-measured"
	]),
	figures: LimitFigures.nullable().default(null),
	lacks: _enum([
		"head",
		"base",
		"positive-base",
		"spread"
	]).nullable().default(null),
	message: string()
});
function certaintyOf(word) {
	return word === "proof" ? "strict" : word;
}
const Settings = object({
	limits: array(Limit),
	certainty: _enum([
		"usual",
		"strict",
		"proof"
	]).transform(certaintyOf),
	mostPairs: number$2().int().min(2).max(1e3)
});
// src/text/escape.ts
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
// src/files/is-below.ts
function isBelow(path, folder) {
	return path !== folder && path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
// src/record/gate-error.ts
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
function exitStatusOfError(error) {
	if (!(error instanceof GateError)) return 4;
	if (error.problem.fault === "gate") return 4;
	return error.problem.fault === "file" ? 2 : 3;
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
// src/text/redact.ts
const REDACTED = "[redacted]";
const SHAPES = [
	/\bgh[pousr]_[A-Za-z0-9]{20,255}/g,
	/\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
	/\bglpat-[A-Za-z0-9_-]{20,255}/g,
	/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
	/\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
	/\bpypi-[A-Za-z0-9_-]{16,512}/g,
	/\beyJ[A-Za-z0-9_-]{8,4096}\.eyJ[A-Za-z0-9_-]{8,4096}\.[A-Za-z0-9_-]{8,4096}/g,
	/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[^-]{0,20000}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?)?/g
];
const NAMES = "password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?";
const ASSIGNED = new RegExp(`((?:${NAMES})["']?\\s{0,3}[=:]\\s{0,3}["']?)([^\\s"'&,;)]{3,500})`, "gi");
const OPTION = new RegExp(`(--?[\\w-]{0,40}(?:${NAMES})\\s{1,3})([^\\s-][^\\s]{0,499})`, "gi");
const IN_ADDRESS = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,100}:)([^\s@/]{1,200})(?=@)/gi;
const OPTION_WORD = new RegExp(`^--?[\\w-]{0,40}(?:${NAMES})$`, "i");
const SHORTEST_VALUE = 8;
const CODE = new Set([
	"source",
	"text",
	"diff",
	"replacement",
	"facts",
	"syntax"
]);
function hasSecret(text) {
	return SHAPES.some((shape) => text.search(shape) !== -1);
}
function redactedText(text, values) {
	return [
		ASSIGNED,
		OPTION,
		IN_ADDRESS
	].reduce((left, pattern) => left.replace(pattern, (_, before) => before + REDACTED), withoutShapes(text, values));
}
function withoutShapes(text, values) {
	const named = [...values.filter((value) => value.length >= SHORTEST_VALUE)].sort((one, other) => other.length - one.length).reduce((left, value) => left.replaceAll(value, REDACTED), text);
	return SHAPES.reduce((left, shape) => left.replace(shape, REDACTED), named);
}
function redacted(data, values) {
	const walk = (value, isCode) => {
		if (typeof value === "string") return isCode ? withoutShapes(value, values) : redactedText(value, values);
		if (Array.isArray(value)) return value.map((one, index) => isSecretWord(value, index) ? REDACTED : walk(one, isCode));
		if (value === null || typeof value !== "object") return value;
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, isCode || CODE.has(key))]));
	};
	return walk(data, false);
}
function isSecretWord(list, index) {
	const before = list[index - 1];
	return typeof list[index] === "string" && typeof before === "string" && OPTION_WORD.test(before);
}
// src/environment/child-environment.ts
const RUNNERS = /^(INPUT_|ACTIONS_|RUNNER_TRACKING_ID$|GITHUB_(TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/i;
const SECRET = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY|_PAT$|_DSN$)/i;
const DISTURBING = /^(PYTHONDONTWRITEBYTECODE|PYTHONPYCACHEPREFIX|PYTHONPROFILEIMPORTTIME|PYTHONTRACEMALLOC|PYTHONMALLOC|PYTHONMALLOCSTATS|PYTHONDUMPREFS|PYTHONINSPECT|PYTHONVERBOSE|LD_PRELOAD|DYLD_INSERT_LIBRARIES|NODE_OPTIONS)$/;
function childEnvironment(caller, extra) {
	const kept = Object.entries(caller).filter((entry) => entry[1] !== void 0 && !RUNNERS.test(entry[0]) && !isSecret(entry[0], entry[1]) && !DISTURBING.test(entry[0]));
	return {
		...Object.fromEntries(kept),
		...extra
	};
}
function isSecret(name, value) {
	return SECRET.test(name) || hasSecret(value);
}
function withheldNames(caller) {
	return Object.keys(caller).filter((name) => isSecret(name, caller[name] ?? "") && caller[name] !== void 0);
}
function withheldValues(caller) {
	return withheldNames(caller).flatMap((name) => caller[name] || []);
}
async function movedPath(env, roots, tree) {
	const path = env.PYTHONPATH;
	if (path === void 0) return {};
	const moved = path.split(delimiter).map(async (entry) => {
		if (!isAbsolute(entry)) return entry;
		const real = await realpath(entry).catch(() => resolve(entry));
		const root = innermost(real, roots);
		return root === void 0 ? entry : tree + real.slice(root.length);
	});
	return { PYTHONPATH: (await Promise.all(moved)).join(delimiter) };
}
function absolutePath(env, cwd) {
	const path = env.PYTHONPATH;
	if (!path) return {};
	return { PYTHONPATH: path.split(delimiter).map((entry) => resolve(cwd, entry)).join(delimiter) };
}
function innermost(path, roots) {
	return roots.filter((root) => path === root || isBelow(path, root)).sort((one, other) => other.length - one.length)[0];
}
// src/record/sample.ts
const Sample = object({
	side: Side,
	pair: number$2().int(),
	order: number$2().int().min(0).max(1),
	wall: number$2().nonnegative(),
	user: number$2().nonnegative(),
	system: number$2().nonnegative(),
	rss: number$2().nonnegative(),
	rssFloor: number$2().nonnegative(),
	delay: number$2().nonnegative().nullable(),
	voluntarySwitches: number$2().nonnegative(),
	involuntarySwitches: number$2().nonnegative(),
	steal: number$2().nonnegative().nullable(),
	exit: number$2().int().nullable(),
	signal: string().nullable(),
	timedOut: boolean()
});
const RunFigures = Sample.omit({
	side: true,
	pair: true,
	order: true
});
// src/scalene-install/version.ts
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
// src/statistics/random.ts
function mulberry32(seed) {
	let state = seed | 0;
	return () => {
		state = state + 1831565813 | 0;
		let mixed = Math.imul(state ^ state >>> 15, 1 | state);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	};
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
		start: number$2().int(),
		length: number$2().int()
	}),
	head: object({
		start: number$2().int(),
		length: number$2().int()
	})
});
function wrote({ file, head }, { file: of, line }) {
	return file === of && head.start <= line && line < head.start + head.length;
}
function touches(hunk, line) {
	const { file, head } = hunk;
	if (head.length > 0) return wrote(hunk, line);
	return file === line.file && (line.line === head.start || line.line === head.start + 1);
}
function isChanged(line, hunks) {
	if (line === null || hunks === null) return null;
	return hunks.some((hunk) => touches(hunk, line));
}
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
const LONGEST_PATH = 1024;
const ImportedCode = object({
	imported: array(object({
		module: string().max(256),
		path: string().max(LONGEST_PATH),
		from: union([_enum(["tree", "other-tree"]), object({
			name: string().max(200),
			version: string().max(100)
		})])
	})).max(200),
	leftOut: number$2().int().min(0)
});
const ImportedSides = object({
	base: ImportedCode.nullable(),
	head: ImportedCode.nullable()
});
// src/record/profile.ts
const ProfileLine = object({
	location: Location,
	python: number$2(),
	native: number$2(),
	system: number$2(),
	peakMib: number$2()
});
const Profile = object({
	version: string().max(64),
	runs: number$2().int().positive(),
	samples: number$2().int().nonnegative(),
	python: number$2(),
	native: number$2(),
	system: number$2(),
	systemRuns: array(number$2()),
	footprintMib: number$2().nullable(),
	footprintRuns: array(number$2()),
	footprintLocation: Location.nullable(),
	lines: array(ProfileLine).max(50)
});
// src/record/rules/waiver.ts
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
// src/record/rules/rules.ts
const MOST_RULE_CHANGES = 100;
const LONGEST_RULE = 500;
const Text = string().max(LONGEST_RULE);
const Entry$1 = string().max(LONGEST_RULE);
const Change = _enum(["added", "removed"]);
const RuleChanges = object({
	changes: array(discriminatedUnion("what", [
		object({
			what: literal("new-gate-file"),
			path: Text
		}),
		object({
			what: literal("moved-gate-file"),
			before: Text,
			after: Text
		}),
		object({
			what: literal("unreadable-gate-file"),
			path: Text,
			why: Text
		}),
		object({
			what: literal("entry"),
			entry: Entry$1,
			change: Change
		}),
		object({
			what: literal("limit"),
			entry: Entry$1,
			metric: MetricName,
			level: _enum(["warn", "fail"]),
			before: Text.nullable(),
			after: Text.nullable()
		}),
		object({
			what: literal("setting"),
			entry: Entry$1.nullable(),
			key: _enum([
				"certainty",
				"id",
				"load",
				"pairs",
				"paths",
				"proof",
				"run",
				"serve",
				"setup",
				"time-limit",
				"working-directory"
			]),
			before: Text.nullable(),
			after: Text.nullable()
		}),
		object({
			what: literal("env"),
			entry: Entry$1,
			names: array(Text).max(MOST_RULE_CHANGES)
		}),
		object({
			what: literal("waiver"),
			change: Change,
			waiver: Waiver.extend({
				entry: Entry$1,
				reason: Text
			})
		}),
		object({
			what: literal("workflow"),
			path: Text,
			change: _enum([
				"added",
				"removed",
				"changed"
			]),
			removed: array(Text).max(10),
			added: array(Text).max(10)
		})
	])).max(MOST_RULE_CHANGES),
	left: number$2().int().nonnegative()
});
function ruleChangesOf(changes) {
	if (changes.length === 0) return null;
	const kept = changes.slice(0, MOST_RULE_CHANGES);
	return {
		changes: kept,
		left: changes.length - kept.length
	};
}
function asRule(text) {
	return text.slice(0, LONGEST_RULE);
}
// src/record/record.ts
const RECORD_SCHEMA = "scalene-gate/record@1";
const TOOL = {
	name: "scalene-gate",
	version: "0.1.0"
};
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
const Decision = _enum([
	"regressed",
	"same",
	"improved",
	"inconclusive"
]);
const LogOdds = number$2().max(100);
const StopReason = discriminatedUnion("why", [
	object({
		why: literal("change"),
		of: _enum(["slowdown", "improvement"]),
		logOdds: LogOdds
	}),
	object({
		why: literal("no-change"),
		smallest: number$2(),
		logOdds: LogOdds
	}),
	object({
		why: literal("below-floor"),
		floor: number$2(),
		unit: string()
	}),
	object({
		why: literal("open"),
		pairs: number$2().int()
	}),
	object({
		why: literal("run-queue-delay"),
		without: Decision,
		with: Decision
	})
]);
const Metric = object({
	metric: string(),
	unit: string(),
	base: number$2().nullable(),
	head: number$2().nullable(),
	ratio: number$2().nullable(),
	low: number$2().nullable(),
	high: number$2().nullable(),
	runs: number$2().int(),
	decision: Decision.nullable().default(null),
	stop: StopReason.nullable().default(null),
	reason: string().nullable().default(null),
	headLow: number$2().nullable().default(null),
	headHigh: number$2().nullable().default(null),
	noise: number$2().nullable().default(null),
	pairsNeeded: number$2().int().or(literal("never")).nullable().default(null),
	plain: object({
		base: number$2().nullable(),
		head: number$2(),
		ratio: number$2().nullable()
	}).nullable().default(null)
});
const NOT_JUDGED = {
	decision: null,
	stop: null,
	reason: null,
	headLow: null,
	headHigh: null,
	pairsNeeded: null,
	noise: null,
	plain: null
};
const LedgerSummary = object({
	wall: number$2(),
	loop: Ledger.shape.loop,
	accounts: array(Account),
	counters: Counters,
	groups: array(TaskGroup),
	runs: number$2().int()
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
const Baseline = discriminatedUnion("state", [
	object({ state: literal("compared") }),
	object({ state: literal("new") }),
	object({ state: literal("none") }),
	object({
		state: literal("broken"),
		problem: Problem
	}),
	object({ state: literal("alone") })
]);
const StoredEntry = object({
	name: string(),
	run: array(string()),
	verdict: Verdict,
	reason: string(),
	baseline: Baseline,
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
	counts: object({
		base: CountsSummary.nullable(),
		head: CountsSummary.nullable()
	}).nullable().default(null),
	sides: ImportedSides.nullable().default(null),
	samples: array(Sample),
	settings: Settings.nullable().default(null),
	limits: array(LimitOutcome).default([]),
	waiver: Waiver.nullable().default(null),
	problems: array(Problem),
	notices: array(string()),
	cost: object({
		runs: number$2().int(),
		seconds: number$2()
	})
}).extend({ baseline: Baseline.optional() });
const GateRecord = object({
	schema: literal(RECORD_SCHEMA),
	tool: object({
		name: literal("scalene-gate"),
		version: string()
	}),
	command: string(),
	gate: object({
		id: string().max(200),
		folder: string().max(1024)
	}).optional(),
	created: string(),
	machine: object({
		platform: string(),
		arch: string(),
		cpus: number$2().int(),
		python: string().nullable(),
		scalene: object({
			version: string(),
			sha256: string()
		}).nullable(),
		schedstat: boolean()
	}),
	verdict: Verdict,
	comparison: Comparison.nullable().default(null),
	rules: RuleChanges.nullable().default(null),
	entries: array(StoredEntry),
	problems: array(Problem),
	notices: array(string()),
	cost: object({
		runs: number$2().int(),
		seconds: number$2()
	})
}).transform((record) => ({
	...record,
	entries: record.entries.map((entry) => ({
		...entry,
		baseline: entry.baseline ?? olderBaseline(entry, record.comparison)
	}))
}));
const BROKEN = "base could not be measured, which is not head's fault: ";
function olderBaseline({ samples, notices, verdict }, comparison) {
	const ran = (side) => samples.some((sample) => sample.side === side && sample.pair >= 0);
	if (ran("base") && ran("head")) return { state: "compared" };
	if (comparison === null) return { state: "alone" };
	if (comparison.base === null) return { state: "none" };
	const said = notices.find((notice) => notice.startsWith(BROKEN))?.slice(55);
	if (said === void 0 && verdict !== "no-baseline") return { state: "new" };
	return {
		state: "broken",
		problem: {
			fault: "program",
			message: said ?? "it could not be measured",
			where: null,
			next: null,
			output: null
		}
	};
}
// src/statistics/median.ts
function median(values) {
	return medianOfSorted([...values].sort((one, other) => one - other));
}
function medianOfSorted(sorted) {
	const middle = Math.floor(sorted.length / 2);
	const high = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}
// src/judge/limits.ts
function checkLimits(limits, metrics) {
	return limits.map((limit) => {
		const metric = metrics.find((one) => one.metric === limit.metric);
		return {
			...limit,
			...metric === void 0 ? missing("head") : check(limit, metric)
		};
	});
}
function isWorse({ metric, decision }, outcomes) {
	const relative = outcomes.filter((limit) => limit.metric === metric && limit.kind !== "absolute");
	return decision === "regressed" && (relative.length === 0 || relative.some(({ outcome }) => outcome !== "kept"));
}
function smallestEffect(limits, metric) {
	const values = limits.filter((limit) => limit.metric === metric && limit.kind === "ratio").map(({ value }) => value);
	return values.length === 0 ? 1 + USUAL.change : 1 + Math.max(Math.min(...values), .01);
}
function missing(lacks) {
	return {
		outcome: "not-measured",
		figures: null,
		lacks
	};
}
function check(limit, metric) {
	if (metric.head === null) return missing("head");
	if (limit.kind === "absolute") return absolute(limit, metric, metric.head);
	return metric.base === null ? missing("base") : relative(limit, metric, metric.base, metric.head);
}
function rangeByNature({ metric, unit }, value) {
	const within = metricRow(metric)?.repeatsWithin ?? null;
	if (within === null) return null;
	const window = unit === "MiB" ? within / MB_PER_MIB : within;
	return {
		low: value - window,
		high: value + window
	};
}
function inUnitOf(metric, value) {
	return metric.unit === "MiB" ? value / MB_PER_MIB : value;
}
function rangeOf(low, high) {
	return low === null || high === null ? null : {
		low,
		high
	};
}
function absolute(limit, metric, head) {
	const { headLow, headHigh, unit, runs } = metric;
	const bound = inUnitOf(metric, limit.value);
	const interval = rangeOf(headLow, headHigh);
	const figures = {
		unit,
		base: null,
		head,
		bound,
		ratio: null,
		interval,
		runs
	};
	return against(interval ?? rangeByNature(metric, head), bound, figures);
}
function against(range, bound, figures) {
	if (range === null) return {
		outcome: "undecided",
		figures,
		lacks: "spread"
	};
	const { low, high } = range;
	return {
		outcome: low > bound ? "broken" : high <= bound ? "kept" : "undecided",
		figures,
		lacks: null
	};
}
function relative(limit, metric, base, head) {
	if (limit.kind === "ratio" && base <= 0) {
		const { unit, runs } = metric;
		const figures = {
			unit,
			base,
			head,
			bound: limit.value,
			ratio: null,
			interval: null,
			runs
		};
		return {
			outcome: head > base ? "undecided" : "kept",
			figures,
			lacks: "positive-base"
		};
	}
	const bound = limit.kind === "ratio" ? limit.value : inUnitOf(metric, limit.value);
	const change = (limit.kind === "ratio" ? ratioChange : differenceOf)(metric, base, head, bound);
	const { range, figures } = change;
	if (metric.decision === null) return against(range, bound, figures);
	return {
		outcome: judged(metric, change, bound),
		figures,
		lacks: null
	};
}
function judged({ decision }, { value, range }, bound) {
	if (decision === "same" || decision === "improved") return "kept";
	const reaches = range === null ? value > bound : range.high > bound;
	if (decision === "regressed" && value > bound) return "broken";
	return reaches ? "undecided" : "kept";
}
function ratioChange(metric, base, head, bound) {
	const { unit, runs } = metric;
	const ratio = metric.ratio ?? head / base;
	const interval = rangeOf(metric.low, metric.high);
	const figures = {
		unit,
		base,
		head,
		bound,
		ratio,
		interval,
		runs
	};
	const value = ratio - 1;
	if (interval !== null) return {
		value,
		range: {
			low: interval.low - 1,
			high: interval.high - 1
		},
		figures
	};
	const [one, other] = [rangeByNature(metric, base), rangeByNature(metric, head)];
	if (one === null || other === null || one.low <= 0) return {
		value,
		range: null,
		figures
	};
	return {
		value,
		range: {
			low: other.low / one.high - 1,
			high: other.high / one.low - 1
		},
		figures
	};
}
function differenceOf(metric, base, head, bound) {
	const { unit, runs } = metric;
	const ratios = rangeOf(metric.low, metric.high);
	const interval = ratios === null ? null : {
		low: base * (ratios.low - 1),
		high: base * (ratios.high - 1)
	};
	const figures = {
		unit,
		base,
		head,
		bound,
		ratio: null,
		interval,
		runs
	};
	const value = head - base;
	if (interval !== null) return {
		value,
		range: interval,
		figures
	};
	const [one, other] = [rangeByNature(metric, base), rangeByNature(metric, head)];
	if (one === null || other === null) return {
		value,
		range: null,
		figures
	};
	return {
		value,
		range: {
			low: other.low - one.high,
			high: other.high - one.low
		},
		figures
	};
}
// src/judge/rule/multiplicity.ts
const ANY_FALSE = .05;
function bonferroniOdds(figures) {
	return Math.max(100, figures / ANY_FALSE);
}
// src/judge/rule/noise-grid.ts
const SCALES = Array.from({ length: 16 }, (_, index) => .004 * 150 ** (index / 15));
const COUPLINGS = [
	[1, .9],
	[.5, .035],
	[.3, .04],
	[.07, .025]
];
const IF_CHANGED = noisePrior(.07, .95);
const IF_SAME = noisePrior(.15, 1);
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
// src/judge/rule/effects.ts
const MODES_WEIGHT = 1.9;
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
		const modes = prior.map((one, point) => one * (distinct[point] ?? 0));
		return {
			size,
			prior,
			least: IF_CHANGED.map((noise, point) => noise * (least?.[point] ?? 0)),
			modes,
			twoModes: modes.some((weight) => weight > 0)
		};
	});
}
function quietness(scale) {
	const [low, high] = QUIET;
	return Math.min(1, Math.max(0, Math.log(high / scale) / Math.log(high / low)));
}
// src/judge/rule/likelihood.ts
const SAME_MODE = .5;
const FARTHEST = Math.log(12);
function pointOf([base, head]) {
	const [one, other] = [Math.log(base), Math.log(head)];
	return {
		difference: Math.max(-FARTHEST, Math.min(FARTHEST, other - one)),
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
	const centre = median(points.map(({ middle }) => middle));
	const anew = before === null || points.length <= SETTLED;
	const all = anew ? start(effects) : before.slice();
	for (const point of anew ? points : points.slice(-1)) multiply(all, point, centre, effects);
	return all;
}
function start(effects) {
	const all = new Float64Array((1 + 3 * effects.length) * POINTS);
	for (let row = 0; row < all.length; row += POINTS) all.set(GRID.middleScale, row);
	for (const [index, { twoModes }] of effects.entries()) if (!twoModes) all.fill(0, rowOf(index, "modes"), rowOf(index, "modes") + POINTS);
	return all;
}
function multiply(all, { difference, middle }, centre, effects) {
	const aside = besides(middle - centre);
	const [still, slower, faster] = [
		row$1(),
		row$1(),
		row$1()
	];
	let most = weigh(all, 0, difference, aside, still);
	for (const [index, { size, twoModes }] of effects.entries()) {
		const up = weigh(all, rowOf(index, "slower"), difference - size, aside, slower);
		const down = weigh(all, rowOf(index, "faster"), difference + size, aside, faster);
		most = Math.max(most, up, down);
		if (!twoModes) continue;
		const modes = rowOf(index, "modes");
		for (let point = 0; point < POINTS; point += 1) {
			const apart = (slower[point] ?? 0) + (faster[point] ?? 0);
			const both = SAME_MODE * (still[point] ?? 0) + .5 / 2 * apart;
			all[modes + point] = (all[modes + point] ?? 0) * both;
		}
	}
	if (most > 1e100 || most < 1e-100) for (let at = 0; at < all.length; at += 1) all[at] = (all[at] ?? 0) / most;
}
function row$1() {
	return new Float64Array(POINTS);
}
function besides(distance) {
	const [square, found] = [distance ** 2, row$1()];
	for (let point = 0; point < POINTS; point += 1) found[point] = 1 + square * (GRID.middle[point] ?? 0);
	return found;
}
function weigh(all, start, residual, aside, density) {
	const square = residual ** 2;
	const { difference, peak } = GRID;
	let largest = 0;
	for (let point = 0; point < POINTS; point += 1) {
		const near = 1 / ((aside[point] ?? 0) + square * (difference[point] ?? 0));
		const one = near * near * near * (peak[point] ?? 0);
		density[point] = one;
		const value = (all[start + point] ?? 0) * one;
		all[start + point] = value;
		if (value > largest) largest = value;
	}
	return largest;
}
function likelihoodsAt(sizes, points) {
	const centre = median(points.map(({ middle }) => middle));
	const rows = sizes.map((size) => {
		const [found, density] = [Float64Array.from(GRID.middleScale), row$1()];
		for (const { difference, middle } of points) weigh(found, 0, difference - size, besides(middle - centre), density);
		return found;
	});
	const most = rows.reduce((largest, found) => Math.max(largest, averaged(found, 0, IF_CHANGED)), 0);
	return rows.map((found) => averaged(found, 0, IF_CHANGED) / most);
}
function evidenceOf$1(all, effects) {
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
// src/judge/rule/sequential.ts
const DEFAULT_RULE = {
	smallest: 1 + USUAL.change,
	mostPairs: USUAL.pairs,
	certainty: "usual",
	odds: 100
};
const ODDS_SAME = Math.log(5.7);
const FEWEST_CHANGED = 3;
const FEWEST_SAME = 2;
function ruleInOrder(pairs, rule = DEFAULT_RULE) {
	const effects = effectsFor(rule.smallest);
	const points = pairs.slice(0, rule.mostPairs).map(pointOf);
	const strict = rule.certainty === "strict";
	let likelihoods = null;
	let bound = NO_BOUND;
	for (let count = 1; count <= points.length; count += 1) {
		const seen = points.slice(0, count);
		const before = likelihoods;
		likelihoods = follow(before, seen, effects);
		if (count < FEWEST_SAME) continue;
		const evidence = evidenceOf$1(likelihoods, effects);
		if (strict) bound = nextBound(bound, evidence, evidenceOf$1(follow(before, turned(seen), effects), effects));
		const ruling = stop(strict ? {
			...evidence,
			...bound
		} : evidence, count, rule);
		if (ruling !== null) return ruling;
	}
	return ruled("inconclusive", {
		why: "open",
		pairs: points.length
	}, points.length);
}
let last = null;
function effectsFor(smallest) {
	if (last?.smallest !== smallest) last = {
		smallest,
		effects: effectsOf(smallest)
	};
	return last.effects;
}
function ruled(verdict, stop, pairs, logOdds = 0) {
	return {
		verdict,
		stop,
		pairs,
		logOdds
	};
}
function stored(logOdds) {
	return Math.min(logOdds, 100);
}
function stop(evidence, count, rule) {
	const { slower, faster, notSlower, notFaster, smallest } = evidence;
	const wanted = Math.log(rule.odds);
	if (count >= FEWEST_CHANGED && slower >= wanted) return ruled("regressed", {
		why: "change",
		of: "slowdown",
		logOdds: stored(slower)
	}, count, slower);
	if (count >= FEWEST_CHANGED && faster >= wanted) return ruled("improved", {
		why: "change",
		of: "improvement",
		logOdds: stored(faster)
	}, count, faster);
	if (notSlower >= ODDS_SAME && (notFaster >= ODDS_SAME || faster < 0)) return ruled("same", {
		why: "no-change",
		smallest: smallest - 1,
		logOdds: stored(notSlower)
	}, count);
	return null;
}
const NO_BOUND = {
	slower: 0,
	faster: 0
};
function nextBound(before, came, other) {
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
// src/judge/pairs-needed.ts
const FEWEST = 5;
const SERIES = 9;
const HALF = 4;
function pairsNeeded(pairs, rule) {
	if (pairs.length < FEWEST) return null;
	const random = mulberry32(1);
	const longer = {
		...rule,
		mostPairs: 300
	};
	const stops = [];
	let open = 0;
	for (let series = 0; series < SERIES && open <= HALF; series += 1) {
		const drawn = Array.from({ length: Math.max(0, 300 - pairs.length) }, () => pairs[Math.floor(random() * pairs.length)]);
		const ruling = ruleInOrder([...pairs, ...drawn], longer);
		if (ruling.verdict === "inconclusive") open += 1;
		else stops.push(ruling.pairs);
	}
	return open > HALF ? "never" : stops.sort((one, other) => one - other)[HALF] ?? "never";
}
// node_modules/@actions/io/lib/io-util.js
var __awaiter$3 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$3(this, void 0, void 0, function* () {
		try {
			yield stat(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$3(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}
// node_modules/@actions/io/lib/io.js
var __awaiter$2 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
function which(tool, check) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
function findInPath(tool) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}
// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os.EOL.length);
				n = s.indexOf(os.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	exec() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$1(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};
// node_modules/@actions/exec/lib/exec.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
function exec(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}
function getExecOutput(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		var _a, _b;
		let stdout = "";
		let stderr = "";
		const stdoutDecoder = new StringDecoder("utf8");
		const stderrDecoder = new StringDecoder("utf8");
		const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
		const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
		const stdErrListener = (data) => {
			stderr += stderrDecoder.write(data);
			if (originalStdErrListener) originalStdErrListener(data);
		};
		const stdOutListener = (data) => {
			stdout += stdoutDecoder.write(data);
			if (originalStdoutListener) originalStdoutListener(data);
		};
		const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
			stdout: stdOutListener,
			stderr: stdErrListener
		});
		const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
		stdout += stdoutDecoder.end();
		stderr += stderrDecoder.end();
		return {
			exitCode,
			stdout,
			stderr
		};
	});
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
		baseline: parts.baseline,
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
		counts: parts.counts?.head == null ? null : parts.counts,
		sides: parts.sides ?? null,
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
function exitStatusOfVerdict(verdict) {
	if (verdict === "fail") return 1;
	return verdict === "error" || verdict === "no-data" ? 3 : 0;
}
function costOf(entries) {
	return {
		runs: entries.reduce((sum, entry) => sum + entry.cost.runs, 0),
		seconds: entries.reduce((sum, entry) => sum + entry.cost.seconds, 0)
	};
}
// src/record/facts.ts
const line = number$2().int().positive();
const span = {
	line,
	endLine: line
};
const name$1 = string().max(512);
const FileFacts = object({
	error: string().max(500).nullable(),
	functions: array(object({
		from: line,
		...span,
		name: name$1,
		async: boolean(),
		decorators: array(object({
			line,
			name: name$1
		})),
		docstring: object(span).nullable().default(null)
	})),
	statements: array(object(span)),
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
	numbers: array(object({
		line,
		name: name$1,
		value: number$2().int()
	})).default([]),
	imports: array(object({
		...span,
		modules: array(name$1),
		topLevel: boolean()
	}))
});
const SourceFacts = record(string(), FileFacts);
function isAround(span, line) {
	return span.line <= line && line <= span.endLine;
}
function innermostAround(spans, line) {
	return spans.filter((span) => isAround(span, line)).sort((one, other) => one.endLine - one.line - (other.endLine - other.line))[0] ?? null;
}
// src/record/evidence.ts
const EVIDENCE_SCHEMA = "scalene-gate/evidence@1";
const BareFigures = object({
	wall: number$2(),
	user: number$2(),
	system: number$2(),
	rssMb: number$2()
});
const SourceText = record(string().max(1024), array(string()));
const SideEvidence = object({
	ledgers: array(Ledger),
	facts: SourceFacts,
	profile: Profile.nullable(),
	bare: BareFigures.nullable(),
	source: SourceText.default({}),
	counts: Counts.nullable().default(null)
});
const Question = object({
	hunks: array(Hunk).nullable(),
	base: SideEvidence.nullable(),
	head: SideEvidence,
	time: boolean(),
	cpu: boolean(),
	memory: boolean()
});
const Experiment = object({
	class: CauseClass,
	proof: Proof.nullable(),
	line: SourceLine.nullable(),
	remedy: Remedy.nullable()
});
const EntryEvidence = object({
	name: string(),
	question: Question.nullable(),
	tooLittle: string().nullable().default(null),
	experiment: Experiment.nullable().default(null)
});
const Evidence = object({
	schema: literal(EVIDENCE_SCHEMA),
	tool: object({
		name: literal("scalene-gate"),
		version: string()
	}),
	created: string(),
	entries: array(EntryEvidence),
	notices: array(string()).default([])
});
// src/experiments/search/report.ts
function linesOfHead(hunk) {
	const { start, length } = hunk.head;
	const from = Math.max(1, start);
	return {
		file: hunk.file,
		from,
		to: from + Math.max(0, length - 1)
	};
}
function named$1({ file, from, to }) {
	return from === to ? `${file}:${from}` : `${file}:${from}-${to}`;
}
function namesOf(hunks) {
	const names = hunks.map(named$1);
	const last = names.pop();
	return last === void 0 ? "nothing" : names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
function confidenceWith({ confidence }, agrees) {
	if (agrees === null) return confidence;
	if (agrees) return confidence === "low" ? "medium" : confidence;
	return confidence === "high" ? "medium" : "low";
}
function withProof(cause, proof, line) {
	const { location, lines, advised } = cause;
	const confidence = confidenceWith(cause, proof.agrees);
	if (proof.outcome !== "proved") return {
		...cause,
		proof
	};
	if (line === null) return {
		...cause,
		confidence,
		proof
	};
	const measured = advised?.location ?? location;
	const facts = measured === null ? [] : [{
		fact: "measured-at",
		location: measured
	}];
	const others = lines.filter((one) => !sameLine(one.location, line.location));
	return {
		...cause,
		confidence,
		location: line.location,
		changed: true,
		lines: [line, ...others],
		facts: [...facts, ...cause.facts],
		proof
	};
}
// src/render/vocabulary/places.ts
function at$1(location) {
	return location === null ? "no line of the program" : `${location.file}:${location.line}`;
}
function ofBase(base, text = seconds) {
	return base === null ? "" : ` (base ${text(base)})`;
}
// src/render/vocabulary/counts.ts
const ASKED = {
	process: ["is started", "a process"],
	connection: ["is connected to", "a host"],
	database: ["is opened as a database", "a file"],
	lookup: ["is looked up by its name", "a host"],
	compile: ["is compiled", "source text"],
	import: ["is looked for as a module", "a name"],
	file: ["is opened", "a file"],
	folder: ["is listed", "a folder"]
};
const COUNT_SENTENCES = {
	called: (fact) => {
		const { callee, count: calls, each, resumed, base, change, caller, perCall, square } = fact;
		const done = `${callee} is ${resumed ? "resumed" : "called"} ${often(calls)}`;
		const place = from(fact.location);
		if (change === "longer") return `${done}${place}, and takes ${`${callSeconds(each ?? 0)}${fact.itself ? " itself" : ""}${calls === 1 ? "" : " each time"}`}${ofBase(base?.each ?? null, callSeconds)}`;
		const was = change === "alone" ? "" : ` (base ${calledBefore(base, callee)})`;
		return `${done}${eachOf(calls, each)}${was}${place}${shape(caller, perCall, square)}`;
	},
	"no-longer-called": ({ callee, count: calls, caller }) => `${callee} is no longer called by ${caller} (base ${often(calls)})`,
	asked: ({ event, name, count: times, base, location }) => {
		const [done, what] = ASKED[event];
		return `${name ?? what} ${done} ${often(times)}${ofBase(base, often)}${from(location)}`;
	}
};
function often(times) {
	return times === 0 ? "never" : times === 1 ? "once" : counted(times, "time");
}
function eachOf(calls, each) {
	return each === null ? "" : `, ${callSeconds(each)}${calls === 1 ? "" : " each"}`;
}
function calledBefore(base, callee) {
	if (base === null || base.count === 0) return "never";
	return `${base.callee === callee ? "" : `${base.callee} `}${often(base.count)}${eachOf(base.count, base.each)}`;
}
function shape(caller, perCall, square) {
	if (square) return `, which grows with the square of the calls of ${caller}`;
	return perCall === null ? "" : `: ${count(perCall)} in each call of ${caller}`;
}
function from(location) {
	return location === null ? "" : `, from ${at$1(location)} (${location.function})`;
}
// src/render/document/document.ts
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
// src/render/document/words.ts
function metricLabel(metric) {
	const label = metricRow(metric)?.label;
	return label === void 0 ? name(metric) : own(label);
}
function metricOrder(metric) {
	const index = METRIC_NAMES.map(String).indexOf(metric);
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
// src/render/vocabulary/general.ts
const GENERAL_WORDS = {
	"slow-import": {
		grew: "slower imports",
		level: "importing",
		advice: () => "Import it in the function that needs it, or make the module do less when it is imported."
	},
	unknown: {
		grew: "the cause is unknown",
		level: "on nothing that has a name",
		advice: () => "Nothing in the books stands out: profile both sides, or undo the change piece by piece."
	},
	"insufficient-data": {
		grew: "too little was recorded to name a cause",
		level: "on nothing that could be recorded",
		advice: () => "Give the entry more work, so that it runs for half a second or more."
	}
};
const CHARGED = {
	"blocked-step": ["the event loop was held by waiting calls for ", ""],
	"executor-queue": ["jobs stood in the executor's queue for ", ""],
	"gil-wait": ["the path waited for the interpreter lock for ", ""],
	import: ["importing modules for ", ""],
	"lock-wait": ["the path waited ", " while a lock was held that others stood before"]
};
const GENERAL_SENTENCES = {
	account: ({ account, seconds: now, base }) => {
		const [before, after] = CHARGED[account] ?? [`${ACCOUNTS[account]} took `, ""];
		return `${before}${seconds(now)}${after}${ofBase(base)}`;
	},
	"reached-from": ({ location }) => `reached from ${at$1(location)} (${location.function})`,
	"runs-agree": ({ agree, runs }) => `${agree} of ${runs} runs agree`,
	"measured-at": ({ location }) => `measured at ${at$1(location)} (${location.function})`,
	"proved-elsewhere": ({ hunks }) => `undoing ${namesOf(hunks)} brings it back, which the line named here does not explain`,
	"nothing-grew": () => "no account of the ledger grew enough to explain it",
	"no-probe-run": () => "no run under the probe was complete",
	"too-little": ({ reason }) => reason
};
// src/render/vocabulary/loop.ts
const LOOP_WORDS = {
	"blocking-call": {
		grew: "a blocking call",
		level: "in a blocking call",
		advice: ({ advised: { call, replacement } }) => replacement === null ? `Move ${call ?? "the call"} off the event loop with asyncio.to_thread, or use an asynchronous library.` : `Use ${replacement} in place of ${call ?? "the call"}, or move it off the loop with asyncio.to_thread.`
	},
	"context-switching": {
		grew: "switching between tiny tasks",
		level: "switching between tiny tasks",
		advice: ({ advised: { location } }) => location === null ? "Do more work in each task, or wait for an event in place of polling." : `Give each task made at ${at$1(location)} more to do (batches), or wait for an event in place of polling.`
	},
	starvation: {
		grew: "unevenly shared work",
		level: "waiting for the longest of its tasks",
		kinds: {
			"long pole": { meaning: "one task lasts far longer than the others, and all wait for it" },
			"loop hog": {
				grew: "a task that hogs the event loop",
				level: "in a task that hogs the event loop",
				meaning: "one task keeps the event loop to itself"
			}
		},
		advice: ({ kind }) => kind === "loop hog" ? "Let the computing yield now and then (await asyncio.sleep(0)), or move it to a process." : "Share the work out evenly: let workers take the next piece from a queue in place of a fixed split."
	},
	"cpu-bound": {
		grew: "more computing",
		level: "computing",
		kinds: {
			python: {
				grew: "more computing in Python",
				level: "computing in Python",
				meaning: "in Python code"
			},
			native: {
				grew: "more computing in native code",
				level: "computing in native code",
				meaning: "in native code"
			}
		},
		advice: ({ kind }) => kind === "native" ? "Do less of this native work, or move it to a thread or a process." : "Look at what this line does more often or with more data than before; a process pool takes it off the loop."
	}
};
const LOOP_SENTENCES = {
	"call-holds-loop": ({ call, location }) => `${call} holds the loop at ${at$1(location)}`,
	steps: ({ steps, tasks, peakTasks, base }) => `${steps} loop steps for ${tasks} tasks (at most ${peakTasks} at once)` + (base === null ? "" : `, base ${base.steps} steps for ${base.tasks} tasks`),
	scheduling: (fact) => `scheduling them took ${seconds(fact.seconds)} of the path, garbage collection ${seconds(fact.garbageCollection)}`,
	"jobs-handed-over": ({ jobs, base }) => `${jobs} jobs were handed to executors (base ${base})`,
	"steps-processor-time": ({ steps, base, seconds: more }) => `${base} -> ${steps} loop steps, which take ${seconds(more)} more processor time`,
	resumptions: ({ count, base }) => `tasks are resumed ${base} -> ${count} times`,
	computing: ({ seconds: now, base, location }) => `computing on the critical path took ${seconds(now)}${ofBase(base)}, most of it at ${at$1(location)}`,
	"processor-time": ({ seconds: more, location }) => `computing takes ${seconds(more)} more processor time, most of it at ${at$1(location)}`,
	"in-children": ({ seconds: now, base, processes }) => `${processes === 1 ? "a process" : `${processes} processes`} of its own computed ${seconds(now)} of it${ofBase(base)}`,
	pickling: ({ seconds: now, base }) => `pickling arguments and results for other processes took ${seconds(now)}${ofBase(base)}`,
	"processes-started": ({ count, base, seconds: now }) => `${base === null ? "" : `${base} -> `}${count} Python processes were started, which took ${seconds(now)}`,
	"bare-runs": ({ cpu, wall }) => `bare runs use ${seconds(cpu)} more processor time in ${seconds(wall)} more wall time`,
	"held-up": ({ seconds: now, base }) => `other tasks were ready but waited ${seconds(now)} for steps that computed without a pause${ofBase(base)}`,
	"computing-on-loop": ({ seconds: now, base, all }) => `computing on the critical path ${seconds(now)}${ofBase(base)}, all computing on the loop ${seconds(all)}`,
	"waits-after-computing": ({ seconds: more }) => `waits that went on beside the computing now come after it: ${seconds(more)} more`,
	"group-efficiency": ({ size, efficiency, base }) => base === null ? `the group shares its time with an efficiency of ${percent(efficiency)}` : `${size} tasks share the time with an efficiency of ${percent(efficiency)}${ofBase(base, percent)}`,
	"longest-of-group": ({ name, seconds: longest, size, mean }) => `${name} took ${seconds(longest)}, the mean of its group of ${size} is ${seconds(mean)}`
};
// src/render/vocabulary/memory.ts
const MEMORY_WORDS = { memory: {
	grew: "too much alive at once",
	level: "alive at once",
	kinds: {
		peak: { meaning: "too much is alive at once" },
		leak: {
			grew: "a leak",
			level: "never released",
			meaning: "it is never released"
		}
	},
	advice: () => "Bound how many of these objects are alive at once (a semaphore, batches, a generator), or drop them sooner."
} };
const MEMORY_SENTENCES = {
	"resident-peak": ({ mb, base }) => `peak of resident memory ${megabytes(base)} -> ${megabytes(mb)}`,
	"heap-peak": ({ mb, base }) => `peak of the heap under Scalene ${megabytes(base)} -> ${megabytes(mb)}`,
	"tasks-alive": ({ tasks, base }) => `at most ${base} -> ${tasks} tasks alive at once`,
	"heap-of-tasks": ({ mb, tasks, each }) => `peak of the heap ${megabytes(mb)} with ${tasks} tasks alive at once: ${megabytes(each)} for each`,
	"peak-at": ({ location }) => `the peak was set at ${at$1(location)}`,
	"allocated-at": ({ location }) => `most of it was allocated at ${at$1(location)}`,
	"steady-growth": ({ mb }) => `it rose steadily to the end: ${mb.map((one) => megabytes(one)).join(", ")} after each quarter of the run`,
	"kernel-time": ({ seconds: more }) => `the kernel used ${seconds(more)} more, which is the time slower`
};
// src/render/vocabulary/waits.ts
const MORE_OFTEN = 1.2;
const WAIT_WORDS = {
	"sequential-awaits": {
		grew: "awaits that run one after another",
		level: "in awaits that run one after another",
		advice: ({ advised: { location } }) => `Start the awaits at ${at$1(location)} together, with asyncio.gather or a TaskGroup and a bound on how many run at once.`
	},
	"external-wait": {
		grew: "a longer wait",
		level: "waiting for something outside",
		advice: ({ facts, advised: { location } }) => facts.some(({ fact }) => fact === "threads-waited" || fact === "waited") ? `Look at what is called at ${at$1(location)}, and how often: a command, a peer, a disk or a pause that is waited for.` : "Look at the peer, the pause or the back-off, at what is asked of it, and how often."
	},
	"executor-saturation": {
		grew: "a full thread pool",
		level: "queueing for a full thread pool",
		advice: () => "Give long and short jobs separate pools, or raise max_workers."
	},
	"lock-contention": {
		grew: "queueing for a lock",
		level: "queueing for a lock",
		kinds: { limit: {
			grew: "a limit on how many run at once",
			level: "waiting for a turn under a limit",
			meaning: "as many waits as before, of which fewer are let through at the same time"
		} },
		advice: ({ kind }) => kind === "limit" ? "Raise the limit as far as the other side can bear, or hold a place for less of the work." : "Do the slow work before the lock is taken or after it is released."
	},
	"gil-contention": {
		grew: "threads that compete for the interpreter lock",
		level: "competing for the interpreter lock",
		advice: () => "Move the computing threads to processes, or let them pause."
	}
};
const WAIT_SENTENCES = {
	"waits-in-turn": ({ location, pathCount, count, base }) => base === null ? `${counted(pathCount, "wait")} in a row at ${at$1(location)}` : `${pathCount} of ${count} waits at ${at$1(location)} follow one another (base ${base.pathCount} of ${base.count})`,
	"waits-together": ({ seconds: all, longest }) => `together they take ${seconds(all)}, the longest ${seconds(longest)}`,
	"waits-in-row": ({ location, count, mean }) => `${counted(count, "wait")} of ${seconds(mean)} in a row at ${at$1(location)}`,
	independent: () => "none of them needs the result of the one before",
	"wait-length": ({ location, count, seconds: each, base }) => {
		if (base !== null && count > MORE_OFTEN * base.count) return `${count} waits at ${at$1(location)}, each of ${seconds(each)} (base ${base.count} of ${seconds(base.seconds)})`;
		const waits = count === 1 ? "the wait" : `each of ${count} waits`;
		const was = base === null ? "" : ` (base ${seconds(base.seconds)}, ${counted(base.count, "wait")})`;
		return `${waits} at ${at$1(location)} takes ${seconds(each)}${was}`;
	},
	"threads-waited": ({ location, seconds: all, base }) => `threads wait at ${at$1(location)} for ${seconds(all)} altogether${ofBase(base)}`,
	waited: ({ location, seconds: all }) => `waiting at ${at$1(location)} took ${seconds(all)}`,
	"waits-on-path": ({ location, count, base }) => `${counted(count, "wait")} at ${at$1(location)} on the path (base ${base})`,
	"contended-at": ({ location }) => `the others stood before it at ${at$1(location)}`,
	"at-once": ({ location, count, peak, base }) => `at most ${peak} of the ${count} at ${at$1(location)} run at once (base ${base})`,
	"stood-in-line": ({ location, seconds: all, base }) => `the others stood in line for that at ${at$1(location)}, together for ${seconds(all)}${ofBase(base)}`,
	"jobs-at-once": ({ count, peak, base }) => `at most ${peak} of ${count} jobs of executors run at once (base ${base})`,
	"at-a-pace": ({ every }) => `one begins every ${seconds(every)}`,
	workers: ({ workers, base }) => `${counted(workers, "worker")} share the work (base ${base})`,
	"job-length": ({ seconds: each, base }) => `each job in the queue takes ${seconds(each)}${ofBase(base)}, so that those behind it wait longer`
};
// src/render/vocabulary/worded.ts
const CLASSES = {
	...LOOP_WORDS,
	...WAIT_WORDS,
	...MEMORY_WORDS,
	...GENERAL_WORDS
};
const SENTENCES = {
	...LOOP_SENTENCES,
	...WAIT_SENTENCES,
	...MEMORY_SENTENCES,
	...GENERAL_SENTENCES,
	...COUNT_SENTENCES
};
function causeWords(name, kind) {
	const { grew, level, kinds = {} } = CLASSES[name];
	const own = kind !== null && Object.hasOwn(kinds, kind) ? kinds[kind] : void 0;
	return {
		grew: own?.grew ?? grew,
		level: own?.level ?? level
	};
}
function kindWords(name, kind) {
	const { kinds = {} } = CLASSES[name];
	return Object.hasOwn(kinds, kind) ? kinds[kind]?.meaning ?? null : null;
}
function sentence$1(fact) {
	return SENTENCES[fact.fact](fact);
}
function evidenceOf(facts) {
	return [...new Set(facts.map(sentence$1))];
}
function withEvidence(cause) {
	return cause.facts.length === 0 ? cause : {
		...cause,
		evidence: evidenceOf(cause.facts)
	};
}
function worded(finding) {
	const { runnerUp } = finding;
	return {
		...finding,
		evidence: evidenceOf(finding.facts),
		runnerUp: runnerUp === null ? null : {
			...runnerUp,
			reason: reasonOf(runnerUp)
		},
		advice: CLASSES[finding.class].advice(finding)
	};
}
function reasonOf({ amount, location }) {
	return `it accounts for ${quantityText(amount.value, amount.unit)} at ${at$1(location)}`;
}
// src/files/stored-file.ts
async function readStored(kind, path) {
	const stat = await lstat$1(path).catch(() => null);
	if (stat === null) throw unusable(kind, path, "there is no such file");
	if (!stat.isFile()) throw unusable(kind, path, "it is not a plain file");
	if (stat.size > kind.mostBytes) throw unusable(kind, path, `it has ${stat.size} bytes`);
	return readFile(path);
}
function parseStored(kind, bytes, where) {
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw unusable(kind, where, "it is not JSON");
	}
	const parsed = kind.schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw unusable(kind, where, `at ${issue?.path.join(".") || "the top"}: ${issue?.message ?? "not valid"}`);
}
function unusable({ what, next }, where, why) {
	return new GateError({
		fault: "file",
		message: `this is not ${what} that can be read: ${why}`,
		where,
		next
	});
}
// src/files/evidence-file.ts
const MOST_EVIDENCE_BYTES = 64e6;
const EVIDENCE = {
	what: "evidence",
	schema: Evidence,
	mostBytes: MOST_EVIDENCE_BYTES,
	next: "Give the evidence that was written beside a record, or the one that the measuring step names in its output `evidence`."
};
async function writeEvidence(path, evidence, mostBytes = MOST_EVIDENCE_BYTES) {
	const text = `${JSON.stringify(fitting$1(evidence, mostBytes))}\n`;
	await writeFile(path, path.endsWith(".gz") ? gzipSync(text) : text);
}
const FRAME = 1e6;
function fitting$1(evidence, mostBytes) {
	let room = Math.max(0, mostBytes - FRAME);
	const entries = [];
	const notices = [...evidence.notices];
	for (const entry of evidence.entries) {
		const bytes = Buffer.byteLength(JSON.stringify(entry));
		if (bytes <= room) {
			room -= bytes;
			entries.push(entry);
		} else notices.push(`${entry.name} is left out: its ${bytes} bytes do not fit`);
	}
	return {
		...evidence,
		entries,
		notices
	};
}
async function readEvidence(path) {
	return parseStored(EVIDENCE, unpacked(await readStored(EVIDENCE, path), path), path);
}
function unpacked(bytes, path) {
	if (bytes[0] !== 31 || bytes[1] !== 139) return bytes;
	try {
		return gunzipSync(bytes, { maxOutputLength: MOST_EVIDENCE_BYTES });
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		throw unusable(EVIDENCE, path, `it cannot be unpacked: ${said}`);
	}
}
const ambiguousRanges = [
	161,
	161,
	164,
	164,
	167,
	168,
	170,
	170,
	173,
	174,
	176,
	180,
	182,
	186,
	188,
	191,
	198,
	198,
	208,
	208,
	215,
	216,
	222,
	225,
	230,
	230,
	232,
	234,
	236,
	237,
	240,
	240,
	242,
	243,
	247,
	250,
	252,
	252,
	254,
	254,
	257,
	257,
	273,
	273,
	275,
	275,
	283,
	283,
	294,
	295,
	299,
	299,
	305,
	307,
	312,
	312,
	319,
	322,
	324,
	324,
	328,
	331,
	333,
	333,
	338,
	339,
	358,
	359,
	363,
	363,
	462,
	462,
	464,
	464,
	466,
	466,
	468,
	468,
	470,
	470,
	472,
	472,
	474,
	474,
	476,
	476,
	593,
	593,
	609,
	609,
	708,
	708,
	711,
	711,
	713,
	715,
	717,
	717,
	720,
	720,
	728,
	731,
	733,
	733,
	735,
	735,
	768,
	879,
	913,
	929,
	931,
	937,
	945,
	961,
	963,
	969,
	1025,
	1025,
	1040,
	1103,
	1105,
	1105,
	8208,
	8208,
	8211,
	8214,
	8216,
	8217,
	8220,
	8221,
	8224,
	8226,
	8228,
	8231,
	8240,
	8240,
	8242,
	8243,
	8245,
	8245,
	8251,
	8251,
	8254,
	8254,
	8308,
	8308,
	8319,
	8319,
	8321,
	8324,
	8364,
	8364,
	8451,
	8451,
	8453,
	8453,
	8457,
	8457,
	8467,
	8467,
	8470,
	8470,
	8481,
	8482,
	8486,
	8486,
	8491,
	8491,
	8531,
	8532,
	8539,
	8542,
	8544,
	8555,
	8560,
	8569,
	8585,
	8585,
	8592,
	8601,
	8632,
	8633,
	8658,
	8658,
	8660,
	8660,
	8679,
	8679,
	8704,
	8704,
	8706,
	8707,
	8711,
	8712,
	8715,
	8715,
	8719,
	8719,
	8721,
	8721,
	8725,
	8725,
	8730,
	8730,
	8733,
	8736,
	8739,
	8739,
	8741,
	8741,
	8743,
	8748,
	8750,
	8750,
	8756,
	8759,
	8764,
	8765,
	8776,
	8776,
	8780,
	8780,
	8786,
	8786,
	8800,
	8801,
	8804,
	8807,
	8810,
	8811,
	8814,
	8815,
	8834,
	8835,
	8838,
	8839,
	8853,
	8853,
	8857,
	8857,
	8869,
	8869,
	8895,
	8895,
	8978,
	8978,
	9312,
	9449,
	9451,
	9547,
	9552,
	9587,
	9600,
	9615,
	9618,
	9621,
	9632,
	9633,
	9635,
	9641,
	9650,
	9651,
	9654,
	9655,
	9660,
	9661,
	9664,
	9665,
	9670,
	9672,
	9675,
	9675,
	9678,
	9681,
	9698,
	9701,
	9711,
	9711,
	9733,
	9734,
	9737,
	9737,
	9742,
	9743,
	9756,
	9756,
	9758,
	9758,
	9792,
	9792,
	9794,
	9794,
	9824,
	9825,
	9827,
	9829,
	9831,
	9834,
	9836,
	9837,
	9839,
	9839,
	9886,
	9887,
	9919,
	9919,
	9926,
	9933,
	9935,
	9939,
	9941,
	9953,
	9955,
	9955,
	9960,
	9961,
	9963,
	9969,
	9972,
	9972,
	9974,
	9977,
	9979,
	9980,
	9982,
	9983,
	10045,
	10045,
	10102,
	10111,
	11094,
	11097,
	12872,
	12879,
	57344,
	63743,
	65024,
	65039,
	65533,
	65533,
	127232,
	127242,
	127248,
	127277,
	127280,
	127337,
	127344,
	127373,
	127375,
	127376,
	127387,
	127404,
	917760,
	917999,
	983040,
	1048573,
	1048576,
	1114109
];
const fullwidthRanges = [
	12288,
	12288,
	65281,
	65376,
	65504,
	65510
];
const wideRanges = [
	4352,
	4447,
	8986,
	8987,
	9001,
	9002,
	9193,
	9196,
	9200,
	9200,
	9203,
	9203,
	9725,
	9726,
	9748,
	9749,
	9776,
	9783,
	9800,
	9811,
	9855,
	9855,
	9866,
	9871,
	9875,
	9875,
	9889,
	9889,
	9898,
	9899,
	9917,
	9918,
	9924,
	9925,
	9934,
	9934,
	9940,
	9940,
	9962,
	9962,
	9970,
	9971,
	9973,
	9973,
	9978,
	9978,
	9981,
	9981,
	9989,
	9989,
	9994,
	9995,
	10024,
	10024,
	10060,
	10060,
	10062,
	10062,
	10067,
	10069,
	10071,
	10071,
	10133,
	10135,
	10160,
	10160,
	10175,
	10175,
	11035,
	11036,
	11088,
	11088,
	11093,
	11093,
	11904,
	11929,
	11931,
	12019,
	12032,
	12245,
	12272,
	12287,
	12289,
	12350,
	12353,
	12438,
	12441,
	12543,
	12549,
	12591,
	12593,
	12686,
	12688,
	12773,
	12783,
	12830,
	12832,
	12871,
	12880,
	42124,
	42128,
	42182,
	43360,
	43388,
	44032,
	55203,
	63744,
	64255,
	65040,
	65049,
	65072,
	65106,
	65108,
	65126,
	65128,
	65131,
	94176,
	94180,
	94192,
	94198,
	94208,
	101594,
	101631,
	101664,
	101760,
	101874,
	101888,
	102801,
	102816,
	102866,
	110576,
	110579,
	110581,
	110587,
	110589,
	110590,
	110592,
	110888,
	110898,
	110898,
	110928,
	110930,
	110933,
	110933,
	110948,
	110952,
	110960,
	111355,
	119552,
	119638,
	119648,
	119670,
	126980,
	126980,
	127183,
	127183,
	127374,
	127374,
	127377,
	127386,
	127406,
	127406,
	127488,
	127490,
	127504,
	127547,
	127552,
	127560,
	127568,
	127569,
	127584,
	127589,
	127744,
	127776,
	127789,
	127797,
	127799,
	127868,
	127870,
	127891,
	127904,
	127946,
	127951,
	127955,
	127968,
	127984,
	127988,
	127988,
	127992,
	128062,
	128064,
	128064,
	128066,
	128252,
	128255,
	128317,
	128331,
	128334,
	128336,
	128359,
	128378,
	128378,
	128405,
	128406,
	128420,
	128420,
	128507,
	128591,
	128640,
	128709,
	128716,
	128716,
	128720,
	128722,
	128725,
	128729,
	128732,
	128735,
	128747,
	128748,
	128756,
	128764,
	128986,
	128986,
	128992,
	129003,
	129008,
	129008,
	129292,
	129338,
	129340,
	129349,
	129351,
	129535,
	129648,
	129660,
	129664,
	129734,
	129736,
	129736,
	129740,
	129757,
	129759,
	129771,
	129775,
	129786,
	131072,
	196605,
	196608,
	262141
];
// node_modules/get-east-asian-width/utilities.js
const isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) high = mid - 1;
		else if (codePoint > ranges[i + 1]) low = mid + 1;
		else return true;
	}
	return false;
};
// node_modules/get-east-asian-width/lookup.js
const commonCjkCodePoint = 19968;
const [wideFastPathStart, wideFastPathEnd] = findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];
		if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
		if (end - start > fastPathEnd - fastPathStart) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}
	return [fastPathStart, fastPathEnd];
}
const isAmbiguous = (codePoint) => {
	if (codePoint < 161 || codePoint > 1114109) return false;
	return isInRange(ambiguousRanges, codePoint);
};
const isFullwidth = (codePoint) => {
	if (codePoint < 12288 || codePoint > 65510) return false;
	return isInRange(fullwidthRanges, codePoint);
};
const isWide = (codePoint) => {
	if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) return true;
	if (codePoint < 4352 || codePoint > 262141) return false;
	return isInRange(wideRanges, codePoint);
};
// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
	validate(codePoint);
	if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) return 2;
	return 1;
}
// src/text/width.ts
const COMBINING = /\p{M}/u;
function columnsOf(text) {
	let columns = 0;
	for (const character of text) columns += widthOf(character);
	return columns;
}
function widthOf(character) {
	if (character < "̀") return 1;
	if (COMBINING.test(character)) return 0;
	return eastAsianWidth(character.codePointAt(0) ?? 0);
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
// src/render/document/listing.ts
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
// src/render/document/review.ts
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
	return (hunks?.find((one) => wrote(one, location)))?.base.length === 0 ? `, which ${what} added` : `, which ${what} changed`;
}
// src/render/sections/accepting.ts
function isOfPullRequest({ comparison }) {
	return comparison?.head.ref.startsWith("refs/pull/") === true;
}
function acceptingSection({ name: entry, verdict }) {
	if (verdict !== "fail") return null;
	return {
		title: "To accept it",
		rank: 10,
		folded: true,
		blocks: [{
			kind: "paragraph",
			phrase: [...say`Put the label ${name(`perf-accepted:${entry}`)} on the pull request and run the job again, or write ${name(`Perf-Accepted: ${entry} * REASON`)} on a line of a commit message.`, own(" A metric in place of * accepts that alone.")]
		}]
	};
}
// src/render/sections/comparison.ts
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
// src/render/document/numbers.ts
function quantity(value, unit) {
	const text = quantityText(value, unit);
	return isKnownUnit(unit) ? own(text) : prose(text);
}
// src/render/sections/whose-code.ts
function whoseCode(entry) {
	return ["base", "head"].flatMap((side) => ofSide(entry, side));
}
function ofSide({ sides }, side) {
	const code = sides?.[side] ?? null;
	if (code === null || code.imported.length === 0) return [];
	const counts = new Map();
	for (const { from } of code.imported) counts.set(inWords(side, from), (counts.get(inWords(side, from)) ?? 0) + 1);
	const parts = [...counts].map(([from, count]) => say`${own(counted(count, "module"))} from ${prose(from)}`);
	const more = code.leftOut === 0 ? "" : `, ${code.leftOut} more not listed`;
	return [say`${own(side)} imported the project's code: ${joined(parts, ", ")}${own(more)}`];
}
function inWords(side, from) {
	if (from === "tree") return `${side}'s tree`;
	return from === "other-tree" ? "another tree" : `${from.name} ${from.version}`;
}
// src/render/sections/method.ts
const MOST_RULES = 10;
function methodSection(entry, only) {
	const items = [
		...["base", "head"].flatMap((side) => bareRuns(entry, side)),
		...otherRuns(entry),
		...countedRuns(entry),
		...whoseCode(entry),
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
	const { machine, gate } = record;
	const versions = [prose(machine.python ?? "no Python")];
	if (machine.scalene !== null) versions.push(own(", Scalene "), prose(machine.scalene.version));
	const compared = comparedPhrase(record);
	const items = [
		...compared === null ? [] : [compared],
		...gate === void 0 ? [] : [say`Gate: ${prose(gate.id)}`],
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
	if (entry.settings?.certainty === "strict") phrases.push([own("Decided by the strict rule (certainty: strict), which bounds errors under any noise.")]);
	if (judged.some(({ plain }) => plain !== null)) phrases.push([own("Wall time is told without the time in which the main thread waited for a processor.")]);
	if (judged.some(({ low, high }) => low !== null && high !== null)) phrases.push([own("Ranges in brackets are 99 % intervals, or the widest there is for less than 8 pairs.")]);
	return phrases;
}
function moment(created) {
	const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):[\d.]{2,10}Z$/u.exec(created) ?? [];
	return day === void 0 ? prose(created) : own(`${day} ${minute} UTC`);
}
function cost({ runs, seconds }) {
	if (runs === 0) return [own("no program was run")];
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
function countedRuns({ counts }) {
	if (counts?.head == null) return [];
	const { base, head } = counts;
	const facts = [say`${own(counted((base?.runs ?? 0) + head.runs, "run"))} that counted calls: ${quantity((base?.seconds ?? 0) + head.seconds, "s")}`];
	if (head.ratio !== null) facts.push(say`one takes ${own(times(head.ratio))} as long as a bare run`);
	if (head.repeats !== null) facts.push([own(head.repeats ? "all calls repeat exactly" : "calls that do not repeat are not told")]);
	return [joined(facts, "; ")];
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
// src/render/sections/problem.ts
const MOST$6 = 5;
const MOST_NOTICES = 10;
const NOTICES = "Notices";
function problemSections(problems, inHeadline) {
	return problems.slice(0, MOST$6).map((problem, index) => ({
		title: `Problem: fault of ${FAULTS[problem.fault]}`,
		rank: 90,
		folded: false,
		blocks: blocks$1(problem, inHeadline && index === 0)
	}));
}
function blocks$1({ message, where, next, output }, said) {
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
// src/render/vocabulary/rules.ts
const MOST_NAMED = 3;
const MOST_LINES$2 = 3;
function ruleChangeWords(change, entries) {
	switch (change.what) {
		case "new-gate-file": return say`the gate file ${name(change.path)} is new: there were no rules before`;
		case "moved-gate-file": return say`the gate file was moved: ${name(change.before)} -> ${name(change.after)}`;
		case "unreadable-gate-file": return say`base's gate file ${name(change.path)} cannot be read, so that nobody can say what changed in it: ${prose(change.why)}`;
		case "entry": return change.change === "added" ? say`entry ${name(change.entry)} was added` : say`entry ${name(change.entry)} was removed: it is not measured any more`;
		case "limit": return say`limit of ${metricLabel(change.metric)} of ${named(entries)} (${own(change.level)}): ${limitOf(change.before)} -> ${limitOf(change.after)}`;
		case "setting": {
			const whose = change.entry === null ? [] : say` of ${named(entries)}`;
			return say`${own(change.key)}${whose}: ${settingOf(change.before)} -> ${settingOf(change.after)}`;
		}
		case "env": return say`env of ${named(entries)}: ${joined(change.names.map((one) => [name(one)]), ", ")} (values are not shown)`;
		case "waiver": return waiverWords(change);
		case "workflow": return workflowWords(change);
	}
}
function named(entries) {
	const shown = joined(entries.slice(0, MOST_NAMED).map((entry) => [name(entry)]), ", ");
	const left = entries.length - MOST_NAMED;
	return left > 0 ? say`${shown} and ${own(`${left} more`)}` : shown;
}
function limitOf(text) {
	return text === null ? [own("no limit")] : [prose(text.replaceAll(/(\d)%/g, "$1 %"))];
}
function settingOf(text) {
	return text === null ? [own("not set")] : [name(text)];
}
function waiverWords({ change, waiver }) {
	const { entry, metric, cause, reason, until, source } = waiver;
	const whose = entry === "*" ? [own("every entry")] : [name(entry)];
	const about = metric === null ? own(cause === null ? "" : ` (cause: ${cause})`) : [
		own(" ("),
		metricLabel(metric),
		own(")")
	];
	const last = until === null ? [] : say`, until ${prose(until)}`;
	return say`${source === "gate file" ? own(change === "added" ? "waiver added: " : "waiver removed: ") : own(`accepted by a ${source}: `)}${whose}${about}: ${prose(reason)}${last}`;
}
function workflowWords({ path, change, removed, added }) {
	const what = say`the workflow ${name(path)}, which runs the gate, was ${own(change)}`;
	const lines = (sign, texts) => texts.slice(0, MOST_LINES$2).map((text) => say`${own(sign)} ${name(text)}`);
	const shown = [...lines("-", removed), ...lines("+", added)];
	return shown.length === 0 ? what : say`${what}: ${joined(shown, "; ")}`;
}
// src/render/sections/rules.ts
const MOST$5 = 20;
function rulesSection(record) {
	const { rules } = record;
	if (rules === null || rules.changes.length === 0) return null;
	const told = together(rules.changes);
	const items = told.slice(0, MOST$5).map(({ change, entries }) => ruleChangeWords(change, entries));
	const left = told.length - items.length + rules.left;
	if (left > 0) items.push([own(`${left} more in the record`)]);
	const { what } = reviewOf(record);
	return {
		title: `${what === "this pull request" ? "This pull request" : "This change"} changed the rules by which it is judged`,
		rank: 120,
		folded: false,
		blocks: [{
			kind: "list",
			items
		}]
	};
}
function together(changes) {
	const found = new Map();
	for (const change of changes) {
		const entry = change.what === "limit" || change.what === "setting" || change.what === "env" ? change.entry : null;
		const key = JSON.stringify(entry === null ? change : {
			...change,
			entry: ""
		});
		const told = found.get(key) ?? {
			change,
			entries: []
		};
		if (entry !== null) told.entries.push(entry);
		found.set(key, told);
	}
	return [...found.values()];
}
// src/render/document/headline.ts
function isAlone({ baseline }) {
	return baseline.state !== "compared";
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
	return difference$1(name(entry.name, "strong"), deciding, deciding.base, deciding.head);
}
function difference$1(subject, { metric, unit, ratio }, base, head) {
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
	return metricRow(metric)?.unit === "MB";
}
// src/render/sections/tried.ts
const MOST_HUNKS = 5;
function proofBlocks({ proof, location }) {
	if (proof === null) return [];
	const sentence = {
		kind: "paragraph",
		phrase: proofSentence(proof, location)
	};
	return proof.change === "" ? [sentence] : [sentence, {
		kind: "diff",
		text: proof.change
	}];
}
function proofSentence(proof, line) {
	const spent = own(` (cost: ${counted(proof.runs, "run")}, ${quantity(proof.seconds, "s").text})`, "faint");
	if (proof.outcome !== "proved" || proof.ratio === null) {
		const ended = proof.outcome === "budget-ended" ? "the time for it ended" : "no proof";
		return say`${own("Put to the test:", "strong")} ${own(ended)}: ${prose(proof.reason)}${spent}`;
	}
	const hunks = joined(proof.hunks.slice(0, MOST_HUNKS).map(hunkName), ", ");
	const more = proof.hunks.length > MOST_HUNKS ? ` and ${proof.hunks.length - MOST_HUNKS} more` : "";
	const effect = ofBase$1(proof.ratio, proof.low, proof.high, proof.pairs);
	const within = proof.hunks.some(({ file, from, to }) => line?.file === file && from <= line.line && line.line <= to);
	const agreement = proof.agrees === true ? ". The line of the cause is in it." : proof.agrees === null || within ? "." : ". The line of the cause is not in it: trust the experiment more than the line.";
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
	if (alone) return say`${same}, and it needs ${own(ofBase$1(ratio, low, high, pairs, time ? "the time" : "the memory"))}.`;
	return say`${same}, and ${own(`${percent(Math.min(takesBack, 1))} of the ${time ? "slowdown" : "growth"}`)} is gone: ${own(ofBase$1(ratio, low, high, pairs))}.`;
}
// src/render/sections/cause.ts
const MOST$4 = 10;
const MOST_CAUSES = 4;
const MOST_LINES$1 = 2;
const LEAST_REST = .03;
function causeSections(entry, alone, review) {
	const causes = entry.causes.length > 0 ? entry.causes : entry.cause === null ? [] : [entry.cause];
	const rest = alone ? null : unexplained(causes);
	const shown = causes.slice(0, MOST_CAUSES);
	return shown.map((cause, index) => ({
		title: `${index === 0 ? "Cause" : "Also"}: ${cause.class}${namesCause(cause.class) ? `, ${cause.confidence} confidence` : ""}`,
		rank: index === 0 ? 80 : 60,
		folded: false,
		blocks: [...blocks(cause, alone, index === 0 && !alone ? "" : touched(cause, review)), ...index === shown.length - 1 && rest !== null ? [rest] : []]
	}));
}
function unexplained(causes) {
	const shares = causes.filter(({ amount }) => amount.unit === "s" && amount.value > 0);
	const rest = 1 - shares.reduce((sum, { share }) => sum + share, 0);
	if (shares.length === 0 || rest < LEAST_REST) return null;
	return {
		kind: "paragraph",
		phrase: [own(`${percent(rest)} of the slowdown is unexplained.`, "faint")]
	};
}
function blocks(cause, alone, whose) {
	return [
		amount(cause, alone, whose),
		sourceBlock(cause),
		cause.evidence.length === 0 ? null : {
			kind: "list",
			items: cause.evidence.slice(0, MOST$4).map((sentence) => [prose(sentence)])
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
	const words = kindWords(cause.class, cause.kind);
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
// src/render/sections/ledger.ts
const TINY = .01;
const MOST$3 = 6;
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
	const shown = lines.filter((line) => Math.max(line.base, line.head) >= TINY * large).slice(0, MOST$3);
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
// src/render/sections/limits.ts
const MOST$2 = 12;
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
	const items = loud.slice(0, MOST$2).map(item);
	if (loud.length > MOST$2) items.push([own(`${loud.length - MOST$2} more in the record`)]);
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
// src/render/sections/metrics.ts
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
const MOST$1 = 20;
function metricsSection(entry, alone) {
	const metrics = entry.metrics.filter((metric) => metric.base !== null || metric.head !== null).sort((one, other) => metricOrder(one.metric) - metricOrder(other.metric)).slice(0, MOST$1);
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
// src/render/sections/profile.ts
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
// src/render/sections/undecided.ts
function undecidedSection(entry) {
	if (entry.verdict !== "inconclusive") return null;
	const items = entry.metrics.filter((metric) => metric.decision === "inconclusive").map((metric) => advice(metric, smallestEffect(entry.settings?.limits ?? [], metric.metric)));
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
	const wanted = setQuantity(effect - 1, "share");
	const quiet = own("run it on a quieter machine, or give the entry more work");
	const { noise, pairsNeeded, runs } = metric;
	if (noise === null || pairsNeeded === null) return say`${label}: allow more pairs than ${own(count(runs))}, or ${quiet}.`;
	const seen = say`${label}: two runs of one pair differ by ${own(percent(noise))} by chance`;
	if (pairsNeeded === "never") return say`${seen}, and even ${own(counted(300, "pair"))} of runs would hardly tell a change of ${own(wanted)} from none. Set a limit that is clearly above or below the change, or ${quiet}.`;
	const more = counted(Math.max(1, pairsNeeded - runs), "more pair");
	return say`${seen}. To tell a change of ${own(wanted)} from none, about ${own(more, "strong")} of runs are needed; or ${quiet}.`;
}
// src/render/sections/waiver.ts
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
// src/render/report/chapter.ts
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
		view.pullRequest ? acceptingSection(entry) : null,
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
// src/render/report/overview.ts
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
// src/render/report/report.ts
function reportOf(record) {
	const entries = [...record.entries].sort((one, other) => urgency(one.verdict) - urgency(other.verdict));
	const view = {
		diagnosed: record.command === "diagnose",
		only: entries.length === 1,
		review: reviewOf(record),
		pullRequest: isOfPullRequest(record)
	};
	const chapters = entries.map((entry) => chapterOf(entry, view));
	const first = [...problemSections(record.problems, entries.length === 0), ...noBaseSections(record)];
	const notices = [noticeSection(record.notices)].filter((section) => section !== null);
	const last = [...packageSections(record), machineSection(record)];
	const compared = comparedPhrase(record);
	const before = [rulesSection(record)].filter((section) => section !== null);
	if (view.only) return {
		first: before,
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
		first: before,
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
// src/render/terminal/table.ts
const GAP = "  ";
const LEAST$1 = 8;
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
	const widths = table.columns.map((column, index) => Math.max(columnsOf(column.title), ...rows.map((row) => columnsOf(textOf$1(row[index] ?? [])))));
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
		if (now <= LEAST$1) return;
		widths[widest] = now - 1;
		excess -= 1;
	}
}
function holdsForeignText(table, column) {
	return table.rows.some((row) => row[column]?.some((part) => part.from !== "gate"));
}
function paintedCell(cell, width, paint) {
	const whole = textOf$1(cell);
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
function textOf$1(cell) {
	return cell.map((part) => part.text).join("");
}
// src/render/report/title.ts
function headlineOf(record) {
	const { summary, chapters } = reportOf(record);
	const title = summary ?? chapters[0];
	return title === void 0 ? "" : withoutCommands(`${title.label.text}: ${plain(title.headline)}`);
}
function plain(phrase) {
	return visibleParts(phrase).map((part) => part.text).join("");
}
// src/text/escape-words.ts
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
const SIGNED = /^[+-]\d[\d.,]*%?$/u;
function isPlain(token, first) {
	if (first && MARKER.test(token) && !SIGNED.test(token)) return false;
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
// src/render/html/escape-html.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function escaped$1(text) {
	return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
}
function htmlName(text) {
	return `<code>${escaped$1(visible(text))}</code>`;
}
function htmlSentence(text) {
	return wordsOf$1(text).map(({ before, code, after }) => code === null ? escaped$1(before) : `${escaped$1(before)}<code>${escaped$1(code)}</code>${escaped$1(after)}`).join(" ");
}
function htmlLines(lines) {
	return `<pre tabindex="0"><code>${lines.map(({ text, tone }) => tone === null ? escaped$1(text) : `<span class="${tone}">${escaped$1(text)}</span>`).join("\n")}</code></pre>`;
}
// src/render/html/strip-plot.ts
const WIDTH = 640;
const LEFT = 60;
const ROW = 34;
const TOP = 8;
const AXIS = 28;
const MOST_POINTS = 300;
const LANES = 3;
const TICKS = 5;
function stripPlot(base, head) {
	const rows = [{
		side: "base",
		values: finite(base)
	}, {
		side: "head",
		values: finite(head)
	}].filter(({ values }) => values.length > 0);
	const ticks = ticksFor(rows.flatMap(({ values }) => values));
	const [low = 0] = ticks;
	const high = ticks[ticks.length - 1] ?? 1;
	const decimals = decimalsOf((high - low) / (ticks.length - 1));
	const x = (value) => (LEFT + (value - low) / (high - low) * 544).toFixed(1);
	const bottom = TOP + rows.length * ROW;
	const label = rows.map(({ side, values }) => described(side, values)).join("; ");
	return [
		`<svg class="dots" viewBox="0 0 ${WIDTH} ${bottom + AXIS}" role="img" aria-label="${label}">`,
		...ticks.map((tick) => `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${bottom}"/><text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${tick.toFixed(decimals)} s</text>`),
		...rows.map(({ side, values }, index) => row(side, values, TOP + index * ROW + ROW / 2, x)),
		"</svg>"
	].join("");
}
function row(side, values, y, x) {
	const points = values.slice(0, MOST_POINTS).map((value, index) => `<circle cx="${x(value)}" cy="${y + 6 * (index % LANES - 1)}" r="4"/>`);
	const middle = x(median(values));
	const mark = `<line class="median" x1="${middle}" x2="${middle}" y1="${y - 13}" y2="${y + 13}"/>`;
	return `<text x="46" y="${y + 5}" text-anchor="end">${side}</text><g class="${side}">${points.join("")}${mark}</g>`;
}
function described(side, values) {
	const [middle, least, most] = [
		median(values),
		Math.min(...values),
		Math.max(...values)
	].map((value) => columnSeconds(value, Math.max(...values)));
	return `${side}: median ${middle} s of ${values.length} runs, from ${least} to ${most} s`;
}
function finite(values) {
	return values.filter((value) => Number.isFinite(value) && value >= 0);
}
function decimalsOf(step) {
	return Math.min(Math.max(-Math.floor(Math.log10(step) + 1e-9), 0), 9);
}
function ticksFor(values) {
	const least = Math.min(...values);
	const most = Math.max(...values);
	const span = Math.max(most - least, most * .01, 1e-6);
	const power = 10 ** Math.floor(Math.log10(span / TICKS));
	const step = [
		1,
		2,
		5,
		10
	].map((factor) => factor * power).find((one) => span / one <= TICKS) ?? span;
	const first = Math.floor(least / step);
	const last = Math.max(Math.ceil(most / step), first + 1);
	return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
// src/render/html/style.ts
const STYLE = `
:root { color-scheme: light dark; --ground: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --faint: #59636e; --edge: #d1d9e0;
  --bad: #c0222b; --warn: #8a5a00; --good: #17703a; --accent: #0a58c2; --base: #59636e; --head: #c2410c; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --raised: #161b22; --ink: #e6edf3; --faint: #9198a1;
  --edge: #3d444d; --bad: #ff8b86; --warn: #e3b341; --good: #56d364; --accent: #79b8ff; --base: #9198a1; --head: #ff9e64; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.45rem; line-height: 1.35; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 1.75rem 0 .5rem; }
h1 ~ article, main > h2 { border-top: 1px solid var(--edge); margin-top: 2rem; padding-top: .25rem; }
main > h2 { padding-top: 1.25rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p, ul { margin: .4rem 0 .8rem; }
ul { padding-left: 1.4rem; }
code, pre { font: .875em/1.5 ui-monospace, monospace; }
p code, li code, td code, th code, h1 code, h2 code { background: var(--raised); border-radius: 4px; padding: .1em .3em; }
p code, li code, h1 code, h2 code { overflow-wrap: anywhere; }
pre { background: var(--raised); border: 1px solid var(--edge); border-radius: 6px; padding: .7rem .9rem; overflow-x: auto; }
.label { display: inline-block; border: 1px solid currentColor; border-radius: 1em; padding: 0 .7em; font-size: .8em; font-weight: 600; margin-right: .35em; white-space: nowrap; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .4rem 0 1rem; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--edge); padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; font-weight: normal; }
thead th { color: var(--faint); font-size: .875em; }
.right { text-align: right; white-space: nowrap; }
details { margin: .6rem 0; border: 1px solid var(--edge); border-radius: 6px; padding: .45rem .9rem; }
summary { cursor: pointer; font-weight: 600; }
.strong { font-weight: 600; } .faint { color: var(--faint); } .bad { color: var(--bad); font-weight: 600; }
.warn { color: var(--warn); } .good { color: var(--good); } .accent { color: var(--accent); font-weight: 600; }
pre .bad { font-weight: normal; }
figure { margin: .8rem 0 1.2rem; } figcaption { color: var(--faint); font-size: .875em; }
svg.dots { width: 100%; max-width: 40rem; height: auto; display: block; font: 12px system-ui, sans-serif; fill: currentColor; }
svg .grid { stroke: var(--edge); } svg .base { fill: var(--base); stroke: var(--base); } svg .head { fill: var(--head); stroke: var(--head); }
svg circle { fill-opacity: .55; stroke: none; } svg .median { stroke-width: 2; }
`;
// src/render/html/html.ts
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
function renderHtml(record) {
	const { first, summary, compared, chapters, closing } = reportOf(record);
	const loud = chapters.filter((chapter) => chapter.sections.length > 0);
	const only = summary === null;
	const comparison = compared === null ? "" : `<p class="faint">${inline(compared)}</p>`;
	const body = [
		...first.map(firstHtml),
		...summary === null ? [] : [summaryHtml(summary), comparison],
		...loud.map((chapter) => chapterHtml(chapter, only, only ? comparison : "")),
		...summary?.passed == null ? [] : [passedHtml(summary.passed, chapters.length - loud.length)],
		...closing.length > 0 && !only ? ["<h2>The whole check</h2>"] : [],
		...closing.map((section) => sectionHtml(section, only ? 2 : 3))
	];
	return [
		"<!doctype html>",
		"<html lang=\"en\">",
		"<head>",
		"<meta charset=\"utf-8\">",
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
		"<meta name=\"referrer\" content=\"no-referrer\">",
		`<title>${escaped$1(headlineOf(record))}</title>`,
		`<style>${STYLE}</style>`,
		"</head>",
		"<body>",
		"<main>",
		...body.filter((piece) => piece !== ""),
		"</main>",
		"</body>",
		"</html>",
		""
	].join("\n");
}
function firstHtml({ title, blocks }) {
	const body = blocks.map((block) => blockHtml(block, title)).join("\n");
	return `<div role="note"><p><span class="warn">${escaped$1(title)}</span></p>${body}</div>`;
}
function summaryHtml(summary) {
	const counts = summary.counts.length === 0 ? "" : `<p>${inline(summary.counts)}</p>`;
	const changed = summary.changed === null ? "" : tableHtml(summary.changed, "Entries that changed", 1);
	const sections = summary.sections.map((section) => sectionHtml(section, 2));
	return `${titleHtml(summary, 1)}${counts}${changed}${sections.join("")}`;
}
function chapterHtml(chapter, only, below) {
	const level = only ? 1 : 2;
	const sections = chapter.sections.map((section) => sectionHtml(section, level + 1));
	return `<article>${titleHtml(chapter, level)}${below}${sections.join("\n")}</article>`;
}
function titleHtml({ label, headline }, level) {
	return `<h${level}><span class="label ${label.tone}">${escaped$1(label.text)}</span> ${inline(headline)}</h${level}>`;
}
function passedHtml(table, count) {
	const title = `${counted(count, "entry", "entries")} passed`;
	return `<details><summary>${title}</summary>${tableHtml(table, title, 0)}</details>`;
}
function sectionHtml(section, level) {
	const title = escaped$1(section.title);
	const body = section.blocks.map((block) => blockHtml(block, section.title)).join("\n");
	return section.folded ? `<details><summary>${title}</summary>${body}</details>` : `<section><h${level}>${title}</h${level}>${body}</section>`;
}
function blockHtml(block, title) {
	const plainLines = (lines) => htmlLines(lines.map((text) => ({
		text,
		tone: null
	})));
	switch (block.kind) {
		case "paragraph": return `<p>${inline(block.phrase)}</p>`;
		case "list": return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join("")}</ul>`;
		case "table": return tableHtml(block.table, title, 0);
		case "output": return plainLines(visibleOutput(block.text));
		case "source": return plainLines(sourceLines(block.lines));
		case "diff": return htmlLines(diffLines(block.text).map((text) => ({
			text,
			tone: diffTone(text)
		})));
		case "dots": return `<figure>${stripPlot(block.base, block.head)}<figcaption>Each dot is a run: its wall time, without waiting for a processor.</figcaption></figure>`;
	}
}
function tableHtml({ columns, rows }, label, heading) {
	const classOf = (index) => columns[index]?.align === "right" ? " class=\"right\"" : "";
	const head = columns.map((column, index) => `<th scope="col"${classOf(index)}>${escaped$1(column.title)}</th>`);
	const body = rows.map((row) => {
		return `<tr>${row.map((cell, index) => index === heading ? `<th scope="row"${classOf(index)}>${inline(cell)}</th>` : `<td${classOf(index)}>${inline(cell)}</td>`).join("")}</tr>`;
	});
	return `<div class="wide" tabindex="0" role="group" aria-label="${escaped$1(label)}"><table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}
function inline(phrase) {
	return phrase.map(partHtml).join("");
}
function partHtml({ text, from, tone }) {
	const inner = from === "name" ? htmlName(text) : from === "prose" ? htmlSentence(text) : escaped$1(text);
	return tone === null ? inner : `<span class="${tone}">${inner}</span>`;
}
// src/render/document/links.ts
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
function climbed(file, folder) {
	const segments = folder.split("/").filter((segment) => segment !== "");
	let rest = file;
	while (rest.startsWith("../") && segments.pop() !== void 0) rest = rest.slice(3);
	return [rest, segments.join("/")];
}
function escaped(segment) {
	return encodeURIComponent(segment).replace(/[!'()*~_]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/render/markdown/escape-markdown.ts
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
// src/render/markdown/truncate.ts
const NOTE_BYTES = 600;
const BETWEEN = "\n\n";
const utf8 = new TextEncoder();
function bytesOf(text) {
	return utf8.encode(text).length;
}
function fitting(pieces, mostBytes) {
	const sizes = new Map(pieces.map((piece) => [piece, bytesOf(piece.text) + 2]));
	let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	if (total <= mostBytes) return textOf(pieces);
	const dropped = new Set();
	const position = new Map(pieces.map((piece, index) => [piece, index]));
	const cheapestFirst = pieces.filter((piece) => piece.rank < Number.POSITIVE_INFINITY).sort((one, other) => one.rank - other.rank || (position.get(other) ?? 0) - (position.get(one) ?? 0));
	for (const piece of cheapestFirst) {
		if (total + NOTE_BYTES <= mostBytes) break;
		dropped.add(piece);
		total -= sizes.get(piece) ?? 0;
	}
	return `${textOf(pieces.filter((piece) => !dropped.has(piece)))}${BETWEEN}${note([...dropped])}`;
}
function textOf(pieces) {
	return pieces.map((piece) => piece.text).join(BETWEEN);
}
function note(dropped) {
	const counts = new Map();
	for (const { what } of dropped) counts.set(what, (counts.get(what) ?? 0) + 1);
	return `Left out because the page would be too long: ${[...counts].map(([what, count]) => `${what} (${count})`).join(", ")}. The record holds all of it.`;
}
// src/render/markdown/markdown.ts
const MOST_BYTES$1 = 65e3;
function renderMarkdown(record, mostBytes = MOST_BYTES$1, links = null) {
	const { first, summary, chapters, closing } = reportOf(record);
	const page = new MarkdownPage(links);
	const loud = chapters.filter((chapter) => chapter.sections.length > 0);
	return withoutCommands(`${fitting([
		...first.flatMap((section) => page.first(section)),
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
	first({ title, rank, blocks }) {
		const body = blocks.map((block) => this.#block(block)).join("\n\n");
		return [{
			text: `⚠️ **${title}**`,
			rank: Number.POSITIVE_INFINITY,
			what: title
		}, {
			text: body,
			rank,
			what: "changed rules"
		}];
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
// src/render/terminal/ansi.ts
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
// src/render/terminal/paragraph.ts
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
// src/render/terminal/terminal.ts
function renderTerminal(record, page) {
	return renderReport(reportOf(record), page);
}
function renderReport(report, page) {
	const width = Math.max(page.width, 40);
	const paint = page.color ? inColour : withoutColour;
	const compared = report.compared === null ? [] : wrapped(visibleParts(report.compared), width, paint);
	return withoutCommands(`${apart([
		...report.first.map((section) => sectionLines(section, width, paint)),
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
// src/record/fail-on.ts
const LEAST = [
	"fail",
	"warn",
	"inconclusive",
	"never"
];
const NO_BASELINE = "no-baseline";
const USUAL_FAIL_ON = {
	least: "fail",
	noBaseline: false
};
const FAIL_ON_WORDS = `Use one of: ${[...LEAST, NO_BASELINE].join(", ")}; ${NO_BASELINE} may also stand beside one of the others but never: fail, ${NO_BASELINE}.`;
const FAILING = {
	never: [],
	fail: [
		"fail",
		"error",
		"no-data"
	],
	warn: [
		"fail",
		"error",
		"no-data",
		"warn"
	],
	inconclusive: [
		"fail",
		"error",
		"no-data",
		"warn",
		"inconclusive"
	]
};
function failOnOf(words) {
	const noBaseline = words.includes(NO_BASELINE);
	const [word = "fail", ...others] = words.filter((one) => one !== NO_BASELINE);
	const least = LEAST.find((one) => one === word);
	return least === void 0 || others.length > 0 || least === "never" && noBaseline ? null : {
		least,
		noBaseline
	};
}
function failsBy({ verdict, entries }, failOn) {
	const verdicts = [verdict, ...entries.map((entry) => entry.verdict)];
	const failing = FAILING[failOn.least];
	return verdicts.some((one) => failing.includes(one) || failOn.noBaseline && one === NO_BASELINE);
}
function exitStatusOf(record, failOn) {
	return failsBy(record, failOn) ? exitStatusOfVerdict(record.verdict) || 1 : 0;
}
// src/files/plain-file.ts
async function plainFile(path) {
	const found = await lstat$1(path).catch(() => null);
	return found?.isFile() ? found : null;
}
// src/config/workflow-changes.ts
const FOLDER = ".github/workflows";
const MOST_FILES = 200;
const MOST_BYTES = 524288;
async function readWorkflows(top) {
	const wanted = (await readdir$1(join(top, FOLDER)).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
	const read = new Map();
	for (const name of wanted.slice(0, MOST_FILES)) {
		const path = join(top, FOLDER, name);
		const found = await plainFile(path);
		if (found === null || found.size > MOST_BYTES) continue;
		read.set(`${FOLDER}/${name}`, (await readFile(path, "utf8")).replaceAll("\r\n", "\n"));
	}
	return read;
}
function workflowPath(reference) {
	return /^[^/]+\/[^/]+\/(.+?)@/.exec(reference ?? "")?.[1] ?? null;
}
function workflowChanges(before, after, { marks, running }) {
	return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
		const [old, now] = [before.get(path), after.get(path)];
		if (old === now) return [];
		const texts = `${old ?? ""}\n${now ?? ""}`.toLowerCase();
		if (path !== running && !marks.some((mark) => texts.includes(mark.toLowerCase()))) return [];
		return [{
			what: "workflow",
			path: asRule(path),
			...difference(old, now)
		}];
	});
}
function difference(old, now) {
	if (old === void 0) return {
		change: "added",
		removed: [],
		added: []
	};
	if (now === void 0) return {
		change: "removed",
		removed: [],
		added: []
	};
	return {
		change: "changed",
		removed: linesMissing(old, now),
		added: linesMissing(now, old)
	};
}
function linesMissing(text, other) {
	const left = new Map();
	for (const line of other.split("\n")) left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
	const missing = [];
	for (const line of text.split("\n").map((one) => one.trim())) {
		const count = left.get(line) ?? 0;
		if (count > 0) left.set(line, count - 1);
		else if (line !== "" && missing.length < 10) missing.push(asRule(line));
	}
	return missing;
}
// src/commands/problem-text.ts
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
export { bonferroniOdds as $, setChange as $t, readStored as A, visible as At, SourceFacts as B, metricRow as Bt, isAlone as C, unknown as Cn, withheldValues as Ct, readEvidence as D, __commonJSMin as Dn, GateError as Dt, reviewOf as E, NEVER as En, problemAt as Et, say as F, USUAL as Ft, exitStatusOfVerdict as G, counted as Gt, isAround as H, MB_PER_MIB as Ht, linesOfHead as I, certaintyOf as It, pairsNeeded as J, odds as Jt, worstOf as K, difference$2 as Kt, namesOf as L, BARE_METRICS as Lt, worded as M, visibleSentence as Mt, urgency as N, withoutCommands as Nt, writeEvidence as O, __require as On, exitStatusOfError as Ot, name as P, MetricName as Pt, pointOf as Q, range as Qt, withProof as R, METRICS as Rt, headline as S, union as Sn, withheldNames as St, UNREVIEWED as T, globalRegistry as Tn, GateFileError as Tt, costOf as U, besideBound as Ut, innermostAround as V, metricsWhere as Vt, entryOf as W, change as Wt, ruleInOrder as X, percent as Xt, DEFAULT_RULE as Y, ofBase$1 as Yt, likelihoodsAt as Z, quantityText as Zt, renderHtml as _, object as _n, RunFigures as _t, plainFile as a, CountedRun as an, GateRecord as at, causeSections as b, string as bn, isSecret as bt, exitStatusOf as c, sameLine as cn, TOOL as ct, renderReport as d, _null as dn, LONGEST_PATH as dt, setQuantity as en, checkLimits as et, renderTerminal as f, array as fn, isChanged as ft, repositoryPath as g, number$2 as gn, scaleneVersion as gt, climbed as h, literal as hn, mulberry32 as ht, workflowPath as i, namesCause as in, medianOfSorted as it, withEvidence as j, visibleOutput as jt, parseStored as k, __toESM as kn, isBelow as kt, failOnOf as l, simpleName as ln, asRule as lt, codeBlock as m, int as mn, wrote as mt, readWorkflows as n, Remedy as nn, smallestEffect as nt, FAIL_ON_WORDS as o, Ledger as on, NOT_JUDGED as ot, renderMarkdown as p, boolean as pn, touches as pt, getExecOutput as q, differenceRange as qt, workflowChanges as r, CauseClass as rn, median as rt, USUAL_FAIL_ON as s, linesOf as sn, RECORD_SCHEMA as st, problemText as t, times as tn, isWorse as tt, failsBy as u, _enum as un, ruleChangesOf as ut, headlineOf as v, record as vn, absolutePath as vt, noticeSection as w, toJSONSchema as wn, redacted as wt, diagnosis as x, tuple as xn, movedPath as xt, plain as y, strictObject as yn, childEnvironment as yt, EVIDENCE_SCHEMA as z, METRIC_NAMES as zt };
