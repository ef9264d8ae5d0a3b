// The client of GitHub's API: @actions/github's octokit with its retry and throttling plugins, bounded in time.
// Made when first needed; GITHUB_API_URL is all that GitHub Enterprise Server needs.
import { GitHub, getOctokitOptions } from "@actions/github/lib/utils";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { ApiFault } from "./api-fault.ts";

export type Client = InstanceType<typeof GitHub>;

export interface ClientOptions {
  token: string;
  /** GITHUB_API_URL. */
  baseUrl?: string | undefined;
  log: (message: string) => void;
  /** Divides every waiting time (a request still has a second); 1 by default. Tests set it, so that retries take no time. */
  impatience?: number;
  /** Milliseconds. */
  now?: () => number;
}

/** In seconds. A request that has not answered by then is tried again. */
const REQUEST_TIMEOUT = 60;
/** In seconds, all requests and waits of a run together. A required check must end. */
const PATIENCE = 300;
/** In seconds. Longer waits for a rate limit are not worth a runner's time. */
const LONGEST_WAIT = 90;
/** After 1, 4, 9, 16 and 25 seconds. */
const RETRIES = 5;
const NO_RETRY = [400, 401, 403, 404, 410, 422, 451];

interface Attempt {
  method: string;
  url: string;
  request?: object;
}

let clients = 0;

export function connect({ token, baseUrl, log, impatience = 1, now = Date.now }: ClientOptions): Client {
  const second = 1000 / Math.max(1, impatience);
  const end = now() + PATIENCE * 1000;
  const worthWaiting = (retryAfter: number, retryCount: number) =>
    retryAfter <= LONGEST_WAIT && retryCount < RETRIES && now() + retryAfter * second < end;

  /** Each attempt has a time limit of its own, a whole reply, and an error that the other plugins understand. */
  function attempts(octokit: { hook: { wrap: (name: "request", wrapper: never) => void } }) {
    const wrapper = async (request: (options: Attempt) => Promise<unknown>, options: Attempt) => {
      if (now() > end) throw new ApiFault(0, "GitHub took too long to answer. Run the job again.", false);
      const limit = new AbortController();
      const timer = setTimeout(
        () => limit.abort(new Error("no answer in time")),
        Math.max(1000, REQUEST_TIMEOUT * second),
      );
      // Changed in place: octokit's own hook, further in, is bound to this very object.
      options.request = { ...options.request, signal: limit.signal };
      let response: unknown;
      try {
        response = await request(options);
      } catch (error) {
        throw readable(error, options);
      } finally {
        clearTimeout(timer);
      }
      if (isTorn(response)) throw requestError("the reply is not whole JSON", options);
      return response;
    };
    octokit.hook.wrap("request", wrapper as never);
    return {};
  }

  // The order matters: what is listed first is innermost, so each retry is a new attempt with its own time limit.
  const Patient = GitHub.plugin(attempts as never, retry, throttling);
  return new Patient(
    getOctokitOptions(token, {
      ...(baseUrl ? { baseUrl } : {}),
      log: { debug: () => {}, info: () => {}, warn: log, error: log },
      retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: [...NO_RETRY, 429] },
      throttle: {
        // A queue of its own: the plugin would share one, and its pauses, among all clients of a process.
        id: `client-${++clients}`,
        retryAfterBaseValue: second,
        fallbackSecondaryRateRetryAfter: 30,
        onRateLimit: (retryAfter: number, _: object, __: object, retryCount: number) =>
          worthWaiting(retryAfter, retryCount),
        onSecondaryRateLimit: (retryAfter: number, _: object, __: object, retryCount: number) =>
          worthWaiting(retryAfter, retryCount),
      },
    } as never),
  ) as Client;
}

/** octokit hands back text where a JSON reply does not parse. */
function isTorn(response: unknown): boolean {
  const { headers, data, status } = response as {
    headers: Record<string, string>;
    data: unknown;
    status: number;
  };
  return (
    status < 300 &&
    status !== 204 &&
    /json/.test(headers["content-type"] ?? "json") &&
    typeof data === "string"
  );
}

/** The plugins know an error by its `request`; one that broke off half-way through a reply has none. */
function readable(error: unknown, attempt: Attempt): unknown {
  const { status, response, message, request } = error as {
    status?: number;
    response?: { headers: Record<string, string> };
    message?: string;
    request?: unknown;
  };
  if (request === undefined) return requestError(message ?? String(error), attempt);
  // A limit without its usual words still says how long to wait: let the throttling plugin see it as one.
  if (
    status === 429 &&
    response?.headers["x-ratelimit-remaining"] !== "0" &&
    !/secondary rate/i.test(message ?? "")
  ) {
    (error as Error).message = `${message} (secondary rate limit)`;
  }
  return error;
}

function requestError(message: string, attempt: Attempt): Error {
  return Object.assign(new Error(message), { name: "HttpError", status: 500, request: attempt });
}
