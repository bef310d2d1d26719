import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stepFileNotices, withStepFiles } from "../../src/github/step-files.ts";

/** A step's files as the runner makes them, one of which has a line already. */
function scene() {
  const folder = mkdtempSync(join(tmpdir(), "step-files-"));
  const [output, path, summary] = ["output", "path", "summary"].map((name) => join(folder, name));
  const env = { GITHUB_OUTPUT: output, GITHUB_PATH: path, GITHUB_STEP_SUMMARY: summary } as const;
  writeFileSync(output ?? "", "earlier=1\n");
  writeFileSync(path ?? "", "");
  writeFileSync(summary ?? "", "");
  const texts = () => [output, path, summary].map((file) => readFileSync(file ?? "", "utf8"));
  return { folder, env, output: output ?? "", path: path ?? "", summary: summary ?? "", texts };
}

const BEFORE = ["earlier=1\n", "", ""];

test("what a program wrote, removed or linked elsewhere is put back, and named", async () => {
  const { folder, env, output, path, summary, texts } = scene();
  const elsewhere = join(folder, "elsewhere");
  writeFileSync(elsewhere, "mine\n");
  const { result, changed } = await withStepFiles(env, async () => {
    writeFileSync(output, "earlier=1\nplanted=1\n");
    rmSync(path);
    rmSync(summary);
    symlinkSync(elsewhere, summary);
    return 7;
  });
  expect(result).toBe(7);
  expect(changed).toEqual(["GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]);
  expect(texts()).toEqual(BEFORE);
  writeFileSync(summary, "shown\n");
  expect(readFileSync(elsewhere, "utf8")).toBe("mine\n");
  expect(stepFileNotices(changed)[0]).toContain("GITHUB_PATH, GITHUB_OUTPUT");
});

test("they are put back when the check ends with an error", async () => {
  const { env, output, texts } = scene();
  const failing = withStepFiles(env, async () => {
    writeFileSync(output, "planted=1\n");
    throw new Error("no Python");
  });
  await expect(failing).rejects.toThrow("no Python");
  expect(texts()).toEqual(BEFORE);
});

test("a file that was made huge is put back without being read", async () => {
  const { env, output, texts } = scene();
  const before = process.resourceUsage().maxRSS;
  const { changed } = await withStepFiles(env, async () => truncateSync(output, 1_500_000_000));
  expect(changed).toEqual(["GITHUB_OUTPUT"]);
  expect(texts()).toEqual(BEFORE);
  // kilobytes; the file has a million and a half of them
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(700_000);
});

test("nothing is said, and no file is made, where nothing was changed", async () => {
  const { folder, env, texts } = scene();
  const { changed } = await withStepFiles({ ...env, GITHUB_ENV: join(folder, "none") }, async () => 1);
  expect(changed).toEqual([]);
  expect(stepFileNotices(changed)).toEqual([]);
  expect(texts()).toEqual(BEFORE);
  expect(existsSync(join(folder, "none"))).toBe(false);
});
