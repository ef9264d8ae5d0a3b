// `--format card`: a section that can be pasted into a model or benchmark card, whatever was found.
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { provenance } from "../../../src/report/files/provenance.ts";
import { renderCard } from "../../../src/report/markdown/card.ts";
import { assessmentOf } from "../assessment-of.ts";
import { HOSTILE, SITUATIONS } from "../situations.ts";

const sha256 = "ab".repeat(32);
const made = provenance([{ role: "results", file: "results.json", sha256 }], "2026-11-25");
const card = (a: Parameters<typeof renderCard>[0]) => renderCard(a, made);

it("of one benchmark tells verdict, value, models, pool with its version, command, files and what to cite", () => {
  const text = card(SITUATIONS["entangled-borderline"]!());
  expect(text).toMatch(/^## Capabilities correlation\n/);
  expect(text).toContain("| Verdict | Entangled, but borderline |");
  expect(text).toContain("| Capabilities correlation | 0.79\u00a0[0.52,\u00a00.91] |");
  expect(text).toContain("| Reference pool | `chat-2024`, version 1.0.0 |");
  expect(text).toContain(`\n${sha256}  results.json\n`);
  expect(text).toContain("npx safetywashing-gate");
  expect(text).toContain("eprint = {2407.21792}");
});

it("of several has a row for each", () => {
  const a = SITUATIONS.several!();
  const text = card(a);
  for (const { name } of a.benchmarks) expect(text).toContain(`| **${name}** |`);
  expect(text).toContain("| Benchmark | Verdict | Capabilities correlation (limit 0.60) | Models |");
  expect(text).toContain("Reference pool: `helm-capabilities-2025`, version ");
});

it("of many files gives one hash over all", () => {
  const files = Array.from({ length: 40 }, (_, i) => ({
    role: "results" as const,
    file: `${i}.json`,
    sha256,
  }));
  const text = renderCard(assessmentOf("mt-bench"), provenance(files, "2026-11-25"));
  expect(text).toContain("It rests on 40 files. `");
  expect(text).not.toContain("39.json");
});

describe.each(Object.keys(SITUATIONS))("%s", (name) => {
  it("has no empty cell, no word of a missing value, and its parts in order", () => {
    const text = card(SITUATIONS[name]!());
    expect(text).not.toMatch(/undefined|null|NaN|\| *\|/);
    const titles = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(["Capabilities correlation", "How it was made", "Citation"]);
  });
});

it.each(HOSTILE)("shows a benchmark called %j letter by letter", (name) => {
  const tree = fromMarkdown(card(assessmentOf("mt-bench", { first: { name } })));
  const kinds = new Set(tree.children.map(({ type }) => type));
  expect([...kinds].filter((kind) => !["heading", "paragraph", "code"].includes(kind))).toEqual([]);
});
