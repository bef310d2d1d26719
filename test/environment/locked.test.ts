import fc from "fast-check";
import { expect, test } from "vitest";
import { changedInstalls, namesOf } from "../../src/environment/dependencies.ts";
import { changedPins, isLockFile, pinsOf } from "../../src/environment/locked.ts";

const requirements = `# pinned
numpy==1.26.4 \\
    --hash=sha256:aa
Rich_Text[all] == 13.0 ; python_version < "3.12"
-r other.txt
django>=4
-e .
`;
const poetry = `[[package]]
name = "numpy"
version = "1.26.4"
files = [{file = "x", hash = "y"}]

[package.dependencies]
version = "not this"

[[package]]
name = "Rich.Text"
version = "13.0"

[metadata]
version = "2.0"
`;
const pipfile = JSON.stringify({
  default: { numpy: { version: "==1.26.4" }, "rich-text": { version: "==13.0" }, mine: { path: "." } },
  develop: { numpy: { version: "==9" } },
});
const project = `[project]\ndependencies = ["numpy==1.26.4", 'rich-text[x]==13.0; python_version > "3.9"', "django>=4"]\n`;

test.each([
  ["requirements-dev.txt", requirements],
  ["poetry.lock", poetry],
  ["uv.lock", poetry],
  ["pdm.lock", poetry],
  ["Pipfile.lock", pipfile],
  ["pyproject.toml", project],
])("%s names the exact versions", (name, text) => {
  expect(isLockFile(name)).toBe(true);
  expect(pinsOf(name, text)).toEqual(
    new Map([
      ["numpy", "1.26.4"],
      ["rich-text", "13.0"],
    ]),
  );
});

test("what changed is told by name, also when it is new or gone", () => {
  const base = pinsOf("requirements.txt", "a==1\nb==2\nc==3\n");
  const head = pinsOf("requirements.txt", "a==1\nb==2.1\nd==4\n");
  const changed = changedPins(base, head);
  expect(changed).toEqual([
    { name: "b", base: "2", head: "2.1" },
    { name: "c", base: "3", head: null },
    { name: "d", base: null, head: "4" },
  ]);
  expect(namesOf(changed)).toBe("b 2 -> 2.1, c 3 -> (absent), d (absent) -> 4");
});

test("the project under test is no dependency of its own", () => {
  const changed = changedInstalls({ shop: "1", "my-dep": "1" }, { shop: "2", "my-dep": "2" }, ["Shop"]);
  expect(changed).toEqual([{ name: "my-dep", base: "1", head: "2" }]);
});

test("other files are not read", () => {
  expect(["setup.py", "requirements.in", "package-lock.json", "Cargo.lock"].filter(isLockFile)).toEqual([]);
});

test("never throws, whatever a file holds", () => {
  const name = fc.constantFrom("requirements.txt", "poetry.lock", "Pipfile.lock", "pyproject.toml");
  const text = fc.oneof(fc.string(), fc.json(), fc.constantFrom("[[package]]\nname =", "a==", "null"));
  fc.assert(fc.property(name, text, (one, other) => void pinsOf(one, other)));
});
