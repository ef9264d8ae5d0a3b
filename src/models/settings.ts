// How a model was asked, parsed apart from which model it is: `GPT-5.2 (xhigh)`, `claude-opus-4.5-thinking-16k`,
// `openai/gpt-5.4@reasoning=high`, `…:thinking`, `(reasoning_effort=low)`.
import type { Pool } from "../generated/pool.ts";
import {
  canBeAsked,
  EFFORT_WORDS,
  type Effort,
  FILLERS,
  isOwnWord,
  NOT,
  NOT_THINKING_WORDS,
  SETTING_KEY,
  THINKING_WORDS,
} from "../lexicon/settings.ts";
import type { Word } from "./words.ts";

/** What was said; nothing where the model was asked as it usually is. */
export interface Settings {
  /** `none` where it was asked not to think. */
  effort?: Effort;
  thinking?: true;
  /** Of thinking, in tokens. */
  budget?: number;
}

/** Settings as people read them: "xhigh", "thinking, 16k", "none"; "default" where nothing was said. */
export function settingText({ effort, thinking, budget }: Settings): string {
  const parts = [
    ...(effort === undefined ? [] : [effort as string]),
    ...(thinking ? ["thinking"] : []),
    ...(budget === undefined ? [] : [budget % 1000 === 0 ? `${budget / 1000}k` : `${budget} tokens`]),
  ];
  return parts.length === 0 ? "default" : parts.join(", ");
}

/**
 * Rising with how much the model was asked to think: none, minimal, low, medium and default, thinking (by its budget), high,
 * xhigh, max.
 */
export function settingRank({ effort, thinking, budget }: Settings): number {
  const order = ["none", "minimal", "low", "medium", "thinking", "high", "xhigh", "max"];
  const at = order.indexOf(effort ?? (thinking || budget !== undefined ? "thinking" : "medium"));
  return at + (order[at] === "thinking" ? Math.min(budget ?? 0, 999_999) / 1e6 : 0);
}

/** Whether an entry of a pool that keeps settings was asked in this way: what is usual there, and nothing, are one. */
export const sameSettings = (a: Settings, b: Settings): boolean => plain(a) === plain(b);

function plain(settings: Settings): string {
  const { effort } = settings;
  const usual = effort === "none" || effort === "medium";
  return settingText({
    ...(usual || effort === undefined ? {} : { effort }),
    ...(settings.thinking && { thinking: true as const }),
    ...(settings.budget !== undefined && { budget: settings.budget }),
  });
}

/** Without what the pool has one score for, whatever it was. */
export function keptBy(pool: Pick<Pool, "settings">, { effort, thinking, budget }: Settings): Settings {
  return {
    ...(effort !== undefined && pool.settings?.effort !== "pooled" && { effort }),
    ...(thinking && pool.settings?.thinking !== "pooled" && { thinking }),
    ...(budget !== undefined && pool.settings?.thinking !== "pooled" && { budget }),
  };
}

/** Whether something that was said is not kept. */
export const fallsAway = (settings: Settings, pool: Pick<Pool, "settings">): boolean =>
  Object.keys(keptBy(pool, settings)).length < Object.keys(settings).length;

/** Two tellings of one thing: null where they contradict. */
export function joined(a: Settings, b: Settings): Settings | null {
  const all = { ...a, ...b };
  const contradicts = (Object.keys(a) as (keyof Settings)[]).some((key) => a[key] !== all[key]);
  return contradicts || (all.effort === "none" && (all.thinking || all.budget !== undefined)) ? null : all;
}

const OFF: Settings = { effort: "none" };

/** What `reasoning=high`, `thinking_budget=16000` and the like say; null where that is no such key or value. */
export function settingOf(key: string, value: string): Settings | null {
  if (!SETTING_KEY.test(key)) return null;
  const text = value.trim().toLowerCase();
  const effort = EFFORT_WORDS.get(text);
  if (effort !== undefined) return effort === "default" ? {} : { effort };
  if (/^(off|false|no|disabled|0)$/.test(text)) return OFF;
  if (/^(auto|adaptive|null|n\/a|-|–|—)?$/.test(text)) return {};
  if (/^(on|true|yes|enabled|thinking|reasoning|✓)$/.test(text)) return { thinking: true };
  const budget = budgetOf(text);
  return budget === undefined ? null : { thinking: true, budget };
}

/** `16k`, `10000`: tokens. */
function budgetOf(word: string): number | undefined {
  const [, number, k] = /^(\d{1,7})(k?)$/.exec(word) ?? [];
  return number === undefined ? undefined : Number(number) * (k ? 1000 : 1);
}

/** What words say of settings, one after the other; a "not thinking" beside an effort says that none was asked for. */
interface Said {
  efforts: Set<Effort | "default">;
  thinking: boolean;
  budgets: Set<number>;
  off: boolean;
}

function settingsSaid({ efforts, thinking, budgets, off }: Said): Settings | null {
  if (efforts.size > 1 || budgets.size > 1 || (off && (thinking || budgets.size > 0))) return null;
  if (off) return OFF;
  const [effort = "default"] = efforts;
  const [budget] = budgets;
  // "high reasoning": the second word only says what is high.
  const on = (thinking && efforts.size === 0) || budget !== undefined;
  if (effort === "none" && budget !== undefined) return null;
  return {
    ...(effort !== "default" && { effort }),
    ...(on && { thinking: true as const }),
    ...(budget !== undefined && { budget }),
  };
}

export interface Asked {
  /** What is left of the name. */
  words: Word[];
  settings: Settings;
}

/**
 * Words of effort and thinking taken out of a name. Undefined where there are none, where they contradict each other, and
 * where they are or may be part of the model's own name.
 * @param isDate tells words that are dates
 */
export function withoutSettings(all: readonly Word[], isDate: (word: string) => boolean): Asked | undefined {
  const names = all.map(({ word }) => word);
  const said: Said = { efforts: new Set(), thinking: false, budgets: new Set(), off: false };
  const rest: Word[] = all.slice(0, 1);
  let onlyBracketedEfforts = true;
  for (let at = 1; at < all.length; ) {
    const length = phraseAt(all, names, at, said);
    const inside = all.slice(at, at + length);
    if (length === 0) rest.push(all[at++]!);
    else {
      onlyBracketedEfforts &&= inside.every(
        ({ word, bracketed }) => bracketed && !isOwnWord(word, names, bracketed) && !/^\d/.test(word),
      );
      at += length;
    }
  }
  if (rest.length === all.length) return undefined;
  const left = rest.map(({ word }) => word);
  const settings = settingsSaid(said);
  if (settings === null) return undefined;
  const taken = canBeAsked(left, left.some(isDate)) || (onlyBracketedEfforts && !settings.thinking);
  return taken ? { words: rest, settings } : undefined;
}

/** How many words from here on speak of settings; what they say is added. */
function phraseAt(all: readonly Word[], names: readonly string[], from: number, said: Said): number {
  let last = from;
  for (let at = from; at < names.length; at++) {
    const word = names[at]!;
    const next = names[at + 1] ?? "";
    const effort = isOwnWord(word, names, all[at]!.bracketed) ? undefined : EFFORT_WORDS.get(word);
    if (NOT.has(word) && THINKING_WORDS.has(next)) {
      said.off = true;
      at += 1;
    } else if (NOT_THINKING_WORDS.has(word)) said.off = true;
    else if (word === "x" && next === "high") {
      said.efforts.add("xhigh");
      at += 1;
    } else if (effort !== undefined) said.efforts.add(effort);
    else if (THINKING_WORDS.has(word)) said.thinking = true;
    else if (/^\d{1,3}k$/.test(word)) said.budgets.add(budgetOf(word)!);
    else if (FILLERS.has(word)) continue;
    else break;
    last = at + 1;
  }
  // Words beside them that only say of what: "high effort".
  if (last > from) while (FILLERS.has(names[last] ?? "")) last += 1;
  return last - from;
}
