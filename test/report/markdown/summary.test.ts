// The job summary: the comment's parts with more room.
import { expect, it } from "vitest";
import { renderComment } from "../../../src/report/markdown/comment.ts";
import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { assessmentOf, checked, manyModels } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

it("says of one benchmark what the comment says", () => {
  const a = SITUATIONS["entangled-clear"]!();
  expect(renderSummary(a)).toBe(renderComment(a));
});

it("has each of several in full", async () => {
  const text = renderSummary(SITUATIONS.several!());
  await expect(text).toMatchFileSnapshot("../../snapshots/summary-several.md");
  expect(text.match(/ in full<\/summary>/g)).toHaveLength(5);
  expect(text.match(/```mermaid/g)).toHaveLength(5);
});

it("stays well below 1 MiB with 5,000 models in each of 50 benchmarks, in bytes", () => {
  const a = assessmentOf("mt-bench");
  const matched = manyModels(5000, (index) => `模型-${"很长".repeat(30)}-${index}`);
  const benchmarks = Array.from({ length: 50 }, (_, index) => ({
    ...a.benchmarks[0]!,
    name: `benchmark ${index}`,
    models: { matched, left_out: [], other_settings: [] },
  }));
  const text = renderSummary(checked({ ...a, benchmarks }));
  expect(bytes(text)).toBeLessThan(950_000);
  expect(text).toContain("Cut here");
  expect(text.split("\n")[0]).toContain("All 50 benchmarks are entangled");
});
