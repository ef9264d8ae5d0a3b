// evalscope reviews: reviews/<model>/<data set>_<subset>.jsonl. The index begins anew in each subset, and the folder tells
// models apart that the files call alike.

import { InputError } from "../../../errors.ts";
import { finite } from "../../score-value.ts";
import { asObject } from "../../source.ts";
import { eachJsonLine, type ItemFormat, pickMetric } from "../item-format.ts";

export const evalscopeItems: ItemFormat = {
  name: "evalscope",
  title: "evalscope reviews",
  looksLike: 'JSON lines with "index" and "sample_score"',
  detect({ first }) {
    return first !== undefined && "index" in first && asObject(first.sample_score) !== undefined;
  },
  async read({ file, name, folder }, options, _beside, add) {
    const model = folder.slice(folder.lastIndexOf("/") + 1);
    if (model === "") {
      throw new InputError({
        file: file.path,
        message: "the model is not told",
        expected: "a folder named for the model",
      });
    }
    const stem = name.replace(/\.jsonl$/, "");
    const at = stem.lastIndexOf("_");
    const [benchmark, subset] = at > 0 ? [stem.slice(0, at), stem.slice(at + 1)] : [stem, "default"];
    let metric: string | undefined;
    await eachJsonLine(file, (value, line) => {
      const score = asObject(asObject(value.sample_score)?.score);
      const values = asObject(score?.value) ?? {};
      const main = typeof score?.main_score_name === "string" ? score.main_score_name : undefined;
      metric ??= pickMetric(Object.keys(values), options.metric ?? main, file.path);
      add({
        benchmark,
        item: `${subset}/${String(value.index)}`,
        model,
        score: finite(values[metric]) ?? null,
        category: subset,
        place: { file: file.path, line },
      });
    });
  },
};
