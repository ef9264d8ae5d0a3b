// What headings say: whole, or by the noun that they are about.
import { expect, it } from "vitest";
import { describes } from "../../src/lexicon/column-words.ts";

it.each([
  ["Rank", true, "rank"],
  ["Total cost per task", true, "price"],
  ["# Params (B)", true, "size"],
  ["Average Summary Length (Words)", true, "size"],
  ["Number of samples", true, "count"],
  ["#Questions", true, "count"],
  ["modelSize", true, "size"],
  ["Latency (s)", true, "speed"],
  ["Avg_Latency_ms", true, "speed"],
  ["Knowledge Cutoff", false, "date"],
  ["Log viewer", false, "note"],
])("%s is about its last noun", (heading, numbers, role) => {
  expect(describes(heading, numbers)?.role).toBe(role);
});

it.each([
  "Date Understanding",
  "License compliance",
  "Link safety",
  "Cost awareness",
  "Rank correlation",
  "Language",
  "MMLU",
])("%s says nothing of what stands beside scores", (heading) => {
  expect(describes(heading, true)).toBeUndefined();
});

it.each([
  ["sample_count", "count"],
  ["Number of test items", "count"],
  ["refusal_count", undefined],
  ["Error Counts", undefined],
])("%s: only a count of what was asked is the number of items", (heading, role) => {
  expect(describes(heading, true)?.role).toBe(role);
});
