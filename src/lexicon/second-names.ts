// Second names that makers and services give to one model, brought to the first. Only what the maker says or what the
// numbers in the name prove: a likeness is no proof.
import { houseOf } from "./makers.ts";

interface SecondName {
  /** Whose models these are; another organisation's copy of the name may be another model. */
  house: string;
  pattern: RegExp;
  first: string;
}

const SECOND_NAMES: readonly SecondName[] = [
  // Anthropic's alias of the first snapshot; later ones have another number.
  { house: "anthropic", pattern: /^claude-(sonnet|opus)-4-0$/i, first: "claude-$1-4-20250514" },
  // Vertex numbers the snapshots of a name besides dating them; the date alone tells which.
  { house: "anthropic", pattern: /^(claude-[\w.-]+)-v\d@(\d{8})$/i, first: "$1@$2" },
  // OpenRouter's id of DeepSeek-V3-0324.
  { house: "deepseek", pattern: /^deepseek-chat-v3-0324$/i, first: "deepseek-v3-0324" },
  // Of these sizes DeepSeek made only the LLM without another word in its name.
  { house: "deepseek", pattern: /^deepseek[-_ ](7b|67b)[-_ ](chat|base)$/i, first: "deepseek-llm-$1-$2" },
  // On the hub Mistral names size and tuning, in its API only the month; there is one model of each month.
  { house: "mistral", pattern: /^mistral-large-instruct-(2407|2411)$/i, first: "mistral-large-$1" },
  { house: "mistral", pattern: /^mistral-small-3\.1-24b-instruct-2503$/i, first: "mistral-small-2503" },
  // Base models of these lines are published without a suffix; people add one to tell them from the tuned ones.
  {
    house: "meta",
    pattern: /^((?:meta[-_ ])?llama[-_ ]?(?:2|3|3\.[12])[-_ ]\d+b)[-_ ]base$/i,
    first: "$1",
  },
  { house: "qwen", pattern: /^(qwen[-_ ]?(?:1\.5|2|2\.5)[-_ ][\d.]+b)[-_ ]base$/i, first: "$1" },
];

/** The first name of a model of this organisation (lower case; null: the name does not say). Other names stay. */
export function firstName(organisation: string | null, name: string): string {
  const house = organisation === null ? null : houseOf(organisation);
  const second = SECOND_NAMES.find(
    (one) => (house === null || house === one.house) && one.pattern.test(name),
  );
  return second ? name.replace(second.pattern, second.first) : name;
}
