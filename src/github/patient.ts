// Files as the budget of time counts them: it stands still while one waits for GitHub or a disk.
import type { Budget } from "../budget.ts";
import type { ResultsFiles } from "./results-files.ts";

/** Files whose reading is a wait, for GitHub or a disk. */
export function patient(files: ResultsFiles["list"], budget: Budget): ResultsFiles["list"] {
  return files.map((file) => ({
    ...file,
    read: (offset: number, length: number) => budget.waiting(() => file.read(offset, length)),
  }));
}
