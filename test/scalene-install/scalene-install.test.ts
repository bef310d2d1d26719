import { chmod, cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findPython } from "../../src/python/interpreter.ts";
import { GateError } from "../../src/record/gate-error.ts";
import { conflictOf, constraintsOf } from "../../src/scalene-install/conflict.ts";
import { pathTrap } from "../../src/scalene-install/path-trap.ts";
import { installScalene } from "../../src/scalene-install/scalene-install.ts";
import { scaleneVersion } from "../../src/scalene-install/version.ts";
import { temporaryFolder, write } from "../git/repository.ts";
import { type Index, makeIndex } from "./index.ts";

/** What pip 23.2 printed for a real pydantic 1. */
const CONFLICT = `ERROR: Cannot install scalene==2.4.0 because these package versions have conflicting dependencies.

The conflict is caused by:
    scalene 2.4.0 depends on pydantic>=2.6
    The user requested (constraint) pydantic==1.10.13

To fix this you could try to:
1. loosen the range of package versions you've specified

ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/
`;

describe("the version of Scalene", () => {
  test.each([
    [null, "2.4.0"],
    ["", "2.4.0"],
    ["2.4.1", "2.4.1"],
    ["==2.10", "2.10"],
  ])("for %j is %s", (given, expected) => expect(scaleneVersion(given)).toBe(expected));

  test.each(["2.3.9", "3.0.0", "1.5", "latest", ">=2.4", "2.4.0 --index-url=x", "2.4.0;", "20.4"])(
    "cannot be %j",
    (given) => expect(() => scaleneVersion(given)).toThrow(GateError),
  );
});

describe("a conflict with the installed packages", () => {
  test("is read from what pip says", () => {
    expect(conflictOf(CONFLICT)).toBe(
      "scalene 2.4.0 depends on pydantic>=2.6, installed is pydantic==1.10.13",
    );
  });

  test("is not read from other failures", () => {
    expect(conflictOf("ERROR: No matching distribution found for scalene==2.4.0")).toBeNull();
    expect(conflictOf("no such option: --dry-run")).toBeNull();
  });

  test("is looked for among versions that an index can have", () => {
    const installed = { numpy: "1.26.4", torch: "2.1+cpu", "a b": "1", shop: "", rich: "13.0rc1" };
    expect(constraintsOf(installed)).toEqual(["numpy==1.26.4", "rich==13.0rc1"]);
  });
});

/**
 * A Python whose pip says what is given, and notes each call; the install from the lock is there or not. `loads`: its
 * exit status when Scalene is imported.
 */
async function scene(said: string, status: number, there: boolean, loads = 1) {
  const folder = await temporaryFolder("scalene-install");
  const real = await findPython(null, process.env);
  const delegates = `*wheels.py*) exec ${real.executable} "$@";;`;
  await write(folder, {
    said,
    python: `#!/bin/sh\ncase "$*" in ${delegates} esac\necho "$@" >> ${folder}/calls\ncat ${folder}/said >&2\ncase "$*" in *scalene_launch.py*) exit ${loads};; esac\nexit ${status}\n`,
  });
  await chmod(join(folder, "python"), 0o755);
  if (there) await cp(join(index.folder, "cache"), join(folder, "cache"), { recursive: true });
  else await mkdir(join(folder, "cache"));
  return {
    cache: join(folder, "cache/scalene-gate"),
    calls: async () =>
      (await readFile(join(folder, "calls"), "utf8").catch(() => "")).split("\n").slice(0, -1),
    install: (installed: Record<string, string>, version: string | null = null) =>
      installScalene(
        { ...real, executable: join(folder, "python") },
        { RUNNER_TOOL_CACHE: join(folder, "cache") },
        () => undefined,
        { version, installed, lock: index.lock },
      ),
  };
}

let index: Index;

beforeAll(async () => {
  index = await makeIndex();
  const wanted = { version: null, installed: {}, lock: index.lock };
  await installScalene(await findPython(null, process.env), index.env, () => undefined, wanted);
});

describe("installing Scalene", () => {
  test("from an earlier run asks pip nothing when no package stands in its way", async () => {
    const { install, calls, cache } = await scene("", 1, true);
    const found = await install({ pydantic: "2.11.0", django: "4.2" });
    expect(found).toMatchObject({ version: "2.4.0", notices: [] });
    expect(found.sitePath.startsWith(cache)).toBe(true);
    expect(await calls()).toEqual([]);
  });

  test("goes on where another version stands in its way and Scalene loads all the same", async () => {
    const { install, calls } = await scene(CONFLICT, 1, true, 0);
    expect(await install({ pydantic: "1.10.13" })).toMatchObject({ version: "2.4.0", notices: [] });
    expect((await calls()).filter((call) => call.includes("pip"))).toEqual([]);
  });

  test("names a conflict with packages that came later, and asks pip for it once", async () => {
    const { install, calls } = await scene(CONFLICT, 1, true);
    for (let turn = 0; turn < 2; turn += 1) {
      await expect(install({ pydantic: "1.10.13", django: "4.2" })).rejects.toThrow(
        /beside.*pydantic==1\.10\.13/,
      );
    }
    const asked = (await calls()).filter((call) => call.includes("--dry-run"));
    expect(asked).toHaveLength(1);
  });

  test("takes a pip that cannot tell for no conflict, and asks again the next time", async () => {
    const { install, calls } = await scene("no such option: --dry-run", 2, true);
    for (let turn = 0; turn < 2; turn += 1) {
      await expect(install({ pydantic: "2.12.0" })).rejects.toThrow("pip could not install it");
    }
    expect((await calls()).filter((call) => call.includes("--dry-run"))).toHaveLength(2);
  });

  test("is tried without the installed versions when they are in conflict with it", async () => {
    const { install, calls } = await scene(CONFLICT, 1, false);
    await expect(install({ pydantic: "1.10.13" }, "2.4.1")).rejects.toThrow("could not be installed");
    expect(await calls()).toHaveLength(2);
  });

  test("asks again without the installed versions when an index does not have one of them", async () => {
    const { install, calls } = await scene(
      "ERROR: No matching distribution found for pydantic==2.99",
      1,
      false,
    );
    await expect(install({ pydantic: "2.99" }, "2.4.1")).rejects.toThrow(
      "there is no wheel of scalene==2.4.1",
    );
    expect(await calls()).toHaveLength(2);
  });

  test("does not wait twice for an index that does not answer", async () => {
    const output = "NewConnectionError\nERROR: No matching distribution found for scalene==2.4.0";
    for (const version of [null, "2.4.1"]) {
      const { install, calls } = await scene(output, 1, false);
      await expect(install({ pydantic: "2.12.0" }, version)).rejects.toThrow(
        "the package index cannot be reached",
      );
      expect(await calls()).toHaveLength(1);
    }
  });
});

describe("the path trap of Scalene", () => {
  const python = {
    prefix: "/x/v24",
    basePrefix: "/usr/local",
    paths: ["/x/v24/lib/python3.12", "/home/me/.local"],
  };

  test.each([
    ["/x/v24ironment", "/x/v24"],
    ["/x/v24", "/x/v24"],
    ["/usr/local/src/app", "/usr/local"],
    ["/home/me/.local/app", "/home/me/.local"],
    ["/mnt/home/me/.local/app", "/home/me/.local"],
  ])("takes %s for a part of %s", (root, trap) => {
    expect(pathTrap(["/fine", root], python)).toMatchObject({
      where: root,
      message: expect.stringContaining(trap),
    });
  });

  test.each(["/x/v23", "/home/me/app", "/home/me/usr"])("leaves %s alone", (root) =>
    expect(pathTrap([root], python)).toBeNull(),
  );
});
