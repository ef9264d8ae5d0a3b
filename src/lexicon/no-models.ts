// Rows of a results table that are no model: what tables compare models with, and what they sum them up by. Only whole names
// count, so that nothing that may be a model is put aside.
import { loose } from "./loose.ts";

const SUMMARIES = [
  "average", "avg", "avg.", "mean", "median", "overall", "total", "all models", "model average", "mean score", "average score",
]; // biome-ignore format: a list
const COMPARED_WITH = [
  "human", "humans", "people", "experts", "crowd", "human expert", "human experts", "expert human", "average human",
  "random", "chance", "majority", "majority class", "majority vote",
]; // biome-ignore format: a list
const COMPARED_AS = ["", "baseline", "performance", "level", "average", "guess", "guessing", "choice"];

const NO_MODELS = new Set(
  [...SUMMARIES, ...COMPARED_WITH.flatMap((who) => COMPARED_AS.map((as) => `${who} ${as}`))].map(loose),
);

/** Most names of models have a figure, and are told by that. */
const HAS_FIGURE = /\d/;

/** What of: "Average (all)", "Mean (9 models)". */
const BRACKETS = /\([^()]{0,40}\)$/;

/** "Average", "Human baseline", "Random guess", "Mean (9 models)": whatever letter case, blanks and dashes. */
export function isNoModel(name: string): boolean {
  const plain = name.replace(BRACKETS, "");
  return !HAS_FIGURE.test(plain) && NO_MODELS.has(loose(plain));
}
