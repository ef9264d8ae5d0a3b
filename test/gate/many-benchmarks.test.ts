// What benchmarks of one run share must not show: each is judged as it is alone.
import { expect, it } from "vitest";
import type { BenchmarkAssessment } from "../../src/generated/report.ts";
import { folded, unfolded } from "../../src/report/files/folded.ts";
import type { BenchmarkResults } from "../../src/results/benchmark-results.ts";
import { chat, columnOf, gate, resultsOf } from "../support/gate.ts";

const COLUMNS = ["MT_Bench", "ethics_all", "anli", "wmdp", "bbq_ambiguous"];
const scores = (column: string, keep: (i: number) => boolean = () => true) =>
  Object.fromEntries(Object.entries(columnOf(chat, column)).filter((_, i) => keep(i)));

/** The same models, some of them, other ones, one of the axis, one that is best in the middle, and models placed by their own word. */
const benchmarks: BenchmarkResults[] = [
  ...COLUMNS.map((column) => resultsOf(`all ${column}`, scores(column))),
  ...COLUMNS.map((column) =>
    resultsOf(
      `odd ${column}`,
      scores(column, (i) => i % 2 === 1),
    ),
  ),
  ...COLUMNS.map((column, k) =>
    resultsOf(
      `but one ${column}`,
      scores(column, (i) => i !== k),
    ),
  ),
  resultsOf("MMLU", scores("MT_Bench")),
  { ...resultsOf("folded", scores("anli")), orientation: { kind: "optimum", optimum: 0.4 } },
  ...[0.4, 0.7].map((share) => claiming(resultsOf(`claims ${share}`, scores("ethics_all")), share)),
];

function claiming(results: BenchmarkResults, share: number): BenchmarkResults {
  const capabilityScores = Object.fromEntries(chat.capability_benchmarks.map(({ name }) => [name, share]));
  const stranger = { name: "a model of tomorrow", score: share, capabilityScores, place: results.place };
  return { ...results, models: [...results.models, stranger] };
}

const plain = ({ p_value_holm: _, ...b }: BenchmarkAssessment) => b;

it("each benchmark among others is what it is alone, in either order", () => {
  const inputs = { inputs: { "trust-claims": "true" } };
  const found = [benchmarks, benchmarks.toReversed()].map(
    (all) => new Map(gate(all, inputs).benchmarks.map((b) => [b.name, plain(b)])),
  );
  for (const benchmark of benchmarks) {
    const [alone] = gate([benchmark], inputs).benchmarks.map(plain);
    for (const among of found) expect(among.get(benchmark.name)).toEqual(alone);
  }
});

it("what the report says once is said of each", () => {
  const assessment = gate(benchmarks, { inputs: { pool: "chat-2024" } });
  const report = folded(assessment);
  expect(unfolded(report)).toEqual(assessment);
  const places = report.models.map(({ name, axis_value }) => `${name} at ${axis_value}`);
  expect(new Set(places).size).toBe(places.length);
});
