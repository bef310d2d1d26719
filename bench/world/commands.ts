import type { Command } from "./place.ts";

/** pip as everybody calls it: it builds in isolation and asks the package index. */
export const pip = (...words: readonly string[]): Command => ({
  argv: ["python", "-m", "pip", "install", "--quiet", ...words],
});

/** With the build backend that the caller has: no network. */
export const offline = (...words: readonly string[]): Command =>
  pip("--no-build-isolation", "--no-deps", ...words);

/** Builds dist/shop-1-*.whl without network. */
export const WHEEL: Command = {
  argv: ["python", "-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps", "-w", "dist", "."],
};

/** Builds dist/shop-1.tar.gz without network. */
export const SDIST: Command = {
  argv: ["python", "-c", "from setuptools import build_meta; build_meta.build_sdist('dist')"],
};

/** Takes the build backend away again. */
export const WITHOUT_BACKEND: Command = {
  argv: ["python", "-m", "pip", "uninstall", "--quiet", "--yes", "setuptools"],
};
