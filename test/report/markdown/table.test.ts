// Tables and folds.
import { expect, it } from "vitest";
import { fold, table } from "../../../src/report/markdown/table.ts";

it("writes a table with its sides", () => {
  expect(table(["a", "b"], [1], [["1", "2"]])).toBe("| a | b |\n|---|--:|\n| 1 | 2 |");
});

it("keeps blank lines inside a fold, and escapes its summary", () => {
  expect(fold("<b> @octocat", "| x |")).toBe(
    "<details><summary>&lt;b&gt; @\u2060octocat</summary>\n\n| x |\n\n</details>",
  );
});
