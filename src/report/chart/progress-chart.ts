// A claim in one picture: the models of the line, the line with the band of its interval, before and after.
import type { Progress } from "../../generated/report.ts";
import { tQuantile } from "../../statistics/student-t.ts";
import { escapeHtml, escapeTerminal, shorten } from "../escape.ts";
import { fixed } from "../numbers.ts";
import { type Drawing, FILE_CANVAS, svgFile, wordsAlone } from "./drawing.ts";
import { type Line, type NamedPoint, placeNames } from "./place-names.ts";
import { linear, px, tickDecimals, ticks, withRoom } from "./scale.ts";
import { withoutOwner } from "./short-names.ts";

/** null where there is no line to draw. */
export function progressDrawing(p: Progress, width: number): Drawing | null {
  const { fit, after, before, points } = p;
  if (fit === null || after === null || points.length === 0) return null;
  const [left, right, top, bottom] = [54, width - 12, 16, 300];
  const own = before === null ? [after] : [before, after];
  const xs = withRoom([...points, ...own].map(({ capability }) => capability));
  const x = linear(xs, [left, right]);
  const steps = Array.from({ length: 33 }, (_, k) => xs[0] + ((xs[1] - xs[0]) * k) / 32);
  const band = steps.map((at) => {
    const centre = fit.intercept + fit.slope * at;
    const half = bandHalf(p, at);
    return { at, centre, low: centre - half, high: centre + half };
  });
  const ys = withRoom(
    [...points, ...own].map(({ score }) => score).concat(band[0]!.centre, band.at(-1)!.centre),
    0.12,
  );
  const y = linear(ys, [bottom, top]);
  const clipped = (value: number) => px(y(Math.min(ys[1], Math.max(ys[0], value))));
  const upper = band.map(({ at, high }) => `${px(x(at))} ${clipped(high)}`);
  const lower = band.map(({ at, low }) => `${px(x(at))} ${clipped(low)}`).reverse();
  const grid = (values: number[], draw: (value: number, text: string) => string) => {
    const decimals = tickDecimals(values);
    return values.map((value) => draw(value, fixed(value, decimals)));
  };
  // Where there is no room for names the heading has them.
  const named = own.map(({ name }, k) => {
    const which = own.length === 1 ? "" : k === 0 ? "before" : "after";
    const narrow = width < 500;
    if (narrow && which !== "") return which;
    return (which && `${which}: `) + escapeTerminal(shorten(withoutOwner(name), narrow ? 22 : 30));
  });
  // Clear of the line, of the way from before to after, and of the other models.
  const at = (one: { capability: number; score: number }): [number, number] => [
    x(one.capability),
    y(one.score),
  ];
  const fitted: Line = { from: [left, y(band[0]!.centre)], to: [right, y(band.at(-1)!.centre)] };
  const way = before === null ? [] : [{ from: at(before), to: at(after) }];
  const marks = [...own, ...points].map((one, k): NamedPoint => {
    const [atX, atY] = at(one);
    return { x: atX, y: atY, name: named[k] ?? "", weight: 0, always: k < own.length };
  });
  const frame = { left, right, top, bottom: bottom - 2, size: 12.5, radius: 6, lines: [fitted, ...way] };
  const places = placeNames(marks, frame, 0);
  const parts = [
    ...grid(
      ticks(ys[0], ys[1], 5),
      (value, text) =>
        `<path class="grid" d="M${left} ${px(y(value))}H${right}"/><text class="ax" x="${left - 6}" y="${px(y(value) + 4)}" text-anchor="end">${text}</text>`,
    ),
    ...grid(
      ticks(xs[0], xs[1], width < 500 ? 4 : 7),
      (value, text) =>
        `<text class="ax" x="${px(x(value))}" y="${bottom + 16}" text-anchor="middle">${text}</text>`,
    ),
    `<path class="band" d="M${[...upper, ...lower].join("L")}Z"/>`,
    `<path class="fit" d="M${px(x(xs[0]))} ${clipped(band[0]!.centre)}L${px(x(xs[1]))} ${clipped(band.at(-1)!.centre)}"/>`,
    ...points.map(
      ({ name, capability, score }) =>
        `<circle class="sp" cx="${px(x(capability))}" cy="${px(y(score))}" r="4"><title>${label(name, 60)}</title></circle>`,
    ),
    before === null
      ? ""
      : `<path class="lim" d="M${px(x(before.capability))} ${px(y(before.score))}L${px(x(after.capability))} ${px(y(after.score))}"/>`,
    ...own.map(({ capability, score }, k) => {
      const { x: at, y: line, anchor } = places[k]!;
      return `<circle class="est" cx="${px(x(capability))}" cy="${px(y(score))}" r="6"/><text class="me" x="${px(at)}" y="${px(line)}" text-anchor="${anchor}">${escapeHtml(named[k]!)}</text>`;
    }),
    `<text class="ax" x="${(left + right) / 2}" y="${bottom + 34}" text-anchor="middle">general capability →</text>`,
  ];
  const said = own.map(({ name, score }) => `${label(name, 60)} ${fixed(score, 3)}`).join(" to ");
  return {
    height: bottom + 42,
    title: `${points.length} models, the line that capability predicts, its band, and the claim: ${said}`,
    body: parts.join(""),
  };
}

/** Of one new model of another family: as wide as the interval of a claim on one model. */
function bandHalf({ fit, confidence }: Progress, at: number): number {
  const { families, residual_sd, n, mean_x, sxx } = fit!;
  if (families < 3) return 0;
  const t = tQuantile((1 + confidence) / 2, families - 2);
  return t * residual_sd * Math.sqrt(1 + 1 / n + (at - mean_x) ** 2 / sxx);
}

function label(name: string, most: number): string {
  return escapeHtml(escapeTerminal(shorten(name, most)));
}

const STYLE =
  ".ax{fill:#57606a;font-size:11px}.band{fill:#e6e9ec}.fit{stroke:#57606a;fill:none;stroke-dasharray:5 4}.sp{fill:#57606a;fill-opacity:.65}.est{fill:#d55e00}.lim{stroke:#d55e00;stroke-width:1.6;fill:none}.me{font-weight:700;fill:#b34700}.grid{stroke:#e6e9ec;fill:none}";

export function progressSvg(p: Progress): string {
  const drawing = progressDrawing(p, FILE_CANVAS.width);
  return svgFile(drawing ?? wordsAlone("No line to draw", "No line to draw."), STYLE);
}
