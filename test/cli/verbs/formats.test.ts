// `formats`: one line for each reader there is, of results and of single items.
import { expect, it } from "vitest";
import { FORMATS } from "../../../src/results/formats/index.ts";
import { ITEM_FORMATS } from "../../../src/results/items/read-items.ts";
import { cli } from "../../support/cli.ts";

it("lists every format", async () => {
  const listed = JSON.parse((await cli(["formats", "--format", "json"])).stdout);
  const names = (holds: string) =>
    listed.filter((one: { holds: string }) => one.holds === holds).map(({ name }: { name: string }) => name);
  expect(names("results")).toEqual(FORMATS.map(({ name }) => name));
  expect(names("items")).toEqual(ITEM_FORMATS.map(({ name }) => name));
  const { stdout } = await cli(["formats"]);
  for (const { name } of [...FORMATS, ...ITEM_FORMATS]) expect(stdout).toContain(name);
});
