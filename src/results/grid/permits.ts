// Whether what stands in a column can be what its heading says: words are no count, and a status says how a run ended.
import type { ColumnRole } from "../../lexicon/column-words.ts";
import { nameCell } from "./cell.ts";
import type { Column } from "./grid.ts";

const NUMBERS_ONLY: ReadonlySet<ColumnRole> = new Set(["count", "errored", "rank", "index"]);
const WORDS_ONLY: ReadonlySet<ColumnRole> = new Set([
  "family",
  "maker",
  "metric",
  "status",
  "details",
  "path",
  "link",
  "note",
]);
/** As whole numbers only: "Votes 0.71" is a share of something. */
const WHOLE_ONLY: ReadonlySet<ColumnRole> = new Set(["count", "errored", "tally"]);

/** Whether what stands in a column can be what its heading says. */
export function permits(role: ColumnRole, column: Column): boolean {
  const numbers = column.holds === "numbers";
  if (NUMBERS_ONLY.has(role) && !numbers) return false;
  if (WORDS_ONLY.has(role) && numbers) return false;
  if (role === "condition" && numbers) return !/judge|grader|agent|scaffold|harness/i.test(column.name);
  if (role === "status") return isStatus(column);
  const values = column.cells.flatMap((cell) => (cell.kind === "number" ? [cell] : []));
  // Some fractions among whole numbers are slips, told where the row is read.
  if (WHOLE_ONLY.has(role))
    return (
      values.every(({ percent }) => !percent) &&
      values.filter(({ value }) => Number.isInteger(value)).length * 2 > values.length
    );
  return true;
}

const STATES =
  /^(?:success(?:ful)?|ok|okay|done|completed?|finished|passed|scored|valid|evaluated|fail(?:ed|ure)?|error(?:ed)?|time(?:d[ _-]?)?out|crash(?:ed)?|cancell?ed|aborted|incomplete|partial|running|started|pending|queued|skipped|oom|not[ _-]?run)\b/i;

/** Words of a run's end, or, under "error", what went wrong beside cells that are empty. */
function isStatus(column: Column): boolean {
  const filled = column.cells.filter((cell) => cell.kind !== "missing");
  if (/^errors?$/i.test(column.name)) return column.holds === "words";
  return filled.filter(({ raw }) => STATES.test(nameCell(raw))).length * 2 >= filled.length;
}
