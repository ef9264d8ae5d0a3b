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
