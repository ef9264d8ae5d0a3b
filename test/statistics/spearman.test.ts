// Every column of the chat pool and small samples against SciPy's spearmanr; the laws that a rank correlation obeys.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spearman } from "../../src/statistics/spearman.ts";
import { pairsOf } from "../support/arbitrary-pairs.ts";
import { chatColumn, chatModels } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");

describe("agrees with SciPy", () => {
  it.each(Object.keys(chat.correlations))("on the chat pool's %s", (name) => {
    const column = chatColumn(name);
    const rows = chatModels.flatMap((model, i) => (column[i] === null ? [] : [[model, column[i]] as const]));
    const value = spearman(
      rows.map(([model]) => chat.spearman.scores[model]),
      rows.map(([, score]) => score as number),
    );
    expect(rows.length).toBe(chat.correlations[name].n);
    expect(value).toBeCloseTo(chat.correlations[name].rho, 12);
  });

  it.each(
    figures("scipy-statistics.json").pairs as { kind: string; x: number[]; y: number[]; spearman: number }[],
  )("with n of $x.length, $kind", ({ x, y, spearman: expected }) => {
    expect(spearman(x, y)).toBeCloseTo(expected, 12);
  });
});

describe("obeys its laws", () => {
  it("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(pairsOf(3, 30), fc.infiniteStream(fc.nat()), (pairs, keys) => {
        const shuffled = pairs
          .map((pair) => ({ pair, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ pair }) => pair);
        expectSame(correlate(shuffled), correlate(pairs));
      }),
    );
  });

  it("a monotone change of scale changes nothing", () => {
    fc.assert(
      fc.property(pairsOf(3, 30), (pairs) => {
        expectSame(correlate(pairs.map(([x, y]) => [x, 3 * y + 7])), correlate(pairs));
        expectSame(correlate(pairs.map(([x, y]) => [x ** 3, y])), correlate(pairs));
      }),
    );
  });

  it("a turned sign turns the sign, and both sides are alike", () => {
    fc.assert(
      fc.property(pairsOf(3, 30), (pairs) => {
        const value = correlate(pairs);
        expectSame(correlate(pairs.map(([x, y]) => [x, -y])), value === null ? null : -value);
        expectSame(correlate(pairs.map(([x, y]) => [y, x])), value);
      }),
    );
  });

  it("stays within [−1, 1]", () => {
    fc.assert(
      fc.property(pairsOf(3, 60), (pairs) => {
        const value = correlate(pairs);
        expect(value === null || Math.abs(value) <= 1).toBe(true);
      }),
    );
  });
});

describe("in degenerate samples", () => {
  it("is null, never 0, never NaN", () => {
    expect(spearman([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(spearman([1, 2], [1, 2])).toBeNull();
    expect(spearman([], [])).toBeNull();
    expect(spearman([1, 2, 3], [0.3, 0.1 + 0.2, 0.3])).toBeNull();
  });

  it("is exactly 1 and −1 for a copy and its mirror, of any length", () => {
    for (const n of [3, 7, 26, 100, 1000]) {
      const x = Array.from({ length: n }, (_, i) => Math.sin(i) * 1e3);
      expect(spearman(x, [...x])).toBe(1);
      expect(
        spearman(
          x,
          x.map((value) => -value),
        ),
      ).toBe(-1);
    }
  });

  it("takes huge and tiny magnitudes", () => {
    expect(spearman([1e-300, 2e-300, 3e-300], [1e300, 3e300, 2e300])).toBeCloseTo(0.5, 12);
    expect(spearman([-Number.MAX_VALUE, 0, Number.MAX_VALUE], [1, 2, 3])).toBe(1);
  });

  it("refuses what is no number, and columns that do not pair", () => {
    expect(() => spearman([1, 2, Number.NaN], [1, 2, 3])).toThrow("x[2] must be a finite number, got NaN");
    expect(() => spearman([1, 2, 3], [1, Infinity, 3])).toThrow("y[1] must be a finite number, got Infinity");
    expect(() => spearman([1, 2, 3], [1, 2])).toThrow("x and y must have the same length, got 3 and 2");
  });
});

function correlate(pairs: readonly (readonly [number, number])[]): number | null {
  return spearman(
    pairs.map(([x]) => x),
    pairs.map(([, y]) => y),
  );
}

function expectSame(found: number | null, expected: number | null): void {
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected, 12);
}
