import { describe, expect, it } from "vitest";
import { words } from "../../src/models/words.ts";

describe("words", () => {
  it.each([
    ["Claude 3.5 Sonnet (20240620)", ["claude", "3.5", "sonnet", "20240620"]],
    ["claude-3-5-sonnet", ["claude", "3.5", "sonnet"]],
    ["Meta-Llama-3-8B-Instruct", ["llama", "3", "8b", "instruct"]],
    ["Llama3.1-8B", ["llama", "3.1", "8b"]],
    ["gpt-4o-2024-05-13", ["gpt", "4o", "20240513"]],
    ["GPT-4o (May 2024)", ["gpt", "4o", "202405"]],
    ["command-r-plus-08-2024", ["command", "r", "plus", "202408"]],
    ["gemini-2.5-flash-preview-04-17", ["gemini", "2.5", "flash", "preview", "0417"]],
    ["o3-2025-04-16_high", ["o3", "20250416", "high"]],
    ["phi-1_5", ["phi", "1.5"]],
    ["Llama_2_7b_chat", ["llama", "2", "7b", "chat"]],
    ["glm-4p7", ["glm", "4.7"]],
    ["Llama-2-7b-chat-hf", ["llama", "2", "7b", "chat"]],
    ["Mistral 7 B v0.2", ["mistral", "7b", "0.2"]],
    ["gemma-2-9b-it", ["gemma", "2", "9b", "instruct"]],
    ["IBM Granite 4.0 Micro", ["granite", "4.0", "micro"]],
    ["GPT-5-1", ["gpt", "5.1"]],
    ["GPT-5 1", ["gpt", "5", "1"]],
    ["GPT-5 [1]", ["gpt", "5", "(1)"]],
    ["DeepSeek-V3-2", ["deepseek", "3.2"]],
    ["DeepSeek-V3-v2", ["deepseek", "3", "2"]],
    ["LLaMA-13B-2", ["llama", "13b", "-2"]],
    ["Qwen-1_8B", ["qwen", "1.8b"]],
    ["GPT-5_1", ["gpt", "5", "1"]],
    ["Gemini 1.5 Pro (002)", ["gemini", "1.5", "pro", "002"]],
    ["Command R+", ["command", "r", "plus"]],
    ["...", []],
  ])("%s", (name, expected) => expect(words(name)).toEqual(expected));
});
