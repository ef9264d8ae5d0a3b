// Columns that say how a model was changed or run (int4, an adapter, a defence, a system prompt): a part of its name, since
// what was measured is then not the published model.
import { RUNNER_WORDS } from "../../lexicon/column-words.ts";
import { loose } from "../../lexicon/loose.ts";
import { settingsOfAnotherModel } from "../../lexicon/run-settings.ts";
import { EFFORT_WORDS, SETTING_KEY } from "../../lexicon/settings.ts";
import { nameCell } from "./cell.ts";
import type { Column } from "./grid.ts";

export interface Setting {
  column: Pick<Column, "name" | "cells">;
  /** As it stands in the name: `quantization=int4`. */
  key: string;
  /** Whether its values tell rows apart: then each belongs to the name, known as another model or not. */
  differs: boolean;
  /** Whether it says how much each model was asked to think: then "none" and "medium" are settings as others are. */
  asked: boolean;
}

const names = (...headings: string[]) => new Set(headings.map(loose));

/** Of text: as numbers they may be a score (thinking, reasoning, precision). */
const TEXT = names(
  "quantization", "quantisation", "quant", "quantized", "quantised", "quantization method", "precision", "dtype", "adapter",
  "adapters", "peft", "lora", "branch", "commit", "model variant", "method", "defense", "defence", "defenses", "defences", "guard",
  "guardrail", "guardrails", "scaffold", "scaffolding", "harness", "agent", "tools", "reasoning", "reasoning effort", "effort",
  "thinking", "thinking mode", "reasoning mode", "mode", "system prompt", "prompting", "prompt template", "template",
  "chat template", "decoding", "decoding strategy", "sampling", "setting", "settings", "setup", "config", "configuration",
  "steering",
); // biome-ignore format: a list

/** Also where they are numbers. */
const NUMBERS = names(
  "quantization", "quantisation", "quant", "bits", "nbits", "revision", "model revision", "temperature", "temp", "top p", "top k",
  "checkpoint", "step", "steps", "training step", "training steps", "thinking budget", "reasoning budget", "prompt", "prompt id",
  "variant",
); // biome-ignore format: a list

/** What kind of model it is: base, chat, fine-tuned. */
const TYPE = names(
  "type", "model type", "kind", "stage", "fine-tuning", "finetuning", "fine-tuned", "finetuned", "fine-tune", "alignment", "training",
); // biome-ignore format: a list

/** Their values are published weights (a commit, float16) unless they are known as others. */
const REVISION = names("revision", "model revision", "branch", "commit");
const GOVERNED = names("revision", "model revision", "branch", "commit", "precision", "dtype");
const BITS = names("quantization", "quantisation", "quant", "bits", "nbits", "precision");
const RUNNERS = names(...RUNNER_WORDS);
const CHECKPOINT = /^(step|iter(ation)?|epoch|ckpt|checkpoint)?[\s_-]*\d+[km]?$/i;

/** The published model as it is. */
const PLAIN =
  /^(none|no|n|false|off|0|[-–—✗x]|n\/?a|null|default|auto|main|master|original|vanilla|plain|standard|baseline|unknown|unquantized|full|(torch\.)?(fp|bf|float|bfloat)(16|32)|(16|32)([\s_-]?bit)?|half|full precision)?$/i;

/** Kinds of models that make another of a name that does not say so. Others (open, closed) change nothing. */
const TUNED =
  /\b(chat|instruct(ion)?(-?tuned)?|it|sft|rlhf|dpo|ppo|fine-?tuned?|aligned|abliterated|uncensored|yes|true)\b/i;
const SAYS_TUNED = /chat|instruct|[-_\s]it\b|sft|rlhf|dpo|tuned|gpt-|claude|gemini|vicuna|zephyr|tulu/i;
const BASE = /^(base|pre-?trained|foundation)( model)?s?$/i;

/** Whether a heading says how models were changed or run, whatever stands below it. */
export function isSetting(heading: string, numeric: boolean): boolean {
  const key = loose(heading);
  return NUMBERS.has(key) || (!numeric && (TEXT.has(key) || TYPE.has(key)));
}

/**
 * The column as a setting; undefined where neither its heading nor its values say that models were changed.
 * @param models the column that names them, where there is one
 */
export function settingOf(
  column: Pick<Column, "name" | "cells" | "holds">,
  models?: Pick<Column, "cells">,
): Setting | undefined {
  const { name } = column;
  if (name === "" || (models !== undefined && ranThemAll(column, models))) return undefined;
  const key = REVISION.has(loose(name))
    ? "revision"
    : name
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, "_");
  const numbers = column.holds === "numbers";
  const mayBeBits = BITS.has(loose(key));
  if (numbers && !mayBeBits && !isSetting(name, numbers)) return undefined;
  const values = new Set(column.cells.map(({ raw }) => nameCell(raw)));
  const bits = mayBeBits && [...values].every((value) => PLAIN.test(value) || isCoarse(key, value));
  const known = isSetting(name, numbers) || bits;
  const changes = [...values].some((value) => settingsOfAnotherModel([[key, value]]).length > 0);
  // A number under a heading that may be a benchmark (reasoning) is its score.
  if (!known && (!changes || numbers)) return undefined;
  const differs = known && values.size > 1 && !GOVERNED.has(loose(name));
  return { column, key, differs, asked: differs && SETTING_KEY.test(key) && [...values].some(isEffort) };
}

/** Whether a heading says what ran the models. */
export const isRunner = (heading: string): boolean => RUNNERS.has(loose(heading));

/**
 * Whether a column of agents or scaffolds is how the benchmark was run, and not a part of each model: one ran at least half of
 * the models, or several ran the same ones. Each of them is then a benchmark of its own.
 */
function ranThemAll({ name, cells }: Pick<Column, "name" | "cells">, models: Pick<Column, "cells">): boolean {
  if (!isRunner(name)) return false;
  const ranBy = new Map<string, Set<string>>();
  const ran = new Map<string, Set<string>>();
  for (const [row, { raw }] of cells.entries()) {
    const runner = loose(nameCell(raw));
    const model = nameCell(models.cells[row]?.raw ?? "");
    ranBy.set(model, (ranBy.get(model) ?? new Set()).add(runner));
    ran.set(runner, (ran.get(runner) ?? new Set()).add(model));
  }
  const bySeveral = [...ranBy.values()].filter(({ size }) => size > 1).length;
  const most = Math.max(...[...ran.values()].map(({ size }) => size));
  return Math.max(bySeveral, most) * 2 >= ranBy.size;
}

/** The name with what qualifies it in this row: `Llama-2-7b-chat-hf (quantization=int4)`. */
export function withSettings(name: string, row: number, settings: readonly Setting[]): string {
  const parts = settings.flatMap(({ column, key, differs, asked }) => {
    const value = nameCell(column.cells[row]?.raw ?? "");
    // Told in the name already: `model@reasoning=high`.
    if (name.toLowerCase().endsWith(`${key}=${value}`.toLowerCase())) return [];
    if (asked && EFFORT_WORDS.has(value.toLowerCase())) return isUsual(value) ? [] : [`${key}=${value}`];
    if (PLAIN.test(value)) return [];
    const other = settingsOfAnotherModel([[key, value]]);
    if (other.length > 0) return other;
    if (TYPE.has(loose(key))) return typeOf(name, value) ? [`${key}=${value}`] : [];
    // The weights' own name, and what kind of model it is: descriptions.
    if (key === "checkpoint" && !CHECKPOINT.test(value)) return [];
    if (key === "reasoning" && /^(yes|true|y|✓)$/i.test(value)) return [];
    return differs || isCoarse(key, value) ? [`${key}=${value}`] : [];
  });
  return parts.length === 0 ? name : `${name} (${parts.sort().join(", ")})`;
}

const isUsual = (value: string) => EFFORT_WORDS.get(value.toLowerCase()) === "default";

/** An effort that is more than a yes or no. */
const isEffort = (value: string) => EFFORT_WORDS.has(value.toLowerCase()) && !PLAIN.test(value);

/** Bits as a bare number. */
function isCoarse(key: string, value: string): boolean {
  return BITS.has(loose(key)) && /^[2-8](?:[\s_-]?bits?)?$/i.test(value);
}

/** Whether a kind of model contradicts its name or adds to it. A repository's full name says whose weights they are. */
function typeOf(name: string, value: string): boolean {
  if (name.includes("/")) return false;
  if (BASE.test(value)) return /chat|instruct|[-_\s]it\b/i.test(name);
  return TUNED.test(value) && !SAYS_TUNED.test(name);
}
