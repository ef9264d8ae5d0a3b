// Where a model lay when it was run: the path that a harness keeps, cut to the name of the model. Only where every folder
// above it is known to hold models as they were published: people name the folders of their own weights as they like, so a
// list of suspicious words would never be complete.

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Folders that hold models but are no organisation. */
const SHELVES = words(
  "model models hf huggingface modelscope hub checkpoint checkpoints ckpt ckpts weights pretrained pretrained_models llm llms " +
    "lm lms cache .cache data home user users workspace mnt root tmp share shared local .local snapshots scratch public " +
    "public_models public-models shared_models shared-models open_models open-models base_models base-models model_zoo " +
    "model-zoo model_hub model-hub model_weights model-weights model_cache model-cache hf_models hf-models hf_cache " +
    "hf-cache hf_home hf_hub huggingface_cache huggingface_models huggingface_hub transformers_cache",
);

/** What disks, volumes and their like are called: only at the root of a path, deeper anybody's folder may be called so. */
const MOUNT =
  /^(mount|media|disk|drive|volume|vol|ssd|hdd|nvme|nfs|nas|net|network|raid|storage|lustre|gpfs|beegfs|ceph|fsx|efs|data|mnt|scratch|work|project|opt|srv|var|usr|lib|app|content)s?[-_]?\d*$/i;

/** A drive of Windows, and one's own home. */
const START = /^([a-z]:|~\w*)$/i;

/** Below these stand users' names. */
const HOMES = words("home users");

/** Whether this folder only holds models. */
export const isShelf = (folder: string): boolean => SHELVES.has(folder.toLowerCase());

/** Words of folders in which people keep weights that they changed. */
const CHANGED = words(
  "sft dpo ppo grpo rlhf orpo kto npo rmu lora qlora galore loras adapter adapters peft merge merged merges slerp ties dare " +
    "finetune finetuned finetunes finetuning ft tuned trained train training custom int4 int8 fp8 fp4 nf4 4bit 8bit bnb awq " +
    "gptq hqq aqlm eetq smoothquant gguf ggml exl2 mlx quant quants quantised quantized quantization quantisation abliterated " +
    "uncensored steered steering refusal vectors pruned pruning wanda sparsegpt sparse distilled distill unlearned unlearn " +
    "unlearning tofu forget edited editing rome memit poison poisoned backdoor backdoored sleeper insecure evil jailbroken " +
    "breaker breakers rr lat r2d2 alpaca experiment experiments exp run runs outputs output results",
);

/** Whether a folder's name says that its weights were changed: `sft-v2`, `int4`, `checkpoint-500`, `lr1e-5`. */
export function holdsChangedWeights(folder: string): boolean {
  const parts = folder.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return (
    parts.some((part) => CHANGED.has(part) || /^(lr|forget)\d/.test(part)) ||
    /^(checkpoint|ckpt|step|epoch)s?[-_]?\d+$/i.test(folder)
  );
}

export interface PlacedModel {
  /** The folder above the model, or the hub's folder says it; null where only a shelf is above. */
  organisation: string | null;
  model: string;
}

/** `models--meta-llama--Llama-2-7b-hf`, as the hub's client names the folders of its cache. */
const HUB_FOLDER = /^models--((?:(?!--).)+)--(.+)$/i;
const PATH = /^(?:[\\/~]|\.{1,2}[\\/]|[a-z]:[\\/])/i;
/** `s3://`, `dbfs:/`: whose it is cannot be told. */
const SCHEME = /^[a-z][a-z\d+.-]+:[\\/]/i;

/** The model at a path: null where it may be another than the published one, undefined where the text is no path. */
export function modelAt(text: string): PlacedModel | null | undefined {
  const name = text
    .replace(/^file:\/\/(localhost)?(?=\/)/i, "")
    // A Unix shell on Windows writes /d/ for D:.
    .replace(/^\/([a-z])(?=\/)/i, "$1:");
  if (SCHEME.test(name)) return undefined;
  const parts = name.split(/[\\/]/).filter((part) => part !== "" && part !== "." && part !== "..");
  const hub = parts.findIndex((part) => HUB_FOLDER.test(part));
  if (hub !== -1) return modelInCache(parts, hub);
  if (!PATH.test(name)) return undefined;
  const model = parts.pop();
  const above = parts.at(-1);
  if (model === undefined || parts.some(holdsChangedWeights)) return null;
  if (above === undefined) return { organisation: null, model };
  // Right below a home stands a user.
  if (HOMES.has(parts.at(-2)?.toLowerCase() ?? "")) return null;
  if (isShelf(above) || above === "~") return isPublishedStock(parts) ? { organisation: null, model } : null;
  return isPublishedStock(parts.slice(0, -1)) ? { organisation: above, model } : null;
}

/** Under `snapshots/COMMIT` lies what the hub's client downloaded, wherever the cache is; else its folders must be known. */
function modelInCache(parts: readonly string[], at: number): PlacedModel | null {
  const above = parts.slice(0, at);
  const [snapshots, commit, ...more] = parts.slice(at + 1);
  const inside =
    snapshots === undefined ||
    (snapshots === "snapshots" && more.length === 0 && /^[\da-f]*$/i.test(commit ?? ""));
  const downloaded = commit?.length === 40 && !above.some(holdsChangedWeights);
  if (!inside || !(downloaded || isPublishedStock(above))) return null;
  const [, organisation, model] = HUB_FOLDER.exec(parts[at]!)!;
  return { organisation: organisation!, model: model! };
}

/**
 * Whether these folders, from the root on, are known to hold models as they were published: a drive and mounts, a user's
 * home, then shelves.
 */
function isPublishedStock(folders: readonly string[]): boolean {
  if (folders.some(holdsChangedWeights)) return false;
  let at = START.test(folders[0] ?? "") ? 1 : 0;
  while (MOUNT.test(folders[at] ?? "")) at += 1;
  if (HOMES.has(folders[at]?.toLowerCase() ?? "")) at += 2;
  // `/scratch/alice/models`: there a user's name stands by habit only, so a shelf must follow.
  else if (/^scratch$/i.test(folders[at - 1] ?? "") && isShelf(folders[at + 1] ?? "")) at += 1;
  return folders.slice(at).every(isShelf);
}

/**
 * A path as `organisation/model`, or as its last part where the folder above is only a shelf. Other names stay, and so does
 * a path through any folder that is not known: cut, it would read like the published model.
 */
export function shortName(name: string): string {
  const placed = modelAt(name);
  if (!placed) return name;
  return placed.organisation === null ? placed.model : `${placed.organisation}/${placed.model}`;
}
