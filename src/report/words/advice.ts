// "What to do": at most three ways, concrete. "Nothing." is an answer.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { setting, unscoredCount } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { counted, listed } from "../numbers.ts";
import { axisWords } from "./axis.ts";
import { noiseUnknown, orientationOpen, warningPhrase } from "./verdict.ts";

export interface Advice {
  /** Behind "What to do": ", any one of these:" or a sentence. */
  opening: string;
  ways: string[];
}

const MOST_NAMES = 8;

/** `b`: the worst, where there are several. */
export function advice(a: Assessment, b: BenchmarkAssessment, ink: Ink): Advice {
  if (a.unchanged && a.conclusion === "pass") {
    return { opening: "Nothing: this pull request changes no results.", ways: [] };
  }
  const own = adviceOn(a, b, ink);
  const back = bringBack(a, ink);
  if (!back) return own;
  if (own.ways.length > 0) return { opening: `${back} And ${own.opening || "this:"}`, ways: own.ways };
  return { opening: own.opening === "Nothing." ? back : `${back} ${own.opening}`, ways: [] };
}

/** Where missing benchmarks fail the check or warn. */
function bringBack(a: Assessment, ink: Ink): string | null {
  const gone = a.removed.filter((one) => one.conclusion !== "pass");
  if (gone.length === 0) return null;
  const names = listed(gone.slice(0, 3).map((one) => ink.text(one.name)));
  const rest = gone.length > 3 ? ` and ${gone.length - 3} more` : "";
  return `Bring back the results of ${names}${rest}, or let a maintainer take ${gone.length === 1 ? "it" : "them"} off the default branch and its policy first.`;
}

function adviceOn(a: Assessment, b: BenchmarkAssessment, ink: Ink): Advice {
  if (b.verdict === "inconclusive") return { opening: inconclusive(a, b, ink), ways: [] };
  if (b.accepted?.in_force) return { opening: "Nothing: a maintainer has accepted it.", ways: [] };
  if (b.verdict === "distinct") return distinct(a, b, ink);
  const ways = [scoreMore(a, b, ink) ?? LOOK_AT_PARTS, accept(a, b, ink)];
  return { opening: "either of these:", ways };
}

function distinct(a: Assessment, b: BenchmarkAssessment, ink: Ink): Advice {
  const bring = `add a ${ink.code("standard_error")}, or the number of ${ink.code("samples")}, to each score in ${ink.code(b.source.file)}`;
  const why = warningPhrase(a, b);
  if (orientationOpen(a, b)) {
    const pin = "let a maintainer settle in the policy which way is better";
    const noisy = noiseUnknown(b) ? ` And ${bring}, so that the check can allow for noise.` : "";
    return { opening: `${pin.charAt(0).toUpperCase()}${pin.slice(1)}.${noisy}`, ways: [] };
  }
  if (noiseUnknown(b) && setting(a, "on-unknown-noise") !== "pass") {
    const more = why === "close to the limit" ? scoreMore(a, b, ink) : null;
    const text = `${bring.charAt(0).toUpperCase()}${bring.slice(1)}. Then the check can allow for noise, which can hide a correlation.`;
    return more ? { opening: "either of these:", ways: [text, more] } : { opening: text, ways: [] };
  }
  if (why === "close to the limit" || b.certainty === "borderline") {
    const more = scoreMore(a, b, ink);
    return { opening: more ? `Nothing must be done. ${more}` : "Nothing.", ways: [] };
  }
  return { opening: "Nothing.", ways: [] };
}

function scoreMore(a: Assessment, b: BenchmarkAssessment, ink: Ink): string | null {
  const missing = unscoredCount(a, b);
  if (!missing || b.certainty === "clear") return null;
  const names = b.coverage.unscored_models ?? b.coverage.suggested_models;
  if (names.length === 0) return null;
  const settle = "That narrows the interval, and may settle the verdict either way.";
  if (names.length === missing && missing <= MOST_NAMES) {
    const shown = names.map((name) => ink.text(name)).join(", ");
    return `Score the ${missing === 1 ? "1 model" : `${missing} models`} of the pool that ${missing === 1 ? "has" : "have"} none here (${shown}). ${settle}`;
  }
  const first = (b.coverage.suggested_models.length > 0 ? b.coverage.suggested_models : names).slice(0, 4);
  return `Score more of the ${counted(missing, "model")} of the pool that have none here, first ${listed(first.map((name) => ink.text(name)))}. ${settle}`;
}

const LOOK_AT_PARTS =
  "Look at the parts: subtasks that capability explains less may carry what you want to measure.";

function accept(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const file = a.policy_file ?? ".github/safetywashing.yml";
  const others = a.benchmarks.filter((one) => one.verdict === "entangled").length > 1;
  const what = a.benchmarks.length === 1 ? "it" : others ? "a benchmark" : ink.text(b.name);
  return `Accept ${what} for a reason: a maintainer adds ${what === "it" ? "the benchmark" : "it"} under ${ink.code("accept:")} in ${ink.code(file)}.`;
}

function inconclusive(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const failed = new Set(b.reasons.map((reason) => reason.rule));
  if (b.models.matched.length === 0) return noneMatched(b, ink);
  if (failed.has("constant-scores")) {
    return "A benchmark that gives every model the same score separates none of them. Check that the file holds the right metric; harder or easier items may spread the scores.";
  }
  const told: string[] = [];
  const models = Number(setting(a, "min-models") ?? 0) - b.coverage.models;
  const families = Number(setting(a, "min-families") ?? 0) - b.coverage.families;
  const needs = [
    ...(failed.has("min-models") && models > 0 ? [counted(models, "model")] : []),
    ...(failed.has("min-families") && families > 0 ? [counted(families, "family", "families")] : []),
  ];
  const spread = failed.has("min-coverage");
  if (needs.length > 0) {
    told.push(`Add at least ${listed(needs)}, weak and strong ones, not only those of one size.`);
  } else if (spread) told.push("Add weaker and stronger models, so that capability varies among them.");
  if (failed.has("min-reliability")) {
    told.push(
      "Measure with less noise: more items, or more samples of each, and give the smaller standard errors.",
    );
  }
  if (needs.length > 0 || spread) {
    const { missing_families: families, suggested_models: models } = b.coverage;
    if (families.length > 0) {
      const rest = families.length > MOST_NAMES ? ` and ${families.length - MOST_NAMES} more` : "";
      told.push(
        `The pool ${ink.code(b.pool)} knows these families, not yet in the results: ${families
          .slice(0, MOST_NAMES)
          .map((name) => ink.text(name))
          .join(", ")}${rest}.`,
      );
    }
    if (models.length > 0) {
      told.push(
        `Good choices, since they widen the spread most: ${models
          .slice(0, 4)
          .map((name) => ink.text(name))
          .join(", ")}.`,
      );
    }
  }
  const more = told.length === 0 ? scoreMore(a, b, ink) : null;
  if (more) told.push(more);
  if (told.length === 0)
    told.push(
      `Add models: the more there are, from the more families, the surer ${axisWords(b, ink).thing} can be told apart.`,
    );
  return told.join(" ");
}

function noneMatched(b: BenchmarkAssessment, ink: Ink): string {
  const misspelt = b.models.left_out.filter((model) => model.nearest.length > 0).slice(0, 3);
  const likely = misspelt.map((model) => `${ink.text(model.name)} → ${ink.text(model.nearest[0]!)}?`);
  const names = likely.length > 0 ? ` Perhaps meant: ${likely.join(", ")}` : "";
  return `Name the models as the pool does (${ink.code(`safetywashing-gate pools show ${b.pool}`)} lists them), choose another pool, or map the names by hand under ${ink.code("models:")} in the policy.${names}`;
}
