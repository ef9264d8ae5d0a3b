// The Mermaid scatter: the exact syntax that GitHub draws. That it parses is tested in rendered-comment.test.ts.
import { describe, expect, it } from "vitest";
import { scatter } from "../../../src/report/markdown/mermaid.ts";
import { SITUATIONS } from "../situations.ts";

const diagram = (name: string) => scatter(SITUATIONS[name]!().benchmarks[0]!)!;

it("draws the diagonal first, then each model once", () => {
  const { diagram: text, drawn, of } = diagram("entangled-clear");
  expect(text.split("\n")[0]).toMatch(/^%%\{init: \{.*\}\}%%$/);
  expect(text.match(/radius: 2, color: #8b949e/g)).toHaveLength(24);
  expect(text.match(/^ {4}"/gm)).toHaveLength(24 + 26);
  expect([drawn, of]).toEqual([26, 26]);
});

it("draws a falling line, and measures from it, where the order is the reverse", () => {
  const { diagram: text, falling } = diagram("strongly-negative-unpinned");
  expect(falling).toBe(true);
  const dots = [...text.matchAll(/" ": \[([\d.]+), ([\d.]+)\] radius: 2/g)];
  expect(dots).toHaveLength(24);
  for (const [, x, y] of dots) expect(Number(x) + Number(y)).toBeCloseTo(1, 9);
  expect(diagram("entangled-clear").falling).toBe(false);
});

it.each(["entangled-clear", "hostile-names", "five-thousand-models", "several"])(
  "writes only coordinates that Mermaid reads: %s",
  (name) => {
    for (const [, x, y] of diagram(name).diagram.matchAll(/: \[([^,\]]+), ([^\]]+)\](?: radius|$)/gm)) {
      expect(x).toMatch(/^(0|1|0\.\d{1,3})$/);
      expect(y).toMatch(/^(0|1|0\.\d{1,3})$/);
    }
  },
);

describe("5,000 models", () => {
  it("draws every k-th, says so, and stays below Mermaid's limit", () => {
    const { diagram: text, drawn, of } = diagram("five-thousand-models");
    expect(of).toBe(5000);
    expect(drawn).toBeLessThanOrEqual(120);
    expect(text.length).toBeLessThan(50_000);
  });
});

it("draws nothing of fewer than two models", () => {
  expect(scatter(SITUATIONS["inconclusive-none-matched"]!().benchmarks[0]!)).toBeNull();
});
