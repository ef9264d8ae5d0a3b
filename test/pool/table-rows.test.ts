import { describe, expect, it } from "vitest";
import { tableRows } from "../../src/pool/table-rows.ts";

describe("tableRows", () => {
  it.each([",", ";", "\t"])("reads cells parted by %j, with a byte order mark and CRLF", (delimiter) => {
    const text = `\uFEFF${["model", "A"].join(delimiter)}\r\n\r\n${["m 1", "0.5"].join(delimiter)}\r\n`;
    const { columns, rows } = tableRows(text);
    expect(columns).toEqual(["model", "A"]);
    expect(rows.map(({ line, cells }) => [line, Object.fromEntries(cells)])).toEqual([
      [3, { model: "m 1", A: "0.5" }],
    ]);
  });

  it("refuses a column without a name", () => {
    expect(() => tableRows("model,,B\na,1,2\n", "t.csv")).toThrow(/t\.csv:1: column 2 has no name/);
  });
});
