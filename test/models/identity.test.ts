import { describe, expect, it } from "vitest";
import { identityOf, lineOf } from "../../src/models/identity.ts";
import { settingText } from "../../src/models/settings.ts";
import { publicSpellings } from "../support/spellings.ts";

function written(spelling: string): string {
  const identity = identityOf(spelling);
  if (!identity) return "none";
  const { organisation, family, version, size, date, variants, settings } = identity;
  const asked = Object.keys(settings).length > 0 ? ` @ ${settingText(settings)}` : "";
  const parts = [organisation, family, version, size, date, variants.join(",") || null];
  return parts.map((part) => part ?? "-").join(" ") + asked;
}

describe("identityOf", () => {
  it("has a table of at least 150 different spellings", () => {
    expect(new Set(publicSpellings.map(({ spelling }) => spelling)).size).toBeGreaterThanOrEqual(150);
  });

  it.each(publicSpellings.map(({ spelling, source, identity }) => [spelling, source, identity]))(
    "%s (%s)",
    (spelling, _source, identity) => expect(written(spelling)).toBe(identity),
  );

  it("has the line of a name that is not taken apart for it", () => {
    for (const { spelling } of publicSpellings)
      for (const name of [spelling, `Some-Body/${spelling}`, `Some-Body/${spelling} (high)`]) {
        const line = lineOf(name);
        expect(line, name).toBe(identityOf(name)?.line ?? name.toLowerCase());
      }
  });

  it.each([
    // Each pair is two spellings of one model.
    ["claude-3-5-sonnet@20240620", "us.anthropic.claude-3-5-sonnet-20240620-v1:0"],
    ["anthropic.claude-3-5-sonnet-20241022-v2:0", "anthropic/claude-3.5-sonnet-20241022"],
    ["anthropic.claude-v2:1", "claude-2.1"],
    ["mistral.mistral-7b-instruct-v0:2", "mistralai/Mistral-7B-Instruct-v0.2"],
    ["meta.llama3-70b-instruct-v1:0", "meta-llama/Meta-Llama-3-70B-Instruct"],
    ["azure/gpt-35-turbo-0613", "openai/gpt-3.5-turbo-0613"],
    ["openrouter/meta-llama/llama-3.1-8b-instruct:free", "meta-llama/Llama-3.1-8B-Instruct"],
    ["accounts/fireworks/models/llama-v3p1-8b-instruct", "meta-llama/Llama-3.1-8B-Instruct"],
    ["publishers/google/models/gemini-1.5-pro-002", "google/gemini-1.5-pro-002"],
    ["models--Qwen--Qwen1.5-7B-Chat", "Qwen/Qwen1.5-7B-Chat"],
    ["Qwen__Qwen1.5-7B-Chat", "Qwen/Qwen1.5-7B-Chat"],
    ["hf (pretrained=Qwen/Qwen1.5-7B-Chat,dtype=float16)", "Qwen/Qwen1.5-7B-Chat"],
    ["pretrained=meta-llama/Llama-2-7b-hf,dtype=bfloat16", "Llama 2 (7B)"],
    ["vllm/01-ai/Yi-34B-Chat", "Yi Chat (34B)"],
    ["GPT-4o (2024-05-13)", "gpt-4o-2024-05-13"],
    ["Qwen-1_8B", "Qwen-1.8B"],
    ["Llama‑2‑7b‑chat‑hf", "llama 2 7b chat"],
    ["Mistral AI Mistral Large 2411", "mistral-large-2411"],
    ["Z.ai GLM-5", "z-ai/glm-5"],
    // How a model was asked is apart from who it is.
    ["o3-2025-04-16_high", "o3-2025-04-16"],
    ["DeepSeek V3.2 (Non-reasoning)", "deepseek-v3.2"],
    ["anthropic/claude-3.7-sonnet:thinking", "Claude 3.7 Sonnet"],
  ])("%s is %s", (one, other) => expect(identityOf(one)?.key).toBe(identityOf(other)!.key));

  it.each([
    ["meta-llama/Llama-2-7b-hf", "meta-llama/Llama-2-7b-chat-hf"],
    ["Qwen2.5-7B-Instruct", "Qwen2.5-72B-Instruct"],
    ["gpt-4o-2024-05-13", "gpt-4o-2024-08-06"],
    ["gpt-4o", "gpt-4o-2024-05-13"],
    ["unsloth/Llama-3.1-8B-Instruct", "meta-llama/Llama-3.1-8B-Instruct"],
    ["TheBloke/Llama-2-7B-Chat-AWQ", "meta-llama/Llama-2-7b-chat-hf"],
    ["Llama-4-Maverick-17B-128E-Instruct-FP8", "Llama-4-Maverick-17B-128E-Instruct"],
    ["Qwen3-235B-A22B-Thinking-2507", "Qwen3-235B-A22B-Instruct-2507"],
    ["someone/A-B-slerp", "someone/B-A-slerp"],
  ])("%s is not %s", (one, other) => expect(identityOf(one)?.key).not.toBe(identityOf(other)!.key));

  it.each([
    "llama3:8b-q8_0",
    "pretrained=meta-llama/Llama-2-7b-hf,load_in_4bit=True",
    "pretrained=meta-llama/Llama-2-7b-hf,peft=someone/adapter",
    "./checkpoints/Llama-2-7b-chat-hf",
    "a/b/c/Llama-2-7b-chat-hf",
    "",
    "---",
    "x".repeat(5000),
  ])("takes %s literally", (name) => expect(identityOf(name)).toBeNull());
});
