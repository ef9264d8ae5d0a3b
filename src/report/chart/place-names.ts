// Names beside points, where they find room: right, left, above, below or at a corner, the most telling first.

export interface NamedPoint {
  x: number;
  y: number;
  name: string;
  /** The larger, the sooner it gets its name. */
  weight: number;
  /** It has a name even where others stand in the way. */
  always?: boolean;
}

/** A line that no name may cross. */
export interface Line {
  from: readonly [number, number];
  to: readonly [number, number];
}

export interface PlacedName {
  x: number;
  y: number;
  anchor: "start" | "end" | "middle";
  /** Whether there was room: else the place is where it stands on hover. */
  free: boolean;
  /** From the name to its mark, where they stand apart. */
  leader?: Line;
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
  lines?: readonly Line[];
}

export interface Box {
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

/** One place for each point, in its order. At most `most` are free, beside those that always are. */
export function placeNames(points: readonly NamedPoint[], frame: Frame, most: number): PlacedName[] {
  const marks = points.map(({ x, y }) => boxAround(x, y, frame.radius + 1));
  const lines = frame.lines ?? [];
  const taken: Box[] = [];
  const places = points.map((point): PlacedName => hoverPlace(point, frame));
  const order = points
    .map((_, index) => index)
    .sort(
      (p, q) => rankOf(points[q]!) - rankOf(points[p]!) || points[q]!.weight - points[p]!.weight || p - q,
    );
  let free = 0;
  for (const index of order) {
    const point = points[index]!;
    if (free >= most && !point.always) continue;
    const room = ({ box }: Candidate) => inside(box, frame) && !taken.some((other) => meets(box, other));
    const clear = ({ box }: Candidate) =>
      !marks.some((mark, at) => at !== index && meets(box, mark)) &&
      !lines.some((line) => crosses(line, box));
    const near = candidates(point, frame, 1).filter(room);
    const far = () => FARTHER.flatMap((times) => candidates(point, frame, times).filter(room));
    const found = near.find(clear) ?? (point.always ? (far().find(clear) ?? near[0] ?? far()[0]) : undefined);
    if (found === undefined) {
      if (point.always) places[index] = { ...places[index]!, free: true };
      continue;
    }
    places[index] = found.place;
    taken.push(found.box);
    free += 1;
  }
  return places;
}

/** Times the usual distance, for a name that must stand somewhere. */
const FARTHER = [2, 3, 4, 6, 8, 11, 14, 18];

const rankOf = ({ always }: NamedPoint): number => (always ? 1 : 0);

interface Candidate {
  place: PlacedName;
  box: Box;
}

/** `far`: how many times the usual distance. */
function candidates({ x, y, name }: NamedPoint, { size, radius }: Frame, far: number): Candidate[] {
  const width = textWidth(name, size);
  const gap = (radius + size * 0.4) * far;
  const at = (px: number, py: number, anchor: PlacedName["anchor"]): Candidate => {
    const left = anchor === "start" ? px : anchor === "end" ? px - width : px - width / 2;
    const box = { left, right: left + width, top: py - size * 0.85, bottom: py + size * 0.25 };
    const to = [Math.min(box.right, Math.max(left, x)), Math.min(box.bottom, Math.max(box.top, y))] as const;
    const leader = far > 1 ? { leader: { from: [x, y] as const, to } } : {};
    return { place: { x: px, y: py, anchor, free: true, ...leader }, box };
  };
  const middle = y + size * 0.35;
  const [above, below] = [y - gap, y + gap + size * 0.75];
  const corner = gap * 0.6;
  const sides = [at(x + gap, middle, "start"), at(x - gap, middle, "end")];
  const ends = [at(x, above, "middle"), at(x, below, "middle")];
  return [
    ...(far > 1 ? [...ends, ...sides] : [...sides, ...ends]),
    at(x + corner, above + gap * 0.4, "start"),
    at(x - corner, above + gap * 0.4, "end"),
    at(x + corner, below - gap * 0.4, "start"),
    at(x - corner, below - gap * 0.4, "end"),
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

export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Box, frame: Frame): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

/** Whether any of the line lies in the box, by cutting the line at its four sides (Liang and Barsky). */
function crosses({ from, to }: Line, box: Box): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  const sides: [number, number][] = [
    [-dx, from[0] - box.left],
    [dx, box.right - from[0]],
    [-dy, from[1] - box.top],
    [dy, box.bottom - from[1]],
  ];
  for (const [move, room] of sides) {
    if (move === 0) {
      if (room < 0) return false;
    } else if (move < 0) start = Math.max(start, room / move);
    else end = Math.min(end, room / move);
  }
  return start <= end;
}
