import { expect, test } from "vitest";
import { isBelow } from "../../src/files/is-below.ts";

test.each([
  ["/work/shop/api.py", "/work/shop", true],
  ["/work/shop/a/b/api.py", "/work/shop", true],
  ["/work/shop", "/work/shop", false],
  ["/work/shopping/api.py", "/work/shop", false],
  ["/work", "/work/shop", false],
  ["/work", "/", true],
  ["/", "/", false],
])("%s in %s: %j", (path, folder, below) => expect(isBelow(path, folder)).toBe(below));
