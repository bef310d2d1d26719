import { expect, test } from "vitest";
import { withheldNames } from "../../src/environment/child-environment.ts";
import { withWithheld } from "../../src/gate/guards/withheld.ts";
import { makeEntry, makeProblem } from "../factories.ts";

const names = withheldNames({ PATH: "/bin", SHOP_API_KEY: "abc", DB_PASSWORD: "x", UNSET_TOKEN: undefined });
const said = (output: string | null) => {
  const problem = makeProblem({ fault: "program", next: "Mend the program.", output });
  return withWithheld(makeEntry({ problems: [problem] }), names).problems[0];
};

test("a program that fails over a withheld variable is not to blame, and the advice names it", () => {
  expect(said("KeyError: 'SHOP_API_KEY'")).toMatchObject({
    fault: "file",
    next: 'The gate withholds variables that look like secrets from measured programs, SHOP_API_KEY among them. Give the entry a stand-in in the gate file, never the secret itself: `env: { SHOP_API_KEY: "test" }`.',
  });
});

test("another failure is the program's", () => {
  for (const output of [null, "KeyError: 'MY_SHOP_API_KEY_2'", "UNSET_TOKEN", "PATH"]) {
    expect(said(output)).toMatchObject({ fault: "program", next: "Mend the program." });
  }
});
