// The verdict of each example, to tell which of them a newer table changes.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check } from "../../src/cli/check.ts";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));

/** By file and benchmark: "entangled, 0.79 on chat-2024". */
export async function exampleVerdicts(): Promise<Map<string, string>> {
  const verdicts = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => /^\d\d-.*\.json$/.test(name))) {
    const { benchmarks } = await check([file], { folder, policy: null, today: "2000-01-01" });
    for (const { name, verdict, pool, correlation } of benchmarks)
      verdicts.set(
        `${file}, ${name}`,
        `${verdict}${correlation ? `, ${correlation.value?.toFixed(2)}` : ""} on ${pool}`,
      );
  }
  return verdicts;
}
