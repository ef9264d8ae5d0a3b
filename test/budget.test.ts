import { expect, it } from "vitest";
import { budgetOf } from "../src/budget.ts";

it("ends a run past its time, and says where the time went; waits do not count", async () => {
  let now = 0;
  const budget = budgetOf(10, () => now);
  budget.at("reading a");
  now += 2000;
  budget.at("reading b");
  await budget.waiting(async () => {
    now += 60_000;
  });
  now += 7000;
  budget.at("judging c");
  now += 2000;
  expect(() => budget.at("writing")).toThrow(
    /took longer.*found reading b: 7\.0 s, reading a: 2\.0 s, judging c: 2\.0 s, expected at most 10 s.*limits: seconds/,
  );
});
