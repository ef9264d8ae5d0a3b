// `items FILE…`: what the single items of a benchmark say. It judges nothing.
import { didYouMean } from "../../did-you-mean.ts";
import { InputError, quote } from "../../errors.ts";
import { itemsReport } from "../../gate/items-report.ts";
import { openShelf } from "../../pool/shelf.ts";
import { renderItems } from "../../report/verbs/items.ts";
import type { ItemResults } from "../../results/items/item-table.ts";
import { readItems } from "../../results/items/read-items.ts";
import { directionOf } from "../direction-options.ts";
import { filesOf } from "../disk/files.ts";
import { refuseOverInput, say, writeResult } from "../output.ts";
import { givenSettings } from "../setting-options.ts";
import { setUp } from "../setup.ts";
import type { Call } from "../verb.ts";
import { knownColumns, USUAL_COLUMNS } from "../world.ts";
import { wholeNumber } from "./parts.ts";

const TOP = 10;

export async function run({ world, args, options, format }: Call): Promise<number> {
  const setup = await setUp(givenSettings(options), options.policy, world.folder);
  const { folder, stdin } = world;
  const top = wholeNumber("top", options["top"], TOP);
  const files = await filesOf(args, { folder, stdin, sizeLimit: setup.settings.limits["file-size"] });
  refuseOverInput(files, options.output, folder);
  const { benchmarks, notes } = await readItems(files, {
    metric: setup.settings.values.metric ?? undefined,
    by: options["by"] as string | undefined,
    mostCells: setup.settings.limits["item-cells"],
  });
  for (const { text } of notes) say(world, options.quiet === true, `note: ${text}`);
  const shelf = openShelf(setup.shelf, setup.ownPools);
  const { direction } = directionOf(options);
  const all = asked(benchmarks, setup.settings.values.benchmark).map((one) =>
    itemsReport(one, setup.settings, shelf, { direction: direction?.orientation ?? { kind: "higher" }, top }),
  );
  const width = knownColumns(world.stdout, world.env) ?? USUAL_COLUMNS;
  await writeResult(world, renderItems(all, format, width), options.output, format);
  return 0;
}

function asked(all: readonly ItemResults[], names: readonly string[]): readonly ItemResults[] {
  const known = all.map(({ benchmark }) => benchmark);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = didYouMean(name, known);
    throw new InputError({
      message: `the files have no items of ${quote(name)}`,
      expected: known.map(quote).join(", "),
      ...(near !== null && { remedy: near }),
    });
  }
  if (all.length === 0) {
    throw new InputError({
      message: "the files hold no item results",
      command: "formats",
      remedy: "says which formats are read",
    });
  }
  return names.length === 0 ? all : all.filter(({ benchmark }) => names.includes(benchmark));
}
