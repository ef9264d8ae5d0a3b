// Services that run other people's models, as they write themselves into a model's id.

/**
 * Services that serve other people's models unchanged, as their documentation and the ids of public logs have them (litellm,
 * promptfoo, inspect-ai, HELM, the hub's inference providers). Not those that serve quantised weights (ollama and the like).
 */
const PROVIDERS = new Set(
  (
    "openrouter bedrock aws-bedrock amazon-bedrock azure azureml azureai azure_ai azure-openai azure_openai together " +
    "together_ai togetherai vertex vertex_ai vertexai hf huggingface hf-inference-providers vllm sglang litellm " +
    "litellm_proxy fireworks fireworks_ai groq replicate nvidia_nim nim deepinfra anyscale cloudflare @cf github sagemaker " +
    "models openai-api local-chat-completions chutes novita nebius baseten parasail sambanova " +
    "cerebras fireworks-ai hyperbolic nscale scaleway ovhcloud ovhcloud-ai publicai lambda lambda_ai friendli friendliai"
  ).split(" "),
);

/** Whether this (lower case) is the name of a service rather than of a maker. */
export const isProvider = (segment: string): boolean => PROVIDERS.has(segment);
