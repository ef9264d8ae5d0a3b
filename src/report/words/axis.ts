// What benchmarks are measured against, in words: general capability, one benchmark, training compute, or release date.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { counted, listed } from "../numbers.ts";

export interface AxisWords {
  /** "ranks 26 models mostly as …" */
  asDoes: string;
  /** "does not rank 26 models by …" */
  thing: string;
  /** "models that all have …" */
  same: string;
  /** "puts models in …" */
  order: string;
  /** "what … gets anyway" */
  better: string;
  /** "more capable models" */
  more: string;
  /** What these do where the order is the reverse: "score lower", or "do worse" where lower scores are not worse. */
  worse: string;
  /** The ends of a picture's axis. Plain: for Mermaid and SVG, which have escapes of their own. */
  ends: { low: string; high: string };
  /** Of an axis in a chart, plain. */
  title: string;
  /** "Rank by capability", plain. */
  rank: string;
}

export function axisWords(b: BenchmarkAssessment, ink: Ink): AxisWords {
  return { ...wordsOf(b, ink), worse: b.higher_is_better === true ? "score lower" : "do worse" };
}

function wordsOf(b: BenchmarkAssessment, ink: Ink): Omit<AxisWords, "worse"> {
  const { kind, name } = b.axis;
  switch (kind) {
    case "capability-benchmark":
      return {
        asDoes: `${ink.text(name)} does`,
        thing: ink.text(name),
        same: `the same ${ink.text(name)} score`,
        order: `the order of their ${ink.text(name)} scores`,
        better: `a model with a better ${ink.text(name)} score`,
        more: `models with a better ${ink.text(name)} score`,
        ends: { low: `Worse on ${name}`, high: `Better on ${name}` },
        title: `${name} score`,
        rank: `Rank on ${name}`,
      };
    case "training-compute":
      return {
        asDoes: "the compute they were trained with does",
        thing: "training compute",
        same: "the same training compute",
        order: "the order of the compute they were trained with",
        better: "a model trained with more compute",
        more: "models trained with more compute",
        ends: { low: "Less compute", high: "More compute" },
        title: "Training compute (log₁₀ FLOP)",
        rank: "Rank by compute",
      };
    case "release-date":
      return {
        asDoes: "their release dates do",
        thing: "release date",
        same: "the same release date",
        order: "the order in which they were released",
        better: "a newer model",
        more: "newer models",
        ends: { low: "Older", high: "Newer" },
        title: "Release date (days since 1970)",
        rank: "Rank by date",
      };
    default:
      return {
        asDoes: "their general capability does",
        thing: "general capability",
        same: "the same capabilities score",
        order: `the order of their general capability (${capability(b, ink)})`,
        better: "a more capable model",
        more: "more capable models",
        ends: { low: "Less capable", high: "More capable" },
        title: kind === "given-scores" ? name : "Capabilities score",
        rank: "Rank by capability",
      };
  }
}

function capability(b: BenchmarkAssessment, ink: Ink): string {
  if (b.axis.kind === "given-scores" && b.no_pool_fits === null)
    return `scores made by others: ${ink.text(b.axis.name)}`;
  const names = b.axis.capability_benchmarks;
  if (b.no_pool_fits !== null)
    return "their scores on capability benchmarks, kept in a reference pool that knows them";
  const kept = `kept in the reference pool ${ink.code(b.pool)}`;
  if (names.length <= 5) return `their scores on ${listed(names.map((name) => ink.text(name)))}, ${kept}`;
  const known = ["MMLU", "GSM8K"].filter((name) => names.includes(name));
  const examples = [...known, ...names.filter((name) => !known.includes(name))].slice(0, 2);
  const such = listed(examples.map((name) => ink.text(name)));
  return `their scores on ${counted(names.length, "benchmark")} such as ${such}, ${kept}`;
}
