// What the headings of tables of results mean, as their authors write them: words for the models, for counts, and for what
// stands beside scores and is none. Sources: the leaderboards and READMEs in test/fixtures/results/headings.tsv.
import { loose } from "./loose.ts";

/** What a column may hold. Only `score` is a benchmark by itself; any other is one where the user asks for it by name. */
export type ColumnRole =
  | "model" | "id" | "task" | "metric" | "score" | "error" | "interval" | "count" | "errored" | "family" | "maker"
  | "setting" | "condition" | "status" | "time" | "version" | "details" | "rank" | "index" | "date" | "link" | "path" | "price"
  | "size" | "compute" | "speed" | "spread" | "tally" | "note" | "unreadable" | "unnamed" | "empty"; // biome-ignore format: a list

/** Headings of the column that names the model, the surest first. */
export const MODEL_WORDS: readonly string[] = [
  "model", "modelname", "models", "modelid", "fullname", "model/adapter", "modelversion", "llm", "llms", "system", "name",
  "methodname", "checkpoint", "agent",
]; // biome-ignore format: a list

/** Headings under which a model's id stands beside its name: what a hub or an API calls it. */
export const ID_WORDS: readonly string[] = [
  "hfmodelid", "hfid", "hubid", "hfname", "hfrepo", "hfmodel", "huggingface", "huggingfaceid", "huggingfacename", "huggingfacemodel",
  "repo", "repoid", "repository", "endpoint", "slug", "apiname", "apiid", "apimodel", "modelslug", "modelpath", "modelkey",
  "modelid", "fullname", "displayname", "name", "modelname", "checkpoint", "fullmodelname", "shortname",
]; // biome-ignore format: a list

/** Headings of what ran the models: it makes another system of them, not other weights. */
export const RUNNER_WORDS: readonly string[] = [
  "agent",
  "agentname",
  "agentscaffold",
  "scaffold",
  "scaffolding",
  "harness",
];

/** Headings of the column that names what was measured, in tables of one row a run. */
export const TASK_WORDS: readonly string[] = [
  "task", "tasks", "benchmark", "benchmarks", "dataset", "datasets", "evaluation", "evalname", "evaluationname", "test", "eval",
  "benchmarkname", "taskname", "datasetname",
]; // biome-ignore format: a list

/** First headings of tables in which the models are the columns. */
export const CORNER_WORDS: ReadonlySet<string> = new Set([
  "benchmark", "benchmarks", "task", "tasks", "dataset", "datasets", "metric", "metrics", "evaluation", "test", "category",
  "subject", "capability",
]); // biome-ignore format: a list

/** Headings of the one score of a table of one row a run, the surest first. */
export const VALUE_WORDS: readonly string[] = [
  "score", "value", "result", "accuracy", "acc", "mean", "meanscore", "bestscore(acrossscorers)", "bestscore", "performance",
  "detailedscores", "averagescore", "avgscore",
]; // biome-ignore format: a list

/** Headings that name a score without saying of what: the table's title says it. */
export const GENERIC_SCORES: ReadonlySet<string> = new Set([
  "score", "value", "result", "accuracy", "acc", "mean", "average", "f1", "em", "exactmatch", "pass@1", "passrate", "asr",
  "attacksuccessrate", "rate",
]); // biome-ignore format: a list

/** Headings of how many items a score rests on, the surest first. */
export const COUNT_WORDS: readonly string[] = [
  "scoredsamples", "samples", "nsamples", "numsamples", "samplesize", "n", "count", "totalsamples", "questions", "nquestions",
  "numquestions", "instances", "ninstances", "numinstances", "#eval", "items", "nitems", "numitems", "games", "battles", "votes",
  "matches", "trials", "ntrials", "evaluated", "nevaluated", "examples", "nexamples", "numexamples", "prompts", "nprompts",
]; // biome-ignore format: a list

interface Words {
  /** The whole heading, loosely. */
  whole: readonly string[];
  /** The noun that a heading is about: "cost" in "Total cost per task", but not in "Cost awareness". */
  heads: readonly string[];
}

/** Of columns of numbers or words alike. */
const DESCRIBES: Partial<Record<ColumnRole, Words>> = {
  family: { whole: ["family", "modelfamily", "line"], heads: [] },
  maker: {
    whole: ["organization", "organisation", "org", "developer", "creator", "maker", "company", "lab", "vendor"],
    heads: ["organization", "organisation", "developer", "creator"],
  },
  rank: { whole: ["#", "no", "no.", "nr", "pos", "position", "place", "rk"], heads: ["rank", "ranking", "ranks"] },
  index: { whole: ["index", "idx", "row", "id", "run", "uuid", "entry", "unnamed:0"], heads: ["id", "ids"] },
  date: {
    whole: ["released", "release", "created", "updated", "lastupdated", "submitted", "cutoff", "knowledgecutoff", "month"],
    heads: ["date", "dates", "year", "cutoff", "released"],
  },
  time: {
    whole: ["timestamp", "startedat", "createdat", "completedat", "runtime", "rundate", "evaluatedat", "datetime"],
    heads: ["timestamp", "datetime"],
  },
  link: { whole: ["hub", "website"], heads: ["link", "links", "url", "urls"] },
  path: { whole: [], heads: ["path", "file", "folder", "filename"] },
  price: { whole: ["usd", "$", "$/m", "co2", "co₂"], heads: ["cost", "costs", "price", "prices", "pricing", "usd", "emissions"] },
  compute: { whole: [], heads: ["flop", "flops", "compute", "petaflops"] },
  size: {
    whole: ["context", "contextwindow", "#params", "words", "memory"],
    heads: [
      "size", "params", "param", "parameters", "length", "lengths", "len", "window", "tokens", "token", "chars", "vram", "gb", "layers",
    ],
  },
  speed: {
    whole: ["ms", "tok/s", "tokens/s", "tps"],
    heads: ["latency", "runtime", "time", "seconds", "speed", "throughput", "duration", "minutes", "hours"],
  },
  spread: { whole: [], heads: ["std", "stddev", "stdev", "sd", "variance", "deviation", "iqr"] },
  count: { whole: COUNT_WORDS, heads: ["samples", "count", "counts", "votes", "battles", "number"] },
  errored: {
    whole: ["nerrors", "numerrors", "errorcount", "errored", "nerrored", "numerrored", "nfailed", "numfailed", "testerrorcount"],
    heads: [],
  },
  tally: { whole: ["rounds", "cycles", "hub❤️", "hub❤"], heads: ["likes", "downloads", "stars", "upvotes", "submissions", "views", "rounds"] },
  condition: {
    whole: [
      "shots", "shot", "nshot", "nshots", "fewshot", "numfewshot", "kshot", "seed", "epochs", "nepochs", "judge", "judgemodel",
      "grader", "gradermodel", ...RUNNER_WORDS, "promptversion", "evalversion", "harnessversion",
    ],
    heads: ["seed", "shots", "fewshot"],
  },
  version: { whole: ["version", "taskversion", "datasetversion"], heads: ["version"] },
  metric: { whole: ["metric", "metricname"], heads: [] },
  status: { whole: ["status", "state", "runstatus", "runstate", "evalstatus", "error", "errors", "outcome"], heads: [] },
  details: { whole: ["scores"], heads: [] },
  note: { whole: ["type", "architecture", "licence", "license"], heads: ["type", "architecture", "licence", "license", "provider"] },
}; // biome-ignore format: a table

/** What columns of words are, wherever the word stands in their heading. */
const WORDS_BESIDE =
  /(^|[\s_(])(notes?|comments?|remarks?|description|access|open|country|region|category|group|paper|source|authors?|submitter|verified|filter|domain|subject|language|weights|knowledge|cutoff|api|logs?|vendor|company|lab|team|metrics?|viewer|job|rank|index|size|params?|date|released?|year|created|updated|links?|url|licen[cs]e|cost|price|latency|tokens?|context|version|organi[sz]ation|org|developer|creator|provider|type|precision|architecture|hub|likes|votes|ci|turn)([\s_)]|$)/i;

/** Words of a heading behind which comes what it is counted by or about. */
const PREPOSITION = /\s(?:per|of|in|for|by|at|to|on|with|from|vs\.?|\/)\s.*/is;

const WHOLE = new Map<string, ColumnRole>();
const HEADS = new Map<string, ColumnRole>();
for (const [role, { whole, heads }] of Object.entries(DESCRIBES) as [ColumnRole, Words][]) {
  for (const word of [...whole, ...heads]) if (!WHOLE.has(loose(word))) WHOLE.set(loose(word), role);
  for (const word of heads) if (!HEADS.has(word)) HEADS.set(word, role);
}

/** What a heading's words say, and how sure they are: the whole of it is known, or the noun that it is about. */
export interface HeadingWords {
  role: ColumnRole;
  by: "whole" | "noun";
  word: string;
}

/** A longer heading is none that anybody wrote, and refused as a name: no words are looked for in it. */
export const LONGEST_HEADING = 4000;

/**
 * @param heading without arrows, unit and marks
 * @param numbers whether numbers stand below it
 *
 *     describes("Total cost per task ($)", true) // { role: "price", by: "noun", word: "cost" }
 *     describes("Cost awareness", true)          // undefined: it is about awareness
 */
export function describes(heading: string, numbers: boolean): HeadingWords | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const whole = WHOLE.get(loose(heading));
  if (whole !== undefined) return { role: whole, by: "whole", word: heading.trim() };
  if (/^unnamed/i.test(heading)) return { role: "index", by: "whole", word: heading.trim() };
  if (numbers && /[$€£]/.test(heading)) return { role: "price", by: "noun", word: heading.trim() };
  const noun = nounOf(heading);
  const role =
    headOf(noun, heading) ??
    (/^#|^(?:n|num|number|no\.)[\s_]/i.test(heading) && numbers ? "count" : undefined);
  if (role !== undefined) return { role, by: "noun", word: noun };
  const beside = numbers ? null : WORDS_BESIDE.exec(heading);
  return beside ? { role: "note", by: "noun", word: beside[2]! } : undefined;
}

/** What is counted where a count is the number of items: `sample_count` is, `refusal_count` is a result. */
const COUNTED =
  /^(?:scores?|samples?|items?|questions?|tests?|examples?|instances?|tasks?|prompts?|responses?|answered|answers?|valid|total|num|n|model|row|vote|votes|battles?)$/i;
const COUNTS: ReadonlySet<string> = new Set(["count", "counts", "number"]);

function headOf(noun: string, heading: string): ColumnRole | undefined {
  const role = HEADS.get(noun);
  if (role !== "count" || !COUNTS.has(noun)) return role;
  const rest = heading
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .split(/[\s_\-/]+/)
    .slice(0, -1);
  return rest.every((word) => COUNTED.test(word)) ? role : undefined;
}

/** The last word before a preposition or a bracket: what an English heading is about. */
function nounOf(heading: string): string {
  const about = heading
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .replace(/[([].*/s, "")
    .trimEnd()
    .replace(PREPOSITION, "");
  const words = about
    .trim()
    .split(/[\s\-/]+/)
    .map((word) => word.toLowerCase().replace(/[^\p{L}\d]/gu, ""));
  // "Avg_Latency_ms" is about latency.
  const last = words.at(-1) ?? "";
  return (UNITS.has(last) ? words.at(-2) : undefined) ?? last;
}

const UNITS: ReadonlySet<string> = new Set(["ms", "s", "sec", "secs", "usd", "eur"]);
