// Who is who in the 2024 tables: the line that each model was trained in, and what other collections call it.

export interface Line {
  pattern: RegExp;
  family: string;
  /** On Hugging Face. */
  organisation: string;
  developer: string;
}

/** Lines trained together: nine families. Mixtral belongs to Mistral's line. */
export const LINES: readonly Line[] = [
  { pattern: /^Llama-2-/, family: "llama-2", organisation: "meta-llama", developer: "Meta" },
  { pattern: /^Meta-Llama-3-/, family: "llama-3", organisation: "meta-llama", developer: "Meta" },
  { pattern: /^Qwen1\.5-/, family: "qwen1.5", organisation: "Qwen", developer: "Alibaba" },
  { pattern: /^(Mistral|Mixtral)-/, family: "mistral", organisation: "mistralai", developer: "Mistral AI" },
  { pattern: /^Yi-/, family: "yi", organisation: "01-ai", developer: "01.AI" },
  {
    pattern: /^falcon-/,
    family: "falcon",
    organisation: "tiiuae",
    developer: "Technology Innovation Institute",
  },
  { pattern: /^gemma-/, family: "gemma", organisation: "google", developer: "Google" },
  { pattern: /^deepseek-llm-/, family: "deepseek-llm", organisation: "deepseek-ai", developer: "DeepSeek" },
  { pattern: /^dbrx-/, family: "dbrx", organisation: "databricks", developer: "Databricks" },
];

/** HELM's ids and display names of the same models, by hand. HELM's "32kseqlen" is its name for the first release
 * of Mixtral 8x7B, and its Llama 2, Falcon, Yi and Qwen1.5 ids without "chat" are the base models. */
export const SAME_MODEL: Readonly<Record<string, readonly string[]>> = {
  "Meta-Llama-3-70B-Instruct": [
    "meta/llama-3-70b-chat",
    "Llama 3 Instruct (70B)",
    "meta-llama/Llama-3-70B-Instruct",
  ],
  "Meta-Llama-3-8B-Instruct": [
    "meta/llama-3-8b-chat",
    "Llama 3 Instruct (8B)",
    "meta-llama/Llama-3-8B-Instruct",
  ],
  "Mixtral-8x22B-Instruct-v0.1": ["mistralai/mixtral-8x22b-instruct-v0.1", "Mixtral Instruct (8x22B)"],
  "Mixtral-8x7B-Instruct-v0.1": ["mistralai/mixtral-8x7b-instruct-v0.1", "Mixtral Instruct (8x7B)"],
  "Qwen1.5-110B-Chat": ["qwen/qwen1.5-110b-chat", "Qwen1.5 Chat (110B)"],
  "Qwen1.5-72B-Chat": ["qwen/qwen1.5-72b-chat", "Qwen1.5 Chat (72B)"],
  "Yi-34B-Chat": ["01-ai/yi-34b-chat", "Yi Chat (34B)"],
  "dbrx-instruct": ["DBRX Instruct"],
  "deepseek-llm-67b-chat": ["DeepSeek LLM Chat (67B)"],
  "Meta-Llama-3-70B": ["meta/llama-3-70b", "Llama 3 (70B)", "meta-llama/Llama-3-70B"],
  "Meta-Llama-3-8B": ["meta/llama-3-8b", "Llama 3 (8B)", "meta-llama/Llama-3-8B"],
  "Llama-2-7b-hf": ["meta/llama-2-7b", "Llama 2 (7B)", "meta/Llama-2-7B"],
  "Llama-2-13b-hf": ["meta/llama-2-13b", "Llama 2 (13B)", "meta/Llama-2-13B"],
  "Llama-2-70b-hf": ["meta/llama-2-70b", "Llama 2 (70B)", "meta/Llama-2-70B"],
  "Mistral-7B-v0.1": ["mistralai/mistral-7b-v0.1", "Mistral v0.1 (7B)", "mistralai/Mistral-v0.1-7B"],
  "Mixtral-8x22B-v0.1": ["mistralai/mixtral-8x22b", "Mixtral (8x22B)"],
  "Mixtral-8x7B-v0.1": ["mistralai/mixtral-8x7b-32kseqlen", "Mixtral (8x7B 32K seqlen)"],
  "Yi-34B": ["01-ai/yi-34b", "Yi (34B)"],
  "Yi-6B": ["01-ai/yi-6b", "Yi (6B)"],
  "gemma-7b": ["Gemma (7B)"],
  "falcon-40b": ["Falcon (40B)", "tiiuae/Falcon-40B"],
  "falcon-7b": ["Falcon (7B)", "tiiuae/Falcon-7B"],
  "Qwen1.5-7B": ["qwen/qwen1.5-7b", "Qwen1.5 (7B)"],
  "Qwen1.5-14B": ["qwen/qwen1.5-14b", "Qwen1.5 (14B)"],
  "Qwen1.5-32B": ["qwen/qwen1.5-32b", "Qwen1.5 (32B)"],
  "Qwen1.5-72B": ["qwen/qwen1.5-72b", "Qwen1.5 (72B)"],
};
