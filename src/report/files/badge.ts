// A badge, in the form that shields.io reads from an endpoint.
import type { Assessment } from "../../generated/report.ts";
import { correlation } from "../numbers.ts";

// Safe for colour-blind readers; the message says the same in words.
const COLOURS = {
  entangled: "d55e00",
  inconclusive: "6e7781",
  warned: "b08800",
  distinct: "00795c",
} as const;

export function renderBadge(a: Assessment): string {
  const badge = {
    schemaVersion: 1,
    label: "capabilities correlation",
    message: message(a),
    color: colour(a),
  };
  return `${JSON.stringify(badge, null, 2)}\n`;
}

function message(a: Assessment): string {
  const [first] = a.benchmarks;
  if (!first) return "no benchmark";
  if (a.benchmarks.length > 1) {
    const like = a.benchmarks.filter((b) => b.verdict === first.verdict).length;
    return `${like} of ${a.benchmarks.length} ${first.verdict}`;
  }
  const { value, threshold } = first.decided_on;
  if (first.verdict === "inconclusive" || value === null) return first.verdict;
  return `${correlation(value, threshold)} ${first.verdict}`;
}

function colour(a: Assessment): string {
  const [first] = a.benchmarks;
  if (!first) return COLOURS.inconclusive;
  if (first.verdict !== "distinct") return COLOURS[first.verdict];
  return first.conclusion === "pass" ? COLOURS.distinct : COLOURS.warned;
}
