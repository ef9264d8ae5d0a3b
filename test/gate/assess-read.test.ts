import { expect, it } from "vitest";
import { setUp } from "../../src/cli/setup.ts";
import { assessRead } from "../../src/gate/assess-read.ts";
import { folderWith } from "../support/cli.ts";
import { chat, columnOf, resultsOf } from "../support/gate.ts";

it("on a laptop there is no base branch; what the readers noticed stands in the report", async () => {
  const setup = await setUp({ pool: "chat-2024" }, undefined, folderWith());
  const benchmarks = [resultsOf("MT-Bench", columnOf(chat, "MT_Bench"))];
  const notes = [{ code: "ignored-files" as const, text: "x was passed over", place: { file: "x" } }];
  const report = assessRead({ benchmarks, notes, setAside: [] }, setup, "2026-11-25");
  expect(report).toMatchObject({ verdict: "entangled", compared: false, unchanged: false });
  expect(report.notes).toEqual([
    { code: "ignored-files", level: "notice", text: "x was passed over", file: "x" },
  ]);
});
