// The table of models.
import { expect, it } from "vitest";
import { modelsTable, scroll } from "../../../src/report/html/models-table.ts";
import { SITUATIONS } from "../situations.ts";

const table = (name: string, most = 1000) => {
  const a = SITUATIONS[name]!();
  return modelsTable(a.benchmarks[0]!, most);
};

it("has one row for each model, the most capable first, with head cells for rows", () => {
  const html = table("entangled-borderline");
  expect(html.match(/<th scope="row">/g)).toHaveLength(26);
  expect(html.indexOf("Mixtral-8x22B")).toBeLessThan(html.indexOf("Qwen1.5-0.5B"));
  expect(html).toContain("Matched by rule (exact: 26).");
});

it("counts what it does not show", () => {
  expect(table("five-thousand-models", 100)).toContain("And 4900 more models, in report.json.");
  expect(table("five-thousand-models", 100)).toContain("And 1900 more left out, in report.json.");
});

it("says who stands outside the pool", () => {
  expect(table("outside-pool")).toMatch(/\(outside the pool, (computed|estimated)\)/);
  expect(table("outside-pool")).toContain("by its own capability scores: 3");
});

it("scrolls in a region that the keyboard reaches", () => {
  expect(scroll("A & B", "x")).toBe(
    '<div class="scroll" tabindex="0" role="region" aria-label="A &amp; B">x</div>',
  );
});
