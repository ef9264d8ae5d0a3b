// Workbooks: the first sheet with models is read, the others are named; numbers are what they are.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { inputFile } from "../../../src/results/input-file.ts";
import { readResults } from "../../../src/results/read.ts";
import { tablesOf } from "../../../src/results/tables-of.ts";
import { faultsOf, scoresOf } from "../../support/results.ts";

type Sheet = (string | number | null)[][];
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The least that ECMA-376 asks of a workbook: its sheets, their names, and their cells. */
function workbook(sheets: Record<string, Sheet>): Uint8Array {
  const names = Object.keys(sheets);
  const cell = (value: string | number | null, at: string) =>
    value === null ? "" : typeof value === "number" ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const xml = (rows: Sheet) =>
    `<worksheet ${NS}><sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${String.fromCharCode(65 + c)}${r + 1}`)).join("")}</row>`).join("")}</sheetData></worksheet>`;
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const package_ = "http://schemas.openxmlformats.org/package/2006";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${NS} xmlns:r="${rel}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${package_}/relationships">${names.map((_, i) => `<Relationship Id="s${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml(sheets[name]!)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(`<?xml version="1.0"?>${text}`)])));
} // biome-ignore format: a workbook

const SHEETS = {
  Notes: [["made by", "hand"], ["in", "May"]],
  Results: [["Model", "Safety ↑", "Rank"], ["gpt-4", 1.287, 1], ["claude-2", 987, 2], ["yi-6b", null, 3]],
  Older: [["Model", "Safety ↑"], ["gpt-4", 2], ["claude-2", 3]],
}; // biome-ignore format: sheets

it("the first sheet with models, the others by name", async () => {
  const { benchmarks, setAside } = await readResults([inputFile("s.xlsx", workbook(SHEETS))]);
  expect(benchmarks.map(({ name, format }) => [name, format])).toEqual([["Safety", "xlsx"]]);
  expect(scoresOf(benchmarks[0]!)).toEqual({ "gpt-4": 1.287, "claude-2": 987 });
  expect(benchmarks[0]!.unusable.map(({ name, place }) => [name, place.line])).toEqual([["yi-6b", 4]]);
  expect(setAside.map(({ table, column }) => table ?? column)).toEqual(["Rank", "Notes", "Older"]);
});

it("another sheet is read where it is asked for, and a pool is built from one", async () => {
  const { benchmarks } = await readResults([inputFile("s.xlsx", workbook(SHEETS))], {
    benchmark: ["Older/Safety"],
  });
  expect(scoresOf(benchmarks[0]!)).toEqual({ "gpt-4": 2, "claude-2": 3 });
  expect(await tablesOf(inputFile("s.xlsx", workbook({ Results: SHEETS.Results })))).toHaveLength(1);
});

it("a workbook without models, and a broken one, are told", async () => {
  const [none] = await faultsOf([inputFile("s.xlsx", workbook({ Notes: SHEETS.Notes }))]);
  expect(none!.message).toBe("no sheet has a column of models and a column of numbers");
  const broken = workbook(SHEETS).slice(0, -30);
  expect((await faultsOf([inputFile("s.xlsx", broken)]))[0]!.file).toBe("s.xlsx");
});

it.each([
  ["XFD1048576", "row 1048576 and column 16384"],
  ["ZZZZZZZ99999999999", "row 99999999999"],
])("a cell far out (%s) is refused before the sheet is held as a grid", async (at, said) => {
  const whole = unzipSync(
    workbook({
      S: [
        ["model", "score ↑"],
        ["a", 0.5],
      ],
    }),
  );
  const name = "xl/worksheets/sheet1.xml";
  const far = strFromU8(whole[name]!).replace(
    "</row></sheetData>",
    `<c r="${at}"><v>1</v></c></row></sheetData>`,
  );
  const bytes = zipSync({ ...whole, [name]: strToU8(far) });
  const [fault] = await faultsOf([inputFile("t.xlsx", bytes)]);
  expect(fault!.message).toContain(said);
});
