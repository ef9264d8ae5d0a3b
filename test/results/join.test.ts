import { describe, expect, it } from "vitest";
import { readResults } from "../../src/results/read.ts";
import { toResultsFile } from "../../src/results/to-results-file.ts";
import { results } from "../support/cli.ts";
import { faultsOf, files, readOne } from "../support/results.ts";

describe("joining", () => {
  it("orders models by name, whatever the order of files and rows", async () => {
    const [a, b] = [results("B", { z: 1, c: 2 }), results("B", { a: 3 })];
    const one = (await readResults(files({ "1.json": a, "2.json": b }), {})).benchmarks[0]!;
    const other = (await readResults(files({ "2.json": b, "1.json": a }), {})).benchmarks[0]!;
    expect(one.models.map(({ name }) => name)).toEqual(["a", "c", "z"]);
    expect(other.models.map(({ name, score }) => [name, score])).toEqual(
      one.models.map(({ name, score }) => [name, score]),
    );
  });

  it("one model in two files is an error that names both", async () => {
    const [fault] = await faultsOf(
      files({ "1.json": results("B", { a: 1 }), "2.json": results("B", { a: 2 }) }),
    );
    expect(`${fault!.message} ${fault!.found} ${fault!.file}`).toMatch(/1\.json/);
    expect(`${fault!.message} ${fault!.found} ${fault!.file}`).toMatch(/2\.json/);
  });

  it("files that say opposite things of what is better are refused", async () => {
    const turned = results("B", { b: 1 }, { higher_is_better: false });
    const all = await faultsOf(files({ "1.json": results("B", { a: 1 }), "2.json": turned }));
    expect(all).toHaveLength(1);
  });

  it("a model without a score is kept by name, with the reason", async () => {
    const { unusable, models } = await readOne("r.json", results("B", { a: null, b: 1 }));
    expect(unusable.map(({ name }) => name)).toEqual(["a"]);
    expect(unusable[0]!.reason).toMatch(/./);
    expect(models).toHaveLength(1);
  });

  describe("weights of parts", () => {
    const part = (weight?: number) => ({ scores: { a: 1 }, ...(weight !== undefined && { weight }) });
    const whole = (...weights: (number | undefined)[]) =>
      results("B", { a: 1 }, { subtasks: Object.fromEntries(weights.map((w, k) => [`p${k}`, part(w)])) });

    it("are kept, and written again", async () => {
      const read = await readOne("r.json", whole(3, 1));
      expect(read.subtasks?.map(({ weight }) => weight)).toEqual([3, 1]);
      expect(toResultsFile([read])).toMatchObject({ subtasks: { p0: { weight: 3 }, p1: { weight: 1 } } });
    });

    it("of some parts only are refused", async () => {
      const [fault] = await faultsOf(files({ "r.json": whole(3, undefined) }));
      expect(fault).toMatchObject({ file: "r.json", found: 'no weight of "p1"' });
    });
  });
});
