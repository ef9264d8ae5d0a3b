// How a model can be asked: words of effort and thinking, and the lines of models of which these words say how they were
// asked. Of other lines the same word names other weights (Kimi K2 Thinking, Phi-4-reasoning, Codex-Max, Mistral Medium).

/** Most first. `default` is what a model does when it is asked for nothing else; medium counts as that. */
export const EFFORTS = ["max", "xhigh", "high", "medium", "low", "minimal", "none"] as const;
export type Effort = (typeof EFFORTS)[number];

/** Spellings of efforts: OpenAI's and OpenRouter's `reasoning.effort`, Anthropic's `effort`, Epoch's suffixes. */
export const EFFORT_WORDS: ReadonlyMap<string, Effort | "default"> = new Map([
  ...EFFORTS.map((effort) => [effort, effort] as const),
  ["maximum", "max"],
  ["med", "medium"],
  ["default", "default"],
  // Epoch: which effort it was is not known.
  ["unknown", "default"],
]);

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const THINKING_WORDS = words("thinking reasoning think reason reasoner");
export const NOT_THINKING_WORDS = words("nonthinking nothinking nonreasoning noreasoning nothink nonthink");
export const NOT = words("no non not without disabled");
/** Words that may stand beside these and say nothing more. */
export const FILLERS = words(
  "effort mode budget tokens token extended adaptive auto interleaved with enabled on level",
);

/** Keys of a run or a column that hold an effort, a switch or a budget in tokens. */
export const SETTING_KEY =
  /^(reasoning(_effort|_level|_mode|_tokens|_max_tokens|_budget)?|effort|(enable_)?thinking(_budget|_tokens|_config|_level|_mode)?|(thinking_)?budget_tokens)$/i;

interface ReasoningLine {
  line: string;
  /** Least version; a letter before it (k2.5, m2, v3.1) does not count. */
  from?: number;
  /** First version that is none of these. */
  before?: number;
  /** One of these words must stand in the name, or none of those. */
  only?: string;
  without?: string;
  /** Only where the name has no date: later releases are either of the two. */
  undated?: true;
}

/**
 * Lines of which one set of weights answers with more or less reasoning, by their makers' documentation of 2025 and 2026:
 * OpenAI `reasoning_effort` (o-series, gpt-oss, GPT-5), Anthropic extended thinking and effort (Claude 3.7 on), Google
 * `thinkingBudget` and `thinkingLevel` (Gemini 2.5 on, Gemma 4), xAI `reasoning_effort` (Grok 3 mini) and the reasoning
 * switch of Grok 4 Fast and later, DeepSeek (V3.1 on), Qwen's `enable_thinking` (Qwen3 of April 2025, Qwen3.5 on; the releases
 * of July 2025 are each one of the two, and Qwen3-Max-Thinking is a model of its own), Z.ai (GLM-4.5 on), Moonshot (Kimi K2.5
 * on), MiniMax (M2 on), Xiaomi MiMo-V2, StepFun, NVIDIA Nemotron, IBM Granite (3.2 on), Meta Muse, ByteDance Seed 1.6,
 * Amazon Nova 2, SmolLM3.
 */
const REASONING_LINES: readonly ReasoningLine[] = [
  { line: "o1" },
  { line: "o3" },
  { line: "o4" },
  { line: "gpt", only: "oss" },
  { line: "gpt", from: 5, without: "chat" },
  { line: "claude", from: 3.7 },
  { line: "gemini", from: 2.5 },
  { line: "gemma", from: 4 },
  { line: "grok", from: 3, before: 4, only: "mini" },
  { line: "grok", from: 4 },
  { line: "deepseek", from: 3.1 },
  { line: "qwen", from: 3, before: 3.5, without: "next max vl omni coder plus turbo", undated: true },
  { line: "qwen", from: 3.5 },
  { line: "glm", from: 4.5 },
  { line: "kimi", from: 2.5 },
  { line: "minimax", from: 2 },
  { line: "mimo", from: 2 },
  { line: "step", from: 3.5 },
  { line: "nemotron", from: 2 },
  { line: "granite", from: 3.2 },
  { line: "muse" },
  { line: "seed", from: 1.6 },
  { line: "nova", from: 2 },
  { line: "smollm", from: 3 },
];

/** Words of effort that are part of a model's name: Qwen-Max, Codex-Max, Mistral Medium, Phi-3-medium. */
const OWN_WORDS: readonly (readonly [beside: string, word: string])[] = [
  ["qwen", "max"],
  ["codex", "max"],
  ["ernie", "max"],
  ["hunyuan", "max"],
  ["mistral", "medium"],
  ["magistral", "medium"],
  ["devstral", "medium"],
  ["phi", "medium"],
];

/** Lines that are asked at efforts as well, so that in brackets the word is one: GPT-5.1-Codex (max) is no Codex-Max. */
const ASKED_TOO = "codex";

/** Whether this word of effort names the model, by the other words of the name (lower case). */
export const isOwnWord = (word: string, name: readonly string[], bracketed: boolean): boolean =>
  OWN_WORDS.some(
    ([beside, own]) => own === word && name.includes(beside) && !(bracketed && beside === ASKED_TOO),
  );

/** Whether words of effort and thinking in a name say how the model was asked. `name`: its words, without such words. */
export function canBeAsked(name: readonly string[], dated: boolean): boolean {
  const version = versionIn(name);
  return REASONING_LINES.some(
    ({ line, from, before, only, without, undated }) =>
      name[0] === line &&
      (from === undefined || (version !== undefined && version >= from)) &&
      (before === undefined || (version !== undefined && version < before)) &&
      (only === undefined || name.includes(only)) &&
      (without === undefined || !without.split(" ").some((word) => name.includes(word))) &&
      !(undated && dated),
  );
}

function versionIn(name: readonly string[]): number | undefined {
  for (const word of name.slice(1)) {
    const version = /^[a-z]?(\d{1,2}(?:\.\d{1,2})?)$/.exec(word)?.[1];
    if (version !== undefined) return Number(version);
  }
  return undefined;
}
