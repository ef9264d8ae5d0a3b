// Items in one picture: how many go with capability and how strongly, category by category (columns), and how the mean of
// each category ranks models (dots with intervals).
import type { Histogram, Items } from "../../generated/report.ts";
import { escapeHtml, escapeTerminal, shorten } from "../escape.ts";
import { counted, fixed } from "../numbers.ts";
import { type Canvas, type Drawing, FILE_CANVAS, svgFile, wordsAlone } from "./drawing.ts";
import { linear, px, ticks } from "./scale.ts";

/** More categories are in the table; the picture has the largest. */
export const MOST_ROWS = 16;

interface Row {
  name: string;
  items: number;
  /** At the floor or the ceiling for all models. */
  stuck: number;
  histogram: Histogram;
  rho: number | null;
  low: number | null;
  high: number | null;
}

/** Marks carry the classes of the report's style: `told`, `vague`, `kv`, `kp`, `ax`, `grid`. null where no item varies. */
export function itemsDrawing(items: Items, { width, narrow }: Canvas): Drawing | null {
  const rows = rowsOf(items);
  const most = Math.max(...rows.map(tallest));
  if (!(most > 0)) return null;
  const [top, step, tall] = narrow ? [42, 84, 44] : [42, 58, 40];
  const left = narrow ? 12 : 176;
  const gap = narrow ? 26 : 34;
  const half = (width - left - gap - 12) / 2;
  const x = linear([-1, 1], [left, left + half]);
  const from = left + half + gap;
  const dots = linear([-1, 1], [from, from + half]);
  const bottom = top + step * rows.length;
  const columnWidth = (x(1) - x(-1)) / 20 - 1.2;
  const drawn = rows.map((row, k) => {
    const base = top + step * (k + 1) - 10;
    const height = linear([0, most], [0, tall]);
    const label = escapeHtml(escapeTerminal(shorten(row.name, narrow ? 24 : 25)));
    const note = `${counted(row.items, "item")}${row.stuck > 0 ? `, ${row.stuck} at an end` : ""}`;
    const names = narrow
      ? `<text x="${left}" y="${base - tall - 14}"${k === 0 ? ' class="b"' : ""}>${label} <tspan class="ax">${note}</tspan></text>`
      : `<text x="${left - 16}" y="${base - 20}" text-anchor="end"${k === 0 ? ' class="b"' : ""}>${label}</text><text class="ax" x="${left - 16}" y="${base - 4}" text-anchor="end">${note}</text>`;
    const columns = row.histogram.told.map((told, at) => {
      const vague = row.histogram.vague[at]!;
      if (told + vague === 0) return "";
      const start = x((at - 10.5) / 10) + 0.6;
      const [low, high] = [height(told / row.items), height((told + vague) / row.items)];
      const column = (kind: string, y: number, tallness: number) =>
        tallness === 0
          ? ""
          : `<rect class="${kind}" x="${px(start)}" y="${px(base - y)}" width="${px(columnWidth)}" height="${px(tallness)}"/>`;
      return column("told", low, low) + column("vague", high, high - low);
    });
    const y = base - tall / 2;
    const interval =
      row.low === null || row.high === null
        ? ""
        : `<path class="kv" d="M${px(dots(row.low))} ${px(y)}H${px(dots(row.high))}"/>`;
    const dot =
      row.rho === null ? "" : `<circle class="kp" cx="${px(dots(row.rho))}" cy="${px(y)}" r="4.5"/>`;
    const ground = `<path class="grid" d="M${px(x(-1))} ${base}H${px(x(1))}"/>`;
    return names + ground + columns.join("") + interval + dot;
  });
  // Between rows, where names stand above them, there are no lines.
  const lines = narrow
    ? rows.map((_, k) => [top + step * (k + 1) - 10 - tall - 2, top + step * (k + 1) - 10])
    : [[top - 4, bottom]];
  const axis = (scale: (value: number) => number, all: number[]) =>
    all.map((value) => {
      const at = px(scale(value));
      const path = lines.map(([from, to]) => `M${at} ${from}V${to}`).join("");
      return `<path class="${value === 0 ? "fit" : "grid"}" d="${path}"/><text class="ax" x="${at}" y="${bottom + 16}" text-anchor="middle">${fixed(value, 1)}</text>`;
    });
  const steps = ticks(-1, 1, narrow ? 2 : 4);
  const heads = `<text class="ax" x="${px(x(-1))}" y="16">${narrow ? "items" : "its items, by how they go with capability"}</text><text class="ax" x="${px(from)}" y="16">${narrow ? "mean" : "their mean"}: correlation</text>`;
  return {
    height: bottom + 24,
    title: rows.map(said).join("; "),
    body: [heads, ...axis(x, steps), ...axis(dots, steps), ...drawn].join(""),
  };
}

/** All items first, then the categories by name: of many the largest. */
function rowsOf({ items, floor, ceiling, histogram, whole, categories }: Items): Row[] {
  const largest = categories.toSorted((a, b) => b.items - a.items).slice(0, MOST_ROWS);
  const whole_: Row = { name: "All items", items, stuck: floor + ceiling, histogram, ...whole };
  return [
    whole_,
    ...categories
      .filter((one) => largest.includes(one))
      .map((one): Row => ({ ...one, stuck: one.floor + one.ceiling })),
  ];
}

function tallest({ items, histogram: { told, vague } }: Row): number {
  return Math.max(...told.map((count, at) => (count + vague[at]!) / items));
}

function said({ name, items, histogram, rho }: Row): string {
  const count = (from: number, to: number) =>
    [...histogram.told.slice(from, to), ...histogram.vague.slice(from, to)].reduce((sum, n) => sum + n, 0);
  const varying = count(0, 20);
  const along =
    varying === 0 ? "" : `, ${Math.round((100 * count(12, 20)) / varying)}% of those that vary above 0.2`;
  return `${escapeHtml(escapeTerminal(shorten(name, 44)))}: ${counted(items, "item")}${along}, correlation of their mean ${rho === null ? "none" : fixed(rho, 2)}`;
}

const STYLE =
  ".b{font-weight:700}.ax{fill:#57606a;font-size:11px;font-weight:400}.told{fill:#0072b2;fill-opacity:.8}.vague{fill:#0072b2;fill-opacity:.25}.kv{stroke:#57606a;stroke-width:1.4;fill:none}.kp{fill:#1b1f24}.grid{stroke:#e6e9ec;fill:none}.fit{stroke:#8c959f;fill:none;stroke-dasharray:4 3}";

/** The same as a file of its own. */
export function itemsSvg(items: Items): string {
  const nothing = wordsAlone("No item varies", "No item tells these models apart.");
  return svgFile(itemsDrawing(items, FILE_CANVAS) ?? nothing, STYLE);
}
