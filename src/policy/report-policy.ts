// Every setting with its value and where it came from, as the report shows it.
import type { PolicySetting } from "../generated/report.ts";
import { DEFAULT_LIMITS, type Settings } from "./settings.ts";
import { PROGRESS_SETTINGS, SETTING_NAMES } from "./settings-table.ts";

export function reportPolicy(settings: Settings): Record<string, PolicySetting> {
  const policy: Record<string, PolicySetting> = {};
  for (const name of SETTING_NAMES) {
    if (settings.values.mode === "gate" && PROGRESS_SETTINGS.has(name)) continue;
    policy[name] = { value: settings.values[name], from: settings.from[name] };
  }
  const fromFile = (name: string, value: object | readonly unknown[]) => {
    policy[name] = { value, from: Object.keys(value).length > 0 ? "file" : "default" };
  };
  fromFile("benchmarks", settings.benchmarks);
  fromFile("require", settings.require);
  fromFile("models", settings.models);
  fromFile("accept", settings.accept);
  fromFile("panel", settings.panel?.models ?? []);
  policy["on-missing-panel"] = {
    value: settings.panel?.onMissing ?? "inconclusive",
    from: settings.panel?.onMissing === "warn" ? "file" : "default",
  };
  const { limits } = settings;
  const changed = JSON.stringify(limits) !== JSON.stringify(DEFAULT_LIMITS);
  policy.limits = { value: limits, from: changed ? "file" : "default" };
  return policy;
}
