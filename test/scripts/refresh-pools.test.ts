// A newer export of a source table: what is taken of it, and what is told of the pools that it changes.
import { expect, it } from "vitest";
import { moved, type Version } from "../../scripts/refresh/moved.ts";
import { SOURCE_TABLES, tableOf } from "../../scripts/refresh/sources.ts";

const scores = SOURCE_TABLES["eci-scores"]!;
const helm = SOURCE_TABLES["helm-lite"]!;
const IDS = new Map([["Yi (34B)", "01-ai/yi-34b"]]);

it("takes the columns of the present table in their order, and no other", () => {
  const made = tableOf(scores, 'ECI,new,id\n2,x,"A, B"\n', "id,ECI\nA,1\n", IDS);
  expect(made).toBe('id,ECI\n"A, B",2\n');
});

it("knows the headings of the source", () => {
  const theirs = "Model,Display name,eci,date\nGPT-6,GPT-6,160,2026-09-01\n";
  expect(tableOf(scores, theirs, "id,name,release_date,ECI\nA,A,2026-01-01,1\n", IDS)).toBe(
    "id,name,release_date,ECI\nGPT-6,GPT-6,2026-09-01,160\n",
  );
});

it("refuses an export without a column of the present table", () => {
  expect(() => tableOf(scores, "id,score\nA,1\n", "id,ECI\nA,1\n", IDS)).toThrow("no column ECI");
});

it("reads a group's JSON of HELM, whose tables stand side by side", () => {
  const cells = (...values: unknown[]) => values.map((value) => ({ value }));
  const tables = [
    { header: cells("Model", "MMLU - EM"), rows: [cells("Yi (34B)", 0.65)] },
    { header: cells("Model", "GSM8K - EM"), rows: [cells("Yi (34B)", null)] },
  ];
  const present = "id,name,developer,MMLU - EM,GSM8K - EM\nx,X,x,1,1\n";
  expect(tableOf(helm, JSON.stringify(tables), present, IDS)).toBe(
    "id,name,developer,MMLU - EM,GSM8K - EM\n01-ai/yi-34b,Yi (34B),01-ai,0.65,\n",
  );
  expect(() => tableOf(helm, JSON.stringify(tables), present, new Map())).toThrow(
    "no id is known of Yi (34B)",
  );
});

it("tells models that came, went and moved, and known benchmarks on another side of the threshold", () => {
  const version = (models: Record<string, number>, correlation: number) =>
    ({
      pool: {
        models: Object.entries(models).map(([name, capabilities_score]) => ({ name, capabilities_score })),
      },
      index: { known: { tox: { correlation, interval: null, models: 9 }, same: null } },
    }) as unknown as Version;
  expect(moved(version({ a: 1, b: 2 }, 0.55), version({ b: 3, c: 1 }, 0.61))).toEqual([
    "1 models added: c",
    "1 models gone: a",
    "1 models with other scores, what moved most first: b (2 → 3)",
    "known benchmark tox: distinct (0.55 over 9 models) → entangled (0.61 over 9 models)",
  ]);
  expect(moved(version({ a: 1 }, 0.7), version({ a: 1 }, 0.8))).toEqual([]);
});
