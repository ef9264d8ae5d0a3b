// Which models an author may score as well, and what that would bring.
import type { BenchmarkAssessment, Reason } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { correlation, counted, listed } from "../numbers.ts";
import { reference } from "./held.ts";

/** More are not read. */
const MOST_NAMES = 8;

/** Which models to score as well, and what that brings. Empty where models are not what is lacking. */
export function whomToAdd(b: BenchmarkAssessment, late: boolean, ink: Ink): string {
  const { models, spread_share: share, half_width: half } = b.advice;
  const needs = b.reasons.flatMap((reason) =>
    reason.rule === "min-models"
      ? [counted(reason.limit - reason.found, "model")]
      : reason.rule === "min-families"
        ? [counted(reason.limit - reason.found, "further family", "further families")]
        : [],
  );
  const lacking = needs.length > 0 ? `${late ? "" : "at least "}${listed(needs)}` : "";
  if (models.length === 0 || !ADDING_HELPS.some((rule) => b.reasons.some((reason) => reason.rule === rule)))
    return (
      lacking &&
      `Add ${late ? "what is then still missing, as things stand " : ""}${lacking}.${familiesToAdd(b, ink)}`
    );
  const which = models.map(({ name, family }) =>
    family === null ? ink.text(name) : `${ink.text(name)} (${ink.text(family)})`,
  );
  const time = b.range.reference.from === null ? "" : ", of the same time as yours";
  const order =
    models.some(({ why }) => why !== "model") && models.length > 1
      ? ", smallest first where sizes are known"
      : "";
  const first = late
    ? `Add what is then still missing, as things stand ${lacking || "a wider range"}, for example`
    : `Score ${models.length === 1 ? "this model" : `these ${models.length} models`} as well${time}${order}:`;
  const covers =
    share === null
      ? ""
      : ` your models would cover ${correlation(share, 1)} of the spread of ${reference(b)}`;
  const width =
    half === null
      ? ""
      : `, and the interval would reach about ${correlation(half)} to either side${half > WIDE ? ", which is still much: the more models, the surer" : ""}`;
  const then = covers && ` With ${models.length === 1 ? "it" : "them"}${covers}${width}.`;
  return `${first} ${listed(which)}.${then}`;
}

/** Half the width of an interval that tells little. */
const WIDE = 0.4;

/** Where further models are what is lacking. */
const ADDING_HELPS: readonly Reason["rule"][] = [
  "min-models",
  "min-families",
  "interval",
  "range",
  "axis-reliability",
  "one-family",
  "constant-axis",
];

const named = (some: readonly string[], most: number, ink: Ink) =>
  some
    .slice(0, most)
    .map((name) => ink.text(name))
    .join(", ");

/** Begins with a space, or is empty. */
export function familiesToAdd(
  { pool, coverage: { missing_families: missing } }: BenchmarkAssessment,
  ink: Ink,
): string {
  if (missing.length === 0) return "";
  const rest = missing.length > MOST_NAMES ? ` and ${missing.length - MOST_NAMES} more` : "";
  return ` Families of the pool ${ink.code(pool)} that are not yet in the results: ${named(missing, MOST_NAMES, ink)}${rest}.`;
}

/** Begins with a space, or is empty. */
export function widening({ coverage: { suggested_models: some } }: BenchmarkAssessment, ink: Ink): string {
  return some.length > 0 ? ` Models that widen the spread of capability most: ${named(some, 4, ink)}.` : "";
}
