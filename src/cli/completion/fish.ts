// Completion for fish.
import { TOOL } from "../../version.ts";
import type { Completable, CompletableOption } from "./tree.ts";

/** A script for ~/.config/fish/completions. */
export function fishCompletion(tree: readonly Completable[]): string {
  const lines = tree.flatMap((entry) => [
    ...entry.verbs.map(({ name, text }) => complete(entry, `-f -a ${name} -d ${quoted(text)}`)),
    ...(entry.words.length > 0 ? [complete(entry, `-f -a ${quoted(entry.words.join(" "))}`)] : []),
    ...entry.options.map((option) => complete(entry, flags(option))),
  ]);
  return [
    `# Completion of ${TOOL.name} for fish: ${TOOL.name} completion fish > ~/.config/fish/completions/${TOOL.name}.fish`,
    ...lines,
    "",
  ].join("\n");
}

function complete({ path, verbs }: Completable, rest: string): string {
  const words = path.split(" ").filter((word) => word !== "");
  const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
  const none =
    verbs.length > 0 ? [`not __fish_seen_subcommand_from ${verbs.map(({ name }) => name).join(" ")}`] : [];
  return `complete -c ${TOOL.name} -n ${quoted([...seen, ...none].join("; and "))} ${rest}`;
}

function flags({ name, text, takesValue, words }: CompletableOption): string {
  const value = !takesValue ? "" : words.length > 0 ? ` -x -a ${quoted(words.join(" "))}` : " -r";
  return `-l ${name.replace(/^--/, "")} -d ${quoted(text)}${value}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
