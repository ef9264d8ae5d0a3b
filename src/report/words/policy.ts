// The policy's settings, for people: what each is called, what its value means, and where it came from.
import type { Assessment, PolicySetting } from "../../generated/report.ts";
import { limit, percent } from "../numbers.ts";

export interface PolicyRow {
  what: string;
  /** Names of the settings it tells. */
  names: string[];
  value: string;
  from: string;
}

const FROM: Readonly<Record<PolicySetting["from"], string>> = {
  input: "input",
  file: "policy file",
  default: "default",
};

const EFFECTS: Readonly<Record<string, string>> = { fail: "fails", warn: "warns", pass: "passes" };

type Words = (value: unknown) => string;

const number: Words = (value) => (typeof value === "number" ? limit(value) : plain(value));
const effect: Words = (value) => EFFECTS[String(value)] ?? plain(value);
const either =
  (words: Readonly<Record<string, string>>): Words =>
  (value) =>
    words[String(value)] ?? plain(value);

function plain(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(plain).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** In this order; settings that are not here follow by name. */
const KNOWN: readonly [what: string, names: readonly string[], words: Words][] = [
  ["limit", ["threshold"], number],
  ["warning above", ["warn-threshold"], number],
  [
    "counts as too high",
    ["direction"],
    either({ positive: "positive correlations only", absolute: "positive and negative correlations" }),
  ],
  [
    "decided on",
    ["decide-on"],
    either({ point: "the value, not its interval", interval: "the whole interval" }),
  ],
  ["correction for noise", ["noise-correction"], either({ auto: "where the noise is known", off: "off" })],
  [
    "confidence of the interval",
    ["confidence"],
    (value) => (typeof value === "number" ? percent(value) : plain(value)),
  ],
  ["minimum models, families", ["min-models", "min-families"], plain],
  [
    "held against",
    ["reference"],
    (value) =>
      value === "recent"
        ? "models of the two years up to the newest one scored"
        : value === "all"
          ? "the whole pool"
          : `models released from ${plain(value)} on`,
  ],
  ["minimum reliability, share of the spread", ["min-reliability", "min-coverage"], number],
  ["if entangled, if inconclusive", ["on-entangled", "on-inconclusive"], effect],
  ["if removed, if noise unknown", ["on-removed", "on-unknown-noise"], effect],
];

/** What is no part of the decision, and of no use to a reader. */
export const SILENT: ReadonlySet<string> = new Set([
  "report-dir",
  "comment",
  "report-id",
  "mode",
  "github-token",
  "source",
  "results",
  "policy",
  "format",
]);

export function policyRows(a: Assessment): PolicyRow[] {
  const told = new Set<string>();
  const rows: PolicyRow[] = [];
  for (const [what, names, words] of KNOWN) {
    const there = names.flatMap((name) => {
      const found = a.policy[name];
      return found ? [{ name, found }] : [];
    });
    for (const { name } of there) told.add(name);
    if (there.length === 0) continue;
    const from = [...new Set(there.map(({ found }) => FROM[found.from]))].join(", ");
    rows.push({
      what,
      names: there.map(({ name }) => name),
      value: there.map(({ found }) => words(found.value)).join(", "),
      from,
    });
  }
  for (const name of Object.keys(a.policy).sort()) {
    const found = a.policy[name]!;
    if (told.has(name) || SILENT.has(name) || isEmpty(found.value) || isUntouched(found)) continue;
    rows.push({ what: name, names: [], value: plain(found.value), from: FROM[found.from] });
  }
  return rows;
}

/** A table of settings that nobody has touched. */
function isUntouched({ value, from }: PolicySetting): boolean {
  return from === "default" && typeof value === "object";
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}
