import { resolve } from "node:path";

/** Where pip finds packages and how it gets there; nothing in them changes what is installed, or where. */
const WHERE_FROM =
  /^PIP_(INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|TRUSTED_HOST|CONFIG_FILE|CERT|CLIENT_CERT|PROXY|KEYRING_PROVIDER|CACHE_DIR|NO_CACHE_DIR|(DEFAULT_)?TIMEOUT|RETRIES|USE_FEATURE|USE_DEPRECATED|PRE)$/i;
/** What a project is built with: the caller chose it for his own install. */
const BUILT_WITH =
  /^PIP_(CONSTRAINT|BUILD_CONSTRAINT|CONFIG_SETTINGS?|GLOBAL_OPTION|BUILD_OPTION|NO_BINARY|ONLY_BINARY)$/i;
/** Names of files, relative to where the caller is. */
const FILES = /^PIP_(CONSTRAINT|BUILD_CONSTRAINT|FIND_LINKS|CERT|CLIENT_CERT|CONFIG_FILE)$/i;
/** They would lead an install out of the overlay: both sides would then have one, the last that was made. */
const ELSEWHERE =
  /^(PIP_(TARGET|PREFIX|ROOT|PYTHON|USER|REQUIRE_VIRTUALENV)|UV_(SYSTEM_PYTHON|PYTHON|TARGET|PREFIX|PROJECT_ENVIRONMENT|BREAK_SYSTEM_PACKAGES)|POETRY_VIRTUALENVS_\w+|PDM_(USE_VENV|PYTHON|IGNORE_SAVED_PYTHON|IGNORE_ACTIVE_VENV)|CONDA_(PREFIX|DEFAULT_ENV|SHLVL))$/i;

/** What pip needs beside its own settings: where it runs, what it trusts, and the way to the network. */
const FOR_PIP =
  /^(PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|COMSPEC|PATHEXT|WINDIR|TEMP|TMP|TMPDIR|LANG|LC_\w+|XDG_\w+|NETRC|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|(HTTPS?|ALL|NO)_PROXY|PIP_\w+)$/i;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The caller's variables for an install of the gate's own. Of pip's settings only those that say where packages come
 * from are left, and for `builds` of a project those it is built with; names of files are relative to `cwd`, the
 * caller's. What his file of settings says against it (user installs, hashes for everything) is overruled.
 */
export function pipSettings(env: Variables, cwd: string, builds: boolean): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    if (!/^PIP_/i.test(name)) return [[name, value]];
    if (!WHERE_FROM.test(name) && !(builds && BUILT_WITH.test(name))) return [];
    return [[name, FILES.test(name) ? absoluteNames(value, cwd) : value]];
  });
  return { ...Object.fromEntries(kept), PIP_USER: "0", PIP_REQUIRE_VIRTUALENV: "0", PIP_REQUIRE_HASHES: "0" };
}

/**
 * The variables of a pip that installs one of the gate's own tools: a list of what it needs, so that no secret of the
 * job is in reach of what it starts. An index that asks for a password has it in pip's own settings or in .netrc.
 */
export function toolSettings(env: Variables, cwd: string): Record<string, string> {
  const needed = Object.entries(env).filter(([name]) => FOR_PIP.test(name));
  return pipSettings(Object.fromEntries(needed), cwd, false);
}

/**
 * The variables that lead pip, uv, poetry and pdm into a virtual environment and nowhere else. `folder` is its real
 * path, `python` its interpreter.
 */
export function settingsOf(env: Variables, folder: string, python: string): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !ELSEWHERE.test(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    VIRTUAL_ENV: folder,
    PIP_USER: "0",
    PIP_REQUIRE_VIRTUALENV: "0",
    UV_PROJECT_ENVIRONMENT: folder,
    UV_PYTHON: python,
    POETRY_VIRTUALENVS_CREATE: "false",
    PDM_IGNORE_SAVED_PYTHON: "1",
  };
}

/** Paths by blanks, as pip reads lists; addresses stay as they are. */
function absoluteNames(value: string, cwd: string): string {
  return value
    .split(/\s+/)
    .filter((name) => name !== "")
    .map((name) => (/^[a-z][a-z0-9+.-]+:\/\//i.test(name) ? name : resolve(cwd, name)))
    .join(" ");
}
