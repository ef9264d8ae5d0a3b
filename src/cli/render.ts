// An assessment in the format asked for. Only the renderer that is used is loaded.
import type { Assessment } from "../generated/report.ts";

export interface RenderOptions {
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

export async function render(
  a: Assessment,
  format: string,
  { width, colour }: RenderOptions,
): Promise<string> {
  switch (format) {
    case "text":
      return (await import(/* webpackMode: "eager" */ "../report/text.ts")).renderText(a, { width, colour });
    case "json":
      return (await import(/* webpackMode: "eager" */ "../report/json.ts")).renderJson(a);
    case "markdown":
      return (await import(/* webpackMode: "eager" */ "../report/comment.ts")).renderComment(a);
    case "html":
      return (await import(/* webpackMode: "eager" */ "../report/html.ts")).renderHtml(a);
    case "svg":
      return (await import(/* webpackMode: "eager" */ "../report/figure.ts")).renderFigure(a);
    case "badge":
      return (await import(/* webpackMode: "eager" */ "../report/badge.ts")).renderBadge(a);
    case "csv":
      return (await import(/* webpackMode: "eager" */ "../report/csv.ts")).renderCsv(a);
    case "junit":
      return (await import(/* webpackMode: "eager" */ "../report/junit.ts")).renderJunit(a);
    case "sentence":
      return (await import(/* webpackMode: "eager" */ "../report/sentence.ts")).renderSentence(a);
    case "latex":
      return (await import(/* webpackMode: "eager" */ "../report/sentence.ts")).renderLatex(a);
    default:
      throw new Error(`no renderer for the format ${format}`);
  }
}

/** The files of a report folder, and the format of each. */
const REPORT_FILES: Readonly<Record<string, string>> = {
  "report.json": "json",
  "report.html": "html",
  "report.md": "markdown",
  "figure.svg": "svg",
  "badge.json": "badge",
};

/** Every file of --report-dir, by name. */
export async function renderReportFiles(a: Assessment): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, format] of Object.entries(REPORT_FILES)) {
    files.set(name, await render(a, format, { width: 80, colour: false }));
  }
  return files;
}
