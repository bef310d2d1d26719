import fc from "fast-check";
import { expect, test } from "vitest";
import { REDACTED, redacted, redactedText } from "../../src/text/redact.ts";

const LETTERS = "abcdefghij0123456789ABCDEFGHIJ";

test.each([
  ["a token of GitHub", `ghp_${LETTERS}`],
  ["a fine-grained one", `github_pat_${LETTERS}_${LETTERS}`],
  ["a key of AWS", "AKIAIOSFODNN7EXAMPLE"],
  ["a token of Slack", `xoxb-12345678-${LETTERS}`],
  ["a token of PyPI", `pypi-${LETTERS}`],
  ["a signed web token", `eyJ${LETTERS}.eyJ${LETTERS}.${LETTERS}`],
])("%s is never published", (_, secret) => {
  expect(redactedText(`refused ${secret} twice`, [])).toBe(`refused ${REDACTED} twice`);
});

test("a private key is redacted as a whole, also when its end is cut off", () => {
  const key = `-----BEGIN RSA PRIVATE KEY-----\n${LETTERS}\n-----END RSA PRIVATE KEY-----`;
  expect(redactedText(`a ${key} b`, [])).toBe(`a ${REDACTED} b`);
  expect(redactedText(key.slice(0, 50), [])).toBe(REDACTED);
});

test.each([
  ["password=hunter2", `password=${REDACTED}`],
  ['{"api_key": "hunter2"}', `{"api_key": "${REDACTED}"}`],
  ["prog.py --password hunter2 --rows 9", `prog.py --password ${REDACTED} --rows 9`],
  ["postgres://shop:hunter2@db/shop", `postgres://shop:${REDACTED}@db/shop`],
])("what is named a secret is: %s", (text, shown) => {
  expect(redactedText(text, [])).toBe(shown);
});

test("values of withheld variables are, wherever they turn up, unless they are too short to be told apart", () => {
  expect(redactedText("key sw0rdfish-9 refused", ["sw0rdfish-9", "key"])).toBe(`key ${REDACTED} refused`);
});

test("the word behind an option is, and everything else of plain data stays", () => {
  const data = {
    run: ["prog.py", "--db-password", "x", "--rows", "9"],
    count: 3,
    none: null,
    sha: "d0f4b9c1a2e3",
  };
  expect(redacted(data, [])).toEqual({ ...data, run: ["prog.py", "--db-password", REDACTED, "--rows", "9"] });
});

test("ordinary sentences stay as they are, and nothing is redacted twice", () => {
  const text = "the token bucket holds 9 tokens at etl.py:41 (read_rows), +64 % (1.05 s -> 1.72 s)";
  expect(redactedText(text, [])).toBe(text);
  fc.assert(
    fc.property(fc.string(), (any) => {
      const once = redactedText(any, []);
      expect(redactedText(once, [])).toBe(once);
    }),
  );
});

test("lines of the program stay as they are, but for what says by itself that it is a secret", () => {
  const code = { lines: [{ text: "token = read_token()" }], remedy: { replacement: "password = ask()\n" } };
  expect(redacted(code, [])).toEqual(code);
  expect(redacted({ text: `token = "ghp_${LETTERS}"` }, [])).toEqual({ text: `token = "${REDACTED}"` });
});
