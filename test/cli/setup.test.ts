import { expect, it } from "vitest";
import { readFiles, setUp } from "../../src/cli/setup.ts";
import { thisProcess } from "../../src/cli/world.ts";
import { folderWith, results } from "../support/cli.ts";

const folder = folderWith({
  "a.json": results("A", { m: 1 }),
  ".github/safetywashing.yml": "threshold: 0.5\nresults: a.json\n",
});
const world = { ...thisProcess(), folder };

it("an option beats the policy, the policy the default", async () => {
  const { settings } = await setUp({ "min-models": "9" }, undefined, folder);
  expect(settings.values).toMatchObject({ "min-models": 9, threshold: 0.5, confidence: 0.95 });
  expect(settings.from).toMatchObject({ "min-models": "input", threshold: "file", confidence: "default" });
  expect((await setUp({}, null, folder)).settings.policyFile).toBeNull();
});

it("reads the files that the settings name", async () => {
  const { benchmarks } = await readFiles(await setUp({}, undefined, folder), world, { quiet: true });
  expect(benchmarks.map(({ name }) => name)).toEqual(["A"]);
});

it("refuses a pool that is neither bundled nor a file, wherever it is named", async () => {
  await expect(setUp({ pool: "chat" }, null, folder)).rejects.toThrow('Did you mean "chat-2024"?');
  const other = folderWith({ "p.yml": "benchmarks: { A: { pool: nowhere.json } }" });
  await expect(setUp({}, "p.yml", other)).rejects.toThrow("no pool of this name");
});
