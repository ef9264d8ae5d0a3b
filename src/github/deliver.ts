// What a run has to say, delivered in this order: outputs and files, log, job summary, annotations, comment, and the
// exit code last, so that nothing that fails on the way can turn it green.
import { messageOf } from "../errors.ts";
import type { ReportFile } from "../report/files/all.ts";
import type { CommentOutcome, Finding } from "./comment/deliver.ts";
import type { Rendered } from "./render.ts";
import { writeReports } from "./report-files.ts";
import type { Runner } from "./runner.ts";

/** Where a run can be told. */
export interface Ways {
  runner: Runner;
  /** Of the report's files; null where there is none yet. */
  folder: string | null;
  /** null: nothing is known yet of a pull request and of what its repository wants. */
  comment: ((finding: Finding) => Promise<CommentOutcome>) | null;
}

const OUTPUTS: Readonly<Record<ReportFile, string>> = {
  "report.json": "report-json",
  "report.html": "report-html",
  "report.md": "report-markdown",
  "figure.svg": "figure",
  "badge.json": "badge",
};

/** @returns the exit code, which nothing that fails here can change: each way that is barred is one warning */
export async function deliver(rendered: Rendered, { runner, folder, comment }: Ways): Promise<number> {
  const { exit, files, outputs, log, summary, annotations, comment: finding } = rendered;
  const barred = (what: string, error: unknown) =>
    runner.annotate({
      level: "warning",
      title: "Not delivered",
      message: `${what} cannot be written: ${messageOf(error)}. The verdict stands without it.`,
    });
  const attempt = async <T>(what: string, write: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await write();
    } catch (error) {
      barred(what, error);
      return null;
    }
  };
  const paths =
    files === null || folder === null
      ? null
      : await attempt(`The report folder ${folder}`, () => writeReports(folder, files));
  const writable = await attempt("The outputs of this step", () => {
    for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
    for (const [file, path] of Object.entries(paths ?? {})) runner.output(OUTPUTS[file as ReportFile], path);
    return true;
  });
  if (log !== "") runner.log(log);
  await attempt("The job summary", () => runner.summary(summary));
  for (const annotation of annotations) runner.annotate(annotation);
  if (comment === null || finding === null) return exit;
  const { url, did, trouble } = await comment(finding);
  if (writable) await attempt("The output comment-url", () => runner.output("comment-url", url ?? ""));
  if (trouble) runner.annotate({ level: trouble.level, title: "No comment", message: trouble.text });
  else if (url) runner.log(`Comment ${did}: ${url}`);
  return exit;
}
