// What only the user can say: which way is better, or which benchmark is meant. A fault like any other for a program; the
// command line answers it with what each way would come to.
import { type Fault, InputError } from "../errors.ts";
import type { ReadOptions, ReadResults } from "./options.ts";

export type Asks = "direction" | "benchmark";

export class OpenQuestion extends InputError {
  readonly asks: Asks;
  /** What there are several of, without their names: "the files hold 4 benchmarks". */
  readonly several: string | undefined;
  /** Reads the same files again, with an answer. Set by who has the files. */
  again?: (more: ReadOptions) => Promise<ReadResults>;

  constructor(asks: Asks, faults: Fault | readonly Fault[], several?: string) {
    super(faults);
    this.name = "OpenQuestion";
    this.asks = asks;
    this.several = several;
  }
}

/** The same error with other faults: what they say more of, the places perhaps. */
export function withFaults(error: InputError, faults: readonly Fault[]): InputError {
  return error instanceof OpenQuestion
    ? new OpenQuestion(error.asks, faults, error.several)
    : new InputError(faults);
}

/** One error of several: a question where all of them ask the same. */
export function together(errors: readonly InputError[], faults: readonly Fault[]): InputError {
  const questions = errors.filter((error) => error instanceof OpenQuestion);
  const [first] = questions;
  const alike = questions.length === errors.length && questions.every(({ asks }) => asks === first?.asks);
  return alike && first !== undefined
    ? new OpenQuestion(first.asks, faults, first.several)
    : new InputError(faults);
}
