// Parts in one picture: how much of the movement each carries (bars), and how it ranks models (dots with intervals).
import type { Parts } from "../../generated/report.ts";
import { escapeHtml, escapeTerminal, shorten } from "../escape.ts";
import { fixed, percent } from "../numbers.ts";
import { linear, px, ticks } from "./scale.ts";

export interface PartsCanvas {
  width: number;
  /** Names above their row instead of left of it. */
  narrow: boolean;
}

export interface Drawing {
  height: number;
  /** A sentence that says what the picture shows. HTML. */
  title: string;
  body: string;
}

/** Room for what stands behind the longest bar. */
const AMOUNT = 34;

/** Marks carry the classes of the report's style: `bar`, `iv`, `pt1`, `ax`, `grid`, `zero`. */
export function partsDrawing(parts: Parts, { width, narrow }: PartsCanvas): Drawing {
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
    const amount = share === null ? "" : percent(Math.round(share * 100) / 100);
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
      `${escapeHtml(escapeTerminal(shorten(name, 44)))}${share === null ? "" : ` ${percent(Math.round(share * 100) / 100)}`}, correlation ${rho === null ? "none" : fixed(rho, 2)}`,
  );
  return {
    height: bottom + 24,
    title: `Parts, by what they carry: ${said.join("; ")}`,
    body: [heads, ...grid, zero, ...rows.flat()].filter(Boolean).join(""),
  };
}

const STYLE =
  '<style>text{fill:#1b1f24;font:12px Helvetica,Arial,"Liberation Sans",sans-serif}.ax{fill:#57606a;font-size:11px}.bar{fill:#0072b2;fill-opacity:.75}.kv{stroke:#57606a;stroke-width:1.4;fill:none}.kp{fill:#1b1f24}.grid{stroke:#e6e9ec;fill:none}</style>';

/** The same as a file of its own. */
export function partsSvg(parts: Parts): string {
  const width = 720;
  const { height, title, body } = partsDrawing(parts, { width, narrow: false });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t"><title id="t">${title}</title>${STYLE}<rect width="${width}" height="${height}" fill="#fff"/>${body}</svg>
`;
}
