// What was passed over is said once a file, and not without end.
import { expect, it } from "vitest";
import { asideNotes, ignoredNote, nothingLeft } from "../../src/results/passed-over.ts";

it("one sentence a file, with what each column is instead", () => {
  const aside = [
    { file: "a.csv", column: "Rank", why: "by its heading it is a rank" },
    { file: "a.csv", table: "Turns", why: "it has no column of models" },
    ...Array.from({ length: 20 }, (_, i) => ({ file: "b.csv", column: `c${i}`, why: "it holds words" })),
  ];
  const [a, b] = asideNotes(aside);
  expect(a!.text).toBe(
    'set aside in a.csv: "Rank" (by its heading it is a rank), "Turns" (it has no column of models)',
  );
  expect(b!.text).toMatch(/"c11" \(it holds words\) and 8 more$/);
});

it("files are named, and told apart by their number", () => {
  expect(ignoredNote([])).toEqual([]);
  expect(ignoredNote(["x"])[0]!.text).toBe("1 file is no results and ignored: x");
  expect(nothingLeft([], ["x"])).toMatchObject({
    found: '"x"',
    message: "none of the 0 files holds results",
  });
});
