// Every format of an assessment, by the name that `--format` takes. Only the renderer that is used is loaded.
import type { Assessment } from "../generated/report.ts";
import type { Provenance } from "../report/files/provenance.ts";

export interface RenderOptions {
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
  /** How this program was started. */
  program?: string;
  /** What the verdict rests on: asked only for what carries it. */
  provenance: () => Promise<Provenance>;
}

type Renderer = (a: Assessment, options: RenderOptions) => Promise<string>;

const RENDERERS = {
  text: async (a, options) =>
    (await import(/* webpackMode: "eager" */ "../report/terminal/report.ts")).renderText(a, options),
  json: async (a) => (await import("../report/files/json.ts")).renderJson(a),
  markdown: async (a) => (await import("../report/markdown/comment.ts")).renderComment(a),
  html: async (a) => (await import("../report/html/report.ts")).renderHtml(a),
  svg: async (a) => (await import("../report/chart/figure.ts")).renderFigure(a),
  badge: async (a) => (await import("../report/files/badge.ts")).renderBadge(a),
  csv: async (a) => (await import("../report/files/csv.ts")).renderCsv(a),
  junit: async (a) => (await import("../report/files/junit.ts")).renderJunit(a),
  sentence: async (a) => (await import("../report/files/sentence.ts")).renderSentence(a),
  latex: async (a) => (await import("../report/files/sentence.ts")).renderLatex(a),
  card: async (a, { provenance }) =>
    (await import("../report/markdown/card.ts")).renderCard(a, await provenance()),
  "every-eval-ever": async (a, { provenance }) =>
    (await import("../report/files/every-eval-ever.ts")).renderEveryEvalEver(a, await provenance()),
} satisfies Record<string, Renderer>;

/** The formats of an assessment, in the order in which help lists them. */
export const ASSESSMENT_FORMATS = Object.keys(RENDERERS);

/** An assessment in one of {@link ASSESSMENT_FORMATS}. */
export function render(a: Assessment, format: string, options: RenderOptions): Promise<string> {
  const renderer: Renderer | undefined = Object.hasOwn(RENDERERS, format)
    ? RENDERERS[format as keyof typeof RENDERERS]
    : undefined;
  if (renderer === undefined) throw new Error(`no renderer for the format ${format}`);
  return renderer(a, options);
}
