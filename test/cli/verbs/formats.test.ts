// `formats`: one line for each reader there is.
import { expect, it } from "vitest";
import { FORMATS } from "../../../src/results/formats/index.ts";
import { cli } from "../../support/cli.ts";

it("lists every format", async () => {
  const listed = JSON.parse((await cli(["formats", "--format", "json"])).stdout);
  expect(listed.map(({ name }: { name: string }) => name)).toEqual(FORMATS.map(({ name }) => name));
  const { stdout } = await cli(["formats"]);
  for (const { name } of FORMATS) expect(stdout).toContain(name);
});
