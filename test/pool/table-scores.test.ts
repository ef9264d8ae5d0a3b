import { describe, expect, it } from "vitest";
import { tableScores } from "../../src/pool/table-scores.ts";
import { grid } from "../support/grid.ts";

describe("tableScores", () => {
  it("gives numbers, null where nothing was measured, and names each stray", () => {
    const table = grid("model,A\na,1\nb,\nc,150\n");
    const [model, a] = table.columns;
    const { scores, notes } = tableScores(table, [a!], model!, new Map([[a!, { minimum: 0, maximum: 100 }]]));
    expect(scores.get(a!)).toEqual([1, null, null]);
    expect(notes).toEqual([
      '"A" of "c" (line 4) is 150, outside its range 0 to 100: taken for not measured.',
    ]);
  });

  it("tells every cell that is no number at once", () => {
    const table = grid("model,A\na,one\nb,two\n");
    const [model, a] = table.columns;
    expect(() => tableScores(table, [a!], model!, new Map())).toThrow(/t\.csv:2.*\n?.*t\.csv:3/s);
  });
});
