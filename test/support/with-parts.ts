// Results files of real benchmarks with parts, claims and items, from test/figures/mending.json.
import { figures } from "./figures.ts";

const { parts, progress, speechmap } = figures("mending.json");

interface Part {
  name: string;
  scores: number[];
  weight?: number;
}

/** One of the nine sets as a results file in our own format; without a whole of its own it is the plain mean. */
export function partsFile(set: string, name: string, changes: object = {}): string {
  const {
    models,
    whole,
    parts: list,
  } = parts[set] as { models: string[]; whole: number[] | null; parts: Part[] };
  const mean = models.map((_, i) => list.reduce((sum, part) => sum + part.scores[i]! / list.length, 0));
  const column = (scores: readonly number[]) =>
    Object.fromEntries(models.map((model, i) => [model, scores[i]]));
  return JSON.stringify({
    benchmark: name,
    higher_is_better: true,
    metric: { name: "accuracy", unit: "proportion", minimum: 0, maximum: 1 },
    scores: column(whole ?? mean),
    subtasks: Object.fromEntries(
      list.map((part) => [
        part.name,
        { ...(part.weight !== undefined && { weight: part.weight }), scores: column(part.scores) },
      ]),
    ),
    ...changes,
  });
}

/** The same as lm-evaluation-harness writes a group of tasks: a folder a model, by path. */
export function harnessFiles(
  set: string,
  group: string,
  counts: Record<string, number>,
): Record<string, string> {
  const { models, whole, parts: list } = parts[set] as { models: string[]; whole: number[]; parts: Part[] };
  const names = list.map(({ name }) => name);
  const task = (alias: string, value: number) => ({ alias, "acc,none": value, "acc_stderr,none": 0.007 });
  const each = <Value>(value: (name: string) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return Object.fromEntries(
    models.map((model, i) => {
      const own = list.map(({ name, scores }) => [name, task(` - ${name}`, scores[i]!)]);
      const content = {
        results: { [group]: task(group, whole[i]!), ...Object.fromEntries(own) },
        groups: { [group]: task(group, whole[i]!) },
        group_subtasks: { [group]: names },
        configs: {},
        versions: each(() => 1),
        "n-shot": each(() => 0),
        higher_is_better: { [group]: { acc: true }, ...each(() => ({ acc: true })) },
        "n-samples": each((name) => ({ original: counts[name], effective: counts[name] })),
        config: { model: "hf", model_args: `pretrained=${model}` },
        model_name: model,
        model_name_sanitized: model,
        date: 1_717_200_000 + i,
      };
      return [
        `${model}/results_2024-06-01T12-00-${String(i).padStart(2, "0")}.000000.json`,
        JSON.stringify(content),
      ];
    }),
  );
}

/** How many questions the five parts of ETHICS have. */
export const ETHICS_COUNTS = {
  ethics_cm: 3885,
  ethics_deontology: 3596,
  ethics_justice: 2704,
  ethics_utilitarianism: 4808,
  ethics_virtue: 4975,
};

/** Columns of the chat pool's known benchmarks as a results file. */
export function chatFile(columns: readonly string[], extra: Record<string, unknown> = {}): string {
  const chat = progress.data["chat-2024"] as { models: string[]; columns: Record<string, (number | null)[]> };
  const benchmarks = columns.map((name) => ({
    benchmark: name,
    higher_is_better: true,
    metric: { name: "accuracy", unit: "proportion", minimum: 0, maximum: 1 },
    scores: {
      ...Object.fromEntries(chat.models.map((model, i) => [model, chat.columns[name]![i]])),
      ...extra,
    },
  }));
  return JSON.stringify(benchmarks.length === 1 ? benchmarks[0] : { benchmarks });
}

/** SpeechMap's item results as JSON lines, and the policy that says who its models are. */
export function speechmapFiles(): { items: string; policy: string } {
  const { items, clusters, cells, eci } = speechmap;
  const lines = Object.entries(cells as Record<string, string>).flatMap(([model, row]) =>
    items.map((item: string, j: number) =>
      JSON.stringify({
        benchmark: "SpeechMap criticism",
        item,
        category: item.split("/")[0],
        cluster: clusters[j],
        model,
        score: row[j] === "x" ? null : Number(row[j]),
      }),
    ),
  );
  const known = Object.entries(eci.names as Record<string, string>).filter(([, name]) => name !== "");
  return {
    items: lines.join("\n"),
    policy: `models:\n${known.map(([from, to]) => `  ${JSON.stringify(from)}: ${JSON.stringify(to)}`).join("\n")}\n`,
  };
}
