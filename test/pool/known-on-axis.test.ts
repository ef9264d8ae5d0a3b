// A known benchmark's own capabilities correlation: the published figures, and where there is none.
import { expect, it } from "vitest";
import { poolAxis } from "../../src/pool/axis.ts";
import { knownOnAxis, orientedScores } from "../../src/pool/known-on-axis.ts";
import { chat } from "../support/gate.ts";

const axis = poolAxis(chat, "capabilities-score");
const mtBench = chat.known_benchmarks.find(({ id }) => id === "MT_Bench")!;

it("MT-Bench: 78.7 [51.7, 91.5] over 26 models", () => {
  const found = knownOnAxis(mtBench, chat, axis, 0.95)!;
  expect(found.models).toBe(26);
  expect(found.correlation).toBeCloseTo(0.7874, 4);
  expect(found.interval!.low).toBeCloseTo(0.517, 3);
  expect(found.interval!.high).toBeCloseTo(0.915, 3);
});

it("none over fewer than eight models, nor of a constant column", () => {
  const few = mtBench.scores.map((score, i) => (i < 7 ? score : null));
  expect(knownOnAxis({ ...mtBench, scores: few }, chat, axis, 0.95)).toBeNull();
  expect(knownOnAxis({ ...mtBench, scores: mtBench.scores.map(() => 1) }, chat, axis, 0.95)).toBeNull();
});

it("turns scores so that higher is better", () => {
  expect(orientedScores({ ...mtBench, higher_is_better: false, scores: [2, null] })).toEqual([-2, null]);
  expect(orientedScores({ ...mtBench, optimum: 1, scores: [3, 1] })).toEqual([-2, -0]);
});
