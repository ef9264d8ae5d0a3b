// The head of an HTML report of several benchmarks.
import { expect, it } from "vitest";
import { overview } from "../../../src/report/html/overview.ts";
import { SITUATIONS } from "../situations.ts";

it("links each benchmark to its part, with its verdict in words beside the mark", () => {
  const html = overview(SITUATIONS.several!(), "VERDICT");
  expect([...html.matchAll(/<a href="#(b\d)">([^<]+)</g)].map(([, id, name]) => `${id} ${name}`)).toEqual([
    "b0 BBQ accuracy",
    "b1 SimpleSafetyTests",
    "b2 XSTest",
    "b3 HarmBench",
    "b4 Anthropic Red Team",
  ]);
  expect(html).toContain('<span aria-hidden="true">🔴</span>');
  expect(html).toContain("entangled, borderline: fails");
});
