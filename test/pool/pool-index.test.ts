// What is ready of each bundled pool is what its pool file gives when it is computed.
import { describe, expect, it } from "vitest";
import { fingerprint, mayKnow } from "../../src/pool/pool-index.ts";
import { openPool } from "../../src/pool/shelf.ts";
import { shelf } from "../support/gate.ts";
import { publicSpellings } from "../support/spellings.ts";

const names = [...new Set(publicSpellings.map(({ spelling }) => spelling))];
const inPool = (name: string, spellings: readonly string[]) =>
  spellings.filter((spelling) => mayKnow(shelf.index(name), fingerprint(spelling))).length;

describe.each(shelf.names)("the index of %s", (name) => {
  const computed = openPool(shelf.get(name));
  const axis = computed.axis("capabilities-score");
  const { component, known, everyone } = shelf.index(name);

  it("has the spellings of the pool file", () => {
    const spellings = shelf.get(name).models.flatMap((model) => [model.name, ...(model.aliases ?? [])]);
    expect(new Set(shelf.index(name).spellings)).toEqual(new Set(spellings.map(fingerprint)));
    expect(inPool(name, spellings)).toBe(spellings.length);
  });

  it("never counts fewer than match", () => {
    const matcher = computed.names();
    for (const spelling of names)
      if (matcher.match(spelling)) expect(inPool(name, [spelling]), spelling).toBe(1);
  });

  it("has the axis's component and the correlation of every known benchmark", () => {
    if (axis.fit === null) expect(component).toBeNull();
    else expect(axis.fit).toMatchObject({ ...component });
    expect(known).toEqual(Object.fromEntries(computed.known(axis, 0.95)));
  });

  it("so that a reference with it says what one without it says", () => {
    const ready = shelf.open(name);
    const readyAxis = ready.axis("capabilities-score");
    expect([...readyAxis.values]).toEqual([...axis.values]);
    expect(ready.known(readyAxis, 0.95)).toEqual(computed.known(axis, 0.95));
    expect(ready.spread(readyAxis)).toBe(computed.spread(axis));
    const all = computed.everyone(axis).map(({ axisValue }) => axisValue);
    if (everyone) expect(everyone.values).toEqual(all);
  });
});

it("counts no model of another time", () => {
  const old = shelf.get("helm-classic-2023").models.map(({ name }) => name);
  expect(inPool("eci-2026", old)).toBeLessThan(20);
});

describe("fingerprint", () => {
  it("is one number for spellings, releases and weights of one model", () => {
    expect(fingerprint("gpt-4o-2024-08-06")).toBe(fingerprint("GPT-4o"));
    expect(fingerprint("Qwen1.5-7B-Chat")).toBe(fingerprint("Qwen1.5 7B"));
    expect(fingerprint("GPT-5.2 (xhigh)")).toBe(fingerprint("openai/gpt-5.2"));
    expect(fingerprint("openrouter/qwen/qwen1.5-7b-chat:free")).toBe(fingerprint("Qwen1.5 Chat (7B)"));
    expect(fingerprint("Qwen1.5-7B-Chat")).not.toBe(fingerprint("Qwen1.5-14B-Chat"));
  });
});
