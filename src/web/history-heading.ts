// How a history of runs is told from a table of results: by its heading, which both the page and the core ask.

/** Whether a file's first line is that of rows which `--format csv` wrote, each with a date before it. */
export const isHistory = (firstLine: string): boolean =>
  ["date", "benchmark", "value", "threshold"].every((name) => firstLine.split(",").includes(name));
