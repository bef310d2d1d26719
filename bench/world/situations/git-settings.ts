import { chmod, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { check } from "../drive.ts";
import { checkOut, type Hosted, host, push } from "../hosted.ts";
import { git, type Place, write } from "../place.ts";
import { SLOW } from "../project.ts";
import type { Claim, Observed, Situation } from "../situation.ts";

/** What a setting of the repository would run: it says that it ran. */
interface Trap {
  readonly place: Place;
  readonly hosted: Hosted;
  readonly checkout: string;
  /** Path of the program that must not run. */
  readonly command: string;
  readonly base: string;
  readonly head: string;
  set(name: string, value: string): Promise<unknown>;
}

const NOT_RUN: Claim = {
  says: "nothing that the repository names was run",
  holds: ({ facts }) => facts.planted === "",
};

/**
 * A slow head, whose checkout somebody prepared: a step before the gate, or a measured program of an earlier run on a
 * machine that is kept.
 */
function trap(
  name: string,
  says: string,
  prepare: (trap: Trap) => Promise<unknown>,
  more: {
    verdicts?: readonly string[];
    because?: string;
    depth?: number;
    options?: readonly string[];
    fast?: boolean;
  } = {},
): Situation {
  const {
    verdicts = ["fail", "error"],
    because = "no setting of the repository runs anything",
    depth = 0,
    options = [],
  } = more;
  return {
    id: `git/${name}`,
    source: "drill 8",
    says,
    verdicts,
    because,
    claims: [NOT_RUN],
    ...(more.fast === undefined ? {} : { fast: more.fast }),
    run: (place) => run(place, prepare, depth, options),
  };
}

async function run(
  place: Place,
  prepare: (trap: Trap) => Promise<unknown>,
  depth: number,
  options: readonly string[],
): Promise<Observed> {
  const hosted = await host(place, { "data.bin": "data\n" });
  const base = await push(hosted, "main", "main");
  const head = await push(hosted, "topic", "head", { pause: SLOW });
  await checkOut(hosted, { ref: head, depth, options });
  const { checkout, folder } = place;
  const command = join(folder, "trap.sh");
  await write(folder, { "trap.sh": `#!/bin/sh\necho "$0 $*" >> ${join(folder, "planted")}\ncat\n` });
  await chmod(command, 0o755);
  const set = (key: string, value: string) => git(place, checkout, "config", "--local", key, value);
  await prepare({ place, hosted, checkout, command, base, head, set });
  const observed = await check(place, { argv: ["--base", base] });
  return { ...observed, facts: { planted: await readFile(join(folder, "planted"), "utf8").catch(() => "") } };
}

const attributes = (checkout: string, text: string) => write(checkout, { ".git/info/attributes": text });

export const GIT_SETTINGS: readonly Situation[] = [
  trap(
    "filter",
    "a filter in .git/config, given to all files by .git/info/attributes",
    async ({ checkout, command, set }) => {
      await set("filter.trap.smudge", command);
      await set("filter.trap.clean", command);
      await attributes(checkout, "* filter=trap\n");
    },
    { fast: true },
  ),
  trap("filter-with-equals-sign", "a filter named a=b", async ({ checkout, command, set }) => {
    await set("filter.a=b.smudge", command);
    await set("filter.a=b.clean", command);
    await attributes(checkout, "* filter=a=b\n");
  }),
  trap(
    "filter-included",
    "a filter of a file that includeIf gitdir: includes",
    async ({ place, checkout, command, set }) => {
      await write(place.folder, {
        "more.config": `[filter "trap"]\n\tsmudge = ${command}\n\tclean = ${command}\n`,
      });
      await set("includeIf.gitdir:**.path", join(place.folder, "more.config"));
      await attributes(checkout, "* filter=trap\n");
    },
  ),
  trap(
    "hooks",
    "hooks and fsmonitor",
    async ({ checkout, command, set }) => {
      for (const hook of ["post-checkout", "post-index-change", "reference-transaction"]) {
        await write(checkout, { [`.git/hooks/${hook}`]: `#!/bin/sh\nexec ${command} ${hook} < /dev/null\n` });
        await chmod(join(checkout, ".git/hooks", hook), 0o755);
      }
      await set("core.fsmonitor", command);
    },
    { fast: true },
  ),
  trap(
    "lazy-fetch",
    "a promisor remote whose upload-pack is a program, and objects that are missing",
    async ({ checkout, command, set, base }) => {
      await set("remote.origin.uploadpack", command);
      await set("remote.origin.promisor", "true");
      await set("remote.origin.partialclonefilter", "blob:none");
      await set("extensions.partialClone", "origin");
      await write(checkout, { ".git/base": base });
    },
    { depth: 0, options: ["--filter=blob:none"], verdicts: ["fail", "error", "no-baseline"] },
  ),
  trap(
    "other-remote-promisor",
    "a second promisor remote with an ext:: address",
    async ({ command, set }) => {
      await set("remote.other.url", `ext::${command}`);
      await set("remote.other.promisor", "true");
      await set("protocol.ext.allow", "always");
      await set("remote.origin.url", `ext::${command}`);
    },
    { depth: 0, options: ["--filter=blob:none"], verdicts: ["fail", "error", "no-baseline"] },
  ),
  trap(
    "alternate-refs",
    "core.alternateRefsCommand beside an alternate object store",
    async ({ checkout, hosted, command, set }) => {
      await set("core.alternateRefsCommand", command);
      await write(checkout, { ".git/objects/info/alternates": `${join(hosted.origin, ".git/objects")}\n` });
    },
    { depth: 1, verdicts: ["fail", "error", "no-baseline"] },
  ),
  trap(
    "git-file",
    "the checkout's .git is a file that leads to a repository with a filter",
    async ({ place, checkout, command, set }) => {
      await set("filter.trap.smudge", command);
      await set("core.fsmonitor", command);
      await attributes(checkout, "* filter=trap\n");
      const elsewhere = join(place.folder, "elsewhere");
      await mkdir(elsewhere);
      await git(
        place,
        place.folder,
        "-C",
        checkout,
        "init",
        "--quiet",
        `--separate-git-dir=${join(elsewhere, "git")}`,
      );
    },
  ),
  trap(
    "remote-vcs",
    "remote.origin.vcs names a helper that is on PATH",
    async ({ place, command, set }) => {
      await set("remote.origin.vcs", "trap");
      await write(place.folder, {
        "caller/bin/git-remote-trap": `#!/bin/sh\nexec ${command} "$@" < /dev/null\n`,
      });
      await chmod(join(place.folder, "caller/bin/git-remote-trap"), 0o755);
    },
    { depth: 1, verdicts: ["fail", "error", "no-baseline"] },
  ),
  trap(
    "ssh-command",
    "core.sshCommand is a program, and base has to be fetched",
    async ({ command, set }) => {
      await set("core.sshCommand", command);
      await set("remote.origin.url", "ssh://git@127.0.0.1:1/acme/shop");
    },
    {
      depth: 1,
      verdicts: ["fail", "error", "no-baseline"],
      because: "a program that head can name must not run with the job's rights, or it is documented",
    },
  ),
  trap(
    "replaced-base",
    "refs/replace makes base the same commit as head",
    async ({ place, checkout, base, head }) => git(place, checkout, "replace", "--force", base, head),
    {
      because: "base is what was named, and not what the repository says instead",
      verdicts: ["fail"],
      fast: true,
    },
  ),
  trap(
    "grafted-base",
    "a shallow file that cuts head's history off",
    async ({ checkout, head }) => write(checkout, { ".git/shallow": `${head}\n` }),
    { because: "base was named by its commit, which is there", verdicts: ["fail", "error", "no-baseline"] },
  ),
];
