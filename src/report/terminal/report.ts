// The report for a terminal: the verdict first, then the same words as the comment, no wider than the terminal.
import type { Assessment } from "../../generated/report.ts";
import { PROGRAM } from "../../policy/reproduce.ts";
import { setting } from "../facts.ts";
import { PLAIN_INK, plainInk } from "../ink.ts";
import { correlation } from "../numbers.ts";
import { limitWords } from "../words/lead.ts";
import { noteText } from "../words/notes.ts";
import { pointsOfRun } from "../words/reading.ts";
import { attributions, PAPER } from "../words/source.ts";
import { heading } from "../words/verdict.ts";
import { palette } from "./colour.ts";
import { severalText } from "./several.ts";
import { singleText } from "./single.ts";
import { wrap } from "./wrap.ts";

export interface TextOptions {
  /** Columns; 80 where it is not known. */
  width: number;
  colour: boolean;
  /** How this program was started: commands in the text begin so. Default: its name. */
  program?: string;
}

const NARROWEST = 40;
/** Longer lines are hard to read. */
const WIDEST = 100;

export function renderText(a: Assessment, options: TextOptions): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, options.width || 80));
  const paint = palette(options.colour);
  const ink = plainInk(options.program);
  const colour = a.conclusion === "fail" ? paint.bad : a.conclusion === "warn" ? paint.warning : paint.good;
  const [only] = a.benchmarks;
  const middle =
    a.benchmarks.length > 1
      ? severalText(a, width, paint, ink)
      : only
        ? singleText(a, only, width, paint, ink)
        : [wrap("There are no benchmark results here to measure against general capability.", width)];
  const notices = a.notes
    .filter(({ level }) => level === "notice")
    .map((note) => ({ title: "Note.", text: PLAIN_INK.sentence(noteText(note)) }));
  const run = [...pointsOfRun(a, ink), ...notices].map(({ title, text }) =>
    wrap(text, width, `${paint.strong(title)} `, "  "),
  );
  const source = `Method: capabilities correlation of ${PAPER.authors}, ${PAPER.url} · ${a.tool.name} ${a.tool.version}`;
  const parts = [
    wrap(first(a), width)
      .split("\n")
      .map((line) => colour(paint.strong(line)))
      .join("\n"),
    ...middle,
    run.join("\n"),
    [
      ...again(a, options.program),
      wrap(source, width),
      ...attributions(a).map((line) => wrap(PLAIN_INK.sentence(line), width)),
    ]
      .map(paint.quiet)
      .join("\n"),
  ];
  return `${parts.filter(Boolean).join("\n\n").replaceAll("\u00a0", " ")}\n`;
}

/** The command that gives the same. A pipe of another program's (`<(…)`) is gone by then. */
function again(a: Assessment, program: string | undefined): string[] {
  const read = [setting(a, "results")].flat().map(String);
  if (read.some((path) => /^\/(dev|proc)\//.test(path) && path !== "/dev/stdin")) return [];
  const piped = read.includes("-") || read.includes("/dev/stdin");
  return [`Again${piped ? ", with the same standard input" : ""}: ${PLAIN_INK.code(startedAs(a, program))}`];
}

/** For whoever has a clone: this version need not be published. */
function startedAs({ reproduce }: Assessment, program: string | undefined): string {
  return program?.startsWith("node ") && reproduce.startsWith(PROGRAM)
    ? `${program}${reproduce.slice(PROGRAM.length)}`
    : reproduce;
}

/** The verdict with its figure, on one line. */
function first(a: Assessment): string {
  const b = a.benchmarks[0];
  const verdict = heading(a, false);
  if (!b || a.benchmarks.length > 1 || b.decided_on.value === null || b.verdict === "inconclusive")
    return verdict;
  return `${verdict} (${correlation(b.decided_on.value, b.decided_on.threshold)}, ${limitWords(a, b)})`;
}
