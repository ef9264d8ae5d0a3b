// What commas, points and blanks within the numbers of a column mean: before decimals or between thousands. A column that
// could be read either way is not guessed at: 1,287 beside 987 as 1.287 turns a ranking round.
import { type Comma, isBare, type NumberTexts, numberTexts, ungrouped } from "./cell.ts";

export interface Marks {
  comma: Comma;
  /** A cell of which nobody can tell what its mark means; the column is refused. */
  unclear?: Unclear;
}

export interface Unclear {
  cell: string;
  mark: "comma" | "point" | "blank";
}

/** What else is known of the column. */
export interface About {
  /** Cells are separated by commas: then whoever wrote the file hardly has commas before decimals. */
  separatedByComma?: boolean;
  /** The decimal mark that other numbers of the file show. */
  elsewhere?: Comma;
  /** Its scores are shares, so that thousands are absurd. */
  share?: boolean;
}

/** One comma, which may be either. */
const EITHER = /^[-+]?[1-9]\d{0,2},(\d{3})$/;
const DECIMAL = /^[-+]?\d*,\d+(?:e[-+]?\d+)?$/i;
const THOUSANDS = /^[-+]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/;
const POINT = /^[-+]?\d*\.\d+(?:e[-+]?\d+)?$/i;
const POINT_EITHER = /^[-+]?[1-9]\d{0,2}\.\d{3}$/;
const PLAIN = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const BLANK_EITHER = /^[-+]?(\d{1,3})\s\d{3}(?:[.,]\d+)?$/;
const BLANKS = /^[-+]?\d{1,3}(?:\s\d{3}){2,}/;

/** Readings of one column that differ by more than this from its other numbers are absurd, and up to the other fit them. */
const ABSURD = 100;
const FITS = 30;

interface Cell extends NumberTexts {
  raw: string;
}

export function marksOf(cells: readonly string[], about: About = {}): Marks {
  // Most columns: no number of theirs could be read in another way.
  if (cells.every((cell) => isBare(cell) && !POINT_EITHER.test(cell))) return { comma: "thousands" };
  const all = cells.flatMap((raw): Cell[] => {
    const texts = numberTexts(raw);
    return texts ? [Object.assign(texts, { raw })] : [];
  });
  const blank = unclearBlank(all);
  const found = commas(all, about);
  return blank && found.unclear === undefined ? { ...found, unclear: blank } : found;
}

/** The decimal mark that the numbers of a whole file show beyond doubt; undefined where none does, or both. */
export function decimalMarkOf(cells: Iterable<string>): Comma | undefined {
  let comma = false;
  let point = false;
  for (const raw of cells) {
    if (raw.length > 40 || (point && !raw.includes(",")) || !/[.,]\d/.test(raw)) continue;
    const texts = numberTexts(raw);
    if (texts === undefined) continue;
    for (const text of [ungrouped(texts.value), texts.plusMinus ?? ""]) {
      comma ||= DECIMAL.test(text) && !EITHER.test(text);
      point ||= (POINT.test(text) && !POINT_EITHER.test(text)) || THOUSANDS.test(text);
    }
  }
  return comma === point ? undefined : comma ? "decimal" : "thousands";
}

function commas(cells: readonly Cell[], about: About): Marks {
  if (!cells.some(({ value, plusMinus }) => value.includes(",") || plusMinus?.includes(",")))
    return { comma: "thousands", ...unclearPoint(cells) };
  const texts = cells.flatMap((cell) => [ungrouped(cell.value), cell.plusMinus ?? ""]);
  const either = cells.filter(
    (cell) => EITHER.test(ungrouped(cell.value)) || EITHER.test(cell.plusMinus ?? ""),
  );
  if (texts.some((text) => THOUSANDS.test(text))) return { comma: "thousands" };
  const points = texts.some((text) => POINT.test(text));
  const decimal = texts.some((text) => DECIMAL.test(text) && !EITHER.test(text));
  // Where there are points too, a comma before decimals is no number, and told as such.
  if (decimal) return { comma: points ? "thousands" : "decimal" };
  if (either.length === 0) return { comma: "thousands", ...unclearPoint(cells) };
  const unclear = { cell: either[0]!.raw, mark: "comma" as const };
  const fits = fitting(cells, either, about);
  if (points) {
    // 1,287 beside 1.105: one of the marks is a slip.
    const slip = texts.every((text) => !POINT.test(text) || POINT_EITHER.test(text));
    return { comma: "thousands", ...((slip || fits === "decimal") && { unclear }) };
  }
  if (fits !== undefined) {
    const contradicted = about.elsewhere !== undefined && about.elsewhere !== fits;
    const doubtful = fits === "decimal" && about.separatedByComma && !inPercent(either, about);
    return { comma: fits, ...((contradicted || doubtful) && { unclear }) };
  }
  const plain = others(cells);
  if (about.elsewhere !== undefined && !far(plain, valuesAs(either, about.elsewhere)))
    return { comma: about.elsewhere };
  if (about.elsewhere === undefined && about.separatedByComma && near(plain, valuesAs(either, "thousands")))
    return { comma: "thousands" };
  return { comma: "thousands", unclear };
}

/** The reading that fits the column's other numbers where the other one is absurd; undefined where neither or both fit. */
function fitting(cells: readonly Cell[], either: readonly Cell[], about: About): Comma | undefined {
  if (inPercent(either, about)) return "decimal";
  const [decimals, thousands] = [valuesAs(either, "decimal"), valuesAs(either, "thousands")];
  const plain = others(cells);
  if (plain.length > 0) {
    if (far(plain, decimals) && near(plain, thousands)) return "thousands";
    return far(plain, thousands) && near(plain, decimals) ? "decimal" : undefined;
  }
  // 1,287 ± 5: an error as large as the score itself is absurd.
  const errors = either.filter((cell) => PLAIN.test(cell.plusMinus ?? ""));
  const large = errors.filter((cell) => Number(cell.plusMinus) >= Math.abs(as(cell.value, "decimal")));
  return large.length > 0 && large.length === errors.length ? "thousands" : undefined;
}

function inPercent(cells: readonly Cell[], about: About): boolean {
  return about.share === true || cells.some((cell) => cell.percent);
}

/** A point that may stand between thousands: 1.287 beside 987. */
function unclearPoint(cells: readonly Cell[]): { unclear?: Unclear } {
  if (cells.some(({ value }) => POINT.test(value) && !POINT_EITHER.test(value))) return {};
  const points = cells.filter((cell) => POINT.test(cell.value));
  if (points.length === 0) return {};
  const whole = sizes(
    cells.filter((cell) => /^[-+]?\d+$/.test(cell.value)).map((cell) => Number(cell.value)),
  );
  const decimals = sizes(points.map((cell) => Number(cell.value)));
  const thousands = decimals.map((value) => value * 1000);
  const absurd = whole.length > 0 && far(whole, decimals) && near(whole, thousands);
  return absurd ? { unclear: { cell: points[0]!.raw, mark: "point" } } : {};
}

/** A blank that may part a rank from a score (1 400, 2 300), or that makes a number unlike the others. */
function unclearBlank(cells: readonly Cell[]): Unclear | undefined {
  if (!cells.some((cell) => /\s/.test(cell.value))) return undefined;
  if (cells.some((cell) => BLANKS.test(cell.value))) return undefined;
  const grouped = cells.filter(
    (cell) => BLANK_EITHER.test(cell.value) && ungrouped(cell.value) !== cell.value,
  );
  if (grouped.length === 0) return undefined;
  const leads = grouped.map((cell) => Number(BLANK_EITHER.exec(cell.value)![1])).sort((a, b) => a - b);
  const ranks = leads.length > 1 && leads.every((lead, i) => i === 0 || lead === leads[i - 1]! + 1);
  const values = sizes(grouped.map((cell) => Number(ungrouped(cell.value).replace(",", "."))));
  const plain = others(cells);
  const alone = grouped.length === 1 && plain.length === 0;
  if (!ranks && !alone && near(plain, values)) return undefined;
  return { cell: grouped[0]!.raw, mark: "blank" };
}

/** Numbers without a mark that is in question, but for 0, which fits every scale. */
function others(cells: readonly Cell[]): number[] {
  return sizes(cells.filter((cell) => PLAIN.test(cell.value)).map((cell) => Number(cell.value)));
}

/** Without signs and zeros, sorted. */
function sizes(values: readonly number[]): number[] {
  return values
    .map(Math.abs)
    .filter((value) => value > 0 && Number.isFinite(value))
    .sort((a, b) => a - b);
}

function valuesAs(cells: readonly Cell[], comma: Comma): number[] {
  return sizes(cells.map((cell) => as(cell.value, comma)).filter((value) => !Number.isNaN(value)));
}

function as(text: string, comma: Comma): number {
  return Number(ungrouped(text).replace(",", comma === "decimal" ? "." : ""));
}

function far(plain: readonly number[], values: readonly number[]): boolean {
  return plain.length > 0 && plain.every((one) => apart(one, values) > ABSURD);
}

function near(plain: readonly number[], values: readonly number[]): boolean {
  return plain.every((one) => apart(one, values) <= FITS);
}

/** By which factor the nearest of the values, which are sorted, differs. */
function apart(one: number, values: readonly number[]): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < one) low = middle + 1;
    else high = middle;
  }
  const below = low > 0 ? one / values[low - 1]! : Number.POSITIVE_INFINITY;
  const above = low < values.length ? values[low]! / one : Number.POSITIVE_INFINITY;
  return Math.min(below, above);
}
