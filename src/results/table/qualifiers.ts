// Columns that say how a model was changed or run (int4, an adapter, a defence, a system prompt): a part of its name, since
// what was measured is then not the published model.
import { otherWeights } from "../other-weights.ts";
import { loose } from "../select.ts";
import { nameCell } from "./cell.ts";
import type { TableRow } from "./columns.ts";

export interface Qualifier {
  index: number;
  /** As it stands in the name: `quantization=int4`. */
  key: string;
  /** Whether its values tell rows apart: then each belongs to the name, known as another model or not. */
  differs: boolean;
}

const names = (...headings: string[]) => new Set(headings.map(loose));

/** Of text, and what is meant by them as numbers may be a score (thinking, reasoning). */
const TEXT = names(
  "quantization", "quantisation", "quant", "quantized", "quantised", "quantization method", "precision", "dtype", "adapter",
  "adapters", "peft", "lora", "revision", "branch", "commit", "variant", "model variant", "method", "defense", "defence",
  "defenses", "defences", "guard", "guardrail", "guardrails", "scaffold", "scaffolding", "harness", "agent", "tools",
  "reasoning", "reasoning effort", "effort", "thinking", "thinking mode", "reasoning mode", "mode", "system prompt", "prompt",
  "prompting", "prompt template", "template", "chat template", "decoding", "decoding strategy", "sampling", "setting",
  "settings", "setup", "config", "configuration", "fine-tuning", "finetuning", "fine-tuned", "finetuned", "fine-tune",
  "training", "alignment", "steering", "checkpoint", "stage", "type", "model type",
); // biome-ignore format: a list

/** Also where they are numbers. */
const NUMBERS = names(
  "quantization", "quantisation", "quant", "bits", "nbits", "revision", "temperature", "temp", "top p", "top k", "checkpoint",
  "step", "steps", "training step", "training steps", "thinking budget", "reasoning budget", "prompt", "prompt id", "variant",
); // biome-ignore format: a list

const TYPE = names("type", "model type");
const BITS = names("quantization", "quantisation", "quant", "bits", "nbits", "precision");

/** The published model as it is. */
const PLAIN =
  /^(none|no|n|false|off|0|[-–—]|n\/?a|null|default|auto|main|master|original|vanilla|plain|standard|baseline|unknown|unquantized|full|(torch\.)?(fp|bf|float|bfloat)(16|32)|(16|32)([\s_-]?bit)?|half|full precision)?$/i;

/** Kinds of models that make another of a name that does not say so. Others (open, closed) change nothing. */
const TUNED =
  /\b(chat|instruct(ion)?(-?tuned)?|it|sft|rlhf|dpo|ppo|fine-?tuned?|aligned|abliterated|uncensored)\b/i;
const SAYS_TUNED = /chat|instruct|[-_\s]it\b|sft|rlhf|dpo|tuned|gpt-|claude|gemini|vicuna|zephyr|tulu/i;
const BASE = /^(base|pre-?trained|foundation)( model)?s?$/i;

/** Whether a heading says how models were changed or run, whatever stands below it. */
export function qualifies(heading: string, numeric: boolean): boolean {
  return (numeric ? NUMBERS : TEXT).has(loose(heading)) || (!numeric && NUMBERS.has(loose(heading)));
}

/**
 * @param taken columns that are something else: the model, scores, counts
 * @param headings cleaned
 */
export function qualifiersOf(
  headings: readonly string[],
  rows: readonly TableRow[],
  taken: ReadonlySet<number | undefined>,
): Qualifier[] {
  return headings.flatMap((heading, index): Qualifier[] => {
    if (taken.has(index) || heading === "") return [];
    const values = new Set(rows.map((row) => nameCell(row.cells[index] ?? "")));
    const known = TEXT.has(loose(heading)) || NUMBERS.has(loose(heading));
    const key = heading
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    const changes = [...values].some((value) => otherWeights([[key, value]]).length > 0);
    if (!known && !changes) return [];
    return [{ index, key, differs: known && values.size > 1 }];
  });
}

/** The name with what qualifies it in this row: `Llama-2-7b-chat-hf (quantization=int4)`. */
export function qualified(name: string, row: TableRow, qualifiers: readonly Qualifier[]): string {
  const parts = qualifiers.flatMap(({ index, key, differs }) => {
    const value = nameCell(row.cells[index] ?? "");
    if (PLAIN.test(value)) return [];
    if (TYPE.has(loose(key))) return typeOf(name, value) ? [`${key}=${value}`] : [];
    const other = otherWeights([[key, value]]);
    if (other.length > 0) return other;
    return differs || isCoarse(key, value) ? [`${key}=${value}`] : [];
  });
  return parts.length === 0 ? name : `${name} (${parts.sort().join(", ")})`;
}

/** Bits as a bare number. */
function isCoarse(key: string, value: string): boolean {
  return BITS.has(loose(key)) && /^[2-8](?:[\s_-]?bits?)?$/i.test(value);
}

/** Whether a kind of model contradicts its name or adds to it. */
function typeOf(name: string, value: string): boolean {
  if (BASE.test(value)) return /chat|instruct|[-_\s]it\b/i.test(name);
  return TUNED.test(value) && !SAYS_TUNED.test(name);
}
