// Settings of a run that change a model's weights or their precision: what was measured is then no published model, and its
// name must not be taken for one.

type Setting = readonly [key: string, value: unknown];

/** Whatever their value, unless it says no. */
const ADDED =
  /^(peft|delta|adapters?|(adapter|delta)_(weights|name|path)|(enable_)?lora\w*|load_in_[48]bit|auto_?gptq|gptq(model)?|awq|gguf(_file)?|quant(ized?|ization|isation)?(_config|_method)?|steer\w*)$/i;
const REVISION = /^(model_)?revision$/i;
const PRECISION = /^(\w+_)?(dtype|precision)$/i;

const NO = /^(false|no|none|null|0|auto|default|unknown|unquantized|original)?$/i;
/** A commit is how a run pins the published weights; a tag or branch of another name may hold others. */
const PUBLISHED = /^(main|master|[\da-f]{7,40})$/i;
const COARSE = /^(torch\.)?(u?int\d+|float8\w*|fp[48]\w*|[48][\s_-]?bit|nf4|gptq|awq|gguf|q\d\w*)$/i;

/** Of a run's settings those that make other weights, as `key=value`; nothing where none does. */
export function otherWeights(settings: Iterable<Setting>): string[] {
  return [...settings].flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    const text = typeof value === "object" ? shownObject(value) : String(value).trim();
    const other =
      (ADDED.test(key) && !NO.test(text)) ||
      (REVISION.test(key) && text !== "" && !PUBLISHED.test(text)) ||
      (PRECISION.test(key) && COARSE.test(text));
    return other ? [`${key}=${text}`] : [];
  });
}

function shownObject(value: object): string {
  return Object.keys(value).length === 0 ? "" : JSON.stringify(value);
}

/** The name with such settings behind it, `meta-llama/Llama-2-7b-hf (load_in_4bit=True)`: so it matches no pool model. */
export function nameWithWeights(name: string, settings: Iterable<Setting>): string {
  const others = otherWeights(settings);
  return others.length === 0 ? name : `${name} (${others.sort().join(", ")})`;
}
