// openai/evals logs: JSON lines, `spec` first and `final_report` last. Without a final report the run did not finish.
import { conditions } from "../conditions.ts";
import type { Reading, ReadScore } from "../reading.ts";
import { scoreOf, standardErrorOf } from "../score-value.ts";
import { asList, asObject, asText } from "../source.ts";
import type { Format } from "./format.ts";
import { firstLine, jsonLines } from "./json-lines.ts";

export const openaiEvals: Format = {
  name: "openai-evals",
  title: "openai/evals logs",
  looksLike: 'JSON lines, the first with "spec", the last with "final_report"',
  async detect(source) {
    const spec = asObject((await firstLine(source))?.spec);
    return spec !== undefined && typeof spec.eval_name === "string";
  },
  async read(source) {
    const lines = await jsonLines(source);
    const spec = asObject(lines.find(({ value }) => "spec" in value)!.value.spec)!;
    const last = lines.findLast(({ value }) => asObject(value.final_report) !== undefined);
    const benchmark = asText(spec.eval_name)!;
    const base = asText(spec.base_eval);
    const model = asText(asList(spec.completion_fns)[0]) ?? asText(spec.model_name) ?? "";
    const common = { benchmark, ...(base !== undefined && base !== benchmark && { aliases: [base] }) };
    if (last === undefined) {
      const place = { file: source.path, line: lines.at(-1)!.line };
      const reason = "the run did not finish (no final_report)";
      return { readings: [{ ...common, scores: [{ model, score: null, reason, place }], place }] };
    }
    const report = asObject(last.value.final_report)!;
    const place = { file: source.path, line: last.line };
    const asked = new Set(lines.map(({ value }) => asText(value.sample_id)).filter((id) => id !== undefined))
      .size;
    const failed = new Set(
      lines.flatMap(({ value }) => (value.type === "error" ? (asText(value.sample_id) ?? []) : [])),
    ).size;
    const args = asObject(asObject(asObject(spec.run_config)?.eval_spec)?.args);
    const runTime = asText(spec.created_at);
    const readings = Object.entries(report).flatMap(([name, value]): Reading[] => {
      if (NOT_SCORES.test(name) || scoreOf(value) === undefined) return [];
      const deviation = report.boostrap_std ?? report.bootstrap_std;
      const standardError = name === "accuracy" || name === "score" ? standardErrorOf(deviation) : undefined;
      const score: ReadScore = {
        model,
        ...scoreOf(value)!,
        ...(standardError !== undefined && { standardError }),
        ...(asked > 0 && { samples: asked }),
        ...(failed > 0 && { notRun: { count: failed, of: asked } }),
        ...conditions({ shots: args?.num_few_shot }),
        ...(runTime !== undefined && {
          runTime: `${runTime.replace(" ", "T")}${/[Z+]/.test(runTime) ? "" : "Z"}`,
        }),
        place,
      };
      return [{ ...common, metric: { name }, scores: [score], place }];
    });
    return { readings };
  },
};

/** Counts of answers, and the bootstrap's deviation (spelt as the harness spells it). */
const NOT_SCORES = /^(counts\/|boo?t?strap_std$|boostrap_std$|num_|n_|total|count)/;
