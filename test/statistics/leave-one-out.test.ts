// Against SciPy, one pair deleted at a time.
import { expect, it } from "vitest";
import { leaveOneOut } from "../../src/statistics/leave-one-out.ts";
import { figures } from "../support/figures.ts";

interface Sample {
  kind: string;
  x: number[];
  y: number[];
  leave_one_out: number[] | null;
}
const samples = (figures("scipy-statistics.json").pairs as Sample[]).filter((s) => s.leave_one_out !== null);

it.each(samples)("agrees with SciPy with n of $x.length, $kind", ({ x, y, leave_one_out }) => {
  const found = leaveOneOut(x, y);
  (leave_one_out as number[]).forEach((value, i) => {
    // SciPy gives NaN, which JSON holds as null, for a constant rest.
    if (value === null) expect(found[i]).toBeNull();
    else expect(found[i]).toBeCloseTo(value, 12);
  });
});

it("is null where too few are left, or the rest is constant", () => {
  expect(leaveOneOut([1, 2, 3], [1, 2, 3])).toEqual([null, null, null]);
  expect(leaveOneOut([1, 2, 3, 4], [0, 0, 0, 9])[3]).toBeNull();
  expect(() => leaveOneOut([1, 2, Number.NaN], [1, 2, 3])).toThrow("x[2]");
});
