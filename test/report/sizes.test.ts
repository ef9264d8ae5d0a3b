// Comment and summary at the largest sizes: within what GitHub takes, and the verdict is there.
import { expect, it } from "vitest";
import { renderComment } from "../../src/report/markdown/comment.ts";
import { renderSummary } from "../../src/report/markdown/summary.ts";
import { assessmentOf, checked, manyModels } from "./assessment-of.ts";
import { HOSTILE } from "./situations.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

it("a comment holds 5,000 models in each of 50 benchmarks with the longest hostile names", () => {
  const a = assessmentOf("mt-bench");
  const name = (index: number) => `${HOSTILE[index % HOSTILE.length]} ${"$@<".repeat(60)}`;
  const matched = manyModels(5000, name);
  const benchmarks = Array.from({ length: 50 }, (_, index) => ({
    ...a.benchmarks[0]!,
    name: name(index),
    models: { matched, left_out: [], other_settings: [] },
  }));
  const text = renderComment(checked({ ...a, benchmarks }));
  expect(text.length).toBeLessThan(65_000);
  expect(text.split("\n")[0]).toBe(
    "### 🔴 All 50 benchmarks are entangled, but borderline: fails this check",
  );
  expect(text).toContain("Cut here");
});

it("a summary stays well below 1 MiB with 5,000 models in each of 50 benchmarks, in bytes", () => {
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
