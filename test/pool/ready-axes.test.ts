import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Pool } from "../../src/generated/pool.ts";
import { capabilitiesScore } from "../../src/pool/capabilities-score.ts";
import { type ReadyAxes, readyAxis, rememberAxis } from "../../src/pool/ready-axes.ts";
import { BUNDLED_POOLS } from "../../src/pool/shelf.ts";
import { shelf } from "../support/gate.ts";

const json = (file: string) => JSON.parse(readFileSync(`pools/${file}`, "utf8"));
const axes = json("index/axes.json") as ReadyAxes;

describe.each(BUNDLED_POOLS.filter((name) => name !== "eci-2026"))("%s", (name) => {
  it("is what its pool gives when it is computed", () => {
    // Parsed here, not by a shelf: nothing is remembered of it.
    const { means, deviations, loadings, eigenvalues, varianceExplained } = capabilitiesScore(
      json(`${name}.json`) as Pool,
    );
    expect(axes[name]).toEqual({ means, deviations, loadings, eigenvalues, varianceExplained });
  });

  it("gives the same scores", () => {
    const computed = capabilitiesScore(json(`${name}.json`) as Pool).values;
    expect([...capabilitiesScore(shelf.get(name)).values]).toEqual([...computed]);
    expect(readyAxis(shelf.get(name))).toBeDefined();
  });
});

it("says nothing of a pool that it does not know", () => {
  const own = { name: "mine" } as Pool;
  expect(readyAxis(rememberAxis(own, axes))).toBeUndefined();
});
