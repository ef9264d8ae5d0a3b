import { describe, expect, it } from "vitest";
import { reliabilityFromErrors, reliabilityOverMatched } from "../../src/measure/axis-reliability.ts";

const PLACES = [1, 2, 3, 4, 5, 6, 7, 8];
/** With n − 1. */
const VARIANCE = 6;

describe("from standard errors", () => {
  it("is the share of the variance that is no error, never below 0", () => {
    const ones = PLACES.map(() => 1);
    expect(reliabilityFromErrors(PLACES, ones)).toBeCloseTo(1 - 1 / VARIANCE, 14);
    expect(
      reliabilityFromErrors(
        PLACES,
        PLACES.map(() => 9),
      ),
    ).toBe(0);
  });

  it("is unknown with fewer than 8 errors, below four fifths, or without any difference", () => {
    expect(reliabilityFromErrors(PLACES, [null, ...PLACES.slice(1)])).toBeNull();
    const eleven = [...PLACES, 9, 10, 11];
    expect(reliabilityFromErrors(eleven, [...PLACES, null, null, null])).toBeNull();
    expect(reliabilityFromErrors([...PLACES, 9, 10], [...PLACES, null, null])).not.toBeNull();
    expect(
      reliabilityFromErrors(
        PLACES.map(() => 2),
        PLACES,
      ),
    ).toBeNull();
  });
});

it("of a component: the pool's where the matched spread as the pool does, less where they are more alike", () => {
  const places = [-1, 1, -1, 1];
  expect(reliabilityOverMatched(0.96, 1, places)).toBeCloseTo(0.96, 14);
  expect(reliabilityOverMatched(0.96, 2, places)).toBeCloseTo(1 - 0.04 * 4, 14);
  expect(reliabilityOverMatched(0.96, 9, places)).toBe(0);
  expect(reliabilityOverMatched(0.96, 1, [3, 3])).toBeNull();
});
