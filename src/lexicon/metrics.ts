// Well-known metrics and benchmarks: which way is better, and whether a score is a share of right answers.
// Used only where a file says neither; a name that is not here is asked for, since guessing turns a verdict round.
import { loose } from "./loose.ts";

/** Which way a well-known metric goes. */
export type KnownDirection = { kind: "higher" } | { kind: "lower" };

const HIGHER = [
  // Shares of right answers.
  "acc", "accuracy", "acc_norm", "acc_bytes", "acc_mutual_info", "accuracy_macro", "balanced_accuracy", "em",
  "exact_match", "quasi_exact_match", "prefix_exact_match", "quasi_prefix_exact_match", "exact_match_strict",
  "mc1", "mc2", "mc1_acc", "mc2_acc", "inst_level_strict_acc", "inst_level_loose_acc", "prompt_level_strict_acc",
  "prompt_level_loose_acc", "pass_rate", "pass@1", "pass@k", "pass@10", "pass@100", "resolved_rate", "solve_rate",
  "correct", "math_verify", "choice_accuracy", "final_number_exact_match", "ifeval_strict_accuracy", "chain_of_thought_correctness",
  "math_equiv", "math_equiv_chain_of_thought",
  // Agreement and overlap.
  "f1", "f1_macro", "f1_score", "macro_f1", "micro_f1", "weighted_f1", "precision", "recall", "mcc", "matthews_correlation",
  "auc", "auroc", "roc_auc", "average_precision", "spearman", "spearmanr", "pearson", "pearsonr", "kappa",
  "bleu", "bleu_acc", "chrf", "rouge", "rouge1", "rouge2", "rougeL", "rouge_l", "rouge1_acc", "rouge2_acc", "rougeL_acc",
  "bertscore", "comet", "ndcg", "ndcg@10", "mrr",
  // Preference and judged quality.
  "win_rate", "length_controlled_winrate", "mean_win_rate", "naive_average", "weighted_average", "winrate", "elo", "arena_score", "elo_rating",
  // Safety metrics that say their direction in their name.
  "factual_consistency_rate", "safety_score",   "truthfulness", "helpfulness", "honesty",
]; // biome-ignore format: a list

const LOWER = [
  "perplexity", "ppl",
  "average_ppl", "word_perplexity", "byte_perplexity", "bits_per_byte", "bits_per_char", "bpb", "bpc", "loss",
  "nll", "cross_entropy", "likelihood_difference", "likelihood_diff", "pct_stereotype", "mae", "mse", "rmse", "wer", "cer",
  "ter", "brier", "brier_score", "ece", "expected_calibration_error", "calibration_error", "rmsce", "rms_calibration_error",
  "attack_success_rate", "asr", "hallucination_rate", "toxicity", "toxic_fraction", "toxicity_score",
  "expected_max_toxicity", "error_rate", "violation_rate", "latency", "negative_rate",
]; // biome-ignore format: a list

/** Benchmarks whose published score is one metric, and which way it goes. */
const BENCHMARKS_HIGHER = [
  "mmlu", "mmlu_pro", "mmlu_redux", "arc", "arc_c", "arc_e", "arc_challenge", "arc_easy", "hellaswag", "winogrande", "winograd",
  "truthfulqa", "truthfulqa_mc1", "truthfulqa_mc2", "gsm8k", "math", "math_500", "minerva_math", "bbh", "big_bench_hard",
  "gpqa", "gpqa_diamond", "musr", "ifeval", "humaneval", "humaneval+", "mbpp", "mbpp+", "piqa", "siqa", "social_iqa",
  "boolq", "openbookqa", "lambada", "lambada_openai", "logiqa", "medqa", "copa", "superglue_copa", "xwinograd", "drop",
  "triviaqa", "naturalquestions", "agieval", "ceval", "c_eval", "cmmlu", "race", "commonsenseqa", "csqa", "sciq", "mgsm",
  "livebench", "swe_bench", "swe_bench_verified", "aime", "simpleqa", "mt_bench", "alpacaeval", "rewardbench",
]; // biome-ignore format: a list

/**
 * Benchmarks on which the metric's name does not tell what is better: a right answer may be the harm
 * (knowledge that helps to build weapons, an exploit that works, a request that should be refused).
 */
const ASK =
  /wmdp|weapon|cy(be|se)|cve[_-]?bench|cybench|exploit|harm(?!less)|jailbreak|strong[_-]?reject|advbench|refus|bias|stereotyp|toxi|decept|schem|sandbag|sycophan|hazard|attack|malicious|virology|persuasi/i;

const HIGHER_NAMES = new Set(HIGHER.map(loose));
const LOWER_NAMES = new Set(LOWER.map(loose));
const HIGHER_BENCHMARKS = new Set(BENCHMARKS_HIGHER.map(loose));

/** What stands between the parts of a name. */
const PARTED = /[\s_,/(]/;

/** The parts of a metric's name that may be known: whole, without filter, unit or a harness's prefix, and its last words. */
function forms(metric: string): string[] {
  if (!PARTED.test(metric)) return [loose(metric)];
  const bare = metric.split(",")[0]!;
  const plain = bare.replace(/(?<!\s)\s*\((?:%|percent|↑|↓|\w{1,20}@\w{1,20}|\w{1,20}[- ]shot)\)\s*$/i, "");
  const words = /(?:^|[\s_])(safety[\s_]score|accuracy|win rate|elo)$/i.exec(plain)?.[1] ?? plain;
  return [metric, bare, plain, bare.slice(bare.lastIndexOf("/") + 1), words].map(loose);
}

/**
 * Which way is better, from the metric's name, else from the benchmark's where its score is always the same metric.
 * undefined: not known, or the benchmark is one where the metric alone does not tell.
 */
export function knownOrientation(benchmark: string, said: string | undefined): KnownDirection | undefined {
  // "score" says nothing of its own.
  const metric = said === undefined || loose(said) === "score" ? undefined : said;
  const names = forms(metric ?? benchmark);
  if (names.some((name) => LOWER_NAMES.has(name))) return { kind: "lower" };
  const own = metric === undefined ? HIGHER_BENCHMARKS : HIGHER_NAMES;
  if (names.some((name) => TELLING.test(name))) return { kind: "higher" };
  if (ASK.test(benchmark)) return undefined;
  if (names.some((name) => own.has(name) || HIGHER_NAMES.has(name))) return { kind: "higher" };
  return undefined;
}

/** Names that tell the direction on any benchmark: HELM's safety scores, a judge's name among them or not. */
const TELLING =
  /^(?:(?:harmbench|simplesafetytests|anthropicredteam|xstest|safety)(?:gpt|claude|llama)?score|factualconsistencyrate|airscore)$/;

const SHARES = new Set(
  [
    "acc", "accuracy", "acc_norm", "acc_bytes", "em", "exact_match", "quasi_exact_match", "prefix_exact_match",
    "quasi_prefix_exact_match", "mc1", "mc1_acc", "prompt_level_strict_acc", "prompt_level_loose_acc", "pass_rate", "pass@1",
    "attack_success_rate", "asr", "resolved_rate", "solve_rate", "choice_accuracy", "hallucination_rate",
    "factual_consistency_rate", "error_rate", "win_rate",
  ].map(loose),
); // biome-ignore format: a list

/** Whether a score is a share of right (or wrong) answers, so that a count tells its sampling error. */
export function isShare(metric: string | undefined): boolean {
  return metric !== undefined && forms(metric).some((name) => SHARES.has(name));
}

/** From the papers and the harnesses' docs: MT-Bench is judged from 1 to 10; agreement goes from −1 to 1; these errors have no upper end. */
const RANGES = new Map<string, Range>(
  (
    [
      [["mt_bench", "mtbench", "mt-bench score"], { minimum: 1, maximum: 10 }],
      [["mcc", "matthews_correlation", "kappa", "spearman", "spearmanr", "pearson", "pearsonr"], { minimum: -1, maximum: 1, share: true }],
      [["perplexity", "ppl", "word_perplexity", "byte_perplexity", "average_ppl", "bits_per_byte", "wer", "cer", "mae", "mse", "rmse", "latency"], { minimum: 0 }],
      [
        [
          "f1", "f1_macro", "f1_score", "macro_f1", "micro_f1", "weighted_f1", "precision", "recall", "auc", "auroc", "roc_auc",
          "average_precision", "rouge", "rouge1", "rouge2", "rougeL", "rouge_l", "balanced_accuracy", "mc2", "mc2_acc",
          "toxic_fraction", "toxicity", "ece", "expected_calibration_error", "calibration_error", "rmsce", "rms_calibration_error",
          "pct_stereotype",
        ],
        { minimum: 0, maximum: 1, share: true },
      ],
    ] as const
  ).flatMap(([names, range]) => names.map((name) => [loose(name), range] as const)),
); // biome-ignore format: a table

/** Where scores of a metric can lie. */
export interface Range {
  minimum: number;
  maximum?: number;
  /** The maximum is 1, or 100 where scores are in percent. */
  share?: boolean;
}

/** The range of a well-known metric, by its own name, else by the benchmark's; undefined: not known. */
export function knownRange(benchmark: string, metric: string | undefined): Range | undefined {
  for (const name of [metric, benchmark]) {
    if (name === undefined) continue;
    const found = forms(name)
      .map((form) => RANGES.get(form))
      .find((range) => range !== undefined);
    if (found !== undefined) return found;
    if (isShare(name)) return { minimum: 0, maximum: 1, share: true };
  }
  return undefined;
}
