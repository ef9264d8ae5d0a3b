import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { parsePolicyFile } from "../../src/policy/policy-file.ts";
import { yamlFault } from "../../src/policy/yaml-faults.ts";

function faults(text: string) {
  try {
    parsePolicyFile(text, "p.yml");
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("what the parser finds, in plain words", () => {
  it.each([
    ["a tab", "benchmarks:\n\tX: 1\n", 2, "a line begins with a tab"],
    ["an open list", "threshold: [0.5\npool: x\n", 2, "a [ is not closed before this line"],
    ["an open map", "limits: {files: 1\n", 2, "a { is not closed before this line"],
    ["an open quotation", 'pool: "x\n', 2, 'a quotation mark " is not closed'],
    ["a key twice", "threshold: 0.5\nthreshold: 0.6\n", 2, "this key stands twice"],
    ["two documents", "threshold: 0.5\n---\npool: x\n", 2, "a second document begins here"],
    ["two colons", "pool: a: b\n", 1, "a second colon on one line"],
    ["no colon", "threshold 0.5\npool: x\n", 1, "a key without a colon"],
    ["a reserved character", "pool: @x\n", 1, "a value begins with a character"],
    ["a crooked line", "limits:\n  files: 1\n file-size: 2\n", 3, "not indented like its neighbours"],
  ])("%s", (_, text, line, message) => {
    const [first, ...others] = faults(text);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ file: "p.yml", line, message: expect.stringContaining(message) });
    expect(JSON.stringify(first)).not.toMatch(/parseAllDocuments|each key once".*\[/);
  });

  it("tells every key that stands twice, and only the first of errors that follow from one another", () => {
    const twice = faults('pool: a\npool: b\n"metric": x\n"metric": y\n');
    expect(twice.map(({ found }) => found)).toEqual(['"pool"', '"metric"']);
    expect(faults("- a\nb: 1\n")).toHaveLength(1);
  });

  it("ends neutrally on what it does not know", () => {
    expect(yamlFault({ code: "IMPOSSIBLE", message: "Odd." }, "")).toEqual({
      message: "this is no YAML: Odd",
      expected: "lines such as key: value",
    });
  });
});
