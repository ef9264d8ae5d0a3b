// The files of a report folder, and what stands in each.
import type { Assessment } from "../generated/report.ts";
import { renderBadge } from "./badge.ts";
import { renderFigure } from "./figure.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderSummary } from "./summary.ts";

export type ReportFile = "report.json" | "report.html" | "report.md" | "figure.svg" | "badge.json";

export function renderFiles(a: Assessment): Record<ReportFile, string> {
  return {
    "report.json": renderJson(a),
    "report.html": renderHtml(a),
    "report.md": renderSummary(a),
    "figure.svg": renderFigure(a),
    "badge.json": renderBadge(a),
  };
}
