// Tables of which nobody can tell what is meant are refused, with what would tell it.
import { expect, it } from "vitest";
import { columnsOf, type Table } from "../../../src/results/grid/columns.ts";
import { columnFaults, sameHeading, tableFault } from "../../../src/results/grid/doubtful.ts";

const table = (text: string): Table => ({
  rows: text.split("\n").map((line, i) => ({ cells: line.split(","), line: i + 1 })),
  file: "t.csv",
});
const faults = (text: string) => {
  const given = table(text);
  const columns = columnsOf(given)!;
  const whole = tableFault(given, columns);
  return whole ? [whole] : columnFaults(given, columns);
};

it.each([
  ["models in the heading", "model,Qwen1.5-7B-Chat,Yi-6B-Chat\naccuracy,0.8,.9", "the heading looks like names of models"],
  ["two columns of names", "attacker,target,ASR\nx,a,0.4\ny,b,0.5", "nothing says which column names the models"],
  ["a row beyond the heading", "model,ASR\na,0.4,0.5", "the row has more cells than the heading"],
  ["numbers without a heading", "model,ASR,\na,0.4,0.5", "a column of numbers has no heading"],
  ["arrows both ways", "model,ASR ↑ (lower is better)\na,0.4", "a heading says that higher and that lower is better"],
])("refuses %s", (_, text, message) => {
  const [fault] = faults(text);
  expect(fault!.message).toContain(message);
  expect(fault).toMatchObject({ file: "t.csv", remedy: expect.any(String) });
}); // biome-ignore format: rows

it.each([
  ["an index without a heading", ",model,ASR\n1,a,0.4"],
  ["words beside", "who,organisation,license,notes,ASR\na,b,c,d,0.4"],
  ["links beside", "who,where,ASR\na,https://x.org,0.4"],
  ["a column of which only the first names models", "who,place,ASR\ngpt-4,here,0.4\nllama-2-7b,there,0.5"],
  ["judges in the heading", "model,gpt-4 judge,claude judge\na,0.4,0.5\nb,0.4,0.5"],
  ["empty cells beyond the heading", "model,ASR\na,0.4,,"],
])("lets %s pass", (_, text) => {
  expect(faults(text)).toEqual([]);
});

it("finds two columns of one heading, whatever their arrows", () => {
  expect(sameHeading(table("model,ASR ↓,asr,,"))?.message).toBe('two columns are called "asr"');
  expect(sameHeading(table("model,ASR,,"))).toBeUndefined();
});
