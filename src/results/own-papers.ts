// Files that this program writes or is steered by, which lie about where results lie: its reports (whose tables and
// "benchmarks" look like results), its badge, its figure, a pool, a policy. None of them is results.
import { asList, asObject, type Json, type Source } from "./source.ts";

export interface OwnPaper {
  /** "a report of safetywashing-gate", say. */
  what: string;
  remedy: string;
  /** It is nothing else: no results can stand in it that a reader would take for such. */
  sure: boolean;
}

const MADE_FROM = "Name the results file that it was made from";
const REPORT: OwnPaper = { what: "a report of safetywashing-gate", remedy: MADE_FROM, sure: true };
const BADGE: OwnPaper = { what: "a badge of safetywashing-gate", remedy: MADE_FROM, sure: true };
const PICTURE: OwnPaper = {
  what: "a picture",
  remedy: "Name the results file that it was drawn from",
  sure: true,
};
const POOL: OwnPaper = {
  what: "a reference pool",
  remedy: "Name it with --pool, or as pool in the policy",
  sure: true,
};
const POLICY: OwnPaper = {
  what: "a policy of safetywashing-gate",
  remedy: "Name it with --policy, and the results file beside it",
  sure: true,
};

/** The last line of a report as Markdown, text or HTML. */
const LAST_LINE = /· safetywashing-gate \d+\.\d+\.\d+/;
/** And their beginning: a page, or a heading with the verdict and what it does to the check. */
const FIRST_LINE =
  /^\s*(?:<!doctype html>|(?:<!--[^>]{0,200}-->\s{0,9})?(?:### )?[^|]{0,200}:\s{1,9}(?:fails\s{1,9}this\s{1,9}check|passes|warns))/i;
/** A file that is a section for a card and nothing else. */
const CARD =
  /^## Capabilities correlation\n[\s\S]*\n### How it was made\n\nsafetywashing-gate \d+\.\d+\.\d+, /;
/** So many characters at a text's end are looked at: HTML has its script behind the last line. */
const TAIL = 5000;

/** undefined: it is none of them, and may be results. */
export async function ownPaper(source: Source): Promise<OwnPaper | undefined> {
  if (await source.isZip()) return undefined;
  if (await source.beginsAsJson()) return ofJson(asObject(await source.jsonOrNothing()));
  const text = await source.text().catch(() => "");
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?<svg\b/.test(text.slice(0, TAIL)) &&
    /<\/svg>\s{0,99}$/.test(text.slice(-TAIL))
  )
    return PICTURE;
  const table = /\.(csv|tsv|jsonl?|tex)$/i.test(source.name);
  const reports =
    (LAST_LINE.test(text.slice(-TAIL)) && FIRST_LINE.test(text.slice(0, TAIL))) || CARD.test(text);
  // Whoever can write two lines can write them around a table of results.
  if (!table && reports) return { ...REPORT, sure: false };
  const yaml = /\.ya?ml$/i.test(source.name) && POLICY_KEY.test(text);
  return yaml ? POLICY : undefined;
}

/** Settings that nothing but a policy has, as keys of YAML. */
const POLICY_KEY =
  /^(?:results|pool|threshold|warn-threshold|overlaps-with|min-(?:models|families|reliability|coverage)|noise-correction|trust-claims|duplicate-runs|decide-on|on-(?:entangled|inconclusive))\s*:/m;

/** Keys of schemas/report.schema.json, which a test holds them to: what has others may be anything. */
export const REPORT_KEYS: ReadonlySet<string> = new Set([
  "schema_version", "tool", "verdict", "conclusion", "unchanged", "compared", "pool", "further_pools", "policy", "policy_file", "removed",
  "models", "known", "benchmarks", "set_aside", "notes", "reproduce",
]); // biome-ignore format: a list

/** Only with all that a report has, and nothing that results have: else a results file could ask to be passed over. */
function isReport(root: Json): boolean {
  if (asObject(root.tool)?.name !== "safetywashing-gate" || "scores" in root || "benchmark" in root)
    return false;
  const benchmarks = asList(root.benchmarks).map(asObject);
  return (
    ["schema_version", "verdict", "conclusion", "policy", "reproduce"].every((key) => key in root) &&
    Array.isArray(root.benchmarks) &&
    benchmarks.every((one) => one !== undefined && "verdict" in one && !("scores" in one))
  );
}

/** A record of verdicts in the form of every_eval_ever, whose scores are correlations. */
function isRecord(root: Json): boolean {
  const ids = asList(root.evaluation_results).map((one) => asObject(asObject(one)?.metric_config)?.metric_id);
  return (
    asObject(root.eval_library)?.name === "safetywashing-gate" &&
    ids.every((id) => id === "safetywashing.capabilities_correlation")
  );
}

async function ofJson(root: Json | undefined): Promise<OwnPaper | undefined> {
  if (root === undefined) return undefined;
  if (isReport(root)) return { ...REPORT, sure: Object.keys(root).every((key) => REPORT_KEYS.has(key)) };
  if (isRecord(root)) return { ...REPORT, sure: false };
  if (root.schemaVersion === 1 && root.label === "capabilities correlation")
    return { ...BADGE, sure: Object.values(root).every((value) => typeof value !== "object") };
  const pool = Array.isArray(root.capability_benchmarks) && asList(root.models).length > 0;
  if (!pool || !("families_are" in root) || "scores" in root || "benchmark" in root) return undefined;
  const { default: validatePool } = await import("../generated/validate-pool.ts");
  return { ...POOL, sure: validatePool(root) };
}
