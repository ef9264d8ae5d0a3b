// The assessment of a change, with what is not the change's fault as a note instead of an error: results that it
// leaves as they are, and results of the base branch, that do not fit the policy or the pool.
import { OutOfTime } from "../budget.ts";
import { describeFault, InputError } from "../errors.ts";
import { type AssessInput, assess } from "../gate/assess.ts";
import { matchBase } from "../gate/baseline.ts";
import { judge } from "../gate/judge.ts";
import { poolFor } from "../gate/pool-for.ts";
import type { Assessment, Note } from "../generated/report.ts";
import { openShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { onlyNames } from "./base-results.ts";
import type { Change } from "./gather.ts";

/** @throws InputError where the change's own results, the policy and the pool do not fit together */
export function decide(input: AssessInput & Pick<Change, "unread">): Assessment {
  const { unread, ...rest } = input;
  if (unread !== null) return unassessed(rest, unread);
  try {
    return assess(rest);
  } catch (error) {
    if (!(error instanceof InputError) || (error instanceof OutOfTime && !rest.unchanged)) throw error;
    if (rest.unchanged) return unassessed(rest, error);
    const fitting = withFittingBase(rest);
    if (fitting === null) throw error;
    return assess(fitting);
  }
}

/** What the policy says of benchmarks and models is left out too: all of it would seem to be missing. */
function unassessed(input: AssessInput, error: InputError): Assessment {
  const settings = { ...input.settings, benchmarks: {}, require: [], models: {}, accept: [] };
  return assess({ ...input, settings, benchmarks: [], baseline: [], notes: [...input.notes, note(error)] });
}

function note({ faults }: InputError): Note {
  const [{ file, line, column: _, pointer: __, ...fault }, ...more] = faults as [(typeof faults)[0]];
  const rest = more.length > 0 ? ` (and ${more.length} more)` : "";
  return {
    code: "results-unreadable",
    level: "warning",
    text: `The results, which are the same as before, cannot be judged: ${describeFault(fault)}${rest}`,
    ...(file === undefined ? {} : { file }),
    ...(file === undefined || line === undefined ? {} : { line }),
  };
}

/**
 * Judges what the base branch has by itself. Only what fails there is left out: a fault that needs the change's own
 * results to arise is the change's, and would be a way to be compared with nothing.
 * @returns null where all of it can be judged
 */
function withFittingBase(input: AssessInput): AssessInput | null {
  const { benchmarks, settings, baseline } = input;
  const shelf = openShelf(input.shelf, input.ownPools);
  const bases = baseline ?? [];
  const faults = new Map<BenchmarkResults, string>();
  for (const head of benchmarks) {
    const match = matchBase(head, bases, benchmarks);
    if (match === null) continue;
    try {
      const { reference } = poolFor(head, settings, shelf, match.base);
      judge({ benchmark: { ...match.base, name: head.name }, reference, settings, for: "comparison" });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { message, found } = error.faults[0]!;
      faults.set(match.base, found === undefined ? message : `${message} (${found})`);
    }
  }
  if (faults.size === 0) return null;
  const fitting = bases.filter((base) => !faults.has(base));
  const notes = [...faults].map(
    ([{ name }, fault]): Note => ({
      code: "baseline-unfit",
      level: "warning",
      text: `The base branch's results of ${name} cannot be compared with: ${fault}.`,
    }),
  );
  return {
    ...input,
    baseline: [...fitting, ...onlyNames([...faults.keys()], benchmarks)],
    notes: [...input.notes, ...notes],
  };
}
