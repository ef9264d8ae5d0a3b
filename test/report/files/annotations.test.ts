// Annotations: one for each problem, ten of a level at most, the rest counted.
import { expect, it } from "vitest";
import { renderAnnotations } from "../../../src/report/files/annotations.ts";
import { assessmentOf, checked } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const annotations = (name: string) => renderAnnotations(SITUATIONS[name]!());

it("stands on the results file, at the line of the benchmark", () => {
  const [only, ...more] = annotations("entangled-clear");
  expect(more).toEqual([]);
  expect(only).toMatchObject({ level: "error", file: "results/ethics.json", line: 2 });
  expect(only!.title).toBe("ETHICS: entangled, clear: fails");
  expect(only!.message).toContain("Capabilities correlation 0.89 [0.81, 0.93], limit 0.60.");
});

it("has none where there is no problem, and a notice where results are unchanged", () => {
  expect(annotations("distinct-clear")).toEqual([]);
  expect(annotations("unchanged").map(({ level }) => level)).toEqual(["notice"]);
  expect(annotations("unchanged")[0]?.title).toMatch(/: unchanged, passes/);
});

it("tells what is missing, without a place", () => {
  const errors = annotations("removed").filter(({ level }) => level === "error");
  expect(errors.map(({ message }) => message)).toEqual([
    "MT-Bench is on the base branch, but no longer in the results.",
    "HarmBench is required by the policy, but not in the results.",
  ]);
  expect(errors.every((one) => one.file === undefined)).toBe(true);
});

it("leaves the line out where there is none", () => {
  const a = assessmentOf("ethics", { first: { source: { line: null } } });
  expect(renderAnnotations(a)[0]).not.toHaveProperty("line");
});

it("counts in the tenth what is beyond it", () => {
  const a = assessmentOf("ethics");
  const benchmarks = Array.from({ length: 25 }, (_, index) => ({
    ...a.benchmarks[0]!,
    name: `ETHICS ${index}`,
  }));
  const all = renderAnnotations(checked({ ...a, benchmarks }));
  expect(all).toHaveLength(10);
  expect(all[9]!.message).toContain("And 15 more of this kind");
});

it("is one line of harmless text, whatever the names", () => {
  for (const { title, message } of annotations("hostile-names")) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(title + message).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
  }
});
