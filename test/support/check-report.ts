// The JSON report of dist/cli.js check on results written for the occasion, as a user would run it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import type { Assessment, BenchmarkAssessment } from "../../src/generated/report.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

type Score = number | { score: number; standard_error?: number; samples?: number; [more: string]: unknown };

/** A benchmark of the project's own results format. */
export interface Results {
  benchmark: string;
  higher_is_better?: boolean;
  optimum?: number;
  scores: Record<string, Score>;
  [more: string]: unknown;
}

/** Runs the command line in an empty folder that holds nothing but these results. */
export function checkReport(results: Results | readonly Results[], ...options: string[]): Assessment {
  const folder = mkdtempSync(join(tmpdir(), "check-report-"));
  try {
    const content = Array.isArray(results) ? { benchmarks: results } : results;
    writeFileSync(join(folder, "results.json"), JSON.stringify(content));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CLI, "check", "results.json", "--format", "json", ...options],
      { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 },
    );
    if (status !== 0 && status !== 1) throw new Error(`exit ${status}: ${stderr}`);
    return JSON.parse(stdout) as Assessment;
  } finally {
    rmSync(folder, { recursive: true });
  }
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
