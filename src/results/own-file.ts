// A file in our own format: parsed with positions and checked against its schema, every fault told at once.
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { atMost, type Fault, InputError } from "../errors.ts";
import type { ResultsFile } from "../generated/results.ts";
import validateResults from "../generated/validate-results.ts";
import { duplicateFault, keepsEveryKey, syntaxFault, tooDeep, withoutBareNumbers } from "./json-text.ts";
import { NO_ORIENTATION, schemaFaults } from "./own-file-faults.ts";
import { LineIndex } from "./positions.ts";

export interface OwnFile {
  /** Valid but for `higher_is_better`, which the policy may give. */
  content: ResultsFile;
  tree: Node;
  text: string;
}

/**
 * @throws InputError with every fault but a missing `higher_is_better`, which is asked for where the
 *   orientation is settled: the policy may pin it
 */
export function parseOwnFile(text: string, file: string): OwnFile {
  const { value, tree, faults } = checkOwnFile(text, file);
  const told = faults.filter((fault) => fault.message !== NO_ORIENTATION);
  if (told.length > 0) throw new InputError(atMost(told, file));
  return { content: value as ResultsFile, tree, text };
}

/** Every fault of a results file in our own format (none: it is valid), a missing `higher_is_better` among them. */
export function ownFileFaults(text: string, file: string): Fault[] {
  try {
    return atMost(checkOwnFile(text, file).faults, file);
  } catch (error) {
    if (error instanceof InputError) return [...error.faults];
    throw error;
  }
}

function checkOwnFile(text: string, file: string): { value: unknown; tree: Node; faults: Fault[] } {
  const read = withoutBareNumbers(text);
  const tree = treeOf(read, text, file);
  const lines = new LineIndex(text);
  const value = JSON.parse(read) as unknown;
  const faults = keepsEveryKey(read, value) ? [] : keyFaults(tree, file, lines);
  const errors = validateResults(value) ? [] : (validateResults.errors ?? []);
  faults.push(...schemaFaults(errors, value, { tree, file, lines, text }));
  return {
    value,
    tree,
    faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  };
}

function treeOf(read: string, text: string, file: string): Node {
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(read, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(tooDeep(file));
  }
  if (errors.length > 0 || tree === undefined) throw new InputError(syntaxFault(read, text, file));
  return tree;
}

/** Keys that stand twice. */
function keyFaults(root: Node, file: string, lines: LineIndex): Fault[] {
  const faults: Fault[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const seen = new Map<string, number>();
    for (const child of node.children ?? []) {
      if (child.children || child.type === "property") waiting.push(child);
      if (node.type !== "object") continue;
      const key = child.children![0]!;
      const first = seen.get(key.value);
      if (first === undefined) seen.set(key.value, key.offset);
      else faults.push(duplicateFault(key.value, file, lines.line(first), lines.position(key.offset)));
    }
  }
  return faults;
}
