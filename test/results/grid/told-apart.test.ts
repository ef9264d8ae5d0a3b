// Rows of one model that a column tells apart: each of its values is a benchmark, and which is meant is asked.
import { describe, expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, scoresOf } from "../../support/results.ts";

const MODELS = ["gpt-4", "claude-2", "yi-6b"];
const rows = (heads: string, of: (model: string, i: number) => readonly string[]) =>
  files({ "t.csv": [heads, ...MODELS.flatMap(of)].join("\n") });
const CONDITIONS = rows("model,Condition,B ↑", (model, i) => [
  `${model},baseline,0.${i + 1}`,
  `${model},bad persona,0.${i + 5}`,
]);

describe("a condition", () => {
  it("is asked for", async () => {
    const [fault] = await faultsOf(CONDITIONS);
    expect(fault!.message).toBe(
      'the files hold 2 benchmarks: which of these did you mean? "B:Condition=baseline", "B:Condition=bad persona"',
    );
  });

  it("is chosen by its name, as it was told", async () => {
    const { benchmarks, setAside } = await readResults(CONDITIONS, {
      benchmark: ["B:Condition=bad persona"],
    });
    expect(benchmarks.map(scoresOf)).toEqual([{ "gpt-4": 0.5, "claude-2": 0.6, "yi-6b": 0.7 }]);
    expect(setAside).toEqual([]);
  });
});

it("two columns together, a row a run, and rows that say nothing of it", async () => {
  const two = rows("model,Language,Attack,B ↑", (model) =>
    ["en,GCG", "en,PAIR", "de,GCG", "de,PAIR"].map((both, k) => `${model},${both},0.${k + 1}`),
  );
  const { benchmarks } = await readResults(two, { benchmark: ["B:Language=de,Attack=GCG"] });
  expect(scoresOf(benchmarks[0]!)["gpt-4"]).toBe(0.3);
  const long = rows("model,task,defence note,score ↑", (model) =>
    ["a,,1", "b,,2", "a,filter,3", "b,filter,4"].map((rest) => `${model},${rest}`),
  );
  const all = await readResults(long, { benchmark: ["*"] });
  expect(all.benchmarks.map(({ name, models }) => [name, models[0]!.score])).toEqual([
    ["a", 1],
    ["b", 2],
    ["a:defence note=filter", 3],
    ["b:defence note=filter", 4],
  ]);
});

it.each([
  ["nothing tells them apart", "model,Note,B ↑", (model: string) => [`${model},x,1`, `${model},x,2`]],
  ["every row has words of its own", "model,Note,B ↑", (model: string) => [`${model},${model}1,1`, `${model},${model}2,2`]],
  ["one model alone stands twice", "model,Note,B ↑", (model: string, i: number) => [`${model},x,1`, ...(i === 0 ? [`${model},y,2`] : [])]],
] as const)("a model that stands twice is refused as before where %s", async (_, heads, of) => {
  const [fault] = await faultsOf(rows(heads, of));
  expect(fault!.message).toMatch(/stands twice|given twice/);
}); // biome-ignore format: rows

it("three columns together, and metrics that differ from row to row are what was measured", async () => {
  const three = rows("model,kind,cond,phrasing,est ↑", (model) =>
    ["a,x,all", "a,x,one", "a,y,all", "b,x,all", "b,x,one", "b,y,all"].map(
      (rest, k) => `${model},${rest},${k}`,
    ),
  );
  const { benchmarks } = await readResults(three, { benchmark: ["est:kind=b,cond=x,phrasing=one"] });
  expect(scoresOf(benchmarks[0]!)["yi-6b"]).toBe(4);
  const metrics = rows("model,metric,estimate,ci_lo,ci_hi,n_items", (model) => [
    `${model},flips,5,4,6,100`,
    `${model},accuracy,0.5,0.4,0.6,90`,
  ]);
  const all = await readResults(metrics, { benchmark: ["*"], assume: { kind: "higher" } });
  expect(all.benchmarks.map(({ name, models: [one] }) => [name, one!.score, one!.samples])).toEqual([
    ["flips", 5, 100],
    ["accuracy", 0.5, 90],
  ]);
});

it("runs that are numbered are told apart by their number", async () => {
  const runs = rows("model,run,B ↑", (model) => [`${model},1,0.5`, `${model},2,0.7`]);
  const { benchmarks } = await readResults(runs, { benchmark: ["B:run=2"] });
  expect(scoresOf(benchmarks[0]!)["gpt-4"]).toBe(0.7);
});

it.each([
  ["runs that failed", "model,Note,status,B ↑", (model: string) => [`${model},first,failed,0.1`, `${model},second,success,0.5`]],
  ["rows without a score", "model,Note,B ↑", (model: string) => [`${model},first,`, `${model},second,0.5`]],
] as const)("%s are in nobody's way", async (_, heads, of) => {
  const { benchmarks } = await readResults(rows(heads, of));
  expect(benchmarks.map(scoresOf)).toEqual([{ "gpt-4": 0.5, "claude-2": 0.5, "yi-6b": 0.5 }]);
}); // biome-ignore format: rows

describe("an agent that ran the models", () => {
  it("is a condition where several ran the same ones: each is a benchmark, of models as they are", async () => {
    const ran = rows("Agent,model,B ↑", (model, i) => [
      `OpenHands,${model},${i + 1}`,
      `Terminus,${model},${i + 5}`,
    ]);
    const { benchmarks } = await readResults(ran, { benchmark: ["B:Agent=Terminus"] });
    expect(benchmarks.map(scoresOf)).toEqual([{ "gpt-4": 5, "claude-2": 6, "yi-6b": 7 }]);
  });

  it("is a condition where one ran most of them, and others a few: no model stands twice, and yet two agents are no one benchmark", async () => {
    const most = files({
      "t.csv":
        "Agent,model,B ↑\nT,gpt-4,1\nT,claude-2,2\nT,yi-6b,3\nClaude Code,claude-2.1,4\nCodex,gpt-4-turbo,5\n",
    });
    const { benchmarks } = await readResults(most, { benchmark: ["B:Agent=T"] });
    expect(benchmarks.map(({ name }) => name)).toEqual(["B:Agent=T"]);
    expect(benchmarks.map(scoresOf)).toEqual([{ "gpt-4": 1, "claude-2": 2, "yi-6b": 3 }]);
  });

  it("leaves a true double to be told as such", async () => {
    const ran = MODELS.flatMap((model, i) => [`O,${model},${i + 1}`, `T,${model},${i + 5}`]);
    const text = ["Agent,model,B ↑", ...ran, "O,gpt-4,9"].join("\n");
    const [fault] = await faultsOf(files({ "t.csv": text }), { benchmark: ["B:Agent=O"] });
    expect(fault!.message).toContain('"gpt-4"');
    expect(fault).toMatchObject({ line: 8 });
  });

  it("says nothing where one ran them all", async () => {
    const ran = rows("Agent,model,B ↑", (model, i) => [`OpenHands,${model},${i + 1}`]);
    const { benchmarks } = await readResults(ran);
    expect(benchmarks.map(scoresOf)).toEqual([{ "gpt-4": 1, "claude-2": 2, "yi-6b": 3 }]);
  });

  it("belongs to the model where each has its own: that is a system, not the model", async () => {
    const ran = rows("Agent,model,B ↑", (model, i) => [`Agent${i},${model},${i + 1}`]);
    const { benchmarks } = await readResults(ran);
    expect(Object.keys(scoresOf(benchmarks[0]!)).sort()).toEqual(
      MODELS.map((model, i) => `${model} (agent=Agent${i})`).sort(),
    );
  });

  it("is a score where numbers stand below it", async () => {
    const ran = rows("model,Agent,Chat", (model, i) => [`${model},${i + 1},${i}`]);
    const { benchmarks } = await readResults(ran, { benchmark: ["Agent"], assume: { kind: "higher" } });
    expect(benchmarks.map(scoresOf)).toEqual([{ "gpt-4": 1, "claude-2": 2, "yi-6b": 3 }]);
  });
});
