import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Pool } from "../../src/generated/pool.ts";
import { knownOnAxis } from "../../src/measure/context.ts";
import { poolAxis } from "../../src/pool/axis.ts";
import { READY_LEVEL, type ReadyKnown, readyKnown, rememberKnown } from "../../src/pool/ready-known.ts";
import { BUNDLED_POOLS } from "../../src/pool/shelf.ts";

const json = (file: string) => JSON.parse(readFileSync(`pools/${file}`, "utf8"));
const known = json("index/known.json") as ReadyKnown;

describe.each(BUNDLED_POOLS)("%s", (name) => {
  it("every known benchmark is there, as it comes out when it is computed", () => {
    const pool = json(`${name}.json`) as Pool;
    const axis = poolAxis(pool, "capabilities-score");
    const computed = pool.known_benchmarks.map((benchmark) => [
      benchmark.id,
      knownOnAxis(benchmark, pool, axis, READY_LEVEL),
    ]);
    expect(known[name]).toEqual(Object.fromEntries(computed));
  });
});

it("is not ready for a pool or a benchmark that it does not know", () => {
  const own = { name: "mine" } as Pool;
  expect(readyKnown(own, "x")).toBeUndefined();
  expect(
    readyKnown(
      rememberKnown(own, () => known),
      "x",
    ),
  ).toBeUndefined();
  expect(
    readyKnown(
      rememberKnown({ name: "chat-2024" } as Pool, () => known),
      "toString",
    ),
  ).toBeUndefined();
});
