// A benchmark's value over time, drawn from the rows that `--format csv` appended run by run, each with a date before it.
import { parse } from "#csv-parse";
import { InputError } from "../errors.ts";
import { linear, px } from "../report/chart/scale.ts";
import { escapeHtml, shorten } from "../report/escape.ts";
import { correlation } from "../report/numbers.ts";
import { isHistory } from "./history-heading.ts";
import type { DroppedFile, Reply } from "./messages.ts";

interface Row {
  benchmark: string;
  /** Milliseconds. */
  date: number;
  day: string;
  value: number | null;
  low: number | null;
  high: number | null;
  threshold: number;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 220, 44, 704, 34, 190];

/** @throws InputError where the file is no such history */
export function drawHistory({ path, bytes }: DroppedFile): Extract<Reply, { kind: "drawn" }> {
  const rows = readHistory(new TextDecoder().decode(bytes), path);
  const names = [...new Set(rows.map(({ benchmark }) => benchmark))].sort();
  const charts = names.map((name) =>
    chart(
      name,
      rows.filter(({ benchmark }) => benchmark === name).sort((a, b) => a.date - b.date),
    ),
  );
  return { kind: "drawn", svg: charts.join("\n"), rows: rows.length };
}

function readHistory(text: string, file: string): Row[] {
  if (!isHistory(text.slice(0, text.search(/[\r\n]|$/)).replace(/^\ufeff/, ""))) {
    throw new InputError({
      file,
      line: 1,
      message: "is no history of this gate",
      expected: "the heading of --format csv with the column date before it",
    });
  }
  const records = parse(text, { bom: true, columns: true, skip_empty_lines: true }) as Record<
    string,
    string
  >[];
  return records.map((record, index) => {
    const day = record["date"] ?? "";
    const date = Date.parse(day);
    const threshold = number(record["threshold"]);
    if (Number.isNaN(date) || threshold === null) {
      throw new InputError({
        file,
        line: index + 2,
        message: "a row of the history has no date or no threshold",
        expected: "a date such as 2026-11-28 and a number",
      });
    }
    return {
      benchmark: record["benchmark"] ?? "",
      date,
      day: day.slice(0, 10),
      value: number(record["value"]),
      low: number(record["low"]),
      high: number(record["high"]),
      threshold,
    };
  });
}

function number(cell: string | undefined): number | null {
  const value = cell === undefined || cell.trim() === "" ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : null;
}

function chart(name: string, rows: readonly Row[]): string {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const x = linear(
    [first.date, last.date === first.date ? first.date + 1 : last.date],
    [LEFT + 12, RIGHT - 60],
  );
  const y = linear([-1, 1], [BOTTOM, TOP]);
  const limit = y(last.threshold);
  const points = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  const line = points
    .map(({ date, value }, i) => `${i === 0 ? "M" : "L"}${px(x(date))} ${px(y(value))}`)
    .join("");
  const marks = points.map(({ date, day, value, low, high }) => {
    const ends = low === null || high === null ? "" : ` [${correlation(low)}, ${correlation(high)}]`;
    const bar =
      low === null || high === null
        ? ""
        : `<path class="tick" d="M${px(x(date))} ${px(y(low))}V${px(y(high))}"/>`;
    return `<g>${bar}<circle class="est" cx="${px(x(date))}" cy="${px(y(value))}" r="4"/><title>${day}: ${correlation(value)}${ends}</title></g>`;
  });
  const end = points.at(-1);
  const label = escapeHtml(shorten(name, 60));
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}: ${points.length} runs from ${first.day} to ${last.day}">
<text class="b" x="${LEFT}" y="18">${label}</text>
<path class="zone" d="M${LEFT} ${px(limit)}H${RIGHT}V${TOP}H${LEFT}Z"/><path class="lim" d="M${LEFT} ${px(limit)}H${RIGHT}"/>
${[-1, 0, 1].map((value) => `<path class="grid" d="M${LEFT} ${px(y(value))}H${RIGHT}"/><text class="ax" x="${LEFT - 8}" y="${px(y(value) + 4)}" text-anchor="end">${correlation(value)}</text>`).join("")}
<text class="zl" x="${RIGHT}" y="${px(limit - 6)}" text-anchor="end">limit ${correlation(last.threshold)}</text>
<path class="tick" d="${line}"/>${marks.join("")}
${end ? `<text class="val" x="${px(x(end.date) + 10)}" y="${px(y(end.value) + 5)}">${correlation(end.value, end.threshold)}</text>` : ""}
<text class="ax" x="${LEFT + 12}" y="${HEIGHT - 8}">${first.day}</text><text class="ax" x="${RIGHT}" y="${HEIGHT - 8}" text-anchor="end">${last.day}</text></svg>`;
}
