import { spawn } from "node:child_process";
import { type AddressInfo, connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A port of the loopback network that nobody listens on. */
export const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

const accepts = (port: number) =>
  new Promise<boolean>((found) => {
    const socket = connect(port, "127.0.0.1", () => found(true)).on("error", () => found(false));
    socket.on("connect", () => socket.destroy());
  });

/** Starts the helper server of a case and waits until it accepts connections; returns how to stop it. */
export async function startService(
  python: string,
  path: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
) {
  const service = spawn(python, [...argv], { cwd: path, env, stdio: "ignore" });
  for (let tries = 0; tries < 100 && !(await accepts(Number(env.PORT))); tries += 1) await sleep(100);
  return () => service.kill("SIGKILL");
}
