// Rankings of columns that a run asks for again and again: an axis is the same for each benchmark of a table.
import { type Ranking, ranking } from "./midranks.ts";

/** Numbers in the columns that are kept at one time: 8 bytes each, and as many again for the ranks. */
const MOST_KEPT = 2e6;

/** A ranking of each column that is handed in; of one with the same values as before, the same. */
export function keptRankings(): (values: readonly number[]) => Ranking {
  let kept = new Map<string, { values: readonly number[]; made: Ranking }>();
  let numbers = 0;
  return (values) => {
    const print = printOf(values);
    const before = kept.get(print);
    if (before && sameNumbers(before.values, values)) return before.made;
    if (numbers > MOST_KEPT) {
      kept = new Map();
      numbers = 0;
    }
    const made = ranking(values);
    kept.set(print, { values, made });
    numbers += values.length;
    return made;
  };
}

/** A few of the numbers, which tell most columns apart. */
function printOf(values: readonly number[]): string {
  const step = Math.max(1, Math.floor(values.length / 8));
  let print = `${values.length}`;
  for (let i = 0; i < values.length; i += step) print += ` ${values[i]}`;
  return print;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
