// Which format a file is in, by its content alone; and what to say of a file that is in none.
import { type Fault, InputError } from "../errors.ts";
import { noTable } from "./formats/csv-faults.ts";
import type { Format } from "./formats/format.ts";
import { isPage } from "./formats/html.ts";
import { firstLine, jsonLines } from "./formats/json-lines.ts";
import { ownPaper } from "./own-papers.ts";
import type { Source } from "./source.ts";

/** The first format that knows the file, or undefined: so also for what this program itself has written. */
export async function recognise(source: Source, formats: readonly Format[]): Promise<Format | undefined> {
  if ((await ownPaper(source)) !== undefined || (await isScript(source)) || (await isSpreadsheet(source)))
    return undefined;
  for (const format of formats) if (await format.detect(source)) return format;
  return undefined;
}

/**
 * Why a file that nothing recognises cannot be read. A Git LFS pointer and broken JSON are told as such.
 * `certain`: it is a results file, or stands for one, so that even in a folder it may not be passed over.
 * `paper`: it is sure to be none, since this program wrote it or is steered by it.
 */
export async function whyNot(
  source: Source,
  formats: readonly Format[],
): Promise<{ fault: Fault; certain: boolean; paper?: true }> {
  const head = new TextDecoder("utf-8").decode(await source.head());
  if (LFS_POINTER.test(head)) return { fault: lfsPointer(source), certain: true };
  const paper = await ownPaper(source);
  if (paper !== undefined) {
    const fault = source.fault({ message: `this is ${paper.what}, not results`, remedy: paper.remedy });
    return { fault, certain: false, ...(paper.sure && { paper: true }) };
  }
  if (await isScript(source)) return { fault: script(source), certain: false };
  if (await isSpreadsheet(source)) return { fault: spreadsheet(source), certain: false };
  if (source.file.size === 0) {
    return {
      fault: source.fault({ message: "the file is empty", expected: "benchmark results" }),
      certain: false,
    };
  }
  if ((await source.beginsAsJson()) || /\.json$/i.test(source.name)) {
    try {
      await source.json();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // Lines of JSON that no format knows (single answers, say) are no broken file; but one of them may be broken.
      const lines = (await firstLine(source)) !== undefined;
      const broken = lines ? await faultOfLine(source) : error.faults[0];
      return { fault: broken ?? notRecognised(source, formats), certain: !lines && TELLTALE.test(head) };
    }
  }
  if (await isPage(source)) return { fault: page(source), certain: false };
  if (/\.(csv|tsv)$/i.test(source.name)) {
    const text = await source.text().catch(() => "");
    if (text !== "") return { fault: noTable(text, source), certain: false };
  }
  return { fault: notRecognised(source, formats), certain: false };
}

/** What is wrong with the first line that is no JSON object; undefined where each is one. */
async function faultOfLine(source: Source): Promise<Fault | undefined> {
  try {
    await jsonLines(source);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.faults[0];
    throw error;
  }
}

/** A program that holds data (JavaScript, TypeScript): nothing of it is run. */
async function isScript(source: Source): Promise<boolean> {
  if (await source.isZip()) return false;
  if (/\.[cm]?[jt]sx?$/i.test(source.name)) return true;
  let code = new TextDecoder("utf-8").decode(await source.head()).trimStart();
  for (let comment = COMMENT.exec(code); comment !== null; comment = COMMENT.exec(code))
    code = code.slice(comment[0].length).trimStart();
  return PROGRAM.test(code);
}

const COMMENT = /^(?:\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|["']use strict["'];?)/;
const PROGRAM =
  /^(?:export (?:default|const|let|var|function)\b|import [^,\n]{0,200}\bfrom\b|(?:const|let|var) [\w$][^=\n]{0,200}=|[\w$.]{1,80}\s{0,9}=\s{0,9}[[{`]|module\.exports|window\.)/;

/** Other than .xlsx, which is read. */
const SPREADSHEET = /\.(?:xls|xlsb|ods|numbers)$/i;

async function isSpreadsheet(source: Source): Promise<boolean> {
  return SPREADSHEET.test(source.name) && ((await source.isZip()) || /\.xls$/i.test(source.name));
}

function spreadsheet(source: Source): Fault {
  return source.fault({
    message: "this is a spreadsheet, of which the gate reads no cells",
    expected: "the sheet with the models as CSV",
    remedy: 'Save it as "CSV UTF-8"; its decimal commas and percent signs may stay',
  });
}

function page(source: Source): Fault {
  return source.fault({
    message: "the web page has no table of models and their scores",
    expected: "a <table> in the page's source: what a script makes of it when somebody looks is not there",
    remedy:
      "Save the table as CSV (a spreadsheet takes it from the clipboard), or give the data that the page loads",
  });
}

function script(source: Source): Fault {
  return source.fault({
    message: "this is JavaScript or TypeScript, which is not run, not data",
    line: 1,
    expected: "the data that it holds, as CSV or JSON",
    remedy: "Copy the table or the object within it into a file of its own (.csv or .json)",
  });
}

/** hawser was git-lfs's name before it had one. */
const LFS_POINTER = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\//;

/** Keys with which the results of some harness begin: a broken file with them is a broken results file. */
const TELLTALE =
  /"(?:results|scores|benchmarks?|higher_is_better|evaluation_results|schema_version|model_name|adapter_spec|evalId|eval|parameters|final_report|judge|score)"\s*:/;

function lfsPointer(source: Source): Fault {
  return source.fault({
    message: "the file is a Git LFS pointer, not the results themselves",
    line: 1,
    column: 1,
    expected: "the file that it points to",
    remedy: "Fetch it (git lfs pull; in a workflow: actions/checkout with lfs: true)",
  });
}

function notRecognised(source: Source, formats: readonly Format[]): Fault {
  return source.fault({
    message: "no results that any format knows",
    expected: `a table of models and their scores, or what a harness writes (${formats.length} formats are read)`,
    command: "formats",
    remedy:
      'lists them. The least that works: {"benchmark": "MyBench", "higher_is_better": true, "scores": {"model": 0.5}}',
  });
}
