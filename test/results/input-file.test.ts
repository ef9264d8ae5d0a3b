import { expect, it } from "vitest";
import { inputFile, readText } from "../../src/results/input-file.ts";

it("gives bytes from anywhere, fewer at the end", async () => {
  const file = inputFile("a.txt", "abcdef");
  expect([file.size, file.named]).toEqual([6, true]);
  expect(new TextDecoder().decode(await file.read(2, 3))).toBe("cde");
  expect(new TextDecoder().decode(await file.read(4, 100))).toBe("ef");
});

it("reads UTF-8 and leaves a byte order mark off", async () => {
  expect(await readText(inputFile("a.txt", "\ufeffnaïve"))).toBe("naïve");
});
