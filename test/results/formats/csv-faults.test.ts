// What is wrong with a CSV file is said with its own line, in words and with a remedy, never in the parser's.
import { describe, expect, it } from "vitest";
import { describeFault } from "../../../src/errors.ts";
import { csvFault } from "../../../src/results/formats/csv-faults.ts";
import { inputFile } from "../../../src/results/input-file.ts";
import { Source } from "../../../src/results/source.ts";
import { faultsOf, files } from "../../support/results.ts";

const told = async (text: string, name = "t.csv") => {
  const faults = await faultsOf(files({ [name]: text }));
  expect(faults).toHaveLength(1);
  return faults[0]!;
};

describe("quotation marks", () => {
  it.each([
    [
      "never closed, in line 2 of many",
      `model,B\n"a,0.1\n${"b,0.2\n".repeat(25)}`,
      2,
      "a quotation mark is never closed",
    ],
    ["never closed, with CRLF", 'model,B\r\n"a,0.1\r\nb,0.2\r\n', 2, "a quotation mark is never closed"],
    [
      "never closed, behind a cell with a line break",
      'model,B\n"a\nx",0.1\n"b,0.2\n',
      4,
      "a quotation mark is never closed",
    ],
    ["never closed, in a TSV file", 'model\tB\na\t"0.1\nb\t0.2\n', 2, "a quotation mark is never closed"],
    [
      "closed by the next cell's opening",
      'model,B\n"a,0.1\n"b",0.2\n',
      3,
      "text stands behind a closing quotation mark",
    ],
    [
      "text behind a closing one",
      'model,B\n"a"x,0.1\nb,0.2\n',
      2,
      "text stands behind a closing quotation mark",
    ],
    ["within a cell", 'model,B\na"x,0.1\nb,0.2\n', 2, "a quotation mark stands within a cell"],
  ])("%s", async (_, text, line, message) => {
    const fault = await told(text);
    expect(fault).toMatchObject({ line, message });
    expect(fault.remedy).toBeDefined();
    expect(describeFault(fault)).not.toMatch(/parsing|Quote Not Closed|…/);
  });

  it("names the line in which the open cell begins", async () => {
    const { found } = await told('model,B\n"a,0.1\n"b",0.2\n');
    expect(found).toBe('a cell that begins "a,0.1" in line 2');
  });
});

it.each([
  ["model,B,C\na,0.1,0.2\nb\n", "1 cell", 3],
  ["model,B,C\na,0.1,0.2\nb,0.3\n", "2 cells", 3],
  ['model,B,C\na,0.1,0.2\n"b\nx",0.3\nc,1,2\n', "2 cells", 3],
])("a row of another length: %j", async (text, found, line) => {
  expect(await told(text)).toMatchObject({ found, expected: "3, as in the heading", line });
});

it("any other fault of the parser has its line and the parser's word", () => {
  const source = new Source(inputFile("t.csv", ""));
  const fault = csvFault({ code: "CSV_MAX_RECORD_SIZE", message: "too large", lines: 7 }, "", ",", source);
  expect(fault).toMatchObject({
    file: "t.csv",
    line: 7,
    message: "the table cannot be read",
    found: '"too large"',
  });
});

describe("a file called a table that is none", () => {
  it.each([
    ["only a heading", "model,MyBench ↑\n", 1, "the table has a heading and no rows"],
    ["a comment first", "\n# my results\nmodel,B\na,0.1\n", 2, "the first line is a comment, not a heading"],
    [
      "notes above",
      "My results\n\nof May\n\nmodel,B\na,0.1\n",
      1,
      "the first line is no heading; a table seems to begin in line 5",
    ],
    ["one column", "model\na\nb\n", 1, "no table of results"],
    ["no numbers", "model,note\na,x\nb,y\n", 1, "no table of results"],
    ["nothing but spaces", " \n \n", undefined, "the table is empty"],
  ])("%s", async (_, text, line, message) => {
    for (const name of ["t.csv", "t.tsv"]) {
      const fault = await told(text, name);
      expect(fault).toMatchObject({ message, ...(line !== undefined && { line }) });
      expect(describeFault(fault)).not.toContain("Inspect logs");
    }
  });
});
