// Flat records of JSON, one a model, in a list or one a line: the same table as CSV, as `to_json(orient="records")` writes it.
import { type Fault, InputError } from "../../errors.ts";
import { MODEL_WORDS } from "../../lexicon/column-words.ts";
import { loose } from "../../lexicon/loose.ts";
import { settingsOfAnotherModel } from "../../lexicon/run-settings.ts";
import type { Place } from "../benchmark-results.ts";
import { entryLines, entryPlace } from "../entry-lines.ts";
import { gridOf } from "../grid/grid.ts";
import { rolesOf } from "../grid/roles.ts";
import { isSetting } from "../grid/settings.ts";
import type { Table } from "../grid/table.ts";
import { likeness } from "../grid/upright.ts";
import { bareNumber } from "../json-text.ts";
import { pointerOf } from "../positions.ts";
import type { Reading } from "../reading.ts";
import { asList, asObject, asScalar, type Json, type Source } from "../source.ts";
import { fileStem } from "./file-stem.ts";
import type { Format, FormatReading } from "./format.ts";
import { firstLine, jsonLines } from "./json-lines.ts";
import { readTables, sortTables } from "./tables.ts";

export const jsonRecords: Format = {
  name: "json-records",
  title: "JSON records, in a list or one a line",
  looksLike: '{ "model": …, "score": … } in a JSON list, or one a line; or records under the models\' names',
  async detect(source) {
    return (await tablesOf(source)).some(
      ({ table }) => rolesOf(gridOf(table), source.asked)?.modelNamed === true,
    );
  },
  async read(source) {
    const found = await tablesOf(source);
    const sorted = sortTables(
      found.map(({ table }) => table),
      source,
    );
    const options = { stem: fileStem(source.path), strict: true, asked: source.asked };
    const all = sorted.results.map(({ table, title }): Omit<FormatReading, "notes"> => {
      const { placeOf } = found.find((one) => one.table === table)!;
      const one = { results: [{ table, ...(title !== undefined && { title }) }], others: [] };
      const { readings, setAside } = asRecords(placeOf, () => readTables(one, options));
      return { readings: readings.map((reading) => inRecords(reading, placeOf, source.path)), setAside };
    });
    return {
      readings: all.flatMap(({ readings }) => readings),
      setAside: [...all.flatMap(({ setAside = [] }) => setAside), ...sorted.others],
    };
  },
};

type PlaceOf = (row: number | undefined) => Place;

function inRecords(reading: Reading, placeOf: PlaceOf, file: string): Reading {
  return {
    ...reading,
    ...(reading.faults && { faults: faultsOfRecords(placeOf, reading.faults) }),
    place: { file },
    scores: reading.scores.map((score) => ({ ...score, place: placeOf(score.place.line) })),
  };
}

/** Records one a line. Of a file that nobody named, only where it is hardly a log of single answers: not many of one model. */
async function linesTable(source: Source): Promise<{ table: Table; placeOf: PlaceOf }[]> {
  const first = await firstLine(source);
  const named = Object.keys(first ?? {}).some((key) => MODEL_WORDS.includes(loose(key)));
  if (!named || !Object.values(first!).some((value) => typeof value === "number")) return [];
  const lines = await jsonLines(source).catch(() => []);
  const table = recordsTable(
    lines.map(({ value }) => value),
    source.path,
  );
  if (table === undefined) return [];
  const placeOf: PlaceOf = (row) => ({ file: source.path, line: lines[(row ?? FIRST) - FIRST]?.line ?? 1 });
  const model = rolesOf(gridOf(table), source.asked)?.model;
  const models = new Set(model?.cells.map(({ raw }) => raw));
  return source.file.named || 2 * models.size > lines.length ? [{ table, placeOf }] : [];
}

/** The file's list of records, or the lists one level down in its object: `{ "leaderboard": [ … ] }`. */
async function tablesOf(source: Source): Promise<{ table: Table; placeOf: PlaceOf }[]> {
  const value = await source.jsonOrNothing();
  if (value === undefined) return linesTable(source);
  if (Array.isArray(value)) {
    const table = recordsTable(value, source.path);
    if (table === undefined) return [];
    const lines = entryLines(await source.text());
    return [{ table, placeOf: (row) => entryPlace(source.path, lines, (row ?? FIRST) - FIRST) }];
  }
  const root = asObject(value) ?? {};
  const lists = Object.entries(root).flatMap(([key, list]) => {
    const table = recordsTable(list, source.path);
    if (table === undefined) return [];
    const placeOf: PlaceOf = (row) => ({
      file: source.path,
      pointer: pointerOf([key, (row ?? FIRST) - FIRST]),
    });
    return [{ table: { ...table, title: key }, placeOf }];
  });
  // In a folder an object with models for keys may be anything: prices, settings.
  return lists.length > 0 || !source.file.named ? lists : keyedTables(root, source.path);
}

/** Objects whose keys are models: the file's own, else those one level down, whose values are records or numbers. */
function keyedTables(root: Json, file: string): { table: Table; placeOf: PlaceOf }[] {
  const own = keyedTable(root, file, []);
  if (own !== undefined) return [own];
  return Object.entries(root).flatMap(([key, value]) => {
    const found = keyedTable(asObject(value) ?? {}, file, [key]);
    return found === undefined ? [] : [{ ...found, table: { ...found.table, title: key } }];
  });
}

/** undefined: the keys are hardly models, or what stands under them is neither a record nor a number. */
function keyedTable(
  models: Json,
  file: string,
  path: readonly string[],
): { table: Table; placeOf: PlaceOf } | undefined {
  const names = Object.keys(models);
  if (names.length < 2 || likeness(names) < 0.5) return undefined;
  const [measured = "score"] = path;
  const records = names.map((name) => {
    const value = models[name];
    if (typeof value === "number" || value === null) return { model: name, [measured]: value };
    const record = asObject(value);
    return record && { model: name, ...record };
  });
  const table = records.some((record) => record === undefined) ? undefined : recordsTable(records, file);
  const placeOf: PlaceOf = (row) => ({
    file,
    pointer: pointerOf([...path, names[(row ?? FIRST) - FIRST] ?? ""]),
  });
  return table && { table, placeOf };
}

/** Rows of the table are counted from here, behind a heading that the file does not have. */
const FIRST = 2;

/** Faults name rows of the table; the file has records. */
function asRecords<T>(placeOf: PlaceOf, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof InputError ? new InputError(faultsOfRecords(placeOf, error.faults)) : error;
  }
}

function faultsOfRecords(placeOf: PlaceOf, faults: readonly Fault[]): Fault[] {
  return faults.map(({ line, ...fault }) => ({
    ...fault,
    ...(line !== undefined && line >= FIRST && placeOf(line)),
  }));
}

/** The record with what its objects say of how the model was changed or run (`"config": {"load_in_4bit": true}`). */
function withSettings(record: Json | undefined): Json | undefined {
  if (record === undefined) return undefined;
  const nested = Object.values(record).flatMap((value) => Object.entries(asObject(value) ?? {}));
  const settings = nested.filter(
    ([key, value]) =>
      !Object.hasOwn(record, key) &&
      asScalar(value) !== undefined &&
      (isSetting(key, typeof value === "number") || settingsOfAnotherModel([[key, value]]).length > 0),
  );
  return settings.length === 0 ? record : { ...record, ...Object.fromEntries(settings) };
}

/** What stands for a list or an object within a record. */
const NESTED = "{…}";

/** A number of JSON is none of 1.287 thousands: the 0 keeps it from being taken for such. */
export function numberText(value: number): string {
  return /^-?\d{1,3}\.\d{3}$/.test(String(value)) ? `${value}0` : String(value);
}

/** undefined: it is no list of records. */
export function recordsTable(value: unknown, file: string): Table | undefined {
  const records = asList(value).map((one) => withSettings(asObject(one)));
  if (records.length === 0 || records.some((r) => r === undefined)) return undefined;
  const keys = [...new Set(records.flatMap((r) => Object.keys(r!)))];
  const text = (v: unknown) =>
    typeof v === "string"
      ? (bareNumber(v) ?? v)
      : typeof v === "number"
        ? numberText(v)
        : v === null || v === undefined
          ? ""
          : typeof v === "object"
            ? NESTED
            : String(v);
  const rows = records.map((record, i) => ({
    cells: keys.map((key) => text(record![key])),
    line: i + FIRST,
  }));
  return { rows: [{ cells: keys, line: 1 }, ...rows], file };
}
