// Keys of YAML that stand twice. The parser's own check compares each key with every other, so that a map of a megabyte takes half a
// minute: whoever parses says `uniqueKeys: false` and asks here.
import { type Document, isScalar, visit } from "yaml";

/** Keys that stand in one map for the second time, as the parser's own errors. */
export function doubledKeys(document: Document): { code: string; message: string; pos: [number] }[] {
  const found: ReturnType<typeof doubledKeys> = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ code: "DUPLICATE_KEY", message: "", pos: [key.range![0]] });
        seen.add(key.value);
      }
    },
  });
  return found;
}
