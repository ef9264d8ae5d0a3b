// Which rows belong together.

/** Positions of each name, names in ascending order of their code units: the sums below never depend on the input's order. */
export function positionsByName(names: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  names.forEach((name, position) => {
    const known = positions.get(name);
    if (known) known.push(position);
    else positions.set(name, [position]);
  });
  return new Map([...positions].sort(([a], [b]) => (a < b ? -1 : 1)));
}
