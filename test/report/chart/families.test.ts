// Which family has which mark.
import { expect, it } from "vitest";
import { familyMarks } from "../../../src/report/chart/families.ts";
import { OTHER } from "../../../src/report/chart/shapes.ts";
import { SITUATIONS } from "../situations.ts";

it("goes by size, then by name", () => {
  const { legend, indexOf } = familyMarks(SITUATIONS["entangled-borderline"]!().benchmarks[0]!);
  expect(legend.slice(0, 3)).toEqual([
    { name: "qwen1.5", models: 8, index: 0 },
    { name: "falcon", models: 3, index: 1 },
    { name: "llama-2", models: 3, index: 2 },
  ]);
  expect(indexOf("falcon")).toBe(1);
});

it("puts the tenth and all smaller ones into other, and unknown ones apart", () => {
  const b = SITUATIONS.several!().benchmarks[0]!;
  expect(familyMarks(b).legend.at(-1)).toEqual({ name: "other (5 families)", models: 8, index: OTHER });
  const matched = b.models.matched.map((model, index) => (index === 0 ? { ...model, family: null } : model));
  const unknown = familyMarks({ ...b, models: { ...b.models, matched } });
  expect(unknown.legend.at(-1)).toEqual({ name: "family not known", models: 1, index: OTHER });
  expect(unknown.indexOf(null)).toBe(OTHER);
});
