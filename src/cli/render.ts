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
      return (await import("../report/json.ts")).renderJson(a);
    case "markdown":
      return (await import("../report/comment.ts")).renderComment(a);
    case "html":
      return (await import("../report/html.ts")).renderHtml(a);
    case "svg":
      return (await import("../report/figure.ts")).renderFigure(a);
    case "badge":
      return (await import("../report/badge.ts")).renderBadge(a);
    case "csv":
      return (await import("../report/csv.ts")).renderCsv(a);
    case "junit":
      return (await import("../report/junit.ts")).renderJunit(a);
    case "sentence":
      return (await import("../report/sentence.ts")).renderSentence(a);
    case "latex":
      return (await import("../report/sentence.ts")).renderLatex(a);
    default:
      throw new Error(`no renderer for the format ${format}`);
  }
}
