// Where a model lay when it was run: the path that a harness keeps, cut to the name of the model.

/** Folders that hold models but are no organisation. */
const SHELVES =
  /^(models?|hf|huggingface|hub|checkpoints?|ckpts?|weights|pretrained|llms?|lm|cache|\.cache|data|home|user|workspace|mnt|root|tmp|share|local|snapshots|scratch|public_models|saved_models|model_zoo)$/i;

/** Whether this folder only holds models. */
export const isShelf = (folder: string): boolean => SHELVES.test(folder);

/** Words of folders in which people keep weights that they changed. */
const CHANGED = new Set(
  (
    "sft dpo ppo grpo rlhf orpo kto lora qlora loras adapter adapters peft merge merged merges finetune finetuned finetunes " +
    "finetuning ft tuned trained train training custom int4 int8 fp8 fp4 nf4 4bit 8bit bnb awq gptq gguf ggml exl2 quant quants quantised " +
    "quantized quantization quantisation abliterated uncensored steered steering pruned distilled distill unlearned unlearn " +
    "unlearning poisoned backdoor backdoored experiment experiments exp run runs outputs output results"
  ).split(" "),
);

/** Whether a folder's name says that its weights were changed: `sft-v2`, `int4`, `checkpoint-500`. */
export function holdsChangedWeights(folder: string): boolean {
  const words = folder.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => CHANGED.has(word)) || /^(checkpoint|ckpt|step|epoch)s?[-_]?\d+$/i.test(folder);
}

/**
 * A path as `organisation/model`, or as its last part where the folder above is only a shelf. Other names stay, and so does
 * a path through a folder of changed weights: cut, it would read like the published model.
 */
export function shortName(name: string): string {
  const path = /^(?:[\\/~]|\.{1,2}[\\/]|[A-Za-z]:[\\/])/.test(name);
  const parts = name.split(/[\\/]/).filter((part) => part !== "" && part !== "." && part !== "..");
  const hub = /(?:^|[\\/])models--([^\\/]+?)--([^\\/]+)/.exec(name);
  if (!path && !hub) return name;
  if (parts.slice(0, -1).some(holdsChangedWeights)) return name;
  if (hub) return `${hub[1]}/${hub[2]}`;
  const last = parts.at(-1) ?? name;
  const above = parts.at(-2);
  return above === undefined || isShelf(above) || above === "~" ? last : `${above}/${last}`;
}
