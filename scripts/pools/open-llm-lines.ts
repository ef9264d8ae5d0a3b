// Families of the Open LLM Leaderboard: the line of the base model. Its developers are uploaders of fine-tunes and
// merges, so what a model was made from is read from its name, and from its architecture and size where these can
// mean only one line. Lines go by generation (Llama 3 to 3.3 are one, Qwen2 and 2.5 are one): fine-tunes rarely name
// the minor version, and one line too many makes the interval too narrow.

interface LineRule {
  line: string;
  /** In the name, lower case. */
  name: RegExp;
  /** Architectures in which that line is published. */
  architectures: RegExp;
}

const LLAMA = /^(Llama|Mllama)/;
const RULES: readonly LineRule[] = [
  { line: "llama-3", name: /llama-?_?3|meta-llama-3|\bl3(\.\d)?-|llama-?v3/, architectures: LLAMA },
  { line: "llama-2", name: /llama-?_?2(?!\d)|codellama/, architectures: LLAMA },
  { line: "qwen1.5", name: /qwen-?1[._]?5/, architectures: /^Qwen2/ },
  { line: "qwen2", name: /qwen-?_?2(?!\d)|qwq|\bqw?en2\.5/, architectures: /^Qwen2/ },
  { line: "mistral-nemo", name: /nemo(?!tron)|\bmn-12b/, architectures: /^Mistral/ },
  { line: "mistral-small", name: /mistral-small|codestral/, architectures: /^Mistral/ },
  {
    line: "mistral",
    name: /mixtral|mistral-?_?7b|zephyr-7b|openhermes-2/,
    architectures: /^(Mistral|Mixtral)/,
  },
  { line: "gemma-2", name: /gemma-?_?2(?!b)-?/, architectures: /^Gemma2/ },
  { line: "phi-3", name: /phi-?_?3/, architectures: /^(Phi3|Mistral|Llama)/ },
  { line: "phi-4", name: /phi-?_?4/, architectures: /^(Phi3|Llama)/ },
  { line: "yi-1.5", name: /\byi-?1\.5/, architectures: LLAMA },
  { line: "yi", name: /\byi-(6b|9b|34b)/, architectures: LLAMA },
  { line: "falcon3", name: /falcon-?3/, architectures: LLAMA },
  { line: "solar", name: /solar-10\.?7b/, architectures: LLAMA },
  { line: "smollm2", name: /smollm2/, architectures: LLAMA },
  { line: "smollm", name: /smollm-/, architectures: LLAMA },
  { line: "tinyllama", name: /tinyllama/, architectures: LLAMA },
];

/** Architecture and size (billions) that only one line has. */
const SHAPES: readonly (readonly [
  line: string,
  architecture: RegExp,
  sizes: readonly (readonly [number, number])[],
])[] = [
  ["gemma-2", /^Gemma2/, [[0, 1000]]],
  ["gemma", /^Gemma(ForCausalLM|Model)$/, [[0, 1000]]],
  [
    "mistral",
    /^Mixtral/,
    [
      [46, 47.5],
      [140, 141.5],
    ],
  ],
  ["mistral", /^Mistral/, [[7.24, 7.25]]],
  ["mistral-nemo", /^Mistral/, [[12.2, 12.3]]],
  [
    "mistral-small",
    /^Mistral/,
    [
      [22.2, 22.3],
      [23.5, 23.6],
    ],
  ],
  [
    "qwen2",
    /^Qwen2(ForCausalLM|Model)/,
    [
      [0.49, 0.5],
      [1.54, 1.55],
      [1.77, 1.78],
      [3.08, 3.09],
      [3.39, 3.4],
      [7.61, 7.62],
      [14.76, 14.78],
      [32.76, 32.77],
      [72.7, 72.71],
    ],
  ],
  [
    "llama-3",
    /^(Llama|Mllama)/,
    [
      [1.23, 1.24],
      [3.21, 3.22],
      [8.03, 8.031],
      [10.66, 10.68],
      [70.55, 70.56],
    ],
  ],
  [
    "falcon3",
    /^Llama/,
    [
      [7.45, 7.46],
      [10.3, 10.31],
    ],
  ],
  ["phi-4", /^(Llama|Phi3)/, [[14.65, 14.67]]],
  [
    "phi-3",
    /^Phi3/,
    [
      [3.8, 3.83],
      [13.9, 14],
    ],
  ],
  ["solar", /^Llama/, [[10.73, 10.74]]],
];

/** Where name and shape mislead: what the model's own card says it was made from. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "deepseek-ai/DeepSeek-R1-Distill-Llama-8B": "llama-3",
  "deepseek-ai/DeepSeek-R1-Distill-Llama-70B": "llama-3",
  "deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B": "qwen2",
  "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B": "qwen2",
  "deepseek-ai/DeepSeek-R1-Distill-Qwen-14B": "qwen2",
  "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B": "qwen2",
};

/** The line of the base model, or the model's own name where it cannot be told. */
export function baseModelLine(id: string, architecture: string, billions: number | null): string {
  const exception = EXCEPTIONS[id];
  if (exception) return exception;
  const name = id.replace(/^.*\//, "").toLowerCase();
  const named = RULES.filter((rule) => rule.name.test(name) && rule.architectures.test(architecture));
  if (named.length === 1) return named[0]!.line;
  if (named.length > 1 || billions === null) return id;
  const shaped = SHAPES.filter(
    ([, shape, sizes]) =>
      shape.test(architecture) && sizes.some(([low, high]) => billions >= low && billions <= high),
  );
  return shaped.length === 1 ? shaped[0]![0] : id;
}
