// The traps of OpenCompass.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { files, scoresOf } from "../../support/results.ts";

it("OpenCompass: CSV inside a summary, averages stand for their parts, long model names", async () => {
  const text = [
      "tabulate format", "^^^^", "dataset version metric mode x", "$$$$$$$$", "csv format", "^^^^",
      "dataset,version,metric,mode,opencompass.models.huggingface.HuggingFace_facebook_opt-125m,b",
      "--------- 考试 Exam ---------,-,-,-,-,-",
      "ceval-law,ab12,accuracy,gen,29.17,-",
      "ceval,-,naive_average,gen,47.03,50.00",
      "$$$$$$$$$$", "raw format",
    ].join("\n"); // biome-ignore format: lines of the file
  const { benchmarks } = await readResults(files({ "summary.txt": text }));
  expect(benchmarks[0]).toMatchObject({ name: "ceval", metric: { unit: "percent" } });
  expect(scoresOf(benchmarks[0]!)).toEqual({ "facebook/opt-125m": 47.03, b: 50 });
  const { benchmarks: part } = await readResults(files({ "summary.txt": text }), {
    benchmark: ["ceval-law"],
  });
  expect(part[0]!.unusable).toMatchObject([{ name: "b", reason: "not measured" }]);
});
