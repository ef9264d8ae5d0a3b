import { lstatSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isOpenStream, linkIn, whyNotFound, whyNotOpened } from "../../../src/cli/disk/kind.ts";
import { folderWith } from "../../support/cli.ts";

const folder = folderWith({ "real/a.json": "a" });
symlinkSync("real", join(folder, "linked"));

it.each([
  ["/dev/stdin", true],
  ["/dev/fd/63", true],
  ["/proc/self/fd/12", true],
  ["/dev/fd/../zero", false],
  ["/dev/zero", false],
  ["dev/stdin", false],
])("%s: %s", (path, open) => {
  expect(isOpenStream(path)).toBe(open);
});

it("tells why something is not opened", () => {
  expect(whyNotOpened("linked/a.json", statSync(join(folder, "linked/a.json")))).toBeNull();
  expect(whyNotOpened("/dev/null", statSync("/dev/null"))?.message).toBe("is a device");
  expect(whyNotFound("linked", lstatSync(join(folder, "linked")))?.message).toBe("is a symbolic link");
});

it("finds a link in the path, of an absolute one only at its end", () => {
  expect(linkIn("linked/a.json", folder)).toBe("linked");
  expect(linkIn("./real/../linked", folder)).toBe("real/../linked");
  expect(linkIn("real/a.json", folder)).toBeNull();
  expect(linkIn("", folder)).toBeNull();
  expect(linkIn(join(folder, "linked"), "/")).toBe(join(folder, "linked"));
  expect(linkIn(join(folder, "linked/a.json"), "/")).toBeNull();
});
