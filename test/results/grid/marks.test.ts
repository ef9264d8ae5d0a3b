// Commas, points and blanks in numbers: read where the column leaves no doubt, else told, never guessed.
import { describe, expect, it } from "vitest";
import { decimalMarkOf, marksOf } from "../../../src/results/grid/marks.ts";
import { faultsOf, files, readOne, scoresOf } from "../../support/results.ts";

const comma = { separatedByComma: true };

describe("a comma", () => {
  it.each([
    ["not three digits behind it", ["0,41", "0,5", "1,234"], {}, "decimal"],
    ["a zero before it", ["0,123", "0,456"], {}, "decimal"],
    ["two commas", ["1,234,567", "1,234"], {}, "thousands"],
    ["a comma and a point", ["1,234.5", "1,287"], {}, "thousands"],
    ["whole numbers of like size", ["1,287", "987", "1,105"], {}, "thousands"],
    ["whole numbers to which only decimals are alike", ["45,123", "67,891", "100"], {}, "decimal"],
    ["a zero says nothing", ["1,287", "987", "0"], {}, "thousands"],
    ["a percent sign", ["45,123 %", "67,891 %"], {}, "decimal"],
    ["a share", ["45,123", "67,891"], { share: true }, "decimal"],
    ["an error that would be larger than the score", ["1,287 ± 5", "1,105 ± 4"], {}, "thousands"],
    ["an error with a decimal comma", ["1,287 ± 0,5", "1,105 ± 0,4"], {}, "decimal"],
    ["points elsewhere in the file", ["1,287", "1,105"], { elsewhere: "thousands" }, "thousands"],
    ["decimal commas elsewhere in the file", ["1,287", "1,105"], { elsewhere: "decimal" }, "decimal"],
    ["commas between the cells", ["1,287", "1,105"], comma, "thousands"],
    ["no comma at all", ["0.5", "1"], {}, "thousands"],
  ] as const)("is settled by %s", (_, cells, about, expected) => {
    expect(marksOf(cells, about)).toEqual({ comma: expected });
  });

  it.each([
    ["nothing else", ["1,287", "1,105"], {}],
    ["numbers that fit both", ["1,287", "30"], {}],
    ["a point in the same place", ["1,287", "1.105", "987"], {}],
    ["a fraction beside", ["1,287", "0.5"], {}],
    ["a file that contradicts the column", ["1,287", "987"], { elsewhere: "decimal" }],
    ["a separator that contradicts the column", ["45,123", "67,891", "100"], comma],
  ] as const)("is told where there is %s", (_, cells, about) => {
    expect(marksOf(cells, about).unclear).toEqual({ cell: cells[0], mark: "comma" });
  });
});

describe("a point", () => {
  it("is told where it would be far from whole numbers to which thousands are alike", () => {
    expect(marksOf(["1.287", "987"]).unclear).toEqual({ cell: "1.287", mark: "point" });
  });

  it.each([[["1.287", "2"]], [["1.287", "1.105"]], [["12.34", "987"]], [["0.287", "987"]]])(
    "is decimal in %j",
    (cells) => {
      expect(marksOf(cells)).toEqual({ comma: "thousands" });
    },
  );
});

describe("a blank", () => {
  it.each([[["1 287", "987", "1 105"]], [["1 234 567"]], [["1\u00a0287", "1\u00a0105"]]])(
    "parts thousands in %j",
    (cells) => {
      expect(marksOf(cells).unclear).toBeUndefined();
    },
  );

  it.each([[["1 400", "2 300", "3 200"]], [["2 300", "1 400"]], [["1 400"]], [["1 287", "0.5"]]])(
    "is told in %j, where it may part a rank from a score",
    (cells) => {
      expect(marksOf(cells).unclear?.mark).toBe("blank");
    },
  );
});

it("the file's decimal mark is that of its other numbers, if they agree", () => {
  expect(decimalMarkOf(["GPT-3.5", "0,5", "1,234"])).toBe("decimal");
  expect(decimalMarkOf(["0.5", "1,234"])).toBe("thousands");
  expect(decimalMarkOf(["0.5", "0,5"])).toBeUndefined();
  expect(decimalMarkOf(["1,234", "1.234"])).toBeUndefined();
});

describe("through the reader", () => {
  const rows = [["A", "1,287"], ["B", "987"], ["C", "1,105"]]; // biome-ignore format: rows
  const joined = (separator: string) => rows.map((row) => row.join(separator)).join("\n");

  it.each([
    ["TSV", "t.tsv", `model\tElo ↑\n${joined("\t")}`],
    ["semicolons", "t.csv", `model;Elo ↑\n${joined(";")}`],
    ["Markdown", "t.md", `|model|Elo ↑|\n|--|--|\n${rows.map((row) => `|${row.join("|")}|`).join("\n")}`],
    [
      "LaTeX",
      "t.tex",
      `\\begin{tabular}{lr}model & Elo $\\uparrow$ \\\\\n${rows.map((row) => `${row.join(" & ").replace(",", "{,}")} \\\\`).join("\n")}\\end{tabular}`,
    ],
    ["JSON", "t.json", JSON.stringify(rows.map(([model, elo]) => ({ model, "Elo ↑": elo })))],
  ])("thousands in %s", async (_, name, text) => {
    expect(scoresOf(await readOne(name, text))).toEqual({ A: 1287, B: 987, C: 1105 });
  });

  it("a fault names the cell and both ways to write it", async () => {
    expect(await faultsOf(files({ "t.tsv": "model\tElo ↑\nA\t1,287\nB\t1,105" }))).toEqual([
      {
        file: "t.tsv",
        line: 2,
        message: 'the comma in the score of "A" may stand between thousands or before decimals',
        found: '"1,287" in the column "Elo"',
        expected: "numbers that can be read in one way only",
        remedy:
          "Write 1287 if it stands between thousands, 1.2870 if before decimals, and so in the whole column",
      },
    ]);
  });

  it("numbers of JSON are what they are", async () => {
    const text = JSON.stringify([{ model: "a", "X ↑": 1.287 }, { model: "b", "X ↑": 987 }]); // biome-ignore format: rows
    expect(scoresOf(await readOne("t.json", text))).toEqual({ a: 1.287, b: 987 });
  });
});
