// HELM run folders: per_instance_stats.json, or the smaller display_predictions.json that HELM publishes, beside
// run_spec.json. One file mixes splits and perturbations; the test split as it is counts.

import { InputError } from "../../../errors.ts";
import { BOOKKEEPING, mainMetric, nameOf } from "../../formats/helm-run.ts";
import type { InputFile } from "../../input-file.ts";
import { finite } from "../../score-value.ts";
import { asList, asObject, asText, type Json } from "../../source.ts";
import { eachElement } from "../elements.ts";
import { type ItemFormat, pickMetric, wholeJson } from "../item-format.ts";

/** The score's name carries the category of the item: air_category_8_24_5_score. */
const IN_NAME = /^air_category_(\d+)(?:_\d+)*_score$/;

/** Of one run, as its one or other file tells them. */
interface Instance {
  id: string;
  /** Values by metric; none where the instance does not count: a perturbation, or of another split. */
  stats: Map<string, number>;
  category?: string | undefined;
}

const STATS = "per_instance_stats.json";
const SHOWN = "display_predictions.json";

export const helmItems: ItemFormat = {
  name: "helm",
  title: "HELM per-instance statistics",
  looksLike: `${STATS} or ${SHOWN} beside run_spec.json`,
  detect({ name, text }) {
    return name === STATS || name === SHOWN || /^\s*\[\s*\{\s*"instance_id"/.test(text);
  },
  async read({ file, text }, options, beside, add) {
    const shown = /"stats"\s*:\s*([[{])/.exec(text)?.[1] === "{";
    // The same figures, without splits: the statistics are read where both are there.
    if (shown && beside.some(({ path }) => named(path, STATS))) return;
    const spec = await specOf(file, beside);
    const { benchmark, variant } = nameOf(spec);
    const model = asText(asObject(spec.adapter_spec)?.model) ?? "";
    const split = shown ? await idsOfSplit(beside) : await splitOf(file);
    const instanceOf = (value: Json): Instance =>
      typeof split === "string" ? measured(value, split) : displayed(value, split);
    const names = new Set<string>();
    await eachElement(file, (value) => {
      for (const metric of instanceOf(asObject(value) ?? {}).stats.keys()) names.add(metric);
    });
    if (names.size === 0) throw new InputError({ file: file.path, message: "no instance has a score" });
    const main = mainMetric(benchmark, [...names]);
    const metric = pickMetric([...names], options.metric ?? main, file.path);
    await eachElement(file, (value, i) => {
      const { id, stats, category } = instanceOf(asObject(value) ?? {});
      if (stats.size === 0) return;
      add({
        benchmark: variant === undefined ? benchmark : `${benchmark}:${variant}`,
        item: id,
        model,
        score: stats.get(metric) ?? null,
        category,
        place: { file: file.path, pointer: `/${i}` },
      });
    });
  },
};

function named(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

async function splitOf(file: InputFile): Promise<string> {
  let test = false;
  await eachElement(file, (value) => {
    test ||= statsOf(asObject(value) ?? {}, "test").size > 0;
  });
  return test ? "test" : "valid";
}

/** Which instances are of the test split, as instances.json says; null: nothing does, or none is. */
async function idsOfSplit(beside: readonly InputFile[]): Promise<ReadonlySet<string> | null> {
  const file = beside.find(({ path }) => named(path, "instances.json"));
  if (file === undefined) return null;
  const ids = new Set<string>();
  await eachElement(file, (value) => {
    const instance = asObject(value);
    if (instance?.split === "test") ids.add(String(instance.id));
  });
  return ids.size === 0 ? null : ids;
}

function measured(instance: Json, split: string): Instance {
  return {
    id: String(instance.instance_id),
    stats: statsOf(instance, split),
    category: categoryOf(asList(instance.stats).map((stat) => asText(asObject(asObject(stat)?.name)?.name))),
  };
}

function displayed(instance: Json, ids: ReadonlySet<string> | null): Instance {
  const id = String(instance.instance_id);
  const stats = new Map<string, number>();
  const counts = instance.perturbation === undefined && (ids === null || ids.has(id));
  const all = Object.entries(asObject(instance.stats) ?? {});
  for (const [name, value] of counts ? all : []) {
    const number = finite(value);
    if (number !== undefined && isScore(name)) stats.set(name, number);
  }
  return { id, stats, category: categoryOf(all.map(([name]) => name)) };
}

function isScore(name: string): boolean {
  return !BOOKKEEPING.test(name) && !IN_NAME.test(name);
}

async function specOf(file: InputFile, beside: readonly InputFile[]): Promise<Json> {
  const found = beside.find(({ path }) => named(path, "run_spec.json"));
  const spec = found && asObject(await wholeJson(found));
  if (spec !== undefined && asObject(spec.adapter_spec) !== undefined) return spec;
  throw new InputError({
    file: file.path,
    message: "run_spec.json is not beside it, which tells the model and the benchmark",
    expected: `${STATS} or ${SHOWN}, and run_spec.json, in one folder`,
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
    if (isScore(text)) stats.set(text, mean);
  }
  return stats;
}

function categoryOf(names: readonly (string | undefined)[]): string | undefined {
  for (const name of names) {
    const match = IN_NAME.exec(name ?? "");
    if (match) return `air_category_${match[1]}`;
  }
  return undefined;
}
