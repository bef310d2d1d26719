import type { RepositoryFacts } from "./facts.ts";
import { ONLINE } from "./run-git.ts";

/** The repository that an event is about, and the token of its job. */
export interface OriginAccess {
  /** Like `https://github.com`. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
}

/** One way to talk to the remote. */
export interface Way {
  /** For the command line: anybody on the machine can read them. */
  readonly settings: readonly string[];
  /** For the environment of git alone: they hold credentials. */
  readonly secrets: readonly { readonly name: string; readonly value: string }[];
}

/** Where a repository's missing commits come from. */
export interface Origin {
  /** Null when there is no origin, or one that git should not be given. */
  readonly url: string | null;
  /** To be tried in this order. */
  readonly ways: readonly Way[];
}

/**
 * Where to fetch from, and with which credentials. The job's token goes to the event's own repository alone: only when
 * the checkout came from there, only to an address that is made of the event, and no redirect is followed. For any
 * other origin, and when the token is refused, what the checkout has kept is used: a header (actions/checkout writes
 * one), and what the user's own settings say.
 */
export function originOf(
  { origin, headers }: Pick<RepositoryFacts, "origin" | "headers">,
  access: OriginAccess | null,
): Origin {
  const kept: Way = { settings: ONLINE, secrets: headers };
  const own = access !== null && access.token !== "" && isFrom(origin, access) ? access : null;
  if (own !== null) {
    const url = `${own.server}/${own.repository}`;
    return { url, ways: [withToken(own), kept] };
  }
  // a line break or another control character would end the line of the settings that it is written to
  const usable = origin !== null && origin !== "" && !/^-|\p{Cc}/u.test(origin);
  return { url: usable ? origin : null, ways: [kept] };
}

function withToken({ server, token }: OriginAccess): Way {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    settings: [...ONLINE, "http.followRedirects=false", "credential.helper="],
    // The name holds the server: whatever rewrites the address, the header goes nowhere else. The empty one takes back
    // those of the user's settings, for GitHub refuses a request with two.
    secrets: ["", `AUTHORIZATION: basic ${basic}`].map((value) => ({
      name: `http.${server}/.extraheader`,
      value,
    })),
  };
}

/** Whether a checkout's origin is the event's repository, by any of the addresses that GitHub gives it. */
function isFrom(origin: string | null, { server, repository }: OriginAccess): boolean {
  const host = /^https?:\/\/([^/@\s]+)$/i.exec(server)?.[1]?.toLowerCase();
  if (origin === null || host === undefined) return false;
  const found =
    /^(?:https?|ssh):\/\/(?:[^/@\s]+@)?([^/@\s]+)\/([^\s?#]+?)(?:\.git)?\/?$/i.exec(origin) ??
    /^(?:[^/@\s:]+@)([^/@\s:]+):([^\s?#]+?)(?:\.git)?\/?$/.exec(origin);
  const [, at = "", path = ""] = found ?? [];
  return at.toLowerCase() === host && path.toLowerCase() === repository.toLowerCase();
}

/** Settings for git's environment, behind those that the caller has given it there. Git below 2.31 does not read them. */
export function inEnvironment(env: NodeJS.ProcessEnv, secrets: Way["secrets"]): NodeJS.ProcessEnv {
  const given = Number(env.GIT_CONFIG_COUNT ?? 0);
  const first = Number.isSafeInteger(given) && given > 0 ? given : 0;
  const added = secrets.flatMap(({ name, value }, index) => [
    [`GIT_CONFIG_KEY_${first + index}`, name],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return { ...env, ...Object.fromEntries(added), GIT_CONFIG_COUNT: String(first + secrets.length) };
}
