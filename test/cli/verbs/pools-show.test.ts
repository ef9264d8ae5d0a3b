// `pools show`: errors. What it shows: pools.test.ts.
import { expect, it } from "vitest";
import { cli } from "../../support/cli.ts";

it.each([
  [["pools", "show"], "missing required argument"],
  [["pools", "show", "chat"], 'Did you mean "chat-2024"?'],
  [["pools", "show", "examples/mt-bench.json"], "error: examples/mt-bench.json:1:1"],
  [["pools", "shwo", "chat-2024"], "error"],
])("%j", async (args, message) => {
  const run = await cli(args);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain(message);
});
