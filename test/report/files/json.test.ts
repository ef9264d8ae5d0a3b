// The JSON report: the assessment, with a sentence beside each finding, and the same bytes each time.
import { expect, it } from "vitest";
import type { Report } from "../../../src/generated/report.ts";
import validateReport from "../../../src/generated/validate-report.ts";
import { unfolded } from "../../../src/report/files/folded.ts";
import { renderJson } from "../../../src/report/files/json.ts";
import { SITUATIONS } from "../situations.ts";

it.each(Object.keys(SITUATIONS))("%s is valid, whole, and the same each time", (name) => {
  const a = SITUATIONS[name]!();
  const read: Report = JSON.parse(renderJson(a));
  expect(validateReport(read)).toBe(true);
  expect(unfolded(read)).toMatchObject(JSON.parse(JSON.stringify(a)));
  expect(renderJson(a)).toBe(renderJson(SITUATIONS[name]!()));
});

it.each(Object.keys(SITUATIONS))("%s has a sentence for each finding", (name) => {
  const read: Report = JSON.parse(renderJson(SITUATIONS[name]!()));
  const sentences = [
    ...read.notes.map(({ text }) => text),
    ...read.benchmarks.flatMap((b) => [
      ...[...b.reasons, ...b.notes, ...(b.baseline?.changes ?? [])].map(({ text }) => text),
      ...b.models.left_out.map(({ reason }) => reason),
    ]),
  ];
  for (const sentence of sentences) expect(sentence).toMatch(/\S/);
  expect(sentences.join(" ")).not.toMatch(/undefined|null|NaN|\[object/);
});

it("gives in words what has no figure", () => {
  const reason = (name: string) => JSON.parse(renderJson(SITUATIONS[name]!())).benchmarks[0].reasons[0];
  expect(reason("inconclusive-interval")).toMatchObject({ found: "[0.09, 0.88]", limit: 0.6 });
  expect(reason("inconclusive-turned-round")).toMatchObject({
    found: "lower is better",
    limit: "higher is better",
  });
});

it("has the models of one benchmark with it, those of several once a run", () => {
  const one: Report = JSON.parse(renderJson(SITUATIONS["entangled-clear"]!()));
  expect(one.models).toEqual([]);
  expect(one.benchmarks[0]!.models.matched).toEqual(
    SITUATIONS["entangled-clear"]!().benchmarks[0]!.models.matched,
  );
  const several: Report = JSON.parse(renderJson(SITUATIONS.several!()));
  const names = several.models.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("has a row a line, also where a name looks like two", () => {
  const a = SITUATIONS["entangled-clear"]!();
  const b = a.benchmarks[0]!;
  const model = b.models.matched[0]!;
  for (const names of [
    ["plain", "c"],
    ['a},{"b', "{[", "c"],
  ]) {
    const matched = names.map((name) => ({ ...model, name }));
    const text = renderJson({ ...a, benchmarks: [{ ...b, models: { ...b.models, matched } }] });
    const lines = text.split("\n").map((line) => line.trim());
    for (const name of names) {
      const start = `{"name":${JSON.stringify(name)},"pool_model":`;
      expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
    }
    expect(JSON.parse(text).benchmarks[0].models.matched).toEqual(matched);
  }
});
