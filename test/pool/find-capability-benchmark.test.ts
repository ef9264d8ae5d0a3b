import { expect, it } from "vitest";
import {
  capabilityBenchmarksThereAre,
  findCapabilityBenchmark,
} from "../../src/pool/find-capability-benchmark.ts";
import { chatPool } from "../support/chat-table.ts";

const pool = {
  ...chatPool,
  capability_benchmarks: [
    { id: "mmlu_pro", name: "MMLU-Pro", aliases: ["mmlu pro (cot)"] },
    { id: "minerva_math", name: "MATH" },
  ],
};

it.each([
  ["mmlu_pro", "mmlu_pro"],
  ["MMLU Pro", "mmlu_pro"],
  ["MmluPro", "mmlu_pro"],
  ["MMLU-Pro (CoT)", "mmlu_pro"],
  ["Math", "minerva_math"],
  // Else a benchmark whose name holds what nobody sees would stay in its own axis: HellaSwag so written read 0.849, not 0.837.
  ["MMLU\u200b-Pro", "mmlu_pro"],
  ["\ufeffMATH", "minerva_math"],
])("finds %s", (name, id) => {
  expect(findCapabilityBenchmark(pool, name)?.id).toBe(id);
});

it("finds nothing where nothing is meant", () => {
  expect(findCapabilityBenchmark(pool, "MMLU")).toBeUndefined();
  expect(findCapabilityBenchmark(pool, "")).toBeUndefined();
});

it("helps who named none: the names there are, and the nearest, by id or alias too", () => {
  expect(capabilityBenchmarksThereAre(pool, "maths", ["release-date"])).toEqual({
    expected: "one of release-date, MMLU-Pro, MATH",
    remedy: 'Did you mean "MATH"?',
  });
  expect(capabilityBenchmarksThereAre(pool, "minerva").remedy).toBe('Did you mean "minerva_math"?');
  expect(capabilityBenchmarksThereAre({ ...pool, capability_benchmarks: [] }, "x")).toEqual({
    expected: "none: its scores are given",
  });
});
