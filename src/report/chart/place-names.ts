// Names beside points, where they find room: right, left, above or below, the most telling first.

export interface NamedPoint {
  x: number;
  y: number;
  name: string;
  /** The larger, the sooner it gets its name. */
  weight: number;
}

export interface PlacedName {
  x: number;
  y: number;
  anchor: "start" | "end" | "middle";
  /** Whether there was room: else the place is where it stands on hover. */
  free: boolean;
}

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Of the letters. */
  size: number;
  /** Of the marks. */
  radius: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Mean width of a letter in a sans-serif face, as a share of its size. */
const LETTER = 0.56;

export function textWidth(text: string, size: number): number {
  return [...text].length * LETTER * size;
}

/** One place for each point, in its order. At most `most` are free. */
export function placeNames(points: readonly NamedPoint[], frame: Frame, most: number): PlacedName[] {
  const marks = points.map(({ x, y }) => boxAround(x, y, frame.radius + 1));
  const taken: Box[] = [];
  const places = points.map((point): PlacedName => hoverPlace(point, frame));
  const order = points
    .map((_, index) => index)
    .sort((p, q) => points[q]!.weight - points[p]!.weight || p - q);
  let free = 0;
  for (const index of order) {
    if (free >= most) break;
    const point = points[index]!;
    for (const { place, box } of candidates(point, frame)) {
      if (!inside(box, frame) || taken.some((other) => meets(box, other))) continue;
      if (marks.some((mark, at) => at !== index && meets(box, mark))) continue;
      places[index] = { ...place, free: true };
      taken.push(box);
      free += 1;
      break;
    }
  }
  return places;
}

function candidates({ x, y, name }: NamedPoint, { size, radius }: Frame) {
  const width = textWidth(name, size);
  const gap = radius + size * 0.4;
  const line = { top: y - size * 0.55, bottom: y + size * 0.55 };
  const place = (px: number, py: number, anchor: PlacedName["anchor"]) => ({
    x: px,
    y: py,
    anchor,
    free: true,
  });
  const middle = y + size * 0.35;
  const half = width / 2;
  return [
    { place: place(x + gap, middle, "start"), box: { ...line, left: x + gap, right: x + gap + width } },
    { place: place(x - gap, middle, "end"), box: { ...line, left: x - gap - width, right: x - gap } },
    {
      place: place(x, y - gap, "middle"),
      box: { left: x - half, right: x + half, top: y - gap - size * 0.8, bottom: y - gap + size * 0.25 },
    },
    {
      place: place(x, y + gap + size * 0.75, "middle"),
      box: { left: x - half, right: x + half, top: y + gap - size * 0.1, bottom: y + gap + size },
    },
  ];
}

/** To that side where it fits; where it fits on neither, it ends at the frame. */
function hoverPlace({ x, y, name }: NamedPoint, frame: Frame): PlacedName {
  const width = textWidth(name, frame.size);
  const gap = frame.radius + frame.size * 0.4;
  const middle = y + frame.size * 0.35;
  if (x + gap + width <= frame.right) return { x: x + gap, y: middle, anchor: "start", free: false };
  if (x - gap - width >= frame.left) return { x: x - gap, y: middle, anchor: "end", free: false };
  return { x: frame.right, y: y - gap, anchor: "end", free: false };
}

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Box, frame: Frame): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}
