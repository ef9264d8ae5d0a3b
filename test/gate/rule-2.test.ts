// The verdict's figures, rules and guards against figures from outside: real pairs of benchmark and pool, and small cases
// made for the corners.
import { describe, expect, it } from "vitest";
import { monthsBefore } from "../../src/measure/months-before.ts";
import { figures } from "../support/figures.ts";
import { ruled } from "../support/rule-2.ts";

const { pairs, pools, whole_pools, small_cases, small_pool, months_before } = figures("rule-2.json");

/** Without a correlation the figures end early, and say only that no word for certainty applies. */
const UNDECIDED = ({ rule }: { rule?: string }) => (rule === "no correlation" ? ["interval"] : []);

/** Every field of them; numbers to 1e-9, all else exactly. */
function expectSame(found: object, wanted: object): void {
  expect(Object.keys(wanted).filter((name) => name !== "reference" && !(name in found))).toEqual(
    UNDECIDED(wanted),
  );
  for (const [name, value] of Object.entries(found)) {
    expectClose(value, (wanted as Record<string, unknown>)[name], name);
  }
}

function expectClose(found: unknown, wanted: unknown, name: string): void {
  if (typeof found === "number" && typeof wanted === "number") {
    expect(Math.abs(found - wanted), `${name}: ${found} is not ${wanted}`).toBeLessThan(1e-9);
  } else if (Array.isArray(found) && Array.isArray(wanted) && typeof found[0] === "number") {
    for (const [i, value] of found.entries()) expectClose(value, wanted[i], `${name}[${i}]`);
  } else expect(found, name).toEqual(wanted);
}

const FALLBACKS: Record<string, string> = {
  "dates unknown": "dates-unknown",
  "too few recent models": "too-few",
  policy: "",
};

// biome-ignore lint/suspicious/noExplicitAny: as the figures have it
function expectReference(found: any, wanted: any): void {
  expect([found.kind, found.models, found.families, found.from, found.to]).toEqual([
    wanted.kind,
    wanted.models,
    wanted.families,
    wanted.start,
    wanted.end,
  ]);
  expectClose(found.deviation, wanted.sd, "sd");
  expect(found.because ?? "").toBe(FALLBACKS[wanted.why ?? "policy"]);
}

describe("real pairs of benchmark and pool", () => {
  // biome-ignore lint/suspicious/noExplicitAny: as the figures have it
  it.each<any>(pairs)("$file: $benchmark on $pool", (each) => {
    const { input, pool, other_pools, rule2 } = each;
    const { reference, said } = ruled({
      ...input,
      models: input.x.length,
      fams: new Set(input.families).size,
      other_pools: Object.values(other_pools),
      pool: pools[pool] ?? whole_pools[pool],
    });
    rule2.not_clear_because.sort();
    expectReference(reference, rule2.reference);
    expectSame(said, rule2);
  });
});

describe("small cases", () => {
  // biome-ignore lint/suspicious/noExplicitAny: as the figures have it
  it.each(Object.entries<any>(small_cases))("%s", (name, { case: of, policy, result }) => {
    const { reference, said } = ruled({ ...of, pool: of.pool ?? small_pool }, policy);
    result.not_clear_because?.sort();
    // The ranks of a perfect order lie on a straight line, without any error: what the figures have for its bend is the
    // rounding of their own arithmetic.
    if (name === "perfect order of 8 models") result.curvature_p = result.curvature_multiple = null;
    expectReference(reference, result.reference);
    expectSame(said, result);
  });
});

it.each(Object.entries<string>(months_before))("24 months before %s is %s", (date, before) => {
  expect(monthsBefore(date, 24)).toBe(before);
});
