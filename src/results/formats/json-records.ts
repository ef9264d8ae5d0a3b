// A JSON list of flat records, one a model: the same table as CSV, written by `to_json(orient="records")`.
import { asList, asObject } from "../source.ts";
import { columnsOf, type Table } from "../table/columns.ts";
import { tableReadings } from "../table/readings.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";

export const jsonRecords: Format = {
  name: "json-records",
  title: "JSON lists of records",
  looksLike: 'a JSON list of { "model": …, "score": … }',
  async detect(source) {
    const table = tableOf(await source.jsonOrNothing(), source.path);
    return table !== undefined && columnsOf(table)?.modelNamed === true;
  },
  async read(source) {
    const table = tableOf(await source.json(), source.path)!;
    const readings = tableReadings(table, { title: fileStem(source.path), strict: true });
    // Rows of JSON have no lines: the place is the record.
    return {
      readings: readings.map((reading) => ({
        ...reading,
        place: { file: source.path },
        scores: reading.scores.map((score) => ({
          ...score,
          place: { file: source.path, pointer: `/${(score.place.line ?? 2) - 2}` },
        })),
      })),
    };
  },
};

function tableOf(value: unknown, file: string): Table | undefined {
  const records = asList(value).map(asObject);
  if (records.length === 0 || records.some((r) => r === undefined)) return undefined;
  const keys = [...new Set(records.flatMap((r) => Object.keys(r!)))];
  const text = (v: unknown) =>
    typeof v === "string"
      ? v
      : typeof v === "number"
        ? String(v)
        : v === true || v === false
          ? String(v)
          : "";
  const rows = records.map((record, i) => ({ cells: keys.map((key) => text(record![key])), line: i + 2 }));
  return { rows: [{ cells: keys, line: 1 }, ...rows], file };
}
