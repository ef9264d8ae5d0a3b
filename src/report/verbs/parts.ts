// The parts of benchmarks by themselves, in every format.
import type { Parts } from "../../generated/report.ts";
import { partsSvg } from "../chart/parts-chart.ts";
import { shorten } from "../escape.ts";
import { list } from "../html/list.ts";
import { page } from "../html/page.ts";
import { partsFigure } from "../html/parts-section.ts";
import { HTML_INK, type Ink, markdownInk, PLAIN_INK } from "../ink.ts";
import { list as markdownList, table } from "../markdown/table.ts";
import { endsOf, valueWithInterval } from "../numbers.ts";
import { table as columns } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import { afterParts, partLines, partsTable } from "../words/parts.ts";
import { inFormat, jsonOf, textOf } from "./each.ts";

export interface PartsOf {
  name: string;
  pool: string;
  axis: string;
  parts: Parts;
}

/** What the columns beside the names take. */
const REST = 62;

/** @param all at least one @param width columns of the terminal */
export function renderParts(all: readonly PartsOf[], format: string, width: number): string {
  return inFormat(
    format,
    {
      json: () => jsonOf(all, "parts"),
      markdown: () => `${all.map(asMarkdown).join("\n\n")}\n`,
      html: () => asHtml(all),
      svg: () => partsSvg(all[0]!.parts),
    },
    () => textOf(all.map((one) => asText(one, width))),
  );
}

function whole({ name, pool, axis, parts }: PartsOf, ink: Ink): string {
  const value = valueWithInterval(parts.whole.rho, endsOf(parts.whole));
  return `${ink.text(name)}: correlation ${value} with ${ink.text(axis)} of the pool ${ink.code(pool)}, over the models that have every part.`;
}

function asText(one: PartsOf, width: number): string {
  const ink = PLAIN_INK;
  const { heads, numbers, rows } = partsTable(one.parts, ink, true);
  const longest = Math.max(12, width - REST);
  const short = rows.map(([name = "", ...cells]) => [shorten(name, longest), ...cells]);
  const lines = [whole(one, ink), ...partLines(one.parts, one.name, ink)].map((text) => wrap(text, width));
  return [
    ...lines,
    columns(heads, short, { numbers, width }),
    ...afterParts(one.parts, ink, true).map((text) => wrap(text, width)),
  ].join("\n\n");
}

function asMarkdown(one: PartsOf): string {
  const ink = markdownInk();
  const { heads, numbers, rows } = partsTable(one.parts, ink);
  return [
    `### Parts of ${ink.text(one.name)}`,
    whole(one, ink),
    markdownList(partLines(one.parts, one.name, ink)),
    table(heads, numbers, rows),
    ...afterParts(one.parts, ink),
  ].join("\n\n");
}

function asHtml(all: readonly PartsOf[]): string {
  const main = all.map(
    (one, index) => `<h1>Parts of ${HTML_INK.text(one.name)}</h1>
<p>${whole(one, HTML_INK)}</p>
${list(partLines(one.parts, one.name, HTML_INK))}
${partsFigure(one.parts, `p${index}`)}`,
  );
  return page(`Parts of ${all[0]!.name}`, "parts of a benchmark", main);
}
