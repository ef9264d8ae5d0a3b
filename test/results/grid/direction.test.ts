// Arrows and words in headings, and headings that say both.
import { expect, it } from "vitest";
import { arrow, bothWays } from "../../../src/results/grid/direction.ts";
import { faultsOf, files } from "../../support/results.ts";

it.each([
  ["Rate ↓", "lower", false],
  ["Rate (higher is better)", "higher", false],
  ["Rate", undefined, false],
  ["ASR ↑ (lower is better)", undefined, true],
  ["Accuracy ↑ / ASR ↓", undefined, true],
])("%s points %s", (heading, kind, both) => {
  expect(arrow(heading)?.kind).toBe(kind);
  expect(bothWays(heading)).toBe(both);
});

it("refuses a heading that contradicts itself", async () => {
  const [fault] = await faultsOf(files({ "t.csv": "model,ASR ↑ (lower is better)\na,0.3\nb,0.4" }));
  expect(fault).toMatchObject({ line: 1, message: "a heading says that higher and that lower is better" });
});
