// What single items say, and when no list may stand.
import { expect, it } from "vitest";
import type { Items } from "../../../src/generated/report.ts";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { itemLines, itemTables } from "../../../src/report/words/items.ts";

const items: Items = {
  models: 13,
  families: 6,
  items: 805,
  cells_missing: 0,
  set_aside: 2,
  left: [{ name: "m", share: 0.861 }],
  floor: 0,
  ceiling: 45,
  testable: 155,
  gate: "shut",
  reason: "few-models",
  whole: { rho: 0.89, low: 0.6, high: 0.97 },
  reliability: { value: 0.9868, source: "items, clustered", clusters: 191, own_standard_error: 0.0123 },
  bins: [0, 1, 2, 3, 4],
  categories: [
    {
      name: "c",
      items: 6,
      testable: 2,
      floor: 1,
      ceiling: 2,
      mean: 0.5,
      reliability: null,
      rho: null,
      low: null,
      high: null,
      association: null,
      histogram: { told: [], vague: [] },
    },
  ],
  histogram: { told: [], vague: [] },
  parts: null,
  stuck_for_half: { floor: 0, ceiling: 0 },
  twins: null,
  listed: [],
  by_hand: { top: [], bottom: [] },
};
const text = (changes: Partial<Items> = {}) => itemLines({ ...items, ...changes }, "B", PLAIN_INK).join(" ");

it("below 20 models, or with the whole at 0, no item is named", () => {
  expect(text()).toContain(
    "Single items cannot be told apart with 13 models (20 at least); what can be said is said by category.",
  );
  expect(text({ reason: "whole-at-zero" })).toContain("no list of items can be trusted");
  expect(text({ reason: "too-small" })).toContain("Too few models, families or items");
});

it("an open gate says how many, and how many of them may be chance", () => {
  expect(text({ gate: "open", reason: null })).toContain(
    "None of 155 items goes with capability beyond chance",
  );
});

it("tells floor and ceiling, reliability and its source, and who is left out", () => {
  expect(text()).toContain("45 of 805 items are at the ceiling for all of these models");
  expect(text()).toContain(
    "Reliability from its items in 191 clusters: 0.99 (1 is no noise). One model’s own score has a standard error of 0.012.",
  );
  expect(text()).toContain("m (86% of the items)");
});

it("a category without a correlation says so", () => {
  expect(itemTables(items, PLAIN_INK)[0]!.rows[0]).toEqual(["c", "6", "3", "0.50", "–", "none"]);
});
