// Capability-adjusted scores, in every format: a ranking with intervals, no verdict on a model.
import { adjustedDrawing, MOST_MODELS } from "../chart/adjusted-chart.ts";
import { escapeCsv, shorten } from "../escape.ts";
import { list } from "../html/list.ts";
import { page } from "../html/page.ts";
import { plainTable } from "../html/plain-table.ts";
import { bothWays } from "../html/two-drawings.ts";
import { HTML_INK, markdownInk, PLAIN_INK } from "../ink.ts";
import { list as markdownList, table as markdownTable } from "../markdown/table.ts";
import { table as columns } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import {
  ADJUSTED_CAPTION,
  type AdjustedOf,
  adjustedTable,
  readingLines,
  titleLine,
  trustLines,
} from "../words/adjusted.ts";
import { inFormat, jsonOf, textOf } from "./each.ts";

/** Fewer signs of a name tell nobody who it is. */
const LEAST_NAME = 16;

/** @param all at least one @param width columns of the terminal */
export function renderAdjusted(all: readonly AdjustedOf[], format: string, width: number): string {
  return inFormat(
    format,
    {
      json: () => jsonOf(all, "adjusted"),
      csv: () => asCsv(all),
      markdown: () => `${all.map(asMarkdown).join("\n\n")}\n`,
      html: () => asHtml(all),
    },
    () => textOf(all.map((one) => asText(one, width))),
  );
}

function asText(one: AdjustedOf, width: number): string {
  const { heads, numbers, rows } = adjustedTable(one, PLAIN_INK);
  const others = heads.map((head, at) =>
    at === 1 ? 0 : Math.max(head.length, ...rows.map((row) => row[at]!.length)),
  );
  const rest = others.reduce((sum, size) => sum + size, 2 * (heads.length - 1));
  const longest = Math.max(LEAST_NAME, width - rest);
  const short = rows.map(([place = "", name = "", ...cells]) => [place, shorten(name, longest), ...cells]);
  return [
    wrap(titleLine(one, PLAIN_INK), width),
    readingLines(one, PLAIN_INK)
      .map((text) => wrap(text, width))
      .join("\n"),
    columns(heads, short, { numbers, width }),
    ...trustLines(one, PLAIN_INK).map((text) => wrap(text, width)),
  ].join("\n\n");
}

function asMarkdown(one: AdjustedOf): string {
  const ink = markdownInk();
  const { heads, numbers, rows } = adjustedTable(one, ink);
  return [
    `### ${ink.text(one.name)}, adjusted for capability`,
    titleLine(one, ink),
    markdownList(readingLines(one, ink)),
    markdownTable(heads, numbers, rows),
    markdownList(trustLines(one, ink)),
  ].join("\n\n");
}

function asHtml(all: readonly AdjustedOf[]): string {
  const ink = HTML_INK;
  const main = all.map((one, index) => {
    const drawings = bothWays(`a${index}`, (canvas) => adjustedDrawing(one.adjusted, canvas));
    const cut =
      one.adjusted.models.length > MOST_MODELS ? ` The first and the last ${MOST_MODELS / 2} models.` : "";
    return `<h1>${ink.text(one.name)}, adjusted for capability</h1>
<p>${titleLine(one, ink)}</p>
${list(readingLines(one, ink))}
<figure>${drawings}<figcaption>${ADJUSTED_CAPTION}${cut}</figcaption></figure>
${plainTable("Adjusted scores", adjustedTable(one, ink), { name: 1, roomy: ["Interval"], kind: "parts" })}
<h2>How far to trust it</h2>
${list(trustLines(one, ink))}`;
  });
  return page(`${all[0]!.name}, adjusted for capability`, "adjusted scores", main);
}

/** `benchmark`, and columns as the report names them. */
const CSV = [
  "model",
  "score",
  "capability",
  "adjusted",
  "low",
  "high",
  "p",
  "holm",
  "rank",
  "rank_low",
  "rank_high",
  "extrapolated",
] as const;

function asCsv(all: readonly AdjustedOf[]): string {
  const rows = all.flatMap(({ name, adjusted }) =>
    adjusted.models.map((m) => [name, ...CSV.map((column) => m[column === "model" ? "name" : column])]),
  );
  return `${[["benchmark", ...CSV], ...rows].map((row) => row.map((value) => escapeCsv(String(value))).join(",")).join("\n")}\n`;
}
