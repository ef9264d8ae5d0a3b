// Each chart is drawn twice, wide and narrow: scaled down, its text could not be read on a telephone.
import type { Drawing, Canvas as FileCanvas } from "../chart/drawing.ts";

export interface Canvas {
  kind: "wide" | "narrow";
  width: number;
  /** For the ids of titles; unique in the page. */
  id: string;
}

/** Both drawings; the style shows one, and the other is out of the tab order and the accessibility tree by itself. */
export function twoDrawings(id: string, draw: (canvas: Canvas) => string): string {
  return (
    draw({ kind: "wide", width: 720, id: `${id}-w` }) + draw({ kind: "narrow", width: 340, id: `${id}-n` })
  );
}

/** The same, of a picture that stands elsewhere too. Empty where there is nothing to draw. */
export function bothWays(id: string, draw: (canvas: FileCanvas) => Drawing | null): string {
  return twoDrawings(id, (canvas) => {
    const drawn = draw({ width: canvas.width, narrow: canvas.kind === "narrow" });
    return drawn === null ? "" : picture(canvas, drawn.height, drawn.title, drawn.body);
  });
}

/** An SVG that reads as one picture, or as a group of links. `title`: HTML. */
export function picture(
  canvas: Canvas,
  height: number,
  title: string,
  body: string,
  description = "",
  role: "img" | "group" = "img",
): string {
  const { kind, width, id } = canvas;
  const desc = description ? `<desc id="${id}d">${description}</desc>` : "";
  const described = description ? ` aria-describedby="${id}d"` : "";
  return `<svg class="${kind}" viewBox="0 0 ${width} ${Math.ceil(height)}" role="${role}" aria-labelledby="${id}"${described}><title id="${id}">${title}</title>${desc}${body}</svg>`;
}
