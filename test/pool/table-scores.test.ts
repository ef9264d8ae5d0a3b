import { describe, expect, it } from "vitest";
import { tableRows } from "../../src/pool/table-rows.ts";
import { tableScores } from "../../src/pool/table-scores.ts";

describe("tableScores", () => {
  it("gives numbers, null where nothing was measured, and names each stray", () => {
    const table = tableRows("model,A\na,1\nb,\nc,150\n");
    const { scores, notes } = tableScores(table, ["A"], "model", { A: { minimum: 0, maximum: 100 } });
    expect(scores.get("A")).toEqual([1, null, null]);
    expect(notes).toEqual([
      '"A" of "c" (line 4) is 150, outside its range 0 to 100: taken for not measured.',
    ]);
  });

  it("tells every cell that is no number at once", () => {
    const table = tableRows("model,A\na,one\nb,two\n");
    expect(() => tableScores(table, ["A"], "model", {}, "t.csv")).toThrow(/t\.csv:2.*\n?.*t\.csv:3/s);
  });
});
