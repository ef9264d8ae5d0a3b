import { expect, it } from "vitest";
import { firstName } from "../../src/lexicon/second-names.ts";

it.each([
  ["anthropic", "claude-opus-4-0", "claude-opus-4-20250514"],
  [null, "claude-3-5-sonnet-v2@20241022", "claude-3-5-sonnet@20241022"],
  ["deepseek", "deepseek-chat-v3-0324", "deepseek-v3-0324"],
  ["deepseek-ai", "deepseek-67b-base", "deepseek-llm-67b-base"],
  ["mistralai", "Mistral-Large-Instruct-2411", "mistral-large-2411"],
  ["mistralai", "Mistral-Small-3.1-24B-Instruct-2503", "mistral-small-2503"],
  ["meta-llama", "Meta-Llama-3-8B-base", "Meta-Llama-3-8B"],
  [null, "Qwen1.5-7B-Base", "Qwen1.5-7B"],
])("%s %s is %s", (organisation, name, first) => expect(firstName(organisation, name)).toBe(first));

it.each([
  // Another organisation's.
  ["someone", "Meta-Llama-3-8B-base"],
  ["someone", "claude-opus-4-0"],
  // Moving, of another size, or with more words.
  [null, "deepseek-chat"],
  [null, "deepseek-chat-v3"],
  [null, "deepseek-chat-v3.1"],
  [null, "deepseek-16b-chat"],
  [null, "deepseek-7b-chat-sft"],
  [null, "claude-3-5-sonnet-v2"],
  [null, "claude-sonnet-4"],
  // Published as -Base, or in two versions.
  [null, "Qwen3-8B-Base"],
  [null, "Mixtral-8x22B-Base"],
  [null, "Llama-3-8B-Instruct-base"],
])("%s %s stays", (organisation, name) => expect(firstName(organisation, name)).toBe(name));
