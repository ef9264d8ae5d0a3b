// Aliases and release dates of the bundled pools, against the tables they come from and the dates that ids bear.
import { expect, it } from "vitest";
import { doubtfulFacts } from "../../scripts/pools/doubtful-facts.ts";
import { NOT_THE_MODEL } from "../../scripts/pools/eci.ts";
import { isLinked } from "../../src/pool/linked.ts";
import { shelf } from "../support/gate.ts";

const pools = shelf.names.map((name) => shelf.get(name));
const eci = shelf.get("eci-2026");
const modelOf = (name: string) => eci.models.find((model) => model.name === name)!;

it("none contradicts its source", () => {
  expect(doubtfulFacts(pools.filter((pool) => !isLinked(pool)))).toEqual([]);
});

it("of the linked pool two dates are earlier than one of its sources has them, since it takes the earliest", () => {
  expect(doubtfulFacts(pools.filter(isLinked))).toEqual([
    // Epoch: announced. HELM: published.
    "linked-2026: Falcon-40B is of 2023-03-15, HELM's tiiuae/falcon-40b of 2023-05-25",
    // Elsewhere the day of the line's first sizes.
    "linked-2026: qwen/qwen1.5-32b is of 2024-02-04, HELM's qwen/qwen1.5-32b of 2024-04-02",
  ]);
});

it("a wrong one is found", () => {
  const models = eci.models.map((model) =>
    model.name === "GPT-4o (Nov 2024)" ? { ...model, release_date: "2024-05-13" } : model,
  );
  expect(doubtfulFacts([{ ...eci, models }]).join()).toContain("gpt-4o-2024-11-20");
});

it("the releases of GPT-4o are each of their own day, and Mistral 7B v0.1 is the base model", () => {
  expect(modelOf("GPT-4o (Aug 2024)").release_date).toBe("2024-08-06");
  expect(modelOf("GPT-4o (Nov 2024)").release_date).toBe("2024-11-20");
  expect(modelOf("Mistral 7B v0.1").aliases ?? []).not.toContain("mistralai/mistral-7b-instruct-v0.1");
});

it("ids that Epoch puts under a model's name and that are another's are none of its aliases", () => {
  const aliases = new Set(eci.models.flatMap((model) => model.aliases ?? []));
  expect(Object.keys(NOT_THE_MODEL).filter((id) => aliases.has(id))).toEqual([]);
});

it("BullshitBench v2 has of several efforts the highest, as its figures for five models say", () => {
  const known = eci.known_benchmarks.find(({ id }) => id === "bullshitbench-v2")!;
  const of = (name: string) => known.scores[eci.models.findIndex((model) => model.name === name)];
  // techniques.csv: claude-opus-4.7 max, gpt-5.4 xhigh, glm-5 high, minimax-m2.5 high, gpt-4.1 default.
  expect(of("Claude Opus 4.7")).toBeCloseTo(1.6167, 4);
  expect(of("GPT-5.4")).toBeCloseTo(1.1667, 4);
  expect(of("GLM-5")).toBeCloseTo(0.7267, 4);
  expect(of("MiniMax-M2.5")).toBeCloseTo(0.3933, 4);
  expect(of("GPT-4.1")).toBeCloseTo(0.4333, 3);
});
