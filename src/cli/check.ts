// The gate on files of the disk, for other programs: what the library calls `check`.

import type { Assessment } from "../generated/report.ts";
import type { SettingValues } from "../policy/settings-table.ts";
import { assessFiles } from "./check-files.ts";
import { setUp } from "./setup.ts";
import { thisProcess } from "./world.ts";

export interface CheckOptions extends Partial<Omit<SettingValues, "results">> {
  /** Path of the policy file; null: none. Default: .github/safetywashing.yml of the folder, if it is there. */
  policy?: string | null;
  /** Where relative paths begin. Default: the working folder. */
  folder?: string;
  /** YYYY-MM-DD, on which an acceptance in the policy may have ended. Default: today. */
  today?: string;
}

/**
 * The gate, as `safetywashing-gate check` decides it. Settings have the names of the options: `{ pool: "chat-2024" }`.
 * @param paths results files, folders and globs; none: those of the policy
 * @throws InputError for bad input; see its `faults`
 */
export async function check(
  paths: string | readonly string[],
  options: CheckOptions = {},
): Promise<Assessment> {
  const { policy, folder, today, ...settings } = options;
  const here = thisProcess();
  const world = { ...here, folder: folder ?? here.folder, today: today ?? here.today };
  const given = Object.fromEntries(
    Object.entries({ ...settings, results: paths })
      .map(([name, value]) => [name, [value ?? []].flat().join("\n")] as const)
      .filter(([, text]) => text !== ""),
  );
  const setup = await setUp(given, policy, world.folder);
  return (await assessFiles(setup, world, { quiet: true })).assessment;
}
