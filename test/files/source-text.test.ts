import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSource } from "../../src/files/source-text.ts";

const outside = mkdtempSync(join(tmpdir(), "outside-"));
const root = mkdtempSync(join(tmpdir(), "source-"));
writeFileSync(join(outside, "secret.py"), "token = 1");
writeFileSync(join(root, "main.py"), "import time\r\n\ttime.sleep(1)  \n");
symlinkSync(join(outside, "secret.py"), join(root, "link.py"));
writeFileSync(join(root, "wide.py"), "x".repeat(1000));
writeFileSync(join(root, "data.py"), "x\n".repeat(300_000));
afterAll(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true });
});

describe("source text", () => {
  test("is a list of lines without blanks at their ends, whatever ends a line", async () => {
    expect(await readSource(root, ["main.py", "main.py"])).toEqual({
      "main.py": ["import time", "\ttime.sleep(1)", ""],
    });
  });

  test("has lines of at most 300 characters", async () => {
    expect((await readSource(root, ["wide.py"]))["wide.py"]).toEqual(["x".repeat(300)]);
  });

  test.each(["absent.py", "link.py", "../outside/secret.py", "", "data.py"])(
    "leaves out what cannot be read, lies outside or is data: %j",
    async (file) => expect(await readSource(root, [file])).toEqual({}),
  );
});
