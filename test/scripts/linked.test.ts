// The linked axis against the same model in NumPy (test/figures/linked.json), over the seven tables alone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkedAxis } from "../../scripts/pools/linked/axis.ts";
import { normalScores } from "../../scripts/pools/linked/fit.ts";
import { type Join, joinModels, type Member } from "../../scripts/pools/linked/join.ts";
import { asPublished, source } from "../../scripts/pools/linked/sources.ts";
import { readTable } from "../../scripts/pools/table.ts";
import { figures } from "../support/figures.ts";

const known = figures("linked.json");
const OPEN_LLM = "open-llm-leaderboard-v2";

/**
 * The figures were made from numbers as pandas reads them by default, which is off in the last bit for two thirds of
 * this leaderboard's 17 digits (pandas/_libs/src/parser, precise_xstrtod). It ranks, so a last bit can break a tie; on
 * the numbers as they are, rounded to 12 digits, scores differ from these by up to 0.0005.
 */
function asPandasReads(text: string): number {
  const [, whole = "", decimals = ""] = /^(\d*)\.?(\d*)$/.exec(text)!;
  const digits = (whole + decimals).slice(0, 17);
  let value = 0;
  for (const digit of digits) value = value * 10 + Number(digit);
  return value / 10 ** (digits.length - whole.length);
}

describe("on the seven tables", () => {
  const sources = asPublished().map((each) => {
    if (each.pool !== OPEN_LLM) return each;
    const rows = readTable("open-llm-leaderboard-v2/open_llm_leaderboard_v2.csv").map((row) => ({
      ...row,
      ...Object.fromEntries(each.columns.map((column) => [column, String(asPandasReads(row[column]!))])),
    }));
    return source(OPEN_LLM, rows, "id", each.columns);
  });
  const joined = known.models.map(([names]: [Record<string, string>]) => new Map(Object.entries(names)));
  const taken = new Set(joined.flatMap((model: Map<string, string>) => [...model].map(String)));
  const alone = sources.flatMap(({ pool, models }) =>
    [...models.keys()]
      .filter((name) => !taken.has(String([pool, name])))
      .map((name) => new Map([[pool, name]])),
  );
  const axis = linkedAxis(sources, [...joined, ...alone]);

  it("has their 4,780 models, 98 columns and 31,555 cells, and as many rounds", () => {
    expect([axis.scores.length, axis.columns.length, axis.cells.length]).toEqual([4780, 98, 31555]);
    expect(axis.factor.rounds).toBe(known.rounds);
    expect(axis.omega2).toBeCloseTo(known.omega2, 9);
  });

  it("has NumPy's scores and standard errors", () => {
    known.models.forEach(([names, score, se]: [object, number, number], i: number) => {
      expect(axis.scores[i]!.score, JSON.stringify(names)).toBeCloseTo(score, 9);
      expect(axis.scores[i]!.standardError, JSON.stringify(names)).toBeCloseTo(1.3 * se, 9);
    });
  });

  it("has NumPy's columns", () => {
    type Column = [string, string, number, number, number];
    for (const [battery, name, a, loading, psi] of known.columns as Column[]) {
      const plain = (text: string) => (battery.startsWith("helm-classic") ? text : text.split(" - ")[0]);
      const j = axis.columns.findIndex((column) => column.battery === battery && plain(column.name) === name);
      expect(axis.factor.intercepts[j], name).toBeCloseTo(a, 9);
      expect(axis.factor.loadings[j], name).toBeCloseTo(loading, 9);
      expect(axis.factor.uniquenesses[j], name).toBeCloseTo(psi, 9);
    }
  });
});

describe("joins", () => {
  const member = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2", "3", "4"));

  it("never put two models of one source together, and lose no model", () => {
    const members = ["a", "b", "c"].flatMap((pool) =>
      ["1", "2", "3", "4"].map((name): Member => [pool, name]),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(member, member)), (joins) => {
        const { models } = joinModels(members, joins as Join[]);
        expect(models.flatMap((model) => [...model]).sort()).toEqual(members.map((each) => [...each]).sort());
      }),
    );
  });

  it("what came first stays; what would join two models of one source is told", () => {
    const members: Member[] = [
      ["a", "x"],
      ["b", "y"],
      ["b", "z"],
    ];
    const late: Join = [
      ["a", "x"],
      ["b", "z"],
    ];
    const { models, dropped } = joinModels(members, [
      [
        ["a", "x"],
        ["b", "y"],
      ],
      late,
    ]);
    expect(models.map((model) => [...model])).toEqual([
      [
        ["a", "x"],
        ["b", "y"],
      ],
      [["b", "z"]],
    ]);
    expect(dropped).toEqual([late]);
  });
});

it("normal scores depend on the order within a column alone, ties share theirs", () => {
  const cells = [3, 1, 3, 8].map((value, model) => ({ model, column: 0, value }));
  const [a, b, c, d] = normalScores(cells, 1).map(({ value }) => value);
  expect(a).toBe(c);
  expect(b! < a! && a! < d!).toBe(true);
  expect(
    normalScores(
      cells.map((cell) => ({ ...cell, value: Math.exp(cell.value) })),
      1,
    ),
  ).toEqual(normalScores(cells, 1));
  expect(
    normalScores(
      cells.map((cell) => ({ ...cell, value: 1 })),
      1,
    ),
  ).toEqual([]);
});
