// The situations that every renderer must word: one assessment each, by name.
import { readFileSync } from "node:fs";
import type { Pool } from "../../src/generated/pool.ts";
import type { Assessment, MatchedModel, Reason } from "../../src/generated/report.ts";
import { assessmentOf, checked, type Fixture, manyModels } from "./assessment-of.ts";

/** What a hostile results file might call its models and benchmarks. */
export const HOSTILE = [
  "@octocat and @github/security",
  "fixes #1, closes owner/repo#2, GH-3",
  "[click](https://evil.example) ![x](https://evil.example/a.png)",
  "<script>alert(1)</script><img src=x onerror=alert(2)>",
  "a | b | c\n\n# Heading\n- list",
  "`code` **bold** _it_ ~~no~~ $x^2$ $$y$$",
  '"]: [0.5, 0.5]\n%%{init: {"theme": "dark"}}%%',
  "\u202egnp.exe\u2066 \u200bzero\u0007bell\u001b[31mred",
  "https://evil.example/path www.evil.example mailto:a@evil.example",
  "```\nfence\n```",
  "</details></summary><!-- marker -->",
  ":white_check_mark: passes 0123abcd4567 0123456789abcdef0123456789abcdef01234567",
  "::error file=a.js,line=1::forged",
  "& &amp; &#64;octocat &lt;b&gt;",
  "很长的名字 モデル ✅ 🟢 مرحبا",
] as const;

const noNoise = {
  noise: { reliability: 0.9981, rank_stability: 0.9991, source: "standard-errors", models: 26 },
} as const;

/** Held against the newest models. */
const RECENT = {
  reference: {
    kind: "recent" as const,
    from: "2024-04-24",
    to: "2026-04-24",
    models: 129,
    families: 15,
    fallback: null,
  },
  corrected: null,
};

const ADVICE = {
  models: [
    { name: "Gemma 2 2B", family: "google", why: "spread" as const },
    { name: "Phi-4", family: "microsoft", why: "family" as const },
  ],
  spread_share: 0.81,
  half_width: 0.21,
};

/** The models of a published benchmark of the pool chat-2024, with its scores there. */
function scoredOn(a: Assessment, id: string): MatchedModel[] {
  const pool: Pool = JSON.parse(readFileSync("pools/chat-2024/pool.json", "utf8"));
  const scores = pool.known_benchmarks!.find((one) => one.id === id)!.scores;
  const score = new Map(pool.models.map((model, index) => [model.name, scores[index]!]));
  return a.benchmarks[0]!.models.matched.map((model) => ({ ...model, score: score.get(model.pool_model!)! }));
}

/** Made-up scores whose rank correlation with capability is 0.531. */
function halfAsCapable(a: Assessment): MatchedModel[] {
  return a.benchmarks[0]!.models.matched.map((model, index) => ({
    ...model,
    score: Number((0.6 + 0.03 * (model.axis_value + 9.9 * Math.sin(11 * index))).toFixed(3)),
  }));
}

/** No correlation, for this reason. */
function withoutFigure(fixture: Fixture, reason: Reason): Assessment {
  const a = assessmentOf(fixture, {
    run: { verdict: "inconclusive", conclusion: "fail" },
    first: {
      verdict: "inconclusive",
      certainty: null,
      conclusion: "fail",
      correlation: { value: null, interval: null, pearson: null, kendall: null },
      decided_on: { value: null },
      evidence_above_threshold: null,
      p_value_holm: null,
      sensitivity: { without_model: null, without_family: null, without_capability_benchmark: null },
      reasons: [reason],
    },
  });
  return checked({ ...a, benchmarks: a.benchmarks.slice(0, 1) });
}

export const SITUATIONS: Readonly<Record<string, () => Assessment>> = {
  "entangled-clear": () =>
    assessmentOf("ethics", {
      first: {
        correlation: { value: 0.8872, interval: { low: 0.8109, high: 0.9339 } },
        decided_on: { value: 0.8872 },
        sensitivity: {
          without_model: { low: 0.88, high: 0.91, most: { name: "Yi-6B-Chat", value: 0.91 } },
          without_family: { low: 0.86, high: 0.91, most: { name: "qwen1.5", value: 0.86 } },
          without_capability_benchmark: { low: 0.87, high: 0.9, most: { name: "BBH", value: 0.87 } },
        },
      },
    }),
  "entangled-borderline": () => assessmentOf("mt-bench"),
  "entangled-close-with-base": () =>
    assessmentOf("arena", {
      first: {
        baseline: {
          value: 0.7316,
          decided_on: 0.7316,
          verdict: "entangled",
          changes: [{ kind: "models-added", models: ["falcon-180B-chat"] }],
        },
      },
    }),
  "distinct-negative-noise-unknown": () => assessmentOf("bbq-ambiguous"),
  "distinct-clear": () =>
    assessmentOf("bbq-ambiguous", { first: { ...noNoise, conclusion: "pass" }, run: { conclusion: "pass" } }),
  "distinct-borderline": () => {
    const a = assessmentOf("helm-safety");
    const xstest = a.benchmarks.find((b) => b.name === "XSTest")!;
    return checked({
      ...a,
      verdict: "distinct",
      conclusion: "warn",
      benchmarks: [{ ...xstest, p_value_holm: null }],
    });
  },
  "strongly-negative-unpinned": () =>
    assessmentOf("bbq-ambiguous", {
      first: {
        name: "WMDP biology",
        source: { file: "results/wmdp.json" },
        higher_is_better: true,
        models: { matched: scoredOn(assessmentOf("bbq-ambiguous"), "wmdp_bio") },
        correlation: {
          value: -0.875,
          pearson: -0.8452,
          kendall: -0.6965,
          interval: { low: -0.9576, high: -0.6595 },
        },
        decided_on: { value: -0.875 },
        reasons: [
          {
            rule: "orientation-unpinned",
            found: -0.875,
            limit: -0.6,
            if: "turned-round",
          },
        ],
        context: { nearest: [] },
        sensitivity: {
          without_model: { values: [], low: -0.9, high: -0.86, most: { name: "Yi-6B-Chat", value: -0.86 } },
          without_family: {
            values: [],
            low: -0.9189,
            high: -0.8584,
            most: { name: "qwen1.5", value: -0.9189 },
          },
          without_capability_benchmark: {
            values: [],
            low: -0.89,
            high: -0.85,
            most: { name: "BBH", value: -0.85 },
          },
        },
      },
    }),
  "optimum-in-the-middle": () =>
    assessmentOf("mt-bench", {
      run: { verdict: "distinct", conclusion: "warn" },
      first: {
        verdict: "distinct",
        certainty: "borderline",
        conclusion: "warn",
        higher_is_better: null,
        optimum: 7,
        correlation: { value: -0.001, interval: { low: -0.52, high: 0.51 } },
        decided_on: { value: -0.001 },
        sensitivity: {
          without_model: null,
          without_family: null,
          without_capability_benchmark: null,
        },
        reasons: [
          {
            rule: "orientation-unpinned",
            found: 0.787,
            limit: 0.6,
            if: "unfolded",
          },
        ],
      },
    }),
  "inconclusive-turned-round": () =>
    assessmentOf("mt-bench", {
      run: { verdict: "inconclusive", compared: true },
      first: {
        verdict: "inconclusive",
        certainty: null,
        higher_is_better: false,
        correlation: { value: -0.787, interval: { low: -0.91, high: -0.52 } },
        decided_on: { value: -0.787 },
        baseline: {
          value: 0.787,
          decided_on: 0.787,
          verdict: "entangled",
          changes: [
            {
              kind: "orientation-changed",
              from: { kind: "higher" },
              to: { kind: "lower" },
            },
          ],
        },
        reasons: [
          {
            rule: "orientation-changed",
            here: { kind: "lower" },
            before: { kind: "higher" },
          },
        ],
      },
    }),
  "inconclusive-few-models": () => assessmentOf("mt-bench-six"),
  "inconclusive-few-families": () =>
    assessmentOf("mt-bench-six", {
      first: {
        coverage: { models: 9, families: 4, capability_spread: 0.9 },
        reasons: [
          {
            rule: "min-families",
            found: 4,
            limit: 5,
          },
        ],
      },
    }),
  "inconclusive-constant": () =>
    withoutFigure("mt-bench", { rule: "constant-scores", found: null, limit: null }),
  "inconclusive-axis-too-small": () =>
    withoutFigure("helm-safety", {
      rule: "axis-too-small",
      left: 2,
      needed: 3,
      left_out: ["MMLU-Pro", "GPQA", "IFEval"],
      found: null,
      limit: null,
    }),
  "inconclusive-constant-axis": () =>
    withoutFigure("mt-bench", { rule: "constant-axis", found: null, limit: null }),
  "inconclusive-one-family": () =>
    assessmentOf("mt-bench", {
      run: { verdict: "inconclusive" },
      first: {
        verdict: "inconclusive",
        certainty: null,
        correlation: { value: 0.5, interval: null },
        decided_on: { value: 0.5 },
        coverage: { missing_families: ["falcon", "yi"] },
        reasons: [{ rule: "one-family", family: "llama-2", found: null, limit: null }],
      },
    }),
  "inconclusive-noisy": () =>
    assessmentOf("bbq-ambiguous", {
      run: { verdict: "inconclusive", conclusion: "fail" },
      first: {
        verdict: "inconclusive",
        certainty: null,
        conclusion: "fail",
        noise: { reliability: 0.61, rank_stability: 0.74, source: "sample-counts", models: 26 },
        reasons: [{ rule: "min-reliability", found: 0.1739, limit: 0.5 }],
      },
    }),
  "inconclusive-coverage": () =>
    assessmentOf("arena", {
      run: { verdict: "inconclusive" },
      first: {
        verdict: "inconclusive",
        certainty: null,
        correlation: { value: 0.31, interval: { low: -0.2, high: 0.7 } },
        coverage: { capability_spread: 0.31, unscored: 102 },
        evidence_above_threshold: 0.47,
        range: { ...RECENT, spread_share: 0.42 },
        advice: ADVICE,
        reasons: [
          {
            rule: "interval",
            interval: { low: -0.4369, high: 0.919 },
            limit: 0.6,
            because: "range",
            covered: 0.42,
            least: 0.5,
          },
        ],
      },
    }),
  "inconclusive-range": () =>
    assessmentOf("arena", {
      run: { verdict: "inconclusive" },
      first: {
        verdict: "inconclusive",
        certainty: null,
        correlation: { value: 0.55, interval: { low: 0.2, high: 0.76 } },
        coverage: { capability_spread: 0.48, unscored: 102 },
        evidence_above_threshold: 0.83,
        range: { ...RECENT, spread_share: 0.65 },
        advice: ADVICE,
        reasons: [{ rule: "range", found: 0.65, limit: 0.8, threshold: 0.6, value: 0.7117, before: 0.55 }],
      },
    }),
  "inconclusive-ties": () =>
    assessmentOf("arena", {
      run: { verdict: "inconclusive" },
      first: {
        verdict: "inconclusive",
        certainty: null,
        correlation: { value: 0.55, interval: { low: 0.2, high: 0.76 } },
        evidence_above_threshold: 0.36,
        attainable: 0.82,
        reasons: [{ rule: "crowded", found: 0.82, limit: 0.9, threshold: 0.6, uncrowded: 0.671 }],
      },
    }),
  "inconclusive-crowded": () =>
    assessmentOf("arena", {
      run: { verdict: "inconclusive" },
      first: {
        verdict: "inconclusive",
        certainty: null,
        correlation: { value: 0.35, interval: { low: -0.1, high: 0.6 } },
        evidence_above_threshold: 0.02,
        attainable: 0.52,
        reasons: [{ rule: "crowded", found: 0.52, limit: 0.6, threshold: 0.6, uncrowded: null }],
      },
    }),
  "inconclusive-axis": () =>
    assessmentOf("arena", {
      run: { verdict: "inconclusive" },
      first: {
        verdict: "inconclusive",
        certainty: null,
        correlation: { value: 0.2, interval: { low: -0.3, high: 0.6 } },
        evidence_above_threshold: 0.04,
        axis: { reliability_here: 0.38 },
        range: { ...RECENT, spread_share: 0.21 },
        advice: ADVICE,
        reasons: [{ rule: "axis-reliability", found: 0.38, limit: 0.5 }],
      },
    }),
  "inconclusive-panel": () =>
    assessmentOf("arena", {
      run: { verdict: "inconclusive" },
      first: {
        verdict: "inconclusive",
        certainty: null,
        correlation: { value: 0.4, interval: { low: 0, high: 0.6 } },
        evidence_above_threshold: 0.05,
        panel: { models: 12, missing: ["falcon-7b-instruct", "gemma-1.1-2b-it"] },
        reasons: [{ rule: "panel", found: 2, limit: 12, missing: ["falcon-7b-instruct", "gemma-1.1-2b-it"] }],
      },
    }),
  "distinct-lifted": () =>
    assessmentOf("arena", {
      run: { verdict: "distinct", conclusion: "warn" },
      first: {
        verdict: "distinct",
        conclusion: "warn",
        correlation: { value: 0.5, interval: { low: 0.22, high: 0.7 } },
        evidence_above_threshold: 0.49,
        range: { ...RECENT, spread_share: 0.79 },
        curvature: { p: 0.012, multiple: 0.71, flag: true },
        reasons: [
          {
            rule: "threshold",
            found: 0.59,
            limit: 0.6,
            statistic: "range-corrected",
            direction: "positive",
            above: false,
            by: "value",
            turned_by: null,
          },
          { rule: "warn-threshold", found: 0.59, limit: 0.4, threshold: 0.6 },
        ],
      },
    }),
  "inconclusive-interval": () =>
    assessmentOf("arena", {
      run: { verdict: "inconclusive", policy: { "decide-on": { value: "interval", from: "file" } } },
      first: {
        verdict: "inconclusive",
        certainty: null,
        reasons: [
          {
            rule: "interval",
            interval: { low: 0.09, high: 0.88 },
            limit: 0.6,
            because: "policy",
          },
        ],
      },
    }),
  "inconclusive-none-matched": () =>
    assessmentOf("mt-bench-six", {
      first: {
        models: { matched: [] },
        correlation: { value: null, interval: null, pearson: null, kendall: null },
        decided_on: { value: null },
        coverage: { models: 0, families: 0, capability_spread: null, suggested_models: [] },
        sensitivity: { without_model: null, without_family: null, without_capability_benchmark: null },
        reasons: [
          {
            rule: "min-models",
            found: 0,
            limit: 8,
          },
        ],
      },
    }),
  "corrected-decides": () =>
    assessmentOf("bbq-ambiguous", {
      run: { verdict: "entangled", conclusion: "fail" },
      first: {
        name: "Refusal quality",
        verdict: "entangled",
        certainty: "borderline",
        conclusion: "fail",
        models: { matched: halfAsCapable(assessmentOf("bbq-ambiguous")) },
        correlation: { value: 0.531, pearson: 0.5049, kendall: 0.4462, interval: { low: 0.31, high: 0.69 } },
        noise: {
          reliability: 0.63,
          rank_stability: 0.8482,
          source: "sample-counts",
          models: 26,
        },
        decided_on: { statistic: "corrected", value: 0.68 },
        sensitivity: {
          without_model: { values: [], low: 0.49, high: 0.56, most: { name: "Yi-6B-Chat", value: 0.49 } },
          without_family: { values: [], low: 0.46, high: 0.57, most: { name: "qwen1.5", value: 0.46 } },
          without_capability_benchmark: {
            values: [],
            low: 0.5,
            high: 0.56,
            most: { name: "BBH", value: 0.5 },
          },
        },
        reasons: [
          {
            rule: "threshold",
            found: 0.68,
            limit: 0.6,
            statistic: "corrected",
            direction: "positive",
            above: true,
            by: "value",
            turned_by: "noise",
          },
        ],
      },
    }),
  "absolute-negative": () =>
    assessmentOf("bbq-ambiguous", {
      run: {
        verdict: "entangled",
        conclusion: "fail",
        policy: { direction: { value: "absolute", from: "input" } },
      },
      first: {
        verdict: "entangled",
        certainty: "borderline",
        conclusion: "fail",
        correlation: { value: -0.67, interval: { low: -0.84, high: -0.39 } },
        decided_on: { value: -0.67 },
      },
    }),
  softened: () =>
    assessmentOf("ethics", {
      run: {
        conclusion: "warn",
        policy: { "on-entangled": { value: "warn", from: "file" } },
        policy_file: ".github/safetywashing.yml",
      },
      first: { conclusion: "warn" },
    }),
  accepted: () =>
    assessmentOf("ethics", {
      run: { conclusion: "pass", policy_file: ".github/safetywashing.yml" },
      first: {
        conclusion: "pass",
        accepted: {
          reason: "We track ETHICS for its subtasks, see the charter.",
          up_to: 0.85,
          until: "2027-01-01",
          in_force: true,
        },
      },
    }),
  "acceptance-expired": () =>
    assessmentOf("ethics", {
      first: {
        accepted: { reason: "For one more year.", up_to: 0.85, until: "2025-01-01", in_force: false },
      },
    }),
  removed: () =>
    assessmentOf("bbq-ambiguous", {
      run: {
        conclusion: "fail",
        removed: [
          { name: "MT-Bench", conclusion: "fail", reason: "removed" },
          { name: "HarmBench", conclusion: "fail", reason: "required" },
        ],
      },
    }),
  "no-benchmark": () => {
    const a = assessmentOf("ethics");
    return checked({
      ...a,
      verdict: "inconclusive",
      conclusion: "fail",
      pool: null,
      benchmarks: [],
      removed: [{ name: "ETHICS", conclusion: "fail", reason: "removed" }],
    });
  },
  unchanged: () =>
    assessmentOf("ethics", {
      run: { unchanged: true, conclusion: "pass" },
      first: {
        baseline: {
          value: 0.8215384615384614,
          decided_on: 0.8215384615384614,
          verdict: "entangled",
          changes: [],
        },
      },
    }),
  "families-unknown": () =>
    assessmentOf("mt-bench", {
      first: {
        coverage: { families_known: false },
        correlation: { interval: { low: 0.61, high: 0.9 } },
        notes: [{ code: "families-unknown", level: "warning" }],
      },
    }),
  "outside-pool": () => {
    const a = assessmentOf("mt-bench");
    const b = a.benchmarks[0]!;
    const matched = b.models.matched.map((model, index) =>
      index < 3
        ? {
            ...model,
            name: `new-model-${index}`,
            pool_model: null,
            matched_by: null,
            family_from: "results" as const,
            origin: index === 0 ? ("computed" as const) : ("estimated" as const),
            counts: false,
          }
        : model,
    );
    const outside = {
      models: 3,
      correlation_with: 0.7873504273504273,
      verdict_with: "entangled" as const,
      correlation_without: 0.58,
      verdict_without: "distinct" as const,
      decided: "with" as const,
    };
    return checked({
      ...a,
      benchmarks: [{ ...b, models: { ...b.models, matched }, outside_pool: outside }],
    });
  },
  "axis-mmlu": () =>
    assessmentOf("ethics", {
      run: { policy: { axis: { value: "MMLU", from: "input" } } },
      first: {
        axis: { kind: "capability-benchmark", name: "MMLU", capability_benchmarks: ["MMLU"] },
        sensitivity: { without_capability_benchmark: null },
      },
    }),
  "axis-release-date": () =>
    assessmentOf("ethics", {
      first: {
        axis: { kind: "release-date", name: "release date", capability_benchmarks: [] },
        sensitivity: { without_capability_benchmark: null },
      },
    }),
  "part-and-whole": () =>
    assessmentOf("ethics", {
      first: {
        name: "MMLU",
        axis: { left_out: ["MMLU"], left_out_because: "same-benchmark" },
        correlation: { value: 0.775, interval: { low: 0.48, high: 0.91 }, whole_axis: 0.8325 },
        decided_on: { value: 0.775 },
        certainty: "borderline",
      },
    }),
  "overlap-declared": () =>
    assessmentOf("mt-bench", {
      first: { overlaps: { declared_by_results: ["GSM8K", "MATH"], value_without_declared: 0.531 } },
    }),
  "given-scores": () => {
    const a = assessmentOf("arena", {
      first: {
        pool: "eci-2026",
        axis: { kind: "given-scores", name: "Epoch Capabilities Index", capability_benchmarks: [] },
        sensitivity: { without_capability_benchmark: null },
      },
    });
    return checked({
      ...a,
      pool: {
        ...a.pool!,
        name: "eci-2026",
        title: "Epoch Capabilities Index",
        given_scores: "Epoch Capabilities Index",
        capability_benchmarks: [],
        variance_explained: null,
        axis_reliability: null,
        licence: "CC BY 4.0",
        attribution: "Epoch AI, Epoch Capabilities Index, https://epoch.ai/benchmarks, CC BY 4.0",
      },
    });
  },
  several: () => assessmentOf("helm-safety"),
  "several-with-base": () => {
    const a = assessmentOf("helm-safety");
    const benchmarks = a.benchmarks.map((b, index) =>
      index < 3
        ? { ...b, baseline: { value: 0.55, decided_on: 0.55, verdict: "distinct" as const, changes: [] } }
        : b,
    );
    return checked({ ...a, benchmarks });
  },
  "left-out": () =>
    assessmentOf("arena", {
      first: {
        models: {
          left_out: [
            {
              name: "gpt-4-turbo",
              why: "unknown",
              placeable: true,
              nearest: [],
            },
            { name: "Qwen1.5-14B-Caht", why: "unknown", placeable: false, nearest: ["Qwen1.5-14B-Chat"] },
          ],
        },
      },
    }),
  "five-thousand-models": () => {
    const left = Array.from({ length: 2000 }, (_, index) => ({
      name: `unknown-model-${index}`,
      why: "unknown" as const,
      placeable: true,
      nearest: [],
    }));
    return assessmentOf("mt-bench", { first: { models: { matched: manyModels(5000), left_out: left } } });
  },
  "hostile-names": () => {
    const a = assessmentOf("mt-bench", {
      run: { reproduce: "npx safetywashing-gate check 'a`b' --pool chat-2024" },
    });
    const b = a.benchmarks[0]!;
    const matched = b.models.matched.map((model, index) => ({
      ...model,
      name: HOSTILE[index % HOSTILE.length]!,
      pool_model: HOSTILE[index % HOSTILE.length]!,
      family: HOSTILE[(index + 3) % HOSTILE.length]!,
    }));
    const left_out = HOSTILE.map((name) => ({
      name,
      why: "unusable" as const,
      said: `not in the pool: ${name}`,
      nearest: [name],
    }));
    const notes = HOSTILE.map((text) => ({
      code: "main-metric" as const,
      level: "warning" as const,
      text,
    }));
    return checked({
      ...a,
      pool: { ...a.pool!, attribution: HOSTILE[2]!, capability_benchmarks: [...HOSTILE] },
      removed: HOSTILE.map((name) => ({ name, conclusion: "fail" as const, reason: "removed" as const })),
      benchmarks: [
        {
          ...b,
          name: HOSTILE[6]!,
          metric: HOSTILE[4]!,
          source: { ...b.source, file: HOSTILE[9]! },
          axis: { ...b.axis, capability_benchmarks: HOSTILE.slice(0, 4) },
          accepted: { reason: HOSTILE[3]!, up_to: 0.9, until: HOSTILE[0]!, in_force: false },
          models: { matched, left_out, other_settings: [] },
          notes,
        },
      ],
    });
  },
};
