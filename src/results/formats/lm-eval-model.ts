// Which model an lm-evaluation-harness run measured, and what else tells two runs of one model apart.
import { shortName } from "../../lexicon/model-path.ts";
import { nameOfRun } from "../../lexicon/run-settings.ts";
import { asObject, asScalar, asText, type Json, type Source } from "../source.ts";

export interface MeasuredModel {
  name: string;
  /** The revision, where the run names one: what else tells two runs of one model apart. */
  settings?: string;
  /** Whether only the file's name tells the model. */
  fromFileName: boolean;
}

/** Arguments that become part of the name. */
const ADAPTERS: ReadonlySet<string> = new Set(["peft", "delta"]);

/** `model_name`, else `config.model_args` (a text `key=value,…` or an object), else the file's name. */
export function measuredModel(root: Json, source: Source): MeasuredModel {
  const settings = modelArgs(asObject(root.config)?.model_args);
  const args = texts(settings);
  const base =
    asText(root.model_name) ?? args.get("pretrained") ?? args.get("model") ?? args.get("base_name");
  const adapter = [args.get("peft"), args.get("delta")].find(
    (one) => one && !/^(none|false|null)$/i.test(one),
  );
  const name = base === undefined ? fileNameModel(source) : shortName(base);
  const others = settings.filter(([key]) => !ADAPTERS.has(key));
  const revision = args.get("revision") ?? "main";
  return {
    name: nameOfRun(adapter === undefined ? name : `${name}+${shortName(adapter)}`, others),
    ...(!/^(main|none|false)$/i.test(revision) && { settings: `revision ${revision}` }),
    fromFileName: base === undefined,
  };
}

function modelArgs(value: unknown): [string, unknown][] {
  const object = asObject(value);
  if (object !== undefined) return Object.entries(object);
  if (typeof value !== "string") return [];
  return value.split(",").map((part) => {
    const at = part.indexOf("=");
    return at === -1 ? [part.trim(), ""] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
}

function texts(pairs: readonly [string, unknown][]): ReadonlyMap<string, string> {
  return new Map(
    pairs.flatMap(([key, value]) => {
      const text = asScalar(value);
      return text === undefined || text === "" ? [] : [[key, text]];
    }),
  );
}

/** The file's name without what the harness adds to it. */
function fileNameModel(source: Source): string {
  const stem = source.name.replace(/\.json$/i, "");
  const bare = stem.replace(/[_-]?(eval[_-])?results?([_-].*)?$/is, "");
  const folder = source.folder.slice(source.folder.lastIndexOf("/") + 1);
  return bare !== "" ? bare : folder !== "" ? folder.replaceAll("__", "/") : stem;
}
