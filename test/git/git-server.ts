import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach } from "vitest";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A server of git repositories that asks for a token, as GitHub does for private ones. */
export interface GitServer {
  readonly url: string;
  /** Path and `authorization` of each request. */
  readonly requests: { readonly path: string; readonly authorization: string | null }[];
}

/** Serves `folder/acme/shop` with git's own http-backend. `redirect`: where every request is sent on to instead. */
export async function startGitServer(
  folder: string,
  options: { readonly token: string | null; readonly redirect?: string },
): Promise<GitServer> {
  const backend = join(execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim(), "git-http-backend");
  const wanted =
    options.token === null
      ? null
      : `basic ${Buffer.from(`x-access-token:${options.token}`).toString("base64")}`;
  const requests: GitServer["requests"] = [];
  const server = createServer((incoming, response) => {
    const { pathname, search } = new URL(incoming.url ?? "/", "http://git");
    const authorization = incoming.headers.authorization ?? null;
    requests.push({ path: pathname, authorization });
    if (options.redirect !== undefined) {
      response.writeHead(302, { location: `${options.redirect}${pathname}${search}` }).end();
      return;
    }
    if (wanted !== null && authorization?.toLowerCase() !== wanted.toLowerCase()) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="GitHub"' }).end();
      return;
    }
    const child = spawn(backend, [], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: incoming.method,
        CONTENT_TYPE: incoming.headers["content-type"] ?? "",
        GIT_PROTOCOL: String(incoming.headers["git-protocol"] ?? ""),
        ...(incoming.headers["content-encoding"] === undefined
          ? {}
          : { HTTP_CONTENT_ENCODING: incoming.headers["content-encoding"] }),
      },
    });
    incoming.pipe(child.stdin);
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("close", () => {
      const answer = Buffer.concat(chunks);
      const end = answer.indexOf("\r\n\r\n");
      const lines = answer.subarray(0, end).toString().split("\r\n");
      const headers = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
      );
      response.writeHead(Number.parseInt(headers.Status ?? "200", 10), headers);
      response.end(answer.subarray(end + 4));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  open.push(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
