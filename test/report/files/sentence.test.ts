// The sentence for a paper, plain and as LaTeX: figures from the design.
import { expect, it } from "vitest";
import { renderLatex, renderSentence } from "../../../src/report/files/sentence.ts";
import { SITUATIONS } from "../situations.ts";

it("gives value, interval, n, families, pool and version", () => {
  const a = SITUATIONS["entangled-borderline"]!();
  expect(renderSentence(a)).toBe(
    "MT-Bench’s capabilities correlation is ρ = 0.79 (95% interval [0.52, 0.91], 26 models of 9 families; Spearman, interval by family jackknife; pool chat-2024, version 1.0.0, safetywashing-gate 1.0.0).\n",
  );
  expect(renderLatex(a)).toBe(
    "MT-Bench's capabilities correlation is $\\rho = 0.79$ (95\\% interval $[0.52, 0.91]$, 26~models of 9~families; Spearman, interval by family jackknife; pool \\texttt{chat-2024}, version 1.0.0, safetywashing-gate~1.0.0).\n",
  );
});

it("writes a minus that LaTeX reads in mathematics", () => {
  expect(renderSentence(SITUATIONS["distinct-clear"]!())).toContain("ρ = −0.37");
  expect(renderLatex(SITUATIONS["distinct-clear"]!())).toContain(
    "$\\rho = -0.37$ (95\\% interval $[-0.64, -0.02]$",
  );
});

it("has one line for each benchmark, gives both values where one is corrected, and claims no verdict it has not", () => {
  expect(renderSentence(SITUATIONS.several!()).trimEnd().split("\n")).toHaveLength(5);
  expect(renderSentence(SITUATIONS["corrected-decides"]!())).toContain(
    "corrected for attenuation at a reliability of ranks of 0.61: ρ = 0.68",
  );
  expect(renderSentence(SITUATIONS["inconclusive-few-models"]!())).toContain("too little for a verdict");
  expect(renderSentence(SITUATIONS["inconclusive-constant"]!())).toContain("is not defined");
  expect(renderSentence(SITUATIONS["axis-mmlu"]!())).toContain("ETHICS’s correlation with MMLU is ρ = 0.82");
});

it("escapes names", () => {
  expect(renderLatex(SITUATIONS["hostile-names"]!())).toContain("\\%\\%\\{init");
});

it("names those to whom the pool's figures are owed", () => {
  const a = SITUATIONS["given-scores"]!();
  const owed = a.pool!.attribution!.replace(/\.$/, "");
  expect(renderSentence(a)).toContain(owed);
  expect(renderLatex(a)).toContain(owed.replaceAll("_", "\\_"));
});
