import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/results/formats/index.ts";
import { inputFile } from "../../src/results/input-file.ts";
import { recognise, whyNot } from "../../src/results/recognise.ts";
import { Source } from "../../src/results/source.ts";

const source = (text: string, path = "x.dat") => new Source(inputFile(path, text));

describe("recognise", () => {
  it.each([
    ['{"benchmark": "B", "higher_is_better": true, "scores": {"a": 1}}', "safetywashing-gate"],
    ["model,score\na,0.5\nb,0.7\n", "csv"],
    ["| Model | Score |\n|---|---|\n| a | 0.5 |\n", "markdown"],
    ['{"results": {"t": {"acc,none": 0.5}}, "config": {}}', "lm-evaluation-harness"],
  ])("by content, not by name: %s", async (text, name) => {
    expect((await recognise(source(text), FORMATS))?.name).toBe(name);
  });

  it("nothing where there is nothing", async () => {
    expect(await recognise(source("just a sentence"), FORMATS)).toBeUndefined();
  });
});

describe("whyNot", () => {
  it("tells a Git LFS pointer as such", async () => {
    const text = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
    const { fault, certain } = await whyNot(source(text), FORMATS);
    expect(fault.message).toMatch(/Git LFS pointer/);
    expect(certain).toBe(true);
  });

  it("tells an empty file as such", async () => {
    expect((await whyNot(source(""), FORMATS)).fault.message).toMatch(/empty/);
  });
});
