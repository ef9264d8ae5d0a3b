// Whether one can still run a model: as the sources tell, but for those that their makers have switched off since.
import type { PoolModel } from "../../src/generated/pool.ts";

export type Access = NonNullable<PoolModel["access"]>;

/**
 * Switched off, by the makers' lists (platform.openai.com/docs/deprecations, docs.anthropic.com model deprecations,
 * ai.google.dev/gemini-api/docs/deprecations), by Epoch's names.
 */
const GONE: ReadonlySet<string> = new Set([
  "Claude 2",
  "Claude 2.1",
  "Claude Instant",
  "Claude 3 Sonnet",
  "Claude 3 Opus",
  "Claude 3.5 Sonnet",
  "Claude 3.5 Sonnet (October 2024)",
  "GPT-4.5",
  "GPT-4 (Mar 2023)",
  "GPT-4 Turbo (Nov 2023)",
  "o1-preview",
  "o1-mini",
  "Gemini 1.0 Pro",
  "Gemini 1.5 Flash (May 2024)",
  "Gemini 1.5 Flash (Sep 2024)",
  "Gemini 1.5 Pro (May 2024)",
  "Gemini 1.5 Pro (Sept 2024)",
  "Gemini 2.0 Flash (Dec 2024)",
  "Gemini 2.0 Flash Thinking (Jan 2025)",
  "Gemini 2.0 Pro",
  "Gemini 2.5 Flash (Apr 2025)",
  "Gemini 2.5 Flash (May 2025)",
  "Gemini 2.5 Pro (Mar 2025)",
  "Gemini 2.5 Pro (May 2025)",
]);

/** Of Epoch's words; the first of several tables that knows. */
export function accessByEpoch(name: string, said: readonly (string | undefined)[]): Access | undefined {
  for (const words of said) {
    if (words === undefined) continue;
    if (words.startsWith("Open weights")) return "open";
    if (words === "API access") return GONE.has(name) ? "none" : "served";
    if (/^(Unreleased|Hosted access)/.test(words)) return "none";
  }
  return undefined;
}

/** Of HELM's: its `limited` is a service, of which it does not say whether it goes on. */
export const accessByHelm = (said: string | undefined): Access | undefined =>
  said === "open" ? "open" : undefined;
