// Our own format: JSON lines or CSV with benchmark, item, model, score, and if wanted category, cluster, subtask.

import { parse } from "#csv-parse";
import { InputError, messageOf, quote } from "../../../errors.ts";
import type { InputFile } from "../../input-file.ts";
import { bareNumber } from "../../json-text.ts";
import type { Json } from "../../source.ts";
import { eachJsonLine, fieldsOf, type ItemFormat } from "../item-format.ts";
import type { ItemRow } from "../item-table.ts";
import { linesOf } from "../lines.ts";

const OWN = new Set(["benchmark", "item", "model", "score", "cluster"]);
const NEEDED = ["item", "model", "score"];
/** What spreadsheets and Python write for a missing number. */
const MISSING = new Set(["", "null", "nan", "na", "n/a", "none"]);

export const ownItems: ItemFormat = {
  name: "own",
  title: "Our own format for item results",
  looksLike: "JSON lines or CSV with item, model and score",
  detect({ text, first }) {
    if (first !== undefined) return NEEDED.every((key) => key in first) && !("judge" in first);
    const heading = text
      .replace(/^\ufeff/, "")
      .split("\n", 1)[0]!
      .trim();
    return (
      !heading.startsWith("{") &&
      NEEDED.every((key) =>
        heading
          .split(/[,;\t]/)
          .map(bare)
          .includes(key),
      )
    );
  },
  async read({ file, first, name }, { by = "category" }, _beside, add) {
    const fallback = name.replace(/(\.items)?\.\w+$/i, "");
    const row = (value: Json, line: number): ItemRow => ({
      benchmark: textOf(value, "benchmark") ?? fallback,
      item: needed(value, "item", file, line),
      model: needed(value, "model", file, line),
      score: scoreIn(value.score, file, line),
      category: textOf(value, by) ?? textOf(value, "subtask"),
      cluster: textOf(value, "cluster"),
      fields: line <= 2 ? fieldsOf(value).filter((key) => !OWN.has(key)) : undefined,
      place: { file: file.path, line },
    });
    if (first !== undefined) await eachJsonLine(file, (value, line) => add(row(value, line)));
    else await eachRecord(file, (value, line) => add(row(value, line)));
  },
};

function bare(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, "$1");
}

/** Whole records at a time: a quoted cell may hold a line break, so a batch ends where quotation marks are even. */
async function eachRecord(
  file: InputFile,
  use: (value: Record<string, string>, line: number) => void,
): Promise<void> {
  let heading: string[] | undefined;
  let delimiter = ",";
  let open = "";
  let begins = 1;
  for await (const batch of linesOf(file)) {
    const whole: string[] = [];
    const numbers: number[] = [];
    for (const { text, number } of batch) {
      if (open === "") begins = number;
      open = open === "" ? text : `${open}\n${text}`;
      if ((open.split('"').length - 1) % 2 === 1) continue;
      if (heading === undefined) {
        delimiter = [",", ";", "\t"].find((mark) => open.split(mark).length > NEEDED.length - 1) ?? ",";
        heading = records([open.replace(/^\ufeff/, "")], delimiter, file, begins)[0]!.map((cell) =>
          cell.trim(),
        );
      } else {
        whole.push(open);
        numbers.push(begins);
      }
      open = "";
    }
    records(whole, delimiter, file, numbers[0] ?? 1).forEach((cells, at) => {
      if (cells.length !== heading!.length) {
        throw new InputError({
          file: file.path,
          line: numbers[at]!,
          message: "the row has another number of cells than the heading",
          found: String(cells.length),
          expected: String(heading!.length),
        });
      }
      use(Object.fromEntries(heading!.map((key, k) => [key, cells[k]!])), numbers[at]!);
    });
  }
  if (open !== "") {
    throw new InputError({ file: file.path, line: begins, message: "a quotation mark is not closed" });
  }
}

function records(lines: readonly string[], delimiter: string, file: InputFile, line: number): string[][] {
  try {
    return parse(lines.join("\n"), { delimiter, relax_column_count: true }) as string[][];
  } catch (error) {
    throw new InputError({
      file: file.path,
      line,
      message: `the table cannot be read (${messageOf(error)})`,
    });
  }
}

function textOf(value: Json, key: string): string | undefined {
  const found = value[key];
  if (typeof found === "number") return String(found);
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
}

function needed(value: Json, key: string, file: InputFile, line: number): string {
  const found = textOf(value, key);
  if (found !== undefined) return found;
  throw new InputError({
    file: file.path,
    line,
    message: `the ${key} is missing`,
    expected: "a text or a number",
    ...(value[key] != null && { found: quote(String(value[key])) }),
  });
}

function scoreIn(value: unknown, file: InputFile, line: number): number | null {
  if (typeof value === "number") return value;
  if (value === null || value === undefined || bareNumber(value) !== null) return null;
  if (typeof value === "string") {
    if (MISSING.has(value.trim().toLowerCase())) return null;
    const number = Number(value);
    if (Number.isFinite(number)) return number;
  }
  throw new InputError({
    file: file.path,
    line,
    message: "the score is no number",
    found: quote(typeof value === "string" ? value : JSON.stringify(value)),
    expected: "a number, or null where it is missing",
  });
}
