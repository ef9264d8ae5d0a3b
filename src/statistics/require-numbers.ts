// Guards of this folder: a NaN or an Infinity that reaches a statistic is a programming error, never a figure.

/** Throws a RangeError that names the argument and the first value which is not a finite number. */
export function requireFinite(values: readonly number[], name: string): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new RangeError(`${name}[${i}] must be a finite number, got ${values[i]}`);
    }
  }
}

/** Throws a RangeError unless both have the same number of values. */
export function requireSameLength(
  a: ArrayLike<unknown>,
  b: ArrayLike<unknown>,
  nameA: string,
  nameB: string,
): void {
  if (a.length !== b.length) {
    throw new RangeError(`${nameA} and ${nameB} must have the same length, got ${a.length} and ${b.length}`);
  }
}

/** Throws a RangeError unless low ≤ value ≤ high. */
export function requireBetween(value: number, low: number, high: number, name: string): void {
  if (!(value >= low && value <= high)) {
    throw new RangeError(`${name} must be a number from ${low} to ${high}, got ${value}`);
  }
}
