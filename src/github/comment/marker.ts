// The line by which a gate knows its own comment again.

/**
 * A comment of the Markdown that readers do not see. The key is encoded, so that no workflow's name can end it early.
 * @param key the gate's: two gates in one repository have two
 */
export function markerOf(key: string): string {
  return `<!-- safetywashing-gate: ${encodeURIComponent(Buffer.from(key).toString())} -->`;
}

/** The workflow and job, unless `report-id` says otherwise. */
export function gateKey(reportId: string | null, workflow: string, job: string): string {
  return reportId ?? `${workflow}/${job}`;
}
