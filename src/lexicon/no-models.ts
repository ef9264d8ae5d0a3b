// Rows of a results table that are no model: what tables compare models with, and what they sum them up by. Only whole names
// count, so that nothing that may be a model is put aside.
import { loose } from "./loose.ts";

const SUMMARIES = [
  "average",
  "avg",
  "avg.",
  "mean",
  "median",
  "overall",
  "total",
  "all models",
  "model average",
];
const PEOPLE = ["human", "humans", "people", "experts", "crowd"];
const GUESSING = ["random", "chance", "majority", "majority class", "majority vote"];
const COMPARED_AS = ["", "baseline", "performance", "level", "average", "guess", "guessing", "choice"];

const NO_MODELS = new Set([
  ...SUMMARIES.map(loose),
  ...["average", "mean", "expert", ...PEOPLE, ...GUESSING].flatMap((who) =>
    COMPARED_AS.filter((as) => as !== "" || who !== "expert").map((as) => loose(`${who} ${as}`)),
  ),
  ...["average human", "human average", "expert human", "human expert", "human experts"].map(loose),
]);

/** Most names of models have a figure, and are told by that. */
const HAS_FIGURE = /\d/;

/** What of: "Average (all)", "Mean (9 models)". */
const BRACKETS = /\([^()]{0,40}\)$/;

/** "Average", "Human baseline", "Random guess", "Mean (9 models)": whatever letter case, blanks and dashes. */
export function isNoModel(name: string): boolean {
  const plain = name.replace(BRACKETS, "");
  return !HAS_FIGURE.test(plain) && NO_MODELS.has(loose(plain));
}
