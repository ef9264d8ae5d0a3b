// Where nothing says which way is better, the easiest answer on the command line is often in the file: for a table, an
// arrow in its heading. The readers themselves speak of the policy, which in the Action is the better place.
import { type Fault, InputError } from "../errors.ts";

/** Whether the fault is the question which way is better. */
export function asksDirection({ message }: Fault): boolean {
  return message.startsWith("nothing says whether a higher score");
}

/** The same error; for tables with the arrow as the first way out. */
export function withDirectionHint(error: InputError): InputError {
  if (!error.faults.some((fault) => asksDirection(fault) && isTable(fault))) return error;
  return new InputError(error.faults.map((fault) => (asksDirection(fault) ? hinted(fault) : fault)));
}

function isTable({ file }: Fault): boolean {
  return /\.(?:csv|tsv|md|markdown)$/i.test(file ?? "");
}

function hinted(fault: Fault): Fault {
  if (!isTable(fault)) return fault;
  const { remedy } = fault;
  return {
    ...fault,
    expected: "it in the table's heading or in the policy",
    remedy: `Put ↑ (higher is better) or ↓ behind the heading of the scores, such as score ↑${remedy === undefined ? "" : `. Or ${remedy[0]!.toLowerCase()}${remedy.slice(1)}`}`,
  };
}
