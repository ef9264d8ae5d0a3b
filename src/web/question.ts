// An open question as choices: each way to answer it, with what it would come to. Nothing is decided by it.

import type { AssessInput } from "../gate/assess.ts";
import { assessRead } from "../gate/assess-read.ts";
import type { Assessment } from "../generated/report.ts";
import { valueWithInterval } from "../report/numbers.ts";
import { modelsGiven } from "../report/words/names.ts";
import type { OpenQuestion } from "../results/open-question.ts";
import { sayOrientation } from "../results/orientation.ts";
import type { Choice } from "./messages.ts";

type Setup = Pick<AssessInput, "settings" | "shelf">;

/** So many candidates are measured. */
const MOST = 40;
const DIRECTIONS = [
  ["higher", "Higher scores are better"],
  ["lower", "Lower scores are better"],
] as const;

/** None where the files cannot be read with any answer. */
export async function choicesOf(question: OpenQuestion, setup: Setup, today: string): Promise<Choice[]> {
  if (question.again === undefined) return [];
  return question.asks === "direction"
    ? directions(question.again, setup, today)
    : benchmarks(question.again, setup, today);
}

type Again = NonNullable<OpenQuestion["again"]>;

async function directions(again: Again, setup: Setup, today: string): Promise<Choice[]> {
  return Promise.all(
    DIRECTIONS.map(async ([kind, label]) => {
      const found = assessRead(await again({ assume: { kind } }), setup, today, false);
      return { answer: { direction: kind }, label, comesTo: comesTo(found, found.benchmarks[0]?.name ?? "") };
    }),
  );
}

async function benchmarks(again: Again, setup: Setup, today: string): Promise<Choice[]> {
  const kind = "higher" as const;
  const all = await again({ benchmark: ["*"], assume: { kind }, lenient: true });
  const shown = all.benchmarks.slice(0, MOST);
  const assessed = assessRead({ ...all, benchmarks: shown }, setup, today, false);
  return shown.map(({ name, orientation, orientationFrom }) => ({
    answer: { benchmark: name },
    label: name,
    comesTo: `${orientationFrom === "option" ? "if higher is better" : sayOrientation(orientation)}: ${comesTo(assessed, name)}`,
  }));
}

function comesTo({ benchmarks: assessed }: Assessment, name: string): string {
  const found = assessed.find((one) => one.name === name);
  if (found === undefined) return "cannot be judged";
  const { correlation, decided_on, models, pool, verdict } = found;
  const value =
    correlation.value === null
      ? "no correlation"
      : valueWithInterval(correlation.value, correlation.interval, decided_on.threshold);
  return `${value}, ${verdict} (${models.matched.length} of ${modelsGiven(found)} models placed in ${pool})`;
}
