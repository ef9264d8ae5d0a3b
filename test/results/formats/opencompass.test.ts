// The traps of OpenCompass.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, scoresOf } from "../../support/results.ts";

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

it("the summary of judged benchmarks: a row a score, the judge in the file's name", async () => {
  const text =
    'Dataset,Detailed Scores,qwen-7b-chat,yi-6b-chat\nalignbench,overall,6.2,5.9\nalignbench,"logic, maths",4.1,\nfofo,overall,0.4,0.3\n';
  const path = "summary/Subjective_all_results-judged-by--gpt-4.csv";
  const options = {
    benchmark: ["alignbench/overall"],
    orientations: { alignbench: { kind: "higher" } },
  } as const;
  const { benchmarks } = await readResults(files({ [path]: text }), options);
  expect(benchmarks).toMatchObject([
    { name: "alignbench", format: "opencompass", metric: { name: "overall", proportion: false } },
  ]);
  expect(scoresOf(benchmarks[0]!)).toEqual({ "qwen-7b-chat": 6.2, "yi-6b-chat": 5.9 });
  const other = path.replace("gpt-4", "claude");
  const [fault] = await faultsOf(files({ [path]: text, [other]: text }), options);
  expect(fault!.message).toMatch(/names 2 benchmarks.*judge=gpt-4.*judge=claude/);
});
