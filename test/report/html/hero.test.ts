// The verdict box.
import { expect, it } from "vitest";
import { hero, tone } from "../../../src/report/html/hero.ts";
import { SITUATIONS } from "../situations.ts";

const box = (name: string) => {
  const a = SITUATIONS[name]!();
  return hero(a, a.benchmarks[0]!, "VERDICT");
};

it("has the verdict, one large figure, and the facts", () => {
  const html = box("entangled-borderline");
  expect(html).toContain('<p class="verdict">VERDICT</p>');
  expect(html).toContain('<span class="big">0.79</span> <strong>[0.52,\u00a00.91]</strong>');
  expect(html).toContain("<dt>Models matched</dt><dd>26 of 26</dd>");
  expect(html).toContain("<dd>noise not known</dd>");
});

it("has no figure where there is none, and says when it is corrected", () => {
  expect(box("inconclusive-constant")).not.toContain('class="big"');
  expect(box("corrected-decides")).toContain("corrected for measurement noise");
});

it("takes its colour from verdict and effect", () => {
  expect(tone({ verdict: "distinct", conclusion: "warn" })).toBe("warned");
  expect(tone({ verdict: "distinct", conclusion: "pass" })).toBe("distinct");
  expect(tone({ verdict: "entangled", conclusion: "pass" })).toBe("entangled");
});

it("shows no large figure into which nothing may be read", () => {
  expect(box("inconclusive-few-models")).not.toContain('class="big"');
  expect(box("inconclusive-interval")).toContain('<span class="big">0.62</span>');
});
