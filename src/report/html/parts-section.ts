// The parts of a benchmark: one picture of what each carries and how it ranks, and the table.
import type { BenchmarkAssessment, Parts } from "../../generated/report.ts";
import { partsDrawing } from "../chart/parts-chart.ts";
import { HTML_INK as ink } from "../ink.ts";
import { notTheAuthors, partsCaption, partsTable, setAsideText } from "../words/parts.ts";
import { LESS, scroll } from "./models-table.ts";
import { picture, twoDrawings } from "./two-drawings.ts";

export function partsSection({ parts }: BenchmarkAssessment, id: string): string {
  return parts ? partsFigure(parts, id) : "";
}

/** Columns that a narrow screen has no room for. */
const ROOMY: ReadonlySet<string> = new Set(["Weight", "Moves", "Differs (p)"]);

export function partsFigure(parts: Parts, id: string): string {
  const drawings = twoDrawings(id, (canvas) => {
    const { height, title, body } = partsDrawing(parts, {
      width: canvas.width,
      narrow: canvas.kind === "narrow",
    });
    return picture(canvas, height, title, body);
  });
  const { heads, numbers, rows } = partsTable(parts, ink);
  const of = (at: number) => {
    const kinds = [numbers.includes(at) ? "num" : "", ROOMY.has(heads[at]!) ? "more" : ""].filter(Boolean);
    return kinds.length > 0 ? ` class="${kinds.join(" ")}"` : "";
  };
  const head = heads.map((text, at) => `<th scope="col"${of(at)}>${text}</th>`).join("");
  const body = rows
    .map(([name, ...cells]) => {
      const rest = cells.map((cell, at) => `<td${of(at + 1)}>${cell}</td>`).join("");
      return `<tr><th scope="row">${name}</th>${rest}</tr>`;
    })
    .join("");
  const after = [notTheAuthors(parts), setAsideText(parts, ink)]
    .filter(Boolean)
    .map((text) => `<p>${text}</p>`);
  return [
    `<figure>${drawings}<figcaption>${partsCaption(parts)}</figcaption></figure>`,
    scroll("Parts", `<table class="parts"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`),
    LESS,
    ...after,
  ].join("\n");
}
