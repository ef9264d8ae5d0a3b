// Names as users write them. Records that they are looked up in: without a prototype, so that a benchmark called "constructor" finds
// nothing, and one called "__proto__" is a name like any other.
import { loose } from "./lexicon/loose.ts";

export function byName<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const record = Object.create(null) as Record<string, Value>;
  for (const [name, value] of entries) record[name] = value;
  return record;
}

/**
 * Whether two names of benchmarks are one: case, blanks, hyphens and underscores do not matter, so that nothing that is
 * pinned or asked for by name is escaped by spelling it otherwise.
 */
export const sameName = (a: string, b: string): boolean => a === b || loose(a) === loose(b);

/** What stands under a name: as it is written, else under the one that is the same. Several of these are an error. */
export function underName<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
  several: (names: string[]) => Error,
): Value | undefined {
  if (Object.hasOwn(record, name)) return record[name];
  const alike = Object.keys(record).filter((other) => sameName(other, name));
  if (alike.length > 1) throw several(alike);
  return alike.length === 1 ? record[alike[0]!] : undefined;
}
