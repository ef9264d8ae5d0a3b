// The traps of Inspect's logs.
import { expect, it } from "vitest";
import { inputFile } from "../../../src/results/input-file.ts";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, fixtures, readOne } from "../../support/results.ts";

const log = (more: object) =>
  JSON.stringify({
    version: 2,
    status: "success",
    eval: { task: "inspect_evals/arc", model: "p/org/m", config: { epochs: 5 }, dataset: { name: "d" } },
    results: {
      total_samples: 50,
      completed_samples: 50,
      scores: [
        {
          name: "choice",
          scorer: "choice",
          metrics: { accuracy: { value: 0.5 }, stderr: { value: 0.1 }, std: { value: 3 } },
        },
      ],
    },
    ...more,
  });

it("counts questions, not epochs; takes stderr, not std", async () => {
  const b = await readOne("l.json", log({}));
  expect(b).toMatchObject({
    name: "arc",
    models: [{ name: "p/org/m", score: 0.5, standardError: 0.1, samples: 10 }],
  });
});

it.each([
  [{ status: "error" }, "the run's status is error"],
  [{ status: "started" }, "the run was not finished"],
  [{ status: "cancelled" }, "the run's status is cancelled"],
  [{ results: null }, "the log has no scores"],
  [{ results: { scores: [] } }, "the log has no scores"],
])("leaves out by name a log with %j", async (more, reason) => {
  const { benchmarks } = await readResults(
    files({
      "bad.json": log(more),
      "good.json": log({ eval: { task: "arc", model: "good", config: {} } }),
    }),
  );
  expect(benchmarks[0]!.models.map((m) => m.name)).toEqual(["good"]);
  expect(benchmarks[0]!.unusable).toMatchObject([{ name: "p/org/m", reason }]);
});

it("tells scorers apart", async () => {
  const scores = ["a", "b"].map((name) => ({ name, scorer: "s", metrics: { accuracy: { value: 0.5 } } }));
  const [fault] = await faultsOf(files({ "l.json": log({ results: { scores } }) }));
  expect(fault!.message).toContain("(a/accuracy, b/accuracy)");
});

it("tells one task's splits apart", async () => {
  const split = (name: string, model: string) =>
    log({ eval: { task: "agent", model, config: {}, task_args_passed: { split: name, max_messages: 9 } } });
  const [fault] = await faultsOf(files({ "a.json": split("harmful", "m"), "b.json": split("benign", "m") }), {
    benchmark: ["agent"],
  });
  expect(fault!.message).toMatch(/agent:split=harmful.*agent:split=benign/);
});

it("names the archive that is no log, and passes over it in a folder", async () => {
  const zip = Uint8Array.from(atob("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="), (c) => c.charCodeAt(0));
  const [fault] = await faultsOf([inputFile("x.zip", zip)]);
  expect(fault!.message).toBe("the ZIP archive is no Inspect log");
  const { notes } = await readResults([
    inputFile("d/x.zip", zip, false),
    inputFile("d/l.json", log({}), false),
  ]);
  expect(notes[0]!.text).toContain("d/x.zip");
});

it("says of an archive that was cut off what is wrong", async () => {
  const [whole] = fixtures("inspect/eval/popularity_gpt-4o-mini_scored.eval");
  const cut = await whole!.read(0, 9000);
  const [fault] = await faultsOf([inputFile("cut.eval", cut)]);
  expect(fault!.message).toMatch(/^the ZIP archive cannot be read/);
});

it.each([
  [{ load_in_4bit: true }, "hf/org/m (load_in_4bit=true)"],
  [{ revision: "main", device: "cuda" }, "hf/org/m"],
  [{ extra_body: { reasoning: { effort: "high" } } }, "hf/org/m (reasoning=high)"],
])("a run with model_args %j measured %s", async (args, name) => {
  const b = await readOne(
    "l.json",
    log({ eval: { task: "t", model: "hf/org/m", config: {}, model_args: args } }),
  );
  expect(b.models[0]!.name).toBe(name);
});

it.each([
  [{ plan: { config: { reasoning_tokens: 10000, temperature: 1 } } }, "p/org/m (reasoning_tokens=10000)"],
  [{ plan: { config: { reasoning_effort: null, max_tokens: 2048 } } }, "p/org/m"],
])("a log with %j measured %s", async (more, name) => {
  const b = await readOne("l.json", log(more));
  expect(b.models[0]!.name).toBe(name);
});

it("two efforts of one model are two models", async () => {
  const run = (effort: string) =>
    log({ eval: { task: "t", model: "m", config: {}, model_generate_config: { reasoning_effort: effort } } });
  const { benchmarks } = await readResults(files({ "a.json": run("low"), "b.json": run("high") }));
  expect(benchmarks[0]!.models.map(({ name }) => name).sort()).toEqual([
    "m (reasoning_effort=high)",
    "m (reasoning_effort=low)",
  ]);
});
