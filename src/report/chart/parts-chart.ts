// Parts in one picture: how much of the movement each carries (bars), and how it ranks models (dots with intervals).
import type { Parts } from "../../generated/report.ts";
import { escapeHtml, escapeTerminal, shorten } from "../escape.ts";
import { fixed, wholePercent } from "../numbers.ts";
import { type Canvas, type Drawing, FILE_CANVAS, svgFile } from "./drawing.ts";
import { linear, px, ticks } from "./scale.ts";

/** Room for what stands behind the longest bar. */
const AMOUNT = 34;

/** Marks carry the classes of the report's style: `bar`, `iv`, `pt1`, `ax`, `grid`, `zero`. */
export function partsDrawing(parts: Parts, { width, narrow }: Canvas): Drawing {
  const [top, step] = narrow ? [40, 46] : [40, 26];
  const bottom = top + step * parts.list.length;
  const left = narrow ? 8 : 200;
  const gap = 24;
  const half = (width - left - gap - 10) / 2;
  const contributions = parts.list.map(({ contribution }) => contribution ?? 0);
  const bars = linear(
    [Math.min(0, ...contributions), Math.max(0, ...contributions)],
    [left, left + half - AMOUNT],
  );
  const from = left + half + gap;
  const dots = linear([-1, 1], [from, from + half]);
  const rows = parts.list.flatMap(({ name, contribution, share, rho, low, high }, k) => {
    const y = top + step * k + step / 2 + (narrow ? 8 : 0);
    const label = escapeHtml(escapeTerminal(shorten(name, narrow ? 44 : 26)));
    const start = Math.min(bars(0), bars(contribution ?? 0));
    const size = Math.abs(bars(contribution ?? 0) - bars(0));
    const amount = share === null ? "" : wholePercent(share);
    return [
      narrow
        ? `<text class="ax" x="${left}" y="${px(y - 14)}">${label}</text>`
        : `<text x="${left - 10}" y="${px(y + 4)}" text-anchor="end">${label}</text>`,
      `<rect class="bar" x="${px(start)}" y="${px(y - 7)}" width="${px(Math.max(1, size))}" height="14"/>`,
      amount && `<text class="ax" x="${px(start + size + 4)}" y="${px(y + 4)}">${amount}</text>`,
      low === null || high === null
        ? ""
        : `<path class="kv" d="M${px(dots(low))} ${px(y)}H${px(dots(high))}"/>`,
      rho === null ? "" : `<circle class="kp" cx="${px(dots(rho))}" cy="${px(y)}" r="4"/>`,
    ];
  });
  // Where names stand above their rows, lines run beside the marks alone.
  const bands: [number, number][] = narrow
    ? parts.list.map((_, k) => [top + step * (k + 0.5) - 1, top + step * (k + 0.5) + 17])
    : [[top, bottom]];
  const upright = (kind: string, x: number) =>
    bands.map(([from, to]) => `<path class="${kind}" d="M${px(x)} ${px(from)}V${px(to)}"/>`).join("");
  const grid = ticks(-1, 1, narrow ? 2 : 4).map(
    (value) =>
      `${upright("grid", dots(value))}<text class="ax" x="${px(dots(value))}" y="${bottom + 16}" text-anchor="middle">${fixed(value, 1)}</text>`,
  );
  const zero = upright("kv", bars(0));
  const heads = `<text class="ax" x="${px(left)}" y="16">carries</text><text class="ax" x="${px(from)}" y="16">correlation</text>`;
  const said = parts.list.map(
    ({ name, share, rho }) =>
      `${escapeHtml(escapeTerminal(shorten(name, 44)))}${share === null ? "" : ` ${wholePercent(share)}`}, correlation ${rho === null ? "none" : fixed(rho, 2)}`,
  );
  return {
    height: bottom + 24,
    title: `Parts, by what they carry: ${said.join("; ")}`,
    body: [heads, ...grid, zero, ...rows.flat()].filter(Boolean).join(""),
  };
}

const STYLE =
  ".ax{fill:#57606a;font-size:11px}.bar{fill:#0072b2;fill-opacity:.75}.kv{stroke:#57606a;stroke-width:1.4;fill:none}.kp{fill:#1b1f24}.grid{stroke:#e6e9ec;fill:none}";

/** The same as a file of its own. */
export const partsSvg = (parts: Parts): string => svgFile(partsDrawing(parts, FILE_CANVAS), STYLE);
