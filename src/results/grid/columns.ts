// What each column of a table is: the model, a score, its standard error, a count, a family, or something beside.
import { isShare } from "../../lexicon/metrics.ts";
import { loose } from "../select.ts";
import { almostNumber } from "./almost-number.ts";
import { type Comma, isEmptyCell, nameCell, numberCell } from "./cell.ts";
import { errorInBrackets, headingUnit, withoutError, withoutPoints } from "./heading-unit.ts";
import { decimalMarkOf, type Marks, marksOf, type Unclear } from "./marks.ts";
import { type Qualifier, qualifiersOf, qualifies } from "./qualifiers.ts";

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

/** Headings of words that name no model. */
const ASIDE =
  /(^|[\s_(])(notes?|comments?|remarks?|description|access|open|country|region|status|category|group|paper|source|authors?|submitter|verified|filter|domain|subject|language|weights|knowledge|cutoff|api|logs?|judge|grader|vendor|company|lab|team|metrics?|log viewer|job)([\s_)]|$)/i;

export interface ScoreColumn {
  index: number;
  heading: string;
  error?: number;
  comma: Comma;
  /** How the column of standard errors writes its numbers. */
  errorComma?: Comma;
  /** A cell that could be read in two ways. */
  unclear?: Unclear;
  /** Whether a cell of it is a number, and not all are only meant as numbers. */
  readable: boolean;
  /** Whether most of its scores have something in brackets behind them. */
  asides: boolean;
  /** Whether that is a standard error, as the heading says. */
  inBrackets: boolean;
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
  /** Columns that say how a model was changed or run. */
  qualifiers: readonly Qualifier[];
  /** Columns of words that may name the models, the model's among them. */
  words: readonly number[];
  /** Columns of numbers without a heading, behind the models. */
  unnamed: readonly number[];
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

/** What recognising has told apart, reading need not tell apart again. */
const known = new WeakMap<Table, Columns | "none">();

/** undefined: the table has no column of names with a column of numbers beside it. */
export function columnsOf(table: Table): Columns | undefined {
  const columns = known.get(table) ?? tellApart(table) ?? "none";
  known.set(table, columns);
  return columns === "none" ? undefined : columns;
}

function tellApart(table: Table): Columns | undefined {
  const [head, ...body] = table.rows;
  if (head === undefined || body.length === 0) return undefined;
  const headings = head.cells.map((cell) => loose(cleanHeading(cell)));
  const elsewhere = decimalMarkOf(body.flatMap((row) => row.cells));
  const numbers = head.cells.map((heading, i) =>
    numbersOf(
      body.map((row) => row.cells[i] ?? ""),
      heading,
      elsewhere,
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
      return match && numbers[i] !== undefined && !numbers[i].asides ? [[i, loose(match[1] ?? "")]] : [];
    }),
  );
  const taken = new Set([model, task, samples, ...errors.keys()]);
  const clean = head.cells.map((cell) => cleanHeading(cell));
  const isScore = (i: number) =>
    !taken.has(i) && numbers[i] !== undefined && !BESIDE.test(clean[i]!) && !qualifies(clean[i]!, true);
  const long = task !== undefined && value !== undefined;
  const indexes = long ? [value] : head.cells.flatMap((_, i) => (isScore(i) ? [i] : []));
  if (indexes.length === 0) return undefined;
  const family = find(["family", "modelfamily"], isText);
  const described = new Set([...taken, family, ...indexes]);
  const qualifiers = qualifiersOf(clean, body, described, isText);
  const isName = (i: number) =>
    isText(i) && !described.has(i) && !ASIDE.test(clean[i]!) && !BESIDE.test(clean[i]!);
  const words = clean.flatMap((heading, i) =>
    i === model || (isName(i) && !qualifies(heading, false) && !areLinks(body, i)) ? [i] : [],
  );
  const unnamed = clean.flatMap((heading, i) =>
    heading === "" && i > model && numbers[i] !== undefined ? [i] : [],
  );
  const optional = (key: string, at: number | undefined) => (at === undefined ? {} : { [key]: at });
  return {
    model,
    modelNamed: named !== undefined,
    ...(long && optional("task", task)),
    ...(long && optional("metric", find(["metric", "metricname"], isText))),
    ...optional("samples", samples),
    ...optional("family", family),
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
    qualifiers,
    words,
    unnamed,
    scores: indexes.map((index) => {
      const inBrackets = numbers[index]!.asides && errorInBrackets(head.cells[index]!);
      const heading = inBrackets ? withoutError(head.cells[index]!) : head.cells[index]!;
      const own =
        [...errors].find(([, of]) => of === loose(cleanHeading(heading))) ??
        (indexes.length === 1 ? [...errors][0] : undefined);
      const error = own && { error: own[0], errorComma: numbers[own[0]]!.comma };
      return { index, heading, ...numbers[index]!, ...error, inBrackets };
    }),
  };
}

/** How a column writes numbers, or undefined where it holds none, or mostly something else. */
function numbersOf(
  cells: readonly string[],
  heading: string,
  elsewhere: Comma | undefined,
  separatedByComma: boolean,
): (Marks & Pick<ScoreColumn, "readable" | "asides">) | undefined {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  const share = isShare(cleanHeading(heading)) || headingUnit(heading).unit === "percent";
  const marks = marksOf(filled, { separatedByComma, share, ...(elsewhere && { elsewhere }) });
  const numeric = filled.filter((cell) => numberCell(cell, marks.comma) !== undefined).length;
  const almost = filled.filter(
    (cell) => numberCell(cell, marks.comma) === undefined && almostNumber(cell),
  ).length;
  // Meant as numbers, they are told as faults; among words they are words.
  const isColumn =
    numeric > 0 ? (numeric + almost) * 2 >= filled.length : almost > 0 && almost === filled.length;
  const asides = filled.filter((cell) => numberCell(cell, marks.comma)?.aside !== undefined).length;
  return isColumn
    ? { ...marks, readable: numeric > 0, asides: asides > 0 && asides * 2 >= filled.length }
    : undefined;
}

function areLinks(rows: readonly TableRow[], index: number): boolean {
  const filled = rows.map((row) => row.cells[index] ?? "").filter((cell) => cell.trim() !== "");
  return filled.every((cell) => /^\s*<?https?:/i.test(cell));
}
