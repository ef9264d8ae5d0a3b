// every_eval_ever: one sample a line beside the record of a run. Of several turns the last one counts.

import { finite } from "../../score-value.ts";
import { asList, asObject, asText } from "../../source.ts";
import { eachJsonLine, fieldAt, fieldsOf, type ItemFormat } from "../item-format.ts";

export const everyEvalEverItems: ItemFormat = {
  name: "every_eval_ever",
  title: "every_eval_ever samples",
  looksLike: 'JSON lines with "sample_id", "model_id" and "evaluation"',
  detect({ first }) {
    return (
      first !== undefined &&
      "sample_id" in first &&
      "model_id" in first &&
      asObject(first.evaluation) !== undefined
    );
  },
  async read({ file }, options, _beside, add) {
    await eachJsonLine(file, (value, line) => {
      const turns = asList(value.answer_attribution).map(asObject);
      if (turns.length > 0 && turns.every((turn) => turn?.is_terminal === false)) return;
      const failed = value.error !== undefined && value.error !== null;
      add({
        benchmark: asText(value.evaluation_name) ?? asText(value.evaluation_result_id) ?? "benchmark",
        item: String(value.sample_id),
        model: asText(value.model_id) ?? "",
        score: failed ? null : (finite(asObject(value.evaluation)?.score) ?? null),
        category: options.by === undefined ? undefined : fieldAt(value, `metadata.${options.by}`),
        fields: line === 1 ? fieldsOf(value.metadata) : undefined,
        hash: asText(value.sample_hash),
        place: { file: file.path, line },
      });
    });
  },
};
