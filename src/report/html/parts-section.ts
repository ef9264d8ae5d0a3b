// The parts of a benchmark: one picture of what each carries and how it ranks, and the table.
import type { BenchmarkAssessment, Parts } from "../../generated/report.ts";
import { partsDrawing } from "../chart/parts-chart.ts";
import { HTML_INK as ink } from "../ink.ts";
import { afterParts, partsTable } from "../words/parts.ts";
import { scroll } from "./models-table.ts";
import { picture, twoDrawings } from "./two-drawings.ts";

export function partsSection({ parts }: BenchmarkAssessment, id: string): string {
  return parts ? partsFigure(parts, id) : "";
}

export function partsFigure(parts: Parts, id: string): string {
  const drawings = twoDrawings(id, (canvas) => {
    const { height, title, body } = partsDrawing(parts, {
      width: canvas.width,
      narrow: canvas.kind === "narrow",
    });
    return picture(canvas, height, title, body);
  });
  const { heads, numbers, rows } = partsTable(parts, ink);
  const of = (at: number) => (numbers.includes(at) ? ' class="num"' : "");
  const head = heads.map((text, at) => `<th scope="col"${of(at)}>${text}</th>`).join("");
  const body = rows
    .map(([name, ...cells]) => {
      const rest = cells.map((cell, at) => `<td${of(at + 1)}>${cell}</td>`).join("");
      return `<tr><th scope="row">${name}</th>${rest}</tr>`;
    })
    .join("");
  const [caption = "", ...after] = afterParts(parts, ink);
  return [
    `<figure>${drawings}<figcaption>${caption}</figcaption></figure>`,
    scroll("Parts", `<table class="parts"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`),
    ...after.map((text) => `<p>${text}</p>`),
  ].join("\n");
}
