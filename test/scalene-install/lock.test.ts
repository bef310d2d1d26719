import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findPython, type Python } from "../../src/python/interpreter.ts";
import { mismatchOf, NEWEST_LOCKED, notLocked, readLock } from "../../src/scalene-install/lock.ts";
import { installScalene } from "../../src/scalene-install/scalene-install.ts";
import { scaleneVersion } from "../../src/scalene-install/version.ts";
import { verified } from "../../src/scalene-install/wheels.ts";
import { temporaryFolder } from "../git/repository.ts";
import { type Index, makeIndex, makeWheel } from "./index.ts";

describe("the lock file of Scalene", () => {
  test("names exact versions and hashes only, no place to take them from", async () => {
    const lock = await readLock();
    const lines = (await readFile(lock.file, "utf8")).split("\n").filter((line) => !line.startsWith("#"));
    const odd = lines.filter(
      (line) =>
        !/^([a-z0-9-]+==[0-9][\w.]*( ; [\w .'<>=!*]+)? \\|\s+--hash=sha256:[0-9a-f]{64}( \\)?)?$/.test(line),
    );
    expect(odd).toEqual([]);
    expect(lines).toContain(`scalene==${scaleneVersion(null)} \\`);
    expect(new Set(lock.hashes).size).toBe(lock.hashes.length);
  });

  test("is for the tested version on CPython 3.9 to 3.14", () => {
    const on = (version: string, implementation = "cpython") => ({ version, implementation });
    expect(NEWEST_LOCKED).toBe(14);
    expect(notLocked("2.4.0", on("3.9.18"))).toBeNull();
    expect(notLocked("2.4.0", on("3.14.0"))).toBeNull();
    expect(notLocked("2.4.0", on("3.15.0"))).toBe("the lock is for CPython 3.9 to 3.14");
    expect(notLocked("2.4.0", on("3.11.1", "pypy"))).toContain("CPython");
    expect(notLocked("2.4.1", on("3.11.1"))).toBe("the lock has version 2.4.0");
  });

  test("is what a failure is about only when pip says so", () => {
    expect(mismatchOf("ERROR: No matching distribution found for scalene==2.4.0")).toBeNull();
    expect(mismatchOf("THESE PACKAGES DO NOT MATCH THE HASHES, somehow")).toBe("a package");
  });
});

describe("Scalene from its lock", () => {
  let python: Python;
  let made: Index;

  beforeAll(async () => {
    python = await findPython(null, process.env);
    made = await makeIndex();
    await install(made);
  });

  /** The index with the install in it, to be changed at will. */
  async function copy(): Promise<Index & { readonly folders: string[] }> {
    const folder = await temporaryFolder("scalene-lock");
    await cp(made.folder, folder, { recursive: true });
    const cache = join(folder, "cache");
    const env = { ...made.env, RUNNER_TOOL_CACHE: cache, PIP_FIND_LINKS: join(folder, "wheels") };
    const names = await readdir(join(cache, "scalene-gate"));
    return { folder, env, lock: made.lock, folders: names.map((name) => join(cache, "scalene-gate", name)) };
  }

  async function install({ env, lock }: Index, version: string | null = null) {
    let installs = 0;
    const onInstall = () => {
      installs += 1;
    };
    const found = await installScalene(python, env, onInstall, { version, installed: {}, lock });
    return { ...found, installs };
  }

  test("is used again as it is, without an index", async () => {
    const index = await copy();
    const known = await install({ ...index, env: { ...index.env, PIP_FIND_LINKS: "/nowhere" } });
    expect(known).toMatchObject({ version: "2.4.0", installs: 0, notices: [] });
    expect(known.sha256).toBe((await install(index)).sha256);
    expect(await readdir(known.sitePath)).toEqual(
      expect.arrayContaining(["scalene", "pydantic", "scalene-2.4.0.dist-info"]),
    );
  });

  test("is refused when the index gives another file, and nothing of it is unpacked", async () => {
    const index = await copy();
    for (const folder of index.folders) await rm(folder, { recursive: true });
    const files = { "scalene/__init__.py": "evil = 1\n", "scalene/scalene_profiler.py": "" };
    makeWheel(join(index.folder, "wheels"), ["scalene", "2.4.0", "pydantic"], files);
    await expect(install(index)).rejects.toThrow(
      "the package index gave a file of scalene==2.4.0 that is not the one of the gate's lock file",
    );
    expect(await readdir(join(index.folder, "cache/scalene-gate"))).toEqual([]);
  });

  test("of another version is what the index gave, and that is told", async () => {
    const other = await install(await copy(), "2.4.1");
    expect(other).toMatchObject({ version: "2.4.1", installs: 1 });
    expect(other.notices).toEqual([
      "Scalene 2.4.1 was installed without the gate's lock file, so its files are what the package index gave: the lock has version 2.4.0",
    ]);
  });

  test("comes without the lock where the index has none of its files, and that is told", async () => {
    const index = await copy();
    for (const folder of index.folders) await rm(folder, { recursive: true });
    await rm(join(index.folder, "wheels/pydantic-2.11.0-py3-none-any.whl"));
    const other = await install(index);
    expect(await readdir(other.sitePath)).toContain("pydantic-1.10.13.dist-info");
    expect(other.notices).toEqual([expect.stringContaining("no file of it for this platform")]);
  });

  const profiler = "site/scalene/scalene_profiler.py";
  const attacks: [string, string, (folder: string) => Promise<unknown>][] = [
    [
      "a changed file",
      `${profiler} was changed`,
      (folder) => appendFile(join(folder, profiler), "import x\n"),
    ],
    ["a missing file", `${profiler} is missing`, (folder) => rm(join(folder, profiler))],
    [
      "a file that nobody knows",
      "site/evil.pth does not belong there",
      (folder) => writeFile(join(folder, "site/evil.pth"), "import os\n"),
    ],
    [
      "bytecode beside a file",
      "site/scalene/__pycache__/scalene_profiler.cpython-311.pyc does not belong there",
      async (folder) => {
        await mkdir(join(folder, "site/scalene/__pycache__"));
        await writeFile(join(folder, "site/scalene/__pycache__/scalene_profiler.cpython-311.pyc"), "x");
      },
    ],
    [
      "a link to the same text",
      `${profiler} was changed`,
      async (folder) => {
        await rename(join(folder, profiler), join(folder, "..", "elsewhere.py"));
        await symlink(join(folder, "..", "elsewhere.py"), join(folder, profiler));
      },
    ],
    [
      "a changed file together with its RECORD and its wheel",
      "wheels/scalene-2.4.0-py3-none-any.whl is not a file that the lock names",
      async (folder) => {
        const files = { "scalene/__init__.py": "", "scalene/scalene_profiler.py": "import evil\n" };
        makeWheel(join(folder, "wheels"), ["scalene", "2.4.0", "pydantic"], files);
        await writeFile(join(folder, profiler), "import evil\n");
      },
    ],
    [
      "no wheels any more",
      "wheels has no wheel",
      (folder) => rm(join(folder, "wheels"), { recursive: true }),
    ],
  ];

  test.each(attacks)(
    "is not used when a cached install has %s, which is named",
    async (_what, told, attack) => {
      const index = await copy();
      const [folder = ""] = index.folders;
      expect(await verified(python, folder, index.lock.hashes, index.env)).toMatchObject({
        version: "2.4.0",
      });
      await attack(folder);
      expect(await verified(python, folder, index.lock.hashes, index.env)).toEqual({
        wrong: expect.stringContaining(join(folder, told)),
      });
    },
  );

  test("is made again where a cached install was changed", async () => {
    const index = await copy();
    const [folder = ""] = index.folders;
    await writeFile(join(folder, "site/evil.pth"), "import os\n");
    await appendFile(join(folder, profiler), "import evil\n");
    const again = await install(index);
    expect(again).toMatchObject({ sitePath: join(folder, "site"), installs: 1, notices: [] });
    expect(await readFile(join(folder, profiler), "utf8")).toBe("import pydantic\n");
    expect(existsSync(join(folder, "site/evil.pth"))).toBe(false);
    expect(await readdir(join(index.folder, "cache/scalene-gate"))).toEqual([basename(folder)]);
  });

  test.each([
    ["none was there", async (folder: string) => rm(folder, { recursive: true })],
    [
      "a changed one was there",
      async (folder: string) => appendFile(join(folder, profiler), "import evil\n"),
    ],
  ])("is left alone where another gate made it meanwhile: %s", async (_name, begin) => {
    const index = await copy();
    const [folder = ""] = index.folders;
    await cp(folder, `${folder}.other`, { recursive: true });
    const other = statSync(join(`${folder}.other`, profiler)).ino;
    await begin(folder);
    const onInstall = () => {
      rmSync(folder, { recursive: true, force: true });
      renameSync(`${folder}.other`, folder);
    };
    const { sitePath } = await installScalene(python, index.env, onInstall, {
      version: null,
      installed: {},
      lock: index.lock,
    });
    expect(sitePath).toBe(join(folder, "site"));
    expect(statSync(join(folder, profiler)).ino).toBe(other);
  });

  test("gives way to an install that works beside the user's packages, and that is told", async () => {
    const index = await copy();
    const shell = join(index.folder, "python");
    const refuses = `case "$*" in *scalene_launch.py*) exit 1;; esac`;
    await writeFile(shell, `#!/bin/sh\n${refuses}\nexec ${python.executable} "$@"\n`, { mode: 0o755 });
    const found = await installScalene({ ...python, executable: shell }, index.env, () => undefined, {
      version: null,
      installed: { pydantic: "1.10.13" },
      lock: index.lock,
    });
    expect(await readdir(found.sitePath)).toContain("pydantic-1.10.13.dist-info");
    expect(found.notices).toEqual([
      expect.stringContaining("the lock's versions do not work beside pydantic==1.10.13"),
    ]);
  });
});
