// Paths of models, cut to a name where that is honest.
import { expect, it } from "vitest";
import { holdsChangedWeights, isShelf, shortName } from "../../src/results/model-path.ts";

it.each([
  ["/data/public_models/huggingface/meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b-chat-hf"],
  ["meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b-chat-hf"],
  ["/cache/models--Qwen--Qwen2.5-7B/snapshots/abc", "Qwen/Qwen2.5-7B"],
  ["~/.cache/huggingface/hub/models--Qwen--Qwen2.5-7B/snapshots/abc", "Qwen/Qwen2.5-7B"],
  ["/models/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["~/meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b-chat-hf"],
])("%s is %s", (path, name) => {
  expect(shortName(path)).toBe(name);
});

it.each([
  "/home/alice/sft/meta-llama/Llama-2-7b-chat-hf",
  "/models/llama-lora-merged/models/Llama-2-7b-chat-hf",
  "~/int4/google/gemma-7b",
  "./outputs/gemma-7b",
  "/ckpts/checkpoint-500/models/gemma-7b",
])("%s stays whole: its folders say that weights were changed", (path) => {
  expect(shortName(path)).toBe(path);
});

it("knows shelves and folders of changed weights", () => {
  expect(["hub", "checkpoints", "models"].every(isShelf)).toBe(true);
  expect(isShelf("meta-llama")).toBe(false);
  expect(["sft-v2", "my_dpo", "Int4", "step_1000", "merged"].every(holdsChangedWeights)).toBe(true);
  expect(["checkpoints", "alice", "huggingface", "soft", "stepfun"].some(holdsChangedWeights)).toBe(false);
});
