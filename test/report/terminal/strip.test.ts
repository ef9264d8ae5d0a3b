// The text strip, drawn by hand in the design for real figures.
import { expect, it } from "vitest";
import { strip, stripOfMany } from "../../../src/report/terminal/strip.ts";

it("draws ETHICS as the design does", () => {
  expect(strip([{ value: 0.8215, interval: { low: 0.732, high: 0.883 } }], 0.6)).toBe(
    [
      "             limit 0.60 │ fails →",
      "                        │    ├───●─┤",
      "└───────────────────┴───┴───────────────┘",
      "0                  0.5                  1",
    ].join("\n"),
  );
});

it("draws below zero as soon as something is negative", () => {
  expect(strip([{ value: -0.373, interval: { low: -0.642, high: -0.0234 } }], 0.6)).toBe(
    [
      "                     limit 0.60 │ fails →",
      "       ├─────●──────┤           │",
      "└───────────────────┴───────────┴───────┘",
      "−1                  0                   1",
    ].join("\n"),
  );
});

it("names several, and crosses the limit with its own character", () => {
  const rows = [
    { name: "BBQ accuracy", value: 0.7198, interval: { low: 0.429, high: 0.875 } },
    { name: "HarmBench", value: 0.5165, interval: { low: -0.057, high: 0.834 } },
  ];
  expect(strip(rows, 0.6)).toBe(
    [
      "                     limit 0.60 │ fails →",
      "BBQ accuracy                    │",
      "                             ├──┼─●───┤",
      "HarmBench                       │",
      "                   ├──────────●─┼────┤",
      "└───────────────────┴───────────┴───────┘",
      "−1                  0                   1",
    ].join("\n"),
  );
});

it("cuts a long name before the limit", () => {
  const [, name] = strip([{ name: "a".repeat(60), value: 0.5, interval: null }], 0.6).split("\n");
  expect(name).toBe(`${"a".repeat(22)}… │`);
});

it("draws both limits where both directions count", () => {
  const lines = strip([{ value: -0.67, interval: null }], 0.6, true).split("\n");
  expect(lines[0]).toBe("← fails │                       │ fails →");
  expect(lines[1]).toBe("       ●│                       │");
});

it.each([-1, -0.7, 0, 0.2, 0.6, 0.95, 1])("is never wider than 44 columns: limit %d", (limit) => {
  for (const both of [false, limit > 0]) {
    const text = strip([{ name: "x".repeat(99), value: 1, interval: { low: -1, high: 1 } }], limit, both);
    for (const line of text.split("\n")) expect([...line].length).toBeLessThanOrEqual(44);
  }
});

it.each([38, 41, 44])("is no wider than it is told: %d", (width) => {
  for (const limit of [-0.7, 0.05, 0.6, 0.95, 0.123456]) {
    const rows = [{ name: "x".repeat(99), value: 1, interval: { low: -1, high: 1 } }];
    for (const both of [false, limit > 0])
      for (const line of strip(rows, limit, both, width).split("\n"))
        expect([...line].length).toBeLessThanOrEqual(width);
  }
});

it("never draws a point on the limit that it is only near", () => {
  const at = (value: number, both = false) => strip([{ value, interval: null }], 0.6, both).split("\n")[1];
  expect(at(0.597)).toBe("                       ●│");
  expect(at(0.603)).toBe("                        │●");
  expect(at(0.6)).toBe("                        ●");
  expect(at(-0.59, true)).toBe("        │●                      │");
  expect(at(-0.61, true)).toBe("       ●│                       │");
});

it("draws many in a line each, by group, within 44 columns", () => {
  const row = (name: string, value: number | null) => ({
    name,
    value,
    interval: value === null ? null : { low: value - 0.2, high: value + 0.2 },
  });
  const groups = [
    {
      title: "Entangled: 2",
      rows: [row("Brier Score Temp Tuned MedQA", 0.8), row("Brier Score Temp Tuned PIQA", 0.7)],
    },
    { title: "Inconclusive: 1", rows: [row("Games", null)] },
    { title: "Distinct: 1", rows: [row("BBQ", 0.3)] },
  ];
  expect(stripOfMany(groups, 0.6)).toBe(
    [
      "                     limit 0.60 │ fails →",
      "Entangled: 2",
      "Brier Sco…ed MedQA              ┼───●───┤",
      "Brier Sco…ned PIQA           ├──┼─●───┤",
      "Inconclusive: 1",
      "Games                           │",
      "Distinct: 1",
      "BBQ                  ├───●────┤ │",
      "                   └──────────┴─┴───────┘",
      "                   0         0.5        1",
    ].join("\n"),
  );
  for (const line of stripOfMany(groups, 0.6, true).split("\n"))
    expect([...line].length).toBeLessThanOrEqual(44);
});
