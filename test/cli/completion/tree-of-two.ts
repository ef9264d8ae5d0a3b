// A small tree of verbs for the tests of completion.
import type { Completable } from "../../../src/cli/completion/tree.ts";

const pool = { name: "--pool", text: "a pool's name", takesValue: true, words: ["auto", "chat-2024"] };

export const TREE: readonly Completable[] = [
  { path: "", verbs: [{ name: "check", text: "it's the gate" }], options: [], words: [], files: false },
  {
    path: "check",
    verbs: [],
    options: [pool, { name: "--quiet", text: "no messages", takesValue: false, words: [] }],
    words: [],
    files: true,
  },
];
