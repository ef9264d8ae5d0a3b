import { expect, it } from "vitest";
import { fileStem } from "../../../src/results/formats/file-stem.ts";

it.each([
  ["a/b/results.json", "results"],
  ["results.tar.csv", "results.tar"],
  ["TABLE.MD", "TABLE"],
  [".json", ".json"],
  ["Llama-3.1-8B", "Llama-3.1-8B"],
])("%s: %s", (path, stem) => {
  expect(fileStem(path)).toBe(stem);
});
