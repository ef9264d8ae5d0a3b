// The one place that names the program and its version; a test holds it equal to package.json.

/** Goes into every report. */
export const TOOL = { name: "safetywashing-gate", version: "1.0.0" } as const;
