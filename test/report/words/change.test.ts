// "Against the base branch".
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { change, changeOfSeveral } from "../../../src/report/words/change.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const text = (name: string) => {
  const a = SITUATIONS[name]!();
  return change(a, a.benchmarks[0]!, PLAIN_INK);
};

it("tells before and after, and what changed", () => {
  expect(text("entangled-close-with-base")).toBe(
    "0.73 → 0.62, entangled before and after, so this is not new. 1 model added: falcon-180B-chat.",
  );
  expect(text("unchanged")).toBe("Still 0.82, entangled before and after, so this is not new.");
  expect(text("entangled-clear")).toBe("New in this pull request.");
});

it("counts changes beyond the sixth", () => {
  const changes = Array.from({ length: 9 }, (_, index) => ({
    kind: "renamed" as const,
    from: `Name ${index}`,
  }));
  const a = assessmentOf("ethics", {
    first: { baseline: { value: null, decided_on: null, verdict: "inconclusive", changes } },
  });
  expect(change(a, a.benchmarks[0]!, PLAIN_INK)).toMatch(
    /^none → 0\.82, inconclusive before, entangled now\..*And 3 more changes\.$/,
  );
});

it("sums up several", () => {
  expect(changeOfSeveral(SITUATIONS.several!(), PLAIN_INK)).toBe("All five are new in this pull request.");
  expect(changeOfSeveral(SITUATIONS["several-with-base"]!(), PLAIN_INK)).toBe(
    "Verdicts that changed: BBQ accuracy 0.55 → 0.72 (distinct before, entangled now). New: 2 (HarmBench and Anthropic Red Team).",
  );
});
