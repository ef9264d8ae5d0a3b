import { expect, it } from "vitest";
import { asksDirection, withDirectionHint } from "../../src/cli/direction-hint.ts";
import { InputError } from "../../src/errors.ts";
import { cli, folderWith } from "../support/cli.ts";

const question = {
  message: 'nothing says whether a higher score on "x" is better',
  remedy: "Add to the policy",
};

it("adds the arrow for tables alone", () => {
  const error = new InputError([
    { ...question, file: "a.csv" },
    { ...question, file: "a.json" },
    { message: "else", file: "b.csv" },
  ]);
  const [table, json, other] = withDirectionHint(error).faults;
  expect(table!.remedy).toMatch(/such as score ↑\. Or add to the policy$/);
  expect(json!.remedy).toBe("Add to the policy");
  expect(other).toEqual({ message: "else", file: "b.csv" });
  expect(asksDirection(table!)).toBe(true);
});

it("what it says works: a plain CSV is checked once its heading has an arrow", () => {
  const csv = "model,score\nLlama-2-7b-chat-hf,1\nLlama-2-13b-chat-hf,2\nLlama-2-70b-chat-hf,3\n";
  const folder = folderWith({ "r.csv": csv, "up.csv": csv.replace("score", "score ↑") });
  for (const verb of ["check", "convert"]) {
    const run = cli([verb, "r.csv"], { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("such as score ↑");
  }
  expect(JSON.parse(cli(["convert", "up.csv"], { cwd: folder }).stdout).higher_is_better).toBe(true);
});
