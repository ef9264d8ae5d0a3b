// Real spellings from public leaderboards and harness logs (test/fixtures/spellings/public.csv), each read by a person:
// the identity it must give, and the model that it is in one pool (empty: it must match none there).
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export interface PublicSpelling {
  spelling: string;
  source: string;
  /** house line version size date variants; "-": none; "none": no plain spelling of a published model. Behind "@" how it was asked. */
  identity: string;
  pool: string;
  /** Several releases with " / " between them. */
  model: string;
}

const text = readFileSync(new URL("../fixtures/spellings/public.csv", import.meta.url), "utf8");

export const publicSpellings: readonly PublicSpelling[] = parse(text, { columns: true });
