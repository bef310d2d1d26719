import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Imports, notOwn, projectFiles } from "../../src/entry/own-code.ts";

const base = (files: Imports["files"], more: Partial<Imports> = {}) =>
  notOwn(
    "base",
    projectFiles({
      files,
      own: ["/scratch/base"],
      others: ["/home/me/repo"],
      made: null,
      projects: ["shop"],
      ...more,
    }),
  );
const file = (real: string, name: string | null = null) => ({
  module: "shop",
  real,
  owner: name === null ? null : { name, version: "1.0" },
});
const SITE = "/venv/lib/python3.12/site-packages";

describe("a base run", () => {
  test("of code in head's tree is told, compiled code too", () => {
    for (const path of ["/home/me/repo/shop/core.py", "/home/me/repo/shop/_fast.abi3.so"]) {
      const found = base([file("/scratch/base/run.py"), file(path)]);
      expect(found?.kind).toBe("other-tree");
      expect(found?.problem).toMatchObject({ where: path, next: expect.stringMatching(/setup:.*editable/) });
    }
  });

  test("of an install of the project that nobody made for it is told, by the distribution's list of files", () => {
    const found = base([file(`${SITE}/other_folder/core.py`, "shop")]);
    expect(found?.kind).toBe("shared-install");
    expect(found?.problem.message).toContain("shop 1.0");
    expect(base([file(`${SITE}/shop/core.py`, "another")])).toBeNull();
  });

  test("of an install that the gate made for it is its own", () => {
    const install = [file("/scratch/overlays/base/lib/site-packages/shop/core.py", "shop")];
    expect(base(install, { made: "/scratch/overlays/base" })).toBeNull();
    expect(base(install, { made: "/scratch/overlays/head" })?.kind).toBe("shared-install");
  });

  test("with an environment in head's checkout is no run of head's code, unless that has the project", () => {
    const venv = "/home/me/repo/.venv/lib/python3.12/site-packages";
    expect(base([file(`${venv}/requests/api.py`, "requests"), file(`${venv}/_virtualenv.py`)])).toBeNull();
    expect(base([file(`${venv}/shop/api.py`, "shop")])?.kind).toBe("shared-install");
  });

  test("does not count the finder of an editable install as code", () => {
    expect(base([file(`${SITE}/__editable___shop_1_0_finder.py`, "shop")])).toBeNull();
  });

  test("in a tree within head's belongs to the innermost", () => {
    const nested = { own: ["/home/me/repo/old"] };
    expect(base([file("/home/me/repo/old/a.py")], nested)).toBeNull();
    expect(base([file("/home/me/repo/a.py")], nested)?.kind).toBe("other-tree");
  });
});

test("files below the side's own tree or of other distributions are no problem, whatever their number", () => {
  const name = fc.stringMatching(/^[a-z]{1,8}\.(py|so)$/);
  const own = fc.oneof(
    name.map((one) => file(`/scratch/base/${one}`)),
    name.map((one) => file(`${SITE}/shop/${one}`, "numpy")),
  );
  fc.assert(fc.property(fc.array(own), (files) => void expect(base(files)).toBeNull()));
});

test("one file of the project that is not the side's own is told, wherever it stands among others", () => {
  const others = fc.array(fc.constant(file("/scratch/base/a.py")));
  const bad = fc.constantFrom(file("/home/me/repo/a.py"), file(`${SITE}/a.py`, "shop"));
  fc.assert(
    fc.property(others, bad, others, (before, one, after) => {
      expect(base([...before, one, ...after])).not.toBeNull();
    }),
  );
});
