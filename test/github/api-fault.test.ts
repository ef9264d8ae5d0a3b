import { expect, it } from "vitest";
import { messageOf } from "../../src/errors.ts";
import { ApiFault, apiFault, isRateLimit, statusOf } from "../../src/github/api-fault.ts";

const http = (status: number, message = "no", headers = {}) =>
  Object.assign(new Error(message), { status, response: { headers } });
const task = { task: "read results.json", permission: "contents: read" } as const;

it.each([
  [http(401), 401, true, "`github-token`"],
  [http(403), 403, true, "Grant `contents: read`"],
  [http(403, "Unable to create comment because issue is locked."), 403, true, "unlock it"],
  [http(404), 404, true, "grant `contents: read`"],
  [http(409), 409, false, "Run the job again"],
  [http(410), 410, true, "conversation"],
  [http(422), 422, false, "report it"],
  [http(429), 429, false, "1,000 requests"],
  [http(403, "x", { "x-ratelimit-remaining": "0" }), 403, false, "rate limit"],
  [http(403, "You have exceeded a secondary rate limit"), 403, false, "rate limit"],
  [http(503), 503, false, "Run the job again"],
  // Without a reply octokit says 500, which GitHub did not.
  [Object.assign(new Error("socket hang up"), { status: 500 }), 0, false, "socket hang up"],
  ["thrown text", 0, false, "no whole reply"],
])("%s: status %i, of the set-up: %s, advice %s", (error, status, setup, advice) => {
  const fault = apiFault(error, task);
  expect([fault.status, fault.setup]).toEqual([status, setup]);
  expect(fault.message).toContain("Cannot read results.json");
  expect(fault.message).toContain(advice);
});

it("a 403 says why the token is read-only where that is known", () => {
  const fault = apiFault(http(403), { ...task, readOnlyBecause: "A fork's token is read-only." });
  expect(fault.message).toContain("A fork's token is read-only. Use the pull_request_target workflow");
});

it("leaves a fault as it is, and reads any error", () => {
  const fault = new ApiFault(7, "seven", true);
  expect(apiFault(fault, task)).toBe(fault);
  expect([statusOf(fault), statusOf(null), statusOf(http(404))]).toEqual([7, 0, 404]);
  expect([isRateLimit(http(403)), isRateLimit(null)]).toEqual([false, false]);
  expect([messageOf(new Error("a")), messageOf("b")]).toEqual(["a", "b"]);
});
