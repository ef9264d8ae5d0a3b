// Dates as names bear them, of different precision: a day, a month of a year, a day or a month of no year.

interface DateParts {
  year: string | null;
  month: string;
  day: string | null;
}

/** Of `20250807`, `202508`, `2508`, `0807`, `0008` (a month alone); null of digits that are no date. */
function partsOf(digits: string): DateParts | null {
  const [, year, month, day] = /^(20\d\d)(0[1-9]|1[0-2])([0-3]\d)?$/.exec(digits) ?? [];
  if (year !== undefined) return { year, month: month!, day: day ?? null };
  const [, short, at] = /^(2[0-9])(0[1-9]|1[0-2])$/.exec(digits) ?? [];
  if (short !== undefined) return { year: `20${short}`, month: at!, day: null };
  const [, alone, on] = /^(0[1-9]|1[0-2])([0-3]\d)$/.exec(digits) ?? [];
  if (alone !== undefined) return { year: null, month: alone, day: on! };
  const [, bare] = /^00(0[1-9]|1[0-2])$/.exec(digits) ?? [];
  return bare === undefined ? null : { year: null, month: bare, day: null };
}

/** Whether both may be one day: what both tell is equal, the month at least. */
export function datesAgree(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === null || b === null) return false;
  const equal = (x: string | null, y: string | null) => x === null || y === null || x === y;
  return equal(a.year, b.year) && a.month === b.month && equal(a.day, b.day);
}

/** YYYY-MM-DD as names bear it. */
export const asDigits = (date: string): string => date.replaceAll("-", "");
