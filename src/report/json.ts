// The JSON report: the assessment itself, in full precision and fixed order, so that two runs give the same bytes.
import type { Assessment } from "../generated/report.ts";

export function renderJson(a: Assessment): string {
  return `${JSON.stringify(a, null, 2)}\n`;
}
