// What a reader of item results is.

import { InputError, quote } from "../../errors.ts";
import type { InputFile } from "../input-file.ts";
import { parseJson, withoutBareNumbers } from "../json-text.ts";
import { asObject, type Json } from "../source.ts";
import type { ItemRow } from "./item-table.ts";
import { type Line, linesOf } from "./lines.ts";

/** What is known of a file before it is read. */
export interface ItemHead {
  file: InputFile;
  /** The last part of the path, and the folder before it ("" for none). */
  name: string;
  folder: string;
  /** The first 64 kB. */
  text: string;
  /** The first line as a JSON object, if it is one. */
  first: Json | undefined;
}

export interface ItemOptions {
  /** Which metric (with lm-evaluation-harness: `metric` or `metric,filter`; with Inspect: the scorer). */
  metric?: string | undefined;
  /** Which field tells an item's category. */
  by?: string | undefined;
}

export interface ItemFormat {
  name: string;
  title: string;
  looksLike: string;
  detect(head: ItemHead): boolean;
  /**
   * @param beside all files of the same folder, this one included
   * @throws NoItems for a file of this format that holds nothing to read, InputError for one that cannot be read
   */
  read(
    head: ItemHead,
    options: ItemOptions,
    beside: readonly InputFile[],
    add: (row: ItemRow) => void,
  ): Promise<void>;
}

/** A run that ended early or was never scored: refused where the file was named, told where a folder brought it. */
export class NoItems extends InputError {}

/** Calls back for each line as a JSON object. @throws InputError with the line that is none */
export async function eachJsonLine(file: InputFile, use: (value: Json, line: number) => void): Promise<void> {
  for await (const batch of linesOf(file)) {
    for (const line of batch) use(jsonLine(line, file), line.number);
  }
}

function jsonLine({ text, number }: Line, file: InputFile): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    try {
      value = JSON.parse(withoutBareNumbers(text));
    } catch {
      throw new InputError({ file: file.path, line: number, message: "the line is not JSON" });
    }
  }
  const object = asObject(value);
  if (object !== undefined) return object;
  throw new InputError({
    file: file.path,
    line: number,
    message: "the line is no JSON object",
    expected: "an object in { }",
  });
}

/** A whole file as JSON. @throws InputError */
export async function wholeJson(file: InputFile): Promise<unknown> {
  const text = new TextDecoder("utf-8").decode(await file.read(0, file.size));
  return parseJson(text, file.path);
}

/** The value at a dotted path (`metadata.principle`), as text; undefined where there is none. */
export function fieldAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value, path);
  return typeof found === "string" && found.trim() !== "" && !REMOVED.test(found)
    ? found
    : typeof found === "number" || typeof found === "boolean"
      ? String(found)
      : undefined;
}

/** A longer text is no category. */
const LONGEST_FIELD = 60;
const MOST_FIELDS = 30;

/** Paths of an object's short texts and numbers, one level down: fields that could be categories. */
export function fieldsOf(value: unknown): string[] {
  const short = (one: unknown) =>
    typeof one === "number" || (typeof one === "string" && one !== "" && one.length <= LONGEST_FIELD);
  const entries = Object.entries(asObject(value) ?? {});
  return entries
    .flatMap(([key, one]) =>
      short(one)
        ? [key]
        : Object.entries(asObject(one) ?? {}).flatMap(([inner, deep]) =>
            short(deep) ? [`${key}.${inner}`] : [],
          ),
    )
    .slice(0, MOST_FIELDS);
}

/** Whether a summary of Inspect's leaves out what stands at the path, or on the way there. */
export function isCut(value: unknown, path: string): boolean {
  const keys = path.split(".");
  return keys.some((_, k) => {
    const found = valueAt(value, keys.slice(0, k + 1).join("."));
    return typeof found === "string" && REMOVED.test(found);
  });
}

function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => asObject(at)?.[key], value);
}

/** What Inspect's summaries hold in place of a large value. */
const REMOVED = /^Key removed from summary/;

/** @throws InputError that lists the metrics, where the one asked for is not among them or several are and none is asked for */
export function pickMetric(
  names: readonly string[],
  asked: string | undefined,
  file: string,
  what = "metric",
): string {
  const [only] = names;
  if (asked !== undefined && names.includes(asked)) return asked;
  if (asked === undefined && names.length === 1) return only!;
  throw new InputError({
    file,
    message:
      asked === undefined
        ? `the items have more than one ${what}`
        : `the items have no ${what} ${quote(asked)}`,
    expected: `one of ${names.map(quote).join(", ")}`,
    remedy: "Name one with --metric",
  });
}
