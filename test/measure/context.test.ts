import { describe, expect, it } from "vitest";
import chatOracle from "../figures/chat.json" with { type: "json" };
import { chat, columnOf, judged, resultsOf } from "../support/gate.ts";

describe("context", () => {
  const { context, correlation } = judged(resultsOf("ETHICS", columnOf(chat, "ethics_all")));

  it("holds every known benchmark of the pool but this one, with SciPy's values", () => {
    expect(context.known).toHaveLength(chat.known_benchmarks.length - 1);
    for (const { id, name } of chat.known_benchmarks) {
      const expected = (chatOracle.correlations as Record<string, { rho: number }>)[id]?.rho;
      const found = context.known.find((known) => known.name === name)?.correlation;
      if (found !== undefined) expect(found).toBeCloseTo(expected!, 10);
    }
  });

  it("ranks this one among them", () => {
    const higher = context.known.filter((known) => known.correlation > correlation.value!).length;
    expect(context.rank_among_known).toEqual({ rank: higher + 1, of: context.known.length + 1 });
  });

  it("names the nearest, itself left out", () => {
    expect(context.nearest[0]).toMatchObject({ name: "ETHICS Commonsense", models: 26 });
    expect(context.nearest[0]!.correlation).toBeCloseTo(0.8626, 4);
    expect(context.nearest.map(({ name }) => name)).not.toContain("ETHICS");
  });
});
