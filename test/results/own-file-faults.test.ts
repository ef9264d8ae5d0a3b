import { expect, it } from "vitest";
import { ownFileFaults } from "../../src/results/own-file.ts";

const of = (text: string) => ownFileFaults(text, "r.json");

it.each([
  ['{\n"benchmark": "B",\n"higher_is_better": true,\n"scores": {"a": "0.5"}}', 4, /"a"/, /no number/],
  [
    '{\n"benchmark": "B",\n"higher_is_beter": true,\n"scores": {"a": 1}}',
    3,
    /higher_is_beter/,
    /unknown key/,
  ],
  ['{\n"benchmark": "",\n"higher_is_better": true,\n"scores": {"a": 1}}', 2, /benchmark/, /empty/],
  ['{"benchmark": "B",\n"higher_is_better": true,\n"optimum": 0, "scores": {"a": 1}}', 3, /optimum/, /./],
  ['{"benchmark": "B",\n"higher_is_better": "yes",\n"scores": {"a": 1}}', 2, /higher_is_better/, /yes/],
])("%s", (text, line, name, what) => {
  const words = of(text).map((fault) => ({
    line: fault.line,
    text: [fault.message, fault.found, fault.expected, fault.remedy].join(" "),
  }));
  expect(words).toContainEqual({ line, text: expect.stringMatching(name) });
  expect(words.map((one) => one.text).join("\n")).toMatch(what);
});

it("says what was meant by a misspelt key", () => {
  expect(JSON.stringify(of('{"benchmark": "B", "higher_is_beter": true, "scores": {"a": 1}}'))).toMatch(
    /higher_is_better/,
  );
});
