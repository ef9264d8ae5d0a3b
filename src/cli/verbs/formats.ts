// `formats`: the harness formats that are read.
import { FORMATS } from "../../results/formats/index.ts";
import { ITEM_FORMATS } from "../../results/items/read-items.ts";
import { fitted, resultColumns, writeResult } from "../output.ts";
import { json, table } from "../table.ts";
import type { Call } from "../verb.ts";

export async function run({ world, options, format }: Call): Promise<number> {
  const of = (list: readonly { name: string; title: string; looksLike: string }[], holds: string) =>
    list.map(({ name, title, looksLike }) => ({ name, title, looks_like: looksLike, holds }));
  const formats = [...of(FORMATS, "results"), ...of(ITEM_FORMATS, "items")];
  const width = resultColumns(world, options.output);
  const rowsOf = (holds: string) =>
    formats
      .filter((one) => one.holds === holds)
      .map(({ name, title, looks_like }) => [name, title, looks_like]);
  const tableOf = (holds: string) => table(["format", "what", "recognised by"], rowsOf(holds), { width });
  const text = [
    tableOf("results"),
    fitted("Formats are recognised by content, not by name. Results of single items, for `items`:", width),
    tableOf("items"),
  ].join("\n\n");
  await writeResult(world, format === "json" ? json(formats) : text, options.output, format);
  return 0;
}
