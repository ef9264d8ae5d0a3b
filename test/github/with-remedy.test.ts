import { expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { withRemedy } from "../../src/github/with-remedy.ts";

const throwing = (remedy?: string) => async () => {
  throw new InputError([{ message: "a", ...(remedy ? { remedy } : {}) }, { message: "b" }]);
};

it.each([
  [undefined, "a. Then this.\nb"],
  ["First that.", "a. First that. Then this.\nb"],
  ["First that", "a. First that. Then this.\nb"],
  ['Did you mean "x"?', 'a. Did you mean "x"? Then this.\nb'],
])("adds to the first fault's remedy %s", async (remedy, told) => {
  await expect(withRemedy("Then this.", throwing(remedy))).rejects.toThrow(told);
});

it("leaves other errors, and what goes well, alone", async () => {
  await expect(withRemedy(null, throwing("x"))).rejects.toThrow("a. x");
  await expect(withRemedy("y", () => Promise.reject(new Error("z")))).rejects.toThrow(/^z$/);
  expect(await withRemedy("y", async () => 7)).toBe(7);
});
