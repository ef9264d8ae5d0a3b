// Paths of models, cut to a name where that is honest.
import { expect, it } from "vitest";
import { holdsChangedWeights, isShelf, modelAt, shortName } from "../../src/lexicon/model-path.ts";

it.each([
  ["/data/public_models/huggingface/meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b-chat-hf"],
  ["meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b-chat-hf"],
  ["/cache/models--Qwen--Qwen2.5-7B/snapshots/abc", "Qwen/Qwen2.5-7B"],
  ["~/.cache/huggingface/hub/models--Qwen--Qwen2.5-7B/snapshots/abc", "Qwen/Qwen2.5-7B"],
  ["/models/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["~/meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b-chat-hf"],
  ["/home/alice/models/meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b-chat-hf"],
  ["/mnt/home/alice/.cache/google/gemma-7b", "google/gemma-7b"],
  ["C:\\Users\\alice\\models\\google\\gemma-7b", "google/gemma-7b"],
  ["file:///C:/models/google/gemma-7b", "google/gemma-7b"],
  ["/scratch/alice/models/google/gemma-7b", "google/gemma-7b"],
  ["/gpfs/projects/llms/google/gemma-7b/", "google/gemma-7b"],
  ["/mnt/disks/ssd-1/google/gemma-7b", "google/gemma-7b"],
  ["/d/models/google/gemma-7b", "google/gemma-7b"],
  ["/opt/models/gemma-7b", "gemma-7b"],
  ["models--google--gemma-7b", "google/gemma-7b"],
  [`/x/y/models--google--gemma-7b/snapshots/${"0a".repeat(20)}`, "google/gemma-7b"],
  // The folder right above may be any organisation's, and is kept.
  ["/models/alice/gemma-7b", "alice/gemma-7b"],
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

it.each([
  "/d/hqq/google/gemma-7b",
  "/data/wanda/models/gemma-7b",
  "/workspace/alice/google/gemma-7b",
  "/scratch/alice/google/gemma-7b",
  "/home/alice/project/google/gemma-7b",
  "/home/google/gemma-7b",
  "./a/google/gemma-7b",
  "../saved_models/google/gemma-7b",
  "/x/y/models--google--gemma-7b",
  "/models/models--google--gemma-7b/snapshots/abc/lora",
  // A real one of lm-evaluation-harness's results: not even the organisation is told.
  "/gaueko1/hizkuntza-ereduak/LLaMA/lm/huggingface/7B",
])("%s stays whole: a folder above it is not known", (path) => {
  expect(shortName(path)).toBe(path);
});

it("tells what is no path from a path that cannot be cut", () => {
  expect(modelAt("google/gemma-7b")).toBeUndefined();
  expect(modelAt("s3://models/google/gemma-7b")).toBeUndefined();
  expect(modelAt("/d/hqq/google/gemma-7b")).toBeNull();
  expect(modelAt("/models/gemma-7b")).toEqual({ organisation: null, model: "gemma-7b" });
});

it("knows shelves and folders of changed weights", () => {
  expect(["hub", "checkpoints", "models"].every(isShelf)).toBe(true);
  expect(isShelf("meta-llama")).toBe(false);
  expect(["sft-v2", "my_dpo", "Int4", "step_1000", "merged"].every(holdsChangedWeights)).toBe(true);
  expect(["checkpoints", "alice", "huggingface", "soft", "stepfun"].some(holdsChangedWeights)).toBe(false);
});
