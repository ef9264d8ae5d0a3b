// The Action's outputs, from the assessment. Names are those of action.yml.
import type { Assessment } from "../generated/report.ts";

export type OutputName =
  | "verdict"
  | "conclusion"
  | "correlation"
  | "interval-low"
  | "interval-high"
  | "models-matched"
  | "benchmarks";

/** Of the worst benchmark, which is the first; in full precision, empty where there is no value. */
export function outputsOf(a: Assessment): Record<OutputName, string> {
  const worst = a.benchmarks[0];
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : `${value}`;
  return {
    verdict: a.verdict,
    conclusion: a.conclusion,
    correlation: number(worst?.correlation.value),
    "interval-low": number(worst?.correlation.interval?.low),
    "interval-high": number(worst?.correlation.interval?.high),
    "models-matched": number(worst?.models.matched.length),
    benchmarks: JSON.stringify(
      a.benchmarks.map(({ name, verdict, correlation }) => ({
        name,
        verdict,
        correlation: correlation.value,
      })),
    ),
  };
}
