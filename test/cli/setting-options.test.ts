import { Command } from "commander";
import { expect, it } from "vitest";
import { addSettingOptions, givenSettings, OPTION_NAMES, wordsOf } from "../../src/cli/setting-options.ts";
import { SETTING_NAMES } from "../../src/policy/settings-table.ts";

/** These say where the Action finds files and how it reports on GitHub; `results` are the paths themselves. */
const OF_THE_ACTION = ["results", "source", "comment", "report-id", "mode"];

it("has an option for every setting, of the same name, and for the policy and its mappings", () => {
  const expected = SETTING_NAMES.filter((name) => !OF_THE_ACTION.includes(name));
  expect([...OPTION_NAMES].sort()).toEqual([...expected, "map", "policy"].sort());
});

it("gives raw text by setting name, several values one per line", () => {
  const command = new Command().exitOverride();
  addSettingOptions(command, "gate");
  command.parse(["--threshold", "-0.2", "--overlaps-with", "A", "--overlaps-with", "B b"], { from: "user" });
  expect(givenSettings(command.opts())).toEqual({ threshold: "-0.2", "overlaps-with": "A\nB b" });
});

it("refuses an empty value", () => {
  expect(() => givenSettings({ metric: " " })).toThrow("--metric is empty");
});

it("knows the words of an option", () => {
  expect(wordsOf("on-entangled")).toEqual(["fail", "warn", "pass"]);
  expect(wordsOf("threshold")).toEqual([]);
});
