import { expect, it } from "vitest";
import { readTextFile } from "../../../src/cli/disk/text.ts";
import { folderWith } from "../../support/cli.ts";

const folder = folderWith({ "a.yml": "\ufeffthreshold: 0.5\n" });

it("leaves off a byte order mark", () => {
  expect(readTextFile("a.yml", folder)).toBe("threshold: 0.5\n");
});

it("says why a file cannot be read", () => {
  expect(() => readTextFile("none", folder)).toThrow("none: cannot be read: there is no such file or folder");
  expect(() => readTextFile(".", folder)).toThrow("it is a folder");
});
