// The JSON report of `check` on results written for the occasion, as a user would run it.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Assessment, BenchmarkAssessment } from "../../src/generated/report.ts";
import { unfolded } from "../../src/report/files/folded.ts";
import { cli, folderWith } from "./cli.ts";

type Score = number | { score: number; standard_error?: number; samples?: number; [more: string]: unknown };

/** A benchmark of the project's own results format. */
export interface Results {
  benchmark: string;
  higher_is_better?: boolean;
  optimum?: number;
  scores: Record<string, Score>;
  [more: string]: unknown;
}

/** Checks in an empty folder that holds nothing but these results. */
export async function checkReport(
  results: Results | readonly Results[],
  ...options: string[]
): Promise<Assessment> {
  const cwd = folderWith({
    "results.json": JSON.stringify(Array.isArray(results) ? { benchmarks: results } : results),
  });
  const { status, stdout, stderr } = await cli(["check", "results.json", "--format", "json", ...options], {
    cwd,
  });
  if (status > 1) throw new Error(`exit ${status}: ${stderr}`);
  return unfolded(JSON.parse(stdout));
}

/** The one benchmark of a report, or the one of that name. */
export function benchmarkOf({ benchmarks }: Assessment, name = benchmarks[0]?.name): BenchmarkAssessment {
  const found = benchmarks.find((benchmark) => benchmark.name === name);
  if (!found) throw new Error(`no benchmark ${name} in the report`);
  return found;
}

/** A table of data/, a row a record. */
export function dataTable(path: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../../data/${path}`, import.meta.url)), { columns: true, bom: true });
}

/** One column of such a table by model id, without empty cells. */
export function scoresOf(
  rows: readonly Record<string, string>[],
  column: string,
  id: string,
): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap((row) => (row[column] ? [[row[id] as string, Number(row[column])] as const] : [])),
  );
}
