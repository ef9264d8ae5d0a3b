import { expect, it } from "vitest";
import { firstName } from "../../src/lexicon/second-names.ts";

it.each([
  ["google", "gemini 2.5 pro", "gemini 2.5 pro 202506"],
  ["google", "gemini 2.0 flash", "gemini 2.0 flash 001"],
  ["openai", "gpt 4 turbo", "gpt 4 turbo 20240409"],
  ["anthropic", "claude opus 4.0", "claude opus 4 20250514"],
  ["anthropic", "claude 3.5 sonnet latest", "claude 3.5 sonnet 20241022"],
  ["anthropic", "claude 3.5 sonnet 2 20241022", "claude 3.5 sonnet 20241022"],
  ["deepseek", "deepseek chat 3 0324", "deepseek 3 0324"],
  ["deepseek", "deepseek chat 3.1", "deepseek 3.1"],
  ["meta", "llama 3.3 70b versatile", "llama 3.3 70b instruct"],
  ["meta", "llama 3.1 8b instant", "llama 3.1 8b instruct"],
  ["meta", "llama 3 70b 8192", "llama 3 70b instruct"],
  ["deepseek", "deepseek 67b base", "deepseek llm 67b base"],
  ["mistral", "mistral large instruct 2411", "mistral large 2411"],
  ["mistral", "mistral small 3.1 24b instruct 2503", "mistral small 2503"],
  ["meta", "llama 4 maverick", "llama 4 maverick 17b 128e instruct"],
  ["meta", "llama 3 8b base", "llama 3 8b"],
  ["qwen", "qwen 1.5 7b base", "qwen 1.5 7b"],
])("%s: %s is %s", (house, name, first) => expect(firstName(house, name)).toBe(first));

it.each([
  // Another organisation's.
  ["someone", "llama 3 8b base"],
  ["someone", "claude opus 4.0"],
  // Moving, of another size, or with more words.
  ["openai", "gpt 4o"],
  ["google", "gemini 1.5 pro"],
  ["google", "gemini 2.5 flash lite"],
  ["deepseek", "deepseek chat"],
  ["deepseek", "deepseek chat 3"],
  ["deepseek", "deepseek 16b chat"],
  ["deepseek", "deepseek 7b chat sft"],
  ["anthropic", "claude 3.5 sonnet 2"],
  ["anthropic", "claude sonnet 4"],
  ["anthropic", "claude sonnet 4 20250514"],
  // Published as -Base, or in two versions.
  ["qwen", "qwen 3 8b base"],
  ["mistral", "mixtral 8x22b base"],
  ["meta", "llama 3 8b instruct base"],
])("%s: %s stays", (house, name) => expect(firstName(house, name)).toBe(name));
