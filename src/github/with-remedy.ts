// Faults of another module with a further way to mend them, for whoever knows more of where they arose.
import { type Fault, InputError } from "../errors.ts";

/** Runs it; the first fault of what it throws gets the further remedy. null: none. */
export async function withRemedy<T>(remedy: string | null, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (remedy === null || !(error instanceof InputError)) throw error;
    const [first, ...others] = error.faults;
    throw new InputError([{ ...first!, remedy: joined(first!, remedy) }, ...others]);
  }
}

function joined({ remedy }: Fault, further: string): string {
  if (remedy === undefined) return further;
  return `${remedy}${/[.?!]$/.test(remedy) ? "" : "."} ${further}`;
}
