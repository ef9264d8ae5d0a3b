// YAML text to checked content, each fault with its line and column.
// Import it lazily: the YAML parser is the largest part of start-up.
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { type Fault, InputError, MOST_FAULTS } from "../errors.ts";
import { doubledKeys } from "../yaml-keys.ts";
import { yamlFault } from "./yaml-faults.ts";

/** In characters. A policy that names thousands of models has a tenth of it, and reading takes seconds for each million. */
const LARGEST = 1_000_000;

export interface YamlSource {
  path: string;
  content: unknown;
  /** Where the value of these keys stands, as deep as there is one. */
  at(keys: readonly string[]): Pick<Fault, "file" | "line" | "column">;
}

/**
 * @param what the file is, for a message
 * @param check what is wrong with the content, by the path of keys to it
 * @throws InputError with every fault, each with its line and column
 */
export function readYaml(
  text: string,
  path: string,
  what: string,
  check: (content: unknown) => readonly (Fault & { path: string[] })[],
  withRemedy: (fault: Fault, keys: readonly string[]) => Fault = (fault) => fault,
): YamlSource {
  if (text.length > LARGEST) {
    throw new InputError({
      file: path,
      message: `is too large for ${what}`,
      found: `${text.length} characters`,
      expected: `at most ${LARGEST}`,
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // See doubledKeys.
    uniqueKeys: false,
    // Else it prints what it finds odd, a key of the file among it, to a log where a line may be a command.
    logLevel: "error",
  });
  const at = (keys: readonly string[]) => position(offsetOf(document, keys), path, lines);
  const doubled = document.errors.length > 0 ? [] : doubledKeys(document);
  const [first, ...others] = [...document.errors, ...doubled];
  if (first !== undefined) {
    // All but keys that stand twice follow from the first.
    const told = [first, ...others.filter(({ code }) => code === first.code && code === "DUPLICATE_KEY")];
    throw new InputError(
      told.slice(0, MOST_FAULTS).map((error) => ({
        ...position(error.pos[0], path, lines),
        ...yamlFault(error, text.slice(error.pos[0])),
      })),
    );
  }
  const content: unknown = plain(document, path) ?? {};
  const faults = check(content);
  if (faults.length === 0) return { path, content, at };
  throw new InputError(
    faults
      .slice(0, MOST_FAULTS)
      .map(({ path: keys, ...fault }) => withRemedy({ ...at(keys), ...fault }, keys)),
  );
}

/** Aliases may not unfold without end. */
function plain(document: Document, path: string): unknown {
  try {
    const content: unknown = document.toJS({ maxAliasCount: 100 });
    // An alias may stand for what it is part of: that is no data.
    JSON.stringify(content);
    return content;
  } catch (error) {
    if (error instanceof TypeError)
      throw new InputError({ file: path, message: "an alias (*) stands for what it is itself part of" });
    throw new InputError({
      file: path,
      message: error instanceof Error ? error.message : "cannot be read as YAML",
    });
  }
}

function position(
  offset: number | undefined,
  file: string,
  lines: LineCounter,
): Pick<Fault, "file" | "line" | "column"> {
  if (offset === undefined) return { file };
  const at = lines.linePos(offset);
  return { file, line: at.line, column: at.col };
}

/** Where the deepest part of the path that exists begins: a key where there is one. */
function offsetOf(document: Document, keys: readonly string[]): number | undefined {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
    const items = (parent as { items?: { key?: unknown }[] } | null)?.items;
    const pair = items?.find((item) => isNode(item.key) && String(item.key) === keys[depth - 1]);
    if (isNode(pair?.key)) return pair.key.range?.[0];
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node)) return node.range?.[0];
  }
  return undefined;
}
