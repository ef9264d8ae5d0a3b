// Completion for zsh.
import { TOOL } from "../../version.ts";
import type { Completable, CompletableOption } from "./tree.ts";

/** A script for a folder of zsh's fpath, named _safetywashing-gate. */
export function zshCompletion(tree: readonly Completable[]): string {
  return `#compdef ${TOOL.name}
# Completion of ${TOOL.name} for zsh: ${TOOL.name} completion zsh > a folder of your fpath/_${TOOL.name}
_safetywashing_gate() {
  local verb= word
  for word in \${words[2,CURRENT-1]}; do
    case "\${verb:+$verb }$word" in
      ${tree
        .filter(({ path }) => path !== "")
        .map(({ path }) => `"${path}"`)
        .join(" | ")}) verb="\${verb:+$verb }$word" ;;
    esac
  done
  case "$verb" in
${tree.map(branch).join("\n")}
  esac
}
_safetywashing_gate "$@"
`;
}

function branch({ path, verbs, options, words, files }: Completable): string {
  const names = [...verbs.map(({ name }) => name), ...words].join(" ");
  const rest = names !== "" ? [`'*: :(${names})'`] : [];
  const specs = [...options.map(spec), ...(files && names === "" ? ["'*: :_files'"] : rest)];
  return `    "${path}")\n      _arguments \\\n        ${specs.join(" \\\n        ")}\n      ;;`;
}

function spec({ name, text, takesValue, words }: CompletableOption): string {
  const value = takesValue ? `: :${words.length > 0 ? `(${words.join(" ")})` : "_files"}` : "";
  return `'${name}[${text.replace(/[[\]\\]/g, "\\$&").replaceAll("'", "'\\''")}]${value}'`;
}
