// The simulation's results as Markdown tables, in percent.
import type { Rule } from "./judge.ts";
import { FAMILY_SHARE, RANGES, REFERENCE_MODELS } from "./simulate.ts";
import { type Cell, sumOf } from "./tally.ts";

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${Math.round((100 * part) / whole)}`);
const fine = (part: number, whole: number) => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));
/** A share of few says little, and is bracketed. */
const FEW = 100;

const sizeOf = ({ truth }: Cell) => truth.families.reduce((sum, size) => sum + size, 0);
const scoresOf = ({ truth: { scores } }: Cell) =>
  scores.shape === "ceiling" ? "ceiling, 40 % at it" : `${scores.shape}, R ${scores.reliability}`;

function columns(cells: readonly Cell[], rule: Rule): string[] {
  const { draws, wrong, inconclusive, clear, clearWrong, intervals, covering } = sumOf(cells, rule);
  const ofClear = fine(clearWrong, clear);
  return [
    `${percent(wrong, draws)} / ${percent(inconclusive, draws)}`,
    fine(clear, draws),
    clear > 0 && clear < FEW ? `(${ofClear})` : ofClear,
    percent(covering, intervals),
  ];
}

const HEAD = ["wrong / inconcl.", "clear", "wrong of clear", "cover"];

/** A line for each value of each property, over all other properties. */
export function beforeAndNow(cells: readonly Cell[]): string {
  const rows: [string, readonly Cell[]][] = [
    [`all (${cells.length} settings)`, cells],
    ...RANGES.map((range): [string, readonly Cell[]] => [
      range === "all" ? "models from the whole range" : `models from the ${range}`,
      cells.filter(({ truth }) => truth.range === range),
    ]),
    ...groups(cells, (cell) => `${sizeOf(cell)} models`),
    ...groups(cells, ({ truth }) => `true ρ ${truth.rho}`),
    ...groups(cells, scoresOf),
    ...groups(
      cells.filter(
        (cell) =>
          cell.truth.range === "upper half" &&
          sizeOf(cell) >= 26 &&
          cell.truth.scores.reliability === 1 &&
          cell.truth.scores.shape === "normal",
      ),
      ({ truth }) => `upper half, 26 and 60 models, R 1, ρ ${truth.rho}`,
    ),
  ];
  return table(
    `Before and now, families sharing ${100 * FAMILY_SHARE} % of what capability does not explain, reference of ${REFERENCE_MODELS} models`,
    ["", ...HEAD.map((head) => `before: ${head}`), ...HEAD.map((head) => `now: ${head}`)],
    rows.map(([name, some]) => [name, ...columns(some, "before"), ...columns(some, "now")]),
  );
}

/** What the word is worth: how often it is wrong where it is said. */
export function clearTable(cells: readonly Cell[]): string {
  return table(
    "P(wrong given clear), by number of models",
    [
      "models",
      "before: clear",
      "of them wrong",
      "now: clear",
      "of them wrong",
      "now, all draws that are clear and wrong",
    ],
    groups(cells, (cell) => String(sizeOf(cell))).map(([name, some]) => {
      const [before, now] = [sumOf(some, "before"), sumOf(some, "now")];
      return [
        name,
        fine(before.clear, before.draws),
        fine(before.clearWrong, before.clear),
        fine(now.clear, now.draws),
        fine(now.clearWrong, now.clear),
        ((100 * now.clearWrong) / now.draws).toFixed(2),
      ];
    }),
  );
}

/** What passes although it is entangled: true ρ 0.8, measured worse and worse. */
export function trapTable(cells: readonly Cell[]): string {
  return table(
    "True ρ 0.8, 26 models from the whole range: how many are called distinct",
    ["reliability", "plain threshold", "before", "now", "now inconclusive"],
    cells.map((cell) => [
      String(cell.truth.scores.reliability),
      ...(["plain", "before", "now"] as const).map((rule) => percent(cell.counts[rule].wrong, cell.draws)),
      percent(cell.counts.now.inconclusive, cell.draws),
    ]),
  );
}

/** Models left out by their scores: nothing in the results shows it. */
export function chosenTable(cells: readonly Cell[]): string {
  return table(
    "A third of the scored models left out, those that agree most with capability (normal scores, R 1)",
    ["models left", "true ρ", "before: wrong / inconcl.", "now: wrong / inconcl.", "now clear and wrong"],
    cells.map((cell) => {
      const { before, now } = cell.counts;
      return [
        String(sizeOf(cell)),
        String(cell.truth.rho),
        `${percent(before.wrong, cell.draws)} / ${percent(before.inconclusive, cell.draws)}`,
        `${percent(now.wrong, cell.draws)} / ${percent(now.inconclusive, cell.draws)}`,
        percent(now.clearWrong, cell.draws),
      ];
    }),
  );
}

function groups(cells: readonly Cell[], key: (cell: Cell) => string): [string, Cell[]][] {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) found.set(key(cell), [...(found.get(key(cell)) ?? []), cell]);
  return [...found];
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `**${title}**`,
    "",
    line(head),
    line(head.map((_, i) => (i === 0 ? "---" : "---:"))),
    ...rows.map(line),
    "",
  ].join("\n");
}
