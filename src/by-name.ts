// Records that users' names are looked up in: without a prototype, so that a benchmark called "constructor" finds
// nothing, and one called "__proto__" is a name like any other.

export function byName<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const record = Object.create(null) as Record<string, Value>;
  for (const [name, value] of entries) record[name] = value;
  return record;
}
