// The client against the loopback GitHub: what is tried again, how often, and that it ends.
import { afterEach, beforeEach, expect, it } from "vitest";
import { connect } from "../../src/github/client.ts";
import { failing } from "../support/loopback-github/faults.ts";
import { LoopbackGitHub } from "../support/loopback-github/server.ts";

let github: LoopbackGitHub;
beforeEach(async () => {
  github = await LoopbackGitHub.start();
});
afterEach(async () => {
  await github.stop();
});

function ask(now?: () => number) {
  const client = connect({
    token: "ghs_read",
    log: () => {},
    baseUrl: github.url,
    impatience: 1000,
    ...(now ? { now } : {}),
  });
  return client.request("GET /repos/{owner}/{repo}", { owner: "octo", repo: "bench" });
}

it.each([
  ["nothing wrong", { kind: "status", status: 500 }, 0, 1],
  ["a 500", { kind: "status", status: 500 }, 2, 3],
  ["a reset", { kind: "reset" }, 1, 2],
  ["half a reply", { kind: "broken-json" }, 1, 2],
  ["a 429", { kind: "status", status: 429, headers: { "retry-after": "3" } }, 1, 2],
] as const)("%s: asked as often as it takes", async (_, fault, times, asked) => {
  github.faults = failing("get", fault, times);
  expect((await ask()).data.default_branch).toBe("main");
  expect(github.requests).toHaveLength(asked);
});

it.each([
  [401, 1],
  [403, 1],
  [404, 1],
  [422, 1],
  [503, 6],
  [429, 6],
])("%i for ever: given up after %i attempts", async (status, attempts) => {
  github.faults = failing("get", { kind: "status", status });
  await expect(ask()).rejects.toMatchObject({ status });
  expect(github.requests).toHaveLength(attempts);
});

it("does not wait for a limit that takes too long", async () => {
  const headers = { "retry-after": "3600" };
  github.faults = failing("get", { kind: "status", status: 429, headers });
  await expect(ask()).rejects.toMatchObject({ status: 429 });
  expect(github.requests).toHaveLength(1);
});

it("gives up when all requests together have taken too long", async () => {
  let time = 0;
  const now = () => {
    time += 200_000;
    return time;
  };
  github.faults = failing("get", { kind: "status", status: 500 });
  await expect(ask(now)).rejects.toThrow("took too long");
  expect(github.requests.length).toBeLessThan(3);
});
