// `formats`: the harness formats that are read.
import { FORMATS } from "../../results/formats/index.ts";
import { fitted, resultColumns, writeResult } from "../output.ts";
import { json, table } from "../table.ts";
import type { Call } from "../verb.ts";

export async function run({ world, options, format }: Call): Promise<number> {
  const formats = FORMATS.map(({ name, title, looksLike }) => ({ name, title, looks_like: looksLike }));
  const rows = formats.map(({ name, title, looks_like }) => [name, title, looks_like]);
  const width = resultColumns(world, options.output);
  const text = `${table(["format", "what", "recognised by"], rows, { width })}\n\n${fitted("Formats are recognised by content, not by name.", width)}`;
  await writeResult(world, format === "json" ? json(formats) : text, options.output, format);
  return 0;
}
