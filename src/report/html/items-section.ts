// The items of a benchmark: one picture of how they go with capability, by category, and the tables.
import type { BenchmarkAssessment, Items } from "../../generated/report.ts";
import { itemsDrawing } from "../chart/items-chart.ts";
import { escapeHtml } from "../escape.ts";
import { HTML_INK as ink } from "../ink.ts";
import { ITEMS_CAPTION, itemLines, itemTables } from "../words/items.ts";
import { scroll } from "./models-table.ts";
import { picture, twoDrawings } from "./two-drawings.ts";

/** @param level of the headings of its tables */
export function itemsSection({ items, name }: BenchmarkAssessment, id: string, level: 3 | 4): string {
  if (!items) return "";
  const lines = itemLines(items, name, ink).map((line) => `<li>${line}</li>`);
  return `<ul>${lines.join("")}</ul>\n${itemsFigure(items, id)}\n${itemTablesHtml(items, level)}`;
}

/** Empty where no item varies. */
export function itemsFigure(items: Items, id: string): string {
  const drawings = twoDrawings(id, (canvas) => {
    const drawing = itemsDrawing(items, { width: canvas.width, narrow: canvas.kind === "narrow" });
    return drawing === null ? "" : picture(canvas, drawing.height, drawing.title, drawing.body);
  });
  return drawings === "" ? "" : `<figure>${drawings}<figcaption>${ITEMS_CAPTION}</figcaption></figure>`;
}

export function itemTablesHtml(items: Items, level: 2 | 3 | 4): string {
  return itemTables(items, ink)
    .map(({ title, heads, numbers, rows }) => {
      const of = (at: number) => (numbers.includes(at) ? ' class="num"' : "");
      const head = heads.map((text, at) => `<th scope="col"${of(at)}>${text}</th>`).join("");
      const body = rows
        .map(([name, ...cells]) => {
          const rest = cells.map((cell, at) => `<td${of(at + 1)}>${cell}</td>`).join("");
          return `<tr><th scope="row">${name}</th>${rest}</tr>`;
        })
        .join("");
      const drawn = `<table class="parts"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
      return `<h${level}>${escapeHtml(title)}</h${level}>\n${scroll(title, drawn)}`;
    })
    .join("\n");
}
