// No number that a results file can hold is our fault: it is read and judged, or refused by name and place.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import validateReport from "../../src/generated/validate-report.ts";
import { renderFigure } from "../../src/report/chart/figure.ts";
import { renderAnnotations } from "../../src/report/files/annotations.ts";
import { renderJson } from "../../src/report/files/json.ts";
import { renderHtml } from "../../src/report/html/report.ts";
import { renderComment } from "../../src/report/markdown/comment.ts";
import { renderText } from "../../src/report/terminal/report.ts";
import { readResults } from "../../src/results/read.ts";
import { chat, gate } from "../support/gate.ts";
import { faultsOf, files } from "../support/results.ts";

/** Of eight families, so that there are intervals. */
const names = chat.models.filter((_, i) => i % 2 === 0).map(({ name }) => name);
const plain = (i: number) => ({ score: 0.3 + i / 40, standard_error: 0.01, samples: 500 });
const file = (benchmark: Record<string, unknown>) =>
  JSON.stringify({ benchmark: "B", higher_is_better: true, ...benchmark }, null, 1);
const withModel = (changed: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  file({
    ...more,
    scores: Object.fromEntries(
      names.map((name, i) => [name, i === 0 ? { ...plain(0), ...changed } : plain(i)]),
    ),
  });

describe("refused with its place:", () => {
  it.each([
    ["a score", { score: 1e200 }, {}, `the score of "${names[0]}" on "B" is no measurement`, 5],
    ["a negative score", { score: -1e308 }, {}, `the score of "${names[0]}" on "B" is no measurement`, 5],
    [
      "a standard error",
      { standard_error: 1e160 },
      {},
      `the standard error of "${names[0]}" on "B" is no measurement`,
      5,
    ],
    [
      "a sample count",
      { samples: 1e308 },
      {},
      `the sample count of "${names[0]}" on "B" is no measurement`,
      5,
    ],
    [
      "a capability score",
      { capability_scores: { mmlu: -1e101 } },
      {},
      `the score of "${names[0]}" on the capability benchmark "mmlu" is no measurement`,
      5,
    ],
    [
      "a range",
      {},
      { metric: { name: "m", minimum: -1e300 } },
      'the least score of "B" is no measurement',
      1,
    ],
    [
      "a chance",
      {},
      { metric: { name: "m", chance: 1e300 } },
      'what chance gets on "B" is no measurement',
      1,
    ],
  ])("%s", async (_, changed, more, message, line) => {
    const faults = await faultsOf(files({ "r.json": withModel(changed, more) }));
    const [one] = faults;
    expect(faults).toHaveLength(1);
    expect(one).toMatchObject({ file: "r.json", message, remedy: "Mend it, or leave it out" });
    expect(one!.line).toBeGreaterThanOrEqual(line === 1 ? 1 : 2);
    expect(one!.found).toMatch(/^-?1e\+\d+$/);
  });

  it("an optimum", async () => {
    const text = JSON.stringify({ benchmark: "B", optimum: 1e300, scores: { a: 1, b: 2 } });
    expect(await faultsOf(files({ "r.json": text }))).toMatchObject([
      { message: 'the optimum of "B" is no measurement' },
    ]);
  });

  it("in a table, with the line", async () => {
    expect(await faultsOf(files({ "t.csv": "model,B ↑\na,0.5\nb,1e200\nc,0.25" }))).toMatchObject([
      { file: "t.csv", line: 3, found: "1e+200" },
    ]);
  });
});

it("tells twenty of many, and how many more there are", async () => {
  const scores = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`m${i}`, 1e200]));
  const faults = await faultsOf(files({ "r.json": file({ scores }) }));
  expect(faults).toHaveLength(20);
  expect(faults[19]!.message).toBe("and 11 faults more");
});

it("reads what is merely large or small", async () => {
  const text = file({ scores: { a: 1e99, b: 1e-300, c: 5e-324, d: -1e99 } });
  const { benchmarks } = await readResults(files({ "r.json": text }));
  expect(benchmarks[0]!.models).toHaveLength(4);
});

/** Mostly a share; often as large or small as may be, and sometimes beyond what is read. */
const number = fc.oneof(
  { weight: 240, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  {
    weight: 120,
    arbitrary: fc.constantFrom(
      0,
      -0,
      1,
      100,
      5e-324,
      -5e-324,
      1e-200,
      1e-160,
      1e50,
      1e80,
      1e99,
      -1e99,
      1e100,
      -1e100,
    ),
  },
  { weight: 40, arbitrary: fc.double({ min: -1e100, max: 1e100, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e101, 1e154, 1e160, 1e200, -1e200, 1.797e308, -1.797e308) },
);
const positive = number.map(Math.abs);
const measured = fc.record({ score: number, standard_error: positive });
const model = fc.oneof(
  number,
  fc.record(
    {
      score: number,
      standard_error: positive,
      samples: fc.oneof(
        fc.constantFrom(1, 2, 500, 1e15, 1e99),
        fc.nat().map((n) => n + 1),
      ),
      capability_scores: fc.dictionary(fc.constantFrom("mmlu", "gsm8k", "nothing"), number),
    },
    { requiredKeys: ["score"] },
  ),
);
const results = fc.record(
  {
    metric: fc.record(
      {
        name: fc.constantFrom("acc", "points"),
        unit: fc.constantFrom("percent", "proportion", "points"),
        minimum: number,
        maximum: number,
        chance: number,
      },
      { requiredKeys: ["name"] },
    ),
    direction: fc.oneof(
      fc.constant({ higher_is_better: false }),
      number.map((optimum) => ({ optimum })),
    ),
    scores: fc.oneof(
      fc.array(model, { minLength: names.length, maxLength: names.length }),
      fc.array(measured, { minLength: names.length, maxLength: names.length }),
    ),
  },
  { requiredKeys: ["scores"] },
);

it("no finite number in a results file is our fault", async () => {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(results, fc.boolean(), async ({ metric, direction, scores }, trusted) => {
      const text = JSON.stringify({
        benchmark: "B",
        ...(direction ?? { higher_is_better: true }),
        ...(metric && { metric }),
        scores: Object.fromEntries(names.map((name, i) => [i === 12 ? "our/own" : name, scores[i]])),
      });
      const read = await readResults(files({ "r.json": text })).catch((error: unknown) => {
        if (error instanceof InputError) return undefined;
        throw error;
      });
      if (read === undefined) return;
      judged++;
      const assessment = gate(read.benchmarks, {
        inputs: { pool: "chat-2024", "trust-claims": String(trusted) },
      });
      // What JSON writes as null where a number is due is not valid.
      const written: unknown = JSON.parse(renderJson(assessment));
      expect(validateReport(written) || validateReport.errors).toBe(true);
      const all = [
        renderComment(assessment),
        renderHtml(assessment),
        renderText(assessment, { width: 80, colour: false }),
        renderFigure(assessment),
        JSON.stringify(renderAnnotations(assessment)),
      ];
      for (const rendered of all) expect(rendered).not.toMatch(/\bNaN\b|\bInfinity\b/);
    }),
    { numRuns: 150, seed: 20_240_721 },
  );
  expect(judged).toBeGreaterThan(10);
});
