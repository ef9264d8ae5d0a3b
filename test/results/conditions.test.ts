// Conditions that differ are named with who was asked how; what nobody says differs from nothing.
import { expect, it } from "vitest";
import { conditionNotes, conditions } from "../../src/results/conditions.ts";
import { readResults } from "../../src/results/read.ts";
import { files } from "../support/results.ts";

const place = { file: "f" };
const score = (model: string, said: object) => ({ model, score: 1, place, ...conditions({ ...said }) });

it("names each value, the most usual first", () => {
  const scores = [
    score("a", { shots: 5 }),
    score("b", { shots: 0 }),
    score("c", { shots: 5 }),
    score("d", {}),
  ];
  expect(conditionNotes("B", scores, place)).toEqual([
    {
      code: "conditions-differ",
      text: 'the models were asked differently on "B": shots "5" (2 models, such as "a"), "0" (1 model, such as "b")',
      place,
    },
  ]);
  expect(conditionNotes("B", scores.slice(2), place)).toEqual([]);
});

it.each([
  ["a table", "t.csv", "model,Judge,B ↑\na,gpt-4,1\nb,claude-2,2", "judge"],
  [
    "Inspect's epochs",
    "l/a.json",
    JSON.stringify({ status: "success", eval: { task: "B", model: "a", config: { epochs: 1 } }, results: { scores: [{ name: "s", metrics: { accuracy: { value: 0.5 } } }] } }),
    "epochs",
  ],
])("%s", async (_, path, text, key) => {
  const other = text.replace('"a"', '"b"').replace('"epochs":1', '"epochs":5');
  const { notes } = await readResults(files(path.startsWith("l/") ? { [path]: text, "l/b.json": other } : { [path]: text }));
  expect(notes.filter(({ code }) => code === "conditions-differ")[0]?.text).toContain(`${key} "`);
}); // biome-ignore format: rows
