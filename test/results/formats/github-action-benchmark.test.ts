import { expect, it } from "vitest";
import { faultsOf, files, fixtures, readOne } from "../../support/results.ts";

it("reads name, unit and value of a list; the tool's own example names no models and asks", async () => {
  const faults = await faultsOf(fixtures("github-action-benchmark"));
  expect(faults.length).toBeGreaterThan(0);
});

it("a list of one unit is one benchmark, a model an entry", async () => {
  const text = JSON.stringify([
    { name: "model-a", unit: "accuracy", value: 0.5 },
    { name: "model-b", unit: "accuracy", value: 0.7, range: "0.1" },
  ]);
  const higher = { kind: "higher" as const };
  const found = await readOne("custom.json", text, { orientations: { custom: higher, accuracy: higher } });
  expect(found.models.map(({ name, score }) => [name, score])).toEqual([
    ["model-a", 0.5],
    ["model-b", 0.7],
  ]);
});

it("has a line for each entry, and for a fault also where all stand in one", async () => {
  const entries = ["a", "b"].map((name) => ({ name: `S - ${name}`, unit: "points", value: 1 }));
  const pretty = `[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]`;
  const options = { orientations: { S: { kind: "higher" } } } as const;
  const b = await readOne("gab.json", pretty, options);
  expect(b.models.map(({ place }) => place.line)).toEqual([2, 3]);
  const [asked] = await faultsOf(files({ "gab.json": JSON.stringify(entries) }));
  expect(asked).toMatchObject({ file: "gab.json", line: 1, column: 2 });
});
