// Developers of Epoch's models as families: one spelling for each, and those that the table leaves empty.
import type { Row } from "./table.ts";

/** The first named developer decides; spellings of one house are one family. */
const FAMILIES: Readonly<Record<string, string>> = {
  "Google DeepMind": "google",
  Google: "google",
  "Meta AI": "meta",
  "Microsoft Research": "microsoft",
  "Mistral AI": "mistral",
  "Z.ai (Zhipu AI)": "z.ai",
  "Technology Innovation Institute": "tii",
  "01.AI": "01.ai",
  "Hugging Face": "bigcode",
};

/** The table names no developer for these; the line's maker is known from its name. */
const UNNAMED: readonly (readonly [RegExp, string])[] = [
  [/^(Code)?Qwen/, "Alibaba"],
  [/^PaLM /, "Google"],
  [/^internlm/, "Shanghai AI Laboratory"],
  [/^DeepSeek/, "DeepSeek"],
  [/^Yi-/, "01.AI"],
  [/^chatglm/, "Z.ai (Zhipu AI)"],
  [/^vicuna/, "LMSYS"],
  [/^open_llama/, "OpenLM Research"],
  [/^RedPajama/, "Together"],
  [/^stablelm/, "Stability AI"],
];

/** The developer of a row of eci_scores.csv, and the family it makes. */
export function developerOf(row: Row): { name: string; family: string } | null {
  const name = row.developer || UNNAMED.find(([pattern]) => pattern.test(row.id!))?.[1];
  if (!name) return null;
  const first = name.split(",")[0]!;
  return { name, family: FAMILIES[first] ?? first.toLowerCase() };
}
