// The single items of benchmarks, in every format.
import type { Items } from "../../generated/report.ts";
import { itemsSvg } from "../chart/items-chart.ts";
import { itemsFigure, itemTablesHtml } from "../html/items-section.ts";
import { list } from "../html/list.ts";
import { page } from "../html/page.ts";
import { HTML_INK, type Ink, markdownInk, PLAIN_INK } from "../ink.ts";
import { list as markdownList, table as markdownTable } from "../markdown/table.ts";
import { table as columns } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import { binTable, itemLines, itemTables } from "../words/items.ts";
import { partLines } from "../words/parts.ts";
import { inFormat, jsonOf, textOf } from "./each.ts";

export interface ItemsOf {
  name: string;
  pool: string;
  axis: string;
  items: Items;
}

/** @param all at least one @param width columns of the terminal */
export function renderItems(all: readonly ItemsOf[], format: string, width: number): string {
  return inFormat(
    format,
    {
      json: () => jsonOf(all, "items"),
      markdown: () => `${all.map(asMarkdown).join("\n\n")}\n`,
      html: () => asHtml(all),
      svg: () => itemsSvg(all[0]!.items),
    },
    () => textOf(all.map((one) => asText(one, width))),
  );
}

/** Of the categories as parts, behind what the items say. */
function lines({ items, name }: ItemsOf, ink: Ink): string[] {
  return [...itemLines(items, name, ink), ...(items.parts === null ? [] : partLines(items.parts, name, ink))];
}

const tables = ({ items }: ItemsOf, ink: Ink, brief = false) => [
  ...itemTables(items, ink, brief),
  ...binTable(items),
];

function asText(one: ItemsOf, width: number): string {
  const drawn = tables(one, PLAIN_INK, true).map(
    ({ title, heads, numbers, rows }) => `${title}\n\n${columns(heads, rows, { numbers, width })}`,
  );
  return [...lines(one, PLAIN_INK).map((text) => wrap(text, width)), ...drawn].join("\n\n");
}

function asMarkdown(one: ItemsOf): string {
  const ink = markdownInk();
  const drawn = tables(one, ink).map(
    ({ title, heads, numbers, rows }) => `**${title}**\n\n${markdownTable(heads, numbers, rows)}`,
  );
  return [`### Items of ${ink.text(one.name)}`, markdownList(lines(one, ink)), ...drawn].join("\n\n");
}

function asHtml(all: readonly ItemsOf[]): string {
  const main = all.map(
    (one, index) => `<h1>Items of ${HTML_INK.text(one.name)}</h1>
${list(lines(one, HTML_INK))}
${itemsFigure(one.items, `i${index}`)}
${itemTablesHtml(one.items, 2)}`,
  );
  return page(`Items of ${all[0]!.name}`, "items of a benchmark", main);
}
