import { expect, it } from "vitest";
import { renderFiles } from "../../../src/report/files/all.ts";
import { unfolded } from "../../../src/report/files/folded.ts";
import { chat, columnOf, gate, resultsOf } from "../../support/gate.ts";

it("gives every file of a report folder; report.json is the report", () => {
  const report = gate([resultsOf("MT-Bench", columnOf(chat, "MT_Bench"))], { inputs: { pool: "chat-2024" } });
  const files = renderFiles(report);
  expect(Object.keys(files)).toEqual(["report.json", "report.html", "report.md", "figure.svg", "badge.json"]);
  expect(unfolded(JSON.parse(files["report.json"]))).toMatchObject(JSON.parse(JSON.stringify(report)));
});
