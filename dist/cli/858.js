const id=858;const ids=[858];const modules={77858:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{run:()=>run});var external_node_fs_=__webpack_require__(73024);var external_node_path_=__webpack_require__(76760);var errors=__webpack_require__(19473);var settings_table=__webpack_require__(8659);;function policyText({results,pool,benchmarks,chosen,panel,inconclusive}){return[`# The policy of Safetywashing Gate. It is read from the default branch: a pull request cannot change what judges it.
# Everything that stands here beats what a results file says of itself. Unknown keys are errors.`,`# Results files: paths or globs.
results:
${list(results)}`,...chosenText(chosen),pool===null?`# The reference pool. Write its name here once there are results: it then stays when new pools are added.
# pool: auto`:`# The reference pool: ${oneLine(pool.why)}
# Pinned, so that the verdict does not move when pools are added.
pool: ${word(pool.name)}`,`# The limit: a capabilities correlation above it is "entangled". 0.6 is a convention, not a law.
threshold: 0.6`,`# What each finding does to the check: fail, warn or pass.
on-entangled: fail
${inconclusiveText(inconclusive)}
on-removed: fail
on-unknown-noise: warn`,benchmarksText(benchmarks),panelText(panel),`# Benchmarks that must be there; one that is missing counts as removed.
# require:
#   - ${word(benchmarks[0]?.name??"MyBench")}`,`# Names in the results, by hand to models of the pool.
# models:
#   "my-org/some-name": "name in the pool"`,`# An entangled benchmark that you accept up to a value, with the reason that the report will show.
# accept:
#   - benchmark: ${word(benchmarks[0]?.name??"MyBench")}
#     reason: "measures knowledge on purpose"
#     up-to: 0.8
#     until: "2027-12-31"`,""].join("\n\n")}function inconclusiveText(today2){if(today2===null)return"on-inconclusive: fail";const settle=today2.settle===null?"":`
# ${oneLine(today2.settle)}`;return`# Inconclusive today: ${oneLine(today2.why)}.${settle}
# Until then it warns; once there is a verdict, write "fail", which is the default.
on-inconclusive: warn`}function panelText(panel){const head=`# Models that every benchmark must be scored on: whoever chooses them by their scores chooses the verdict, and nothing
# in the results shows it. One that is missing makes a verdict inconclusive (on-missing-panel: warn only notes it).`;const names=panel.length>0?panel:["some-org/some-model"];const lines=names.map(name=>`#   - ${word(name)}`).join("\n");const which=panel.length>0?`
# Those that all of today's results have, to choose from; take away the "# " before the lines:`:"";return`${head}${which}
# panel:
${lines}`}function chosenText({benchmark,metric}){const lines=[...benchmark.length>0?[`benchmark:
${list(benchmark)}`]:[],...metric!==null?[`metric: ${word(metric)}`]:[]];return lines.length===0?[]:[`# Which of those that the files hold.
${lines.join("\n")}`]}function benchmarksText(benchmarks){const head="# Which way is better, per benchmark. Pinned here, a results file cannot turn a verdict round.";if(benchmarks.length===0)return`${head}
# benchmarks:
#   MyBench:
#     higher_is_better: true`;const entries=benchmarks.map(({name,orientation:orientation2,pool})=>`  ${word(name)}:
    ${orientationText(orientation2)}${pool===void 0?"":`
    pool: ${word(pool)}`}`);return`${head}
benchmarks:
${entries.join("\n")}`}function orientationText(orientation2){if(orientation2.kind==="optimum")return`optimum: ${orientation2.optimum}`;return`higher_is_better: ${orientation2.kind==="higher"}`}function list(items){return items.map(item=>`  - ${word(item)}`).join("\n")}function word(scalar){const plain=/^[A-Za-z][\w./-]*$/.test(scalar)&&!/^(true|false|null|yes|no|on|off|y|n)$/i.test(scalar);return plain?scalar:JSON.stringify(scalar).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g,escaped)}function oneLine(text){return text.replace(/[\r\n\u0085\u2028\u2029]+/g," ")}function escaped(character){return`\\u${character.charCodeAt(0).toString(16).padStart(4,"0")}`};const WORKFLOW_PATH=".github/workflows/safetywashing.yml";const CHECK_NAME="safetywashing";function workflowText(branch,action="safetywashing-gate/safetywashing-gate@v1"){return`# Safetywashing Gate: does a benchmark of this repository mostly measure general capability?
#
# pull_request_target takes this file, the policy and the pool from the default branch, so a pull request cannot change
# what judges it, and it may comment on pull requests from forks. Results files are read as data, through the API:
# nothing of a pull request is checked out or run. Add no checkout here.
name: Safetywashing gate

on:
  pull_request_target:
    branches: [${yamlWord(branch)}]
    # edited: a pull request whose base branch was changed is judged anew.
    types: [opened, synchronize, reopened, edited]
  # A required check must report in the merge queue too. There the queue's own copy of this file runs.
  merge_group:
# No \`paths:\` filter: a required check that is filtered out stays pending for ever. Where no results file changed, the
# gate passes by itself within seconds.

# Nothing by default; what the job needs stands below.
permissions: {}

concurrency:
  group: safetywashing-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  ${CHECK_NAME}:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # reads results files, policy and pools
      pull-requests: write # writes the comment
    steps:
      - uses: ${action}
`}const PROGRESS_WORKFLOW_PATH=".github/workflows/safetywashing-progress.yml";function progressWorkflowText(branch){return`${workflowText(branch).replace("# Safetywashing Gate: does a benchmark of this repository mostly measure general capability?","# Claims on models: is a gain more than capability predicts?").replace("Results files are read as data","Claims and results are read as data").replace("name: Safetywashing gate","name: Differential progress").replace("Where no results file changed, the","Where neither claims nor results changed, the").replace("group: safetywashing-","group: differential-progress-").replace(`  ${CHECK_NAME}:
`,"  differential-progress:\n").replace("reads results files, policy","reads claims, results files, policy")}        with:
          mode: progress
`}const CLAIMS_PATH=".github/claims.yml";function claimsText(results){const files=results.length>0?results:["benchmark-results.json"];return`# What this repository claims of models: that they gain more than capability predicts. docs/progress.md says how it is judged.
claims:
  - name: WHAT YOU CLAIM, IN WORDS
    results:
${files.map(path=>`      - ${JSON.stringify(path)}`).join("\n")}
    before: MODEL BEFORE # leave the line out for a claim on one model alone
    after: MODEL AFTER # of the pool, or with capability_scores beside its score in the results
`}function yamlWord(scalar){return/^[A-Za-z][\w-]*$/.test(scalar)&&!/^(true|false|null|yes|no|on|off)$/i.test(scalar)?scalar:JSON.stringify(scalar)}var orientation=__webpack_require__(87447);var shelf=__webpack_require__(86411);;function defaultBranch(folder){return refIn((0,external_node_path_.join)(folder,".git/refs/remotes/origin/HEAD"))??refIn((0,external_node_path_.join)(folder,".git/HEAD"))??"main"}function isRepository(folder){return(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder,".git"))}function refIn(file2){if(!(0,external_node_fs_.existsSync)(file2))return null;const branch=/^ref: refs\/(?:remotes\/origin|heads)\/(\S+)\s*$/.exec((0,external_node_fs_.readFileSync)(file2,"utf8"))?.[1];return branch??null}var match=__webpack_require__(48270);var candidates=__webpack_require__(24187);var formats=__webpack_require__(95896);var recognise=__webpack_require__(80295);var results_source=__webpack_require__(18856);var file=__webpack_require__(16121);var search=__webpack_require__(44763);;const MOST_FILES=5e3;const LARGEST=5e7;const LEAST_MODELS=3;const MOST_NAMED=3;const PASSED_BY=new Set([...search.mR,"dist","build","pools","schemas","test","tests","package"]);async function findResults(folder,shelf2){const paths=await(0,search.$P)("**/*.{json,jsonl,csv,tsv,eval,md}","",folder,PASSED_BY);const found=[];for(const path of paths.slice(0,MOST_FILES)){const file2=await look(path,folder);if(file2!==null)found.push(file2)}const groups=[...(0,candidates.$z)(found,groupOf).values()];const known=groups.filter(group=>knowsEnough(group,shelf2));const files=known.filter(([first])=>!/\.md$/i.test(first.path));return(files.length>0?files:known).flatMap(patternsOf)}async function look(path,folder){const stats=(0,external_node_fs_.lstatSync)((0,external_node_path_.resolve)(folder,path),{throwIfNoEntry:false});if(stats===void 0||!stats.isFile()||stats.size>LARGEST)return null;try{const source=new results_source.kL((0,file.S3)(path,stats.size,false,folder));const format=await(0,recognise.G)(source,formats.h);if(format===void 0)return null;const{readings}=await format.read(source,[]);const models=new Set(readings.flatMap(({scores})=>scores.map(({model})=>model)));return{path,format:format.name,models:[...models]}}catch(error){if(error instanceof errors.dz)return null;throw error}}function groupOf({path,format,models}){return models.length>=LEAST_MODELS?path:`${format} in ${topFolder(path)}`}function topFolder(path){return path.includes("/")?path.slice(0,path.indexOf("/")):""}function knowsEnough(group,shelf2){const names=new Set(group.flatMap(({models})=>models));if(names.size<LEAST_MODELS)return false;return shelf2.names.some(pool=>{const matcher=(0,match.K)(shelf2.get(pool));let matched=0;for(const name of names)if(matcher.match(name)!==null)matched+=1;return matched>=LEAST_MODELS})}function patternsOf(group){if(group.length<=MOST_NAMED)return group.map(({path})=>path);const folders=group.map(({path})=>(0,external_node_path_.dirname)(path).split("/"));const shared=folders.reduce((common,parts)=>common.slice(0,common.findIndex((part,i)=>part!==parts[i])>>>0));const folder=shared.join("/");const endings=[...new Set(group.map(({path})=>path.slice(path.lastIndexOf(".")+1)))].sort();return endings.map(ending=>`${folder===""||folder==="."?"":`${folder}/`}**/*.${ending}`)}var assess_read=__webpack_require__(71699);var pool_for=__webpack_require__(65860);var choose=__webpack_require__(60646);var pool_shelf=__webpack_require__(93398);var ink=__webpack_require__(82287);var advice=__webpack_require__(81067);var verdict=__webpack_require__(56668);;const MOST_IN_PANEL=30;function panelOf({benchmarks}){const[first,...others]=benchmarks.map(({models})=>models.matched.map(({name})=>name));const common=(first??[]).filter(name=>others.every(names=>names.includes(name)));return common.slice(0,MOST_IN_PANEL)}function inconclusiveOf(assessment){const found=assessment.benchmarks.find(({verdict:verdict2})=>verdict2==="inconclusive");if(found===void 0)return null;const{opening,ways}=(0,advice.v)(assessment,found,ink.eK);const[first=opening]=ways;return{why:`${found.name}, ${(0,verdict.hM)(found)}`,settle:first===""?null:first}}var cli_setup=__webpack_require__(840);;async function today(setup,world,quiet){const read=await(0,cli_setup.U)(setup,world,{quiet});const{benchmarks}=read;const shelf2=(0,pool_shelf.nS)(setup.shelf,setup.ownPools);const pools=benchmarks.map(benchmark=>(0,pool_for.ih)(benchmark,setup.settings,shelf2,null).reference.pool);const first=mostFrequent(pools.map(({name})=>name));const example=pools.findIndex(({name})=>name===first);const models=benchmarks[example].models.map(({name})=>name);const{matched}=(0,choose.W6)(pools[example],models);const named=setup.settings.values.pool!=="auto";const assessment=(0,assess_read.d)(read,setup,world.today);return{pool:{name:named?setup.settings.values.pool:first,why:named?"the one you named.":`of the bundled ones it knows most of the models (${matched} of ${models.length}).`},benchmarks:benchmarks.map(({name,orientation:orientation2},i)=>({name,orientation:orientation2,...!named&&pools[i].name!==first&&{pool:pools[i].name}})),panel:panelOf(assessment),inconclusive:inconclusiveOf(assessment),assessment}}function mostFrequent(names){const counts=new Map;for(const name of names)counts.set(name,(counts.get(name)??0)+1);return[...counts].sort((a,b)=>b[1]-a[1])[0][0]};function refuseSubfolder(folder){if((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder,".git")))return;for(let above=(0,external_node_path_.dirname)(folder);above!==(0,external_node_path_.dirname)(above);above=(0,external_node_path_.dirname)(above)){if(!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(above,".git")))continue;throw new errors.dz({message:"this folder lies inside a git repository, and GitHub reads .github/ at its root alone",found:(0,errors.hD)((0,external_node_path_.relative)(above,folder)),expected:"the repository's root",remedy:`Run init there: cd ${(0,external_node_path_.relative)(folder,above)}`})}}function refuseOutside(results,pool,folder){const faults=[...results.flatMap(path=>faultOf("a results path",path,folder)),...pool===void 0?[]:faultOf("the pool's path",pool,folder)];if(faults.length>0)throw new errors.dz(faults)}function faultOf(what,path,folder){const expected="a path in the repository, written from its root";if(path==="-")return[{message:`${what} is standard input, which a workflow has not`,expected}];const parts=path.split(/[/\\]/);if(!(0,external_node_path_.isAbsolute)(path)&&!parts.includes(".."))return[];const inside=(0,external_node_path_.relative)(folder,(0,external_node_path_.resolve)(folder,path));const leaves=inside===""||inside.startsWith("..")||(0,external_node_path_.isAbsolute)(inside);return[{message:`${what} leaves the repository, so the Action would refuse it`,found:(0,errors.hD)(path),expected,remedy:leaves?"Put the file into the repository":`Write it as ${inside.split(external_node_path_.sep).join("/")}`}]}var cli_output=__webpack_require__(38288);var setting_options=__webpack_require__(11442);var short_report=__webpack_require__(76230);;const DEFAULT_RESULTS="benchmark-results.json";async function run({world,args,options}){const force=options["force"]===true;const dryRun=options["dryRun"]===true;refuseSubfolder(world.folder);refuseOutside(args,options.pool,world.folder);const wanted=options["progress"]===true?[PROGRESS_WORKFLOW_PATH,CLAIMS_PATH]:[WORKFLOW_PATH,settings_table.l$];if(!force&&!dryRun)refuseToOverwrite(wanted,world.folder);const results=args.length>0?[...args]:await findResults(world.folder,(0,shelf.y)());const given={...(0,setting_options.j)(options),...results.length>0&&{results:results.join("\n")}};if(options["progress"]===true)return writeProgress(world,results,options.output,dryRun);const now=results.length===0?null:await ask(given,world,options.quiet===true);const files=new Map([[WORKFLOW_PATH,workflowText(defaultBranch(world.folder))],[settings_table.l$,policyText(choices(results,given,now))]]);for(const[path,text]of files)if(!dryRun)(0,cli_output._h)((0,external_node_path_.resolve)(world.folder,path),text,path);const written=[...files].map(([path,text])=>dryRun?`\u2500\u2500 ${path}
${text}`:`Written: ${path}`);const parts=[written.join("\n"),foundText(results,args.length>0,now),nextSteps(world.folder,results,now)];await(0,cli_output.Zk)(world,parts.join("\n\n"),options.output);return 0}async function writeProgress(world,results,output,dryRun){const files=new Map([[PROGRESS_WORKFLOW_PATH,progressWorkflowText(defaultBranch(world.folder))],[CLAIMS_PATH,claimsText(results)]]);for(const[path,text]of files)if(!dryRun)(0,cli_output._h)((0,external_node_path_.resolve)(world.folder,path),text,path);const written=[...files].map(([path,text])=>dryRun?`\u2500\u2500 ${path}
${text}`:`Written: ${path}`);const next=`Next: say in ${CLAIMS_PATH} what you claim, and of which models. Then
  safetywashing-gate progress --claims ${CLAIMS_PATH}
shows what the check will say.`;await(0,cli_output.Zk)(world,[written.join("\n"),next].join("\n\n"),output);return 0}function refuseToOverwrite(paths,folder){const there=paths.filter(path=>(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(folder,path)));if(there.length===0)return;throw new errors.dz(there.map(file2=>({file:file2,message:"is already there",remedy:"Nothing was written. --force overwrites it; --dry-run shows what would be written"})))}async function ask(given,world,quiet){const setup=await(0,cli_setup.s)(given,null,world.folder);try{return await today(setup,world,quiet)}catch(error){if(error instanceof errors.dz)return error;throw error}}function choices(results,given,now){const known=now===null||now instanceof errors.dz?null:now;return{results:results.length>0?results:[DEFAULT_RESULTS],pool:known?.pool??(given["pool"]===void 0?null:{name:given["pool"],why:"the one you named."}),benchmarks:known?.benchmarks??[],panel:known?.panel??[],inconclusive:known?.inconclusive??null,chosen:{benchmark:given["benchmark"]?.split("\n")??[],metric:given["metric"]??null}}}function foundText(results,named,now){if(now===null){return`No results file was found here. The gate will look for ${DEFAULT_RESULTS}; the least that works:
  { "benchmark": "MyBench", "higher_is_better": true, "scores": { "meta-llama/Llama-2-7b-chat-hf": 0.41 } }`}const head=`${named?"Results":"Results found by their content"}: ${results.join(", ")}`;if(now instanceof errors.dz){const faults=now.faults.map(fault=>`  ${(0,errors.Qx)(fault)}`);return`${head}
The gate cannot read them yet:
${faults.join("\n")}`}return`${head}
Reference pool: ${now.pool.name}, ${now.pool.why}

What the gate says today:
${(0,short_report.J)(now.assessment)}${untilThen(now)}`}function untilThen({inconclusive}){return inconclusive===null?"":`
The policy lets an inconclusive benchmark warn, not fail, until there is a verdict; it says what would bring one.`}function howToMend({faults}){if(!faults.some(orientation.oH))return"answer what is asked above, there or with init --force --benchmark NAME";return"say there or in the results which way is better, as told above"}function nextSteps(folder,results,now){const where=isRepository(folder)?"":"\n   (This folder is not the root of a git repository: run init there.)";const mend=now instanceof errors.dz?`${howToMend(now)}, then `:"";const add=results.length===0?`add ${DEFAULT_RESULTS}, then `:"";return`Next:
1. Read ${settings_table.l$}; ${mend}${add}commit both files and open a pull request.
   That pull request is not gated yet: the workflow counts from the default branch, once it is merged.${where}
2. After the merge, make the check required: Settings \u2192 Rules \u2192 Rulesets \u2192 Require status checks \u2192 "${CHECK_NAME}".`}})};export{id,ids,modules};
