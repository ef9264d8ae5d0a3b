// The figure for a paper: well-formed, 85 mm wide, text as text.
import { describe, expect, it } from "vitest";
import { renderFigure } from "../../../src/report/chart/figure.ts";
import { SITUATIONS } from "../situations.ts";

const figure = (name: string, benchmark?: string) => renderFigure(SITUATIONS[name]!(), benchmark);

describe.each(Object.keys(SITUATIONS))("%s", (name) => {
  it("is 85 mm wide, closed, and without anything that loads or runs", () => {
    const svg = figure(name);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="85mm" /);
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
    expect(svg).not.toMatch(/<(script|image|foreignObject|style|a)\b|NaN|undefined|Infinity/);
  });
});

it("draws each model once, and names the outliers", () => {
  const svg = figure("entangled-borderline");
  expect(svg.match(/stroke="#fff" stroke-width="\.4"/g)).toHaveLength(26);
  expect(svg).toContain(">falcon-40b-instruct</text>");
  expect(svg).toContain("= 0.79\u00a0[0.52,\u00a00.91], 26 models of 9 families");
});

it("draws the benchmark asked for", () => {
  expect(figure("several", "XSTest")).toContain('<title id="t">XSTest:');
  expect(figure("several")).toContain('<title id="t">BBQ accuracy:');
});

it("says so where there is nothing to draw", () => {
  expect(figure("inconclusive-none-matched")).toContain("no model matched");
});
