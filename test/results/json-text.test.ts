// JSON as harnesses write it: bare NaN and Infinity are read, a key that stands twice is not, a syntax error has its place.
import { expect, it } from "vitest";
import { bareNumber, parseJson, withoutBareNumbers } from "../../src/results/json-text.ts";

it("reads bare NaN and Infinity, but not within texts and names", () => {
  const value = parseJson('{"NaN": NaN, "a": "NaN \\" Infinity", "b": [-Infinity, Infinity]}', "f") as Record<
    string,
    unknown
  >;
  expect(bareNumber(value.NaN)).toBe("NaN");
  expect(value.a).toBe('NaN " Infinity');
  expect((value.b as unknown[]).map(bareNumber)).toEqual(["-Infinity", "Infinity"]);
});

it("keeps positions", () => {
  const text = '{"a": NaN, "b": -Infinity, "c": Infinity}';
  expect(withoutBareNumbers(text)).toHaveLength(text.length);
});

it.each([
  "NaNs",
  "Infinit",
  "-Inf",
  "nan",
  "+1",
  "01",
  "1.",
  "{a: 1}",
  "[1,]",
  '{"a" 1}',
  '"a',
  "[1 2]",
  "// x",
  "",
])("refuses %j with a place", (text) => {
  expect(() => parseJson(text, "f.json")).toThrow(/^f\.json:1:\d+: the file is (not JSON|empty)/);
});

it("refuses a key that stands twice, at any depth", () => {
  expect(() => parseJson('{"a": [{"b": 1,\n"b": 2}]}', "f")).toThrow(
    /"b" stands twice, in line 1 and line 2/,
  );
});

it.each([
  '{"__proto__": 1, "__proto__": 2}',
  '{"": {"a": ":"}, "": ["},{", ": "]}',
  '{"a" \n: 1, "b": {"c": 2}, "a": {"b": 3}}',
  '[{"\\u0061": {"b": null}, "a": {}}]',
  `{"a": 1, "a": ${"[".repeat(300)}${"]".repeat(300)}}`,
])("refuses a key that stands twice, whatever hides it: %j", (text) => {
  expect(() => parseJson(text, "f")).toThrow(/stands twice/);
});

it.each(['["a", ":", "a", ":"]', '[{"a": 1}, {"a": "a\\":"}]', '{"a": {"a": {"a": ": :"}}}', '":"'])(
  "takes no text for a key: %j",
  (text) => {
    expect(parseJson(text, "f")).toEqual(JSON.parse(text));
  },
);

it("refuses nesting that no harness writes", () => {
  expect(() => parseJson(`${"[".repeat(200_000)}${"]".repeat(200_000)}`, "f")).toThrow(
    /nested too deeply|not JSON/,
  );
});
