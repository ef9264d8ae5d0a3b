// Adjusted scores in one picture: what is expected of each model, how far that may be off, and the score that it has.
import type { Adjusted } from "../../generated/report.ts";
import { escapeHtml, escapeTerminal, shorten } from "../escape.ts";
import { fixed, scoreDecimals } from "../numbers.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { linear, px, tickDecimals, ticks, withRoom } from "./scale.ts";
import { shortNames } from "./short-names.ts";

/** Of more models the picture has those at both ends. */
export const MOST_MODELS = 60;

/** Marks carry the classes of the report's style: `reach`, `tick`, `told`, `ax`, `grid`. */
export function adjustedDrawing({ models }: Adjusted, { width, narrow }: Canvas): Drawing {
  const half = MOST_MODELS / 2;
  const shown = models.length > MOST_MODELS ? [...models.slice(0, half), ...models.slice(-half)] : models;
  const [top, step] = narrow ? [8, 36] : [8, 21];
  const left = narrow ? 10 : 200;
  const bottom = top + step * shown.length;
  const ends = shown.flatMap(({ score, low, high }) => [score, score - low, score - high]);
  const range = withRoom(ends, 0.02);
  const x = linear(range, [left, width - 14]);
  const decimals = scoreDecimals(models.map(({ score }) => score));
  const short = shortNames(models);
  const rows = shown.map(({ name, score, adjusted, low, high }, k) => {
    const y = top + step * (k + 1) - (narrow ? 9 : 10);
    const label = escapeHtml(escapeTerminal(shorten(short.get(name)!, narrow ? 44 : 28)));
    const text = narrow
      ? `<text class="ax" x="${left}" y="${px(y - 10)}">${label}</text>`
      : `<text x="${left - 12}" y="${px(y + 4)}" text-anchor="end">${label}</text>`;
    const [from, to, expected] = [x(score - high), x(score - low), x(score - adjusted)];
    return [
      text,
      `<rect class="reach" x="${px(from)}" y="${px(y - 5)}" width="${px(Math.max(1, to - from))}" height="10"/>`,
      `<path class="tick" d="M${px(expected)} ${px(y - 6)}v12"/>`,
      `<circle class="told" cx="${px(x(score))}" cy="${px(y)}" r="4.5"/>`,
    ].join("");
  });
  const steps = ticks(range[0], range[1], narrow ? 3 : 6);
  const places = tickDecimals(steps);
  const grid = steps.map(
    (value) =>
      `<path class="grid" d="M${px(x(value))} ${top}V${bottom}"/><text class="ax" x="${px(x(value))}" y="${bottom + 16}" text-anchor="middle">${fixed(value, places)}</text>`,
  );
  const said = shown
    .slice(0, 10)
    .map(
      ({ name, score, adjusted }) =>
        `${escapeHtml(escapeTerminal(shorten(name, 44)))} ${fixed(score, decimals)}, expected ${fixed(score - adjusted, decimals)}`,
    );
  return {
    height: bottom + 24,
    title: `Scores, and what is expected of models as capable; the first of them: ${said.join("; ")}`,
    body: [...grid, ...rows].join(""),
  };
}
