// The real pairs of test/figures/rule-2.json through the built command line: what the functions give is what the report says.
import { describe, expect, it } from "vitest";
import { unfolded } from "../../src/report/files/folded.ts";
import { benchmarkOf } from "../support/check-report.ts";
import { cli } from "../support/cli.ts";
import { figures } from "../support/figures.ts";

// biome-ignore lint/suspicious/noExplicitAny: as the figures have it
const pairs: any[] = figures("rule-2.json").pairs;

/** Epoch's names have been told apart better since, so other models are matched there; that is looked at by itself. */
const asThen = pairs.filter(({ results, pool }) => results.startsWith("examples/") && pool !== "eci-2026");
const runs = new Map<string, typeof pairs>();
for (const pair of asThen) {
  const key = `${pair.results} on ${pair.pool}`;
  runs.set(key, [...(runs.get(key) ?? []), pair]);
}

describe.each([...runs])("%s", async (_, some) => {
  const [{ results, pool }] = some;
  const { stdout, stderr } = await cli(["check", results, "--pool", pool, "--format", "json"]);
  if (stdout === "") throw new Error(stderr);
  const report = unfolded(JSON.parse(stdout));

  it.each(some)("$benchmark", ({ benchmark, input, rule2 }) => {
    const found = benchmarkOf(report, benchmark);
    expect(found.models.matched.map(({ name }) => name)).toEqual(input.models);
    expect([found.verdict, found.certainty]).toEqual([rule2.verdict, rule2.certainty]);
    const { reference } = found.range;
    expect([reference.kind, reference.from, reference.to, reference.models, reference.families]).toEqual([
      rule2.reference.kind,
      rule2.reference.start,
      rule2.reference.end,
      rule2.reference.models,
      rule2.reference.families,
    ]);
    for (const [value, wanted] of [
      [found.correlation.value, rule2.rho],
      [found.decided_on.value, rule2.corrected],
      [found.decided_on.interval?.low, rule2.corrected_interval?.[0]],
      [found.decided_on.interval?.high, rule2.corrected_interval?.[1]],
      [found.range.spread_share, rule2.u],
      [found.noise.rank_reliability, rule2.R_q],
      [found.axis.reliability_here, rule2.theta_sample],
      [found.attainable, rule2.attainable],
      [found.evidence_above_threshold, rule2.evidence_above],
      [found.curvature?.p, rule2.curvature_p],
    ]) {
      if (wanted === null || wanted === undefined) expect(value ?? null).toBeNull();
      else expect(value).toBeCloseTo(wanted, 9);
    }
    expect(found.curvature?.flag ?? false).toBe(rule2.curvature_flag);
  });
});

it("on Epoch's index, where other models are matched, the verdicts are those of then", async () => {
  for (const { results, benchmark, rule2 } of pairs.filter(
    ({ results, pool }) => results.startsWith("examples/") && pool === "eci-2026",
  )) {
    const { stdout } = await cli(["check", results, "--pool", "eci-2026", "--format", "json"]);
    const found = benchmarkOf(unfolded(JSON.parse(stdout)), benchmark);
    expect([benchmark, found.verdict, found.certainty]).toEqual([benchmark, rule2.verdict, rule2.certainty]);
  }
});
