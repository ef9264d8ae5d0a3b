// `parts FILE…`: which part of a benchmark carries its correlation. It judges nothing.
import { InputError, quote } from "../../errors.ts";
import { partsAlone } from "../../gate/parts-report.ts";
import { openShelf } from "../../pool/shelf.ts";
import { renderParts } from "../../report/verbs/parts.ts";
import { readFor, setUpFor, tellNotes, writeReport } from "../call.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const setup = await setUpFor(call);
  const choice = wholeNumber("choice", call.options["choice"], null);
  const read = await readFor(call, setup);
  if (read === undefined) return 2;
  const { benchmarks, notes } = read;
  // That parts stand beside the whole is what was asked for.
  tellNotes(
    call,
    notes.filter(({ code }) => code !== "parts-not-judged"),
  );
  // Of several benchmarks those that have parts; of one it is said that it has none.
  const having = benchmarks.filter(({ subtasks }) => (subtasks ?? []).length > 1);
  const all = partsAlone(
    having.length > 0 ? having : benchmarks,
    setup.settings,
    openShelf(setup.shelf, setup.ownPools),
    choice,
  );
  await writeReport(call, (columns) => renderParts(all, call.format, columns));
  return 0;
}

/** An option's whole number from 0 up. @throws InputError */
export function wholeNumber<Otherwise>(
  name: string,
  value: unknown,
  otherwise: Otherwise,
): number | Otherwise {
  if (value === undefined) return otherwise;
  if (/^\d{1,6}$/.test(String(value).trim())) return Number(value);
  throw new InputError({
    message: `--${name} is no whole number`,
    found: quote(String(value)),
    expected: "a number such as 2",
  });
}
