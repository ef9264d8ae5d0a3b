// Assessments for the rendering tests: real figures from fixtures/, with what a test wants changed.
import { readFileSync } from "node:fs";
import type { Assessment, BenchmarkAssessment, MatchedModel } from "../../src/generated/report.ts";
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

/** Fails where a test builds what the gate could not say. */
export function checked(a: Assessment): Assessment {
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
