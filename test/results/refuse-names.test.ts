// Names without end are refused, wherever they stand, with their place.
import { expect, it } from "vitest";
import { inputFile } from "../../src/results/input-file.ts";
import { readResults } from "../../src/results/read.ts";

const LONG = "a".repeat(2001);
const own = (file: object) => JSON.stringify({ benchmark: "B", higher_is_better: true, ...file });

it.each([
  ["a model of our own format", "r.json", own({ scores: { [LONG]: 1 } }), "the name of a model"],
  ["a benchmark", "r.json", own({ benchmark: LONG, scores: { a: 1 } }), "the name of a benchmark"],
  ["a metric", "r.json", own({ metric: { name: LONG }, scores: { a: 1 } }), "what is said of a benchmark"],
  ["a heading", "r.csv", `model,${LONG} ↑\na,1\n`, "the name of a benchmark"],
  ["a row of CSV", "r.csv", `model,A ↑\n${LONG},1\n`, "the name of a model"],
  ["a row of Markdown", "r.md", `|model|A ↑|\n|---|---|\n|${LONG}|1|\n`, "the name of a model"],
])("%s", async (_, name, text, what) => {
  const fault = { file: name, message: `${what} is longer than a name can be` };
  await expect(readResults([inputFile(name, text)], {})).rejects.toMatchObject({ faults: [fault] });
});

it("one of 2,000 characters is a name", async () => {
  const text = own({ scores: { [LONG.slice(1)]: 1 } });
  const { benchmarks } = await readResults([inputFile("r.json", text)], {});
  expect(benchmarks[0]!.models[0]!.name).toHaveLength(2000);
});
