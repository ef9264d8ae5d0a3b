// The runner's own ways of being told something: outputs, job summary, annotations and log, through @actions/core.
import { randomUUID } from "node:crypto";
import * as core from "@actions/core";
import type { Annotation } from "../report/files/annotations.ts";

export interface Runner {
  output(name: string, value: string): void;
  summary(markdown: string): Promise<void>;
  annotate(annotation: Annotation): void;
  /** Text that may hold anything: no line of it acts as a command. */
  log(text: string): void;
}

/** GitHub takes 1 MiB per step, and has dropped summaries just under it without a word. In bytes. */
const SUMMARY_LIMIT = 950_000;

export function githubRunner(): Runner {
  return {
    output: (name, value) => core.setOutput(name, value),
    async summary(markdown) {
      if (!process.env.GITHUB_STEP_SUMMARY) return;
      await core.summary.addRaw(within(markdown, SUMMARY_LIMIT), true).write();
    },
    annotate({ level, title, message, file, line }) {
      const properties = { title, ...(file ? { file } : {}), ...(file && line ? { startLine: line } : {}) };
      const annotate = { error: core.error, warning: core.warning, notice: core.notice }[level];
      annotate(message, properties);
    },
    log(text) {
      const token = randomUUID();
      core.info(`::stop-commands::${token}`);
      core.info(text);
      core.info(`::${token}::`);
    },
  };
}

/** The renderer keeps to its own limit; this is the last guard. Cut at a line's end. */
function within(markdown: string, limit: number): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= limit) return markdown;
  const cut = bytes.subarray(0, limit).toString("utf8");
  return `${cut.slice(0, cut.lastIndexOf("\n"))}\n\nThe summary is cut here: it is too long for GitHub.\n`;
}
