import type { Client } from "./client.ts";

/** Whom the token of a workflow, which is not told its name, writes as. */
const WORKFLOW_BOT = "github-actions[bot]";

const accounts = new WeakMap<Client, Promise<string>>();

/** The login of the account that a client's token writes as; asked once. */
export function accountOf(client: Client): Promise<string> {
  const known = accounts.get(client) ?? askAccount(client);
  accounts.set(client, known);
  return known;
}

/**
 * Only a person's token may ask for its user; GraphQL's viewer answers an app's token too. A server that answers
 * neither is taken to have given us the workflow's own token.
 */
async function askAccount(client: Client): Promise<string> {
  try {
    return (await client.rest.users.getAuthenticated()).data.login;
  } catch {
    const answer = await client
      .graphql<{ viewer?: { login?: string } }>("{ viewer { login } }")
      .catch(() => null);
    return answer?.viewer?.login ?? WORKFLOW_BOT;
  }
}
