import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameParts } from "../../src/models/name-parts.ts";

describe("nameParts", () => {
  it.each([
    ["Qwen1.5-7B-Chat", null, "Qwen1.5-7B-Chat"],
    ["Qwen/Qwen1.5-7B-Chat", "qwen", "Qwen1.5-7B-Chat"],
    ["openrouter/qwen/qwen1.5-7b-chat:free", "qwen", "qwen1.5-7b-chat"],
    ["bedrock/us.anthropic.claude-3-7-sonnet-20250219-v1:0", "anthropic", "claude-3-7-sonnet-20250219"],
    ["amazon.nova-pro-v1:0", "amazon", "nova-pro"],
    ["openai:chat:gpt-4-0613", null, "gpt-4-0613"],
    ["/data/huggingface/google/gemma-7b", "google", "gemma-7b"],
    ["hf (pretrained=google/gemma-7b,dtype=float16)", "google", "gemma-7b"],
    ["GPT-4 (06/13)", null, "GPT-4 (06-13)"],
    ["openai/azure/gpt-4o", null, "gpt-4o"],
    ["litellm_proxy/azure/gpt-4o", null, "gpt-4o"],
    ["accounts/fireworks/models/llama-v3-70b-instruct", null, "llama-v3-70b-instruct"],
    ["checkpoints/google/gemma-7b", "google", "gemma-7b"],
    ["novita / openai / gpt-oss-20b", "openai", "gpt-oss-20b"],
    ["anthropic / claude-opus-4-1-20250805", "anthropic", "claude-opus-4-1-20250805"],
    ["cerebras/llama-3.3-70b", null, "llama-3.3-70b"],
    ["GPT-4.1 Mini (OpenAI)", null, "GPT-4.1 Mini"],
    ["openai/gpt-5 (via OpenRouter)", "openai", "gpt-5"],
    ["Meta: Llama 3.1 8B Instruct", null, "Llama 3.1 8B Instruct"],
    ["Qwen: Qwen3 32B", null, "Qwen3 32B"],
    ["Z.AI: GLM 4.6", null, "GLM 4.6"],
    ["Mistral AI: Mistral Large 2", null, "Mistral Large 2"],
    ["Llama 3.1 8B (ours)", null, "Llama 3.1 8B (ours)"],
    ["Llama 3.1 8B (Microsoft)", null, "Llama 3.1 8B (Microsoft)"],
    ["Llama 3 / GPT-4", "llama 3 ", " GPT-4"],
  ])("%s", (spelling, organisation, name) =>
    expect(nameParts(spelling)).toMatchObject({ organisation, name, settings: {} }),
  );

  it.each([
    "qwen2.5:0.5b-q4_K_M",
    "/tmp/run-3/gemma-7b",
    "pretrained=x,peft=y",
    "abliterated/meta-llama/Llama-2-7b-chat-hf",
    "int4/meta-llama/Llama-2-7b-chat-hf",
    "react-agent/openai/gpt-4.1-2025-04-14",
    "a/b/c/google/gemma-1.1-2b-it",
    "/home/alice/sft/meta-llama/Llama-2-7b-chat-hf",
    "~/sft-int4/meta-llama/Llama-2-7b-chat-hf",
    "evil/models/Llama-2-7b-chat-hf",
    "alice/hf/Llama-2-7b-chat-hf",
    "my-finetunes/vllm/Llama-2-7b-chat-hf",
    "accounts/myteam/models/llama-v3-70b-instruct",
    "gpt-4.1*",
    "OpenAI: Claude 3 Opus",
    "DeepSeek: Llama 3.1 8B Instruct",
    "gpt-4.1†",
    "google/gemma-7b (load_in_4bit=True)",
    "pretrained=A model (B, c),dtype=d",
  ])("%s is no plain spelling", (spelling) => expect(nameParts(spelling)).toBeNull());

  it.each([
    ["anthropic/claude-sonnet-4.6@reasoning=high", "claude-sonnet-4.6", { effort: "high" }],
    ["z-ai/glm-5@reasoning=none", "glm-5", { effort: "none" }],
    ["openai/gpt-4.1@reasoning=default", "gpt-4.1", {}],
    // Told twice.
    ["openai/gpt-5.4@reasoning=xhigh (reasoning=xhigh)", "gpt-5.4", { effort: "xhigh" }],
    ["gpt-5 (reasoning_effort=low)", "gpt-5", { effort: "low" }],
    ["claude-opus-4 (thinking_budget=16000)", "claude-opus-4", { thinking: true, budget: 16000 }],
    ["anthropic/claude-3.7-sonnet:thinking", "claude-3.7-sonnet", { thinking: true }],
    ["openai/gpt-oss-120b:high", "gpt-oss-120b", { effort: "high" }],
  ])("%s was asked apart from its name", (spelling, name, settings) =>
    expect(nameParts(spelling)).toMatchObject({ name, settings }),
  );

  it.each([
    "gpt-5@reasoning=high (reasoning=low)",
    "gpt-5 (reasoning=sideways)",
    "gpt-5@quantization=int4",
    "gpt-5 (reasoning=high, quantization=int4)",
    "gpt-5 (temperature=0.7)",
    "llama3:8b:high",
  ])("%s is no plain spelling", (spelling) => expect(nameParts(spelling)).toBeNull());

  it("takes any text without throwing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void nameParts(text)));
  });
});
