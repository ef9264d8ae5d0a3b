// Second names that makers and services give to one model, brought to the first. Only what the maker says, of a name that it
// no longer moves, or what the numbers in the name prove: a likeness is no proof.

interface SecondName {
  /** Whose models these are; another organisation's copy of the name may be another model. */
  house: string;
  /** Of the words of the name, one blank between them, versions and dates in one form (`models/words.ts`). */
  pattern: RegExp;
  first: string;
}

const SECOND_NAMES: readonly SecondName[] = [
  // Google's stable names, each for the release that its list of models gives (ai.google.dev/gemini-api/docs/models): 2.5 Pro and
  // Flash of 2025-06-17, in Epoch's words of June 2025, and 2.0 Flash 001 of 2025-02-05.
  { house: "google", pattern: /^gemini 2\.5 (pro|flash)$/, first: "gemini 2.5 $1 202506" },
  { house: "google", pattern: /^gemini 2\.5 pro preview 0605$/, first: "gemini 2.5 pro 202506" },
  { house: "google", pattern: /^gemini 2\.0 flash$/, first: "gemini 2.0 flash 001" },
  // "gpt-4-turbo currently points to gpt-4-turbo-2024-04-09" (platform.openai.com/docs/models), its last release.
  { house: "openai", pattern: /^gpt 4 turbo$/, first: "gpt 4 turbo 20240409" },
  // Anthropic's alias of the first snapshot; later ones have another number.
  { house: "anthropic", pattern: /^claude (sonnet|opus) 4\.0$/, first: "claude $1 4 20250514" },
  // Its aliases of retired lines stopped at these (docs.anthropic.com, models overview).
  { house: "anthropic", pattern: /^claude 3\.5 (sonnet|haiku) latest$/, first: "claude 3.5 $1 20241022" },
  { house: "anthropic", pattern: /^claude 3\.7 sonnet latest$/, first: "claude 3.7 sonnet 20250219" },
  { house: "anthropic", pattern: /^claude 3 opus latest$/, first: "claude 3 opus 20240229" },
  // Vertex numbers the snapshots of a name besides dating them; the date alone tells which.
  { house: "anthropic", pattern: /^claude ([\w.]+ \w+) \d (\d{8})$/, first: "claude $1 $2" },
  // OpenRouter's id of DeepSeek-V3-0324.
  { house: "deepseek", pattern: /^deepseek chat 3 0324$/, first: "deepseek 3 0324" },
  // OpenRouter's id of DeepSeek-V3.1.
  { house: "deepseek", pattern: /^deepseek chat 3\.1$/, first: "deepseek 3.1" },
  // Of these sizes DeepSeek made only the LLM without another word in its name.
  { house: "deepseek", pattern: /^deepseek (7b|67b) (chat|base)$/, first: "deepseek llm $1 $2" },
  // Mistral numbers its releases, on its pages, and names them by the month in its API (docs.mistral.ai, models); on the hub it
  // adds size and tuning. There is one model of each month.
  { house: "mistral", pattern: /^mistral large instruct (2407|2411)$/, first: "mistral large $1" },
  { house: "mistral", pattern: /^mistral large 3( 675b)?( instruct)?( 2512)?$/, first: "mistral large 2512" },
  { house: "mistral", pattern: /^mistral small (3 )?24b instruct 2501$/, first: "mistral small 2501" },
  { house: "mistral", pattern: /^mistral small 3( 24b)?( instruct)?$/, first: "mistral small 2501" },
  {
    house: "mistral",
    pattern: /^mistral small 3\.1( 24b)?( instruct)?( 2503)?$/,
    first: "mistral small 2503",
  },
  {
    house: "mistral",
    pattern: /^mistral small 3\.2( 24b)?( instruct)?( 2506)?$/,
    first: "mistral small 2506",
  },
  { house: "mistral", pattern: /^mistral medium 3$/, first: "mistral medium 2505" },
  { house: "mistral", pattern: /^mistral medium 3\.1( 2508)?$/, first: "mistral medium 2508" },
  { house: "mistral", pattern: /^magistral (small|medium) 1(\.0)?( 2506)?$/, first: "magistral $1 2506" },
  { house: "mistral", pattern: /^magistral (small|medium) 1\.2( 2509)?$/, first: "magistral $1 2509" },
  // Moonshot's ids on the hub and in its API, of the releases of July and September 2025.
  { house: "moonshot", pattern: /^kimi k2( instruct| instruct 0711| 0711 preview)$/, first: "kimi k2 0711" },
  { house: "moonshot", pattern: /^kimi k2( instruct 0905| 0905 preview)$/, first: "kimi k2 0905" },
  // OpenRouter's and Bedrock's id of the release of July 2025 that does not think.
  { house: "qwen", pattern: /^qwen 3 235b a22b 2507$/, first: "qwen 3 235b a22b instruct 2507" },
  // Qwen published one model each of these sizes, and calls both by all of it.
  {
    house: "qwen",
    pattern: /^qwen 3 coder (480b)( a35b)?( instruct)?$/,
    first: "qwen 3 coder $1 a35b instruct",
  },
  {
    house: "qwen",
    pattern: /^qwen 3 coder (30b)( a3b)?( instruct)?$/,
    first: "qwen 3 coder $1 a3b instruct",
  },
  // Sizes that others add to a name of one size: of the model cards on the hub.
  { house: "microsoft", pattern: /^phi 4 14(\.7)?b( instruct)?$/, first: "phi 4" },
  { house: "nvidia", pattern: /^nemotron 3 ultra 550b( a55b)?$/, first: "nemotron 3 ultra" },
  { house: "nvidia", pattern: /^nemotron 3 super 120b( a12b)?$/, first: "nemotron 3 super" },
  { house: "nvidia", pattern: /^nemotron 3 nano 30b( a3b)?$/, first: "nemotron 3 nano" },
  { house: "deepseek", pattern: /^deepseek (r1|3|3\.1) 671b$/, first: "deepseek $1" },
  // Of these sizes there is one distilled model each; of 8B there are two.
  { house: "deepseek", pattern: /^deepseek r1 (1\.5b|7b|14b|32b)$/, first: "deepseek r1 distill qwen $1" },
  { house: "deepseek", pattern: /^deepseek r1 70b$/, first: "deepseek r1 distill llama 70b" },
  { house: "zai", pattern: /^glm (4\.5|4\.6) 35[57]b( a32b)?$/, first: "glm $1" },
  // Meta published one size of each (ai.meta.com, Llama 4), and calls the tuned weights by the name alone.
  {
    house: "meta",
    pattern: /^llama 4 maverick( 17b)?( instruct)?$/,
    first: "llama 4 maverick 17b 128e instruct",
  },
  { house: "meta", pattern: /^llama 4 scout( 17b)?( instruct)?$/, first: "llama 4 scout 17b 16e instruct" },
  // Groq's ids, of what it serves or served (console.groq.com/docs/models).
  { house: "meta", pattern: /^llama 3\.3 70b versatile$/, first: "llama 3.3 70b instruct" },
  { house: "meta", pattern: /^llama 3\.1 8b instant$/, first: "llama 3.1 8b instruct" },
  { house: "meta", pattern: /^llama 3 (8b|70b) 8192$/, first: "llama 3 $1 instruct" },
  // Together's id of what it served for nothing.
  { house: "meta", pattern: /^(llama 3\.3 70b instruct turbo) free$/, first: "$1" },
  // Base models of these lines are published without a suffix; people add one to tell them from the tuned ones.
  { house: "meta", pattern: /^(llama (?:2|3|3\.[12]) \d+b) base$/, first: "$1" },
  { house: "qwen", pattern: /^(qwen (?:1\.5|2|2\.5) [\d.]+b) base$/, first: "$1" },
];

/** The words of the first name of a model of this house. Other names stay. */
export function firstName(house: string, words: string): string {
  const second = SECOND_NAMES.find((one) => house === one.house && one.pattern.test(words));
  return second ? words.replace(second.pattern, second.first) : words;
}

/** Words that a first name may be without. */
export const SECOND_NAME_WORDS: ReadonlySet<string> = new Set(
  SECOND_NAMES.flatMap(({ pattern }) => pattern.source.match(/[a-z]{3,}/g) ?? []),
);
