import { expect, it } from "vitest";
import { today } from "../../../src/cli/init/today.ts";
import { setUp } from "../../../src/cli/setup.ts";
import { thisProcess } from "../../../src/cli/world.ts";
import { folderWith, results } from "../../support/cli.ts";
import { chat, columnOf } from "../../support/gate.ts";

it("finds pool and orientation, and what the gate says", async () => {
  const folder = folderWith({ "r.json": results("MT-Bench", columnOf(chat, "MT_Bench")) });
  const setup = await setUp({ results: "r.json" }, undefined, folder);
  const found = await today(setup, { ...thisProcess(), folder }, true);
  expect(found.pool.name).toBe("chat-2024");
  expect(found.benchmarks).toEqual([
    expect.objectContaining({ name: "MT-Bench", orientation: { kind: "higher" } }),
  ]);
  expect(found.assessment.verdict).toBe("entangled");
});
