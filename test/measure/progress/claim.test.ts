// The worked examples of the method and of the prototype, and the edges of the verdict.
import { describe, expect, it } from "vitest";
import { type ClaimedBenchmark, type JudgedClaim, judgeClaim } from "../../../src/measure/progress/claim.ts";
import { figures } from "../../support/figures.ts";

const { data, examples } = figures("mending.json").progress;
const worked = figures("worked-examples.json").item6_differential_progress;

interface Table {
  models: string[];
  x: number[];
  families: string[];
  columns: Record<string, (number | null)[]>;
}
const chat = data["chat-2024"] as Table;
const helm = data["helm-capabilities-2025"] as Table;
const allFive = Object.keys(helm.columns);
const helmMean = {
  ...helm,
  columns: {
    mean: helm.models.map((_, i) => allFive.reduce((sum, name) => sum + helm.columns[name]![i]! / 5, 0)),
  },
};

function claim(
  table: Table,
  names: string[],
  before: string | null,
  after: string,
  changes = {},
): JudgedClaim {
  const place = (model: string) => table.models.indexOf(model);
  const benchmarks = names.map((name): ClaimedBenchmark => {
    const y = table.columns[name]!;
    const of = (model: string) => ({ x: table.x[place(model)]!, y: y[place(model)]! });
    return {
      name,
      models: new Map(
        table.models.flatMap((model, i) =>
          y[i] === null ? [] : [[model, { x: table.x[i]!, y: y[i]!, family: table.families[i]! }]],
        ),
      ),
      before: before === null ? null : of(before),
      after: { ...of(after), ...changes },
    };
  });
  const family = (model: string) => table.families[place(model)]!;
  return judgeClaim({
    benchmarks,
    families: { before: before && family(before), after: family(after) },
    confidence: 0.95,
  });
}

const word = (said: string) =>
  ({ "explained by capabilities": "explained", "below expectation": "below-expectation" })[said] ?? said;

describe("section 8's examples, one model", () => {
  // Within a tenth of the fit's range a claim is judged, and told to be extrapolated.
  const now: Record<string, string> = { "MT_Bench Mixtral-8x22B-Instruct-v0.1": "explained" };

  const list = worked.single as ReturnType<typeof figures>[];
  it.each(list.map((example) => [example.benchmark, example.model, example]))(
    "%s, %s",
    (name: string, model: string, example: ReturnType<typeof figures>) => {
      const { overall, verdict } = claim(chat, [name], null, model);
      expect(overall!.fit.n).toBe(example.fit.n);
      expect(overall!.fit.slope).toBeCloseTo(example.fit.slope, 11);
      expect(overall!.fit.sxx).toBeCloseTo(example.fit.sxx, 9);
      expect(overall!.differential).toBeCloseTo(example.result.differential, 10);
      expect(overall!.low).toBeCloseTo(example.result.differential_low, 10);
      expect(overall!.high).toBeCloseTo(example.result.differential_high, 10);
      expect(overall!.gain).toBeCloseTo(example.advantage_over_mean_of_fit, 10);
      expect(overall!.predicted).toBeCloseTo(example.predicted_advantage, 10);
      expect(verdict).toBe(now[`${name} ${model}`] ?? word(example.verdict_as_proposed));
      expect(overall!.notes.includes("extrapolated")).toBe(!example.score_in_range_of_fit);
    },
  );
});

describe("pairs, within a family by what varies within families", () => {
  const list = examples["pairs of worked_examples.json under the new rule"] as ReturnType<typeof figures>[];
  it.each(list.map((example) => [example.benchmark, example.before, example.after, example]))(
    "%s, %s → %s",
    (name: string, before: string, after: string, example: ReturnType<typeof figures>) => {
      const { overall, verdict } = claim(chat, [name], before, after);
      expect(overall!.rule).toBe(example.rule.replaceAll(" a ", " ").replaceAll(" ", "-"));
      expect(overall!.differential).toBeCloseTo(example.differential, 10);
      expect(overall!.half_width).toBeCloseTo(example.half_width, 10);
      expect(verdict).toBe(word(example.verdict));
    },
  );
});

describe("the prototype's examples", () => {
  const find = (letter: string) =>
    examples[Object.keys(examples).find((key) => key.startsWith(`${letter}. `))!];
  const five = (before: string | null, after: string) => claim(helm, allFive, before, after);

  it.each([
    ["A", claim(helmMean, ["mean"], "openai/gpt-4.1-2025-04-14", "openai/gpt-5-2025-08-07")],
    ["A2", claim(helmMean, ["mean"], "xai/grok-3-beta", "xai/grok-4-0709")],
    [
      "C",
      claim(chat, ["truthfulqa_mc1"], "Mistral-7B-Instruct-v0.2", "Mistral-7B-Instruct-v0.2", {
        x: find("C").after.capability,
        y: 0.6,
      }),
    ],
    ["D", claim(chat, ["HarmBench-HumanJailbreaks-all"], "Qwen1.5-7B-Chat", "Qwen1.5-110B-Chat")],
    ["B", five(null, "openai/gpt-oss-20b")],
    ["B2", five(null, "xai/grok-4-0709")],
    ["B3", five("anthropic/claude-3-7-sonnet-20250219", "anthropic/claude-sonnet-4-5-20250929")],
    ["E", claim(chat, ["truthfulqa_mc1", "ethics_all", "bbq_disamb"], null, "Mistral-7B-Instruct-v0.2")],
  ])("%s", (letter, found) => {
    const example = find(letter);
    const overall = example.composite ?? example;
    expect(found.verdict).toBe(word(example.verdict));
    expect(found.overall!.rule).toBe(overall.rule.replaceAll(" a ", " ").replaceAll(" ", "-"));
    expect([found.overall!.fit.n, found.overall!.fit.families]).toEqual([
      overall.fit.n,
      overall.fit.families,
    ]);
    expect(found.overall!.fit.within_variance).toBeCloseTo(overall.fit.within_variance, 9);
    expect(found.overall!.fit.slope_variance).toBeCloseTo(overall.fit.slope_variance, 9);
    expect(found.overall!.differential).toBeCloseTo(overall.differential, 9);
    expect(found.overall!.half_width).toBeCloseTo(overall.half_width, 9);
    expect(found.overall!.gain).toBeCloseTo(overall.gain, 9);
    expect(found.overall!.predicted).toBeCloseTo(overall.predicted_gain, 9);
    expect(found.overall!.p).toBeCloseTo(overall.p, 8);
    expect(found.overall!.beyond_range).toBeCloseTo(overall.beyond_range, 11);
    for (const [name, each] of Object.entries<ReturnType<typeof figures>>(example.each ?? {})) {
      const own = found.benchmarks.find((benchmark) => benchmark.name === name)!;
      expect(own.progress!.verdict).toBe(word(each.verdict));
      expect(own.progress!.low).toBeCloseTo(each.low, 9);
      expect(own.holm).toBeCloseTo(each.p_holm, 8);
    }
  });
});

describe("edges", () => {
  const wide: Table = {
    models: Array.from({ length: 12 }, (_, i) => `m${i}`),
    x: Array.from({ length: 12 }, (_, i) => i),
    families: Array.from({ length: 12 }, (_, i) => `f${i % 6}`),
    columns: { y: Array.from({ length: 12 }, (_, i) => i + [0.3, -0.2, 0.1, -0.4, 0.2][i % 5]!) },
  };

  it("a capability score that is estimated, and a noisier score, widen the interval", () => {
    const plain = claim(wide, ["y"], null, "m5").overall!;
    const estimated = claim(wide, ["y"], null, "m5", { estimateVariance: 0.25 }).overall!;
    const ratio = (estimated.half_width / plain.half_width) ** 2;
    const { fit } = plain;
    const variance = fit.residual_sd ** 2 * (1 + 1 / fit.n + (5 - fit.mean_x) ** 2 / fit.sxx);
    expect(ratio).toBeCloseTo((variance + fit.slope ** 2 * 0.25) / variance, 10);
    // The fit's own errors are unknown, so a claim's cannot be said to be larger.
    expect(claim(wide, ["y"], null, "m5", { error: 2 }).overall!.half_width).toBe(plain.half_width);
  });

  it("more than a tenth beyond the fit's range is inconclusive", () => {
    expect(claim(wide, ["y"], null, "m5", { x: 11, y: 11 }).overall).toMatchObject({
      verdict: "explained",
      notes: ["extrapolated"],
    });
    expect(claim(wide, ["y"], null, "m5", { x: 11.1, y: 11 }).overall).toMatchObject({
      verdict: "inconclusive",
      reason: "beyond-range",
    });
  });

  it("too few models or families, or a line without scatter, is inconclusive", () => {
    const cut = (keep: (i: number) => boolean): Table => ({
      models: wide.models.filter((_, i) => keep(i)),
      x: wide.x.filter((_, i) => keep(i)),
      families: wide.families.filter((_, i) => keep(i)),
      columns: { y: wide.columns.y!.filter((_, i) => keep(i)) },
    });
    expect(
      claim(
        cut((i) => i < 8),
        ["y"],
        null,
        "m5",
      ).overall!.reason,
    ).toBe("few-models");
    expect(
      claim(
        cut((i) => i % 6 < 5),
        ["y"],
        null,
        "m4",
      ).overall!.reason,
    ).toBe("few-families");
    const straight = { ...wide, columns: { y: wide.x } };
    expect(claim(straight, ["y"], null, "m5", { y: 9 }).overall!.reason).toBe("no-scatter");
  });

  it("is mixed where the composite gains and one benchmark falls", () => {
    const scatter = (shift: number) =>
      wide.x.map((x, i) => x + [0.3, -0.2, 0.1, -0.4, 0.2][(i + shift) % 5]!);
    const several = { ...wide, columns: { a: scatter(0), b: scatter(1), c: scatter(2) } };
    const place = several.models.indexOf("m5");
    several.columns.a[place] = 12;
    several.columns.b[place] = 12;
    several.columns.c[place] = 3;
    expect(claim(several, ["a", "b"], null, "m5").verdict).toBe("differential");
    expect(claim(several, ["a", "b", "c"], null, "m5").verdict).toBe("mixed");
  });

  it("says where a gain could not show", () => {
    const table = { ...wide };
    const found = judgeClaim({
      benchmarks: [
        {
          name: "y",
          models: new Map(
            table.models.map((name, i) => [
              name,
              { x: table.x[i]!, y: table.columns.y![i]!, family: table.families[i]! },
            ]),
          ),
          before: null,
          after: { x: 11, y: 11 },
          maximum: 11.2,
        },
      ],
      families: { before: null, after: "f5" },
      confidence: 0.95,
    });
    expect(found.overall!.notes).toContain("ceiling");
  });
});
