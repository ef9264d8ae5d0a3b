// The lines for the policy file that the advice speaks of, ready to paste: an acceptance, or which way is better.
import { unicodeEscape } from "../../errors.ts";
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { policyFile } from "../facts.ts";
import { orientationOpen } from "./verdict.ts";

export interface PolicyLines {
  /** Plain. */
  title: string;
  /** YAML. */
  yaml: string;
}

/** null: the advice asks for none. */
export function policyLines(a: Assessment, b: BenchmarkAssessment): PolicyLines | null {
  const name = yamlText(b.name);
  const file = policyFile(a);
  const turned = b.reasons.some(({ rule }) => rule === "orientation-changed");
  if ((orientationOpen(b) || turned) && b.optimum !== null) {
    return {
      title: `Which way is better: lines for ${file}`,
      yaml: `benchmarks:\n  ${name}:\n    optimum: ${b.optimum} # as it is taken now; or higher_is_better: true or false`,
    };
  }
  if (orientationOpen(b) || turned) {
    const now = b.higher_is_better !== false;
    return {
      title: `Which way is better: lines for ${file}`,
      yaml: `benchmarks:\n  ${name}:\n    higher_is_better: ${now} # as it is taken now; ${!now} if it is the other way round`,
    };
  }
  const { value } = b.decided_on;
  if (b.verdict !== "entangled" || value === null || b.accepted?.in_force || b.conclusion === "pass")
    return null;
  // Rounded up: what is accepted must not be less than the value.
  const upTo = Math.min(1, Math.ceil(Number((value * 100).toFixed(9))) / 100);
  return {
    title: `To accept it: lines for ${file}`,
    yaml: `accept:\n  - benchmark: ${name}\n    reason: "say here why this is right for it"\n    up-to: ${upTo}`,
  };
}

/** A JSON text is a YAML text in quotation marks; what could end a line or turn its direction is written as escape. */
function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    unicodeEscape,
  );
}
