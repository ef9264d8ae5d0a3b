import { expect, it } from "vitest";
import { measuredModel } from "../../../src/results/formats/lm-eval-model.ts";
import { inputFile } from "../../../src/results/input-file.ts";
import { Source } from "../../../src/results/source.ts";

const source = new Source(inputFile("out/some-model_results.json", "{}"));
const model = (root: object) => measuredModel(root as Record<string, unknown>, source).name;

it("model_name first; where it is empty, the arguments, as text or as an object", () => {
  expect(model({ model_name: "a/b", config: { model_args: "pretrained=c/d" } })).toBe("a/b");
  expect(model({ model_name: "", config: { model_args: "pretrained=c/d,dtype=float16" } })).toBe("c/d");
  expect(model({ config: { model_args: { pretrained: "e/f" } } })).toBe("e/f");
  expect(model({ config: { model_args: "model=gpt-4" } })).toBe("gpt-4");
});

it("the file's name only where nothing else tells", () => {
  expect(measuredModel({}, source).fromFileName).toBe(true);
  expect(measuredModel({ model_name: "a/b" }, source).fromFileName).toBe(false);
});
