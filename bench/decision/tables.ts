// The simulation's results as Markdown tables: percent, whole numbers.
import { FAMILY_SHARE } from "./simulate.ts";
import type { Cell, Rates, Rule } from "./tally.ts";

const percent = (share: number) => (Number.isNaN(share) ? "" : `${Math.round(100 * share)}`);
const both = ({ wrong, inconclusive }: Rates) => `${percent(wrong)} / ${percent(inconclusive)}`;

/** One pool: a line for each true ρ, and for each reliability the three rules and the interval's coverage. */
export function ruleTable(cells: readonly Cell[]): string {
  const { families, familyEffects } = (cells[0] as Cell).truth;
  const models = sizeOf(cells[0] as Cell);
  const reliabilities = [...new Set(cells.map((cell) => cell.truth.reliability))];
  const rhos = [...new Set(cells.map((cell) => cell.truth.rho))];
  const effects = familyEffects
    ? `families share ${100 * FAMILY_SHARE} % of the variance`
    : "models independent of their family";
  const rows = rhos.map((rho) => [
    rho.toFixed(2),
    ...reliabilities.flatMap((reliability) => {
      const { rates, coverage } = cells.find(
        ({ truth }) => truth.rho === rho && truth.reliability === reliability,
      ) as Cell;
      return [percent(rates.plain.wrong), both(rates.byDefault), both(rates.onInterval), percent(coverage)];
    }),
  ]);
  return table(
    `${models} models in ${families.length} families, ${effects}`,
    ["true ρ", ...reliabilities.flatMap((R) => [`R ${R}: (a)`, "(b)", "(c)", "cover"])],
    rows,
  );
}

/** The two kinds of error set against each other, families mattering: mean over the rows on that side of the threshold. */
export function errorTable(cells: readonly Cell[]): string {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells.filter(({ truth }) => truth.familyEffects)) {
    const key = `${sizeOf(cell)} | ${cell.truth.reliability}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const mean = (group: readonly Cell[], entangled: boolean, of: (rates: Cell["rates"]) => number) => {
    const rows = group.filter(({ truth }) => truth.rho > 0.6 === entangled);
    return percent(rows.reduce((sum, { rates }) => sum + of(rates), 0) / rows.length);
  };
  const rules = ["plain", "byDefault", "onInterval"] as const;
  return table(
    "Both kinds of error, families sharing half of the variance",
    [
      "models",
      "R",
      "entangled, passes: (a)",
      "(b)",
      "(c)",
      "distinct, called entangled: (a)",
      "(b)",
      "(c)",
      "inconclusive: (b)",
      "(c)",
    ],
    [...groups].map(([key, group]) => [
      key,
      ...[true, false].flatMap((side) =>
        rules.map((rule) => mean(group, side, (rates) => rates[rule].wrong)),
      ),
      ...(["byDefault", "onInterval"] as const).map((rule) =>
        percent(group.reduce((sum, { rates }) => sum + rates[rule].inconclusive, 0) / group.length),
      ),
    ]),
  );
}

/** Our interval beside an ordinary one: lowest and highest coverage over the true ρ. */
export function intervalTable(cells: readonly Cell[]): string {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${sizeOf(cell)} | ${cell.truth.familyEffects ? "yes" : "no"}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const range = (values: readonly number[]) =>
    `${percent(Math.min(...values))} to ${percent(Math.max(...values))}`;
  return table(
    "Coverage of the 95 % interval, lowest and highest over true ρ and reliability",
    ["models", "families matter", "family jackknife", "Bonett–Wright"],
    [...groups].map(([key, group]) => [
      key,
      range(group.map((cell) => cell.coverage)),
      range(group.map((cell) => cell.ordinaryCoverage)),
    ]),
  );
}

const sizeOf = ({ truth }: Cell) => truth.families.reduce((sum, size) => sum + size, 0);

/** What passes although it is entangled: true ρ 0.8, measured worse and worse. */
export function trapTable(cells: readonly Cell[]): string {
  const passes = (cell: Cell, rule: Rule) => percent(cell.rates[rule].wrong);
  return table(
    "True ρ 0.8, 26 models, independent: how many pass as distinct",
    [
      "reliability",
      "(a) plain",
      "(b) default",
      "(b) inconclusive",
      "(b) noise unknown",
      "of these called clear",
    ],
    cells.map((cell) => [
      String(cell.truth.reliability),
      passes(cell, "plain"),
      passes(cell, "byDefault"),
      percent(cell.rates.byDefault.inconclusive),
      passes(cell, "noiseUnknown"),
      percent(cell.rates.noiseUnknown.clearWrong),
    ]),
  );
}

/** How often a verdict by the defaults is called clear, and how often a clear one is wrong. */
export function clearTable(cells: readonly Cell[]): string {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${sizeOf(cell)} models, families ${cell.truth.familyEffects ? "matter" : "do not matter"}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const near = (cell: Cell) => Math.abs(cell.truth.rho - 0.6) < 0.11;
  const mean = (some: readonly Cell[], of: (cell: Cell) => number) =>
    percent(some.reduce((sum, cell) => sum + of(cell), 0) / some.length);
  const most = (some: readonly Cell[], of: (cell: Cell) => number) => percent(Math.max(...some.map(of)));
  return table(
    "Clear verdicts under the defaults, over all true ρ and reliabilities of the tables below",
    [
      "pool",
      "clear",
      "clear and wrong",
      "the same in the worst row",
      "wrong within 0.1 of the threshold",
      "plain threshold there",
    ],
    [...groups].map(([name, group]) => [
      name,
      mean(group, (cell) => cell.rates.byDefault.clear),
      mean(group, (cell) => cell.rates.byDefault.clearWrong),
      most(group, (cell) => cell.rates.byDefault.clearWrong),
      mean(group.filter(near), (cell) => cell.rates.byDefault.wrong),
      mean(group.filter(near), (cell) => cell.rates.plain.wrong),
    ]),
  );
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [`**${title}**`, "", line(head), line(head.map(() => "---:")), ...rows.map(line), ""].join("\n");
}
