import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { changedFiles, type Fingerprint, fingerprintOf } from "../../src/measure/fingerprint.ts";

let folder: string;
const at = (name: string) => join(folder, name);
const read = (without: readonly string[] = []) => fingerprintOf([folder], without) as Fingerprint;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fingerprint-"));
  mkdirSync(at("shop"));
  writeFileSync(at("shop/cart.py"), "one = 1\n");
  writeFileSync(at("main.py"), "print(1)\n");
});

describe("the fingerprint of folders", () => {
  test("is the same when nothing was written", () => {
    expect(changedFiles(read(), read())).toEqual([]);
  });

  test("names what was written, made and removed", () => {
    const before = read();
    writeFileSync(at("shop/cart.py"), "one = 2\n");
    writeFileSync(at("shop/new.py"), "");
    rmSync(at("main.py"));
    expect(changedFiles(before, read())).toEqual([at("main.py"), at("shop/cart.py"), at("shop/new.py")]);
  });

  test("knows a file that says what it said, with the time that it had: somebody wrote to it", () => {
    utimesSync(at("main.py"), 1_000_000, 1_000_000);
    const before = read();
    writeFileSync(at("main.py"), "print(2)\n");
    writeFileSync(at("main.py"), "print(1)\n");
    utimesSync(at("main.py"), 1_000_000, 1_000_000);
    expect(changedFiles(before, read())).toEqual([at("main.py")]);
  });

  test("follows no link out of them, and sees none of what is left out", () => {
    symlinkSync(tmpdir(), at("elsewhere"));
    expect([...read().keys()].sort()).toEqual([at("elsewhere"), at("main.py"), at("shop/cart.py")]);
    expect([...read([at("shop")]).keys()].sort()).toEqual([at("elsewhere"), at("main.py")]);
  });

  test("has nothing of a folder that is not there", () => {
    expect(fingerprintOf([at("none")])).toEqual(new Map());
  });
});
