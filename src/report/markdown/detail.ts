// How much a Markdown report tells, and in which order detail is cut where a limit of GitHub's would be passed.
// The verdict, its figures and their meaning are never cut.

export interface Detail {
  /** Longest name. */
  name: number;
  /** Rows of the table of models, and of those left out. */
  models: number;
  leftOut: number;
  /** Known benchmarks and other pools. */
  context: boolean;
  sensitivity: boolean;
  scatter: boolean;
  /** Policy, noise, reasons and notes. */
  background: boolean;
  /** Rows of the table of benchmarks. */
  benchmarks: number;
  /** What was cut, for the reader. */
  cut: string[];
}

const STEPS: readonly (Partial<Detail> & { says: string })[] = [
  { models: 60, leftOut: 30, says: "models beyond the first 60" },
  { models: 20, leftOut: 10, says: "models beyond the first 20" },
  { models: 0, leftOut: 0, says: "the tables of models" },
  { context: false, says: "context and other pools" },
  { sensitivity: false, says: "sensitivity" },
  { background: false, says: "policy and background" },
  { scatter: false, says: "the scatter" },
  { name: 32, says: "long names" },
  { benchmarks: 20, says: "benchmarks beyond the first 20" },
  { name: 16, benchmarks: 5, says: "benchmarks beyond the first 5" },
];

/** A step that a later one makes needless to tell. */
const SWALLOWED = /^(models|benchmarks) beyond/;

/** From everything to the least. */
export function levels(all: Omit<Detail, "cut">): Detail[] {
  const out: Detail[] = [{ ...all, cut: [] }];
  for (const { says, ...step } of STEPS) {
    const before = out.at(-1)!;
    const told = before.cut.filter((one) => !(SWALLOWED.test(one) && one.split(" ")[0] === subject(says)));
    const next = { ...before, ...step, cut: [...told, says] };
    next.models = Math.min(next.models, before.models);
    next.leftOut = Math.min(next.leftOut, before.leftOut);
    out.push(next);
  }
  return out;
}

function subject(says: string): string {
  return says === "the tables of models" ? "models" : says.split(" ")[0]!;
}

/** The fullest text within the limit; the least where even that is beyond it. */
export function withinLimit(
  all: Omit<Detail, "cut">,
  write: (detail: Detail) => string,
  limit: number,
  length: (text: string) => number,
): string {
  let text = "";
  for (const detail of levels(all)) {
    text = write(detail);
    if (length(text) <= limit) return text;
  }
  return text;
}
