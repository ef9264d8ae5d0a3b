// What the gate says today of what init found, and what goes into the policy because of it.

import { assessRead } from "../../gate/assess-read.ts";
import { poolFor } from "../../gate/pool-for.ts";
import type { Assessment } from "../../generated/report.ts";
import { countMatched } from "../../pool/choose.ts";
import { openShelf } from "../../pool/shelf.ts";
import type { PinnedBenchmark, PolicyChoices } from "../../report/init/policy.ts";
import { inconclusiveOf, panelOf } from "../../report/init/proposed.ts";
import { counts } from "../../report/numbers.ts";
import type { ReadOptions } from "../../results/options.ts";
import { readFiles, type Setup } from "../setup.ts";
import type { World } from "../world.ts";

export interface Today {
  pool: NonNullable<PolicyChoices["pool"]>;
  benchmarks: PinnedBenchmark[];
  panel: PolicyChoices["panel"];
  inconclusive: PolicyChoices["inconclusive"];
  assessment: Assessment;
}

/** Throws InputError where the files leave a question open (an orientation, which of several benchmarks). */
export async function today(
  setup: Setup,
  world: World,
  quiet: boolean,
  direction: Pick<ReadOptions, "direction"> = {},
): Promise<Today> {
  const read = await readFiles(setup, world, { quiet }, direction);
  const { benchmarks } = read;
  const shelf = openShelf(setup.shelf, setup.ownPools);
  const pools = benchmarks.map((benchmark) => poolFor(benchmark, setup.settings, shelf, null).reference);
  const first = mostFrequent(pools.map(({ pool }) => pool.name));
  const example = pools.findIndex(({ pool }) => pool.name === first);
  const models = benchmarks[example]!.models.map(({ name }) => name);
  const { matched } = countMatched(pools[example]!, models);
  const named = setup.settings.values.pool !== "auto";
  const assessment = assessRead(read, setup, world.today);
  return {
    pool: {
      name: named ? setup.settings.values.pool : first,
      why: named
        ? "the one you named."
        : `of the bundled ones it knows most of the models (${matched} of ${models.length}).`,
    },
    benchmarks: benchmarks.map(({ name, orientation }, i) => ({
      name,
      orientation,
      ...(!named && pools[i]!.pool.name !== first && { pool: pools[i]!.pool.name }),
    })),
    panel: panelOf(assessment),
    inconclusive: inconclusiveOf(assessment),
    assessment,
  };
}

function mostFrequent(names: readonly string[]): string {
  return [...counts(names)].sort((a, b) => b[1] - a[1])[0]![0];
}
