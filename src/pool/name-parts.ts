// Takes a model's name as a harness or provider writes it apart: what only says where it ran, and what it is.
import { houseOf } from "./makers.ts";

export interface NameParts {
  /** Lower case; null where the name has none. */
  organisation: string | null;
  /** What is left, without provider, organisation and serving suffixes. */
  name: string;
}

/** Longer names are taken literally: no spelling of a model is that long. */
const LONGEST = 200;

/** Services that serve other people's models unchanged. Not those that serve quantised weights (ollama and the like). */
const PROVIDERS = new Set(
  (
    "openrouter bedrock aws-bedrock amazon-bedrock azure azureml azureai azure_ai azure-openai azure_openai together " +
    "together_ai togetherai vertex vertex_ai vertexai hf huggingface hf-inference-providers vllm sglang litellm " +
    "litellm_proxy fireworks fireworks_ai groq replicate nvidia_nim sagemaker models openai-api local-chat-completions"
  ).split(" "),
);

/** Whether this (lower case) is the name of a service rather than of a maker. */
export const isProvider = (segment: string): boolean => PROVIDERS.has(segment);

/** `openai:chat:gpt-4`: the provider first, then perhaps the kind of endpoint. */
const COLON_PROVIDER =
  /^(openai|anthropic|huggingface|vertex|bedrock|azureopenai|azure|openrouter|togetherai|together|groq|google|xai|mistral|cohere|deepseek)(:(chat|messages|completion|responses|text-generation))?:(?=[^:])/i;

/** `us.anthropic.claude-…` on Bedrock. */
const DOTTED_MAKER =
  /^(?:(?:us|eu|apac|global|us-gov)\.)?(anthropic|meta|mistral|amazon|cohere|ai21|deepseek|openai|qwen|writer)\./i;

/** Harness arguments that change the weights or their precision: then it is another model. */
const OTHER_WEIGHTS =
  /(load_in_[48]bit=(true|1))|(\b(peft|lora|adapter|delta|autogptq|gptq|awq|quantization|gguf_file)=)|(\brevision=(?!main\b))|(\bdtype=(int|fp?[48]|[48]bit|nf4))/i;

/** `pretrained=…,dtype=…` and the like, as lm-evaluation-harness keeps its arguments. */
const ARGUMENTS = /^[^=]*=[^,=]*(?:,[\w.-]+=[^,=]*)*$/;
const ARGUMENT = /(?:^|[(,\s])(?:pretrained|model|base_name)=([^,)]+)/;

/**
 * Takes off providers, paths, harness arguments, `:free` and Bedrock's version suffix; tells the organisation.
 * Null where the name cannot be a plain spelling of a published model (a quantised load, an adapter, a tag after a
 * colon, a path whose folder is no known organisation).
 */
export function nameParts(spelling: string): NameParts | null {
  if (spelling.length > LONGEST) return null;
  let text = spelling
    .normalize("NFKC")
    .replace(/[‐-―−]/g, "-")
    // "GPT-4 (06/13)" has a date, not a path.
    .replace(/\((\d\d)\/(\d\d)\)/g, "($1-$2)")
    .trim();
  if (text.includes("=")) {
    const argument = ARGUMENT.exec(text);
    if (!argument || !ARGUMENTS.test(text) || OTHER_WEIGHTS.test(text)) return null;
    // A display name has spaces and commas of its own: where it ends cannot be told.
    if (/\s|\(/.test(argument[1]!)) return null;
    text = argument[1]!;
  }
  text = text
    .replace(/:free$/i, "")
    .replace(COLON_PROVIDER, "")
    .replace(/^models--/i, "")
    .replace(/^accounts\/[^/]+\/models\//i, "")
    .replace(/^publishers\/([^/]+)\/models\//i, "$1/");
  if (!text.includes("/")) text = text.replace(/(?<=[^_-])(__|--)(?=[^_-])/, "/");
  const path = /^[./~]|^[a-z]:\\/i.test(text);
  const segments = text.split("/").filter((segment) => segment !== "");
  while (!path && segments.length > 1 && isProvider(segments[0]!.toLowerCase())) segments.shift();
  if (!path && segments.length > 2 && isProvider(segments[1]!.toLowerCase())) segments.splice(0, 2);
  if (segments.length === 0) return null;
  let organisation = segments.at(-2)?.toLowerCase() ?? null;
  if ((path || segments.length > 2) && !(organisation && houseOf(organisation))) return null;
  let name = segments.at(-1)!;
  const dotted = DOTTED_MAKER.exec(name);
  if (dotted && organisation === null) {
    organisation = dotted[1]!.toLowerCase();
    name = name.slice(dotted[0].length);
  }
  const served = withoutServingVersion(name);
  return served.includes(":") || served === "" ? null : { organisation, name: served };
}

/** Bedrock appends `-v1:0` (the version of its endpoint); Mistral's `v0:2` and Claude's `v2:1` are the model's own. */
function withoutServingVersion(name: string): string {
  const suffix = /-v(\d):(\d)(?::\d+k)?$/i.exec(name);
  if (!suffix) return name;
  const before = name.slice(0, suffix.index);
  const ofEndpoint = suffix[0].toLowerCase().startsWith("-v1:0") || /\d{8}$/.test(before);
  return ofEndpoint ? before : `${before}-v${suffix[1]}.${suffix[2]}`;
}
