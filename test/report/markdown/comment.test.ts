// The comment in every situation. Each snapshot is the product: open test/snapshots/comment-*.md to see it.
// To renew them after a change of words: npm run snapshots.
import { describe, expect, it } from "vitest";
import { renderComment } from "../../../src/report/markdown/comment.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const comment = (name: string) => renderComment(SITUATIONS[name]!());
const lines = (name: string) => comment(name).split("\n");

describe.each(Object.keys(SITUATIONS))("%s", (name) => {
  it("reads like its snapshot", async () => {
    await expect(comment(name)).toMatchFileSnapshot(`../../snapshots/comment-${name}.md`);
  });

  it("says verdict and effect in the first line, and the method in the last", () => {
    expect(lines(name)[0]).toMatch(/^### (🔴|🟡|🟢|⚪) .+: (fails|passes|warns)/u);
    expect(comment(name).trimEnd().split("\n").at(-1)).toMatch(/^<sub>Method: .*2407\.21792/);
  });

  it("fits into a comment", () => {
    expect(comment(name).length).toBeLessThan(65_000);
  });
});

describe("words", () => {
  it("gives the figure in the second paragraph, with its interval and the limit", () => {
    expect(lines("entangled-clear")[2]).toBe(
      "**ETHICS** ranks 26 models mostly as their general capability does. Capabilities correlation **0.89\u00a0[0.81,\u00a00.93]**, limit 0.60.",
    );
  });

  it("never calls an entangled benchmark bad", () => {
    for (const name of ["entangled-clear", "entangled-borderline", "absolute-negative", "several"]) {
      expect(comment(name)).toMatch(/not mean that the benchmark is bad/);
    }
  });

  it("never says that a distinct benchmark measures safety", () => {
    for (const name of ["distinct-clear", "distinct-borderline", "distinct-negative-noise-unknown"]) {
      expect(comment(name)).toMatch(/this check cannot say/);
    }
  });

  it("tells a value that rounds to the limit from it", () => {
    expect(comment("several")).toContain("0.597\u00a0[0.15,\u00a00.84]");
  });

  it("names what crosses the limit", () => {
    expect(comment("entangled-close-with-base")).toContain("0.54 without the gemma family");
  });

  it("names both values where the corrected one decides", () => {
    expect(lines("corrected-decides")[2]).toContain(
      "**0.68\u00a0[0.40,\u00a00.88]**, corrected for measurement noise (as measured: 0.53",
    );
  });

  it("says what is lacking in a table, and how to mend it", () => {
    expect(comment("inconclusive-few-models")).toContain("| models matched with the pool | **6** | 8 |");
    expect(comment("inconclusive-few-models")).toContain("as things stand 2 models and 1 further family");
  });

  it("asks for standard errors where noise is unknown", () => {
    expect(lines("distinct-negative-noise-unknown")[0]).toContain("measurement noise unknown");
    expect(comment("distinct-negative-noise-unknown")).toContain("add a `standard_error`");
  });

  it("says who accepted, and when no longer", () => {
    expect(lines("accepted")[0]).toContain("passes, accepted by a maintainer");
    expect(lines("acceptance-expired")[0]).toContain("fails this check");
    expect(comment("acceptance-expired")).toContain("**No longer accepted.**");
  });

  it("fails for what is missing, whatever the rest says", () => {
    expect(lines("removed")[0]).toBe(
      "### 🟡 Distinct, clearly, but 2 benchmarks are missing: fails this check",
    );
  });

  it("owes the pool its attribution", () => {
    expect(comment("given-scores")).toContain("Epoch AI, Epoch Capabilities Index");
  });

  it("says that pools disagree", () => {
    expect(comment("several")).toContain(
      "**Pools disagree.** XSTest: 0.57 (distinct, 57 models) here, 0.67 (entangled, 23 models) on `helm-lite-2025`",
    );
  });

  it("tells the change against the base branch, or that there was none to compare with", () => {
    expect(comment("entangled-close-with-base")).toContain(
      "0.73 → 0.62, entangled before and after, so this is not new. 1 model added: falcon-180B-chat.",
    );
    expect(renderComment(assessmentOf("ethics", { run: { compared: false } }))).toContain(
      "Nothing to compare with in this run.",
    );
  });
});

describe("size", () => {
  it("puts the marker first and counts it", () => {
    const marker = `<!-- ${"x".repeat(100)} -->`;
    const text = renderComment(SITUATIONS["five-thousand-models"]!(), { marker });
    expect(text.startsWith(`${marker}\n### `)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(65_000);
  });

  it.each([60_000, 20_000, 9_000, 6_000])(
    "cuts detail to %i characters, says so, and keeps the verdict",
    (limit) => {
      const text = renderComment(SITUATIONS["five-thousand-models"]!(), { limit });
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.split("\n")[0]).toBe("### 🔴 Entangled, but borderline: fails this check");
      expect(text).toContain("**0.79\u00a0[0.52,\u00a00.91]**");
      if (limit < 20_000) expect(text).toContain("Cut here, since GitHub limits the length: ");
    },
  );
});
