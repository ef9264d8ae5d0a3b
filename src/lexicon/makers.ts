// Organisations and the model lines they make: which spellings of an organisation are one house, and whose a line is.

/** One house, several spellings (Hugging Face, HELM, providers); the first is ours. */
const HOUSES: readonly (readonly string[])[] = [
  ["meta", "meta-llama", "metaai", "meta-ai", "facebook"],
  ["mistral", "mistralai", "mistral-ai"],
  ["qwen", "alibaba"],
  ["google", "google-deepmind", "deepmind"],
  ["openai"],
  ["anthropic"],
  ["deepseek", "deepseek-ai"],
  ["01-ai", "01ai", "01.ai"],
  ["tii", "tiiuae"],
  ["databricks"],
  ["xai", "xai-org", "x-ai"],
  ["cohere", "coherelabs", "cohereforai", "c4ai"],
  ["amazon", "aws"],
  ["microsoft"],
  ["zai", "zai-org", "z-ai", "z.ai", "zhipu", "zhipu-ai", "zhipuai", "thudm"],
  ["moonshot", "moonshotai", "moonshot-ai"],
  ["minimax", "minimaxai"],
  ["ibm", "ibm-granite"],
  ["allenai"],
  ["ai21", "ai21labs"],
  ["snowflake"],
  ["writer"],
  ["nvidia"],
  ["upstage"],
  ["bigscience"],
  ["eleutherai"],
  ["lmsys"],
  ["mosaicml"],
  ["bigcode"],
  ["huggingfacetb"],
  ["stabilityai"],
  ["internlm"],
  ["baichuan", "baichuan-inc"],
  ["alephalpha", "aleph-alpha"],
  ["marin-community", "marin"],
  ["togethercomputer"],
  ["arcee-ai"],
  ["xiaomi", "xiaomimimo"],
  ["stepfun", "stepfun-ai"],
  ["bytedance", "bytedance-seed"],
  ["prime-intellect", "primeintellect"],
  ["thinking-machines", "thinkingmachines"],
];

/** First word of a model's name, by the house that makes the line. */
const LINES: Readonly<Record<string, string>> = {
  llama: "meta",
  codellama: "meta",
  opt: "meta",
  mistral: "mistral",
  mixtral: "mistral",
  ministral: "mistral",
  codestral: "mistral",
  magistral: "mistral",
  pixtral: "mistral",
  devstral: "mistral",
  qwen: "qwen",
  qwq: "qwen",
  codeqwen: "qwen",
  gemini: "google",
  gemma: "google",
  palm: "google",
  chinchilla: "google",
  gopher: "google",
  glam: "google",
  gpt: "openai",
  chatgpt: "openai",
  o1: "openai",
  o3: "openai",
  o4: "openai",
  claude: "anthropic",
  deepseek: "deepseek",
  yi: "01-ai",
  falcon: "tii",
  dbrx: "databricks",
  grok: "xai",
  command: "cohere",
  nova: "amazon",
  phi: "microsoft",
  glm: "zai",
  chatglm: "zai",
  kimi: "moonshot",
  minimax: "minimax",
  granite: "ibm",
  olmo: "allenai",
  olmoe: "allenai",
  jamba: "ai21",
  jurassic: "ai21",
  arctic: "snowflake",
  palmyra: "writer",
  nemotron: "nvidia",
  solar: "upstage",
  bloom: "bigscience",
  pythia: "eleutherai",
  vicuna: "lmsys",
  mpt: "mosaicml",
  starcoder: "bigcode",
  smollm: "huggingfacetb",
  stablelm: "stabilityai",
  internlm: "internlm",
  baichuan: "baichuan",
  luminous: "alephalpha",
  marin: "marin-community",
  trinity: "arcee-ai",
  muse: "meta",
  mimo: "xiaomi",
  step: "stepfun",
  seed: "bytedance",
  intellect: "prime-intellect",
  inkling: "thinking-machines",
};

/**
 * Lines that publish base and tuned weights of a size, of which the name alone (`Llama-3.1-8B`) is the base's id on the hub while people
 * mean the tuned one by it as often; with the first version of which that is no longer so (Qwen3-8B is tuned).
 */
const BARE_IS_BASE: Readonly<Record<string, number>> = {
  llama: 4,
  codellama: Infinity,
  mistral: Infinity,
  mixtral: Infinity,
  gemma: Infinity,
  qwen: 3,
  codeqwen: Infinity,
  deepseek: 2,
  yi: Infinity,
  falcon: 3,
  olmo: 3,
  olmoe: Infinity,
  mpt: Infinity,
  internlm: 3,
  baichuan: Infinity,
  smollm: 3,
};

const houseBySpelling = new Map(
  HOUSES.flatMap((spellings) => spellings.map((s) => [s, spellings[0]!] as const)),
);

/** The house of an organisation's spelling (lower case), or undefined if it is none of the known ones. */
export function houseOf(organisation: string): string | undefined {
  return houseBySpelling.get(organisation);
}

/** Every spelling of a house, the longest first. */
export const HOUSE_SPELLINGS: readonly string[] = [...houseBySpelling.keys()].sort(
  (a, b) => b.length - a.length,
);

/** The house that makes a line, by the first words of a name (lower case). */
export function makerOf(words: readonly string[]): string | undefined {
  // Several houses begin their names with these two words.
  const [first, second] = words;
  if (first === "gpt" && /^(j|neo|neox)$/.test(second ?? "")) return "eleutherai";
  if (first === "text") {
    if (/^(davinci|curie|babbage|ada)$/.test(second ?? "")) return "openai";
    if (/^(bison|unicorn)$/.test(second ?? "")) return "google";
  }
  return first !== undefined && Object.hasOwn(LINES, first) ? LINES[first] : undefined;
}

const LINE_MAKERS: ReadonlySet<string> = new Set([...Object.values(LINES), "eleutherai", "openai", "google"]);

/** Whether the house makes a line: of the models of others the words tell nothing more. */
export const makesLines = (house: string): boolean => LINE_MAKERS.has(house);

/** Whether a name of this line that says neither may mean the base weights or the tuned ones. */
export const isBareBase = (line: string, version: string | null): boolean =>
  Object.hasOwn(BARE_IS_BASE, line) && Number.parseFloat(version ?? "0") < BARE_IS_BASE[line]!;
