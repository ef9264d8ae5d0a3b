import { describe, expect, it } from "vitest";
import { columnNamed, tableColumns } from "../../src/pool/table-columns.ts";
import { tableRows } from "../../src/pool/table-rows.ts";

const table = tableRows("id,name,Organization,params,precision,A,B,C\nx,X,o,7,bf16,1,2,3\n");

describe("tableColumns", () => {
  it("knows columns by their usual names and by their cells", () => {
    expect(tableColumns(table, {})).toEqual({
      model: "id",
      displayName: "name",
      developer: "Organization",
      capability: ["A", "B", "C"],
      known: [],
      leftOut: ["params", "precision"],
    });
  });

  it("takes the user's word first", () => {
    const columns = tableColumns(table, {
      columns: { model: "name", family: "precision" },
      capability: ["A", "B", "params"],
    });
    expect(columns).toMatchObject({ model: "name", family: "precision", capability: ["A", "B", "params"] });
  });
});

describe("columnNamed", () => {
  it("lists the columns there are", () => {
    expect(columnNamed(table, "A")).toBe("A");
    expect(() => columnNamed(table, "a")).toThrow(/no column "a"/);
  });
});
