// A benchmark's value over time, drawn from the rows that `--format csv` appended run by run, each with a date before it.
import { parse } from "#csv-parse";
import { InputError } from "../errors.ts";
import { linear, px } from "../report/chart/scale.ts";
import { escapeHtml, shorten } from "../report/escape.ts";
import { type Canvas, picture, twoDrawings } from "../report/html/two-drawings.ts";
import { correlation, endsOf, fixed, limit as shownLimit, valueWithInterval } from "../report/numbers.ts";
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

const [HEIGHT, LEFT, TOP, BOTTOM] = [226, 40, 40, 196];

/** @throws InputError where the file is no such history */
export function drawHistory({ path, bytes }: DroppedFile): Extract<Reply, { kind: "drawn" }> {
  const rows = readHistory(new TextDecoder().decode(bytes), path);
  const names = [...new Set(rows.map(({ benchmark }) => benchmark))].sort();
  const charts = names.map((name, i) =>
    chart(
      name,
      rows.filter(({ benchmark }) => benchmark === name).sort((a, b) => a.date - b.date),
      `h${i}`,
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

function chart(name: string, rows: readonly Row[], id: string): string {
  return twoDrawings(id, (canvas) => drawing(name, rows, canvas));
}

function drawing(name: string, rows: readonly Row[], canvas: Canvas): string {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const right = canvas.width - 12;
  const single = last.date === first.date;
  const x = linear([first.date, single ? first.date + 1 : last.date], [LEFT + 12, right - 56]);
  const y = linear([-1, 1], [BOTTOM, TOP]);
  // The limit may have changed between runs: a step where it did.
  const steps = rows.map(({ date, threshold }) => ({ at: x(date), y: y(threshold) }));
  const limit = `M${LEFT} ${px(steps[0]!.y)}${steps.map((step) => `H${px(step.at)}V${px(step.y)}`).join("")}H${right}`;
  const points = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  const line = points
    .map(({ date, value }, i) => `${i === 0 ? "M" : "L"}${px(x(date))} ${px(y(value))}`)
    .join("");
  const marks = points.map((row) => {
    const { date, day, value, threshold } = row;
    const ends = endsOf(row);
    const bar = ends ? `<path class="kv" d="M${px(x(date))} ${px(y(ends.low))}V${px(y(ends.high))}"/>` : "";
    return `<g>${bar}<circle class="est" cx="${px(x(date))}" cy="${px(y(value))}" r="4"/><title>${day}: ${valueWithInterval(value, ends, threshold)}</title></g>`;
  });
  const end = points.at(-1);
  const body = [
    `<text class="b" x="0" y="14">${escapeHtml(shorten(name, canvas.kind === "wide" ? 80 : 40))}</text>`,
    `<path class="zone" d="${limit}V${TOP}H${LEFT}Z"/>`,
    ...[-1, -0.5, 0, 0.5, 1].map(
      (value) =>
        `<path class="grid" d="M${LEFT} ${px(y(value))}H${right}"/><text class="ax" x="${LEFT - 8}" y="${px(y(value) + 4)}" text-anchor="end">${fixed(value, 1)}</text>`,
    ),
    `<path class="lim" d="${limit}"/>`,
    `<text class="zl" x="${right}" y="${TOP - 6}" text-anchor="end">fails: above ${shownLimit(last.threshold)}</text>`,
    `<path class="base" d="${line}"/>`,
    ...marks,
    end
      ? `<text class="val" x="${px(x(end.date) + 9)}" y="${px(y(end.value) + 5)}">${correlation(end.value, end.threshold)}</text>`
      : "",
    `<text class="ax" x="${LEFT + 12}" y="${HEIGHT - 6}">${first.day}</text>`,
    single ? "" : `<text class="ax" x="${right}" y="${HEIGHT - 6}" text-anchor="end">${last.day}</text>`,
  ];
  const runs = rows.length === 1 ? "1 run" : `${rows.length} runs`;
  const when = single ? `on ${first.day}` : `from ${first.day} to ${last.day}`;
  return picture(canvas, HEIGHT, `${escapeHtml(shorten(name, 60))}: ${runs} ${when}`, body.join(""));
}
