// MT-Bench judgments: an item is a question and turn; the latest judgment counts, −1 is a judge that failed.

import { finite } from "../../score-value.ts";
import { asText } from "../../source.ts";
import { eachJsonLine, type ItemFormat } from "../item-format.ts";
import type { ItemRow } from "../item-table.ts";

export const mtBenchItems: ItemFormat = {
  name: "mt-bench",
  title: "MT-Bench judgments",
  looksLike: 'JSON lines with "question_id", "model", "judge" and "score"',
  detect({ first }) {
    return first !== undefined && "question_id" in first && "judge" in first && "score" in first;
  },
  async read({ file }, _options, _beside, add) {
    const latest = new Map<string, ItemRow & { time: number }>();
    await eachJsonLine(file, (value, line) => {
      const score = finite(value.score);
      const question = String(value.question_id);
      const row = {
        benchmark: "MT-Bench",
        item: `${question}/${finite(value.turn) ?? 1}`,
        model: asText(value.model) ?? "",
        score: score === undefined || score === -1 ? null : score,
        // Turns of one question are not independent.
        cluster: question,
        place: { file: file.path, line },
        time: finite(value.tstamp) ?? 0,
      };
      const key = `${row.model}\n${row.item}`;
      const known = latest.get(key);
      if (known === undefined || row.time >= known.time) latest.set(key, row);
    });
    for (const row of latest.values()) add(row);
  },
};
