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

/** `of`: a later step of the same makes this one needless to tell. */
const STEPS: readonly (Partial<Detail> & { says: string; of?: string })[] = [
  { models: 60, leftOut: 30, says: "models beyond the first 60", of: "models" },
  { models: 20, leftOut: 10, says: "models beyond the first 20", of: "models" },
  { models: 0, leftOut: 0, says: "the tables of models", of: "models" },
  { context: false, says: "context and other pools" },
  { sensitivity: false, says: "sensitivity" },
  { background: false, says: "policy and background" },
  { scatter: false, says: "the scatter" },
  { name: 32, says: "long names" },
  { benchmarks: 20, says: "benchmarks beyond the first 20", of: "benchmarks" },
  { name: 16, benchmarks: 5, says: "benchmarks beyond the first 5", of: "benchmarks" },
];

type Most = Pick<Detail, "name" | "models" | "leftOut" | "benchmarks">;

/** From everything to the least. @param most names and rows, of all that there is */
export function levels(most: Most): Detail[] {
  const out: Detail[] = [
    { ...most, context: true, sensitivity: true, scatter: true, background: true, cut: [] },
  ];
  STEPS.forEach(({ says: _, of: __, ...step }, i) => {
    const before = out.at(-1)!;
    const next = { ...before, ...step };
    next.models = Math.min(next.models, before.models);
    next.leftOut = Math.min(next.leftOut, before.leftOut);
    const taken = STEPS.slice(0, i + 1);
    const told = taken.filter(
      ({ of }, k) => of === undefined || !taken.slice(k + 1).some((one) => one.of === of),
    );
    out.push({ ...next, cut: told.map(({ says }) => says) });
  });
  return out;
}

/** The fullest text within the limit; the least where even that is beyond it. */
export function withinLimit(
  most: Most,
  write: (detail: Detail) => string,
  limit: number,
  length: (text: string) => number,
): string {
  let text = "";
  for (const detail of levels(most)) {
    text = write(detail);
    if (length(text) <= limit) return text;
  }
  return text;
}
