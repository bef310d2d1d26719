import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onlyFile } from "../../src/github/workflow-run/zip.ts";
import { zipOf } from "./zip-archive.ts";

const LIMIT = 100_000;
const content = Buffer.from("0123456789".repeat(500));
const good = zipOf([{ name: "record.json", content }]);

test("the one file of an archive is read", () => {
  expect(onlyFile(good, "record.json", LIMIT)).toEqual(content);
});

test("an archive by another program is read, packed or not", () => {
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  writeFileSync(join(folder, "record.json"), content);
  for (const method of ["ZIP_DEFLATED", "ZIP_STORED"]) {
    const code = `import zipfile as z\nwith z.ZipFile("a.zip", "w", z.${method}) as a: a.write("record.json")`;
    execFileSync("python3", ["-c", code], { cwd: folder });
    expect(onlyFile(readFileSync(join(folder, "a.zip")), "record.json", LIMIT)).toEqual(content);
  }
});

describe("is refused:", () => {
  const file = { name: "record.json", content };
  const bomb = Buffer.alloc(50_000_000);
  test.each<[string, Uint8Array, RegExp]>([
    ["two files", zipOf([file, { name: "more.json", content }]), /exactly one/],
    ["two of the same name", zipOf([file, file]), /exactly one/],
    ["no file", zipOf([]), /exactly one/],
    ["a path that climbs", zipOf([{ name: "../record.json", content }]), /not record\.json/],
    ["an absolute path", zipOf([{ name: "/record.json", content }]), /not record\.json/],
    ["another name", zipOf([{ name: "record.json\0.sh", content }]), /not record\.json/],
    ["an encrypted file", zipOf([{ ...file, flags: 1 }]), /encrypted/],
    ["a bomb", zipOf([{ ...file, content: bomb }]), /too large/],
    ["a bomb that claims to be small", zipOf([{ ...file, content: bomb, claimedSize: 10 }]), /larger than/],
    ["a page of an error", Buffer.from("<html>".repeat(100)), /not a zip/],
    ["nothing", new Uint8Array(0), /not a zip/],
  ])("%s", (_, archive, why) => {
    expect(() => onlyFile(archive, "record.json", LIMIT)).toThrow(why);
  });
});

test("an archive with any bytes changed gives bounded content or an error, never more", () => {
  const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const archive = Buffer.from(good);
      for (const { at, byte } of changes) archive[at] = byte;
      try {
        expect(onlyFile(archive, "record.json", LIMIT).length).toBeLessThanOrEqual(LIMIT);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
    { numRuns: 2000 },
  );
});
