// Assessments for the rendering tests: real figures from fixtures/, with what a test wants changed.
import { readFileSync } from "node:fs";
import { doubtsOf } from "../../src/gate/clear.ts";
import { leaningOf } from "../../src/gate/decide.ts";
import type { DecisionPolicy } from "../../src/gate/evidence.ts";
import type {
  Assessment,
  BenchmarkAssessment,
  LeaveOneOut,
  MatchedModel,
} from "../../src/generated/report.ts";
import validateReport from "../../src/generated/validate-report.ts";
import {
  boundsWithoutNoise,
  corrected,
  correctedBounds,
  noiseFactor,
  withoutNoise,
} from "../../src/measure/correction.ts";
import type { Removal } from "../../src/measure/sensitivity.ts";
import { decidingModels, familyOf } from "../../src/report/facts.ts";
import { folded } from "../../src/report/files/folded.ts";
import { bonettWright } from "../../src/statistics/bonett-wright.ts";
import { rankReliability } from "../../src/statistics/rank-reliability.ts";

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
  if (!validateReport(folded(a)))
    throw new Error(`no valid assessment: ${JSON.stringify(validateReport.errors)}`);
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

/** Notes that the fixtures were written with. */
const GONE: ReadonlySet<string> = new Set(["rank-stability", "restricted-range"]);

/** What nothing says otherwise: held against the whole pool, all of whose spread is covered, nothing hidden. */
function filled(a: Assessment, given: BenchmarkAssessment): BenchmarkAssessment {
  const { unrestricted: _, ...coverage } = given.coverage as BenchmarkAssessment["coverage"] & {
    unrestricted?: unknown;
  };
  const pool = a.pool?.models ?? 0;
  const whole = { kind: "all", from: null, to: null, fallback: null } as const;
  const scored = new Set(given.models.matched.flatMap(({ pool_model }) => pool_model ?? [])).size;
  return {
    ...given,
    axis: { ...given.axis, reliability_here: given.axis.reliability_here ?? null },
    coverage: { ...coverage, unscored: coverage.unscored ?? Math.max(0, pool - scored) },
    range: given.range ?? {
      reference: { ...whole, models: pool, families: a.pool?.families ?? 0 },
      spread_share: given.models.matched.length < 2 ? null : 1,
      corrected: null,
    },
    attainable: given.attainable ?? null,
    curvature: given.curvature ?? null,
    panel: given.panel ?? null,
    advice: given.advice ?? { models: [], spread_share: null, half_width: null },
    reasons: given.reasons.flatMap((reason) => {
      if ((reason.rule as string) === "min-coverage") return [];
      return [reason.rule === "threshold" ? { ...reason, by: reason.by ?? "value" } : reason];
    }),
    notes: given.notes.filter(({ code }) => !GONE.has(code)),
  };
}

function completed(a: Assessment, given: BenchmarkAssessment): BenchmarkAssessment {
  const of = filled(a, { ...given, sensitivity: named(given.sensitivity) });
  const policy = Object.fromEntries(Object.entries(a.policy).map(([name, { value }]) => [name, value]));
  const { threshold } = of.decided_on;
  const decisionPolicy = { ...policy, threshold } as unknown as DecisionPolicy;
  const { rank_stability: q } = of.noise;
  const ofRanks = q === null ? null : rankReliability(q);
  const spread = of.range.spread_share ?? 1;
  const factor = noiseFactor(ofRanks);
  const correction = { noise: policy["noise-correction"] === "off" ? 1 : factor, spread };
  const { value, interval } = of.correlation;
  const like = interval && { level: interval.level, method: interval.method };
  const decided = {
    value: value === null ? null : corrected(value, correction),
    interval: interval && like && { ...like, ...correctedBounds(interval, correction) },
  };
  const forNoise = { noise: factor, spread: 1 };
  const b: BenchmarkAssessment = {
    ...of,
    noise: {
      ...of.noise,
      rank_reliability: ofRanks,
      corrected:
        value !== null && ofRanks !== null && ofRanks >= 0.5
          ? {
              value: withoutNoise(value, forNoise),
              interval: interval && like && { ...like, ...boundsWithoutNoise(interval, forNoise) },
            }
          : null,
    },
    range: { ...of.range, corrected: decided.value === null ? null : { ...decided, value: decided.value } },
    decided_on: {
      statistic: spread < 1 ? "range-corrected" : correction.noise > 1 ? "corrected" : "correlation",
      ...decided,
      threshold,
      noise_factor: correction.noise,
      spread_share: spread,
    },
    leaning: leaningOf(of.verdict, of.evidence_above_threshold, of.reasons),
  };
  if (b.verdict === "inconclusive") return { ...b, certainty: null, doubts: [] };
  const models = decidingModels(b);
  const removals = (what: Removal["what"], range: LeaveOneOut | null): Removal[] =>
    range === null
      ? []
      : [
          { what, without: range.low_without, value: range.low },
          { what, without: range.high_without, value: range.high },
        ];
  const doubts = doubtsOf(
    b.verdict,
    {
      models: b.coverage.models,
      families: b.coverage.families,
      observed: { models: models.length, families: new Set(models.map(familyOf)).size },
      familiesKnown: b.coverage.families_known,
      undefinedBecause: null,
      value,
      interval,
      bonettWright: value === null ? null : bonettWright(value, models.length, 0.95),
      leaveOneOut: [
        ...removals("model", b.sensitivity.without_model),
        ...removals("family", b.sensitivity.without_family),
        ...removals("capability benchmark", b.sensitivity.without_capability_benchmark),
      ],
      reliability: b.noise.reliability,
      rankReliability: ofRanks,
      spreadShare: spread,
      axisReliability: b.axis.reliability_here,
      attainable: b.attainable,
      curvature: b.curvature,
    },
    {
      otherPools: (a.pool?.alternatives ?? [])
        .filter(({ benchmark }) => benchmark === b.name)
        .map(({ verdict }) => verdict),
      withoutLeftSettings: null,
      bestSinglePool: null,
      panel: b.panel,
    },
    correction,
    decisionPolicy,
  );
  return { ...b, doubts, certainty: doubts.length === 0 ? "clear" : "borderline" };
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
