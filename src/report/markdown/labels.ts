// Which points of the Mermaid scatter stand out, those furthest from the dotted line, and which of them have room for a name.
import { type Box, meets } from "../chart/place-names.ts";

/** From 0 to 1 each. */
export interface Place {
  x: number;
  y: number;
}

export interface LabelledPoint extends Place {
  label: string;
  /** In ranks. */
  offLine: number;
}

// The plot inside a chart of 460 × 380, and a generous guess at the width of a letter: Mermaid's font differs by system.
const WIDTH = 425;
const HEIGHT = 345;
const LETTER = 7;
const MOST = 5;

/** Indexes of the points furthest from the line, at most five, at least `least` ranks off, furthest first. */
export function furthest(points: readonly LabelledPoint[], least: number): number[] {
  return points
    .map((point, index) => ({ point, index }))
    .filter(({ point }) => point.offLine >= least && point.label.trim() !== "")
    .sort((p, q) => q.point.offLine - p.point.offLine || p.index - q.index)
    .slice(0, MOST)
    .map(({ index }) => index);
}

/** Which of the chosen points have room for their label: it meets no other label, point, frame, or dot of the line. */
export function labelled(
  points: readonly LabelledPoint[],
  candidates: readonly number[],
  line: readonly Place[],
): ReadonlySet<number> {
  const chosen = new Set<number>();
  const taken: Box[] = [];
  for (const index of candidates) {
    const box = boxOf(points[index]!);
    const inside = box.left >= 0 && box.right <= WIDTH && box.bottom <= HEIGHT;
    if (!inside || taken.some((other) => meets(box, other))) continue;
    if (points.some((other, at) => at !== index && covers(box, other, 5))) continue;
    if (line.some((dot) => covers(box, dot, 1))) continue;
    chosen.add(index);
    taken.push(box);
  }
  return chosen;
}

/** The label stands centred under its point. */
function boxOf({ x, y, label }: LabelledPoint): Box {
  const half = ([...label].length * LETTER) / 2;
  const [centre, top] = [x * WIDTH, (1 - y) * HEIGHT + 6];
  return { left: centre - half, right: centre + half, top, bottom: top + 18 };
}

function covers(box: Box, { x, y }: Place, margin: number): boolean {
  const [left, top] = [x * WIDTH, (1 - y) * HEIGHT];
  const beside = left < box.left - margin || left > box.right + margin;
  return !beside && top > box.top - margin && top < box.bottom + margin;
}
