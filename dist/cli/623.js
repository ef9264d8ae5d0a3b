const id=623;const ids=[623];const modules={99623:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{run:()=>run});var errors=__webpack_require__(19473);var version=__webpack_require__(58508);;function bashCompletion(tree){const values=new Map(tree.flatMap(({path,options})=>options.filter(({takesValue})=>takesValue).map(({name,words})=>[`${path} ${name}`,words.join(" ")])));return`# Completion of ${version.j.name} for bash: ${version.j.name} completion bash >> ~/.bash_completion
_safetywashing_gate() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} verb= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${verb:+$verb }\${COMP_WORDS[i]}" in
      ${patterns(tree.map(({path})=>path).filter(path=>path!==""))}) verb="\${verb:+$verb }\${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$verb $before" in
${[...values].map(([key,words])=>`    "${key}") ${words===""?"return":`words="${words}"`} ;;`).join("\n")}
    *)
      case "$verb" in
${tree.map(branch).join("\n")}
      esac
      ;;
  esac
  while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -W "$words" -- "$word")
}
complete -o default -F _safetywashing_gate ${version.j.name}
`}function branch({path,verbs,options,words}){const flags2=options.map(({name})=>name).join(" ");const others=[...verbs.map(({name})=>name),...words].join(" ");return`        "${path}") if [[ $word == -* ]]; then words="${flags2}"; else words="${others}"; fi ;;`}function patterns(paths){return paths.map(path=>`"${path}"`).join(" | ")};function fishCompletion(tree){const lines=tree.flatMap(entry=>[...entry.verbs.map(({name,text})=>complete(entry,`-f -a ${name} -d ${quoted(text)}`)),...entry.words.length>0?[complete(entry,`-f -a ${quoted(entry.words.join(" "))}`)]:[],...entry.options.map(option=>complete(entry,flags(option)))]);return[`# Completion of ${version.j.name} for fish: ${version.j.name} completion fish > ~/.config/fish/completions/${version.j.name}.fish`,...lines,""].join("\n")}function complete({path,verbs},rest){const words=path.split(" ").filter(word=>word!=="");const seen=words.map(word=>`__fish_seen_subcommand_from ${word}`);const none=verbs.length>0?[`not __fish_seen_subcommand_from ${verbs.map(({name})=>name).join(" ")}`]:[];return`complete -c ${version.j.name} -n ${quoted([...seen,...none].join("; and "))} ${rest}`}function flags({name,text,takesValue,words}){const value=!takesValue?"":words.length>0?` -x -a ${quoted(words.join(" "))}`:" -r";return`-l ${name.replace(/^--/,"")} -d ${quoted(text)}${value}`}function quoted(text){return`'${text.replaceAll("\\","\\\\").replaceAll("'","\\'")}'`}var pools=__webpack_require__(68845);var commands=__webpack_require__(58455);var setting_options=__webpack_require__(11442);;function completionTree(command){const verb=(0,commands.rl)(command);const own=command.options.length>0&&command.parent!==null?command.options:[];const options=[...own,...(0,commands.yJ)(command)].map(option=>({name:option.long??option.flags,text:option.description,takesValue:option.required,words:valuesOf(option.name(),verb?.formats??[])}));const here={path:(0,commands.XM)(command).join(" "),verbs:command.commands.map(each=>({name:each.name(),text:each.summary()})),options:[...options,{name:"--help",text:"help",takesValue:false,words:[]}],words:(verb?.arguments??[]).flatMap(({flags:flags2,words})=>flags2==="<pool>"?pools.B:words??[]),files:(verb?.arguments??[]).some(({files})=>files===true)};return[here,...command.commands.flatMap(completionTree)]}function valuesOf(option,formats){if(option==="pool")return["auto",...pools.B];if(option==="format")return formats;return(0,setting_options.Z9)(option)};function zshCompletion(tree){return`#compdef ${version.j.name}
# Completion of ${version.j.name} for zsh: ${version.j.name} completion zsh > a folder of your fpath/_${version.j.name}
_safetywashing_gate() {
  local verb= word
  for word in \${words[2,CURRENT-1]}; do
    case "\${verb:+$verb }$word" in
      ${tree.filter(({path})=>path!=="").map(({path})=>`"${path}"`).join(" | ")}) verb="\${verb:+$verb }$word" ;;
    esac
  done
  case "$verb" in
${tree.map(zsh_branch).join("\n")}
  esac
}
_safetywashing_gate "$@"
`}function zsh_branch({path,verbs,options,words,files}){const names=[...verbs.map(({name})=>name),...words].join(" ");const rest=names!==""?[`'*: :(${names})'`]:[];const specs=[...options.map(spec),...files&&names===""?["'*: :_files'"]:rest];return`    "${path}")
      _arguments \\
        ${specs.join(" \\\n        ")}
      ;;`}function spec({name,text,takesValue,words}){const value=takesValue?`: :${words.length>0?`(${words.join(" ")})`:"_files"}`:"";return`'${name}[${text.replace(/[[\]\\]/g,"\\$&").replaceAll("'","'\\''")}]${value}'`}var output=__webpack_require__(38288);;const SHELLS=new Map([["bash",bashCompletion],["zsh",zshCompletion],["fish",fishCompletion]]);async function run({world,args,options,program}){const shell=args[0]??"";const script=SHELLS.get(shell);if(script===void 0){throw new errors.dz({message:"there is no completion for this shell",found:(0,errors.hD)(shell),expected:`one of ${[...SHELLS.keys()].join(", ")}`})}await(0,output.Zk)(world,script(completionTree(program)),options.output,"script");return 0}})};export{id,ids,modules};
