// A small scatter in characters: ranks against ranks, the diagonal dotted.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { escapeTerminal, shorten } from "../escape.ts";
import { rankedModels } from "../facts.ts";
import { PLAIN_INK } from "../ink.ts";
import { axisWords } from "../words/axis.ts";

const ROWS = 13;
const WIDEST = 45;

/** Empty where there are fewer than three models or no room. */
export function characterScatter(b: BenchmarkAssessment, width: number): string {
  const ranked = rankedModels(b);
  const columns = Math.min(WIDEST, width - 4);
  if (ranked.length < 3 || columns < 20) return "";
  const cells = Array.from({ length: ROWS }, () => new Array<string>(columns).fill(" "));
  const at = (share: number, most: number) => Math.round(share * (most - 1));
  for (let column = 0; column < columns; column += 2) {
    cells[ROWS - 1 - at(column / (columns - 1), ROWS)]![column] = "·";
  }
  for (const { capability, here } of ranked) {
    const share = (rank: number) => (rank - 1) / (ranked.length - 1);
    cells[ROWS - 1 - at(share(here), ROWS)]![at(share(capability), columns)] = "●";
  }
  const ends = axisWords(b, PLAIN_INK).ends;
  // Each end has half the axis, less the arrow behind.
  const most = Math.floor((columns - 3) / 2);
  const [low, high] = [ends.low, ends.high].map((end) => shorten(escapeTerminal(end), most));
  const gap = Math.max(1, columns - low!.length - high!.length - 2);
  return [
    "  higher rank here",
    ...cells.map((row) => `  │${row.join("")}`.trimEnd()),
    `  └${"─".repeat(columns)}`,
    `   ${low}${" ".repeat(gap)}${high} →`,
  ].join("\n");
}
