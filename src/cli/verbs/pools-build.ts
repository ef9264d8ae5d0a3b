// `pools build TABLE`: a pool file of your own, from a table of scores.
import { basename } from "node:path";
import { type Fault, InputError, quote } from "../../errors.ts";
import { BUNDLED_POOLS } from "../../generated/pools.ts";
import { poolFromTable } from "../../pool/from-table.ts";
import { poolFaults } from "../../pool/pool-file.ts";
import { isDayOrMonth } from "../../pool/real-date.ts";
import type { Range } from "../../pool/stray-cells.ts";
import { filesOf } from "../disk/files.ts";
import { json, refuseOverInput, say, writeResult } from "../output.ts";
import type { Call } from "../verb.ts";

const SIZE_LIMIT = 104_857_600;

export async function run({ world, args, options }: Call): Promise<number> {
  const path = args[0] ?? "";
  const files = await filesOf([path], { ...world, sizeLimit: SIZE_LIMIT });
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new InputError({ file: path, message: "one table makes a pool", found: `${files.length} files` });
  }
  refuseOverInput(files, options.output, world.folder);
  const text = (name: string) => options[name] as string | undefined;
  const list = (name: string) => options[name] as readonly string[] | undefined;
  refuseWrongOptions(text);
  const columns = Object.fromEntries(
    ["model", "family", "developer"].flatMap((what) =>
      text(what) === undefined ? [] : [[what, text(what)!]],
    ),
  );
  const { pool, dropped, notes } = await poolFromTable(file, {
    file: file.path,
    name: text("name") ?? nameFrom(file.path),
    date: text("date") ?? world.today,
    version: text("poolVersion") ?? "1",
    source: text("source") ?? basename(file.path),
    ranges: rangesOf(list("range") ?? []),
    ...(text("title") !== undefined && { title: text("title")! }),
    ...(text("licence") !== undefined && { licence: text("licence")! }),
    ...(list("lowerIsBetter") && { lowerIsBetter: list("lowerIsBetter")! }),
    ...(list("capability") && { capability: list("capability")! }),
    ...(list("known") && { known: list("known")! }),
    columns,
  });
  const faults = poolFaults(pool);
  if (faults.length > 0) throw new InputError(faults.map((fault) => ({ file: file.path, ...fault })));
  for (const note of notes) say(world, options.quiet === true, `note: ${note}`);
  const models = `${pool.models.length} models with all ${pool.capability_benchmarks.length} capability benchmarks`;
  say(world, options.quiet === true, `${pool.name}: ${models}, ${dropped.length} left out`);
  await writeResult(world, json(pool), options.output, "json");
  return 0;
}

/** Told by the option's name, before the table is judged. */
function refuseWrongOptions(text: (name: string) => string | undefined): void {
  const faults: Fault[] = [];
  for (const [option, key] of TEXT_OPTIONS) {
    if (text(key)?.trim() === "") faults.push({ message: `${option} is empty`, expected: "a value" });
  }
  const name = text("name");
  if (name !== undefined && name.trim() !== "" && !/^[a-z0-9][a-z0-9.-]*$/.test(name)) {
    const expected = "small letters, digits, dots and hyphens, such as my-pool-2026";
    faults.push({ message: "--name is no name of a pool", found: quote(name), expected });
  }
  if (name !== undefined && (name === "auto" || (BUNDLED_POOLS as readonly string[]).includes(name))) {
    faults.push({ message: "--name is taken", found: quote(name), expected: "a name of your own" });
  }
  const date = text("date");
  if (date !== undefined && date.trim() !== "" && !isDayOrMonth(date)) {
    const expected = "YYYY-MM-DD or YYYY-MM, of the calendar";
    faults.push({ message: "--date is no date", found: quote(date), expected });
  }
  if (faults.length > 0) throw new InputError(faults);
}

const TEXT_OPTIONS = [
  ["--name", "name"],
  ["--title", "title"],
  ["--pool-version", "poolVersion"],
  ["--date", "date"],
  ["--licence", "licence"],
  ["--source", "source"],
] as const;

/** The file's name, as far as a pool's name may have it. */
function nameFrom(path: string): string {
  const plain = basename(path)
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-");
  return plain.replace(/^[^a-z0-9]+|-$/g, "") || "my-pool";
}

/** `COLUMN=LOW..HIGH`; the column's name may hold an equals sign. */
function rangesOf(texts: readonly string[]): Record<string, Range> {
  const number = String.raw`-?\d+(?:\.\d+)?`;
  const form = new RegExp(`^(.+)=(${number})\\.\\.(${number})$`);
  return Object.fromEntries(
    texts.map((text) => {
      const [, column, low, high] = form.exec(text) ?? [];
      if (column === undefined) {
        throw new InputError({
          message: "--range cannot be read",
          found: quote(text),
          expected: "COLUMN=LOW..HIGH, such as MMLU=0..1",
        });
      }
      return [column, { minimum: Number(low), maximum: Number(high) }];
    }),
  );
}
