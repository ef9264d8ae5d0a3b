// What the verbs on benchmarks write in one way: one benchmark by itself, several each with its name.

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
