import type { Client } from "./client.ts";

const accounts = new WeakMap<Client, Promise<string | null>>();

/** The login of the account that a client's token writes as; asked once. Null when the server does not say. */
export function accountOf(client: Client): Promise<string | null> {
  const known = accounts.get(client) ?? askAccount(client);
  accounts.set(client, known);
  return known;
}

/**
 * Only a person's token may ask for its user; GraphQL's viewer answers an app's token too. Some servers
 * answer neither.
 */
async function askAccount(client: Client): Promise<string | null> {
  try {
    return (await client.rest.users.getAuthenticated()).data.login;
  } catch {
    const answer = await client
      .graphql<{ viewer?: { login?: string } }>("{ viewer { login } }")
      .catch(() => null);
    return answer?.viewer?.login ?? null;
  }
}
