// Workbooks: the first sheet with models is read, the others are named; numbers are what they are.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { inputFile } from "../../../src/results/input-file.ts";
import { readResults } from "../../../src/results/read.ts";
import { tablesOf } from "../../../src/results/tables-of.ts";
import { faultsOf, scoresOf } from "../../support/results.ts";
import { workbook } from "../../support/workbook.ts";

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
