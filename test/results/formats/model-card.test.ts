// What a model's repository says of it. The first file is Vedika-advanced-AI/Vedika-4.1-flash : .eval_results/hle.yaml, the
// others have the shape of huggingface/hub-docs' examples.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files } from "../../support/results.ts";

const HLE =
  "- dataset:\n    id: cais/hle\n    task_id: hle\n  value: 5.2\n  date: '2026-05-23'\n  notes: No tools\n";
const CARD = (name: string, value: string) =>
  `---\nlicense: mit\nmodel-index:\n- name: ${name}\n  results:\n  - task:\n      type: text-generation\n    dataset:\n      type: cais/mmlu\n      name: MMLU\n      split: test\n    metrics:\n    - type: acc\n      value: ${value}\n      name: accuracy\n---\n\n# ${name}\n\n| Model | other |\n|--|--|\n| x | 1 |\n`;

it("the model is the folder around .eval_results, the benchmark the task", async () => {
  const all = files({
    "Vedika-advanced-AI/Vedika-4.1-flash/.eval_results/hle.yaml": HLE,
    "org/other/.eval_results/hle.yaml": HLE.replace("5.2", "20.90"),
  });
  const { benchmarks } = await readResults(all, { orientations: { hle: { kind: "higher" } } });
  expect(benchmarks).toMatchObject([
    {
      name: "hle",
      format: "hf-eval-results",
      models: [
        { name: "Vedika-advanced-AI/Vedika-4.1-flash", score: 5.2, runTime: "2026-05-23T00:00:00.000Z" },
        { name: "org/other", score: 20.9 },
      ],
    },
  ]);
});

it("a key that stands twice is no choice between its values", async () => {
  const twice = HLE.replace("value: 5.2\n", "value: 5.2\n  value: 9.9\n");
  const [fault] = await faultsOf(files({ "org/other/.eval_results/hle.yaml": twice }));
  expect(fault!.message).toContain("no results that any format knows");
});

it("without a folder nothing tells the model, and it is said", async () => {
  const [fault] = await faultsOf(files({ ".eval_results/hle.yaml": HLE }));
  expect(fault).toMatchObject({
    message: expect.stringContaining("nothing tells the model"),
    remedy: expect.stringContaining("ORGANISATION/MODEL"),
  });
});

it("model cards: the head counts, not the tables below; percent signs are read", async () => {
  const { benchmarks } = await readResults(
    files({ "a/README.md": CARD("org/a", "0.61"), "b/README.md": CARD("org/b", "0.7") }),
  );
  expect(benchmarks).toMatchObject([
    {
      name: "MMLU",
      metric: { name: "acc" },
      models: [
        { name: "org/a", score: 0.61 },
        { name: "org/b", score: 0.7 },
      ],
    },
  ]);
  const percent = await readResults(files({ "a/README.md": CARD("org/a", "61.5 %") }));
  expect(percent.benchmarks[0]).toMatchObject({ metric: { unit: "percent" }, models: [{ score: 61.5 }] });
});

it("a template is no card", async () => {
  await faultsOf(
    files({ "README.md": "---\nmodel-index:\n- name: {model_id}\n  results: []\n---\n\ntext\n" }),
  );
});

it("a spreadsheet is told as such, with what to do", async () => {
  const { inputFile } = await import("../../../src/results/input-file.ts");
  const [fault] = await faultsOf([inputFile("scores.ods", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0))]);
  expect(fault).toMatchObject({
    message: expect.stringContaining("spreadsheet"),
    remedy: expect.stringContaining("CSV UTF-8"),
  });
});
