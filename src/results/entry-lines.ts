// Where things stand in JSON that was read without positions: the lines of a list's entries, and the places of faults
// that know only a JSON pointer.
import { findNodeAtLocation, parseTree, visit } from "jsonc-parser";
import { type Fault, InputError } from "../errors.ts";
import { withoutBareNumbers } from "./json-text.ts";
import { withFaults } from "./open-question.ts";
import { keysOf, LineIndex } from "./positions.ts";
import type { Source } from "./source.ts";

/**
 * The line in which each object of a JSON list begins.
 * Nothing where several stand in one line: there their number in the list says more.
 */
export function entryLines(text: string): number[] {
  const lines: number[] = [];
  let depth = 0;
  const open = () => {
    depth++;
  };
  const close = () => {
    depth--;
  };
  visit(withoutBareNumbers(text), {
    onObjectBegin: (_offset, _length, line) => {
      if (depth === 1) lines.push(line + 1);
      open();
    },
    onObjectEnd: close,
    onArrayBegin: open,
    onArrayEnd: close,
  });
  return new Set(lines).size === lines.length ? lines : [];
}

/** The place of an entry of a JSON list: its line where that tells it, else a pointer. */
export function entryPlace(file: string, lines: readonly number[], index: number) {
  const line = lines[index];
  return { file, pointer: `/${index}`, ...(line !== undefined && { line }) };
}

/** The same error, with line and column for each fault that has but a pointer into one of these files. */
export async function withLines(error: unknown, sources: readonly Source[]): Promise<unknown> {
  if (!(error instanceof InputError) || !error.faults.some(lacksLine)) return error;
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const faults: Fault[] = [];
  for (const fault of error.faults) {
    const source = lacksLine(fault) ? byPath.get(fault.file!) : undefined;
    faults.push({ ...fault, ...(source && (await positionOf(source, fault.pointer!))) });
    source?.release();
  }
  return withFaults(error, faults);
}

function lacksLine({ file, line, pointer }: Fault): boolean {
  return file !== undefined && line === undefined && pointer !== undefined;
}

/** Nothing for what is no text, such as an archive. */
async function positionOf(source: Source, pointer: string): Promise<Pick<Fault, "line" | "column">> {
  const text = await source.text().catch(() => "");
  const root = parseTree(withoutBareNumbers(text));
  let node = root;
  for (const key of keysOf(pointer)) {
    const child = node && findNodeAtLocation(node, [node.type === "array" ? Number(key) : key]);
    if (child === undefined) break;
    node = child;
  }
  return node === undefined ? {} : new LineIndex(text).position(node.offset);
}
