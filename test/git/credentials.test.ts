import { chmodSync } from "node:fs";
import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startGitServer } from "./git-server.ts";
import { checkout, git, type PullRequest, pullRequest, temporaryFolder, write } from "./repository.ts";
import { eventOf, sidesOf } from "./scene.ts";

const TOKEN = "ghs_token_of_the_job";

/** A private repository on a server, and its pull request as actions/checkout leaves it without credentials, depth 1. */
async function privateRepository() {
  const folder = await temporaryFolder("private");
  const pull = await pullRequest(folder);
  const served = join(folder, "served");
  await mkdir(join(served, "acme"), { recursive: true });
  await cp(pull.origin, join(served, "acme/shop"), { recursive: true });
  git(join(served, "acme/shop"), "config", "uploadpack.allowAnySHA1InWant", "true");
  const own = await checkout(join(folder, "checkout"), { origin: pull.origin, sha: pull.merge, depth: 1 });
  const origin = (url: string) => git(own, "remote", "set-url", "origin", url);
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", GIT_ASKPASS: "" };
  return { folder, served, pull, own, origin, env };
}

const access = (server: string, token = TOKEN) => ({ server, repository: "acme/shop", token });

async function compared(
  made: { own: string; folder: string; pull: PullRequest; env: NodeJS.ProcessEnv },
  given: ReturnType<typeof access> | null,
  env: NodeJS.ProcessEnv = made.env,
) {
  const { own: folder, pull } = made;
  return sidesOf({ folder, scratch: join(made.folder, "s"), event: eventOf(pull), access: given, env });
}

test("base is fetched with the job's token where the checkout kept none, and the token is written nowhere", async () => {
  const made = await privateRepository();
  const server = await startGitServer(made.served, { token: TOKEN });
  made.origin(`${server.url}/acme/shop`);
  const { comparison, base, git: repository } = await compared(made, access(server.url));
  expect(comparison.base?.sha).toBe(made.pull.main);
  expect(server.requests.length).toBeGreaterThan(0);
  const secret = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
  for (const folder of [made.own, base?.top ?? "", repository?.gitDir ?? ""]) {
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const text = await readFile(join(file.parentPath, file.name), "latin1");
      expect(text.includes(TOKEN) || text.includes(secret)).toBe(false);
    }
  }
});

test("by the address of ssh, too", async () => {
  const made = await privateRepository();
  const server = await startGitServer(made.served, { token: TOKEN });
  const host = server.url.slice("http://".length);
  made.origin(`ssh://git@${host}/acme/shop.git`);
  expect((await compared(made, access(server.url))).comparison.base?.sha).toBe(made.pull.main);
});

test("without a token there is no base, and it says what would help", async () => {
  const made = await privateRepository();
  const server = await startGitServer(made.served, { token: TOKEN });
  made.origin(`${server.url}/acme/shop`);
  const { base, comparison } = await compared(made, access(server.url, ""));
  expect(base).toBeNull();
  expect(comparison.noBase).toMatch(/could not be fetched .*fetch-depth: 2/);
});

test("a public repository is read without a token that is refused", async () => {
  const made = await privateRepository();
  const server = await startGitServer(made.served, { token: null });
  made.origin(`${server.url}/acme/shop`);
  expect((await compared(made, null)).comparison.base?.sha).toBe(made.pull.main);
});

test.each([
  ["another repository of the server", (url: string) => `${url}/acme/other`],
  ["a longer path", (url: string) => `${url}/acme/shop/evil`],
  ["another host", (_: string, other: string) => `${other}/acme/shop`],
  ["a host that only begins alike", (url: string) => `${url}0/acme/shop`],
  [
    "a host behind a user's name",
    (url: string, other: string) => `${other.replace("//", `//${url.slice(7)}@`)}/acme/shop`,
  ],
])("the token is not sent to %s", async (_, address) => {
  const made = await privateRepository();
  const server = await startGitServer(made.served, { token: TOKEN });
  const other = await startGitServer(made.served, { token: "another" });
  made.origin(address(server.url, other.url));
  const { comparison } = await compared(made, access(server.url));
  expect(comparison.base).toBeNull();
  const sent = [...server.requests, ...other.requests].map(({ authorization }) => authorization ?? "");
  expect(sent.filter((header) => /eC1hY2Nlc3MtdG9rZW46Z2hzX/.test(header))).toEqual([]);
});

test.each(["repository", "user"])(
  "an address that settings of the %s rewrite does not get it",
  async (whose) => {
    const made = await privateRepository();
    const server = await startGitServer(made.served, { token: TOKEN });
    const other = await startGitServer(made.served, { token: "another" });
    made.origin(`${server.url}/acme/shop`);
    const rewrite = `[url "${other.url}/"]\n\tinsteadOf = ${server.url}/\n`;
    await write(made.folder, { gitconfig: rewrite });
    const config = await readFile(join(made.own, ".git/config"), "utf8");
    if (whose === "repository") await write(made.own, { ".git/config": `${config}${rewrite}` });
    const user = { ...made.env, GIT_CONFIG_GLOBAL: join(made.folder, "gitconfig") };
    const { comparison } = await compared(made, access(server.url), whose === "user" ? user : made.env);
    expect(comparison.base === null).toBe(whose === "user");
    const authorizations = other.requests.map(({ authorization }) => authorization);
    expect(authorizations.filter((one) => one !== null)).toEqual([]);
  },
);

test("a redirect is not followed with it", async () => {
  const made = await privateRepository();
  const other = await startGitServer(made.served, { token: "another" });
  const server = await startGitServer(made.served, { token: TOKEN, redirect: other.url });
  made.origin(`${server.url}/acme/shop`);
  const { comparison } = await compared(made, access(server.url));
  expect(comparison.base).toBeNull();
  expect(other.requests.filter(({ authorization }) => authorization !== null)).toEqual([]);
});

test("what the checkout has kept is used where there is no token: a header, also in a file that it includes", async () => {
  const made = await privateRepository();
  const server = await startGitServer(made.served, { token: TOKEN });
  made.origin(`${server.url}/acme/shop`);
  const secret = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
  const kept = `[http "${server.url}/"]\n\textraheader = AUTHORIZATION: basic ${secret}\n`;
  await write(made.folder, { "credentials.config": kept });
  git(
    made.own,
    "config",
    `includeIf.gitdir:${join(made.own, ".git")}.path`,
    join(made.folder, "credentials.config"),
  );
  expect((await compared(made, null)).comparison.base?.sha).toBe(made.pull.main);
});

test("neither the token nor a kept header stands on a command line or in the environment of anything but git", async () => {
  const made = await privateRepository();
  const server = await startGitServer(made.served, { token: TOKEN });
  made.origin(`${server.url}/acme/shop`);
  const log = join(made.folder, "calls");
  const real = "/usr/bin/git";
  const secret = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
  const script = `#!/bin/sh\nsecrets=$(env | grep -c '${secret}')\necho "$secrets $*" >> ${log}\nexec ${real} "$@"\n`;
  await write(made.folder, { "bin/git": script });
  chmodSync(join(made.folder, "bin/git"), 0o755);
  const env = { ...made.env, PATH: `${join(made.folder, "bin")}:${process.env.PATH}` };
  expect((await compared(made, access(server.url), env)).comparison.base?.sha).toBe(made.pull.main);
  const calls = (await readFile(log, "utf8")).trim().split("\n");
  expect(calls.filter((call) => call.includes(secret) || call.includes(TOKEN))).toEqual([]);
  const held = calls.filter((call) => !call.startsWith("0 "));
  expect(held.length).toBeGreaterThan(0);
  expect(held.filter((call) => !/ (fetch|ls-remote) /.test(call))).toEqual([]);
});
