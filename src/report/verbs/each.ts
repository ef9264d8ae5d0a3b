// What the verbs on benchmarks and claims write in one way: one benchmark by itself, several each with its name.

/** In the format asked for; as text in any other. */
export function inFormat(
  format: string,
  ways: Readonly<Record<string, () => string>>,
  text: () => string,
): string {
  return (Object.hasOwn(ways, format) ? ways[format]! : text)();
}

/** JSON of one property: its value for one benchmark, `benchmarks` with their names for several. */
export function jsonOf<K extends string>(
  all: readonly ({ name: string } & Record<K, unknown>)[],
  key: K,
): string {
  const value =
    all.length === 1
      ? { [key]: all[0]![key] }
      : { benchmarks: all.map((one) => ({ name: one.name, [key]: one[key] })) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Plain text: no terminal needs a blank that does not break. */
export const textOf = (texts: readonly string[]): string =>
  `${texts.join("\n\n\n")}\n`.replaceAll("\u00a0", " ");
