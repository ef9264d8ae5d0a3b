// Every setting of the gate as an option of the same name. What an option may hold is for the gate to judge;
// here stand its words for --help and for completion.
import { type Command, Option } from "commander";
import { InputError } from "../errors.ts";
import { PROGRESS_SETTINGS } from "../policy/settings-table.ts";

const PROGRESS_OPTIONS: ReadonlySet<string> = PROGRESS_SETTINGS;

const EFFECT = ["fail", "warn", "pass"] as const;

/** The text is for --help, with the built-in default; words are what completion offers. */
type SettingOption = readonly [
  flags: string,
  text: string,
  more?: { words?: readonly string[]; several?: true },
];

/** --pool and --policy are options of the whole program: program.ts. */
const SETTING_OPTIONS: readonly SettingOption[] = [
  [
    "--axis <name>",
    "what to correlate with: capabilities-score (default), a capability benchmark, training-compute, release-date",
    { words: ["capabilities-score", "training-compute", "release-date"] },
  ],
  [
    "--overlaps-with <name>",
    "capability benchmark that leaves the axis since this benchmark contains it; may be repeated",
    { several: true },
  ],
  ["--threshold <number>", "limit, −1 to 1: a correlation above it is entangled (default: 0.6)"],
  [
    "--warn-threshold <number>",
    "a distinct benchmark above it passes with a warning (default: the smaller of 0.4 and the threshold)",
  ],
  [
    "--direction <word>",
    "whether a strong negative correlation fails too: positive (default), absolute",
    { words: ["positive", "absolute"] },
  ],
  [
    "--decide-on <word>",
    "what is held against the limit: point (default), interval",
    { words: ["point", "interval"] },
  ],
  [
    "--noise-correction <word>",
    "correct for measurement noise where it is known: auto (default), off",
    { words: ["auto", "off"] },
  ],
  ["--confidence <number>", "level of the interval, 0.5 to 0.999 (default: 0.95)"],
  ["--min-models <count>", "fewer models of the pool are inconclusive (default: 8)"],
  ["--min-families <count>", "fewer families are inconclusive (default: 5)"],
  ["--min-reliability <number>", "a noisier benchmark is inconclusive, 0 to 1 (default: 0.5)"],
  [
    "--min-coverage <number>",
    "below this share of the reference models' spread the interval decides, 0 to 1 (default: 0.5)",
  ],
  [
    "--reference <which>",
    "models held against: recent (default: two years up to the newest scored), all, or a day, YYYY-MM-DD",
    { words: ["recent", "all"] },
  ],
  [
    "--min-estimate-r2 <number>",
    "least R² for a capabilities score estimated from a few benchmarks (default: 0.9)",
  ],
  ["--benchmark <name>", "which benchmark, where the files hold several; may be repeated", { several: true }],
  ["--metric <name>", "which metric, where the files hold several"],
  [
    "--duplicate-runs <word>",
    "the same model twice: error (default), or latest",
    { words: ["error", "latest"] },
  ],
  [
    "--model-settings <word>",
    "which of several efforts of one model counts: highest (default), lowest, mean",
    { words: ["highest", "lowest", "mean"] },
  ],
  [
    "--bare-names <word>",
    "what a name such as Llama 3.1 8B means: tuned, base (default: left out where the pool has both)",
    { words: ["tuned", "base"] },
  ],
  [
    "--map <name=pool model>",
    "a name of the results mapped to a pool model by hand, as models: of the policy; may be repeated",
    { several: true },
  ],
  ["--on-entangled <effect>", "fail (default), warn, pass", { words: EFFECT }],
  ["--on-inconclusive <effect>", "fail (default), warn, pass", { words: EFFECT }],
  [
    "--on-removed <effect>",
    "where a benchmark that the policy requires is missing: fail (default), warn, pass",
    { words: EFFECT },
  ],
  ["--on-unknown-noise <effect>", "fail, warn (default), pass", { words: EFFECT }],
  ["--on-explained <effect>", "of a claim: fail, warn (default), pass", { words: EFFECT }],
  ["--on-below <effect>", "of a claim: fail (default), warn, pass", { words: EFFECT }],
  ["--on-mixed <effect>", "of a claim: fail, warn (default), pass", { words: EFFECT }],
  ["--claims <file>", "file of claims (default: .github/claims.yml)"],
  [
    "--trust-claims <boolean>",
    "count models placed by the file's own capability_scores, and families that only the file names (default: false)",
    { words: ["true", "false"] },
  ],
  ["--report-dir <folder>", "also write report.json, report.html, report.md, figure.svg, badge.json here"],
];

/** Adds them to a verb: those named, or all that the gate goes by. */
export function addSettingOptions(command: Command, names: readonly string[] | "gate"): void {
  for (const [flags, text, { several } = {}] of SETTING_OPTIONS) {
    const option = new Option(flags, text);
    const name = option.name();
    if (names === "gate" ? PROGRESS_OPTIONS.has(name) : !names.includes(name)) continue;
    if (several === true)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    command.addOption(option);
  }
}

/** Names of the settings that have an option. */
export const OPTION_NAMES: readonly string[] = [
  "pool",
  "policy",
  ...SETTING_OPTIONS.map(([flags]) => new Option(flags).name()),
];

/** What completion offers after an option. */
export function wordsOf(name: string): readonly string[] {
  return SETTING_OPTIONS.find(([flags]) => flags.startsWith(`--${name} `))?.[2]?.words ?? [];
}

/**
 * The settings given on the command line, as raw text by name; several values one per line.
 * @throws InputError for an empty value
 */
export function givenSettings(options: Readonly<Record<string, unknown>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of OPTION_NAMES) {
    const value = options[camelCase(name)];
    if (name === "policy" || value === undefined) continue;
    const text = Array.isArray(value) ? value.join("\n") : String(value);
    // The gate takes an empty input for one that was not given; who writes --threshold "" meant something.
    if (text.trim() === "") throw new InputError({ message: `--${name} is empty`, expected: "a value" });
    given[name] = text;
  }
  return given;
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
