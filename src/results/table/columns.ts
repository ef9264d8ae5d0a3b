// What each column of a table is: the model, a score, its standard error, a count, a family, or something beside.
import { loose } from "../select.ts";
import { type Comma, commaOf, isEmptyCell, nameCell, numberCell } from "./cell.ts";
import { withoutPoints } from "./heading-unit.ts";

export interface TableRow {
  cells: readonly string[];
  /** From 1, where the row begins in its file. */
  line: number;
}

export interface Table {
  /** The first row is the heading. */
  rows: readonly TableRow[];
  file: string;
  /** Whether cells are separated by commas, so that a comma within one is quoted. */
  separatedByComma?: boolean;
}

/** Headings of the column that names the model, the surest first. */
const MODEL = [
  "model", "modelname", "models", "modelid", "fullname", "model/adapter", "modelversion", "llm", "llms", "system", "name",
  "methodname", "checkpoint", "agent",
]; // biome-ignore format: a list

const TASK = [
  "task",
  "tasks",
  "benchmark",
  "benchmarks",
  "dataset",
  "datasets",
  "evaluation",
  "evalname",
  "evaluationname",
  "test",
  "eval",
  "benchmarkname",
  "taskname",
];
const VALUE = [
  "score",
  "value",
  "result",
  "accuracy",
  "acc",
  "mean",
  "meanscore",
  "bestscore(acrossscorers)",
  "bestscore",
  "performance",
];
const SAMPLES = [
  "scoredsamples",
  "samples",
  "nsamples",
  "numsamples",
  "samplesize",
  "n",
  "count",
  "totalsamples",
  "questions",
  "nquestions",
  "instances",
  "ninstances",
  "numinstances",
  "#eval",
  "items",
];
const ERROR = /^(?:(.*?)[\s_.(-]+)?(?:std[\s_]?err(?:or)?|standard[\s_]error|se|s\.e\.|sem)\)?$/i;

/** Headings of what is no score, though it may be a number. */
const BESIDE =
  /(^|[\s_(])(rank|id|index|size|params?|parameters|#\s?params?|flops?|compute|date|released?|year|created|updated|links?|url|licen[cs]e|len|length|words|cost|price|latency|runtime|time|seconds|speed|tokens?|context|window|version|seed|shots?|fewshot|n-shot|organi[sz]ation|org|developer|creator|provider|family|type|precision|architecture|hub|likes|co2|votes|rounds?|std|stddev|variance|ci|low(er)?|upper|samples|count)([\s_)]|$)|^#|^unnamed|^$/i;

export interface ScoreColumn {
  index: number;
  heading: string;
  error?: number;
  comma: Comma;
}

export interface Columns {
  model: number;
  /** Whether the heading says that it names the models. */
  modelNamed: boolean;
  task?: number;
  metric?: number;
  samples?: number;
  family?: number;
  status?: number;
  time?: number;
  version?: number;
  /** Values with names and "±": `choice:0.85±0.02`. */
  details?: number;
  scores: readonly ScoreColumn[];
}

const WELL_KNOWN = new Set([...MODEL, ...TASK, ...VALUE, ...SAMPLES, "family", "metric"].map(loose));

/** Whether a heading is one beyond doubt: it says that models, benchmarks or scores stand below it. */
export function namesItsCells(heading: string): boolean {
  return WELL_KNOWN.has(loose(cleanHeading(heading)));
}

/** A heading without arrows, unit and marks. */
export function cleanHeading(heading: string): string {
  return withoutPoints(nameCell(heading))
    .replace(/\s*\((?:%|percent|higher is better|lower is better|[↑↓⬆⬇])\)/gi, "")
    .replace(/\s*(?:[↑↓⬆⬇]️?|%)\s*$/gu, "")
    .replace(/^[↑↓⬆⬇]\s*/u, "")
    .trim();
}

/** undefined: the table has no column of names with a column of numbers beside it. */
export function columnsOf(table: Table): Columns | undefined {
  const [head, ...body] = table.rows;
  if (head === undefined || body.length === 0) return undefined;
  const headings = head.cells.map((cell) => loose(cleanHeading(cell)));
  const numbers = head.cells.map((_, i) =>
    numbersOf(
      body.map((row) => row.cells[i] ?? ""),
      table.separatedByComma ?? false,
    ),
  );
  const find = (names: readonly string[], fits: (i: number) => boolean) => {
    for (const name of names) {
      const at = headings.findIndex((h, i) => h === loose(name) && fits(i));
      if (at !== -1) return at;
    }
    return undefined;
  };
  const isText = (i: number) => numbers[i] === undefined;
  const named = find(MODEL, isText) ?? find(MODEL, () => true);
  const first = head.cells.findIndex((_, i) => isText(i));
  const model = named ?? (first === -1 ? undefined : first);
  if (model === undefined) return undefined;
  const task = find(TASK, (i) => isText(i) && i !== model);
  const value = task === undefined ? undefined : find(VALUE, (i) => numbers[i] !== undefined);
  const samples = find(SAMPLES, (i) => numbers[i] !== undefined);
  const errors = new Map(
    head.cells.flatMap((cell, i): [number, string][] => {
      const match = ERROR.exec(cleanHeading(cell));
      return match && numbers[i] !== undefined ? [[i, loose(match[1] ?? "")]] : [];
    }),
  );
  const taken = new Set([model, task, samples, ...errors.keys()]);
  const isScore = (i: number) =>
    !taken.has(i) && numbers[i] !== undefined && !BESIDE.test(cleanHeading(head.cells[i]!));
  const long = task !== undefined && value !== undefined;
  const indexes = long ? [value] : head.cells.flatMap((_, i) => (isScore(i) ? [i] : []));
  if (indexes.length === 0) return undefined;
  const optional = (key: string, at: number | undefined) => (at === undefined ? {} : { [key]: at });
  return {
    model,
    modelNamed: named !== undefined,
    ...(long && optional("task", task)),
    ...(long && optional("metric", find(["metric", "metricname"], isText))),
    ...optional("samples", samples),
    ...optional("family", find(["family", "modelfamily"], isText)),
    ...(long && optional("status", find(["status"], isText))),
    ...(long &&
      optional(
        "time",
        find(["startedat", "createdat", "completedat", "timestamp", "date", "runtime"], () => true),
      )),
    ...(long &&
      optional(
        "version",
        find(["taskversion", "version"], () => true),
      )),
    ...(long && optional("details", find(["scores"], isText))),
    scores: indexes.map((index) => {
      const heading = head.cells[index]!;
      const own =
        [...errors].find(([, of]) => of === loose(cleanHeading(heading))) ??
        (indexes.length === 1 ? [...errors][0] : undefined);
      return { index, heading, comma: numbers[index]!, ...(own && { error: own[0] }) };
    }),
  };
}

/** How a column writes numbers, or undefined where it holds none, or mostly something else. */
function numbersOf(cells: readonly string[], separatedByComma: boolean): Comma | undefined {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  const comma = commaOf(filled, separatedByComma);
  const numeric = filled.filter((cell) => numberCell(cell, comma) !== undefined).length;
  return numeric > 0 && numeric * 2 >= filled.length ? comma : undefined;
}
