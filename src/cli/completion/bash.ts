// Completion for bash.
import { TOOL } from "../../version.ts";
import type { Completable } from "./tree.ts";

/** A script to be read by bash; where it offers nothing, bash offers files. */
export function bashCompletion(tree: readonly Completable[]): string {
  const values = new Map(
    tree.flatMap(({ path, options }) =>
      options
        .filter(({ takesValue }) => takesValue)
        .map(({ name, words }) => [`${path} ${name}`, words.join(" ")] as const),
    ),
  );
  return `# Completion of ${TOOL.name} for bash: ${TOOL.name} completion bash >> ~/.bash_completion
_safetywashing_gate() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} verb= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${verb:+$verb }\${COMP_WORDS[i]}" in
      ${patterns(tree.map(({ path }) => path).filter((path) => path !== ""))}) verb="\${verb:+$verb }\${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$verb $before" in
${[...values].map(([key, words]) => `    "${key}") ${words === "" ? "return" : `words="${words}"`} ;;`).join("\n")}
    *)
      case "$verb" in
${tree.map(branch).join("\n")}
      esac
      ;;
  esac
  while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -W "$words" -- "$word")
}
complete -o default -F _safetywashing_gate ${TOOL.name}
`;
}

function branch({ path, verbs, options, words }: Completable): string {
  const flags = options.map(({ name }) => name).join(" ");
  const others = [...verbs.map(({ name }) => name), ...words].join(" ");
  return `        "${path}") if [[ $word == -* ]]; then words="${flags}"; else words="${others}"; fi ;;`;
}

function patterns(paths: readonly string[]): string {
  return paths.map((path) => `"${path}"`).join(" | ");
}
