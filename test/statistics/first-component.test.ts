// Eigenvalues, loadings, means and deviations against NumPy.
import { describe, expect, it } from "vitest";
import { firstComponent } from "../../src/statistics/first-component.ts";
import { chatColumn } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");
const axis = figures("worked-examples.json").axis;
const names = chat.capability_benchmarks as string[];
const columns = names.map((name) => chatColumn(name) as number[]);

describe.each(["spearman", "pearson"] as const)("the chat pool's 12 columns, %s matrix", (matrix) => {
  const found = firstComponent(columns, matrix);

  it("has NumPy's eigenvalues, descending", () => {
    found.eigenvalues.forEach((value, i) => {
      expect(value).toBeCloseTo(chat[matrix].eigenvalues[i], 12);
    });
  });

  it("has its loadings and share of variance", () => {
    names.forEach((name, j) => {
      expect(found.loadings[j]).toBeCloseTo(chat[matrix].loadings[name], 12);
    });
    expect(found.varianceExplained).toBeCloseTo(chat[matrix].variance_explained, 12);
  });

  it("has its means and population deviations", () => {
    names.forEach((name, j) => {
      expect(found.means[j]).toBeCloseTo(axis.means[name], 12);
      expect(found.deviations[j]).toBeCloseTo(axis.deviations[name], 12);
    });
  });
});

it("does not depend on the order of rows", () => {
  const reversed = firstComponent(columns.map((column) => [...column].reverse()));
  reversed.loadings.forEach((value, j) => {
    expect(value).toBeCloseTo(chat.spearman.loadings[names[j] as string], 12);
  });
});

it("follows the order of columns", () => {
  const reversed = firstComponent([...columns].reverse());
  reversed.loadings.forEach((value, j) => {
    expect(value).toBeCloseTo(chat.spearman.loadings[[...names].reverse()[j] as string], 12);
  });
});

it("makes the largest loading positive, whatever the columns' signs", () => {
  const turned = firstComponent(columns.map((column, j) => (j < 10 ? column.map((v) => -v) : column)));
  const largest = turned.loadings.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  expect(largest).toBeGreaterThan(0);
});

it("scales: huge and tiny columns have the same loadings", () => {
  const scaled = firstComponent(columns.map((c, j) => c.map((v) => v * (j % 2 ? 1e300 : 1e-300))));
  scaled.loadings.forEach((value, j) => {
    expect(value).toBeCloseTo(chat.spearman.loadings[names[j] as string], 12);
  });
  expect((scaled.deviations[1] as number) / 1e300).toBeCloseTo(axis.deviations[names[1] as string], 12);
});

it("refuses columns without a correlation", () => {
  expect(() =>
    firstComponent([
      [1, 2, 3],
      [1, 1, 1],
    ]),
  ).toThrow(RangeError);
  expect(() => firstComponent([[1, 2, 3]])).toThrow("columns must be at least 2, got 1");
  expect(() =>
    firstComponent([
      [1, 2, Number.NaN],
      [1, 2, 3],
    ]),
  ).toThrow(RangeError);
});
