// HELM run folders: per_instance_stats.json beside run_spec.json. One file mixes splits and perturbations; the test split
// as it is counts.

import { InputError } from "../../../errors.ts";
import { BOOKKEEPING, mainMetric, nameOf } from "../../formats/helm-run.ts";
import type { InputFile } from "../../input-file.ts";
import { finite } from "../../score-value.ts";
import { asList, asObject, asText } from "../../source.ts";
import { type ItemFormat, pickMetric, wholeJson } from "../item-format.ts";

type Json = Readonly<Record<string, unknown>>;

/** The score's name carries the category of the item: air_category_8_24_5_score. */
const IN_NAME = /^air_category_(\d+)(?:_\d+)*_score$/;

export const helmItems: ItemFormat = {
  name: "helm",
  title: "HELM per-instance statistics",
  looksLike: "per_instance_stats.json beside run_spec.json",
  detect({ name, text }) {
    return name === "per_instance_stats.json" || /^\s*\[\s*\{\s*"instance_id"/.test(text);
  },
  async read({ file }, options, beside, add) {
    const spec = await specOf(file, beside);
    const { benchmark, variant } = nameOf(spec);
    const model = asText(asObject(spec.adapter_spec)?.model) ?? "";
    const instances = asList(await wholeJson(file)).map((value) => asObject(value) ?? {});
    const split = instances.some((one) => statsOf(one, "test").size > 0) ? "test" : "valid";
    const names = new Set(instances.flatMap((one) => [...statsOf(one, split).keys()]));
    if (names.size === 0) throw new InputError({ file: file.path, message: "no instance has a score" });
    const main = mainMetric(benchmark, [...names]);
    const metric = pickMetric([...names], options.metric ?? main, file.path);
    instances.forEach((instance, i) => {
      const stats = statsOf(instance, split);
      if (stats.size === 0) return;
      add({
        benchmark: variant === undefined ? benchmark : `${benchmark}:${variant}`,
        item: String(instance.instance_id),
        model,
        score: stats.get(metric) ?? null,
        category: categoryOf(instance),
        place: { file: file.path, pointer: `/${i}` },
      });
    });
  },
};

async function specOf(file: InputFile, beside: readonly InputFile[]): Promise<Json> {
  const found = beside.find(({ path }) => /(^|\/)run_spec\.json$/.test(path));
  const spec = found && asObject(await wholeJson(found));
  if (spec !== undefined && asObject(spec.adapter_spec) !== undefined) return spec;
  throw new InputError({
    file: file.path,
    message: "run_spec.json is not beside it, which tells the model and the benchmark",
    expected: "per_instance_stats.json and run_spec.json in one folder",
    remedy: "Give the whole folder of the run",
  });
}

/** Means by name, of one split, without perturbation; a statistic of count 0 has none. */
function statsOf(instance: Json, split: string): Map<string, number> {
  const stats = new Map<string, number>();
  if (instance.perturbation !== undefined) return stats;
  for (const value of asList(instance.stats)) {
    const stat = asObject(value);
    const name = asObject(stat?.name);
    const text = asText(name?.name);
    const mean = finite(stat?.mean);
    if (text === undefined || name?.split !== split || name.perturbation !== undefined || mean === undefined)
      continue;
    if (!BOOKKEEPING.test(text) && !IN_NAME.test(text)) stats.set(text, mean);
  }
  return stats;
}

function categoryOf(instance: Json): string | undefined {
  for (const value of asList(instance.stats)) {
    const match = IN_NAME.exec(asText(asObject(asObject(value)?.name)?.name) ?? "");
    if (match) return `air_category_${match[1]}`;
  }
  return undefined;
}
