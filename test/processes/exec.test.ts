import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exec } from "../../src/processes/exec.ts";
import { temporaryFolder, write } from "../git/repository.ts";

async function program(name: string, text: string): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder("exec folder");
  await write(folder, { [name]: `#!/bin/sh\n${text}\n` });
  await chmod(join(folder, name), 0o755);
  return { folder, path: join(folder, name) };
}

describe("a short question to a program", () => {
  test("gives its exit status and both streams apart, and prints nothing", async () => {
    const { path } = await program("ask", "echo out; echo err >&2; exit 3");
    expect(await exec([path], { env: {} })).toEqual({ exit: 3, stdout: "out\n", stderr: "err\n" });
  });

  test("hands its arguments on as they are, and the given environment alone", async () => {
    const { path } = await program('an "odd" name', 'printf "%s|" "$@"; echo "$SHOWN$HOME"');
    const outcome = await exec([path, "two words", '"quoted"', "$HOME", ""], { env: { SHOWN: "shown" } });
    expect(outcome?.stdout).toBe('two words|"quoted"|$HOME||shown\n');
  });

  test("finds the program on the PATH that it is given, and not on that of this process", async () => {
    const { folder } = await program("git", "echo ours");
    expect((await exec(["git"], { env: { PATH: `/none:${folder}` } }))?.stdout).toBe("ours\n");
    expect(await exec(["git"], { env: { PATH: "/none" } })).toBeNull();
    expect(await exec([join(folder, "none")], { env: {} })).toBeNull();
  });

  test("does not take a folder or a file that may not be run for a program", async () => {
    const { folder } = await program("prog/inner", "");
    await write(folder, { plain: "#!/bin/sh\n" });
    expect(await exec(["prog"], { env: { PATH: folder } })).toBeNull();
    expect(await exec(["plain"], { env: { PATH: folder } })).toBeNull();
  });

  test("says in the system's words what keeps it from starting", async () => {
    const { folder, path } = await program("ask", "");
    const outcome = await exec([path], { cwd: join(folder, "gone"), env: {} });
    expect(outcome).toMatchObject({ exit: null, stderr: expect.stringContaining("gone") });
  });
});
