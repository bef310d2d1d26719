import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSession } from "../../src/gate/session.ts";
import { SESSION } from "./requests.ts";

test("a tool cache that cannot be written costs Scalene and not the check, and the folder is named", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "session-")), "file");
  writeFileSync(file, "");
  const env = { ...process.env, RUNNER_TOOL_CACHE: join(file, "cache") };
  const session = await openSession({ ...SESSION, scalene: true, env });
  try {
    expect(await session.installScalene({ roots: [], installed: {} })).toBeNull();
    expect(session.problems).toMatchObject([
      {
        fault: "platform",
        where: expect.stringContaining(file),
        next: expect.stringContaining("RUNNER_TOOL_CACHE"),
      },
    ]);
  } finally {
    await session.close();
  }
});
