// The chat models' table of data/safetywashing-2024/, as columns and as a pool of the 12 capability benchmarks.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Pool } from "../../src/generated/pool.ts";
import { figures } from "./figures.ts";

const chat = figures("chat.json");

const rows = parse(
  readFileSync(new URL("../../data/safetywashing-2024/benchmarks_chat_models.csv", import.meta.url)),
  { columns: true },
) as Record<string, string>[];

export const chatModels: readonly string[] = rows.map((row) => row.model as string);

export const chatFamilies: readonly string[] = chatModels.map((model) => chat.families[model]);

/** A column of the table; null where the cell is empty. */
export function chatColumn(name: string): (number | null)[] {
  return rows.map((row) => (row[name] === "" ? null : Number(row[name])));
}

/** The 12 capability benchmarks over the 26 models, as a pool file would hold them. */
export const chatPool: Pool = {
  schema_version: 1,
  name: "chat",
  title: "Chat models of 2024",
  version: "1",
  date: "2024-08-01",
  licence: "MIT",
  sources: [{ name: "test" }],
  families_are: "lines",
  capability_benchmarks: chat.capability_benchmarks.map((id: string) => ({ id, name: id.toUpperCase() })),
  models: chatModels.map((name, i) => {
    const flop = chatColumn("FLOP")[i];
    return {
      name,
      family: chatFamilies[i] as string,
      scores: chat.capability_benchmarks.map((id: string) => chatColumn(id)[i] ?? null),
      ...(flop ? { training_flop: flop } : {}),
    };
  }),
  known_benchmarks: [],
};
