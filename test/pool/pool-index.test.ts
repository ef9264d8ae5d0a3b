// What is ready of each bundled pool is what its pool file gives when it is computed.
import { describe, expect, it } from "vitest";
import { LEAST_DATED } from "../../src/pool/everyone.ts";
import { openPool } from "../../src/pool/shelf.ts";
import { shelf } from "../support/gate.ts";

describe.each(shelf.names)("the index of %s", (name) => {
  const computed = openPool(shelf.get(name));
  const axis = computed.axis("capabilities-score");
  const { component, without, known, whole, everyone } = shelf.open(name).data.index!;

  it("has the axis's component and the correlation of every known benchmark", () => {
    if (axis.fit === null) expect(component).toBeNull();
    else expect(axis.fit).toMatchObject({ ...component });
    expect(known).toEqual(Object.fromEntries(computed.known(axis, 0.95)));
  });

  it("has the component without each capability benchmark, where enough are left", () => {
    expect(Object.keys(without)).toEqual(
      axis.benchmarks.length > 3 ? axis.benchmarks.map(({ id }) => id) : [],
    );
    for (const [id, made] of Object.entries(without))
      expect(computed.axis("capabilities-score", new Set([id])).fit).toMatchObject({ ...made });
  });

  it("so that a reference with it says what one without it says", () => {
    const ready = shelf.open(name);
    const readyAxis = ready.axis("capabilities-score");
    expect([...readyAxis.values]).toEqual([...axis.values]);
    expect(ready.known(readyAxis, 0.95)).toEqual(computed.known(axis, 0.95));
    expect(ready.spread(readyAxis)).toBe(computed.spread(axis));
    const all = computed.everyone(axis).map(({ axisValue }) => axisValue);
    if (everyone) expect(everyone.values).toEqual(all);
    expect(whole).toEqual(computed.whole(axis));
    // Without them no group is drawn by date.
    expect(everyone !== undefined).toBe(whole.dated >= LEAST_DATED);
  });
});
