import type { Client } from "./client.ts";

const accounts = new WeakMap<Client, Promise<string | null>>();

/** The login of the account that a client's token writes as, asked once; null where nobody tells. */
export function accountOf(client: Client): Promise<string | null> {
  const known = accounts.get(client) ?? askAccount(client);
  accounts.set(client, known);
  return known;
}

/** Notes the account that a comment was just created as: nothing else is as certain. */
export function learnAccount(client: Client, login: string): void {
  accounts.set(client, Promise.resolve(login));
}

/** Only a person's token may ask for its user; GraphQL's viewer answers an app's token too. */
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
