// One row a benchmark, for spreadsheets and for a history that grows by a row a run. Figures in full precision, as in report.json.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { decidingModels, familyCount, poolOf } from "../facts.ts";

const COLUMNS: Readonly<Record<string, (a: Assessment, b: BenchmarkAssessment) => string | number | null>> = {
  benchmark: (_, b) => text(b.name),
  metric: (_, b) => text(b.metric ?? ""),
  verdict: (_, b) => b.verdict,
  certainty: (_, b) => b.certainty,
  conclusion: (_, b) => b.conclusion,
  value: (_, b) => b.decided_on.value,
  low: (_, b) => b.decided_on.interval?.low ?? null,
  high: (_, b) => b.decided_on.interval?.high ?? null,
  threshold: (_, b) => b.decided_on.threshold,
  decided_on: (_, b) => b.decided_on.statistic,
  correlation: (_, b) => b.correlation.value,
  models: (_, b) => decidingModels(b).length,
  families: (_, b) => familyCount(b),
  pool: (_, b) => text(b.pool),
  pool_version: (a, b) => poolOf(a, b)?.version ?? null,
  tool_version: (a) => a.tool.version,
};

/** The names of the columns, in their order. */
export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** RFC 4180 with a heading; an empty cell where there is no value. Benchmarks stand as in the report, worst first. */
export function renderCsv(a: Assessment): string {
  const rows = a.benchmarks.map((b) => Object.values(COLUMNS).map((cell) => quoted(cell(a, b))));
  return [CSV_COLUMNS, ...rows].map((row) => `${row.join(",")}\n`).join("");
}

/** A spreadsheet would run a name that begins like a formula: an apostrophe before it makes it text. */
function text(name: string): string {
  return /^[=+\-@\t\r]/.test(name) ? `'${name}` : name;
}

function quoted(cell: string | number | null): string {
  const plain = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
