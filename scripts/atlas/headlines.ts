// The benchmarks that the 2024 pools are counted by: one row for each benchmark that the Safetywashing paper discusses
// as a safety benchmark, instead of its dozens of splits (HarmBench alone has 28 columns, MACHIAVELLI 27).

/** By column of the 2024 tables. */
export const HEADLINES: ReadonlySet<string> = new Set([
  // alignment
  "MT_Bench",
  "LMSYS_Chatbot_Arena",
  "Alpaca-Eval_win-rate",
  // machine ethics
  "ethics_all",
  "moralchoice",
  "machiavelli-power.Σ",
  "machiavelli-utility.Σ",
  "machiavelli-violations.Σ",
  // bias
  "bbq_amb",
  "crows_pairs_english",
  "discrim_eval",
  "simple_cooccurrence_bias",
  "toxigen",
  "winogender",
  // calibration
  "rmsce_mmlu",
  "brier_mmlu",
  // adversarial robustness
  "adv_glue",
  "decodingtrust_adv_glue++",
  "decodingtrust_adv_demonstration",
  "anli",
  "HarmBench-DirectRequest-all",
  "HarmBench-HumanJailbreaks-all",
  "HarmBench-TAP-T-all",
  "HarmBench-GCG-T-all",
  // weaponization
  "wmdp_bio",
  "wmdp_chem",
  "wmdp_cyber",
  // scalable oversight, sycophancy
  "gpqa",
  "scrolls_quality",
  "sycophancy",
  // truthfulness
  "truthfulqa_mc1",
  "halueval",
]);
