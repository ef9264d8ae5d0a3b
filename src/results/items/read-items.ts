// From files to the item results of each benchmark, whatever harness wrote them.

import { InputError } from "../../errors.ts";
import type { ReadingNote } from "../benchmark-results.ts";
import type { InputFile } from "../input-file.ts";
import { asObject } from "../source.ts";
import { evalscopeItems } from "./formats/evalscope.ts";
import { everyEvalEverItems } from "./formats/every-eval-ever.ts";
import { helmItems } from "./formats/helm.ts";
import { inspectItems } from "./formats/inspect.ts";
import { lmEvalItems } from "./formats/lm-eval.ts";
import { mtBenchItems } from "./formats/mt-bench.ts";
import { ownItems } from "./formats/own.ts";
import { promptfooItems } from "./formats/promptfoo.ts";
import { type ItemFormat, type ItemHead, type ItemOptions, NoItems } from "./item-format.ts";
import { type ItemResults, ItemTable } from "./item-table.ts";

/** The first that recognises a file reads it. */
export const ITEM_FORMATS: readonly ItemFormat[] = [
  mtBenchItems,
  lmEvalItems,
  everyEvalEverItems,
  evalscopeItems,
  ownItems,
  inspectItems,
  promptfooItems,
  helmItems,
];

/** Models × items of one benchmark, unless the policy says otherwise. */
export const MOST_CELLS = 20_000_000;
/** Enough for a first line with the prompt in it. */
const HEAD = 256 * 1024;

/**
 * Files that hold no item results are passed over where a folder or glob brought them, and refused where they were named.
 * @throws InputError
 */
export async function readItems(
  files: readonly InputFile[],
  options: ItemOptions & { mostCells?: number } = {},
): Promise<{ benchmarks: ItemResults[]; notes: ReadingNote[] }> {
  const notes: ReadingNote[] = [];
  const table = new ItemTable(options.mostCells ?? MOST_CELLS);
  for (const file of files) {
    const head = await headOf(file);
    const format = ITEM_FORMATS.find((candidate) => candidate.detect(head));
    if (format === undefined) {
      if (!file.named) continue;
      throw new InputError({
        file: file.path,
        message: "holds no item results that can be recognised",
        expected: ITEM_FORMATS.map(({ looksLike }) => looksLike).join("; "),
        remedy: "Write JSON lines with benchmark, item, model and score",
      });
    }
    const beside = files.filter(({ path }) => folderOf(path) === head.folder);
    try {
      await format.read(head, options, beside, (row) => table.add(row));
    } catch (error) {
      if (file.named || !(error instanceof NoItems)) throw error;
      notes.push({ code: "no-items", text: error.message, level: "warning", place: { file: file.path } });
    }
  }
  return { benchmarks: table.results(), notes };
}

async function headOf(file: InputFile): Promise<ItemHead> {
  const text = new TextDecoder("utf-8").decode(await file.read(0, Math.min(HEAD, file.size)));
  return {
    file,
    name: file.path.slice(file.path.lastIndexOf("/") + 1),
    folder: folderOf(file.path),
    text,
    first: firstObject(text),
  };
}

function firstObject(text: string): ItemHead["first"] {
  const line = text
    .replace(/^\ufeff/, "")
    .trimStart()
    .split("\n", 1)[0]!;
  if (!line.startsWith("{")) return undefined;
  try {
    return asObject(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
