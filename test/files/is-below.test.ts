import { expect, test } from "vitest";
import { isBelow } from "../../src/files/is-below.ts";

test.each([
  ["/srv/shop/api.py", "/srv/shop", true],
  ["/srv/shop/a/b/api.py", "/srv/shop", true],
  ["/srv/shop", "/srv/shop", false],
  ["/srv/shopping/api.py", "/srv/shop", false],
  ["/srv", "/srv/shop", false],
  ["/srv", "/", true],
  ["/", "/", false],
])("%s in %s: %j", (path, folder, below) => expect(isBelow(path, folder)).toBe(below));
