// The job summary: the comment's parts with more room.
import { expect, it } from "vitest";
import { renderComment } from "../../../src/report/markdown/comment.ts";
import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { SITUATIONS } from "../situations.ts";

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
