// Settings that make another model of the one that is named.
import { expect, it } from "vitest";
import { nameOfRun, settingsOfAnotherModel } from "../../src/lexicon/run-settings.ts";

it.each<[string, unknown]>([
  ["load_in_4bit", true],
  ["load_in_8bit", "True"],
  ["autogptq", "True"],
  ["quantization", "awq"],
  ["quantization_config", { bits: 4 }],
  ["gguf_file", "x.gguf"],
  ["peft", "org/adapter"],
  ["adapter", "x"],
  ["adapter_weights", true],
  ["enable_lora", "True"],
  ["lora_local_path", "/x"],
  ["steer_path", "x.pt"],
  ["revision", "step100"],
  ["dtype", "int8"],
  ["model_dtype", "4bit"],
  ["precision", "8-bit"],
  ["torch_dtype", "torch.float8_e4m3fn"],
  ["reasoning_effort", "high"],
  ["Reasoning effort", "low"],
  ["reasoning", { effort: "high" }],
  ["reasoning_tokens", 10000],
  ["thinking", { type: "enabled", budget_tokens: 10000 }],
  ["enable_thinking", "True"],
  ["subfolder", "ckpt-3"],
  ["checkpoint", "step-1000"],
  ["checkpoint", 500],
  ["load_format", "bitsandbytes"],
  ["weight_type", "Delta"],
  ["inference_engine", "llama.cpp Q4_K_M"],
  ["model_path", "/x/sft/out"],
  ["scaffold", "OpenHands"],
  ["defense", "SmoothLLM"],
])("%s=%j makes other weights", (key, value) => {
  expect(settingsOfAnotherModel([[key, value]])).toHaveLength(1);
  expect(nameOfRun("m", [[key, value]])).toMatch(/^m \(.+=.+\)$/);
});

it.each<[string, unknown]>([
  ["load_in_4bit", false],
  ["load_in_8bit", "False"],
  ["quantization", null],
  ["quantization", "none"],
  ["quantization_config", {}],
  ["adapter_weights", false],
  ["revision", "main"],
  ["revision", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"],
  ["dtype", "bfloat16"],
  ["torch_dtype", "torch.float16"],
  ["dtype", "fp16"],
  ["dtype", "auto"],
  ["batch_size", 8],
  ["device", "cuda"],
  ["model_sha", "abc"],
  ["reasoning_effort", "medium"],
  ["reasoning", { effort: null, summary: "auto" }],
  ["thinking", { type: "disabled" }],
  ["enable_thinking", false],
  ["load_format", "safetensors"],
  ["weight_type", "Original"],
  ["inference_engine", "vllm 0.6.3"],
  ["temperature", 0.7],
  ["checkpoint", "meta-llama/Llama-2-7b-hf"],
  ["reasoning", true],
  ["peft", "None"],
])("%s=%j does not", (key, value) => {
  expect(settingsOfAnotherModel([[key, value]])).toEqual([]);
  expect(nameOfRun("m", [[key, value]])).toBe("m");
});

it("names them in one order", () => {
  const settings = [
    ["revision", "dev"],
    ["load_in_4bit", true],
  ] as const;
  expect(nameOfRun("m", settings)).toBe("m (load_in_4bit=true, revision=dev)");
  expect(nameOfRun("m", [...settings].reverse())).toBe("m (load_in_4bit=true, revision=dev)");
});
