import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, carryOut, type State } from "./answers.ts";
import { type Request, violationsOf } from "./contract.ts";

/** Something that goes wrong with the requests it fits, as often as it says. */
export interface Fault {
  readonly method?: string;
  readonly path?: RegExp;
  /** Requests it spoils; all when it is not given. */
  times?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, with the type of a JSON answer. */
  readonly body?: string;
  /** No answer ever comes. */
  readonly hang?: boolean;
  /** The connection is broken off. */
  readonly reset?: boolean;
  /** The request is carried out before the fault, as when only the answer gets lost. */
  readonly afterwards?: boolean;
}

export interface FakeGitHub {
  readonly url: string;
  readonly state: State;
  /** Of the next requests; more can be added at any time. */
  readonly faults: Fault[];
  /** "GET /repos/...?page=1" in the order they came. */
  readonly requests: string[];
  /** What was not as GitHub describes it. */
  readonly violations: string[];
  close(): Promise<void>;
}

const UNDESCRIBED = /^\/(?:graphql$|store\/)/;

/** A GitHub that keeps its comments between requests, on a free port of the loopback address. */
export async function startFake(initial: Partial<State> & { faults?: Fault[] } = {}): Promise<FakeGitHub> {
  const { faults = [], ...given } = initial;
  const state: State = {
    comments: [],
    labels: [],
    messages: [],
    pulls: [],
    artifacts: [],
    account: "github-actions[bot]",
    longest: 65_536,
    ...given,
  };
  const requests: string[] = [];
  const violations: string[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await requestOf(incoming);
    const query = request.query.size > 0 ? `?${request.query}` : "";
    requests.push(`${request.method} ${request.path}${query}`);
    if (!UNDESCRIBED.test(request.path)) violations.push(...violationsOf(request));
    const authorized =
      /^(?:token|bearer) \S+$/i.test(incoming.headers.authorization ?? "") ||
      request.path.startsWith("/store/");
    const answer = (): Answer =>
      authorized ? carryOut(state, request, url) : { status: 401, body: { message: "Bad credentials" } };
    const fault = takeFault(faults, request);
    if (fault === undefined) return send(response, answer());
    if (fault.afterwards === true) answer();
    await spoil(fault, incoming, response, answer);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url, state, faults, requests, violations, close };
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  let text = "";
  for await (const chunk of incoming) text += chunk;
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://fake");
  const body: unknown = text === "" ? null : JSON.parse(text);
  return { method: incoming.method ?? "", path: pathname, query: searchParams, body };
}

function takeFault(faults: readonly Fault[], { method, path }: Request): Fault | undefined {
  const fault = faults.find(
    (one) =>
      (one.times ?? 1) > 0 &&
      (one.method === undefined || one.method === method) &&
      (one.path === undefined || one.path.test(path)),
  );
  if (fault?.times !== undefined) fault.times -= 1;
  return fault;
}

async function spoil(
  fault: Fault,
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: () => Answer,
) {
  if (fault.hang === true) return;
  if (fault.reset === true) return incoming.socket.destroy();
  if (fault.status === undefined) return send(response, answer());
  response.writeHead(fault.status, { "content-type": "application/json; charset=utf-8", ...fault.headers });
  response.end(fault.body ?? JSON.stringify({ message: "something went wrong" }));
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const binary = body instanceof Uint8Array;
  const type = binary ? "application/zip" : "application/json; charset=utf-8";
  response.writeHead(status, { "content-type": type, ...headers });
  response.end(binary ? body : body === null ? undefined : JSON.stringify(body));
}
