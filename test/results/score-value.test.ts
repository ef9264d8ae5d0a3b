import { describe, expect, it } from "vitest";
import { isMissingMark, samplesOf, scoreOf, standardErrorOf } from "../../src/results/score-value.ts";

describe("scoreOf", () => {
  it.each([0, -1.5, 1e300])("%d is a score", (value) => {
    expect(scoreOf(value)).toEqual({ score: value });
  });

  it.each([null, undefined, Number.NaN, Infinity, "N/A", "n/a", "-", "–", ""])(
    "%j is none, with a reason",
    (value) => {
      expect(scoreOf(value)).toEqual({ score: null, reason: expect.stringMatching(/./) });
    },
  );

  it.each(["0.5", {}, [], true])("%j is something else", (value) => {
    expect(scoreOf(value)).toBeUndefined();
  });
});

it("knows marks for missing, whatever their case and blanks", () => {
  expect([" N/A ", "–", "0.5", "none of it"].map(isMissingMark)).toEqual([true, true, false, false]);
});

it("takes standard errors from 0 up, and whole counts from 1 up", () => {
  expect([0, 0.1, -0.1, Number.NaN, "N/A"].map(standardErrorOf)).toEqual([
    0,
    0.1,
    undefined,
    undefined,
    undefined,
  ]);
  expect([1, 100, 0, 2.5, "7"].map(samplesOf)).toEqual([1, 100, undefined, undefined, undefined]);
});
