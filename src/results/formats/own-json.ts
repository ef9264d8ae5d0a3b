// Our own format (schemas/results.schema.json): one benchmark, or several under `benchmarks`, all of them meant.
import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { Benchmark2, MetricDescription, ModelScore, Subtask } from "../../generated/results.ts";
import type { Orientation } from "../benchmark-results.ts";
import { parseOwnFile } from "../own-file.ts";
import { LineIndex, pointerOf } from "../positions.ts";
import type { Reading, ReadMetric, ReadScore } from "../reading.ts";
import { scoreOf } from "../score-value.ts";
import { asObject, type Json, type Source } from "../source.ts";
import type { Format } from "./format.ts";

export const ownJson: Format = {
  name: "safetywashing-gate",
  title: "Safetywashing Gate's own JSON",
  looksLike: 'JSON with "benchmark", "higher_is_better" and "scores"',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    return root !== undefined && looksOwn(root);
  },
  async read(source) {
    const { content, tree, text } = parseOwnFile(await source.text(), source.path);
    const place = new Placer(source, tree, text);
    const single = !("benchmarks" in content);
    const benchmarks = (single ? [content] : content.benchmarks) as Benchmark2[];
    return {
      readings: benchmarks.map((b, i) => readingOf(b, single ? [] : ["benchmarks", i], place)),
    };
  },
};

/** Also for a file with a misspelt key: then it is ours, and its faults are told. */
export function looksOwn(root: Json): boolean {
  const has = (key: string) => Object.hasOwn(root, key);
  if (has("benchmarks") && Array.isArray(root.benchmarks)) return true;
  if (has("higher_is_better") && typeof root.higher_is_better === "boolean") return true;
  // One model's own scores are a run.
  const aRun = typeof (root.model ?? root.model_name) === "string";
  if (typeof root.benchmark === "string") return !aRun || has("scores");
  const scores = asObject(root.scores);
  return (
    scores !== undefined &&
    !aRun &&
    Object.values(scores).every(
      (s) => typeof s === "number" || s === null || (asObject(s) && "score" in asObject(s)!),
    )
  );
}

class Placer {
  readonly #source: Source;
  readonly #tree: Node;
  readonly #lines: LineIndex;

  constructor(source: Source, tree: Node, text: string) {
    this.#source = source;
    this.#tree = tree;
    this.#lines = new LineIndex(text);
  }

  file() {
    return { file: this.#source.path, line: 1 };
  }

  at(path: (string | number)[]) {
    const node = findNodeAtLocation(this.#tree, path);
    return {
      file: this.#source.path,
      ...(node && { line: this.#lines.line(node.offset) }),
      ...(path.length > 0 && { pointer: pointerOf(path) }),
    };
  }

  /** The line of every key of the object at a path: one walk, however many there are. */
  keys(path: (string | number)[]): ReadonlyMap<string, number> {
    const node = findNodeAtLocation(this.#tree, path);
    return new Map(
      (node?.children ?? []).map((property) => [
        property.children![0]!.value as string,
        this.#lines.line(property.offset),
      ]),
    );
  }
}

function readingOf(benchmark: Benchmark2, path: (string | number)[], place: Placer): Reading {
  const orientation = orientationOf(benchmark);
  const metric = metricOf(benchmark.metric);
  const subtasks = Object.entries(benchmark.subtasks ?? {}).map(([name, subtask]) =>
    subtaskOf(name, subtask, { orientation, metric }, [...path, "subtasks", name], place),
  );
  return {
    benchmark: benchmark.benchmark,
    ...(metric && { metric }),
    ...(orientation && { orientation }),
    ...(benchmark.version !== undefined && { version: benchmark.version }),
    ...(benchmark.url !== undefined && { url: benchmark.url }),
    ...(benchmark.items !== undefined && { itemsFile: benchmark.items }),
    overlapsWith: benchmark.overlaps_with ?? [],
    scores: scoresOf(benchmark.scores, [...path, "scores"], place),
    ...(subtasks.length > 0 && { subtasks }),
    meant: true,
    place: place.at(path),
  };
}

function subtaskOf(
  name: string,
  subtask: Subtask,
  parent: { orientation: Orientation | undefined; metric: ReadMetric | undefined },
  path: (string | number)[],
  place: Placer,
): Reading {
  const orientation = orientationOf(subtask) ?? parent.orientation;
  const metric = metricOf(subtask.metric) ?? parent.metric;
  return {
    benchmark: name,
    ...(metric && { metric }),
    ...(orientation && { orientation }),
    ...(subtask.weight !== undefined && { weight: subtask.weight }),
    scores: scoresOf(subtask.scores, [...path, "scores"], place),
    place: place.at(path),
  };
}

function orientationOf(from: { higher_is_better?: boolean; optimum?: number }): Orientation | undefined {
  if (from.optimum !== undefined) return { kind: "optimum", optimum: from.optimum };
  if (from.higher_is_better === undefined) return undefined;
  return { kind: from.higher_is_better ? "higher" : "lower" };
}

function metricOf(metric: string | MetricDescription | undefined): ReadMetric | undefined {
  return typeof metric === "string" ? { name: metric } : metric;
}

function scoresOf(
  scores: Readonly<Record<string, number | null | ModelScore>>,
  path: (string | number)[],
  place: Placer,
): ReadScore[] {
  const lines = place.keys(path);
  return Object.entries(scores).map(([model, entry]) => {
    const full: Partial<ModelScore> = typeof entry === "object" && entry !== null ? entry : {};
    const value = scoreOf(typeof entry === "object" && entry !== null ? entry.score : entry)!;
    const line = lines.get(model);
    return {
      model,
      ...value,
      ...(full.standard_error !== undefined && { standardError: full.standard_error }),
      ...(full.samples !== undefined && { samples: full.samples }),
      ...(full.ids !== undefined && { ids: full.ids }),
      ...(full.family !== undefined && { family: full.family }),
      ...(full.capability_scores !== undefined && { capabilityScores: full.capability_scores }),
      place: { ...place.file(), ...(line !== undefined && { line }) },
    };
  });
}
