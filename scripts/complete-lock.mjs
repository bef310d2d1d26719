// Some registries leave out packages for other platforms; `npm ci` of npm >= 11 then refuses the lock
// ("Missing: ... from lock file"). This adds the entries that a full registry would have given; with `--check`
// it only says whether some are missing.
import { readFileSync, writeFileSync } from "node:fs";

const OS = "darwin win32 linux freebsd openbsd netbsd android sunos aix openharmony".split(" ");
const CPU = "x64 arm64 arm ia32 s390x ppc64 riscv64 loong64 mips64el wasm32".split(" ");

/**
 * @typedef {object} Package
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {Record<string, string>} [optionalDependencies]
 */

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
/** @type {Record<string, Package>} */
const packages = lock.packages;

/**
 * The package that `name` means inside the folder `where`, as Node looks for it.
 * @param {string} where @param {string} name
 */
function resolve(where, name) {
  for (let at = `${where}/`; ; at = at.slice(0, at.lastIndexOf("node_modules/", at.length - 2))) {
    const found = packages[`${at}node_modules/${name}`];
    if (found || at === "") return found;
  }
}

/**
 * The entry of a package for one platform, which its name tells; undefined for any other package.
 * @param {string} name @param {string} version @param {Package} parent
 */
function entry(name, version, parent) {
  const parts = name.split(/[-/]/);
  const os = OS.find((word) => parts.includes(word));
  const cpu = CPU.find((word) => parts.includes(word));
  if (!os && !cpu) return;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    ...(parts.includes("musl") && { libc: ["musl"] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

const added = [];
for (const [where, parent] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    const version = range.replace(/^[\^~]/, "");
    const found = resolve(where, name);
    if (found && (range !== version || found.version === version)) continue;
    const missing = entry(name, version, parent);
    if (missing === undefined) {
      console.warn(`left out: ${name}`);
      continue;
    }
    const beside = where === "" ? "node_modules/" : where.slice(0, where.lastIndexOf("node_modules/") + 13);
    packages[beside + name] = missing;
    added.push(name);
  }
}

console.log(`${added.length} entries ${process.argv[2] === "--check" ? "missing" : "added"}`);
if (added.length > 0 && process.argv[2] === "--check") process.exitCode = 1;
else if (added.length > 0) {
  // The empty key, the project itself, sorts first.
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
}
