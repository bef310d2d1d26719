import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Trees, wrongTree } from "../../src/entry/wrong-tree.ts";

const trees: Trees = { base: "/scratch/base", head: "/home/me/repo", checkout: "/home/me/repo" };
const ask = (side: "base" | "head", files: string[], more: Partial<Trees> = {}) => {
  const all = { ...trees, ...more };
  return wrongTree({ side, root: all[side], files, trees: all });
};

describe("code of the wrong tree", () => {
  test("in a base run is a problem that says how to mend it", () => {
    const problem = ask("base", [
      "prog.py",
      "/home/me/repo/src/shop/core.py",
      "/home/me/repo/src/shop/db.py",
    ]);
    expect(problem).toMatchObject({
      fault: "platform",
      message: "the base run executed code of head's tree: src/shop/core.py and 1 more of its files",
      where: "/home/me/repo/src/shop/core.py",
    });
    expect(problem?.next).toMatch(/setup:.*editable/);
  });

  test("in a head run is one as well", () => {
    expect(ask("head", ["/scratch/base/a.py"])?.message).toBe(
      "the head run executed code of base's tree: a.py",
    );
  });

  test("is also that of a checkout which is neither side", () => {
    const problem = ask("head", ["/home/me/repo/a.py"], { head: "/scratch/head" });
    expect(problem?.message).toBe("the head run executed code of the checkout: a.py");
  });

  test("belongs to the innermost of trees that lie in each other", () => {
    const nested = { base: "/home/me/repo/old", head: "/home/me/repo", checkout: "/home/me/repo" };
    expect(ask("base", ["a.py"], nested)).toBeNull();
    expect(ask("base", ["/home/me/repo/a.py"], nested)?.message).toContain("head's tree: a.py");
    expect(ask("head", ["old/a.py"], nested)?.message).toContain("base's tree: a.py");
  });
});

test.each([
  ["the side's own", ["a.py", "pkg/b.py"]],
  ["of neither tree", ["/opt/shared/lib.py", "/scratch/base2/x.py", "/home/me/repository/x.py"]],
  ["none", []],
])("files that are %s are no problem", (_, files) => expect(ask("base", files)).toBeNull());

test("Windows paths are compared alike", () => {
  const windows = { base: "C:\\t\\base", head: "C:\\w\\repo", checkout: "C:\\w\\repo" };
  expect(ask("base", ["C:\\w\\repo\\src\\a.py"], windows)?.message).toContain("head's tree: src/a.py");
  expect(ask("base", ["src\\a.py"], windows)).toBeNull();
});

test("relative files are never the other side's unless that lies inside", () => {
  const name = fc.stringMatching(/^[a-z]{1,8}\.py$/);
  fc.assert(
    fc.property(fc.array(name), (files) => {
      expect(ask("base", files)).toBeNull();
    }),
  );
});
