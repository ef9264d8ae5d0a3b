// The policy file: YAML text to a checked PolicyFile. Unknown keys, misspelt values and numbers out of range are errors.
// Import it lazily where there may be no policy file: the YAML parser is the largest part of start-up.
import { distance } from "fastest-levenshtein";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { type Fault, InputError, MOST_FAULTS, quote } from "../errors.ts";
import type { PolicyFile } from "../generated/policy.ts";
import validate from "../generated/validate-policy.ts";
import { schemaFaults } from "./schema-faults.ts";
import { SETTING_NAMES } from "./settings-table.ts";

const KEYS: readonly string[] = [...SETTING_NAMES, "benchmarks", "require", "models", "accept", "limits"];

/**
 * Reads a policy file. An empty one is a policy without settings.
 * @throws InputError with every fault, each with its line and column
 */
export function parsePolicyFile(text: string, path: string): PolicyFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new InputError(
      document.errors.slice(0, MOST_FAULTS).map((error) => ({
        ...position(error.pos[0], path, lines),
        message: error.message.replace(/\.$/, ""),
        expected: "YAML with each key once",
      })),
    );
  }
  const content: unknown = plain(document, path) ?? {};
  if (validate(content)) return content;
  throw new InputError(
    schemaFaults(validate.errors, content)
      .slice(0, MOST_FAULTS)
      .map(({ path: keys, ...fault }) =>
        withRemedy({ ...position(offsetOf(document, keys), path, lines), ...fault }, keys),
      ),
  );
}

/** Aliases may not unfold without end. */
function plain(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
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

function withRemedy(fault: Fault, keys: readonly string[]): Fault {
  const key = keys[0];
  if (keys.length !== 1 || key === undefined || KEYS.includes(key)) return fault;
  const nearest = [...KEYS].sort((a, b) => distance(a, key) - distance(b, key))[0]!;
  return distance(nearest, key) <= 3 ? { ...fault, remedy: `Did you mean ${quote(nearest)}?` } : fault;
}
