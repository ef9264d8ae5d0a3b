import { expect, it } from "vitest";
import { readingNotes, readOptions } from "../../src/policy/read-options.ts";
import { resolveSettings } from "../../src/policy/settings.ts";

it("hands the readers what the policy pins", () => {
  const benchmarks = {
    Up: { higher_is_better: true, metric: "acc" },
    Down: { higher_is_better: false },
    Middle: { optimum: 0 },
    Other: { threshold: 0.5 },
  };
  const content = { benchmarks, metric: "f1", limits: { files: 3 } };
  const options = readOptions(resolveSettings({ benchmark: "Up\nDown" }, { path: "p", content }));
  expect(options).toMatchObject({
    benchmark: ["Up", "Down"],
    metric: "f1",
    metrics: { Up: "acc" },
    orientations: {
      Up: { kind: "higher" },
      Down: { kind: "lower" },
      Middle: { kind: "optimum", optimum: 0 },
    },
    fileCountLimit: 3,
    duplicateRuns: "error",
  });
});

it("keeps the place of a note", () => {
  expect(
    readingNotes([
      { code: "plus-minus", text: "t", place: { file: "f", line: 3 } },
      { code: "no-scores", text: "u" },
    ]),
  ).toEqual([
    { code: "plus-minus", level: "notice", text: "t", file: "f", line: 3 },
    { code: "no-scores", level: "notice", text: "u" },
  ]);
});
