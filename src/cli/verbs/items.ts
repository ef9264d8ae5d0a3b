// `items FILE…`: what the single items of a benchmark say. It judges nothing.
import { didYouMean } from "../../did-you-mean.ts";
import { InputError, quote } from "../../errors.ts";
import { itemsReport, TOP } from "../../gate/items-report.ts";
import { openShelf } from "../../pool/shelf.ts";
import { renderItems } from "../../report/verbs/items.ts";
import type { ItemResults } from "../../results/items/item-table.ts";
import { ITEM_FORMATS, readItems } from "../../results/items/read-items.ts";
import { tellNotes, writeReport } from "../call.ts";
import { directionOf } from "../direction-options.ts";
import { filesOf } from "../disk/files.ts";
import { refuseOverInput } from "../output.ts";
import { givenSettings } from "../setting-options.ts";
import { setUp } from "../setup.ts";
import type { Call } from "../verb.ts";
import { wholeNumber } from "./parts.ts";

export async function run(call: Call): Promise<number> {
  const { world, args, options } = call;
  const setup = await setUp(givenSettings(options), options.policy, world.folder);
  const top = wholeNumber("top", options["top"], TOP);
  const files = await filesOf(args, { ...world, sizeLimit: setup.settings.limits["file-size"] });
  refuseOverInput(files, options.output, world.folder);
  const by = options["by"] as string | undefined;
  const { benchmarks, notes } = await readItems(files, {
    metric: setup.settings.values.metric ?? undefined,
    by,
    mostCells: setup.settings.limits["item-cells"],
  });
  tellNotes(call, notes);
  const wanted = asked(benchmarks, setup.settings.values.benchmark);
  for (const one of wanted) tellNotes(call, categoryNotes(one, by));
  const shelf = openShelf(setup.shelf, setup.ownPools);
  const { direction } = directionOf(options);
  const how = {
    direction: direction?.orientation ?? { kind: "higher" as const },
    top,
    choice: wholeNumber("choice", options["choice"], null),
  };
  // Of several benchmarks those that the pool knows models of; the others are named.
  const faults: InputError[] = [];
  const all = wanted.flatMap((one) => {
    try {
      return [itemsReport(one, setup.settings, shelf, how)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
      return [];
    }
  });
  if (all.length === 0) throw new InputError(faults.flatMap((error) => error.faults));
  tellNotes(
    call,
    faults.map(({ message }) => ({ text: message })),
  );
  await writeReport(call, (columns) => renderItems(all, call.format, columns));
  return 0;
}

/** Which fields there are, where none was asked for. @throws InputError where no item has the one that was */
function categoryNotes({ benchmark, items, fields = [] }: ItemResults, by: string | undefined) {
  if (items.some(({ category }) => category !== undefined)) return [];
  if (by === undefined) {
    if (fields.length === 0) return [];
    return [{ text: `${quote(benchmark)}: --by takes ${fields.map(quote).join(", ")}` }];
  }
  const near = didYouMean(by, fields);
  throw new InputError({
    message: `no item of ${quote(benchmark)} has the field ${quote(by)}`,
    ...(fields.length > 0 && { expected: fields.map(quote).join(", ") }),
    ...(near !== null && { remedy: near }),
  });
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
      expected: ITEM_FORMATS.map(({ looksLike }) => looksLike).join("; "),
      remedy:
        "lm-evaluation-harness writes them with --log_samples; Inspect, HELM and promptfoo write them by themselves",
    });
  }
  return names.length === 0 ? all : all.filter(({ benchmark }) => names.includes(benchmark));
}
