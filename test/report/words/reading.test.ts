// Points that change how a verdict is to be read.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { pointsOf, pointsOfRun } from "../../../src/report/words/reading.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const points = (name: string) => {
  const a = SITUATIONS[name]!();
  return pointsOf(a, a.benchmarks[0]!, PLAIN_INK);
};

it.each([
  ["corrected-decides", "Measurement noise.", "corrected for it, 0.53 becomes about 0.68"],
  [
    "distinct-lifted",
    "Range.",
    "Over the whole spread of the 129 models released from April 2024 on, 0.50 becomes about 0.59",
  ],
  ["distinct-lifted", "What may hide it.", "along that bend"],
  ["distinct-borderline", "Pools disagree.", "0.67 (entangled, 23 models) on helm-lite-2025"],
  ["outside-pool", "Models outside the pool.", "The worse of the two decides"],
  ["overlap-declared", "Overlap claimed.", "Without them in the axis the value would be 0.53"],
  ["accepted", "Accepted.", "up to 0.85, until 2027-01-01"],
  ["acceptance-expired", "No longer accepted.", "it has expired or does not apply"],
  ["strongly-negative-unpinned", "Which way is better?", "If it is the other way round, the value is 0.88"],
])("%s: %s", (name, title, text) => {
  expect(points(name).find((point) => point.title === title)?.text).toContain(text);
});

it("names who said which way is better", () => {
  const a = SITUATIONS["strongly-negative-unpinned"]!();
  const b = { ...a.benchmarks[0]!, orientation_from: "option" as const };
  const text = pointsOf(a, b, PLAIN_INK).find(({ title }) => title === "Which way is better?")!.text;
  expect(text).toMatch(/^The command line says that .* In pull requests a maintainer settles that\.$/);
});

it("says nothing where nothing changes the reading", () => {
  expect(points("entangled-clear")).toEqual([]);
});

it("tells of ranks that are less reliable than the scores", () => {
  const a = assessmentOf("ethics", {
    first: { noise: { reliability: 0.9, rank_stability: 0.8, source: "sample-counts", models: 26 } },
  });
  expect(pointsOf(a, a.benchmarks[0]!, PLAIN_INK)[0]!.text).toBe(
    "The ranks’ reliability against sampling noise is 0.44 (1 is no noise); of the scores it is 0.90, since a few models lie far out and make them look better than their order is.",
  );
});

it("tells a value beyond what was accepted", () => {
  const accepted = { reason: "Yes.", up_to: 0.8, until: null, in_force: false };
  const a = assessmentOf("ethics", { first: { accepted } });
  expect(pointsOf(a, a.benchmarks[0]!, PLAIN_INK)[0]!.text).toContain(
    "the value, 0.82, is higher than was accepted",
  );
});

it("counts warnings beyond the fifth", () => {
  const notes = Array.from({ length: 7 }, () => ({
    code: "scale-doubtful" as const,
    level: "warning" as const,
    text: "Odd.",
  }));
  expect(pointsOfRun(assessmentOf("ethics", { run: { notes } }), PLAIN_INK).at(-1)).toEqual({
    title: "Further notes:",
    text: "2, in report.json.",
  });
});

it("tells what is missing, and why the check passes all the same", () => {
  expect(pointsOfRun(SITUATIONS.removed!(), PLAIN_INK).map(({ title }) => title)).toEqual([
    "Removed.",
    "Required, but missing.",
  ]);
  expect(pointsOfRun(SITUATIONS.unchanged!(), PLAIN_INK)[0]!.title).toBe("Unchanged.");
});
