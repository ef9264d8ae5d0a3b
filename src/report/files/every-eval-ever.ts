// The verdicts as one every_eval_ever record (https://github.com/evaleval/every_eval_ever, eval.schema.json 0.2.2), for
// who keeps results of evaluations in that form. The record's "model" is the set of models that were compared, and its
// score the correlation: a figure about a benchmark, never to be read as one of a model's.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { correctionOf, decidingModels, familyCount, poolOf } from "../facts.ts";
import { REPOSITORY } from "../words/cite.ts";
import { SILENT } from "../words/policy.ts";
import { capabilitiesCorrelation, METRIC, MODELS_NOTE } from "../words/record.ts";
import { hashOfAll, type Provenance } from "./provenance.ts";

const SCHEMA_VERSION = "0.2.2";

/** Theirs is a map of strings; what is null is left out. */
type Details = Record<string, string>;

export function renderEveryEvalEver(a: Assessment, provenance: Provenance): string {
  const judged = a.benchmarks.filter(({ decided_on }) => decided_on.value !== null);
  const pools = [...new Set(judged.map(({ pool }) => pool))];
  const id = `${a.tool.name}/${pools.length === 0 ? "no-pool" : pools.join("+")}`;
  const hash = hashOfAll(provenance);
  const record = {
    schema_version: SCHEMA_VERSION,
    // Of what was read, never of the time: the same files give the same identity.
    evaluation_id: `${METRIC.id}/${id}/${hash.slice(0, 16)}`,
    retrieved_timestamp: String(Date.parse(provenance.today) / 1000),
    source_metadata: {
      source_name: "Safetywashing Gate",
      source_type: "evaluation_run",
      source_organization_name: "unknown",
      evaluator_relationship: "other",
      additional_details: sourceDetails(a, provenance, hash),
    },
    eval_library: { name: a.tool.name, version: a.tool.version, additional_details: { url: REPOSITORY } },
    model_info: {
      name: `models of ${pools.join(", ") || "no pool"}`,
      id,
      additional_details: {
        what: MODELS_NOTE,
        deployment_type: "unknown",
        model_availability: "unknown",
      },
    },
    evaluation_results: judged.map((b) => result(a, b)),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function sourceDetails(a: Assessment, { files }: Provenance, hash: string): Details {
  const left = a.benchmarks.filter(({ decided_on }) => decided_on.value === null).map(({ name }) => name);
  const settings = Object.entries(a.policy).flatMap(([name, { value, from }]) =>
    from === "default" || SILENT.has(name) ? [] : [[name, value] as const],
  );
  return details({
    files: JSON.stringify(files),
    files_sha256: hash,
    settings: JSON.stringify(Object.fromEntries(settings)),
    policy_file: a.policy_file,
    reproduce: a.reproduce,
    verdict: a.verdict,
    conclusion: a.conclusion,
    without_a_correlation: left.length === 0 ? null : JSON.stringify(left),
  });
}

function result(a: Assessment, b: BenchmarkAssessment) {
  const { value, interval, threshold } = b.decided_on;
  const name = capabilitiesCorrelation(b);
  return {
    evaluation_result_id: `${METRIC.id}.${b.name}`,
    evaluation_name: `${METRIC.id}.${b.name}`,
    source_data: {
      dataset_name: name,
      source_type: "other",
      additional_details: details({
        benchmark: b.name,
        metric: b.metric,
        file: b.source.file,
        format: b.source.format,
      }),
    },
    metric_config: {
      evaluation_description: METRIC.description,
      metric_id: METRIC.id,
      metric_name: METRIC.name,
      metric_kind: "correlation",
      metric_unit: "correlation",
      metric_parameters: { threshold, statistic: b.decided_on.statistic },
      // What a gate wants to see; it says nothing of how good the benchmark is.
      lower_is_better: true,
      score_type: "continuous",
      min_score: -1,
      max_score: 1,
    },
    score_details: {
      score: value,
      details: scoreDetails(a, b),
      uncertainty: {
        ...(interval && {
          confidence_interval: {
            lower: interval.low,
            upper: interval.high,
            confidence_level: interval.level,
            method: interval.method,
          },
        }),
        num_samples: decidingModels(b).length,
      },
    },
  };
}

function scoreDetails(a: Assessment, b: BenchmarkAssessment): Details {
  const pool = poolOf(a, b);
  const { noise, spread } = correctionOf(b);
  return details({
    verdict: b.verdict,
    certainty: b.certainty,
    leaning: b.leaning,
    conclusion: b.conclusion,
    correlation_as_measured: b.correlation.value,
    noise_factor: noise,
    spread_share: spread,
    evidence_above_threshold: b.evidence_above_threshold,
    reliability: b.noise.reliability,
    higher_is_better: b.higher_is_better,
    optimum: b.optimum,
    axis: b.axis.kind,
    models: JSON.stringify(decidingModels(b).map(({ name }) => name)),
    families: b.coverage.families_known ? familyCount(b) : null,
    pool: b.pool,
    pool_version: pool?.version ?? null,
    pool_attribution: pool?.attribution ?? null,
  });
}

function details(values: Readonly<Record<string, string | number | boolean | null>>): Details {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}
