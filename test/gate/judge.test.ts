import { expect, it } from "vitest";
import { judge } from "../../src/gate/judge.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import { openPool } from "../../src/pool/shelf.ts";
import { chat, columnOf, resultsOf } from "../support/gate.ts";

const benchmark = resultsOf("MT-Bench", columnOf(chat, "MT_Bench"));
const settings = resolveSettings({}, null);

it("a comparison gives the same figures and verdict as a judgement, without sensitivity", () => {
  const verdict = judge({ benchmark, reference: openPool(chat), settings, for: "verdict" });
  const comparison = judge({ benchmark, reference: openPool(chat), settings, for: "comparison" });
  expect(comparison.figures).toEqual(verdict.figures);
  expect(comparison.decision.verdict).toBe(verdict.decision.verdict);
  expect(comparison.sensitivity.without_model).toBeNull();
});
