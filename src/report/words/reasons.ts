// Each rule in words: its sentence, and where it stands in the way of a verdict, what the report says of that. A rule
// without words does not compile.
import type {
  BenchmarkAssessment,
  JudgedAsBefore,
  Reason,
  StatedOrientation,
} from "../../generated/report.ts";
import { decidingModels } from "../facts.ts";
import { type Ink, PLAIN_INK } from "../ink.ts";
import { correlation, counted, limit, listed, valueWithInterval } from "../numbers.ts";
import { axisWords } from "./axis.ts";
import { reference } from "./held.ts";

/** The reason as one sentence, plain. */
export function reasonText(reason: Reason): string {
  switch (reason.rule) {
    case "min-models":
      return `${counted(reason.found, "model")} matched with the pool; a verdict needs at least ${reason.limit}.`;
    case "min-families":
      return `${counted(reason.found, "model family", "model families")} matched with the pool; a verdict needs at least ${reason.limit}.`;
    case "min-reliability":
      return `The scores are too noisy: their reliability against sampling noise is ${correlation(reason.found, reason.limit)}; a verdict needs at least ${limit(reason.limit)}.`;
    case "constant-scores":
      return "All models have the same score, so there is nothing to correlate.";
    case "constant-axis":
      return "All matched models have the same value on the axis, so there is nothing to correlate.";
    case "axis-too-small":
      return `Without the capability benchmarks that overlap with this one (${reason.left_out.join(", ")}), ${reason.left} ${reason.left === 1 ? "is" : "are"} left to make an axis; it needs at least ${reason.needed}.`;
    case "one-family":
      return `Without the family ${reason.family} the other models leave no correlation, so it hangs on that family alone and has no interval.`;
    case "no-correlation":
      return "These scores have no correlation with the axis.";
    case "threshold": {
      const both = reason.direction === "absolute";
      const corrected = {
        correlation: "",
        corrected: ", corrected for noise,",
        "range-corrected": ", corrected for the range that the models cover,",
      }[reason.statistic];
      const near = both && reason.found < 0 ? -reason.limit : reason.limit;
      const what = `The ${both ? "size of the " : ""}capabilities correlation${corrected} is ${correlation(reason.found, near)}`;
      const side = reason.above ? "above" : "not above";
      return reason.by === "interval"
        ? `${what}, and its whole interval is ${side} the limit of ${limit(reason.limit)}.`
        : `${what}, ${side} the limit of ${limit(reason.limit)}.`;
    }
    case "interval": {
      const lies = `The interval ${ends(reason.interval)} lies on both sides of the limit of ${limit(reason.limit)}`;
      return reason.because === "policy"
        ? `${lies}, and the policy decides on the interval.`
        : `${lies}, and with models that cover ${correlation(reason.covered ?? 0, reason.least)} of the spread only an interval decides (from ${limit(reason.least ?? 0)} on, the value).`;
    }
    case "panel":
      return `The policy fixes ${counted(reason.limit, "model")} beforehand, and ${reason.found === 1 ? "one has" : `${reason.found} have`} no score here: ${reason.missing.slice(0, MOST_NAMES).join(", ")}${reason.found > MOST_NAMES ? ", …" : ""}.`;
    case "axis-reliability":
      return `The axis cannot tell these models apart: its reliability over them is ${correlation(reason.found, reason.limit)}; a verdict needs at least ${limit(reason.limit)}.`;
    case "crowded":
      return reason.uncrowded === null
        ? `Scores with these ties reach a correlation of ${correlation(reason.found, reason.threshold)} at most, which is not above the limit of ${limit(reason.threshold)}.`
        : `Scores with these ties reach a correlation of ${correlation(reason.found, reason.limit)} at most; as a share of that the value would be ${correlation(reason.uncrowded, reason.threshold)}, above the limit of ${limit(reason.threshold)}.`;
    case "range":
      return `Corrected for range, the value is ${correlation(reason.value, reason.threshold)}, above the limit of ${limit(reason.threshold)}; before, ${correlation(reason.before, reason.threshold)}. With models that cover ${correlation(reason.found, reason.limit)} of the spread, less than ${limit(reason.limit)}, that correction alone does not decide.`;
    case "orientation-changed":
      return "On the base branch this benchmark is entangled, and this pull request turns round which way is better. A maintainer should say in the policy which way it is (benchmarks: …: higher_is_better).";
    case "models-dropped": {
      const [before, now] = [reason.before, reason.found].map((value) =>
        value === null ? null : correlation(value, reason.limit),
      );
      const dropped = reason.models.length === 1 ? "a model was" : `${reason.models.length} models were`;
      return `On the base branch this benchmark is entangled (${before ?? "no value"}). It is not here only because ${dropped} dropped: with their old scores the value is ${now ?? "none"}.`;
    }
    case "scores-mirrored":
      return `On the base branch this benchmark is entangled (${reason.before === null ? "no value" : correlation(reason.before)}), and here the scores rank the same ${reason.models} models oppositely (rank correlation of the two: ${correlation(reason.found)}).`;
    case "judged-as-before":
      return `${AS_BEFORE[reason.by](reason.models.length)}: without that the value is ${correlation(reason.found, reason.limit)}, with it ${correlation(reason.with, reason.limit)}. Judged without it.`;
    case "other-pool":
      return `The pool ${reason.pool}, which knows ${reason.models} of the models (this one ${reason.of}), says entangled${reason.found === null ? "" : ` (${correlation(reason.found, reason.limit)})`}.`;
    case "warn-threshold":
      return `The value ${correlation(reason.found, reason.threshold)} is above the warning at ${limit(reason.limit)}.`;
    case "on-unknown-noise":
      return "Measurement noise is unknown, and noise tends to hide a correlation: add standard_error or samples to the results, so that it can be told.";
    case "orientation-unpinned":
      return reason.if === "turned-round"
        ? `The value ${correlation(reason.found)} is strongly negative: scores get worse as models get more capable. Turned round it would fail, so the policy should say which way is better (benchmarks: …: higher_is_better).`
        : `The results put the best value in the middle of the scores. Taken as they are, these scores have a capabilities correlation of ${correlation(reason.found, reason.limit)}, so the policy should say which way is better (benchmarks: …: optimum or higher_is_better).`;
    case "accept":
      return `A maintainer accepts this benchmark up to ${limit(reason.limit)}.`;
  }
}

/** What a change adds or says otherwise, and what is left out of account for it. */
const AS_BEFORE: Readonly<Record<JudgedAsBefore["by"], (added: number) => string>> = {
  "models-added": (added) => `This change adds ${counted(added, "model")}`,
  "scale-changed": () => "This change says another scale of the same scores",
  "claims-changed": () => "This change makes other claims of capability or family for the same models",
  "noise-changed": () => "This change says other noise of the same scores",
  several: (added) =>
    added > 0
      ? `This change adds ${counted(added, "model")} and says other things of the same scores`
      : "This change says several things of the same scores that were not said before",
};

/** The JSON report has always had these in words. */
export function reasonFigures(reason: Reason): Pick<Reason, "found" | "limit"> {
  if (reason.rule === "interval") {
    return { found: ends(reason.interval), limit: reason.limit };
  }
  if (reason.rule === "orientation-changed") {
    return { found: orientationText(reason.here), limit: orientationText(reason.before) };
  }
  return { found: reason.found, limit: reason.limit };
}

export function orientationText({ kind, optimum }: StatedOrientation): string {
  return kind === "optimum" ? `best at ${optimum}` : `${kind} is better`;
}

/** Of a panel’s missing models. */
const MOST_NAMES = 8;

const ends = ({ low, high }: { low: number; high: number }) => `[${correlation(low)}, ${correlation(high)}]`;

/** What stands in the way of a verdict. */
export interface Obstacle {
  /** Behind "Inconclusive, ", plain. */
  why: string;
  /** Behind the benchmark's name. */
  lead: string;
  /** A row of the table of what a verdict needs. */
  need?: { what: string; found: string; minimum: string };
  /** Behind "No figure: ", where it leaves none. */
  noFigure?: string;
}

/** The first of the rules that stand in the way of a verdict; null: none does. */
export function obstacleOf(b: BenchmarkAssessment, ink: Ink = PLAIN_INK): Obstacle | null {
  return b.reasons.flatMap((reason) => obstacle(reason, b, ink) ?? [])[0] ?? null;
}

/** All that is lacking, as rows of "what, found, minimum". */
export function needs(b: BenchmarkAssessment): NonNullable<Obstacle["need"]>[] {
  return b.reasons.flatMap((reason) => obstacle(reason, b, PLAIN_INK)?.need ?? []);
}

function obstacle(reason: Reason, b: BenchmarkAssessment, ink: Ink): Obstacle | null {
  const { thing, same } = axisWords(b, ink);
  const { value: found, interval, threshold } = b.decided_on;
  const decided = ink.strong(valueWithInterval(found, interval, threshold));
  const ranked = counted(decidingModels(b).length, "model");
  const need = (what: string, found: number, minimum: number, shown: (value: number) => string) => ({
    need: { what, found: shown(found), minimum: shown(minimum) },
  });
  switch (reason.rule) {
    case "min-models":
      return {
        why: "too few models",
        lead: `was run on too few models to say whether it ranks them by ${thing}. With so few, the value hangs on which were chosen, so there is no verdict until there are enough.`,
        ...need("models matched with the pool", reason.found, reason.limit, String),
      };
    case "min-families":
      return {
        why: "too few model families",
        lead: `was run on models of too few families to say whether it ranks them by ${thing}. Models of one family behave alike and count for little more than one.`,
        ...need("model families among them", reason.found, reason.limit, String),
      };
    case "min-reliability":
      return {
        why: "too noisy",
        lead: `is measured with too much noise to say whether it ranks models by ${thing}. Noise hides a correlation, so a low value would prove nothing.`,
        ...need(
          "reliability of the ranks against sampling noise (1 is no noise)",
          reason.found,
          reason.limit,
          correlation,
        ),
      };
    case "constant-scores":
      return {
        why: "every model has the same score",
        lead: `gives every model the same score, so it ranks none of them, by ${thing} or otherwise.`,
        noFigure: "a column in which all values are the same has no correlation.",
      };
    case "constant-axis":
      return {
        why: `all models have ${same}`,
        lead: `was run on models that all have ${same}, so nothing can be said of whether it ranks models by ${thing}.`,
        noFigure: `models that all have ${same} show no correlation with it.`,
      };
    case "axis-too-small": {
      const { left, needed, left_out } = reason;
      const are = left === 1 ? "1 is" : `${left} are`;
      return {
        why: "too few capability benchmarks left for the axis",
        lead: `overlaps with so many of the capability benchmarks in the pool ${ink.code(b.pool)} that ${left === 0 ? "none is" : `only ${are}`} left to measure it against, where ${needed} are needed. So nothing can be said of whether it ranks models by ${thing}.`,
        ...need("capability benchmarks left to make the axis", left, needed, String),
        noFigure: `without ${listed(left_out.map((name) => ink.text(name)))}, ${are} left of the pool's capability benchmarks, too few to make an axis.`,
      };
    }
    case "one-family":
      return {
        why: "it hangs on one model family",
        lead: `hangs on one model family: without ${ink.text(reason.family)} the other models leave no correlation. So nothing can be said of whether it ranks models by ${thing}.`,
      };
    case "no-correlation":
      return {
        why: "these scores have no correlation",
        lead: `has scores that leave no correlation with ${thing} to compute, so there is no verdict.`,
        noFigure: "these scores have no correlation.",
      };
    case "interval":
      return reason.because === "policy"
        ? {
            why: "the interval reaches over the limit",
            lead: `may or may not rank ${ranked} by ${thing}: the interval ${decided} reaches over the limit ${limit(threshold)}, and the policy decides on the whole interval.`,
          }
        : {
            why: "models too alike in capability",
            lead: `was run on models too alike in capability to say whether it ranks them by ${thing}: of the spread of ${reference(b)} they cover ${correlation(reason.covered ?? 0, reason.least)}. Corrected for that, the value is ${decided}, on both sides of the limit ${limit(threshold)}.`,
            ...need(
              "share of the spread of capability, for the value to decide",
              reason.covered ?? 0,
              reason.least ?? 0,
              correlation,
            ),
          };
    case "range":
      return {
        why: "the narrow range of its models may hide it",
        lead: `may or may not rank ${ranked} by ${thing}: as measured it is below the limit ${limit(threshold)}, and corrected for the narrower range of these models above it, ${decided}. A narrow range alone entangles nothing, since nobody has seen how scores go on beyond it.`,
        ...need(
          "share of the spread of capability, for its correction to decide",
          reason.found,
          reason.limit,
          correlation,
        ),
      };
    case "crowded":
      return reason.uncrowded === null
        ? {
            why: "scores too crowded to show it",
            lead: `gives so many models the same score that no correlation above the limit could show, whatever it measures.`,
            ...need("correlation that its ties let it reach", reason.found, reason.limit, correlation),
          }
        : {
            why: "ties may hide it",
            lead: `gives so many models the same score that ${decided} is no more than a part of what could show; as a share of that it would be above the limit ${limit(threshold)}.`,
            ...need("correlation that its ties let it reach", reason.found, reason.limit, correlation),
          };
    case "axis-reliability":
      return {
        why: "the axis cannot tell these models apart",
        lead: `was run on models that the capabilities scores cannot tell apart: their places differ by little more than the error of each. So nothing can be said of whether it ranks them by ${thing}.`,
        ...need("reliability of the axis over these models", reason.found, reason.limit, correlation),
      };
    case "panel":
      return {
        why: `${reason.found} of the ${reason.limit} models that the policy asks for ${reason.found === 1 ? "is" : "are"} missing`,
        lead: `has no score for ${listed(reason.missing.slice(0, MOST_NAMES).map((name) => ink.text(name)))}${reason.found > MOST_NAMES ? ` and ${reason.found - MOST_NAMES} more` : ""}, which the policy fixed beforehand so that no model is left out for its score. Until ${reason.found === 1 ? "it is" : "they are"} there, there is no verdict.`,
        ...need("models of the policy’s panel", reason.limit - reason.found, reason.limit, String),
      };
    case "orientation-changed":
      return {
        why: "which way is better was turned round",
        lead: "is entangled on the base branch, and this pull request turns round which way is better. Until somebody settles which is right, there is no verdict.",
      };
    case "models-dropped":
      return {
        why: "models were dropped",
        lead: "is entangled on the base branch, and here it is not only because models were dropped. Without them there is no verdict.",
      };
    case "scores-mirrored":
      return {
        why: "the scores are turned round",
        lead: "is entangled on the base branch, and here its scores rank the same models oppositely. Until somebody settles which are right, there is no verdict.",
      };
    case "threshold":
    case "judged-as-before":
    case "other-pool":
    case "warn-threshold":
    case "on-unknown-noise":
    case "orientation-unpinned":
    case "accept":
      return null;
  }
}
