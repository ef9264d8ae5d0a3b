import { describe, expect, it } from "vitest";
import { isNamedAlike, nearestModels, nearestNames } from "../../src/models/nearest.ts";
import { shelf } from "../support/gate.ts";
import { publicSpellings } from "../support/spellings.ts";

const nearest = (pool: string, name: string) => nearestNames(shelf.get(pool), name, 3);

describe("nearestNames", () => {
  it.each([
    ["chat-2024", "TheBloke/Llama-2-7B-Chat-GGUF", "Llama-2-7b-chat-hf"],
    ["chat-2024", "unsloth/llama-3-8b-Instruct-bnb-4bit", "Meta-Llama-3-8B-Instruct"],
    ["helm-capabilities-2025", "gpt-4o", "openai/gpt-4o-2024-11-20"],
    ["helm-capabilities-2025", "openai/gpt-5-high-2025-08-07", "openai/gpt-5-2025-08-07"],
    ["open-llm-leaderboard-v2", "bartowski/Qwen2.5-7B-Instruct-GGUF", "Qwen/Qwen2.5-7B-Instruct"],
  ])("in %s, %s may be %s", (pool, name, model) => expect(nearest(pool, name)).toContain(model));

  it.each(["NullModel (adversarial)", "random baseline", "", "🤖", "my-own-model", "x".repeat(10_000)])(
    "has nothing to say to %s",
    (name) => expect(nearest("chat-2024", name)).toEqual([]),
  );

  it.each([
    ["chat-2024", "mistralai/Mistral-7B-Instruct-v0.3", "Mistral-7B-Instruct-v0.2", "version"],
    ["eci-2026", "qwen2.5-coder:4b", "Qwen2.5-Coder-14B", "size"],
    ["eci-2026", "Grok 4.1 Fast", "Grok 4 Fast", "version"],
    ["eci-2026", "GPT-4o Mar 2025", "GPT-4o (Aug 2024)", "date"],
    ["eci-2026", "GPT-5 Codex", "GPT-5", "line"],
  ] as const)("in %s, %s is not %s: another %s", (pool, name, model, differs) => {
    expect(nearest(pool, name)).not.toContain(model);
    expect(nearestModels(shelf.get(pool), name, 9)).toContainEqual({ pool, model, differs });
  });

  // Those that cannot be meant are left out before they are compared: that must change nothing of the others.
  it("gives of the likeliest those that may be meant", () => {
    for (const { spelling } of publicSpellings) {
      const all = nearestModels(shelf.get("eci-2026"), spelling, 3).filter(({ differs }) => differs === null);
      expect(nearest("eci-2026", spelling), spelling).toEqual(all.map(({ model }) => model));
    }
  });

  it("gives at most as many as asked for", () => {
    expect(nearestNames(shelf.get("chat-2024"), "Qwen1.5-7B", 2).length).toBeLessThanOrEqual(2);
  });
});

it.each([
  ["QwenQwen3-32B", "Qwen3-32B", true],
  ["deepseek-aiDeepSeek-V3", "DeepSeek-V3", true],
  ["openrouter/qwen3-32b:free", "Qwen3-32B", true],
  ["somewhere/qwen3-32b:free", "Qwen3-32B", false],
  ["mycorp.openai/gpt-4.1", "GPT-4.1", false],
  ["DeepSeek-R1-free", "DeepSeek-R1", false],
  ["codestral-2501", "codestral-2501", true],
  ["falcon3-10b", "tiiuae/Falcon3-10B-Base", false],
  ["mistral-large-2512", "Mistral Large", false],
  ["phi4-reasoning", "Phi-4", false],
  ["gemma-3n-e4b-it", "google/gemma-2b-it", false],
  ["TheBloke/Llama-2-7B-Chat-GGUF", "Llama-2-7b-chat-hf", false],
  ["deepseekdeepseek-r1-distill-qwen-7b", "braindao/DeepSeek-R1-Distill-Qwen-7B", false],
  ["", "Phi-4", false],
])("%s and %s are named alike: %s", (name, model, same) => expect(isNamedAlike(name, model)).toBe(same));
