// `--format csv`: one row a benchmark, which a CSV library reads back to the figures of the report.
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { CSV_COLUMNS, renderCsv } from "../../../src/report/files/csv.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const read = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

it("gives value, interval, limit, pool and versions in full precision", () => {
  const a = SITUATIONS["entangled-borderline"]!();
  const [row, ...others] = read(renderCsv(a));
  const [b] = a.benchmarks;
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    benchmark: "MT-Bench",
    verdict: "entangled",
    certainty: "borderline",
    models: "26",
    families: "9",
    pool: "chat-2024",
  });
  expect(Number(row!.value)).toBe(b!.decided_on.value);
  expect([Number(row!.low), Number(row!.high)]).toEqual([
    b!.correlation.interval!.low,
    b!.correlation.interval!.high,
  ]);
});

it("gives the corrected value where it decides, with its own interval", () => {
  const a = SITUATIONS["corrected-decides"]!();
  const [row] = read(renderCsv(a));
  expect(Number(row!.value)).toBe(a.benchmarks[0]!.noise.corrected!.value);
  expect(Number(row!.low)).toBe(a.benchmarks[0]!.noise.corrected!.interval!.low);
  expect(Number(row!.correlation)).toBe(a.benchmarks[0]!.correlation.value);
});

it("has a heading alone where nothing was judged, and empty cells where there is no value", () => {
  expect(renderCsv(SITUATIONS["no-benchmark"]!())).toBe(`${CSV_COLUMNS.join(",")}\n`);
  expect(read(renderCsv(SITUATIONS["inconclusive-few-families"]!()))[0]).toMatchObject({ low: "", high: "" });
});

it("keeps hostile names in their cell, and what begins like a formula from being one", () => {
  const hostile = '=HYPERLINK("x"),\n"b"';
  const a = assessmentOf("mt-bench", { first: { name: hostile } });
  const [row] = read(renderCsv(a));
  expect(row!.benchmark).toBe(`'${hostile}`);
});
