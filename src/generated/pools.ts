// Written by scripts/generate.ts from the folders of pools/. Do not edit.

/** The bundled pools in their fixed order, which also decides between pools that match equally well. */
export const BUNDLED_POOLS = [
  "chat-2024",
  "base-2024",
  "helm-capabilities-2025",
  "helm-lite-2025",
  "helm-classic-2023",
  "open-llm-leaderboard-v2",
  "eci-2026",
  "linked-2026",
] as const;
