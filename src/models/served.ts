// What services put before and behind the id of a model that they run, taken off.

/** `openai:chat:gpt-4`: the provider first, then perhaps the kind of endpoint. */
const COLON_PROVIDER =
  /^(openai|anthropic|huggingface|vertex|bedrock|azureopenai|azure|openrouter|togetherai|together|groq|google|xai|mistral|cohere|deepseek|fireworks|fireworks_ai|replicate|github|litellm)(:(chat|messages|completion|responses|text-generation))?:(?=[^:])/i;

/** A model's page on the hub: `https://huggingface.co/meta-llama/Llama-2-7b-hf`, and nothing below it but its main branch. */
const HUB_PAGE =
  /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/([^/?#]+\/[^/?#]+?)(?:\/tree\/main)?\/?$/i;

/** OpenRouter's `:free` and `:nitro` choose who serves, not what. `:online`, `:thinking` and the like change the answers. */
const ROUTES = /:(free|nitro)$/i;

/** Without what a service puts around an id, but for the segments of a path (`isProvider` tells those). */
export function withoutService(text: string): string {
  return text
    .replace(HUB_PAGE, "$1")
    .replace(ROUTES, "")
    .replace(COLON_PROVIDER, "")
    .replace(/^([\w-]+\/)?accounts\/fireworks\/models\//i, "$1")
    .replace(/^publishers\/([^/]+)\/models\//i, "$1/")
    .replace(/^(?:databricks\/)?databricks-(?=[^/]+$)/i, "");
}

/** `us.anthropic.claude-…` on Bedrock. */
const DOTTED_MAKER =
  /^(?:(?:us|eu|apac|global|us-gov)\.)?(anthropic|meta|mistral|amazon|cohere|ai21|deepseek|openai|qwen|writer|moonshotai|moonshot|zai|minimax|google|nvidia)\.(?=[a-z])/i;

/** An organisation (null where none was said) and a name, without what Bedrock puts around the name. */
export function withoutBedrock(
  organisation: string | null,
  id: string,
): { organisation: string | null; name: string } {
  const dotted = organisation === null ? DOTTED_MAKER.exec(id) : null;
  if (!dotted) return { organisation, name: withoutEndpointVersion(id) };
  const house = dotted[1]!.toLowerCase();
  // `deepseek.r1-v1:0`: the maker's word is the line's, too. `openai.gpt-oss-120b-1:0` has no v.
  const name = withoutEndpointVersion(id.slice(dotted[0].length).replace(/-1:0$/, "-v1:0")).replace(
    /^(?=r1|v\d)/i,
    house === "deepseek" ? "deepseek-" : "",
  );
  // At times only `-v1`; but where no other number tells the version, it is the model's own (`claude-instant-v1`).
  return { organisation: house, name: withoutV1(name) };
}

function withoutV1(name: string): string {
  const rest = name.slice(0, -"-v1".length);
  return /-v1$/i.test(name) && /\d/.test(rest) ? rest : name;
}

/** Bedrock appends `-v1:0` (the version of its endpoint); Mistral's `v0:2` and Claude's `v2:1` are the model's own. */
function withoutEndpointVersion(name: string): string {
  const suffix = /-v(\d):(\d)(?::\d+k)?$/i.exec(name);
  if (!suffix) return name;
  const before = name.slice(0, suffix.index);
  const ofEndpoint = suffix[0].toLowerCase().startsWith("-v1:0") || /\d{8}$/.test(before);
  if (ofEndpoint) return before;
  // Of other lines it would be a tag or a run: "deepseek-v3:2".
  return /^(claude|mistral|mixtral)-/i.test(name) ? `${before}-v${suffix[1]}.${suffix[2]}` : name;
}
