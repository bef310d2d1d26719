import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, parse } from "node:path";
import type { Python } from "../python/interpreter.ts";

/** Packages of the standard library that asynchronous programs, the probe and the gate's questions import, beside all its modules. */
const PACKAGES = [
  ...["asyncio", "collections", "concurrent", "concurrent/futures", "email", "html", "http", "importlib"],
  ...["importlib/metadata", "importlib/resources", "json", "logging", "multiprocessing", "pathlib", "re"],
  ...["sysconfig", "urllib", "zipfile", "zipfile/_path"],
];

/**
 * Gives a side's private folder of bytecode (`PYTHONPYCACHEPREFIX`) what the interpreter has of its own standard library,
 * which each first run of a side had to compile again: half a second of its processor time. It is read where Python
 * reads it without a private folder, and is a copy, so that nothing which a side writes to it reaches the other.
 * Bytecode that does not fit its source is not used by Python (importlib, `_validate_timestamp_pyc`). What is not here or
 * cannot be copied is compiled, as before; making a file costs up to a millisecond, so that not all of it is copied, and
 * nothing where a program before has filled the folder.
 */
export function fillBytecode({ standardLibrary }: Pick<Python, "standardLibrary">, prefix: string): void {
  // where Python looks: the path of the source's folder below the prefix (importlib, `cache_from_source`)
  const below = join(prefix, standardLibrary.slice(parse(standardLibrary).root.length));
  if (existsSync(below)) return;
  for (const folder of ["", ...PACKAGES]) copyBytecode(join(standardLibrary, folder), join(below, folder));
}

function copyBytecode(from: string, to: string): void {
  try {
    const cached = join(from, "__pycache__");
    const compiled = readdirSync(cached).filter((name) => /^[^.]+\.[^.]+\.pyc$/.test(name));
    mkdirSync(to, { recursive: true });
    for (const name of compiled) copyFileSync(join(cached, name), join(to, name));
  } catch {
    // not to be read or written: Python compiles it
  }
}
