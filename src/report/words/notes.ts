// Each note, each model left out and each change against the base branch as a sentence, plain. One without words does
// not compile.
import { quote } from "../../errors.ts";
import type { BaselineChange, LeftOutModel, Note } from "../../generated/report.ts";
import { correlation, counted, listed } from "../numbers.ts";
import { orientationText } from "./reasons.ts";

const MOST_NAMES = 5;

export function noteText(note: Note): string {
  switch (note.code) {
    case "panel-incomplete":
      return `${note.missing.length} of the ${note.of} models that the policy fixes beforehand have no score here: ${shortened(note.missing)}.`;
    case "families-unknown":
      return "For some models the family is not known; each of them was taken for its own family, so the interval is too narrow.";
    case "dominant-family":
      return `${note.models} of ${note.of} models are of one family, ${note.family}.`;
    case "same-ranking":
      return `It ranks ${note.models} models exactly as ${note.benchmark} does, a capability benchmark of this pool. Is it the same benchmark, or part of it? Then name it under overlaps-with in the policy, so that it leaves the axis.`;
    case "looks-adjusted":
      return "These scores have no straight-line relation to capability at all, as capability-adjusted scores have by construction. Adjusted scores pass any gate: give the benchmark's own.";
    case "many-ties":
      return `${Math.round(note.share * 100)}% of the models share their score with another: rounded scores hide an order.`;
    case "optimum-at-end":
      return `The optimum ${note.optimum} lies at an end of the scores, so it says no more than "${note.better} is better"; a maintainer should pin the orientation in the policy.`;
    case "standard-errors-odd":
      return `${note.models.length} of ${note.of} standard errors do not fit the sample counts (${note.models.slice(0, 3).join(", ")}${note.models.length > 3 ? ", …" : ""}): the correction for noise rests on them.`;
    case "placed-by-claims":
      return `${note.models === 1 ? "One model stands" : `${note.models} models stand`} on the axis by the capability scores in the results file itself. The worse of the two verdicts, without and with them, decides, unless the policy says trust-claims.`;
    case "model-settings": {
      const { models, of, value_without: without, others } = note;
      const left =
        models === 0
          ? ""
          : `${counted(models, "model")} of ${of} ${models === 1 ? "was" : "were"} placed by leaving away how much ${models === 1 ? "it was" : "they were"} asked to think, since the pool has one score a model${without === null ? "" : `; without ${models === 1 ? "it" : "them"} the value is ${correlation(without)}`}.`;
      const shown = others.map(
        ({ name, pool_model, stands }) =>
          `${name} (another setting of ${pool_model}; ${stands === "mean" ? "the mean" : stands} stands)`,
      );
      return [left, others.length === 0 ? "" : `Counted once a model: ${shortened(shown)}.`]
        .filter(Boolean)
        .join(" ");
    }
    case "declared-overlap":
      return `The results file says that it overlaps with ${note.benchmarks.join(", ")}. Only overlaps-with in the policy takes them off the axis.`;
    case "declared-overlap-unknown": {
      const is = note.benchmarks.length === 1 ? "is no capability benchmark" : "are no capability benchmarks";
      const near = note.near === null ? "." : `: did it mean ${note.near}?`;
      return `The results file says that it overlaps with ${shortened(note.benchmarks.map(quote))}, which ${is} of the pool ${note.pool}${near}`;
    }
    case "given-scores":
      return `The capabilities scores are given by others (${note.scores}), so no capability benchmark can be left out of them, and no model can be placed by its own capability scores.`;
    case "capability-scores-contradict":
      return `The results say ${note.claimed} for ${note.model} on ${note.benchmark}; the pool has ${note.known}. The pool's value is used.`;
    case "policy-without-benchmark":
      return `The policy speaks of ${quote(note.benchmark)}, which is not among the results, so what it says there has no effect.${note.near === null ? "" : ` Did you mean ${quote(note.near)}?`}`;
    case "policy-without-model": {
      const named = note.models.map(({ name, near }) =>
        near.length === 0 ? quote(name) : `${quote(name)} (Did you mean ${listed(near.map(quote), "or")}?)`,
      );
      return `The policy maps by hand what is no model's name in the results, so that has no effect: ${shortened(named, 10)}.`;
    }
    default:
      return note.text;
  }
}

export function leftOutText(model: LeftOutModel): string {
  switch (model.why) {
    case "unusable":
      return model.said;
    case "no-axis-value":
      return `in the pool, but without a value of ${model.axis} there`;
    case "unknown":
      return model.placeable ? "not in the pool, and no capability scores in the results" : "not in the pool";
    case "no-model":
      return "no model, by its name: what models are compared with or summed up by";
    case "release-unclear":
      return `it has no date, and the pool has several releases that lie far apart: ${shortened(model.candidates)}`;
    case "weights-unclear":
      return `base or tuned weights? The pool has ${listed(model.candidates.map(quote), "and")}; bare-names says which is meant`;
    case "not-placed":
      return `not in the pool; ${model.said}${model.needed.length > 0 ? ` (needed: ${model.needed.join(", ")})` : ""}`;
    case "same-model":
      return `the same pool model as ${model.as}, with the same score: counted once`;
  }
}

export function changeText(change: BaselineChange): string {
  switch (change.kind) {
    case "renamed":
      return `renamed: it was ${change.from}`;
    case "orientation-changed":
      return `which way is better was turned: ${orientationText(change.from)} → ${orientationText(change.to)}`;
    case "metric-changed":
      return `another metric: ${change.from ?? "unnamed"} → ${change.to ?? "unnamed"}`;
    case "scale-changed":
      return `another ${SCALE_WORDS[change.what]}: ${change.from ?? "unsaid"} → ${change.to ?? "unsaid"}`;
    case "claims-changed":
      return `the capability scores that the file itself gives changed for ${counted(change.models.length, "model")}: ${shortened(change.models)}`;
    case "families-changed":
      return `the families that the file itself gives changed for ${counted(change.models.length, "model")}: ${shortened(change.models)}`;
    case "models-added":
      return `${counted(change.models.length, "model")} added: ${shortened(change.models)}`;
    case "models-removed":
      return `${counted(change.models.length, "model")} removed: ${shortened(change.models)}`;
    case "scores-changed":
      return `the scores of ${change.models.length} of ${change.of} models changed: ${shortened(change.models)}`;
    case "noise-changed":
      return `the standard errors or sample counts of ${counted(change.models, "model")} changed`;
    case "items-changed":
      if (change.from === null || change.to === null) {
        return change.to === null
          ? "its single items are no longer given"
          : `its single items are new: ${change.to}`;
      }
      return change.from === change.to
        ? `what its ${change.to} items say changed`
        : `its items changed: ${change.from} before, ${change.to} now`;
    case "subtasks-changed":
      return `the parts changed: ${change.from.join(", ") || "none"} → ${change.to.join(", ") || "none"}`;
  }
}

const SCALE_WORDS = {
  unit: "unit",
  minimum: "least possible score",
  maximum: "greatest possible score",
  chance: "level of chance",
  proportion: "word on whether scores are shares",
} as const;

function shortened(names: readonly string[], most = MOST_NAMES): string {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
