import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { diskFile, streamFile } from "../../../src/cli/disk/file.ts";
import { folderWith } from "../../support/cli.ts";

it("a file that went away is an error that names it", async () => {
  const file = diskFile("gone.json", 10, true, folderWith());
  await expect(file.read(0, 10)).rejects.toThrow(
    "gone.json: cannot be read: there is no such file or folder",
  );
});

it("a stream is read whole, and refused above the limit", async () => {
  const file = await streamFile("s", Readable.from([Buffer.from("ab"), "c"]), 3);
  expect(file.size).toBe(3);
  await expect(streamFile("s", Readable.from(["abcd"]), 3)).rejects.toThrow("larger than the limit");
});
