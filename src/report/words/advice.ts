// "What to do": at most three ways, concrete. "Nothing." is an answer.
import type { Assessment, BenchmarkAssessment, Reason } from "../../generated/report.ts";
import { policyFile, setting, turnedBy } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { capital, listed } from "../numbers.ts";
import { axisWords } from "./axis.ts";
import { fromItems, giveParts, showAdjusted } from "./mending.ts";
import { likelyMeant, noneMatched } from "./names.ts";
import { noiseUnknown, orientationOpen, warningPhrase } from "./verdict.ts";
import { familiesToAdd, whomToAdd, widening } from "./whom-to-add.ts";

export interface Advice {
  /** Behind "What to do": ", any one of these:" or a sentence. */
  opening: string;
  /** The opening goes on from "What to do, "; else it is a sentence of its own. */
  clause?: true;
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
  if (own.ways.length > 0) {
    const then = own.clause ? `And ${own.opening}` : own.opening;
    return { opening: `${back} ${then}`, ways: own.ways };
  }
  return { opening: own.opening === "Nothing." ? back : `${back} ${own.opening}`, ways: [] };
}

/** Where missing benchmarks fail the check or warn. */
function bringBack(a: Assessment, ink: Ink): string | null {
  const gone = a.removed.filter((one) => one.conclusion !== "pass");
  if (gone.length === 0) return null;
  const names = listed(gone.slice(0, 3).map((one) => ink.text(one.name)));
  const rest = gone.length > 3 ? ` and ${gone.length - 3} more` : "";
  return `Bring back the results of ${names}${rest}, or let a maintainer first exclude ${gone.length === 1 ? "it" : "them"} in the policy, in a pull request of its own (docs/security.md).`;
}

function adviceOn(a: Assessment, b: BenchmarkAssessment, ink: Ink): Advice {
  if (b.verdict === "inconclusive") {
    const steps = inconclusive(a, b, ink);
    return steps.length === 1
      ? { opening: steps[0]!, ways: [] }
      : { opening: "one after the other:", clause: true, ways: steps };
  }
  if (b.accepted?.in_force) return { opening: "Nothing: a maintainer has accepted it.", ways: [] };
  if (b.verdict === "distinct") return distinct(a, b, ink);
  // With its parts in the report there is nothing to ask for.
  const surer =
    turnedBy(b) === "noise"
      ? LESS_NOISE
      : (fromItems(b, ink) ?? scoreMore(b, ink) ?? (b.parts ? null : giveParts(ink)));
  const ways = [...(surer === null ? [] : [surer]), showAdjusted(a, b, ink), accept(a, b, ink)];
  const whose = a.benchmarks.length > 1 ? `for ${ink.text(b.name)}, ` : "";
  return { opening: `${whose}${ways.length > 2 ? "any" : "either"} of these:`, clause: true, ways };
}

function distinct(a: Assessment, b: BenchmarkAssessment, ink: Ink): Advice {
  const bring = `add a ${ink.code("standard_error")}, or the number of ${ink.code("samples")}, to each score in ${ink.code(b.source.file)}`;
  const why = warningPhrase(a, b);
  if (orientationOpen(b)) return { opening: settleOrientation(a, b, ink), ways: [] };
  if (noiseUnknown(b) && setting(a, "on-unknown-noise") !== "pass") {
    const more = why === "close to the limit" ? scoreMore(b, ink) : null;
    const must = b.conclusion === "fail" ? "" : "Nothing is required; to be surer, ";
    if (more) {
      const ways = [`${capital(bring)}. ${ALLOWS}`, more];
      const opening = `${must}either of these:`;
      return must === "" ? { opening, clause: true, ways } : { opening, ways };
    }
    return { opening: `${capital(`${must}${bring}`)}. ${ALLOWS}`, ways: [] };
  }
  if (why === "close to the limit" || b.certainty === "borderline") {
    const more = scoreMore(b, ink);
    return { opening: more ? `Nothing is required. ${more}` : "Nothing.", ways: [] };
  }
  return { opening: "Nothing.", ways: [] };
}

function settleOrientation(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const where = `under ${ink.code("benchmarks:")} in ${ink.code(policyFile(a))}`;
  if (b.optimum !== null) {
    return `Ask a maintainer to set, ${where}, ${ink.code(`optimum: ${b.optimum}`)} if the best score is in the middle, or ${ink.code("higher_is_better")} if it is not.`;
  }
  const now = b.higher_is_better !== false;
  const set = `Ask a maintainer to set ${ink.code("higher_is_better")} ${where}`;
  return b.verdict === "inconclusive"
    ? `${set}: nobody else can turn it round.`
    : `${set}: ${ink.code(String(now))} settles it as it is; with ${ink.code(String(!now))} the benchmark is entangled.`;
}

const LESS_NOISE =
  "Measure with less noise: more items, or more samples of each. Then less has to be corrected, and the verdict is surer, either way.";

const ALLOWS =
  "Then the check can allow for noise, which hides a correlation: that moves the value away from 0, so it may also take it over the limit.";

function scoreMore(b: BenchmarkAssessment, ink: Ink): string | null {
  const { unscored, unscored_models: names = [], suggested_models: widest } = b.coverage;
  if (unscored === 0 || names.length === 0 || b.certainty === "clear") return null;
  const settle = "That may settle the verdict, either way.";
  const whom = b.range.reference.from === null ? "models of the pool" : "models of its time";
  if (names.length === unscored && unscored <= MOST_NAMES) {
    const shown = names.map((name) => ink.text(name)).join(", ");
    return `Score the ${unscored === 1 ? `1 of the ${whom} that has` : `${unscored} ${whom} that have`} no score here (${shown}). ${settle}`;
  }
  if (widest.length === 0) return `Score more of the ${unscored} ${whom} that have no score here. ${settle}`;
  return `Score more of the ${unscored} ${whom} that have no score here, first ${listed(widest.map((name) => ink.text(name)))}. ${settle}`;
}

function accept(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const others = a.benchmarks.filter((one) => one.verdict === "entangled").length > 1;
  const what = a.benchmarks.length === 1 ? "it" : others ? "a benchmark" : ink.text(b.name);
  return `Accept ${what} for a reason: a maintainer adds ${what === "it" ? "the benchmark" : "it"} under ${ink.code("accept:")} in ${ink.code(policyFile(a))}, and then it passes.`;
}

/** One after the other. */
function inconclusive(a: Assessment, b: BenchmarkAssessment, ink: Ink): string[] {
  const failed = new Set(b.reasons.map((reason) => reason.rule));
  if (b.models.matched.length === 0) return [noneMatched(b, ink)];
  const [alone] = b.reasons.flatMap((reason) => (SETTLES.has(reason.rule) ? reason : []));
  if (alone) return [stepFor(alone, a, b, ink)];
  const few = failed.has("min-models") || failed.has("min-families");
  const misspelt = few ? likelyMeant(b, ink) : "";
  const own = (late: boolean) =>
    b.reasons
      .filter(({ rule }) => (rule === "min-reliability") === late)
      .map((reason) => stepFor(reason, a, b, ink));
  const steps = [
    ...own(false),
    misspelt &&
      `Look at the names that the pool does not know: ${misspelt} If so, mend the name, or map it under ${ink.code("models:")} in ${ink.code(policyFile(a))}.`,
    whomToAdd(b, misspelt !== "", ink),
    ...own(true),
  ].filter((step) => step !== "");
  const axis = axisWords(b, ink).thing;
  return steps.length > 0
    ? steps
    : [
        scoreMore(b, ink) ??
          `Add models: the more there are, from the more families, the surer ${axis} can be told apart.`,
      ];
}

/** More models would change nothing here. */
const SETTLES: ReadonlySet<Reason["rule"]> = new Set(["constant-scores", "axis-too-small"]);

/** What mends what stands in the way. Empty where models are lacking, or nothing is: `whomToAdd` says which. */
function stepFor(reason: Reason, a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  switch (reason.rule) {
    case "constant-scores":
      return "A benchmark that gives every model the same score separates none of them. Check that the file holds the right metric; harder or easier items may spread the scores.";
    case "axis-too-small":
      return `Name fewer benchmarks under ${ink.code("overlaps-with")}, if it does not contain them all; or choose a pool with more capability benchmarks (${ink.code("pool")}), or one capability benchmark that it does not contain as the axis (${ink.code("axis")}). More models change nothing here.`;
    case "orientation-changed":
      return settleOrientation(a, b, ink);
    case "models-dropped":
      return "Bring back the scores of the models that were dropped; “Against the base branch” names them.";
    case "scores-mirrored":
      return "Check which scores are right. If the old ones were wrong, a maintainer can accept the new ones in the policy, with the reason.";
    case "min-reliability":
      return "Measure with less noise: more items, or more samples of each, and give the smaller standard errors.";
    case "one-family":
      return `Add models of other families, so that the value does not hang on ${ink.text(reason.family)} alone.${familiesToAdd(b, ink)}`;
    case "constant-axis":
      return `Add models that do not all have ${axisWords(b, ink).same}.${widening(b, ink)}`;
    case "panel":
      return `Score ${listed(reason.missing.slice(0, MOST_NAMES).map((name) => ink.text(name)))}${reason.found > MOST_NAMES ? ` and ${reason.found - MOST_NAMES} more of the panel` : ""}; or a maintainer changes ${ink.code("panel:")} in ${ink.code(policyFile(a))}, for all benchmarks and not for this one’s scores.`;
    case "crowded":
      return "Spread the scores: harder items where most models are at the top, easier ones where they are at the bottom, more items where scores are rounded.";
    case "axis-reliability":
      return "Add models that differ more in capability: the axis tells these apart by little more than its own error.";
    case "range":
    case "min-models":
    case "min-families":
    case "no-correlation":
    case "interval":
    case "threshold":
    case "judged-as-before":
    case "other-pool":
    case "warn-threshold":
    case "on-unknown-noise":
    case "orientation-unpinned":
    case "accept":
      return "";
  }
}
