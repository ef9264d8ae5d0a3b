// The settings of the gate: name, kind, and built-in default. Ranges and permitted words stand in schemas/policy.schema.json.
import type { Effect } from "../generated/policy.ts";

/** Where the policy stands unless a run is told otherwise. */
export const POLICY_PATH = ".github/safetywashing.yml";
/** What some write for it, and what is not read. */
export const MISNAMED_POLICY_PATH = ".github/safetywashing.yaml";

/** Every setting with its value. Names are those of the Action's inputs, the options and the policy file. */
export interface SettingValues {
  results: readonly string[];
  pool: string;
  source: "workspace" | "api" | "auto";
  axis: string;
  "overlaps-with": readonly string[];
  threshold: number;
  "warn-threshold": number;
  direction: "positive" | "absolute";
  "decide-on": "point" | "interval";
  "noise-correction": "auto" | "off";
  confidence: number;
  "min-models": number;
  "min-families": number;
  "min-reliability": number;
  "min-coverage": number;
  "min-estimate-r2": number;
  reference: string;
  benchmark: readonly string[];
  metric: string | null;
  "on-entangled": Effect;
  "on-inconclusive": Effect;
  "on-removed": Effect;
  "on-unknown-noise": Effect;
  "trust-claims": boolean;
  "duplicate-runs": "error" | "latest";
  "model-settings": "highest" | "lowest" | "mean";
  /** null: names of base or tuned weights that do not say which are left out. */
  "bare-names": "tuned" | "base" | null;
  comment: "always" | "on-problem" | "never";
  "report-dir": string | null;
  "report-id": string | null;
  mode: "gate" | "progress";
  claims: string;
  "on-explained": Effect;
  "on-below": Effect;
  "on-mixed": Effect;
}

export type SettingName = keyof SettingValues;

/** How the text of an input or option becomes a value. */
export type SettingKind = "text" | "number" | "boolean" | "list";

interface Row<Value> {
  kind: SettingKind;
  default: Value;
}

export const SETTINGS: { readonly [Name in SettingName]: Row<SettingValues[Name]> } = {
  results: { kind: "list", default: ["benchmark-results.json"] },
  pool: { kind: "text", default: "auto" },
  source: { kind: "text", default: "auto" },
  axis: { kind: "text", default: "capabilities-score" },
  "overlaps-with": { kind: "list", default: [] },
  // 0.6 is a convention, not a law: docs/method.md.
  threshold: { kind: "number", default: 0.6 },
  // The smaller of this and the threshold, unless somebody sets it.
  "warn-threshold": { kind: "number", default: 0.4 },
  direction: { kind: "text", default: "positive" },
  "decide-on": { kind: "text", default: "point" },
  "noise-correction": { kind: "text", default: "auto" },
  confidence: { kind: "number", default: 0.95 },
  "min-models": { kind: "number", default: 8 },
  "min-families": { kind: "number", default: 5 },
  "min-reliability": { kind: "number", default: 0.5 },
  "min-coverage": { kind: "number", default: 0.5 },
  "min-estimate-r2": { kind: "number", default: 0.9 },
  reference: { kind: "text", default: "recent" },
  benchmark: { kind: "list", default: [] },
  metric: { kind: "text", default: null },
  "on-entangled": { kind: "text", default: "fail" },
  "on-inconclusive": { kind: "text", default: "fail" },
  "on-removed": { kind: "text", default: "fail" },
  "on-unknown-noise": { kind: "text", default: "warn" },
  "trust-claims": { kind: "boolean", default: false },
  "duplicate-runs": { kind: "text", default: "error" },
  "model-settings": { kind: "text", default: "highest" },
  "bare-names": { kind: "text", default: null },
  comment: { kind: "text", default: "always" },
  "report-dir": { kind: "text", default: null },
  "report-id": { kind: "text", default: null },
  mode: { kind: "text", default: "gate" },
  claims: { kind: "text", default: ".github/claims.yml" },
  "on-explained": { kind: "text", default: "warn" },
  "on-below": { kind: "text", default: "fail" },
  "on-mixed": { kind: "text", default: "warn" },
};

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** What only claims on models need: the gate's report leaves them out. */
export const PROGRESS_SETTINGS: ReadonlySet<SettingName> = new Set([
  "claims",
  "on-explained",
  "on-below",
  "on-mixed",
]);
