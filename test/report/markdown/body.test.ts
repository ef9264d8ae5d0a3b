// A whole Markdown report: its order.
import { expect, it } from "vitest";
import { markdownBody } from "../../../src/report/markdown/body.ts";
import { levels } from "../../../src/report/markdown/detail.ts";
import { SITUATIONS } from "../situations.ts";

const [everything] = levels({ name: 80, models: 50, leftOut: 50, benchmarks: 60 }) as [
  ReturnType<typeof levels>[number],
];

it("goes from verdict to figure, strip, reasons, advice, picture, folds, source", () => {
  const text = markdownBody(SITUATIONS["entangled-clear"]!(), everything, ["MORE"]);
  const order = [
    "### ",
    "**ETHICS**",
    "```text",
    "**What was measured.**",
    "**How sure.**",
    "**What it means.**",
    "**Against the base branch.**",
    "**What to do**",
    "<details><summary>To accept it",
    "```mermaid",
    "<details><summary>26 models",
    "MORE",
    "<sub>",
  ];
  const places = order.map((piece) => text.indexOf(piece));
  expect(places).toEqual([...places].sort((p, q) => p - q));
  expect(Math.min(...places)).toBe(0);
});

it("has a way on where no benchmark is left", () => {
  expect(markdownBody(SITUATIONS["no-benchmark"]!(), everything)).toContain("Bring the results back");
});
