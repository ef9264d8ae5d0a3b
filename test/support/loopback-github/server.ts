// A GitHub on 127.0.0.1: stateful, strict about GitHub's own description in both directions, and able to fail.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type FaultKind, type Faults, noFaults } from "./faults.ts";
import { findRoute, replyFaults, requestFaults } from "./openapi.ts";
import { type Reply, reply } from "./replies.ts";
import { RepositoryState } from "./repository-state.ts";

export class LoopbackGitHub {
  readonly state = new RepositoryState();
  /** Requests or replies that GitHub's description does not allow. A test ends with none. */
  readonly violations: string[] = [];
  /** "method template", in order. */
  readonly requests: string[] = [];
  faults: Faults = noFaults;
  /** Awaited before a request is carried out: to make two runs meet. */
  before: (request: string) => Promise<void> = async () => {};
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        this.violations.push(`the loopback server itself: ${String(error)}`);
        response.destroy();
      });
    });
  }

  static async start(): Promise<LoopbackGitHub> {
    const github = new LoopbackGitHub();
    await new Promise<void>((done) => github.#server.listen(0, "127.0.0.1", done));
    return github;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readBody(request);
    const url = new URL(request.url ?? "/", this.url);
    const method = request.method ?? "GET";
    const route = findRoute(method, url.pathname);
    if (!route) {
      this.violations.push(`no such route: ${method} ${url.pathname}`);
      return send(response, { status: 404, body: { message: "Not Found" } });
    }
    const name = `${route.method} ${route.template}`;
    this.requests.push(name);
    await this.before(name);
    const time = this.requests.filter((each) => each === name).length;
    const fault = this.faults({ method: route.method, template: route.template, time });
    if (fault && failsBefore(fault)) return fail(response, fault);

    const body = text === "" ? undefined : JSON.parse(text);
    const found = requestFaults(route, url.searchParams, body);
    this.violations.push(...found.map((each) => `request ${name}: ${each}`));
    const token = this.state.tokens.get(
      (request.headers.authorization ?? "").replace(/^(token|bearer) /i, ""),
    );
    const answer: Reply =
      token === undefined
        ? {
            status: 401,
            body: { message: "Bad credentials", documentation_url: "https://docs.github.test/rest" },
          }
        : reply(route, {
            state: this.state,
            token,
            query: url.searchParams,
            body,
            url: this.url + url.pathname,
          });
    this.violations.push(...replyFaults(route, answer.status, answer.body).map((each) => `reply ${each}`));
    if (fault) return fail(response, fault, answer);
    send(response, answer);
  }
}

const failsBefore = ({ kind }: FaultKind) => kind === "status" || kind === "reset" || kind === "silence";

function fail(response: ServerResponse, fault: FaultKind, answer: Reply = { status: 200, body: {} }): void {
  switch (fault.kind) {
    case "status":
      send(response, {
        status: fault.status,
        body: { message: fault.message ?? "Failed on purpose" },
        ...(fault.headers ? { headers: fault.headers } : {}),
      });
      return;
    case "broken-json": {
      const whole = JSON.stringify(answer.body ?? {});
      response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8" });
      response.end(whole.slice(0, Math.max(1, Math.floor(whole.length / 2))));
      return;
    }
    case "silence":
      return;
    default:
      response.socket?.destroy();
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  response.writeHead(status, {
    ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
    "x-ratelimit-limit": "1000",
    "x-ratelimit-remaining": "900",
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
