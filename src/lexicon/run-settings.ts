// Settings of a run that make another model of the one that is named: other weights, another precision, an adapter, a
// budget for thinking, a scaffold around it. Its name must then not be taken for a published model's.

type Setting = readonly [key: string, value: unknown];

/** Whatever their value, unless it says no. */
const ADDED =
  /^(peft|delta|adapters?|(adapter|delta)_(weights|name|path)|(enable_)?lora\w*|load_in_[48]bit|auto_?gptq|gptq(model)?|awq|gguf(_file)?|quant(ized?|ization|isation)?(_config|_method)?|steer\w*|subfolder|model_path|scaffold(ing)?|agents?|agent_(name|scaffold)|defen[cs]es?)$/i;
const REVISION = /^(model_)?revision$/i;
const PRECISION = /^(\w+_)?(dtype|precision)$/i;
const THINKING =
  /^(reasoning(_effort|_tokens|_max_tokens|_budget)?|effort|(enable_)?thinking(_budget|_tokens|_config)?|(thinking_)?budget_tokens)$/i;
/** A table may say so of every model that reasons by itself, without a budget or an effort. */
const ANY_REASONING = /^(yes|true)$/i;
/** Of a training run; a checkpoint may also be given as the model's own id. */
const OWN_CHECKPOINT = /^[/.~]|\b(step|ckpt|checkpoint|epoch|iter)|^\d+$/i;
/** How weights are stored: the usual ways leave them as they are. */
const STORED = /^(load_format|weight_type|inference_engine)$/i;

const NO =
  /^(false|no|none|null|nil|nan|0|off|auto|default|unknown|unquantized|unquantised|original|disabled|n\/a|-|–|—)?$/i;
/** A commit is how a run pins the published weights; a tag or branch of another name may hold others. */
const PUBLISHED = /^(main|master|[\da-f]{7,40})$/i;
const COARSE = /^(torch\.)?(u?int\d+|float8\w*|fp[48]\w*|[48][\s_-]?bit|nf4|gptq|awq|gguf|q\d\w*)$/i;
/** What a model does when it is asked for nothing else. */
const USUAL_EFFORT = /^(medium|adaptive)$/i;
const CHANGES_STORED = /bitsandbytes|gguf|dummy|adapter|delta|llama\.?cpp|ollama|exllama|gptq|awq|\bq\d/i;

/** Of a run's settings those that make another model, as `key=value`; nothing where none does. */
export function settingsOfAnotherModel(settings: Iterable<Setting>): string[] {
  return [...settings].flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    const text = typeof value === "object" ? shownObject(value) : String(value).trim();
    const name = key.trim().replaceAll(/[\s-]+/g, "_");
    return makesOther(name, text) ? [`${name}=${text}`] : [];
  });
}

function makesOther(key: string, text: string): boolean {
  if (NO.test(text)) return false;
  if (REVISION.test(key)) return !PUBLISHED.test(text);
  if (PRECISION.test(key)) return COARSE.test(text);
  if (STORED.test(key)) return CHANGES_STORED.test(text);
  if (/^checkpoint$/i.test(key)) return OWN_CHECKPOINT.test(text);
  if (/^reasoning$/i.test(key) && ANY_REASONING.test(text)) return false;
  if (THINKING.test(key)) return !USUAL_EFFORT.test(text);
  return ADDED.test(key);
}

/** `{}` and what says no inside is nothing; a single value stands for its object, as in `{"effort": "medium"}`. */
function shownObject(value: object): string {
  const inside = Object.values(value).filter(
    (one) => one !== null && one !== undefined && !NO.test(String(one)),
  );
  if (inside.length === 0) return "";
  const [only] = inside;
  return inside.length === 1 && typeof only !== "object" ? String(only) : JSON.stringify(value);
}

/** The name with such settings behind it, `meta-llama/Llama-2-7b-hf (load_in_4bit=True)`: so it matches no pool model. */
export function nameOfRun(name: string, settings: Iterable<Setting>): string {
  const others = [...new Set(settingsOfAnotherModel(settings))];
  return others.length === 0 ? name : `${name} (${others.sort().join(", ")})`;
}
