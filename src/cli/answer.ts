// Where a question is open, the first command answers it as far as it can: what each way would come to, or all that there
// is to choose, and the command that settles it. Nothing is decided: the exit code is 2.
import { escapeControls } from "../errors.ts";
import { assessRead } from "../gate/assess-read.ts";
import type { Assessment, BenchmarkAssessment } from "../generated/report.ts";
import { loose } from "../lexicon/loose.ts";
import { shellWord } from "../policy/reproduce.ts";
import { valueWithInterval } from "../report/numbers.ts";
import { table } from "../report/terminal/table.ts";
import { modelsGiven } from "../report/words/names.ts";
import { noteText } from "../report/words/notes.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { OpenQuestion } from "../results/open-question.ts";
import { sayOrientation } from "../results/orientation.ts";
import type { ReadOptions, ReadResults } from "../results/read.ts";
import { tell } from "./output.ts";
import type { Setup } from "./setup.ts";
import type { Call } from "./verb.ts";
import { knownColumns } from "./world.ts";

/** What `work` gives; where it meets an open question, what can be answered is told, and nothing is given. */
export async function orAnswer<T>(call: Call, setup: Setup, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OpenQuestion)) throw error;
    const { world } = call;
    const width = knownColumns(world.stderr, world.env);
    const text = await answerTo(error, call, setup, width);
    if (text === undefined) throw error;
    tell(world, text);
    return undefined;
  }
}

/** What can be told of an open question, and the commands that settle it; undefined: nothing beside the question itself. */
export async function answerTo(
  question: OpenQuestion,
  { world, argv }: Pick<Call, "world" | "argv">,
  setup: Setup,
  width: number | undefined,
): Promise<string | undefined> {
  const { command, today } = world;
  return answer({ question, setup, today, program: command, words: argv, width }).catch(() => undefined);
}

interface Asked {
  question: OpenQuestion;
  setup: Setup;
  today: string;
  program: string;
  /** What was typed behind the program's name. */
  words: readonly string[];
  width: number | undefined;
}

/** So many candidates are measured; more are counted. */
const MOST = 40;
const HIGHER = { kind: "higher" } as const;
const LOWER = { kind: "lower" } as const;

/** undefined: there is nothing to show beside the question itself. */
async function answer(asked: Asked): Promise<string | undefined> {
  const { again } = asked.question;
  if (again === undefined) return undefined;
  return asked.question.asks === "direction" ? bothWays(asked, again) : candidates(asked, again);
}

type Again = (more: ReadOptions) => Promise<ReadResults>;

/** Both readings of each benchmark of which nobody says it, one line each. */
async function bothWays(asked: Asked, again: Again): Promise<string> {
  const { question, setup, today } = asked;
  const [higher, lower] = await Promise.all([again({ assume: HIGHER }), again({ assume: LOWER })]);
  const open = higher.benchmarks.filter(({ orientationFrom }) => orientationFrom === "option");
  const ways = [assessRead(higher, setup, today, false), assessRead(lower, setup, today, false)] as const;
  const lines = open.slice(0, MOST).flatMap(({ name }) => {
    const verdicts = ways.map(({ benchmarks }) => benchmarks.find((one) => one.name === name)?.verdict);
    const turns = verdicts[0] === verdicts[1] ? "sign of the value" : "verdict";
    return [
      `Which way is better on ${JSON.stringify(escapeControls(name))}? Nothing says it, and the ${turns} turns on it:`,
      ...ways.map(
        (way, i) => `  ${i === 0 ? "if higher is better" : "if lower is better "}  ${reading(way, name)}`,
      ),
    ];
  });
  const key = JSON.stringify(open[0]?.name ?? "NAME");
  return [
    ...lines,
    "",
    "Add the one that is right (or --optimum N, where the best value lies in the middle):",
    `  ${line(asked, ["--higher-is-better"])}`,
    `  ${line(asked, ["--lower-is-better"])}`,
    ...(open.length > 1
      ? ["Where they differ, say it for each as below, or judge them one by one (--benchmark NAME)."]
      : []),
    `To keep it: ${inFile(open[0]?.format)}in the policy file, benchmarks: { ${escapeControls(key)}: { higher_is_better: true } }`,
    ...policyLost(ways[0]),
    ...question.faults
      .slice(0, 1)
      .flatMap(({ file, line: at }) => (file ? [`(asked at ${file}${at ? `:${at}` : ""})`] : [])),
  ].join("\n");
}

/** Where a file of a format may say which way is better. */
function inFile(format: string | undefined): string {
  if (format === OWN_FORMAT) return '"higher_is_better": true beside "benchmark" in the file, or ';
  return format !== undefined && TABLES.has(format) ? "↑ or ↓ behind the heading of a table, or " : "";
}

const OWN_FORMAT = "safetywashing-gate";
const TABLES = new Set(["csv", "markdown", "html", "xlsx", "helm-latex"]);

/** What the policy says of benchmarks that are not there: it may have been meant as the answer. */
function policyLost({ notes }: Assessment): string[] {
  return notes.flatMap((note) => (note.code === "policy-without-benchmark" ? [noteText(note)] : []));
}

function reading(assessment: Assessment, name: string): string {
  const benchmark = assessment.benchmarks.find((one) => one.name === name);
  return benchmark === undefined
    ? "cannot be judged"
    : `${value(benchmark)}, ${benchmark.verdict} (${placed(benchmark)})`;
}

function value({ correlation, decided_on }: BenchmarkAssessment): string {
  return correlation.value === null
    ? "no correlation"
    : valueWithInterval(correlation.value, correlation.interval, decided_on.threshold);
}

const placed = (b: BenchmarkAssessment) =>
  `${b.models.matched.length} of ${modelsGiven(b)} models placed in ${b.pool}`;

/** Every benchmark that there is, with what it would come to: as it is said to be better, else if higher is. */
async function candidates(asked: Asked, again: Again): Promise<string> {
  const { question, setup, today, words, width } = asked;
  const all = ofThose(
    await again({ benchmark: ["*"], assume: HIGHER, lenient: true }),
    setup.settings.values.benchmark,
  );
  const looked = all.benchmarks.slice(0, MOST);
  const assessed = assessRead({ ...all, benchmarks: looked }, setup, today, false);
  const foundOf = new Map(assessed.benchmarks.map((found) => [found.name, found]));
  const isOpen = ({ orientationFrom }: BenchmarkResults) =>
    orientationFrom === "option" && !words.some((word) => DIRECTION_OPTION.test(word));
  // Those that say nothing of any model last: a README has tables of other things, too.
  const shown = [...looked].sort((a, b) => says(foundOf.get(b.name)) - says(foundOf.get(a.name)));
  const rows = shown.map((benchmark) => {
    const { name, orientation, role, metric } = benchmark;
    const found = foundOf.get(name);
    const why = role ?? (metric === undefined ? "a benchmark of the files" : `its metric is ${metric.name}`);
    return [
      name,
      found === undefined ? "" : `${found.models.matched.length} of ${modelsGiven(found)}`,
      found === undefined ? "" : value(found),
      isOpen(benchmark) ? "nobody says: as if higher" : sayOrientation(orientation),
      why,
    ];
  });
  const unread = all.unread ?? [];
  for (const { name, fault } of unread.slice(0, MOST - shown.length))
    rows.push([
      name,
      "",
      "",
      "",
      `it cannot be read: ${fault.message}${fault.line === undefined ? "" : ` (line ${fault.line})`}`,
    ]);
  const more = all.benchmarks.length + unread.length - rows.length;
  const aside = all.setAside.filter(({ column }) => column !== undefined);
  const first = shown[0];
  // Where nobody says which way is better, both ways stand here: one alone would be a guess.
  const ways = first !== undefined && isOpen(first) ? [["--higher-is-better"], ["--lower-is-better"]] : [[]];
  // What is known of it would be turned round by an option that was typed for others.
  const typedFor = first?.orientationFrom === "option" ? words : withoutDirection(words);
  return [
    `${question.several ?? "several may be meant"}. Which is meant?`,
    "",
    table(["benchmark", "models placed", "correlation", "direction", "why"], rows, { width }),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(aside.length > 0
      ? [
          "",
          `Set aside: ${aside
            .slice(0, MOST)
            .map(({ column, why }) => `${JSON.stringify(column)} (${why})`)
            .join(", ")}. Name one with --benchmark to have it judged all the same.`,
        ]
      : []),
    "",
    ...(first === undefined
      ? ["None of them can be read as it stands: mend what is told beside it."]
      : [
          "Take one of them, or all:",
          ...ways.map(
            (way) => `  ${line({ ...asked, words: typedFor }, ["--benchmark", first.name, ...way])}`,
          ),
          `  ${line(asked, ["--benchmark", "*"])}`,
        ]),
    ...policyLost(assessed),
  ]
    .map(escapeLines)
    .join("\n");
}

const DIRECTION_OPTION = /^--(higher-is-better|lower-is-better|optimum)(=|$)/;

const says = (found: BenchmarkAssessment | undefined): number =>
  found === undefined || found.models.matched.length === 0 ? 0 : found.correlation.value === null ? 1 : 2;

/** Of several that a name may mean, those only. */
function ofThose(all: ReadResults, names: readonly string[]): ReadResults {
  const benchmarks = all.benchmarks.filter(({ name }) =>
    names.some((asked) => loose(name).includes(loose(asked))),
  );
  return benchmarks.length > 1 ? { ...all, benchmarks, unread: [] } : all;
}

const escapeLines = (text: string) => text.split("\n").map(escapeControls).join("\n");

/** The command as it was typed, with more: another choice of benchmarks takes the place of the one there. */
function line({ program, words }: Asked, more: readonly string[]): string {
  const kept = more.includes("--benchmark") ? withoutBenchmark(words) : words;
  return [program, ...[...kept, ...more].map(typed)].join(" ");
}

function withoutBenchmark(words: readonly string[]): string[] {
  return words.filter(
    (word, i) => word !== "--benchmark" && !word.startsWith("--benchmark=") && words[i - 1] !== "--benchmark",
  );
}

function withoutDirection(words: readonly string[]): string[] {
  return words.filter((word, i) => !DIRECTION_OPTION.test(word) && words[i - 1] !== "--optimum");
}

/** Options as they are; anything else as a shell takes it. */
const typed = (word: string): string => (/^--?[\w-]+$/.test(word) ? word : shellWord(escapeControls(word)));
