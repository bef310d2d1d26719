import { mkdir, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { check, commandLine } from "../drive.ts";
import { commit, git, type Place, step, write } from "../place.ts";
import { codeFiles, gateFile, mark, packageOf, program, projectFiles, QUICK, SLOW } from "../project.ts";
import type { Claim, Observed, Situation } from "../situation.ts";

/** Those that are in every run of the tests: quick, and each of another kind. */
const FAST = new Set([
  "program-above",
  "program-linked-out",
  "program-is-a-pipe",
  "gate-file-linked-out",
  "program-in-another-folder",
]);

const FLAT = { layout: "flat", backend: "none" } as const;
const REFUSED = ["error"];
const LOUD: Claim = { says: "it does not exit with 0", holds: ({ status }) => status !== 0 };
const NO_BUG: Claim = {
  says: "it is not called a bug of the gate",
  holds: ({ status, said }) => status !== 4 && !/bug of the gate/i.test(said),
};
const says = (word: string | RegExp): Claim => ({
  says: `it says ${word}`,
  holds: ({ said, page }) =>
    typeof word === "string" ? (said + page).includes(word) : word.test(said + page),
});
const silentOn = (word: string): Claim => ({
  says: `it does not show ${word}`,
  holds: ({ said, page }) => !(said + page).includes(word),
});

/** A repository with a slow head and a gate file of its own, checked out on the command line. */
async function slow(
  place: Place,
  files: Readonly<Record<string, string | null>> = {},
  head: typeof files = {},
): Promise<void> {
  const { checkout } = place;
  await mkdir(checkout);
  await git(place, checkout, "init", "--quiet");
  const gate = { "scalene-gate.yml": gateFile({ run: "python -m shop" }) };
  await commit(place, checkout, {
    ...projectFiles(FLAT, QUICK, place.witness),
    ...gate,
    ...files,
    ...mark("base"),
  });
  await git(place, checkout, "checkout", "--quiet", "-b", "topic");
  await commit(place, checkout, { ...codeFiles(FLAT, SLOW), ...head, ...mark("head") });
}

function file(
  name: string,
  source: string,
  what: string,
  verdicts: readonly string[],
  because: string,
  claims: readonly Claim[],
  run: (place: Place) => Promise<Observed>,
): Situation {
  return {
    id: `files/${name}`,
    source,
    says: what,
    verdicts,
    because,
    claims,
    run,
    fast: FAST.has(name),
  };
}

/** An entry whose program is no file of the repository. */
const program24 = (
  name: string,
  run: string,
  prepare: (place: Place) => Promise<unknown> = async () => undefined,
): Situation =>
  file(
    name,
    "drill 24",
    `the entry is ${run}`,
    REFUSED,
    "an entry's program is a file of the repository, of a size that programs have",
    [LOUD, NO_BUG, says(run.replace("python ", ""))],
    async (place) => {
      await slow(place, { "scalene-gate.yml": gateFile({ run }) });
      await prepare(place);
      return check(place);
    },
  );

export const FILES: readonly Situation[] = [
  program24("program-above", "python ../x.py", async (place) => {
    await write(join(place.checkout, ".."), { "x.py": "print(1)\n" });
  }),
  program24("program-of-the-system", "python /etc/passwd"),
  program24("program-linked-out", "python out.py", async (place) => {
    await write(place.folder, { "elsewhere.py": "print(1)\n" });
    await symlink(join(place.folder, "elsewhere.py"), join(place.checkout, "out.py"));
  }),
  program24("program-is-a-pipe", "python pipe.py", (place) =>
    step(place, place.checkout, { argv: ["mkfifo", "pipe.py"] }),
  ),
  program24("program-is-huge", "python huge.py", async (place) => {
    await write(place.checkout, { "huge.py": "print(1)\n" });
    await truncate(join(place.checkout, "huge.py"), 1_500_000_000);
  }),
  file(
    "gate-file-is-huge",
    "drill 25",
    "the gate file has 1.5 GB",
    REFUSED,
    "its size is looked at before it is read",
    [LOUD, NO_BUG, says("scalene-gate.yml")],
    async (place) => {
      await slow(place);
      await truncate(join(place.checkout, "scalene-gate.yml"), 1_500_000_000);
      return check(place);
    },
  ),
  file(
    "gate-file-linked-out",
    "drill 25",
    "the gate file is a link to a file outside the repository",
    REFUSED,
    "what a pull request says is in its tree, and mistakes of a foreign file would be shown",
    [LOUD, NO_BUG, silentOn("root:x:0")],
    async (place) => {
      await slow(place, { "scalene-gate.yml": null });
      await symlink("/etc/passwd", join(place.checkout, "scalene-gate.yml"));
      return check(place);
    },
  ),
  file(
    "requirements-linked-out",
    "drill 26",
    "requirements.txt is a link to a file outside the repository, with other versions than base's",
    ["fail", "error"],
    "lines of a file outside the tree must not be in the comment",
    [silentOn("hunter2")],
    async (place) => {
      await slow(place, { "requirements.txt": "secret==1.0\n" }, { "requirements.txt": null });
      await write(place.folder, { "private.txt": "secret==2.0+hunter2\nother==hunter2\n" });
      await symlink(join(place.folder, "private.txt"), join(place.checkout, "requirements.txt"));
      return check(place);
    },
  ),
  file(
    "gate-file-in-parent-folder",
    "issue 5",
    "check is started in a subfolder of the repository",
    ["fail"],
    "the gate file is looked for up to the top of the repository",
    [],
    async (place) => {
      await slow(place);
      return check(place, { cwd: join(place.checkout, "shop") });
    },
  ),
  file(
    "gate-file-above-the-repository",
    "issue 5",
    "there is no gate file in the repository, but one in the folder above it",
    REFUSED,
    "what is above the repository belongs to somebody else",
    [LOUD],
    async (place) => {
      await slow(place, { "scalene-gate.yml": null });
      await write(join(place.checkout, ".."), { "scalene-gate.yml": gateFile({ run: "python -m shop" }) });
      return check(place);
    },
  ),
  file(
    "program-in-another-folder",
    "issue 5",
    "diagnose is given a program by a path outside the current folder",
    ["pass", "warn", "no-baseline"],
    "its own project is its root: lines and classes are those that one gets from inside",
    [says(/shop\/blocking\.py:\d+|blocking\.py:\d+/), says("blocking")],
    async (place) => {
      await slow(place, { "shop/blocking.py": BLOCKING });
      return commandLine(place, {
        argv: ["diagnose", "--no-scalene", "--", join(place.checkout, "shop/blocking.py")],
        cwd: join(place.folder, "home"),
      });
    },
  ),
  file(
    "program-in-the-folder-beside",
    "issue 5",
    "diagnose is given a program by a relative path that leads out of the current folder",
    ["pass", "warn", "no-baseline"],
    "its own project is its root",
    [says(/blocking\.py:\d+/), says("blocking")],
    async (place) => {
      await slow(place, { "shop/blocking.py": BLOCKING });
      return commandLine(place, {
        argv: ["diagnose", "--no-scalene", "--", "../shop/shop/blocking.py"],
        cwd: await beside(place),
      });
    },
  ),
  ...(["limits-raised", "entry-dropped", "waiver-added"] as const).map(rules),
];

async function beside({ checkout }: Place): Promise<string> {
  const folder = join(checkout, "..", "beside");
  await mkdir(folder);
  return folder;
}

/** A program that blocks its event loop at a line of its own. */
const BLOCKING = `import asyncio
import time


async def main() -> None:
    await asyncio.sleep(0.1)
    time.sleep(0.4)


asyncio.run(main())
`;

/** A pull request that changes what is asked of it. */
function rules(which: "limits-raised" | "entry-dropped" | "waiver-added"): Situation {
  const other = "  other:\n    run: python -m shop\n";
  const before = gateFile({ run: "python -m shop" }) + other;
  const cases = {
    "limits-raised": {
      after: before.replace("+50%", "+900%"),
      verdicts: ["warn", "pass"],
      claims: [says("50"), says("900")],
    },
    "entry-dropped": { after: before.replace(other, ""), verdicts: ["fail"], claims: [says(/\bother\b/)] },
    "waiver-added": {
      after: `${before}waivers:\n  - { entry: "work", reason: "needed", until: 2999-12-31 }\n  - { entry: "other", reason: "needed", until: 2999-12-31 }\n`,
      verdicts: ["waived"],
      claims: [says(/waiver/i)],
    },
  };
  const { after, verdicts, claims } = cases[which];
  const told: Claim = {
    says: "it is told that the change under review changed the rules",
    // in words that a reviewer understands who has never seen the gate's file
    holds: ({ said }) => /changed the rules by which it is judged/.test(said),
  };
  return file(
    which,
    "issue 6",
    `the pull request changes its own rules: ${which.replace("-", " ")}`,
    verdicts,
    "a reviewer has to see that the measure was changed together with what is measured",
    [told, ...claims],
    async (place) => {
      await slow(
        place,
        { "scalene-gate.yml": before, "shop/__main__.py": program(packageOf(FLAT), place.witness) },
        {
          "scalene-gate.yml": after,
        },
      );
      return check(place);
    },
  );
}
