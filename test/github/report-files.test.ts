import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { reportFolder, writeReports } from "../../src/github/report-files.ts";

let root: string;
const env = () => ({ RUNNER_TEMP: join(root, "temp"), GITHUB_WORKSPACE: join(root, "workspace") });
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gate-"));
  for (const name of ["temp", "workspace", "outside"]) mkdirSync(join(root, name));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("is a folder of the temp folder unless it is set; two gates have two", async () => {
  const one = await reportFolder(null, env(), "Gate/../x");
  expect(one.startsWith(join(root, "temp"))).toBe(true);
  expect(await reportFolder(null, env(), "Gate/y")).not.toBe(one);
  const [e, u] = [await reportFolder(null, env(), "é"), await reportFolder(null, env(), "ü")];
  expect(e).not.toBe(u);
  expect(await reportFolder("reports/a", env(), "k")).toBe(join(root, "workspace/reports/a"));
});

it("may not lie outside, directly or through a link", async () => {
  symlinkSync(join(root, "outside"), join(root, "workspace/link"));
  for (const setting of [
    "../outside",
    join(root, "outside"),
    "link",
    "../new",
    "link/new",
    "a/../../new/er",
  ]) {
    await expect(reportFolder(setting, env(), "k")).rejects.toThrow(/report-dir lies outside/);
  }
  // Refused before anything is made.
  expect(readdirSync(root).sort()).toEqual(["outside", "temp", "workspace"]);
  expect(readdirSync(join(root, "outside"))).toEqual([]);
});

it("a file in place of the folder is no way", async () => {
  writeFileSync(join(root, "workspace/file"), "");
  await expect(writeReports(await reportFolder("file", env(), "k"), { "report.md": "" })).rejects.toThrow();
});

it("replaces old files, and writes through no link", async () => {
  const folder = join(root, "workspace");
  const victim = join(root, "outside/victim");
  writeFileSync(victim, "untouched");
  symlinkSync(victim, join(folder, "report.json"));
  writeFileSync(join(folder, "report.md"), "old");
  const paths = await writeReports(folder, { "report.json": "{}", "report.md": "new" });
  expect(readFileSync(paths["report.json"], "utf8")).toBe("{}");
  expect(readFileSync(paths["report.md"], "utf8")).toBe("new");
  expect(readFileSync(victim, "utf8")).toBe("untouched");
});
