// "How sure": what crosses the limit, and what else forbids a clear verdict.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { howSure, howSureSeveral, removals, sureness, whatCameOut } from "../../../src/report/words/sure.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const sure = (name: string) => {
  const a = SITUATIONS[name]!();
  return howSure(a, a.benchmarks[0]!, PLAIN_INK);
};

it("is clear where nothing crosses", () => {
  expect(sure("entangled-clear")).toBe(
    "Clear. The whole 95% interval lies above the limit, and leaving out any one model, family or capability benchmark keeps the value between 0.86 and 0.91.",
  );
});

it("is fairly sure where only the interval crosses", () => {
  expect(sure("entangled-borderline")).toBe(
    "Fairly. Leaving out any one model, family or capability benchmark keeps the value between 0.73 and 0.84, above the limit; but the 95% interval reaches below it, to 0.52. The value decides the check; the interval says how sure that is.",
  );
});

it("is not very sure where values cross too, and names them", () => {
  expect(sure("entangled-close-with-base")).toMatch(/^Not very\. .*0\.54 without the gemma family/);
  const a = SITUATIONS["entangled-close-with-base"]!();
  expect(removals(a.benchmarks[0]!)).toHaveLength(3);
});

it("compares corrected values with the limit where the corrected one decides", () => {
  expect(sure("corrected-decides")).toContain("0.59 without the qwen1.5 family");
});

it("tells of families not known, of noise not known, of no interval", () => {
  expect(sure("families-unknown")).toContain("For some models the family is not known");
  const noisy = assessmentOf("bbq-ambiguous", {
    first: { certainty: "borderline", correlation: { interval: { low: 0.1, high: 0.55 } } },
  });
  expect(howSure(noisy, noisy.benchmarks[0]!, PLAIN_INK)).toContain("the interval would reach 0.78");
  const few = assessmentOf("mt-bench", {
    first: { coverage: { families: 4 }, correlation: { interval: null } },
  });
  expect(howSure(few, few.benchmarks[0]!, PLAIN_INK)).toBe("Not known: there is no interval.");
});

it("reads nothing into what is inconclusive", () => {
  expect(whatCameOut(SITUATIONS["inconclusive-few-models"]!().benchmarks[0]!, PLAIN_INK)).toMatch(
    /Read nothing into this number\.$/,
  );
  expect(whatCameOut(SITUATIONS["inconclusive-none-matched"]!().benchmarks[0]!, PLAIN_INK)).toContain(
    "with no model",
  );
  expect(howSureSeveral(SITUATIONS.several!(), PLAIN_INK)).toMatch(
    /^Fairly for 2 of 5 \(.*\); not very for 3 \(.*\)\. Each interval lies on both sides/,
  );
});

it("is as sure of a benchmark alone as among others", () => {
  for (const situation of Object.values(SITUATIONS)) {
    const a = situation();
    for (const b of a.benchmarks.filter(({ verdict }) => verdict !== "inconclusive")) {
      const alone = howSure(a, b, PLAIN_INK);
      if (alone.startsWith("Of the value")) continue;
      expect(alone.toLowerCase().startsWith(sureness(b))).toBe(true);
      const among = howSureSeveral({ ...a, benchmarks: [b, b] }, PLAIN_INK);
      expect(among.toLowerCase().startsWith(sureness(b))).toBe(true);
    }
  }
});

it("tells where another pool gives another verdict, and where noise is too great to correct for", () => {
  const a = SITUATIONS["distinct-borderline"]!();
  expect(howSure(a, a.benchmarks[0]!, PLAIN_INK)).toMatch(/Another pool gives another verdict \(below\)\.$/);
  const noisy = assessmentOf("bbq-ambiguous", {
    first: { certainty: "borderline", noise: { reliability: 0.4, source: "sample-counts", models: 26 } },
  });
  expect(howSure(noisy, noisy.benchmarks[0]!, PLAIN_INK)).toContain(
    "too much measurement noise to correct for",
  );
});
