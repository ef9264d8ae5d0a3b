// Which way is better: the policy's word, else the file's, else the table of well-known metrics, else the user is asked.
import { sameName } from "../by-name.ts";
import { type Fault, InputError, quote } from "../errors.ts";
import { knownOrientation } from "../lexicon/metrics.ts";
import type { BenchmarkResults, Orientation, Place } from "./benchmark-results.ts";
import { OpenQuestion } from "./open-question.ts";
import type { OptionSays } from "./options.ts";
import { ADD_ORIENTATION, NO_ORIENTATION } from "./own-file-faults.ts";

export interface Said {
  orientation: Orientation;
  place: Place;
  /** Not the benchmark's author says so. */
  hearsay?: boolean;
}

export interface Settled {
  orientation: Orientation;
  orientationFrom: BenchmarkResults["orientationFrom"];
}

/**
 * @param said what the files say, each once
 * @throws InputError where files contradict each other or the policy, naming both, or where nobody says it
 */
export function settleOrientation(
  benchmark: string,
  metric: string | undefined,
  said: readonly Said[],
  pinned: Orientation | undefined,
  begins: Place,
  own: boolean,
): Settled {
  const [first, ...others] = said;
  const other = others.find((one) => !same(one.orientation, first!.orientation));
  if (first !== undefined && other !== undefined) {
    throw new InputError({
      message: `${other.place.file} and ${first.place.file} contradict each other on ${quote(benchmark)}`,
      ...other.place,
      found: sayOrientation(other.orientation),
      expected: `${sayOrientation(first.orientation)}, as ${first.place.file} says`,
      remedy: "Mend the file that is wrong",
    });
  }
  const known = knownOrientation(benchmark, metric);
  const doubted = first?.hearsay === true && known !== undefined && !same(known, first.orientation);
  if (pinned !== undefined) {
    if (!doubted && first !== undefined && !same(first.orientation, pinned)) {
      throw new InputError({
        message: `the file contradicts the policy on which way is better for ${quote(benchmark)}`,
        ...first.place,
        found: `${sayOrientation(first.orientation)} in the file`,
        expected: `${sayOrientation(pinned)}, as the policy pins it`,
        remedy: "Change the one that is wrong",
      });
    }
    return { orientation: pinned, orientationFrom: "policy" };
  }
  if (doubted) throw new InputError(doubtful(benchmark, metric, first!, known!));
  if (first !== undefined) return { orientation: first.orientation, orientationFrom: "results" };
  if (known !== undefined) return { orientation: known, orientationFrom: "metric-table" };
  throw new OpenQuestion("direction", nobodySays(benchmark, metric, begins, own));
}

/** A record's word against what everybody knows of the metric. */
function doubtful(benchmark: string, metric: string | undefined, said: Said, known: Orientation): Fault {
  return {
    message: `the record says for ${quote(benchmark)} that ${sayOrientation(said.orientation)}, which the metric ${quote(metric ?? benchmark)} contradicts`,
    ...said.place,
    found: `${sayOrientation(said.orientation)} in the record`,
    expected: `${sayOrientation(known)}, as this metric is usually meant`,
    remedy: `Let the policy say which: benchmarks: { ${JSON.stringify(benchmark)}: { higher_is_better: ${known.kind === "higher"} } }`,
  };
}

/** @throws InputError where the policy or the file says otherwise, naming both */
export function settleByOption(
  benchmark: string,
  { orientation, option }: OptionSays,
  said: readonly Said[],
  pinned: Orientation | undefined,
): Settled | undefined {
  const [first] = said;
  const other =
    pinned !== undefined
      ? { orientation: pinned, who: "the policy" }
      : first && { ...first, who: first.place.file };
  if (other === undefined) return { orientation, orientationFrom: "option" };
  if (same(other.orientation, orientation)) return undefined;
  throw new InputError({
    message: `${option} contradicts ${other.who} on ${quote(benchmark)}`,
    ...(pinned === undefined && first!.place),
    found: `${sayOrientation(orientation)} by the option, ${sayOrientation(other.orientation)} in ${other.who}`,
    expected: "one word",
    remedy: `Leave the option out, or change ${other.who}`,
  });
}

const ASKS = "nothing says whether a higher score on";

/** In the file of a table there is no other place for it than the heading. */
const TABLE = /\.(csv|tsv|md|markdown)$/i;

function nobodySays(benchmark: string, metric: string | undefined, begins: Place, own: boolean): Fault {
  const of = metric === undefined ? quote(benchmark) : `${quote(benchmark)} (metric ${quote(metric)})`;
  const key = JSON.stringify(benchmark);
  const table = TABLE.test(begins.file);
  const arrow = table
    ? "Put ↑ (higher is better) or ↓ behind the heading of the scores, such as score ↑. Or add"
    : "Add";
  return {
    message: own ? `${NO_ORIENTATION} on ${quote(benchmark)}` : `${ASKS} ${of} is better`,
    ...begins,
    expected: `it in ${table ? "the table's heading" : 'the file ("higher_is_better")'} or in the policy`,
    remedy: own
      ? ADD_ORIENTATION
      : `${arrow} to the policy file: benchmarks: { ${key}: { higher_is_better: true } } (or false; or optimum: 0 where the best value lies in the middle)`,
  };
}

function same(a: Orientation, b: Orientation): boolean {
  if (a.kind === "optimum" && b.kind === "optimum") return a.optimum === b.optimum;
  return a.kind === b.kind;
}

/** "higher is better", "lower is better", "best at 0". */
export function sayOrientation(orientation: Orientation): string {
  return orientation.kind === "optimum" ? `best at ${orientation.optimum}` : `${orientation.kind} is better`;
}

/** What the policy pins for a benchmark, however its name is spelt. */
export function pinnedFor(
  benchmark: string,
  pinned: Readonly<Record<string, Orientation>> | undefined,
): Orientation | undefined {
  if (pinned === undefined) return undefined;
  if (Object.hasOwn(pinned, benchmark)) return pinned[benchmark];
  const [first, ...others] = Object.entries(pinned).filter(([name]) => sameName(name, benchmark));
  // Where two such pins contradict each other, the gate refuses the name.
  return others.length > 0 ? undefined : first?.[1];
}
