import { describe, expect, it } from "vitest";
import { columnNamed, tableColumns } from "../../src/pool/table-columns.ts";
import { gridOf } from "../../src/results/grid/grid.ts";
import { grid } from "../support/grid.ts";

const table = grid("id,name,Organization,params,precision,A,B,C\nx,X,o,7,bf16,1,2,3\n");

describe("tableColumns", () => {
  it("knows columns by their usual names and by their cells, and says why one is left out", () => {
    const found = tableColumns(table, {});
    expect([found.model, found.displayName, found.developer].map((column) => column?.name)).toEqual([
      "id",
      "name",
      "Organization",
    ]);
    expect(found.capability.map(({ name }) => name)).toEqual(["A", "B", "C"]);
    expect(found.leftOut.map(({ column, why }) => [column.name, why])).toEqual([
      ["params", "by its heading it is a size or a length"],
      ["precision", "it says how the models were changed or run"],
    ]);
  });

  it("takes the user's word first", () => {
    const columns = tableColumns(table, {
      columns: { model: "name", family: "precision" },
      capability: ["A", "B", "params"],
    });
    expect([columns.model.name, columns.family?.name]).toEqual(["name", "precision"]);
    expect(columns.capability.map(({ name }) => name)).toEqual(["A", "B", "params"]);
  });
});

it("lists the columns there are", () => {
  expect(columnNamed(table, "A").name).toBe("A");
  expect(() => columnNamed(gridOf({ rows: [{ cells: ["A"], line: 1 }], file: "t" }), "a")).toThrow(
    /no column "a"/,
  );
});
