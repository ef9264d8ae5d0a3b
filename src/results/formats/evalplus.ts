// EvalPlus and BigCodeBench leaderboards: an object keyed by model, `pass@1` of each benchmark in percent.
import { groupBy } from "../candidates.ts";
import { pointerOf } from "../positions.ts";
import type { Reading, ReadScore } from "../reading.ts";
import { scoreOrWhy } from "../score-value.ts";
import { asObject } from "../source.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";

const PASS = /^pass@\d+$/;

export const evalplus: Format = {
  name: "evalplus",
  title: "EvalPlus and BigCodeBench leaderboards",
  looksLike: 'JSON keyed by model, each with "pass@1"',
  async detect(source) {
    const models = Object.values(asObject(await source.jsonOrNothing()) ?? {});
    return (
      models.length > 0 && models.every((m) => Object.keys(asObject(m) ?? {}).some((key) => PASS.test(key)))
    );
  },
  async read(source) {
    const models = Object.entries(asObject(await source.json())!);
    const all = models.flatMap(([model, value]) =>
      Object.entries(asObject(value)!).flatMap(([metric, scores]) =>
        PASS.test(metric) ? scoresOf(model, metric, scores, source.path) : [],
      ),
    );
    const readings = [...groupBy(all, (one) => JSON.stringify([one.benchmark, one.metric])).values()].map(
      (of): Reading => ({
        benchmark: of[0]!.benchmark,
        metric: { name: of[0]!.metric, unit: "percent", minimum: 0, maximum: 100, proportion: true },
        scores: of.map((one) => one.score),
        orientation: { kind: "higher" },
        place: { file: source.path },
      }),
    );
    return { readings };
  },
};

interface One {
  benchmark: string;
  metric: string;
  score: ReadScore;
}

function scoresOf(model: string, metric: string, scores: unknown, file: string): One[] {
  const byBenchmark = asObject(scores) ?? { [fileStem(file)]: scores };
  return Object.entries(byBenchmark).map(([benchmark, value]) => ({
    benchmark,
    metric,
    score: {
      model,
      ...scoreOrWhy(value),
      place: { file, pointer: pointerOf([model, metric]) },
    },
  }));
}
