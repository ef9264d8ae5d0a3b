// Notes, models left out and changes as sentences.
import { expect, it } from "vitest";
import type { BaselineChange, LeftOutModel, Note } from "../../../src/generated/report.ts";
import { changeText, leftOutText, noteText } from "../../../src/report/words/notes.ts";

const overlap = { code: "declared-overlap-unknown", level: "notice", pool: "chat-2024" } as const;
const many = Array.from({ length: 1000 }, (_, i) => `other ${i}`);

it.each<[Note, string]>([
  [
    { ...overlap, benchmarks: ["mmluu"], near: "MMLU" },
    'The results file says that it overlaps with "mmluu", which is no capability benchmark of the pool chat-2024: did it mean MMLU?',
  ],
  [
    { ...overlap, benchmarks: many, near: null },
    'The results file says that it overlaps with "other 0", "other 1", "other 2", "other 3", "other 4" and 995 more, which are no capability benchmarks of the pool chat-2024.',
  ],
  [
    { code: "policy-without-benchmark", level: "warning", benchmark: "Ethcs", near: "ETHICS" },
    'The policy speaks of "Ethcs", which is not among the results, so what it says there has no effect. Did you mean "ETHICS"?',
  ],
  [
    {
      code: "policy-without-model",
      level: "warning",
      models: [
        { name: "x", near: ["a", "b"] },
        { name: "y", near: [] },
      ],
    },
    'The policy maps by hand what is no model\'s name in the results, so that has no effect: "x" (Did you mean "a" or "b"?), "y".',
  ],
  [{ code: "plus-minus", level: "notice", text: "as it was read" }, "as it was read"],
])("%j", (note, sentence) => {
  expect(noteText(note)).toBe(sentence);
});

it.each<[LeftOutModel, string]>([
  [
    { name: "a", why: "not-placed", said: "it tells too little", needed: ["PIQA"], nearest: [] },
    "not in the pool; it tells too little (needed: PIQA)",
  ],
  [
    { name: "a", why: "no-axis-value", axis: "training compute", nearest: [] },
    "in the pool, but without a value of training compute there",
  ],
  [{ name: "a", why: "unknown", placeable: false, nearest: [] }, "not in the pool"],
  [
    { name: "Average", why: "no-model", nearest: [] },
    "no model, by its name: what models are compared with or summed up by",
  ],
])("%j", (model, sentence) => {
  expect(leftOutText(model)).toBe(sentence);
});

it.each<[BaselineChange, string]>([
  [
    { kind: "models-added", models: ["a", "b", "c", "d", "e", "f"] },
    "6 models added: a, b, c, d, e and 1 more",
  ],
  [{ kind: "subtasks-changed", from: ["a", "b"], to: ["a"] }, "the parts changed: a, b → a"],
  [{ kind: "metric-changed", from: null, to: "F1" }, "another metric: unnamed → F1"],
])("%j", (change, sentence) => {
  expect(changeText(change)).toBe(sentence);
});
