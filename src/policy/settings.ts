// Settings: input before policy file before built-in default, each with where it came from. A wrong one is refused.
import { byName } from "../by-name.ts";
import { type Fault, InputError, quote } from "../errors.ts";
import type { Acceptance, BenchmarkPolicy, Limits } from "../generated/policy.ts";
import validate from "../generated/validate-policy.ts";
import { isDay } from "../pool/real-date.ts";
import { schemaFaults } from "../schema-faults.ts";
import type { PolicySource } from "./policy-file.ts";
import { SETTING_NAMES, SETTINGS, type SettingName, type SettingValues } from "./settings-table.ts";

export interface Settings {
  values: SettingValues;
  from: Readonly<Record<SettingName, "input" | "file" | "default">>;
  /** Path of the policy file, if there is one. */
  policyFile: string | null;
  /** It is there, and says nothing. */
  policyEmpty: boolean;
  /** Where the value of these keys stands in the policy file; nothing where there is none. */
  policyAt(keys: readonly string[]): Pick<Fault, "file" | "line" | "column">;
  /** What the policy pins per benchmark; a results file cannot change it. */
  benchmarks: Readonly<Record<string, BenchmarkPolicy>>;
  require: readonly string[];
  /** Names in the results to pool models, by hand. */
  models: Readonly<Record<string, string>>;
  /** Those of them that an option maps. */
  mapped: Readonly<Record<string, string>>;
  accept: readonly Acceptance[];
  /** Models that every benchmark must be scored on, and what it does where one is not; null: none were fixed. */
  panel: { models: readonly string[]; onMissing: "inconclusive" | "warn" } | null;
  limits: Required<Limits>;
}

export const DEFAULT_LIMITS: Required<Limits> = {
  "file-size": 100 * 1024 * 1024,
  files: 5000,
  seconds: 120,
  "item-cells": 20_000_000,
  incomplete: 0.1,
};

/**
 * @param inputs raw text by setting name, only those that were given (an empty text is: not given)
 * @param mapped names in the results to pool models, by hand, which win over the policy's
 * @throws InputError for text that is no value of its setting, and for settings that exclude each other
 */
export function resolveSettings(
  inputs: Readonly<Record<string, string>>,
  policy: (Pick<PolicySource, "path" | "content"> & Partial<PolicySource>) | null,
  mapped: Readonly<Record<string, string>> = {},
): Settings {
  const file = policy?.content ?? {};
  const given = parseInputs(inputs);
  const values: Record<string, unknown> = {};
  const from: Record<string, "input" | "file" | "default"> = {};
  for (const name of SETTING_NAMES) {
    const own = (value: unknown) => (SETTINGS[name].kind === "list" ? [value].flat() : value);
    if (given[name] !== undefined) [values[name], from[name]] = [own(given[name]), "input"];
    else if (file[name] !== undefined) [values[name], from[name]] = [own(file[name]), "file"];
    else [values[name], from[name]] = [SETTINGS[name].default, "default"];
  }
  const settings: Settings = {
    values: values as unknown as SettingValues,
    from: from as Settings["from"],
    policyFile: policy?.path ?? null,
    policyEmpty: policy !== null && Object.keys(file).length === 0,
    policyAt: policy?.at ?? (() => (policy === null ? {} : { file: policy.path })),
    benchmarks: byName(Object.entries(file.benchmarks ?? {})),
    require: file.require ?? [],
    models: byName([...Object.entries(file.models ?? {}), ...Object.entries(mapped)]),
    mapped,
    accept: file.accept ?? [],
    panel: file.panel ? { models: file.panel, onMissing: file["on-missing-panel"] ?? "inconclusive" } : null,
    limits: { ...DEFAULT_LIMITS, ...file.limits },
  };
  if (settings.from["warn-threshold"] === "default") {
    settings.values["warn-threshold"] = Math.min(
      SETTINGS["warn-threshold"].default,
      settings.values.threshold,
    );
  }
  refuseContradictions(settings);
  return settings;
}

function parseInputs(inputs: Readonly<Record<string, string>>): Partial<Record<SettingName, unknown>> {
  const given: Partial<Record<SettingName, unknown>> = {};
  const faults: Fault[] = [];
  for (const [name, text] of Object.entries(inputs)) {
    if (text.trim() === "") continue;
    if (!(name in SETTINGS)) {
      faults.push({ message: `there is no setting ${quote(name)}` });
      continue;
    }
    const parsed = parseText(name as SettingName, text);
    if ("fault" in parsed) faults.push(parsed.fault);
    else given[name as SettingName] = parsed.value;
  }
  if (faults.length === 0 && !validate(given))
    faults.push(...schemaFaults(validate.errors, given).map(({ path: _, ...fault }) => fault));
  if (faults.length > 0) throw new InputError(faults);
  return given;
}

function parseText(name: SettingName, text: string): { value: unknown } | { fault: Fault } {
  const trimmed = text.trim();
  switch (SETTINGS[name].kind) {
    case "number":
      // Number() alone would take "0x1", "" and "Infinity" for numbers.
      return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) && Number.isFinite(Number(trimmed))
        ? { value: Number(trimmed) }
        : {
            fault: {
              message: `${name} is not a number`,
              found: quote(trimmed),
              expected: "a number such as 0.6",
            },
          };
    case "boolean":
      if (/^true$/i.test(trimmed)) return { value: true };
      if (/^false$/i.test(trimmed)) return { value: false };
      return {
        fault: {
          message: `${name} is neither true nor false`,
          found: quote(trimmed),
          expected: "true or false",
        },
      };
    case "list":
      return {
        value: text
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter((line) => line !== ""),
      };
    case "text":
      return { value: trimmed };
  }
}

function refuseContradictions({ values, from, benchmarks, policyAt }: Settings): void {
  const faults: Fault[] = [];
  const { reference } = values;
  if (reference !== "recent" && reference !== "all" && !isDay(reference)) {
    faults.push({
      ...(from.reference === "file" ? policyAt(["reference"]) : {}),
      message: "reference names a day that there is not",
      found: quote(reference),
      expected: "recent, all, or a day such as 2025-01-31",
    });
  }
  const said = (name: SettingName) => `${name} is ${values[name]} (${from[name]})`;
  if (values["warn-threshold"] > values.threshold) {
    faults.push({
      message: `${said("warn-threshold")}, above ${said("threshold")}`,
      expected: "a warning at or below the limit",
      remedy: "Lower warn-threshold, or raise threshold.",
    });
  }
  if (values.direction === "absolute") {
    const negative = (["threshold", "warn-threshold"] as const).filter((name) => values[name] < 0).map(said);
    for (const [name, pinned] of Object.entries(benchmarks)) {
      if ((pinned.threshold ?? 0) < 0)
        negative.push(`threshold of ${quote(name)} is ${pinned.threshold} (file)`);
    }
    for (const text of negative) {
      faults.push({
        message: `${text}, but direction is absolute`,
        expected: "0 to 1, since absolute values are compared",
      });
    }
  }
  if (faults.length > 0) throw new InputError(faults);
}
