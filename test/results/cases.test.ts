// Files as people have them, each with one thing that was read wrongly once: what they must come to. base-accuracy.csv is
// read as it is; every other report changes one thing of it.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type InputFile, inputFile } from "../../src/results/input-file.ts";
import { type ReadOptions, readResults } from "../../src/results/read.ts";
import { faultsOf, scoresOf } from "../support/results.ts";

const FOLDER = "test/fixtures/cases/";
function cases(path: string): InputFile[] {
  const full = FOLDER + path;
  if (statSync(full).isFile()) return [inputFile(path, readFileSync(full), true)];
  return readdirSync(full, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .sort()
    .map((file) => inputFile(file.slice(FOLDER.length), readFileSync(file), false));
}
const HIGHER = { kind: "higher" } as const;
const read = async (path: string, options: ReadOptions = {}) => {
  const result = await readResults(cases(path), options);
  return { ...result, benchmark: result.benchmarks[0]! };
};
const BASE = scoresOf((await read("reports/base-accuracy.csv")).benchmark);

describe("what was not measured is never ranked", () => {
  it.each([
    ["sentinel-minus-1.csv", "-1 (line 2)", "0 to 1"],
    ["records-minus-1.json", "-1", "0 to 1"],
    ["sentinel-minus-1.json", "-1", "0 to 1"],
    ["sentinel-999.csv", "999 (line 13)", "0 to 1"],
    ["excel-date-serial.csv", "45003 (line 15)", "0 to 1"],
    ["percent-250.json", "250", "0 to 100"],
  ])("%s is refused with its place", async (file, found, expected) => {
    const [fault] = await faultsOf(cases(`reports/${file}`));
    expect(fault).toMatchObject({ message: expect.stringContaining("outside its metric's range") });
    expect(fault!.found).toContain(found);
    expect(fault!.expected).toContain(expected);
    expect(fault!.line ?? fault!.pointer).toBeDefined();
  });

  it.each([
    ["lm-eval-zero-samples", {}, 11, "nothing was asked"],
    ["helm-zero-instances", { orientations: { toybench: HIGHER } }, 11, "nothing was asked"],
    ["inspect-errored-samples", {}, 8, "1800 of 2000 items did not run"],
    ["promptfoo-all-tests-errored.json", { metric: "pass_rate" }, 11, "all 100 tests ended in an error"],
    ["status-column-wide.csv", {}, 11, 'the run\'s status is "failed"'],
  ] as const)("%s leaves models out by name", async (path, options, models, reason) => {
    const { benchmark } = await read(`reports/${path}`, options);
    expect(benchmark.models).toHaveLength(models);
    expect(benchmark.unusable).toHaveLength(14 - models);
    for (const one of benchmark.unusable) expect(one.reason).toContain(reason);
  });

  it("a group without a metric has no score, and says so", async () => {
    const { benchmark } = await read("reports/lm-eval-group-only", { orientations: { toygroup: HIGHER } });
    expect(benchmark.models).toEqual([]);
    expect(benchmark.unusable).toHaveLength(14);
    expect(benchmark.unusable[0]!.reason).toBe("the harness gives it no metric, so that it has no score");
  });

  it("numbers of shots that differ are named", async () => {
    const { notes } = await read("reports/lm-eval-shots-differ");
    const [note] = notes.filter(({ code }) => code === "conditions-differ");
    expect(note!.text).toMatch(/the models were asked differently on "toytask": shots "\d" \(\d+ models/);
  });
});

describe("read as it stands", () => {
  it.each(["mixed-line-ends.csv", "sep-line-crlf-rest-lf.csv", "last-line-lf.csv"])("%s", async (file) => {
    expect(scoresOf((await read(`reports/${file}`)).benchmark)).toEqual(BASE);
  });

  it("a display name beside a hub's id keeps both", async () => {
    const { benchmark } = await read("reports/display-name-beside-hub-id.csv");
    expect(benchmark.models.map(({ ids }) => ids![0]).sort()).toEqual(Object.keys(BASE).sort());
  });

  it("an EvalScope report", async () => {
    const { benchmark } = await read("reports/evalscope-report.json", { orientations: { toybench: HIGHER } });
    expect(benchmark).toMatchObject({
      name: "toybench",
      metric: { name: "mean_acc" },
      models: [{ name: "Qwen1.5-7B-Chat", score: 0.41, samples: 100 }],
    });
  });

  it("records one level down", async () => {
    const { benchmark } = await read("tables/nested-leaderboard.json", {
      orientations: { avg_score: HIGHER },
    });
    expect(benchmark.name).toBe("avg_score");
    expect(benchmark.models.map(({ name, score, samples }) => [name, score, samples])).toEqual([
      ["anthropic/claude-opus-4.5", 1.62, 100],
      ["openai/gpt-4.1", 0.41, 100],
      ["z-ai/glm-5", 0.92, 100],
    ]);
  });
});

describe("columns that nobody asks for stop no file, and are named", () => {
  it.each([
    ["fraction-column-beside-score.md", "Rating", ["Rank", "Buyer/Seller"], {}],
    ["timestamp-and-path-columns.csv", "mirror_difference", ["system_prompt", "results_file"], { orientations: { mirror_difference: HIGHER } }],
    ["words-as-models.md", "Resistance", ["Rank"], {}],
  ] as const)("%s", async (file, name, columns, options) => {
    const { benchmarks, setAside } = await read(`tables/${file}`, options);
    expect(benchmarks.map((one) => one.name)).toEqual([name]);
    expect(setAside.flatMap(({ column }) => column ?? [])).toEqual(columns);
    expect(setAside.every(({ why }) => why.length > 5)).toBe(true);
  }); // biome-ignore format: rows

  it("an interval beside a rating is its standard error", async () => {
    const { benchmark } = await read("tables/fraction-column-beside-score.md");
    // (1585 − 1556) / 2 / 1.959964
    expect(benchmark.models[1]).toMatchObject({ name: "DeepSeek V4 Pro" });
    expect(benchmark.models[1]!.standardError).toBeCloseTo(7.398, 3);
  });

  it("the same headings in two tables are told apart by their bold rows", async () => {
    const { benchmarks } = await read("tables/two-tables-same-headings.md", {
      benchmark: ["With Attack/Bio"],
      orientations: { Bio: HIGHER },
    });
    expect(scoresOf(benchmarks[0]!)).toEqual({
      "Claude-Haiku-4.5": 1.2,
      "DeepSeek-V3.2": 24.3,
      "Kimi-k2.5": 6.7,
    });
  });
});

it("a JavaScript file is told as such, with what to do", async () => {
  const [fault] = await faultsOf(cases("tables/js-template-csv.js"));
  expect(fault!.message).toContain("JavaScript");
  expect(fault!.expected).toMatch(/CSV or JSON/);
});

it("a policy's key under the name that was printed settles the direction", async () => {
  const { benchmarks } = await read("tables/policy-key-as-printed.md", {
    benchmark: ["Main Leaderboard/Sycophancy"],
    orientations: { "Main Leaderboard/Sycophancy": { kind: "lower" } },
  });
  expect(benchmarks.map(({ orientation }) => orientation.kind)).toEqual(["lower"]);
});
