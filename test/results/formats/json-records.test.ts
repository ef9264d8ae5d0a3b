// A JSON list of flat records.
import { expect, it } from "vitest";
import { faultsOf, files, readOne, scoresOf } from "../../support/results.ts";

it("reads scores, errors and what is missing, with the record's place", async () => {
  const text = JSON.stringify([
    { model: "a", accuracy: 0.5, accuracy_stderr: 0.01 },
    { model: "b", accuracy: null },
    { model: "c", accuracy: "0.7" },
  ]);
  const b = await readOne("MyBench.json", text);
  expect(b).toMatchObject({ name: "MyBench", format: "json-records", metric: { name: "accuracy" } });
  expect(scoresOf(b)).toEqual({ a: 0.5, c: 0.7 });
  expect(b.models[0]).toMatchObject({ standardError: 0.01, place: { file: "MyBench.json", pointer: "/0" } });
  expect(b.unusable).toMatchObject([{ name: "b", reason: "the cell is empty" }]);
});

it("refuses a model that stands twice, naming both records", async () => {
  const [fault] = await faultsOf(
    files({
      "B.json": JSON.stringify([
        { model: "a", acc: 1 },
        { model: "a", acc: 0 },
      ]),
    }),
  );
  expect(fault!.message).toContain("B.json#/0 and B.json#/1");
});
