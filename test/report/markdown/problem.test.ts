// The comment where there is nothing to assess.
import { expect, it } from "vitest";
import { renderProblem } from "../../../src/report/markdown/problem.ts";
import { asGitHub } from "../as-github.ts";

it("gives each fault with its place and its remedy", () => {
  const text = renderProblem([
    {
      message: "The score is no number",
      file: "results.json",
      line: 3,
      found: '"high"',
      remedy: "Write a number",
    },
  ]);
  expect(text.split("\n")[0]).toContain("fails");
  expect(text).toContain("- `results.json:3`: The score is no number");
  expect(text).toContain("Write a number");
});

it("shows twenty, counts the rest, and lets none act", () => {
  const faults = Array.from({ length: 25 }, () => ({
    message: "@octocat <img src=x> [a](https://e.example)",
  }));
  const text = renderProblem(faults, { marker: "<!-- m -->" });
  expect(text.startsWith("<!-- m -->\n### ")).toBe(true);
  expect(text).toContain("- and 5 more.");
  expect(asGitHub(text)).not.toMatch(/<img|<a |@octocat/);
});
