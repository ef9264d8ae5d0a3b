// What the lines about parts say. What they never say is in never-said.test.ts.
import { expect, it } from "vitest";
import type { Parts } from "../../../src/generated/report.ts";
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
