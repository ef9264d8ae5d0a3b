// Assessments for the rendering tests: real figures from fixtures/, with what a test wants changed.
import { readFileSync } from "node:fs";
import { doubtsOf, type Removals } from "../../src/gate/certainty.ts";
import type { DecisionPolicy } from "../../src/gate/decide.ts";
import type { Assessment, BenchmarkAssessment, LeaveOneOut, MatchedModel } from "../../src/generated/report.ts";
import { rankReliability } from "../../src/statistics/rank-stability.ts";
import validateReport from "../../src/generated/validate-report.ts";

export type Fixture = "arena" | "bbq-ambiguous" | "ethics" | "helm-safety" | "mt-bench" | "mt-bench-six";

/** Replaces what is given, at any depth; lists are replaced whole. */
type Changes<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: Changes<T[K]> }
    : T;

/** A fixture with changes to the whole (`run`) and to its first benchmark (`first`). */
export function assessmentOf(
  fixture: Fixture,
  { run = {}, first = {} }: { run?: Changes<Assessment>; first?: Changes<BenchmarkAssessment> } = {},
): Assessment {
  const file = new URL(`fixtures/${fixture}.json`, import.meta.url);
  const read = JSON.parse(readFileSync(file, "utf8")) as Assessment;
  const [head, ...rest] = read.benchmarks;
  const changed = change({ ...read, benchmarks: [change(head, first), ...rest] }, run) as Assessment;
  return checked(changed);
}

/** What the gate makes of the figures, where a test has changed them. Fails where it builds what the gate could not say. */
export function checked(read: Assessment): Assessment {
  const a = { ...read, benchmarks: read.benchmarks.map((b) => completed(read, b)) };
  if (!validateReport(a)) throw new Error(`no valid assessment: ${JSON.stringify(validateReport.errors)}`);
  return a;
}

function change(value: unknown, changes: unknown): unknown {
  if (!isRecord(value) || !isRecord(changes)) return changes;
  const out: Record<string, unknown> = { ...value };
  for (const [key, wanted] of Object.entries(changes)) {
    out[key] = key in out ? change(out[key], wanted) : wanted;
  }
  return out;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function completed(a: Assessment, given: BenchmarkAssessment): BenchmarkAssessment {
  const { rank_stability: q } = given.noise;
  const noise = { ...given.noise, rank_reliability: q === null ? null : rankReliability(q) };
  const b = { ...given, noise, sensitivity: named(given.sensitivity) };
  const { statistic, value, threshold } = b.decided_on;
  const { reliability, corrected } = b.noise;
  const interval = statistic === "corrected" ? (corrected?.interval ?? null) : b.correlation.interval;
  const decided_on = { ...b.decided_on, interval: value === null ? null : interval };
  if (b.verdict === "inconclusive" || b.certainty === "clear") return { ...b, decided_on, doubts: [] };
  const policy = Object.fromEntries(Object.entries(a.policy).map(([name, { value }]) => [name, value]));
  const removals = (what: Removals["what"], range: LeaveOneOut | null) => (range ? [{ ...range, what }] : []);
  const doubts = doubtsOf(
    b.verdict,
    {
      reliability,
      familiesKnown: b.coverage.families_known,
      leaveOneOut: [
        ...removals("model", b.sensitivity.without_model),
        ...removals("family", b.sensitivity.without_family),
        ...removals("capability benchmark", b.sensitivity.without_capability_benchmark),
      ],
      otherPools: (a.pool?.alternatives ?? [])
        .filter(({ benchmark }) => benchmark === b.name)
        .map(({ verdict }) => verdict),
    },
    { ...policy, threshold } as DecisionPolicy,
    { statistic, value, interval },
  );
  return { ...b, decided_on, doubts };
}

function named(sensitivity: BenchmarkAssessment["sensitivity"]): BenchmarkAssessment["sensitivity"] {
  const of = (range: LeaveOneOut | null): LeaveOneOut | null => {
    if (range === null) return null;
    const without = (end: number, before: string) =>
      [range.most, ...(range.values ?? [])].find((one) => one.value === end)?.name ?? before;
    return {
      ...range,
      low_without: without(range.low, range.low_without),
      high_without: without(range.high, range.high_without),
    };
  };
  return {
    without_model: of(sensitivity.without_model),
    without_family: of(sensitivity.without_family),
    without_capability_benchmark: of(sensitivity.without_capability_benchmark),
  };
}

/** Many models without meaning, for tests of size. */
export function manyModels(
  count: number,
  name = (index: number) => `some-organisation/model-${index}`,
): MatchedModel[] {
  return Array.from({ length: count }, (_, index) => ({
    name: name(index),
    pool_model: `pool-model-${index}`,
    matched_by: "alias",
    family: `family-${index % 40}`,
    family_from: "pool",
    score: ((index * 7919) % count) / count,
    axis_value: index / count,
    origin: "pool",
    standard_error: null,
    samples: null,
    counts: true,
  }));
}
