// The comment on a pull request, in GitHub's Markdown.
import type { Assessment } from "../../generated/report.ts";
import { LONGEST_NAME } from "../ink.ts";
import { markdownBody } from "./body.ts";
import { withinLimit } from "./detail.ts";

export interface CommentOptions {
  /** Longest text, marker included. GitHub takes 65,536 characters. */
  limit?: number;
  /** An HTML comment by which the comment is found again; the first line where given. */
  marker?: string;
}

/** Never longer than the limit: detail is cut in a fixed order, the cut is said, and the verdict is never cut. */
export function renderComment(a: Assessment, { limit = 65_000, marker }: CommentOptions = {}): string {
  const start = marker ? `${marker}\n` : "";
  return withinLimit(
    { name: LONGEST_NAME, models: 150, leftOut: 50, benchmarks: 60 },
    (detail) => start + markdownBody(a, detail),
    limit,
    (text) => text.length,
  );
}
