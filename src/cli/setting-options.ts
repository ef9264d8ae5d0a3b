// Every setting of the gate as an option of the same name. What an option may hold is for the gate to judge;
// here stand its words for --help and for completion.
import { type Command, Option } from "commander";
import { InputError } from "../errors.ts";
import { PROGRESS_SETTINGS } from "../policy/settings-table.ts";

const PROGRESS_OPTIONS: ReadonlySet<string> = PROGRESS_SETTINGS;

const EFFECT = ["fail", "warn", "pass"] as const;

interface SettingOption {
  flags: string;
  /** For --help; with the built-in default. */
  text: string;
  /** Words that completion offers. */
  words?: readonly string[];
  /** May be given several times. */
  several?: true;
}

/** --pool and --policy are options of the whole program: program.ts. */
const SETTING_OPTIONS: readonly SettingOption[] = [
  {
    flags: "--axis <name>",
    text: "what to correlate with: capabilities-score (default), a capability benchmark, training-compute, release-date",
    words: ["capabilities-score", "training-compute", "release-date"],
  },
  {
    flags: "--overlaps-with <name>",
    text: "capability benchmark that leaves the axis since this benchmark contains it; may be repeated",
    several: true,
  },
  {
    flags: "--threshold <number>",
    text: "limit, −1 to 1: a correlation above it is entangled (default: 0.6)",
  },
  {
    flags: "--warn-threshold <number>",
    text: "a distinct benchmark above it passes with a warning (default: the smaller of 0.4 and the threshold)",
  },
  {
    flags: "--direction <word>",
    text: "whether a strong negative correlation fails too: positive (default), absolute",
    words: ["positive", "absolute"],
  },
  {
    flags: "--decide-on <word>",
    text: "what is held against the limit: point (default), interval",
    words: ["point", "interval"],
  },
  {
    flags: "--noise-correction <word>",
    text: "correct for measurement noise where it is known: auto (default), off",
    words: ["auto", "off"],
  },
  { flags: "--confidence <number>", text: "level of the interval, 0.5 to 0.999 (default: 0.95)" },
  { flags: "--min-models <count>", text: "fewer models of the pool are inconclusive (default: 8)" },
  { flags: "--min-families <count>", text: "fewer families are inconclusive (default: 5)" },
  { flags: "--min-reliability <number>", text: "a noisier benchmark is inconclusive, 0 to 1 (default: 0.5)" },
  {
    flags: "--min-coverage <number>",
    text: "below this share of the reference models' spread the interval decides, 0 to 1 (default: 0.5)",
  },
  {
    flags: "--reference <which>",
    text: "models held against: recent (default: two years up to the newest scored), all, or a day, YYYY-MM-DD",
    words: ["recent", "all"],
  },
  {
    flags: "--min-estimate-r2 <number>",
    text: "least R² for a capabilities score estimated from a few benchmarks (default: 0.9)",
  },
  {
    flags: "--benchmark <name>",
    text: "which benchmark, where the files hold several; may be repeated",
    several: true,
  },
  { flags: "--metric <name>", text: "which metric, where the files hold several" },
  {
    flags: "--duplicate-runs <word>",
    text: "the same model twice: error (default), or latest",
    words: ["error", "latest"],
  },
  {
    flags: "--model-settings <word>",
    text: "which of several efforts of one model counts: highest (default), lowest, mean",
    words: ["highest", "lowest", "mean"],
  },
  {
    flags: "--bare-names <word>",
    text: "what a name such as Llama 3.1 8B means: tuned, base (default: left out where the pool has both)",
    words: ["tuned", "base"],
  },
  {
    flags: "--map <name=pool model>",
    text: "a name of the results mapped to a pool model by hand, as models: of the policy; may be repeated",
    several: true,
  },
  { flags: "--on-entangled <effect>", text: "fail (default), warn, pass", words: EFFECT },
  { flags: "--on-inconclusive <effect>", text: "fail (default), warn, pass", words: EFFECT },
  {
    flags: "--on-removed <effect>",
    text: "where a benchmark that the policy requires is missing: fail (default), warn, pass",
    words: EFFECT,
  },
  { flags: "--on-unknown-noise <effect>", text: "fail, warn (default), pass", words: EFFECT },
  { flags: "--on-explained <effect>", text: "of a claim: fail, warn (default), pass", words: EFFECT },
  { flags: "--on-below <effect>", text: "of a claim: fail (default), warn, pass", words: EFFECT },
  { flags: "--on-mixed <effect>", text: "of a claim: fail, warn (default), pass", words: EFFECT },
  {
    flags: "--claims <file>",
    text: "file of claims (default: .github/claims.yml)",
  },
  {
    flags: "--trust-claims <boolean>",
    text: "count models placed by the file's own capability_scores, and families that only the file names (default: false)",
    words: ["true", "false"],
  },
  {
    flags: "--report-dir <folder>",
    text: "also write report.json, report.html, report.md, figure.svg, badge.json here",
  },
];

/** Adds them to a verb: those named, or all that the gate needs. */
export function addSettingOptions(command: Command, names?: readonly string[]): Command {
  for (const { flags, text, several } of SETTING_OPTIONS) {
    const option = new Option(flags, text);
    const wanted = names?.includes(option.name()) ?? !PROGRESS_OPTIONS.has(option.name());
    if (!wanted) continue;
    if (several === true)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    command.addOption(option);
  }
  return command;
}

/** Names of the settings that have an option. */
export const OPTION_NAMES: readonly string[] = [
  "pool",
  "policy",
  ...SETTING_OPTIONS.map(({ flags }) => new Option(flags).name()),
];

/** What completion offers after an option. */
export function wordsOf(name: string): readonly string[] {
  return SETTING_OPTIONS.find(({ flags }) => flags.startsWith(`--${name} `))?.words ?? [];
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
