// Writes python/scalene-lock.txt anew: Scalene and all it needs, with the SHA-256 of each of their files, for CPython
// 3.9 and later on Linux, macOS and Windows. The versions are the newest ones that the index of this machine has; which
// index that is is written nowhere.
//
//     npm run lock:scalene
//
// Then every pair of Python and platform is asked whether wheels fit it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NEWEST_LOCKED } from "../src/scalene-install/lock.ts";
import { scaleneVersion } from "../src/scalene-install/version.ts";
import { environment, isolated } from "./environments.mjs";
import { interpreters } from "./interpreters.mjs";

const LOCK = "python/scalene-lock.txt";
const PLATFORMS = [
  "x86_64-manylinux_2_28",
  "aarch64-manylinux_2_28",
  "aarch64-apple-darwin",
  "x86_64-apple-darwin",
  "x86_64-pc-windows-msvc",
];
const HEADER = `# Scalene and all it needs, by the SHA-256 of their files. Written by \`npm run lock:scalene\`; not by hand.\n`;

const python = interpreters().at(-1);
if (python === undefined) throw new Error("No CPython 3.9 to 3.14 was found on PATH.");
const uv = join(dirname(environment("scalene-lock", python, ["uv==0.13.9"])), "uv");

/** What uv answers; only wheels count. */
function compile(argv: readonly string[]): { readonly ok: boolean; readonly said: string } {
  const { PIP_INDEX_URL: index, PIP_CERT: certificates } = process.env;
  const env = {
    ...isolated(process.env),
    ...(index === undefined ? {} : { UV_DEFAULT_INDEX: index }),
    ...(certificates === undefined ? {} : { SSL_CERT_FILE: certificates }),
  };
  const { status, stderr } = spawnSync(
    uv,
    ["pip", "compile", "--quiet", "--only-binary", ":all:", "--no-header", "--no-annotate", ...argv],
    { env, encoding: "utf8" },
  );
  return { ok: status === 0, said: stderr };
}

const folder = mkdtempSync(join(tmpdir(), "scalene-lock-"));
try {
  const wanted = join(folder, "wanted.txt");
  const made = join(folder, "made.txt");
  writeFileSync(wanted, `scalene==${scaleneVersion(null)}\n`);
  const { ok, said } = compile([
    "--universal",
    "--python-version",
    "3.9",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "-o",
    made,
    wanted,
  ]);
  if (!ok) throw new Error(said);
  const text = readFileSync(made, "utf8");
  if (text.includes("://")) throw new Error("the lock would name an index");
  writeFileSync(LOCK, HEADER + text);
  for (let minor = 9; minor <= NEWEST_LOCKED; minor += 1) {
    for (const platform of PLATFORMS) {
      const fits = compile([
        "--no-deps",
        "--python-version",
        `3.${minor}`,
        "--python-platform",
        platform,
        LOCK,
      ]);
      process.stdout.write(`3.${minor} ${platform}: ${fits.ok ? "fits" : `does not fit\n${fits.said}`}\n`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
