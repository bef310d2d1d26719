// Runs one case of a corpus through the built command line.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Case } from "./case.ts";

const cli = resolve(import.meta.dirname, "../dist/cli.js");

/** The required packages that an interpreter cannot import. */
export function lacking(python: string, requires: readonly string[]): string[] {
  return requires.filter((name) => spawnSync(python, ["-c", `import ${name}`]).status !== 0);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const accepts = (port: number) =>
  new Promise<boolean>((answer) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      answer(true);
    }).on("error", () => answer(false));
  });

/** Starts the helper server of a case, waits until it accepts connections, and returns how to stop it. */
async function startService(python: string, argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const service = spawn(python, argv, { cwd, env, stdio: "ignore" });
  for (let tries = 0; tries < 100 && !(await accepts(Number(env.PORT))); tries += 1) await sleep(100);
  return () => service.kill("SIGKILL");
}

/**
 * Compares the two sides of a case, in a copy so that the corpus stays clean.
 *
 * @returns the text of the record, or what the gate said last when it left none.
 */
export async function runCase(
  path: string,
  expected: Case,
  python: string,
): Promise<{ record: string | null; said: string }> {
  const scratch = mkdtempSync(join(tmpdir(), "corpus-"));
  const copy = join(scratch, basename(path));
  cpSync(path, copy, { recursive: true, filter: (name) => basename(name) !== "__pycache__" });
  const env = { ...process.env, PORT: String(await freePort()) };
  const stop = expected.service === null ? null : await startService(python, expected.service, copy, env);
  const file = join(scratch, "record.json");
  const sides = ["--base", join(copy, "base"), "--head", join(copy, "head")];
  try {
    const argv = [cli, "compare", ...sides, "--python", python, "--json", file, "--", ...expected.run];
    const ended = spawnSync(process.execPath, argv, { env, encoding: "utf8", maxBuffer: 64 * 1024 ** 2 });
    return { record: readIfThere(file), said: `${ended.stderr}${ended.error ?? ""}`.trim().slice(-300) };
  } finally {
    stop?.();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The text of a file, or null when there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
