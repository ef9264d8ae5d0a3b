// What happens after a verdict on a claim.
import type { Effect } from "../generated/policy.ts";
import type { Conclusion, ProgressVerdict } from "../generated/report.ts";
import type { Settings } from "../policy/settings.ts";

/**
 * A differential claim passes. `on-inconclusive` is fail in the gate unless somebody sets it; of a claim it is warn: most
 * honest claims on one model cannot be decided.
 */
export function progressEffect(verdict: ProgressVerdict, { values, from }: Settings): Conclusion {
  const effects: Record<ProgressVerdict, Effect> = {
    differential: "pass",
    explained: values["on-explained"],
    "below-expectation": values["on-below"],
    mixed: values["on-mixed"],
    inconclusive: from["on-inconclusive"] === "default" ? "warn" : values["on-inconclusive"],
  };
  return effects[verdict];
}
