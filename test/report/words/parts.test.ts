// What the lines about parts say, and what they never say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part, Parts } from "../../../src/generated/report.ts";
import { measureParts } from "../../../src/measure/parts/parts.ts";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { partLines } from "../../../src/report/words/parts.ts";
import { figures } from "../../support/figures.ts";

const sets = figures("mending.json").parts;
const measured = (name: string, choice = 2): Parts => {
  const { x, families, parts, whole, expected } = sets[name];
  const oneScale = !expected.weights.includes("standardised");
  return {
    ...measureParts({ x, families, parts, whole, oneScale, confidence: 0.95, choice }),
    axis_without: [],
    set_aside: [],
  };
};
const linesOf = (parts: Parts, name = "B") =>
  partLines(parts, name, PLAIN_INK).map((line) => line.replaceAll("\u00a0", " "));

it("HELM Safety, as the method's documentation prints it", () => {
  expect(linesOf(measured("helm-safety"), "HELM Safety")).toEqual([
    "Its parts (HELM Safety, 5, equal weights): HarmBench (HELM Safety) carries 35% of what capability moves, BBQ accuracy (HELM Safety) 35%, the other three together 30%.",
    "No part differs from the others by more than chance would (smallest p after Holm 0.10): do not blame one.",
    "Chosen by result, leaving out two (HarmBench (HELM Safety) and BBQ accuracy (HELM Safety)) would give 0.57; on families that the choice did not see it gives 0.71 [0.36, 0.88]. A reason to leave a part out is what it measures.",
  ]);
});

it("parts that differ are named with their p, parts that pull against each other have no share", () => {
  expect(linesOf(measured("machiavelli-power"))[1]).toBe(
    "machiavelli-power.money depends on capability less than the others do (−0.71, p after Holm 0.01) and machiavelli-power.physical more (0.09, p after Holm 0.01).",
  );
  expect(linesOf(measured("discrim_eval"))[0]).toContain(
    "they pull against each other, so that no share can be told",
  );
});

describe("never", () => {
  const every = Object.keys(sets).flatMap((name) => [1, 2, 6].map((choice) => [name, choice] as const));

  it.each(every)("%s, at most %i left out: no advice to remove a part so as to pass", (name, choice) => {
    const text = linesOf(measured(name, choice)).join(" ");
    expect(text).not.toMatch(/\b(remove|drop|delete|exclude)\b|to pass|would pass|alone/i);
    expect(linesOf(measured(name, choice)).length).toBeLessThanOrEqual(3);
  });

  it.each(every)(
    "%s, at most %i left out: a selection's value only beside its honest twin",
    (name, choice) => {
      const parts = measured(name, choice);
      const lines = linesOf(parts);
      const chosen = lines.filter((line) => line.startsWith("Chosen by result"));
      for (const line of chosen)
        expect(line).toMatch(/would give .+; on families that the choice did not see it gives /);
      const hidden: Parts = {
        ...parts,
        choice: parts.choice && { ...parts.choice, nested: null, low: null, high: null },
      };
      expect(linesOf(hidden).join(" ")).not.toContain("would give");
    },
  );

  const difference = fc.record({
    z: fc.double({ min: -2, max: 2, noNaN: true }),
    p: fc.constant(0.01),
    holm: fc.double({ min: 0.05, max: 1, noNaN: true }),
  });

  it("a part that does not differ after Holm is blamed", () => {
    const whole = measured("ethics", 0);
    fc.assert(
      fc.property(fc.array(difference, { minLength: 5, maxLength: 5 }), (differences) => {
        const list = whole.list.map((part, k): Part => ({ ...part, difference: differences[k]! }));
        const text = linesOf({ ...whole, list }).join(" ");
        expect(text).toContain("do not blame one");
        expect(text).not.toContain("depends on capability");
      }),
    );
  });

  it("a verdict on a part", () => {
    for (const [name] of every) {
      expect(linesOf(measured(name)).join(" ")).not.toMatch(/entangled|distinct|inconclusive|fails|passes/i);
    }
  });
});
