// lm-evaluation-harness before 0.4: `results` → task → `acc` and `acc_stderr`, with nothing that tells counts or direction.
import type { Place } from "../benchmark-results.ts";
import { conditions } from "../conditions.ts";
import { pointerOf } from "../positions.ts";
import type { Reading } from "../reading.ts";
import { scoreOf, standardErrorOf } from "../score-value.ts";
import { asObject, type Json, versionOf } from "../source.ts";
import type { Format } from "./format.ts";
import { measuredModel } from "./lm-eval-model.ts";

export const lmEvalOld: Format = {
  name: "lm-evaluation-harness-0.3",
  title: "lm-evaluation-harness before 0.4",
  looksLike: 'JSON with "results" → task → "acc", and "versions"',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    const tasks = Object.values(asObject(root?.results) ?? {});
    if (root === undefined || tasks.length === 0) return false;
    if (asObject(root.versions) === undefined && asObject(root.config) === undefined) return false;
    return (
      tasks.every((task) => asObject(task) !== undefined) &&
      tasks.some((t) => metricKeys(asObject(t)!).length > 0)
    );
  },
  async read(source) {
    const root = asObject(await source.json())!;
    const model = measuredModel(root, source);
    const versions = asObject(root.versions) ?? {};
    const remark = `${source.path} names no model; it is taken from the file's name: ${model.name}`;
    const readings = Object.entries(asObject(root.results)!).flatMap(([name, value]): Reading[] => {
      const task = asObject(value)!;
      const place: Place = { file: source.path, pointer: pointerOf(["results", name]) };
      return metricKeys(task).map((metric) => {
        const standardError = standardErrorOf(task[`${metric}_stderr`]);
        return {
          benchmark: name,
          metric: { name: metric },
          ...versionOf(versions[name]),
          scores: [
            {
              model: model.name,
              ...scoreOf(task[metric])!,
              ...(standardError !== undefined && { standardError }),
              ...(model.settings !== undefined && { settings: model.settings }),
              ...conditions({ shots: asObject(root.config)?.num_fewshot }),
              place,
            },
          ],
          ...(model.fromFileName && { remarks: [{ code: "model-from-file-name", text: remark, place }] }),
          place,
        };
      });
    });
    return { readings };
  },
};

/** Whatever is a number or a mark for a missing one, but for standard errors. */
function metricKeys(task: Json): string[] {
  return Object.keys(task).filter(
    (key) =>
      !key.endsWith("_stderr") &&
      !["alias", "name", "sample_len"].includes(key) &&
      scoreOf(task[key]) !== undefined,
  );
}
