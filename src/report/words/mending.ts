// What an author of an entangled benchmark can do about it, as lines of the advice.
import { escapeControls } from "../../errors.ts";
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { shellWord } from "../../policy/reproduce.ts";
import { setting } from "../facts.ts";
import type { Ink } from "../ink.ts";

/** Which part carries it is for the report to say, once it knows them. */
export const giveParts = (ink: Ink): string =>
  `Give the scores of its parts (${ink.code("subtasks")} in the results file): then this report says which of them carry it, and whether they differ.`;

export const showAdjusted = (a: Assessment, b: BenchmarkAssessment, ink: Ink): string =>
  `Show each model's capability-adjusted score beside its score: ${ink.command(`adjusted ${filesOf(a, b)}`)} says what each has beyond what capability predicts. Beside it, never in its place.`;

/** The table of parts, where a report has no room for it. */
export const allParts = (a: Assessment, b: BenchmarkAssessment, ink: Ink): string =>
  `${ink.command(`parts ${filesOf(a, b)}`)} has the table of all of them.`;

/** As a command line names them: its one file, or all that the run read. */
function filesOf(a: Assessment, { source }: BenchmarkAssessment): string {
  const asked = setting(a, "results");
  const paths = source.files > 1 && Array.isArray(asked) ? asked.map(String) : [source.file];
  return paths.map((path) => escapeControls(shellWord(path))).join(" ");
}

/** Where items say so: they come in pairs, or most of them tell half of the models apart no more. null: they do not. */
export function fromItems({ items }: BenchmarkAssessment, ink: Ink): string | null {
  if (!items) return null;
  if (items.twins !== null) {
    const [one, other] = items.twins.of.map((name) => ink.text(name));
    return `Gate the difference of twins: each item of ${one} has one in ${other} (${items.twins.pairs} pairs). Their difference takes out what both need; give it as a benchmark of its own, with its items, since a difference is noisier than either.`;
  }
  const { floor, ceiling } = items.stuck_for_half;
  if (2 * ceiling > items.items) {
    return `Make it harder: ${ceiling} of ${items.items} items are at the ceiling for all of the better half of the models, so that the correlation comes from few items.`;
  }
  if (2 * floor > items.items) {
    return `Make it wider, with easier items: ${floor} of ${items.items} are at the floor for all of the weaker half of the models, so that the correlation comes from few items.`;
  }
  return null;
}
