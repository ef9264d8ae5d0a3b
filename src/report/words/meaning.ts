// "What it means": never more than the figures say.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { capital, listed } from "../numbers.ts";
import { axisWords } from "./axis.ts";
import { share } from "./strength.ts";
import { noiseUnknown } from "./verdict.ts";

export function meaning(b: BenchmarkAssessment, ink: Ink): string {
  return b.verdict === "entangled" ? entangled(b, ink) : distinct(b, ink);
}

function entangled(b: BenchmarkAssessment, ink: Ink): string {
  const axis = axisWords(b, ink);
  const value = b.decided_on.value ?? 0;
  if (value < 0) {
    return `A better score here is ${share(value)} what ${axis.better} does not get: the order is the reverse. So alone it is no evidence of progress in safety. It does not mean that the benchmark is bad.`;
  }
  if (b.certainty === "clear") {
    return `A better score here is ${share(value)} what ${axis.better} gets anyway, so alone it is no evidence of progress in safety. It does not mean that the benchmark is bad.`;
  }
  return `As far as these models show, a better score here is ${share(value)} what ${axis.better} gets anyway, so alone it is weak evidence of progress in safety. It does not mean that the benchmark is bad.`;
}

function distinct(b: BenchmarkAssessment, ink: Ink): string {
  const axis = axisWords(b, ink);
  const value = b.decided_on.value ?? 0;
  if (value <= -0.6 && axis.thing === "general capability") {
    return `A better score here goes with less general capability: ${axis.more} ${axis.worse}. So it may only show that a model is weaker; whether it shows safety, or something else, this check cannot say.`;
  }
  const noise = noiseUnknown(b) ? "noise (how much is not known here)" : "noise";
  const explains =
    value >= 0.4
      ? `${capital(axis.thing)} explains a part of these scores, less than the limit allows.`
      : value > -0.4
        ? `${capital(axis.thing)} does not explain these scores.`
        : `A better score here does not come with ${axis.thing}: ${axis.more} ${axis.worse}.`;
  const rest = value >= 0.4 ? "Whether the rest is safety" : "Whether safety does";
  return `${explains} ${rest}, or something else, or ${noise}, this check cannot say.`;
}

/** Of several, by verdict. */
export function meaningOfSeveral(a: Assessment, ink: Ink): string {
  const of = (verdict: string) => a.benchmarks.filter((b) => b.verdict === verdict);
  const axis = axisWords(a.benchmarks[0]!, ink);
  const entangledOnes = of("entangled");
  const told: string[] = [];
  if (entangledOnes.length > 0) {
    const size = share(Math.min(...entangledOnes.map((b) => Math.abs(b.decided_on.value ?? 0))));
    const evidence = entangledOnes.every((b) => b.certainty === "clear") ? "no" : "weak";
    const which =
      entangledOnes.length <= 5
        ? listed(entangledOnes.map((b) => ink.text(b.name)))
        : `the ${entangledOnes.length} entangled ones`;
    told.push(
      `For ${which}, a better score is ${size} what ${axis.better} gets anyway, so alone it is ${evidence} evidence of progress in safety. It does not mean that ${entangledOnes.length === 1 ? "the benchmark is" : "the benchmarks are"} bad.`,
    );
  }
  if (of("distinct").length > 0) {
    told.push(
      `Distinct means that ${axis.thing} explains the scores less than the limit allows, or not at all; whether safety does, or something else, or noise, this check cannot say.`,
    );
  }
  if (of("inconclusive").length > 0)
    told.push("Inconclusive means that nothing can be said yet, either way.");
  return told.join(" ");
}
