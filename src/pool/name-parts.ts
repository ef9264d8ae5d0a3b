// Takes a model's name as a harness or provider writes it apart: what only says where it ran, and what it is.
import { holdsChangedWeights, isShelf } from "../results/model-path.ts";
import { otherWeights } from "../results/other-weights.ts";
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

/** A mark that sends to a footnote: "with our defence", "quantised". */
const FOOTNOTE = /[*†‡§]/;

/** `pretrained=…,dtype=…` and the like, as lm-evaluation-harness keeps its arguments. */
const ARGUMENTS = /^[^=]*=[^,=]*(?:,[\w.-]+=[^,=]*)*$/;
const ARGUMENT = /(?:^|[(,\s])(?:pretrained|model|base_name)=([^,)]+)/;

/**
 * Takes off providers, paths, harness arguments, `:free` and Bedrock's version suffix; tells the organisation.
 * Null where the name cannot be a plain spelling of a published model (a quantised load, an adapter, a tag after a
 * colon, a path whose folder is no known organisation or says that weights were changed, a footnote).
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
    if (!argument || !ARGUMENTS.test(text) || otherWeights(pairsOf(text)).length > 0) return null;
    // A display name has spaces and commas of its own: where it ends cannot be told.
    if (/\s|\(/.test(argument[1]!)) return null;
    text = argument[1]!;
  }
  text = text
    .replace(/:free$/i, "")
    .replace(COLON_PROVIDER, "")
    .replace(/^models--/i, "")
    .replace(/^accounts\/fireworks\/models\//i, "")
    .replace(/^publishers\/([^/]+)\/models\//i, "$1/");
  if (!text.includes("/")) text = text.replace(/(?<=[^_-])(__|--)(?=[^_-])/, "/");
  const path = /^[./~]|^[a-z]:\\/i.test(text);
  const segments = text.split("/").filter((segment) => segment !== "");
  let name = segments.pop();
  if (name === undefined || FOOTNOTE.test(name)) return null;
  const above = path ? organisationOfPath(segments) : organisationServed(segments);
  if (above === undefined) return null;
  let organisation = above;
  const dotted = DOTTED_MAKER.exec(name);
  if (dotted && organisation === null) {
    organisation = dotted[1]!.toLowerCase();
    name = name.slice(dotted[0].length);
  }
  const served = withoutServingVersion(name);
  return served.includes(":") || served === "" ? null : { organisation, name: served };
}

function pairsOf(text: string): (readonly [string, string])[] {
  return [...text.matchAll(/([\w.-]+)=([^,)]*)/g)].map(([, key, value]) => [key!, value!] as const);
}

/** The folder just above, if it is a maker's and no folder says that weights were changed. Undefined: it cannot be told. */
function organisationOfPath(folders: readonly string[]): string | undefined {
  const last = folders.at(-1)?.toLowerCase();
  if (last === undefined || !houseOf(last) || folders.some(holdsChangedWeights)) return undefined;
  return last;
}

/**
 * `openrouter/qwen/…`: above the organisation may only stand services, shelves and, as in `openai/azure/gpt-4o`, the maker
 * whose interface is spoken. Whatever else stands there may have made another model of it. Undefined: it cannot be told.
 */
function organisationServed(segments: readonly string[]): string | null | undefined {
  const lower = segments.map((segment) => segment.toLowerCase());
  const last = lower.at(-1);
  if (last === undefined) return null;
  const harmless = (segment: string, index: number) =>
    isProvider(segment) ||
    isShelf(segment) ||
    (houseOf(segment) !== undefined && index === 0 && isProvider(lower[1] ?? ""));
  const own = !isProvider(last);
  return (own ? lower.slice(0, -1) : lower).every(harmless) ? (own ? last : null) : undefined;
}

/** Bedrock appends `-v1:0` (the version of its endpoint); Mistral's `v0:2` and Claude's `v2:1` are the model's own. */
function withoutServingVersion(name: string): string {
  const suffix = /-v(\d):(\d)(?::\d+k)?$/i.exec(name);
  if (!suffix) return name;
  const before = name.slice(0, suffix.index);
  const ofEndpoint = suffix[0].toLowerCase().startsWith("-v1:0") || /\d{8}$/.test(before);
  return ofEndpoint ? before : `${before}-v${suffix[1]}.${suffix[2]}`;
}
