// The same bytes, whatever does not matter: one of each here; `npm run bench:bytes` makes a hundred runs.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { folderWith } from "../support/cli.ts";
import { nodes, startCli } from "../support/start-cli.ts";

const text = readFileSync("examples/mt-bench.json", "utf8");
const check = (content: string, options: { env?: Record<string, string>; node?: string } = {}) =>
  startCli(["check", "r.json", "--pool", "chat-2024", "--format", "json"], {
    cwd: folderWith({ "r.json": content }),
    ...options,
  }).stdout;
const usual = check(text);

it("over rows in another order", () => {
  const file = JSON.parse(text) as { scores: Record<string, unknown> };
  const scores = Object.fromEntries(Object.entries(file.scores).reverse());
  expect(check(JSON.stringify({ ...file, scores }))).toBe(usual);
});

it.each([
  { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  { LC_ALL: "de_DE.UTF-8", LANG: "de_DE.UTF-8" },
  { TZ: "Pacific/Kiritimati" },
  { TZ: "America/Anchorage" },
])("over locales and time zones: %j", (env) => {
  expect(check(text, { env })).toBe(usual);
});

it.each(nodes())("on every Node of this machine: %s", (node) => {
  expect(usual).toContain('"MT-Bench"');
  expect(check(text, { node })).toBe(usual);
});
