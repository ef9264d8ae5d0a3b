// MT-Bench judgments (FastChat): one JSON a line. A score of −1 is a judge that failed; the latest judgment of a turn counts.
import type { ReadingNote } from "../benchmark-results.ts";
import { groupBy } from "../candidates.ts";
import type { Reading, ReadScore } from "../reading.ts";
import { finite, scoreOf } from "../score-value.ts";
import { asList, asText, type Source } from "../source.ts";
import type { Format } from "./format.ts";
import { firstLine, type JsonLine, jsonLines } from "./json-lines.ts";

export const mtBench: Format = {
  name: "mt-bench",
  title: "MT-Bench judgments",
  looksLike: 'JSON lines with "question_id", "model", "judge" and "score"',
  async detect(source) {
    const first = await firstLine(source);
    return (
      first !== undefined &&
      "question_id" in first &&
      "judge" in first &&
      ("score" in first || "g1_winner" in first)
    );
  },
  async read(source) {
    const lines = await jsonLines(source);
    const judged = lines.filter(({ value }) => "score" in value && asText(value.model) !== undefined);
    if (judged.length === 0) {
      const text = `${source.path} holds pairwise judgments, which have winners but no scores`;
      return { readings: [], notes: [{ code: "no-scores", text, place: { file: source.path } }] };
    }
    const judges = groupBy(
      judged,
      ({ value }) => asText(asList(value.judge)[0]) ?? asText(value.judge) ?? "judge",
    );
    const readings = [...judges].flatMap(([judge, of]) =>
      judgeReadings(of, source, judges.size > 1 ? judge : undefined),
    );
    return { readings };
  },
};

/** The folder says which MT-Bench (japanese_mt_bench); the lines do not. */
function benchmarkOf(source: Source): string {
  return (
    source.path
      .split("/")
      .slice(0, -1)
      .reverse()
      .find((part) => /mt[-_]?bench/i.test(part)) ?? "MT-Bench"
  );
}

interface Judgment {
  question: string;
  turn: number;
  score: number | null;
  time: number;
  line: number;
}

function judgeReadings(lines: readonly JsonLine[], source: Source, judge: string | undefined): Reading[] {
  const benchmark = benchmarkOf(source);
  const place = { file: source.path, line: lines[0]!.line };
  const byModel = groupBy(lines, ({ value }) => value.model as string);
  const remarks: ReadingNote[] = [];
  const models = [...byModel].map(([model, of]) => ({ model, judgments: latest(of.map(judgmentOf)) }));
  for (const { model, judgments } of models) {
    const failed = judgments.filter((j) => j.score === null).length;
    if (failed > 0) {
      const text = `the judge failed on ${failed} of ${judgments.length} answers of ${model}; they do not count`;
      remarks.push({ code: "judge-failed", text, place });
    }
  }
  const reading = (turn: number | undefined): Reading => ({
    benchmark: turn === undefined ? benchmark : `turn ${turn}`,
    ...(turn !== undefined && { collection: benchmark, partOf: benchmark }),
    ...(judge !== undefined && { variant: `judge=${judge}` }),
    metric: { name: "score", minimum: 1, maximum: 10, proportion: false },
    orientation: { kind: "higher" },
    scores: models.map(({ model, judgments }) =>
      meanOf(
        model,
        judgments.filter((j) => turn === undefined || j.turn === turn),
        source,
      ),
    ),
    remarks,
    place,
  });
  const turns = [...new Set(models.flatMap((m) => m.judgments.map((j) => j.turn)))].sort((a, b) => a - b);
  return [reading(undefined), ...(turns.length > 1 ? turns.map((turn) => reading(turn)) : [])];
}

function judgmentOf({ value, line }: JsonLine): Judgment {
  const { score } = scoreOf(value.score) ?? { score: null };
  return {
    question: JSON.stringify(value.question_id),
    turn: finite(value.turn) ?? 1,
    score: score === -1 ? null : score,
    time: finite(value.tstamp) ?? 0,
    line,
  };
}

/** One judgment for each question and turn: the latest. */
function latest(judgments: readonly Judgment[]): Judgment[] {
  const groups = groupBy(judgments, (j) => `${j.question} ${j.turn}`);
  return [...groups.values()].map((of) => of.reduce((best, j) => (j.time >= best.time ? j : best)));
}

/** Mean over judgments; standard error over questions, whose turns are not independent. */
function meanOf(model: string, judgments: readonly Judgment[], source: Source): ReadScore {
  const scored = judgments.filter((j) => j.score !== null);
  const failed = judgments.length - scored.length;
  const place = { file: source.path, line: judgments[0]?.line ?? 1 };
  if (scored.length === 0) return { model, score: null, reason: "the judge failed on every answer", place };
  const questions = [...groupBy(scored, (j) => j.question).values()].map((of) =>
    mean(of.map((j) => j.score!)),
  );
  const n = questions.length;
  const centre = mean(questions);
  const variance = questions.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (n - 1);
  return {
    model,
    score: mean(scored.map((j) => j.score!)),
    ...(n > 1 && { standardError: Math.sqrt(variance / n) }),
    samples: n,
    ...(failed > 0 && { notRun: { count: failed, of: judgments.length } }),
    place,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
