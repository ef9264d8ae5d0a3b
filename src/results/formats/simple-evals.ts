// openai/simple-evals: flat numbers, `score` and `score:std` (the deviation of single answers, no standard error).
// Model and benchmark stand only in the file's name, `<benchmark>_<model>.json`.
import type { ReadingNote } from "../benchmark-results.ts";
import { pointerOf } from "../positions.ts";
import type { Reading } from "../reading.ts";
import { scoreOf } from "../score-value.ts";
import { asObject } from "../source.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";

export const simpleEvals: Format = {
  name: "simple-evals",
  title: "openai/simple-evals results",
  looksLike: 'JSON with "score" and "score:std", named <benchmark>_<model>.json',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    if (root === undefined || !("score" in root)) return false;
    const keys = Object.keys(root);
    return keys.some((key) => key.endsWith(":std")) && keys.every((key) => scoreOf(root[key]) !== undefined);
  },
  async read(source) {
    const root = asObject(await source.json())!;
    const stem = fileStem(source.path).replace(/_DEBUG$/, "");
    const cut = stem.indexOf("_");
    const benchmark = cut > 0 ? stem.slice(0, cut) : stem;
    const model = cut > 0 ? stem.slice(cut + 1) : stem;
    const text = `${source.path} names no model; it is taken from the file's name: ${model}`;
    const remarks: ReadingNote[] = [{ code: "model-from-file-name", text, place: { file: source.path } }];
    const readings = Object.entries(root).flatMap(([key, value]): Reading[] => {
      if (key.endsWith(":std")) return [];
      const place = { file: source.path, pointer: pointerOf([key]) };
      const part = key === "score" ? {} : { collection: benchmark, partOf: benchmark };
      return [
        {
          benchmark: key === "score" ? benchmark : key,
          ...part,
          metric: { name: "score", minimum: 0, maximum: 1 },
          scores: [{ model, ...scoreOf(value)!, place }],
          remarks,
          place,
        },
      ];
    });
    return { readings };
  },
};
