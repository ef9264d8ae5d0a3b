// `formats`: the harness formats that are read.

import { table } from "../../report/terminal/table.ts";
import { FORMATS } from "../../results/formats/index.ts";
import { ITEM_FORMATS } from "../../results/items/read-items.ts";
import { writeEither } from "../call.ts";
import { fitted } from "../output.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const of = (list: readonly { name: string; title: string; looksLike: string }[], holds: string) =>
    list.map(({ name, title, looksLike }) => ({ name, title, looks_like: looksLike, holds }));
  const formats = [...of(FORMATS, "results"), ...of(ITEM_FORMATS, "items")];
  const rowsOf = (holds: string) =>
    formats
      .filter((one) => one.holds === holds)
      .map(({ name, title, looks_like }) => [name, title, looks_like]);
  const text = (width: number | undefined) => {
    const tableOf = (holds: string) => table(["format", "what", "recognised by"], rowsOf(holds), { width });
    return [
      tableOf("results"),
      fitted("Formats are recognised by content, not by name. Results of single items, for `items`:", width),
      tableOf("items"),
    ].join("\n\n");
  };
  await writeEither(call, () => formats, text);
  return 0;
}
