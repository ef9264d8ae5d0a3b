// The items of a benchmark: one picture of how they go with capability, by category, and the tables.
import type { BenchmarkAssessment, Items } from "../../generated/report.ts";
import { itemsDrawing } from "../chart/items-chart.ts";
import { escapeHtml } from "../escape.ts";
import { HTML_INK as ink } from "../ink.ts";
import { ITEMS_CAPTION, itemLines, itemTables } from "../words/items.ts";
import { list } from "./list.ts";
import { plainTable } from "./plain-table.ts";
import { bothWays } from "./two-drawings.ts";

/** Columns that a narrow screen has no room for. */
const ROOMY = ["Of category", "At an end", "Mean", "Reliability", "With the rest"];

/** @param level of the headings of its tables */
export function itemsSection({ items, name }: BenchmarkAssessment, id: string, level: 3 | 4): string {
  if (!items) return "";
  return `${list(itemLines(items, name, ink))}\n${itemsFigure(items, id)}\n${itemTablesHtml(items, level)}`;
}

/** Empty where no item varies. */
export function itemsFigure(items: Items, id: string): string {
  const drawings = bothWays(id, (canvas) => itemsDrawing(items, canvas));
  return drawings === "" ? "" : `<figure>${drawings}<figcaption>${ITEMS_CAPTION}</figcaption></figure>`;
}

export function itemTablesHtml(items: Items, level: 2 | 3 | 4): string {
  return itemTables(items, ink)
    .map(
      (one) =>
        `<h${level}>${escapeHtml(one.title)}</h${level}>\n${plainTable(one.title, one, { roomy: ROOMY, kind: "parts" })}`,
    )
    .join("\n");
}
