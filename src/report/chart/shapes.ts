// The marks of families: a shape each, so that colour never stands alone.
import { px } from "./scale.ts";

/** Shapes in order of use; the last, a ring, stands for "other". */
export const SHAPES = 9;
export const OTHER = SHAPES;

/** An SVG element without colour. `radius` is that of the circle; the others have about its area. */
export function shape(index: number, x: number, y: number, radius: number): string {
  if (index === 0) return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"/>`;
  if (index >= OTHER) {
    return `<circle class="ring" cx="${px(x)}" cy="${px(y)}" r="${px(radius * 0.85)}"/>`;
  }
  const corners = outline(index).map(([dx, dy]) => `${px(x + dx * radius)} ${px(y + dy * radius)}`);
  return `<path d="M${corners.join("L")}Z"/>`;
}

type Corner = readonly [number, number];

function outline(index: number): readonly Corner[] {
  switch (index) {
    case 1:
      return square(0.9);
    case 2:
      return [
        [0, -1.2],
        [1.1, 0.85],
        [-1.1, 0.85],
      ];
    case 3:
      return [
        [0, -1.29],
        [1.29, 0],
        [0, 1.29],
        [-1.29, 0],
      ];
    case 4:
      return [
        [0, 1.2],
        [1.1, -0.85],
        [-1.1, -0.85],
      ];
    case 5:
      return plus;
    case 6:
      return plus.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]);
    case 7:
      return star;
    default:
      return around(6, () => 1, 0);
  }
}

function square(half: number): readonly Corner[] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ];
}

function around(count: number, size: (index: number) => number, start: number): readonly Corner[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = start + (2 * Math.PI * index) / count;
    return [size(index) * Math.cos(angle), size(index) * Math.sin(angle)] as const;
  });
}

const star = around(10, (index) => (index % 2 === 0 ? 1.46 : 0.58), -Math.PI / 2);

const [long, thin] = [1.2, 0.42];
const plus: readonly Corner[] = [
  [-thin, -long],
  [thin, -long],
  [thin, -thin],
  [long, -thin],
  [long, thin],
  [thin, thin],
  [thin, long],
  [-thin, long],
  [-thin, thin],
  [-long, thin],
  [-long, -thin],
  [-thin, -thin],
];
