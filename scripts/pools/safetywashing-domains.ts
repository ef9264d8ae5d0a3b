// The domain of each benchmark of the 2024 tables, after the parts of the paper (arXiv 2407.21792, section 4):
// alignment, machine ethics, bias, calibration, adversarial robustness, weaponization, scalable oversight (GPQA and
// QuALITY, which the paper puts there), sycophancy, misuse, truthfulness, privacy, rule following; what measures ability in general is "general capability".

/** First rule that fits a column's name decides. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(MT_Bench|LMSYS_Chatbot_Arena|Alpaca-Eval_win-rate)$/, "alignment"],
  [/^(machiavelli-|ethics_|moralchoice|scruples)/, "machine ethics"],
  [/^(bbq|crows_pairs|discrim_eval|simple_cooccurrence_bias|winogender|toxigen)/, "bias"],
  [/^(decodingtrust_fairness|decodingtrust_stereotypes|bigbench_bbq)/, "bias"],
  [/^(brier_|rmsce_)/, "calibration"],
  [/^(adv_|anli|decodingtrust_adv|decodingtrust_ood)/, "adversarial robustness"],
  [/^(HarmBench-|harmbench-)(HumanJailbreaks|TAP-T|GCG-T)/i, "adversarial robustness"],
  [/^HarmBench-DirectRequest/, "misuse"],
  [/^(cyberseceval2_prompt_injection)/, "adversarial robustness"],
  [/^(wmdp|cyberseceval2)/, "weaponization"],
  [/^(sycophancy)/, "sycophancy"],
  [/^(persona|advanced_ai_risk)/, "dispositions"],
  [/^(beavertails|safety_bench|xstest)/, "misuse"],
  [/^(truthfulqa|halueval)/, "truthfulness"],
  [/^rules_/, "rule following"],
  [/^(confaide|decodingtrust_privacy)/, "privacy"],
  [/^steer/, "economic rationality"],
  [/^(ifeval|eq_bench)/, "general capability"],
  [/^(gpqa|scrolls_quality)/, "scalable oversight"],
  [/^(glue|superglue|mc_taco|drop_|agieval|wikitext|pile_10k)/, "general capability"],
];

/** The domain of a column of the 2024 tables. Throws where no rule fits. */
export function domainOf(column: string): string {
  const rule = RULES.find(([pattern]) => pattern.test(column));
  if (!rule) throw new Error(`no domain for ${column}`);
  return rule[1];
}
