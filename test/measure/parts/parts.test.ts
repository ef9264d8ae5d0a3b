// Nine real sets and one small one against the figures of the published prototype, and the laws of parts.
import fc from "fast-check";
import { standardDeviation } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { measureParts, type PartsInput } from "../../../src/measure/parts/parts.ts";
import { weightedMean } from "../../../src/measure/parts/weighted-mean.ts";
import { spearman } from "../../../src/statistics/spearman.ts";
import { figures } from "../../support/figures.ts";

const { parts: sets, small_cases } = figures("mending.json");

/** To 1e-9 of its size, or of 1 where it is smaller. */
function expectClose(found: number | null | undefined, expected: number, digits = 1e-9): void {
  expect(found).toBeTypeOf("number");
  expect(Math.abs(found! - expected)).toBeLessThanOrEqual(digits * Math.max(1, Math.abs(expected)));
}

const base = { confidence: 0.95, choice: 0, oneScale: true };

function expectParts(input: PartsInput, expected: ReturnType<typeof figures>): void {
  const found = measureParts(input);
  expect([found.models, found.families]).toEqual([expected.n, expected.families]);
  expectClose(found.whole.rho, expected.whole.rho);
  expectClose(found.whole.low, expected.whole.low);
  expectClose(found.whole.high, expected.whole.high);
  expectClose(found.slope, expected.slope_per_sd);
  for (const [name, part] of Object.entries<Record<string, number>>(expected.parts)) {
    const own = found.list.find((entry) => entry.name === name)!;
    expectClose(own.rho, part.rho!);
    expectClose(own.low, part.low!);
    expectClose(own.high, part.high!);
    expectClose(own.slope, part.slope_per_sd!);
    expectClose(own.contribution, part.contribution!);
    expectClose(own.without, part.rho_without!);
    expectClose(own.influence, expected.whole.rho - part.rho_without!);
    if (expected.share_defined) expectClose(own.share, part.share!);
    else expect(own.share).toBeNull();
    expectClose(own.difference!.z, part.difference_z!);
    expectClose(own.difference!.p, part.difference_p!, 1e-8);
    expectClose(own.difference!.holm, part.difference_p_holm!, 1e-8);
  }
  for (const [label, choice] of Object.entries<ReturnType<typeof figures>>(expected.choice)) {
    const made = measureParts({ ...input, choice: Number(label.match(/\d+/)![0]) }).choice;
    // Never more than half of the parts: the small case's two of three is checked at the choice itself.
    if (made === null || made.at_most !== Number(label.match(/\d+/)![0])) continue;
    expect(made.left_out).toEqual(choice.dropped.map((k: number) => input.parts[k]!.name));
    expectClose(made.naive, choice.naive);
    expectClose(made.nested, choice.nested);
    expectClose(made.low, choice.nested_low);
    expectClose(made.high, choice.nested_high);
    for (const [k, share] of Object.entries<number>(choice.frequency)) {
      expectClose(made.frequency[input.parts[Number(k)]!.name], share);
    }
  }
}

describe("eight models, three parts", () => {
  const { capabilities, families, scores, weights, report, recovered } = small_cases.parts;
  const columns = ["A", "B", "C"].map((name, k) => ({ name, scores: scores.map((row: number[]) => row[k]) }));
  const declared = columns.map((part, k) => ({ ...part, weight: weights[k] }));
  const input = { ...base, x: capabilities, families, parts: declared, whole: null };

  it("has every figure", () => expectParts(input, report));

  it("recovers the weights from the whole", () => {
    const whole = columns[0]!.scores.map((_: number, i: number) =>
      columns.reduce((sum, part, k) => sum + weights[k] * part.scores[i], 0),
    );
    const found = measureParts({ ...input, parts: columns, whole });
    expect(found.weights.source).toBe("recovered");
    Object.values(found.weights.values).forEach((weight, k) => {
      expectClose(weight, recovered[k]);
    });
    expect(found.weights.error).toBeLessThan(1e-12);
    expect(found.whole.agreement).toBe(1);
  });
});

describe.each(Object.keys(sets))("%s", (name) => {
  const set = sets[name];
  const label = set.expected.weights as string;
  const input = {
    ...base,
    x: set.x,
    families: set.families,
    parts: set.parts,
    whole: set.whole,
    oneScale: !label.includes("standardised"),
  };

  it("has the figures of every part and of every choice", () => expectParts(input, set.expected));

  it("has its weights, and says where from", () => {
    const { source, values, standardised, error, sum } = measureParts(input).weights;
    expect(source).toBe(label === "questions" ? "declared" : label.split(/[ ,]/)[0]);
    expect(standardised).toBe(label.includes("standardised"));
    set.expected.weight_values?.forEach((weight: number, k: number) => {
      expectClose(values[set.parts[k].name], weight);
    });
    if (source !== "recovered") return;
    expect(error).toBeLessThan(label.includes("e-04") ? 6.3e-4 : 1e-12);
    expect(sum.toFixed(6)).toBe(label.match(/sum of weights (\S+)/)![1]);
  });
});

describe("laws", () => {
  const row = fc.tuple(
    fc.integer({ min: -30, max: 30 }),
    fc.constantFrom("a", "b", "c", "d", "e", "f"),
    fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }),
  );
  const table = fc.array(row, { minLength: 10, maxLength: 24 });
  const inputOf = (rows: [number, string, number[]][]): PartsInput => ({
    ...base,
    choice: 2,
    x: rows.map(([x]) => x),
    families: rows.map(([, family]) => family),
    parts: ["p", "q", "r", "s"].map((name, k) => ({
      name,
      weight: k + 1,
      scores: rows.map(([, , scores]) => scores[k]!),
    })),
    whole: null,
  });

  it("contributions sum to the slope of the whole, shares to 1", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { list, slope, whole } = measureParts(inputOf(rows));
        if (slope === null) return;
        const sum = list.reduce((total, { contribution }) => total + contribution!, 0);
        expect(sum).toBeCloseTo(slope, 9);
        if (list[0]!.share !== null) {
          expect(list.reduce((total, { share }) => total + share!, 0)).toBeCloseTo(1, 9);
        }
        for (const { influence, without } of list) {
          if (influence !== null) expect(influence + without!).toBeCloseTo(whole.rho!, 12);
        }
      }),
    );
  });

  it("the order of models, the names of families and a constant added to a part change nothing", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, turn) => {
        const input = inputOf(rows);
        const turned = inputOf(
          [...rows.slice(turn), ...rows.slice(0, turn)].map(([x, f, s]) => [x, `no ${f}`, s]),
        );
        turned.parts = turned.parts.map((part, k) =>
          k === 1 ? { ...part, scores: part.scores.map((s) => s + 64) } : part,
        );
        const plain = ({ list, choice }: ReturnType<typeof measureParts>) => ({
          list: list
            .map((part) => ({
              ...part,
              slope: part.slope?.toFixed(9),
              contribution: part.contribution?.toFixed(9),
              share: part.share?.toFixed(9),
              difference: part.difference && [part.difference.z.toFixed(9), part.difference.holm.toFixed(7)],
            }))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
          choice: choice && { left: choice.left_out, naive: choice.naive, nested: choice.nested?.toFixed(9) },
        });
        const clean = (value: unknown) => JSON.stringify(value).replaceAll('"-0.000000000"', '"0.000000000"');
        expect(clean(plain(measureParts(turned)))).toBe(clean(plain(measureParts(input))));
      }),
    );
  });

  it("the order of parts changes nothing", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 3 }), (rows, turn) => {
        const input = inputOf(rows);
        const turned = { ...input, parts: [...input.parts.slice(turn), ...input.parts.slice(0, turn)] };
        const rounded = (report: ReturnType<typeof measureParts>) =>
          JSON.stringify(
            {
              ...report,
              choice: null,
              weights: null,
              list: report.list.map((part) => ({ ...part, share: null })),
            },
            (_, value) => (typeof value === "number" ? Math.round(value * 1e7) + 0 : value),
          );
        const byName = (report: ReturnType<typeof measureParts>) => ({
          ...report,
          list: report.list.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        });
        expect(rounded(byName(measureParts(turned)))).toBe(rounded(byName(measureParts(input))));
      }),
      { numRuns: 50 },
    );
  });

  // Not in any report; a check of wholes without some parts, which the choice is made of.
  it.each(Object.keys(sets).filter((name) => sets[name].parts.length <= 8))(
    "%s: Shapley's values of ρ are the prototype's, and sum to ρ of the whole",
    (name) => {
      const { x, families, parts, whole, expected } = sets[name];
      const oneScale = !expected.weights.includes("standardised");
      const { weights, whole: made } = measureParts({ ...base, x, families, parts, whole, oneScale });
      const scaled = parts.map(({ scores }: { scores: number[] }) =>
        weights.standardised ? scores.map((score) => score / standardDeviation(scores)) : scores,
      );
      const worth = (mask: number): number => {
        const kept = parts.map((_: unknown, k: number) => k).filter((k: number) => mask & (1 << k));
        if (kept.length === 0) return 0;
        return spearman(
          x,
          weightedMean(
            kept.map((k: number) => scaled[k]),
            kept.map((k: number) => weights.values[parts[k].name]!),
          )!,
        )!;
      };
      const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
      const K = parts.length;
      const worths = Array.from({ length: 2 ** K }, (_, mask) => worth(mask));
      const shapley = parts.map((_: unknown, k: number) =>
        worths.reduce((sum, value, mask) => {
          if (mask & (1 << k)) return sum;
          const size = mask.toString(2).replaceAll("0", "").length;
          const share = (factorial(size) * factorial(K - size - 1)) / factorial(K);
          return sum + share * (worths[mask | (1 << k)]! - value);
        }, 0),
      );
      shapley.forEach((value: number, k: number) => {
        expectClose(value, expected.parts[parts[k].name].shapley);
      });
      expectClose(
        shapley.reduce((sum: number, value: number) => sum + value, 0),
        made.rho!,
      );
    },
  );

  it("of two parts that are the same no weights can be told: they count equally", () => {
    const rows = Array.from({ length: 12 }, (_, i): [number, string, number[]] => [
      i,
      `f${i % 6}`,
      [i % 5, i % 5, i % 7, i % 3],
    ]);
    const input = inputOf(rows);
    const parts = input.parts.map(({ weight: _, ...part }) => part);
    const whole = rows.map(([, , [p, q, r, s]]) => 0.1 * p! + 0.2 * q! + 0.3 * r! + 0.4 * s!);
    const { weights } = measureParts({ ...input, parts, whole });
    expect(weights.source).toBe("equal");
    expect(Object.values(weights.values)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("nothing is tested or chosen with too few models or families", () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((i): [number, string, number[]] => [
      i,
      `f${i}`,
      [i, -i, i * i, 3],
    ]);
    const { list, choice, carriers } = measureParts(inputOf(rows));
    expect(choice).toBeNull();
    expect(carriers).toBeNull();
    expect(list.map(({ low, difference, without }) => [low, difference, without])).toEqual(
      list.map(() => [null, null, null]),
    );
    expect(list.find(({ name }) => name === "s")).toMatchObject({
      rho: null,
      state: "constant",
      contribution: 0,
    });
    expect(list.find(({ name }) => name === "p")!.rho).toBe(1);
  });
});
