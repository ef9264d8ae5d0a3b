// The files of a report folder, and what stands in each.
import type { Assessment } from "../../generated/report.ts";
import { renderFigure } from "../chart/figure.ts";
import { renderHtml } from "../html/report.ts";
import { renderSummary } from "../markdown/summary.ts";
import { renderBadge } from "./badge.ts";
import { renderJson } from "./json.ts";

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
