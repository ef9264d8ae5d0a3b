// EvalScope reports: one model and data set a file, metrics with their categories and subsets.
import { pointerOf } from "../positions.ts";
import type { Reading, ReadScore } from "../reading.ts";
import { countOf, scoreOrWhy } from "../score-value.ts";
import { asList, asObject, asText, type Json } from "../source.ts";
import type { Format } from "./format.ts";

export const evalScope: Format = {
  name: "evalscope",
  title: "EvalScope reports",
  looksLike: 'JSON with "dataset_name", "model_name" and "metrics" → "score", "num"',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    const first = asObject(asList(root?.metrics)[0]);
    return (
      asText(root?.dataset_name) !== undefined &&
      asText(root?.model_name) !== undefined &&
      "score" in (first ?? {})
    );
  },
  async read(source) {
    const root = asObject(await source.json())!;
    const metrics = asList(root.metrics).map((metric) => asObject(metric) ?? {});
    return { readings: metrics.flatMap((metric, i) => metricReadings(root, metric, i, source.path)) };
  },
};

function metricReadings(root: Json, metric: Json, index: number, file: string): Reading[] {
  const benchmark = asText(root.dataset_name)!;
  const name = asText(metric.name) ?? "score";
  const whole = readingOf(root, benchmark, name, metric, file, ["metrics", index]);
  const subsets = asList(metric.categories).flatMap((category, c) =>
    asList(asObject(category)?.subsets).map((subset, s) => ({
      subset: asObject(subset) ?? {},
      at: [c, s] as const,
    })),
  );
  // A single subset is the whole again.
  if (subsets.length < 2) return [whole];
  const parts = subsets.map(
    ({ subset, at: [c, s] }): Reading => ({
      ...readingOf(root, asText(subset.name) ?? `${c}/${s}`, name, subset, file, [
        "metrics",
        index,
        "categories",
        c,
        "subsets",
        s,
      ]),
      collection: benchmark,
      partOf: benchmark,
    }),
  );
  return [whole, ...parts];
}

function readingOf(
  root: Json,
  benchmark: string,
  name: string,
  of: Json,
  file: string,
  path: (string | number)[],
): Reading {
  const place = { file, pointer: pointerOf(path) };
  const samples = countOf(of.num);
  const score: ReadScore = {
    model: asText(root.model_name)!,
    ...scoreOrWhy(of.score),
    ...(samples !== undefined && { samples }),
    place,
  };
  const accuracy = /acc(uracy)?$|exact_match|pass@/i.test(name);
  const pretty = asText(root.dataset_pretty_name);
  return {
    benchmark,
    metric: { name, ...(accuracy && { proportion: true, unit: "proportion" }) },
    ...(pretty !== undefined && pretty !== benchmark && path.length === 2 && { aliases: [pretty] }),
    scores: [score],
    place,
  };
}
