import { exampleOf, operationOf, type Request } from "./contract.ts";

export interface Comment {
  readonly id: number;
  /** Issue or pull request it stands on. */
  readonly issue: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: string };
  readonly base: { readonly repo: string };
}

interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expired?: boolean;
}

export interface State {
  comments: Comment[];
  /** Of every issue. */
  labels: string[];
  /** Messages of every pull request's commits. */
  messages: string[];
  pulls: PullRequest[];
  artifacts: Artifact[];
  /** Login that the token writes as. */
  account: string;
  /** Bytes of a longest comment. */
  longest: number;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const REFUSED: Answer = { status: 403, body: { message: "Resource not accessible by integration" } };
const NOT_FOUND: Answer = { status: 404, body: { message: "Not Found" } };

/** Does what a request asks for, as GitHub would; `url` is the fake's own address. */
export function carryOut(state: State, request: Request, url: string): Answer {
  if (request.path === "/graphql") {
    return { status: 200, body: { data: { viewer: { login: state.account } } } };
  }
  const match = operationOf(request);
  switch (match?.operation.operationId) {
    case "issues/list-comments":
      return listed(state, request, Number(match.path.issue_number), url);
    case "issues/create-comment":
      return created(state, request, Number(match.path.issue_number));
    case "issues/update-comment":
    case "issues/delete-comment":
      return changed(state, request, Number(match.path.comment_id));
    case "issues/list-labels-on-issue":
      return { status: 200, body: state.labels.map((name) => ({ name })) };
    case "pulls/list-commits":
      return {
        status: 200,
        body: pageOf(state.messages, request).map((message) => ({ commit: { message } })),
      };
    case "pulls/list":
      return { status: 200, body: state.pulls.filter((one) => isAsked(one, request)).map(shownPull) };
    case "actions/list-workflow-run-artifacts":
      return artifacts(state, request, Number(match.path.run_id));
    case "actions/download-artifact":
      return downloaded(state, Number(match.path.artifact_id), url);
    case "users/get-authenticated":
      // GitHub refuses this to the tokens of apps, the workflow's own among them.
      if (state.account.endsWith("[bot]")) return REFUSED;
      return { status: 200, body: exampleOf("users/get-authenticated", { login: state.account }) };
    default:
      return fileOf(state, request) ?? NOT_FOUND;
  }
}

function pageOf<Item>(items: readonly Item[], { query }: Request): Item[] {
  const [size, page] = [Number(query.get("per_page") ?? 30), Number(query.get("page") ?? 1)];
  return items.slice((page - 1) * size, page * size);
}

function shown(comment: Comment) {
  const html_url = `https://github.test/acme/shop/pull/${comment.issue}#issuecomment-${comment.id}`;
  const { id, body, user } = comment;
  return exampleOf("issues/create-comment", { id, body, user, html_url });
}

function listed(state: State, { path, query }: Request, issue: number, url: string): Answer {
  const all = state.comments.filter((comment) => comment.issue === issue);
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const page = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = `<${url}${path}?per_page=${size}&page=${page + 1}>; rel="next"`;
  const body = all.slice((page - 1) * size, page * size).map(shown);
  return { status: 200, body, ...(page < last ? { headers: { link } } : {}) };
}

function textOf(state: State, { body }: Request): string | Answer {
  const text = (body as { body?: unknown } | null)?.body;
  if (typeof text !== "string" || text.trim() === "") {
    return { status: 422, body: { message: "Validation Failed" } };
  }
  if (Buffer.byteLength(text) <= state.longest) return text;
  const errors = [{ message: `body is too long (maximum is ${state.longest} characters)` }];
  return { status: 422, body: { message: "Validation Failed", errors } };
}

function created(state: State, request: Request, issue: number): Answer {
  const text = textOf(state, request);
  if (typeof text !== "string") return text;
  const id = Math.max(0, ...state.comments.map((comment) => comment.id)) + 1;
  const type = state.account.endsWith("[bot]") ? "Bot" : "User";
  const comment = { id, issue, body: text, user: { login: state.account, type } };
  state.comments.push(comment);
  return { status: 201, body: shown(comment) };
}

function changed(state: State, request: Request, id: number): Answer {
  const comment = state.comments.find((one) => one.id === id);
  if (comment === undefined) return NOT_FOUND;
  if (request.method === "DELETE") {
    state.comments.splice(state.comments.indexOf(comment), 1);
    return { status: 204, body: null };
  }
  const text = textOf(state, request);
  if (typeof text !== "string") return text;
  comment.body = text;
  return { status: 200, body: shown(comment) };
}

function isAsked({ head }: PullRequest, { query }: Request): boolean {
  const asked = query.get("head");
  return asked === null || asked === `${head.repo.split("/")[0]}:${head.ref}`;
}

function shownPull({ number, head, base }: PullRequest) {
  return {
    number,
    state: "open",
    head: { sha: head.sha, ref: head.ref, repo: { full_name: head.repo } },
    base: { repo: { full_name: base.repo } },
  };
}

function artifacts(state: State, { query }: Request, run: number): Answer {
  const found = state.artifacts.filter(
    (one) => one.run === run && (query.get("name") ?? one.name) === one.name,
  );
  const shownOnes = found.map(({ id, name, bytes, expired = false }) => ({
    id,
    name,
    size_in_bytes: bytes.length,
    expired,
  }));
  return { status: 200, body: { total_count: found.length, artifacts: shownOnes } };
}

/** GitHub sends a reader on to a store of files, which wants no token. */
function downloaded(state: State, id: number, url: string): Answer {
  if (!state.artifacts.some((one) => one.id === id)) return NOT_FOUND;
  return { status: 302, body: null, headers: { location: `${url}/store/${id}` } };
}

function fileOf(state: State, { path }: Request): Answer | null {
  const id = Number(/^\/store\/(\d+)$/.exec(path)?.[1]);
  const artifact = state.artifacts.find((one) => one.id === id);
  return artifact === undefined ? null : { status: 200, body: artifact.bytes };
}
