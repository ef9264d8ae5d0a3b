import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { refuseOutside, refuseSubfolder } from "../../../src/cli/init/within-repository.ts";
import { folderWith } from "../../support/cli.ts";

const folder = folderWith({ "sub/deep/x": "" });

it("takes a root, and a folder of no repository; refuses what lies below a root", () => {
  refuseSubfolder(folder);
  refuseSubfolder(join(folder, "sub"));
  mkdirSync(join(folder, ".git"));
  refuseSubfolder(folder);
  expect(() => refuseSubfolder(join(folder, "sub/deep"))).toThrow(
    /"sub\/deep".*Run init there: cd \.\.\/\.\./,
  );
});

it.each([
  ["../w/r.json", /"\.\.\/w\/r\.json".*Put the file into the repository/],
  ["/etc/r.json", /Put the file into the repository/],
  [join(folder, "sub/r.json"), /Write it as sub\/r\.json/],
  ["sub/../r.json", /Write it as r\.json/],
  ["-", /standard input/],
])("refuses results %s", (path, message) => {
  expect(() => refuseOutside([path], undefined, folder)).toThrow(message);
});

it("refuses a pool that leaves the repository, and takes what stays in it", () => {
  expect(() => refuseOutside([], "../pool.json", folder)).toThrow(/the pool's path leaves the repository/);
  refuseOutside(["r.json", "./results/", "a..b/*.json"], "chat-2024", folder);
});
