// What only the user can say: which way is better, or which benchmark is meant. A fault like any other for a program; the
// command line answers it with what each way would come to.
import { type Fault, InputError } from "../errors.ts";
import type { ReadOptions, ReadResults } from "./options.ts";

export type Asks = "direction" | "benchmark";

export class OpenQuestion extends InputError {
  readonly asks: Asks;
  /** Reads the same files again, with an answer. Set by who has the files. */
  again?: (more: ReadOptions) => Promise<ReadResults>;

  constructor(asks: Asks, faults: Fault | readonly Fault[]) {
    super(faults);
    this.name = "OpenQuestion";
    this.asks = asks;
  }
}

/** The same error with other faults: what they say more of, the places perhaps. */
export function withFaults(error: InputError, faults: readonly Fault[]): InputError {
  return error instanceof OpenQuestion ? new OpenQuestion(error.asks, faults) : new InputError(faults);
}

/** One error of several: a question where all of them ask the same. */
export function together(errors: readonly InputError[], faults: readonly Fault[]): InputError {
  const asks = new Set(errors.map((error) => (error instanceof OpenQuestion ? error.asks : undefined)));
  const [only] = asks;
  return asks.size === 1 && only !== undefined ? new OpenQuestion(only, faults) : new InputError(faults);
}
