// The worst of several: by conclusion, then entangled, inconclusive, distinct, then the decided value, then the name.
import type { BenchmarkAssessment } from "../generated/report.ts";
import { conclusionSeverity } from "./effects.ts";

const VERDICTS = ["entangled", "inconclusive", "distinct"];

export function worstFirst(
  benchmarks: readonly BenchmarkAssessment[],
  direction: "positive" | "absolute",
): BenchmarkAssessment[] {
  const value = ({ decided_on }: BenchmarkAssessment) => {
    const found = decided_on.value ?? -Infinity;
    return direction === "absolute" ? Math.abs(found) : found;
  };
  return [...benchmarks].sort(
    (a, b) =>
      conclusionSeverity(b.conclusion) - conclusionSeverity(a.conclusion) ||
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      compare(value(b), value(a)) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);
