import { expect, it } from "vitest";
import { loose } from "../../src/lexicon/loose.ts";

it.each([
  "HellaSwag",
  "hella swag",
  "Hella_Swag",
  "Hella\u200bSwag",
  "hella\u2011swag",
  "\u{feff}HellaSwag",
  "ＨellaSwag",
])("%s is one name", (name) => expect(loose(name)).toBe("hellaswag"));

it.each(["Hella.Swag", "HellaSwag 2", "Hélla Swag"])("%s is another", (name) =>
  expect(loose(name)).not.toBe("hellaswag"),
);
