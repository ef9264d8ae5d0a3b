// Whom a benchmark is held against, how much of their spread its models cover, and what was corrected for.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { correctionOf } from "../facts.ts";
import { correlation } from "../numbers.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "April 2024" */
function monthOf(date: string): string {
  const [year, month] = date.split("-") as [string, string];
  return `${MONTHS[Number(month) - 1]} ${year}`;
}

/** "the 129 models released from April 2024 on", "all 26 models of the pool" */
export function reference({ range }: BenchmarkAssessment): string {
  const { from, models } = range.reference;
  return from === null
    ? `all ${models} models of the pool`
    : `the ${models} models released from ${monthOf(from)} on`;
}

/** "Held against the 129 models released from April 2024 on, of whose spread yours cover 0.79." */
export function heldAgainst(b: BenchmarkAssessment): string {
  const share = b.range.spread_share;
  if (share === null || b.models.matched.length < 2) return "";
  const covered =
    share >= 0.995
      ? "all of whose spread yours cover"
      : `of whose spread yours cover ${correlation(share, 1)}`;
  return `Held against ${reference(b)}, ${covered}.`;
}

/** Why it is the whole pool although the newest were asked for; null: it is not. */
export function fallbackReason({ range }: BenchmarkAssessment): string | null {
  const { fallback } = range.reference;
  switch (fallback?.because) {
    case undefined:
      return null;
    case "axis-is-time":
      return "Held against the whole pool, since the axis is time itself.";
    case "dates-unknown":
      return "Held against the whole pool, since too few of the release dates are known to choose by them.";
    case "too-few":
      return `Held against the whole pool, since the models of those two years are too few (${fallback.models} in ${fallback.families} families).`;
    case "all-alike":
      return "Held against the whole pool, since the models of those two years all stand at one place.";
  }
}

/** "measurement noise and the narrower range of these models"; null: nothing was corrected. */
export function correctedFor(b: BenchmarkAssessment): string | null {
  const { noise, spread } = correctionOf(b);
  const range = "the narrower range of these models";
  if (noise > 1) return spread < 1 ? `measurement noise and ${range}` : "measurement noise";
  return spread < 1 ? range : null;
}
