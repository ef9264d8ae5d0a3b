// Which model an lm-evaluation-harness run measured, and what else tells two runs of one model apart.
import { asObject, asScalar, asText, type Source } from "../source.ts";

export interface MeasuredModel {
  name: string;
  /** Revision or quantisation, where the run names one. */
  settings?: string;
  /** Whether only the file's name tells the model. */
  fromFileName: boolean;
}

/** `model_name`, else `config.model_args` (a text `key=value,…` or an object), else the file's name. */
export function measuredModel(root: Readonly<Record<string, unknown>>, source: Source): MeasuredModel {
  const args = modelArgs(asObject(root.config)?.model_args);
  const base =
    asText(root.model_name) ?? args.get("pretrained") ?? args.get("model") ?? args.get("base_name");
  const adapter = args.get("peft") ?? args.get("delta");
  const settings = settingsOf(args);
  const name = base === undefined ? fileNameModel(source) : shortName(base);
  return {
    name: adapter === undefined ? name : `${name}+${shortName(adapter)}`,
    ...(settings !== "" && { settings }),
    fromFileName: base === undefined,
  };
}

function modelArgs(value: unknown): ReadonlyMap<string, string> {
  const object = asObject(value);
  const pairs: [string, unknown][] =
    object !== undefined
      ? Object.entries(object)
      : typeof value === "string"
        ? value.split(",").map((part): [string, string] => {
            const at = part.indexOf("=");
            return at === -1 ? [part.trim(), ""] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
          })
        : [];
  return new Map(
    pairs.flatMap(([key, value]) => {
      const text = asScalar(value);
      return text === undefined || text === "" ? [] : [[key, text]];
    }),
  );
}

/** What makes another measurement of the same name: anything else (device, batch) does not. */
const SETTINGS = [
  "revision",
  "load_in_4bit",
  "load_in_8bit",
  "quantization",
  "gptq",
  "autogptq",
  "gguf_file",
];

function settingsOf(args: ReadonlyMap<string, string>): string {
  return SETTINGS.flatMap((key) => {
    const value = args.get(key);
    return value === undefined || /^(false|none|main)$/i.test(value) ? [] : [`${key} ${value}`];
  }).join(", ");
}

/** Folders that hold models but are no organisation. */
const SHELVES =
  /^(models?|hf|huggingface|hub|checkpoints?|ckpts?|weights|pretrained|llms?|lm|cache|data|outputs?|results|home|user|workspace|mnt|root|tmp|share|local|snapshots|scratch|public_models|saved_models|model_zoo)$/i;

/** A path as `organisation/model`, or as its last part where the folder above is only a shelf. Other names stay. */
export function shortName(name: string): string {
  const hub = /(?:^|[\\/])models--([^\\/]+?)--([^\\/]+)/.exec(name);
  if (hub) return `${hub[1]}/${hub[2]}`;
  if (!/^(?:[\\/~]|\.{1,2}[\\/]|[A-Za-z]:[\\/])/.test(name)) return name;
  const parts = name.split(/[\\/]/).filter((part) => part !== "" && part !== "." && part !== "..");
  const last = parts.at(-1) ?? name;
  const above = parts.at(-2);
  return above === undefined || SHELVES.test(above) || above === "~" ? last : `${above}/${last}`;
}

/** The file's name without what the harness adds to it. */
function fileNameModel(source: Source): string {
  const stem = source.name.replace(/\.json$/i, "");
  const bare = stem.replace(/[_-]?(eval[_-])?results?([_-].*)?$/i, "");
  const folder = source.folder.slice(source.folder.lastIndexOf("/") + 1);
  return bare !== "" ? bare : folder !== "" ? folder.replaceAll("__", "/") : stem;
}
