import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { pipSettings, settingsOf, toolSettings } from "../../src/environment/pip-settings.ts";

describe("the variables of an install of the gate's own", () => {
  test("have nothing of the job in them that pip does not need", () => {
    const job = {
      DEPLOY_KEY: "k",
      GITHUB_TOKEN: "t",
      MY_SECRET: "s",
      NODE_OPTIONS: "--x",
      PYTHONPATH: "evil",
    };
    const needed = {
      PATH: "/bin",
      HOME: "/home/a",
      https_proxy: "p",
      SSL_CERT_FILE: "/c.pem",
      PIP_INDEX_URL: "i",
    };
    const given = toolSettings({ ...job, ...needed }, "/");
    expect(given).toMatchObject(needed);
    for (const name of Object.keys(job)) expect(given).not.toHaveProperty(name);
  });

  test("lead pip nowhere else, whatever the caller set", () => {
    const set = { PIP_TARGET: "/t", PIP_PREFIX: "/p", PIP_USER: "1", PIP_REQUIRE_VIRTUALENV: "1" };
    const given = toolSettings({ ...set, PIP_REQUIRE_HASHES: "1", PIP_CONSTRAINT: "pins.txt" }, "/job");
    expect(given).toEqual({ PIP_USER: "0", PIP_REQUIRE_VIRTUALENV: "0", PIP_REQUIRE_HASHES: "0" });
  });

  test("name files from where the caller is, and leave addresses alone", () => {
    const given = pipSettings(
      { PIP_FIND_LINKS: "wheels https://x/y", PIP_CONSTRAINT: "pins.txt" },
      "/job",
      true,
    );
    expect(given.PIP_FIND_LINKS).toBe(`${resolve("/job", "wheels")} https://x/y`);
    expect(given.PIP_CONSTRAINT).toBe(resolve("/job", "pins.txt"));
  });
});

test("uv, poetry and pdm install into the side's environment, wherever the caller's settings lead", () => {
  const set = {
    UV_PYTHON: "/p",
    UV_SYSTEM_PYTHON: "1",
    CONDA_PREFIX: "/c",
    POETRY_VIRTUALENVS_PATH: "/v",
    A: "1",
  };
  expect(settingsOf(set, "/side", "/side/bin/python")).toEqual({
    A: "1",
    VIRTUAL_ENV: "/side",
    PIP_USER: "0",
    PIP_REQUIRE_VIRTUALENV: "0",
    UV_PROJECT_ENVIRONMENT: "/side",
    UV_PYTHON: "/side/bin/python",
    POETRY_VIRTUALENVS_CREATE: "false",
    PDM_IGNORE_SAVED_PYTHON: "1",
  });
});
