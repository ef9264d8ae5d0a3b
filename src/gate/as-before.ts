// What results would be without what a change adds to them or says otherwise beside the scores.
import type { JudgedAsBefore } from "../generated/report.ts";
import type { BenchmarkResults, ModelResult } from "../results/benchmark-results.ts";
import type { ItemResults } from "../results/items/item-table.ts";
import { roundSignificant } from "../statistics/round-significant.ts";

/** What a file says of its metric's scale. */
export const SCALE = ["unit", "minimum", "maximum", "chance", "proportion"] as const;

/** What a file itself says of a model, each as text to compare. */
export const SAYINGS: readonly (readonly [
  "claims-changed" | "families-changed",
  (model: ModelResult) => string,
])[] = [
  ["claims-changed", ({ capabilityScores }) => JSON.stringify(Object.entries(capabilityScores ?? {}).sort())],
  ["families-changed", ({ family }) => family ?? ""],
];

/** Models that both have, the head's first, and those of them whose score differs. */
export function compareScores(head: BenchmarkResults, base: BenchmarkResults) {
  const now = new Map(head.models.map((model) => [model.name, model]));
  const kept = base.models.flatMap((old) => {
    const model = now.get(old.name);
    return model ? [[model, old] as const] : [];
  });
  const changed = kept
    .filter(([model, old]) => roundSignificant(model.score) !== roundSignificant(old.score))
    .map(([model]) => model);
  return { kept, changed };
}

interface Variant {
  by: JudgedAsBefore["by"];
  results: BenchmarkResults;
}

type Edit = (results: BenchmarkResults) => BenchmarkResults;

/** @param added names of models that the change adds */
export function variantsOf(
  head: BenchmarkResults,
  base: BenchmarkResults,
  added: ReadonlySet<string>,
): Variant[] {
  const old = new Map(base.models.map((model) => [model.name, model]));
  const eachModel =
    (edit: (model: ModelResult, was: ModelResult) => ModelResult): Edit =>
    (results) => ({
      ...results,
      models: results.models.map((model) => {
        const was = old.get(model.name);
        return was === undefined ? model : edit(model, was);
      }),
    });
  const edits: [JudgedAsBefore["by"], Edit][] = [];
  if (added.size > 0) {
    edits.push([
      "models-added",
      (results) => ({ ...results, models: results.models.filter(({ name }) => !added.has(name)) }),
    ]);
  }
  const { kept, changed } = compareScores(head, base);
  const claims = kept.some(([now, was]) => SAYINGS.some(([, said]) => said(now) !== said(was)));
  if (claims) edits.push(["claims-changed", eachModel(withClaimsOf)]);
  // New scores may well need another scale, and have another noise.
  if (changed.length <= 0.2 * kept.length) {
    if (SCALE.some((what) => head.metric?.[what] !== base.metric?.[what]))
      edits.push(["scale-changed", (results) => withMetricOf(base, results)]);
    const noise = kept.some(
      ([now, was]) => now.standardError !== was.standardError || now.samples !== was.samples,
    );
    if (noise || !sameItems(head.items, base.items)) {
      edits.push(["noise-changed", (results) => withItemsOf(base, eachModel(withNoiseOf)(results))]);
    }
  }
  const each = edits.map(([by, edit]) => ({ by, results: edit(head) }));
  if (edits.length < 2) return each;
  return [...each, { by: "several", results: edits.reduce((so, [, edit]) => edit(so), head) }];
}

/** Whether the same models gave the same items, in the same clusters, the same scores. */
export function sameItems(one: ItemResults | undefined, other: ItemResults | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.models.join("\n") === other.models.join("\n") &&
    one.items.length === other.items.length &&
    one.items.every((item, j) => {
      const was = other.items[j]!;
      return (
        item.item === was.item &&
        item.cluster === was.cluster &&
        item.category === was.category &&
        item.scores.every((score, i) => Object.is(score, was.scores[i]))
      );
    })
  );
}

function withItemsOf({ items }: BenchmarkResults, { items: _, ...results }: BenchmarkResults) {
  return items === undefined ? results : { ...results, items };
}

function withMetricOf({ metric }: BenchmarkResults, { metric: _, ...results }: BenchmarkResults) {
  return metric === undefined ? results : { ...results, metric };
}

function withClaimsOf({ capabilityScores: _, family: __, ...model }: ModelResult, was: ModelResult) {
  const { capabilityScores, family } = was;
  return {
    ...model,
    ...(capabilityScores !== undefined && { capabilityScores }),
    ...(family !== undefined && { family }),
  };
}

function withNoiseOf({ standardError: _, samples: __, ...model }: ModelResult, was: ModelResult) {
  const { standardError, samples } = was;
  return {
    ...model,
    ...(standardError !== undefined && { standardError }),
    ...(samples !== undefined && { samples }),
  };
}
