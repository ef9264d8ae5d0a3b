// A list is read piece by piece as it would be whole.
import fc from "fast-check";
import { expect, it } from "vitest";
import { type InputFile, inputFile } from "../../../src/results/input-file.ts";
import { eachElement, LONGEST_ELEMENT } from "../../../src/results/items/elements.ts";

async function elements(file: InputFile): Promise<unknown[]> {
  const found: unknown[] = [];
  await eachElement(file, (value, position) => {
    expect(position).toBe(found.length);
    found.push(value);
  });
  return found;
}

it("any list is what JSON.parse makes of it", async () => {
  const value = fc.jsonValue({ maxDepth: 3 }).filter((one) => !JSON.stringify(one).includes("__proto__"));
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 8 }), fc.constantFrom(0, 1), async (list, space) => {
      const text = `\n${JSON.stringify(list, null, space)} \n`;
      expect(JSON.stringify(await elements(inputFile("x.json", text)))).toBe(JSON.stringify(list));
    }),
  );
});

it("over the borders of what is read at once, signs of several bytes included", async () => {
  const list = Array.from({ length: 3000 }, (_, i) => ({ i, text: `"[${"ß".repeat(i % 97)}]\\` }));
  expect(await elements(inputFile("x.json", JSON.stringify(list)))).toEqual(list);
});

it("an element without end is refused by its place", async () => {
  const zeros = `[1, "${"x".repeat(LONGEST_ELEMENT)}"]`;
  await expect(elements(inputFile("x.json", zeros))).rejects.toThrow("x.json#/1: the result is longer");
});
