import { expect, it } from "vitest";
import { FORMATS } from "../../src/results/formats/index.ts";
import { inputFile } from "../../src/results/input-file.ts";
import { Source } from "../../src/results/source.ts";

it("a reading keeps what the file says and settles nothing: scores, orientation, metric, place", async () => {
  const text =
    '{"benchmark": "B", "higher_is_better": false, "metric": "error", "scores": {"a": {"score": 0.5, "samples": 9}, "b": null}}';
  const source = new Source(inputFile("r.json", text));
  const own = FORMATS.find(({ name }) => name === "safetywashing-gate")!;
  const { readings } = await own.read(source, { sibling: () => undefined } as never);
  expect(readings).toHaveLength(1);
  expect(readings[0]).toMatchObject({
    benchmark: "B",
    metric: { name: "error" },
    orientation: { kind: "lower" },
  });
  expect(readings[0]!.scores.map(({ model, score }) => [model, score])).toEqual([
    ["a", 0.5],
    ["b", null],
  ]);
  expect(readings[0]!.scores[1]!.reason).toMatch(/./);
});
