// Names that the pool does not know: what they may have meant, and how to map them.
import type { BenchmarkAssessment, NearestOfAll } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";

/** More are not read. */
const MOST_NAMES = 8;

/** Of the results, whether a pool knows them or not; averages and human baselines are none. */
export const modelsGiven = ({ models }: Pick<BenchmarkAssessment, "models">) =>
  models.matched.length + models.left_out.filter(({ why }) => why !== "no-model").length;

/** "is X meant to be Y?" of the first models left out that are spelt like one of the pool. */
export function likelyMeant(b: BenchmarkAssessment, ink: Ink): string {
  const near = b.models.left_out.filter((model) => model.nearest.length > 0).slice(0, 3);
  return near
    .map((model) => `is ${ink.code(model.name)} meant to be ${ink.code(model.nearest[0]!)}?`)
    .join(" ");
}

/** Lines for `models:` as they may be pasted, each with the pool that it is for. */
function noPoolFits(near: readonly NearestOfAll[], ink: Ink): string {
  const lines = near
    .slice(0, MOST_NAMES)
    .map(
      (one) =>
        `${ink.code(`${JSON.stringify(one.name)}: ${JSON.stringify(one.pool_model)}`)} (${ink.text(one.pool)})`,
    );
  const more = near.length > MOST_NAMES ? ` and ${near.length - MOST_NAMES} more` : "";
  const nearest =
    lines.length === 0 ? "No name is near any of theirs." : `The nearest names: ${lines.join(", ")}${more}.`;
  return `Name the models as one of the pools does, or map them by hand under ${ink.code("models:")} in the policy. ${nearest} ${ink.command("models FILE")} lists all of them.`;
}

export function noneMatched(b: BenchmarkAssessment, ink: Ink): string {
  if (b.no_pool_fits !== null) return noPoolFits(b.no_pool_fits, ink);
  const likely = likelyMeant(b, ink);
  const names = likely ? ` Perhaps a slip: ${likely}` : "";
  return `Name the models as the pool does (${ink.command(`pools show ${b.pool}`)} lists them), choose another pool, or map the names by hand under ${ink.code("models:")} in the policy.${names}`;
}
