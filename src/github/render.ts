// All that a run has to say, as strings: of an assessment, or of the fault that kept it from one.
import { InputError, MOST_FAULTS, messageOf } from "../errors.ts";
import { exitCode } from "../gate/assess.ts";
import type { Assessment } from "../generated/report.ts";
import { type ReportFile, renderFiles } from "../report/files/all.ts";
import { type Annotation, renderAnnotations } from "../report/files/annotations.ts";
import { renderComment } from "../report/markdown/comment.ts";
import { renderProblem } from "../report/markdown/problem.ts";
import { renderSummary } from "../report/markdown/summary.ts";
import { renderText } from "../report/terminal/report.ts";
import { ApiFault } from "./api-fault.ts";
import type { Finding } from "./comment/deliver.ts";
import { outputsOf } from "./outputs.ts";

export interface Rendered {
  /** 0 passed, 1 the gate failed, 2 the input or the set-up is wrong, 3 our own fault or GitHub's. */
  exit: 0 | 1 | 2 | 3;
  /** null: there is no report. */
  files: Readonly<Record<ReportFile, string>> | null;
  outputs: Readonly<Record<string, string>>;
  log: string;
  summary: string;
  annotations: readonly Annotation[];
  /** null: nothing that belongs on the pull request. */
  comment: Finding | null;
}

/** Notes on what judges: whoever reviews the change should see them, though its results are as they were. */
const EDITS = ["policy-changed", "pool-changed", "workflow-changed", "same-job"];

export function renderAssessment(a: Assessment): Rendered {
  return {
    exit: exitCode(a),
    files: renderFiles(a),
    outputs: outputsOf(a),
    log: renderText(a, { width: 100, colour: false }),
    summary: renderSummary(a),
    annotations: renderAnnotations(a),
    comment: {
      conclusion: a.conclusion,
      quiet: a.unchanged && !a.notes.some(({ code }) => EDITS.includes(code)),
      body: (marker) => renderComment(a, { marker }),
    },
  };
}

const MOST_ANNOTATIONS = 10;

/** Bad input and failed requests are told in words; a crash of our own is told as one. None of them ends green. */
export function renderFault(error: unknown): Rendered {
  const said = { files: null, outputs: {}, log: "" };
  if (error instanceof InputError) {
    const { faults } = error;
    return {
      ...said,
      exit: 2,
      summary: renderProblem(faults.slice(0, MOST_FAULTS * 5)),
      annotations: faults.slice(0, MOST_ANNOTATIONS).map(({ file, line, column: _, ...rest }) => ({
        level: "error",
        title: "Not checked",
        message: new InputError(line ? rest : { ...rest, ...(file ? { file } : {}) }).message,
        ...(file ? { file } : {}),
        ...(line ? { line } : {}),
      })),
      comment: { conclusion: "fail", quiet: false, body: (marker) => renderProblem(faults, { marker }) },
    };
  }
  const known = error instanceof ApiFault;
  const message = known
    ? error.message
    : `The gate itself failed: ${messageOf(error)}. This is a fault of ours: please report it.`;
  return {
    ...said,
    exit: known && error.setup ? 2 : 3,
    log: !known && error instanceof Error ? (error.stack ?? "") : "",
    summary: renderProblem([{ message: message.replace(/\.$/, "") }]),
    annotations: [{ level: "error", title: known ? "GitHub cannot be read" : "Gate failed", message }],
    comment: null,
  };
}
