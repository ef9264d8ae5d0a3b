// The single items of benchmarks, in every format.
import type { Items } from "../../generated/report.ts";
import { escapeHtml } from "../escape.ts";
import { scroll } from "../html/models-table.ts";
import { page } from "../html/page.ts";
import { HTML_INK, type Ink, markdownInk, PLAIN_INK } from "../ink.ts";
import { table as markdownTable } from "../markdown/table.ts";
import { table as columns } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import { BIN_NAMES, categoryTable, itemLines, itemTable } from "../words/items.ts";

export interface ItemsOf {
  name: string;
  pool: string;
  axis: string;
  items: Items;
}

interface Titled {
  title: string;
  heads: string[];
  numbers: number[];
  rows: string[][];
}

/** @param all at least one @param width columns of the terminal */
export function renderItems(all: readonly ItemsOf[], format: string, width: number): string {
  switch (format) {
    case "json": {
      const value =
        all.length === 1
          ? { items: all[0]!.items }
          : { benchmarks: all.map(({ name, items }) => ({ name, items })) };
      return `${JSON.stringify(value, null, 2)}\n`;
    }
    case "markdown":
      return `${all.map(asMarkdown).join("\n\n")}\n`;
    case "html":
      return asHtml(all);
    default:
      return `${all.map((one) => asText(one, width)).join("\n\n\n")}\n`.replaceAll("\u00a0", " ");
  }
}

/** The tables that say something: categories, the list or (for reading by hand) the two ends, and the distribution. */
function tables({ items }: ItemsOf, ink: Ink): Titled[] {
  const { listed, by_hand, bins, categories } = items;
  const found: Titled[] = [];
  if (categories.length > 0) found.push({ title: "By category", ...categoryTable(items, ink) });
  if (listed.length > 0) found.push({ title: "Items that go with capability", ...itemTable(listed, ink) });
  else if (by_hand.top.length > 0) {
    found.push({
      title: "Highest with capability, to read by hand: no finding",
      ...itemTable(by_hand.top, ink),
    });
    found.push({ title: "Lowest", ...itemTable(by_hand.bottom, ink) });
  }
  if (bins.some((count) => count > 0)) {
    const rows = bins.map((count, k) => [BIN_NAMES[k]!, String(count)]);
    found.push({ title: "How items go with capability", heads: ["Somers' d", "Items"], numbers: [1], rows });
  }
  return found;
}

function asText(one: ItemsOf, width: number): string {
  const drawn = tables(one, PLAIN_INK).map(
    ({ title, heads, numbers, rows }) => `${title}\n\n${columns(heads, rows, { numbers, width })}`,
  );
  return [...itemLines(one.items, one.name, PLAIN_INK).map((text) => wrap(text, width)), ...drawn].join(
    "\n\n",
  );
}

function asMarkdown(one: ItemsOf): string {
  const ink = markdownInk();
  const drawn = tables(one, ink).map(({ title, heads, numbers, rows }) => {
    const sides = heads.map((_, at) => (numbers.includes(at) ? ("right" as const) : ("left" as const)));
    return `**${title}**\n\n${markdownTable(heads, sides, rows)}`;
  });
  const lines = itemLines(one.items, one.name, ink).map((line) => `- ${line}`);
  return [`### Items of ${ink.text(one.name)}`, lines.join("\n"), ...drawn].join("\n\n");
}

function asHtml(all: readonly ItemsOf[]): string {
  const main = all.map((one) => {
    const drawn = tables(one, HTML_INK).map(({ title, heads, numbers, rows }) => {
      const of = (at: number) => (numbers.includes(at) ? ' class="num"' : "");
      const head = heads.map((text, at) => `<th scope="col"${of(at)}>${text}</th>`).join("");
      const body = rows
        .map((row) => `<tr>${row.map((cell, at) => `<td${of(at)}>${cell}</td>`).join("")}</tr>`)
        .join("");
      return `<h2>${escapeHtml(title)}</h2>\n${scroll(title, `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`)}`;
    });
    const lines = itemLines(one.items, one.name, HTML_INK).map((line) => `<li>${line}</li>`);
    return `<h1>Items of ${HTML_INK.text(one.name)}</h1>\n<ul>${lines.join("")}</ul>\n${drawn.join("\n")}`;
  });
  const kicker = '<p class="kicker">Safetywashing Gate · items of a benchmark</p>';
  return page(`Items of ${all[0]!.name}`, [kicker, ...main].join("\n"));
}
