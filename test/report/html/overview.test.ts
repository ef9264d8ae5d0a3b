// The head of an HTML report of several benchmarks.
import { expect, it } from "vitest";
import { overview } from "../../../src/report/html/overview.ts";
import { SITUATIONS } from "../situations.ts";

const several = SITUATIONS.several!();
const wide = (html: string) =>
  html.slice(html.indexOf('<svg class="wide"'), html.indexOf('<svg class="narrow"'));
const html = wide(overview(several, "VERDICT", 60));

it("leads to each benchmark, worst first, and tells who hears it all that the row shows", () => {
  const links = [...html.matchAll(/<a href="#(b\d)" aria-label="([^"]+)"><text[^>]*>([^<]+)</g)];
  expect(links.map(([, id, , name]) => `${id} ${name}`)).toEqual([
    "b0 BBQ accuracy",
    "b1 SimpleSafetyTests",
    "b2 XSTest",
    "b3 HarmBench",
    "b4 Anthropic Red Team",
  ]);
  expect(links[0]![2]!.replaceAll("\u00a0", " ")).toBe(
    "BBQ accuracy, 0.72 [0.43, 0.88], entangled, borderline: fails",
  );
});

it("groups them by verdict, with the limit once", () => {
  expect([...html.matchAll(/class="dom"[^>]*>([^<]+)</g)].map(([, title]) => title)).toEqual([
    "Entangled: 1",
    "Distinct: 4",
  ]);
  expect(html.match(/limit 0\.60/g)).toHaveLength(1);
  expect(html.match(/class="kp"/g)).toHaveLength(5);
});

it("draws each value at its place on the scale", () => {
  const places = [...html.matchAll(/class="kp" cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  several.benchmarks.forEach(({ decided_on }, i) => {
    expect(places[i]).toBeCloseTo(200 + ((decided_on.value! + 1) / 2) * 246, 1);
  });
});

it("gives each its own limit where they differ", () => {
  const [first, ...rest] = several.benchmarks;
  const decided_on = { ...first!.decided_on, threshold: 0.7 };
  const differing = overview({ ...several, benchmarks: [{ ...first!, decided_on }, ...rest] }, "VERDICT", 60);
  expect(wide(differing).match(/class="lim"/g)).toHaveLength(5);
  expect(differing).toContain("Each has its own limit");
});

it("says what stands in the way where nothing may be read into a value, and draws none", () => {
  const none = SITUATIONS["inconclusive-few-models"]!().benchmarks[0]!;
  const chart = wide(overview({ ...several, benchmarks: [...several.benchmarks, none] }, "VERDICT", 60));
  expect(chart).toContain(">too few models<");
  expect(chart.match(/class="kp"/g)).toHaveLength(5);
});

it("leads nowhere for what has no part of its own", () => {
  expect(wide(overview(several, "VERDICT", 2)).match(/<a /g)).toHaveLength(2);
});
