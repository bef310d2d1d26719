import { execFile, spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";

/** A git server that lets nobody in without a token, as GitHub does for a private repository. */
export interface GitServer {
  /** Address of the repository, without credentials. */
  readonly url: string;
  /** Address of the server alone. */
  readonly server: string;
  /** "Basic ..." of each request that carried one. */
  readonly authorizations: string[];
  close(): Promise<void>;
}

/**
 * Serves the repository in `folder` as /acme/shop on a free port of the loopback address, by git's own http-backend.
 *
 * @param token the password of `x-access-token`, as actions/checkout sends it
 */
export async function serveGit(folder: string, token: string): Promise<GitServer> {
  const backend = `${(await promisify(execFile)("git", ["--exec-path"])).stdout.trim()}/git-http-backend`;
  const wanted = `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const authorizations: string[] = [];
  const server = createServer((request, response) => {
    const given = request.headers.authorization;
    if (given !== undefined) authorizations.push(given);
    if (given?.toLowerCase() !== wanted.toLowerCase()) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="GitHub"' }).end("Repository not found.");
      return;
    }
    void answer(backend, folder, request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `${address}/acme/shop`, server: address, authorizations, close };
}

/** Hands a request to the backend, which speaks CGI, and its answer back. */
async function answer(
  backend: string,
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? "/", "http://server");
  const child = spawn(backend, {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: dirname(folder),
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "safe.directory",
      GIT_CONFIG_VALUE_0: "*",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      PATH_INFO: pathname.replace(
        /^\/acme\/shop(?:\.git)?/,
        `/${folder.slice(dirname(folder).length + 1)}/.git`,
      ),
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers["content-type"],
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"],
      CONTENT_LENGTH: request.headers["content-length"],
      REMOTE_USER: "x-access-token",
    },
  });
  request.pipe(child.stdin);
  const errors = text(child.stderr);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const end = whole.indexOf("\r\n\r\n");
  if (end < 0) {
    response.writeHead(500).end(await errors);
    return;
  }
  const headers = whole
    .subarray(0, end)
    .toString()
    .split("\r\n")
    .map((line) => line.split(/: ?(.*)/s));
  const status = headers.find(([name]) => name?.toLowerCase() === "status")?.[1] ?? "200";
  const sent = headers
    .filter(([name]) => name?.toLowerCase() !== "status")
    .map(([name = "", value = ""]) => [name, value]);
  response.writeHead(Number.parseInt(status, 10), Object.fromEntries(sent)).end(whole.subarray(end + 4));
}
